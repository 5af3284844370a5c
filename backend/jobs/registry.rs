//! The registry: which room follows which change, and who runs which job.

use std::collections::HashMap;
use std::sync::OnceLock;

use crate::clock::Time;
use crate::db::Conn;
use crate::problem::{Outcome, Problem};

use super::Change;

/// Runs inside a transaction; the payload is the JSON of the change or of the job.
pub(super) type Handler = fn(&mut Conn, &str, Time) -> Outcome<()>;

#[derive(Default)]
pub struct Registry {
    pub(super) followers: HashMap<&'static str, Vec<Handler>>,
    pub(super) subscribers: HashMap<&'static str, Vec<&'static str>>,
    pub(super) handlers: HashMap<&'static str, Handler>,
    pub(super) hourly: Vec<&'static str>,
}

static WIRING: OnceLock<Registry> = OnceLock::new();

impl Registry {
    /// Runs `handler` in the very transaction that records the change.
    pub fn follow<C: Change>(&mut self, handler: Handler) {
        self.followers.entry(C::KIND).or_default().push(handler);
    }

    /// Makes a job of this kind for every such change, and runs it with `handler`.
    pub fn subscribe<C: Change>(&mut self, job: &'static str, handler: Handler) {
        self.subscribers.entry(C::KIND).or_default().push(job);
        self.handlers.insert(job, handler);
    }

    /// Runs `handler` about once an hour on one node.
    pub fn every_hour(&mut self, job: &'static str, handler: Handler) {
        self.hourly.push(job);
        self.handlers.insert(job, handler);
    }
}

/// Wires the rooms together, once per process, before anything is recorded.
pub fn wire(fill: impl FnOnce(&mut Registry)) {
    WIRING.get_or_init(|| {
        let mut registry = Registry::default();
        registry.every_hour("jobs.sweep", super::queue::sweep);
        fill(&mut registry);
        registry
    });
}

pub(super) fn wiring() -> Outcome<&'static Registry> {
    WIRING
        .get()
        .ok_or_else(|| Problem::Internal("the rooms are not wired together yet".into()))
}
