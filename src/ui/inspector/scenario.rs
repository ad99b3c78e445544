//! The inspector of a scenario.

use egui::Ui;

use super::parts;
use crate::ui::fields::Form;
use crate::ui::widgets::Tone;
use crate::workspace::edit::ScenarioField;
use crate::workspace::{Edit, RecordRef, Scenario, ScenarioId};

/// Draws it.
pub(super) fn ui(form: &mut Form<'_, '_>, ui: &mut Ui, id: &ScenarioId, scenario: &Scenario) {
    let kind = form.cx.t("kind-scenario");
    let set = |field| Edit::Scenario(id.clone(), field);
    parts::title(form, ui, &scenario.name, Tone::Neutral, kind, false);
    form.name(ui, "field-name", &scenario.name, |name| {
        set(ScenarioField::Name(name))
    });
    form.notes(ui, "field-notes", scenario.notes.as_deref(), |text| {
        set(ScenarioField::Notes(text))
    });
    let off: Vec<RecordRef> = (scenario.assets.iter().map(RecordRef::from))
        .chain(scenario.steps.iter().map(RecordRef::from))
        .collect();
    parts::links(form, ui, "scenario-off", &off);
}
