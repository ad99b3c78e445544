//! What the marks and lines of a map mean, as a card in a corner of the drawing.

use std::sync::Arc;

use super::content::Content;
use super::draw::run;
use super::links;
use super::marks::{self, MarkLook};
use super::names::Face;
use crate::layout::measure::Weight;
use crate::scene::sign::{flow_stroke, mark_of};
use crate::scene::{Point, Rect, Scene, Shape, Stroke, Token};
use crate::workspace::{AssetKind, Commitment, Status};

/// The height of a line in points.
const LINE: f32 = 20.0;
/// Around the lines, in points.
const INSIDE: f32 = 12.0;
/// The width of what stands before the words, in points.
const SIGN: f32 = 34.0;
/// The width of the lines of flows.
const WIDTH: f32 = 3.0;
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

/// A line with its words and their width.
type Line = (Entry, Arc<str>, f32);

const FACE: Face = Face {
    size: 12.0,
    weight: Weight::Regular,
    spacing: 0.0,
    token: Token::Ink,
};

/// What the legend of what `content` shows would cover; nothing if there is none.
#[must_use]
pub fn legend_card(content: &Content) -> Option<Rect> {
    card(&lines(content))
}

/// Adds a legend of what `content` shows in the upper left corner.
pub fn legend(scene: &mut Scene, content: &Content) {
    let lines = lines(content);
    let Some(rect) = card(&lines) else { return };
    scene.push(Shape::Rect {
        rect,
        radius: 6.0,
        fill: Some(Token::Card),
        stroke: Some(Stroke::solid(1.0, Token::Hairline)),
    });
    let mut y = MARGIN + INSIDE + LINE / 2.0 - 2.0;
    for (entry, words, width) in lines {
        let middle = MARGIN + INSIDE + SIGN / 2.0 - 4.0;
        sign(scene, &entry, [middle, y]);
        scene.push(run(FACE, &words, width, [MARGIN + INSIDE + SIGN, y]));
        y += LINE;
    }
}

fn lines(content: &Content) -> Vec<Line> {
    entries(content)
        .into_iter()
        .map(|entry| {
            let words: Arc<str> = content.text.text(key(&entry)).into();
            let width = FACE.width(&words);
            (entry, words, width)
        })
        .collect()
}

fn card(lines: &[Line]) -> Option<Rect> {
    let widest = lines
        .iter()
        .map(|(_, _, width)| *width)
        .max_by(f32::total_cmp)?;
    #[expect(clippy::cast_precision_loss, reason = "a legend has few lines")]
    let height = lines.len() as f32 * LINE + 2.0 * INSIDE - 4.0;
    let width = widest + SIGN + 2.0 * INSIDE;
    Some(Rect::at([MARGIN, MARGIN], width, height))
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
    let line = |stroke| Shape::Line {
        points: vec![[at[0] - 13.0, at[1]], [at[0] + 13.0, at[1]]],
        stroke,
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
        Entry::Flow(commitment) => scene.push(line(flow_stroke(*commitment, false, WIDTH))),
        Entry::Crossing => {
            scene.push(line(flow_stroke(Commitment::Signed, true, WIDTH)));
            marks::draw_gate(scene, at, [1.0, 0.0], Token::Crossing);
        }
    }
}
