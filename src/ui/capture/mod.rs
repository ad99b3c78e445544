//! Taking down what is said: one line, always one key away, becomes an action, a decision, input to
//! policy, something parked, or a note. [the module `line`](mod@line) holds the grammar.

mod bar;
pub mod field;
pub mod lexicon;
pub mod line;
pub mod store;
mod words;

pub use bar::bar;
pub use field::{CaptureField, Empty};
pub use line::{Kind, Reading};
pub use words::icon_of;
