//! The files of `content/beispiel/` as they are written: Kommunen, people and what they did.

use std::collections::BTreeMap;
use std::path::Path;

use chrono::NaiveDate;
use course_package::Mistake;
use serde::Deserialize;

use super::looks::{self, Looks};
use super::publications::{AudienceEntry, PublicationEntry, PublicationsFile};
use super::references::{Known, check};
use super::sheet::{Sheet, Word};

pub(in crate::cli) struct Example {
    pub kommunen: Sheet<KommunenFile>,
    pub people: Sheet<PeopleFile>,
    pub publications: Sheet<PublicationsFile>,
    pub state: Sheet<StateFile>,
    pub looks: Looks,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(in crate::cli) struct KommunenFile {
    pub kommune: Vec<KommuneEntry>,
    #[serde(default)]
    pub verbund: Vec<VerbundEntry>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(in crate::cli) struct VerbundEntry {
    pub slug: Word,
    pub name: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(in crate::cli) struct KommuneEntry {
    pub slug: Word,
    pub name: String,
    pub kurzname: String,
    pub art: Word,
    pub ags: Option<String>,
    pub einwohner: Option<i64>,
    pub lernzeit: String,
    #[serde(default = "usual_group")]
    pub gruppengroesse: i32,
    pub bereich_wort: String,
    #[serde(default)]
    pub mitglied_in: Vec<Word>,
    /// Who must have read its courses; without it, whoever writes them publishes them.
    pub freigabe: Option<Word>,
    /// Legal pages of its own, as Markdown.
    #[serde(default)]
    pub seiten: BTreeMap<String, Word>,
    pub aussehen: Option<LookEntry>,
    /// What it tells its own staff in courses.
    #[serde(default)]
    pub ortskasten: Vec<BoxEntry>,
    #[serde(default)]
    pub einheit: Vec<UnitEntry>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(in crate::cli) struct LookEntry {
    /// A file below the folder of the example.
    pub wappen: Word,
    pub akzent: Word,
    #[serde(default)]
    pub begruessung: String,
    #[serde(default)]
    pub mein_lernen: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(in crate::cli) struct BoxEntry {
    pub art: Word,
    pub text: Word,
    #[serde(default)]
    pub telefon: String,
    #[serde(default)]
    pub mail: String,
}

fn usual_group() -> i32 {
    10
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(in crate::cli) struct UnitEntry {
    /// Unique inside the Kommune.
    pub slug: Word,
    pub name: String,
    pub art: String,
    pub unter: Option<Word>,
    /// People made up to fill it.
    #[serde(default)]
    pub personen: usize,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(in crate::cli) struct PeopleFile {
    pub vornamen: Vec<String>,
    pub nachnamen: Vec<String>,
    #[serde(default)]
    pub person: Vec<PersonEntry>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(in crate::cli) struct PersonEntry {
    pub anmeldename: Word,
    pub vorname: String,
    pub nachname: String,
    pub rolle_im_haus: String,
    /// What to try with this login; without it the login is not shown.
    pub vorzeigen: Option<String>,
    pub mitgliedschaft: Vec<MembershipEntry>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(in crate::cli) struct MembershipEntry {
    pub kommune: Word,
    /// The first is the main unit.
    pub einheiten: Vec<Word>,
    /// A role, or `leitung:` with the unit it leads.
    #[serde(default)]
    pub rollen: Vec<Word>,
    /// Whether they stand ready to read drafts of other Kommunen.
    #[serde(default)]
    pub liest_fuer_andere: bool,
    #[serde(default)]
    pub ruhend: bool,
    #[serde(default = "yes")]
    pub beschaeftigt: bool,
    pub vertretung_von: Option<Word>,
    pub vertretung_bis: Option<NaiveDate>,
}

fn yes() -> bool {
    true
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(in crate::cli) struct StateFile {
    #[serde(default)]
    pub pflicht: Vec<DutyEntry>,
    #[serde(default)]
    pub freiwillig: Vec<VoluntaryEntry>,
    #[serde(default)]
    pub begonnen: Vec<BegunEntry>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(in crate::cli) struct DutyEntry {
    pub kommune: Word,
    pub kurs: Word,
    /// Empty for the whole Kommune.
    pub einheit: Word,
    pub art: Word,
    pub frist_in_tagen: i64,
    /// Share of those concerned who have done it.
    pub erledigt: f64,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(in crate::cli) struct VoluntaryEntry {
    pub kommune: Word,
    pub kurs: Word,
    pub anteil: f64,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(in crate::cli) struct BegunEntry {
    pub person: Word,
    pub kurs: Word,
    pub lektionen: usize,
}

impl Example {
    /// Reads the four files and follows every reference in them.
    pub fn read(folder: &Path, known: &Known) -> Result<Self, Vec<Mistake>> {
        let kommunen = Sheet::read(folder, "kommunen.toml");
        let people = Sheet::read(folder, "personen.toml");
        let publications = Sheet::read(folder, "veroeffentlichungen.toml");
        let state = Sheet::read(folder, "stand.toml");
        match (kommunen, people, publications, state) {
            (Ok(kommunen), Ok(people), Ok(publications), Ok(state)) => {
                let example = Self {
                    looks: looks::read(folder, &kommunen)?,
                    kommunen,
                    people,
                    publications,
                    state,
                };
                let mistakes = check(&example, known);
                if mistakes.is_empty() {
                    Ok(example)
                } else {
                    Err(mistakes)
                }
            }
            (kommunen, people, publications, state) => Err([
                kommunen.err(),
                people.err(),
                publications.err(),
                state.err(),
            ]
            .into_iter()
            .flatten()
            .flatten()
            .collect()),
        }
    }

    pub fn kommune_slugs(&self) -> impl Iterator<Item = &str> {
        let kommunen = &self.kommunen.entries.kommune;
        kommunen
            .iter()
            .map(|kommune| kommune.slug.as_ref().as_str())
    }

    /// For whom a course is published; a course that is not named is for nobody.
    pub fn audience_of(&self, course: &str) -> Option<&AudienceEntry> {
        let entries: &[PublicationEntry] = &self.publications.entries.kurs;
        entries
            .iter()
            .find(|entry| entry.slug.as_ref() == course)
            .map(|entry| &entry.fuer)
    }
}
