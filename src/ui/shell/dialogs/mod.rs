//! The dialogs above the panels, one file each.

mod about;
mod export;
mod identity;
mod import;
mod notice;
mod path;
mod problems;
mod quotients;
mod replace;
mod save_failed;
mod settings;
mod shortcuts;
mod unsaved;

use std::collections::BTreeSet;

use egui::Ui;

use crate::intent::Intent;
use crate::session::{Dialog, ExportOrder, Identity, RowState};
use crate::ui::{PanelContext, WindowContext};
use crate::workspace::CountyCode;

/// What is being typed in a dialog, until it is answered.
#[derive(Default)]
pub(super) struct Drafts {
    identity: Option<Identity>,
    /// What a path was asked for, and what is typed.
    path: Option<(Dialog, String)>,
    export: Option<ExportOrder>,
    /// How many assets are shown and how many there are, counted once.
    assets: Option<[usize; 2]>,
    /// The rows of an import that are not shown.
    hidden: BTreeSet<RowState>,
    /// Whether only its doubtful rows are shown.
    only_doubtful: bool,
    /// Where the figures of an import are from: title, address, day.
    source: [String; 3],
    /// The county whose industries are shown.
    county: Option<CountyCode>,
}

impl Drafts {
    /// Forgets what was typed, once no dialog is open.
    pub(super) fn forget(&mut self) {
        *self = Self::default();
    }

    pub(super) fn show(
        &mut self,
        ui: &mut Ui,
        dialog: &Dialog,
        window: &WindowContext<'_>,
        file: Option<&PanelContext<'_>>,
        out: &mut Vec<Intent>,
    ) {
        match dialog {
            // These are drawn by the panels they belong to.
            Dialog::Palette | Dialog::AddAsset | Dialog::Reconcile(_) | Dialog::Vote => {}
            Dialog::Shortcuts => shortcuts::show(ui, window, out),
            Dialog::Settings => settings::show(ui, window, file, out),
            Dialog::Identity => self.show_identity(ui, window, file, out),
            Dialog::Unsaved(_, unfinished) => unsaved::show(ui, unfinished, window, file, out),
            Dialog::SaveFailed(why, again, _) => {
                save_failed::show(ui, (why, *again), window, out);
            }
            Dialog::Notice(notice) => notice::show(ui, notice, window, out),
            Dialog::Problems => problems::show(ui, window, file, out),
            Dialog::Export(usual) => self.show_export(ui, usual, window, file, out),
            Dialog::Import(preview) => self.show_import(ui, preview, window, out),
            Dialog::Quotients(county) => {
                self.show_quotients(ui, county.as_ref(), window, file, out);
            }
            Dialog::OpenPath | Dialog::ImportPath(_) | Dialog::WritePath(..) => {
                self.show_path(ui, dialog, window, out);
            }
            Dialog::Replace(target, path) => replace::show(ui, (target, path), window, out),
            Dialog::About => about::show(ui, window, out),
        }
    }
}
