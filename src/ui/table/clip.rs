//! Rows on their way to the clipboard.

use egui::Ui;

use crate::export::{Cell, Profile, Sheet};
use crate::intent::{Intent, View};
use crate::message::Message;

/// Puts a table on the clipboard as spreadsheets take it, and says how many rows that were. Formulas
/// stay text.
pub fn copy(ui: &Ui, headers: Vec<String>, rows: Vec<Vec<Cell>>, out: &mut Vec<Intent>) {
    if rows.is_empty() {
        return;
    }
    let said = Message::new("copied-rows").with("n", rows.len());
    let copied = Sheet { headers, rows }.to_csv(Profile::Clipboard);
    ui.ctx()
        .copy_text(String::from_utf8(copied).unwrap_or_default());
    out.push(Intent::View(View::Say(said)));
}
