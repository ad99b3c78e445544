//! Stress tests worth keeping: scenarios of the workspace.

use egui::{Align, Key, Label, Layout, Modifiers, TextEdit, Ui, vec2};

use super::set;
use crate::intent::{Intent, View};
use crate::message::Message;
use crate::scene::Token;
use crate::session::StressTest;
use crate::ui::PanelContext;
use crate::ui::theme::{Type, color, icons, space};
use crate::ui::widgets::{Field, IconButton, PushButton};
use crate::workspace::edit::{NewRecord, ScenarioField};
use crate::workspace::{Edit, RecordRef, Scenario, ScenarioId};

/// The name being written: of a new scenario, or of one that is there.
#[derive(Debug, Default)]
pub(super) struct Scenarios {
    naming: Option<Naming>,
}

#[derive(Debug)]
struct Naming {
    of: Option<ScenarioId>,
    text: String,
    /// Whether the field was given the focus.
    focused: bool,
    /// Whether Enter was pressed without a name.
    tried: bool,
}

impl Scenarios {
    pub(super) fn is_naming(&self) -> bool {
        self.naming.is_some()
    }

    /// The scenarios of the workspace, and the way to keep what is switched off.
    pub(super) fn ui(
        &mut self,
        ui: &mut Ui,
        cx: &PanelContext<'_>,
        test: &StressTest,
        out: &mut Vec<Intent>,
    ) {
        ui.separator();
        self.keep(ui, cx, test, out);
        let scenarios = cx.workspace().scenarios();
        if scenarios.is_empty() {
            return;
        }
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            let muted = color(ui.ctx(), Token::InkMuted);
            ui.add(Label::new(
                Type::Small.rich(cx.t("kinds-scenario")).color(muted),
            ));
            for (id, scenario) in scenarios.iter() {
                self.row(ui, cx, (id, scenario), test, out);
            }
        });
    }

    fn keep(
        &mut self,
        ui: &mut Ui,
        cx: &PanelContext<'_>,
        test: &StressTest,
        out: &mut Vec<Intent>,
    ) {
        let test = &test.living(cx.workspace());
        let kept = test
            .scenario
            .as_ref()
            .and_then(|id| Some((id, cx.workspace().scenarios().get(id)?)));
        if let Some((id, kept)) = kept
            && (kept.assets != test.assets || kept.steps != test.steps)
        {
            let words = Message::new("stress-update").with("name", kept.name.as_str());
            let words = cx.say(&words);
            let button = PushButton::secondary(&words).small().icon(icons::SAVE);
            if ui
                .add_enabled(!cx.is_read_only(), button)
                .on_disabled_hover_text(cx.t("read-only"))
                .clicked()
            {
                let edits = vec![
                    Edit::Scenario(id.clone(), ScenarioField::Assets(test.assets.clone())),
                    Edit::Scenario(id.clone(), ScenarioField::Steps(test.steps.clone())),
                ];
                out.push(Intent::edit(Edit::All(
                    Message::new("edit-scenario").with("name", kept.name.as_str()),
                    edits,
                )));
            }
        }
        if matches!(&self.naming, Some(naming) if naming.of.is_none()) {
            self.write(ui, cx, test, out);
            return;
        }
        let button = PushButton::secondary(cx.t("stress-keep"))
            .small()
            .icon(icons::PLUS);
        let enabled = !cx.is_read_only() && !test.is_empty();
        let why = if cx.is_read_only() {
            "read-only"
        } else {
            "stress-nothing-off"
        };
        let response = ui.add_enabled(enabled, button);
        if response.on_disabled_hover_text(cx.t(why)).clicked() {
            self.naming = Some(Naming::of(None, String::new()));
        }
    }

    fn row(
        &mut self,
        ui: &mut Ui,
        cx: &PanelContext<'_>,
        (id, scenario): (&ScenarioId, &Scenario),
        test: &StressTest,
        out: &mut Vec<Intent>,
    ) {
        if matches!(&self.naming, Some(naming) if naming.of.as_ref() == Some(id)) {
            self.write(ui, cx, test, out);
            return;
        }
        let row = vec2(ui.available_width(), space::TARGET);
        ui.allocate_ui_with_layout(row, Layout::right_to_left(Align::Center), |ui| {
            ui.spacing_mut().item_spacing.x = 2.0;
            ui.add_enabled_ui(!cx.is_read_only(), |ui| {
                let named = |key| {
                    let name = Message::new("pair")
                        .with("first", cx.t(key))
                        .with("second", scenario.name.as_str());
                    cx.say(&name)
                };
                let delete = named("delete-scenario");
                if ui
                    .add(IconButton::new(icons::TRASH, &delete).muted())
                    .clicked()
                {
                    out.push(Intent::edit(Edit::Remove(vec![RecordRef::from(id)])));
                }
                let rename = named("rename");
                if ui
                    .add(IconButton::new(icons::EDIT, &rename).muted())
                    .clicked()
                {
                    self.naming = Some(Naming::of(Some(id.clone()), scenario.name.clone()));
                }
            });
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                let open = test.scenario.as_ref() == Some(id);
                let icon = if open { icons::CHECK } else { icons::LIGHTNING };
                let button = PushButton::quiet(&scenario.name).icon(icon).small().wide();
                if ui
                    .add(button)
                    .on_hover_text(cx.t("stress-open-scenario"))
                    .clicked()
                {
                    out.push(set(cx, Some(StressTest::of(id, scenario))));
                }
            });
        });
    }

    /// The field for a name: Enter takes it, Esc leaves it.
    fn write(
        &mut self,
        ui: &mut Ui,
        cx: &PanelContext<'_>,
        test: &StressTest,
        out: &mut Vec<Intent>,
    ) {
        let Some(mut naming) = self.naming.take() else {
            return;
        };
        let escaped = ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Escape));
        let empty = naming.text.trim().is_empty();
        let problem = (naming.tried && empty).then(|| cx.t("required"));
        let field = Field::new(cx.t("stress-scenario-name"))
            .problem(problem)
            .show(ui, |ui| {
                ui.add(TextEdit::singleline(&mut naming.text).desired_width(f32::INFINITY))
            });
        if !std::mem::replace(&mut naming.focused, true) {
            field.request_focus();
        }
        let entered = field.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
        let mut done = None;
        ui.horizontal(|ui| {
            if ui
                .add(PushButton::primary(cx.t("stress-keep-name")).small())
                .clicked()
            {
                done = Some(true);
            }
            if ui.add(PushButton::quiet(cx.t("cancel")).small()).clicked() {
                done = Some(false);
            }
        });
        ui.add_space(space::HALF);
        match done.or(entered.then_some(true)) {
            _ if escaped => {}
            Some(false) => {}
            Some(true) if naming.text.trim().is_empty() => {
                naming.tried = true;
                naming.focused = false;
                self.naming = Some(naming);
            }
            Some(true) => take(cx, test, &naming, out),
            None => self.naming = Some(naming),
        }
    }
}

impl Naming {
    fn of(of: Option<ScenarioId>, text: String) -> Self {
        Self {
            of,
            text,
            focused: false,
            tried: false,
        }
    }
}

/// Keeps what is switched off under a new name, or gives a scenario another name.
fn take(cx: &PanelContext<'_>, test: &StressTest, naming: &Naming, out: &mut Vec<Intent>) {
    let name = naming.text.trim().to_owned();
    if let Some(id) = &naming.of {
        let field = ScenarioField::Name(name);
        out.push(Intent::edit(Edit::Scenario(id.clone(), field)));
        return;
    }
    let living = test.living(cx.workspace());
    let scenario = Scenario {
        assets: living.assets,
        steps: living.steps,
        name,
        notes: None,
        stamp: cx.stamp(),
    };
    let id = ScenarioId::fresh(&scenario.name, cx.chance.next());
    out.push(set(cx, Some(StressTest::of(&id, &scenario))));
    let add = NewRecord::Scenario(id, scenario.into());
    out.push(Intent::edit(Edit::Add(add)));
    let said = Message::new("stress-kept");
    out.push(Intent::View(View::Say(said)));
}
