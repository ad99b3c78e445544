//! The keys of the timeline, which is one Tab stop.

use egui::{Key, Modifiers, Ui};
use jiff::Span;

use super::axis::Axis;
use super::{Moving, STEP, Timeline, fit, timeline_id};
use crate::intent::{Intent, View};
use crate::ui::PanelContext;
use crate::ui::panels::actions::data::ActionTable;
use crate::ui::table::{Clip, Deed, listen};
use crate::workspace::RecordRef;

/// How many rows a page is.
const PAGE: usize = 12;

impl Timeline {
    /// Turns keys into what they ask for.
    #[expect(
        clippy::too_many_arguments,
        reason = "one frame of the timeline, taken apart for reading"
    )]
    pub(super) fn press(
        &mut self,
        ui: &Ui,
        cx: &PanelContext<'_>,
        data: &ActionTable,
        name: &str,
        width: f32,
        axis: &mut Axis,
        out: &mut Vec<Intent>,
    ) {
        let selection = &cx.session.selection;
        let chosen = match selection.primary() {
            Some(RecordRef::Action(id)) => Some(id),
            _ => None,
        };
        let elsewhere = |moving: &Moving| chosen != Some(&moving.id) && moving.dragged == 0.0;
        if self.moving.as_ref().is_some_and(elsewhere)
            || ui.input(|input| input.key_pressed(Key::Escape))
        {
            self.moving = None;
        }
        let id = timeline_id();
        if ui.memory(|memory| memory.has_focus(id)) {
            self.move_due(ui, cx, axis, width);
            let pressed = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
            if pressed(Key::Plus) || pressed(Key::Equals) {
                *axis = axis.zoomed(STEP, width / 2.0);
            }
            if pressed(Key::Minus) {
                *axis = axis.zoomed(1.0 / STEP, width / 2.0);
            }
            if pressed(Key::Num0) {
                *axis = fit(data, cx.today, width);
            }
            if self.moving.is_some() && pressed(Key::Enter) {
                self.enter(cx, out);
            }
        }
        let rect = ui.available_rect_before_wrap();
        let keys = listen(ui, id, rect, name, false).space_picks();
        if let Some(picked) = self.picker.press(selection, data, &keys, PAGE) {
            self.scroll = picked.row.or(self.scroll);
            let picked = picked.selection;
            out.extend(picked.map(|picked| Intent::View(View::Select(picked))));
        }
        *axis = axis.panned(f32::from(-keys.sideways) * width / 8.0);
        if keys.clip == Some(Clip::Copy) {
            let columns = super::super::columns::Columns::fit(f32::INFINITY, false);
            super::super::copied::copy(ui, cx, data, &columns, out);
        }
        if matches!(keys.deed, Some(Deed::Enter | Deed::Edit))
            && let Some(id) = chosen
        {
            let record = RecordRef::from(id);
            out.push(Intent::View(View::Write(record, "field-due")));
        }
    }

    /// Ctrl and an arrow move the due date of the selected action by a day, with Shift by a week.
    fn move_due(&mut self, ui: &Ui, cx: &PanelContext<'_>, axis: &mut Axis, width: f32) {
        let week = Modifiers::COMMAND | Modifiers::SHIFT;
        let steps = [
            (week, Key::ArrowLeft, -7),
            (week, Key::ArrowRight, 7),
            (Modifiers::COMMAND, Key::ArrowLeft, -1),
            (Modifiers::COMMAND, Key::ArrowRight, 1),
        ];
        for (held, key, days) in steps {
            if !ui.input_mut(|input| input.consume_key(held, key)) || cx.is_read_only() {
                continue;
            }
            let Some(RecordRef::Action(id)) = cx.session.selection.primary() else {
                return;
            };
            let Some(action) = cx.workspace().actions().get(id) else {
                return;
            };
            let at = self.moving.take().map(|moving| moving.to);
            let at = at.or(action.due).unwrap_or(cx.today);
            let to = at.saturating_add(Span::new().days(days));
            *axis = axis.showing(to, width);
            self.moving = Some(Moving {
                id: id.clone(),
                to,
                dragged: 0.0,
            });
        }
    }
}
