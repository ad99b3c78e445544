//! How much room the window gives, in points: what is large on a small screen gives way.
//!
//! At 300 % a window of 1280 × 720 pixels has 427 × 240 points. Nothing may be out of reach there, so
//! bars fold their words into icons, and the inspector takes turns with the panel.

use egui::Context;

use super::space;

/// Narrower than this, bars fold their words into icons.
const NARROW: f32 = 960.0;
/// Lower than this, the rail folds its words away and tables begin low.
const LOW: f32 = 520.0;
/// What a panel needs beside the inspector.
const PANEL: f32 = 400.0;

/// The room of a window.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Room {
    /// Its width in points.
    pub width: f32,
    /// Its height in points.
    pub height: f32,
}

impl Room {
    /// The room of the window.
    #[must_use]
    pub fn of(ctx: &Context) -> Self {
        let rect = ctx.content_rect();
        Self {
            width: rect.width(),
            height: rect.height(),
        }
    }

    /// Whether bars fold their words into icons.
    #[must_use]
    pub fn is_narrow(self) -> bool {
        self.width < NARROW
    }

    /// Whether there are few lines.
    #[must_use]
    pub fn is_low(self) -> bool {
        self.height < LOW
    }

    /// Whether the rail shows icons alone.
    #[must_use]
    pub fn has_small_rail(self) -> bool {
        self.is_narrow() || self.is_low()
    }

    /// Whether panel and inspector fit side by side; else they take turns.
    #[must_use]
    pub fn fits_inspector(self) -> bool {
        let rail = if self.has_small_rail() {
            space::RAIL_SMALL
        } else {
            space::RAIL_WIDTH
        };
        self.width >= rail + PANEL + space::INSPECTOR_WIDTH
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_laptop_at_100_percent_has_everything() {
        let room = Room {
            width: 1280.0,
            height: 720.0,
        };
        assert!(!room.has_small_rail() && room.fits_inspector());
    }

    #[test]
    fn the_same_laptop_at_200_percent_folds() {
        let room = Room {
            width: 640.0,
            height: 360.0,
        };
        assert!(room.is_narrow() && room.is_low() && !room.fits_inspector());
    }
}
