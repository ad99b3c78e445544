//! A slide on the screen of the room, in type that the last row can read.

use egui::emath::GuiRounding as _;
use egui::{Align, Color32, Frame, Label, Layout, Margin, Rect, Sense, Ui, UiBuilder, vec2};

use super::slide::{Body, Slide};
use super::vote;
use crate::scene::{Scene, Token};
use crate::ui::canvas::{Lens, paint};
use crate::ui::theme::{Type, color32, space};

/// The slide is drawn for a screen this wide and high, and larger or smaller on others.
const DESIGN: [f32; 2] = [1_440.0, 900.0];
/// How much of the width the picture takes.
const PICTURE_SHARE: f32 = 0.62;

/// Draws a slide into all the room there is.
pub fn draw(ui: &mut Ui, slide: &Slide) {
    let ground = color32(slide.palette.color(Token::Card));
    let room = ui.max_rect();
    ui.painter().rect_filled(room, 0.0, ground);
    let scale = (room.width() / DESIGN[0])
        .min(room.height() / DESIGN[1])
        .max(0.4);
    let margin = 48.0 * scale;
    let inside = room.shrink(margin).round_ui();
    let words = Words { slide, scale };
    let mut ui = ui.new_child(UiBuilder::new().max_rect(inside));
    let ui = &mut ui;
    ui.spacing_mut().item_spacing = vec2(12.0, 6.0) * scale;
    head(ui, &words);
    ui.add_space(20.0 * scale);
    let rest = ui.available_rect_before_wrap().round_ui();
    match &slide.body {
        Body::Picture(scene) => {
            let width = rest.width() * PICTURE_SHARE;
            let left = Rect::from_min_size(rest.min, vec2(width, rest.height())).round_ui();
            picture(ui, slide, scene, left);
            let right = Rect::from_min_max(left.right_top() + vec2(margin * 0.7, 0.0), rest.max);
            let right = right.round_ui();
            let mut beside = ui.new_child(UiBuilder::new().max_rect(right));
            notice(&mut beside, &words);
            list(&mut beside, &words);
        }
        Body::List => list(ui, &words),
        Body::Vote(shown) => vote::draw(ui, &words, shown),
    }
}

pub(super) struct Words<'a> {
    slide: &'a Slide,
    pub(super) scale: f32,
}

impl Words<'_> {
    pub(super) fn ink(&self, token: Token) -> Color32 {
        color32(self.slide.palette.color(token))
    }

    /// A label in a type, so many times as large as in the window.
    pub(super) fn label(&self, kind: Type, times: f32, words: &str, ink: Token) -> Label {
        let mut font = kind.font();
        font.size *= times * self.scale;
        Label::new(egui::RichText::new(words).font(font).color(self.ink(ink)))
    }
}

fn head(ui: &mut Ui, words: &Words<'_>) {
    let slide = words.slide;
    let room = ui.available_width();
    let clock = if slide.remaining.is_some() {
        330.0 * words.scale
    } else {
        0.0
    };
    ui.horizontal_top(|ui| {
        let left = (room - clock).max(0.0);
        ui.allocate_ui_with_layout(vec2(left, 0.0), Layout::top_down(Align::Min), |ui| {
            ui.set_width(left);
            ui.add(
                words
                    .label(Type::Body, 1.7, &slide.above, Token::InkMuted)
                    .truncate(),
            );
            ui.add(
                words
                    .label(Type::Title, 2.1, &slide.title, Token::Ink)
                    .wrap(),
            );
        });
        if let Some((remaining, below)) = &slide.remaining {
            ui.allocate_ui_with_layout(vec2(clock, 0.0), Layout::top_down(Align::Max), |ui| {
                ui.set_width(clock);
                ui.spacing_mut().item_spacing.y = 0.0;
                let ink = if remaining.seconds < 0 {
                    Token::DangerInk
                } else {
                    Token::Ink
                };
                let seconds = remaining.seconds.unsigned_abs();
                let figures = format!("{:02}:{:02}", seconds / 60, seconds % 60);
                ui.add(words.label(Type::Timer, 2.2, &figures, ink).extend());
                ui.add(
                    words
                        .label(Type::Body, 1.7, below, Token::InkMuted)
                        .extend(),
                );
            });
        }
    });
}

fn picture(ui: &Ui, slide: &Slide, scene: &Scene, room: Rect) {
    let zoom = (room.width() / scene.width.max(1.0)).min(room.height() / scene.height.max(1.0));
    let size = vec2(scene.width, scene.height) * zoom;
    let at = Rect::from_min_size(room.min, size.min(room.size())).round_ui();
    let painter = ui.painter().with_clip_rect(at);
    painter.rect_filled(at, 0.0, color32(slide.palette.color(scene.background)));
    let lens = Lens {
        origin: at.min,
        zoom,
    };
    paint(&painter, scene, slide.palette, lens);
    let line = egui::Stroke::new(1.0, color32(slide.palette.color(Token::Hairline)));
    ui.painter()
        .rect_stroke(at, space::RADIUS, line, egui::StrokeKind::Outside);
    let response = ui.interact(at, ui.scope_id().with("picture"), Sense::hover());
    response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Image, true, &slide.title));
}

fn notice(ui: &mut Ui, words: &Words<'_>) {
    if words.slide.notice.is_empty() {
        return;
    }
    #[expect(
        clippy::cast_possible_truncation,
        reason = "a margin of some twenty points"
    )]
    let margin = (20.0 * words.scale) as i8;
    Frame::NONE
        .fill(words.ink(Token::WarningFill))
        .corner_radius(space::RADIUS)
        .inner_margin(Margin::same(margin))
        .show(ui, |ui| {
            ui.set_width(ui.available_width());
            ui.add(
                words
                    .label(Type::Body, 1.7, &words.slide.notice, Token::WarningInk)
                    .wrap(),
            );
        });
    ui.add_space(18.0 * words.scale);
}

fn list(ui: &mut Ui, words: &Words<'_>) {
    if words.slide.agreed.is_empty() {
        return;
    }
    ui.add(words.label(Type::Heading, 1.6, &words.slide.list, Token::Ink));
    for agreed in &words.slide.agreed {
        // What does not fit is left out rather than cut: a list on a wall is not scrolled.
        if ui.available_height() < 84.0 * words.scale {
            break;
        }
        ui.horizontal_top(|ui| {
            let number = words.label(Type::NumberStrong, 1.7, &agreed.number, Token::Ink);
            ui.add_sized(
                vec2(76.0, 30.0) * words.scale,
                number.halign(Align::Min).extend(),
            );
            ui.vertical(|ui| {
                ui.spacing_mut().item_spacing.y = 0.0;
                ui.add(
                    words
                        .label(Type::Body, 1.7, &agreed.text, Token::Ink)
                        .wrap(),
                );
                ui.add(
                    words
                        .label(Type::Body, 1.6, &agreed.detail, Token::InkMuted)
                        .wrap(),
                );
            });
        });
    }
}
