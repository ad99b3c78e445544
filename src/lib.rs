//! Frostating: the table for regional strategy workshops.

pub mod analysis;
pub mod app;
pub mod cli;
pub mod document;
pub mod export;
pub mod geo;
pub mod i18n;
pub mod intent;
pub mod layout;
pub mod message;
pub mod scene;
pub mod session;
pub mod storage;
pub mod tasks;
pub mod ui;
pub mod workspace;
