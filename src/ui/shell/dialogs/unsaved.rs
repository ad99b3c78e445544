//! The question what to do with unsaved changes.

use egui::{Id, Ui};

use crate::document::Document;
use crate::intent::{Intent, View};
use crate::message::Message;
use crate::session;
use crate::ui::theme::space;
use crate::ui::widgets::{Answer, Dialog, DialogButton, Tone};
use crate::ui::{PanelContext, WindowContext};

pub(super) fn show(
    ui: &Ui,
    unfinished: &[Message],
    window: &WindowContext<'_>,
    file: Option<&PanelContext<'_>>,
    out: &mut Vec<Intent>,
) {
    let buttons = [
        DialogButton::primary(window.t("save")),
        DialogButton::secondary(window.t("cancel")),
        DialogButton::danger(window.t("dont-save")),
    ];
    let unsaved = file.filter(|file| file.document.has_unsaved_work());
    let unsaved = unsaved.map(|file| changes(file.document));
    let unfinished = (!unfinished.is_empty())
        .then(|| Message::new("unfinished").with("what", unfinished.to_vec()));
    let (answer, ()) = Dialog::new(
        Id::unique("unsaved"),
        window.t("unsaved-title"),
        window.t("cancel"),
    )
    .tone(Tone::Warning)
    .show(ui.ctx(), &buttons, |ui| {
        for said in unsaved.iter().chain(&unfinished) {
            ui.label(window.say(said));
            ui.add_space(space::STEP);
        }
    });
    let answer = match answer {
        Answer::Open => return,
        Answer::Button(0) => session::Answer::Save,
        Answer::Button(2) => session::Answer::Discard,
        Answer::Button(_) | Answer::Dismissed => session::Answer::Stay,
    };
    out.push(Intent::View(View::Answer(answer)));
}

/// What differs from what the file holds.
fn changes(document: &Document) -> Message {
    let said = match document.unsaved_records().len() {
        _ if document.saved().is_none() => Message::new("unsaved-new"),
        // Only what the workspace says of itself, such as its title.
        0 => Message::new("unsaved-head"),
        n => Message::new("unsaved-text").with("n", n),
    };
    said.with("title", document.workspace().title())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::{Access, Merge};
    use crate::ui::testing;
    use crate::workspace::edit::{ActionField, Edit, WorkspaceField};
    use crate::workspace::testing::one_of_everything;
    use crate::workspace::{Id, Touch};

    fn after(mut document: Document, edit: &Edit) -> &'static str {
        let touch = Touch {
            on: jiff::civil::date(2023, 11, 1),
            by: None,
        };
        document.apply(edit, &touch, Merge::Never).unwrap();
        changes(&document).key()
    }

    #[test]
    fn what_was_never_saved_is_not_counted_in_records() {
        let title = Edit::Workspace(WorkspaceField::Title("B".to_owned()));
        let text = Edit::Action(Id::new("action-a"), ActionField::Text("B".to_owned()));
        let opened = || Document::opened(one_of_everything(), Access::Write);
        assert_eq!(
            after(Document::unsaved(testing::sample()), &title),
            "unsaved-new"
        );
        assert_eq!(after(opened(), &title), "unsaved-head");
        assert_eq!(after(opened(), &text), "unsaved-text");
    }
}
