//! From keys to commands.

use egui::{Context, Event, Key as Pressed, Popup};

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
    // An open list takes letters too: they go to what begins with them.
    let typing = focused_field(ctx).is_some() || Popup::is_any_open(ctx);
    let shortcuts = |command: Command| command.shortcuts().map(move |keys| (command, keys));
    for (command, shortcut) in Command::ALL.into_iter().flat_map(shortcuts) {
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

/// Takes the shortcut's key with exactly its modifiers: Ctrl+S is not Ctrl+Shift+S, and AltGr is no
/// shortcut. They are those of the key itself; what is held when the frame is drawn may be another.
fn pressed(ctx: &Context, shortcut: Shortcut) -> bool {
    // On many keyboards these need Shift.
    let any_shift = matches!(shortcut.key, Key::Plus | Key::Question);
    let wanted = keys(shortcut.key);
    ctx.input_mut(|input| {
        let before = input.events.len();
        input.events.retain(|event| match event {
            Event::Key {
                key,
                pressed: true,
                modifiers,
                ..
            } => {
                let held = modifiers.command == shortcut.ctrl
                    && !modifiers.alt
                    && (any_shift || modifiers.shift == shortcut.shift);
                !(held && wanted.contains(&Some(*key)))
            }
            _ => true,
        });
        input.events.len() != before
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

#[cfg(test)]
mod tests {
    use egui::{Id, Modifiers, RawInput};

    use super::*;

    /// The commands that a key carries out, with a list open or not.
    fn commands(key: Pressed, modifiers: Modifiers, list: bool) -> Vec<Command> {
        let situation = Situation {
            has_document: true,
            ..Situation::default()
        };
        let event = Event::Key {
            key,
            physical_key: None,
            pressed: true,
            repeat: false,
            modifiers,
        };
        let input = RawInput {
            events: vec![Event::ModifiersChanged(modifiers), event],
            ..RawInput::default()
        };
        let mut out = Vec::new();
        let ctx = Context::default();
        ctx.run_ui(input, |ui| {
            if list {
                Popup::open_id(ui.ctx(), Id::unique("a-list"));
            }
            out.clear();
            read(ui.ctx(), &Settings::default(), &situation, &mut out);
        })
        .drop_without_applying_deltas();
        out.into_iter()
            .filter_map(|intent| match intent {
                Intent::Command(command) => Some(command),
                _ => None,
            })
            .collect()
    }

    #[test]
    fn letters_are_a_lists_while_it_is_open() {
        let pressed = |list| commands(Pressed::N, Modifiers::NONE, list);
        assert_eq!(pressed(false), [Command::AddAction]);
        assert_eq!(pressed(true), []);
    }

    #[test]
    fn redo_has_two_shortcuts() {
        let shifted = Modifiers::COMMAND | Modifiers::SHIFT;
        for (key, modifiers) in [(Pressed::Y, Modifiers::COMMAND), (Pressed::Z, shifted)] {
            assert_eq!(commands(key, modifiers, false), [Command::Redo]);
        }
        assert_eq!(
            commands(Pressed::Z, Modifiers::COMMAND, false),
            [Command::Undo]
        );
    }

    #[test]
    fn a_key_counts_with_what_was_held_when_it_was_pressed() {
        let key = |pressed, modifiers| Event::Key {
            key: Pressed::S,
            physical_key: None,
            pressed,
            repeat: false,
            modifiers,
        };
        // All of it within one frame: the keys are up again when it is drawn.
        let held = Modifiers::COMMAND | Modifiers::SHIFT;
        let input = RawInput {
            events: vec![key(true, held), key(false, held)],
            ..RawInput::default()
        };
        let situation = Situation {
            has_document: true,
            ..Situation::default()
        };
        let mut out = Vec::new();
        let ctx = Context::default();
        ctx.run_ui(input, |ui| {
            out.clear();
            read(ui.ctx(), &Settings::default(), &situation, &mut out);
        })
        .drop_without_applying_deltas();
        let asked: Vec<Command> = out
            .iter()
            .filter_map(|intent| match intent {
                Intent::Command(command) => Some(*command),
                _ => None,
            })
            .collect();
        assert_eq!(asked, [Command::SaveAs]);
    }
}
