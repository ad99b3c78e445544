//! Carries out the verbs of the command table.

use egui::Context;

use super::Frostating;
use crate::document::{Document, Merge, Stepped};
use crate::intent::{Command, Intent};
use crate::message::Message;
use crate::session::{
    Dialog, ExportKind, ExportOrder, ImportKind, LARGEST_SCALE, Panel, PendingAction,
    SMALLEST_SCALE, Settings, ToastKind, Today,
};
use crate::tasks::{Choice, Task};
use crate::workspace::{Edit, RecordRef};

/// How much one step changes the scale, percent.
const SCALE_STEP: u16 = 25;

impl Frostating {
    /// Carries out a command, or says why it does not apply.
    pub(super) fn command(&mut self, command: Command, ctx: &Context) {
        self.refresh();
        if let Some(obstacle) = command.obstacle(&self.situation()) {
            self.toast(ToastKind::Info, obstacle, false);
            return;
        }
        match command {
            Command::Open => self.tasks.start(Task::Choose(Choice::Open), self.now),
            Command::New => self.request(PendingAction::New),
            Command::Sample => self.request(PendingAction::Sample),
            Command::CloseFile => self.request(PendingAction::CloseFile),
            Command::Quit => self.request(PendingAction::Quit),
            Command::Save => self.save(),
            Command::SaveAs => self.save_as(),
            Command::Export => self.choose_export(),
            Command::ImportAssets => self.choose_import(ImportKind::Assets),
            Command::ImportChains => self.choose_import(ImportKind::Chains),
            Command::ImportRegions => self.choose_import(ImportKind::Regions),
            Command::ImportEmployment => self.choose_import(ImportKind::Employment),
            Command::Quotients => self.open_dialog(Dialog::Quotients(None)),
            Command::Undo => self.undo(),
            Command::Redo => self.redo(),
            // What is no record of its own, its panel deletes.
            Command::Delete if self.session.selection.is_empty() => {
                self.panel_command(command, ctx);
            }
            Command::Delete => self.delete(),
            Command::Palette => self.open_dialog(Dialog::Palette),
            Command::Shortcuts => self.open_dialog(Dialog::Shortcuts),
            Command::Settings => self.open_dialog(Dialog::Settings),
            Command::About => self.open_dialog(Dialog::About),
            Command::Problems => self.open_dialog(Dialog::Problems),
            Command::AddAssetByPlace => self.open_dialog(Dialog::AddAsset),
            Command::Show(panel) => self.show(panel),
            Command::ScaleUp => self.scale(self.settings.scale.saturating_add(SCALE_STEP)),
            Command::ScaleDown => self.scale(self.settings.scale.saturating_sub(SCALE_STEP)),
            Command::ScaleReset => self.scale(SMALLEST_SCALE),
            Command::Present => self.session.presenting = !self.session.presenting,
            Command::SwitchToday => self.session.today = Today::Real,
            Command::Speak(language) => {
                self.language = None;
                self.set_settings(Settings {
                    language: Some(language),
                    ..self.settings.clone()
                });
            }
            Command::Wear(theme) => self.set_settings(Settings {
                theme,
                ..self.settings.clone()
            }),
            Command::LookAtChain(_)
            | Command::AddAsset
            | Command::Lasso
            | Command::ClearFilter
            | Command::SaveView
            | Command::Matrix
            | Command::Shade
            | Command::Rings
            | Command::Measure
            | Command::AddChain
            | Command::AddStage
            | Command::AddStep
            | Command::AddFlow
            | Command::FoldLane
            | Command::FoldStage
            | Command::FoldOthers
            | Command::Unfold
            | Command::GapToAction
            | Command::StressTest
            | Command::CountyTable
            | Command::Reconcile
            | Command::AddAction
            | Command::AddOrganisation
            | Command::AddMeeting
            | Command::AddDecision
            | Command::Register
            | Command::Capture
            | Command::ToggleClock
            | Command::NextItem
            | Command::CatchUp
            | Command::ShowItem
            | Command::EndMeeting
            | Command::Vote
            | Command::Fit => self.panel_command(command, ctx),
        }
    }

    fn panel_command(&mut self, command: Command, ctx: &Context) {
        let mut asked: Vec<Intent> = Vec::new();
        self.with_panels(|window, cx| window.command(command, cx, &mut asked));
        for intent in asked {
            self.apply(intent, ctx);
        }
    }

    fn scale(&mut self, percent: u16) {
        let scale = percent.clamp(SMALLEST_SCALE, LARGEST_SCALE);
        self.set_settings(Settings {
            scale,
            ..self.settings.clone()
        });
    }

    fn choose_export(&mut self) {
        let Some(file) = &self.file else { return };
        let language = file.document.workspace().language();
        let kind = match self.session.panel {
            Panel::Meetings => ExportKind::MinutesPdf,
            _ => ExportKind::ActionsCsv,
        };
        let mut usual = ExportOrder::new(kind, language);
        usual.meeting = match self.session.selection.primary() {
            Some(RecordRef::Meeting(id)) => Some(id.clone()),
            _ => None,
        };
        self.open_dialog(Dialog::Export(usual));
    }

    fn undo(&mut self) {
        self.step(Document::undo, "undone");
    }

    fn redo(&mut self) {
        self.step(Document::redo, "redone");
    }

    /// Goes a step through the history, with the selection that belonged to the state.
    fn step(&mut self, step: fn(&mut Document) -> Option<Stepped>, said: &'static str) {
        let Some(file) = &mut self.file else { return };
        let left = file.document.state();
        let Some(step) = step(&mut file.document) else {
            return;
        };
        self.remember_selection(left);
        if let Some(selection) = self.session.remembered.get(&step.state) {
            self.session.selection = selection.clone();
        }
        self.retire_undo();
        let said = Message::new(said).with("edit", step.label);
        self.toast(ToastKind::Info, said, false);
        self.drop_lost_selection();
        self.settle_author();
    }

    fn delete(&mut self) {
        let records = self.session.selection.records().to_vec();
        self.edit(&Edit::Remove(records), Merge::Never);
    }
}
