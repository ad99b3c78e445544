//! What falls in a stress test, drawn over the rest: what stops is pale and crossed out and says so,
//! what goes on with less is marked. Nothing is told by colour alone.

use super::content::Card;
use super::drawing::ChainDrawing;
use super::fate::{CROSS, Fate, cross, strike};
use super::{card, flow, size};
use crate::analysis::chain::stress::Stress;
use crate::i18n::Catalogue;
use crate::layout::measure::Weight;
use crate::scene::{Dash, Rect, Scene, Shape, Stroke, TextRun, Token};

/// The width of what is left of a flow that runs dry.
const DRY: f32 = 1.25;

impl ChainDrawing {
    /// The steps that stop, those that go on with less, and the flows that run dry.
    #[must_use]
    pub fn stressed(&self, stress: &Stress, text: &Catalogue) -> Scene {
        let [width, height] = self.size();
        let mut scene = Scene::new(width, height, Token::Ground);
        let is_dry = |index: &usize| stress.dry.contains(&self.content.flows[*index].flow);
        let dry: Vec<usize> = (0..self.content.flows.len()).filter(is_dry).collect();
        for &index in &dry {
            self.dry_line(&mut scene, index);
        }
        for (shown, placed) in self.content.cards.iter().zip(&self.cards) {
            if let Some(fate) = Fate::of(stress, &shown.step) {
                draw(&mut scene, shown, placed.rect, fate, text);
            } else if dry
                .iter()
                .any(|&flow| self.cards_of_flow(flow).contains(&Some(shown)))
            {
                // The end of a line that was drawn anew goes under its card again.
                card::draw(&mut scene, shown, placed.rect);
            }
        }
        for &index in &dry {
            self.dry_mark(&mut scene, index);
        }
        scene
    }

    fn cards_of_flow(&self, flow: usize) -> [Option<&Card>; 2] {
        let line = &self.content.flows[flow];
        [line.from, line.to].map(|card| self.content.cards.get(card))
    }

    /// A line that carries nothing: pale, with a thin row of dots where it ran.
    fn dry_line(&self, scene: &mut Scene, index: usize) {
        let (shown, placed) = (&self.content.flows[index], &self.flows[index]);
        if placed.curve.len() < 2 {
            return;
        }
        let dots = Stroke {
            width: DRY,
            token: Token::InkMuted,
            dash: Dash::Dotted(5.0),
        };
        let pale = Stroke::solid(flow::width_of(shown) + 2.5, Token::LaneLine);
        for stroke in [pale, dots] {
            scene.push(Shape::Curve {
                points: placed.curve.clone(),
                stroke,
            });
        }
        if let Some(corners) = placed.arrow {
            scene.push(Shape::Polygon {
                points: corners.to_vec(),
                fill: Some(Token::LaneLine),
                stroke: Some(Stroke::solid(1.0, Token::InkMuted)),
            });
        }
    }

    /// The cross on such a line, and its label struck out.
    fn dry_mark(&self, scene: &mut Scene, index: usize) {
        let (shown, placed) = (&self.content.flows[index], &self.flows[index]);
        let Some(rect) = placed.label else {
            cross(scene, placed.middle, CROSS);
            return;
        };
        let edge = Stroke::solid(1.0, Token::LaneLine);
        scene.push(Shape::Rect {
            rect,
            radius: 3.0,
            fill: Some(Token::NeutralFill),
            stroke: Some(edge),
        });
        let words = size::label(shown);
        let width = size::width(&words, size::LABEL, Weight::Medium);
        let [x, y] = rect.centre();
        let at = [x - width / 2.0, y];
        let muted = Token::InkMuted;
        let run = TextRun::line(words, at, size::LABEL, Weight::Medium, muted);
        scene.push(Shape::Text(run));
        strike(scene, at, width);
    }
}

fn draw(scene: &mut Scene, shown: &Card, rect: Rect, fate: Fate, text: &Catalogue) {
    if fate == Fate::Reduced {
        card::draw(scene, shown, rect);
        scene.push(Shape::Rect {
            rect,
            radius: card::RADIUS,
            fill: None,
            stroke: Some(Stroke::solid(1.5, Token::WarningBorder)),
        });
    } else {
        stopped(scene, shown, rect);
    }
    // On the upper edge, where no card has anything.
    let at = [rect.max[0] - 6.0, rect.min[1]];
    fate.badge(scene, at, text);
}

/// A card without life: its name is still read, struck out.
fn stopped(scene: &mut Scene, shown: &Card, rect: Rect) {
    scene.push(Shape::Rect {
        rect,
        radius: card::RADIUS,
        fill: Some(Token::NeutralFill),
        stroke: Some(Stroke {
            width: 1.5,
            token: Token::Danger,
            dash: Dash::Dashed(4.0, 3.0),
        }),
    });
    let mut y = rect.min[1] + size::CARD_PADDING + size::NAME_LINE / 2.0;
    cross(scene, [rect.min[0] + size::MARK_AT, y], CROSS);
    for line in size::name_lines(shown, rect.width()) {
        let at = [rect.min[0] + size::TEXT_AT, y];
        let width = size::width(&line, size::NAME, Weight::SemiBold);
        let muted = Token::InkMuted;
        let run = TextRun::line(line, at, size::NAME, Weight::SemiBold, muted);
        scene.push(Shape::Text(run));
        strike(scene, at, width);
        y += size::NAME_LINE;
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::analysis::chain::stress::{self, Outage};
    use crate::analysis::testing::{chain_over_counties, flow};
    use crate::analysis::{Index, Places};
    use crate::message::Language;
    use crate::scene::chain::ChainRequest;
    use crate::workspace::{ChainId, StepId};

    #[test]
    fn what_stops_is_struck_out_and_named_and_what_goes_on_is_left_alone() {
        let workspace = chain_over_counties(&[
            flow("a", "step-50-a", "step-50-b", &[(10.0, "kt")]),
            flow("b", "step-15", "step-18", &[(10.0, "kt")]),
        ]);
        let index = Index::of(&workspace);
        let mut places = Places::default();
        places.refresh(&workspace, None);
        let text = Catalogue::of(Language::Nb);
        let request = ChainRequest {
            workspace: &workspace,
            index: &index,
            places: &places,
            chain: &ChainId::new("chain-a"),
            text,
            confidential: true,
            room: None,
            folds: None,
            work_on: None,
        };
        let drawing = ChainDrawing::of(&request).unwrap().unwrap();
        let outage = Outage {
            steps: BTreeSet::from([StepId::new("step-50-a")]),
            ..Outage::default()
        };
        let stress = stress::test(&workspace, &index, &outage);
        let scene = drawing.stressed(&stress, text);
        let told: Vec<&str> = (scene.items.iter())
            .filter_map(|item| match &item.shape {
                Shape::Text(run) => Some(&*run.text),
                _ => None,
            })
            .collect();
        for words in ["step-50-a", "step-50-b", "Slått av", "Stanser"] {
            assert!(told.contains(&words), "{words}: {told:?}");
        }
        assert!(!told.contains(&"step-15") && !told.contains(&"step-18"));
        let nothing = stress::test(&workspace, &index, &Outage::default());
        assert!(drawing.stressed(&nothing, text).items.is_empty());
    }
}
