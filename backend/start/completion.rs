//! When a course is complete, in one sentence for its page.

use crate::catalog::{CompletionRule, Version};
use crate::identity::Visitor;

/// "Abgeschlossen ist der Kurs, wenn Sie …"
pub fn completion_sentence(visitor: &Visitor, version: &Version) -> String {
    let has_test = version.has_final_test();
    let is_whole = version.completion_share == 100;
    let key = match (version.completion, has_test, is_whole) {
        (CompletionRule::Test, ..) => "kurs-abgeschlossen-wenn-test",
        (CompletionRule::All, true, true) => "kurs-abgeschlossen-wenn-alles",
        (CompletionRule::All, true, false) => "kurs-abgeschlossen-wenn-alles-anteil",
        (CompletionRule::Lessons, true, true) => "kurs-abgeschlossen-wenn-lektionen-test",
        (CompletionRule::Lessons, true, false) => "kurs-abgeschlossen-wenn-anteil-test",
        (_, false, true) => "kurs-abgeschlossen-wenn-lektionen",
        (_, false, false) => "kurs-abgeschlossen-wenn-anteil",
    };
    visitor.frame("").tn(key, version.completion_share)
}
