//! The actions on an axis of days: a row each, a bar to its due date, arrows from what must be done
//! first. Due dates are moved by dragging a bar, or with Ctrl and arrows and Enter.

mod axis;
mod bars;
mod keys;
mod rows;
#[cfg(test)]
mod tests;

use egui::{Align2, Id, Rect, ScrollArea, Sense, Ui, pos2, vec2};
use jiff::civil::Date;

use super::data::ActionTable;
use crate::intent::{Intent, View};
use crate::message::Message;
use crate::scene::Token;
use crate::ui::PanelContext;
use crate::ui::table::Picker;
use crate::ui::theme::{self, Type, color, icons, space};
use crate::ui::widgets::IconButton;
use crate::workspace::edit::{ActionField, Edit};
use crate::workspace::{ActionId, RecordRef};
use axis::{Axis, Tells};

/// The height of a row in points, heads of groups as well: so a row is found without measuring.
const ROW: f32 = 38.0;
/// The height of the labels of the axis.
const HEADER: f32 = 40.0;
/// The widest and the narrowest that the texts beside the axis are.
const TEXTS: [f32; 2] = [150.0, 320.0];
/// How much a key or a button zooms.
const STEP: f32 = 1.4;

/// A due date that is being moved.
#[derive(Clone, Debug, PartialEq)]
struct Moving {
    id: ActionId,
    /// Where it is to stand.
    to: Date,
    /// How far the pointer has dragged it, in points.
    dragged: f32,
}

/// What the timeline remembers between frames.
#[derive(Debug, Default)]
pub(super) struct Timeline {
    /// What is in view; `None` fits all.
    axis: Option<Axis>,
    picker: Picker,
    moving: Option<Moving>,
    scroll: Option<usize>,
    /// The first and the last row that were in view.
    seen: [usize; 2],
}

/// The timeline, as the focus knows it.
fn timeline_id() -> Id {
    Id::unique("actions-timeline")
}

impl Timeline {
    /// Whether a due date is on its way and no edit holds it yet.
    pub(super) fn is_moving(&self) -> bool {
        self.moving.is_some()
    }

    /// Brings a row into view.
    pub(super) fn scroll_to(&mut self, row: usize) {
        self.scroll = Some(row);
    }

    /// Shows the timeline in the room there is.
    pub(super) fn ui(
        &mut self,
        ui: &mut Ui,
        cx: &PanelContext<'_>,
        data: &ActionTable,
        out: &mut Vec<Intent>,
    ) {
        let room = ui.available_width() - ui.spacing().scroll.allocated_width() - 2.0;
        let texts = (room * 0.34).clamp(TEXTS[0], TEXTS[1]);
        let width = (room - texts).max(100.0);
        let mut axis = self.axis.unwrap_or_else(|| fit(data, cx.today, width));
        let before = axis;
        let name = cx.say(&Message::new("actions-timeline").with("n", data.shown));
        self.press(ui, cx, data, &name, width, &mut axis, out);
        self.bar(ui, cx, data, width, &mut axis);
        ui.spacing_mut().item_spacing.y = 0.0;
        let (head, _) = ui.allocate_exact_size(vec2(room, HEADER), Sense::hover());
        let chart = Rect::from_min_max(pos2(head.left() + texts, head.top()), head.max);
        header(ui, cx, axis, chart);
        let mut area = ScrollArea::vertical()
            .id_salt("actions-timeline-rows")
            .auto_shrink(false);
        if let Some(row) = self.scroll.take()
            && !(self.seen[0]..self.seen[1]).contains(&row)
        {
            #[expect(clippy::cast_precision_loss, reason = "rows of a list")]
            let top = row as f32 * ROW - ui.available_height() / 2.0;
            area = area.vertical_scroll_offset(top.max(0.0));
        }
        area.show_viewport(ui, |ui, view| {
            #[expect(clippy::cast_precision_loss, reason = "rows of a list")]
            ui.set_height(data.rows.len() as f32 * ROW);
            let lanes = rows::Lanes::new(ui, view, data.rows.len(), texts, width);
            self.seen = [lanes.first, lanes.last.saturating_sub(1)];
            self.rows(ui, cx, data, &mut axis, &lanes, out);
        });
        if axis != before {
            self.axis = Some(axis);
        }
    }

    /// Zoom, fit, today; and what moving a date comes to.
    fn bar(
        &mut self,
        ui: &mut Ui,
        cx: &PanelContext<'_>,
        data: &ActionTable,
        width: f32,
        axis: &mut Axis,
    ) {
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = space::HALF;
            let mut button = |icon, key| ui.add(IconButton::new(icon, cx.t(key))).clicked();
            if button(icons::ZOOM_OUT, "actions-timeline-out") {
                *axis = axis.zoomed(1.0 / STEP, width / 2.0);
            }
            if button(icons::ZOOM_IN, "actions-timeline-in") {
                *axis = axis.zoomed(STEP, width / 2.0);
            }
            if button(icons::FIT, "actions-timeline-fit") {
                *axis = fit(data, cx.today, width);
            }
            if button(icons::CALENDAR_CHECK, "actions-timeline-today") {
                *axis = axis.panned(width / 2.0 - axis.x(cx.today));
            }
            let words = match &self.moving {
                Some(moving) => cx.say(
                    &Message::new("actions-timeline-moving")
                        .with("day", cx.text.date_with_weekday(moving.to)),
                ),
                None if cx.is_read_only() => String::new(),
                None => cx.t("actions-timeline-how").to_owned(),
            };
            let ink = if self.moving.is_some() {
                Token::Ink
            } else {
                Token::InkMuted
            };
            let ink = color(ui.ctx(), ink);
            ui.add_space(space::HALF);
            ui.add(egui::Label::new(Type::Small.rich(words).color(ink)).truncate());
        });
    }

    /// Enters the due date that was being moved, and leads to where the reason is written.
    fn enter(&mut self, cx: &PanelContext<'_>, out: &mut Vec<Intent>) {
        let Some(Moving { id, to, .. }) = self.moving.take() else {
            return;
        };
        let Some(action) = cx.workspace().actions().get(&id) else {
            return;
        };
        if action.due == Some(to) || cx.is_read_only() {
            return;
        }
        // A first date, or one changed on the day it was set, is no move and needs no reason.
        let moves = action.due.is_some() && action.stamp.created != cx.today;
        let record = RecordRef::from(&id);
        out.push(Intent::edit(Edit::Action(id, ActionField::Due(Some(to)))));
        if moves {
            out.push(Intent::View(View::Write(record, "field-why")));
        }
    }
}

/// The axis on which everything that is shown fits.
fn fit(data: &ActionTable, today: Date, width: f32) -> Axis {
    let (first, last) = data.span.unwrap_or((today, today));
    Axis::fitting(first, last, width)
}

/// The labels of the axis within `chart`, and today.
fn header(ui: &Ui, cx: &PanelContext<'_>, axis: Axis, chart: Rect) {
    let painter = ui.painter().with_clip_rect(chart);
    let line = theme::stroke(ui.ctx(), 1.0, Token::Hairline);
    painter.hline(chart.x_range(), chart.bottom(), line);
    let ink = color(ui.ctx(), Token::InkMuted);
    let font = Type::Small.font_in(ui);
    let ticks = axis.ticks(chart.width());
    let months = || ticks.iter().filter(|tick| tick.tells == Tells::Month);
    let ends = months().skip(1).map(|tick| chart.left() + axis.x(tick.day));
    let ends = ends.chain([f32::INFINITY]);
    for (place, (tick, end)) in months().zip(ends).enumerate() {
        let x = chart.left() + axis.x(tick.day);
        painter.vline(x, chart.y_range(), line);
        // What began before the view is labelled at its edge.
        let left = x.max(chart.left()) + 4.0;
        let month = cx.text.month_short(tick.day.month());
        let year = tick.day.year().to_string();
        // The year stands where it begins and at the left edge; alone where there is no room for more.
        let words = if tick.day.month() == 1 {
            vec![format!("{month} {year}"), year]
        } else if place == 0 {
            vec![format!("{month} {year}"), month.to_owned()]
        } else {
            vec![month.to_owned()]
        };
        let mut galleys = words
            .into_iter()
            .map(|words| painter.layout_no_wrap(words, font.clone(), ink));
        if let Some(galley) = galleys.find(|galley| left + galley.size().x + 2.0 <= end) {
            let top = chart.top() + 10.0 - galley.size().y / 2.0;
            painter.galley(pos2(left, top), galley, ink);
        }
    }
    for tick in ticks.iter().filter(|tick| tick.tells == Tells::Day) {
        let middle = chart.left() + axis.x(tick.day) + axis.scale / 2.0;
        painter.text(
            pos2(middle, chart.bottom() - 9.0),
            Align2::CENTER_CENTER,
            tick.day.day().to_string(),
            font.clone(),
            ink,
        );
    }
    let x = chart.left() + axis.x(cx.today) + axis.scale / 2.0;
    let accent = color(ui.ctx(), Token::Accent);
    let words = cx.t("actions-timeline-now").to_owned();
    let galley = painter.layout_no_wrap(words, font, color(ui.ctx(), Token::OnAccent));
    let size = galley.size() + vec2(10.0, 2.0);
    let tag = Rect::from_center_size(pos2(x, chart.bottom() - 9.0), size);
    painter.rect_filled(tag, 3.0, accent);
    painter.galley(tag.min + vec2(5.0, 1.0), galley, accent);
}
