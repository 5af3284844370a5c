//! Registration of routes that keeps a list, so that the role table can miss none.

use std::collections::BTreeMap;

use actix_web::dev::Handler;
use actix_web::{FromRequest, Responder, guard, web};

use crate::api::method_not_allowed;

/// A registered route: `GET /kurse/{slug}`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Route {
    pub method: &'static str,
    pub path: &'static str,
}

pub struct Routes<'a> {
    config: Option<&'a mut web::ServiceConfig>,
    list: Vec<Route>,
}

impl<'a> Routes<'a> {
    pub fn new(config: &'a mut web::ServiceConfig) -> Self {
        Self {
            config: Some(config),
            list: Vec::new(),
        }
    }

    /// Only writes the list.
    pub fn listing() -> Routes<'static> {
        Routes {
            config: None,
            list: Vec::new(),
        }
    }

    pub fn list(self) -> Vec<Route> {
        self.list
    }

    pub fn get<H, Args>(&mut self, path: &'static str, handler: H)
    where
        H: Handler<Args>,
        Args: FromRequest + 'static,
        H::Output: Responder + 'static,
    {
        let route = web::route()
            .guard(guard::Any(guard::Get()).or(guard::Head()))
            .to(handler);
        self.add("GET", path, route);
    }

    pub fn post<H, Args>(&mut self, path: &'static str, handler: H)
    where
        H: Handler<Args>,
        Args: FromRequest + 'static,
        H::Output: Responder + 'static,
    {
        self.add("POST", path, web::post().to(handler));
    }

    pub fn put<H, Args>(&mut self, path: &'static str, handler: H)
    where
        H: Handler<Args>,
        Args: FromRequest + 'static,
        H::Output: Responder + 'static,
    {
        self.add("PUT", path, web::put().to(handler));
    }

    pub fn delete<H, Args>(&mut self, path: &'static str, handler: H)
    where
        H: Handler<Args>,
        Args: FromRequest + 'static,
        H::Output: Responder + 'static,
    {
        self.add("DELETE", path, web::delete().to(handler));
    }

    /// Answers every other method of the addresses of the API, after all of them are known.
    pub fn refuse_other_methods(&mut self, under: &str) {
        let mut methods: BTreeMap<&'static str, Vec<&'static str>> = BTreeMap::new();
        for route in self.list.iter().filter(|it| it.path.starts_with(under)) {
            methods.entry(route.path).or_default().push(route.method);
        }
        let Some(config) = &mut self.config else {
            return;
        };
        for (path, methods) in methods {
            let allowed = methods.join(", ");
            let refuse = move || {
                let refused = method_not_allowed(&allowed);
                async { refused }
            };
            config.route(path, web::route().to(refuse));
        }
    }

    fn add(&mut self, method: &'static str, path: &'static str, route: actix_web::Route) {
        self.list.push(Route { method, path });
        if let Some(config) = &mut self.config {
            config.route(path, route);
        }
    }
}
