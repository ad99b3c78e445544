//! What is selected, drawn over the rest so that selecting draws nothing else anew.

use super::content::FlowLine;
use super::drawing::{ChainDrawing, PlacedFlow};
use super::{card, flow};
use crate::scene::{Rect, Scene, Shape, Stroke, Token};
use crate::workspace::RecordRef;

/// How far the halo of a flow reaches beyond its line.
const HALO: f32 = 7.0;

impl ChainDrawing {
    /// Accents around the selected steps and flows of this chain, as they are seen at a zoom.
    #[must_use]
    pub fn highlight_at(&self, selected: &[RecordRef], zoom: f32) -> Scene {
        let far = Self::is_far(zoom);
        let [width, height] = self.size();
        let mut scene = Scene::new(width, height, Token::Ground);
        for record in selected {
            match record {
                RecordRef::Step(step) => {
                    if let Some(index) = self.card_of(step) {
                        Self::highlight_card(&mut scene, self.cards[index].rect);
                    } else if let Some(index) = self.cell_of(step) {
                        Self::highlight_card(&mut scene, self.cells[index].rect);
                    }
                }
                RecordRef::Flow(id) => {
                    if let Some(index) = self.flow_of(id) {
                        let line = (&self.content.flows[index], &self.flows[index]);
                        self.highlight_flow(&mut scene, line, far);
                    } else if let Some(index) = self.joined_of(id) {
                        let line = (&self.content.joined[index].line, &self.joined[index]);
                        self.highlight_flow(&mut scene, line, far);
                    }
                }
                _ => {}
            }
        }
        scene
    }

    fn highlight_card(scene: &mut Scene, rect: Rect) {
        let around = Rect {
            min: rect.min.map(|c| c - 0.5),
            max: rect.max.map(|c| c + 0.5),
        };
        let stroke = Some(Stroke::solid(2.0, Token::Accent));
        scene.push(Shape::Rect {
            rect: around,
            radius: card::RADIUS + 0.5,
            fill: None,
            stroke,
        });
    }

    fn highlight_flow(
        &self,
        scene: &mut Scene,
        (shown, placed): (&FlowLine, &PlacedFlow),
        far: bool,
    ) {
        let line = flow::stroke(shown);
        if placed.curve.len() > 1 {
            for (more, token) in [(HALO, Token::Accent), (HALO - 3.0, Token::Halo)] {
                let stroke = Stroke::solid(line.width + more, token);
                scene.push(Shape::Curve {
                    points: placed.curve.clone(),
                    stroke,
                });
            }
        }
        flow::line(scene, shown, placed);
        // The ends of the halo go under the cards again.
        for end in [shown.from, shown.to] {
            if let Some(card) = self.content.cards.get(end) {
                let draw = if far { card::draw_far } else { card::draw };
                draw(scene, card, self.cards[end].rect);
            } else if let Some(cell) = self.content.cells.get(end - self.cards.len()) {
                card::draw_folded(scene, cell, self.cells[end - self.cards.len()].rect);
            }
        }
        if far {
            return;
        }
        let lane = self.lane_of_label(placed);
        if let Some(label) = placed.label {
            let edge = Some(Stroke::solid(1.5, Token::Accent));
            let rect = Rect {
                min: label.min.map(|c| c - 1.0),
                max: label.max.map(|c| c + 1.0),
            };
            scene.push(Shape::Rect {
                rect,
                radius: 4.0,
                fill: None,
                stroke: edge,
            });
        }
        flow::label(scene, shown, placed, lane);
    }
}
