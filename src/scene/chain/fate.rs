//! What becomes of a step in a stress test, and the marks that say so in every drawing of a chain.

use super::content::Badge;
use super::size;
use crate::analysis::chain::stress::Stress;
use crate::i18n::Catalogue;
use crate::layout::measure::Weight;
use crate::scene::{Point, Rect, Scene, Shape, Stroke, TextRun, Token};
use crate::workspace::StepId;

/// Half the side of the cross on a flow that runs dry.
pub(in crate::scene) const CROSS: f32 = 5.0;

/// What becomes of a step.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::scene) enum Fate {
    Off,
    Starved,
    Reduced,
}

impl Fate {
    pub(in crate::scene) fn of(stress: &Stress, step: &StepId) -> Option<Self> {
        if stress.off.contains(step) {
            Some(Self::Off)
        } else if stress.starved.contains_key(step) {
            Some(Self::Starved)
        } else if stress.reduced.contains(step) {
            Some(Self::Reduced)
        } else {
            None
        }
    }

    /// Whether the step does nothing any more.
    pub(in crate::scene) fn is_still(self) -> bool {
        self != Self::Reduced
    }

    /// The catalogue key of its word, and the colours of its badge.
    fn look(self) -> (&'static str, Token, Token) {
        match self {
            Self::Off => ("stress-off", Token::Danger, Token::OnDanger),
            Self::Starved => ("stress-stops", Token::DangerFill, Token::DangerInk),
            Self::Reduced => ("stress-reduced", Token::WarningFill, Token::WarningInk),
        }
    }

    /// Its word on a tinted ground, whose right edge has its middle at a point.
    pub(in crate::scene) fn badge(
        self,
        scene: &mut Scene,
        [right, middle]: Point,
        text: &Catalogue,
    ) {
        let badge = self.words(text);
        let width = size::badge_width(&badge);
        let (fill, ink) = (badge.fill, badge.ink);
        let min = [right - width, middle - size::BADGE_HEIGHT / 2.0];
        scene.push(Shape::Rect {
            rect: Rect::at(min, width, size::BADGE_HEIGHT),
            radius: 4.0,
            fill: Some(fill),
            stroke: Some(Stroke::solid(1.0, ink)),
        });
        let at = [min[0] + size::BADGE_PADDING, middle];
        let run = TextRun::line(badge.text, at, size::BADGE, Weight::Medium, ink);
        scene.push(Shape::Text(run));
    }

    /// How wide its badge is.
    pub(in crate::scene) fn badge_width(self, text: &Catalogue) -> f32 {
        size::badge_width(&self.words(text))
    }

    fn words(self, text: &Catalogue) -> Badge {
        let (key, fill, ink) = self.look();
        Badge {
            text: text.text(key).into(),
            fill,
            ink,
            sign: None,
        }
    }
}

/// A line through words of a width that begin at a point.
pub(in crate::scene) fn strike(scene: &mut Scene, [x, y]: Point, width: f32) {
    scene.push(Shape::Line {
        points: vec![[x - 1.0, y + 0.5], [x + width + 1.0, y + 0.5]],
        stroke: Stroke::solid(1.25, Token::Danger),
    });
}

/// A cross with arms of a length.
pub(in crate::scene) fn cross(scene: &mut Scene, [x, y]: Point, half: f32) {
    for (width, token) in [(5.0, Token::Halo), (2.25, Token::Danger)] {
        for side in [1.0, -1.0] {
            scene.push(Shape::Line {
                points: vec![[x - half, y - half * side], [x + half, y + half * side]],
                stroke: Stroke::solid(width, token),
            });
        }
    }
}
