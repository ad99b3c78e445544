//! Importing records into the open file: a preview first, then one edit.

use std::sync::Arc;

use super::Frostating;
use crate::message::Message;
use crate::session::{
    Dialog, FileNumber, ImportFrom, ImportKind, ImportPreview, TableNames, ToastKind,
};
use crate::tasks::{Choice, ImportTask, Task};
use crate::workspace::RecordRef;

impl Frostating {
    /// Lets the person choose a file to import from.
    pub(super) fn choose_import(&mut self, kind: ImportKind) {
        self.tasks
            .start(Task::Choose(Choice::Import(kind)), self.now);
    }

    /// Lets the person choose a sign-up sheet: for the meeting that is selected, else for the one under
    /// way, else for the latest.
    pub(super) fn choose_participants(&mut self) {
        let Some(file) = &self.file else { return };
        let meetings = file.document.workspace().meetings();
        let selected = match self.session.selection.primary() {
            Some(RecordRef::Meeting(id)) => Some(id),
            _ => None,
        };
        let under_way = self.session.clock.as_ref().map(|clock| &clock.meeting);
        let latest = || {
            let latest = meetings
                .iter()
                .max_by_key(|(_, meeting)| meeting.days.last());
            latest.map(|(id, _)| id)
        };
        let chosen = selected
            .or(under_way)
            .filter(|id| meetings.contains(id))
            .or_else(latest);
        if let Some(meeting) = chosen.cloned() {
            self.choose_import(ImportKind::Participants(meeting));
        }
    }

    /// Finds out what an import would do. What `names` says nothing of, what was remembered of tables
    /// with the same headers says.
    pub(super) fn preview_import(&mut self, kind: ImportKind, from: ImportFrom, names: TableNames) {
        let dialogs = &mut self.session.dialogs;
        dialogs.retain(|dialog| !matches!(dialog, Dialog::ImportPath(_)));
        let (Some(file), Some(geography)) = (&self.file, &self.geography) else {
            self.toast(ToastKind::Info, Message::new("map-not-ready"), false);
            return;
        };
        let task = ImportTask {
            kind,
            file: file.number,
            from,
            names,
            remembered: self.settings.imports.clone(),
            state: file.document.state(),
            workspace: file.document.share(),
            boundaries: Arc::clone(&geography.boundaries),
            touch: self.touch(),
            seed: u64::from(self.chance.next()),
        };
        self.tasks.start(Task::Import(Box::new(task)), self.now);
    }

    /// Shows what an import would do, in the place of what was shown of it before.
    pub(super) fn previewed(&mut self, file: FileNumber, result: Result<ImportPreview, Message>) {
        if self.number() != Some(file) {
            return;
        }
        let state = self.file.as_ref().map(|file| file.document.state());
        match result {
            // The file was edited meanwhile, so the comparison is out of date.
            Ok(preview) if Some(preview.state) != state => {
                let names = preview.names();
                self.preview_import(preview.kind, preview.from, names);
            }
            Ok(preview) => {
                let dialogs = &mut self.session.dialogs;
                dialogs.retain(|dialog| !matches!(dialog, Dialog::Import(_)));
                self.open_dialog(Dialog::Import(Arc::new(preview)));
            }
            Err(message) => {
                let safe = Message::new("import-failed-safe");
                self.report(Message::new("import-failed-title"), vec![message, safe]);
            }
        }
    }
}
