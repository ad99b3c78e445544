//! Does the work of a task.

use std::sync::Arc;

use super::{Cancel, Chooser, ExportTask, Outcome, SaveFailure, Task};
use crate::geo::{Boundaries, MapDetail};
use crate::message::Message;
use crate::storage;
use crate::storage::file;

/// Carries a task out from beginning to end.
pub(super) fn run(task: Task, cancel: &Cancel, chooser: &Chooser) -> Outcome {
    match task {
        Task::LoadMap => Outcome::Map(load_map()),
        Task::Open(path) => {
            let opened = file::open(&path).map_err(|error| error.message());
            Outcome::Opened(path, Box::new(opened))
        }
        Task::Save { path, workspace, expected } => {
            let bytes = storage::write(&workspace);
            let result = file::save(&path, bytes.as_bytes(), expected.as_ref())
                .map(|saved| saved.hash)
                .map_err(|error| {
                    let message = error.message();
                    if error.is_changed_outside() {
                        SaveFailure::ChangedOutside(message)
                    } else {
                        SaveFailure::Failed(message)
                    }
                });
            Outcome::Saved { path, workspace, result }
        }
        Task::Export(task) => {
            let result = export(&task, cancel);
            Outcome::Exported(task.path, result)
        }
        Task::Choose(choice) => {
            let chosen = chooser(&choice);
            Outcome::Chosen(choice, chosen)
        }
    }
}

fn load_map() -> Result<(Arc<Boundaries>, Arc<MapDetail>), Message> {
    let boundaries = Boundaries::bundled()
        .map_err(|error| Message::new("map-unreadable").with("cause", error.to_string()))?;
    let detail = MapDetail::of(&boundaries);
    Ok((Arc::new(boundaries), Arc::new(detail)))
}
