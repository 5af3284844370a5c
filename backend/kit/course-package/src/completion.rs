//! Checks what `kurs.toml` says about the end of a course against what the course has.

use crate::book::Book;
use crate::course::{CompletionRule, Module, QuizKind};
use crate::manifest::Manifest;
use crate::order::Order;

/// The rule of the manifest, or the usual one.
pub(crate) fn completion_of(manifest: &Manifest, order: &Order) -> CompletionRule {
    let usual = CompletionRule::usual(order.has_final);
    manifest.completion.unwrap_or(usual)
}

pub(crate) fn check_completion(
    manifest: &Manifest,
    order: &Order,
    modules: &[Module],
    book: &Book,
) {
    let rule = completion_of(manifest, order);
    let error = |line, message: &str, hint: &str| {
        book.mistakes.error("kurs.toml", line, message, hint);
    };
    if rule == CompletionRule::Test && !order.has_final {
        error(
            manifest.completion_line,
            "Der Test soll den Kurs abschließen, aber es gibt keinen Abschlusstest.",
            "Legen Sie einen Abschlusstest an, oder lassen Sie die Lektionen genügen: \
             abschluss = \"lektionen\"",
        );
    }
    if rule == CompletionRule::Test && manifest.completion_share.is_some() {
        error(
            manifest.completion_share_line,
            "`abschluss_anteil` zählt Lektionen, aber es genügt der Test.",
            "Löschen Sie die Zeile, oder nehmen Sie abschluss = \"alles\" oder \"lektionen\".",
        );
    }
    let quizzes = modules.iter().flat_map(|module| &module.lessons);
    let mut quizzes = quizzes.filter_map(|lesson| lesson.quiz.as_ref());
    if rule == CompletionRule::All && quizzes.any(|quiz| quiz.kind == QuizKind::Precheck) {
        book.mistakes.warn(
            "kurs.toml",
            manifest.completion_line,
            "Der Vorabtest führt gleich zum Abschlusstest, aber danach fehlen noch die Lektionen.",
            "Wer alles schon kann, kommt schneller ans Ziel mit: abschluss = \"test\"",
        );
    }
}
