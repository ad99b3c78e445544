//! A row of joined buttons of which exactly one is chosen: table, board, time line.

use egui::{Atoms, CornerRadius, Role, StrokeKind, Ui};

use super::press::{Press, Skin};
use crate::scene::style::Token;
use crate::ui::theme::{self, space};

/// Shows the choices and writes the clicked one to `current`. `name` says what is chosen. Returns
/// whether it changed.
pub fn segmented<T: Copy + PartialEq>(
    ui: &mut Ui,
    name: &str,
    choices: &[(T, &str)],
    current: &mut T,
) -> bool {
    let mut changed = false;
    let group = ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 0.0;
        let behind = ui.painter().add(egui::Shape::Noop);
        let mut outline = egui::Rect::NOTHING;
        for (value, words) in choices {
            let on = value == current;
            let mut skin = if on { Skin::PRIMARY } else { Skin::QUIET };
            skin.focus = Token::Accent;
            let press = Press::new(Atoms::new(*words), skin);
            let response = press.show(ui, Role::RadioButton, words, Some(on));
            outline = outline.union(response.rect);
            if response.clicked() && !on {
                *current = *value;
                changed = true;
            }
        }
        let ctx = ui.ctx();
        let radius = CornerRadius::same(space::RADIUS);
        ui.painter().set(
            behind,
            egui::Shape::Vec(vec![
                egui::Shape::rect_filled(outline, radius, theme::color(ctx, Token::Card)),
                egui::Shape::rect_stroke(
                    outline,
                    radius,
                    theme::stroke(ctx, 1.0, Token::ControlBorder),
                    StrokeKind::Inside,
                ),
            ]),
        );
    });
    let id = group.response.id;
    ui.ctx().accesskit_node_builder(id, |node| {
        node.set_role(Role::RadioGroup);
        node.set_label(name);
    });
    changed
}
