//! The actions as cards in columns by status. A card is dragged to another column, or sent there with
//! Ctrl and an arrow.

use egui::{Id, Key, Label, Modifiers, ScrollArea, Sense, Ui, vec2};

use super::data::ActionTable;
use crate::intent::{Intent, View};
use crate::message::Message;
use crate::scene::Token;
use crate::session::Selection;
use crate::ui::PanelContext;
use crate::ui::fields::status_icon;
use crate::ui::theme::{Type, color, space};
use crate::ui::widgets::selectable_card;
use crate::workspace::edit::{ActionField, Edit};
use crate::workspace::{Action, ActionId, ActionStatus, RecordRef};

/// The least width of a column.
const LEAST_COLUMN: f32 = 190.0;
/// What the ground of a column adds to its width.
const FRAME: f32 = 12.0;
/// The height of a card, so that only those in view are laid out.
const CARD: f32 = 96.0;

/// Shows the board.
pub(super) fn show(ui: &mut Ui, cx: &PanelContext<'_>, data: &ActionTable, out: &mut Vec<Intent>) {
    keys(ui, cx, data, out);
    let columns = ActionStatus::ALL;
    #[expect(clippy::cast_precision_loss, reason = "five columns")]
    let count = columns.len() as f32;
    let width = ((ui.available_width() - (space::STEP + FRAME) * count) / count).max(LEAST_COLUMN);
    let height = ui.available_height() - space::STEP;
    ScrollArea::horizontal().auto_shrink(false).show(ui, |ui| {
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = space::STEP;
            for status in columns {
                let of_status = cards(cx, data, status);
                ui.allocate_ui(vec2(width, height), |ui| {
                    ui.set_width(width);
                    ui.vertical(|ui| column(ui, cx, status, &of_status, out));
                });
            }
        });
    });
}

/// Ctrl and an arrow send the selected action to the column beside; arrows walk.
fn keys(ui: &Ui, cx: &PanelContext<'_>, data: &ActionTable, out: &mut Vec<Intent>) {
    if ui.memory(|memory| memory.focused().is_some()) && typing(ui) {
        return;
    }
    let Some(RecordRef::Action(id)) = cx.session.selection.primary() else {
        return;
    };
    let Some(action) = cx.workspace().actions().get(id) else {
        return;
    };
    let pressed = |modifiers, key| ui.input_mut(|input| input.consume_key(modifiers, key));
    let place = ActionStatus::ALL
        .iter()
        .position(|status| *status == action.status)
        .unwrap_or(0);
    for (key, to) in [
        (Key::ArrowLeft, place.checked_sub(1)),
        (Key::ArrowRight, Some(place + 1)),
    ] {
        if pressed(Modifiers::COMMAND, key)
            && let Some(status) = to.and_then(|to| ActionStatus::ALL.get(to))
        {
            send(cx, id, *status, out);
        } else if pressed(Modifiers::NONE, key) {
            let mut beside = to;
            // Over empty columns.
            while let Some(status) = beside.and_then(|to| ActionStatus::ALL.get(to)) {
                if let Some(first) = cards(cx, data, *status).first() {
                    out.push(Intent::View(View::Select(Selection::one(*first))));
                    break;
                }
                beside = match key {
                    Key::ArrowLeft => beside.and_then(|to| to.checked_sub(1)),
                    _ => beside.map(|to| to + 1),
                };
            }
        }
    }
    let here = cards(cx, data, action.status);
    let at = here.iter().position(|candidate| *candidate == id);
    for (key, to) in [
        (Key::ArrowUp, at.and_then(|at| at.checked_sub(1))),
        (Key::ArrowDown, at.map(|at| at + 1)),
    ] {
        if pressed(Modifiers::NONE, key)
            && let Some(next) = to.and_then(|to| here.get(to))
        {
            out.push(Intent::View(View::Select(Selection::one(*next))));
        }
    }
}

fn typing(ui: &Ui) -> bool {
    let focused = ui.memory(egui::Memory::focused);
    focused.is_some_and(|id| egui::text_edit::TextEditState::load(ui.ctx(), id).is_some())
}

/// The actions shown that have a status, in their order.
fn cards<'d>(
    cx: &PanelContext<'_>,
    data: &'d ActionTable,
    status: ActionStatus,
) -> Vec<&'d ActionId> {
    let actions = cx.workspace().actions();
    data.ids
        .iter()
        .filter(|id| {
            actions
                .get(id)
                .is_some_and(|action| action.status == status)
        })
        .collect()
}

fn send(cx: &PanelContext<'_>, id: &ActionId, status: ActionStatus, out: &mut Vec<Intent>) {
    if !cx.is_read_only() {
        out.push(Intent::edit(Edit::Action(
            id.clone(),
            ActionField::Status(status),
        )));
    }
}

fn column(
    ui: &mut Ui,
    cx: &PanelContext<'_>,
    status: ActionStatus,
    ids: &[&ActionId],
    out: &mut Vec<Intent>,
) {
    let ink = color(ui.ctx(), Token::Ink);
    let muted = color(ui.ctx(), Token::InkMuted);
    ui.horizontal(|ui| {
        ui.add(Label::new(
            status_icon(status).text(space::ICON).color(muted),
        ));
        ui.add(Label::new(Type::Strong.rich(cx.t(status.key())).color(ink)));
        ui.add(Label::new(
            Type::Number.rich(ids.len().to_string()).color(muted),
        ));
    });
    ui.add_space(space::HALF);
    let frame = egui::Frame::NONE
        .fill(color(ui.ctx(), Token::Ground))
        .corner_radius(space::RADIUS)
        .inner_margin(6.0);
    let (_, dropped) = ui.dnd_drop_zone::<ActionId, _>(frame, |ui| {
        ui.set_width(ui.available_width());
        ui.set_min_height(ui.available_height());
        ScrollArea::vertical()
            .id_salt(("board", status.key()))
            .auto_shrink(false)
            .show_rows(ui, CARD, ids.len(), |ui, shown| {
                for id in &ids[shown] {
                    if let Some(action) = cx.workspace().actions().get(id) {
                        card(ui, cx, id, action, out);
                    }
                }
            });
    });
    if let Some(id) = dropped {
        send(cx, &id, status, out);
    }
}

fn card(ui: &mut Ui, cx: &PanelContext<'_>, id: &ActionId, action: &Action, out: &mut Vec<Intent>) {
    let record = RecordRef::from(id);
    let selected = cx.session.selection.contains(&record);
    let owner = action.owner.as_ref();
    let owner = owner.map_or(cx.t("actions-nobody"), |owner| cx.organisation(owner));
    let due = match action.due {
        Some(due) => cx.text.date(due),
        None => cx.t("actions-no-due").to_owned(),
    };
    let words = Message::new("actions-card")
        .with("number", action.short_number())
        .with("text", action.text.as_str())
        .with("owner", owner)
        .with("due", due.as_str());
    let said = cx.say(&words);
    ui.allocate_ui(vec2(ui.available_width(), CARD), |ui| {
        ui.set_min_height(CARD - space::STEP);
        let response = selectable_card(ui, &said, selected, true, |ui| {
            ui.set_height(CARD - space::SECTION - space::STEP);
            ui.spacing_mut().item_spacing.y = 2.0;
            let muted = color(ui.ctx(), Token::InkMuted);
            let late = action.is_overdue(cx.today);
            let ink = if late {
                color(ui.ctx(), Token::DangerInk)
            } else {
                muted
            };
            let words = format!("{} {}", action.short_number(), action.text);
            ui.add(Label::new(two_lines(ui, &words)).wrap());
            ui.add(Label::new(Type::Small.rich(owner).color(muted)).truncate());
            ui.add(Label::new(Type::Small.rich(&due).color(ink)).truncate());
        });
        let drag = ui.interact(
            response.rect,
            Id::unique(("board-card", id.as_str())),
            Sense::drag(),
        );
        if !cx.is_read_only() {
            drag.dnd_set_drag_payload(id.clone());
        }
        if response.clicked() {
            out.push(Intent::View(View::Select(Selection::one(record))));
        }
    });
}

/// Words on two lines at the most.
fn two_lines(ui: &Ui, words: &str) -> std::sync::Arc<egui::Galley> {
    let ink = color(ui.ctx(), Token::Ink);
    let font = Type::Medium.font_in(ui);
    let mut job = egui::text::LayoutJob::simple(words.to_owned(), font, ink, ui.available_width());
    job.wrap.max_rows = 2;
    ui.fonts_mut(|fonts| fonts.layout_job(job))
}
