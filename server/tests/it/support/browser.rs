//! A browser without scripts: it keeps cookies, fills in forms and follows redirects; and what a script would fetch.

use super::html::{Form, the_attribute};
use super::soon;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use bytes::Bytes;
use reqwest::header::{HeaderMap, LOCATION, SET_COOKIE};
use reqwest::{Method, StatusCode};
use std::collections::BTreeMap;
use std::net::SocketAddr;
use std::sync::{Arc, Mutex};
use wizard::{Screen, View};

/// What a browser says it wants when it opens a page.
pub(crate) const PAGE: &str = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";
const FORM: &str = "application/x-www-form-urlencoded";

/// An answer of the server.
#[derive(Clone, Debug)]
pub(crate) struct Answer {
    pub(crate) status: StatusCode,
    pub(crate) headers: HeaderMap,
    pub(crate) body: Bytes,
}

impl Answer {
    pub(crate) fn text(&self) -> String {
        String::from_utf8_lossy(&self.body).into_owned()
    }

    pub(crate) fn header(&self, name: &str) -> &str {
        self.headers.get(name).map_or("", |value| value.to_str().unwrap())
    }

    /// The view that a script gets.
    pub(crate) fn view(&self) -> View {
        assert_eq!(self.status, 200, "{}", self.text());
        assert_eq!(self.header("content-type"), wizard::view::CONTENT_TYPE);
        View::decode(&self.body).expect("a view")
    }

    /// The view that a page shows.
    pub(crate) fn page_view(&self) -> View {
        let encoded = the_attribute(&self.text(), "data-view").unwrap_or_else(|| panic!("no page: {}", self.text()));
        View::decode(&STANDARD.decode(encoded).unwrap()).expect("a view")
    }

    pub(crate) fn screen(&self) -> Screen {
        self.page_view().screen
    }

    pub(crate) fn form(&self, action: &str) -> Form {
        Form::find(&self.text(), action)
    }

    pub(crate) fn shows(&self, words: &str) {
        assert!(self.text().contains(words), "{words:?} is not in {}", self.text());
    }
}

/// A browser.
#[derive(Clone)]
pub(crate) struct Browser {
    http: reqwest::Client,
    pub(crate) origin: String,
    cookies: Arc<Mutex<BTreeMap<String, String>>>,
    seen: Arc<Mutex<Vec<u8>>>,
}

impl Browser {
    pub(crate) fn new(address: SocketAddr) -> Self {
        let http = reqwest::Client::builder()
            .redirect(reqwest::redirect::Policy::none())
            .no_proxy()
            .build()
            .unwrap();
        Self {
            http,
            origin: format!("http://{address}"),
            cookies: Arc::default(),
            seen: Arc::default(),
        }
    }

    /// Another browser, with this cookie, over the same connections.
    pub(crate) fn another(&self, cookie: Option<&str>) -> Self {
        let other = Self {
            cookies: Arc::default(),
            seen: Arc::default(),
            ..self.clone()
        };
        if let Some(cookie) = cookie {
            other.keep(cookie);
        }
        other
    }

    /// The same browser, once the server has moved.
    pub(crate) fn at(&self, address: SocketAddr) -> Self {
        Self {
            origin: format!("http://{address}"),
            ..self.clone()
        }
    }

    /// Keeps what a `Set-Cookie` says.
    fn keep(&self, cookie: &str) {
        let pair = cookie.split(';').next().unwrap();
        let (name, value) = pair.split_once('=').unwrap();
        self.cookies.lock().unwrap().insert(name.into(), value.into());
    }

    /// A request with the browser's cookies and no other headers.
    pub(crate) fn request(&self, method: Method, path: &str) -> reqwest::RequestBuilder {
        let request = self.http.request(method, format!("{}{path}", self.origin));
        let cookies: Vec<_> = self
            .cookies()
            .iter()
            .map(|(name, value)| format!("{name}={value}"))
            .collect();
        if cookies.is_empty() {
            request
        } else {
            request.header("cookie", cookies.join("; "))
        }
    }

    pub(crate) async fn send(&self, request: reqwest::RequestBuilder) -> Answer {
        self.try_send(request).await.expect("an answer")
    }

    /// The same, to a server that may not live long enough to answer.
    pub(crate) async fn try_send(&self, request: reqwest::RequestBuilder) -> reqwest::Result<Answer> {
        let response = soon("an answer", request.send()).await?;
        let (status, headers) = (response.status(), response.headers().clone());
        let body = soon("the end of an answer", response.bytes()).await?;
        for cookie in headers.get_all(SET_COOKIE) {
            self.keep(cookie.to_str().unwrap());
        }
        let mut seen = self.seen.lock().unwrap();
        for (name, value) in &headers {
            // The browser's own secret is not one of the person's.
            if name != SET_COOKIE {
                seen.extend_from_slice(format!("{name}: ").as_bytes());
                seen.extend_from_slice(value.as_bytes());
                seen.push(b'\n');
            }
        }
        seen.extend_from_slice(&body);
        drop(seen);
        Ok(Answer { status, headers, body })
    }

    /// Opens an address, without following a redirect.
    pub(crate) async fn get(&self, path: &str) -> Answer {
        self.try_get(path).await.expect("an answer")
    }

    pub(crate) async fn try_get(&self, path: &str) -> reqwest::Result<Answer> {
        self.try_send(self.request(Method::GET, path).header("accept", PAGE))
            .await
    }

    /// Opens a page.
    pub(crate) async fn open(&self, path: &str) -> Answer {
        let mut answer = self.get(path).await;
        while answer.status.is_redirection() {
            answer = self.get(answer.header(LOCATION.as_str())).await;
        }
        answer
    }

    /// Sends a form, without following the redirect.
    pub(crate) async fn post(&self, form: &Form) -> Answer {
        self.try_post(form).await.expect("an answer")
    }

    pub(crate) async fn try_post(&self, form: &Form) -> reqwest::Result<Answer> {
        let request = self
            .form_request(form)
            .header("accept", PAGE)
            .header("sec-fetch-mode", "navigate");
        self.try_send(request).await
    }

    /// Sends a form and opens the page that it leads to.
    pub(crate) async fn submit_in_haste(&self, form: &Form) -> Answer {
        let answer = self.post(form).await;
        assert!(answer.status.is_redirection(), "{} {}", answer.status, answer.text());
        self.open(answer.header("location")).await
    }

    /// The same, and waits for the answer of Unipile where the server did not: it waits for two seconds.
    pub(crate) async fn submit(&self, form: &Form) -> Answer {
        let page = self.submit_in_haste(form).await;
        if is_settled(&page.screen()) {
            return page;
        }
        self.open_when(&page.page_view().attempt, is_settled).await
    }

    /// Sends a form as the page's script does, and looks until Unipile has answered.
    pub(crate) async fn fetch_view(&self, form: &Form) -> View {
        let mut view = self.fetch(form).await.view();
        while !is_settled(&view.screen) {
            view = self.look(&view.attempt, view.revision).await.view();
        }
        view
    }

    /// Sends a form as the page's script does.
    pub(crate) async fn fetch(&self, form: &Form) -> Answer {
        self.send(self.form_request(form).header("accept", wizard::view::CONTENT_TYPE))
            .await
    }

    fn form_request(&self, form: &Form) -> reqwest::RequestBuilder {
        self.request(Method::POST, &form.action)
            .header("content-type", FORM)
            .header("origin", &self.origin)
            .header("referer", format!("{}/c/somewhere?way=code", self.origin))
            .header("sec-fetch-site", "same-origin")
            .body(encoded(&form.fields))
    }

    /// Looks at an attempt as the page's script does, once it is newer than `after`.
    pub(crate) async fn look(&self, attempt: &str, after: u32) -> Answer {
        let path = format!("/api/view?attempt={attempt}&after={after}");
        self.send(
            self.request(Method::GET, &path)
                .header("accept", wizard::view::CONTENT_TYPE),
        )
        .await
    }

    /// Looks until the screen is as wanted, then opens the page.
    pub(crate) async fn open_when(&self, attempt: &str, wanted: impl Fn(&Screen) -> bool) -> Answer {
        let looking = async {
            let mut view = self.look(attempt, 0).await.view();
            while !wanted(&view.screen) {
                view = self.look(attempt, view.revision).await.view();
            }
        };
        soon("the wanted screen", looking).await;
        self.get(&format!("/c/{attempt}")).await
    }

    /// Everything that it ever got, but for the cookies.
    pub(crate) fn seen(&self) -> String {
        String::from_utf8_lossy(&self.seen.lock().unwrap()).into_owned()
    }

    pub(crate) fn cookies(&self) -> BTreeMap<String, String> {
        self.cookies.lock().unwrap().clone()
    }

    /// Opens a new attempt and fills in its first form.
    pub(crate) async fn sign_in_form(&self, username: &str, password: &str) -> Form {
        let start = self.open("/").await;
        let form = start.form("/api/sign_in");
        form.fill("username", username).fill("password", password)
    }

    /// Opens a new attempt and signs in.
    pub(crate) async fn sign_in(&self, username: &str, password: &str) -> Answer {
        let form = self.sign_in_form(username, password).await;
        self.submit(&form).await
    }
}

/// Has Unipile answered what was typed?
pub(crate) fn is_settled(screen: &Screen) -> bool {
    match screen {
        Screen::SigningIn => false,
        Screen::Checkpoint(checkpoint) => !checkpoint.checking,
        _ => true,
    }
}

fn encoded(fields: &[(String, String)]) -> String {
    url::form_urlencoded::Serializer::new(String::new())
        .extend_pairs(fields)
        .finish()
}
