//! The inspector of a step of a value chain.

use egui::Ui;

use super::parts::{self, LinkWords};
use super::report;
use crate::analysis::chain::ChainReport;
use crate::analysis::place_name;
use crate::message::Message;
use crate::ui::PanelContext;
use crate::ui::fields::choice::county_name;
use crate::ui::fields::quantity::Kind;
use crate::ui::fields::reference::sorted;
use crate::ui::fields::{At, Form};
use crate::ui::theme::icons;
use crate::ui::widgets::{PushButton, Tone};
use crate::workspace::edit::StepField;
use crate::workspace::{AnyRecord, Edit, FlowId, RecordRef, Status, Step, StepId, StepRole};

/// Draws it.
pub(super) fn ui(
    form: &mut Form<'_, '_>,
    ui: &mut Ui,
    id: &StepId,
    step: &Step,
    report: &ChainReport,
) {
    let cx = form.cx;
    let set = |field| Edit::Step(id.clone(), field);
    let kind = if step.gap {
        (Tone::Warning, "field-gap")
    } else {
        (Tone::Neutral, "kind-step")
    };
    parts::title(form, ui, &step.name, kind.0, cx.t(kind.1), step.example);
    let position = position(form, step);
    parts::line(ui, &position);
    if step.gap {
        let key = crate::ui::gap_action::key(cx, id);
        let button = PushButton::secondary(cx.t(key))
            .icon(icons::ACTIONS)
            .small();
        if form.button(ui, button) {
            crate::ui::gap_action::ask(cx, id, form.out);
        }
    }
    form.name(ui, "field-name", &step.name, |name| {
        set(StepField::Name(name))
    });
    stage(form, ui, step, &|stage| set(StepField::Stage(stage)));
    form.reference(
        ui,
        "field-asset",
        step.asset.as_ref(),
        || sorted(cx, cx.workspace().assets(), |_, _| true),
        |asset| set(StepField::Asset(asset)),
    );
    form.reference(
        ui,
        "field-organisation",
        step.organisation.as_ref(),
        || sorted(cx, cx.workspace().organisations(), |_, _| true),
        |organisation| set(StepField::Organisation(organisation)),
    );
    let write = |list| set(StepField::Capacities(list));
    form.quantities(ui, "field-capacities", &step.capacities, Kind::Any, write);
    form.pair(
        ui,
        |form, ui| {
            let write = |status| set(StepField::Status(status));
            form.choice(
                ui,
                "field-status",
                &Status::ALL,
                Status::key,
                step.status,
                write,
            );
        },
        |form, ui| {
            let write = |role| set(StepField::Role(role));
            form.choice(
                ui,
                "field-role",
                &StepRole::ALL,
                StepRole::key,
                step.role,
                write,
            );
        },
    );
    report::of_step(form, ui, report, id);
    let follows = follows(cx, step);
    let write = |county| set(StepField::County(county));
    form.county(ui, "field-county", step.county.as_ref(), &follows, write);
    if cx.places.step(step).code.is_none() && cx.geography.is_some() {
        let message = Message::new("inspector-step-without-county");
        parts::notice(form, ui, Tone::Warning, &message);
    }
    form.whole(ui, "field-jobs", step.jobs, 0..=u32::MAX, |jobs| {
        set(StepField::Jobs(jobs))
    });
    form.tick(ui, "field-gap", step.gap, |gap| set(StepField::Gap(gap)));
    flows(form, ui, id);
    let this = RecordRef::from(id);
    parts::actions(
        form,
        ui,
        "inspector-agreed-actions",
        cx.index.actions_about(&this),
    );
    parts::fold(form, ui, "inspector-more", "", |form, ui| {
        let price: Vec<_> = step.price.iter().cloned().collect();
        form.quantities(ui, "field-price", &price, Kind::OnePrice, |mut list| {
            set(StepField::Price(list.pop()))
        });
        let cost: Vec<_> = step.cost.iter().cloned().collect();
        form.quantities(ui, "field-cost", &cost, Kind::OnePrice, |mut list| {
            set(StepField::Cost(list.pop()))
        });
        form.tick(ui, "field-example", step.example, |value| {
            set(StepField::Example(value))
        });
    });
}

/// Stage and county in one line, as they stand in the drawing.
fn position(form: &Form<'_, '_>, step: &Step) -> String {
    let cx = form.cx;
    let mut parts = Vec::new();
    if let Some(chain) = cx.workspace().chains().get(&step.chain) {
        let stage = chain.stages.iter().find(|stage| stage.id == step.stage);
        parts.push(chain.name.clone());
        parts.extend(stage.map(|stage| stage.name.clone()));
    }
    let county = cx.places.step(step);
    parts.push(match &county.code {
        Some(code) => county_name(form.cx, code),
        None => cx.t("county-unknown").to_owned(),
    });
    parts.join(" · ")
}

/// What holds while no county is set by hand.
fn follows(cx: &PanelContext<'_>, step: &Step) -> String {
    let Some(asset) = &step.asset else {
        return cx.t("county-unknown").to_owned();
    };
    match &cx.places.asset(asset).county.code {
        Some(code) => {
            let name = place_name(code, cx.places.counties());
            cx.say(&Message::new("inspector-county-follows").with("county", name))
        }
        None => cx.t("county-unknown").to_owned(),
    }
}

fn stage(form: &mut Form<'_, '_>, ui: &mut Ui, step: &Step, write: &dyn Fn(String) -> Edit) {
    let Some(chain) = form.cx.workspace().chains().get(&step.chain) else {
        return;
    };
    let stages: Vec<usize> = (0..chain.stages.len()).collect();
    let names: Vec<&str> = stages
        .iter()
        .map(|place| chain.stages[*place].name.as_str())
        .collect();
    let current = chain
        .stage_index(&step.stage)
        .map_or("", |place| names[place]);
    let at = At::from("field-stage");
    if let Some(stage) = form
        .pick(ui, &at, current, "", || names.clone())
        .and_then(|place| chain.stages.get(place))
        && stage.id != step.stage
    {
        form.ask(&at, write(stage.id.clone()));
    }
}

/// The flows that reach the step and those that leave it, each with how much flows.
fn flows(form: &mut Form<'_, '_>, ui: &mut Ui, id: &StepId) {
    let cx = form.cx;
    let (reaching, leaving): (Vec<&FlowId>, Vec<&FlowId>) =
        cx.index.flows_of_step(id).partition(|flow| {
            cx.workspace()
                .flows()
                .get(flow)
                .is_some_and(|flow| flow.to == *id)
        });
    let told = |inwards: bool| {
        move |cx: &PanelContext<'_>, record: &RecordRef| {
            let Some(AnyRecord::Flow(flow)) = cx.workspace().record(record) else {
                return LinkWords::default();
            };
            let other = RecordRef::from(if inwards { &flow.from } else { &flow.to });
            let words = Message::new(if inwards {
                "inspector-flow-from"
            } else {
                "inspector-flow-to"
            });
            LinkWords {
                name: Some(flow.resource.clone()),
                behind: flow.amounts.first().map_or_else(
                    || cx.t("inspector-no-amount").to_owned(),
                    |amount| cx.say(&amount.message()),
                ),
                below: cx.say(&words.with("step", cx.title(&other))),
            }
        }
    };
    let links = |flows: Vec<&FlowId>| flows.into_iter().map(RecordRef::from).collect::<Vec<_>>();
    parts::told_links(form, ui, "inspector-flows-in", &links(reaching), told(true));
    parts::told_links(
        form,
        ui,
        "inspector-flows-out",
        &links(leaving),
        told(false),
    );
}
