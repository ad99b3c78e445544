//! What the lines of the drawing mean.

use std::sync::Arc;

use super::content::Content;
use crate::scene::sign::flow_stroke;
use crate::scene::{Point, Scene, Shape, Stroke, Token};
use crate::workspace::Commitment;

/// The width of the lines in a legend.
const WIDTH: f32 = 3.0;

/// One line of a legend.
#[derive(Clone, Debug, PartialEq)]
pub struct LegendEntry {
    /// How the line looks.
    pub stroke: Stroke,
    /// Whether the mark of a crossing stands on it.
    pub crosses: bool,
    /// What it means.
    pub text: Arc<str>,
}

/// The legend of a drawing: the commitments, then what crosses county lines with its sum.
#[must_use]
pub fn entries(content: &Content) -> Vec<LegendEntry> {
    let mut entries: Vec<LegendEntry> = Commitment::ALL
        .iter()
        .zip(&content.commitments)
        .map(|(&commitment, name)| LegendEntry {
            stroke: flow_stroke(commitment, false, WIDTH),
            crosses: false,
            text: Arc::clone(name),
        })
        .collect();
    entries.push(LegendEntry {
        stroke: flow_stroke(Commitment::Signed, true, WIDTH),
        crosses: true,
        text: Arc::clone(&content.crossing),
    });
    entries
}

/// Draws the sample line of an entry to the right of a point.
pub fn sample(scene: &mut Scene, entry: &LegendEntry, at: Point, length: f32) {
    let [x, y] = at;
    scene.push(Shape::Line {
        points: vec![at, [x + length, y]],
        stroke: entry.stroke,
    });
    if entry.crosses {
        let stroke = Some(Stroke::solid(2.0, entry.stroke.token));
        let centre = [x + length / 2.0, y];
        scene.push(Shape::Circle {
            centre,
            radius: 4.0,
            fill: Some(Token::Halo),
            stroke,
        });
    }
}
