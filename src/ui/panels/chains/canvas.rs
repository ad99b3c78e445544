//! The drawing in the window: the pointer's work and the order in which all is painted.

use egui::{EventFilter, Id, PointerButton, Pos2, Response, Role, Sense, Ui, WidgetInfo, vec2};

use super::bars::Zoom;
use super::camera::Frame;
use super::gesture::{Gesture, Spot, spot};
use super::keys::Cursor;
use super::naming::{Named, Writing};
use super::{ChainsPanel, keys, nodes, overlay, spoken};
use crate::intent::{Intent, View};
use crate::scene::chain::ChainDrawing;
use crate::scene::{Point, Rect};
use crate::session::{DrawingCamera, Selection};
use crate::ui::PanelContext;
use crate::ui::canvas::Lens;
use crate::ui::theme::icons;
use crate::ui::widgets::EmptyState;
use crate::workspace::{ChainId, RecordRef};

/// How near to the edge of the view a card that is being moved pushes it, and how fast, in points a
/// second.
const EDGE: f32 = 32.0;
const EDGE_SPEED: f32 = 540.0;
/// The longest that one frame counts as, in seconds.
const LONGEST_FRAME: f32 = 0.1;
/// The least size of a name while it is being written.
const LEAST_TYPE: f32 = 12.5;

/// What the pointer and the keys act on during one frame.
pub(super) struct Stage<'a> {
    pub(super) cx: &'a PanelContext<'a>,
    pub(super) chain: &'a ChainId,
    pub(super) drawing: &'a ChainDrawing,
    pub(super) frame: Frame,
    pub(super) camera: DrawingCamera,
    /// The view on the screen.
    pub(super) view: egui::Rect,
}

impl Stage<'_> {
    pub(super) fn lens(&self) -> Lens {
        let [x, y] = self.camera.origin;
        Lens {
            origin: self.view.min - vec2(x, y) * self.camera.zoom,
            zoom: self.camera.zoom,
        }
    }

    /// How the headings of the columns are seen: never above the view.
    pub(super) fn column_lens(&self) -> Lens {
        let lens = self.lens();
        Lens {
            origin: Pos2::new(lens.origin.x, lens.origin.y.max(self.view.top())),
            ..lens
        }
    }

    /// How the headings of the lanes are seen: never left of the view.
    pub(super) fn lane_lens(&self) -> Lens {
        let lens = self.lens();
        Lens {
            origin: Pos2::new(lens.origin.x.max(self.view.left()), lens.origin.y),
            ..lens
        }
    }

    pub(super) fn screen_rect(&self, rect: Rect) -> egui::Rect {
        let lens = self.lens();
        egui::Rect::from_min_max(lens.screen(rect.min), lens.screen(rect.max))
    }

    /// What lies under a point of the screen, headings before the rest.
    fn spot(&self, at: Pos2, ports: &[usize]) -> Option<Spot> {
        let headings = self.drawing.column_heading_height();
        let in_columns = self.column_lens().drawing(at);
        if in_columns[1] <= headings {
            let columns = &self.drawing.columns;
            let stage = columns
                .iter()
                .position(|c| (c.start..c.end).contains(&in_columns[0]));
            return stage.map(Spot::Stage);
        }
        if self.lane_lens().drawing(at)[0] <= self.drawing.lane_heading_width() {
            return None;
        }
        if self.drawing.columns.is_empty() {
            return None;
        }
        Some(spot(
            self.drawing,
            self.lens().drawing(at),
            self.camera.zoom,
            ports,
        ))
    }

    fn record(&self, spot: Spot) -> Option<RecordRef> {
        match spot {
            Spot::Card(card) | Spot::Port(card) => {
                Some((&self.drawing.content.cards[card].step).into())
            }
            Spot::Flow(flow) => Some((&self.drawing.content.flows[flow].flow).into()),
            Spot::Stage(_) | Spot::Ground { .. } => None,
        }
    }

    fn rect_of(&self, record: &RecordRef) -> Option<Rect> {
        self.rect_of_cursor(match record {
            RecordRef::Step(step) => Cursor::Card(self.drawing.card_of(step)?),
            RecordRef::Flow(flow) => Cursor::Flow(self.drawing.flow_of(flow)?),
            _ => return None,
        })
    }

    /// Where what the keyboard stands on is. Headings are in view at any height.
    pub(super) fn rect_of_cursor(&self, cursor: Cursor) -> Option<Rect> {
        match cursor {
            Cursor::Card(card) => Some(self.drawing.cards[card].rect),
            Cursor::Flow(flow) => {
                let middle = self.drawing.flows[flow].middle;
                Some(Rect {
                    min: middle.map(|c| c - 40.0),
                    max: middle.map(|c| c + 40.0),
                })
            }
            Cursor::Stage(stage) => {
                let column = self.drawing.columns[stage];
                let height = self.frame.in_view(self.camera).centre()[1];
                Some(Rect::at([column.start, height], column.len(), 0.0))
            }
            Cursor::Nowhere => None,
        }
    }
}

impl ChainsPanel {
    /// The drawing, in all the room that is left.
    pub(super) fn canvas(
        &mut self,
        ui: &mut Ui,
        cx: &PanelContext<'_>,
        chain: &ChainId,
        drawing: &ChainDrawing,
        (narrowed, zoom): (bool, Option<Zoom>),
        out: &mut Vec<Intent>,
    ) {
        let view = ui.available_rect_before_wrap();
        let response = ui.interact(view, Id::unique("chain-canvas"), Sense::click_and_drag());
        ui.advance_cursor_after_rect(view);
        response.widget_info(|| WidgetInfo::labeled(Role::ListBox, true, cx.t("chain-canvas")));
        let frame = Frame {
            drawing: self.room_to_move(drawing),
            view: [view.width(), view.height()],
            headings: [
                drawing.lane_heading_width(),
                drawing.column_heading_height(),
            ],
        };
        self.room.frame = Some(frame);
        let unseen = Frame {
            view: self.room.filled,
            ..frame
        };
        let start = cx
            .session
            .chain
            .camera
            .map_or_else(|| unseen.first_look(), |camera| frame.kept(camera));
        let mut stage = Stage {
            cx,
            chain,
            drawing,
            frame,
            camera: start,
            view,
        };

        if std::mem::take(&mut self.take_focus) {
            response.request_focus();
        }
        match zoom {
            Some(Zoom::By(factor)) => {
                let around = self.focal(&response, &stage);
                stage.camera = frame.zoomed(stage.camera, around, factor);
            }
            Some(Zoom::Fit) => stage.camera = frame.fit(),
            None => {}
        }
        self.reveal(&mut stage, narrowed, out);
        self.pointer(ui, &response, &mut stage, out);
        self.by_key = last_input_was_key(ui).unwrap_or(self.by_key);
        if response.has_focus() && self.naming.is_none() {
            // An open menu has the arrows for itself.
            let menu = self.key_menu.is_some();
            let filter = EventFilter {
                tab: false,
                horizontal_arrows: !menu,
                vertical_arrows: !menu,
                escape: true,
            };
            ui.memory_mut(|memory| memory.set_focus_lock_filter(response.id, filter));
            let around = self.focal(&response, &stage);
            let seen = (frame, &mut stage.camera, around);
            if !menu && self.keys(ui, cx, chain, drawing, seen, out) {
                ui.memory_mut(|memory| memory.surrender_focus(response.id));
            }
        }

        self.paint(ui, &response, &stage);
        let fallen = self.stress.stress(cx);
        let cursor = self.cursor(cx, drawing);
        let asked = nodes::tell(ui, &stage, (cursor, fallen.as_deref()), &response);
        match asked {
            Some(nodes::Asked::Record(RecordRef::Step(step))) if Self::is_stressing(cx) => {
                if let Some(card) = drawing.card_of(&step) {
                    self.switch(cx, drawing, card, out);
                }
            }
            Some(nodes::Asked::Record(record)) => keys::select(record, out),
            Some(nodes::Asked::Stage(index)) => self.stand_on_stage(drawing, index, out),
            None => {}
        }
        self.write(ui, &mut stage, out);
        if drawing.cards.is_empty() && !drawing.columns.is_empty() {
            self.without_steps(ui, &stage, out);
        }
        self.hint(ui, &response, &stage);
        self.context_menu(&response, &stage, out);
        if stage.camera != start {
            // A chain that is about to be shown keeps its own camera.
            let leaves = out
                .iter()
                .any(|intent| matches!(intent, Intent::View(View::Chain(_))));
            if !leaves {
                out.push(super::look(cx, Some(stage.camera)));
            }
        }
    }

    /// The point of the view that zooming by key or button keeps: under the pointer, else the middle
    /// of what the keyboard stands on, else that of the view.
    fn focal(&self, response: &Response, stage: &Stage<'_>) -> [f32; 2] {
        let pointer = response.hover_pos().filter(|_| response.contains_pointer());
        let cursor = || {
            let rect = stage.rect_of_cursor(self.cursor(stage.cx, stage.drawing))?;
            let middle = stage.lens().screen(rect.centre());
            stage.view.contains(middle).then_some(middle)
        };
        let at = pointer.or_else(cursor).unwrap_or(stage.view.center()) - stage.view.min;
        [at.x, at.y]
    }

    /// Brings into view what was asked for, what the inspector would have covered, and what a key has
    /// led to.
    fn reveal(&mut self, stage: &mut Stage<'_>, narrowed: bool, out: &mut Vec<Intent>) {
        let asked = stage.cx.session.reveal.as_ref();
        let here = asked.filter(|record| {
            matches!(
                record,
                RecordRef::Chain(_) | RecordRef::Step(_) | RecordRef::Flow(_)
            )
        });
        if here.is_some() {
            out.push(Intent::View(View::Revealed));
            self.stage = None;
        }
        let primary = stage.cx.session.selection.primary().filter(|_| narrowed);
        if let Some(rect) = here.or(primary).and_then(|record| stage.rect_of(record)) {
            stage.camera = stage.frame.revealing(stage.camera, rect);
        }
        if std::mem::take(&mut self.follow)
            && let Some(rect) = stage.rect_of_cursor(self.cursor(stage.cx, stage.drawing))
        {
            stage.camera = stage.frame.revealing(stage.camera, rect);
        }
    }

    /// The size of the drawing, and of the band below it while a card can be put there.
    fn room_to_move(&self, drawing: &ChainDrawing) -> [f32; 2] {
        let [width, height] = drawing.size();
        let is_moving = matches!(self.gesture, Gesture::Move { .. });
        let band = drawing.band_abroad().filter(|_| is_moving);
        [width, height + band.map_or(0.0, |band| band.len())]
    }

    /// The cards that show the handle from which flows are drawn.
    pub(super) fn ports(&self, stage: &Stage<'_>, hovered: Option<Pos2>) -> Vec<usize> {
        if stage.cx.is_read_only() || self.gesture.can_be_dropped() {
            return Vec::new();
        }
        let reach = super::gesture::PORT_REACH / stage.camera.zoom;
        let hovered = hovered
            .map(|at| stage.lens().drawing(at))
            .and_then(|[x, y]| {
                let near = |rect: &Rect| rect.contains([x, y]) || rect.contains([x - reach, y]);
                stage.drawing.cards.iter().position(|card| near(&card.rect))
            });
        let mut ports: Vec<usize> = hovered.into_iter().collect();
        if let Cursor::Card(card) = self.cursor(stage.cx, stage.drawing)
            && !ports.contains(&card)
        {
            ports.push(card);
        }
        ports
    }

    fn pointer(
        &mut self,
        ui: &Ui,
        response: &Response,
        stage: &mut Stage<'_>,
        out: &mut Vec<Intent>,
    ) {
        Self::wheel(ui, response, stage);
        // Before anything else: the toolkit ends a drag on Escape as if the button had come up.
        if self.gesture.can_be_dropped()
            && ui.input_mut(|input| input.consume_key(egui::Modifiers::NONE, egui::Key::Escape))
        {
            self.gesture = Gesture::Rest;
            self.take_focus = true;
        }
        let pointer = response
            .interact_pointer_pos()
            .or_else(|| response.hover_pos());
        let origin = ui
            .input(|input| input.pointer.press_origin())
            .filter(|_| response.drag_started());
        let ports = self.ports(stage, origin.or(pointer));
        let at = |stage: &Stage<'_>, pos: Pos2| -> Point { stage.lens().drawing(pos) };

        if let Some(pressed) = origin {
            let spot = stage.spot(pressed, &ports);
            let primary = response.drag_started_by(PointerButton::Primary);
            let editable = primary && !stage.cx.is_read_only();
            match spot {
                Some(spot) if editable => {
                    self.gesture.begin(stage.drawing, spot, at(stage, pressed));
                }
                _ => self.gesture = Gesture::Pan,
            }
        }
        if response.dragged() {
            match (&self.gesture, pointer) {
                (Gesture::Pan, _) => {
                    let by = response.drag_delta();
                    stage.camera = stage.frame.panned(stage.camera, [by.x, by.y]);
                }
                (_, Some(pos)) => {
                    Self::push_edge(ui, stage, pos);
                    let point = at(stage, pos);
                    self.gesture.moved(point);
                }
                (_, None) => {}
            }
        } else if let Some(pos) = response.hover_pos().filter(|_| response.hovered())
            && ui.input(|input| input.pointer.delta() != egui::Vec2::ZERO)
        {
            self.gesture.moved(at(stage, pos));
        }
        if response.drag_stopped()
            && let Some(done) = self.gesture.release(stage.drawing)
        {
            response.request_focus();
            self.finish(stage.cx, stage.drawing, done, out);
        }
        // Enter and Space count as clicks on what has the focus; here they mean something else.
        let clicked = response.clicked() && ui.input(|input| input.pointer.any_click());
        if clicked || response.secondary_clicked() {
            // A name being written sees that and ends.
            response.request_focus();
            self.key_menu = None;
            let spot = pointer.and_then(|pos| stage.spot(pos, &ports));
            self.menu = spot;
            self.click(ui, stage, spot, response.double_clicked(), out);
        }
    }

    fn click(
        &mut self,
        ui: &Ui,
        stage: &Stage<'_>,
        spot: Option<Spot>,
        double: bool,
        out: &mut Vec<Intent>,
    ) {
        if matches!(self.gesture, Gesture::Link { .. }) {
            if let Some(Spot::Card(card) | Spot::Port(card)) = spot
                && let Some(done) = self.gesture.choose(&stage.drawing.content.cards[card].step)
            {
                self.finish(stage.cx, stage.drawing, done, out);
            }
            return;
        }
        let content = &stage.drawing.content;
        if let Some(Spot::Card(card) | Spot::Port(card)) = spot
            && Self::is_stressing(stage.cx)
        {
            self.stage = None;
            return self.switch(stage.cx, stage.drawing, card, out);
        }
        self.stage = match spot {
            Some(Spot::Stage(stage)) => Some(content.stages[stage].id.clone()),
            _ => None,
        };
        let record = spot.and_then(|spot| stage.record(spot));
        let selected = &stage.cx.session.selection;
        let selection = match record {
            Some(record) if ui.input(|input| input.modifiers.command) => selected.toggled(record),
            Some(record) => Selection::one(record),
            None => Selection::none(),
        };
        if selection != *selected {
            out.push(Intent::View(View::Select(selection)));
        }
        if !double || stage.cx.is_read_only() {
            return;
        }
        match spot {
            Some(Spot::Card(card) | Spot::Port(card)) => {
                self.name(stage.cx, Named::Step(content.cards[card].step.clone()));
            }
            Some(Spot::Flow(flow)) => {
                self.name(stage.cx, Named::Flow(content.flows[flow].flow.clone()));
            }
            Some(Spot::Stage(index)) => {
                self.name(
                    stage.cx,
                    Named::Stage(stage.chain.clone(), content.stages[index].id.clone()),
                );
            }
            Some(Spot::Ground { column, lane }) => {
                self.add_step(stage.cx, stage.chain, stage.drawing, (column, lane), out);
            }
            None => {}
        }
    }

    /// The wheel pans, with Ctrl or two fingers it zooms.
    fn wheel(ui: &Ui, response: &Response, stage: &mut Stage<'_>) {
        let Some(at) = response.hover_pos() else {
            return;
        };
        let (zoom, scroll) = ui.input(|input| (input.zoom_delta(), input.smooth_scroll_delta()));
        if (zoom - 1.0).abs() > f32::EPSILON {
            let around = at - stage.view.min;
            stage.camera = stage.frame.zoomed(stage.camera, [around.x, around.y], zoom);
        } else if scroll != egui::Vec2::ZERO {
            stage.camera = stage.frame.panned(stage.camera, [scroll.x, scroll.y]);
        }
    }

    /// A card held at the edge of the view moves the view.
    fn push_edge(ui: &Ui, stage: &mut Stage<'_>, at: Pos2) {
        let distance = EDGE_SPEED * ui.input(|input| input.stable_dt).min(LONGEST_FRAME);
        let speed = |low: f32, high: f32| {
            if low < EDGE {
                distance
            } else if high < EDGE {
                -distance
            } else {
                0.0
            }
        };
        let (view, headings) = (stage.view, stage.frame.headings);
        let left = at.x - view.left() - headings[0] * stage.camera.zoom;
        let top = at.y - view.top() - headings[1] * stage.camera.zoom;
        let by = [
            speed(left, view.right() - at.x),
            speed(top, view.bottom() - at.y),
        ];
        let pushed = stage.frame.panned(stage.camera, by);
        // Only towards what is not yet in view.
        if by != [0.0, 0.0] && pushed != stage.camera {
            stage.camera = pushed;
            ui.ctx().request_repaint();
        }
    }

    /// What belongs in a chain without steps, and a button that begins.
    fn without_steps(&mut self, ui: &mut Ui, stage: &Stage<'_>, out: &mut Vec<Intent>) {
        let cx = stage.cx;
        let top = stage
            .lens()
            .screen(stage.drawing.size())
            .y
            .clamp(stage.view.top(), stage.view.center().y);
        let rect = stage.view.with_min_y(top);
        let mut inner = ui.new_child(egui::UiBuilder::new().max_rect(rect));
        let empty = EmptyState::new(
            icons::CHAIN,
            cx.t("chain-no-steps-title"),
            cx.t("chain-no-steps-text"),
        );
        let button = inner
            .add_enabled_ui(!cx.is_read_only(), |ui| {
                empty.button(cx.t("new-step"), Some(icons::PLUS)).show(ui)
            })
            .inner;
        if button.is_some_and(|button| button.clicked()) {
            let place = self.place_for_new(cx, stage.chain, stage.drawing);
            self.add_step(cx, stage.chain, stage.drawing, place, out);
        }
    }

    /// The field in which a name is written.
    fn write(&mut self, ui: &mut Ui, stage: &mut Stage<'_>, out: &mut Vec<Intent>) {
        let Some(mut naming) = self.naming.take() else {
            return;
        };
        let Some(rect) = Self::name_rect(stage, &naming.what) else {
            // Another row shows the name of the chain; what else has no place belongs to another chain.
            let here = naming.what == Named::Chain(stage.chain.clone()) || naming.wait();
            self.naming = here.then_some(naming);
            return;
        };
        let size = (13.0 * stage.camera.zoom).max(LEAST_TYPE);
        let mut inner = ui.new_child(egui::UiBuilder::new().max_rect(stage.view));
        inner.set_clip_rect(stage.view);
        match naming.show(&mut inner, rect, size, stage.cx, out) {
            Writing::GoesOn => self.naming = Some(naming),
            Writing::Ended => self.take_focus = true,
            Writing::Left => {}
        }
    }

    /// Where a name is written; `None` for what is not in the drawing.
    fn name_rect(stage: &Stage<'_>, what: &Named) -> Option<egui::Rect> {
        let least = vec2(140.0, 28.0);
        match what {
            Named::Chain(_) => None,
            Named::Step(step) => {
                let card = stage.drawing.card_of(step)?;
                let rect = stage.screen_rect(stage.drawing.cards[card].rect);
                let size = vec2(
                    rect.width().max(least.x),
                    least.y.max(32.0 * stage.camera.zoom),
                );
                Some(egui::Rect::from_min_size(rect.min, size))
            }
            Named::Flow(flow) => {
                let middle = stage.drawing.flows[stage.drawing.flow_of(flow)?].middle;
                Some(egui::Rect::from_center_size(
                    stage.lens().screen(middle),
                    least,
                ))
            }
            Named::Stage(_, id) => {
                let index = stage
                    .drawing
                    .content
                    .stages
                    .iter()
                    .position(|stage| stage.id == *id)?;
                let column = stage.drawing.columns[index];
                let lens = stage.column_lens();
                let middle =
                    lens.screen([column.middle(), stage.drawing.column_heading_height() / 2.0]);
                Some(egui::Rect::from_center_size(middle, least))
            }
        }
    }

    fn hint(&self, ui: &Ui, response: &Response, stage: &Stage<'_>) {
        overlay::linking(ui, stage, &self.gesture);
        if self.gesture != Gesture::Rest
            || self.naming.is_some()
            || response.is_pointer_button_down_on()
        {
            return;
        }
        let Some(at) = response.hover_pos() else {
            return;
        };
        let said = match stage.spot(at, &self.ports(stage, Some(at))) {
            Some(Spot::Port(_)) => stage.cx.t("chain-port-hint").to_owned(),
            Some(Spot::Card(card)) => {
                spoken::step_at_length(stage.cx, &stage.drawing.content.cards[card].step)
            }
            Some(Spot::Flow(flow)) => {
                let line = &stage.drawing.content.flows[flow];
                spoken::flow(stage.cx, &line.flow, line.crosses)
            }
            _ => return,
        };
        response.clone().on_hover_text_at_pointer(said);
    }
}

/// Whether the last input was a key and not the pointer; `None` if there was neither.
pub(super) fn last_input_was_key(ui: &Ui) -> Option<bool> {
    ui.input(|input| {
        if input.pointer.delta() != egui::Vec2::ZERO || input.pointer.any_pressed() {
            return Some(false);
        }
        let is_key = |event: &egui::Event| matches!(event, egui::Event::Key { pressed: true, .. });
        input.events.iter().any(is_key).then_some(true)
    })
}
