//! The choice of what to export, and how much it says of persons.

use egui::{Id, ScrollArea, Ui};

use super::Drafts;
use crate::intent::{Intent, Request, View};
use crate::message::{Language, Message};
use crate::session::{ExportKind, ExportOrder, Extent};
use crate::ui::panels::map;
use crate::ui::theme::space;
use crate::ui::widgets::{Answer, Dialog, DialogButton, section, segmented};
use crate::ui::{PanelContext, WindowContext};
use crate::workspace::Names;

impl Drafts {
    pub(super) fn show_export(
        &mut self,
        ui: &Ui,
        usual: ExportOrder,
        window: &WindowContext<'_>,
        file: Option<&PanelContext<'_>>,
        out: &mut Vec<Intent>,
    ) {
        let assets = *self.assets.get_or_insert_with(|| count(file));
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
            let room = ui.ctx().content_rect().height() - 340.0;
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
            // Below the list, where it is seen whatever is chosen.
            ui.add_space(space::GAP);
            section(ui, window.t("export-extent"));
            let words = Extent::ALL.map(|extent| extent_words(window, order.kind, extent, assets));
            let [all, shown] = &words;
            let extents = [
                (Extent::Everything, all.as_str()),
                (Extent::Shown, shown.as_str()),
            ];
            segmented(ui, window.t("export-extent"), &extents, &mut order.extent);
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

/// How many assets the map shows, and how many there are.
fn count(file: Option<&PanelContext<'_>>) -> [usize; 2] {
    file.map_or([0, 0], |cx| {
        let all = cx.workspace().assets().len();
        let shown = map::shown(cx.choosing(), &cx.session.map);
        [shown.map_or(all, |shown| shown.len()), all]
    })
}

/// What an extent is called; of assets it is said how many they are.
fn extent_words(
    window: &WindowContext<'_>,
    kind: ExportKind,
    extent: Extent,
    [shown, all]: [usize; 2],
) -> String {
    if !kind.is_of_assets() {
        return window.t(extent.key()).to_owned();
    }
    window.say(&match extent {
        Extent::Everything => Message::new("export-all-assets").with("n", all),
        Extent::Shown => Message::new("export-shown-assets").with("n", shown),
    })
}
