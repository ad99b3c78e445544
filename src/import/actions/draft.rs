//! What a row says of an action, field by field.

use jiff::civil::Date;

use crate::import::alike::{is_dash, is_fault};
use crate::import::columns::Field;
use crate::import::plan::Said;
use crate::import::reading::{Reader, Reading, shortened};
use crate::import::table::Row;
use crate::message::Message;
use crate::workspace::ActionStatus;

/// What a row says. What it does not say is `None`.
#[derive(Debug, Default)]
pub(super) struct Draft {
    pub id: Option<String>,
    pub number: Option<u32>,
    pub text: Option<String>,
    pub owner: Option<String>,
    pub role: Option<String>,
    pub person: Option<String>,
    pub contributors: Option<String>,
    pub status: Option<ActionStatus>,
    pub due: Option<Day>,
    pub due_reason: Option<String>,
    pub accepted: Option<Day>,
    pub blocked_by: Option<String>,
    pub evidence: Option<String>,
    pub tags: Option<String>,
    pub comment: Option<String>,
    pub example: Option<bool>,
    pub confidential: Option<bool>,
}

/// A day, or that there is none.
pub(super) type Day = Option<Date>;

/// What a row says, and what is wrong with it.
pub(super) fn draft(reader: &Reader<'_>, row: &Row) -> (Draft, Vec<Said>) {
    let mut cells = reader.reading(row);
    let words = reader.vocabulary;
    let draft = Draft {
        id: cells.trimmed(Field::Id),
        number: number(&mut cells),
        text: text(&mut cells, Field::Text),
        owner: text(&mut cells, Field::Owner),
        role: text(&mut cells, Field::Role),
        person: text(&mut cells, Field::Person),
        contributors: text(&mut cells, Field::Contributors),
        status: cells.word(Field::Status, "import-status-unknown", |text| {
            words.action_status(text)
        }),
        due: day(&mut cells, Field::Due),
        due_reason: text(&mut cells, Field::DueReason),
        accepted: day(&mut cells, Field::Accepted),
        blocked_by: text(&mut cells, Field::BlockedBy),
        evidence: text(&mut cells, Field::Evidence),
        tags: text(&mut cells, Field::Tags),
        comment: text(&mut cells, Field::Comment),
        example: cells.flag(Field::Example),
        confidential: cells.flag(Field::Confidential),
    };
    (draft, cells.rejects)
}

/// A text as it stands, unless it is what is left of a formula.
fn text(cells: &mut Reading<'_>, field: Field) -> Option<String> {
    let text = cells.text(field)?;
    if is_fault(&text) {
        let reason = Message::new("import-formula").with("text", text.trim());
        cells.reject(field, reason);
        return None;
    }
    Some(text)
}

fn day(cells: &mut Reading<'_>, field: Field) -> Option<Day> {
    if cells.text(field).is_some_and(|text| is_dash(&text)) {
        return Some(None);
    }
    cells.day(field).map(Some)
}

/// `T-12`, `T12` or `12`.
fn number(cells: &mut Reading<'_>) -> Option<u32> {
    let text = cells.trimmed(Field::Number)?;
    let number = parsed(&text);
    if number.is_none() {
        let reason = Message::new("import-action-number").with("text", shortened(&text));
        cells.reject(Field::Number, reason);
    }
    number
}

/// The number that a text such as `T-12` names.
pub(super) fn parsed(text: &str) -> Option<u32> {
    let text = text.trim();
    let digits = text.strip_prefix(['T', 't']).unwrap_or(text);
    let digits = digits
        .strip_prefix(['-', '–', '\u{2011}', ' '])
        .unwrap_or(digits);
    let fine = !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit());
    digits.parse().ok().filter(|number| fine && *number > 0)
}
