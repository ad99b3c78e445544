//! How a step is drawn: a card with its mark, name, capacity and badges.

use super::content::{Badge, Card, CardFace};
use super::fold::FoldedCell;
use super::size::{
    self, BADGE_GAP, BADGE_HEIGHT, BADGE_PADDING, CARD_PADDING, DETAIL_LINE, MARK_AT, NAME_LINE,
    SIGN, TEXT_AT, TEXT_END,
};
use super::work::Sign;
use crate::layout::measure::{Weight, ellipsis, wrap};
use crate::scene::{Anchor, Dash, Point, Rect, Scene, Shape, Stroke, Target, TextRun, Token};

/// The corners of cards.
pub(super) const RADIUS: f32 = 6.0;
const MARK: f32 = 11.0;

/// From a card's edge to its name, seen from afar.
const FAR_TEXT_AT: f32 = 36.0;
/// The sizes that a name is tried at, seen from afar, and the height of its lines in that.
const FAR_SIZES: [f32; 5] = [26.0, 23.0, 20.0, 18.0, 16.0];
const FAR_LINE: f32 = 1.15;

pub(super) fn draw(scene: &mut Scene, card: &Card, rect: Rect) {
    let target = || Target::Record((&card.step).into());
    ground(scene, card, rect);
    let first = rect.min[1] + CARD_PADDING + NAME_LINE / 2.0;
    face(scene, card.face, [rect.min[0] + MARK_AT, first], 1.0);
    let left = rect.min[0] + TEXT_AT;
    let mut y = rect.min[1] + CARD_PADDING;
    for line in size::name_lines(card, rect.width()) {
        let run = TextRun::line(
            line,
            [left, y + NAME_LINE / 2.0],
            size::NAME,
            Weight::SemiBold,
            Token::Ink,
        );
        scene.push_target(Shape::Text(run), target());
        y += NAME_LINE;
    }
    if !card.detail.is_empty() {
        let style = size::style(size::DETAIL, Weight::Regular);
        let words = ellipsis(&card.detail, style, rect.width() - TEXT_AT - TEXT_END);
        let at = [left, y + DETAIL_LINE / 2.0];
        let run = TextRun::line(words, at, size::DETAIL, Weight::Regular, Token::InkMuted);
        scene.push_target(Shape::Text(run), target());
    }
    for (badge, ground) in card.badges.iter().zip(badge_rects(card, rect)) {
        draw_badge(scene, badge, ground);
    }
}

/// The card as it is seen from afar: its mark and its name, as large as the card has room for.
pub(super) fn draw_far(scene: &mut Scene, card: &Card, rect: Rect) {
    ground(scene, card, rect);
    let left = rect.min[0] + FAR_TEXT_AT;
    let room = rect.width() - FAR_TEXT_AT - 6.0;
    let fits = |size: &f32| {
        let style = size::style(*size, Weight::SemiBold);
        let fit = |lines: &usize| *lines as f32 * size * FAR_LINE <= rect.height();
        let most = (1..=3).rev().find(fit)?;
        let lines = wrap(&card.name, style, room, most);
        // Neither shortened nor with a word broken in two.
        let whole =
            !lines.last().is_some_and(|line| line.ends_with('…')) && lines.join(" ") == *card.name;
        whole.then_some((*size, lines))
    };
    let found = FAR_SIZES.iter().find_map(fits);
    let (size, lines) = found.unwrap_or_else(|| (size::NAME, size::name_lines(card, rect.width())));
    face(
        scene,
        card.face,
        [rect.min[0] + FAR_TEXT_AT / 2.0, rect.centre()[1]],
        1.6,
    );
    let above = (lines.len() as f32 - 1.0) / 2.0;
    for (index, line) in lines.into_iter().enumerate() {
        let y = rect.centre()[1] + (index as f32 - above) * size * FAR_LINE;
        let run = TextRun::line(line, [left, y], size, Weight::SemiBold, Token::Ink);
        scene.push_target(Shape::Text(run), Target::Record((&card.step).into()));
    }
}

/// The steps of a folded cell: a small stack with their number.
pub(super) fn draw_folded(scene: &mut Scene, cell: &FoldedCell, rect: Rect) {
    let card = |by: f32| Shape::Rect {
        rect: Rect {
            min: [rect.min[0] + by, rect.min[1] - by],
            max: [rect.max[0] + by, rect.max[1] - by],
        },
        radius: RADIUS,
        fill: Some(Token::Card),
        stroke: Some(Stroke::solid(1.0, Token::LaneLine)),
    };
    if cell.steps.len() > 1 {
        scene.push(card(3.0));
    }
    scene.push(card(0.0));
    let style = size::style(size::DETAIL, Weight::Medium);
    let words = ellipsis(&cell.text, style, rect.width() - 8.0);
    let run = TextRun::line(
        words,
        rect.centre(),
        size::DETAIL,
        Weight::Medium,
        Token::Ink,
    );
    scene.push(Shape::Text(TextRun {
        anchor: Anchor::Middle,
        ..run
    }));
}

fn ground(scene: &mut Scene, card: &Card, rect: Rect) {
    let gap = card.face == CardFace::Gap;
    let (fill, stroke) = if gap {
        (
            Token::GapFill,
            Stroke {
                width: 1.5,
                token: Token::GapBorder,
                dash: Dash::Dashed(5.0, 3.5),
            },
        )
    } else {
        (Token::Card, Stroke::solid(1.0, Token::LaneLine))
    };
    let body = Shape::Rect {
        rect,
        radius: RADIUS,
        fill: Some(fill),
        stroke: Some(stroke),
    };
    scene.push_target(body, Target::Record((&card.step).into()));
}

/// Where the badges of a card stand.
pub(super) fn badge_rects(card: &Card, rect: Rect) -> Vec<Rect> {
    let lines = size::name_lines(card, rect.width()).len();
    let mut y = rect.min[1] + CARD_PADDING + NAME_LINE * lines as f32 + BADGE_GAP;
    if !card.detail.is_empty() {
        y += DETAIL_LINE;
    }
    let x = rect.min[0] + TEXT_AT;
    let (places, _) = size::badge_places(card, rect.width());
    let at = |badge: &Badge, [right, down]: Point| {
        Rect::at(
            [x + right, y + down],
            size::badge_width(badge),
            BADGE_HEIGHT,
        )
    };
    let badges = card.badges.iter().zip(places);
    badges.map(|(badge, place)| at(badge, place)).collect()
}

fn draw_badge(scene: &mut Scene, badge: &Badge, rect: Rect) {
    scene.push(Shape::Rect {
        rect,
        radius: 4.0,
        fill: Some(badge.fill),
        stroke: None,
    });
    let mut x = rect.min[0] + BADGE_PADDING;
    if let Some(sign) = badge.sign {
        draw_sign(scene, sign, badge.ink, [x + 4.0, rect.centre()[1]]);
        x += SIGN;
    }
    scene.push(Shape::Text(TextRun::line(
        badge.text.to_string(),
        [x, rect.centre()[1]],
        size::BADGE,
        Weight::Medium,
        badge.ink,
    )));
}

/// What a number counts: a tick for actions, a flag for findings.
fn draw_sign(scene: &mut Scene, sign: Sign, ink: Token, [x, y]: Point) {
    let line = |points| Shape::Line {
        points,
        stroke: Stroke::solid(1.5, ink),
    };
    match sign {
        Sign::Actions => {
            scene.push(line(vec![
                [x - 3.5, y],
                [x - 1.0, y + 3.0],
                [x + 4.0, y - 3.5],
            ]));
        }
        Sign::Findings => {
            scene.push(line(vec![[x - 3.0, y - 4.5], [x - 3.0, y + 5.0]]));
            scene.push(Shape::Polygon {
                points: vec![[x - 3.0, y - 4.5], [x + 4.0, y - 1.75], [x - 3.0, y + 1.0]],
                fill: Some(ink),
                stroke: None,
            });
        }
    }
}

/// What stands before a step's name, larger or smaller by a factor.
pub(in crate::scene) fn face(scene: &mut Scene, face: CardFace, centre: Point, scale: f32) {
    match face {
        CardFace::Kind(mark) => scene.push(Shape::Mark {
            mark,
            centre,
            size: MARK * scale,
            token: mark.token(),
            rim: None,
        }),
        CardFace::Neutral => {
            let stroke = Some(Stroke::solid(1.5, Token::InkMuted));
            scene.push(Shape::Circle {
                centre,
                radius: 4.0 * scale,
                fill: None,
                stroke,
            });
        }
        CardFace::Gap => warning(scene, centre),
    }
}

/// A triangle with an exclamation mark.
pub(super) fn warning(scene: &mut Scene, centre: Point) {
    let [x, y] = centre;
    let corners = vec![[x, y - 6.5], [x + 7.5, y + 6.0], [x - 7.5, y + 6.0]];
    let edge = Stroke::solid(1.0, Token::GapBorder);
    scene.push(Shape::Polygon {
        points: corners,
        fill: Some(Token::GapBorder),
        stroke: Some(edge),
    });
    let stroke = Stroke::solid(1.6, Token::GapFill);
    scene.push(Shape::Line {
        points: vec![[x, y - 2.5], [x, y + 1.6]],
        stroke,
    });
    scene.push(Shape::Circle {
        centre: [x, y + 3.9],
        radius: 0.95,
        fill: Some(Token::GapFill),
        stroke: None,
    });
}
