//! Running one rule over a workspace.

use jiff::civil::date;

use super::findings;
use crate::workspace::edit::{Edit, NewRecord};
use crate::workspace::testing::{check_edit, empty};
use crate::workspace::{RecordRef, Workspace};

/// A workspace of just these records.
pub(crate) fn with(records: impl IntoIterator<Item = NewRecord>) -> Workspace {
    records.into_iter().fold(empty(), |workspace, record| {
        check_edit(&workspace, &Edit::Add(record))
    })
}

/// The ids of the records that the rule with this code finds on 1 November 2023.
pub(crate) fn found(workspace: &Workspace, code: &str) -> Vec<String> {
    findings(workspace, date(2023, 11, 1))
        .into_iter()
        .filter(|finding| finding.code == code)
        .map(|finding| finding.record.as_ref().map_or("", RecordRef::id).to_owned())
        .collect()
}
