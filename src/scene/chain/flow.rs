//! How a flow is drawn: wider the more flows, broken the less sure it is, red where it crosses a
//! county line.

use super::content::FlowLine;
use super::drawing::PlacedFlow;
use super::{headings, size};
use crate::layout::measure::Weight;
use crate::layout::swimlane::Route;
use crate::scene::sign::{flow_stroke, flow_width};
use crate::scene::{Anchor, Point, Scene, Shape, Stroke, Target, TextRun, Token};

/// The width of the largest flow.
const WIDEST: f32 = 11.0;
/// The radius of the mark where a county line is crossed.
const MARK: f32 = 4.25;

/// The width of a flow's line.
pub(super) fn width_of(flow: &FlowLine) -> f32 {
    flow_width(flow.commitment, flow.share, WIDEST)
}

pub(super) fn stroke(flow: &FlowLine) -> Stroke {
    flow_stroke(flow.commitment, flow.crosses, width_of(flow))
}

/// The points of a route as one chain of Bézier curves.
pub(super) fn points(route: &Route) -> Vec<Point> {
    let mut points = Vec::with_capacity(1 + 3 * route.curves.len());
    for (index, curve) in route.curves.iter().enumerate() {
        if index == 0 {
            points.push([curve.from.x, curve.from.y]);
        }
        points.extend([curve.first, curve.second, curve.to].map(|point| [point.x, point.y]));
    }
    points
}

/// The line and its head.
pub(super) fn line(scene: &mut Scene, flow: &FlowLine, placed: &PlacedFlow) {
    let target = || Target::Record((&flow.flow).into());
    let stroke = stroke(flow);
    if placed.curve.len() > 1 {
        scene.push_target(
            Shape::Curve {
                points: placed.curve.clone(),
                stroke,
            },
            target(),
        );
    }
    if let Some(corners) = placed.arrow {
        let fill = Some(stroke.token);
        scene.push_target(
            Shape::Polygon {
                points: corners.to_vec(),
                fill,
                stroke: None,
            },
            target(),
        );
    }
}

/// The mark where a county line is crossed, and the label.
pub(super) fn label(scene: &mut Scene, flow: &FlowLine, placed: &PlacedFlow, lane: usize) {
    let target = || Target::Record((&flow.flow).into());
    if let Some(centre) = placed.mark {
        let token = stroke(flow).token;
        let stroke = Some(Stroke::solid(2.0, token));
        let mark = Shape::Circle {
            centre,
            radius: MARK,
            fill: Some(Token::Halo),
            stroke,
        };
        scene.push_target(mark, target());
    }
    if let Some(rect) = placed.label {
        let text = size::label(flow);
        let width = size::width(&text, size::LABEL, Weight::Medium);
        let token = if flow.has_amount {
            Token::Ink
        } else {
            Token::InkMuted
        };
        // The line rests behind its label.
        let ground = Shape::Rect {
            rect,
            radius: 3.0,
            fill: Some(headings::ground(lane)),
            stroke: None,
        };
        scene.push_target(ground, target());
        let run = TextRun {
            text: text.into(),
            at: rect.centre(),
            anchor: Anchor::Middle,
            size: size::LABEL,
            weight: Weight::Medium,
            token,
            halo: None,
            spacing: 0.0,
            width,
        };
        scene.push_target(Shape::Text(run), target());
    }
}
