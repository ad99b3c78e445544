//! Finds out what an import would do.

use std::cell::Cell;

use super::{Cancel, ImportTask};
use crate::export::Retold;
use crate::i18n::in_every_language;
use crate::import::{
    self, Field, Mapping, Plan, Subject, Table, Vocabulary, What, actions, assets, chains,
    employment, participants,
};
use crate::message::Message;
use crate::session::{
    Chance, ImportFrom, ImportKind, ImportPreview, ImportRow, ImportTable, NO_FIELD, RowState,
};
use crate::storage::file;
use crate::workspace::{MeetingId, Source};

/// What an import would do. Where it is not said which columns hold what rows cannot do without,
/// there are no rows, and a remark says why.
pub(super) fn preview(task: &ImportTask, cancel: &Cancel) -> Result<ImportPreview, Message> {
    if task.kind == ImportKind::Regions {
        let plan = regions(task, cancel)?;
        return Ok(with_plan(begun(task, Vec::new()), plan));
    }
    let tables = tables(task)?;
    let vocabulary = Vocabulary::new(&in_every_language);
    // What was remembered by another version may name what there is no more.
    let forgotten = Cell::new(false);
    let mapping = |subject, table: &Table| {
        let signature = table.signature(subject);
        let names = task.names.get(&signature);
        let names = names.or(task.remembered.get(&signature));
        let named = names.map(|names| Mapping::named(subject, table, &vocabulary, names));
        forgotten.set(forgotten.get() || matches!(named, Some(Err(_))));
        named
            .and_then(Result::ok)
            .unwrap_or_else(|| Mapping::guessed(subject, table, &vocabulary))
    };
    let mut remarks = Vec::new();
    let mapped = |subject, tables: Vec<Table>| -> chains::Mapped {
        let tables = tables.into_iter();
        tables
            .map(|table| {
                let mapping = mapping(subject, &table);
                (table, mapping)
            })
            .collect()
    };
    let enough = |tables: &chains::Mapped, is_enough: fn(&Mapping) -> bool, key| {
        let enough = tables.iter().all(|(_, mapping)| is_enough(mapping));
        (!enough).then_some(key)
    };
    let (tables, short) = match &task.kind {
        ImportKind::Assets | ImportKind::Regions => {
            let tables = mapped(Subject::Assets, tables);
            let named = |(_, mapping): &(Table, Mapping)| {
                mapping.holds(Field::Name) || mapping.holds(Field::Id)
            };
            let short = (!tables.iter().all(named)).then_some("import-say-name");
            (tables, short)
        }
        ImportKind::Employment => {
            let tables = mapped(Subject::Employment, tables);
            let short = enough(&tables, employment::is_enough, "import-say-county");
            (tables, short)
        }
        ImportKind::Actions => {
            let tables = mapped(Subject::Actions, tables);
            let short = enough(&tables, actions::is_enough, "import-say-action");
            (tables, short)
        }
        ImportKind::Participants(_) => {
            let tables = mapped(Subject::Participants, tables);
            let short = enough(&tables, participants::is_enough, "import-say-organisation");
            (tables, short)
        }
        ImportKind::Chains => {
            let mut mapping = |table: &Table| Ok(mapping(Subject::Chains, table));
            let (tables, others) = chains::recognised(tables, &mut mapping)
                .map_err(|what| in_source(&task.from, what))?;
            if !others.is_empty() {
                let sheets = others.join("; ");
                remarks.push(Message::new("import-sheets-left-out").with("sheets", sheets));
            }
            let short = enough(&tables, chains::is_enough, "import-say-step");
            (tables, short)
        }
    };
    if forgotten.get() {
        remarks.push(Message::new("import-mapping-forgotten"));
    }
    let mut preview = begun(task, remarks);
    preview.tables = tables.iter().map(shown).collect();
    if let Some(key) = short {
        preview.remarks.push(Message::new(key));
        return Ok(preview);
    }
    let plan = plan(task, cancel, &tables, &vocabulary)?;
    Ok(with_plan(preview, plan))
}

fn begun(task: &ImportTask, remarks: Vec<Message>) -> ImportPreview {
    ImportPreview {
        kind: task.kind.clone(),
        file: task.file,
        state: task.state,
        from: task.from.clone(),
        meetings: meetings(task),
        tables: Vec::new(),
        rows: Vec::new(),
        remarks,
        edit: None,
    }
}

/// The meetings to choose from, where one is imported for.
fn meetings(task: &ImportTask) -> Vec<(MeetingId, String)> {
    if !matches!(task.kind, ImportKind::Participants(_)) {
        return Vec::new();
    }
    let mut meetings: Vec<_> = task.workspace.meetings().iter().collect();
    meetings.sort_by_key(|(_, meeting)| std::cmp::Reverse(meeting.days.last().copied()));
    let titled = meetings.into_iter();
    titled
        .map(|(id, meeting)| (id.clone(), meeting.title.clone()))
        .collect()
}

fn with_plan(mut preview: ImportPreview, plan: Plan) -> ImportPreview {
    preview.rows = rows(&plan);
    preview.remarks.extend(plan.remarks);
    preview.edit = plan.edit;
    preview
}

/// The tables that the rows are in.
fn tables(task: &ImportTask) -> Result<Vec<Table>, Message> {
    let one = |table| vec![table];
    let tables = match &task.from {
        ImportFrom::File(path) => {
            let opened = file::open(path).map_err(|error| error.message())?;
            match task.kind {
                ImportKind::Chains => import::read_all(&opened.bytes),
                _ => import::read(&opened.bytes).map(one),
            }
        }
        ImportFrom::Clipboard(text) => import::pasted_rows(text).map(one),
    };
    tables.map_err(|what| in_source(&task.from, what))
}

fn regions(task: &ImportTask, cancel: &Cancel) -> Result<Plan, Message> {
    let mut go_on = |done, all| {
        cancel.tell(done, all);
        !cancel.is_cancelled()
    };
    // Rows of cells hold no outlines.
    let ImportFrom::File(path) = &task.from else {
        return Err(Message::new("import-empty"));
    };
    let opened = file::open(path).map_err(|error| error.message())?;
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    import::regions::plan(&opened.bytes, &name, &task.workspace, &mut go_on)
        .map_err(|what| in_source(&task.from, what))
}

/// What is wrong with where the rows come from; of a file, with its name before it.
fn in_source(from: &ImportFrom, what: Message) -> Message {
    match from {
        ImportFrom::File(path) => Message::new("open-unreadable")
            .with("file", path.display().to_string())
            .with("what", what),
        ImportFrom::Clipboard(_) => what,
    }
}

fn plan(
    task: &ImportTask,
    cancel: &Cancel,
    tables: &[(Table, Mapping)],
    vocabulary: &Vocabulary,
) -> Result<Plan, Message> {
    let chance = Chance::seeded(task.seed);
    let mut chance = || chance.next();
    let mut go_on = |done, all| {
        cancel.tell(done, all);
        !cancel.is_cancelled()
    };
    match (&task.kind, tables) {
        (ImportKind::Assets, [(table, mapping), ..]) => {
            let import = assets::Import {
                table,
                mapping,
                vocabulary,
                workspace: &task.workspace,
                boundaries: &task.boundaries,
                touch: &task.touch,
            };
            assets::plan(&import, &mut chance, &mut go_on)
        }
        (ImportKind::Employment, [(table, mapping), ..]) => {
            let import = employment::Import {
                table,
                mapping,
                vocabulary,
                workspace: &task.workspace,
                source: Source::default(),
            };
            employment::plan(&import, &mut go_on)
        }
        (ImportKind::Chains, [_, ..]) => {
            let import = chains::Import {
                tables,
                vocabulary,
                workspace: &task.workspace,
                boundaries: &task.boundaries,
                touch: &task.touch,
            };
            chains::plan(&import, &mut chance, &mut go_on)
        }
        (ImportKind::Actions, [(table, mapping), ..]) => {
            let retold = Retold::of(&task.workspace);
            let import = actions::Import {
                table,
                mapping,
                vocabulary,
                workspace: &task.workspace,
                retold: &|text| retold.texts(text),
                touch: &task.touch,
            };
            actions::plan(&import, &mut chance, &mut go_on)
        }
        (ImportKind::Participants(meeting), [(table, mapping), ..]) => {
            let import = participants::Import {
                table,
                mapping,
                vocabulary,
                workspace: &task.workspace,
                meeting: Some(meeting),
                touch: &task.touch,
            };
            participants::plan(&import, &mut chance, &mut go_on)
        }
        (ImportKind::Regions, _) | (_, []) => Err(Message::new("import-empty")),
    }
}

fn shown((table, mapping): &(Table, Mapping)) -> ImportTable {
    let names = table.column_names().into_iter().enumerate();
    let columns = names.map(|(column, name)| {
        let code = mapping.code(mapping.field(column));
        (name, code)
    });
    ImportTable {
        name: table.name.clone(),
        signature: table.signature(mapping.subject()),
        columns: columns.collect(),
        choices: choices(mapping, table),
    }
}

/// Every field, and those of further figures that are in use.
fn choices(mapping: &Mapping, table: &Table) -> Vec<(String, Message)> {
    let subject = mapping.subject();
    let used = (0..table.headers.len()).filter_map(|column| mapping.field(column));
    let further = used.filter(|field| matches!(field, Field::Figure(_, group) if *group > 1));
    let nothing = (NO_FIELD.to_owned(), Message::new("import-column-nothing"));
    let fields = Field::all(subject).chain(further).map(|field| {
        let name = Message::new(field.key(subject));
        let name = match field {
            Field::Figure(_, group) if group > 1 => Message::new("import-column-further")
                .with("name", name)
                .with("number", i64::from(group)),
            _ => name,
        };
        (field.code(subject), name)
    });
    std::iter::once(nothing).chain(fields).collect()
}

fn rows(plan: &Plan) -> Vec<ImportRow> {
    let rows = plan.rows.iter().map(|row| {
        let (state, said) = match &row.what {
            What::New => (RowState::New, Vec::new()),
            What::Changed(changes) => {
                let changes = changes.iter().map(import::Change::message);
                (RowState::Changed, changes.collect())
            }
            What::Same => (RowState::Same, Vec::new()),
            What::Rejected(rejects) => {
                let reasons = rejects.iter().map(import::Said::in_row);
                (RowState::Rejected, reasons.collect())
            }
        };
        ImportRow {
            place: row.place(),
            name: row.name.clone(),
            state,
            said,
            doubts: row.doubts.iter().map(import::Said::in_row).collect(),
        }
    });
    rows.collect()
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;
    use std::sync::Arc;

    use jiff::civil::date;

    use super::*;
    use crate::geo::Boundaries;
    use crate::message::Language;
    use crate::session::{ColumnNames, FileNumber};
    use crate::workspace::{Division, Touch, Workspace};

    /// The preview of pasted assets, of which a mapping is remembered.
    fn previewed(text: &str, columns: &[(&str, &str)]) -> ImportPreview {
        let table = import::pasted_rows(text).unwrap();
        let names = columns.iter();
        let names: ColumnNames = names
            .map(|(name, field)| ((*name).to_owned(), (*field).to_owned()))
            .collect();
        let task = ImportTask {
            kind: ImportKind::Assets,
            file: FileNumber(1),
            from: ImportFrom::Clipboard(text.into()),
            names: BTreeMap::new(),
            remembered: BTreeMap::from([(table.signature(Subject::Assets), names)]),
            state: 1,
            workspace: Arc::new(Workspace::new("Prøve", Division::Y2024, Language::Nb)),
            boundaries: Arc::new(Boundaries::bundled().unwrap()),
            touch: Touch {
                on: date(2023, 11, 1),
                by: None,
            },
            seed: 1,
        };
        preview(&task, &Cancel::default()).unwrap()
    }

    #[test]
    fn a_remembered_mapping_that_no_longer_fits_is_told_of() {
        let text = "Navn\tLat\tLon\nNy kai\t63,5\t9,9\n";
        let keys = |preview: &ImportPreview| -> Vec<&'static str> {
            preview.remarks.iter().map(Message::key).collect()
        };
        let preview = previewed(text, &[("Navn", "a field of long ago")]);
        assert_eq!(keys(&preview), ["import-mapping-forgotten"]);
        assert_eq!(preview.count(RowState::New), 1);
        let preview = previewed(text, &[("Navn", "name")]);
        assert_eq!(keys(&preview), Vec::<&str>::new());
    }

    #[test]
    fn what_is_said_of_the_second_of_two_columns_with_one_header_is_kept() {
        let text = "Navn\tKapasitet\tEnhet\tKapasitet\nNy kai\t80\tkt\t90\n";
        let chosen = [("Kapasitet", "-"), ("Kapasitet (2)", "capacity")];
        let preview = previewed(text, &chosen);
        let names = preview.tables[0].names();
        assert_eq!(names.len(), 4);
        for (name, field) in chosen {
            assert_eq!(names[name], field);
        }
    }
}
