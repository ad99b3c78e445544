//! The keys of a table, which is one Tab stop.

use egui::{Event, EventFilter, Id, Key, Modifiers, Rect, Role, Sense, Ui, WidgetInfo};

use super::Motion;

/// What was pressed while a table had the focus.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TableKeys {
    /// Whether the table has the focus.
    pub focused: bool,
    /// Where the cursor goes among rows.
    pub motion: Option<Motion>,
    /// What is held on the way: Shift selects all on it, Ctrl moves the cursor alone.
    pub held: Modifiers,
    /// Whether the row under the cursor is put into the selection, or taken out.
    pub toggle: bool,
    /// Whether all rows are selected.
    pub all: bool,
    /// Where the cursor goes among columns: −1, 0 or 1.
    pub sideways: i8,
    /// What is to be done with what is under the cursor.
    pub deed: Option<Deed>,
    /// What is to be done with the clipboard.
    pub clip: Option<Clip>,
}

impl TableKeys {
    /// The same in a table whose rows have no button: there Space does what Ctrl+Space does.
    #[must_use]
    pub fn space_picks(mut self) -> Self {
        if self.deed == Some(Deed::Act) {
            self.deed = None;
            self.toggle = true;
        }
        self
    }
}

/// What is to be done with the clipboard.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Clip {
    /// Copy what is selected to it.
    Copy,
    /// Take over what is in it.
    Paste(String),
}

/// What a key does with what is under the cursor.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Deed {
    /// Enter: edit it, or follow it where it leads somewhere.
    Enter,
    /// F2: edit it.
    Edit,
    /// Space: do to its row what the row's button does.
    Act,
}

/// Makes `rect` a Tab stop called `name` and takes its keys. While something is edited in a row
/// (`busy`), the keys are the field's.
#[must_use]
pub fn listen(ui: &Ui, id: Id, rect: Rect, name: &str, busy: bool) -> TableKeys {
    let response = ui.interact(rect, id, Sense::FOCUSABLE);
    response.widget_info(|| WidgetInfo::labeled(Role::Table, true, name));
    ui.ctx()
        .accesskit_node_builder(id, egui::accesskit::Node::set_multiselectable);
    if busy || !response.has_focus() {
        return TableKeys::default();
    }
    let filter = EventFilter {
        vertical_arrows: true,
        horizontal_arrows: true,
        ..EventFilter::default()
    };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(id, filter));
    ui.input_mut(|input| pressed(&mut input.events))
}

const MOTIONS: [(Key, Motion); 6] = [
    (Key::ArrowUp, Motion::Up),
    (Key::ArrowDown, Motion::Down),
    (Key::PageUp, Motion::PageUp),
    (Key::PageDown, Motion::PageDown),
    (Key::Home, Motion::First),
    (Key::End, Motion::Last),
];

const DEEDS: [(Key, Deed); 3] = [
    (Key::Enter, Deed::Enter),
    (Key::F2, Deed::Edit),
    (Key::Space, Deed::Act),
];

/// What was pressed, taken out of the events.
fn pressed(events: &mut Vec<Event>) -> TableKeys {
    let mut keys = TableKeys {
        focused: true,
        clip: take_clip(events),
        ..TableKeys::default()
    };
    let motion = take(events, |key, held| {
        let motion = MOTIONS.into_iter().find(|(known, _)| *known == key)?;
        (!held.alt).then_some((motion.1, held))
    });
    if let Some((motion, held)) = motion {
        keys.motion = Some(motion);
        keys.held = held;
    }
    let with_ctrl = |wanted: Key| {
        move |key: Key, held: Modifiers| (key == wanted && held == Modifiers::COMMAND).then_some(())
    };
    keys.all = take(events, with_ctrl(Key::A)).is_some();
    keys.toggle = take(events, with_ctrl(Key::Space)).is_some();
    keys.sideways = take(events, |key, held| {
        let step = match key {
            Key::ArrowLeft => -1,
            Key::ArrowRight => 1,
            _ => return None,
        };
        held.is_none().then_some(step)
    })
    .unwrap_or_default();
    keys.deed = take(events, |key, held| {
        let deed = DEEDS.into_iter().find(|(known, _)| *known == key)?;
        held.is_none().then_some(deed.1)
    });
    keys
}

/// The first press for which `wanted` gives something, taken out of the events. What is held counts
/// as it was when the key went down; when the frame is drawn it may be up again.
fn take<T>(events: &mut Vec<Event>, wanted: impl Fn(Key, Modifiers) -> Option<T>) -> Option<T> {
    let (place, found) = events.iter().enumerate().find_map(|(place, event)| {
        let Event::Key {
            key,
            pressed: true,
            modifiers,
            ..
        } = event
        else {
            return None;
        };
        // On a Mac the command key, elsewhere Ctrl: one of them is told, whatever it is called.
        let held = Modifiers {
            alt: modifiers.alt,
            shift: modifiers.shift,
            command: modifiers.command,
            ..Modifiers::NONE
        };
        Some((place, wanted(*key, held)?))
    })?;
    events.remove(place);
    Some(found)
}

/// What is pasted while nothing has the focus, where a panel has one place for it.
#[must_use]
pub fn pasted_anywhere(ui: &Ui) -> Option<String> {
    if ui.memory(egui::Memory::focused).is_some() {
        return None;
    }
    match ui.input_mut(|input| take_clip(&mut input.events))? {
        Clip::Paste(text) => Some(text),
        Clip::Copy => None,
    }
}

/// The latest thing asked of the clipboard.
fn take_clip(events: &mut Vec<Event>) -> Option<Clip> {
    let mut clip = None;
    events.retain(|event| {
        clip = Some(match event {
            Event::Copy => Clip::Copy,
            Event::Paste(text) => Clip::Paste(text.clone()),
            _ => return true,
        });
        false
    });
    clip
}

#[cfg(test)]
mod tests {
    use super::*;

    fn key(key: Key, modifiers: Modifiers, pressed: bool) -> Event {
        Event::Key {
            key,
            physical_key: None,
            pressed,
            repeat: false,
            modifiers,
        }
    }

    #[test]
    fn what_is_held_counts_as_it_was_when_the_key_went_down() {
        // All within one frame: Shift is up again when it is drawn.
        let mut events = vec![
            key(Key::ArrowDown, Modifiers::SHIFT, true),
            key(Key::ArrowDown, Modifiers::SHIFT, false),
            Event::ModifiersChanged(Modifiers::NONE),
        ];
        let keys = pressed(&mut events);
        assert_eq!(
            (keys.motion, keys.held),
            (Some(Motion::Down), Modifiers::SHIFT)
        );
        assert_eq!(events.len(), 2, "the press is taken");
    }

    #[test]
    fn ctrl_and_a_letter_or_space_are_not_the_letter_or_space_alone() {
        let told = |pressed_key, held| pressed(&mut vec![key(pressed_key, held, true)]);
        let ctrl = Modifiers::COMMAND | Modifiers::CTRL;
        assert!(told(Key::A, ctrl).all && !told(Key::A, Modifiers::NONE).all);
        assert!(told(Key::Space, ctrl).toggle);
        assert_eq!(told(Key::Space, ctrl).deed, None);
        assert_eq!(told(Key::Space, Modifiers::NONE).deed, Some(Deed::Act));
        assert_eq!(told(Key::ArrowDown, Modifiers::ALT).motion, None);
        assert!(told(Key::Space, Modifiers::NONE).space_picks().toggle);
    }

    #[test]
    fn copying_and_pasting_are_taken_and_cutting_is_not() {
        let mut events = vec![Event::Cut, Event::Paste("a".into())];
        assert_eq!(pressed(&mut events).clip, Some(Clip::Paste("a".into())));
        assert_eq!(events, [Event::Cut]);
    }
}
