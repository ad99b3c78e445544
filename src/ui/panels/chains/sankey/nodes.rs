//! Bars and bands as named nodes for screen readers. They are painted elsewhere.

use egui::{Id, Response, Ui};

use super::super::nodes::{Asked, MOST, Node, Teller, on_screen};
use super::super::spoken;
use super::canvas::Stage;
use super::keys::At;
use crate::analysis::chain::stress::Stress;
use crate::message::Message;
use crate::scene::Rect;
use crate::workspace::RecordRef;

/// Tells of the bars and bands in view. Returns what a screen reader asked to have selected.
pub(super) fn tell(
    ui: &mut Ui,
    stage: &Stage<'_>,
    fallen: Option<&Stress>,
    canvas: &Response,
) -> Option<RecordRef> {
    let (cx, drawing) = (stage.cx, stage.drawing);
    let seen = stage.frame.in_view(stage.camera);
    let in_view = |rect: &Rect| {
        (0..2).all(|axis| rect.min[axis] <= seen.max[axis] && rect.max[axis] >= seen.min[axis])
    };
    let cursor = stage.cursor();
    let mut teller = Teller {
        ui,
        canvas,
        left: MOST,
        asked: None,
    };
    let node = |record: RecordRef, rect, place, at| Node {
        id: Id::unique(("sankey-node", record.id())),
        rect: on_screen(stage.lens(), rect),
        place,
        is_selected: cx.session.selection.contains(&record),
        is_active: cursor == at,
        asks: Asked::Record(record),
    };
    for (index, step) in drawing.content.steps.iter().enumerate() {
        let rect = drawing.bar(index);
        if in_view(&rect) {
            let place = Some((index + 1, drawing.content.steps.len()));
            let node = node((&step.step).into(), rect, place, At::Step(index));
            teller.node(node, || {
                let mut said = Message::new("sankey-node-step")
                    .with("what", spoken::step(cx, &step.step))
                    .with("amount", &*step.amount);
                let off = step.off.as_ref().map(|off| &off.text);
                let wanted = step.wanted.as_ref().map(|wanted| &wanted.text);
                for more in [off, wanted].into_iter().flatten() {
                    said = Message::new("sankey-node-more")
                        .with("what", said)
                        .with("more", &**more);
                }
                spoken::fallen(cx, cx.say(&said), &step.step, fallen)
            });
        }
    }
    for (index, flow) in drawing.content.flows.iter().enumerate() {
        let middle = drawing.middle_of(index);
        let rect = Rect {
            min: middle.map(|c| c - 8.0),
            max: middle.map(|c| c + 8.0),
        };
        if in_view(&rect) {
            let node = node((&flow.flow).into(), rect, None, At::Flow(index));
            teller.node(node, || spoken::flow(cx, &flow.flow, flow.crosses));
        }
    }
    match teller.asked {
        Some(Asked::Record(record)) => Some(record),
        Some(Asked::Records(_) | Asked::Fold(_) | Asked::Stage(_)) | None => None,
    }
}
