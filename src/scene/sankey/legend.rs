//! What the bands mean.

use std::sync::Arc;

use super::band::{self, Look};
use super::bar;
use super::content::Content;
use crate::analysis::chain::balance::Verdict;
use crate::scene::{Point, Rect, Scene, Shape, Stroke, Token};
use crate::workspace::Commitment;

/// The height of a sample.
const HEIGHT: f32 = 12.0;

/// What a sample shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Sample {
    Band(Commitment, bool),
    Hair,
    Off,
}

/// One line of a legend.
#[derive(Clone, Debug, PartialEq)]
pub struct LegendEntry {
    sample: Sample,
    /// What it means.
    pub text: Arc<str>,
}

/// The legend of a drawing: the commitments, what crosses county lines with its sum, and what else there
/// is to explain.
#[must_use]
pub fn entries(content: &Content) -> Vec<LegendEntry> {
    let mut entries: Vec<LegendEntry> = Commitment::ALL
        .iter()
        .zip(&content.commitments)
        .map(|(&commitment, name)| LegendEntry {
            sample: Sample::Band(commitment, false),
            text: Arc::clone(name),
        })
        .collect();
    let others = [
        (
            Sample::Band(Commitment::Signed, true),
            content.crosses,
            &content.crossing,
        ),
        (
            Sample::Hair,
            !content.hair_note.is_empty(),
            &content.hair_note,
        ),
        (Sample::Off, !content.off_note.is_empty(), &content.off_note),
    ];
    let others = others.into_iter().filter(|(_, shown, _)| *shown);
    entries.extend(others.map(|(sample, _, text)| LegendEntry {
        sample,
        text: Arc::clone(text),
    }));
    entries
}

/// Draws the sample of an entry to the right of a point.
pub fn sample(scene: &mut Scene, entry: &LegendEntry, at: Point, length: f32) {
    let [x, y] = at;
    let line = |dy: f32| vec![[x, y + dy], [x + length, y + dy]];
    let (middle, left, right) = (line(0.0), line(-HEIGHT / 2.0), line(HEIGHT / 2.0));
    let (commitment, crosses, is_hair) = match entry.sample {
        Sample::Band(commitment, crosses) => (commitment, crosses, false),
        Sample::Hair => (Commitment::Signed, false, true),
        Sample::Off => {
            let area = Rect::at([x, y - HEIGHT / 2.0], HEIGHT, HEIGHT);
            let (fill, ink) = bar::inks(Verdict::Amber);
            let edge = Stroke::solid(1.25, ink);
            scene.push(Shape::Rect {
                rect: area,
                radius: 0.0,
                fill: Some(fill),
                stroke: Some(edge),
            });
            for points in bar::hatching(area) {
                let stroke = Stroke::solid(1.5, ink);
                scene.push(Shape::Line {
                    points: points.to_vec(),
                    stroke,
                });
            }
            return;
        }
    };
    let look = Look {
        commitment,
        crosses,
        is_hair,
        width: HEIGHT,
        middle: &middle,
        left: &left,
        right: &right,
    };
    band::draw(scene, &look, None);
    if !is_hair {
        let stroke = Stroke::solid(2.0, Token::InkMuted);
        scene.push(Shape::Line {
            points: vec![[x, y - HEIGHT / 2.0], [x, y + HEIGHT / 2.0]],
            stroke,
        });
    }
}

impl LegendEntry {
    /// The width of its sample where bands get this one.
    #[must_use]
    pub fn sample_width(&self, length: f32) -> f32 {
        if self.sample == Sample::Off {
            HEIGHT + 1.0
        } else {
            length
        }
    }
}
