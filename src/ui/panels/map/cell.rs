//! A cell of the table while it is edited. What is typed is kept at once; Esc brings back what was
//! there before.

use std::sync::Arc;

use egui::{Id, Key, Popup, Response, Ui};

use super::amount;
use crate::intent::{Intent, View as Show};
use crate::message::Message;
use crate::session::AssetColumn;
use crate::ui::PanelContext;
use crate::ui::fields::{county_codes, county_name};
use crate::ui::table::{Draft, DraftField, Stay, note_below, plain_field};
use crate::ui::widgets::Select;
use crate::workspace::edit::AssetField;
use crate::workspace::{Asset, AssetId, AssetKind, Edit, Place, Quantity, Status};

/// A cell that is being edited.
pub(super) struct Cell {
    asset: AssetId,
    column: AssetColumn,
    /// The asset as it was, for Esc; `None` before the first frame.
    before: Option<Arc<Asset>>,
    draft: Draft,
    finished: bool,
}

fn field_id() -> Id {
    Id::unique("map-cell")
}

impl Cell {
    /// Begins to edit a cell.
    pub(super) fn new(asset: AssetId, column: AssetColumn) -> Self {
        Self {
            asset,
            column,
            before: None,
            draft: Draft::default(),
            finished: false,
        }
    }

    /// The asset.
    pub(super) fn asset(&self) -> &AssetId {
        &self.asset
    }

    /// Whether what stands in the cell cannot be read.
    pub(super) fn is_unread(&self) -> bool {
        self.draft.is_unread()
    }

    /// Whether it has not been shown yet.
    pub(super) fn is_new(&self) -> bool {
        self.before.is_none()
    }

    /// Whether the editing is over.
    pub(super) fn is_finished(&self) -> bool {
        self.finished
    }

    /// Whether it is the cell of an asset in a column.
    pub(super) fn is_at(&self, asset: &AssetId, column: AssetColumn) -> bool {
        self.column == column && self.asset == *asset
    }

    /// Shows the field. Each stay in a field has a number of its own in `stay`.
    pub(super) fn ui(
        &mut self,
        ui: &mut Ui,
        cx: &PanelContext<'_>,
        asset: &Arc<Asset>,
        stay: &mut Stay,
        out: &mut Vec<Intent>,
    ) {
        let is_new = self.before.is_none();
        if is_new {
            stay.begin();
        }
        let before = Arc::clone(self.before.get_or_insert_with(|| Arc::clone(asset)));
        match self.column {
            AssetColumn::Name => self.name(ui, cx, asset, (&before, is_new), stay, out),
            AssetColumn::Capacity => self.capacity(ui, cx, asset, (&before, is_new), stay, out),
            AssetColumn::Kind => {
                let (all, key) = (AssetKind::ALL, AssetKind::key);
                let chosen = self.one_of(ui, cx, "field-kind", (&all, asset.kind, key), is_new);
                self.choose(chosen.map(AssetField::Kind), out);
            }
            AssetColumn::Status => {
                let (all, key) = (Status::ALL, Status::key);
                let chosen = self.one_of(ui, cx, "field-status", (&all, asset.status, key), is_new);
                self.choose(chosen.map(AssetField::Status), out);
            }
            AssetColumn::County => self.county(ui, cx, asset, is_new, out),
            AssetColumn::Municipality | AssetColumn::Source => self.finished = true,
        }
    }

    fn push(&self, field: AssetField, stay: Stay, out: &mut Vec<Intent>) {
        let edit = Edit::Asset(self.asset.clone(), field);
        out.push(Intent::Edit(edit, stay.merge()));
    }

    fn choose(&self, field: Option<AssetField>, out: &mut Vec<Intent>) {
        let edit = field.map(|field| Edit::Asset(self.asset.clone(), field));
        out.extend(edit.map(Intent::edit));
    }

    /// Whether the field was left, and whether with Esc. A field that is not shown for a while, as
    /// behind another panel, was left too.
    fn left(&mut self, ui: &Ui, field: &Response, is_new: bool) -> Option<bool> {
        if is_new {
            field.request_focus();
            return None;
        }
        self.finished = !field.has_focus();
        let escaped = field.lost_focus() && ui.input(|input| input.key_pressed(Key::Escape));
        self.finished.then_some(escaped)
    }

    fn name(
        &mut self,
        ui: &mut Ui,
        cx: &PanelContext<'_>,
        asset: &Asset,
        (before, is_new): (&Asset, bool),
        stay: &mut Stay,
        out: &mut Vec<Intent>,
    ) {
        let label = cx.t("field-name");
        let (field, written) = plain_field(ui, field_id(), label, "", &asset.name, stay);
        if is_new {
            select_all(ui, &asset.name);
        }
        let text = written.as_deref().unwrap_or(&asset.name);
        if let Some(cancelled) = self.left(ui, &field, is_new)
            && (cancelled || text.trim().is_empty())
        {
            // Nobody means an asset without a name.
            if asset.name != before.name {
                self.push(AssetField::Name(before.name.clone()), *stay, out);
            }
        } else if let Some(text) = written {
            self.push(AssetField::Name(text), *stay, out);
        }
    }

    fn capacity(
        &mut self,
        ui: &mut Ui,
        cx: &PanelContext<'_>,
        asset: &Asset,
        (before, is_new): (&Asset, bool),
        stay: &mut Stay,
        out: &mut Vec<Intent>,
    ) {
        let shown = amount::written(asset.capacities.first(), cx.text);
        let field = DraftField {
            id: field_id(),
            name: cx.t("field-capacity"),
            shown: &shown,
            hint: "",
            width: f32::INFINITY,
        };
        // What is not written stays as it was when the field was entered, whatever half a unit
        // meant in between.
        let read = |typed: &str| {
            if typed.trim().is_empty() {
                return Ok(None);
            }
            let read = amount::read(typed, before.capacities.first(), cx.text);
            read.map(Some)
                .ok_or_else(|| cx.t("map-capacity-bad").to_owned())
        };
        let drafted = field.show(ui, &mut self.draft, stay, read);
        if is_new {
            select_all(ui, &shown);
        }
        if let Some(Err(problem)) = &drafted.reading {
            note_below(&drafted.response, problem, true);
        }
        let cancelled = self.left(ui, &drafted.response, is_new);
        let capacities = match (cancelled, drafted.value.or(drafted.left_with)) {
            (Some(true), _) => before.capacities.clone(),
            (_, Some(read)) => with_first(&before.capacities, read),
            (_, None) => asset.capacities.clone(),
        };
        if capacities != asset.capacities {
            self.push(AssetField::Capacities(capacities), *stay, out);
        }
        if cancelled == Some(false) && drafted.dropped.is_some() {
            out.push(Intent::View(Show::Say(Message::new("map-capacity-bad"))));
        }
    }

    fn county(
        &mut self,
        ui: &mut Ui,
        cx: &PanelContext<'_>,
        asset: &Asset,
        is_new: bool,
        out: &mut Vec<Intent>,
    ) {
        let Some(place) = &asset.place else {
            self.finished = true;
            return;
        };
        let codes = county_codes(cx, place.county.as_ref());
        let by_place = cx.t("county-by-place");
        let mut words = vec![by_place.to_owned()];
        words.extend(codes.iter().map(|code| county_name(cx, code)));
        let items: Vec<&str> = words.iter().map(String::as_str).collect();
        let current = place.county.as_ref();
        let now = current.map_or_else(|| by_place.to_owned(), |code| county_name(cx, code));
        let Some(chosen) = self.open_list(ui, cx, (cx.t("field-county"), &now), &items, is_new)
        else {
            return;
        };
        let county = chosen.checked_sub(1).and_then(|at| codes.get(at));
        if county != current {
            let place = Place {
                county: county.cloned(),
                ..place.clone()
            };
            self.choose(Some(AssetField::Place(Some(place))), out);
        }
    }

    fn one_of<T: Copy + PartialEq>(
        &mut self,
        ui: &mut Ui,
        cx: &PanelContext<'_>,
        name: &'static str,
        (all, now, key): (&[T], T, fn(T) -> &'static str),
        is_new: bool,
    ) -> Option<T> {
        let words: Vec<&str> = all.iter().map(|each| cx.t(key(*each))).collect();
        let chosen = self.open_list(ui, cx, (cx.t(name), cx.t(key(now))), &words, is_new)?;
        all.get(chosen).copied().filter(|chosen| *chosen != now)
    }

    /// A list that is open from the beginning; editing is over when it closes.
    fn open_list(
        &mut self,
        ui: &mut Ui,
        cx: &PanelContext<'_>,
        (name, now): (&str, &str),
        items: &[&str],
        is_new: bool,
    ) -> Option<usize> {
        let matches = |query: &str, item: &str| cx.text.matches(query, item);
        let width = (ui.available_width() - 6.0).max(80.0);
        let mut select = Select::new(name, now).width(width);
        // A short list is read faster than a word is typed.
        if items.len() > 10 {
            select = select
                .search(cx.t("search-hint"), cx.t("no-hits"))
                .matching(&matches);
        }
        let selected = select.show(ui, items);
        let popup = Popup::default_response_id(&selected.response);
        if is_new {
            selected.response.request_focus();
            Popup::open_id(ui.ctx(), popup);
            return None;
        }
        self.finished = selected.chosen.is_some() || !Popup::is_id_open(ui.ctx(), popup);
        selected.chosen
    }
}

/// A list of capacities with another first one, or without it.
fn with_first(list: &[Quantity], first: Option<Quantity>) -> Vec<Quantity> {
    first
        .into_iter()
        .chain(list.iter().skip(1).cloned())
        .collect()
}

fn select_all(ui: &Ui, text: &str) {
    use egui::text::{CCursor, CCursorRange};
    let mut state = egui::TextEdit::load_state(ui.ctx(), field_id()).unwrap_or_default();
    let all = CCursorRange::two(CCursor::default(), CCursor::new(text.chars().count()));
    state.cursor.set_char_range(Some(all));
    state.store(ui.ctx(), field_id());
}
