//! The registry: which room follows which change, and who runs which job.

use std::collections::HashMap;
use std::pin::Pin;
use std::sync::OnceLock;

use crate::app::App;
use crate::clock::Time;
use crate::db::Conn;
use crate::problem::{Outcome, Problem};

use super::Change;

/// Runs inside a transaction; the payload is the JSON of the change or of the job.
pub(super) type Handler = fn(&mut Conn, &str, Time) -> Outcome<()>;

/// What an errand leaves to be written, in one transaction with its "done".
pub type Afterwards = Box<dyn FnOnce(&mut Conn, Time) -> Outcome<()> + Send>;

pub type Errand = Pin<Box<dyn Future<Output = Outcome<Afterwards>> + Send>>;

#[derive(Default)]
pub struct Registry {
    pub(super) followers: HashMap<&'static str, Vec<Handler>>,
    pub(super) subscribers: HashMap<&'static str, Vec<&'static str>>,
    pub(super) handlers: HashMap<&'static str, Handler>,
    pub(super) errands: HashMap<&'static str, fn(App, String) -> Errand>,
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

    /// Runs jobs of this kind with `handler`, in one transaction with their "done".
    pub fn run(&mut self, job: &'static str, handler: Handler) {
        self.handlers.insert(job, handler);
    }

    /// Runs jobs of this kind outside of any transaction and beside all others, because they
    /// wait for somebody outside of the house.
    pub fn send_out(&mut self, job: &'static str, errand: fn(App, String) -> Errand) {
        self.errands.insert(job, errand);
    }

    /// The same about once an hour on one node.
    pub fn send_out_every_hour(&mut self, job: &'static str, errand: fn(App, String) -> Errand) {
        self.hourly.push(job);
        self.errands.insert(job, errand);
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
