//! Writing exports of the open file.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::{Frostating, OpenFile};
use crate::analysis::chain::Account;
use crate::analysis::county_matrix::Measure;
use crate::export::actions::ActionChoice;
use crate::export::{self, ActionFilter, minutes};
use crate::i18n::Catalogue;
use crate::message::Message;
use crate::scene;
use crate::scene::map::{Choosing, Styling};
use crate::session::{ExportOrder, ExportSubject, Extent, ToastKind};
use crate::storage;
use crate::tasks::{ExportTask, Task};
use crate::ui::panels::map;

impl Frostating {
    /// Writes an export of the present state.
    pub(super) fn export_to(&mut self, order: ExportOrder, path: PathBuf) {
        if self.is_open_file(&path) {
            let file = path.display().to_string();
            let refused = Message::new("export-onto-itself").with("file", file);
            self.report(Message::new("export-failed-title"), vec![refused]);
            return;
        }
        self.refresh();
        match self.export_task(order, path) {
            Some(task) => self.tasks.start(Task::Export(Box::new(task)), self.now),
            None => self.toast(ToastKind::Info, Message::new("map-not-ready"), false),
        }
    }

    /// All that an export needs; `None` while the map is not read.
    pub(super) fn export_task(&self, order: ExportOrder, path: PathBuf) -> Option<ExportTask> {
        let (file, geography) = (self.file.as_ref()?, self.geography.as_ref()?);
        let workspace = file.document.share();
        let text = Catalogue::of(self.language());
        let session = &self.session;
        let shown = order.extent == Extent::Shown;
        let today = self.today();
        let only = shown.then(|| {
            let choice = ActionChoice {
                workspace: &workspace,
                index: &file.index,
                places: &file.places,
                text,
                today,
            };
            choice.chosen(&session.actions.shown.filter)
        });
        let chain = scene::chain::shown(&workspace, session.chain.chain.as_ref(), text);
        let chain = chain.filter(|_| shown);
        let choosing = self.choosing(file);
        let found = shown.then(|| map::shown(choosing, &session.map)).flatten();
        Some(ExportTask {
            order,
            path,
            today,
            actions: ActionFilter {
                only,
                ..ActionFilter::default()
            },
            found,
            styling: Styling::from(&*session.map.shown),
            rings: map::shown_rings(&workspace, &session.selection, &session.map)
                .map(|(around, radii)| (around, radii.to_vec())),
            flows_of: session.map.chain.clone(),
            shade: session
                .map
                .reading
                .shaded
                .then(|| Measure::from(session.map.reading.measure.as_deref())),
            view: self.window.map_view(&session.map).filter(|_| shown),
            arranged: chain.and_then(|chain| self.window.arranged(chain)),
            sankey: session.chain.sankey.then(|| {
                let chosen = session.chain.accounts.iter();
                chosen
                    .map(|(chain, account)| (chain.clone(), Account::of(&account.quantity())))
                    .collect()
            }),
            chain: chain.cloned(),
            boundaries: Arc::clone(&geography.boundaries),
            detail: Arc::clone(&geography.detail),
            workspace,
        })
    }

    /// What filters of the open file's assets are asked with.
    pub(super) fn choosing<'a>(&self, file: &'a OpenFile) -> Choosing<'a> {
        Choosing {
            workspace: file.document.workspace(),
            places: &file.places,
            index: &file.index,
            text: Catalogue::of(self.language()),
            today: self.today(),
        }
    }

    /// The name that an export gets unless another is typed.
    ///
    /// It begins with the title of the workspace or the meeting and goes on with what is in it, in the
    /// language of that.
    pub(super) fn export_name(&self, order: &ExportOrder) -> String {
        let workspace = self.file.as_ref().map(|file| file.document.workspace());
        let subject = order.kind.subject();
        let title = workspace.map_or("", |workspace| {
            let meeting = order.meeting.as_ref();
            let meeting = meeting.or_else(|| minutes::latest(workspace));
            let meeting = meeting.filter(|_| subject == ExportSubject::Minutes);
            let meeting = meeting.and_then(|id| workspace.meetings().get(id));
            meeting.map_or(workspace.title(), |meeting| &meeting.title)
        });
        let subject = Catalogue::of(order.language).text(subject.key());
        let words = format!("{title}-{subject}");
        if order.makes_folder() {
            export::stem(&words)
        } else {
            export::file_name(&words, order.kind.extension())
        }
    }

    /// Whether a path leads to the open file, which no export may replace.
    fn is_open_file(&self, path: &Path) -> bool {
        let open = self.session.path.as_deref();
        open.is_some_and(|open| storage::file::is_same(open, path))
    }
}
