//! `/redaktion/kurse/{id}/einstellungen`: what kurs.toml says, as a form.

use actix_web::HttpResponse;
use actix_web::web::Path;
use askama::Template;
use course_package::{LocalBoxKind, Settings};

use super::bar::{Bar, draft_href};
use super::course_rules::{RulesView, typed_rules};
use super::licences::{LicenceView, licences};
use super::words::{choices, field_of, one_of};
use crate::authoring::draft::{Draft, DraftId};
use crate::authoring::findings::inspect;
use crate::authoring::folder::{Folder, MANIFEST};
use crate::authoring::save_settings::{CHANGED, save_settings};
use crate::catalog::{Level, Taxonomy};
use crate::db::Conn;
use crate::identity::{Visit, Visitor};
use crate::problem::{Outcome, Problem};
use crate::web::{Frame, Posted, Reply};

#[derive(Template)]
#[template(path = "authoring/settings.html")]
struct SettingsPage {
    frame: Frame,
    feld: String,
    bar: Bar,
    mistakes: String,
    revision: i32,
    course_title: String,
    title_mistake: Option<String>,
    summary: String,
    goals: String,
    audience: String,
    levels: Vec<(String, String)>,
    level: String,
    minutes: String,
    minutes_hint: String,
    fields: Vec<FieldView>,
    main_topics: Vec<Group>,
    licences: Vec<LicenceView>,
    as_of: String,
    has_final_test: bool,
    pass_percent: String,
    boxes: Vec<BoxView>,
    rules: RulesView,
}

struct FieldView {
    slug: String,
    symbol: String,
    title: String,
    is_open: bool,
    /// "2 gewählt", or nothing.
    chosen: String,
    topics: Vec<TopicView>,
}

struct TopicView {
    slug: String,
    title: String,
    checked: bool,
}

struct Group {
    title: String,
    topics: Vec<MainTopic>,
}

struct MainTopic {
    slug: String,
    title: String,
    chosen: bool,
}

struct BoxView {
    kind: &'static str,
    title: String,
    checked: bool,
}

pub async fn show(visit: Visit, id: Path<String>) -> HttpResponse {
    visit
        .read(move |conn, visitor| {
            let draft = Draft::get(conn, visitor, &DraftId::from(id.into_inner()))?;
            let settings = Folder::load(conn, &draft)?.settings();
            page(conn, visitor, &draft, &settings)
        })
        .await
}

pub async fn save(visit: Visit, id: Path<String>, posted: Posted) -> HttpResponse {
    visit
        .post(posted, move |conn, visitor, posted| {
            let draft = Draft::hold(conn, visitor, &DraftId::from(id.into_inner()))?;
            let folder = Folder::load(conn, &draft)?;
            let pairs = posted.pairs()?;
            let base = pairs.iter().find(|(name, _)| name == "revision");
            let base = base.and_then(|(_, base)| base.parse().ok());
            let has_final_test = folder.outline().final_test;
            let settings = typed_rules(folder.settings(), &pairs, has_final_test);
            let settings = typed(settings, &pairs);
            match save_settings(conn, visitor, &draft, base.unwrap_or_default(), &settings) {
                Ok(()) => {
                    let to = format!("{}/einstellungen", draft_href(&draft));
                    Ok(Reply::see_other_saying(to, "gespeichert"))
                }
                Err(Problem::Invalid(mistakes)) => {
                    let mut page = page(conn, visitor, &draft, &settings)?;
                    // Nothing but a title can be refused.
                    page.title_mistake = mistakes.first().map(|mistake| visitor.t(mistake.text));
                    Reply::page(422, &page)
                }
                // Whoever sees both and saves again has decided.
                Err(Problem::Conflict(CHANGED)) => {
                    let mut page = page(conn, visitor, &draft, &settings)?;
                    page.mistakes = visitor.t(CHANGED);
                    Reply::page(409, &page)
                }
                Err(problem) => Err(problem),
            }
        })
        .await
}

/// What the form says; what it does not show stays as it was.
fn typed(before: Settings, pairs: &[(String, String)]) -> Settings {
    let one = |name: &str| one_of(pairs, name);
    let all = |name: &str| -> Vec<String> {
        let named = pairs.iter().filter(|(key, _)| key == name);
        named.map(|(_, value)| value.clone()).collect()
    };
    let (main, mut topics) = (one("hauptthema"), all("thema"));
    if !main.is_empty() {
        topics.retain(|topic| *topic != main);
        topics.insert(0, main);
    }
    let lines = one("lernziele");
    Settings {
        title: one("titel"),
        summary: one("kurz"),
        topics,
        level: one("stufe"),
        minutes: one("dauer").parse().ok(),
        audience: one("zielgruppe"),
        licence: one("lizenz"),
        pass_percent: match one("bestehen_ab").parse() {
            Ok(percent) => Some(percent),
            Err(_) => before.pass_percent,
        },
        goals: lines
            .lines()
            .map(str::trim)
            .filter(|line| !line.is_empty())
            .map(str::to_owned)
            .collect(),
        as_of: one("stand"),
        required_boxes: all("ortskasten"),
        ..before
    }
}

fn page(
    conn: &mut Conn,
    visitor: &Visitor,
    draft: &Draft,
    settings: &Settings,
) -> Outcome<SettingsPage> {
    let folder = Folder::load(conn, draft)?;
    let report = inspect(conn, &folder)?;
    let outline = folder.outline();
    let taxonomy = Taxonomy::load(conn)?;
    let frame = visitor.frame(visitor.t("redaktion-einstellungen"));
    let minutes: u32 = outline
        .chapters
        .iter()
        .flat_map(|chapter| &chapter.lessons)
        .map(|lesson| lesson.minutes)
        .sum();
    let fields = taxonomy.fields.iter().map(|field| {
        let topics: Vec<TopicView> = taxonomy
            .topics
            .iter()
            .filter(|topic| topic.field_id == field.id)
            .map(|topic| TopicView {
                slug: topic.id.to_string(),
                title: topic.title.clone(),
                checked: settings.topics.iter().any(|it| it == topic.id.as_str()),
            })
            .collect();
        let chosen = topics.iter().filter(|topic| topic.checked).count();
        FieldView {
            slug: field.id.clone(),
            symbol: field.symbol.clone(),
            title: field.title.clone(),
            is_open: chosen > 0,
            chosen: match chosen {
                0 => String::new(),
                chosen => frame.tn("redaktion-kurs-gewaehlt", chosen),
            },
            topics,
        }
    });
    let fields: Vec<FieldView> = fields.collect();
    Ok(SettingsPage {
        feld: field_of(conn, &folder)?,
        bar: Bar::of(conn, visitor, draft, &report, "/einstellungen")?,
        mistakes: String::new(),
        revision: folder.text(MANIFEST).map_or(0, |text| text.revision),
        course_title: settings.title.clone(),
        title_mistake: None,
        summary: settings.summary.clone(),
        goals: settings.goals.join("\n"),
        audience: settings.audience.clone(),
        levels: choices(
            visitor,
            "stufe",
            Level::ALL.iter().map(|level| level.word()),
        ),
        level: settings.level.clone(),
        minutes: settings
            .minutes
            .map(|it| it.to_string())
            .unwrap_or_default(),
        minutes_hint: frame.tn("redaktion-kurs-dauer-hinweis", minutes),
        main_topics: groups(&fields, settings.topics.first()),
        fields,
        licences: licences(visitor, settings),
        as_of: settings.as_of.clone(),
        rules: RulesView::of(conn, visitor, draft, settings, outline.final_test)?,
        has_final_test: outline.final_test,
        pass_percent: settings
            .pass_percent
            .map(|percent| percent.to_string())
            .unwrap_or_default(),
        boxes: LocalBoxKind::ALL
            .into_iter()
            .map(|kind| BoxView {
                kind: kind.as_str(),
                title: visitor.t(&format!("kasten-{}", kind.as_str())),
                checked: settings.required_boxes.iter().any(|it| it == kind.as_str()),
            })
            .collect(),
        frame,
    })
}

fn groups(fields: &[FieldView], main: Option<&String>) -> Vec<Group> {
    let group = |field: &FieldView| Group {
        title: field.title.clone(),
        topics: field
            .topics
            .iter()
            .map(|topic| MainTopic {
                slug: topic.slug.clone(),
                title: topic.title.clone(),
                chosen: main == Some(&topic.slug),
            })
            .collect(),
    };
    fields.iter().map(group).collect()
}
