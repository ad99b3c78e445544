//! How a flow is drawn: as wide as its amount, and told by its pattern how sure it is.

use super::content::FlowBand;
use super::size;
use crate::layout::measure::Weight;
use crate::layout::sankey::Band;
use crate::scene::sign::flow_stroke;
use crate::scene::{Anchor, Dash, Point, Rect, Scene, Shape, Stroke, Target, TextRun, Token};
use crate::workspace::Commitment;

/// Bands narrower than this are drawn as the lines that they are elsewhere: no pattern would show.
const PATTERN: f32 = 6.0;
/// The least width of a band that has an amount.
const LEAST: f32 = 1.5;
/// From one stroke of a hatching to the next, along the band.
const HATCH: f32 = 8.0;
/// From one row of dots to the next, and from dot to dot.
const DOTS: f32 = 7.0;
/// What keeps a band apart from those it crosses.
const RIM: f32 = 1.5;

/// A band that is ready to be drawn.
#[derive(Clone, Copy, Debug)]
pub(super) struct Look<'a> {
    pub(super) commitment: Commitment,
    pub(super) crosses: bool,
    pub(super) is_hair: bool,
    pub(super) width: f32,
    pub(super) middle: &'a [Point],
    pub(super) left: &'a [Point],
    pub(super) right: &'a [Point],
}

/// The lines of a band.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Lines {
    pub(super) middle: Vec<Point>,
    pub(super) left: Vec<Point>,
    pub(super) right: Vec<Point>,
}

impl Lines {
    pub(super) fn of(band: &Band) -> Self {
        let all = |line: &[crate::layout::Point]| line.iter().map(|p| [p.x, p.y]).collect();
        Self {
            middle: all(&band.middle),
            left: all(&band.left),
            right: all(&band.right),
        }
    }
}

pub(super) fn look<'a>(flow: &FlowBand, width: f32, lines: &'a Lines) -> Look<'a> {
    Look {
        commitment: flow.commitment,
        crosses: flow.crosses,
        is_hair: flow.carried.is_none() || width <= 0.0,
        width,
        middle: &lines.middle,
        left: &lines.left,
        right: &lines.right,
    }
}

/// The colour of a band's edges.
fn edge(look: &Look<'_>) -> Token {
    match (look.commitment == Commitment::Theoretical, look.crosses) {
        (false, false) => Token::Flow,
        (false, true) => Token::Crossing,
        (true, false) => Token::FlowTheoretical,
        (true, true) => Token::CrossingTheoretical,
    }
}

/// Draws a band. What it crosses stays apart from it by a rim in the colour of the ground.
pub(super) fn draw(scene: &mut Scene, look: &Look<'_>, target: Option<&Target>) {
    let mut push = |shape: Shape| match target {
        Some(target) => scene.push_target(shape, target.clone()),
        None => scene.push(shape),
    };
    let line = |points: &[Point], stroke: Stroke| Shape::Line {
        points: points.to_vec(),
        stroke,
    };
    if look.is_hair {
        let stroke = Stroke {
            width: 1.75,
            token: edge(look),
            dash: Dash::Dotted(4.5),
        };
        push(line(look.middle, stroke));
        return;
    }
    if look.width < PATTERN {
        let rim = Stroke::solid(look.width + 2.0 * RIM, Token::Ground);
        push(line(look.middle, rim));
        // However small, it is there.
        let width = look.width.max(LEAST);
        push(line(
            look.middle,
            flow_stroke(look.commitment, look.crosses, width),
        ));
        return;
    }
    let rim = Stroke::solid(2.0 * RIM + 1.0, Token::Ground);
    push(line(look.left, rim));
    push(line(look.right, rim));
    let (full, tint, faint) = if look.crosses {
        (
            Token::CrossingBand,
            Token::CrossingTint,
            Token::CrossingFaint,
        )
    } else {
        (Token::FlowBand, Token::FlowTint, Token::FlowFaint)
    };
    let fill = match look.commitment {
        Commitment::Signed => full,
        Commitment::InDialogue | Commitment::Identified => tint,
        Commitment::Theoretical => faint,
    };
    push(Shape::Band {
        left: look.left.to_vec(),
        right: look.right.to_vec(),
        fill,
    });
    match look.commitment {
        Commitment::InDialogue => {
            for stroke in hatching(look) {
                push(line(&stroke, Stroke::solid(2.25, full)));
            }
        }
        Commitment::Identified => {
            for (number, row) in rows(look).into_iter().enumerate() {
                let skip = if number % 2 == 0 { 0.0 } else { DOTS / 2.0 };
                let stroke = Stroke {
                    width: 2.25,
                    token: edge(look),
                    dash: Dash::Dotted(DOTS),
                };
                push(line(&shortened(&row, skip), stroke));
            }
        }
        Commitment::Signed | Commitment::Theoretical => {}
    }
    let outline = Stroke::solid(1.0, edge(look));
    push(line(look.left, outline));
    push(line(look.right, outline));
}

/// Strokes across a band, each as far along it as the band is wide: they follow its bends and never
/// leave it.
fn hatching(look: &Look<'_>) -> Vec<Vec<Point>> {
    let along = lengths(look.middle);
    let Some(&whole) = along.last() else {
        return Vec::new();
    };
    // Where a band is very wide, its strokes lie flatter.
    let reach = look.width.min(64.0);
    let steps = 8_u8;
    let mut strokes = Vec::new();
    let mut from = HATCH / 2.0 - reach;
    while from < whole {
        // What would begin before the band, or end after it, is cut.
        let (first, last) = ((-from / reach).max(0.0), ((whole - from) / reach).min(1.0));
        let stroke = (0..=steps).map(|step| {
            let share = first + (last - first) * f32::from(step) / f32::from(steps);
            across(look, &along, from + share * reach, 1.0 - share)
        });
        strokes.push(stroke.collect());
        from += HATCH;
    }
    strokes
}

/// Lines along a band, evenly apart.
fn rows(look: &Look<'_>) -> Vec<Vec<Point>> {
    let mut count: u16 = 1;
    while f32::from(count + 1) * DOTS < look.width && count < 64 {
        count += 1;
    }
    (0..count)
        .map(|row| {
            let share = (f32::from(row) + 0.5) / f32::from(count);
            let ends = look.left.iter().zip(look.right);
            ends.map(|(left, right)| between(*left, *right, share))
                .collect()
        })
        .collect()
}

fn between(from: Point, to: Point, share: f32) -> Point {
    [0, 1].map(|axis| from[axis] + (to[axis] - from[axis]) * share)
}

fn lengths(line: &[Point]) -> Vec<f32> {
    let mut sum = 0.0;
    let mut lengths = Vec::with_capacity(line.len());
    for (index, point) in line.iter().enumerate() {
        if let Some(before) = index.checked_sub(1).map(|before| line[before]) {
            sum += (point[0] - before[0]).hypot(point[1] - before[1]);
        }
        lengths.push(sum);
    }
    lengths
}

/// The point so far along a band and so far across it, from its left edge.
fn across(look: &Look<'_>, along: &[f32], at: f32, share: f32) -> Point {
    let next = along
        .partition_point(|length| *length < at)
        .clamp(1, along.len().max(2) - 1);
    let (before, after) = (along[next - 1], along[next]);
    let part = if after > before {
        (at - before) / (after - before)
    } else {
        0.0
    };
    let left = between(look.left[next - 1], look.left[next], part);
    let right = between(look.right[next - 1], look.right[next], part);
    between(left, right, share)
}

/// A line without its first points, as far as that.
fn shortened(line: &[Point], by: f32) -> Vec<Point> {
    let mut left = by;
    for (index, ends) in line.windows(2).enumerate() {
        let length = (ends[1][0] - ends[0][0]).hypot(ends[1][1] - ends[0][1]);
        if left < length {
            let mut rest = vec![between(ends[0], ends[1], left / length)];
            rest.extend_from_slice(&line[index + 1..]);
            return rest;
        }
        left -= length;
    }
    line.to_vec()
}

/// The label of a band, on a ground of its own.
pub(super) fn label(scene: &mut Scene, flow: &FlowBand, rect: Rect) {
    let target = || Target::Record((&flow.flow).into());
    let words = size::label(flow);
    let ground = Shape::Rect {
        rect,
        radius: 4.0,
        fill: Some(Token::Ground),
        stroke: None,
    };
    scene.push_target(ground, target());
    let run = TextRun {
        anchor: Anchor::Middle,
        ..TextRun::line(
            words,
            rect.centre(),
            size::LABEL,
            Weight::Medium,
            Token::Ink,
        )
    };
    scene.push_target(Shape::Text(run), target());
}
