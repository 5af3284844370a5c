//! How long it takes to compare two versions of a course of 200 lessons in which every paragraph
//! has changed: the median of 21, as a row of a table.
#![expect(clippy::print_stdout, reason = "the figure is what it is for")]

use std::hint::black_box;
use std::time::Instant;

use course_package::{Package, compare};

const LESSONS: usize = 200;
const PARAGRAPHS: usize = 15;
const RUNS: usize = 21;

fn main() {
    let (old, new) = (course("eins"), course("zwei"));
    let mut millis: Vec<f64> = (0..RUNS)
        .map(|_| {
            let begun = Instant::now();
            black_box(compare(black_box(&old), black_box(&new)));
            begun.elapsed().as_secs_f64() * 1_000.0
        })
        .collect();
    millis.sort_by(f64::total_cmp);
    let median = millis.get(RUNS / 2).copied().unwrap_or_default();
    println!(
        "| difference of two versions of {LESSONS} lessons, all changed, median of {RUNS} | {median:.0} ms | ≤ 150 ms |"
    );
}

fn course(word: &str) -> Package {
    let mut package = Package::default();
    for number in 1..=LESSONS {
        let mut text = format!("+++\ntitel = \"Lektion {number}\"\nminuten = 3\n+++\n");
        for part in 0..PARAGRAPHS {
            text.push_str(&format!(
                "Wer am Schalter steht, hat wenig Zeit. Der Antrag liegt vor, die Frist läuft, und im Flur \
                 warten drei Leute. Deshalb steht in diesem Absatz nur, was wirklich gebraucht wird, und \
                 **nichts** doppelt. {word} {number}.{part}.\n\n"
            ));
        }
        package
            .texts
            .insert(format!("{number}-lektion-{number}.md"), text);
    }
    package
}
