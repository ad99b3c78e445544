//! The sheet of shortcuts, read off the table of commands.

use egui::{Grid, Id, ScrollArea, Ui};

use crate::intent::{Command, Intent, View};
use crate::ui::WindowContext;
use crate::ui::shell::keys::shortcut_text;
use crate::ui::theme::space;
use crate::ui::widgets::{Answer, Dialog, DialogButton, keycap, section};

/// What works inside a map or drawing: keys, and the text that says what they do.
const IN_DRAWINGS: [(&str, &str); 11] = [
    ("keys-arrows", "keys-arrows-do"),
    ("keys-shift-arrows", "keys-shift-arrows-do"),
    ("keys-alt-arrows", "keys-alt-arrows-do"),
    ("keys-space", "keys-space-do"),
    ("keys-ctrl-arrows", "keys-ctrl-arrows-do"),
    ("keys-ctrl-space", "keys-ctrl-space-do"),
    ("keys-menu", "keys-menu-do"),
    ("keys-plus-minus", "keys-plus-minus-do"),
    ("keys-enter", "keys-enter-do"),
    ("keys-esc", "keys-esc-do"),
    ("keys-wheel", "keys-wheel-do"),
];

pub(super) fn show(ui: &Ui, window: &WindowContext<'_>, out: &mut Vec<Intent>) {
    let (answer, ()) = Dialog::new(
        Id::unique("shortcuts"),
        window.t("command-shortcuts"),
        window.t("close"),
    )
    .width(640.0)
    .show(
        ui.ctx(),
        &[DialogButton::primary(window.t("close"))],
        |ui| {
            let room = ui.ctx().content_rect().height() - 220.0;
            ScrollArea::vertical()
                .max_height(room)
                .auto_shrink([false, true])
                .show(ui, |ui| {
                    let commands = Command::ALL.into_iter().filter_map(|command| {
                        command
                            .shortcut()
                            .map(|keys| (window.t(command.key()), shortcut_text(keys, window.text)))
                    });
                    table(ui, "commands", commands);
                    ui.add_space(space::GAP);
                    section(ui, window.t("keys-in-drawings"));
                    let keys =
                        IN_DRAWINGS.map(|(keys, does)| (window.t(does), window.t(keys).to_owned()));
                    table(ui, "drawings", keys.into_iter());
                });
        },
    );
    if answer != Answer::Open {
        out.push(Intent::View(View::CloseDialog));
    }
}

fn table<'a>(ui: &mut Ui, id: &str, rows: impl Iterator<Item = (&'a str, String)>) {
    Grid::new(id)
        .num_columns(2)
        .min_col_width(300.0)
        .spacing([space::GAP, space::STEP])
        .show(ui, |ui| {
            for (does, keys) in rows {
                ui.label(does);
                keycap(ui, &keys);
                ui.end_row();
            }
        });
}
