//! The bar above: the file, the search, and what is always at hand.

use egui::{Align, Frame, Layout, Margin, Panel as Side, Ui};

use super::keys::shortcut_text;
use crate::document::Access;
use crate::intent::{Command, Intent};
use crate::scene::Token;
use crate::session::Today;
use crate::ui::theme::{Type, color, icons, space, stroke};
use crate::ui::widgets::{IconButton, PushButton, SearchBox, Tone, badge};
use crate::ui::{PanelContext, WindowContext};

/// What the menu of the file holds.
const FILE_MENU: [Command; 8] = [
    Command::Open,
    Command::New,
    Command::Sample,
    Command::Save,
    Command::SaveAs,
    Command::Export,
    Command::CloseFile,
    Command::Quit,
];

pub(super) fn show(
    ui: &mut Ui,
    window: &WindowContext<'_>,
    cx: &PanelContext<'_>,
    out: &mut Vec<Intent>,
) {
    let frame = Frame::NONE
        .fill(color(ui.ctx(), Token::Card))
        .inner_margin(Margin {
            left: 12,
            right: 16,
            top: 0,
            bottom: 0,
        });
    let bar = Side::top("top-bar")
        .exact_size(space::TOP_BAR)
        .resizable(false)
        .show_separator_line(false)
        .frame(frame)
        .show(ui, |ui| {
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                tools(ui, window, out);
                ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                    file(ui, window, cx, out)
                });
            });
        });
    let edge = bar.response.rect;
    ui.painter().hline(
        edge.x_range(),
        edge.bottom(),
        stroke(ui.ctx(), 1.0, Token::Hairline),
    );
}

fn file(ui: &mut Ui, window: &WindowContext<'_>, cx: &PanelContext<'_>, out: &mut Vec<Intent>) {
    let button = ui.add(IconButton::new(icons::FOLDER_OPEN, window.t("menu-file")));
    egui::Popup::menu(&button).show(|ui| {
        ui.set_min_width(240.0);
        for command in FILE_MENU {
            menu_item(ui, command, window, out);
        }
    });
    ui.add_space(space::HALF);
    let title = cx.workspace().title();
    ui.add(egui::Label::new(Type::Strong.rich(title)).truncate());
    if let Some(name) = cx.session.path.as_ref().and_then(|path| path.file_name()) {
        let name = Type::Body
            .rich(name.to_string_lossy())
            .color(color(ui.ctx(), Token::InkMuted));
        ui.add(egui::Label::new(name).truncate());
    }
    badge(ui, Tone::Neutral, window.t(cx.workspace().division().key()));
    if let Access::ReadOnly(reason) = cx.document.access() {
        badge(ui, Tone::Warning, window.t("read-only")).on_hover_text(window.say(reason));
    }
    if let Today::AsOf(day) = cx.session.today {
        let said = window.say(&crate::message::Message::new("as-of-day").with("day", day));
        let hint = window.t("as-of-hint");
        if ui
            .add(PushButton::secondary(&said).icon(icons::CALENDAR).small())
            .on_hover_text(hint)
            .clicked()
        {
            out.push(Intent::Command(Command::SwitchToday));
        }
    }
}

/// From right to left.
fn tools(ui: &mut Ui, window: &WindowContext<'_>, out: &mut Vec<Intent>) {
    let export = PushButton::secondary(window.t("command-export-short")).icon(icons::EXPORT);
    if ui.add(export).clicked() {
        out.push(Intent::Command(Command::Export));
    }
    step(ui, Command::Redo, window, out);
    step(ui, Command::Undo, window, out);
    let keys = Command::Palette
        .shortcut()
        .map(|keys| shortcut_text(keys, window.text))
        .unwrap_or_default();
    let room = (ui.available_width() - 420.0).clamp(140.0, 300.0);
    let mut nothing = String::new();
    let search = SearchBox::new(&mut nothing, window.t("search-or-command"))
        .shortcut(&keys)
        .width(room);
    let response = ui.add(search);
    if response.gained_focus() || response.clicked() {
        response.surrender_focus();
        out.push(Intent::Command(Command::Palette));
    }
}

/// The button for undo or redo, which says what it would step over.
fn step(ui: &mut Ui, command: Command, window: &WindowContext<'_>, out: &mut Vec<Intent>) {
    let (icon, edit) = match command {
        Command::Undo => (icons::UNDO, window.situation.undo.as_ref()),
        _ => (icons::REDO, window.situation.redo.as_ref()),
    };
    let verb = window.t(command.key());
    let name = match edit {
        Some(edit) => {
            let said = crate::message::Message::new("step-over")
                .with("verb", verb)
                .with("edit", edit.clone());
            window.say(&said)
        }
        None => verb.to_owned(),
    };
    let keys = command
        .shortcut()
        .map(|keys| shortcut_text(keys, window.text))
        .unwrap_or_default();
    let button = IconButton::new(icon, &name).framed().shortcut(&keys);
    let response = ui.add_enabled(edit.is_some(), button);
    if response.clicked() {
        out.push(Intent::Command(command));
    }
    if let Some(obstacle) = command.obstacle(window.situation) {
        response.on_disabled_hover_text(window.say(&obstacle));
    }
}

/// A row of a menu: name and shortcut, grey with the reason where it does not apply.
fn menu_item(ui: &mut Ui, command: Command, window: &WindowContext<'_>, out: &mut Vec<Intent>) {
    let keys = command
        .shortcut()
        .map(|keys| shortcut_text(keys, window.text))
        .unwrap_or_default();
    let obstacle = command.obstacle(window.situation);
    let mut button = PushButton::quiet(window.t(command.key())).wide();
    if !keys.is_empty() {
        button = button.shortcut(&keys);
    }
    let response = ui.add_enabled(obstacle.is_none(), button);
    if response.clicked() {
        out.push(Intent::Command(command));
        ui.close();
    }
    if let Some(obstacle) = obstacle {
        response.on_disabled_hover_text(window.say(&obstacle));
    }
}
