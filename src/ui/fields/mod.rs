//! Widgets that edit one field of a record.
//!
//! A [`Form`] stands for the record that is being edited. Each of its methods draws one field: label
//! above, input, and what is wrong or doubtful in words below. What can be read is an edit with every
//! keystroke, all of one stay in the field one step of undo; what cannot (half a date) is kept as a
//! draft in [`FormState`] and the record stays as it was before the stay. Edits that would be
//! refused are refused here, at the field, with the same words.

mod adding;
mod calendar;
pub mod choice;
mod form;
mod names;
pub mod number;
pub mod quantity;
mod quantity_row;
pub mod reading;
pub mod reference;
mod text;
mod typed;

pub use form::{At, Form, FormState};
pub use names::{
    flow_in_words, icon_of, is_example, kind_icon, layer_name, marked_as_example, name_of,
    status_icon,
};
pub use reading::Reading;
