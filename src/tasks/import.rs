//! Finds out what an import would do.

use std::path::Path;

use super::{Cancel, ImportTask};
use crate::i18n::in_every_language;
use crate::import::assets::{self, Import};
use crate::import::{self, Field, Mapping, Plan, Table, Vocabulary, What};
use crate::message::Message;
use crate::session::{Chance, ImportFrom, ImportPreview, ImportRow, NO_FIELD, RowState};
use crate::storage::file;

/// What an import would do. Where it is not said which column holds the names, there are no rows, and
/// a remark says why.
pub(super) fn preview(task: &ImportTask, cancel: &Cancel) -> Result<ImportPreview, Message> {
    let table = match &task.from {
        ImportFrom::File(path) => read(path)?,
        ImportFrom::Clipboard(text) => import::pasted_rows(text)?,
    };
    let vocabulary = Vocabulary::new(&in_every_language);
    let signature = table.signature();
    let names = task.names.as_ref().or(task.remembered.get(&signature));
    let mapping = names
        // What was remembered by another version may name what there is no more.
        .and_then(|names| Mapping::named(&table, &vocabulary, names).ok())
        .unwrap_or_else(|| Mapping::guessed(&table, &vocabulary));
    let mut preview = ImportPreview {
        file: task.file,
        state: task.state,
        from: task.from.clone(),
        signature,
        columns: columns(&table, &mapping),
        choices: choices(&mapping, &table),
        rows: Vec::new(),
        remarks: Vec::new(),
        edit: None,
    };
    let mapped = [Field::Name, Field::Id].map(|field| mapping.column(field));
    if mapped == [None, None] {
        preview.remarks.push(Message::new("import-say-name"));
        return Ok(preview);
    }
    let chance = Chance::seeded(task.seed);
    let import = Import {
        table: &table,
        mapping: &mapping,
        vocabulary: &vocabulary,
        workspace: &task.workspace,
        boundaries: &task.boundaries,
        touch: &task.touch,
    };
    let mut go_on = |_, _| !cancel.is_cancelled();
    let plan = assets::plan(&import, &mut || chance.next(), &mut go_on)?;
    if plan.new_organisations > 0 {
        let count = plan.new_organisations;
        let remark = Message::new("import-new-organisations").with("count", count);
        preview.remarks.push(remark);
    }
    preview.rows = rows(&plan);
    preview.edit = plan.edit;
    Ok(preview)
}

fn read(path: &Path) -> Result<Table, Message> {
    let opened = file::open(path).map_err(|error| error.message())?;
    import::read(&opened.bytes).map_err(|what| {
        Message::new("open-unreadable")
            .with("file", path.display().to_string())
            .with("what", what)
    })
}

fn columns(table: &Table, mapping: &Mapping) -> Vec<(String, String)> {
    let headers = table.headers.iter().enumerate();
    headers
        .map(|(column, header)| {
            let field = mapping.field(column);
            let code = field.map_or_else(|| NO_FIELD.to_owned(), Field::code);
            (header.clone(), code)
        })
        .collect()
}

/// Every field, and those of further figures that are in use.
fn choices(mapping: &Mapping, table: &Table) -> Vec<(String, Message)> {
    let used = (0..table.headers.len()).filter_map(|column| mapping.field(column));
    let further = used.filter(|field| matches!(field, Field::Figure(_, group) if *group > 1));
    let nothing = (NO_FIELD.to_owned(), Message::new("import-column-nothing"));
    let fields = Field::all().chain(further).map(|field| {
        let name = Message::new(field.key());
        let name = match field {
            Field::Figure(_, group) if group > 1 => Message::new("import-column-further")
                .with("name", name)
                .with("number", i64::from(group)),
            _ => name,
        };
        (field.code(), name)
    });
    std::iter::once(nothing).chain(fields).collect()
}

fn rows(plan: &Plan) -> Vec<ImportRow> {
    let rows = plan.rows.iter().map(|row| {
        let (state, said) = match &row.what {
            What::New => (RowState::New, Vec::new()),
            What::Changed(keys) => {
                let fields = keys.iter().map(|key| Message::new(key));
                (RowState::Changed, fields.collect())
            }
            What::Same => (RowState::Same, Vec::new()),
            What::Rejected(rejects) => {
                let reasons = rejects.iter().map(|reject| match &reject.column {
                    Some(column) => Message::new("import-column-reason")
                        .with("column", column.as_str())
                        .with("reason", reject.reason.clone()),
                    None => reject.reason.clone(),
                });
                (RowState::Rejected, reasons.collect())
            }
        };
        ImportRow {
            number: row.number,
            name: row.name.clone(),
            state,
            said,
        }
    });
    rows.collect()
}
