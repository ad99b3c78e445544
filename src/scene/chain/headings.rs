//! The headings of columns and lanes, as drawings of their own: a window keeps them in view while
//! the rest is moved.

use super::content::Content;
use super::size::{self, HEADING_PADDING};
use crate::layout::Span;
use crate::layout::measure::{Weight, ellipsis};
use crate::scene::{Anchor, Rect, Scene, Shape, Stroke, Target, TextRun, Token};

/// The column titles, over the whole width.
pub(super) fn columns(content: &Content, columns: &[Span], left: f32, width: f32) -> Scene {
    let height = size::COLUMN_TITLE;
    let mut scene = Scene::new(width, height, Token::Ground);
    scene.push(fill(Rect::at([0.0, 0.0], width, height), Token::Ground));
    for (index, (stage, column)) in content.stages.iter().zip(columns).enumerate() {
        let target = || Target::Stage(stage.id.clone());
        let room = column.len() - 2.0 * size::TITLE_PADDING;
        let middle = column.middle();
        let hint = match (&stage.folded, &stage.empty) {
            (Some(folded), _) => Some((folded, Token::InkMuted)),
            (None, Some(hint)) => Some((hint, Token::WarningInk)),
            (None, None) => None,
        };
        let y = height / 2.0 - if hint.is_some() { 7.0 } else { 0.0 };
        let style = size::style(size::HEADING, Weight::SemiBold);
        let title = ellipsis(&stage.title, style, room);
        scene.push_target(
            centred(
                &title,
                [middle, y],
                size::HEADING,
                Weight::SemiBold,
                Token::Ink,
            ),
            target(),
        );
        if let Some((hint, token)) = hint {
            let at = [middle, height / 2.0 + 9.0];
            let room = column.len() - 8.0;
            let words = ellipsis(hint, size::style(size::NOTE, Weight::Medium), room);
            scene.push_target(
                centred(&words, at, size::NOTE, Weight::Medium, token),
                target(),
            );
        }
        let x = column.start;
        if index > 0 || left > 0.0 {
            let points = vec![[x, height - 12.0], [x, height]];
            scene.push(Shape::Line {
                points,
                stroke: Stroke::solid(1.0, Token::LaneLine),
            });
        }
    }
    let points = vec![[0.0, height], [width, height]];
    scene.push(Shape::Line {
        points,
        stroke: Stroke::solid(1.0, Token::LaneLine),
    });
    scene
}

/// The lane titles, over the whole height.
pub(super) fn lanes(content: &Content, lanes: &[Span], width: f32, height: f32) -> Scene {
    let mut scene = Scene::new(width, height, Token::Ground);
    for (index, (lane, span)) in content.lanes.iter().zip(lanes).enumerate() {
        let target = || Target::Lane(lane.county.clone());
        let rect = Rect::at([0.0, span.start], width, span.len());
        scene.push(fill(rect, ground(index)));
        let room = width - HEADING_PADDING - 10.0;
        let is_folded = lane.folded.is_some();
        let mut y = span.start
            + if is_folded {
                span.len() / 2.0 - 8.0
            } else {
                24.0
            };
        let name = ellipsis(
            &lane.name,
            size::style(size::HEADING, Weight::SemiBold),
            room,
        );
        let run = TextRun::line(
            name,
            [HEADING_PADDING, y],
            size::HEADING,
            Weight::SemiBold,
            Token::Ink,
        );
        scene.push_target(Shape::Text(run), target());
        let note = lane.folded.as_ref().unwrap_or(&lane.note);
        if !note.is_empty() {
            y += 17.0;
            let note = ellipsis(note, size::style(size::NOTE, Weight::Regular), room);
            let run = TextRun::line(
                note,
                [HEADING_PADDING, y],
                size::NOTE,
                Weight::Regular,
                Token::InkMuted,
            );
            scene.push_target(Shape::Text(run), target());
        }
        if !lane.crossing.is_empty() && !is_folded {
            y += 16.0;
            let stroke = Some(Stroke::solid(1.75, Token::Crossing));
            let centre = [HEADING_PADDING + 3.5, y];
            scene.push(Shape::Circle {
                centre,
                radius: 3.25,
                fill: Some(Token::Halo),
                stroke,
            });
            let words = ellipsis(
                &lane.crossing,
                size::style(size::NOTE, Weight::Medium),
                room - 12.0,
            );
            let run = TextRun::line(
                words,
                [HEADING_PADDING + 12.0, y],
                size::NOTE,
                Weight::Medium,
                Token::DangerInk,
            );
            scene.push_target(Shape::Text(run), target());
        }
        line_above(&mut scene, index, span.start, width);
    }
    if let Some(last) = lanes.last() {
        line_above(&mut scene, 1, last.end, width);
    }
    let points = vec![[width, size::COLUMN_TITLE], [width, height]];
    scene.push(Shape::Line {
        points,
        stroke: Stroke::solid(1.0, Token::LaneLine),
    });
    scene
}

/// The ground of lanes and the lines between them and between columns.
pub(super) fn grid(scene: &mut Scene, columns: &[Span], lanes: &[Span], width: f32, height: f32) {
    for (index, span) in lanes.iter().enumerate() {
        scene.push(fill(
            Rect::at([0.0, span.start], width, span.len()),
            ground(index),
        ));
    }
    for column in columns.iter().skip(1) {
        let points = vec![[column.start, size::COLUMN_TITLE], [column.start, height]];
        scene.push(Shape::Line {
            points,
            stroke: Stroke::solid(1.0, Token::LaneLine),
        });
    }
    for (index, span) in lanes.iter().enumerate() {
        line_above(scene, index, span.start, width);
    }
    line_above(scene, 1, height, width);
}

/// The ground of a lane, by its index.
pub(super) fn ground(lane: usize) -> Token {
    if lane.is_multiple_of(2) {
        Token::Lane
    } else {
        Token::LaneOther
    }
}

fn line_above(scene: &mut Scene, lane: usize, y: f32, width: f32) {
    // A county line is what flows cross, so it is stronger than the line under the headings.
    let thickness = if lane == 0 { 1.0 } else { 1.5 };
    scene.push(Shape::Line {
        points: vec![[0.0, y], [width, y]],
        stroke: Stroke::solid(thickness, Token::LaneLine),
    });
}

fn fill(rect: Rect, token: Token) -> Shape {
    Shape::Rect {
        rect,
        radius: 0.0,
        fill: Some(token),
        stroke: None,
    }
}

fn centred(words: &str, at: [f32; 2], size: f32, weight: Weight, token: Token) -> Shape {
    let run = TextRun::line(words.to_owned(), at, size, weight, token);
    Shape::Text(TextRun {
        anchor: Anchor::Middle,
        ..run
    })
}
