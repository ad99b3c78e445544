//! How a step is drawn: a card with its mark, name, capacity and badges.

use super::content::{Card, CardFace};
use super::size::{
    self, BADGE_GAP, BADGE_HEIGHT, BADGE_PADDING, CARD_PADDING, DETAIL_LINE, MARK_AT, NAME_LINE,
    TEXT_AT, TEXT_END,
};
use crate::layout::measure::{Weight, ellipsis};
use crate::scene::{Dash, Point, Rect, Scene, Shape, Stroke, Target, TextRun, Token};

/// The corners of cards.
pub(super) const RADIUS: f32 = 6.0;
const MARK: f32 = 11.0;

pub(super) fn draw(scene: &mut Scene, card: &Card, rect: Rect) {
    let target = || Target::Record((&card.step).into());
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
    scene.push_target(body, target());

    let first = rect.min[1] + CARD_PADDING + NAME_LINE / 2.0;
    face(scene, card.face, [rect.min[0] + MARK_AT, first]);
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
        y += DETAIL_LINE;
    }
    badges(scene, card, [left, y + BADGE_GAP], rect.max[0] - TEXT_END);
}

fn badges(scene: &mut Scene, card: &Card, at: Point, right: f32) {
    let [mut x, y] = at;
    for badge in &card.badges {
        let width = size::badge_width(badge);
        if x + width > right + 1.0 {
            return;
        }
        let ground = Rect::at([x, y], width, BADGE_HEIGHT);
        scene.push(Shape::Rect {
            rect: ground,
            radius: 4.0,
            fill: Some(badge.fill),
            stroke: None,
        });
        let middle = [x + BADGE_PADDING, y + BADGE_HEIGHT / 2.0];
        scene.push(Shape::Text(TextRun::line(
            badge.text.to_string(),
            middle,
            size::BADGE,
            Weight::Medium,
            badge.ink,
        )));
        x += width + 4.0;
    }
}

/// What stands before a step's name.
pub(in crate::scene) fn face(scene: &mut Scene, face: CardFace, centre: Point) {
    match face {
        CardFace::Kind(mark) => scene.push(Shape::Mark {
            mark,
            centre,
            size: MARK,
            token: mark.token(),
            rim: None,
        }),
        CardFace::Neutral => {
            let stroke = Some(Stroke::solid(1.5, Token::InkMuted));
            scene.push(Shape::Circle {
                centre,
                radius: 4.0,
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
