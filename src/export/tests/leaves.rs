//! Actions for calendars and other programs, and in several files.

use std::collections::BTreeSet;

use serde_json::Value;

use super::chains::{hostile, hostile_words};
use super::*;
use crate::export::actions::{Owner, by_owner};

fn calendar(workspace: &Workspace, options: &Options) -> Exported {
    actions::ics(workspace, &ActionFilter::default(), options)
}

fn tasks(workspace: &Workspace, options: &Options) -> Exported {
    actions::taskwarrior(workspace, &ActionFilter::default(), options)
}

/// Calendar and tasks as a reader sees them, lines that were folded put together again.
pub(super) fn unfolded(workspace: &Workspace, options: &Options) -> Vec<(&'static str, String)> {
    vec![
        (
            "actions ics",
            text(&calendar(workspace, options)).replace("\r\n ", ""),
        ),
        (
            "actions taskwarrior",
            text(&tasks(workspace, options)).to_owned(),
        ),
    ]
}

/// The lines of a calendar, whole.
fn lines(exported: &Exported) -> Vec<String> {
    let whole = text(exported).replace("\r\n ", "");
    whole.split("\r\n").map(str::to_owned).collect()
}

#[test]
fn an_action_with_a_due_date_is_an_event_of_that_whole_day() {
    let edits = vec![
        Edit::Action(Id::new("action-a"), ActionField::Role(Some("leder".into()))),
        Edit::Action(
            Id::new("action-a"),
            ActionField::Tags(vec!["nett, stort".into()]),
        ),
    ];
    let exported = calendar(&edited(&one_of_everything(), edits), &options());
    assert_eq!(
        lines(&exported),
        [
            "BEGIN:VCALENDAR",
            "VERSION:2.0",
            &format!(
                "PRODID:-//Frostating//Frostating-{}//NB",
                env!("CARGO_PKG_VERSION")
            ),
            "CALSCALE:GREGORIAN",
            "METHOD:PUBLISH",
            "X-WR-CALNAME:Tiltak – Prøve",
            "BEGIN:VEVENT",
            "UID:action-a@frostating",
            "DTSTAMP:20230511T000000Z",
            "DTSTART;VALUE=DATE:20230901",
            "DTEND;VALUE=DATE:20230902",
            "SUMMARY:T-1 Avklare nettkapasitet",
            "DESCRIPTION:Ansvarlig Wacker (leder)\\nStatus Avtalt\\nGjelder Wacker Holla\\; \
             Skog → silisium\\; Smelteverk\\; trevirke\\nMøte Frosta",
            "STATUS:CONFIRMED",
            "CATEGORIES:Tiltak,Avtalt,nett\\, stort",
            "TRANSP:TRANSPARENT",
            "LAST-MODIFIED:20230511T000000Z",
            "END:VEVENT",
            "END:VCALENDAR",
            "",
        ]
    );
    assert_eq!(
        exported.left_out,
        [Message::new("export-left-out-undated").with("count", 1_usize)]
    );
}

#[test]
fn a_due_date_at_the_end_of_a_month_ends_in_the_next_and_one_given_up_is_cancelled() {
    let edits = vec![
        Edit::Action(
            Id::new("action-a"),
            ActionField::Due(Some(date(2023, 12, 31))),
        ),
        Edit::Action(
            Id::new("action-a"),
            ActionField::Status(ActionStatus::Dropped),
        ),
        Edit::Action(
            Id::new("action-b"),
            ActionField::Due(Some(date(9999, 12, 31))),
        ),
        Edit::Action(
            Id::new("action-b"),
            ActionField::Status(ActionStatus::Proposed),
        ),
    ];
    let exported = calendar(&edited(&one_of_everything(), edits), &options());
    let lines = lines(&exported);
    for line in [
        "DTEND;VALUE=DATE:20240101",
        "STATUS:CANCELLED",
        "STATUS:TENTATIVE",
    ] {
        assert!(lines.iter().any(|it| it == line), "{line}");
    }
    assert!(
        !lines
            .iter()
            .any(|line| line.starts_with("DTEND;VALUE=DATE:1")),
        "{lines:?}"
    );
}

#[test]
fn no_line_of_a_calendar_is_too_long_and_none_comes_from_a_text() {
    let plain = lines(&calendar(&one_of_everything(), &options()));
    let names = |lines: &[String]| -> Vec<String> {
        let names = lines
            .iter()
            .map(|line| line.split([':', ';']).next().unwrap().to_owned());
        names.collect()
    };
    for word in hostile_words() {
        let exported = calendar(&hostile(&word), &options());
        assert!(!text(&exported).replace("\r\n", "").contains(['\r', '\n']));
        for line in text(&exported).split("\r\n") {
            assert!(line.len() <= 75, "{line}");
        }
        assert_eq!(names(&lines(&exported)), names(&plain), "{word:?}");
    }
}

#[test]
fn a_task_says_what_by_when_and_what_it_waits_for() {
    let note = Progress {
        date: date(2023, 6, 1),
        text: "Ringte\nNVE".into(),
    };
    let edits = vec![
        Edit::Action(Id::new("action-a"), ActionField::Progress(vec![note])),
        Edit::Action(
            Id::new("action-a"),
            ActionField::Tags(vec!["nett, stort".into()]),
        ),
        Edit::Action(Id::new("action-b"), ActionField::Status(ActionStatus::Done)),
    ];
    let exported = tasks(&edited(&one_of_everything(), edits), &options());
    let tasks: Vec<Value> = serde_json::from_slice(&exported.bytes).unwrap();
    assert_eq!(tasks.len(), 2);
    assert_eq!(tasks[0]["description"], "T-1 Avklare nettkapasitet");
    assert_eq!(tasks[0]["status"], "pending");
    assert_eq!(tasks[0]["due"], "20230901T000000Z");
    assert_eq!(tasks[0]["project"], "Prøve");
    assert_eq!(tasks[0]["tags"], serde_json::json!(["nett__stort"]));
    let notes = tasks[0]["annotations"].as_array().unwrap();
    assert_eq!(notes[0]["description"], "Ansvarlig Wacker");
    assert_eq!(notes.last().unwrap()["description"], "Ringte NVE");
    assert_eq!(notes.last().unwrap()["entry"], "20230601T000003Z");
    assert_eq!(tasks[1]["depends"], serde_json::json!([tasks[0]["uuid"]]));
    assert_eq!(
        (&tasks[1]["status"], &tasks[1]["end"]),
        (&"completed".into(), &"20230511T000000Z".into())
    );
}

#[test]
fn whatever_people_write_stays_the_description_of_one_task() {
    for word in hostile_words() {
        let exported = tasks(&hostile(&word), &options());
        let tasks: Vec<Value> = serde_json::from_slice(&exported.bytes).unwrap();
        assert_eq!(tasks.len(), 2);
        assert_eq!(tasks[0]["status"], "pending");
        let told = tasks[0]["description"].as_str().unwrap();
        let shown = super::super::visible::visible(&word).replace('\n', " ");
        assert_eq!(told, format!("T-1 {shown}"));
        for tag in tasks[0]["tags"].as_array().unwrap() {
            let tag = tag.as_str().unwrap();
            assert!(
                tag.chars().all(|it| it.is_alphanumeric() || it == '_'),
                "{tag}"
            );
        }
    }
}

#[test]
fn calendar_and_tasks_leave_out_what_is_confidential_and_say_so() {
    let hide = Edit::Action(Id::new("action-a"), ActionField::Confidential(true));
    let workspace = check_edit(&one_of_everything(), &hide);
    for exported in [
        calendar(&workspace, &options()),
        tasks(&workspace, &options()),
    ] {
        assert!(!text(&exported).contains("nettkapasitet"));
        let said = Message::new("export-left-out-records").with("count", 1_usize);
        assert!(exported.left_out.contains(&said), "{:?}", exported.left_out);
        assert!(!text(&exported).contains("depends"));
    }
}

#[test]
fn an_id_that_spells_a_name_is_not_told_and_yet_the_event_keeps_its_own() {
    let workspace = named_everywhere("Fornavn Etternavn", "Annet Etternavn", None);
    let due = |id: &str| Edit::Action(Id::new(id), ActionField::Due(Some(date(2023, 12, 1))));
    let id = Id::<Action>::fresh("Ring Fornavn Etternavn", 7);
    let workspace = check_edit(&workspace, &due(id.as_str()));
    let told = |names| {
        let exported = calendar(&workspace, &Options { names, ..options() });
        let uids: Vec<String> = lines(&exported)
            .into_iter()
            .filter(|line| line.starts_with("UID:"))
            .collect();
        uids
    };
    let (role, again, full) = (told(Names::Role), told(Names::Role), told(Names::Full));
    assert_eq!(role, again);
    assert!(full.iter().any(|uid| uid.contains("etternavn")), "{full:?}");
    assert!(
        !role.iter().any(|uid| uid.contains("etternavn")),
        "{role:?}"
    );
    assert_eq!(role.iter().collect::<BTreeSet<_>>().len(), 2);
}

#[test]
fn each_owner_gets_a_file_with_theirs_and_those_of_nobody_have_one_too() {
    let workspace = one_of_everything();
    let make =
        |filter: &ActionFilter| Ok(actions::csv(&workspace, filter, &options(), Profile::Raw));
    let split = by_owner(
        &workspace,
        &ActionFilter::default(),
        &options(),
        "csv",
        make,
    )
    .unwrap();
    let told: Vec<(&str, bool, bool)> = split
        .files
        .iter()
        .map(|(name, bytes)| {
            let told = std::str::from_utf8(bytes).unwrap();
            (
                name.as_str(),
                told.contains("T-1,Avklare"),
                told.contains("T-2,Søke"),
            )
        })
        .collect();
    assert_eq!(
        told,
        [
            ("tiltak-wacker.csv", true, false),
            ("tiltak-uten-ansvarlig.csv", false, true),
        ]
    );
    assert!(split.left_out.is_empty());
    let nobody = ActionFilter {
        owner: Some(Owner::Nobody),
        ..ActionFilter::default()
    };
    let only = by_owner(&workspace, &nobody, &options(), "csv", make).unwrap();
    assert_eq!(only.files[..], split.files[1..]);
}

#[test]
fn an_owner_with_only_confidential_actions_gets_no_file_and_that_is_said_once() {
    let hide = Edit::Action(Id::new("action-a"), ActionField::Confidential(true));
    let workspace = check_edit(&one_of_everything(), &hide);
    let make = |filter: &ActionFilter| Ok(actions::ics(&workspace, filter, &options()));
    let split = by_owner(
        &workspace,
        &ActionFilter::default(),
        &options(),
        "ics",
        make,
    )
    .unwrap();
    let names: Vec<&str> = split.files.iter().map(|(name, _)| name.as_str()).collect();
    assert_eq!(names, ["tiltak-uten-ansvarlig.ics"]);
    let undated = Message::new("export-left-out-undated").with("count", 1_usize);
    assert_eq!(
        split.left_out,
        [
            Message::new("export-left-out-records").with("count", 1_usize),
            Message::new("export-in-file")
                .with("file", "tiltak-uten-ansvarlig.ics")
                .with("what", undated),
        ]
    );
}

#[test]
fn the_name_of_a_file_tells_no_person_either() {
    let workspace = named_everywhere("Fornavn Etternavn", "Annet Etternavn", None);
    let make =
        |filter: &ActionFilter| Ok(actions::csv(&workspace, filter, &options(), Profile::Raw));
    let split = by_owner(
        &workspace,
        &ActionFilter::default(),
        &options(),
        "csv",
        make,
    )
    .unwrap();
    for (name, _) in split.files {
        assert!(!name.contains("etternavn"), "{name}");
    }
}

#[test]
fn a_table_tells_how_a_due_date_moved_and_to_which_meetings_an_action_was_carried() {
    let moved = crate::workspace::Moved {
        from: None,
        to: Some(date(2023, 9, 1)),
        on: date(2023, 6, 1),
        why: Some("Nettet ventet".into()),
    };
    let action = |field| Edit::Action(Id::new("action-b"), field);
    let workspace = edited(
        &one_of_everything(),
        vec![
            action(ActionField::DueHistory(vec![moved])),
            action(ActionField::Carried(vec![Id::new("meeting-a")])),
        ],
    );
    let filter = ActionFilter::default();
    let told = actions::csv(&workspace, &filter, &options(), Profile::Raw);
    let row = &raw_rows(&told)[1];
    assert_eq!(
        (&*row["Frist flyttet"], &*row["Videreført til"]),
        ("2023-06-01 – → 2023-09-01 Nettet ventet", "Frosta")
    );
}
