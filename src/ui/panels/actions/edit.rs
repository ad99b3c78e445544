//! Editing a cell of the table where it stands.

use std::sync::Arc;

use egui::{Id, Key, Popup, Response, Ui};

use crate::i18n::parse;
use crate::intent::{Intent, View};
use crate::message::Message;
use crate::session::ActionColumn;
use crate::ui::PanelContext;
use crate::ui::table::{Draft, DraftField, Stay, note_below, plain_field};
use crate::ui::widgets::Select;
use crate::workspace::edit::{ActionField, Edit};
use crate::workspace::{Action, ActionId, ActionStatus, OrganisationId};

/// A cell that is being edited.
#[derive(Debug)]
pub(super) struct CellEdit {
    action: ActionId,
    column: ActionColumn,
    /// The action as it was, for Esc.
    before: Arc<Action>,
    draft: Draft,
    stay: Stay,
    begun: bool,
    finished: bool,
}

fn field_id() -> Id {
    Id::unique("actions-cell")
}

impl CellEdit {
    /// Begins to edit a column of an action.
    pub(super) fn new(id: ActionId, action: &Arc<Action>, column: ActionColumn) -> Self {
        Self {
            action: id,
            column,
            before: Arc::clone(action),
            draft: Draft::default(),
            stay: Stay::default(),
            begun: false,
            finished: false,
        }
    }

    /// The action being edited.
    pub(super) fn action(&self) -> &ActionId {
        &self.action
    }

    /// Whether this cell is the one.
    pub(super) fn is_at(&self, action: &ActionId, column: ActionColumn) -> bool {
        self.action == *action && self.column == column
    }

    /// Whether what stands in the cell cannot be read.
    pub(super) fn is_unread(&self) -> bool {
        self.draft.is_unread()
    }

    /// Whether the editing is over.
    pub(super) fn is_finished(&self) -> bool {
        self.finished
    }

    /// Shows the field in the cell.
    pub(super) fn show(
        &mut self,
        ui: &mut Ui,
        cx: &PanelContext<'_>,
        action: &Action,
        out: &mut Vec<Intent>,
    ) {
        match self.column {
            ActionColumn::Text => self.text(ui, cx, action, out),
            ActionColumn::Owner => self.owner(ui, cx, action, out),
            ActionColumn::Due => self.due(ui, cx, action, out),
            ActionColumn::Status => self.status(ui, cx, action, out),
            ActionColumn::Number | ActionColumn::About => self.finished = true,
        }
        self.begun = true;
    }

    fn push(&self, field: ActionField, out: &mut Vec<Intent>) {
        out.push(Intent::Edit(
            Edit::Action(self.action.clone(), field),
            self.stay.merge(),
        ));
    }

    /// Asks for the focus once; whether the field was left, and whether with Esc.
    fn left(&mut self, ui: &Ui, response: &Response) -> Option<bool> {
        if !self.begun {
            response.request_focus();
            return None;
        }
        response
            .lost_focus()
            .then(|| ui.input(|input| input.key_pressed(Key::Escape)))
    }

    fn text(&mut self, ui: &mut Ui, cx: &PanelContext<'_>, action: &Action, out: &mut Vec<Intent>) {
        let (response, changed) = plain_field(
            ui,
            field_id(),
            cx.t("field-text"),
            "",
            &action.text,
            &mut self.stay,
        );
        let written = changed.clone();
        if let Some(text) = changed {
            self.push(ActionField::Text(text), out);
        }
        if let Some(cancelled) = self.left(ui, &response) {
            let text = written.as_deref().unwrap_or(&action.text);
            // An action without words is not what anybody meant.
            if (cancelled || text.trim().is_empty()) && text != self.before.text {
                self.push(ActionField::Text(self.before.text.clone()), out);
            }
            self.finished = true;
        }
    }

    fn due(&mut self, ui: &mut Ui, cx: &PanelContext<'_>, action: &Action, out: &mut Vec<Intent>) {
        let shown = action
            .due
            .map(|due| typed_date(cx, due))
            .unwrap_or_default();
        let field = DraftField {
            id: field_id(),
            name: cx.t("field-due"),
            shown: &shown,
            hint: cx.t("actions-due-hint"),
            width: f32::INFINITY,
        };
        let drafted = field.show(ui, &mut self.draft, &mut self.stay, |text| {
            if text.trim().is_empty() {
                return Ok(None);
            }
            let unread = || cx.say(&Message::new("actions-unread-date").with("typed", text.trim()));
            parse::date(text, cx.today, cx.text.language())
                .map(Some)
                .ok_or_else(unread)
        });
        match &drafted.reading {
            Some(Ok(Some(due))) => {
                note_below(&drafted.response, &cx.text.date_with_weekday(*due), false);
            }
            Some(Ok(None)) => note_below(&drafted.response, cx.t("actions-no-due"), false),
            Some(Err(problem)) => note_below(&drafted.response, problem, true),
            None => {}
        }
        if let Some(due) = drafted.value {
            self.push(ActionField::Due(due), out);
        }
        if let Some(cancelled) = self.left(ui, &drafted.response) {
            if cancelled && action.due != self.before.due {
                self.push(ActionField::Due(self.before.due), out);
            } else if let Some(typed) = drafted.dropped.filter(|_| !cancelled) {
                out.push(Intent::View(View::Say(
                    Message::new("actions-unread-date").with("typed", typed),
                )));
            }
            self.finished = true;
        }
    }

    fn owner(
        &mut self,
        ui: &mut Ui,
        cx: &PanelContext<'_>,
        action: &Action,
        out: &mut Vec<Intent>,
    ) {
        let mut organisations: Vec<(&OrganisationId, &str)> = cx
            .workspace()
            .organisations()
            .iter()
            .map(|(id, it)| (id, it.short_name()))
            .collect();
        organisations.sort_by(|(_, one), (_, two)| cx.text.compare(one, two));
        let mut items = vec![cx.t("actions-nobody")];
        items.extend(organisations.iter().map(|(_, name)| *name));
        let current = action
            .owner
            .as_ref()
            .map_or("", |owner| cx.organisation(owner));
        let select = Select::new(cx.t("field-owner"), current).placeholder(cx.t("actions-nobody"));
        if let Some(place) = self.choose(ui, cx, select, &items) {
            let owner = place
                .checked_sub(1)
                .map(|place| organisations[place].0.clone());
            self.push(ActionField::Owner(owner), out);
        }
    }

    fn status(
        &mut self,
        ui: &mut Ui,
        cx: &PanelContext<'_>,
        action: &Action,
        out: &mut Vec<Intent>,
    ) {
        let items: Vec<&str> = ActionStatus::ALL
            .iter()
            .map(|status| cx.t(status.key()))
            .collect();
        let select = Select::new(cx.t("field-status"), cx.t(action.status.key()));
        if let Some(place) = self.choose(ui, cx, select, &items) {
            self.push(ActionField::Status(ActionStatus::ALL[place]), out);
        }
    }

    /// Shows a list that is open from the beginning; editing is over when it closes.
    fn choose(
        &mut self,
        ui: &mut Ui,
        cx: &PanelContext<'_>,
        select: Select<'_>,
        items: &[&str],
    ) -> Option<usize> {
        let matches = |query: &str, item: &str| cx.text.matches(query, item);
        let select = select
            .search(cx.t("search-hint"), cx.t("no-hits"))
            .matching(&matches);
        let selected = select.show(ui, items);
        let popup = Popup::default_response_id(&selected.response);
        if !self.begun {
            selected.response.request_focus();
            Popup::open_id(ui.ctx(), popup);
        } else if selected.chosen.is_some() || !Popup::is_id_open(ui.ctx(), popup) {
            self.finished = true;
        }
        selected.chosen
    }
}

/// A date as one would type it: `1.9.2023`; in English, where day and month could be mistaken for
/// each other, `2023-09-01`.
fn typed_date(cx: &PanelContext<'_>, date: jiff::civil::Date) -> String {
    if cx.text.language() == crate::message::Language::En {
        cx.text.numeric_date(date)
    } else {
        format!("{}.{}.{}", date.day(), date.month(), date.year())
    }
}
