//! What a swimlane drawing is asked for: stages, lanes, cards, links and distances.

use crate::layout::{LayoutError, Size};

/// The most cards, links and bend points one drawing may have.
pub const LARGEST: usize = 1 << 21;

/// A column.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Stage {
    /// Width that its title needs; the column is at least that wide.
    pub title_width: f32,
}

/// A horizontal band.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Lane {
    /// Height that its title needs; the band is at least that high, padding not counted.
    pub title_height: f32,
}

/// A card.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Node {
    /// Index of its column.
    pub stage: usize,
    /// Index of its band.
    pub lane: usize,
    /// Place set by hand among the cards of its column and band: those that have one stand in
    /// rising order, the others where they cross least.
    pub order: Option<f32>,
    /// Width of the card.
    pub width: f32,
    /// Height of the card.
    pub height: f32,
}

/// An arrow from card to card.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Link {
    /// Index of the card it leaves.
    pub from: usize,
    /// Index of the card it enters.
    pub to: usize,
    /// Thickness of its stroke.
    pub width: f32,
    /// Size of its label, if it has one.
    pub label: Option<Size>,
    /// Whether a mark shows where it crosses from lane to lane; within one lane, in its middle.
    pub marked: bool,
}

/// Distances of the drawing, all in page points.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Metrics {
    /// Width of the band titles at the left.
    pub lane_header_width: f32,
    /// Height of the column titles at the top.
    pub column_header_height: f32,
    /// Least width of the cards' part of a column.
    pub column_min_width: f32,
    /// Least distance between the cards of two columns, where the links bend.
    pub column_gap: f32,
    /// Most that this distance grows so that labels fit and steep links stay readable.
    pub column_gap_max: f32,
    /// Vertical distance between two cards.
    pub card_gap: f32,
    /// Distance from cards to the border of their band.
    pub lane_padding: f32,
    /// Distance between a card and a link that passes it.
    pub route_gap: f32,
    /// Distance between two links that leave or enter on the same side of a card, or pass side by
    /// side.
    pub port_gap: f32,
    /// Distance between a card's corner and the first place where a link may leave or enter.
    pub port_inset: f32,
    /// Length of an arrow's head; 0 leaves heads out.
    pub arrow_length: f32,
    /// Distance that a label keeps from cards, marks and other labels.
    pub label_gap: f32,
}

impl Default for Metrics {
    /// The 8-point grid of the window.
    fn default() -> Self {
        Self {
            lane_header_width: 120.0,
            column_header_height: 36.0,
            column_min_width: 128.0,
            column_gap: 48.0,
            column_gap_max: 160.0,
            card_gap: 12.0,
            lane_padding: 16.0,
            route_gap: 8.0,
            port_gap: 4.0,
            port_inset: 8.0,
            arrow_length: 8.0,
            label_gap: 2.0,
        }
    }
}

impl Metrics {
    fn all(&self) -> [f32; 12] {
        [
            self.lane_header_width,
            self.column_header_height,
            self.column_min_width,
            self.column_gap,
            self.column_gap_max,
            self.card_gap,
            self.lane_padding,
            self.route_gap,
            self.port_gap,
            self.port_inset,
            self.arrow_length,
            self.label_gap,
        ]
    }
}

/// Everything that decides a swimlane drawing. Two equal requests give equal drawings.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SwimlaneRequest {
    /// The columns, from left to right.
    pub stages: Vec<Stage>,
    /// The bands, from top to bottom.
    pub lanes: Vec<Lane>,
    /// The cards. Their sequence breaks ties, so a new card is best added last.
    pub nodes: Vec<Node>,
    /// The links. Their sequence breaks ties.
    pub links: Vec<Link>,
    /// The distances.
    pub metrics: Metrics,
}

fn usable(value: f32) -> bool {
    (0.0..=1.0e6).contains(&value)
}

impl SwimlaneRequest {
    /// Whether another request has the same cards in the same cells, linked in the same way: it
    /// differs in sizes and distances alone.
    #[must_use]
    pub fn is_alike(&self, other: &Self) -> bool {
        let cells = |request: &Self| (request.stages.len(), request.lanes.len());
        let cards = |request: &Self| -> Vec<_> {
            let cards = request.nodes.iter();
            cards.map(|n| (n.stage, n.lane, n.order)).collect()
        };
        let ends = |request: &Self| -> Vec<_> {
            let links = request.links.iter();
            links.map(|l| (l.from, l.to)).collect()
        };
        cells(self) == cells(other) && cards(self) == cards(other) && ends(self) == ends(other)
    }

    /// Whether every index exists and every size is a finite number from 0 to a million.
    ///
    /// # Errors
    /// The first thing that is wrong.
    pub fn check(&self) -> Result<(), LayoutError> {
        let bad = |list, index| LayoutError::BadNumber { list, index };
        if let Some(index) = self.metrics.all().iter().position(|&v| !usable(v)) {
            return Err(bad("metrics", index));
        }
        if let Some(index) = self.stages.iter().position(|s| !usable(s.title_width)) {
            return Err(bad("stages", index));
        }
        if let Some(index) = self.lanes.iter().position(|l| !usable(l.title_height)) {
            return Err(bad("lanes", index));
        }
        for (index, node) in self.nodes.iter().enumerate() {
            if node.stage >= self.stages.len() {
                return Err(LayoutError::UnknownStage {
                    node: index,
                    stage: node.stage,
                });
            }
            if node.lane >= self.lanes.len() {
                return Err(LayoutError::UnknownLane {
                    node: index,
                    lane: node.lane,
                });
            }
            if !usable(node.width)
                || !usable(node.height)
                || node.order.is_some_and(|o| !o.is_finite())
            {
                return Err(bad("nodes", index));
            }
        }
        let mut count = self.nodes.len() + self.links.len();
        for (index, link) in self.links.iter().enumerate() {
            let (Some(from), Some(to)) = (self.nodes.get(link.from), self.nodes.get(link.to))
            else {
                let node = if link.from >= self.nodes.len() {
                    link.from
                } else {
                    link.to
                };
                return Err(LayoutError::UnknownNode { link: index, node });
            };
            let label = link.label.unwrap_or_default();
            if ![link.width, label.width, label.height]
                .into_iter()
                .all(usable)
            {
                return Err(bad("links", index));
            }
            count += from.stage.abs_diff(to.stage) + 1;
        }
        count += self.stages.len().saturating_mul(self.lanes.len());
        if count > LARGEST {
            Err(LayoutError::TooLarge { count })
        } else {
            Ok(())
        }
    }
}
