//! A file of Office as a ZIP of parts: opened under limits, read part by part.

use std::collections::HashMap;
use std::io::{Read, Seek, SeekFrom};

use zip::ZipArchive;

use crate::error::{ImportError, Named};
use crate::kind::Kind;
use crate::meter::Meter;
use crate::relations::Relations;
use crate::xml::{self, Element, Refusal};
use crate::{MAX_ENTRIES, MAX_RATIO, MAX_UNPACKED_BYTES, MAX_XML_BYTES, ole};

/// Below this an entry may be packed as tightly as it likes.
const RATIO_FREE_BYTES: u64 = 1024 * 1024;
/// 2,000 entries with long names and notes take less.
const MAX_DIRECTORY_BYTES: u64 = 4 * 1024 * 1024;
const DIRECTORY: &str = "ZIP-Verzeichnis";
const MEBIBYTE: u64 = 1024 * 1024;

pub(crate) struct Package<R> {
    pub(crate) named: Named,
    zip: ZipArchive<R>,
    /// The entry of a part, by its name in lower case: names of parts differ in more than case.
    entries: HashMap<String, usize>,
    main: String,
    /// How many bytes may still be unpacked.
    left: u64,
}

impl<R: Read + Seek> Package<R> {
    /// Checks the whole directory of the ZIP before anything is unpacked.
    pub(crate) fn open(mut input: R, file: &str, kind: Kind) -> Result<Self, ImportError> {
        let named = Named {
            file: file.to_owned(),
            kind,
        };
        check_beginning(&mut input, &named)?;
        check_directory(&mut input, &named)?;
        let zip = ZipArchive::new(input).map_err(|_| named.broken(DIRECTORY))?;
        let entries = check_entries(&zip, &named)?;
        let mut package = Package {
            named,
            zip,
            entries,
            main: String::new(),
            left: MAX_UNPACKED_BYTES,
        };
        let roots = package.relations("")?;
        package.main = roots
            .of_kind("officeDocument")
            .next()
            .map(|root| root.target.clone())
            .ok_or_else(|| package.named.other_kind())?;
        Ok(package)
    }

    /// Name and text of the part that everything hangs on.
    pub(crate) fn main(&mut self) -> Result<(String, String), ImportError> {
        let part = self.main.clone();
        let text = self.text(&part)?;
        Ok((part, text))
    }

    /// The tree of the main part, if it is of the kind that was asked for.
    pub(crate) fn root<'a>(&self, text: &'a str) -> Result<Element<'a>, ImportError> {
        let root = self.tree(&self.main, text)?;
        if root.name() == self.named.kind.root() {
            Ok(root)
        } else {
            Err(self.named.other_kind())
        }
    }

    pub(crate) fn has(&self, part: &str) -> bool {
        self.entries.contains_key(&part.to_ascii_lowercase())
    }

    /// The unpacked size that the directory tells.
    pub(crate) fn size(&self, part: &str) -> Option<u64> {
        let index = *self.entries.get(&part.to_ascii_lowercase())?;
        Some(self.zip.by_index_data(index).ok()?.size())
    }

    pub(crate) fn bytes(&mut self, part: &str) -> Result<Vec<u8>, ImportError> {
        let size = self.size(part);
        let size = size.ok_or_else(|| self.named.broken(part))?;
        if size > self.left {
            return Err(self.named.too_large(unpacked_limit()));
        }
        self.left -= size;
        self.bytes_again(part)
    }

    /// Those of a part that was counted when it was read for the first time.
    pub(crate) fn bytes_again(&mut self, part: &str) -> Result<Vec<u8>, ImportError> {
        let broken = || self.named.broken(part);
        let size = self.size(part).ok_or_else(broken)?;
        let index = self.entries.get(&part.to_ascii_lowercase());
        let entry = self
            .zip
            .by_index(*index.ok_or_else(broken)?)
            .map_err(|_| self.named.broken(part))?;
        let mut bytes = Vec::new();
        // One byte more than was told unmasks an entry that lies about its size.
        let read = entry.take(size + 1).read_to_end(&mut bytes);
        match read {
            Ok(length) if length as u64 == size => Ok(bytes),
            _ => Err(self.named.broken(part)),
        }
    }

    /// The text of an XML part, which must be UTF-8.
    pub(crate) fn text(&mut self, part: &str) -> Result<String, ImportError> {
        if self.size(part).is_some_and(|size| size > MAX_XML_BYTES) {
            return Err(self.named.too_large(format!(
                "„{part}“ hat ausgepackt mehr als {} MiB. Teilen Sie die Datei auf.",
                MAX_XML_BYTES / MEBIBYTE
            )));
        }
        let text = String::from_utf8(self.bytes(part)?);
        text.map_err(|_| self.named.broken(part))
    }

    pub(crate) fn tree<'a>(&self, part: &str, text: &'a str) -> Result<Element<'a>, ImportError> {
        xml::parse(text).map_err(|refusal| match refusal {
            Refusal::Broken => self.named.broken(part),
            Refusal::Hostile(reason) => self.named.hostile(part, reason),
        })
    }

    /// What a part points to; the empty name stands for the package itself.
    pub(crate) fn relations(&mut self, part: &str) -> Result<Relations, ImportError> {
        let (folder, name) = part.rsplit_once('/').unwrap_or(("", part));
        let rels = format!("{folder}/_rels/{name}.rels");
        let rels = rels.trim_start_matches('/');
        if !self.has(rels) {
            return Ok(Relations::default());
        }
        let text = self.text(rels)?;
        Ok(Relations::read(&self.tree(rels, &text)?, folder))
    }
}

fn unpacked_limit() -> String {
    format!(
        "Ausgepackt sind es mehr als {} MiB. Teilen Sie die Datei auf oder verkleinern Sie die Bilder.",
        MAX_UNPACKED_BYTES / MEBIBYTE
    )
}

fn check_beginning(input: &mut (impl Read + Seek), named: &Named) -> Result<(), ImportError> {
    let mut beginning = Vec::new();
    let read = input
        .seek(SeekFrom::Start(0))
        .and_then(|_| input.by_ref().take(8).read_to_end(&mut beginning));
    read.map_err(|_| named.broken("Anfang der Datei"))?;
    if beginning == ole::MAGIC {
        return Err(if ole::is_encrypted(input) {
            named.encrypted()
        } else {
            named.old_format()
        });
    }
    if beginning.starts_with(b"PK\x03\x04") {
        Ok(())
    } else {
        Err(named.other_kind())
    }
}

/// Reads the directory once under a limit, since reading it whole takes memory for each entry.
fn check_directory(input: &mut (impl Read + Seek), named: &Named) -> Result<(), ImportError> {
    let mut meter = Meter::new(input, MAX_DIRECTORY_BYTES);
    let count = ZipArchive::new(&mut meter).map(|zip| zip.len());
    match count {
        Ok(count) if count <= MAX_ENTRIES => Ok(()),
        Err(_) if !meter.is_used_up => Err(named.broken(DIRECTORY)),
        _ => Err(named.too_many_entries()),
    }
}

/// Adds up what the entries tell of themselves. Names that lead out of the package are no parts.
fn check_entries<R: Read + Seek>(
    zip: &ZipArchive<R>,
    named: &Named,
) -> Result<HashMap<String, usize>, ImportError> {
    let mut entries = HashMap::new();
    let mut unpacked: u64 = 0;
    for index in 0..zip.len() {
        let directory = |_| named.broken(DIRECTORY);
        let entry = zip.by_index_data(index).map_err(directory)?;
        let name = entry.name().map_err(directory)?;
        if entry.encrypted() {
            return Err(named.encrypted());
        }
        let size = entry.size();
        if size > RATIO_FREE_BYTES && size / MAX_RATIO > entry.compressed_size() {
            let reason = format!("ist gepackt mehr als {MAX_RATIO}-mal kleiner als ausgepackt.");
            return Err(named.hostile(&name, reason));
        }
        unpacked = unpacked.saturating_add(size);
        if unpacked > MAX_UNPACKED_BYTES {
            return Err(named.too_large(unpacked_limit()));
        }
        if is_part_name(&name) {
            entries.insert(name.to_ascii_lowercase(), index);
        }
    }
    Ok(entries)
}

fn is_part_name(name: &str) -> bool {
    !name.contains(['\\', ':', '\0'])
        && name
            .split('/')
            .all(|segment| !matches!(segment, "" | "." | ".."))
}
