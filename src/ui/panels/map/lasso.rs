//! The lasso: a line drawn around assets, by hand, corner by corner, or with the keyboard.

use std::sync::Arc;

use egui::{EventFilter, Key, Modifiers, Painter, PointerButton, Ui, vec2};

use super::canvas::Frame;
use super::overlay;
use crate::scene::map::View;
use crate::scene::{Point, Token};
use crate::session::{MapTool, MapView, Within};
use crate::ui::theme;
use crate::workspace::Metres;

/// How far an arrow key moves the pen, and with Shift, in points.
const STEPS: [f32; 2] = [24.0, 4.0];
/// A corner so near the first one closes the line, in points.
const NEAR: f32 = 10.0;
/// Corners of a line drawn by hand are at least so far apart, in points.
const APART: f32 = 4.0;

/// A line that is being drawn, as a small machine without a window.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Lasso {
    /// The corners so far, in the plane.
    corners: Vec<Metres>,
    /// Where the keyboard's pen is on the drawing; `None` before it was moved.
    pen: Option<Point>,
    had_tool: bool,
}

impl Lasso {
    /// A line by hand begins here.
    fn begin(&mut self, view: &View, at: Point) {
        self.corners = vec![view.ground(at)];
    }

    /// The hand is now here.
    fn draw(&mut self, view: &View, at: Point) {
        if !self.is_near(view, self.corners.last(), at, APART) {
            self.corners.push(view.ground(at));
        }
    }

    /// Sets a corner; on the first or the last one it closes the line instead. The closed line.
    fn corner(&mut self, view: &View, at: Point) -> Option<Vec<Metres>> {
        let near = |corner| self.is_near(view, corner, at, NEAR);
        let closes = near(self.corners.first()) || near(self.corners.last());
        if self.corners.len() >= 3 && closes {
            return self.close();
        }
        if !closes {
            self.corners.push(view.ground(at));
        }
        None
    }

    /// The closed line; `None` if it runs around nothing.
    fn close(&mut self) -> Option<Vec<Metres>> {
        let corners = std::mem::take(&mut self.corners);
        (corners.len() >= 3).then_some(corners)
    }

    /// Calls off what is drawn; whether something was.
    fn cancel(&mut self) -> bool {
        let busy = !self.corners.is_empty();
        self.corners.clear();
        busy
    }

    #[expect(clippy::unused_self, reason = "reads as a question about the line")]
    fn is_near(&self, view: &View, corner: Option<&Metres>, at: Point, reach: f32) -> bool {
        corner.is_some_and(|corner| {
            let [x, y] = view.point(*corner);
            (x - at[0]).hypot(y - at[1]) < reach
        })
    }

    /// Where the pen is.
    fn pen(&self, view: &View) -> Point {
        self.pen.unwrap_or([view.width / 2.0, view.height / 2.0])
    }

    fn move_pen(&mut self, view: &View, [x, y]: Point) {
        let [from_x, from_y] = self.pen(view);
        self.pen = Some([
            (from_x + x).clamp(0.0, view.width),
            (from_y + y).clamp(0.0, view.height),
        ]);
    }

    /// Does what keys and pointer ask for while the lasso is in hand. `node` says that a mark on the
    /// map was clicked; for the lasso that is a place like any other.
    pub(super) fn drive(&mut self, ui: &Ui, frame: &Frame<'_>, map: &mut MapView, node: bool) {
        let response = &frame.response;
        if !std::mem::replace(&mut self.had_tool, true) {
            response.request_focus();
            // Only what has had the focus for a frame keeps the arrow keys.
            ui.ctx().request_repaint();
            self.pen = None;
        }
        let mut closed = self.keys(ui, frame, map);
        let pointer = response
            .interact_pointer_pos()
            .or(ui.input(|input| input.pointer.interact_pos()));
        let at = pointer.map(|at| frame.drawing(at));
        let view = &frame.view;
        if response.drag_started_by(PointerButton::Primary) {
            let pressed = ui.input(|input| input.pointer.press_origin());
            let pressed = pressed.map(|at| frame.drawing(at)).or(at);
            if let Some(at) = pressed {
                self.begin(view, at);
            }
        }
        if response.dragged_by(PointerButton::Primary)
            && !self.corners.is_empty()
            && let Some(at) = at
        {
            self.draw(view, at);
        }
        if response.drag_stopped_by(PointerButton::Primary) {
            closed = self.close().or(closed);
        }
        let by_pointer = ui.input(|input| input.pointer.any_released());
        if by_pointer
            && (node || response.clicked_by(PointerButton::Primary))
            && let Some(at) = at
        {
            response.request_focus();
            closed = self.corner(view, at).or(closed);
        }
        if let Some(corners) = closed {
            map.lasso = Some(Arc::from(corners));
            map.tool = MapTool::Select;
            self.put_away();
        }
    }

    /// Forgets what was drawn with a lasso that is no longer in hand.
    pub(super) fn put_away(&mut self) {
        *self = Self::default();
    }

    fn keys(&mut self, ui: &Ui, frame: &Frame<'_>, map: &mut MapView) -> Option<Vec<Metres>> {
        let pressed = |modifiers: Modifiers, key: Key| {
            ui.input_mut(|input| input.consume_key(modifiers, key))
        };
        // What is in hand is called off wherever the focus is.
        if pressed(Modifiers::NONE, Key::Escape) {
            if !self.cancel() {
                map.tool = MapTool::Select;
                self.put_away();
            }
            return None;
        }
        if !frame.response.has_focus() {
            return None;
        }
        let filter = EventFilter {
            tab: false,
            horizontal_arrows: true,
            vertical_arrows: true,
            escape: true,
        };
        ui.memory_mut(|memory| memory.set_focus_lock_filter(frame.response.id, filter));
        let arrows = [
            (Key::ArrowLeft, [-1.0, 0.0]),
            (Key::ArrowRight, [1.0, 0.0]),
            (Key::ArrowUp, [0.0, -1.0]),
            (Key::ArrowDown, [0.0, 1.0]),
        ];
        for (key, [x, y]) in arrows {
            for (modifiers, by) in [Modifiers::NONE, Modifiers::SHIFT].into_iter().zip(STEPS) {
                while pressed(modifiers, key) {
                    self.move_pen(&frame.view, [x * by, y * by]);
                }
            }
        }
        if pressed(Modifiers::NONE, Key::Backspace) {
            self.corners.pop();
        }
        if pressed(Modifiers::NONE, Key::Enter) {
            let pen = self.pen(&frame.view);
            self.pen = Some(pen);
            return self.corner(&frame.view, pen);
        }
        None
    }

    /// Draws the line under way, or the one that was drawn.
    pub(super) fn paint(&self, ui: &Ui, painter: &Painter, frame: &Frame<'_>, map: &MapView) {
        let screen = |corner: &Metres| frame.screen(frame.view.point(*corner));
        if map.tool != MapTool::Lasso {
            if let Some(lasso) = &map.lasso {
                let mut line: Vec<egui::Pos2> = lasso.iter().map(screen).collect();
                line.extend(line.first().copied());
                stroke(ui, painter, line, map.within == Within::Lasso);
            }
            return;
        }
        let mut line: Vec<egui::Pos2> = self.corners.iter().map(screen).collect();
        for corner in &line {
            painter.circle_filled(*corner, 2.5, theme::color(ui.ctx(), Token::Accent));
        }
        let by_key = frame.response.has_focus() && self.pen.is_some();
        let pen = frame.screen(self.pen(&frame.view));
        let end = if by_key {
            Some(pen)
        } else {
            frame.response.hover_pos()
        };
        if !line.is_empty() {
            line.extend(end);
        }
        stroke(ui, painter, line, true);
        if frame.response.has_focus() && frame.response.hover_pos().is_none() || by_key {
            let ink = theme::stroke(ui.ctx(), 2.0, Token::Accent);
            for arm in [vec2(10.0, 0.0), vec2(0.0, 10.0)] {
                painter.line_segment([pen - arm, pen + arm], ink);
            }
        }
        let words = frame.cx.t("map-lasso-hint");
        overlay::hint(ui, painter, frame.rect, words, None);
    }
}

/// A line that stands out from land and sea, whole or dashed.
fn stroke(ui: &Ui, painter: &Painter, line: Vec<egui::Pos2>, whole: bool) {
    if line.len() < 2 {
        return;
    }
    let halo = theme::stroke(ui.ctx(), 4.0, Token::Halo);
    painter.add(egui::Shape::line(line.clone(), halo));
    let ink = theme::stroke(ui.ctx(), 2.0, Token::Accent);
    if whole {
        painter.add(egui::Shape::line(line, ink));
    } else {
        painter.extend(egui::Shape::dashed_line(&line, ink, 7.0, 5.0));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn view() -> View {
        View {
            centre: Metres::new(270_000.0, 7_040_000.0),
            metres_per_point: 100.0,
            width: 400.0,
            height: 300.0,
        }
    }

    #[test]
    fn three_corners_and_the_first_again_close_the_line() {
        let mut lasso = Lasso::default();
        for at in [[10.0, 10.0], [200.0, 10.0], [100.0, 200.0]] {
            assert_eq!(lasso.corner(&view(), at), None);
        }
        let closed = lasso.corner(&view(), [12.0, 13.0]).unwrap();
        assert_eq!(closed.len(), 3);
        assert_eq!(closed[0], view().ground([10.0, 10.0]));
        assert_eq!(lasso.corners, []);
    }

    #[test]
    fn a_corner_set_twice_closes_what_has_three_and_adds_none_to_what_has_not() {
        let mut lasso = Lasso::default();
        for at in [[10.0, 10.0], [200.0, 10.0], [200.0, 10.0]] {
            assert_eq!(lasso.corner(&view(), at), None);
        }
        assert_eq!(lasso.corners.len(), 2);
        lasso.corner(&view(), [100.0, 200.0]);
        assert_eq!(lasso.corner(&view(), [100.0, 200.0]).unwrap().len(), 3);
    }

    #[test]
    fn a_line_by_hand_keeps_corners_apart_and_a_dot_is_no_line() {
        let mut lasso = Lasso::default();
        lasso.begin(&view(), [10.0, 10.0]);
        for x in 11..60_u8 {
            lasso.draw(&view(), [f32::from(x), 10.0]);
        }
        assert_eq!(lasso.corners.len(), 13, "every fourth point");
        lasso.begin(&view(), [10.0, 10.0]);
        assert_eq!(lasso.close(), None);
    }

    #[test]
    fn the_pen_begins_in_the_middle_and_never_leaves_the_map() {
        let mut lasso = Lasso::default();
        lasso.move_pen(&view(), [24.0, 0.0]);
        assert_eq!(lasso.pen(&view()), [224.0, 150.0]);
        lasso.move_pen(&view(), [1_000.0, -1_000.0]);
        assert_eq!(lasso.pen(&view()), [400.0, 0.0]);
    }
}
