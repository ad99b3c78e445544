//! Editing a cell of a table where it stands.

use egui::text::{CCursor, CCursorRange};
use egui::{Id, Key, Memory, Popup, TextEdit, Ui};

use super::{Draft, DraftField, Stay, note_below};
use crate::intent::{Intent, View};
use crate::ui::PanelContext;
use crate::ui::fields::Reading;
use crate::ui::widgets::Select;
use crate::workspace::Edit;

/// How the value of a cell is given; `F` is the field of a record with its value.
pub enum Input<'a, F> {
    /// By typing.
    Typed(Typed<'a, F>),
    /// By choosing from a list.
    Listed(Listed<'a, F>),
}

/// Makes a value of text.
pub type Read<'a, F> = Box<dyn Fn(&str) -> Reading<F> + 'a>;

/// Says what a value means.
pub type Echo<'a, F> = Box<dyn Fn(&F) -> Option<String> + 'a>;

/// What typed text means.
pub struct Typed<'a, F> {
    /// The value as text.
    pub shown: String,
    /// What to write.
    pub hint: &'a str,
    /// The value.
    pub current: F,
    /// Makes a value of text.
    pub read: Read<'a, F>,
    /// What a value means, said while it is typed.
    pub echo: Echo<'a, F>,
}

/// What can be chosen.
pub struct Listed<'a, F> {
    /// What is chosen now; may be empty.
    pub current: String,
    /// What stands where nothing is.
    pub nothing: &'a str,
    /// The choices, by name.
    pub choices: Vec<(String, F)>,
}

/// Edits the cells of a table: at most one at a time.
#[derive(Debug)]
pub struct CellEditor<I, C, F> {
    cell: Option<Cell<I, C, F>>,
    stay: Stay,
    write: fn(I, F) -> Edit,
}

/// The cell that is being edited.
#[derive(Debug)]
struct Cell<I, C, F> {
    record: I,
    column: C,
    draft: Draft<F>,
    /// Whether what is typed replaces what stands there.
    over: bool,
    begun: bool,
    finished: bool,
}

fn field_id() -> Id {
    Id::unique("table-cell-field")
}

fn select_all(ui: &Ui, text: &str) {
    let mut state = TextEdit::load_state(ui.ctx(), field_id()).unwrap_or_default();
    let all = CCursorRange::two(CCursor::default(), CCursor::new(text.chars().count()));
    state.cursor.set_char_range(Some(all));
    state.store(ui.ctx(), field_id());
}

impl<I: Clone + PartialEq, C: PartialEq, F: Clone> CellEditor<I, C, F> {
    /// An editor at rest. `write` makes an edit of a record's id and a field.
    pub fn new(write: fn(I, F) -> Edit) -> Self {
        Self {
            cell: None,
            stay: Stay::default(),
            write,
        }
    }

    /// Whether a cell is being edited.
    pub fn is_editing(&self) -> bool {
        self.cell.is_some()
    }

    /// Whether what stands in the cell cannot be read.
    pub fn is_unread(&self) -> bool {
        self.cell
            .as_ref()
            .is_some_and(|cell| cell.draft.is_unread())
    }

    /// The record whose cell is to be edited and was not among the rows yet.
    pub fn awaits(&self) -> Option<&I> {
        let cell = self.cell.as_ref().filter(|cell| !cell.begun)?;
        Some(&cell.record)
    }

    /// Begins to edit a record's column.
    pub fn begin(&mut self, record: I, column: C) {
        self.start(record, column, false);
    }

    /// Begins to edit a record's column; what is typed replaces what stands there.
    pub fn begin_over(&mut self, record: I, column: C) {
        self.start(record, column, true);
    }

    fn start(&mut self, record: I, column: C, over: bool) {
        self.cell = Some(Cell {
            record,
            column,
            draft: Draft::default(),
            over,
            begun: false,
            finished: false,
        });
    }

    /// Whether this cell is being edited.
    pub fn is_at(&self, record: &I, column: &C) -> bool {
        self.cell
            .as_ref()
            .is_some_and(|cell| cell.record == *record && cell.column == *column)
    }

    /// Shows the field in the cell. `name` is what a screen reader says.
    pub fn show(
        &mut self,
        ui: &mut Ui,
        cx: &PanelContext<'_>,
        name: &str,
        input: Input<'_, F>,
        out: &mut Vec<Intent>,
    ) {
        let Some(cell) = &mut self.cell else { return };
        let record = cell.record.clone();
        match input {
            Input::Typed(typed) => {
                if let Some(field) = cell.typed(ui, cx, name, &typed, &mut self.stay, out) {
                    let edit = (self.write)(record, field);
                    out.push(Intent::Edit(edit, self.stay.merge()));
                }
            }
            Input::Listed(listed) => {
                if let Some(field) = cell.listed(ui, cx, name, listed) {
                    out.push(Intent::edit((self.write)(record, field)));
                }
            }
        }
        cell.begun = true;
    }

    /// Ends the editing where it is over, and gives the focus back to the table, unless it went
    /// elsewhere. To be called when the rows have been drawn: a cell that is not among them any more
    /// is left.
    pub fn settle(&mut self, ui: &Ui, table: Id) {
        let Some(cell) = &self.cell else { return };
        let focused = ui.memory(Memory::focused);
        let left = cell.begun && focused != Some(field_id()) && !Popup::is_any_open(ui.ctx());
        if !cell.finished && !left {
            return;
        }
        self.cell = None;
        let keys = [Key::Enter, Key::Escape, Key::Tab];
        let by_key = ui.input(|input| keys.into_iter().any(|key| input.key_pressed(key)));
        if by_key || focused.is_none() {
            ui.memory_mut(|memory| memory.request_focus(table));
        }
    }
}

impl<I, C, F: Clone> Cell<I, C, F> {
    /// Shows a field for text; what it means from now on, if that changes.
    fn typed(
        &mut self,
        ui: &mut Ui,
        cx: &PanelContext<'_>,
        name: &str,
        typed: &Typed<'_, F>,
        stay: &mut Stay,
        out: &mut Vec<Intent>,
    ) -> Option<F> {
        let field = DraftField {
            id: field_id(),
            name,
            shown: &typed.shown,
            hint: typed.hint,
            width: f32::INFINITY,
        };
        let drafted = field.show(ui, &mut self.draft, stay, &typed.current, &typed.read);
        match &drafted.reading {
            Some(Reading::Wrong(words)) => note_below(&drafted.response, &cx.say(words), true),
            Some(Reading::Doubtful(_, words)) => {
                note_below(&drafted.response, &cx.say(words), false);
            }
            Some(Reading::Fine(value)) => {
                if let Some(words) = (typed.echo)(value) {
                    note_below(&drafted.response, &words, false);
                }
            }
            None => {}
        }
        if !self.begun {
            drafted.response.request_focus();
            if self.over {
                select_all(ui, &typed.shown);
            }
        }
        self.finished = self.begun && drafted.response.lost_focus();
        if let Some(why) = drafted.dropped {
            out.push(Intent::View(View::Say(why)));
        }
        drafted.value
    }

    /// Shows a list that is open from the beginning; editing is over when it closes.
    fn listed(
        &mut self,
        ui: &mut Ui,
        cx: &PanelContext<'_>,
        name: &str,
        listed: Listed<'_, F>,
    ) -> Option<F> {
        let names: Vec<&str> = listed
            .choices
            .iter()
            .map(|(name, _)| name.as_str())
            .collect();
        let matches = |query: &str, item: &str| cx.text.matches(query, item);
        let selected = Select::new(name, &listed.current)
            .placeholder(listed.nothing)
            .search(cx.t("search-hint"), cx.t("no-hits"))
            .matching(&matches)
            .show(ui, &names);
        let popup = Popup::default_response_id(&selected.response);
        if !self.begun {
            selected.response.request_focus();
            Popup::open_id(ui.ctx(), popup);
        } else if selected.chosen.is_some() || !Popup::is_id_open(ui.ctx(), popup) {
            self.finished = true;
        }
        let (_, field) = listed.choices.into_iter().nth(selected.chosen?)?;
        Some(field)
    }
}
