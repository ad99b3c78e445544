//! The map itself: camera, pointer and keys, what floats above it.

use std::collections::BTreeSet;
use std::sync::Arc;

use egui::{
    EventFilter, Id, Key, Modifiers, MouseWheelUnit, PointerButton, Rect, Response, Sense, Ui, vec2,
};

use super::edits;
use super::fly::Flying;
use super::gesture::{Gesture, Grabbed};
use super::lasso::Lasso;
use super::measuring::Measuring;
use super::picture::Picture;
use super::{Wish, nodes, overlay, steer};
use crate::geo::Bounds;
use crate::intent::{Intent, View as Show};
use crate::scene::map::{Content, Shown, Spot, View};
use crate::scene::{Point, Token};
use crate::session::{MapTool, MapView, Selection};
use crate::ui::canvas::{Lens, paint};
use crate::ui::theme::{self, space};
use crate::ui::{Geography, PanelContext};
use crate::workspace::{AssetId, RecordRef};

/// Points of free space around what is fitted into the view.
const FIT_MARGIN: f32 = 44.0;
/// The height of a notice at the lower edge, in points.
const NOTICE: f32 = 44.0;
/// How far Shift and an arrow move the map, in points.
const PAN: f32 = 90.0;
/// One zoom with a key or button.
const ZOOM: f64 = 1.5;
/// Points of the wheel that zoom by the factor e.
const WHEEL: f32 = 220.0;
/// What is newly selected stands at least this far from the edge, in points.
const IN_SIGHT: f32 = 56.0;
/// Metres per point at which a single asset is brought into view, if the map shows more.
const CLOSE_UP: f64 = 260.0;

/// What the canvas remembers between frames.
#[derive(Default)]
pub(super) struct Canvas {
    pub(super) picture: Picture,
    pub(super) gesture: Gesture,
    /// The size it was drawn at last.
    size: Option<[f32; 2]>,
    /// What was shown in the inspector last.
    primary: Option<RecordRef>,
    pub(super) legend: bool,
    pub(super) measuring: Measuring,
    flying: Flying,
    /// Whether the wheel turned last is one that counts lines, as a mouse's does.
    wheel_has_lines: bool,
    had_tool: MapTool,
    /// What the flows were gone through of last, one by one.
    flows_of: Option<RecordRef>,
    /// Where on the drawing the menu was opened.
    pub(super) menu_at: Point,
    /// The line that is being drawn around assets.
    lasso: Lasso,
}

/// What a frame of the canvas works with.
pub(super) struct Frame<'a> {
    pub(super) cx: &'a PanelContext<'a>,
    pub(super) geography: &'a Geography,
    pub(super) response: Response,
    pub(super) rect: Rect,
    pub(super) view: View,
}

impl Frame<'_> {
    /// A point of the screen on the drawing.
    pub(super) fn drawing(&self, at: egui::Pos2) -> Point {
        let offset = at - self.rect.min;
        [offset.x, offset.y]
    }

    /// A point of the drawing on the screen.
    pub(super) fn screen(&self, at: Point) -> egui::Pos2 {
        self.rect.min + vec2(at[0], at[1])
    }

    pub(super) fn middle(&self) -> Point {
        [self.rect.width() / 2.0, self.rect.height() / 2.0]
    }
}

/// The id of the canvas, for the focus.
pub(super) fn id(ui: &Ui) -> Id {
    ui.scope_id().with("map-canvas")
}

impl Canvas {
    /// What was shown last, where that is not simply everything.
    pub(super) fn shown(&self, map: &MapView) -> Option<View> {
        let ([width, height], camera) = (self.size?, map.camera?);
        Some(View {
            centre: camera.centre,
            metres_per_point: camera.metres_per_point,
            width,
            height,
        })
    }

    /// Draws the map; what the person asks of other parts of the panel.
    pub(super) fn ui(
        &mut self,
        ui: &mut Ui,
        cx: &PanelContext<'_>,
        found: Option<&Arc<BTreeSet<AssetId>>>,
        map: &mut MapView,
        out: &mut Vec<Intent>,
    ) -> Option<Wish> {
        let rect = ui.available_rect_before_wrap();
        ui.painter()
            .rect_filled(rect, 0.0, theme::color(ui.ctx(), Token::Water));
        let Some(geography) = cx.geography else {
            overlay::reading(ui, cx, rect);
            return None;
        };
        self.picture.refresh(cx, map, found, geography);
        let response = ui.interact(rect, id(ui), Sense::click_and_drag());
        let mut view = self.view(cx, map, rect, out)?;
        if let Some(flown) = self.flying.view(ui, cx, view, out) {
            view = flown;
            map.camera = Some(flown.into());
        }
        let mut frame = Frame {
            cx,
            geography,
            response,
            rect,
            view,
        };
        let painter = ui.painter_at(rect);

        let asked = out.len();
        let tool = map.tool;
        self.measuring.drive(ui, &mut frame, map);
        let measures = map.tool.takes_clicks() || tool != map.tool;
        let lassoing = map.tool == MapTool::Lasso;
        let mut wish = None;
        self.wheel(ui, &mut frame);
        if !lassoing {
            wish = self.keys(ui, &mut frame, map, out);
            self.drag(&mut frame, ui, out);
        }
        let pixels = ui.ctx().pixels_per_point();
        let selected = &cx.session.selection;
        if let Some(scene) =
            self.picture
                .scene(frame.view, selected, self.legend, pixels, geography)
        {
            paint(&painter, scene, cx.palette, Lens::at(rect.min));
        }
        self.flying.paint(ui, &painter, &frame);
        self.measuring.paint(ui, &painter, &frame, map);
        overlay::carried(ui, &painter, self, &frame);
        overlay::describe(ui, cx, &frame.response);
        let clicked = nodes::show(ui, self, &frame, out);
        if lassoing {
            self.lasso.drive(ui, &frame, map, clicked.is_some());
        } else {
            self.lasso.put_away();
            if measures && clicked.is_some() {
                self.measuring.at_pointer(ui, &frame, map);
            }
            if !measures {
                wish = self.click(ui, &mut frame, clicked, map, out).or(wish);
            }
        }
        self.lasso.paint(ui, &painter, &frame, map);
        wish = overlay::buttons(ui, self, &mut frame, map, out).or(wish);
        overlay::hints(ui, &painter, self, &frame, map);
        self.cursor(ui, &frame, map);
        if frame.response.has_focus() {
            let ring = theme::stroke(ui.ctx(), space::FOCUS, Token::Accent);
            painter.rect_stroke(rect.shrink(1.0), 0.0, ring, egui::StrokeKind::Inside);
        }
        if frame.view != view {
            self.flying.stop();
        }
        // Whoever touches the map wants it to stay as it is.
        let touched = out.len() > asked || wish.is_some() || frame.view != view;
        let Bounds { min, max } = frame.view.bounds();
        map.seen = Some([min, max]);
        if map.camera.is_some() || touched {
            map.camera = Some(frame.view.into());
        }
        wish
    }

    /// The view of this frame: the camera's, or the region; what is newly selected or to be revealed
    /// is brought into it.
    fn view(
        &mut self,
        cx: &PanelContext<'_>,
        map: &mut MapView,
        rect: Rect,
        out: &mut Vec<Intent>,
    ) -> Option<View> {
        let [width, height] = [rect.width().max(1.0), rect.height().max(1.0)];
        let content = self.picture.content()?;
        let flows = || content.links_bounds().filter(|_| map.fits_chain);
        let bounds = flows().unwrap_or_else(|| content.region());
        // Flows leave room for what is said of them below.
        let margin = FIT_MARGIN + if map.fits_chain { NOTICE } else { 0.0 };
        let fitted = || View::fitting(bounds, width, height, margin);
        let mut view = map.camera.map_or_else(fitted, |camera| View {
            centre: camera.centre,
            metres_per_point: camera.metres_per_point,
            width,
            height,
        });
        if let Some([old_width, old_height]) = self.size.filter(|old| *old != [width, height])
            && map.camera.is_some()
        {
            // A bar that opens beside the map covers it; what was on the left stays where it was.
            view.centre = view
                .sized(old_width, old_height)
                .ground([width / 2.0, height / 2.0]);
        }
        let resized = self
            .size
            .replace([width, height])
            .is_some_and(|old| old != [width, height]);
        let primary = cx.session.selection.primary();
        let newly = self.primary.as_ref() != primary;
        if newly || resized {
            self.primary = primary.cloned();
            if let Some(primary) = primary {
                view = self.in_sight(view, primary);
            }
        }
        if let Some(record @ RecordRef::Asset(_)) = &cx.session.reveal {
            view = self.revealed(view, record);
            out.push(Intent::View(Show::Revealed));
        }
        if map.camera.is_some() || newly {
            map.camera = Some(view.into());
        }
        Some(view)
    }

    /// A view moved just so far that a record can be seen.
    fn in_sight(&self, view: View, record: &RecordRef) -> View {
        let spot = self
            .picture
            .content()
            .and_then(|content| content.spots().get(content.spot(record)?));
        let Some(spot) = spot else { return view };
        let [x, y] = view.point(spot.at);
        let over = |at: f32, side: f32| {
            let margin = IN_SIGHT.min(side / 3.0);
            at - at.clamp(margin, (side - margin).max(margin))
        };
        let by = [-over(x, view.width), -over(y, view.height)];
        if by == [0.0, 0.0] {
            view
        } else {
            view.panned(by)
        }
    }

    /// A view with a record in its middle, close enough to tell it from others.
    fn revealed(&mut self, view: View, record: &RecordRef) -> View {
        let found = self.picture.content().and_then(|content| {
            let number = content.spot(record)?;
            Some((number, content.spots().get(number)?.at))
        });
        let Some((number, at)) = found else {
            return view;
        };
        let mut view = View {
            centre: at,
            metres_per_point: view.metres_per_point.min(CLOSE_UP),
            ..view
        };
        for _ in 0..5 {
            let shown = self
                .picture
                .arranged(&view)
                .and_then(|(_, arrangement)| arrangement.shown(number));
            if !matches!(shown, Some(Shown::Cluster(_))) {
                break;
            }
            view.metres_per_point /= 2.0;
        }
        view.kept_in_bounds()
    }

    /// The view that shows the region.
    pub(super) fn fitted(&self, view: &View) -> View {
        self.around(view, Content::region)
    }

    /// The view that shows all assets.
    pub(super) fn with_all(&self, view: &View) -> View {
        self.around(view, Content::bounds)
    }

    fn around(&self, view: &View, bounds: fn(&Content) -> Bounds) -> View {
        let bounds = self.picture.content().map(bounds);
        bounds.map_or(*view, |bounds| {
            View::fitting(bounds, view.width, view.height, FIT_MARGIN)
        })
    }

    /// What is under a point of the drawing.
    pub(super) fn hit(&mut self, frame: &Frame<'_>, at: Point) -> Option<Shown> {
        let (content, arrangement) = self.picture.arranged(&frame.view)?;
        arrangement.hit(content, &frame.view, at)
    }

    /// The record that a mark stands for.
    pub(super) fn record_of(&mut self, frame: &Frame<'_>, mark: usize) -> Option<RecordRef> {
        let (content, arrangement) = self.picture.arranged(&frame.view)?;
        let mark = arrangement.marks().get(mark)?;
        content.spots().get(mark.spot).map(Spot::record)
    }

    fn wheel(&mut self, ui: &Ui, frame: &mut Frame<'_>) {
        if !frame.response.contains_pointer() {
            return;
        }
        let Some(pointer) = ui.input(|input| input.pointer.hover_pos()) else {
            return;
        };
        let at = frame.drawing(pointer);
        let (pinch, scrolled, lines) = ui.input(|input| {
            let unit = input.events.iter().rev().find_map(|event| match event {
                egui::Event::MouseWheel { unit, .. } => Some(*unit != MouseWheelUnit::Point),
                _ => None,
            });
            (input.zoom_delta(), input.smooth_scroll_delta(), unit)
        });
        self.wheel_has_lines = lines.unwrap_or(self.wheel_has_lines);
        let mut factor = f64::from(pinch);
        if self.wheel_has_lines {
            factor *= f64::from((scrolled.y / WHEEL).exp());
        } else if scrolled != egui::Vec2::ZERO {
            frame.view = frame.view.panned([scrolled.x, scrolled.y]);
        }
        if (factor - 1.0).abs() > 1e-6 {
            frame.view = frame.view.zoomed(factor, at);
        }
    }

    fn drag(&mut self, frame: &mut Frame<'_>, ui: &Ui, out: &mut Vec<Intent>) {
        let response = frame.response.clone();
        if response.drag_started() {
            response.request_focus();
            let pressed = ui
                .input(|input| input.pointer.press_origin())
                .or(response.interact_pointer_pos());
            if let Some(pressed) = pressed {
                let at = frame.drawing(pressed);
                let carries = response.drag_started_by(PointerButton::Primary)
                    && !frame.cx.is_read_only()
                    && !self.had_tool.takes_clicks();
                let grabbed = if carries {
                    self.grabbed(frame, at)
                } else {
                    None
                };
                self.gesture.begin(at, grabbed);
            }
        }
        if (response.dragged() || response.drag_stopped())
            && let Some(pointer) = response.interact_pointer_pos()
        {
            let at = frame.drawing(pointer);
            if let Some(by) = self.gesture.moved(at) {
                frame.view = frame.view.panned(by);
            }
        }
        if response.drag_stopped()
            && let Some((asset, at)) = self.gesture.end()
        {
            let to = frame.view.ground(at);
            out.extend(edits::moved(frame.cx, &asset, to));
            out.push(Intent::View(Show::Select(Selection::one(asset))));
        }
    }

    fn grabbed(&mut self, frame: &Frame<'_>, at: Point) -> Option<Grabbed> {
        let Some(Shown::Mark(mark)) = self.hit(frame, at) else {
            return None;
        };
        let (content, arrangement) = self.picture.arranged(&frame.view)?;
        let spot = content.spots().get(arrangement.marks().get(mark)?.spot)?;
        // Where a step is drawn is not where it is.
        let (asset, _) = spot.asset()?;
        Some(Grabbed {
            asset: asset.clone(),
            at: frame.view.point(spot.at),
        })
    }

    fn click(
        &mut self,
        ui: &Ui,
        frame: &mut Frame<'_>,
        node: Option<Shown>,
        map: &mut MapView,
        out: &mut Vec<Intent>,
    ) -> Option<Wish> {
        // Keys press what has the focus too, but they mean nothing in particular here.
        let clicked = frame.response.clicked_by(PointerButton::Primary);
        if !clicked && node.is_none() {
            return None;
        }
        frame.response.request_focus();
        let pointer = frame
            .response
            .interact_pointer_pos()
            .or(ui.input(|input| input.pointer.interact_pos()));
        let by_pointer = ui.input(|input| input.pointer.any_released());
        let at = pointer
            .filter(|_| by_pointer)
            .map(|pointer| frame.drawing(pointer));
        // Of marks side by side, the nearest is meant.
        let hit = at.and_then(|at| self.hit(frame, at)).or(node);
        if map.tool == MapTool::AddAsset
            && let Some(at) = at
        {
            map.tool = MapTool::Select;
            return edits::added(frame.cx, frame.view.ground(at), map, out).map(Wish::Rename);
        }
        let together = ui.input(|input| input.modifiers.command);
        match hit {
            Some(Shown::Mark(mark)) => {
                let record = self.record_of(frame, mark)?;
                steer::select(frame.cx, record, together, out);
            }
            Some(Shown::Cluster(cluster)) => self.open_cluster(frame, cluster, out),
            None => {
                let flow = at.and_then(|at| steer::flow_at(self, frame, at));
                match flow {
                    Some(flow) => steer::select(frame.cx, flow.into(), together, out),
                    None if frame.response.double_clicked() => {
                        frame.view = frame.view.zoomed(2.0, at.unwrap_or(frame.middle()));
                    }
                    None if !together && !frame.cx.session.selection.is_empty() => {
                        out.push(Intent::View(Show::Select(Selection::none())));
                    }
                    None => {}
                }
            }
        }
        None
    }

    /// Zooms in until a cluster comes apart; where it cannot, selects all its assets.
    pub(super) fn open_cluster(
        &mut self,
        frame: &mut Frame<'_>,
        cluster: usize,
        out: &mut Vec<Intent>,
    ) {
        let Some((content, arrangement)) = self.picture.arranged(&frame.view) else {
            return;
        };
        let Some(cluster) = arrangement.clusters().get(cluster) else {
            return;
        };
        let fitted = View::fitting(cluster.bounds, frame.view.width, frame.view.height, 120.0);
        if frame.view.metres_per_point > View::FINEST * 1.5 {
            let scale = fitted
                .metres_per_point
                .min(frame.view.metres_per_point / 2.0);
            frame.view = View {
                metres_per_point: scale,
                ..fitted
            }
            .kept_in_bounds();
            return;
        }
        let spots = cluster
            .spots
            .iter()
            .filter_map(|spot| content.spots().get(*spot));
        let all = Selection::many(spots.map(Spot::record));
        out.push(Intent::View(Show::Select(all)));
    }

    fn keys(
        &mut self,
        ui: &Ui,
        frame: &mut Frame<'_>,
        map: &mut MapView,
        out: &mut Vec<Intent>,
    ) -> Option<Wish> {
        let canvas = frame.response.id;
        if std::mem::replace(&mut self.had_tool, map.tool) != map.tool
            && map.tool != MapTool::Select
        {
            frame.response.request_focus();
        }
        // What the pointer has in hand is called off wherever the focus is.
        let in_hand = map.tool == MapTool::AddAsset || self.gesture != Gesture::Idle;
        if in_hand && ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Escape)) {
            if !self.gesture.cancel() {
                map.tool = MapTool::Select;
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
        ui.memory_mut(|memory| memory.set_focus_lock_filter(canvas, filter));
        let pressed = |modifiers: Modifiers, key: Key| {
            ui.input_mut(|input| input.consume_key(modifiers, key))
        };
        let arrows = [
            (Key::ArrowLeft, [-1.0, 0.0]),
            (Key::ArrowRight, [1.0, 0.0]),
            (Key::ArrowUp, [0.0, -1.0]),
            (Key::ArrowDown, [0.0, 1.0]),
        ];
        for (key, [x, y]) in arrows {
            if pressed(Modifiers::SHIFT, key) || pressed(Modifiers::COMMAND, key) {
                frame.view = frame.view.panned([-x * PAN, -y * PAN]);
            } else if pressed(Modifiers::NONE, key)
                && let Some(record) = steer::neighbour(self, frame, [x, y])
            {
                out.push(Intent::View(Show::Select(Selection::one(record))));
            }
        }
        let middle = frame.middle();
        let towards = self.zoom_centre(ui, frame);
        if pressed(Modifiers::NONE, Key::Plus)
            || pressed(Modifiers::NONE, Key::Equals)
            || pressed(Modifiers::SHIFT, Key::Plus)
        {
            frame.view = frame.view.zoomed(ZOOM, towards);
        }
        if pressed(Modifiers::NONE, Key::Minus) {
            frame.view = frame.view.zoomed(1.0 / ZOOM, towards);
        }
        if pressed(Modifiers::NONE, Key::Num0) {
            frame.view = self.fitted(&frame.view);
        }
        if pressed(Modifiers::NONE, Key::Space) || pressed(Modifiers::NONE, Key::G) {
            let mut of = self.flows_of.take();
            if let Some(flow) = steer::next_flow(self, frame, &mut of) {
                steer::select(frame.cx, flow.into(), false, out);
            }
            self.flows_of = of;
        }
        if pressed(Modifiers::NONE, Key::Escape) {
            ui.memory_mut(|memory| memory.surrender_focus(canvas));
        }
        if pressed(Modifiers::NONE, Key::Enter) || pressed(Modifiers::NONE, Key::F2) {
            if map.tool == MapTool::AddAsset {
                map.tool = MapTool::Select;
                return edits::added(frame.cx, frame.view.ground(middle), map, out)
                    .map(Wish::Rename);
            }
            if let Some(RecordRef::Asset(asset)) = frame.cx.session.selection.primary() {
                return Some(Wish::Rename(asset.clone()));
            }
        }
        None
    }
}
