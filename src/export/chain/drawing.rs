//! A value chain as a drawing for others: the same as in the window, with title and legend around
//! it, and without figures marked as confidential.

use crate::analysis::{Index, Places};
use crate::i18n::Catalogue;
use crate::message::Language;
use crate::scene::chain::{Arranged, ChainDrawing, ChainRequest, legend_entries, legend_sample};
use crate::scene::{InterMeasure, Item, Point, Rect, Scene, Shape, TextRun, Token};
use crate::scene::{TextMeasure as _, Weight};
use crate::workspace::{ChainId, Workspace};

/// Around everything.
pub(super) const MARGIN: f32 = 24.0;
/// The size of the title.
pub(super) const TITLE: f32 = 20.0;
/// From the upper edge to the drawing.
pub(super) const HEAD: f32 = MARGIN + 40.0;
/// The size of the legend's words.
pub(super) const LEGEND: f32 = 12.0;
/// From one line of the legend to the next.
pub(super) const LEGEND_LINE: f32 = 24.0;
/// The length of the legend's sample lines.
pub(super) const SAMPLE: f32 = 32.0;
/// The least width, so that title and legend have room.
const LEAST_WIDTH: f32 = 640.0;

/// The drawing of a chain with its title, legend, what crosses county lines in sum, and a note where
/// something is an example, its cards in the order of `kept` where that is given. Nothing of a chain
/// that is not there, or has more than a drawing holds.
#[must_use]
pub fn chain_scene_for_export(
    workspace: &Workspace,
    index: &Index,
    places: &Places,
    chain: &ChainId,
    language: Language,
    kept: Option<&Arranged>,
) -> Option<Scene> {
    let text = Catalogue::of(language);
    let room = Some([LEAST_WIDTH - 2.0 * MARGIN, f32::MAX]);
    let request = ChainRequest {
        workspace,
        index,
        places,
        chain,
        text,
        confidential: false,
        room,
        folds: kept.map(Arranged::folds),
        work_on: None,
    };
    let drawing = ChainDrawing::near(&request, kept).ok()??;
    let [width, height] = drawing.size();
    let mut scene = Scene::new((width + 2.0 * MARGIN).max(LEAST_WIDTH), 0.0, Token::Ground);
    let title = run(
        &drawing.content.title,
        [MARGIN, MARGIN + TITLE / 2.0],
        TITLE,
        Weight::SemiBold,
        Token::Ink,
    );
    scene.push(title);
    for part in [
        &drawing.body,
        &drawing.lane_headings,
        &drawing.column_headings,
    ] {
        scene
            .items
            .extend(part.items.iter().map(|item| moved(item, [MARGIN, HEAD])));
    }
    let frame = Rect::at([MARGIN, HEAD], width, height);
    let stroke = Some(crate::scene::Stroke::solid(1.0, Token::LaneLine));
    scene.push(Shape::Rect {
        rect: frame,
        radius: 0.0,
        fill: None,
        stroke,
    });
    let bottom = legend(&mut scene, &drawing, HEAD + height + 28.0);
    scene.height = bottom + MARGIN;
    Some(scene)
}

/// Writes the legend from a height on, in as many lines as it takes; returns where it ends.
fn legend(scene: &mut Scene, drawing: &ChainDrawing, top: f32) -> f32 {
    let (mut x, mut y) = (MARGIN, top);
    let right = scene.width - MARGIN;
    for entry in legend_entries(&drawing.content) {
        let words = InterMeasure.width(&entry.text, LEGEND, Weight::Regular);
        if x > MARGIN && x + SAMPLE + 8.0 + words > right {
            (x, y) = (MARGIN, y + LEGEND_LINE);
        }
        legend_sample(scene, &entry, [x, y], SAMPLE);
        scene.push(run(
            &entry.text,
            [x + SAMPLE + 8.0, y],
            LEGEND,
            Weight::Regular,
            Token::Ink,
        ));
        x += SAMPLE + 8.0 + words + 24.0;
    }
    if !drawing.content.example_note.is_empty() {
        y += LEGEND_LINE;
        scene.push(run(
            &drawing.content.example_note,
            [MARGIN, y],
            LEGEND,
            Weight::Regular,
            Token::InkMuted,
        ));
    }
    y + LEGEND / 2.0
}

/// A line of text.
pub(super) fn run(words: &str, at: Point, size: f32, weight: Weight, token: Token) -> Shape {
    Shape::Text(TextRun::line(words, at, size, weight, token))
}

/// An item further right and down.
pub(in crate::export) fn moved(item: &Item, by: Point) -> Item {
    let at = |point: Point| [point[0] + by[0], point[1] + by[1]];
    let all = |points: &[Point]| points.iter().copied().map(at).collect();
    let shape = match &item.shape {
        Shape::Rect {
            rect,
            radius,
            fill,
            stroke,
        } => {
            let rect = Rect {
                min: at(rect.min),
                max: at(rect.max),
            };
            Shape::Rect {
                rect,
                radius: *radius,
                fill: *fill,
                stroke: *stroke,
            }
        }
        Shape::Line { points, stroke } => Shape::Line {
            points: all(points),
            stroke: *stroke,
        },
        Shape::Curve { points, stroke } => Shape::Curve {
            points: all(points),
            stroke: *stroke,
        },
        Shape::Polygon {
            points,
            fill,
            stroke,
        } => Shape::Polygon {
            points: all(points),
            fill: *fill,
            stroke: *stroke,
        },
        Shape::Band { left, right, fill } => Shape::Band {
            left: all(left),
            right: all(right),
            fill: *fill,
        },
        Shape::Circle {
            centre,
            radius,
            fill,
            stroke,
        } => Shape::Circle {
            centre: at(*centre),
            radius: *radius,
            fill: *fill,
            stroke: *stroke,
        },
        Shape::Mark {
            mark,
            centre,
            size,
            token,
            rim,
        } => Shape::Mark {
            mark: *mark,
            centre: at(*centre),
            size: *size,
            token: *token,
            rim: *rim,
        },
        Shape::Text(run) => Shape::Text(TextRun {
            at: at(run.at),
            ..run.clone()
        }),
        // No chain holds a map.
        Shape::Land(_) | Shape::Borders(_) => item.shape.clone(),
    };
    Item {
        shape,
        target: item.target.clone(),
    }
}
