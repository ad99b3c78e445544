//! The sheet of shortcuts, read off the table of commands.

use egui::{Grid, Id, Label, ScrollArea, Ui};

use crate::intent::{Command, Intent, View};
use crate::ui::WindowContext;
use crate::ui::shell::keys::shortcut_text;
use crate::ui::theme::space;
use crate::ui::widgets::{Answer, Dialog, DialogButton, keycap, section};

/// The room for what keys do.
const WORDS: f32 = 350.0;

/// Keys, and what they do.
type Keys = (&'static str, &'static str);

/// What works where: a heading, and its keys.
const PLACES: [(&str, &[Keys]); 4] = [
    (
        "keys-in-add-line",
        &[
            ("keys-at", "keys-at-do"),
            ("keys-hash", "keys-hash-do"),
            ("keys-due", "keys-due-do"),
            ("keys-tab", "keys-tab-do"),
        ],
    ),
    (
        "keys-in-tables",
        &[
            ("keys-arrows", "keys-arrows-in-table-do"),
            ("keys-shift-up-down", "keys-shift-up-down-do"),
            ("keys-ctrl-a", "keys-ctrl-a-do"),
            ("keys-ctrl-arrows", "keys-ctrl-arrows-in-table-do"),
            ("keys-ctrl-space", "keys-ctrl-space-do"),
            ("keys-space", "keys-space-in-table-do"),
            ("keys-enter-f2", "keys-enter-in-table-do"),
            ("keys-ctrl-c", "keys-ctrl-c-do"),
            ("keys-ctrl-v", "keys-ctrl-v-do"),
            ("keys-esc", "keys-esc-in-table-do"),
        ],
    ),
    (
        "keys-in-map",
        &[
            ("keys-arrows", "keys-arrows-do"),
            ("keys-shift-arrows", "keys-shift-arrows-do"),
            ("keys-plus-minus", "keys-plus-minus-do"),
            ("keys-enter-f2", "keys-enter-in-map-do"),
            ("keys-esc", "keys-esc-do"),
            ("keys-wheel", "keys-wheel-do"),
        ],
    ),
    (
        "keys-in-chain",
        &[
            ("keys-arrows", "keys-arrows-do"),
            ("keys-alt-arrows", "keys-alt-arrows-do"),
            ("keys-shift-arrows", "keys-shift-arrows-do"),
            ("keys-space", "keys-space-in-chain-do"),
            ("keys-ctrl-arrows", "keys-ctrl-arrows-do"),
            ("keys-ctrl-space", "keys-ctrl-space-do"),
            ("keys-menu", "keys-menu-do"),
            ("keys-enter-f2", "keys-enter-in-chain-do"),
            ("key-delete", "keys-delete-do"),
            ("keys-plus-minus", "keys-plus-minus-do"),
            ("keys-ctrl-wheel", "keys-wheel-do"),
            ("keys-esc", "keys-esc-do"),
        ],
    ),
];

pub(super) fn show(ui: &Ui, window: &WindowContext<'_>, out: &mut Vec<Intent>) {
    let (answer, ()) = Dialog::new(
        Id::unique("shortcuts"),
        window.t("shortcuts-title"),
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
                        let keys: Vec<String> = command
                            .shortcuts()
                            .map(|keys| shortcut_text(keys, window.text))
                            .collect();
                        (!keys.is_empty()).then(|| (window.t(command.key()), keys))
                    });
                    table(ui, "commands", commands);
                    for (place, keys) in PLACES {
                        ui.add_space(space::GAP);
                        section(ui, window.t(place));
                        let keys = keys
                            .iter()
                            .map(|(keys, does)| (window.t(does), vec![window.t(keys).to_owned()]));
                        table(ui, place, keys);
                    }
                });
        },
    );
    if answer != Answer::Open {
        out.push(Intent::View(View::CloseDialog));
    }
}

fn table<'a>(ui: &mut Ui, id: &str, rows: impl Iterator<Item = (&'a str, Vec<String>)>) {
    Grid::new(id)
        .num_columns(2)
        .spacing([space::GAP, space::STEP])
        .show(ui, |ui| {
            for (does, keys) in rows {
                ui.scope(|ui| {
                    ui.set_width(WORDS);
                    ui.add(Label::new(does).wrap());
                });
                ui.horizontal(|ui| {
                    for keys in &keys {
                        keycap(ui, keys);
                    }
                });
                ui.end_row();
            }
        });
}
