//! Drawing a [`Scene`](crate::scene::Scene) in the window.

mod land;
mod painter;

pub use land::{paint_area, paint_outline};
pub use painter::{Lens, paint};

/// Whether the hand is on the pointer: after a key was pressed, what a resting pointer would tell only
/// hides what was asked for. To be asked once a frame by each drawing.
#[must_use]
pub fn points(ui: &egui::Ui) -> bool {
    let id = egui::Id::unique("hand-on-keys");
    let (moved, pressed) = ui.input(|input| {
        let moved = input.pointer.is_moving() || input.pointer.any_down();
        // Not the events: whoever acts on a key takes it out of them.
        (moved, !input.keys_down.is_empty())
    });
    ui.data_mut(|data| {
        let on_keys = data.get_temp_mut_or_default::<bool>(id);
        *on_keys = !moved && (pressed || *on_keys);
        !*on_keys
    })
}
