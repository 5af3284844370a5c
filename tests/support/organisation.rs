//! Builders of organisation: Kommunen and their units.

use lernverbund::clock::date_of;
use lernverbund::organisation::{
    Accent, BoxKind, Colour, KommuneId, KommuneKind, LocalBox, Logo, NewKommune, NewUnit,
    StoredLogo, UnitId, VerbundId, found_verbund, join_verbund, store_accent, store_local_box,
    store_logo,
};

use super::{TestHouse, TestPerson};

#[derive(Clone)]
pub struct TestKommune<'a> {
    pub house: &'a TestHouse,
    pub id: KommuneId,
    pub name: String,
}

#[derive(Clone)]
pub struct TestUnit<'a> {
    pub kommune: TestKommune<'a>,
    pub id: UnitId,
    pub name: String,
}

/// Where a person works: somewhere in a Kommune, or in one of its units.
pub trait Place<'a> {
    fn kommune(&self) -> &TestKommune<'a>;
    fn unit_ids(&self) -> Vec<UnitId>;
}

impl TestHouse {
    /// A town of 20,000 with the smallest allowed group size.
    pub fn kommune(&self, name: &str) -> TestKommune<'_> {
        let new = NewKommune {
            slug: lernverbund::texts::fold(name).replace(' ', "-"),
            name: name.to_owned(),
            short_name: name.to_owned(),
            kind: KommuneKind::Stadt,
            ags: None,
            inhabitants: Some(20_000),
            learning_time_text: "Lernzeit ist Arbeitszeit.".to_owned(),
            group_threshold: 5,
            unit_word: "Fachbereich".to_owned(),
        };
        TestKommune {
            id: self.write(move |conn, now| new.store(conn, now)),
            name: name.to_owned(),
            house: self,
        }
    }

    pub fn verbund(&self, name: &'static str, members: &[&TestKommune<'_>]) -> VerbundId {
        let members: Vec<KommuneId> = members.iter().map(|it| it.id.clone()).collect();
        self.write(move |conn, now| {
            let slug = lernverbund::texts::fold(name).replace(' ', "-");
            let verbund = found_verbund(conn, &slug, name, now)?;
            for member in &members {
                join_verbund(conn, &verbund, member)?;
            }
            Ok(verbund)
        })
    }
}

impl<'a> TestKommune<'a> {
    /// A unit at the top of the tree.
    pub fn unit(&self, name: &str) -> TestUnit<'a> {
        self.unit_below(None, name)
    }

    /// Somebody who learns and does nothing else; the login is the folded name.
    pub fn person(&self, name: &str) -> TestPerson<'a> {
        self.house.person(name, self)
    }

    /// The same with a mailbox to log in with.
    pub fn person_called(&self, login: &str, name: &str) -> TestPerson<'a> {
        self.house.person_called(login, name, self)
    }

    fn unit_below(&self, parent: Option<UnitId>, name: &str) -> TestUnit<'a> {
        let (kommune, owned) = (self.id.clone(), name.to_owned());
        let id = self.house.write(move |conn, now| {
            NewUnit {
                kommune: &kommune,
                parent: parent.as_ref(),
                name: &owned,
                kind: "Fachbereich",
                valid_from: date_of(now),
            }
            .store(conn)
        });
        TestUnit {
            kommune: self.clone(),
            id,
            name: name.to_owned(),
        }
    }
}

impl TestKommune<'_> {
    /// Has this logo and this colour, as after the settings page.
    pub fn wears(&self, logo: &[u8], colour: &str) {
        let logo = Logo::draw(logo).unwrap();
        let logo = StoredLogo::keep(&self.house.app.files, &logo).unwrap();
        let accent = Accent::of(Colour::parse(colour).unwrap());
        let kommune = self.id.clone();
        self.house.write(move |conn, _| {
            store_logo(conn, &kommune, Some(&logo))?;
            store_accent(conn, &kommune, Some(accent))
        });
    }

    /// Fills in a local box, as the settings page does.
    pub fn fills_box(&self, kind: &str) {
        let kind = BoxKind::from_word(kind).unwrap();
        let kommune = self.id.clone();
        let text = format!("Rufen Sie in {} an.", self.name);
        self.house.write(move |conn, now| {
            let entry = LocalBox::parse(kind, &text, "030 23125-110", "it@stadt.example")?;
            store_local_box(conn, &kommune, kind, entry.as_ref(), now)
        });
    }
}

impl<'a> TestUnit<'a> {
    /// A unit below this one.
    pub fn unit(&self, name: &str) -> TestUnit<'a> {
        self.kommune.unit_below(Some(self.id.clone()), name)
    }

    pub fn person(&self, name: &str) -> TestPerson<'a> {
        self.kommune.house.person(name, self)
    }
}

impl<'a> Place<'a> for TestKommune<'a> {
    fn kommune(&self) -> &TestKommune<'a> {
        self
    }

    fn unit_ids(&self) -> Vec<UnitId> {
        Vec::new()
    }
}

impl<'a> Place<'a> for TestUnit<'a> {
    fn kommune(&self) -> &TestKommune<'a> {
        &self.kommune
    }

    fn unit_ids(&self) -> Vec<UnitId> {
        vec![self.id.clone()]
    }
}
