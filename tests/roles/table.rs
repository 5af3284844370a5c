//! Reads the role table: a Markdown table per group, all with the same columns.

use std::path::Path;

use serde_json::Value;

pub struct Table {
    /// Who asks: the columns behind route, object and form.
    pub columns: Vec<String>,
    pub rows: Vec<Row>,
}

#[derive(Clone)]
pub struct Row {
    pub line: usize,
    /// `GET /kurse/{kurs}`
    pub route: String,
    /// What the placeholders stand for.
    pub object: String,
    /// The fields a POST sends, with placeholders.
    pub form: String,
    pub cells: Vec<String>,
}

impl Table {
    pub fn read(file: &str) -> Self {
        let text = std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(file));
        let (mut columns, mut rows) = (Vec::new(), Vec::new());
        for (at, line) in text.unwrap().lines().enumerate() {
            let Some(inner) = line.strip_prefix('|').and_then(|it| it.strip_suffix('|')) else {
                continue;
            };
            let cells: Vec<String> = inner
                .split('|')
                .map(|cell| cell.trim().to_owned())
                .collect();
            match cells.as_slice() {
                [first, _, _, people @ ..] if first == "route" => columns = people.to_vec(),
                [first, ..] if first.starts_with("--") => {}
                [route, object, form, answers @ ..] => {
                    assert_eq!(
                        answers.len(),
                        columns.len(),
                        "{file}:{}: too few or too many cells",
                        at + 1
                    );
                    rows.push(Row {
                        line: at + 1,
                        route: route.trim_matches('`').to_owned(),
                        object: object.clone(),
                        form: form.trim_matches('`').to_owned(),
                        cells: answers.to_vec(),
                    });
                }
                _ => panic!("{file}:{}: not a row", at + 1),
            }
        }
        Self { columns, rows }
    }
}

impl Row {
    pub fn method(&self) -> &str {
        self.route.split(' ').next().unwrap()
    }

    pub fn path(&self) -> &str {
        self.route.split(' ').nth(1).unwrap()
    }

    /// The fields of a form as a program sends them.
    pub fn body(&self, form: &str) -> Value {
        let fields = form.split('&').filter_map(|pair| pair.split_once('='));
        fields
            .map(|(name, value)| {
                let text = || Value::from(value);
                (
                    name.to_owned(),
                    serde_json::from_str(value).unwrap_or_else(|_| text()),
                )
            })
            .collect()
    }

    /// The same question about ids that nobody has.
    pub fn about_nothing(&self) -> Self {
        Self {
            object: "nothing".to_owned(),
            ..self.clone()
        }
    }
}
