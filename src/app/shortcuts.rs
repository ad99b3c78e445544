//! From keys to commands.

use egui::{Context, Key as Pressed, Modifiers};

use crate::intent::{Command, Intent, Key, Shortcut, Situation};
use crate::session::{Session, Settings};

/// Whether a dialog is open that keeps shortcuts from reaching what lies beneath.
pub(super) fn blocked(session: &Session) -> bool {
    !session.dialogs.is_empty()
}

/// Pushes the commands whose shortcuts were pressed. Bare letters never fire while someone types,
/// nor does what a text field does itself (undo, delete).
pub(super) fn read(
    ctx: &Context,
    settings: &Settings,
    situation: &Situation,
    out: &mut Vec<Intent>,
) {
    let typing = focused_field(ctx).is_some();
    for command in Command::ALL {
        let Some(shortcut) = command.shortcut() else {
            continue;
        };
        let of_the_field = matches!(command, Command::Undo | Command::Redo | Command::Delete)
            || shortcut.is_letter();
        if typing && of_the_field || shortcut.is_letter() && !settings.letter_shortcuts {
            continue;
        }
        if !situation.has_document && shortcut.is_letter() {
            continue;
        }
        if pressed(ctx, shortcut) {
            out.push(Intent::Command(command));
        }
    }
}

/// The text field that has the focus.
pub(super) fn focused_field(ctx: &Context) -> Option<egui::Id> {
    ctx.memory(egui::Memory::focused)
        .filter(|id| egui::text_edit::TextEditState::load(ctx, *id).is_some())
}

fn pressed(ctx: &Context, shortcut: Shortcut) -> bool {
    let mut modifiers = Modifiers::NONE;
    modifiers.command = shortcut.ctrl;
    modifiers.shift = shortcut.shift;
    keys(shortcut.key).into_iter().flatten().any(|key| {
        ctx.input_mut(|input| match shortcut.key {
            // On many keyboards these need Shift.
            Key::Plus | Key::Question => {
                input.consume_key(modifiers, key) || {
                    modifiers.shift = true;
                    input.consume_key(modifiers, key)
                }
            }
            _ => {
                // Exactly these modifiers: Ctrl+S is not Ctrl+Shift+S, and AltGr is no shortcut.
                let exact = input.modifiers.shift == shortcut.shift && !input.modifiers.alt;
                exact && input.consume_key(modifiers, key)
            }
        })
    })
}

fn keys(key: Key) -> [Option<Pressed>; 2] {
    match key {
        Key::Char(letter) => [Pressed::from_name(letter.encode_utf8(&mut [0; 4])), None],
        Key::F(number) => {
            let name = format!("F{number}");
            [Pressed::from_name(&name), None]
        }
        Key::Delete => [Some(Pressed::Delete), None],
        Key::Plus => [Some(Pressed::Plus), Some(Pressed::Equals)],
        Key::Minus => [Some(Pressed::Minus), None],
        Key::Question => [Some(Pressed::Questionmark), None],
    }
}
