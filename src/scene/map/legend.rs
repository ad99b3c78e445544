//! What the marks and lines of a map mean, as a card in a corner of the drawing.

use std::sync::Arc;

use super::content::Content;
use super::draw::{dash, run};
use super::links;
use super::marks::{self, MarkLook, mark_of};
use super::names::Face;
use crate::layout::measure::Weight;
use crate::scene::{Point, Rect, Scene, Shape, Stroke, Token};
use crate::workspace::{AssetKind, Commitment, Status};

/// The height of a line in points.
const LINE: f32 = 20.0;
/// Around the lines, in points.
const INSIDE: f32 = 12.0;
/// The width of what stands before the words, in points.
const SIGN: f32 = 34.0;
/// From the edges of the drawing, in points.
const MARGIN: f32 = 14.0;

/// One line of a legend.
enum Entry {
    Kind(AssetKind),
    Status(Status),
    Example,
    Cluster,
    Step,
    Flow(Commitment),
    Crossing,
}

/// Adds a legend of what `content` shows in the upper left corner.
pub fn legend(scene: &mut Scene, content: &Content) {
    let entries = entries(content);
    if entries.is_empty() {
        return;
    }
    let face = Face {
        size: 12.0,
        weight: Weight::Regular,
        spacing: 0.0,
        token: Token::Ink,
    };
    let lines: Vec<(Entry, Arc<str>, f32)> = entries
        .into_iter()
        .map(|entry| {
            let words: Arc<str> = content.text.text(key(&entry)).into();
            let width = face.width(&words);
            (entry, words, width)
        })
        .collect();
    let widest = lines.iter().map(|(_, _, width)| *width).fold(0.0, f32::max);
    #[expect(clippy::cast_precision_loss, reason = "a legend has few lines")]
    let height = lines.len() as f32 * LINE + 2.0 * INSIDE - 4.0;
    scene.push(Shape::Rect {
        rect: Rect::at([MARGIN, MARGIN], widest + SIGN + 2.0 * INSIDE, height),
        radius: 6.0,
        fill: Some(Token::Card),
        stroke: Some(Stroke::solid(1.0, Token::Hairline)),
    });
    let mut y = MARGIN + INSIDE + LINE / 2.0 - 2.0;
    for (entry, words, width) in lines {
        let middle = MARGIN + INSIDE + SIGN / 2.0 - 4.0;
        sign(scene, &entry, [middle, y]);
        scene.push(run(face, &words, width, [MARGIN + INSIDE + SIGN, y]));
        y += LINE;
    }
}

fn entries(content: &Content) -> Vec<Entry> {
    let any = |test: &dyn Fn(&crate::workspace::Asset) -> bool| {
        content
            .spots
            .iter()
            .filter_map(|spot| spot.asset())
            .any(|(_, asset)| test(asset))
    };
    let kinds = AssetKind::ALL
        .into_iter()
        .filter(|kind| any(&|asset| asset.kind == *kind))
        .map(Entry::Kind);
    let unusual = [
        Status::Building,
        Status::Planned,
        Status::Paused,
        Status::Cancelled,
    ];
    let statuses = unusual
        .into_iter()
        .filter(|status| any(&|asset| asset.status == *status))
        .map(Entry::Status);
    let example = any(&|asset| asset.example) || content.links.iter().any(|link| link.example);
    let many = content.assets > 60;
    let steps = content.spots.len() > content.assets;
    let commitments = Commitment::ALL
        .into_iter()
        .filter(|each| links::has(&content.links, *each))
        .map(Entry::Flow);
    let crossing = content.links.iter().any(|link| link.crosses);
    kinds
        .chain(statuses)
        .chain(many.then_some(Entry::Cluster))
        .chain(steps.then_some(Entry::Step))
        .chain(commitments)
        .chain(crossing.then_some(Entry::Crossing))
        .chain(example.then_some(Entry::Example))
        .collect()
}

fn key(entry: &Entry) -> &'static str {
    match entry {
        Entry::Kind(kind) => kind.key(),
        Entry::Status(status) => status.key(),
        Entry::Example => "map-legend-example",
        Entry::Cluster => "map-legend-cluster",
        Entry::Step => "map-legend-step",
        Entry::Flow(commitment) => match commitment {
            Commitment::Signed => "map-legend-signed",
            Commitment::InDialogue => "map-legend-in-dialogue",
            Commitment::Identified => "map-legend-identified",
            Commitment::Theoretical => "map-legend-theoretical",
        },
        Entry::Crossing => "map-legend-crossing",
    }
}

fn sign(scene: &mut Scene, entry: &Entry, at: Point) {
    let line = |width, token, dash| Shape::Line {
        points: vec![[at[0] - 13.0, at[1]], [at[0] + 13.0, at[1]]],
        stroke: Stroke { width, token, dash },
    };
    match entry {
        Entry::Kind(kind) => {
            let look = MarkLook {
                mark: mark_of(*kind),
                status: Status::Operating,
                example: false,
            };
            marks::draw(scene, look, at, None);
        }
        Entry::Status(status) => {
            let look = MarkLook {
                mark: mark_of(AssetKind::Industry),
                status: *status,
                example: false,
            };
            marks::draw(scene, look, at, None);
        }
        Entry::Example => {
            let look = MarkLook {
                mark: mark_of(AssetKind::Industry),
                status: Status::Operating,
                example: true,
            };
            marks::draw(scene, look, at, None);
        }
        Entry::Cluster => {
            for (radius, token) in [(8.0, Token::MapLabel), (6.6, Token::Card)] {
                scene.push(Shape::Circle {
                    centre: at,
                    radius,
                    fill: Some(token),
                    stroke: None,
                });
            }
        }
        Entry::Step => marks::draw_step(scene, at, None),
        Entry::Flow(commitment) => {
            let token = match commitment {
                Commitment::Theoretical => Token::FlowTheoretical,
                _ => Token::Flow,
            };
            let width = if *commitment == Commitment::Theoretical {
                1.3
            } else {
                3.0
            };
            scene.push(line(width, token, dash(*commitment, width)));
        }
        Entry::Crossing => {
            scene.push(line(3.0, Token::Crossing, crate::scene::Dash::Solid));
            marks::draw_gate(scene, at, [1.0, 0.0], Token::Crossing);
        }
    }
}
