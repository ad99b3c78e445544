//! How a step is drawn: a bar with its words above, what it lacks and what it could take.

use super::content::StepBar;
use super::size::{self, LINE, NAME_AT, NAME_LINE, WORDS_GAP, Words};
use crate::analysis::chain::balance::Verdict;
use crate::layout::measure::Weight;
use crate::layout::sankey::Bar;
use crate::scene::chain::{CardFace, draw_face};
use crate::scene::{Dash, Point, Rect, Scene, Shape, Stroke, Target, TextRun, Token};

/// How far the hatched end of a bar stands out.
const END: f32 = 11.0;
/// How far a target line reaches beyond the bar, to the left and right.
const TARGET: (f32, f32) = (10.0, 64.0);
/// From one stroke of the hatching to the next.
const HATCH: f32 = 5.0;

/// The bar's rectangle.
pub(super) fn rect(bar: &Bar) -> Rect {
    Rect::at([bar.rect.x, bar.rect.y], bar.rect.width, bar.rect.height)
}

/// The bar, its words left out.
pub(super) fn draw(scene: &mut Scene, step: &StepBar, bar: &Bar) {
    let target = || Target::Record((&step.step).into());
    let rect = rect(bar);
    if step.wanted.is_some() && bar.wanted > 0.0 {
        let from = rect.min[1] + bar.filled[0];
        let to = rect.min[1] + bar.wanted;
        if to - from > 1.0 {
            let open = Rect {
                min: [rect.min[0], from],
                max: [rect.max[0], to],
            };
            let stroke = Stroke {
                width: 1.25,
                token: Token::InkMuted,
                dash: Dash::Dashed(4.0, 3.0),
            };
            scene.push_target(
                Shape::Rect {
                    rect: open,
                    radius: 0.0,
                    fill: Some(Token::Card),
                    stroke: Some(stroke),
                },
                target(),
            );
        }
    }
    let is_gap = step.face == CardFace::Gap;
    let edge = |token, dash| Stroke {
        width: 1.25,
        token,
        dash,
    };
    let mut part = |min: f32, max: f32, fill: Token, stroke: Option<Stroke>| {
        let rect = Rect {
            min: [rect.min[0], min],
            max: [rect.max[0], max],
        };
        scene.push_target(
            Shape::Rect {
                rect,
                radius: 1.5,
                fill: Some(fill),
                stroke,
            },
            target(),
        );
    };
    // What has an amount is full; where hair lines alone meet the bar it is an outline.
    let filled = rect.min[1] + bar.filled[0].max(bar.filled[1]);
    if rect.max[1] - filled > 1.0 {
        let outline = edge(Token::InkMuted, Dash::Solid);
        part(
            filled.max(rect.min[1]),
            rect.max[1],
            Token::Card,
            Some(outline),
        );
    }
    if is_gap {
        let outline = edge(Token::GapBorder, Dash::Dashed(4.0, 3.0));
        part(
            rect.min[1],
            filled.max(rect.min[1] + 1.0),
            Token::GapFill,
            Some(outline),
        );
    } else if filled > rect.min[1] {
        part(rect.min[1], filled, Token::InkMuted, None);
    }
    if step.wanted.is_some() && bar.wanted > 0.0 {
        let y = rect.min[1] + bar.wanted;
        let points = vec![[rect.min[0] - TARGET.0, y], [rect.max[0] + TARGET.1, y]];
        let stroke = Stroke::solid(2.0, Token::Ink);
        scene.push_target(Shape::Line { points, stroke }, target());
    }
}

/// The hatched end on the side that has less, where it is more than chance explains.
pub(super) fn end(scene: &mut Scene, step: &StepBar, bar: &Bar) {
    let Some(off) = &step.off else { return };
    let rect = rect(bar);
    let height = (bar.filled[0] - bar.filled[1]).abs().max(3.0);
    let bottom = rect.min[1] + bar.filled[0].max(bar.filled[1]);
    // What enters is on the left: if more of it comes in, it is the right side that lacks some.
    let x = if off.difference > 0.0 {
        rect.max[0]
    } else {
        rect.min[0] - END
    };
    let area = Rect::at([x, bottom - height], END, height);
    let (fill, ink) = inks(off.verdict);
    let target = || Target::Record((&step.step).into());
    scene.push_target(
        Shape::Rect {
            rect: area,
            radius: 0.0,
            fill: Some(fill),
            stroke: None,
        },
        target(),
    );
    for points in hatching(area) {
        let stroke = Stroke::solid(1.5, ink);
        scene.push_target(
            Shape::Line {
                points: points.to_vec(),
                stroke,
            },
            target(),
        );
    }
    scene.push_target(
        Shape::Rect {
            rect: area,
            radius: 0.0,
            fill: None,
            stroke: Some(Stroke::solid(1.25, ink)),
        },
        target(),
    );
}

/// The ground and ink of a verdict.
pub(super) fn inks(verdict: Verdict) -> (Token, Token) {
    match verdict {
        Verdict::Red => (Token::DangerFill, Token::DangerInk),
        Verdict::Amber | Verdict::Closed => (Token::WarningFill, Token::WarningInk),
    }
}

/// Strokes that rise to the right, cut at the sides of a rectangle.
pub(super) fn hatching(area: Rect) -> Vec<[Point; 2]> {
    let (width, height) = (area.width(), area.height());
    let mut strokes = Vec::new();
    let mut at = HATCH;
    while at < width + height {
        // From the left or lower side to the upper or right one.
        let start = [
            area.min[0] + (at - height).max(0.0),
            area.min[1] + at.min(height),
        ];
        let end = [
            area.min[0] + at.min(width),
            area.min[1] + (at - width).max(0.0),
        ];
        strokes.push([start, end]);
        at += HATCH;
    }
    strokes
}

/// The words above and below the bar, the name in this colour.
pub(super) fn words(scene: &mut Scene, step: &StepBar, words: &Words, bar: &Bar, name: Token) {
    let target = || Target::Record((&step.step).into());
    let x = bar.rect.x;
    let mut y = bar.head.y + NAME_LINE / 2.0;
    let mut run = |text: &str, at: Point, size: f32, weight: Weight, token: Token| {
        let run = TextRun::line(text, at, size, weight, token);
        // Bands pass behind the words.
        let plate = Rect::at(
            [at[0] - 3.0, at[1] - NAME_LINE / 2.0],
            run.width + 6.0,
            NAME_LINE,
        );
        scene.push(Shape::Rect {
            rect: plate,
            radius: 3.0,
            fill: Some(Token::Ground),
            stroke: None,
        });
        scene.push_target(Shape::Text(run), target());
    };
    for line in &words.name {
        run(line, [x + NAME_AT, y], size::NAME, Weight::SemiBold, name);
        y += NAME_LINE;
    }
    if words.name.is_empty() {
        y += NAME_LINE;
    }
    y += (LINE - NAME_LINE) / 2.0;
    run(
        &words.amount,
        [x, y],
        size::AMOUNT,
        Weight::Regular,
        Token::InkMuted,
    );
    if let (Some(text), Some(off)) = (&words.off, &step.off) {
        let (_, ink) = inks(off.verdict);
        let at = if words.off_beside {
            [
                x + size::width(&words.amount, size::AMOUNT, Weight::Regular) + 10.0,
                y,
            ]
        } else {
            [x, y + LINE]
        };
        run(text, at, size::AMOUNT, Weight::SemiBold, ink);
    }
    let mut y = bar.foot.y + WORDS_GAP + LINE / 2.0;
    for line in &words.below {
        run(line, [x, y], size::LABEL, Weight::Medium, Token::Ink);
        y += LINE;
    }
    draw_face(
        scene,
        step.face,
        [x + 7.0, bar.head.y + NAME_LINE / 2.0],
        1.0,
    );
}
