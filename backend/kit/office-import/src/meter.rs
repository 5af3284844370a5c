//! A reader that gives out only so many bytes.

use std::io::{self, Read, Seek, SeekFrom};

/// Reading on behind the limit is an error, and `is_used_up` tells that it happened.
pub(crate) struct Meter<R> {
    inner: R,
    left: u64,
    pub(crate) is_used_up: bool,
}

impl<R> Meter<R> {
    pub(crate) fn new(inner: R, limit: u64) -> Self {
        Meter {
            inner,
            left: limit,
            is_used_up: false,
        }
    }
}

impl<R: Read> Read for Meter<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let length = self.inner.read(buffer)?;
        let left = self.left.checked_sub(length as u64);
        self.is_used_up = left.is_none();
        self.left = left.ok_or_else(|| io::Error::other("limit reached"))?;
        Ok(length)
    }
}

impl<R: Seek> Seek for Meter<R> {
    fn seek(&mut self, position: SeekFrom) -> io::Result<u64> {
        self.inner.seek(position)
    }
}
