//! What a person sees and touches.
//!
//! During a frame the document is constant: panels read a [`PanelContext`] and push
//! [`Intent`](crate::intent::Intent)s. They never touch a file, the clock, or one another.

pub mod canvas;
pub mod capture;
mod context;
pub mod fields;
mod gap_action;
pub mod inspector;
pub mod panels;
mod pick;
pub mod presenter;
pub mod shell;
mod switch_off;
pub mod table;
#[cfg(test)]
pub(crate) mod testing;
pub mod theme;
mod views_menu;
pub mod voting;
pub mod widgets;
mod window;

pub use context::{Geography, PanelContext, WindowContext};
pub use window::Window;
