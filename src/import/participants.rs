//! Rows of a sign-up sheet to those who are present at a meeting, and to their organisations.
//!
//! An organisation is known by its number, else by its name or short name; what is not known of it is
//! filled in, and nothing of it is overwritten. Nobody is written down twice.

mod draft;
mod present;

use std::collections::BTreeMap;

use super::columns::{Field, Mapping};
use super::organisations::{Organisations, Told, key};
use super::plan::{Change, Plan, PlannedRow, Said, What, check_count, shown};
use super::reading::{Reader, shortened};
use super::table::{Row, Table};
use super::vocabulary::Vocabulary;
use crate::geo::Counties;
use crate::message::Message;
use crate::workspace::edit::{Edit, MeetingField, NewRecord, OrganisationField};
use crate::workspace::{
    MeetingId, Organisation, OrganisationId, OrganisationKind, Touch, Workspace,
};
use draft::Draft;
use present::{Contacts, Joined, Present};

/// What an import works on.
#[derive(Clone, Copy)]
pub struct Import<'a> {
    /// The rows.
    pub table: &'a Table,
    /// Which column holds what.
    pub mapping: &'a Mapping,
    /// The words that values are known by.
    pub vocabulary: &'a Vocabulary,
    /// What they are compared with.
    pub workspace: &'a Workspace,
    /// The meeting they have signed up for; `None` where only their organisations are wanted.
    pub meeting: Option<&'a MeetingId>,
    /// The day and author of new records.
    pub touch: &'a Touch,
}

/// Whether the columns say enough for rows to be taken.
#[must_use]
pub fn is_enough(mapping: &Mapping) -> bool {
    mapping.holds(Field::Organisation) || mapping.holds(Field::OwnerNumber)
}

/// Compares every row with the workspace. `chance` gives the tails of new ids; `go_on` is told how many
/// rows are done of how many and says whether to go on.
///
/// # Errors
/// A sentence if no column holds organisations, if the meeting is not there, or if the workspace would
/// hold more than a file can; and one if it was stopped.
pub fn plan(
    import: &Import<'_>,
    chance: &mut dyn FnMut() -> u32,
    go_on: &mut dyn FnMut(usize, usize) -> bool,
) -> Result<Plan, Message> {
    const BETWEEN: usize = 1_000;
    let Import { table, mapping, .. } = import;
    if !is_enough(mapping) {
        let all = table.headers.join("; ");
        return Err(Message::new("import-no-organisation").with("all", all));
    }
    let meeting = import.meeting.map(|id| {
        let meeting = import.workspace.meetings().get(id);
        let meeting = meeting.ok_or_else(|| Message::new("import-no-meeting"))?;
        Ok::<_, Message>((id, meeting))
    });
    let meeting = meeting.transpose()?;
    let mut planner = Planner {
        import,
        reader: Reader::new(table, mapping, import.vocabulary),
        counties: import.workspace.counties(),
        organisations: Organisations::of(import.workspace, import.touch),
        touched: BTreeMap::new(),
        present: meeting.map(|(_, meeting)| Present::of(&meeting.present)),
        contacts: Contacts::of(import.workspace),
        chance,
    };
    let mut rows = Vec::with_capacity(table.rows.len());
    for (done, row) in table.rows.iter().enumerate() {
        if done % BETWEEN == 0 && !go_on(done, table.rows.len()) {
            return Err(Message::new("import-stopped"));
        }
        rows.push(planner.row(row));
    }
    let made = planner.organisations.made;
    check_count(import.workspace, made)?;
    let present = planner.present.map(|present| present.list);
    let mut edits = organisation_edits(
        import.workspace,
        planner.organisations.edits,
        planner.touched,
    );
    if let (Some((id, meeting)), Some(present)) = (meeting, present)
        && present != meeting.present
    {
        let field = MeetingField::Present(present);
        edits.push(Edit::Meeting(id.clone(), field));
    }
    let mut plan = Plan {
        rows,
        edit: None,
        remarks: Vec::new(),
    };
    if made > 0 {
        let remark = Message::new("import-new-partners").with("count", made);
        plan.remarks.push(remark);
    }
    if !edits.is_empty() {
        let taken = plan.counts().taken();
        let label = match meeting {
            Some((_, meeting)) => Message::new("edit-import-participants")
                .with("count", taken)
                .with("meeting", shortened(&meeting.title)),
            None => Message::new("edit-import-organisations").with("count", taken),
        };
        plan.edit = Some(Edit::All(label, edits));
    }
    Ok(plan)
}

/// Adds the new organisations as they have become, and sets what was filled in of the others.
fn organisation_edits(
    workspace: &Workspace,
    added: Vec<Edit>,
    mut touched: BTreeMap<OrganisationId, Organisation>,
) -> Vec<Edit> {
    let mut edits: Vec<Edit> = added
        .into_iter()
        .map(|edit| match edit {
            Edit::Add(NewRecord::Organisation(id, made)) => {
                let made = touched.remove(&id).map_or(made, Box::new);
                Edit::Add(NewRecord::Organisation(id, made))
            }
            other => other,
        })
        .collect();
    for (id, after) in touched {
        let Some(before) = workspace.organisations().get(&id) else {
            continue;
        };
        let fields = [
            (before.short != after.short).then_some(OrganisationField::Short(after.short)),
            (before.number != after.number).then_some(OrganisationField::Number(after.number)),
            (before.county != after.county).then_some(OrganisationField::County(after.county)),
            (before.contacts != after.contacts)
                .then_some(OrganisationField::Contacts(after.contacts)),
        ];
        let fields = fields.into_iter().flatten();
        edits.extend(fields.map(|field| Edit::Organisation(id.clone(), field)));
    }
    edits
}

struct Planner<'a> {
    import: &'a Import<'a>,
    reader: Reader<'a>,
    counties: Counties,
    organisations: Organisations<'a>,
    /// The organisations that rows name, as they become.
    touched: BTreeMap<OrganisationId, Organisation>,
    /// Who is present at the meeting, where one is signed up for.
    present: Option<Present>,
    contacts: Contacts,
    chance: &'a mut dyn FnMut() -> u32,
}

impl Planner<'_> {
    fn row(&mut self, row: &Row) -> PlannedRow {
        let mut cells = self.reader.reading(row);
        let draft = draft::draft(&mut cells, &self.counties);
        let (rejects, mut doubts) = (cells.rejects, cells.doubts);
        let organisation = draft.organisation.as_deref();
        let told = [draft.person.as_deref(), organisation];
        let mut name: Vec<&str> = told.into_iter().flatten().collect();
        if name.is_empty() {
            name.extend(draft.number.as_deref());
        }
        let name = shown(&name.join(" · "));
        let what = if rejects.is_empty() {
            self.take(&draft, &mut doubts)
        } else {
            What::Rejected(rejects)
        };
        PlannedRow {
            sheet: None,
            number: row.number,
            name,
            what,
            doubts,
        }
    }

    fn take(&mut self, draft: &Draft, doubts: &mut Vec<Said>) -> What {
        let mut said = |field, reason| doubts.push(self.reader.said(field, reason));
        let mut told = Told {
            name: draft.organisation.clone(),
            number: draft.number.clone(),
        };
        let mut known = self.organisations.known(&told);
        // A number that cannot be one is of use only where it is known all the same.
        if let Some(number) = &draft.number
            && !draft::is_register_number(number)
            && !matches!(known, Some((_, true)))
        {
            let reason = Message::new("import-organisation-number-check").with("text", number);
            said(Field::OwnerNumber, reason);
            told.number = None;
            known = self.organisations.known(&told);
        }
        let mut changes: Vec<Change> = Vec::new();
        let is_new = known.is_none();
        let id = match (known, &told.name) {
            (Some((id, by_number)), name) => {
                let organisation = touched(&mut self.touched, self.import, &id);
                let is_called = name.as_deref().is_none_or(|name| {
                    let names = [&organisation.name, organisation.short_name()];
                    names.into_iter().any(|it| key(it) == key(name))
                });
                if by_number && !is_called {
                    let reason = Message::new("import-organisation-other-name")
                        .with("name", shortened(&organisation.name));
                    said(Field::Organisation, reason);
                }
                if let (Some(known), Some(_), false) =
                    (&organisation.number, &told.number, by_number)
                {
                    let reason = Message::new("import-organisation-keeps-number")
                        .with("number", known.as_str());
                    said(Field::OwnerNumber, reason);
                }
                id
            }
            (None, Some(name)) => {
                let id = self
                    .organisations
                    .make(name, told.number.clone(), self.chance);
                let reason = Message::new("import-organisation-new").with("text", shortened(name));
                said(Field::Organisation, reason);
                let kind = draft.kind.unwrap_or_default();
                let made = Organisation::new(name, kind, self.import.touch.stamp());
                self.touched.insert(id.clone(), made);
                id
            }
            (None, None) => {
                let reason = Message::new("import-organisation-missing");
                return What::Rejected(vec![self.reader.said(Field::Organisation, reason)]);
            }
        };
        let is_made = self.import.workspace.organisations().get(&id).is_none();
        let organisation = touched(&mut self.touched, self.import, &id);
        // A name that is one already, its own or another's, tells nobody apart.
        let short = draft.short.as_deref();
        let short = short.filter(|short| !self.organisations.is_known(short));
        let filled = fill(organisation, draft, told.number.as_deref(), short);
        if let Some(short) = &organisation.short {
            self.organisations.call(short, &id);
        }
        if organisation.number.is_some()
            && let Some(number) = &told.number
        {
            self.organisations.learn(number, &id);
        }
        if !is_made {
            changes.extend(filled);
        }
        if let Some(email) = &draft.email
            && self
                .contacts
                .add(&id, &mut organisation.contacts, draft, email)
        {
            changes.push(Change {
                field: "field-contacts",
                from: None,
                to: Some(shortened(email).into()),
            });
        }
        match self
            .present
            .as_mut()
            .map(|present| present.join(&id, draft))
        {
            Some(Joined::New) => return What::New,
            Some(Joined::Changed(changed)) => changes.extend(changed),
            None if is_new => return What::New,
            Some(Joined::Same) | None => {}
        }
        if changes.is_empty() {
            What::Same
        } else {
            What::Changed(changes)
        }
    }
}

/// An organisation as it has become so far.
fn touched<'t>(
    touched: &'t mut BTreeMap<OrganisationId, Organisation>,
    import: &Import<'_>,
    id: &OrganisationId,
) -> &'t mut Organisation {
    touched.entry(id.clone()).or_insert_with(|| {
        let known = import.workspace.organisations().get(id);
        known.map_or_else(
            || Organisation::new("", OrganisationKind::default(), import.touch.stamp()),
            |known| Organisation::clone(known),
        )
    })
}

/// Fills in what is not known of an organisation, and says what that is.
fn fill(
    organisation: &mut Organisation,
    draft: &Draft,
    number: Option<&str>,
    short: Option<&str>,
) -> Vec<Change> {
    let mut changes: Vec<Change> = Vec::new();
    let mut text = |field: &mut Option<String>, told: Option<&str>, name: &'static str| {
        if let (None, Some(told)) = (field.as_deref(), told) {
            *field = Some(told.to_owned());
            changes.push(name.into());
        }
    };
    text(&mut organisation.short, short, "field-short");
    text(&mut organisation.number, number, "field-number");
    if let (None, Some(county)) = (&organisation.county, &draft.county) {
        organisation.county = Some(county.clone());
        changes.push("field-county".into());
    }
    changes
}
