//! Voting: what to ask, the ballots of an open vote, the keyboard that is passed around in a secret
//! one, and what came of it.
//!
//! A vote under way is a plain value of the session; it becomes a record, and one step of undo, when
//! it ends.

mod ballot;
mod booth;
mod card;
mod charts;
mod counted;
mod ending;
mod setup;
#[cfg(test)]
mod tests;

pub use card::{made_of, of_decision, running};
pub use charts::{Counted as CountedBar, bars, result};

use egui::Ui;

use crate::intent::{Intent, View};
use crate::session::Dialog;
use crate::ui::PanelContext;
use crate::workspace::MeetingId;

/// The dialog of a vote while it is open. What is typed and not yet asked is only here.
#[derive(Debug, Default)]
pub struct VoteDialog {
    setup: Option<setup::Setup>,
    counted: counted::Counted,
    booth: booth::Booth,
}

impl VoteDialog {
    /// Opens the dialog: on the vote under way, else on the question what to ask. `meeting` is where
    /// it is asked, with the item under way.
    pub fn open(
        &mut self,
        cx: &PanelContext<'_>,
        meeting: Option<(&MeetingId, Option<&str>)>,
        out: &mut Vec<Intent>,
    ) {
        if cx.session.voting.is_none() {
            self.setup = Some(setup::Setup::new(cx, meeting));
        }
        self.booth = booth::Booth::default();
        out.push(Intent::View(View::Dialog(Dialog::Vote)));
    }

    /// Draws the dialog, if it is open.
    pub fn show(&mut self, ui: &mut Ui, cx: &PanelContext<'_>, out: &mut Vec<Intent>) {
        if cx.session.dialogs.last() != Some(&Dialog::Vote) {
            return;
        }
        match &cx.session.voting {
            Some(voting) if voting.is_secret() => self.booth.show(ui, cx, voting, out),
            Some(voting) => self.counted.show(ui, cx, voting, out),
            None => {
                let setup = self
                    .setup
                    .get_or_insert_with(|| setup::Setup::new(cx, None));
                if setup.show(ui, cx, out) {
                    self.setup = None;
                    self.counted = counted::Counted::default();
                    self.booth = booth::Booth::default();
                }
            }
        }
    }
}
