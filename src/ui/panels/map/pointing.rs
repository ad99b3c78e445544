//! Where pointer and keys point, and what the pointer looks like there.

use egui::{CursorIcon, Ui};

use super::canvas::{Canvas, Frame};
use super::gesture::Gesture;
use crate::scene::Point;
use crate::session::{MapTool, MapView};

impl Canvas {
    /// What keys zoom towards: the pointer, else what is selected, else the middle.
    pub(super) fn zoom_centre(&mut self, ui: &Ui, frame: &Frame<'_>) -> Point {
        let pointer = ui
            .input(|input| input.pointer.hover_pos())
            .filter(|_| frame.response.contains_pointer());
        pointer
            .map(|pointer| frame.drawing(pointer))
            .or_else(|| self.selected_point(frame))
            .unwrap_or_else(|| frame.middle())
    }

    /// Where what is selected stands, if that is in view.
    pub(super) fn selected_point(&mut self, frame: &Frame<'_>) -> Option<Point> {
        let primary = frame.cx.session.selection.primary()?;
        let (content, arrangement) = self.picture.arranged(&frame.view)?;
        let shown = arrangement.shown(content.spot(primary)?)?;
        arrangement
            .point(content, shown, &frame.view)
            .filter(|at| frame.view.rect().contains(*at))
    }

    pub(super) fn cursor(&mut self, ui: &Ui, frame: &Frame<'_>, map: &MapView) {
        let cursor = match (&self.gesture, map.tool) {
            (Gesture::Pan { .. } | Gesture::Carry { .. }, _) => CursorIcon::Grabbing,
            (_, MapTool::AddAsset | MapTool::Lasso | MapTool::Measure | MapTool::PickRings)
                if frame.response.contains_pointer() =>
            {
                CursorIcon::Crosshair
            }
            _ => return,
        };
        ui.ctx().set_cursor_icon(cursor);
    }
}
