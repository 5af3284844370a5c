//! A visit that brings a file: who may bring one is asked before any of it is read, and what is
//! made of it is made outside of every transaction.

use actix_web::HttpResponse;
use tokio::task::spawn_blocking;

use super::visit::{Answer, Visit, answer_of};
use super::visitor::{Known, Visitor};
use crate::db::Conn;
use crate::problem::{Outcome, Problem};
use crate::web::{IntoReply, Posted, Reply, Spooled, Upload};

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
        let asked = self.ask(move |_, visitor| {
            let may = may(visitor).then_some(());
            may.ok_or(Problem::Forbidden("fehler-403-text"))
        });
        let token = match asked.await {
            Ok(token) => token,
            Err(refused) => return self.respond(refused, None),
        };
        let sent = match upload.read().await {
            Ok(sent) => sent,
            Err(problem) => return self.refuse(problem).await,
        };
        let (form, file) = (sent.form, sent.file);
        self.bring(
            token,
            form,
            move |_| make(&file),
            |conn, visitor, _, made| work(conn, visitor, made),
        )
        .await
    }

    /// The same for a file of up to `limit` bytes, which comes to lie on the disk.
    pub async fn receive_large<T: Send + 'static, R: IntoReply>(
        self,
        upload: Upload,
        limit: u64,
        may: impl FnOnce(&mut Conn, &Visitor) -> Outcome<()> + Send + 'static,
        make: impl FnOnce(&Posted, &Spooled) -> Outcome<T> + Send + 'static,
        work: impl FnOnce(&mut Conn, &Visitor, &Posted, Outcome<T>) -> Outcome<R> + Send + 'static,
    ) -> HttpResponse {
        let token = match self.ask(may).await {
            Ok(token) => token,
            Err(refused) => return self.respond(refused, None),
        };
        let folder = match self.app.files.antechamber() {
            Ok(folder) => folder,
            Err(problem) => return self.refuse(problem).await,
        };
        match upload.spool(limit, folder).await {
            Ok((form, file)) => {
                self.bring(token, form, move |form| make(form, &file), work)
                    .await
            }
            Err(problem) => self.refuse(problem).await,
        }
    }

    async fn bring<T: Send + 'static, R: IntoReply>(
        self,
        token: String,
        form: Posted,
        make: impl FnOnce(&Posted) -> Outcome<T> + Send + 'static,
        work: impl FnOnce(&mut Conn, &Visitor, &Posted, Outcome<T>) -> Outcome<R> + Send + 'static,
    ) -> HttpResponse {
        if form.field("_csrf").ok().as_deref() != Some(&token) {
            return self.refuse(Problem::Forbidden("fehler-csrf")).await;
        }
        let sent = form.clone();
        let made = spawn_blocking(move || make(&sent))
            .await
            .unwrap_or_else(|error| {
                Err(Problem::Internal(format!("a file was not read: {error}")))
            });
        self.post(form, move |conn, visitor, form| {
            work(conn, visitor, form, made)
        })
        .await
    }

    /// The token that the form must carry, or what the visitor gets instead.
    async fn ask(
        &self,
        may: impl FnOnce(&mut Conn, &Visitor) -> Outcome<()> + Send + 'static,
    ) -> Result<String, Outcome<Answer>> {
        let (visit, now) = (self.clone(), self.app.now());
        let asked = self.app.db.read(move |conn| {
            Ok(match visit.recognise(conn, now)? {
                Known::Visitor(visitor) => match may(conn, &visitor) {
                    Ok(()) => Ok(visitor.csrf),
                    Err(problem) => Err(answer_of(&visitor, Err::<Reply, _>(problem))),
                },
                Known::Undecided => Err(Answer::ChooseKommune),
                Known::Nobody => Err(Answer::LogIn(Box::new(visit.guest_frame()))),
            })
        });
        asked.await.map_err(Err)?.map_err(Ok)
    }

    async fn refuse(self, problem: Problem) -> HttpResponse {
        self.read(|_, _| Err::<Reply, _>(problem)).await
    }
}
