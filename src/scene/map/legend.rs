//! What the marks and lines of a map mean, as a card in a corner of the drawing.

use std::sync::Arc;

use super::content::Content;
use super::draw::run;
use super::links;
use super::look::{self, Look, Scale};
use super::marks::{self, MARK};
use super::names::Face;
use crate::analysis::freshness::Freshness;
use crate::layout::measure::Weight;
use crate::message::Message;
use crate::scene::sign::{age_token, flow_stroke, mark_of, status_token};
use crate::scene::style::Mark;
use crate::scene::{Point, Rect, Scene, Shape, Stroke, Token};
use crate::workspace::{Asset, AssetKind, ColourBy, Commitment, SizeBy, Status};

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
/// So many scales of capacities are told, those that most assets share.
const SCALES: usize = 4;

/// One line of a legend.
enum Entry<'a> {
    Kind(AssetKind),
    Status(Status),
    Age(Freshness),
    Size(&'a Scale),
    /// A capacity that no other is held against.
    Alone,
    Bare,
    Example,
    Cluster,
    Step,
    Flow(Commitment),
    Crossing,
}

/// A line with its words and their width.
type Line<'a> = (Entry<'a>, Arc<str>, f32);

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
        sign(scene, &entry, content.styling.colour, [middle, y]);
        scene.push(run(FACE, &words, width, [MARGIN + INSIDE + SIGN, y]));
        y += LINE;
    }
}

fn lines(content: &Content) -> Vec<Line<'_>> {
    entries(content)
        .into_iter()
        .map(|entry| {
            let words: Arc<str> = content.text.say(&words(&entry)).into();
            let width = FACE.width(&words);
            (entry, words, width)
        })
        .collect()
}

fn card(lines: &[Line<'_>]) -> Option<Rect> {
    let widest = lines
        .iter()
        .map(|(_, _, width)| *width)
        .max_by(f32::total_cmp)?;
    #[expect(clippy::cast_precision_loss, reason = "a legend has few lines")]
    let height = lines.len() as f32 * LINE + 2.0 * INSIDE - 4.0;
    let width = widest + SIGN + 2.0 * INSIDE;
    Some(Rect::at([MARGIN, MARGIN], width, height))
}

fn entries(content: &Content) -> Vec<Entry<'_>> {
    let assets = || {
        let spots = content.spots.iter();
        spots.filter_map(|spot| spot.asset().map(|(_, asset)| (asset.as_ref(), spot.look)))
    };
    let any = |test: &dyn Fn(&Asset) -> bool| assets().any(|(asset, _)| test(asset));
    let colour = content.styling.colour;
    let kinds = AssetKind::ALL
        .into_iter()
        .filter(|kind| any(&|asset| asset.kind == *kind))
        .map(Entry::Kind);
    let statuses = Status::ALL
        .into_iter()
        .filter(|status| match colour {
            // What is usual needs no word, and where colour tells the age, the filling tells no status.
            ColourBy::Kind => *status != Status::Operating,
            ColourBy::Status => true,
            ColourBy::Age => false,
        })
        .filter(|status| any(&|asset| asset.status == *status))
        .map(Entry::Status);
    let ages = Freshness::ALL
        .into_iter()
        .filter(|_| colour == ColourBy::Age)
        .filter(|age| assets().any(|(_, look)| look.is_some_and(|it| it.token == age_token(*age))))
        .map(Entry::Age);
    let sized = |side: f32| {
        content.styling.size == SizeBy::Capacity
            && assets().any(|(_, look)| look.is_some_and(|look| look.size == side))
    };
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
        .chain(ages)
        .chain(content.scales.iter().take(SCALES).map(Entry::Size))
        .chain(sized(MARK).then_some(Entry::Alone))
        .chain(sized(look::BARE).then_some(Entry::Bare))
        .chain(many.then_some(Entry::Cluster))
        .chain(steps.then_some(Entry::Step))
        .chain(commitments)
        .chain(crossing.then_some(Entry::Crossing))
        .chain(example.then_some(Entry::Example))
        .collect()
}

fn words(entry: &Entry<'_>) -> Message {
    Message::new(match entry {
        Entry::Kind(kind) => kind.key(),
        Entry::Status(status) => status.key(),
        Entry::Age(age) => age.key(),
        Entry::Size(scale) => {
            let (reference, _) = scale.reference();
            return Message::new("map-legend-size").with("amount", reference.message());
        }
        Entry::Alone => "map-legend-alone",
        Entry::Bare => "map-legend-no-capacity",
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
    })
}

fn sign(scene: &mut Scene, entry: &Entry<'_>, colour: ColourBy, at: Point) {
    let line = |stroke| Shape::Line {
        points: vec![[at[0] - 13.0, at[1]], [at[0] + 13.0, at[1]]],
        stroke,
    };
    // Where colour does not tell the kind, a mark that tells no more than something else has none.
    let mark = |scene: &mut Scene, look: Look| marks::draw(scene, look, at, None);
    let some = |of: Mark| match colour {
        ColourBy::Kind => Look::plain(of),
        ColourBy::Status | ColourBy::Age => Look {
            token: Token::MapLabel,
            ..Look::plain(of)
        },
    };
    let works = mark_of(AssetKind::Industry);
    match entry {
        Entry::Kind(kind) => mark(scene, some(mark_of(*kind))),
        Entry::Status(status) => {
            let mut look = some(works);
            look.filling = *status;
            if colour == ColourBy::Status {
                look.token = status_token(*status);
            }
            mark(scene, look);
        }
        Entry::Age(age) => {
            let look = Look {
                token: age_token(*age),
                filling: look::filling_of_age(*age),
                ..Look::plain(works)
            };
            mark(scene, look);
        }
        Entry::Size(scale) => {
            let (_, size) = scale.reference();
            let look = Look {
                token: Token::MapLabel,
                size,
                ..Look::plain(works)
            };
            mark(scene, look);
        }
        Entry::Alone => {
            let look = Look {
                token: Token::MapLabel,
                ..Look::plain(works)
            };
            mark(scene, look);
        }
        Entry::Bare => mark(scene, look::bare(Token::MapLabel)),
        Entry::Example => {
            let look = Look {
                example: true,
                ..some(works)
            };
            mark(scene, look);
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
