//! The inspector of a value chain.

use egui::{Ui, vec2};

use super::{parts, report};
use crate::analysis::chain::ChainReport;
use crate::message::Message;
use crate::ui::fields::quantity::Kind;
use crate::ui::fields::{At, Form};
use crate::ui::theme::{icons, space};
use crate::ui::widgets::{IconButton, PushButton, Tone, fact};
use crate::workspace::edit::ChainField;
use crate::workspace::{Chain, ChainId, Edit, RecordRef, Stage, StepId, part_id};

/// Draws it.
pub(super) fn ui(
    form: &mut Form<'_, '_>,
    ui: &mut Ui,
    id: &ChainId,
    chain: &Chain,
    report: &ChainReport,
) {
    let cx = form.cx;
    let set = |field| Edit::Chain(id.clone(), field);
    parts::title(
        form,
        ui,
        &chain.name,
        Tone::Neutral,
        cx.t("kind-chain"),
        false,
    );
    let crossing = &report.crossing;
    parts::line(ui, &cx.say(&crossing.message()));
    report::of_chain(form, ui, report, id);
    form.name(ui, "field-name", &chain.name, |name| {
        set(ChainField::Name(name))
    });
    form.county(
        ui,
        "field-lead",
        chain.lead.as_ref(),
        cx.t("not-set"),
        |lead| set(ChainField::Lead(lead)),
    );
    stages(form, ui, id, chain);
    let write = |list| set(ChainField::Targets(list));
    form.quantities(ui, "field-targets", &chain.targets, Kind::Any, write);
    form.notes(ui, "field-notes", chain.notes.as_deref(), |text| {
        set(ChainField::Notes(text))
    });
    let number = |count: usize| {
        cx.text
            .number(f64::from(u32::try_from(count).unwrap_or(u32::MAX)), 0)
    };
    ui.vertical(|ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        fact(
            ui,
            cx.t("kinds-step"),
            &number(cx.index.steps_of_chain(id).count()),
        );
        fact(ui, cx.t("kinds-flow"), &number(crossing.flows));
        fact(
            ui,
            cx.t("inspector-crossing-flows"),
            &number(crossing.crossing.len()),
        );
    });
    let this = RecordRef::from(id);
    parts::actions(
        form,
        ui,
        "inspector-agreed-actions",
        cx.index.actions_about(&this),
    );
}

/// The stages in order: each can be renamed, moved, and removed with what stands in it.
fn stages(form: &mut Form<'_, '_>, ui: &mut Ui, id: &ChainId, chain: &Chain) {
    let write = |stages| Edit::Chain(id.clone(), ChainField::Stages(stages));
    let here = At::from("field-stages");
    form.label(ui, "field-stages");
    for (place, stage) in chain.stages.iter().enumerate() {
        let at = At::bare("field-stage", stage.id.clone());
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = 0.0;
            let width = ui.available_width() - 3.0 * space::TARGET;
            ui.allocate_ui(vec2(width, space::CONTROL), |ui| {
                form.name(ui, at, &stage.name, |name| {
                    let mut stages = chain.stages.clone();
                    stages[place].name = name;
                    write(stages)
                });
            });
            let moves = [
                ("move-up", icons::ARROW_UP, place.checked_sub(1)),
                ("move-down", icons::ARROW_DOWN, Some(place + 1)),
            ];
            for (verb, icon, target) in moves {
                let target = target.filter(|target| *target < chain.stages.len());
                let name = about(form, verb, &stage.name);
                let button = form.guarded(ui, |ui| {
                    ui.add_enabled(target.is_some(), IconButton::new(icon, &name).muted())
                });
                if let (true, Some(target)) = (button.clicked(), target) {
                    let mut stages = chain.stages.clone();
                    stages.swap(place, target);
                    form.ask(&here, write(stages));
                }
            }
            remove(form, ui, id, stage);
        });
    }
    form.say_refusal(ui, &here);
    if form.button(
        ui,
        PushButton::quiet(form.cx.t("inspector-add-stage"))
            .small()
            .icon(icons::PLUS),
    ) {
        let name = form.cx.t("new-stage").to_owned();
        let new = part_id("stage", &name, form.cx.chance.next());
        let mut stages = chain.stages.clone();
        stages.push(Stage {
            id: new.clone(),
            name,
        });
        form.ask(&here, write(stages));
        form.focus(&At::part("field-stage", new));
    }
}

fn about(form: &Form<'_, '_>, verb: &'static str, name: &str) -> String {
    form.cx.say(
        &Message::new("labelled")
            .with("label", form.cx.t(verb))
            .with("value", name),
    )
}

/// A button that removes a stage; its name says how many steps go with it.
fn remove(form: &mut Form<'_, '_>, ui: &mut Ui, id: &ChainId, stage: &Stage) {
    let all = form.cx.workspace().steps();
    let stands_here = |step: &&StepId| all.get(step).is_some_and(|step| step.stage == stage.id);
    let steps = form.cx.index.steps_of_chain(id).filter(stands_here).count();
    let words = Message::new("inspector-remove-stage")
        .with("name", stage.name.as_str())
        .with("n", steps);
    let words = form.cx.say(&words);
    let button = form.guarded(ui, |ui| {
        ui.add(IconButton::new(icons::TRASH, &words).muted())
    });
    if button.clicked() {
        form.ask(
            &At::from("field-stages"),
            Edit::RemoveStage(id.clone(), stage.id.clone()),
        );
    }
}
