//! Long lists in pieces: each names the cursor of the next one.

use base64::Engine;
use base64::prelude::BASE64_URL_SAFE_NO_PAD;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

use crate::problem::{Outcome, Problem};

const USUAL: usize = 50;
const MOST: usize = 200;

/// Which piece of a list.
#[derive(Debug, Default, Clone, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(deny_unknown_fields)]
pub struct Paging {
    /// The `next` of the piece before; without it the list begins.
    #[param(max_length = 200)]
    pub cursor: Option<String>,
    /// How many items at most.
    #[param(minimum = 1, maximum = 200, default = 50)]
    pub limit: Option<usize>,
}

/// A piece of a list.
#[derive(Debug, Serialize, ToSchema)]
pub struct Page<T> {
    pub items: Vec<T>,
    /// The cursor of what follows; absent at the end.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub next: Option<String>,
}

impl Paging {
    /// Cuts a list in its order. A cursor names the last item of its piece and where it stood,
    /// so that a list that changes meanwhile goes on at the right place, or close to it.
    pub fn cut<S, T>(
        &self,
        all: Vec<S>,
        id: impl Fn(&S) -> String,
        show: impl Fn(S) -> T,
    ) -> Outcome<Page<T>> {
        let limit = self.limit.unwrap_or(USUAL);
        if !(1..=MOST).contains(&limit) {
            return Err(Problem::field("limit", "api-limit"));
        }
        let from = match &self.cursor {
            None => 0,
            Some(cursor) => {
                let (place, last) = read(cursor)?;
                let known = all.iter().position(|item| id(item) == last);
                known.map_or(place, |at| at + 1)
            }
        };
        let end = from.saturating_add(limit);
        let next = (end < all.len()).then(|| write(end, &id(&all[end - 1])));
        let items = all.into_iter().skip(from).take(limit).map(show).collect();
        Ok(Page { items, next })
    }
}

fn write(place: usize, id: &str) -> String {
    BASE64_URL_SAFE_NO_PAD.encode(format!("{place}.{id}"))
}

fn read(cursor: &str) -> Outcome<(usize, String)> {
    let text = BASE64_URL_SAFE_NO_PAD.decode(cursor).ok();
    text.and_then(|bytes| String::from_utf8(bytes).ok())
        .and_then(|text| {
            let (place, id) = text.split_once('.')?;
            Some((place.parse().ok()?, id.to_owned()))
        })
        .ok_or_else(|| Problem::field("cursor", "api-cursor"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn piece(cursor: Option<String>, all: &[&str]) -> Page<String> {
        let paging = Paging {
            cursor,
            limit: Some(2),
        };
        let all = all.iter().map(|name| (*name).to_owned()).collect();
        paging.cut(all, String::clone, |name| name).unwrap_or(Page {
            items: Vec::new(),
            next: None,
        })
    }

    #[test]
    fn pieces_follow_each_other_to_the_end() {
        let all = ["a", "b", "c", "d", "e"];
        let first = piece(None, &all);
        assert_eq!(first.items, ["a", "b"]);
        let second = piece(first.next, &all);
        assert_eq!(second.items, ["c", "d"]);
        let last = piece(second.next, &all);
        assert_eq!((last.items, last.next), (vec!["e".to_owned()], None));
    }

    #[test]
    fn a_list_that_changed_goes_on_behind_what_was_seen_last() {
        let next = piece(None, &["a", "b", "c"]).next;
        assert_eq!(piece(next.clone(), &["0", "a", "b", "c"]).items, ["c"]);
        assert_eq!(piece(next, &["a", "x", "c"]).items, ["c"]);
    }

    #[test]
    fn what_is_no_cursor_is_refused() {
        for cursor in ["", "%", "YQ", "LTEuYQ"] {
            assert!(read(cursor).is_err(), "{cursor}");
        }
    }
}
