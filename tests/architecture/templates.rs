//! Rule 8: a page renders only its own folder of templates, plus `layout/` and `parts/`.

use super::source::{files, none_of, program, read, root};

const SHARED: &[&str] = &["layout", "parts"];

#[test]
fn a_template_borrows_from_layout_and_parts_only() {
    let mut faults = Vec::new();
    for path in files("frontend/templates", "html") {
        let own = folder_of(&path);
        for (line, used) in borrowed(&read(&path)) {
            let folder = used.split('/').next().unwrap_or_default();
            if folder != own && !SHARED.contains(&folder) {
                faults.push(format!("{path}:{line}: uses {used}"));
            }
            if !root().join("frontend/templates").join(&used).exists() {
                faults.push(format!("{path}:{line}: {used} does not exist"));
            }
        }
    }
    none_of(
        faults,
        "Put what several rooms show into frontend/templates/parts/.",
    );
}

#[test]
fn a_page_renders_the_templates_of_its_room() {
    let mut faults = Vec::new();
    for file in program() {
        for (line, text) in &file.strings {
            let Some((folder, _)) = text.split_once('/').filter(|_| text.ends_with(".html")) else {
                continue;
            };
            let may = match file.room() {
                "web" => ["problems", "layout"].contains(&folder),
                room => folder == room,
            };
            if !may {
                faults.push(format!("{}:{line}: renders {text}", file.path));
            }
        }
    }
    none_of(
        faults,
        "A room's templates stand in frontend/templates/<room>/.",
    );
}

#[test]
fn every_template_is_used() {
    let templates = files("frontend/templates", "html");
    let mut used: Vec<String> = program()
        .iter()
        .flat_map(|file| file.strings.iter().map(|(_, text)| text.clone()))
        .collect();
    used.extend(
        templates
            .iter()
            .flat_map(|path| borrowed(&read(path)))
            .map(|(_, path)| path),
    );
    let faults = templates
        .into_iter()
        .filter(|path| {
            let name = path.trim_start_matches("frontend/templates/");
            !used.iter().any(|it| it == name)
        })
        .collect();
    none_of(faults, "Nobody shows this template: delete it.");
}

/// The policy forbids it, so it would silently do nothing.
#[test]
fn nothing_is_inline_and_nothing_is_raw_html_by_accident() {
    let mut faults = Vec::new();
    for path in files("frontend/templates", "html") {
        for (line, text) in numbered(&read(&path)) {
            let lower = text.to_lowercase();
            let is_inline = lower.contains(" style=")
                || lower.contains("<style")
                || lower.contains("javascript:")
                || [
                    " onclick=",
                    " onchange=",
                    " onsubmit=",
                    " onload=",
                    " oninput=",
                ]
                .iter()
                .any(|it| lower.contains(it))
                || (lower.contains("<script") && !lower.contains(" src="));
            if is_inline || lower.contains("src=\"http") || lower.contains("<script src=\"//") {
                faults.push(format!("{path}:{line}: {}", text.trim()));
            }
        }
    }
    none_of(
        faults,
        "Styles stand in frontend/styles/, scripts in frontend/islands/, both from our own address.",
    );
}

#[test]
fn every_post_form_carries_the_secret_of_its_session() {
    let mut faults = Vec::new();
    for path in files("frontend/templates", "html") {
        let text = read(&path);
        for form in text.split("<form").skip(1) {
            let form = form.split("</form>").next().unwrap_or_default();
            let head = form.split('>').next().unwrap_or_default();
            // Whoever is about to log in has no session yet; these ask where the form comes from.
            let needs_none = head.contains("action=\"/anmelden\"")
                || path.ends_with("identity/invitation.html")
                || head.contains("action=\"/passwort-vergessen\"");
            if head.contains("method=\"post\"") && !needs_none && !form.contains("name=\"_csrf\"") {
                faults.push(format!("{path}: <form{head}>"));
            }
        }
    }
    none_of(
        faults,
        "Add <input type=\"hidden\" name=\"_csrf\" value=\"{{ frame.csrf }}\"> to the form.",
    );
}

fn folder_of(path: &str) -> String {
    path.trim_start_matches("frontend/templates/")
        .split('/')
        .next()
        .unwrap_or_default()
        .to_owned()
}

/// Paths in `extends`, `include`, `import` and `from`.
fn borrowed(template: &str) -> Vec<(usize, String)> {
    let mut found = Vec::new();
    for (line, text) in numbered(template) {
        for word in ["extends \"", "include \"", "import \"", "from \""] {
            for (at, _) in text.match_indices(word) {
                let is_tag = text[..at].trim_end_matches(['-', ' ']).ends_with("{%");
                let path = text[at + word.len()..]
                    .split('"')
                    .next()
                    .unwrap_or_default();
                if is_tag {
                    found.push((line, path.to_owned()));
                }
            }
        }
    }
    found
}

fn numbered(text: &str) -> impl Iterator<Item = (usize, &str)> {
    text.lines().enumerate().map(|(at, line)| (at + 1, line))
}
