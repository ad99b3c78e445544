//! Cards, flows and headings as named nodes for screen readers. They are painted elsewhere.

use egui::accesskit::Action;
use egui::{Id, Response, Role, Sense, Ui, WidgetInfo};

use super::camera::Frame;
use super::spoken;
use crate::scene::Rect;
use crate::scene::chain::ChainDrawing;
use crate::session::DrawingCamera;
use crate::ui::PanelContext;
use crate::ui::canvas::Lens;
use crate::workspace::RecordRef;

/// The most nodes at a time.
const MOST: usize = 500;

/// Tells of the cards and flows in view, cards first. Returns what a screen reader asked to have
/// selected.
pub(super) fn tell(
    ui: &mut Ui,
    cx: &PanelContext<'_>,
    drawing: &ChainDrawing,
    canvas: &Response,
    view: (Frame, DrawingCamera, Lens),
) -> Option<RecordRef> {
    let (frame, camera, lens) = view;
    let seen = frame.in_view(camera);
    let overlaps = |rect: &Rect| {
        (0..2).all(|axis| rect.min[axis] <= seen.max[axis] && rect.max[axis] >= seen.min[axis])
    };
    let total = drawing.cards.len();
    let mut teller = Teller {
        ui,
        cx,
        canvas,
        lens,
        left: MOST,
        asked: None,
    };
    for (index, card) in drawing.content.cards.iter().enumerate() {
        let rect = drawing.cards[index].rect;
        if overlaps(&rect) {
            let place = Some((index + 1, total));
            teller.node((&card.step).into(), rect, place, |cx| {
                spoken::step(cx, &card.step)
            });
        }
    }
    for (index, flow) in drawing.content.flows.iter().enumerate() {
        let middle = drawing.middle_of_flow(index);
        let rect = Rect {
            min: middle.map(|c| c - 8.0),
            max: middle.map(|c| c + 8.0),
        };
        if overlaps(&rect) {
            teller.node((&flow.flow).into(), rect, None, |cx| {
                spoken::flow(cx, &flow.flow, flow.crosses)
            });
        }
    }
    teller.asked
}

struct Teller<'a, 'u> {
    ui: &'u mut Ui,
    cx: &'a PanelContext<'a>,
    canvas: &'a Response,
    lens: Lens,
    left: usize,
    asked: Option<RecordRef>,
}

impl Teller<'_, '_> {
    fn node(
        &mut self,
        record: RecordRef,
        rect: Rect,
        place: Option<(usize, usize)>,
        say: impl Fn(&PanelContext<'_>) -> String,
    ) {
        if self.left == 0 {
            return;
        }
        self.left -= 1;
        let on_screen =
            egui::Rect::from_min_max(self.lens.screen(rect.min), self.lens.screen(rect.max));
        let id = Id::unique(("chain-node", record.id()));
        let response = self.ui.interact(on_screen, id, Sense::hover());
        let selected = self.cx.session.selection.contains(&record);
        response.widget_info(|| {
            WidgetInfo::selected(Role::ListBoxOption, true, selected, say(self.cx))
        });
        let ctx = self.ui.ctx();
        ctx.accesskit_node_builder(id, |node| {
            node.add_action(Action::Click);
            if let Some((number, total)) = place {
                node.set_position_in_set(number);
                node.set_size_of_set(total);
            }
        });
        if self.cx.session.selection.primary() == Some(&record) {
            let node_id = id.accesskit_id();
            ctx.accesskit_node_builder(self.canvas.id, |node| node.set_active_descendant(node_id));
        }
        if ctx.input(|input| input.has_accesskit_action_request(id, Action::Click)) {
            self.asked = Some(record);
        }
    }
}
