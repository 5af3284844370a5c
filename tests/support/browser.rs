//! A browser without a screen: keeps cookies, follows a redirect only when told to, and sends
//! forms as a browser would, with their hidden inputs and an Origin.

use std::collections::BTreeMap;
use std::net::SocketAddr;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use ureq::Agent;
use ureq::http::{HeaderValue, Request, Response};

use super::{Form, Page};

const FIREFOX: &str = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";
const FORM: &str = "application/x-www-form-urlencoded";

/// Clones share their cookies, like two windows of one browser.
#[derive(Clone)]
pub struct Browser {
    agent: Agent,
    base: String,
    origin: Option<String>,
    cookies: Arc<Mutex<BTreeMap<String, String>>>,
}

impl Browser {
    pub fn at(address: SocketAddr) -> Self {
        let agent = Agent::config_builder()
            .http_status_as_error(false)
            .max_redirects(0)
            .proxy(None)
            .user_agent(FIREFOX)
            .timeout_global(Some(Duration::from_secs(60)))
            .build()
            .new_agent();
        Self {
            agent,
            base: format!("http://{address}"),
            origin: Some(format!("http://{address}")),
            cookies: Arc::default(),
        }
    }

    /// A browser elsewhere with the login of this one.
    pub fn moved_to(&self, address: SocketAddr) -> Self {
        let moved = Self::at(address);
        moved.set_cookie("sitzung", &self.cookie("sitzung").unwrap());
        moved
    }

    /// The same browser on a page of somebody else.
    pub fn on_foreign_page(&self, origin: &str) -> Self {
        Self {
            origin: Some(origin.to_owned()),
            ..self.clone()
        }
    }

    pub fn get(&self, path: &str) -> Page {
        let request = self.request("GET", path).body(()).unwrap();
        self.keep(path, self.agent.run(request).unwrap())
    }

    /// A question with headers of its own, such as for a part of a file.
    pub fn ask(&self, method: &str, path: &str, headers: &[(&str, &str)]) -> Page {
        let mut request = self.request(method, path);
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        let request = request.body(()).unwrap();
        self.keep(path, self.agent.run(request).unwrap())
    }

    /// Goes where a redirect points, over as many redirects as it takes.
    pub fn follow(&self, page: &Page) -> Page {
        let mut next = self.get(page.location());
        for _ in 0..5 {
            if !(300..400).contains(&next.status) {
                return next;
            }
            next = self.get(next.location());
        }
        panic!("{} redirects without an end", page.path)
    }

    /// A page, over its redirects if there are any.
    pub fn open(&self, path: &str) -> Page {
        let page = self.get(path);
        if (300..400).contains(&page.status) {
            self.follow(&page)
        } else {
            page
        }
    }

    /// Presses the button of a form.
    pub fn submit(&self, form: &Form) -> Page {
        let pairs: Vec<(&str, &str)> = form
            .fields()
            .iter()
            .map(|(name, value)| (name.as_str(), value.as_str()))
            .collect();
        if form.method == "get" {
            let query = serde_html_form::to_string(&pairs).unwrap();
            let path = form.action.split(['?', '#']).next().unwrap_or_default();
            return self.get(&format!("{path}?{query}"));
        }
        self.post(&form.action, &pairs)
    }

    /// Sends fields without looking at a page first.
    pub fn post(&self, path: &str, fields: &[(&str, &str)]) -> Page {
        self.post_raw(path, FORM, &serde_html_form::to_string(fields).unwrap())
    }

    /// Sends fields as a script of the page does.
    pub fn post_for_json(&self, path: &str, fields: &[(&str, &str)]) -> Page {
        let mut request = self.request("POST", path).header("Content-Type", FORM);
        let json = HeaderValue::from_static("application/json");
        request.headers_mut().unwrap().insert("Accept", json);
        let body = serde_html_form::to_string(fields).unwrap();
        let answer = self.agent.run(request.body(body.into_bytes()).unwrap());
        self.keep(path, answer.unwrap())
    }

    /// Sends a form with a file of this name.
    pub fn upload(&self, path: &str, fields: &[(&str, &str)], file: (&str, &str, &[u8])) -> Page {
        let (field, name, content) = file;
        let head = "--Grenze\r\nContent-Disposition: form-data; name=";
        let mut body = Vec::new();
        for (name, value) in fields {
            body.extend(format!("{head}\"{name}\"\r\n\r\n{value}\r\n").bytes());
        }
        body.extend(format!("{head}\"{field}\"; filename=\"{name}\"\r\n\r\n").bytes());
        body.extend(content);
        body.extend(b"\r\n--Grenze--\r\n");
        self.post_bytes(path, "multipart/form-data; boundary=Grenze", body)
    }

    pub fn post_raw(&self, path: &str, content_type: &str, body: &str) -> Page {
        self.post_bytes(path, content_type, body.as_bytes().to_vec())
    }

    fn post_bytes(&self, path: &str, content_type: &str, body: Vec<u8>) -> Page {
        let mut request = self
            .request("POST", path)
            .header("Content-Type", content_type);
        if let Some(origin) = &self.origin {
            request = request.header("Origin", origin);
        }
        let request = request.body(body).unwrap();
        self.keep(path, self.agent.run(request).unwrap())
    }

    /// Sends the login form.
    pub fn log_in(&self, login: &str, password: &str) -> Page {
        self.post(
            "/anmelden",
            &[("anmeldename", login), ("passwort", password)],
        )
    }

    /// The secret that the forms of this login carry, read from the visitor's own account page.
    pub fn csrf(&self) -> String {
        self.get("/konto")
            .attribute("input[name=_csrf]", "value")
            .expect("/konto has no form with a _csrf input; is this browser logged in?")
    }

    pub fn cookie(&self, name: &str) -> Option<String> {
        self.cookies.lock().unwrap().get(name).cloned()
    }

    pub fn set_cookie(&self, name: &str, value: &str) {
        let mut cookies = self.cookies.lock().unwrap();
        cookies.insert(name.to_owned(), value.to_owned());
    }

    fn request(&self, method: &str, path: &str) -> ureq::http::request::Builder {
        let cookies = self.cookies.lock().unwrap();
        let cookies: Vec<String> = cookies
            .iter()
            .map(|(name, value)| format!("{name}={value}"))
            .collect();
        let request = Request::builder()
            .method(method)
            .uri(format!("{}{path}", self.base))
            .header("Accept", "text/html")
            .header("Accept-Language", "de");
        if cookies.is_empty() {
            request
        } else {
            request.header("Cookie", cookies.join("; "))
        }
    }

    fn keep(&self, path: &str, mut response: Response<ureq::Body>) -> Page {
        for cookie in response.headers().get_all("set-cookie") {
            self.keep_cookie(cookie.to_str().unwrap());
        }
        let bytes = response.body_mut().read_to_vec().unwrap();
        let (parts, _) = response.into_parts();
        Page::new(path, parts.status.as_u16(), parts.headers, bytes)
    }

    fn keep_cookie(&self, line: &str) {
        let (pair, attributes) = line.split_once(';').unwrap_or((line, ""));
        let (name, value) = pair.split_once('=').unwrap();
        let is_removal = attributes.to_ascii_lowercase().contains("max-age=0");
        let mut cookies = self.cookies.lock().unwrap();
        if is_removal {
            cookies.remove(name);
        } else {
            cookies.insert(name.to_owned(), value.to_owned());
        }
    }
}
