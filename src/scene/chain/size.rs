//! How large everything of a chain's drawing is, and the layout that it asks for.

use super::content::{Badge, Card, Content};
use super::flow::width_of;
use crate::layout::Size;
use crate::layout::measure::{Style, TextMeasure as _, Weight, wrap};
use crate::layout::swimlane::{Lane, Link, Metrics, Node, Stage, SwimlaneRequest};
use crate::scene::InterMeasure;

/// Names of steps.
pub(super) const NAME: f32 = 13.0;
/// Capacities.
pub(super) const DETAIL: f32 = 12.0;
/// Words on a tinted ground.
pub(super) const BADGE: f32 = 10.5;
/// Labels of flows.
pub(super) const LABEL: f32 = 11.5;
/// Names of stages and counties.
pub(super) const HEADING: f32 = 13.5;
/// What stands below those names.
pub(super) const NOTE: f32 = 11.5;

/// From a card's edge to its mark's middle.
pub(super) const MARK_AT: f32 = 17.0;
/// From a card's edge to its text.
pub(super) const TEXT_AT: f32 = 31.0;
/// From a card's text to its right edge.
pub(super) const TEXT_END: f32 = 11.0;
/// Above and below what stands on a card.
pub(super) const CARD_PADDING: f32 = 9.0;
/// From one line of a name to the next.
pub(super) const NAME_LINE: f32 = 17.0;
/// The height of a line with a capacity.
pub(super) const DETAIL_LINE: f32 = 16.0;
/// The height of a badge.
pub(super) const BADGE_HEIGHT: f32 = 16.0;
/// What stands above and below a badge.
pub(super) const BADGE_GAP: f32 = 5.0;
/// From a badge's edge to its word.
pub(super) const BADGE_PADDING: f32 = 6.0;
/// Least and most width of a card; widths go up in steps, so that typing does not make them tremble.
const CARD_WIDTH: (f32, f32) = (136.0, 184.0);
const WIDTH_STEP: f32 = 8.0;
/// The most that a name needs on a card of the least width before it is broken in two.
const NAME_LINES: usize = 2;
/// The most width that a flow's label gets.
const LABEL_WIDTH: f32 = 104.0;

/// Widths of the lane titles' column.
const LANE_TITLE: (f32, f32) = (112.0, 168.0);
/// From the edge of a heading to its text.
pub(super) const HEADING_PADDING: f32 = 14.0;
/// The height of the column titles.
pub(super) const COLUMN_TITLE: f32 = 42.0;

pub(super) fn width(text: &str, size: f32, weight: Weight) -> f32 {
    InterMeasure.width(text, size, weight)
}

pub(super) fn style(size: f32, weight: Weight) -> Style<'static> {
    Style::new(&InterMeasure, size, weight)
}

/// The name of a step on a card of this width, broken and shortened.
pub(super) fn name_lines(card: &Card, card_width: f32) -> Vec<String> {
    wrap(
        &card.name,
        style(NAME, Weight::SemiBold),
        card_width - TEXT_AT - TEXT_END,
        NAME_LINES,
    )
}

pub(super) fn badge_width(badge: &Badge) -> f32 {
    width(&badge.text, BADGE, Weight::Medium) + 2.0 * BADGE_PADDING
}

fn up_to_step(points: f32) -> f32 {
    (points / WIDTH_STEP).ceil() * WIDTH_STEP
}

/// The width that a card wants: room for its capacity and badges, and for its name on two lines.
fn wanted_width(card: &Card) -> f32 {
    let badges: f32 = card
        .badges
        .iter()
        .map(|badge| badge_width(badge) + 4.0)
        .sum();
    let detail = width(&card.detail, DETAIL, Weight::Regular);
    let whole = width(&card.name, NAME, Weight::SemiBold);
    let beside = TEXT_AT + TEXT_END;
    // No word is broken that fits on the widest card.
    let word = card
        .name
        .split_whitespace()
        .map(|word| width(word, NAME, Weight::SemiBold))
        .fold(0.0, f32::max);
    let needed =
        up_to_step((badges - 4.0).max(detail).max(word) + beside).clamp(CARD_WIDTH.0, CARD_WIDTH.1);
    if whole + beside <= needed {
        return needed;
    }
    // Broken in two where that fits, else as wide as it takes.
    let mut wanted = needed;
    while wanted < CARD_WIDTH.1 {
        let lines = name_lines(card, wanted);
        if lines.len() <= NAME_LINES && !lines.last().is_some_and(|line| line.ends_with('…')) {
            break;
        }
        wanted += WIDTH_STEP;
    }
    wanted
}

fn height(card: &Card, card_width: f32) -> f32 {
    let lines = name_lines(card, card_width).len().max(1);
    let mut height = 2.0 * CARD_PADDING + NAME_LINE * lines as f32;
    if !card.detail.is_empty() {
        height += DETAIL_LINE;
    }
    if !card.badges.is_empty() {
        height += BADGE_HEIGHT + BADGE_GAP;
    }
    height
}

/// The label of a flow, shortened.
pub(super) fn label(text: &str) -> String {
    crate::layout::measure::ellipsis(text, style(LABEL, Weight::Medium), LABEL_WIDTH)
}

/// The layout that a content asks for.
pub(super) fn request(content: &Content) -> SwimlaneRequest {
    let mut widths = vec![CARD_WIDTH.0; content.stages.len()];
    for card in &content.cards {
        widths[card.stage] = widths[card.stage].max(wanted_width(card));
    }
    let nodes = content
        .cards
        .iter()
        .map(|card| {
            let width = widths[card.stage];
            let order = card.order.map(|order| order as f32);
            Node {
                stage: card.stage,
                lane: card.lane,
                order,
                width,
                height: height(card, width),
            }
        })
        .collect();
    let links = content
        .flows
        .iter()
        .map(|flow| {
            let text = label(&flow.label);
            let size = Size::new(
                width(&text, LABEL, Weight::Medium) + 4.0,
                InterMeasure.line_height(LABEL),
            );
            Link {
                from: flow.from,
                to: flow.to,
                width: width_of(flow),
                label: (!text.is_empty()).then_some(size),
                marked: flow.crosses,
            }
        })
        .collect();
    SwimlaneRequest {
        stages: content
            .stages
            .iter()
            .map(|stage| Stage {
                title_width: width(&stage.title, HEADING, Weight::SemiBold) + 16.0,
            })
            .collect(),
        lanes: content
            .lanes
            .iter()
            .map(|_| Lane { title_height: 44.0 })
            .collect(),
        nodes,
        links,
        metrics: Metrics {
            lane_header_width: lane_title_width(content),
            column_header_height: COLUMN_TITLE,
            column_min_width: CARD_WIDTH.0,
            column_gap: 56.0,
            column_gap_max: 168.0,
            card_gap: 14.0,
            lane_padding: 16.0,
            route_gap: 10.0,
            port_gap: 5.0,
            port_inset: 12.0,
            arrow_length: 8.0,
            label_gap: 3.0,
        },
    }
}

fn lane_title_width(content: &Content) -> f32 {
    let widest = content
        .lanes
        .iter()
        .map(|lane| {
            width(&lane.name, HEADING, Weight::SemiBold)
                .max(width(&lane.note, NOTE, Weight::Regular))
                .max(width(&lane.crossing, NOTE, Weight::Medium) + 12.0)
        })
        .fold(0.0, f32::max);
    up_to_step(widest + 2.0 * HEADING_PADDING).clamp(LANE_TITLE.0, LANE_TITLE.1)
}
