//! Sheets of A4 as accessible PDF (PDF/UA-1): headings, paragraphs, lists, tables and a code.
