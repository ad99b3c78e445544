//! A slider for a value whose exact figure matters less than where it lies.

use std::ops::RangeInclusive;

use egui::{Response, Slider, Ui, emath::Numeric};

use crate::scene::style::Token;
use crate::ui::theme;

/// A slider over `range` without a number field. `name` is what a screen reader says; show the value
/// in words beside it.
pub fn slider<N: Numeric>(
    ui: &mut Ui,
    name: &str,
    value: &mut N,
    range: RangeInclusive<N>,
) -> Response {
    ui.scope(|ui| {
        let ctx = ui.ctx().clone();
        let visuals = ui.visuals_mut();
        visuals.widgets.inactive.bg_fill = theme::color(&ctx, Token::Track);
        visuals.selection.bg_fill = theme::color(&ctx, Token::Accent);
        ui.add(Slider::new(value, range).show_value(false))
    })
    .inner
    .accessible_name(name)
}
