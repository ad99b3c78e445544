//! What is selected, drawn over the rest so that selecting draws nothing else anew.

use super::drawing::SankeyDrawing;
use super::{band, bar, size};
use crate::scene::{Point, Rect, Scene, Shape, Stroke, Token};
use crate::workspace::RecordRef;

/// How far an accent reaches beyond the edges of a band.
const HALO: f32 = 2.5;
/// Between a bar and the ring around it.
const RING: f32 = 4.0;

impl SankeyDrawing {
    /// Accents around steps and flows of this chain.
    #[must_use]
    pub fn highlight(&self, records: &[RecordRef]) -> Scene {
        let [width, height] = self.size();
        let mut scene = Scene::new(width, height, Token::Ground);
        for record in records {
            match record {
                RecordRef::Step(step) => {
                    if let Some(index) = self.step_of(step) {
                        self.highlight_step(&mut scene, index);
                    }
                }
                RecordRef::Flow(id) => {
                    if let Some(index) = self.flow_of(id) {
                        self.highlight_flow(&mut scene, index);
                    }
                }
                _ => {}
            }
        }
        scene
    }

    fn highlight_step(&self, scene: &mut Scene, index: usize) {
        let (step, placed) = (&self.content.steps[index], &self.result.bars[index]);
        let bar = self.bar(index);
        let ring = |more: f32, fill: Option<Token>, stroke: Option<Stroke>| Shape::Rect {
            rect: Rect {
                min: bar.min.map(|c| c - more),
                max: bar.max.map(|c| c + more),
            },
            radius: 2.0 + more,
            fill,
            stroke,
        };
        // Apart from the bar, or it would not be told from one without the accent where colours fail.
        scene.push(ring(
            RING,
            Some(Token::Ground),
            Some(Stroke::solid(2.0, Token::Accent)),
        ));
        scene.push(ring(0.0, Some(Token::Accent), None));
        bar::end(scene, step, placed);
        bar::words(scene, step, &self.words[index], placed, Token::Accent);
    }

    fn highlight_flow(&self, scene: &mut Scene, index: usize) {
        let (flow, lines) = (&self.content.flows[index], &self.lines[index]);
        let width = self.width_of(index);
        if width < 2.0 * HALO {
            let accent = Stroke::solid(width.max(1.75) + 2.0 * HALO + 1.0, Token::Accent);
            let ground = Stroke::solid(accent.width - 4.0, Token::Ground);
            for stroke in [accent, ground] {
                let points = lines.middle.clone();
                scene.push(Shape::Line { points, stroke });
            }
            self.draw_band(scene, index);
        } else {
            self.draw_band(scene, index);
            for points in [&lines.left, &lines.right] {
                let stroke = Stroke::solid(HALO + 0.5, Token::Accent);
                scene.push(Shape::Line {
                    points: points.clone(),
                    stroke,
                });
            }
        }
        for end in [flow.from, flow.to] {
            let (step, placed) = (&self.content.steps[end], &self.result.bars[end]);
            bar::draw(scene, step, placed);
            bar::end(scene, step, placed);
        }
        // Names stay above the band.
        let covered = bounds(&lines.left.iter().chain(&lines.right));
        for (step, words) in self.words.iter().enumerate() {
            let placed = &self.result.bars[step];
            if self.whole(step).overlaps(&covered) {
                bar::words(scene, &self.content.steps[step], words, placed, Token::Ink);
            }
        }
        // A selected flow says its amount, whether or not there was room for it.
        let rect = self.label(index).unwrap_or_else(|| {
            let wanted = size::label_size(&size::label(flow));
            let [x, y] = self.middle_of(index);
            let corner = [x - wanted.width / 2.0, y - wanted.height / 2.0];
            Rect::at(corner, wanted.width, wanted.height)
        });
        band::label(scene, flow, rect);
        scene.push(Shape::Rect {
            rect,
            radius: 4.0,
            fill: None,
            stroke: Some(Stroke::solid(1.5, Token::Accent)),
        });
    }
}

/// The rectangle around some points.
fn bounds<'a>(points: &(impl Iterator<Item = &'a Point> + Clone)) -> Rect {
    let far = |fold: fn(f32, f32) -> f32, from: f32| {
        [0, 1].map(|axis| points.clone().map(|point| point[axis]).fold(from, fold))
    };
    Rect {
        min: far(f32::min, f32::INFINITY),
        max: far(f32::max, f32::NEG_INFINITY),
    }
}
