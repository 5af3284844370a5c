//! The courses of this installation are free of mistakes.

use std::fs;
use std::path::Path;

use course_package::{advise, check_topics, load_package, read_course, read_themen};

#[test]
fn every_course_of_the_installation_can_be_read() {
    let content = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../content");
    let themen = read_themen(&content.join("themen.toml"));
    let mut report: Vec<String> = themen
        .as_ref()
        .err()
        .into_iter()
        .flatten()
        .map(|m| m.to_string())
        .collect();
    let mut dirs: Vec<_> = fs::read_dir(content.join("kurse"))
        .map(|entries| entries.flatten().map(|entry| entry.path()).collect())
        .unwrap_or_default();
    dirs.sort();
    for dir in dirs.iter().filter(|dir| dir.is_dir()) {
        let slug = dir.file_name().unwrap().to_string_lossy().into_owned();
        let mistakes = match read_course(dir) {
            Ok(course) => {
                println!(
                    "{slug}: {} lessons, {} quizzes",
                    course.lessons().count(),
                    course.quizzes().count()
                );
                for warning in &course.warnings {
                    println!("warning {slug}/{warning}");
                }
                for advice in advise(&load_package(dir).unwrap()) {
                    let (file, line) = (&advice.file, advice.line);
                    println!(
                        "advice {slug}/{file}:{line} {} {}",
                        advice.message, advice.hint
                    );
                }
                let known = themen.iter().flat_map(|themen| themen.topic_slugs());
                check_topics(&course, known)
            }
            Err(mistakes) => mistakes,
        };
        report.extend(
            mistakes
                .iter()
                .map(|m| format!("{:?} {slug}/{m}", m.severity)),
        );
    }
    assert!(report.is_empty(), "\n{}", report.join("\n"));
}
