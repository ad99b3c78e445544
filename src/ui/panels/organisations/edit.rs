//! Editing a cell of the list where it stands.

use std::sync::Arc;

use egui::{Id, Key, Popup, Response, Ui};

use super::data::{Column, county};
use crate::geo::counties;
use crate::intent::Intent;
use crate::ui::PanelContext;
use crate::ui::table::{Stay, plain_field};
use crate::ui::widgets::Select;
use crate::workspace::edit::{Edit, OrganisationField};
use crate::workspace::{CountyCode, Organisation, OrganisationId, OrganisationKind};

/// A cell that is being edited.
#[derive(Debug)]
pub(super) struct CellEdit {
    id: OrganisationId,
    column: Column,
    before: Arc<Organisation>,
    stay: Stay,
    begun: bool,
    finished: bool,
}

impl CellEdit {
    /// Begins to edit a column of an organisation.
    pub(super) fn new(
        id: OrganisationId,
        organisation: &Arc<Organisation>,
        column: Column,
    ) -> Self {
        let before = Arc::clone(organisation);
        Self {
            id,
            column,
            before,
            stay: Stay::default(),
            begun: false,
            finished: false,
        }
    }

    /// The organisation being edited.
    pub(super) fn id(&self) -> &OrganisationId {
        &self.id
    }

    /// Whether this cell is the one.
    pub(super) fn is_at(&self, id: &OrganisationId, column: Column) -> bool {
        self.id == *id && self.column == column
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
        now: &Organisation,
        out: &mut Vec<Intent>,
    ) {
        let optional = |text: &str| Some(text.to_owned()).filter(|text| !text.trim().is_empty());
        match self.column {
            Column::Name => {
                let write = |text: &str| OrganisationField::Name(text.to_owned());
                let before = self.before.name.clone();
                self.text(ui, cx, &now.name, &before, write, out);
            }
            Column::Short => {
                let before = self.before.short.clone().unwrap_or_default();
                let text = now.short.clone().unwrap_or_default();
                self.text(
                    ui,
                    cx,
                    &text,
                    &before,
                    |text| OrganisationField::Short(optional(text)),
                    out,
                );
            }
            Column::Number => {
                let before = self.before.number.clone().unwrap_or_default();
                let text = now.number.clone().unwrap_or_default();
                self.text(
                    ui,
                    cx,
                    &text,
                    &before,
                    |text| OrganisationField::Number(optional(text)),
                    out,
                );
            }
            Column::Kind => {
                let items: Vec<&str> = OrganisationKind::ALL
                    .iter()
                    .map(|kind| cx.t(kind.key()))
                    .collect();
                if let Some(place) = self.choose(ui, cx, cx.t(now.kind.key()), &items) {
                    self.push(OrganisationField::Kind(OrganisationKind::ALL[place]), out);
                }
            }
            Column::County => {
                let all = counties(cx.workspace().division().edition());
                let mut items = vec![cx.t("county-unknown")];
                items.extend(all.iter().map(|county| county.short_name));
                let current = county(cx.workspace(), now, cx.text);
                if let Some(place) = self.choose(ui, cx, &current, &items) {
                    let code = place
                        .checked_sub(1)
                        .map(|place| CountyCode::new(all[place].code));
                    self.push(OrganisationField::County(code), out);
                }
            }
            Column::Actions => self.finished = true,
        }
        self.begun = true;
    }

    fn push(&self, field: OrganisationField, out: &mut Vec<Intent>) {
        out.push(Intent::Edit(
            Edit::Organisation(self.id.clone(), field),
            self.stay.merge(),
        ));
    }

    fn text(
        &mut self,
        ui: &mut Ui,
        cx: &PanelContext<'_>,
        now: &str,
        before: &str,
        write: impl Fn(&str) -> OrganisationField,
        out: &mut Vec<Intent>,
    ) {
        let id = Id::unique("organisations-cell");
        let (response, changed) =
            plain_field(ui, id, cx.t(self.column.key()), "", now, &mut self.stay);
        if let Some(text) = &changed {
            self.push(write(text), out);
        }
        if let Some(cancelled) = self.left(ui, &response) {
            let text = changed.as_deref().unwrap_or(now);
            let nameless = self.column == Column::Name && text.trim().is_empty();
            if (cancelled || nameless) && text != before {
                self.push(write(before), out);
            }
            self.finished = true;
        }
    }

    /// Asks for the focus once; whether the field was left, and whether with Esc.
    fn left(&self, ui: &Ui, response: &Response) -> Option<bool> {
        if !self.begun {
            response.request_focus();
            return None;
        }
        response
            .lost_focus()
            .then(|| ui.input(|input| input.key_pressed(Key::Escape)))
    }

    fn choose(
        &mut self,
        ui: &mut Ui,
        cx: &PanelContext<'_>,
        current: &str,
        items: &[&str],
    ) -> Option<usize> {
        let matches = |query: &str, item: &str| cx.text.matches(query, item);
        let selected = Select::new(cx.t(self.column.key()), current)
            .placeholder(cx.t("not-set"))
            .search(cx.t("search-hint"), cx.t("no-hits"))
            .matching(&matches)
            .show(ui, items);
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
