//! A cell of the table while it is edited: Enter and leaving it keep what is written, Esc does not.

use egui::{Key, Modifiers, TextEdit, Ui};

use super::amount;
use crate::scene::Token;
use crate::session::AssetColumn;
use crate::ui::PanelContext;
use crate::ui::theme::{self, Type};
use crate::ui::widgets::Select;
use crate::workspace::edit::AssetField;
use crate::workspace::{Asset, AssetId, AssetKind, Edit, Status};

/// A cell that is being edited.
pub(super) struct Cell {
    asset: AssetId,
    column: AssetColumn,
    /// What is written so far; `None` before the first frame.
    draft: Option<String>,
    /// Whether it differs from what was there.
    written: bool,
    /// Why what is written cannot be kept.
    problem: Option<&'static str>,
    /// Whether a list to choose from has been opened.
    opened: bool,
}

/// What became of a cell in a frame.
#[derive(Debug, PartialEq)]
pub(super) enum Outcome {
    /// It is still being edited.
    Open,
    /// It was left as it was.
    Left,
    /// It is done, with what there is to change.
    Done(Option<Edit>),
}

impl Cell {
    /// Begins to edit a cell.
    pub(super) fn new(asset: AssetId, column: AssetColumn) -> Self {
        Self {
            asset,
            column,
            draft: None,
            written: false,
            problem: None,
            opened: false,
        }
    }

    /// The asset.
    pub(super) fn asset(&self) -> &AssetId {
        &self.asset
    }

    /// Whether something was written in it.
    pub(super) fn is_written(&self) -> bool {
        self.written
    }

    /// Whether it has not been shown yet.
    pub(super) fn is_new(&self) -> bool {
        self.draft.is_none() && !self.opened
    }

    /// Whether it is the cell of an asset in a column.
    pub(super) fn is_at(&self, asset: &AssetId, column: AssetColumn) -> bool {
        self.column == column && self.asset == *asset
    }

    /// Shows the field.
    pub(super) fn ui(&mut self, ui: &mut Ui, cx: &PanelContext<'_>, asset: &Asset) -> Outcome {
        match self.column {
            AssetColumn::Kind => self.choice(
                ui,
                cx,
                "field-kind",
                &AssetKind::ALL,
                asset.kind,
                AssetKind::key,
                AssetField::Kind,
            ),
            AssetColumn::Status => self.choice(
                ui,
                cx,
                "field-status",
                &Status::ALL,
                asset.status,
                Status::key,
                AssetField::Status,
            ),
            AssetColumn::Name | AssetColumn::Capacity => self.text(ui, cx, asset),
            AssetColumn::Municipality | AssetColumn::County | AssetColumn::Source => Outcome::Left,
        }
    }

    #[expect(
        clippy::too_many_arguments,
        reason = "one list of values, taken apart for reading"
    )]
    fn choice<T: Copy + PartialEq>(
        &mut self,
        ui: &mut Ui,
        cx: &PanelContext<'_>,
        name: &'static str,
        all: &[T],
        now: T,
        key: fn(T) -> &'static str,
        field: fn(T) -> AssetField,
    ) -> Outcome {
        let words: Vec<&str> = all.iter().map(|each| cx.t(key(*each))).collect();
        let width = (ui.available_width() - 6.0).max(80.0);
        let selected = Select::new(cx.t(name), cx.t(key(now)))
            .width(width)
            .show(ui, &words);
        let popup = egui::Popup::default_response_id(&selected.response);
        if !self.opened {
            self.opened = true;
            egui::Popup::open_id(ui.ctx(), popup);
            return Outcome::Open;
        }
        match selected.chosen.and_then(|chosen| all.get(chosen)) {
            Some(chosen) if *chosen == now => Outcome::Done(None),
            Some(chosen) => Outcome::Done(Some(Edit::Asset(self.asset.clone(), field(*chosen)))),
            None if egui::Popup::is_id_open(ui.ctx(), popup) => Outcome::Open,
            None => Outcome::Left,
        }
    }

    fn text(&mut self, ui: &mut Ui, cx: &PanelContext<'_>, asset: &Asset) -> Outcome {
        let is_new = self.draft.is_none();
        let column = self.column;
        let before = || match column {
            AssetColumn::Name => asset.name.clone(),
            _ => amount::written(asset.capacities.first(), cx.text),
        };
        let mut draft = self.draft.take().unwrap_or_else(before);
        let escaped = ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Escape));
        let id = ui.scope_id().with("map-cell");
        let edit = TextEdit::singleline(&mut draft)
            .id(id)
            .desired_width(ui.available_width() - 6.0)
            .margin(egui::Margin::symmetric(5, 3));
        let response = ui.add(edit);
        let name = if column == AssetColumn::Name {
            "field-name"
        } else {
            "field-capacity"
        };
        let mut response = response.accessible_name(cx.t(name));
        if response.changed() {
            self.problem = None;
            self.written = true;
        }
        if let Some(problem) = self.problem {
            let ink = theme::stroke(ui.ctx(), 2.0, Token::Danger);
            ui.painter()
                .rect_stroke(response.rect, 4.0, ink, egui::StrokeKind::Inside);
            response = response.on_hover_text(cx.t(problem));
            let below = response.rect.left_top() - egui::vec2(0.0, 6.0);
            let font = Type::Small.font_in(ui);
            let color = theme::color(ui.ctx(), Token::DangerInk);
            let painter = ui
                .ctx()
                .layer_painter(egui::LayerId::new(egui::Order::Tooltip, id));
            let galley = painter.layout_no_wrap(cx.t(problem).to_owned(), font, color);
            let rect = egui::Rect::from_min_size(
                below - egui::vec2(0.0, galley.size().y + 8.0),
                galley.size() + egui::vec2(16.0, 8.0),
            );
            painter.rect_filled(rect, 4.0, theme::color(ui.ctx(), Token::DangerFill));
            painter.galley(rect.min + egui::vec2(8.0, 4.0), galley, color);
        }
        if is_new {
            response.request_focus();
            select_all(ui, id, &draft);
        }
        let entered = response.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
        let left = response.lost_focus() && !entered;
        let outcome = if escaped {
            Outcome::Left
        } else if entered || left {
            match self.edit(&draft, cx, asset) {
                Ok(edit) => Outcome::Done(edit),
                // Who goes elsewhere leaves what cannot be kept behind.
                Err(_) if left => Outcome::Left,
                Err(problem) => {
                    self.problem = Some(problem);
                    response.request_focus();
                    Outcome::Open
                }
            }
        } else {
            Outcome::Open
        };
        self.draft = Some(draft);
        outcome
    }

    /// The edit that keeps what is written; nothing if that is what was there before.
    fn edit(
        &self,
        draft: &str,
        cx: &PanelContext<'_>,
        asset: &Asset,
    ) -> Result<Option<Edit>, &'static str> {
        let draft = draft.trim();
        let field = if self.column == AssetColumn::Name {
            if draft.is_empty() {
                return Err("required");
            }
            (asset.name != draft).then(|| AssetField::Name(draft.to_owned()))
        } else {
            let mut capacities = asset.capacities.clone();
            if draft.is_empty() {
                capacities.drain(..capacities.len().min(1));
            } else {
                let quantity =
                    amount::read(draft, capacities.first(), cx.text).ok_or("map-capacity-bad")?;
                match capacities.first_mut() {
                    Some(first) => *first = quantity,
                    None => capacities.push(quantity),
                }
            }
            (asset.capacities != capacities).then_some(AssetField::Capacities(capacities))
        };
        Ok(field.map(|field| Edit::Asset(self.asset.clone(), field)))
    }
}

fn select_all(ui: &Ui, id: egui::Id, draft: &str) {
    use egui::text::{CCursor, CCursorRange};
    let mut state = egui::TextEdit::load_state(ui.ctx(), id).unwrap_or_default();
    let all = CCursorRange::two(CCursor::default(), CCursor::new(draft.chars().count()));
    state.cursor.set_char_range(Some(all));
    state.store(ui.ctx(), id);
}
