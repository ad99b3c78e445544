//! The dialogs above the panels, one file each.

mod about;
mod export;
mod identity;
mod notice;
mod path;
mod problems;
mod settings;
mod shortcuts;
mod unsaved;

use egui::Ui;

use crate::intent::Intent;
use crate::session::{Dialog, ExportOrder, Identity};
use crate::ui::{PanelContext, WindowContext};

/// What is being typed in a dialog, until it is answered.
#[derive(Default)]
pub(super) struct Drafts {
    identity: Option<Identity>,
    path: Option<String>,
    export: Option<ExportOrder>,
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
            // The palette and the dialog for a new asset are drawn by those they belong to.
            Dialog::Palette | Dialog::AddAsset => {}
            Dialog::Shortcuts => shortcuts::show(ui, window, out),
            Dialog::Settings => settings::show(ui, window, file, out),
            Dialog::Identity => self.show_identity(ui, window, file, out),
            Dialog::Unsaved(_) => unsaved::show(ui, window, file, out),
            Dialog::Notice(notice) => notice::show(ui, notice, window, out),
            Dialog::Problems => problems::show(ui, window, out),
            Dialog::Export => self.show_export(ui, window, out),
            Dialog::OpenPath | Dialog::SavePath(_) | Dialog::ExportPath(..) => {
                self.show_path(ui, dialog, window, out);
            }
            Dialog::About => about::show(ui, window, out),
        }
    }
}
