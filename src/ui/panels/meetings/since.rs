//! Since last time, as a card on the page of a meeting.

use egui::Ui;
use jiff::civil::Date;

use crate::analysis::since::{self, Since};
use crate::intent::{Intent, View};
use crate::message::Message;
use crate::ui::PanelContext;
use crate::ui::fields::{icon_of, name_of};
use crate::ui::theme::space;
use crate::ui::widgets::{card, record_link, section};
use crate::workspace::{MeetingId, RecordRef, Workspace};

/// What was found out, as long as the file, the meeting and the day are the same.
#[derive(Debug, Default)]
pub(super) struct Kept {
    key: Option<(std::sync::Arc<Workspace>, MeetingId, Date)>,
    since: Option<Since>,
}

impl Kept {
    fn of(&mut self, cx: &PanelContext<'_>, id: &MeetingId) -> Option<&Since> {
        let current = self.key.as_ref().is_some_and(|(workspace, meeting, day)| {
            std::ptr::eq(std::sync::Arc::as_ptr(workspace), cx.workspace())
                && meeting == id
                && *day == cx.today
        });
        if !current {
            self.since = since::since(cx.workspace(), id, cx.today);
            self.key = Some((cx.document.share(), id.clone(), cx.today));
        }
        self.since.as_ref()
    }
}

/// Shows what happened since the meeting before; whether there was one.
pub(super) fn show(
    ui: &mut Ui,
    cx: &PanelContext<'_>,
    id: &MeetingId,
    kept: &mut Kept,
    out: &mut Vec<Intent>,
) -> bool {
    let Some(since) = kept.of(cx, id) else {
        return false;
    };
    let title = cx.title(&RecordRef::from(&since.previous));
    let words = Message::new("meeting-since")
        .with("meeting", title)
        .with("day", since.from);
    section(ui, &cx.say(&words));
    if since.is_empty() {
        super::decisions::quiet(ui, cx.t("meeting-since-nothing"));
        return true;
    }
    card(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.spacing_mut().item_spacing.y = 2.0;
        let actions = [
            ("meeting-since-done", &since.done),
            ("meeting-since-late", &since.late),
            ("meeting-since-moved", &since.moved),
            ("meeting-since-carried", &since.carried),
        ];
        for (key, ids) in actions {
            group(ui, cx, key, ids.iter().map(RecordRef::from).collect(), out);
        }
        let decisions = [
            ("meeting-since-cleared", &since.cleared),
            ("meeting-since-reserved", &since.reserved),
        ];
        for (key, ids) in decisions {
            group(ui, cx, key, ids.iter().map(RecordRef::from).collect(), out);
        }
    });
    true
}

fn group(
    ui: &mut Ui,
    cx: &PanelContext<'_>,
    key: &'static str,
    records: Vec<RecordRef>,
    out: &mut Vec<Intent>,
) {
    if records.is_empty() {
        return;
    }
    let heading = cx.say(&Message::new(key).with("n", records.len()));
    ui.label(crate::ui::theme::Type::SmallStrong.rich(heading));
    for record in records {
        let name = name_of(cx, &record);
        if record_link(ui, icon_of(cx, &record), &name, "").clicked() {
            out.push(Intent::View(View::Select(crate::session::Selection::one(
                record,
            ))));
        }
    }
    ui.add_space(space::STEP);
}
