//! The strip between map and table: what is in view or in the lasso, added up, and whether the table
//! holds only that.

use egui::{Align, Label, Layout, Ui};

use super::data::MapData;
use super::ground::Summary;
use crate::analysis::rounded;
use crate::geo::{Bounds, Polygon};
use crate::message::Message;
use crate::scene::Token;
use crate::scene::map::Area;
use crate::session::{MapTool, MapView, Within};
use crate::ui::PanelContext;
use crate::ui::theme::{self, Type, icons, space};
use crate::ui::widgets::{IconButton, PushButton, segmented};
use crate::workspace::{Layer, Quantity};

/// The height of the strip in points.
pub(super) const HEIGHT: f32 = 40.0;
/// So many sums stand in the strip; all of them stand in its tooltip.
const SHOWN: usize = 4;

/// Shows the strip and takes what is changed in it into `map`.
pub(super) fn show(ui: &mut Ui, cx: &PanelContext<'_>, data: &mut MapData, map: &mut MapView) {
    ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
        lasso(ui, cx, map);
        ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
            narrow(ui, cx, map);
            let (area, key) = match (&map.lasso, map.seen) {
                (Some(corners), _) => {
                    let polygon = Polygon::around(corners.to_vec());
                    (Area::Lasso(polygon), "map-in-lasso")
                }
                (None, Some(corners)) => (Area::Box(Bounds::of(&corners)), "map-in-view"),
                (None, None) => return,
            };
            let summary = data.ground.summary(area);
            ui.add_space(space::HALF);
            let counted = Message::new(key).with("n", summary.count);
            ui.add(Label::new(Type::Small.rich(cx.say(&counted))));
            sums(ui, cx, summary);
        });
    });
}

/// What the table holds of the assets that pass the filter.
fn narrow(ui: &mut Ui, cx: &PanelContext<'_>, map: &mut MapView) {
    let mut choices = vec![
        (Within::Everywhere, cx.t("map-within-everywhere")),
        (Within::View, cx.t("map-within-view")),
    ];
    if map.lasso.is_some() {
        choices.push((Within::Lasso, cx.t("map-within-lasso")));
    }
    segmented(ui, cx.t("map-within"), &choices, &mut map.within);
}

fn lasso(ui: &mut Ui, cx: &PanelContext<'_>, map: &mut MapView) {
    if map.lasso.is_some() {
        let button = IconButton::new(icons::CLOSE, cx.t("map-lasso-remove"));
        if ui.add(button).clicked() {
            map.lasso = None;
            if map.within == Within::Lasso {
                map.within = Within::Everywhere;
            }
        }
    }
    let button = PushButton::quiet(cx.t("map-lasso")).icon(icons::CIRCLE_DASHED);
    let response = ui.add(button.small()).on_hover_text(cx.t("command-lasso"));
    if response.clicked() {
        map.tool = MapTool::Lasso;
    }
}

fn sums(ui: &mut Ui, cx: &PanelContext<'_>, summary: &Summary) {
    let all = &summary.sums;
    let pair = |first: String, second: String| {
        let pair = Message::new("pair").with("first", first);
        cx.say(&pair.with("second", second))
    };
    let shown = all.iter().take(SHOWN).map(|sum| told(cx, sum));
    let Some(mut words) = shown.reduce(pair) else {
        return;
    };
    if all.len() > SHOWN {
        let more = Message::new("map-sums-more").with("n", all.len() - SHOWN);
        words = pair(words, cx.say(&more));
    }
    let muted = theme::color(ui.ctx(), Token::InkMuted);
    ui.add(Label::new(Type::SmallNumber.rich(words).color(muted)).truncate())
        .on_hover_ui(|ui| {
            ui.label(Type::Strong.rich(cx.t("map-sums")));
            for sum in all {
                ui.label(Type::SmallNumber.rich(told(cx, sum)));
            }
        });
}

/// A sum in words, with the account it is of where that is not goods. A sum has no more digits that
/// say something than four.
fn told(cx: &PanelContext<'_>, sum: &Quantity) -> String {
    let rounded = Quantity {
        value: rounded(sum.value, 4),
        ..sum.clone()
    };
    let words = cx.say(&rounded.message());
    let layer = match sum.layer() {
        Layer::Energy => "layer-energy",
        Layer::Money => "layer-money",
        Layer::Goods | Layer::Substance(_) => return words,
    };
    let told = Message::new("map-sum-of-layer").with("sum", words);
    cx.say(&told.with("layer", Message::new(layer)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sum_is_told_in_four_digits_and_loses_none_before_the_point() {
        for (value, told) in [
            (1_234_567.8, 1_234_568.0),
            (12.345_67, 12.35),
            (0.012_345_6, 0.012_35),
            (-5.0, -5.0),
            (0.0, 0.0),
        ] {
            assert!((rounded(value, 4) - told).abs() < 1e-9, "{value}");
        }
    }
}
