//! The bar above: the file, the search, and what is always at hand.

use egui::{Align, Frame, Layout, Margin, Panel as Side, Ui};

use super::keys::shortcut_text;
use crate::document::Access;
use crate::intent::{Command, Intent};
use crate::scene::Token;
use crate::session::Today;
use crate::ui::theme::{Room, Type, color, icons, space, stroke};
use crate::ui::widgets::{IconButton, PushButton, Tone, badge, search_button};
use crate::ui::{PanelContext, WindowContext};

/// What the menu of the file holds.
const FILE_MENU: [Command; 14] = [
    Command::Open,
    Command::New,
    Command::Sample,
    Command::Save,
    Command::SaveAs,
    Command::ImportAssets,
    Command::ImportChains,
    Command::ImportRegions,
    Command::ImportEmployment,
    Command::ImportActions,
    Command::ImportParticipants,
    Command::Export,
    Command::CloseFile,
    Command::Quit,
];

/// What file, badges and chip on the left need beside the search, in points.
const LEFT: f32 = 560.0;
/// The least width of the workspace's title, in points.
const TITLE_LEAST: f32 = 60.0;
/// How wide the search is, in points.
const SEARCH_LEAST: f32 = 140.0;
const SEARCH_MOST: f32 = 300.0;

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
                    file(ui, window, cx, out);
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
    // What follows the title keeps its room; how much it needs is known from the frame before.
    let id = ui.scope_id().with("beside-title");
    let needed = ui.data(|data| data.get_temp::<f32>(id)).unwrap_or(0.0);
    let most = (ui.available_width() - needed - space::STEP).max(TITLE_LEAST);
    let title = egui::Label::new(Type::Strong.rich(cx.workspace().title())).truncate();
    ui.scope(|ui| {
        ui.set_max_width(most);
        ui.add(title);
    });
    let begin = ui.cursor().left();
    let narrow = Room::of(ui.ctx()).is_narrow();
    let file_name = cx.session.path.as_ref().and_then(|path| path.file_name());
    if let Some(name) = file_name.filter(|_| !narrow) {
        let name = Type::Body
            .rich(name.to_string_lossy())
            .color(color(ui.ctx(), Token::InkMuted));
        ui.add(egui::Label::new(name).truncate());
    }
    if !narrow {
        badge(ui, Tone::Neutral, window.t(cx.workspace().division().key()));
    }
    if let Access::ReadOnly(reason) = cx.document.access() {
        badge(ui, Tone::Warning, window.t("read-only")).on_hover_text(window.say(reason));
    }
    if let Today::AsOf(day) = cx.session.today {
        let said = window.say(&crate::message::Message::new("as-of-day").with("day", day));
        let hint = window.t("as-of-hint");
        let chip = if narrow {
            ui.add(IconButton::new(icons::CALENDAR, &said).framed())
        } else {
            ui.add(PushButton::secondary(&said).icon(icons::CALENDAR).small())
        };
        if chip.on_hover_text(hint).clicked() {
            out.push(Intent::Command(Command::SwitchToday));
        }
    }
    let needed = ui.cursor().left() - begin;
    ui.data_mut(|data| data.insert_temp(id, needed));
}

/// From right to left.
fn tools(ui: &mut Ui, window: &WindowContext<'_>, out: &mut Vec<Intent>) {
    let narrow = Room::of(ui.ctx()).is_narrow();
    let export = window.t("command-export-short");
    let export = if narrow {
        ui.add(IconButton::new(icons::EXPORT, export).framed())
    } else {
        ui.add(PushButton::secondary(export).icon(icons::EXPORT))
    };
    if export.clicked() {
        out.push(Intent::Command(Command::Export));
    }
    let present = window.t("command-present-short");
    let keys = Command::Present
        .shortcut()
        .map(|keys| shortcut_text(keys, window.text))
        .unwrap_or_default();
    let button = IconButton::new(icons::SCREEN, present).framed();
    if ui.add(button.shortcut(&keys)).clicked() {
        out.push(Intent::Command(Command::Present));
    }
    step(ui, Command::Redo, window, out);
    step(ui, Command::Undo, window, out);
    let keys = Command::Palette
        .shortcut()
        .map(|keys| shortcut_text(keys, window.text))
        .unwrap_or_default();
    let hint = window.t("search-or-command");
    let search = if narrow {
        ui.add(
            IconButton::new(icons::SEARCH, hint)
                .framed()
                .shortcut(&keys),
        )
    } else {
        let room = (ui.available_width() - LEFT).clamp(SEARCH_LEAST, SEARCH_MOST);
        search_button(ui, hint, &keys, room)
    };
    if search.clicked() {
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
