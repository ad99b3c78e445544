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
        .accesskit_node_builder(id, |node| node.set_multiselectable());
    if busy || !response.has_focus() {
        return TableKeys::default();
    }
    let filter = EventFilter {
        vertical_arrows: true,
        horizontal_arrows: true,
        ..EventFilter::default()
    };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(id, filter));
    ui.input_mut(|input| {
        let alt = input.modifiers.alt;
        let held = Modifiers {
            alt: false,
            ..input.modifiers
        };
        let motions = [
            (Key::ArrowUp, Motion::Up),
            (Key::ArrowDown, Motion::Down),
            (Key::PageUp, Motion::PageUp),
            (Key::PageDown, Motion::PageDown),
            (Key::Home, Motion::First),
            (Key::End, Motion::Last),
        ];
        let motion = motions
            .into_iter()
            .filter(|_| !alt)
            .find(|(key, _)| input.consume_key(held, *key));
        let all = input.consume_key(Modifiers::COMMAND, Key::A);
        let toggle = input.consume_key(Modifiers::COMMAND, Key::Space);
        let clip = take_clip(&mut input.events);
        let mut take = |key| input.consume_key(Modifiers::NONE, key);
        let sideways = i8::from(take(Key::ArrowRight)) - i8::from(take(Key::ArrowLeft));
        TableKeys {
            focused: true,
            motion: motion.map(|(_, motion)| motion),
            held: Modifiers {
                ctrl: false,
                mac_cmd: false,
                ..held
            },
            all,
            toggle,
            clip,
            sideways,
            deed: [
                (Key::Enter, Deed::Enter),
                (Key::F2, Deed::Edit),
                (Key::Space, Deed::Act),
            ]
            .into_iter()
            .find(|(key, _)| take(*key))
            .map(|(_, deed)| deed),
        }
    })
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
