//! What tables in panels share: headings that sort, the cursor that arrow keys move, and fields for
//! editing in a row.
//!
//! A table is one Tab stop. Arrows move a cursor inside it, Enter or F2 edits the cell under the
//! cursor, and what stands in a cell senses clicks without being a Tab stop of its own.

mod cell;
mod clip;
mod draft;
mod editor;
mod focus;
mod heading;
mod motion;
mod pick;
mod row;

pub use cell::{cell, cell_icon, cell_link};
pub use clip::copy;
pub use draft::{Draft, DraftField, Drafted, Stay, note_below, plain_field};
pub use editor::{CellEditor, Echo, Input, Listed, Read, Typed};
pub use focus::{Clip, Deed, TableKeys, listen, pasted_anywhere};
pub use heading::sort_heading;
pub use motion::Motion;
pub use pick::{Picked, Picker, Rows};
pub use row::{GAP, ground, name_row, point_at, ring};
