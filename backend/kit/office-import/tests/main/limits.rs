//! How much a file may hold, pack and nest.

use std::io::Cursor;

use office_import::{ImportError, MAX_ENTRIES};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

use crate::deck::{Deck, Slide, refusal, small_deck as deck};
use crate::paper::Paper;
use crate::parts::{PNG, lie_about_size, read_pptx};

#[test]
fn a_bomb_is_refused_before_it_is_unpacked() {
    let bomb = deck()
        .part("ppt/media/b.png", vec![0; 2 * 1024 * 1024])
        .zip();
    let error = refusal(bomb);
    assert!(matches!(&error, ImportError::Hostile { part, .. } if part == "ppt/media/b.png"));
    assert!(error.to_string().contains("100-mal"), "{error}");
}

#[test]
fn more_than_fits_is_refused() {
    let mut many = deck();
    for number in 0..16 {
        many = many.part(&format!("ppt/media/x{number}.png"), vec![0; 250_000]);
    }
    let large = lie_about_size(many.parts().stored(), "ppt/media/x", 20_000_000);
    let error = refusal(large);
    assert!(matches!(error, ImportError::TooLarge { .. }), "{error}");
    assert!(error.to_string().contains("300 MiB"));

    let mut parts = deck().parts();
    parts.put("ppt/slides/slide1.xml", " ".repeat(250_000));
    let large = lie_about_size(parts.stored(), "ppt/slides/slide1.xml", 22_000_000);
    let error = refusal(large);
    assert!(matches!(error, ImportError::TooLarge { .. }), "{error}");
    assert!(error.to_string().contains("20 MiB"));
}

#[test]
fn a_part_that_lies_about_its_size_is_broken() {
    for size in [0, 10, 1_000_000] {
        let liar = lie_about_size(deck().zip(), "ppt/slides/slide1.xml", size);
        let error = refusal(liar);
        assert!(
            matches!(error, ImportError::Broken { .. }),
            "{size}: {error}"
        );
    }
}

#[test]
fn a_picture_above_the_limit_is_left_out() {
    let deck = deck().part("ppt/media/a.png", [PNG, &[0; 300_000]].concat());
    let large = lie_about_size(deck.parts().stored(), "ppt/media/a.png", 21_000_000);
    let imported = read_pptx(large, "a.pptx").unwrap();
    assert!(imported.pictures.is_empty());
    assert!(imported.remarks[0].contains("20 MiB"));
}

#[test]
fn a_hundred_thousand_entries_are_refused() {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
    for number in 0..100_000 {
        zip.start_file(number.to_string(), options).unwrap();
    }
    let error = refusal(zip.finish().unwrap());
    assert!(
        matches!(error, ImportError::TooManyEntries { .. }),
        "{error}"
    );
    let mut parts = deck().parts();
    for number in parts.iter().count()..=MAX_ENTRIES {
        parts.put(&format!("x{number}"), "");
    }
    assert!(matches!(
        refusal(parts.stored()),
        ImportError::TooManyEntries { .. }
    ));
    parts.remove("x2000");
    assert!(read_pptx(parts.stored(), "a.pptx").is_ok());
}

#[test]
fn too_many_slides_and_lessons_are_refused() {
    let slides = (0..501).map(|number| Slide::titled(&number.to_string()));
    let deck = Deck::of(slides);
    let error = deck.read().unwrap_err();
    assert!(error.to_string().contains("501 Folien"), "{error}");
    let paper = (0..501).fold(Paper::default(), |paper, _| {
        paper.styled("berschrift1", "H")
    });
    let error = paper.read().unwrap_err();
    assert!(error.to_string().contains("501 Lektionen"), "{error}");
}

#[test]
fn a_slide_that_is_shown_again_and_again_uses_up_the_limit() {
    let mut parts = deck().parts();
    let comment = "x".repeat(19 * 1024 * 1024);
    parts.put(
        "ppt/slides/slide1.xml",
        format!("<sld><!--{comment}--></sld>"),
    );
    let ids = "<sldId id=\"256\" r:id=\"s1\"/>".repeat(400);
    parts.put(
        "ppt/presentation.xml",
        format!("<presentation><sldIdLst>{ids}</sldIdLst></presentation>"),
    );
    let error = refusal(parts.stored());
    assert!(matches!(error, ImportError::TooLarge { .. }), "{error}");
}

#[test]
fn more_pictures_than_a_course_needs_are_left_out() {
    let mut slide = Slide::titled("T");
    let mut deck = Deck::default();
    for number in 0..310_u16 {
        slide = slide.picture(&format!("../media/{number}.png"), "");
        let bytes = [PNG, &number.to_le_bytes()].concat();
        deck = deck.part(&format!("ppt/media/{number}.png"), bytes);
    }
    let imported = deck.with(slide).read().unwrap();
    assert_eq!(imported.pictures.len(), 300);
    assert!(imported.remarks[0].contains("Mehr als 300 Bilder"));
}

#[test]
fn pictures_are_given_out_one_by_one_and_nobody_who_refuses_one_gets_more() {
    let mut slide = Slide::titled("T");
    let mut deck = Deck::default();
    for number in [1_u8, 2, 1, 3] {
        slide = slide.picture(&format!("../media/{number}.png"), "");
        let bytes = [PNG, &[number]].concat();
        deck = deck.part(&format!("ppt/media/{number}.png"), bytes);
    }
    let zip = deck.with(slide).zip();
    let mut given = Vec::new();
    let imported = office_import::read_pptx(zip.clone(), "a.pptx", |picture| {
        given.push((picture.name, *picture.bytes.last().unwrap()));
        Ok::<_, ImportError>(())
    });
    let pairs = [("a-1.png", 1), ("a-2.png", 2), ("a-3.png", 3)];
    assert_eq!(given, pairs.map(|(name, last)| (name.to_owned(), last)));
    assert_eq!(imported.unwrap().pictures, pairs.map(|(name, _)| name));

    #[derive(Debug, PartialEq)]
    struct Enough;
    impl From<ImportError> for Enough {
        fn from(_: ImportError) -> Self {
            Enough
        }
    }
    let mut count = 0;
    let refused = office_import::read_pptx(zip, "a.pptx", |_| {
        count += 1;
        Err(Enough)
    });
    assert_eq!((refused, count), (Err(Enough), 1));
}

#[test]
fn a_very_wide_table_and_a_very_long_list_stay_small() {
    let cell = "<w:tc><w:tcPr><w:gridSpan w:val=\"1000000\"/></w:tcPr><w:p><w:r><w:t>x</w:t></w:r></w:p></w:tc>";
    let table = format!(
        "<w:tbl>{}</w:tbl>",
        format!("<w:tr>{cell}</w:tr>").repeat(50)
    );
    let body = Paper::default().xml(&table).read().unwrap().lessons[0]
        .body
        .clone();
    assert!(body.len() < 20_000, "{}", body.len());
    let deep = Paper::default()
        .item(1, 200, "a")
        .item(1, 8, "b")
        .read()
        .unwrap();
    assert!(deep.lessons[0].body.len() < 100);
}
