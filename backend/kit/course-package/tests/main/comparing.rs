//! What differs between two versions of a course is found and named.

use std::collections::BTreeMap;
use std::time::Instant;

use course_package::{
    BlockChange, ChangeState, Comparison, Package, WordMark, arrange, compare, rename,
};
use proptest::prelude::*;

use crate::sample::good;

fn changed(path: &str, from: &str, to: &str) -> Comparison {
    let mut new = good();
    let text = new.texts.get_mut(path).unwrap();
    assert!(text.contains(from));
    *text = text.replace(from, to);
    compare(&good(), &new)
}

fn marked(blocks: &[BlockChange]) -> String {
    let changed = blocks
        .iter()
        .filter(|block| block.state != ChangeState::Same);
    let words = changed.flat_map(|block| &block.words);
    let marked = words.map(|word| match word.mark {
        WordMark::Same => word.text.clone(),
        WordMark::Added => format!("+{}", word.text),
        WordMark::Removed => format!("-{}", word.text),
    });
    marked.collect()
}

#[test]
fn a_changed_lesson_shows_its_words() {
    let comparison = changed("3-melden.md", "Die IT.", "Die IT hilft.");
    let lesson = &comparison.lessons[2];
    assert_eq!(
        (lesson.key.as_str(), lesson.state),
        ("melden", ChangeState::Changed)
    );
    assert_eq!(lesson.blocks.len(), 2);
    assert_eq!(
        (lesson.blocks[0].state, lesson.blocks[1].line),
        (ChangeState::Same, 7)
    );
    assert_eq!(marked(&lesson.blocks), "Die -IT. +IT hilft.");
    assert!(
        comparison.lessons[..2]
            .iter()
            .all(|lesson| lesson.state == ChangeState::Same)
    );
    let comparison = changed("3-melden.md", "minuten = 3", "minuten = 4");
    let head = &comparison.lessons[2].head;
    assert_eq!((head.len(), head[0].key.as_str()), (1, "minuten"));
    assert_eq!(
        (head[0].old.as_deref(), head[0].new.as_deref()),
        (Some("3"), Some("4"))
    );
}

#[test]
fn settings_and_files_are_compared() {
    let mut new = good();
    let manifest = new.texts.get_mut("kurs.toml").unwrap();
    *manifest = manifest
        .replace(", \"datenschutz\"]", "]")
        .replace("bestehen_ab = 80\n", "");
    new.media.remove("linie.png");
    new.media.get_mut("mail-1.png").unwrap().sha256.push('0');
    new.texts.insert(
        "handzettel-x.md".to_owned(),
        "+++\ntitel = \"X\"\n+++\nText\n".to_owned(),
    );
    new.texts.remove("LIESMICH.md");
    let comparison = compare(&good(), &new);
    let settings: Vec<_> = comparison
        .settings
        .iter()
        .map(|change| {
            (
                change.key.as_str(),
                change.old.as_deref(),
                change.new.as_deref(),
            )
        })
        .collect();
    assert_eq!(
        settings,
        [
            (
                "themen",
                Some("it-sicherheit\ndatenschutz"),
                Some("it-sicherheit")
            ),
            ("bestehen_ab", Some("80"), None),
        ]
    );
    let media: Vec<_> = comparison
        .media
        .iter()
        .map(|change| (change.name.as_str(), change.state))
        .collect();
    assert_eq!(
        media,
        [
            ("linie.png", ChangeState::Removed),
            ("mail-1.png", ChangeState::Changed)
        ]
    );
    let texts: Vec<_> = comparison
        .texts
        .iter()
        .map(|change| (change.path.as_str(), change.state))
        .collect();
    assert_eq!(
        texts,
        [
            ("LIESMICH.md", ChangeState::Removed),
            ("handzettel-x.md", ChangeState::Added)
        ]
    );
}

#[test]
fn questions_are_matched_by_their_keys() {
    let comparison = changed(
        "abschluss.quiz.md",
        "## Wer meldet? {#wer-meldet}\n- (x) Alle",
        "## Wer soll melden? {#wer-meldet}\n- (x) Alle Leute",
    );
    let quiz = comparison.final_test.unwrap();
    assert_eq!(quiz.state, ChangeState::Changed);
    let states: Vec<_> = quiz
        .questions
        .iter()
        .map(|question| (question.key.as_str(), question.state))
        .collect();
    assert_eq!(
        states,
        [
            ("wer-meldet", ChangeState::Changed),
            ("wann", ChangeState::Same)
        ]
    );
    assert_eq!(
        marked(&quiz.questions[0].blocks),
        "## Wer -meldet? +soll melden? {#wer-meldet}- (x) Alle +Leute"
    );
    let comparison = changed("2-fuenf-blicke.quiz.md", "{#zuordnen}", "{#zuordnen-neu}");
    let quiz = comparison.lessons[1].quiz.as_ref().unwrap();
    let states: Vec<_> = quiz
        .questions
        .iter()
        .map(|question| question.state)
        .collect();
    assert_eq!(
        states,
        [
            ChangeState::Same,
            ChangeState::Same,
            ChangeState::Removed,
            ChangeState::Added,
            ChangeState::Same
        ]
    );
}

#[test]
fn lessons_come_go_and_move() {
    let mut new = good();
    let order = [(
        None,
        ["melden", "ich-kann-das-schon", "fuenf-blicke"]
            .map(str::to_owned)
            .to_vec(),
    )];
    let renames = arrange(&new, &order).unwrap();
    rename(&mut new, &renames).unwrap();
    let comparison = compare(&good(), &new);
    let moved: Vec<_> = comparison
        .lessons
        .iter()
        .map(|lesson| (lesson.key.as_str(), lesson.moved.is_some()))
        .collect();
    assert_eq!(
        moved,
        [
            ("melden", true),
            ("ich-kann-das-schon", false),
            ("fuenf-blicke", false)
        ]
    );
    let place = comparison.lessons[0].moved.as_ref().unwrap();
    assert_eq!((place.from.number, place.to.number), (3, 1));
    let mut new = good();
    let text = new.texts.remove("3-melden.md").unwrap();
    new.texts.insert("1-anders.md".to_owned(), text);
    let states: Vec<_> = compare(&good(), &new)
        .lessons
        .into_iter()
        .map(|lesson| (lesson.key, lesson.state, lesson.moved))
        .collect();
    assert_eq!(
        states,
        [
            ("ich-kann-das-schon".to_owned(), ChangeState::Same, None),
            ("anders".to_owned(), ChangeState::Added, None),
            ("fuenf-blicke".to_owned(), ChangeState::Same, None),
            ("melden".to_owned(), ChangeState::Removed, None),
        ]
    );
}

/// Two hundred lessons, each with a changed sentence, a new one and one that is gone.
fn large(seed: usize) -> Package {
    let sentence = |number: usize| {
        format!("Satz {number} erklärt in ruhigen Worten, worauf es in Schritt {number} ankommt.")
    };
    let lesson = |number: usize| {
        let paragraphs: Vec<String> = (0..30)
            .map(|at| match (at + number) % 10 {
                3 => format!("{} {seed}", sentence(at)),
                7 => format!("Absatz {}", at * seed),
                _ => sentence(at),
            })
            .collect();
        format!(
            "+++\ntitel = \"Lektion {number}\"\nminuten = 5\n+++\n{}\n",
            paragraphs.join("\n\n")
        )
    };
    let texts: BTreeMap<String, String> = (1..=200)
        .map(|number| (format!("{number}-l{number}.md"), lesson(number)))
        .collect();
    Package {
        slug: "gross".to_owned(),
        texts,
        media: BTreeMap::new(),
    }
}

#[test]
fn two_hundred_lessons_are_compared_in_a_moment() {
    let (old, new) = (large(1), large(2));
    let start = Instant::now();
    let comparison = compare(&old, &new);
    println!("200 lessons compared in {:?}", start.elapsed());
    assert!(
        comparison
            .lessons
            .iter()
            .all(|lesson| lesson.state == ChangeState::Changed)
    );
    // A development build is many times slower than a real one.
    assert!(start.elapsed().as_secs() < 5);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_package_is_the_same_as_itself(
        texts in prop::collection::btree_map("([1-3]-[a-c](\\.quiz)?\\.md|kurs\\.toml|abschluss\\.quiz\\.md|LIESMICH\\.md)", "[ab\n+#:=\"{}]{0,60}", 0..8),
        other in prop::collection::btree_map("([1-3]-[a-c](\\.quiz)?\\.md|kurs\\.toml|abschluss\\.quiz\\.md|LIESMICH\\.md)", "[ab\n+#:=\"{}]{0,60}", 0..8),
    ) {
        let package = |texts| Package { slug: "kurs".to_owned(), texts, media: BTreeMap::new() };
        let (package, other) = (package(texts), package(other));
        prop_assert!(compare(&package, &package).is_empty());
        compare(&package, &other);
    }

    #[test]
    fn the_words_of_a_change_are_those_of_both_texts(old in "[ab \n]{0,60}", new in "[ab \n]{0,60}") {
        let package = |body: &str| {
            let text = format!("+++\ntitel = \"A\"\n+++\n{body}\n");
            Package { slug: "kurs".to_owned(), texts: BTreeMap::from([("1-a.md".to_owned(), text)]), media: BTreeMap::new() }
        };
        let comparison = compare(&package(&old), &package(&new));
        let blocks = &comparison.lessons[0].blocks;
        let words = |without: WordMark| -> Vec<String> {
            let words = blocks.iter().flat_map(|block| {
                let kept = block.words.iter().filter(move |word| word.mark != without);
                kept.map(|word| word.text.as_str()).collect::<String>().split_whitespace().map(str::to_owned).collect::<Vec<_>>()
            });
            words.collect()
        };
        let split = |text: &str| -> Vec<String> { text.split_whitespace().map(str::to_owned).collect() };
        if !blocks.is_empty() {
            prop_assert_eq!(words(WordMark::Removed), split(&new));
            prop_assert_eq!(words(WordMark::Added), split(&old));
        }
    }
}
