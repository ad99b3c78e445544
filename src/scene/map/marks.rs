//! The marks of assets: shape says the kind, filling the status, colour what it is asked to say.

use super::look::Look;
use crate::scene::style::Outline;
use crate::scene::{Dash, Mark, Point, Rect, Scene, Shape, Stroke, Target, Token};
use crate::workspace::Status;

/// The side of a mark in points.
pub const MARK: f32 = 14.0;
/// The radius of the ring around a step that is selected, in points.
pub const SELECTED_RING: f32 = 11.5;

/// Draws a mark: whole in operation, with a light dot while it is built, hollow where it is planned,
/// with two bars where it is paused, crossed out where it is cancelled; with a dotted ring where it
/// is an example.
pub(super) fn draw(scene: &mut Scene, look: Look, at: Point, target: Option<&Target>) {
    let Look {
        mark, token, size, ..
    } = look;
    let scale = size / MARK;
    let mut push = |shape: Shape| match target {
        Some(target) => scene.push_target(shape, target.clone()),
        None => scene.push(shape),
    };
    if look.example {
        let stroke = Stroke {
            width: 1.4,
            token,
            dash: Dash::Dotted(3.2),
        };
        push(ring(at, size * 0.75, stroke));
    }
    push(Shape::Mark {
        mark,
        centre: at,
        size,
        token,
        rim: Some(Token::Halo),
    });
    let bar = |x: f32| Shape::Rect {
        rect: Rect::at(
            [at[0] + x * scale, at[1] - 2.6 * scale],
            1.6 * scale,
            5.2 * scale,
        ),
        radius: 0.0,
        fill: Some(token),
        stroke: None,
    };
    match look.filling {
        Status::Operating => {}
        Status::Building => {
            push(Shape::Circle {
                centre: middle(look, at),
                radius: 2.0 * scale,
                fill: Some(Token::Halo),
                stroke: None,
            });
        }
        Status::Planned => hollow(look, at, &mut push),
        Status::Paused => {
            hollow(look, at, &mut push);
            push(bar(-2.3));
            push(bar(0.7));
        }
        Status::Cancelled => {
            hollow(look, at, &mut push);
            let reach = size * 0.62;
            let points = vec![
                [at[0] - reach, at[1] + reach],
                [at[0] + reach, at[1] - reach],
            ];
            push(Shape::Line {
                points: points.clone(),
                stroke: Stroke::solid(3.6, Token::Halo),
            });
            push(Shape::Line {
                points,
                stroke: Stroke::solid(1.8, token),
            });
        }
    }
}

/// Draws a step of which only the county is known.
pub(super) fn draw_step(scene: &mut Scene, at: Point, target: Option<&Target>) {
    let stroke = Some(Stroke::solid(1.8, Token::Flow));
    let shape = Shape::Circle {
        centre: at,
        radius: 4.5,
        fill: Some(Token::Halo),
        stroke,
    };
    match target {
        Some(target) => scene.push_target(shape, target.clone()),
        None => scene.push(shape),
    }
}

/// Draws a gate across a way: where a flow crosses a county line. `along` is the way's direction, of
/// length 1.
pub(super) fn draw_gate(scene: &mut Scene, at: Point, along: Point, token: Token) {
    const REACH: f32 = 6.5;
    let across = [-along[1], along[0]];
    let bar = |shift: f32| {
        let middle = [at[0] + along[0] * shift, at[1] + along[1] * shift];
        [-REACH, REACH]
            .map(|reach| [middle[0] + across[0] * reach, middle[1] + across[1] * reach])
            .to_vec()
    };
    let gap = [-REACH, REACH]
        .map(|reach| [at[0] + across[0] * reach, at[1] + across[1] * reach])
        .to_vec();
    scene.push(Shape::Line {
        points: gap,
        stroke: Stroke::solid(8.0, Token::Halo),
    });
    for shift in [-2.4, 2.4] {
        scene.push(Shape::Line {
            points: bar(shift),
            stroke: Stroke::solid(2.0, token),
        });
    }
}

/// Leaves only the outline of a mark.
fn hollow(look: Look, at: Point, push: &mut impl FnMut(Shape)) {
    const LEFT: f32 = 0.56;
    let size = look.size;
    let middle = middle(look, at);
    let fill = Some(Token::Halo);
    match look.mark.outline() {
        Outline::Circle(radius) => {
            push(Shape::Circle {
                centre: middle,
                radius: radius * size * 0.62,
                fill,
                stroke: None,
            });
        }
        Outline::Polygon(_) if look.mark == Mark::Cross => {
            let (long, thin) = (size * 0.72, size * 0.14);
            for (width, height) in [(long, thin), (thin, long)] {
                let corner = [middle[0] - width / 2.0, middle[1] - height / 2.0];
                push(Shape::Rect {
                    rect: Rect::at(corner, width, height),
                    radius: 0.0,
                    fill,
                    stroke: None,
                });
            }
        }
        Outline::Polygon(corners) => {
            let corner = |[x, y]: &Point| {
                [
                    middle[0] + (x * size + at[0] - middle[0]) * LEFT,
                    middle[1] + (y * size + at[1] - middle[1]) * LEFT,
                ]
            };
            push(Shape::Polygon {
                points: corners.iter().map(corner).collect(),
                fill,
                stroke: None,
            });
        }
    }
}

/// Where a mark is thickest.
fn middle(look: Look, at: Point) -> Point {
    match look.mark {
        Mark::Triangle => [at[0], at[1] + look.size * 0.12],
        _ => at,
    }
}

/// A circle as a closed line, which can be broken.
pub(super) fn ring(at: Point, radius: f32, stroke: Stroke) -> Shape {
    const PIECES: u8 = 36;
    let points = (0..=PIECES).map(|piece| {
        let angle = f32::from(piece) / f32::from(PIECES) * std::f32::consts::TAU;
        [at[0] + radius * angle.cos(), at[1] + radius * angle.sin()]
    });
    Shape::Line {
        points: points.collect(),
        stroke,
    }
}
