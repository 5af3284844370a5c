//! A program of somebody: asks the API with a token, and never with a cookie.

use std::net::SocketAddr;
use std::time::Duration;

use serde_json::Value;
use ureq::Agent;
use ureq::http::Request;

use super::{Page, TestHouse, TestPerson};

#[derive(Clone)]
pub struct Program {
    agent: Agent,
    base: String,
    pub token: Option<String>,
}

impl TestHouse {
    /// A program without a token.
    pub fn program(&self) -> Program {
        Program::at(self.address())
    }

    /// A program with a token that this person made on their own page.
    pub fn program_of(&self, person: &TestPerson<'_>) -> Program {
        self.program_that(person, "ja")
    }

    /// The same, and it may only read.
    pub fn reading_program_of(&self, person: &TestPerson<'_>) -> Program {
        self.program_that(person, "")
    }

    fn program_that(&self, person: &TestPerson<'_>, may_write: &str) -> Program {
        let browser = self.log_in(person);
        let csrf = browser.csrf();
        let fields = [
            ("_csrf", csrf.as_str()),
            ("name", "Probe"),
            ("tage", "30"),
            ("schreiben", may_write),
        ];
        let page = browser.post("/konto/zugriffsschluessel", &fields);
        let secret = page.has_status(200).texts("code.secret").remove(0);
        self.program().with(&secret)
    }
}

impl Program {
    pub fn at(address: SocketAddr) -> Self {
        let agent = Agent::config_builder()
            .http_status_as_error(false)
            .max_redirects(0)
            .proxy(None)
            .allow_non_standard_methods(true)
            .timeout_global(Some(Duration::from_secs(60)))
            .build()
            .new_agent();
        Self {
            agent,
            base: format!("http://{address}"),
            token: None,
        }
    }

    pub fn with(&self, token: &str) -> Self {
        Self {
            token: Some(token.to_owned()),
            ..self.clone()
        }
    }

    pub fn get(&self, path: &str) -> Page {
        self.ask("GET", path, None)
    }

    pub fn post(&self, path: &str, body: Value) -> Page {
        self.ask("POST", path, Some(&body))
    }

    pub fn put(&self, path: &str, body: Value) -> Page {
        self.ask("PUT", path, Some(&body))
    }

    pub fn delete(&self, path: &str) -> Page {
        self.ask("DELETE", path, None)
    }

    pub fn ask(&self, method: &str, path: &str, body: Option<&Value>) -> Page {
        let body = body.map(Value::to_string).unwrap_or_default();
        self.send(method, path, "application/json", body)
    }

    pub fn send(
        &self,
        method: &str,
        path: &str,
        content_type: &str,
        body: impl Into<Vec<u8>>,
    ) -> Page {
        let mut request = Request::builder()
            .method(method)
            .uri(format!("{}{path}", self.base))
            .header("Accept", "application/json");
        if let Some(token) = &self.token {
            request = request.header("Authorization", format!("Bearer {token}"));
        }
        let response = if method == "GET" {
            self.agent.run(request.body(()).unwrap())
        } else {
            let request = request.header("Content-Type", content_type);
            self.agent.run(request.body(body.into()).unwrap())
        };
        let mut response = response.unwrap();
        let bytes = response.body_mut().read_to_vec().unwrap();
        let (parts, _) = response.into_parts();
        Page::new(path, parts.status.as_u16(), parts.headers, bytes)
    }
}

impl Page {
    /// The body of an answer to a program.
    #[track_caller]
    pub fn json(&self) -> Value {
        serde_json::from_slice(&self.bytes)
            .unwrap_or_else(|error| panic!("{}: {error}\n{}", self.path, self.body()))
    }

    /// Fails unless this is a problem of that status after RFC 9457; returns its code.
    #[track_caller]
    pub fn has_problem(&self, status: u16) -> String {
        self.has_status(status);
        assert_eq!(
            self.header("content-type"),
            Some("application/problem+json")
        );
        let problem = self.json();
        assert_eq!(problem["status"], status);
        assert_eq!(problem["type"], "about:blank");
        assert!(
            !problem["detail"].as_str().unwrap().contains("api-"),
            "{problem}"
        );
        problem["code"].as_str().unwrap().to_owned()
    }
}
