//! Drafts of the role table: one that goes on with the own course, and fresh ones.

use super::world::World;
use crate::support::png;

impl World<'_> {
    /// The draft of the own course, which the author goes on writing.
    pub fn draft(&self) -> String {
        let path = format!("/redaktion/fassungen/{}/bearbeiten", self.own.version);
        self.post_as("author", &path, &[])
    }

    /// A draft of whoever may begin one.
    pub fn begin_draft(&self, column: &str) -> String {
        let column = match column {
            "personalentwicklung" => column,
            _ => "author",
        };
        let fields = [("titel", "Neuer Kurs"), ("vorlage", "leer")];
        self.post_as(column, "/redaktion/kurse", &fields)
    }

    /// The id of the draft to which the answer leads.
    fn post_as(&self, column: &str, path: &str, fields: &[(&str, &str)]) -> String {
        let mut fields = fields.to_vec();
        fields.push(("_csrf", &self.secrets[column]));
        let page = self.browsers[column].post(path, &fields);
        page.location().rsplit('/').next().unwrap().to_owned()
    }

    /// A picture the author puts into the draft.
    pub fn picture(&self) -> String {
        let path = format!("/redaktion/kurse/{}/medien", self.draft());
        let fields = [("_csrf", self.secrets["author"].as_str())];
        let file = ("datei", "probe.png", &*png(64, 32));
        self.browsers["author"].upload(&path, &fields, file);
        "probe.png".to_owned()
    }
}
