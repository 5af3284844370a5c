//! The body of an answer that is read from a file piece by piece, never the whole in memory.

use std::fs::File;
use std::future::Future;
use std::io;
use std::pin::Pin;
use std::task::{Context, Poll};

use actix_web::body::{BodySize, MessageBody};
use actix_web::web::Bytes;
use tokio::task::{JoinHandle, spawn_blocking};

use super::delivery::read_piece;

/// Enough for a second of film, little enough for hundreds of viewers.
const PIECE: u64 = 64 * 1024;

pub(super) struct FileBody {
    size: u64,
    left: u64,
    state: State,
}

enum State {
    Idle(File),
    Reading(JoinHandle<io::Result<(File, Vec<u8>)>>),
    Done,
}

impl FileBody {
    /// So many bytes from where the file stands.
    pub(super) fn of(file: File, size: u64) -> Self {
        Self {
            size,
            left: size,
            state: State::Idle(file),
        }
    }

    /// A length without bytes, for HEAD.
    pub(super) fn announced(size: u64) -> Self {
        Self {
            size,
            left: 0,
            state: State::Done,
        }
    }
}

impl MessageBody for FileBody {
    type Error = io::Error;

    fn size(&self) -> BodySize {
        BodySize::Sized(self.size)
    }

    fn poll_next(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Bytes, io::Error>>> {
        loop {
            match std::mem::replace(&mut self.state, State::Done) {
                State::Done => return Poll::Ready(None),
                State::Idle(_) if self.left == 0 => return Poll::Ready(None),
                State::Idle(mut file) => {
                    let bytes = self.left.min(PIECE) as usize;
                    self.state = State::Reading(spawn_blocking(move || {
                        let piece = read_piece(&mut file, bytes)?;
                        Ok((file, piece))
                    }));
                }
                State::Reading(mut reading) => {
                    let Poll::Ready(done) = Pin::new(&mut reading).poll(context) else {
                        self.state = State::Reading(reading);
                        return Poll::Pending;
                    };
                    let (file, piece) = done.map_err(io::Error::other)??;
                    self.left -= piece.len() as u64;
                    self.state = State::Idle(file);
                    return Poll::Ready(Some(Ok(Bytes::from(piece))));
                }
            }
        }
    }
}
