//! Drawing a [`Scene`](crate::scene::Scene) in the window.

mod land;
mod painter;

pub use land::{paint_area, paint_outline};
pub use painter::{Lens, paint};
