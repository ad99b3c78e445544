//! A vote on the screen of the room.

use egui::{Align2, Rect, Sense, Ui, pos2, vec2};

use super::draw::Words;
use super::slide::VoteSlide;
use crate::scene::Token;
use crate::ui::theme::{Type, space};

/// The height of a bar with its gap, on the slide as designed.
const BAR: f32 = 64.0;

/// Draws the vote into the room that is left.
pub(super) fn draw(ui: &mut Ui, words: &Words<'_>, vote: &VoteSlide) {
    ui.add(
        words
            .label(Type::Heading, 2.2, &vote.headline, Token::Ink)
            .wrap(),
    );
    if !vote.turnout.is_empty() {
        ui.add(
            words
                .label(Type::Body, 1.7, &vote.turnout, Token::InkMuted)
                .wrap(),
        );
    }
    ui.add_space(20.0 * words.scale);
    bars(ui, words, vote);
    for line in &vote.lines {
        // What does not fit is left out rather than cut, as in every list on a slide.
        if ui.available_height() < 44.0 * words.scale {
            break;
        }
        ui.add(words.label(Type::Body, 1.9, line, Token::Ink).wrap());
    }
}

fn bars(ui: &mut Ui, words: &Words<'_>, vote: &VoteSlide) {
    let Some(most) = vote.bars.iter().map(|bar| bar.count).max() else {
        return;
    };
    #[expect(clippy::cast_precision_loss, reason = "a few bars")]
    let fits = ui.available_height() / vote.bars.len() as f32;
    let height = (BAR * words.scale).min(fits);
    let size = 24.0_f32.min(height / words.scale * 0.6) * words.scale;
    let mut font = Type::Medium.font();
    font.size = size;
    let painter = ui.painter().clone();
    let galleys: Vec<_> = vote
        .bars
        .iter()
        .map(|bar| painter.layout_no_wrap(bar.name.clone(), font.clone(), words.ink(Token::Ink)))
        .collect();
    let widest = galleys
        .iter()
        .map(|galley| galley.size().x)
        .fold(0.0, f32::max);
    for (bar, galley) in vote.bars.iter().zip(galleys) {
        let (rect, response) =
            ui.allocate_exact_size(vec2(ui.available_width(), height), Sense::hover());
        let said = format!("{} {}", bar.name, bar.count);
        response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Label, true, &said));
        let name_width = widest.min(rect.width() * 0.45);
        let from = rect.left() + name_width + 24.0 * words.scale;
        let clip = Rect::from_min_max(rect.min, pos2(rect.left() + name_width, rect.bottom()));
        let corner = pos2(rect.left(), rect.center().y - galley.size().y / 2.0);
        painter
            .with_clip_rect(clip)
            .galley(corner, galley, words.ink(Token::Ink));
        let room = (rect.right() - from - 80.0 * words.scale).max(0.0);
        #[expect(clippy::cast_precision_loss, reason = "counts of ballots")]
        let share = bar.count as f32 / most.max(1) as f32;
        let filled = Rect::from_min_max(
            pos2(from, rect.top() + height * 0.16),
            pos2(from + room * share, rect.bottom() - height * 0.16),
        );
        let token = if bar.blocks {
            Token::DangerInk
        } else {
            Token::Accent
        };
        painter.rect_filled(filled, space::RADIUS, words.ink(token));
        let mut figures = Type::NumberStrong.font();
        figures.size = size;
        painter.text(
            pos2(filled.right() + 12.0 * words.scale, rect.center().y),
            Align2::LEFT_CENTER,
            bar.count.to_string(),
            figures,
            words.ink(Token::Ink),
        );
    }
}
