//! Cards, flows and headings as named nodes for screen readers. They are painted elsewhere.

use egui::accesskit::Action;
use egui::{Id, Response, Role, Sense, Ui, WidgetInfo};

use super::gesture::{Fold, Spot};
use super::keys::Cursor;
use super::spoken;
use super::stage::Stage;
use crate::analysis::chain::stress::Stress;
use crate::scene::{Point, Rect};
use crate::ui::canvas::Lens;
use crate::workspace::RecordRef;

/// The most nodes at a time.
pub(super) const MOST: usize = 500;

/// What a screen reader asked for.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Asked {
    /// To have a record selected.
    Record(RecordRef),
    /// To have several records selected that are drawn as one.
    Records(Vec<RecordRef>),
    /// To have a lane or stage folded or unfolded.
    Fold(Fold),
    /// To stand on the heading of a stage.
    Stage(usize),
}

/// Tells of the headings of stages and the cards and flows in view, in this order. Returns what a
/// screen reader asked for.
pub(super) fn tell(
    ui: &mut Ui,
    stage: &Stage<'_>,
    (cursor, fallen): (Cursor, Option<&Stress>),
    canvas: &Response,
) -> Option<Asked> {
    let (cx, drawing) = (stage.cx, stage.drawing);
    let seen = stage.frame.in_view(stage.camera);
    let overlaps = |rect: &Rect, axes: std::ops::Range<usize>| {
        axes.into_iter()
            .all(|axis| rect.min[axis] <= seen.max[axis] && rect.max[axis] >= seen.min[axis])
    };
    let mut teller = Teller {
        ui,
        canvas,
        left: MOST,
        asked: None,
    };
    for (index, title) in drawing.content.stages.iter().enumerate() {
        let column = drawing.columns[index];
        let height = drawing.column_heading_height();
        let rect = Rect::at([column.start, 0.0], column.len(), height);
        if overlaps(&rect, 0..1) {
            let node = Node {
                id: Id::unique(("chain-heading", &title.id)),
                rect: on_screen(stage.column_lens(), rect),
                place: Some((index + 1, drawing.columns.len())),
                is_selected: cursor == Cursor::Stage(index),
                is_active: cursor == Cursor::Stage(index),
                asks: Asked::Stage(index),
            };
            teller.node(node, || spoken::stage(cx, title));
        }
    }
    let lanes = (0..drawing.lanes.len()).map(Fold::Lane);
    for what in lanes.chain((0..drawing.columns.len()).map(Fold::Stage)) {
        let middle = stage.triangle(what);
        let rect = around(middle);
        let (lens, axis) = match what {
            Fold::Lane(_) => (stage.lane_lens(), 1..2),
            Fold::Stage(_) => (stage.column_lens(), 0..1),
        };
        if overlaps(&rect, axis) {
            let node = Node {
                id: Id::unique(("chain-fold", format!("{what:?}"))),
                rect: on_screen(lens, rect),
                place: None,
                is_selected: false,
                is_active: false,
                asks: Asked::Fold(what),
            };
            teller.node(node, || spoken::fold(cx, drawing, what));
        }
    }
    let of_record = |record: RecordRef, rect, place, is_active| Node {
        id: Id::unique(("chain-node", record.id())),
        rect: on_screen(stage.lens(), rect),
        place,
        is_selected: cx.session.selection.contains(&record),
        is_active,
        asks: Asked::Record(record),
    };
    for (index, card) in drawing.content.cards.iter().enumerate() {
        let rect = drawing.cards[index].rect;
        if overlaps(&rect, 0..2) {
            let place = Some((index + 1, drawing.cards.len()));
            let is_active = cursor == Cursor::Card(index);
            let node = of_record((&card.step).into(), rect, place, is_active);
            teller.node(node, || {
                spoken::fallen(cx, spoken::card(cx, card), &card.step, fallen)
            });
        }
    }
    let of_several = |spot: Spot, rect, kind, index: usize| {
        let records = stage.records(spot);
        let selection = &cx.session.selection;
        Node {
            id: Id::unique((kind, index)),
            rect: on_screen(stage.lens(), rect),
            place: None,
            is_selected: records.iter().all(|record| selection.contains(record)),
            is_active: false,
            asks: Asked::Records(records),
        }
    };
    for (index, cell) in drawing.cells.iter().enumerate() {
        if overlaps(&cell.rect, 0..2) {
            let node = of_several(Spot::Cell(index), cell.rect, "chain-cell", index);
            teller.node(node, || spoken::cell(cx, drawing, index));
        }
    }
    for (index, joined) in drawing.joined.iter().enumerate() {
        let rect = around(joined.middle);
        if overlaps(&rect, 0..2) {
            let node = of_several(Spot::Joined(index), rect, "chain-joined", index);
            teller.node(node, || spoken::joined(cx, drawing, index));
        }
    }
    for (index, flow) in drawing.content.flows.iter().enumerate() {
        let rect = around(drawing.flows[index].middle);
        if overlaps(&rect, 0..2) {
            let is_active = cursor == Cursor::Flow(index);
            let node = of_record((&flow.flow).into(), rect, None, is_active);
            teller.node(node, || spoken::flow(cx, &flow.flow, flow.crosses));
        }
    }
    teller.asked
}

fn around(middle: Point) -> Rect {
    Rect {
        min: middle.map(|c| c - 8.0),
        max: middle.map(|c| c + 8.0),
    }
}

pub(super) fn on_screen(lens: Lens, rect: Rect) -> egui::Rect {
    egui::Rect::from_min_max(lens.screen(rect.min), lens.screen(rect.max))
}

/// Something that is told of.
pub(super) struct Node {
    pub(super) id: Id,
    pub(super) rect: egui::Rect,
    /// Its number, and of how many.
    pub(super) place: Option<(usize, usize)>,
    pub(super) is_selected: bool,
    /// Whether the keyboard stands on it.
    pub(super) is_active: bool,
    pub(super) asks: Asked,
}

/// Tells of nodes, as many as are left, and hears what is asked of them.
pub(super) struct Teller<'a, 'u> {
    pub(super) ui: &'u mut Ui,
    pub(super) canvas: &'a Response,
    pub(super) left: usize,
    pub(super) asked: Option<Asked>,
}

impl Teller<'_, '_> {
    pub(super) fn node(&mut self, node: Node, say: impl Fn() -> String) {
        if self.left == 0 {
            return;
        }
        self.left -= 1;
        let id = node.id;
        let response = self.ui.interact(node.rect, id, Sense::hover());
        response.widget_info(|| {
            WidgetInfo::selected(Role::ListBoxOption, true, node.is_selected, say())
        });
        let ctx = self.ui.ctx();
        ctx.accesskit_node_builder(id, |builder| {
            builder.add_action(Action::Click);
            if let Some((number, total)) = node.place {
                builder.set_position_in_set(number);
                builder.set_size_of_set(total);
            }
        });
        if node.is_active {
            let node_id = id.accesskit_id();
            ctx.accesskit_node_builder(self.canvas.id, |node| node.set_active_descendant(node_id));
        }
        if ctx.input(|input| input.has_accesskit_action_request(id, Action::Click)) {
            self.asked = Some(node.asks);
        }
    }
}
