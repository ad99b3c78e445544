//! The industries that the county of an asset is strong in.

use egui::{Label, Ui};

use super::parts;
use crate::analysis::Industries;
use crate::intent::{Intent, View};
use crate::session::Dialog;
use crate::ui::fields::Form;
use crate::ui::widgets::PushButton;
use crate::workspace::AssetId;

/// How many are told of before the rest is asked for.
const TOLD: usize = 3;

/// The strong industries of the county of an asset, if the workspace tells of the employed there.
pub(super) fn show(form: &mut Form<'_, '_>, ui: &mut Ui, id: &AssetId) {
    let cx = form.cx;
    let place = cx.places.asset(id);
    let (Some(employment), Some(code)) = (cx.workspace().employment(), &place.county.code) else {
        return;
    };
    if !employment.regions.contains_key(code) {
        return;
    }
    let counties = cx.places.counties();
    let region = counties.name(code.as_str()).unwrap_or(code.as_str());
    let found = Industries::of(employment, &counties.codes(), code);
    let said: Vec<String> = found
        .strong()
        .take(TOLD)
        .map(|industry| cx.say(&industry.quotient.sentence(industry.name, region)))
        .collect();
    let count = cx.text.number(found.strong().count() as f64, 0);
    parts::fold(form, ui, "inspector-industries", &count, |form, ui| {
        if said.is_empty() {
            parts::line(ui, form.cx.t("inspector-no-strong-industry"));
        }
        for sentence in &said {
            ui.add(Label::new(sentence).wrap());
        }
        let words = form.cx.t("inspector-all-industries");
        if ui.add(PushButton::quiet(words).small()).clicked() {
            let dialog = Dialog::Quotients(Some(code.clone()));
            form.out.push(Intent::View(View::Dialog(dialog)));
        }
    });
}
