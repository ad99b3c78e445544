//! The choice of what to export, and how much it says of persons.

use egui::{Id, Ui};

use super::Drafts;
use crate::intent::{Intent, Request, View};
use crate::message::{Language, Message};
use crate::session::{ExportKind, ExportOrder, ExportSubject, Extent};
use crate::ui::panels::map;
use crate::ui::theme::space;
use crate::ui::widgets::{Answer, Dialog, DialogButton, Field, Select, section, segmented};
use crate::ui::{PanelContext, WindowContext};
use crate::workspace::{MeetingId, Names, Workspace};

/// The width of the dialog, and from what width on two columns of choices have room in it.
const WIDTH: f32 = 760.0;
const TWO_COLUMNS: f32 = 640.0;

impl Drafts {
    pub(super) fn show_export(
        &mut self,
        ui: &Ui,
        usual: &ExportOrder,
        window: &WindowContext<'_>,
        file: Option<&PanelContext<'_>>,
        out: &mut Vec<Intent>,
    ) {
        let assets = *self.assets.get_or_insert_with(|| count(file));
        let order = self.export.get_or_insert_with(|| usual.clone());
        let buttons = [
            DialogButton::primary(window.t("export-choose-place")),
            DialogButton::secondary(window.t("cancel")),
        ];
        let (answer, ()) = Dialog::new(
            Id::unique("export"),
            window.t("command-export-short"),
            window.t("cancel"),
        )
        .width(WIDTH)
        .show(ui.ctx(), &buttons, |ui| {
            what(ui, order, window);
            if let Some(file) = file {
                meeting(ui, order, window, file.workspace());
            }
            groups(ui, order, window);
            extents(ui, order, window, assets);
            ui.add_space(space::GAP);
            section(ui, window.t("language"));
            let languages = Language::ALL.map(|it| (it, it.native_name()));
            segmented(ui, window.t("language"), &languages, &mut order.language);
            ui.add_space(space::GAP);
            section(ui, window.t("export-names"));
            in_columns(ui, Names::ALL.into_iter(), |ui, names| {
                ui.radio_value(&mut order.names, names, window.t(names.key()));
            });
            ui.label(window.t("export-names-limit"));
        });
        match answer {
            Answer::Open => {}
            Answer::Button(0) => {
                out.push(Intent::View(View::CloseDialog));
                out.push(Intent::Task(Request::Export(order.clone())));
            }
            Answer::Button(_) | Answer::Dismissed => out.push(Intent::View(View::CloseDialog)),
        }
    }
}

/// Of what, and in which format.
fn what(ui: &mut Ui, order: &mut ExportOrder, window: &WindowContext<'_>) {
    section(ui, window.t("export-what"));
    let subjects = ExportSubject::ALL.map(|subject| (subject, window.t(subject.key())));
    let mut subject = order.kind.subject();
    segmented(ui, window.t("export-what"), &subjects, &mut subject);
    if subject != order.kind.subject()
        && let Some(first) = subject.kinds().next()
    {
        order.change_to(first);
    }
    ui.add_space(space::HALF);
    in_columns(ui, subject.kinds(), |ui, kind| {
        let chosen = order.kind == kind;
        if ui.radio(chosen, window.t(kind.key())).clicked() {
            order.change_to(kind);
        }
    });
}

/// Choices in two columns, one after the other, where there is room for both beside each other.
fn in_columns<T>(ui: &mut Ui, choices: impl Iterator<Item = T>, mut show: impl FnMut(&mut Ui, T)) {
    let mut choices: Vec<T> = choices.collect();
    if ui.available_width() < TWO_COLUMNS || choices.len() < 4 {
        for choice in choices {
            show(ui, choice);
        }
        return;
    }
    let second = choices.split_off(choices.len().div_ceil(2));
    ui.columns_const(|[left, right]| {
        for choice in choices {
            show(left, choice);
        }
        for choice in second {
            show(right, choice);
        }
    });
}

/// Which meeting the minutes are of.
fn meeting(
    ui: &mut Ui,
    order: &mut ExportOrder,
    window: &WindowContext<'_>,
    workspace: &Workspace,
) {
    if order.kind.subject() != ExportSubject::Minutes {
        return;
    }
    let mut meetings: Vec<(&MeetingId, &str, _)> = workspace
        .meetings()
        .iter()
        .map(|(id, meeting)| (id, meeting.title.as_str(), meeting.days.last()))
        .collect();
    meetings.sort_by(|(a, _, one), (b, _, other)| (other, b).cmp(&(one, a)));
    let chosen = order.meeting.as_ref();
    let current = meetings
        .iter()
        .find(|(id, ..)| chosen.is_none_or(|chosen| chosen == *id));
    let (titles, name): (Vec<&str>, &str) = (
        meetings.iter().map(|(_, title, _)| *title).collect(),
        window.t("kind-meeting"),
    );
    let current = current.map_or("", |(_, title, _)| *title);
    ui.add_space(space::GAP);
    Field::new(name).show(ui, |ui| {
        let selected = Select::new(name, current).show(ui, &titles);
        if let Some((id, ..)) = selected.chosen.and_then(|place| meetings.get(place)) {
            order.meeting = Some((*id).clone());
        }
        selected.response
    });
}

/// In which groups, in how many files.
fn groups(ui: &mut Ui, order: &mut ExportOrder, window: &WindowContext<'_>) {
    if order.kind.has_groups() {
        ui.add_space(space::GAP);
        section(ui, window.t("export-groups"));
        let groups = [
            (false, window.t("field-owner")),
            (true, window.t("kind-meeting")),
        ];
        segmented(
            ui,
            window.t("export-groups"),
            &groups,
            &mut order.by_meeting,
        );
    }
    if order.kind.subject() == ExportSubject::Actions {
        ui.add_space(space::GAP);
        ui.checkbox(&mut order.split, window.t("export-split"));
    }
}

/// All, or what is shown.
fn extents(ui: &mut Ui, order: &mut ExportOrder, window: &WindowContext<'_>, assets: [usize; 2]) {
    if !order.kind.has_extent() {
        return;
    }
    ui.add_space(space::GAP);
    section(ui, window.t("export-extent"));
    let words = Extent::ALL.map(|extent| extent_words(window, order.kind, extent, assets));
    let [all, shown] = &words;
    let extents = [
        (Extent::Everything, all.as_str()),
        (Extent::Shown, shown.as_str()),
    ];
    segmented(ui, window.t("export-extent"), &extents, &mut order.extent);
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
