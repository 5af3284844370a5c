//! Rules 1 and 2: rooms stand one above the other, and one enters a room by its door.

use super::source::{Source, everything, is_word, none_of, program, read};

const LONGEST: usize = 350;

#[test]
fn a_module_uses_only_what_stands_below_it() {
    let plan = plan();
    let mut faults = Vec::new();
    for source in program() {
        if source.path == "backend/main.rs" || source.path == "backend/lib.rs" {
            continue;
        }
        let Some(own) = storey(&plan, source.room()) else {
            faults.push(format!("{}: is not in lib.rs", source.path));
            continue;
        };
        for (line, used) in used_modules(&source) {
            if storey(&plan, &used).is_none_or(|other| other < own) {
                faults.push(format!(
                    "{}:{line}: `{}` uses `crate::{used}`, which stands above it",
                    source.path,
                    source.room()
                ));
            }
        }
    }
    none_of(
        faults,
        "backend/lib.rs lists the house from roof to cellar, and use goes downward only. Tell the \
         room above by a change (`jobs::record`) or a view in migrations/views/, or move the code.",
    );
}

#[test]
fn nobody_leaves_a_room_by_the_back_door() {
    let mut faults = Vec::new();
    for source in program() {
        if matches!(source.path.as_str(), "backend/main.rs" | "backend/lib.rs") {
            continue;
        }
        let inside = source.inside().trim_end_matches("mod.rs");
        let depth = inside.split('/').filter(|part| !part.is_empty()).count();
        let mut is_test = false;
        for (line, code) in source.lines() {
            is_test |= code.contains("mod tests {");
            let supers = longest_chain(code);
            if supers > depth + usize::from(is_test) {
                faults.push(format!("{}:{line}: {}", source.path, code.trim()));
            }
        }
    }
    none_of(
        faults,
        "`super::` leads out of the room here. Other rooms are named from the top: `crate::room::Name`.",
    );
}

#[test]
fn what_is_inside_a_room_is_private() {
    let plan = plan();
    let faults = program()
        .into_iter()
        .filter(|source| source.inside() == "mod.rs" && storey(&plan, source.room()).is_some())
        .flat_map(|source| {
            let open = source.lines().filter(|(_, code)| {
                let code = code.trim_start();
                code.starts_with("pub mod")
                    || code.starts_with("pub(crate) mod")
                    || (code.starts_with("pub use") && code.contains("tables"))
            });
            open.map(|(line, code)| format!("{}:{line}: {}", source.path, code.trim()))
                .collect::<Vec<_>>()
        })
        .collect();
    none_of(
        faults,
        "A room has one door: write `mod x;` and `pub use x::Name;` for the few names others need.",
    );
}

#[test]
fn rustfmt_keeps_the_order_of_modules() {
    assert!(
        read("rustfmt.toml").contains("reorder_modules = false"),
        "rustfmt.toml must say `reorder_modules = false`: the order of `mod` lines is the floor plan"
    );
}

#[test]
fn every_file_says_what_it_is_for_and_stays_short() {
    let mut faults = Vec::new();
    for source in everything() {
        if !source.text.starts_with("//! ") {
            faults.push(format!(
                "{}: begins without `//! What this is for.`",
                source.path
            ));
        }
        let lines = source.text.lines().count();
        if lines > LONGEST {
            faults.push(format!(
                "{}: has {lines} lines, more than {LONGEST}",
                source.path
            ));
        }
    }
    none_of(
        faults,
        "Begin with one sentence, and part what has grown too long along its nouns.",
    );
}

#[test]
fn there_is_no_drawer_for_odds_and_ends() {
    let drawers = [
        "utils", "util", "common", "helpers", "helper", "misc", "manager", "service",
    ];
    let faults = everything()
        .into_iter()
        .filter(|source| {
            source
                .path
                .split('/')
                .any(|part| drawers.contains(&part.trim_end_matches(".rs")))
        })
        .map(|source| source.path)
        .collect();
    none_of(
        faults,
        "Name the file after what it knows, or put the code where its noun lives.",
    );
}

/// Module names of `lib.rs`, from roof to cellar.
pub fn plan() -> Vec<String> {
    read("backend/lib.rs")
        .lines()
        .filter_map(|line| line.strip_prefix("pub mod "))
        .filter_map(|line| line.split(';').next())
        .map(str::to_owned)
        .collect()
}

fn storey(plan: &[String], room: &str) -> Option<usize> {
    plan.iter().position(|it| it == room)
}

/// The modules a file names as `crate::x` or in `crate::{x, y::Z}`.
fn used_modules(source: &Source) -> Vec<(usize, String)> {
    let mut used = Vec::new();
    for (at, _) in source.code.match_indices("crate::") {
        if source.code[..at].ends_with(|it: char| is_word(it) || it == '$') {
            continue;
        }
        let line = source.code[..at].matches('\n').count() + 1;
        let rest = &source.code[at + "crate::".len()..];
        match rest.strip_prefix('{') {
            Some(group) => used.extend(group_heads(group).into_iter().map(|it| (line, it))),
            None => used.push((line, head(rest))),
        }
    }
    // Macros stand at the top of the crate by Rust's rule; they come from the cellar.
    used.retain(|(_, name)| !matches!(name.as_str(), "id_type" | "word_enum"));
    used
}

/// The first names of the top level of a `{…}`.
fn group_heads(group: &str) -> Vec<String> {
    let (mut heads, mut depth, mut is_start) = (Vec::new(), 1, true);
    for (at, letter) in group.char_indices() {
        match letter {
            '{' => depth += 1,
            '}' => depth -= 1,
            ',' if depth == 1 => is_start = true,
            _ if is_word(letter) && is_start && depth == 1 => {
                heads.push(head(&group[at..]));
                is_start = false;
            }
            _ => {}
        }
        if depth == 0 {
            break;
        }
    }
    heads
}

fn head(text: &str) -> String {
    text.chars().take_while(|it| is_word(*it)).collect()
}

/// The longest `super::super::…` of a line.
fn longest_chain(code: &str) -> usize {
    let (mut longest, mut rest) = (0, code);
    while let Some(at) = rest.find("super::") {
        rest = &rest[at..];
        let mut chain = 0;
        while let Some(next) = rest.strip_prefix("super::") {
            chain += 1;
            rest = next;
        }
        longest = longest.max(chain);
    }
    longest
}
