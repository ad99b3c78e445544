//! All decisions, across meetings: which still wait for a body, which are to be looked at again, which
//! no longer hold.

use std::collections::BTreeSet;
use std::sync::Arc;

use egui::{Label, Ui};
use jiff::civil::Date;

use super::decisions;
use crate::i18n::Query;
use crate::intent::{Intent, View};
use crate::message::Message;
use crate::scene::Token;
use crate::session::Selection;
use crate::ui::PanelContext;
use crate::ui::theme::{Type, color, icons, space};
use crate::ui::widgets::{Chip, SearchBox, record_link, section};
use crate::workspace::{Decision, DecisionId, DecisionKind, MeetingId, Workspace};

/// Which decisions are looked at.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Only {
    #[default]
    All,
    /// Those that a body must still approve.
    Reserved,
    /// Those whose day of review has come.
    Review,
    /// Those that another replaces, or whose last day is past.
    Past,
}

impl Only {
    const ALL: [Self; 4] = [Self::All, Self::Reserved, Self::Review, Self::Past];

    fn key(self) -> &'static str {
        match self {
            Self::All => "register-all",
            Self::Reserved => "register-reserved",
            Self::Review => "register-review",
            Self::Past => "register-past",
        }
    }

    fn lets(
        self,
        (id, decision): (&DecisionId, &Decision),
        replaced: &BTreeSet<&DecisionId>,
        today: Date,
    ) -> bool {
        match self {
            Self::All => true,
            Self::Reserved => decision.mandate.is_open(),
            Self::Review => decision.review_on.is_some_and(|day| day <= today),
            Self::Past => {
                replaced.contains(id) || decision.valid_until.is_some_and(|day| day < today)
            }
        }
    }
}

/// What is looked for.
#[derive(Clone, Debug, Default, PartialEq)]
struct Asked {
    search: String,
    only: Only,
    kind: Option<DecisionKind>,
}

/// The register: what is looked for, and what was found for that.
#[derive(Debug, Default)]
pub(super) struct Register {
    asked: Asked,
    key: Option<(Arc<Workspace>, Asked, Date)>,
    /// The decisions of each meeting, the latest first, then those of none.
    groups: Vec<(Option<MeetingId>, Vec<DecisionId>)>,
    counts: [usize; 4],
}

impl Register {
    fn refresh(&mut self, cx: &PanelContext<'_>) {
        let current = self.key.as_ref().is_some_and(|(workspace, asked, day)| {
            std::ptr::eq(Arc::as_ptr(workspace), cx.workspace())
                && *asked == self.asked
                && *day == cx.today
        });
        if current {
            return;
        }
        let workspace = cx.workspace();
        let counted = |only| Asked {
            only,
            ..Asked::default()
        };
        self.counts = Only::ALL.map(|only| found(workspace, &counted(only), cx.today).len());
        let mut ids = found(workspace, &self.asked, cx.today);
        ids.sort_by_key(|id| {
            workspace
                .decisions()
                .get(id)
                .map(|it| std::cmp::Reverse(it.number))
        });
        let mut groups: Vec<(Option<MeetingId>, Vec<DecisionId>)> = Vec::new();
        for id in ids {
            let meeting = workspace
                .decisions()
                .get(&id)
                .and_then(|it| it.meeting.clone());
            match groups.iter_mut().find(|(of, _)| *of == meeting) {
                Some((_, group)) => group.push(id),
                None => groups.push((meeting, vec![id])),
            }
        }
        let day = |meeting: &Option<MeetingId>| {
            let meeting = workspace.meetings().get(meeting.as_ref()?)?;
            meeting.days.last().copied()
        };
        groups.sort_by_key(|(meeting, _)| std::cmp::Reverse(day(meeting)));
        self.groups = groups;
        self.key = Some((cx.document.share(), self.asked.clone(), cx.today));
    }

    /// Shows it.
    pub(super) fn show(
        &mut self,
        ui: &mut Ui,
        cx: &PanelContext<'_>,
        scroll: &mut Option<DecisionId>,
        out: &mut Vec<Intent>,
    ) {
        self.refresh(cx);
        section(ui, cx.t("register-title"));
        ui.horizontal_wrapped(|ui| {
            ui.add(SearchBox::new(&mut self.asked.search, cx.t("register-search")).width(220.0));
            for (only, count) in Only::ALL.into_iter().zip(self.counts) {
                let words = Message::new(only.key()).with("n", count);
                if ui
                    .add(Chip::toggle(&cx.say(&words), self.asked.only == only))
                    .clicked()
                {
                    self.asked.only = only;
                }
            }
            for kind in DecisionKind::ALL {
                let chosen = self.asked.kind == Some(kind);
                if ui.add(Chip::toggle(cx.t(kind.key()), chosen)).clicked() {
                    self.asked.kind = (!chosen).then_some(kind);
                }
            }
        });
        ui.add_space(space::GAP);
        if self.groups.is_empty() {
            let key = if cx.workspace().decisions().is_empty() {
                "register-empty"
            } else {
                "no-hits"
            };
            decisions::quiet(ui, cx.t(key));
        }
        for (meeting, ids) in &self.groups {
            if let Some(id) = meeting {
                let title = cx.title(&id.into());
                if record_link(ui, icons::MEETING, title, "").clicked() {
                    out.push(Intent::View(View::Select(Selection::one(id))));
                }
            } else {
                let muted = color(ui.ctx(), Token::InkMuted);
                let words = Type::SmallStrong.rich(cx.t("meetings-loose")).color(muted);
                ui.add(Label::new(words));
            }
            ui.add_space(space::HALF);
            decisions::list(ui, cx, ids, scroll, out);
            ui.add_space(space::GAP);
        }
    }
}

fn found(workspace: &Workspace, asked: &Asked, today: Date) -> Vec<DecisionId> {
    let query = Query::new(&asked.search);
    let replaced: BTreeSet<&DecisionId> = workspace
        .decisions()
        .records()
        .filter_map(|decision| decision.supersedes.as_ref())
        .collect();
    workspace
        .decisions()
        .iter()
        .filter(|(id, decision)| asked.only.lets((id, decision), &replaced, today))
        .filter(|(_, decision)| asked.kind.is_none_or(|kind| decision.kind == kind))
        .filter(|(_, decision)| {
            let words = [
                decision.short_number(),
                decision.text.clone(),
                decision.rationale.clone().unwrap_or_default(),
            ];
            query.is_in(&words.join("\n"))
        })
        .map(|(id, _)| id.clone())
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::testing;

    #[test]
    fn the_register_of_the_sample_finds_what_waits_and_what_was_replaced() {
        let workspace = testing::sample();
        let today = jiff::civil::date(2023, 11, 1);
        let asked = |only| Asked {
            only,
            ..Asked::default()
        };
        let count = |only| found(&workspace, &asked(only), today).len();
        assert_eq!(count(Only::All), 12);
        // As many as `check` counts for this day.
        assert_eq!(count(Only::Reserved), 3);
        let past = found(&workspace, &asked(Only::Past), today);
        let numbers: Vec<u32> = past
            .iter()
            .map(|id| workspace.decisions().get(id).unwrap().number)
            .collect();
        assert_eq!(numbers, [2], "V-9 replaces V-2");
        let nothing = Asked {
            search: "finnes ikke".to_owned(),
            ..Asked::default()
        };
        assert_eq!(found(&workspace, &nothing, today), []);
    }
}
