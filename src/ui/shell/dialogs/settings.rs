//! What a person sets for all files, and the head of the open one.

use egui::{Id, ScrollArea, Ui};

use super::identity;
use crate::document::Merge;
use crate::intent::{Command, Intent, View};
use crate::message::{Language, Message};
use crate::session::{Identity, Settings, ThemeChoice};
use crate::ui::theme::space;
use crate::ui::widgets::{
    Answer, Dialog, DialogButton, Field, PushButton, Select, section, segmented, text_field,
};
use crate::ui::{PanelContext, WindowContext};
use crate::workspace::edit::WorkspaceField;
use crate::workspace::{Division, Edit};

/// The scales offered, percent.
const SCALES: [u16; 5] = [100, 125, 150, 200, 300];

pub(super) fn show(
    ui: &Ui,
    window: &WindowContext<'_>,
    file: Option<&PanelContext<'_>>,
    out: &mut Vec<Intent>,
) {
    let mut settings = window.settings.clone();
    let (answer, ()) = Dialog::new(
        Id::unique("settings"),
        window.t("panel-settings"),
        window.t("close"),
    )
    .width(560.0)
    .show(
        ui.ctx(),
        &[DialogButton::primary(window.t("close"))],
        |ui| {
            let room = ui.ctx().content_rect().height() - 220.0;
            ScrollArea::vertical()
                .max_height(room)
                .auto_shrink([false, true])
                .show(ui, |ui| {
                    window_settings(ui, &mut settings, window, out);
                    ui.add_space(space::GAP);
                    section(ui, window.t("settings-me"));
                    let mut me = settings.identity.clone().unwrap_or_default();
                    identity::fields(ui, &mut me, window, file);
                    settings.identity = Some(me).filter(|me| *me != Identity::default());
                    if let Some(file) = file {
                        ui.add_space(space::GAP);
                        section(ui, window.t("settings-file"));
                        workspace_settings(ui, file, out);
                    }
                    ui.add_space(space::GAP);
                    if ui
                        .add(PushButton::secondary(window.t("command-shortcuts")))
                        .clicked()
                    {
                        out.push(Intent::Command(Command::Shortcuts));
                    }
                });
        },
    );
    if settings != *window.settings {
        out.push(Intent::View(View::Settings(settings)));
    }
    if answer != Answer::Open {
        out.push(Intent::View(View::CloseDialog));
    }
}

fn window_settings(
    ui: &mut Ui,
    settings: &mut Settings,
    window: &WindowContext<'_>,
    out: &mut Vec<Intent>,
) {
    section(ui, window.t("settings-window"));
    let mut language = window.text.language();
    let languages = Language::ALL.map(|language| (language, language.native_name()));
    if segmented(ui, window.t("language"), &languages, &mut language) {
        out.push(Intent::Command(Command::Speak(language)));
    }
    ui.add_space(space::STEP);
    let themes = ThemeChoice::ALL.map(|theme| (theme, window.t(theme.key())));
    segmented(ui, window.t("look"), &themes, &mut settings.theme);
    ui.add_space(space::STEP);
    let scales = SCALES.map(|scale| (scale, window.text.number(f64::from(scale), 0)));
    let scales: Vec<(u16, &str)> = scales
        .iter()
        .map(|(scale, text)| (*scale, text.as_str()))
        .collect();
    ui.horizontal(|ui| {
        segmented(ui, window.t("scale"), &scales, &mut settings.scale);
        ui.label(window.t("scale-percent"));
    });
    ui.add_space(space::STEP);
    ui.checkbox(&mut settings.letter_shortcuts, window.t("settings-letters"));
    ui.checkbox(&mut settings.reduced_motion, window.t("settings-motion"));
}

fn workspace_settings(ui: &mut Ui, file: &PanelContext<'_>, out: &mut Vec<Intent>) {
    let workspace = file.workspace();
    let enabled = !file.is_read_only();
    ui.add_enabled_ui(enabled, |ui| {
        let mut title = workspace.title().to_owned();
        let field = Field::new(file.t("field-title")).show(ui, |ui| text_field(ui, &mut title, ""));
        if field.changed() {
            out.push(Intent::Edit(
                Edit::Workspace(WorkspaceField::Title(title)),
                Merge::Typing(1),
            ));
        }
        let mut region = workspace.region().unwrap_or_default().to_owned();
        let field =
            Field::new(file.t("field-region")).show(ui, |ui| text_field(ui, &mut region, ""));
        if field.changed() {
            let region = Some(region).filter(|region| !region.is_empty());
            out.push(Intent::Edit(
                Edit::Workspace(WorkspaceField::Region(region)),
                Merge::Typing(1),
            ));
        }
        let mut divisions = vec![Division::Y2020, Division::Y2024];
        divisions.extend(
            workspace
                .boundaries()
                .map(|own| Division::Own(own.source().to_owned())),
        );
        let names: Vec<&str> = divisions
            .iter()
            .map(|division| file.t(division.key()))
            .collect();
        let current = file.t(workspace.division().key());
        Field::new(file.t("field-division")).show(ui, |ui| {
            let selected = Select::new(file.t("field-division"), current).show(ui, &names);
            if let Some(division) = selected.chosen.and_then(|place| divisions.get(place)) {
                out.push(Intent::edit(Edit::Workspace(WorkspaceField::Division(
                    division.clone(),
                ))));
            }
            selected.response
        });
        if matches!(workspace.division(), Division::Own(_)) {
            let said = match workspace.boundaries() {
                Some(own) => Message::new("settings-own-boundaries")
                    .with("file", own.source())
                    .with("count", own.all().len()),
                None => Message::new("own-boundaries-missing"),
            };
            ui.label(file.say(&said));
        }
        if ui
            .add(PushButton::secondary(file.t("command-import-regions")))
            .clicked()
        {
            out.push(Intent::View(View::CloseDialog));
            out.push(Intent::Command(Command::ImportRegions));
        }
        ui.add_space(space::STEP);
        let mut language = workspace.language();
        let languages = Language::ALL.map(|language| (language, language.native_name()));
        ui.label(file.t("settings-minutes-language"));
        if segmented(
            ui,
            file.t("settings-minutes-language"),
            &languages,
            &mut language,
        ) {
            out.push(Intent::edit(Edit::Workspace(WorkspaceField::Language(
                language,
            ))));
        }
    });
}
