//! The drawing in the window: the pointer's work and the order in which all is painted.

use egui::{
    CornerRadius, EventFilter, Id, Pos2, Response, Role, Sense, StrokeKind, Ui, WidgetInfo,
};
use egui::{Rect as Area, vec2};

use super::super::camera::Frame;
use super::super::footer::Zoom;
use super::super::naming::{Named, Writing};
use super::super::stress::{self, Over};
use super::super::{ChainsPanel, keys, spoken};
use super::keys::At;
use super::{look, nodes};
use crate::intent::{Intent, View};
use crate::scene::sankey::{STAGE_LINE, SankeyDrawing};
use crate::scene::{Rect, Scene, Token};
use crate::session::{DrawingCamera, Selection};
use crate::ui::PanelContext;
use crate::ui::canvas::{Lens, paint, points};
use crate::ui::theme::{color, space, stroke};
use crate::workspace::{ChainId, RecordRef};

/// How far from a flow it can be taken, on the screen.
const REACH: f32 = 7.0;
/// The least size of a name while it is being written.
const LEAST_TYPE: f32 = 12.5;

/// What the pointer and the keys act on during one frame.
pub(super) struct Stage<'a> {
    pub(super) cx: &'a PanelContext<'a>,
    pub(super) drawing: &'a SankeyDrawing,
    pub(super) frame: Frame,
    pub(super) camera: DrawingCamera,
    pub(super) view: Area,
    /// What the keyboard stands on without having selected it.
    pub(super) roving: Option<RecordRef>,
}

impl Stage<'_> {
    pub(super) fn lens(&self) -> Lens {
        let [x, y] = self.camera.origin;
        Lens {
            origin: self.view.min - vec2(x, y) * self.camera.zoom,
            zoom: self.camera.zoom,
        }
    }

    /// How the headings are seen: never above the view.
    pub(super) fn heading_lens(&self) -> Lens {
        let lens = self.lens();
        Lens {
            origin: Pos2::new(lens.origin.x, lens.origin.y.max(self.view.top())),
            ..lens
        }
    }

    fn record_at(&self, at: Pos2) -> Option<RecordRef> {
        if self.heading_lens().drawing(at)[1] <= self.drawing.heading_height() {
            return None;
        }
        let point = self.lens().drawing(at);
        let content = &self.drawing.content;
        let step = self.drawing.step_at(point);
        step.map(|step| RecordRef::from(&content.steps[step].step))
            .or_else(|| {
                let flow = self.drawing.flow_at(point, REACH / self.camera.zoom)?;
                Some(RecordRef::from(&content.flows[flow].flow))
            })
    }

    pub(super) fn rect_of(&self, at: At) -> Option<Rect> {
        match at {
            At::Nowhere => None,
            At::Step(step) => Some(self.drawing.whole(step)),
            At::Flow(flow) => {
                let middle = self.drawing.middle_of(flow);
                Some(Rect {
                    min: middle.map(|c| c - 40.0),
                    max: middle.map(|c| c + 40.0),
                })
            }
        }
    }

    fn at(&self, record: &RecordRef) -> At {
        match record {
            RecordRef::Step(step) => self.drawing.step_of(step).map_or(At::Nowhere, At::Step),
            RecordRef::Flow(flow) => self.drawing.flow_of(flow).map_or(At::Nowhere, At::Flow),
            _ => At::Nowhere,
        }
    }

    /// Where the keyboard stands: on what it went to, else on what is selected.
    pub(super) fn cursor(&self) -> At {
        let selected = self.cx.session.selection.primary();
        let primary = self.roving.as_ref().or(selected);
        primary.map_or(At::Nowhere, |record| self.at(record))
    }
}

impl ChainsPanel {
    /// The drawing, in all the room that is left.
    pub(super) fn sankey_canvas(
        &mut self,
        ui: &mut Ui,
        cx: &PanelContext<'_>,
        chain: &ChainId,
        drawing: &SankeyDrawing,
        (narrowed, zoom): (bool, Option<Zoom>),
        out: &mut Vec<Intent>,
    ) {
        let view = ui.available_rect_before_wrap();
        let response = ui.interact(view, Id::unique("sankey-canvas"), Sense::click_and_drag());
        ui.advance_cursor_after_rect(view);
        response.widget_info(|| WidgetInfo::labeled(Role::ListBox, true, cx.t("sankey-canvas")));
        let frame = Frame {
            drawing: drawing.size(),
            view: [view.width(), view.height()],
            headings: [0.0, drawing.heading_height()],
        };
        self.sankey.frame = Some(frame);
        let unseen = Frame {
            view: self.room.filled,
            ..frame
        };
        let kept = cx.session.chain.sankey_camera;
        let start = kept.map_or_else(|| unseen.first_look(), |camera| frame.kept(camera));
        let mut stage = Stage {
            cx,
            drawing,
            frame,
            camera: start,
            view,
            roving: self.roving_in_sankey(cx),
        };
        if std::mem::take(&mut self.take_focus) {
            response.request_focus();
        }
        match zoom {
            Some(Zoom::By(factor)) => {
                let around = focal(&response, &stage);
                stage.camera = frame.zoomed(stage.camera, around, factor);
            }
            Some(Zoom::Fit) => stage.camera = frame.fit(),
            None => {}
        }
        self.reveal_in_sankey(&mut stage, narrowed, out);
        self.sankey_pointer(ui, &response, &mut stage, out);
        self.by_key = super::super::canvas::last_input_was_key(ui).unwrap_or(self.by_key);
        if response.has_focus() && self.naming.is_none() {
            let filter = EventFilter {
                tab: false,
                horizontal_arrows: true,
                vertical_arrows: true,
                escape: true,
            };
            ui.memory_mut(|memory| memory.set_focus_lock_filter(response.id, filter));
            let around = focal(&response, &stage);
            if self.sankey_keys(ui, &mut stage, around, out) {
                ui.memory_mut(|memory| memory.surrender_focus(response.id));
            }
        }
        self.paint_sankey(ui, &response, &stage);
        let fallen = self.stress.stress(cx);
        match nodes::tell(ui, &stage, fallen.as_deref(), &response) {
            Some(RecordRef::Step(step)) if Self::is_stressing(cx) => {
                stress::toggle_step(cx, &step, out);
            }
            Some(record) => keys::select(record, out),
            None => {}
        }
        self.write_in_sankey(ui, chain, &stage, out);
        if points(ui)
            && let Some(record) = self.hovered(&response, &stage)
        {
            response
                .clone()
                .on_hover_text_at_pointer(told(cx, drawing, &record));
        }
        if stage.camera != start {
            let leaves = out
                .iter()
                .any(|intent| matches!(intent, Intent::View(View::Chain(_))));
            if !leaves {
                out.push(look(cx, Some(stage.camera)));
            }
        }
    }

    /// Brings into view what was asked for, what the inspector would have covered, and what a key has
    /// led to.
    fn reveal_in_sankey(&mut self, stage: &mut Stage<'_>, narrowed: bool, out: &mut Vec<Intent>) {
        let asked = stage.cx.session.reveal.as_ref();
        let here = asked.filter(|record| {
            matches!(
                record,
                RecordRef::Chain(_) | RecordRef::Step(_) | RecordRef::Flow(_)
            )
        });
        if here.is_some() {
            out.push(Intent::View(View::Revealed));
        }
        let primary = stage.cx.session.selection.primary();
        let primary = primary.filter(|_| narrowed || self.follow);
        self.follow = false;
        if let Some(rect) = here
            .or(primary)
            .and_then(|record| stage.rect_of(stage.at(record)))
        {
            stage.camera = stage.frame.revealing(stage.camera, rect);
        }
    }

    fn sankey_pointer(
        &mut self,
        ui: &Ui,
        response: &Response,
        stage: &mut Stage<'_>,
        out: &mut Vec<Intent>,
    ) {
        if let Some(at) = response.hover_pos() {
            let (zoom, scroll) =
                ui.input(|input| (input.zoom_delta(), input.smooth_scroll_delta()));
            if (zoom - 1.0).abs() > f32::EPSILON {
                let around = at - stage.view.min;
                stage.camera = stage.frame.zoomed(stage.camera, [around.x, around.y], zoom);
            } else if scroll != egui::Vec2::ZERO {
                stage.camera = stage.frame.panned(stage.camera, [scroll.x, scroll.y]);
            }
        }
        if response.dragged() {
            let by = response.drag_delta();
            stage.camera = stage.frame.panned(stage.camera, [by.x, by.y]);
        }
        // Enter and Space count as clicks on what has the focus; here they mean something else.
        if !response.clicked() || !ui.input(|input| input.pointer.any_click()) {
            return;
        }
        // A name being written sees that and ends.
        response.request_focus();
        let found = response
            .interact_pointer_pos()
            .and_then(|at| stage.record_at(at));
        if let Some(RecordRef::Step(step)) = &found
            && Self::is_stressing(stage.cx)
        {
            return stress::toggle_step(stage.cx, step, out);
        }
        let selected = &stage.cx.session.selection;
        let selection = match &found {
            Some(record) if ui.input(|input| input.modifiers.command) => {
                selected.toggled(record.clone())
            }
            Some(record) => Selection::one(record.clone()),
            None => Selection::none(),
        };
        if selection != *selected {
            out.push(Intent::View(View::Select(selection)));
        }
        if response.double_clicked() {
            match found {
                Some(RecordRef::Step(step)) => self.name(stage.cx, Named::Step(step)),
                Some(RecordRef::Flow(flow)) => self.name(stage.cx, Named::Flow(flow)),
                _ => {}
            }
        }
    }

    fn hovered(&self, response: &Response, stage: &Stage<'_>) -> Option<RecordRef> {
        if self.naming.is_some() || response.is_pointer_button_down_on() {
            return None;
        }
        let at = response.hover_pos().filter(|_| response.hovered())?;
        stage.record_at(at)
    }

    fn paint_sankey(&mut self, ui: &Ui, response: &Response, stage: &Stage<'_>) {
        let painter = ui.painter_at(stage.view);
        let (drawing, palette, lens) = (stage.drawing, stage.cx.palette, stage.lens());
        let ground = color(ui.ctx(), Token::Ground);
        painter.rect_filled(stage.view, CornerRadius::ZERO, ground);
        paint(&painter, &drawing.body, palette, lens);
        let version = self.sankey.version;
        if let Some(fallen) = self.stress.scene(stage.cx, Over::Sankey(version, drawing)) {
            paint(&painter, fallen, palette, lens);
        }
        let hovered: Vec<RecordRef> = self.hovered(response, stage).into_iter().collect();
        let selected = stage.cx.session.selection.records();
        for (kept, records) in [
            (&mut self.sankey.hover, &*hovered),
            (&mut self.sankey.accents, selected),
        ] {
            paint(
                &painter,
                accents(kept, version, drawing, records),
                palette,
                lens,
            );
        }
        // The lines between the stages go on below a drawing that is lower than the view.
        let bottom = drawing.size()[1];
        let line = stroke(ui.ctx(), lens.zoom, Token::LaneLine);
        for span in drawing.stages.iter().skip(1) {
            let from = lens.screen([span.start - STAGE_LINE, bottom]);
            let to = egui::pos2(from.x, stage.view.bottom().max(from.y));
            painter.line_segment([from, to], line);
        }
        let heading = stage.heading_lens();
        let bottom = heading.screen([0.0, drawing.heading_height()]).y;
        let heads = Area::from_min_max(stage.view.min, egui::pos2(stage.view.right(), bottom));
        painter.rect_filled(heads, CornerRadius::ZERO, ground);
        paint(&painter, &drawing.headings, palette, heading);
        painter.hline(
            heads.x_range(),
            bottom,
            stroke(ui.ctx(), 1.0, Token::LaneLine),
        );
        if response.has_focus() && self.by_key {
            let ring = stroke(ui.ctx(), space::FOCUS, Token::Accent);
            let roving = stage.roving.as_ref().and(stage.rect_of(stage.cursor()));
            if let Some(rect) = roving {
                let rect = Area::from_min_max(lens.screen(rect.min), lens.screen(rect.max));
                let radius = CornerRadius::same(space::RADIUS);
                painter.rect_stroke(rect.expand(4.0), radius, ring, StrokeKind::Outside);
            }
            let rect = stage.view.shrink(1.0);
            painter.rect_stroke(rect, CornerRadius::ZERO, ring, StrokeKind::Inside);
        }
    }

    /// The field in which a name is written.
    fn write_in_sankey(
        &mut self,
        ui: &mut Ui,
        chain: &ChainId,
        stage: &Stage<'_>,
        out: &mut Vec<Intent>,
    ) {
        let Some(mut naming) = self.naming.take() else {
            return;
        };
        let least = vec2(160.0, 28.0);
        let lens = stage.lens();
        let rect = match &naming.what {
            Named::Step(step) => stage.drawing.step_of(step).map(|step| {
                let whole = stage.drawing.whole(step);
                Area::from_min_size(lens.screen(whole.min), least)
            }),
            Named::Flow(flow) => stage.drawing.flow_of(flow).map(|flow| {
                Area::from_center_size(lens.screen(stage.drawing.middle_of(flow)), least)
            }),
            Named::Chain(_) | Named::Stage(..) => None,
        };
        let Some(rect) = rect else {
            // Another row shows the name of the chain; what else has no place belongs to another chain.
            let here = naming.what == Named::Chain(chain.clone()) || naming.wait();
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
}

/// Accents around records, drawn anew only for another drawing or others.
fn accents<'k>(
    kept: &'k mut Option<(u64, Vec<RecordRef>, Scene)>,
    version: u64,
    drawing: &SankeyDrawing,
    records: &[RecordRef],
) -> &'k Scene {
    let is_same = |(of, with, _): &(u64, Vec<RecordRef>, Scene)| *of == version && with == records;
    if !kept.as_ref().is_some_and(is_same) {
        *kept = None;
    }
    let made = kept.get_or_insert_with(|| (version, records.to_vec(), drawing.highlight(records)));
    &made.2
}

/// What a step or flow is, for whoever points at it.
fn told(cx: &PanelContext<'_>, drawing: &SankeyDrawing, record: &RecordRef) -> String {
    match record {
        RecordRef::Step(step) => {
            let mut said = spoken::step_at_length(cx, step);
            let bar = drawing
                .step_of(step)
                .map(|index| &drawing.content.steps[index]);
            if let Some(bar) = bar {
                let off = bar.off.as_ref().map(|off| &off.text);
                let wanted = bar.wanted.as_ref().map(|wanted| &wanted.text);
                for line in [off, wanted].into_iter().flatten() {
                    said.push('\n');
                    said.push_str(line);
                }
            }
            said
        }
        RecordRef::Flow(flow) => {
            let band = drawing
                .flow_of(flow)
                .map(|index| &drawing.content.flows[index]);
            spoken::flow(cx, flow, band.is_some_and(|band| band.crosses))
        }
        _ => String::new(),
    }
}

/// The point of the view that zooming by key or button keeps: under the pointer, else the middle of what
/// the keyboard stands on, else that of the view.
fn focal(response: &Response, stage: &Stage<'_>) -> [f32; 2] {
    let pointer = response.hover_pos().filter(|_| response.contains_pointer());
    let cursor = || {
        let middle = stage.lens().screen(stage.rect_of(stage.cursor())?.centre());
        stage.view.contains(middle).then_some(middle)
    };
    let at = pointer.or_else(cursor).unwrap_or(stage.view.center()) - stage.view.min;
    [at.x, at.y]
}
