//! Handouts as PDF: what an author wrote, with what the own Kommune has filled in.

use crate::support::{FILM, Paper, TestHouse, TestKommune};

const SHEET: &str = "+++
titel = \"Melden & mehr\"
+++
Hängen Sie das Blatt **neben das Telefon**. Mehr steht im [Kurs](/kurse/phishing).

## Anrufen

:::ortskasten it-hotline
Zuerst:
:::

1. Name
2. Gerät

| Wann | Wen |
|---|---|
| tags | IT |

:::merken
Niemand macht Ihnen einen *Vorwurf*.
:::

";
const ADDRESS: &str = "/kurse/phishing/handzettel/melden.pdf";

fn with_handout(kommune: &TestKommune<'_>) {
    let mut files = FILM.to_vec();
    let lesson = "+++\ntitel = \"Blatt\"\nminuten = 1\n+++\n[Das Blatt](handzettel-melden.md)\n";
    files.push(("4-blatt.md", lesson));
    files.push(("handzettel-melden.md", SHEET));
    kommune.film_course_with("phishing", &files);
}

#[test]
fn a_handout_is_an_accessible_pdf_with_the_numbers_of_the_own_kommune() {
    let house = TestHouse::open();
    let (here, there) = (house.kommune("Neuenfelde"), house.kommune("Brakenholt"));
    with_handout(&here);
    here.fills_box("it-hotline");
    let ada = house.log_in(&here.person("Ada Lorenz"));

    let page = ada.open("/kurse/phishing/handzettel/melden");
    let answer = ada.open(&page.link("Als PDF herunterladen"));
    assert_eq!(answer.path, ADDRESS);
    assert_eq!(answer.header("content-type"), Some("application/pdf"));
    assert_eq!(answer.header("cache-control"), Some("private, no-store"));
    assert_eq!(
        answer.header("content-disposition"),
        Some("attachment; filename=\"phishing-melden.pdf\"")
    );
    let paper = Paper::read(&answer.bytes);
    let outline = paper.outline();
    for line in [
        "P Neuenfelde",
        "H1 Melden & mehr",
        "H2 Anrufen",
        "P Zuerst:",
        "Lbl 2.",
        "TH Wann",
        "TD IT",
        "Link Kurs↗",
    ] {
        assert!(outline.contains(&format!("{line}\n")), "{line}\n{outline}");
    }
    assert!(outline.contains("neben das Telefon"), "{outline}");
    assert!(!outline.contains("noch nichts eingetragen"), "{outline}");
    assert!(
        outline.contains("P Aus dem Kurs „Phishing erkennen“"),
        "{outline}"
    );

    let nils = house.log_in(&there.person("Nils Nebenan"));
    let answer = nils.open(ADDRESS);
    let foreign = Paper::read(&answer.bytes).outline();
    assert!(foreign.contains("P Brakenholt\n"), "{foreign}");
    assert!(foreign.contains("noch nichts eingetragen"), "{foreign}");
}

#[test]
fn a_handout_that_nobody_wrote_is_not_found() {
    let house = TestHouse::open();
    let kommune = house.kommune("Neuenfelde");
    with_handout(&kommune);
    let ada = house.log_in(&kommune.person("Ada Lorenz"));
    for address in [
        "/kurse/phishing/handzettel/anders.pdf",
        "/kurse/phishing/handzettel/.pdf",
        "/kurse/anders/handzettel/melden.pdf",
        "/kurse/phishing/handzettel/melden.pdf.pdf",
    ] {
        ada.get(address).has_status(404);
    }
    house.browser().get(ADDRESS).has_status(303);
}

#[test]
fn the_faces_of_pdf_are_not_served() {
    let house = TestHouse::open();
    let manifest = std::fs::read_to_string("frontend/dist/manifest.json").unwrap();
    let face = manifest
        .split('"')
        .find(|word| word.contains(".ttf.") && word.matches('.').count() == 3);
    let address = format!("/assets/{}", face.unwrap());
    house.browser().get(&address).has_status(404);
}
