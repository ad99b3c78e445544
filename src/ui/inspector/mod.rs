//! The selected record to the right of every panel: all its fields, what it is linked to, and what
//! is wrong with it in words. One file for each kind of record; fields come from
//! [`fields`](crate::ui::fields).

mod action;
mod asset;
mod asset_state;
mod chain;
mod decision;
mod flow;
mod foot;
mod industries;
mod meeting;
mod nearest;
mod organisation;
mod parts;
mod report;
mod scenario;
mod several;
mod stances;
mod step;

mod view;
mod vote;

#[cfg(test)]
mod tests;

use egui::{Frame, Margin, Panel, ScrollArea, Ui, UiBuilder};

use crate::intent::{Intent, View};
use crate::ui::PanelContext;
use crate::ui::fields::{At, Form, FormState};
use crate::ui::theme::space;
use crate::workspace::{AnyRecord, RecordRef};

/// How far the scroll bar may reach into the margin of the panel around.
const MARGIN_FOR_BAR: f32 = 14.0;

/// A lower panel scrolls its foot with the fields.
const HEIGHT_FOR_FOOT: f32 = 360.0;

/// The inspector. Holds only what is being typed and what is folded out.
#[derive(Debug, Default)]
pub struct Inspector {
    form: FormState,
    several: several::Several,
    report: report::Kept,
}

impl Inspector {
    /// Draws what is selected into all the room there is.
    pub fn ui(&mut self, ui: &mut Ui, cx: &PanelContext<'_>, out: &mut Vec<Intent>) {
        let Some(selected) = cx.session.selection.primary() else {
            return;
        };
        let Some(record) = cx.workspace().record(selected) else {
            return;
        };
        self.form.settle(selected);
        if cx.session.selection.len() > 1 {
            let mut form = Form::new(cx, out, &mut self.form, None);
            return self.several.ui(&mut form, ui);
        }
        self.several.leave();
        let mut form = Form::new(cx, out, &mut self.form, Some(selected.clone()));
        if let Some((record, field)) = &cx.session.write
            && record == selected
        {
            form.focus(&At::from(*field));
            form.out.push(Intent::View(View::Written));
        }
        // In a low window, as at a large scale, the foot would leave no room for the fields.
        let foot_stays = ui.available_height() >= HEIGHT_FOR_FOOT;
        if foot_stays {
            Panel::bottom("inspector-foot")
                .frame(Frame::NONE.inner_margin(Margin {
                    top: 10,
                    ..Margin::ZERO
                }))
                .show_separator_line(false)
                .resizable(false)
                .show(ui, |ui| foot::ui(&mut form, ui, selected, record));
        }
        // The scroll bar stands in the margin, so that fields do not change their width for it.
        let width = ui.available_width();
        let inside = ui.available_rect_before_wrap();
        let mut room = inside;
        room.max.x += MARGIN_FOR_BAR;
        // A child of its own: the panel around must not grow by the bar.
        let mut fields = ui.new_child(UiBuilder::new().max_rect(room));
        let area = ScrollArea::vertical()
            .id_salt(selected.id())
            .auto_shrink([false, false]);
        area.show(&mut fields, |ui| {
            ui.set_max_width(width);
            ui.spacing_mut().item_spacing.y = 10.0;
            body(&mut form, ui, selected, record, &mut self.report);
            if !foot_stays {
                foot::ui(&mut form, ui, selected, record);
            }
            ui.add_space(space::STEP);
        });
        ui.advance_cursor_after_rect(inside);
    }

    /// Whether something typed has no meaning yet, such as half a date. It is only on the screen.
    #[must_use]
    pub fn has_half_typed(&self) -> bool {
        self.form.has_half_typed() || self.several.has_half_typed()
    }
}

fn body(
    form: &mut Form<'_, '_>,
    ui: &mut Ui,
    reference: &RecordRef,
    record: AnyRecord<'_>,
    report: &mut report::Kept,
) {
    parts::read_only_notice(form, ui);
    match (reference, record) {
        (RecordRef::Organisation(id), AnyRecord::Organisation(record)) => {
            organisation::ui(form, ui, id, record);
        }
        (RecordRef::Asset(id), AnyRecord::Asset(record)) => asset::ui(form, ui, id, record),
        (RecordRef::Chain(id), AnyRecord::Chain(record)) => {
            let report = report.of(form.cx, id);
            chain::ui(form, ui, id, record, &report);
        }
        (RecordRef::Step(id), AnyRecord::Step(record)) => {
            let report = report.of(form.cx, &record.chain);
            step::ui(form, ui, id, record, &report);
        }
        (RecordRef::Flow(id), AnyRecord::Flow(record)) => {
            let circle = report.circle(form.cx, id);
            flow::ui(form, ui, id, record, circle);
        }
        (RecordRef::Meeting(id), AnyRecord::Meeting(record)) => meeting::ui(form, ui, id, record),
        (RecordRef::Decision(id), AnyRecord::Decision(record)) => {
            decision::ui(form, ui, id, record);
        }
        (RecordRef::Action(id), AnyRecord::Action(record)) => action::ui(form, ui, id, record),
        (RecordRef::Vote(id), AnyRecord::Vote(record)) => vote::ui(form, ui, id, record),
        (RecordRef::View(id), AnyRecord::View(record)) => view::ui(form, ui, id, record),
        (RecordRef::Scenario(id), AnyRecord::Scenario(record)) => {
            scenario::ui(form, ui, id, record);
        }
        _ => {}
    }
}
