//! The question who "I" am: the organisation and role that stamps name.

use egui::{Id, Response, Ui};

use super::Drafts;
use crate::intent::{Intent, View};
use crate::session::{Identity, Settings};
use crate::ui::theme::space;
use crate::ui::widgets::{
    Answer, Dialog, DialogButton, Field, Select, begin_in, entered, text_field,
};
use crate::ui::{PanelContext, WindowContext};

impl Drafts {
    pub(super) fn show_identity(
        &mut self,
        ui: &Ui,
        window: &WindowContext<'_>,
        file: Option<&PanelContext<'_>>,
        out: &mut Vec<Intent>,
    ) {
        let draft = self
            .identity
            .get_or_insert_with(|| window.settings.identity.clone().unwrap_or_default());
        let buttons = [
            DialogButton::primary(window.t("save")),
            DialogButton::secondary(window.t("identity-later")),
        ];
        let (answer, answered) = Dialog::new(
            Id::unique("identity"),
            window.t("identity-title"),
            window.t("identity-later"),
        )
        .show(ui.ctx(), &buttons, |ui| {
            ui.label(window.t("identity-why"));
            ui.add_space(space::GAP);
            let [organisation, role] = fields(ui, draft, window, file);
            begin_in(ui, &organisation);
            entered(ui, &organisation) || entered(ui, &role)
        });
        let answer = if answered { Answer::Button(0) } else { answer };
        match answer {
            Answer::Open => return,
            Answer::Button(0) => {
                let identity = Some(draft.clone()).filter(|draft| *draft != Identity::default());
                let settings = Settings {
                    identity,
                    asked_identity: true,
                    ..window.settings.clone()
                };
                out.push(Intent::View(View::Settings(settings)));
            }
            Answer::Button(_) | Answer::Dismissed => {}
        }
        self.identity = None;
        out.push(Intent::View(View::CloseDialog));
    }
}

/// The two fields; the organisations of the open file are offered, and any other can be typed.
/// Returns the two.
pub(super) fn fields(
    ui: &mut Ui,
    identity: &mut Identity,
    window: &WindowContext<'_>,
    file: Option<&PanelContext<'_>>,
) -> [Response; 2] {
    let organisation = Field::new(window.t("field-organisation"))
        .hint(Some(window.t("identity-organisation-hint")))
        .show(ui, |ui| text_field(ui, &mut identity.organisation, ""));
    if let Some(file) = file {
        let mut names: Vec<&str> = file
            .workspace()
            .organisations()
            .records()
            .map(|known| known.name.as_str())
            .collect();
        names.sort_by(|one, other| window.text.compare(one, other));
        let matches = |query: &str, item: &str| window.text.matches(query, item);
        let chosen = Select::new(window.t("identity-from-file"), "")
            .placeholder(window.t("identity-from-file"))
            .search(window.t("search-hint"), window.t("no-hits"))
            .matching(&matches)
            .show(ui, &names)
            .chosen;
        if let Some(name) = chosen.and_then(|place| names.get(place)) {
            (*name).clone_into(&mut identity.organisation);
        }
    }
    ui.add_space(space::STEP);
    let role = Field::new(window.t("field-role"))
        .hint(Some(window.t("identity-role-hint")))
        .show(ui, |ui| text_field(ui, &mut identity.role, ""));
    [organisation, role]
}
