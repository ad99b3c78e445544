//! The choice of what to export, and how much it says of persons.

use egui::{Id, ScrollArea, Ui};

use super::Drafts;
use crate::intent::{Intent, Request, View};
use crate::message::Language;
use crate::session::{ExportKind, ExportOrder, Extent};
use crate::ui::WindowContext;
use crate::ui::theme::space;
use crate::ui::widgets::{Answer, Dialog, DialogButton, section, segmented};
use crate::workspace::Names;

impl Drafts {
    pub(super) fn show_export(
        &mut self,
        ui: &Ui,
        usual: ExportOrder,
        window: &WindowContext<'_>,
        out: &mut Vec<Intent>,
    ) {
        let order = self.export.get_or_insert(usual);
        let buttons = [
            DialogButton::primary(window.t("export-choose-place")),
            DialogButton::secondary(window.t("cancel")),
        ];
        let (answer, ()) = Dialog::new(
            Id::unique("export"),
            window.t("command-export-short"),
            window.t("cancel"),
        )
        .width(560.0)
        .show(ui.ctx(), &buttons, |ui| {
            let room = ui.ctx().content_rect().height() - 260.0;
            ScrollArea::vertical()
                .max_height(room)
                .auto_shrink([false, true])
                .show(ui, |ui| {
                    section(ui, window.t("export-what"));
                    for kind in ExportKind::ALL {
                        let chosen = order.kind == kind;
                        if ui.radio(chosen, window.t(kind.key())).clicked() && !chosen {
                            *order = order.of(kind);
                        }
                    }
                    if order.kind.has_extent() {
                        ui.add_space(space::GAP);
                        section(ui, window.t("export-extent"));
                        let extents = Extent::ALL.map(|extent| (extent, window.t(extent.key())));
                        segmented(ui, window.t("export-extent"), &extents, &mut order.extent);
                    }
                    ui.add_space(space::GAP);
                    section(ui, window.t("language"));
                    let languages = Language::ALL.map(|it| (it, it.native_name()));
                    segmented(ui, window.t("language"), &languages, &mut order.language);
                    ui.add_space(space::GAP);
                    section(ui, window.t("export-names"));
                    for names in Names::ALL {
                        ui.radio_value(&mut order.names, names, window.t(names.key()));
                    }
                    ui.label(window.t("export-names-limit"));
                });
        });
        match answer {
            Answer::Open => {}
            Answer::Button(0) => {
                out.push(Intent::View(View::CloseDialog));
                out.push(Intent::Task(Request::Export(*order)));
            }
            Answer::Button(_) | Answer::Dismissed => out.push(Intent::View(View::CloseDialog)),
        }
    }
}
