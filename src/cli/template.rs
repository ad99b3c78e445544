//! What a new workspace begins with.

use clap::ValueEnum;
use jiff::civil::Date;

use crate::i18n::Catalogue;
use crate::message::{Language, Message};
use crate::workspace::edit::{Edit, NewRecord, Refusal};
use crate::workspace::{
    AgendaItem, ClockTime, Division, ItemKind, Meeting, MeetingId, Shows, Touch, Workspace, part_id,
};

/// What a new workspace begins with.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum Template {
    /// Nothing
    Empty,
    /// A meeting of two days from today, with the agenda of the common model
    Meeting,
}

impl Template {
    /// The new workspace, its texts in `language`. `chance` keeps its records apart from those of
    /// another workspace made the same way.
    pub(super) fn workspace(
        self,
        language: Language,
        division: Division,
        today: Date,
        chance: u32,
    ) -> Result<Workspace, Message> {
        let catalogue = Catalogue::of(language);
        let empty = Workspace::new(
            catalogue.text("template-workspace-title"),
            division,
            language,
        );
        match self {
            Self::Empty => Ok(empty),
            Self::Meeting => {
                with_meeting(&empty, catalogue, today, chance).map_err(|Refusal(why)| why)
            }
        }
    }
}

/// An item of the agenda: the catalogue key of its title, its day counted from 0, when it starts,
/// its length in minutes, and what the window shows meanwhile.
struct Planned(&'static str, usize, (u8, u8), u32, Option<Shows>);

const BREAK: &str = "template-item-break";

/// The agenda of the common model: from the region's own assets by way of chains and instruments to
/// decisions and actions.
fn agenda() -> [Planned; 11] {
    [
        Planned(
            "template-item-since-last",
            0,
            (10, 0),
            20,
            Some(Shows::Actions),
        ),
        Planned("template-item-assets", 0, (10, 20), 40, Some(Shows::Map)),
        Planned("template-item-chains", 0, (11, 0), 60, None),
        Planned(BREAK, 0, (12, 0), 60, None),
        Planned("template-item-symbioses", 0, (13, 0), 90, Some(Shows::Map)),
        Planned("template-item-instruments", 0, (14, 30), 60, None),
        Planned("template-item-policy", 1, (9, 0), 75, None),
        Planned(BREAK, 1, (10, 15), 15, None),
        Planned(
            "template-item-decisions",
            1,
            (10, 30),
            60,
            Some(Shows::Decisions),
        ),
        Planned(
            "template-item-actions",
            1,
            (11, 30),
            30,
            Some(Shows::Actions),
        ),
        Planned("template-item-signing", 1, (12, 0), 30, None),
    ]
}

fn with_meeting(
    empty: &Workspace,
    catalogue: &Catalogue,
    today: Date,
    chance: u32,
) -> Result<Workspace, Refusal> {
    let touch = Touch {
        on: today,
        by: None,
    };
    let title = catalogue.text("template-meeting-title");
    let days = [today, today.tomorrow().unwrap_or(today)];
    let mut meeting = Meeting::new(title, today, touch.stamp());
    meeting.days = days.to_vec();
    meeting.days.dedup();
    meeting.agenda = (1..)
        .zip(agenda())
        .map(
            |(number, Planned(key, day, (hour, minute), minutes, shows))| AgendaItem {
                // Within one meeting a running number is enough.
                id: part_id("item", catalogue.text(key), number),
                day: days[day],
                start: ClockTime::new(hour, minute),
                title: catalogue.text(key).to_owned(),
                kind: if key == BREAK {
                    ItemKind::Break
                } else {
                    ItemKind::Item
                },
                minutes,
                used: None,
                shows,
                notes: Vec::new(),
            },
        )
        .collect();
    let id = MeetingId::fresh(title, chance);
    Edit::Add(NewRecord::Meeting(id, Box::new(meeting))).apply(empty, &touch)
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn every_template_is_whole_in_every_language() {
        for template in Template::value_variants() {
            for language in Language::ALL {
                let workspace = template
                    .workspace(language, Division::Y2024, date(2026, 5, 11), 7)
                    .unwrap();
                assert_eq!(workspace.breaches(), Vec::new());
                assert_eq!(workspace.language(), language);
                assert!(!workspace.title().starts_with("template-"));
            }
        }
    }

    #[test]
    fn the_meeting_has_an_agenda_of_two_days_without_gaps_before_lunch() {
        let workspace = Template::Meeting
            .workspace(Language::Nb, Division::Y2024, date(2026, 5, 11), 7)
            .unwrap();
        let meeting = workspace.meetings().records().next().unwrap();
        assert_eq!(meeting.days, [date(2026, 5, 11), date(2026, 5, 12)]);
        for pair in meeting
            .agenda
            .windows(2)
            .filter(|pair| pair[0].day == pair[1].day)
        {
            let end = pair[0].start.unwrap().plus_minutes(pair[0].minutes);
            assert_eq!(
                Some(end),
                pair[1].start,
                "{} → {}",
                pair[0].title,
                pair[1].title
            );
        }
    }
}
