//! The headings of the stages, and the targets that do not get through.

use super::content::Content;
use super::size;
use crate::layout::Span;
use crate::layout::measure::{Weight, ellipsis};
use crate::layout::sankey::Column;
use crate::scene::{Rect, Scene, Shape, Stroke, Target, TextRun, Token};

/// The length of the bar that shows how much of a target gets through.
const SHARE: f32 = 120.0;

/// Where each stage lies from left to right.
pub(super) fn spans(content: &Content, columns: &[Column]) -> Vec<Span> {
    (0..content.stages.len())
        .map(|stage| {
            let mut own = columns.iter().filter(|column| column.stage == stage);
            let first = own.next().map_or_else(Span::default, |column| column.span);
            own.fold(first, |all, column| Span {
                start: all.start,
                end: column.span.end,
            })
        })
        .collect()
}

/// The headings over the whole width.
pub(super) fn draw(content: &Content, spans: &[Span], width: f32) -> Scene {
    let height = size::heading(content);
    let mut scene = Scene::new(width, height, Token::Ground);
    scene.push(Shape::Rect {
        rect: Rect::at([0.0, 0.0], width, height),
        radius: 0.0,
        fill: Some(Token::Ground),
        stroke: None,
    });
    let titles = height - size::TARGET * content.targets.len() as f32;
    for (stage, span) in content.stages.iter().zip(spans) {
        let target = || Target::Stage(stage.id.clone());
        let room = span.len() - 20.0;
        let (y, hint) = match &stage.empty {
            Some(hint) => (titles / 2.0 - 7.0, Some(hint)),
            None => (titles / 2.0, None),
        };
        let style = size::style(size::HEADING, Weight::SemiBold);
        let title = ellipsis(&stage.title, style, room);
        let at = [span.start, y];
        let run = TextRun::line(title, at, size::HEADING, Weight::SemiBold, Token::Ink);
        scene.push_target(Shape::Text(run), target());
        if let Some(hint) = hint {
            let hint = ellipsis(hint, size::style(size::LABEL, Weight::Medium), room);
            let at = [span.start, titles / 2.0 + 9.0];
            let run = TextRun::line(hint, at, size::LABEL, Weight::Medium, Token::WarningInk);
            scene.push_target(Shape::Text(run), target());
        }
    }
    let left = spans.first().map_or(0.0, |span| span.start);
    for (number, line) in content.targets.iter().enumerate() {
        let y = titles + size::TARGET * (number as f32 + 0.5) - 4.0;
        let track = Rect::at([left, y - 4.0], SHARE, 8.0);
        let shape = |rect: Rect, fill: Token, stroke: Option<Stroke>| Shape::Rect {
            rect,
            radius: 2.0,
            fill: Some(fill),
            stroke,
        };
        let edge = Stroke::solid(1.0, Token::InkMuted);
        scene.push(shape(track, Token::Card, Some(edge)));
        #[expect(clippy::cast_possible_truncation, reason = "a share from 0 to 1")]
        let share = line.share as f32;
        let reached = Rect::at(track.min, SHARE * share, 8.0);
        scene.push(shape(reached, Token::InkMuted, None));
        let at = [left + SHARE + 10.0, y];
        let style = size::style(size::LABEL, Weight::Medium);
        let words = ellipsis(&line.text, style, (width - at[0] - 12.0).max(0.0));
        let run = TextRun::line(words, at, size::LABEL, Weight::Medium, Token::Ink);
        scene.push(Shape::Text(run));
    }
    let points = vec![[0.0, height], [width, height]];
    scene.push(Shape::Line {
        points,
        stroke: Stroke::solid(1.0, Token::LaneLine),
    });
    scene
}
