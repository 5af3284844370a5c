//! Renders lists and tables.

use comrak::nodes::{ListType, Node, NodeList, NodeTable, NodeValue, TableAlignment};

use crate::render::Renderer;

impl Renderer<'_> {
    pub(crate) fn list<'a>(&mut self, node: Node<'a>, list: &NodeList, out: &mut String) {
        let is_ordered = list.list_type == ListType::Ordered;
        let tag = if is_ordered { "ol" } else { "ul" };
        let class = if is_ordered { "number" } else { "bullet" };
        out.push_str(&format!("<{tag} class=\"kern-list kern-list--{class}\""));
        if is_ordered && list.start != 1 {
            out.push_str(&format!(" start=\"{}\"", list.start));
        }
        out.push_str(">\n");
        for item in node.children() {
            out.push_str("<li>");
            for child in item.children() {
                let is_paragraph = matches!(child.data.borrow().value, NodeValue::Paragraph);
                if list.tight && is_paragraph {
                    self.inlines(child, out);
                } else {
                    self.block(child, out);
                }
            }
            out.push_str("</li>\n");
        }
        out.push_str(&format!("</{tag}>\n"));
    }

    pub(crate) fn table<'a>(&mut self, node: Node<'a>, table: &NodeTable, out: &mut String) {
        out.push_str(&format!(
            "<div class=\"kern-table-responsive\" role=\"region\" tabindex=\"0\" aria-label=\"{}\">\
             <table class=\"kern-table\">\n",
            self.book.table_label()
        ));
        let mut in_body = false;
        for row in node.children() {
            let is_header = matches!(row.data.borrow().value, NodeValue::TableRow(true));
            if is_header {
                out.push_str("<thead class=\"kern-table__head\">");
            } else if !in_body {
                out.push_str("<tbody class=\"kern-table__body\">\n");
                in_body = true;
            }
            self.row(row, is_header, &table.alignments, out);
            out.push_str(if is_header { "</thead>\n" } else { "\n" });
        }
        out.push_str(if in_body {
            "</tbody></table></div>\n"
        } else {
            "</table></div>\n"
        });
    }

    fn row<'a>(
        &mut self,
        row: Node<'a>,
        is_header: bool,
        alignments: &[TableAlignment],
        out: &mut String,
    ) {
        out.push_str("<tr class=\"kern-table__row\">");
        for (index, cell) in row.children().enumerate() {
            let is_numeric = alignments.get(index) == Some(&TableAlignment::Right);
            let name = if is_header { "header" } else { "cell" };
            let numeric = if is_numeric {
                format!(" kern-table__{name}--numeric")
            } else {
                String::new()
            };
            let tag = if is_header { "th" } else { "td" };
            let scope = if is_header { " scope=\"col\"" } else { "" };
            out.push_str(&format!(
                "<{tag} class=\"kern-table__{name}{numeric}\"{scope}>"
            ));
            self.inlines(cell, out);
            out.push_str(&format!("</{tag}>"));
        }
        out.push_str("</tr>");
    }
}
