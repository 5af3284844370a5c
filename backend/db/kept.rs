//! What a database thread keeps in memory: values that are dear to load and hardly ever change.
//!
//! Each reader and writer has a store of its own, so nothing is locked and nothing is shared
//! between installations. A thread without a store (a command, a test) loads every time.
//! Values of one type share their keys: who keeps a second thing of that type adds a word to it.

use std::any::{Any, TypeId};
use std::cell::RefCell;
use std::collections::HashMap;
use std::sync::Arc;

use diesel::prelude::*;

use super::Conn;
use super::tables::kept_revisions;
use crate::problem::Outcome;

/// A full store is emptied: what is in use comes back at once, what is not is gone.
const MOST: usize = 2_000;

/// The one row of `kept_revisions`.
const ALL: &str = "all";

#[derive(Default)]
struct Store {
    values: HashMap<(TypeId, String), Kept>,
    /// The revision as this task has seen it.
    revision: Option<Arc<str>>,
    /// Set once this task has announced a change, which may still be undone.
    is_changing: bool,
}

struct Kept {
    /// Absent for what never changes.
    revision: Option<Arc<str>>,
    value: Arc<dyn Any + Send + Sync>,
}

thread_local! {
    static STORE: RefCell<Option<Store>> = const { RefCell::new(None) };
}

/// Gives the current thread a store; it serves one database from then on.
pub(super) fn open_store() {
    STORE.set(Some(Store::default()));
}

/// Begins a task: what others have changed meanwhile is noticed.
pub(super) fn begin_task() {
    with_store(|store| {
        store.revision = None;
        store.is_changing = false;
    });
}

/// What this task has seen may be over: others may have committed while it waited for a lock.
pub(super) fn look_again() {
    with_store(|store| store.revision = None);
}

/// A value that never changes once it is there, such as a published version.
pub fn for_good<T: Any + Send + Sync>(
    conn: &mut Conn,
    key: &str,
    load: impl FnOnce(&mut Conn) -> Outcome<T>,
) -> Outcome<Arc<T>> {
    find_or_load(conn, key, None, load)
}

/// A value that holds until somebody announces a change.
pub fn until_change<T: Any + Send + Sync>(
    conn: &mut Conn,
    key: &str,
    load: impl FnOnce(&mut Conn) -> Outcome<T>,
) -> Outcome<Arc<T>> {
    let Some(is_changing) = with_store(|store| store.is_changing) else {
        return Ok(Arc::new(load(conn)?));
    };
    if is_changing {
        return Ok(Arc::new(load(conn)?));
    }
    let revision = revision(conn)?;
    find_or_load(conn, key, Some(revision), load)
}

/// Says that something kept until a change is about to change, in this transaction.
pub fn announce_change(conn: &mut Conn) -> Outcome<()> {
    with_store(|store| store.is_changing = true);
    // A name that was never used before: a number would come back after a rollback.
    let fresh = uuid::Uuid::now_v7().to_string();
    diesel::update(kept_revisions::table.find(ALL))
        .set(kept_revisions::revision.eq(fresh))
        .execute(conn)?;
    Ok(())
}

/// Takes note of the revision of this moment from a query that read it along, so that the task
/// need not ask for it.
pub fn notice_revision(revision: &str) {
    with_store(|store| store.revision = Some(revision.into()));
}

fn revision(conn: &mut Conn) -> Outcome<Arc<str>> {
    if let Some(known) = with_store(|store| store.revision.clone()).flatten() {
        return Ok(known);
    }
    let stored: String = kept_revisions::table
        .find(ALL)
        .select(kept_revisions::revision)
        .first(conn)?;
    let stored: Arc<str> = stored.into();
    with_store(|store| store.revision = Some(stored.clone()));
    Ok(stored)
}

fn find_or_load<T: Any + Send + Sync>(
    conn: &mut Conn,
    key: &str,
    revision: Option<Arc<str>>,
    load: impl FnOnce(&mut Conn) -> Outcome<T>,
) -> Outcome<Arc<T>> {
    let place = (TypeId::of::<T>(), key.to_owned());
    let known = with_store(|store| {
        let kept = store.values.get(&place)?;
        (kept.revision == revision).then(|| kept.value.clone())
    });
    if let Some(value) = known.flatten().and_then(|value| value.downcast().ok()) {
        return Ok(value);
    }
    let value = Arc::new(load(conn)?);
    with_store(|store| {
        if store.values.len() >= MOST {
            store.values.clear();
        }
        let kept = Kept {
            revision,
            value: value.clone(),
        };
        store.values.insert(place, kept);
    });
    Ok(value)
}

fn with_store<R>(act: impl FnOnce(&mut Store) -> R) -> Option<R> {
    STORE.with_borrow_mut(|store| store.as_mut().map(act))
}
