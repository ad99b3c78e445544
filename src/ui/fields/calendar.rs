//! Fields of days: typed in any form, or picked from a calendar.

use egui::{Label, Layout, Popup, PopupCloseBehavior, Response, Ui, vec2};
use jiff::civil::{Date, Weekday};
use jiff::{Span, ToSpan as _};

use super::typed::{Input, Meaning};
use super::{At, Form, Reading, reading};
use crate::message::Message;
use crate::scene::Token;
use crate::ui::theme::{self, Type, icons, space};
use crate::ui::widgets::{IconButton, PushButton};
use crate::workspace::Edit;

/// Between the days of a calendar.
const GAP: f32 = 2.0;

impl Form<'_, '_> {
    /// A day that may be left out. `doubt` says what is odd about it.
    pub fn day(
        &mut self,
        ui: &mut Ui,
        at: impl Into<At>,
        current: Option<Date>,
        doubt: impl Fn(Date) -> Option<Message>,
        write: impl Fn(Option<Date>) -> Edit,
    ) -> Response {
        let (today, language) = (self.cx.today, self.cx.text.language());
        let read =
            |typed: &str| reading::day(typed, today, language).doubted(|day| day.and_then(&doubt));
        self.day_field(ui, &at.into(), current, current, &read, &write, &Some)
    }

    /// A day that must be there.
    pub fn fixed_day(
        &mut self,
        ui: &mut Ui,
        at: impl Into<At>,
        current: Date,
        write: impl Fn(Date) -> Edit,
    ) -> Response {
        let (today, language) = (self.cx.today, self.cx.text.language());
        let read = |typed: &str| reading::day(typed, today, language).required();
        self.day_field(
            ui,
            &at.into(),
            Some(current),
            current,
            &read,
            &write,
            &|day| day,
        )
    }

    #[expect(
        clippy::too_many_arguments,
        reason = "a field, its meaning, and how a picked day becomes one"
    )]
    fn day_field<T: Copy + Into<Option<Date>>>(
        &mut self,
        ui: &mut Ui,
        at: &At,
        day: Option<Date>,
        current: T,
        read: &dyn Fn(&str) -> Reading<T>,
        write: &dyn Fn(T) -> Edit,
        picked: &dyn Fn(Date) -> T,
    ) -> Response {
        let input = Input {
            shown: day.map(|day| self.short_day(day)).unwrap_or_default(),
            beside: space::TARGET,
            ..Input::default()
        };
        let text = self.cx.text;
        let echo = |value: &T| (*value).into().map(|day: Date| text.date_with_weekday(day));
        let meaning = Meaning {
            current,
            read,
            write,
            echo: &echo,
        };
        self.typed(ui, at, &input, &meaning, |form, ui| {
            if let Some(day) = form.calendar(ui, at, day) {
                let key = form.key(at);
                form.state.drafts.remove(&key);
                form.ask(at, write(picked(day)));
            }
        })
    }

    /// A day as short as it can be read and typed: `1. sep 2023`.
    pub(super) fn short_day(&self, day: Date) -> String {
        self.cx.say(
            &Message::new("inspector-day")
                .with("day", i64::from(day.day()))
                .with("month", self.cx.text.month_short(day.month()))
                .with("year", day.year().to_string()),
        )
    }

    /// A button that opens a calendar; the day picked from it.
    fn calendar(&mut self, ui: &mut Ui, at: &At, day: Option<Date>) -> Option<Date> {
        let name = Message::new("inspector-pick-day").with("field", self.cx.t(at.label));
        let name = self.cx.say(&name);
        let button = self.guarded(ui, |ui| {
            ui.add(IconButton::new(icons::CALENDAR, &name).muted())
        });
        if button.clicked() {
            self.state.month = Some(day.unwrap_or(self.cx.today).first_of_month());
        }
        let ctx = ui.ctx().clone();
        let popup = Popup::from_toggle_button_response(&button)
            .close_behavior(PopupCloseBehavior::CloseOnClickOutside)
            .accessible_name(name.as_str())
            .gap(space::HALF);
        let id = popup.get_id();
        let picked = popup
            .show(|ui| self.month(ui, day))
            .and_then(|shown| shown.inner);
        if picked.is_some() {
            Popup::close_id(&ctx, id);
            button.request_focus();
        }
        picked
    }

    /// One month, Monday first.
    fn month(&mut self, ui: &mut Ui, chosen: Option<Date>) -> Option<Date> {
        let text = self.cx.text;
        let month = self
            .state
            .month
            .unwrap_or_else(|| self.cx.today.first_of_month());
        ui.horizontal(|ui| {
            if ui
                .add(IconButton::new(icons::CARET_LEFT, self.cx.t("previous")))
                .clicked()
            {
                self.state.month = month.checked_sub(1.month()).ok();
            }
            ui.spacing_mut().item_spacing.x = GAP;
            let width = 5.0 * space::TARGET + 4.0 * GAP;
            ui.allocate_ui_with_layout(
                vec2(width, space::TARGET),
                Layout::centered_and_justified(egui::Direction::LeftToRight),
                |ui| ui.add(Label::new(Type::Strong.rich(text.month_and_year(month)))),
            );
            if ui
                .add(IconButton::new(icons::CARET_RIGHT, self.cx.t("next")))
                .clicked()
            {
                self.state.month = month.checked_add(1.month()).ok();
            }
        });
        ui.spacing_mut().item_spacing = vec2(GAP, GAP);
        ui.horizontal(|ui| {
            let muted = theme::color(ui.ctx(), Token::InkMuted);
            for weekday in Weekday::Monday.cycle_forward().take(7) {
                let words = Type::Small.rich(text.weekday_short(weekday)).color(muted);
                ui.add_sized([space::TARGET, Type::Small.size()], Label::new(words));
            }
        });
        let mut picked = None;
        let before = i64::from(month.weekday().to_monday_zero_offset());
        let first = month.checked_sub(Span::new().days(before)).unwrap_or(month);
        for monday in first
            .series(1.week())
            .take_while(|monday| monday.first_of_month() <= month)
        {
            ui.horizontal(|ui| {
                for day in monday.series(1.day()).take(7) {
                    if day.first_of_month() != month {
                        ui.add_space(space::TARGET + GAP);
                    } else if self.day_button(ui, day, chosen == Some(day)) {
                        picked = Some(day);
                    }
                }
            });
        }
        if ui
            .add(PushButton::quiet(self.cx.t("inspector-today")).small())
            .clicked()
        {
            picked = Some(self.cx.today);
        }
        picked
    }

    fn day_button(&self, ui: &mut Ui, day: Date, chosen: bool) -> bool {
        let number = day.day().to_string();
        let kind = if day == self.cx.today {
            Type::NumberStrong
        } else {
            Type::Number
        };
        let token = if chosen { Token::OnAccent } else { Token::Ink };
        let words = kind.rich(number).color(theme::color(ui.ctx(), token));
        let mut button = egui::Button::new(words).frame(chosen);
        if chosen {
            button = button.fill(theme::color(ui.ctx(), Token::Accent));
        }
        ui.spacing_mut().button_padding = vec2(0.0, 0.0);
        let response = ui.add_sized([space::TARGET; 2], button);
        let name = self.cx.text.date_with_weekday(day);
        response
            .widget_info(|| egui::WidgetInfo::selected(egui::Role::Button, true, chosen, &name));
        response.clicked()
    }
}
