//! How long a large presentation takes; told, and only a wide limit is checked.

use std::time::{Duration, Instant};

use crate::deck::{Deck, Slide, at_level};
use crate::parts::JPEG;

#[test]
#[ignore = "measures time; run it alone with --ignored --nocapture"]
fn a_hundred_slides_are_read_in_five_seconds() {
    let mut deck = Deck::default();
    for number in 0..100_u8 {
        let paragraphs: String = (0..12)
            .map(|line| {
                at_level(
                    line % 3,
                    "Ein Satz mit einigen Wörtern, wie er auf Folien vorkommt.",
                )
            })
            .collect();
        let mut picture = JPEG.to_vec();
        picture.extend(
            (0..200_000_u32).map(|at| (at.wrapping_mul(2_654_435_761) >> 13) as u8 ^ number),
        );
        let name = format!("ppt/media/{number}.jpeg");
        deck = deck.part(&name, picture).with(
            Slide::titled(&format!("Folie {number}"))
                .body(&paragraphs)
                .picture(&format!("../media/{number}.jpeg"), "Ein Bild")
                .notes(&"Sprechtext ".repeat(80)),
        );
    }
    let file = deck.zip();
    let size = file.get_ref().len();
    let begin = Instant::now();
    let imported = office_import::read_pptx(file, "a.pptx").unwrap();
    let time = begin.elapsed();
    println!("100 slides, {size} bytes: {time:?}");
    assert_eq!(imported.pictures.len(), 100);
    assert!(time < Duration::from_secs(5), "{time:?}");
}
