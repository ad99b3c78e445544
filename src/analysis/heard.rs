//! Who was heard at a meeting, by kind of organisation: present, and named in notes, with a view on a
//! decision, or answering for an action.

use std::collections::{BTreeMap, BTreeSet};

use super::Index;
use crate::workspace::{
    MeetingId, Organisation, OrganisationId, OrganisationKind, View, Workspace,
};

/// The organisations of one kind at a meeting.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Heard {
    /// How many are present.
    pub present: usize,
    /// How many of those left a trace: a note that names them, a view, or an action.
    pub heard: usize,
    /// How many notes name one of them.
    pub notes: usize,
    /// How many views of decisions they have, absence not counted.
    pub views: usize,
    /// How many actions of the meeting one of them answers for.
    pub actions: usize,
}

/// Who was heard, by kind, in the order of kinds; kinds that nobody of is present are left out.
#[must_use]
pub fn of_meeting(
    workspace: &Workspace,
    index: &Index,
    meeting: &MeetingId,
) -> Vec<(OrganisationKind, Heard)> {
    let Some(record) = workspace.meetings().get(meeting) else {
        return Vec::new();
    };
    let notes: Vec<String> = record
        .agenda
        .iter()
        .flat_map(|item| &item.notes)
        .map(|note| note.text.to_lowercase())
        .collect();
    let decisions: Vec<_> = index
        .decisions_of_meeting(meeting)
        .filter_map(|id| workspace.decisions().get(id))
        .collect();
    let owners: Vec<&OrganisationId> = index
        .actions_of_meeting(meeting)
        .filter_map(|id| workspace.actions().get(id)?.owner.as_ref())
        .collect();
    let present: BTreeSet<&OrganisationId> =
        record.present.iter().map(|it| &it.organisation).collect();
    let mut kinds: BTreeMap<usize, (OrganisationKind, Heard)> = BTreeMap::new();
    for id in present {
        let Some(organisation) = workspace.organisations().get(id) else {
            continue;
        };
        let said = notes
            .iter()
            .filter(|note| names(note, organisation))
            .count();
        let views = decisions
            .iter()
            .filter_map(|decision| decision.stances.get(id))
            .filter(|stance| stance.view != View::Absent)
            .count();
        let actions = owners.iter().filter(|owner| **owner == id).count();
        let place = OrganisationKind::ALL
            .iter()
            .position(|kind| *kind == organisation.kind)
            .unwrap_or(OrganisationKind::ALL.len());
        let (_, heard) = kinds
            .entry(place)
            .or_insert((organisation.kind, Heard::default()));
        heard.present += 1;
        heard.heard += usize::from(said + views + actions > 0);
        heard.notes += said;
        heard.views += views;
        heard.actions += actions;
    }
    kinds.into_values().collect()
}

/// Whether a note, in lower case, names an organisation by its name or short name as words of their own.
fn names(note: &str, organisation: &Organisation) -> bool {
    [
        Some(organisation.name.as_str()),
        organisation.short.as_deref(),
    ]
    .into_iter()
    .flatten()
    .map(|name| name.trim().to_lowercase())
    .filter(|name| !name.is_empty())
    .any(|name| {
        note.match_indices(&name).any(|(at, found)| {
            let ends = |c: Option<char>| c.is_none_or(|c| !c.is_alphanumeric());
            ends(note[..at].chars().next_back()) && ends(note[at + found.len()..].chars().next())
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::message::Message;
    use crate::workspace::edit::{DecisionField, Edit, MeetingField};
    use crate::workspace::testing::{check_edit, one_of_everything};
    use crate::workspace::{AgendaItem, Attendance, DecisionId, ItemKind, Note, Stance};

    fn meeting(notes: &[&str]) -> Workspace {
        let workspace = one_of_everything();
        let id = MeetingId::new("meeting-a");
        let (organisation, _) = workspace.organisations().iter().next().unwrap();
        let present = vec![
            Attendance {
                organisation: organisation.clone(),
                role: None,
                person: None,
            };
            2
        ];
        let notes = notes.iter().map(|text| Note {
            text: (*text).to_owned(),
            at: None,
        });
        let item = AgendaItem {
            id: "a".to_owned(),
            day: jiff::civil::date(2023, 5, 10),
            start: None,
            title: "Sak".to_owned(),
            kind: ItemKind::Item,
            minutes: 10,
            used: None,
            shows: None,
            notes: notes.collect(),
        };
        let clear = Edit::Decision(
            DecisionId::new("decision-a"),
            DecisionField::Stances(std::collections::BTreeMap::new()),
        );
        let edits = vec![
            Edit::Meeting(id.clone(), MeetingField::Present(present)),
            Edit::Meeting(id, MeetingField::Agenda(vec![item])),
            clear,
        ];
        check_edit(&workspace, &Edit::All(Message::new("edit-several"), edits))
    }

    fn heard(workspace: &Workspace) -> Heard {
        let found = of_meeting(
            workspace,
            &Index::of(workspace),
            &MeetingId::new("meeting-a"),
        );
        assert_eq!(found.len(), 1);
        found[0].1
    }

    #[test]
    fn an_organisation_is_one_however_many_come_and_is_heard_where_a_note_names_it() {
        let workspace = meeting(&[]);
        let name = workspace
            .organisations()
            .records()
            .next()
            .unwrap()
            .name
            .clone();
        let silent = heard(&workspace);
        assert_eq!((silent.present, silent.notes, silent.views), (1, 0, 0));
        let spoke = heard(&meeting(&[
            &format!("{} spør", name.to_uppercase()),
            &format!("x{name}x"),
        ]));
        assert_eq!((spoke.notes, spoke.heard), (1, 1));
    }

    #[test]
    fn a_view_counts_unless_it_is_absence() {
        let workspace = meeting(&[]);
        let (organisation, _) = workspace.organisations().iter().next().unwrap();
        for (view, counted) in [(View::Disagree, 1), (View::Absent, 0)] {
            let stance = Stance { view, remark: None };
            let stances = [(organisation.clone(), stance)].into();
            let edit = Edit::Decision(
                DecisionId::new("decision-a"),
                DecisionField::Stances(stances),
            );
            assert_eq!(heard(&check_edit(&workspace, &edit)).views, counted);
        }
    }
}
