//! What is to be drawn.

use crate::layout::number::wide;
use crate::layout::{LayoutError, Size};

/// The most bars, links and places of links in columns that one drawing holds.
pub const LARGEST: usize = 200_000;

/// What a link carries, in the unit of the whole drawing.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Amount {
    /// What leaves.
    pub leaves: f64,
    /// What of it arrives: less where something is lost on the way.
    pub arrives: f64,
}

/// A step.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Node {
    /// Index of its stage.
    pub stage: usize,
    /// What it could take, where that is known: room is kept down to there.
    pub wanted: f64,
    /// The words above its bar.
    pub head: Size,
    /// The words below.
    pub foot: Size,
}

/// A flow.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Link {
    /// Index of the node it leaves.
    pub from: usize,
    /// Index of the node it enters.
    pub to: usize,
    /// What it carries; `None` for a hair line.
    pub amount: Option<Amount>,
    /// The size of its label.
    pub label: Option<Size>,
}

/// Distances in points.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Metrics {
    /// The room to fill, headings included; the drawing may be larger.
    pub room: Size,
    /// The height of what stands above the columns.
    pub heading: f32,
    /// Left of the first bar, and above and below all.
    pub margin: f32,
    /// The least distance from a column to the next.
    pub least_pitch: f32,
    /// The greatest.
    pub most_pitch: f32,
    /// The width of a bar.
    pub bar: f32,
    /// The least height of a bar.
    pub least_bar: f32,
    /// Least and most height of the highest bar.
    pub highest: (f32, f32),
    /// Between two bars.
    pub gap: f32,
    /// The part of a bar's side that a hair line takes.
    pub hair: f32,
    /// Around what runs back, and between the rows of labels.
    pub clear: f32,
}

impl Default for Metrics {
    fn default() -> Self {
        Self {
            room: Size::new(1200.0, 640.0),
            heading: 42.0,
            margin: 24.0,
            least_pitch: 176.0,
            most_pitch: 380.0,
            bar: 14.0,
            least_bar: 10.0,
            highest: (72.0, 260.0),
            gap: 16.0,
            hair: 7.0,
            clear: 8.0,
        }
    }
}

/// A drawing to be made.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SankeyRequest {
    /// How many stages there are.
    pub stages: usize,
    /// The steps.
    pub nodes: Vec<Node>,
    /// The flows.
    pub links: Vec<Link>,
    /// The distances.
    pub metrics: Metrics,
}

impl SankeyRequest {
    pub(super) fn check(&self) -> Result<(), LayoutError> {
        let count = self.nodes.len() + self.links.len();
        if count > LARGEST || self.stages > LARGEST {
            return Err(LayoutError::TooLarge { count });
        }
        let bad = |list, index| Err(LayoutError::BadNumber { list, index });
        let sound = |size: Size| is_size(size.width) && is_size(size.height);
        for (index, node) in self.nodes.iter().enumerate() {
            if node.stage >= self.stages {
                return Err(LayoutError::UnknownStage {
                    node: index,
                    stage: node.stage,
                });
            }
            if !is_amount(node.wanted) || !sound(node.head) || !sound(node.foot) {
                return bad("nodes", index);
            }
        }
        for (index, link) in self.links.iter().enumerate() {
            for node in [link.from, link.to] {
                if node >= self.nodes.len() {
                    return Err(LayoutError::UnknownNode { link: index, node });
                }
            }
            let amounts = link
                .amount
                .is_none_or(|amount| is_amount(amount.leaves) && is_amount(amount.arrives));
            if !amounts || !link.label.is_none_or(sound) {
                return bad("links", index);
            }
        }
        let m = &self.metrics;
        let all = [
            m.room.width,
            m.room.height,
            m.heading,
            m.margin,
            m.least_pitch,
            m.most_pitch,
            m.bar,
            m.least_bar,
            m.highest.0,
            m.highest.1,
            m.gap,
            m.hair,
            m.clear,
        ];
        if all.into_iter().all(is_size) {
            Ok(())
        } else {
            bad("metrics", 0)
        }
    }

    /// The distance from a column to the next, which is also the most that words at a bar have. It
    /// follows from the stages and links alone.
    #[must_use]
    pub fn pitch(&self) -> f32 {
        let sound = self.nodes.iter().all(|node| node.stage < self.stages)
            && self
                .links
                .iter()
                .all(|link| link.from.max(link.to) < self.nodes.len());
        let count = if sound {
            super::columns::columns(self).stages.len()
        } else {
            self.stages
        };
        super::band::pitch(self, count)
    }

    /// The largest amount of a link.
    pub(super) fn largest(&self) -> f64 {
        let links = self.links.iter().filter_map(|link| link.amount);
        let links = links.map(|amount| amount.leaves.max(amount.arrives));
        links.fold(0.0, f64::max)
    }
}

fn is_size(value: f32) -> bool {
    value.is_finite() && value >= 0.0
}

/// Sums of amounts must not leave what a float holds.
fn is_amount(value: f64) -> bool {
    (0.0..f64::MAX / (4.0 * wide(LARGEST))).contains(&value)
}
