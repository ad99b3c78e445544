//! The buttons that open what a chain is looked at with: stress test, county lines, balances.

use egui::Ui;

use crate::intent::{Command, Intent, Key};
use crate::ui::PanelContext;
use crate::ui::theme::{Icon, icons};
use crate::ui::widgets::IconButton;

/// Less room than this is left to the buttons that add.
const ROOM: f32 = 420.0;

const TOOLS: [(Command, Icon); 3] = [
    (Command::StressTest, icons::LIGHTNING),
    (Command::CountyTable, icons::COLUMNS),
    (Command::Reconcile, icons::SCALES),
];

/// The buttons, where there is room beside those that add; the palette has them in any case.
pub(super) fn show(ui: &mut Ui, cx: &PanelContext<'_>, out: &mut Vec<Intent>) {
    if ui.available_width() < ROOM {
        return;
    }
    for (command, icon) in TOOLS {
        let keys = match command.shortcut().map(|shortcut| shortcut.key) {
            Some(Key::Char(letter)) => letter.to_string(),
            _ => String::new(),
        };
        let on = match command {
            Command::StressTest => cx.session.tools.stress.is_some(),
            Command::CountyTable => cx.session.tools.counties,
            _ => false,
        };
        let button = IconButton::new(icon, cx.t(command.key())).shortcut(&keys);
        if ui.add(button.framed().toggled(on)).clicked() {
            // Not through the table of commands: the drawing is out of its place just now.
            out.push(Intent::Command(command));
        }
    }
}
