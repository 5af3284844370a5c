//! Registration of routes that keeps a list, so that the role table can miss none.

use actix_web::dev::Handler;
use actix_web::{FromRequest, Responder, guard, web};

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

    fn add(&mut self, method: &'static str, path: &'static str, route: actix_web::Route) {
        self.list.push(Route { method, path });
        if let Some(config) = &mut self.config {
            config.route(path, route);
        }
    }
}
