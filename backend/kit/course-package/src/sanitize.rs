//! The allow-list. The renderer writes nothing else, so this is the second lock on the same door.

use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;

use ammonia::{Builder, UrlRelative};

const TAGS: [&str; 32] = [
    "a",
    "aside",
    "blockquote",
    "br",
    "code",
    "details",
    "div",
    "em",
    "figcaption",
    "figure",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "hr",
    "img",
    "li",
    "ol",
    "p",
    "pre",
    "section",
    "span",
    "strong",
    "summary",
    "table",
    "tbody",
    "td",
    "th",
    "thead",
    "tr",
    "ul",
];

const ATTRIBUTES: [(&str, &[&str]); 9] = [
    ("a", &["href"]),
    ("img", &["src", "alt", "width", "height"]),
    ("ol", &["start"]),
    ("div", &["aria-label"]),
    ("h2", &["id"]),
    ("h3", &["id"]),
    ("h4", &["id"]),
    ("h5", &["id"]),
    ("h6", &["id"]),
];

const ATTRIBUTE_VALUES: [(&str, &str, &[&str]); 5] = [
    ("img", "loading", &["lazy"]),
    ("div", "role", &["region"]),
    ("div", "tabindex", &["0"]),
    ("aside", "role", &["note"]),
    ("th", "scope", &["col"]),
];

const CLASSES: [(&str, &[&str]); 26] = [
    ("a", &["kern-link"]),
    (
        "aside",
        &[
            "callout",
            "callout--hinweis",
            "callout--wichtig",
            "callout--beispiel",
            "callout--merken",
            "callout--amt",
        ],
    ),
    ("blockquote", &["quote"]),
    ("details", &["kern-accordion"]),
    (
        "div",
        &["kern-table-responsive", "kern-accordion-group", "picture"],
    ),
    ("figcaption", &["kern-body", "kern-body--small"]),
    ("figure", &["picture"]),
    ("h2", &["kern-heading-medium"]),
    ("h3", &["kern-heading-small"]),
    ("h4", &["kern-title"]),
    ("h5", &["kern-title"]),
    ("h6", &["kern-title"]),
    (
        "hr",
        &[
            "kern-divider",
            "piece-recording",
            "piece-box",
            "piece-box--it-hotline",
            "piece-box--informationssicherheit",
            "piece-box--datenschutz",
            "piece-box--ansprechperson",
            "piece-end",
        ],
    ),
    ("ol", &["kern-list", "kern-list--number"]),
    ("p", &["kern-body", "callout__title", "download"]),
    ("pre", &["code"]),
    ("section", &["kern-accordion__body"]),
    ("span", &["kern-title", "download__kind"]),
    ("summary", &["kern-accordion__header"]),
    ("table", &["kern-table"]),
    ("tbody", &["kern-table__body"]),
    ("td", &["kern-table__cell", "kern-table__cell--numeric"]),
    ("th", &["kern-table__header", "kern-table__header--numeric"]),
    ("thead", &["kern-table__head"]),
    ("tr", &["kern-table__row"]),
    ("ul", &["kern-list", "kern-list--bullet"]),
];

static ALLOW_LIST: LazyLock<Builder<'static>> = LazyLock::new(|| {
    let mut builder = Builder::empty();
    let attributes = ATTRIBUTES.map(|(tag, names)| (tag, set(names)));
    let mut values: HashMap<&str, HashMap<&str, HashSet<&str>>> = HashMap::new();
    for (tag, name, allowed) in ATTRIBUTE_VALUES {
        values.entry(tag).or_default().insert(name, set(allowed));
    }
    builder
        .tags(TAGS.into())
        .clean_content_tags(set(&["script", "style"]))
        .tag_attributes(attributes.into())
        .tag_attribute_values(values)
        .allowed_classes(CLASSES.map(|(tag, names)| (tag, set(names))).into())
        .url_schemes(set(&["https", "mailto", "tel"]))
        .url_relative(UrlRelative::PassThrough)
        .link_rel(Some("noopener noreferrer"));
    builder
});

/// Lets only the elements, attributes, classes and addresses of the allow-list through.
pub(crate) fn sanitize(html: &str) -> String {
    ALLOW_LIST.clean(html).to_string()
}

fn set(names: &[&'static str]) -> HashSet<&'static str> {
    names.iter().copied().collect()
}
