//! How large everything of a chain's drawing is, and the layout that it asks for.

use super::content::{Badge, Card, Content, FlowLine};
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
/// Between two badges.
pub(super) const BADGE_APART: f32 = 4.0;
/// From a badge's edge to its word.
pub(super) const BADGE_PADDING: f32 = 6.0;
/// The width of what stands before a number.
pub(super) const SIGN: f32 = 13.0;
/// Least and most width of a card; widths go up in steps, so that typing does not make them tremble.
const CARD_WIDTH: (f32, f32) = (136.0, 184.0);
const WIDTH_STEP: f32 = 8.0;
/// The most that a name needs on a card of the least width before it is broken in two.
const NAME_LINES: usize = 2;
/// The most width that a flow's label gets, and that of several flows with their count.
const LABEL_WIDTH: f32 = 104.0;
const JOINED_LABEL_WIDTH: f32 = 148.0;

/// Width and height of the small card that stands for the steps of a folded cell.
const FOLDED: (f32, f32) = (72.0, 22.0);
/// The most width of a folded stage's title.
const FOLDED_TITLE: f32 = 104.0;

/// Widths of the lane titles' column.
const LANE_TITLE: (f32, f32) = (112.0, 168.0);
/// From the edge of a heading to its text.
pub(super) const HEADING_PADDING: f32 = 20.0;
/// What stands left and right of a stage's title.
pub(super) const TITLE_PADDING: f32 = 18.0;
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
    let sign = badge.sign.map_or(0.0, |_| SIGN);
    width(&badge.text, BADGE, Weight::Medium) + 2.0 * BADGE_PADDING + sign
}

/// The place of each badge from the upper left corner of the first, in rows as wide as a card of this
/// width has room for, and the height of all.
pub(super) fn badge_places(card: &Card, card_width: f32) -> (Vec<[f32; 2]>, f32) {
    let room = card_width - TEXT_AT - TEXT_END + 1.0;
    let (mut x, mut y) = (0.0, 0.0);
    let mut places = Vec::with_capacity(card.badges.len());
    for badge in &card.badges {
        let width = badge_width(badge);
        if x > 0.0 && x + width > room {
            (x, y) = (0.0, y + BADGE_HEIGHT + BADGE_APART);
        }
        places.push([x, y]);
        x += width + BADGE_APART;
    }
    (places, y + BADGE_HEIGHT)
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

pub(super) fn height(card: &Card, card_width: f32) -> f32 {
    let lines = name_lines(card, card_width).len().max(1);
    let mut height = 2.0 * CARD_PADDING + NAME_LINE * lines as f32;
    if !card.detail.is_empty() {
        height += DETAIL_LINE;
    }
    if !card.badges.is_empty() {
        height += badge_places(card, card_width).1 + BADGE_GAP;
    }
    height
}

/// The label of a flow, shortened; a count and a sum need more room than what flows.
pub(super) fn label(flow: &FlowLine) -> String {
    let most = if flow.joins > 1 {
        JOINED_LABEL_WIDTH
    } else {
        LABEL_WIDTH
    };
    crate::layout::measure::ellipsis(&flow.label, style(LABEL, Weight::Medium), most)
}

/// The layout that a content asks for.
pub(super) fn request(content: &Content) -> SwimlaneRequest {
    let folded = |stage: usize| content.stages[stage].folded.is_some();
    let least = |stage| {
        if folded(stage) {
            FOLDED.0
        } else {
            CARD_WIDTH.0
        }
    };
    let mut widths: Vec<f32> = (0..content.stages.len()).map(least).collect();
    for card in &content.cards {
        widths[card.stage] = widths[card.stage].max(wanted_width(card));
    }
    let cells = content.cells.iter().map(|cell| Node {
        stage: cell.stage,
        lane: cell.lane,
        order: None,
        width: FOLDED.0,
        height: FOLDED.1,
    });
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
        .chain(cells)
        .collect();
    let links = content
        .flows
        .iter()
        .chain(content.joined.iter().map(|joined| &joined.line))
        .map(|flow| {
            let text = label(flow);
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
                title_width: match &stage.folded {
                    Some(_) => FOLDED_TITLE,
                    None => width(&stage.title, HEADING, Weight::SemiBold) + 2.0 * TITLE_PADDING,
                },
            })
            .collect(),
        lanes: content
            .lanes
            .iter()
            .map(|lane| Lane {
                title_height: if lane.folded.is_some() { 24.0 } else { 44.0 },
            })
            .collect(),
        nodes,
        links,
        metrics: Metrics {
            lane_header_width: lane_title_width(content),
            column_header_height: COLUMN_TITLE,
            // Columns with cards are wider than this by those.
            column_min_width: FOLDED.0,
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
            let note = lane.folded.as_ref().unwrap_or(&lane.note);
            width(&lane.name, HEADING, Weight::SemiBold)
                .max(width(note, NOTE, Weight::Regular))
                .max(width(&lane.crossing, NOTE, Weight::Medium) + 12.0)
        })
        .fold(0.0, f32::max);
    up_to_step(widest + 2.0 * HEADING_PADDING).clamp(LANE_TITLE.0, LANE_TITLE.1)
}
