//! The keys of a table, which is one Tab stop.

use egui::{EventFilter, Id, Key, Modifiers, Rect, Role, Sense, Ui, WidgetInfo};

use super::Motion;

/// What was pressed while a table had the focus.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct TableKeys {
    /// Whether the table has the focus.
    pub focused: bool,
    /// Where the cursor goes among rows.
    pub motion: Option<Motion>,
    /// Whether rows on the way are selected too.
    pub extend: bool,
    /// Where the cursor goes among columns: −1, 0 or 1.
    pub sideways: i8,
    /// What is to be done with what is under the cursor.
    pub deed: Option<Deed>,
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
        let extend = input.modifiers.shift_only();
        let held = if extend {
            Modifiers::SHIFT
        } else {
            Modifiers::NONE
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
            .find(|(key, _)| input.consume_key(held, *key));
        let mut take = |key| input.consume_key(Modifiers::NONE, key);
        let sideways = i8::from(take(Key::ArrowRight)) - i8::from(take(Key::ArrowLeft));
        TableKeys {
            focused: true,
            motion: motion.map(|(_, motion)| motion),
            extend,
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
