//! The part of the settings that says what comes before a course and what completes it.

use course_package::{CompletionRule, Settings};

use super::words::one_of;
use crate::authoring::draft::Draft;
use crate::catalog::list_offered;
use crate::db::Conn;
use crate::identity::Visitor;
use crate::problem::Outcome;

pub struct RulesView {
    pub prerequisites: Vec<CourseChoice>,
    /// "2 gewählt", or nothing.
    pub chosen: String,
    pub has_chosen: bool,
    pub bind: bool,
    pub completions: Vec<CompletionChoice>,
    pub share: String,
    /// What is wrong with the completion, and what to do.
    pub mistake: Option<String>,
}

pub struct CourseChoice {
    pub slug: String,
    pub title: String,
    pub checked: bool,
}

pub struct CompletionChoice {
    pub value: &'static str,
    pub title: String,
    pub text: String,
    pub checked: bool,
}

impl RulesView {
    pub fn of(
        conn: &mut Conn,
        visitor: &Visitor,
        draft: &Draft,
        settings: &Settings,
        has_final_test: bool,
    ) -> Outcome<Self> {
        let frame = visitor.frame("");
        let mut choices: Vec<CourseChoice> = list_offered(conn, visitor.kommune_id())?
            .iter()
            .filter(|version| version.slug != draft.slug)
            .map(|version| CourseChoice {
                slug: version.slug.clone(),
                title: version.title.clone(),
                checked: settings.prerequisites.contains(&version.slug),
            })
            .collect();
        // What nobody sees any more is still there to be taken out.
        let is_listed = |slug: &&String| choices.iter().all(|choice| choice.slug != **slug);
        let unlisted: Vec<CourseChoice> = settings
            .prerequisites
            .iter()
            .filter(is_listed)
            .map(|slug| CourseChoice {
                title: frame.tx("redaktion-vorher-unbekannt", slug),
                slug: slug.clone(),
                checked: true,
            })
            .collect();
        choices.extend(unlisted);
        let chosen = choices.iter().filter(|choice| choice.checked).count();
        let rule = rule_of(settings, has_final_test);
        let needs_test = rule == Some(CompletionRule::Test) && !has_final_test;
        Ok(Self {
            prerequisites: choices,
            chosen: match chosen {
                0 => String::new(),
                chosen => frame.tn("redaktion-kurs-gewaehlt", chosen),
            },
            has_chosen: chosen > 0,
            bind: settings.prerequisites_bind,
            completions: CompletionRule::ALL
                .into_iter()
                .map(|choice| CompletionChoice {
                    value: choice.as_str(),
                    title: frame.t(&format!("redaktion-abschluss-{}", choice.as_str())),
                    text: frame.t(&format!("redaktion-abschluss-{}-text", choice.as_str())),
                    checked: rule == Some(choice),
                })
                .collect(),
            share: settings
                .completion_share
                .map(|share| share.to_string())
                .unwrap_or_default(),
            mistake: needs_test.then(|| frame.t("redaktion-abschluss-ohne-test")),
        })
    }
}

/// The settings with what the form says about this part; what it does not show stays.
pub fn typed_rules(before: Settings, pairs: &[(String, String)], has_final_test: bool) -> Settings {
    let chosen: Vec<&String> = pairs
        .iter()
        .filter(|(name, _)| name == "voraussetzung")
        .map(|(_, slug)| slug)
        .collect();
    // The order of the author stays; what is new comes last.
    let mut prerequisites = before.prerequisites.clone();
    prerequisites.retain(|slug| chosen.contains(&slug));
    for slug in chosen {
        if !prerequisites.contains(slug) {
            prerequisites.push(slug.clone());
        }
    }
    let completion = match CompletionRule::from_word(&one_of(pairs, "abschluss")) {
        None => before.completion.clone(),
        Some(rule) if before.completion.is_empty() && rule == usual(has_final_test) => {
            String::new()
        }
        Some(rule) => rule.as_str().to_owned(),
    };
    let share = one_of(pairs, "abschluss_anteil");
    let mut settings = Settings {
        prerequisites_bind: !prerequisites.is_empty() && !one_of(pairs, "bindend").is_empty(),
        prerequisites,
        completion,
        completion_share: share.parse().ok().filter(|share| (1..100).contains(share)),
        ..before
    };
    // The test has no share; whoever chooses it has not to look for another field.
    if rule_of(&settings, has_final_test) == Some(CompletionRule::Test) {
        settings.completion_share = None;
    }
    settings
}

fn usual(has_final_test: bool) -> CompletionRule {
    CompletionRule::usual(has_final_test)
}

/// Nothing where somebody has written another word into the file.
fn rule_of(settings: &Settings, has_final_test: bool) -> Option<CompletionRule> {
    match settings.completion.as_str() {
        "" => Some(usual(has_final_test)),
        word => CompletionRule::from_word(word),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pairs(pairs: &[(&str, &str)]) -> Vec<(String, String)> {
        let owned = |(name, value): &(&str, &str)| ((*name).to_owned(), (*value).to_owned());
        pairs.iter().map(owned).collect()
    }

    #[test]
    fn the_usual_rule_leaves_no_trace_in_the_file() {
        let sent = pairs(&[("abschluss", "test"), ("abschluss_anteil", "80")]);
        let settings = typed_rules(Settings::default(), &sent, true);
        assert_eq!(
            (settings.completion.as_str(), settings.completion_share),
            ("", None)
        );
        let sent = pairs(&[("abschluss", "lektionen"), ("abschluss_anteil", "80")]);
        let settings = typed_rules(settings, &sent, true);
        let chosen = (settings.completion.as_str(), settings.completion_share);
        assert_eq!(chosen, ("lektionen", Some(80)));
    }

    #[test]
    fn courses_keep_the_order_of_the_author() {
        let before = Settings {
            prerequisites: ["c", "a", "b"].map(str::to_owned).into(),
            ..Settings::default()
        };
        let sent = [
            ("voraussetzung", "b"),
            ("voraussetzung", "c"),
            ("voraussetzung", "d"),
        ];
        let sent = pairs(&[sent.as_slice(), &[("bindend", "ja")]].concat());
        let settings = typed_rules(before, &sent, false);
        assert_eq!(settings.prerequisites, ["c", "b", "d"]);
        assert!(settings.prerequisites_bind);
        let none = typed_rules(settings, &pairs(&[("bindend", "ja")]), false);
        assert!(none.prerequisites.is_empty() && !none.prerequisites_bind);
    }
}
