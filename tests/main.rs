//! The integration tests, one binary.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::disallowed_methods,
    missing_docs,
    reason = "tests: a failed assumption is a failed test, and they read the program's own files"
)]

mod architecture;
mod catalogues;
mod cli;
mod images;
mod import;
mod literals;
mod readers;
mod scale;
mod storage;
mod support;
mod window;
