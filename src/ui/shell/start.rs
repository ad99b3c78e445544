//! The page shown while no file is open.

use egui::{Align, CentralPanel, Frame, Layout, Margin, Panel as Side, ScrollArea, Ui, vec2};

use crate::intent::{Command, Intent, Request};
use crate::message::{Language, Message};
use crate::scene::Token;
use crate::session::{Recent, Settings, ThemeChoice};
use crate::ui::WindowContext;
use crate::ui::theme::{Room, Type, color, icons, space};
use crate::ui::widgets::{
    EmptyState, PushButton, link, section, segmented, selectable_card, title,
};

/// A narrower window has no room for the dark half.
const BESIDE: f32 = 1080.0;
/// The width of the dark half.
const HALF: f32 = 520.0;

pub(super) fn show(ui: &mut Ui, window: &WindowContext<'_>, out: &mut Vec<Intent>) {
    let dark = Frame::NONE
        .fill(color(ui.ctx(), Token::Rail))
        .inner_margin(Margin {
            left: 56,
            right: 48,
            top: 72,
            bottom: 48,
        });
    let room = Room::of(ui.ctx());
    let width = HALF.min(room.width * 0.36);
    let beside = room.width >= BESIDE;
    if beside {
        Side::left("start-dark")
            .exact_size(width)
            .resizable(false)
            .show_separator_line(false)
            .frame(dark)
            .show(ui, |ui| presentation(ui, window));
    }
    let (side, top, bottom) = if beside { (64, 72, 32) } else { (20, 16, 8) };
    let light = Frame::NONE
        .fill(color(ui.ctx(), Token::Ground))
        .inner_margin(Margin {
            left: side,
            right: side,
            top,
            bottom,
        });
    CentralPanel::default().frame(light).show(ui, |ui| {
        if beside {
            Side::bottom("start-choices")
                .exact_size(48.0)
                .resizable(false)
                .show_separator_line(false)
                .frame(Frame::NONE)
                .show(ui, |ui| choices(ui, window, out));
            ui.horizontal_wrapped(|ui| verbs(ui, window, out));
            ui.add_space(space::SECTION + space::STEP);
            recent(ui, window, out);
        } else {
            ScrollArea::vertical().show(ui, |ui| {
                title(ui, window.t("app-name"));
                ui.add_space(space::STEP);
                ui.horizontal_wrapped(|ui| verbs(ui, window, out));
                ui.add_space(space::GAP);
                rows(ui, window, out);
                ui.add_space(space::GAP);
                languages(ui, window, out);
                ui.add_space(space::STEP);
                looks(ui, window, out);
            });
        }
    });
}

fn presentation(ui: &mut Ui, window: &WindowContext<'_>) {
    let ink = color(ui.ctx(), Token::RailInkSelected);
    let muted = color(ui.ctx(), Token::RailInk);
    ui.label(
        egui::RichText::new(window.t("app-name"))
            .font(Type::Title.font())
            .size(40.0)
            .color(ink),
    );
    ui.add_space(space::GAP);
    ui.spacing_mut().item_spacing.y = 6.0;
    ui.label(
        Type::Body
            .rich(window.t("start-purpose"))
            .size(18.0)
            .line_height(Some(28.0))
            .color(muted),
    );
    ui.with_layout(Layout::bottom_up(Align::Min), |ui| {
        ui.label(Type::Small.rich(window.t("start-promise")).color(muted));
    });
}

fn verbs(ui: &mut Ui, window: &WindowContext<'_>, out: &mut Vec<Intent>) {
    ui.spacing_mut().item_spacing.x = space::STEP + space::HALF;
    ui.spacing_mut().button_padding = vec2(14.0, 8.0);
    let buttons = [
        (
            PushButton::primary(window.t("start-open")).icon(icons::FOLDER_OPEN),
            Command::Open,
        ),
        (PushButton::secondary(window.t("start-new")), Command::New),
        (
            PushButton::secondary(window.t("start-sample")),
            Command::Sample,
        ),
    ];
    for (button, command) in buttons {
        if ui.add(button).clicked() {
            out.push(Intent::Command(command));
        }
    }
}

fn recent(ui: &mut Ui, window: &WindowContext<'_>, out: &mut Vec<Intent>) {
    let files = &window.settings.recent;
    if files.is_empty() {
        EmptyState::new(
            icons::MAP,
            window.t("start-no-recent"),
            window.t("start-no-recent-text"),
        )
        .show(ui);
        return;
    }
    ui.horizontal(|ui| {
        section(ui, window.t("start-recent"));
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            ui.label(
                Type::Body
                    .rich(window.t("start-drop"))
                    .color(color(ui.ctx(), Token::InkMuted)),
            );
        });
    });
    ui.add_space(space::STEP);
    ScrollArea::vertical()
        .auto_shrink([false, false])
        .show(ui, |ui| rows(ui, window, out));
}

fn rows(ui: &mut Ui, window: &WindowContext<'_>, out: &mut Vec<Intent>) {
    for (place, file) in window.settings.recent.iter().enumerate() {
        let exists = window.recent_exist.get(place).copied().unwrap_or(true);
        row(ui, file, exists, window, out);
        ui.add_space(space::STEP);
    }
}

fn row(
    ui: &mut Ui,
    file: &Recent,
    exists: bool,
    window: &WindowContext<'_>,
    out: &mut Vec<Intent>,
) {
    let muted = color(ui.ctx(), Token::InkMuted);
    let path = file.path.display().to_string();
    let name = format!("{} {path}", file.title);
    let response = selectable_card(ui, &name, false, true, |ui| {
        ui.horizontal(|ui| {
            ui.label(icons::MAP.text(space::ICON_RAIL));
            ui.add_space(space::STEP);
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                let when = if exists {
                    opened(file, window)
                } else {
                    window.t("start-gone").to_owned()
                };
                ui.label(Type::Body.rich(when).color(muted));
                ui.with_layout(Layout::top_down(Align::Min), |ui| {
                    ui.spacing_mut().item_spacing.y = 2.0;
                    ui.add(egui::Label::new(Type::Strong.rich(file.title.as_str())).truncate());
                    ui.add(
                        egui::Label::new(Type::Small.rich(path.as_str()).color(muted)).truncate(),
                    );
                });
            });
        });
    });
    if response.clicked() {
        out.push(Intent::Task(Request::Open(file.path.clone())));
    }
    if !exists && link(ui, window.t("start-forget")).clicked() {
        let mut settings: Settings = window.settings.clone();
        settings.recent.retain(|known| known.path != file.path);
        out.push(Intent::View(crate::intent::View::Settings(settings)));
    }
}

/// When a file was last opened: `i dag 11:36`, `12. okt.`.
fn opened(file: &Recent, window: &WindowContext<'_>) -> String {
    let (day, today) = (file.opened.date(), window.now.date());
    let said = window.text.date_beside(day, today);
    if day == today {
        let time = file.opened.time();
        let clock = window
            .text
            .clock(time.hour().unsigned_abs(), time.minute().unsigned_abs());
        window.say(&Message::new("today-at").with("time", clock))
    } else {
        said
    }
}

fn choices(ui: &mut Ui, window: &WindowContext<'_>, out: &mut Vec<Intent>) {
    ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
        languages(ui, window, out);
        // To the right: how wide the choice is, is known from the frame before.
        let id = egui::Id::unique("start-look-width");
        let width = ui.data(|data| data.get_temp::<f32>(id)).unwrap_or(240.0);
        ui.add_space((ui.available_width() - width).max(space::GAP));
        let shown = ui.scope(|ui| looks(ui, window, out));
        ui.data_mut(|data| data.insert_temp(id, shown.response.rect.width()));
    });
}

fn languages(ui: &mut Ui, window: &WindowContext<'_>, out: &mut Vec<Intent>) {
    let languages = Language::ALL.map(|language| (language, language.native_name()));
    let mut language = window.text.language();
    if segmented(ui, window.t("language"), &languages, &mut language) {
        out.push(Intent::Command(Command::Speak(language)));
    }
}

fn looks(ui: &mut Ui, window: &WindowContext<'_>, out: &mut Vec<Intent>) {
    let themes = ThemeChoice::ALL.map(|theme| (theme, window.t(theme.key())));
    let mut theme = window.settings.theme;
    if segmented(ui, window.t("look"), &themes, &mut theme) {
        out.push(Intent::Command(Command::Wear(theme)));
    }
}
