//! The rows in view, and what a pointer does with them.

use std::ops::Range;

use egui::{CursorIcon, Id, Rangef, Rect, Sense, Ui, UiBuilder, pos2};
use jiff::Span;

use super::axis::{Axis, Tells, WEEKENDS};
use super::{Moving, ROW, Timeline, bars, timeline_id};
use crate::intent::{Intent, View};
use crate::message::Message;
use crate::scene::Token;
use crate::ui::PanelContext;
use crate::ui::panels::actions::data::{ActionTable, Row};
use crate::ui::panels::actions::{group, row};
use crate::ui::table::{ground, name_row, point_at};
use crate::ui::theme::{self, Type, color, space};
use crate::workspace::{Action, ActionId, RecordRef};

/// Where rows are on the screen.
pub(super) struct Lanes {
    /// The first row in view.
    pub(super) first: usize,
    /// The row after the last one in view.
    pub(super) last: usize,
    /// Where the first row of all begins.
    top: f32,
    /// The whole width.
    span: Rangef,
    /// The texts beside the axis.
    texts: Rangef,
    /// The axis.
    chart: Rangef,
}

impl Lanes {
    /// The lanes of so many rows with `view` of them, in their own points, in view.
    pub(super) fn new(ui: &Ui, view: Rect, rows: usize, texts: f32, width: f32) -> Self {
        let origin = ui.max_rect().min;
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "rows of a list"
        )]
        let row = |y: f32| ((y / ROW).max(0.0) as usize).min(rows);
        let split = origin.x + texts;
        Self {
            first: row(view.top()),
            last: (row(view.bottom()) + 1).min(rows),
            top: origin.y,
            span: Rangef::new(origin.x, split + width),
            texts: Rangef::new(origin.x, split),
            chart: Rangef::new(split, split + width),
        }
    }

    fn rows(&self) -> Range<usize> {
        self.first..self.last
    }

    fn y(&self, row: usize) -> Rangef {
        #[expect(clippy::cast_precision_loss, reason = "rows of a list")]
        let top = self.top + row as f32 * ROW;
        Rangef::new(top, top + ROW)
    }

    fn lane(&self, row: usize) -> Rect {
        Rect::from_x_y_ranges(self.chart, self.y(row))
    }
}

impl Timeline {
    /// Draws the rows in view and does what the pointer asks for.
    pub(super) fn rows(
        &mut self,
        ui: &mut Ui,
        cx: &PanelContext<'_>,
        data: &ActionTable,
        axis: &mut Axis,
        lanes: &Lanes,
        out: &mut Vec<Intent>,
    ) {
        let at_first = *axis;
        let pointed = self.picker.cursor(&cx.session.selection, data);
        let focused = ui.memory(|memory| memory.has_focus(timeline_id()));
        let chart = Rect::from_x_y_ranges(lanes.chart, ui.clip_rect().y_range());
        // From the ground up: what is chosen, the days, the rows, and what they wait for above all.
        for place in lanes.rows() {
            if let Some(id) = data.rows[place].action() {
                let rect = Rect::from_x_y_ranges(lanes.span, lanes.y(place));
                let selected = cx.session.selection.contains(&RecordRef::from(id));
                let cell = ui.new_child(UiBuilder::new().max_rect(rect));
                ground(&cell, lanes.span, selected);
            }
        }
        grid(ui, cx, at_first, chart, lanes);
        for place in lanes.rows() {
            let rect = Rect::from_x_y_ranges(lanes.span, lanes.y(place));
            match &data.rows[place] {
                Row::Group(group) => {
                    let mut child = ui.new_child(UiBuilder::new().max_rect(rect));
                    group::head(&mut child, cx, group, lanes.span, out);
                }
                Row::Action { id, .. } => {
                    if let Some(action) = cx.workspace().actions().get(id) {
                        let cursor = focused && pointed == Some(place);
                        let here = Here {
                            place,
                            number: data.numbers[place],
                            rect,
                            cursor,
                        };
                        self.action(ui, cx, data, axis, lanes, &here, (id, action), out);
                    }
                }
            }
        }
        self.arrows(ui, cx, data, at_first, lanes, chart);
        let over = ui.rect_contains_pointer(chart);
        if over {
            let (zoom, pan, at) = ui.input(|input| {
                let at = input.pointer.hover_pos().map_or(0.0, |at| at.x);
                (input.zoom_delta(), input.smooth_scroll_delta().x, at)
            });
            if (zoom - 1.0).abs() > f32::EPSILON {
                *axis = axis.zoomed(zoom, at - chart.left());
            }
            if pan != 0.0 {
                *axis = axis.panned(pan);
            }
        }
        if *axis != at_first {
            ui.ctx().request_repaint();
        }
    }

    #[expect(
        clippy::too_many_arguments,
        reason = "one frame of the timeline, taken apart for reading"
    )]
    fn action(
        &mut self,
        ui: &mut Ui,
        cx: &PanelContext<'_>,
        data: &ActionTable,
        axis: &mut Axis,
        lanes: &Lanes,
        here: &Here,
        (id, action): (&ActionId, &Action),
        out: &mut Vec<Intent>,
    ) {
        let selected = cx.session.selection.contains(&RecordRef::from(id));
        let moved = self.moving.as_ref().filter(|moving| moving.id == *id);
        let moved = moved.map(|moving| moving.to);
        let spanned = bars::Spanned::of(cx, action, moved);
        let response = ui.interact(
            here.rect,
            Id::unique(("timeline-row", id.as_str())),
            Sense::click_and_drag() - Sense::FOCUSABLE,
        );
        let mut cell = ui.new_child(UiBuilder::new().max_rect(here.rect));
        name_row(&response, selected, here.number, data.shown, || {
            let from = Message::new("actions-timeline-from")
                .with("row", row::spoken(cx, action))
                .with("from", cx.text.date(spanned.from));
            cx.say(&from)
        });
        if here.cursor {
            point_at(timeline_id(), &response);
            let ring = theme::stroke(ui.ctx(), space::FOCUS, Token::Accent);
            let inside = here.rect.shrink(1.0);
            let painter = ui.painter();
            painter.rect_stroke(inside, 3.0, ring, egui::StrokeKind::Inside);
        }
        text(&mut cell, action, lanes, here);
        let lane = lanes.lane(here.place);
        let painter = ui.painter().with_clip_rect(lane.intersect(ui.clip_rect()));
        let bar = bars::paint(&painter, cx, *axis, lane, action, moved);
        let bar_id = Id::unique(("timeline-bar", id.as_str()));
        let grip = bar.expand2(egui::vec2(6.0, 4.0)).intersect(lane);
        if grip.is_positive() && !cx.is_read_only() {
            let held = ui.interact(grip, bar_id, Sense::click_and_drag() - Sense::FOCUSABLE);
            self.drag(cx, *axis, (id, action), &held, out);
            if held.clicked() {
                self.select(ui, cx, data, here.place, out);
            }
            held.on_hover_cursor(CursorIcon::ResizeHorizontal);
        }
        if response.dragged() {
            *axis = axis.panned(response.drag_delta().x);
        }
        if response.clicked() {
            self.select(ui, cx, data, here.place, out);
        }
        if response.double_clicked() {
            let record = RecordRef::from(id);
            out.push(Intent::View(View::Write(record, "field-due")));
        }
    }

    /// Selects a row as in every table, and takes the focus.
    fn select(
        &mut self,
        ui: &Ui,
        cx: &PanelContext<'_>,
        data: &ActionTable,
        place: usize,
        out: &mut Vec<Intent>,
    ) {
        let held = ui.input(|input| input.modifiers);
        let selection = &cx.session.selection;
        let picked = self.picker.click(selection, data, place, held);
        let picked = picked.filter(|picked| picked != selection);
        out.extend(picked.map(|picked| Intent::View(View::Select(picked))));
        ui.memory_mut(|memory| memory.request_focus(timeline_id()));
    }

    /// Moves the due date with the pointer; letting go enters it.
    fn drag(
        &mut self,
        cx: &PanelContext<'_>,
        axis: Axis,
        (id, action): (&ActionId, &Action),
        held: &egui::Response,
        out: &mut Vec<Intent>,
    ) {
        let due = action.due.unwrap_or(cx.today);
        if held.drag_started() {
            self.moving = Some(Moving {
                id: id.clone(),
                to: due,
                dragged: 0.0,
            });
        }
        let Some(moving) = self.moving.as_mut().filter(|moving| moving.id == *id) else {
            return;
        };
        if held.dragged() {
            moving.dragged += held.drag_delta().x;
            let days = axis.days(moving.dragged);
            moving.to = due.saturating_add(Span::new().days(days));
        }
        if held.drag_stopped() {
            self.enter(cx, out);
        }
    }

    /// Arrows to and from the actions in view.
    fn arrows(
        &self,
        ui: &Ui,
        cx: &PanelContext<'_>,
        data: &ActionTable,
        axis: Axis,
        lanes: &Lanes,
        chart: Rect,
    ) {
        let painter = ui.painter().with_clip_rect(chart);
        let moved = |id: &ActionId| {
            let moving = self.moving.as_ref().filter(|moving| moving.id == *id);
            moving.map(|moving| moving.to)
        };
        let bar = |id: &ActionId| {
            let place = data.place(id)?;
            let action = cx.workspace().actions().get(id)?;
            let spanned = bars::Spanned::of(cx, action, moved(id));
            Some((bars::rect(axis, lanes.lane(place), spanned), spanned))
        };
        let draw = |first: &ActionId, then: &ActionId| {
            let (Some((first, before)), Some((then, after))) = (bar(first), bar(then)) else {
                return;
            };
            // What waits for something that is due after it cannot be done in time.
            let token = if before.dated && after.dated && before.to > after.to {
                Token::DangerInk
            } else {
                Token::InkMuted
            };
            let y = first.center().y;
            bars::arrow(
                &painter,
                pos2(first.right(), y),
                pos2(then.left(), then.center().y),
                token,
            );
        };
        for place in lanes.rows() {
            let Some(id) = data.rows[place].action() else {
                continue;
            };
            let Some(action) = cx.workspace().actions().get(id) else {
                continue;
            };
            for first in &action.blocked_by {
                draw(first, id);
            }
            // What waits further down or up is drawn from here; what is in view is drawn above.
            for then in cx.index.actions_waiting_for(id) {
                let out_of_view = data
                    .place(then)
                    .is_some_and(|it| !lanes.rows().contains(&it));
                if out_of_view {
                    draw(id, then);
                }
            }
        }
    }
}

/// One row in view.
struct Here {
    place: usize,
    /// Which of the actions shown it is.
    number: usize,
    rect: Rect,
    /// Whether the cursor is on it.
    cursor: bool,
}

/// Number and text of an action beside the axis.
fn text(ui: &mut Ui, action: &Action, lanes: &Lanes, here: &Here) {
    let muted = color(ui.ctx(), Token::InkMuted);
    let ink = if action.status.is_open() {
        color(ui.ctx(), Token::Ink)
    } else {
        muted
    };
    let middle = here.rect.center().y;
    let painter = ui.painter();
    let number = painter.text(
        pos2(lanes.texts.min + 8.0, middle),
        egui::Align2::LEFT_CENTER,
        action.short_number(),
        Type::SmallNumber.font_in(ui),
        muted,
    );
    let left = (lanes.texts.min + 52.0).max(number.right() + 6.0);
    let font = Type::Body.font_in(ui);
    let room = (lanes.texts.max - left - 10.0).max(10.0);
    let mut job = egui::text::LayoutJob::simple(action.text.clone(), font, ink, room);
    job.wrap.max_rows = 1;
    job.wrap.break_anywhere = true;
    let galley = painter.layout_job(job);
    let at = pos2(left, middle - galley.size().y / 2.0);
    painter.galley(at, galley, ink);
}

/// Weekends, months and today behind what is in view.
fn grid(ui: &Ui, cx: &PanelContext<'_>, axis: Axis, chart: Rect, lanes: &Lanes) {
    let bottom = lanes.y(lanes.last).min.min(chart.bottom());
    let chart = Rect::from_min_max(chart.min, pos2(chart.right(), bottom));
    let painter = ui.painter().with_clip_rect(chart);
    if axis.scale >= WEEKENDS {
        let shade = theme::faint(ui.ctx(), Token::InkMuted, 16);
        for saturday in axis.weekends(chart.width()) {
            let x = chart.left() + axis.x(saturday);
            let days = Rangef::new(x, x + 2.0 * axis.scale);
            painter.rect_filled(Rect::from_x_y_ranges(days, chart.y_range()), 0.0, shade);
        }
    }
    let line = theme::stroke(ui.ctx(), 1.0, Token::Hairline);
    for tick in axis.ticks(chart.width()) {
        if tick.tells == Tells::Month {
            painter.vline(chart.left() + axis.x(tick.day), chart.y_range(), line);
        }
    }
    let today = chart.left() + axis.x(cx.today) + axis.scale / 2.0;
    let accent = theme::stroke(ui.ctx(), 1.5, Token::Accent);
    painter.vline(today, chart.y_range(), accent);
}
