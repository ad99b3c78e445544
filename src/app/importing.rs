//! Importing records into the open file: a preview first, then one edit.

use std::sync::Arc;

use super::Frostating;
use crate::message::Message;
use crate::session::{
    Dialog, FileNumber, ImportFrom, ImportKind, ImportPreview, TableNames, ToastKind,
};
use crate::tasks::{Choice, ImportTask, Task};

impl Frostating {
    /// Lets the person choose a file to import from.
    pub(super) fn choose_import(&mut self, kind: ImportKind) {
        self.tasks
            .start(Task::Choose(Choice::Import(kind)), self.now);
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
