//! Measuring on the map: corners by clicks, or by a cursor that arrows move and Enter sets.

use egui::{Key, Modifiers, Painter, PointerButton, Ui, vec2};

use super::canvas::Frame;
use crate::geo::Metres;
use crate::scene::map::{measured, rings, total};
use crate::scene::{Scene, Token};
use crate::session::{MapTool, MapView, Selection};
use crate::ui::canvas::{Lens, paint};
use crate::ui::theme;
use crate::workspace::{RecordRef, Workspace};

/// How far an arrow moves the cursor, in points.
const STEP: f64 = 12.0;
/// So near the first corner a click closes the line, in points.
const NEAR: f32 = 10.0;

/// What is measured.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Measuring {
    corners: Vec<Metres>,
    closed: bool,
    /// Where the keyboard stands, once an arrow was pressed.
    cursor: Option<Metres>,
}

impl Measuring {
    /// The corners set.
    pub(super) fn corners(&self) -> &[Metres] {
        &self.corners
    }

    /// The length in metres, and the area in square metres if the line is closed.
    pub(super) fn total(&self) -> (f64, Option<f64>) {
        total(&self.corners, self.closed)
    }

    /// Whether an area could be had by going back to the first corner.
    pub(super) fn can_close(&self) -> bool {
        !self.closed && self.corners.len() > 2
    }

    /// Goes back to the first corner.
    pub(super) fn close(&mut self) {
        self.closed = self.corners.len() > 2;
    }

    /// Forgets everything.
    pub(super) fn clear(&mut self) {
        *self = Self::default();
    }

    /// Sets a corner, or closes the line where that is (nearly) the first one. What comes after a
    /// closed line begins another.
    fn set(&mut self, at: Metres, frame: &Frame<'_>) {
        if self.closed {
            self.corners.clear();
            self.closed = false;
        }
        let [x, y] = frame.view.point(at);
        let first = self.corners.first().map(|first| frame.view.point(*first));
        if self.can_close() && first.is_some_and(|it| (it[0] - x).hypot(it[1] - y) <= NEAR) {
            self.close();
        } else if self.corners.last() != Some(&at) {
            self.corners.push(at);
        }
    }

    /// Takes what keys and pointer do with the tool in hand, before the canvas does.
    pub(super) fn drive(&mut self, ui: &Ui, frame: &mut Frame<'_>, map: &mut MapView) {
        if !map.tool.takes_clicks() {
            self.clear();
            return;
        }
        let pressed = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
        if pressed(Key::Escape) {
            self.clear();
            map.tool = MapTool::Select;
            return;
        }
        if frame.response.has_focus() {
            for (key, [x, y]) in [
                (Key::ArrowLeft, [-1.0, 0.0]),
                (Key::ArrowRight, [1.0, 0.0]),
                (Key::ArrowUp, [0.0, 1.0]),
                (Key::ArrowDown, [0.0, -1.0]),
            ] {
                if pressed(key) {
                    let from = self.cursor.unwrap_or(frame.view.centre);
                    let step = STEP * frame.view.metres_per_point;
                    self.cursor = Some(Metres::new(from.x + x * step, from.y + y * step));
                }
            }
            if pressed(Key::Enter) {
                let at = self.cursor.unwrap_or(frame.view.centre);
                self.cursor = Some(at);
                self.put(at, frame, map);
            }
            if pressed(Key::Backspace) {
                if self.closed {
                    self.closed = false;
                } else {
                    self.corners.pop();
                }
            }
        }
        if frame.response.clicked_by(PointerButton::Primary)
            && ui.input(|input| input.pointer.any_released())
            && let Some(pointer) = frame.response.interact_pointer_pos()
        {
            frame.response.request_focus();
            let at = frame.view.ground(frame.drawing(pointer));
            self.put(at, frame, map);
        }
    }

    /// Sets a corner where the pointer is, on a mark.
    pub(super) fn at_pointer(&mut self, ui: &Ui, frame: &Frame<'_>, map: &mut MapView) {
        let pointer = ui.input(|input| input.pointer.interact_pos());
        if let Some(pointer) = pointer
            && map.tool.takes_clicks()
        {
            let at = frame.view.ground(frame.drawing(pointer));
            self.put(at, frame, map);
        }
    }

    fn put(&mut self, at: Metres, frame: &Frame<'_>, map: &mut MapView) {
        if map.tool == MapTool::PickRings {
            if let Some(rings) = &mut map.reading.rings {
                rings.around = Some(at);
            }
            map.tool = MapTool::Select;
            self.cursor = None;
        } else {
            self.set(at, frame);
        }
    }

    /// Draws rings and what is measured over the map.
    pub(super) fn paint(&self, ui: &Ui, painter: &Painter, frame: &Frame<'_>, map: &MapView) {
        let cx = frame.cx;
        let view = frame.view;
        let mut scene = Scene::new(view.width, view.height, Token::Water);
        if let Some((around, radii)) = shown_rings(cx.workspace(), &cx.session.selection, map) {
            rings(&mut scene, &view, around, radii, cx.text);
        }
        measured(&mut scene, &view, &self.corners, self.closed, cx.text);
        paint(painter, &scene, cx.palette, Lens::at(frame.rect.min));
        if !map.tool.takes_clicks() {
            return;
        }
        let ink = theme::stroke(ui.ctx(), 1.5, Token::Accent);
        let last = self.corners.last().filter(|_| !self.closed);
        let pointer = frame.response.hover_pos();
        let cursor = self.cursor.map(|at| frame.screen(view.point(at)));
        if let (Some(last), Some(to)) = (last, cursor.or(pointer)) {
            let from = frame.screen(view.point(*last));
            painter.line_segment([from, to], ink);
        }
        let focused = frame.response.has_focus();
        // Before an arrow was pressed the keyboard stands in the middle.
        let middle = || pointer.is_none().then(|| frame.rect.center());
        if let Some(at) = cursor.or_else(middle)
            && focused
        {
            painter.line_segment([at - vec2(10.0, 0.0), at + vec2(10.0, 0.0)], ink);
            painter.line_segment([at - vec2(0.0, 10.0), at + vec2(0.0, 10.0)], ink);
        }
    }
}

/// The rings that are shown: around which place, and their radii in kilometres.
#[must_use]
pub fn shown_rings<'m>(
    workspace: &Workspace,
    selection: &Selection,
    map: &'m MapView,
) -> Option<(Metres, &'m [f64])> {
    let shown = map.reading.rings.as_ref()?;
    let selected = || {
        let RecordRef::Asset(id) = selection.primary()? else {
            return None;
        };
        let place = workspace.assets().get(id)?.place.as_ref()?;
        Some(crate::geo::project(place.point()))
    };
    Some((shown.around.or_else(selected)?, &shown.radii))
}
