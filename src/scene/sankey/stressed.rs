//! What falls in a stress test, drawn over the rest as in the lanes: what stops is struck out and says
//! so, what goes on with less is marked, and the bands that run dry are empty.

use super::drawing::SankeyDrawing;
use super::{band, bar, size};
use crate::analysis::chain::stress::Stress;
use crate::i18n::Catalogue;
use crate::layout::measure::Weight;
use crate::scene::chain::{CROSS, Fate, cross, strike};
use crate::scene::{Dash, Scene, Shape, Stroke, Token};

/// Between a name and the badge beside it.
const BESIDE: f32 = 8.0;

impl SankeyDrawing {
    /// The steps that stop, those that go on with less, and the flows that run dry.
    #[must_use]
    pub fn stressed(&self, stress: &Stress, text: &Catalogue) -> Scene {
        let [width, height] = self.size();
        let mut scene = Scene::new(width, height, Token::Ground);
        let flows = self.content.flows.iter().enumerate();
        let dry: Vec<usize> = flows
            .filter(|(_, flow)| stress.dry.contains(&flow.flow))
            .map(|(index, _)| index)
            .collect();
        for &index in &dry {
            self.dry_band(&mut scene, index);
        }
        for (index, step) in self.content.steps.iter().enumerate() {
            let is_end = |flow: &usize| {
                let flow = &self.content.flows[*flow];
                flow.from == index || flow.to == index
            };
            let fate = Fate::of(stress, &step.step);
            if fate.is_some() || dry.iter().any(is_end) {
                // The end of a band that was drawn anew goes under its bar again.
                let placed = &self.result.bars[index];
                bar::draw(&mut scene, step, placed);
                bar::end(&mut scene, step, placed);
                let ink = if fate.is_some_and(Fate::is_still) {
                    Token::InkMuted
                } else {
                    Token::Ink
                };
                bar::words(&mut scene, step, &self.words[index], placed, ink);
            }
            if let Some(fate) = fate {
                self.mark(&mut scene, index, fate, text);
            }
        }
        for &index in &dry {
            match self.label(index) {
                Some(rect) => {
                    band::label(&mut scene, &self.content.flows[index], rect);
                    let [_, y] = rect.centre();
                    strike(
                        &mut scene,
                        [rect.min[0] + size::LABEL_PADDING, y],
                        rect.width() - 2.0 * size::LABEL_PADDING,
                    );
                }
                None => cross(&mut scene, self.middle_of(index), CROSS),
            }
        }
        scene
    }

    /// A band that carries nothing: as wide as it was, empty, its edges in dots.
    fn dry_band(&self, scene: &mut Scene, index: usize) {
        let lines = &self.lines[index];
        let dots = Stroke {
            width: 1.25,
            token: Token::InkMuted,
            dash: Dash::Dotted(5.0),
        };
        let width = self.width_of(index);
        let pale = Stroke::solid(width.max(2.5) + 2.0, Token::LaneLine);
        if width < size::EMPTY {
            let points = || lines.middle.clone();
            scene.push(Shape::Line {
                points: points(),
                stroke: pale,
            });
            scene.push(Shape::Line {
                points: points(),
                stroke: dots,
            });
            return;
        }
        scene.push(Shape::Band {
            left: lines.left.clone(),
            right: lines.right.clone(),
            fill: Token::LaneLine,
        });
        for points in [&lines.left, &lines.right] {
            scene.push(Shape::Line {
                points: points.clone(),
                stroke: dots,
            });
        }
    }

    /// The bar of a step with what becomes of it.
    fn mark(&self, scene: &mut Scene, index: usize, fate: Fate, text: &Catalogue) {
        let placed = &self.result.bars[index];
        let words = &self.words[index];
        let rect = bar::rect(placed);
        let first = [
            rect.min[0] + size::NAME_AT,
            placed.head.y + size::NAME_LINE / 2.0,
        ];
        let width = |line: &str| size::width(line, size::NAME, Weight::SemiBold);
        let (fill, stroke) = if fate.is_still() {
            let dashed = Stroke {
                width: 1.5,
                token: Token::Danger,
                dash: Dash::Dashed(4.0, 3.0),
            };
            (Some(Token::NeutralFill), dashed)
        } else {
            (None, Stroke::solid(2.0, Token::WarningBorder))
        };
        scene.push(Shape::Rect {
            rect,
            radius: 1.5,
            fill,
            stroke: Some(stroke),
        });
        if fate.is_still() {
            let mut at = first;
            for line in &words.name {
                strike(scene, at, width(line));
                at[1] += size::NAME_LINE;
            }
            cross(scene, [rect.min[0] + 7.0, first[1]], CROSS);
        }
        let name = words.name.first().map_or(0.0, |line| width(line));
        let right = first[0] + name + BESIDE + fate.badge_width(text);
        fate.badge(scene, [right, first[1]], text);
    }
}
