//! How much is known of an asset, and how fresh it is, with a button that says it is still so.

use egui::{Align, Label, Layout, Ui};

use super::parts;
use crate::analysis::{Completeness, Confirmed};
use crate::ui::fields::{At, Form};
use crate::ui::theme::{self, Type, icons, space};
use crate::ui::widgets::{PushButton, Tone, share_bar};
use crate::workspace::edit::AssetField;
use crate::workspace::{Asset, AssetId, Edit};

/// The width of the bar, in points.
const BAR: f32 = 64.0;

/// Draws both lines.
pub(super) fn ui(form: &mut Form<'_, '_>, ui: &mut Ui, id: &AssetId, asset: &Asset) {
    let cx = form.cx;
    let known = Completeness::of(asset);
    let words = cx.say(&known.message());
    ui.horizontal(|ui| {
        ui.scope(|ui| {
            ui.set_max_width(BAR);
            share_bar(ui, &words, &[f32::from(known.percent()) / 100.0]);
        });
        ui.add(Label::new(Type::Small.rich(&words)).wrap());
    });
    let confirmed = Confirmed::of(asset, cx.today);
    let owner = asset.owner.as_ref().map(|owner| cx.organisation(owner));
    let words = cx.say(&confirmed.message(owner));
    if asset.as_of == Some(cx.today) {
        parts::type_small(ui, &words);
        return;
    }
    parts::from_right(ui, space::CONTROL, |ui| {
        ui.spacing_mut().item_spacing.x = space::STEP;
        let button = PushButton::secondary(cx.t("confirm-now"));
        if form.button(ui, button.small().icon(icons::CHECK)) {
            let confirmed = Edit::Asset(id.clone(), AssetField::AsOf(Some(cx.today)));
            form.ask(&At::from("field-as_of"), confirmed);
        }
        ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
            let tone = if confirmed.is_due() {
                Tone::Warning
            } else {
                Tone::Neutral
            };
            let ink = theme::color(ui.ctx(), tone.ink());
            ui.add(Label::new(Type::Small.rich(&words).color(ink)).wrap());
        });
    });
}
