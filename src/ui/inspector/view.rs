//! The inspector of a named view.

use egui::Ui;

use super::parts;
use crate::ui::fields::Form;
use crate::ui::widgets::Tone;
use crate::workspace::edit::ViewField;
use crate::workspace::{Edit, NamedView, ViewId};

/// Draws it.
pub(super) fn ui(form: &mut Form<'_, '_>, ui: &mut Ui, id: &ViewId, view: &NamedView) {
    let kind = form.cx.t("kind-view");
    parts::title(form, ui, &view.name, Tone::Neutral, kind, false);
    form.name(ui, "field-name", &view.name, |name| {
        Edit::View(id.clone(), ViewField::Name(name))
    });
}
