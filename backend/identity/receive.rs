//! A visit that brings a file: who may bring one is asked before any of it is read, and what is
//! made of it is made outside of every transaction.

use actix_web::HttpResponse;
use tokio::task::spawn_blocking;

use super::visit::{Answer, Visit, answer_of};
use super::visitor::{Known, Visitor};
use crate::db::Conn;
use crate::problem::{Outcome, Problem};
use crate::web::{IntoReply, Posted, Reply, Upload};

impl Visit {
    /// Asks `may`, reads the form, checks its token, makes something of the file on a thread
    /// where nobody waits, and brings it to `work`, one durable transaction.
    pub async fn receive<T: Send + 'static, R: IntoReply>(
        self,
        upload: Upload,
        may: fn(&Visitor) -> bool,
        make: impl FnOnce(&[u8]) -> Outcome<T> + Send + 'static,
        work: impl FnOnce(&mut Conn, &Visitor, Outcome<T>) -> Outcome<R> + Send + 'static,
    ) -> HttpResponse {
        let token = match self.ask(may).await {
            Ok(token) => token,
            Err(refused) => return self.respond(refused, None),
        };
        let sent = match upload.read().await {
            Ok(sent) => sent,
            Err(problem) => return self.refuse(problem).await,
        };
        if sent.form.field("_csrf").ok().as_deref() != Some(&token) {
            return self.refuse(Problem::Forbidden("fehler-csrf")).await;
        }
        let (form, file) = (sent.form, sent.file);
        let made = spawn_blocking(move || make(&file))
            .await
            .unwrap_or_else(|error| {
                Err(Problem::Internal(format!("a file was not read: {error}")))
            });
        self.post(form, move |conn, visitor, _: &Posted| {
            work(conn, visitor, made)
        })
        .await
    }

    /// The token that the form must carry, or what the visitor gets instead.
    async fn ask(&self, may: fn(&Visitor) -> bool) -> Result<String, Outcome<Answer>> {
        let (visit, now) = (self.clone(), self.app.now());
        let known = self
            .app
            .db
            .read(move |conn| visit.recognise(conn, now))
            .await
            .map_err(Err)?;
        match known {
            Known::Visitor(visitor) if may(&visitor) => Ok(visitor.csrf),
            Known::Visitor(visitor) => Err(Ok(answer_of(
                &visitor,
                Err::<Reply, _>(Problem::Forbidden("fehler-403-text")),
            ))),
            Known::Undecided => Err(Ok(Answer::ChooseKommune)),
            Known::Nobody => Err(Ok(Answer::LogIn(Box::new(self.guest_frame())))),
        }
    }

    async fn refuse(self, problem: Problem) -> HttpResponse {
        self.read(|_, _| Err::<Reply, _>(problem)).await
    }
}
