//! How the follow-up goes, as bars: what falls due in which month, and what each owner has to do.

use std::sync::Arc;

use egui::{Label, ScrollArea, Ui};
use egui_plot::{Bar, BarChart, Legend, Plot};
use jiff::civil::Date;

use super::data::ActionTable;
use crate::analysis::follow_up::{FollowUp, follow_up, months};
use crate::intent::{Intent, View};
use crate::message::Message;
use crate::scene::Token;
use crate::session::{ActionsShape, ActionsView};
use crate::ui::PanelContext;
use crate::ui::fields::{icon_of, name_of};
use crate::ui::theme::{Type, color, space};
use crate::ui::widgets::{fact, record_link, section};
use crate::workspace::{ActionFilter, ActionScope, OrganisationId, RecordRef, Workspace};

/// The height of the chart of months.
const CHART: f32 = 220.0;
/// The height of one owner's bar.
const OWNER: f32 = 26.0;
/// At most so many owners have a bar.
const MOST_OWNERS: usize = 30;

/// The figures, kept as long as what they count is the same.
#[derive(Debug, Default)]
pub(super) struct Figures {
    key: Option<(Arc<Workspace>, ActionsView, Date)>,
    report: FollowUp,
    /// The owners with most to do first.
    owners: Vec<(Option<OrganisationId>, String)>,
}

impl Figures {
    /// Shows the figures of the actions shown.
    pub(super) fn ui(
        &mut self,
        ui: &mut Ui,
        cx: &PanelContext<'_>,
        data: &ActionTable,
        out: &mut Vec<Intent>,
    ) {
        self.refresh(cx, data);
        ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
            self.sums(ui, cx);
            self.due(ui, cx);
            self.load(ui, cx, out);
            self.orphans(ui, cx, out);
        });
    }

    fn refresh(&mut self, cx: &PanelContext<'_>, data: &ActionTable) {
        let current = self.key.as_ref().is_some_and(|(workspace, view, day)| {
            std::ptr::eq(Arc::as_ptr(workspace), cx.workspace())
                && *view == cx.session.actions
                && *day == cx.today
        });
        if current {
            return;
        }
        self.report = follow_up(cx.workspace(), &data.ids, cx.today);
        // What is done is seldom among what is shown, and tells how it goes all the same.
        let all = cx.workspace().actions().iter().map(|(id, _)| id);
        let all = follow_up(cx.workspace(), all, cx.today);
        self.report.on_time = all.on_time;
        self.report.median_slip = all.median_slip;
        let mut owners: Vec<_> = self.report.load.iter().collect();
        owners.sort_by_key(|(_, load)| std::cmp::Reverse((load.open, load.overdue)));
        self.owners = owners
            .into_iter()
            .take(MOST_OWNERS)
            .map(|(owner, _)| {
                let name = owner
                    .as_ref()
                    .map_or(cx.t("actions-nobody"), |owner| cx.organisation(owner));
                (owner.clone(), name.to_owned())
            })
            .collect();
        self.key = Some((cx.document.share(), cx.session.actions.clone(), cx.today));
    }

    fn sums(&self, ui: &mut Ui, cx: &PanelContext<'_>) {
        let report = &self.report;
        section(ui, cx.t("actions-follow-up"));
        ui.vertical(|ui| {
            ui.set_max_width(420.0);
            ui.spacing_mut().item_spacing.y = 0.0;
            let number = |number: f64| cx.text.number(number, 0);
            let none = || cx.t("unknown").to_owned();
            let rate = report.on_time_rate().map_or_else(none, |rate| {
                let (kept, all) = report.on_time;
                cx.say(
                    &Message::new("actions-on-time-rate")
                        .with("share", number(rate * 100.0))
                        .with("kept", kept)
                        .with("all", all),
                )
            });
            fact(ui, cx.t("actions-on-time"), &rate);
            let slip = report.median_slip.map_or_else(none, |days| {
                cx.say(&Message::new("actions-slip-days").with("days", number(days)))
            });
            fact(ui, cx.t("actions-slip"), &slip);
            fact(ui, cx.t("actions-no-due"), &report.undated.to_string());
        });
        ui.add_space(space::GAP);
    }

    fn due(&self, ui: &mut Ui, cx: &PanelContext<'_>) {
        let (Some(first), Some(last)) =
            (self.report.due.keys().next(), self.report.due.keys().last())
        else {
            return;
        };
        section(ui, cx.t("actions-due-chart"));
        let this_month = cx.today.first_of_month();
        let months = months(*first, (*last).max(this_month));
        #[expect(clippy::cast_precision_loss, reason = "counts and places of months")]
        let bar = |place: usize, count: usize, name: String, ink| {
            Bar::new(place as f64, count as f64)
                .width(0.7)
                .name(name)
                .fill(ink)
        };
        let late = color(ui.ctx(), Token::DangerInk);
        let ahead = color(ui.ctx(), Token::Accent);
        let mut bars: [Vec<Bar>; 2] = Default::default();
        for (place, month) in months.iter().enumerate() {
            let Some(count) = self.report.due.get(month) else {
                continue;
            };
            let past = *month < this_month;
            let ink = if past { late } else { ahead };
            bars[usize::from(!past)].push(bar(place, *count, cx.text.month_and_year(*month), ink));
        }
        let names: Vec<String> = months
            .iter()
            .map(|month| cx.text.month_short(month.month()).to_owned())
            .collect();
        let [past, coming] = bars;
        Plot::new("actions-due")
            .height(CHART)
            .allow_drag(false)
            .allow_zoom(false)
            .allow_scroll(false)
            .show_grid([false, true])
            .legend(Legend::default())
            .x_axis_formatter(move |mark, _| {
                #[expect(
                    clippy::cast_possible_truncation,
                    clippy::cast_sign_loss,
                    reason = "places of months"
                )]
                let place = mark.value.round().max(0.0) as usize;
                let whole = (mark.value - mark.value.round()).abs() < 0.01;
                let name = names.get(place).filter(|_| whole && mark.value >= 0.0);
                name.cloned().unwrap_or_default()
            })
            .show(ui, |plot| {
                plot.bar_chart(BarChart::new(cx.t("actions-due-past"), past).color(late));
                plot.bar_chart(BarChart::new(cx.t("actions-due-coming"), coming).color(ahead));
            });
        ui.add_space(space::GAP);
    }

    /// Bars one below the other, so that the names of owners can be read; a click shows an owner's
    /// actions.
    fn load(&self, ui: &mut Ui, cx: &PanelContext<'_>, out: &mut Vec<Intent>) {
        if self.owners.is_empty() {
            return;
        }
        section(ui, cx.t("actions-load"));
        let most = self.report.load.values().map(|load| load.open).max();
        let most = most.unwrap_or(1).max(1);
        ui.spacing_mut().item_spacing.y = 2.0;
        for (owner, name) in &self.owners {
            let load = self.report.load.get(owner).copied().unwrap_or_default();
            let words = Message::new("actions-load-of")
                .with("owner", name.as_str())
                .with("open", load.open)
                .with("overdue", load.overdue);
            let said = cx.say(&words);
            let size = egui::vec2(ui.available_width().min(720.0), OWNER);
            let (rect, response) = ui.allocate_exact_size(size, egui::Sense::click());
            response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Button, true, &said));
            let split = rect.left() + 200.0;
            let name_room =
                egui::Rect::from_min_max(rect.min, egui::pos2(split - 8.0, rect.bottom()));
            let mut left = ui.new_child(egui::UiBuilder::new().max_rect(name_room));
            left.add(
                Label::new(Type::Body.rich(name))
                    .truncate()
                    .selectable(false),
            );
            #[expect(clippy::cast_precision_loss, reason = "counts of actions")]
            let part = |count: usize| (rect.right() - split - 40.0) * count as f32 / most as f32;
            let bar = |from: f32, width: f32, token: Token| {
                let rect = egui::Rect::from_min_max(
                    egui::pos2(from, rect.top() + 4.0),
                    egui::pos2(from + width, rect.bottom() - 4.0),
                );
                ui.painter().rect_filled(rect, 2.0, color(ui.ctx(), token));
            };
            let late = part(load.overdue);
            bar(split, late, Token::DangerInk);
            bar(split + late, part(load.open) - late, Token::Accent);
            ui.painter().text(
                egui::pos2(split + part(load.open) + 6.0, rect.center().y),
                egui::Align2::LEFT_CENTER,
                load.open.to_string(),
                Type::Number.font_in(ui),
                color(ui.ctx(), Token::Ink),
            );
            if response.on_hover_text(&said).clicked() {
                let mut view = cx.session.actions.clone();
                view.shape = ActionsShape::Table;
                view.show(match owner {
                    Some(owner) => ActionFilter::of_owner(owner.clone(), ActionScope::Open),
                    None => ActionFilter {
                        scope: ActionScope::Incomplete,
                        ..ActionFilter::default()
                    },
                });
                out.push(Intent::View(View::Actions(view)));
            }
        }
        ui.add_space(space::GAP);
    }

    fn orphans(&self, ui: &mut Ui, cx: &PanelContext<'_>, out: &mut Vec<Intent>) {
        if self.report.orphans.is_empty() {
            return;
        }
        section(ui, cx.t("actions-orphans"));
        ui.spacing_mut().item_spacing.y = 2.0;
        for id in &self.report.orphans {
            let record = RecordRef::from(id);
            let name = name_of(cx, &record);
            if record_link(ui, icon_of(cx, &record), &name, "").clicked() {
                out.push(Intent::View(View::Select(crate::session::Selection::one(
                    record,
                ))));
            }
        }
    }
}
