//! Frostating: the table for regional strategy workshops.
//!
//! # Bird's eye
//! A workshop is one readable RON file. It is read into a [`workspace::Workspace`], a value whose
//! records share structure between states, and held open by a [`document::Document`], which knows its
//! history. The window draws one constant document in each frame; what a person does comes out as
//! [`intent`]s, and one function in [`app`] carries them out when the frame has ended. The command line
//! works on the same workspace, analysis, scenes and exports, without a window.
//!
//! ```text
//! file ─ storage ─▶ Workspace ─ document ─▶ analysis ─▶ scene ─▶ ui (window)
//!                      ▲                                  └────▶ export (files)
//!                      └── Edit ◀── intent ◀── ui, import, cli
//! ```
//!
//! # Code map
//! A module may use those named in its row, and nothing else of this crate; a test reads the sources
//! and holds them to it.
//!
//! | module | purpose | may use |
//! |---|---|---|
//! | [`message`] | what is said to a person: a key and typed arguments, no catalogue | – |
//! | [`geo`] | longitude and latitude, UTM 33, boundaries, point → municipality → county, distances, simplification | – |
//! | [`workspace`] | the records of a workshop, their ids and invariants; `edit`: every way to change them | `geo`, `message` |
//! | [`document`] | an open workspace: current state, history, what is saved | `workspace`, `message` |
//! | [`i18n`] | renders messages, numbers, dates in a language; sorts, searches, reads what people type | `message` |
//! | [`layout`] | pure algorithms: swimlane and Sankey diagrams, edge routing, label placement | `geo` |
//! | [`analysis`] | pure reports over a workspace: reverse links, places, flows across county lines, balance, bottlenecks, stress, findings | `workspace`, `geo`, `message` |
//! | [`scene`] | toolkit-free drawings of map and chain: shapes, text runs, style tokens, record targets | `workspace`, `analysis`, `layout`, `geo`, `i18n`, `message` |
//! | [`storage`] | RON reading and writing, the atomic save, snapshots | `workspace`, `document`, `message` |
//! | [`export`] | one file per format; a pure function to bytes; language, date and privacy are parameters | `scene`, `analysis`, `workspace`, `geo`, `i18n`, `message` |
//! | [`import`] | one file per format; data in, edits and rejects out | `workspace`, `geo`, `i18n`, `message` |
//! | [`session`] | state of a window: selection, camera, open panel, dialogs as plain values; the person's settings | `workspace`, `message` |
//! | [`intent`] | what a person asks for; the one table of commands | `workspace`, `session`, `message` |
//! | [`tasks`] | long work off the window's thread: closed enums of tasks and outcomes | all of the above |
//! | [`ui`] | theme, widgets, panels, inspector, shell | all of the above but `storage` and `tasks` |
//! | [`app`] | the one place where intents take effect; the eframe glue | everything but `cli` |
//! | [`cli`] | one file per verb | everything but `ui` and `app` |
//! | `main` | reads the command line, runs `cli` or `app` | everything |
//!
//! # Invariants
//! 1. `egui` appears only in `ui` and `app`; `eframe` and `rfd` only in `app`.
//! 2. Files, clock and randomness are passed in. Everything up to `export` touches none of them, so the
//!    same input gives the same bytes.
//! 3. A workspace changes only through an [`workspace::Edit`]. Mutators are visible inside `workspace`
//!    alone; the compiler stops a panel from writing.
//! 4. An edit either succeeds whole or leaves no trace; what it entails elsewhere lives in the edit.
//! 5. During a frame the document is constant. Every change, from window, command line or test, goes
//!    through [`document::Document::apply`].
//! 6. What is drawn in a window is what is exported: both come from the same scene.
//! 7. No sentence shown to a person is written outside the catalogues in `assets/i18n`.
//! 8. Ordered maps for all that is shown, saved or exported.
//!
//! There is deliberately no network, no plug-in system, no global state and no second way to change a
//! record. Nothing about the machine or the window is in a workspace file.
//!
//! # State has four homes
//! The workspace (undoable, in the file), the [`session::Session`] (per window), the
//! [`session::Settings`] (per person), and what is transient (drafts and gestures, in the structs of
//! `ui`, never stored).
//!
//! # How to add …
//! - **a field of a record**: the struct in `workspace`, its line in `workspace/edit/fields.rs`, the key
//!   `field-…` in `records.ftl`, its widget in `ui/inspector`, a fixture if the file's format number rises.
//! - **an edit**: see [`workspace::edit`].
//! - **a finding**: see [`analysis`].
//! - **a format to import**: see [`import`].
//! - **an export**: see [`export`] and the table in `cli/export/table.rs`.
//! - **a command**: a variant of [`intent::Command`]; what else is needed, the compiler says.
//! - **a text**: see [`i18n`].
//! - **a panel**: a folder in `ui/panels`, named in its `mod.rs`; a variant of [`session::Panel`] and
//!   its place in `Panel::ALL` and in `Command::Show`; the keys `panel-…` and `command-show-…` in `shell.ftl`. The compiler
//!   says the rest: key and shortcut in `intent/command.rs`, the icon in `ui/shell/rail.rs`, the figures
//!   in `ui/shell/status_bar.rs`, the lines in `ui/window.rs`, where what is typed and not entered has
//!   its line as well.

pub mod analysis;
#[cfg(not(target_arch = "wasm32"))]
pub mod app;
#[cfg(not(target_arch = "wasm32"))]
pub mod cli;
pub mod document;
pub mod export;
pub mod geo;
pub mod i18n;
pub mod import;
pub mod intent;
pub mod layout;
pub mod message;
pub mod scene;
pub mod session;
pub mod storage;
#[cfg(not(target_arch = "wasm32"))]
pub mod tasks;
pub mod ui;
pub mod workspace;
