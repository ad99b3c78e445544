//! The inspector of a flow between two steps.

use egui::Ui;

use super::parts;
use crate::analysis::place_name;
use crate::message::Message;
use crate::ui::PanelContext;
use crate::ui::fields::Form;
use crate::ui::fields::number::Figure;
use crate::ui::fields::quantity::Kind;
use crate::ui::fields::reference::sorted;
use crate::ui::widgets::Tone;
use crate::workspace::edit::FlowField;
use crate::workspace::{Commitment, Edit, Flow, FlowId, RecordRef, StepId};

/// Draws it.
pub(super) fn ui(
    form: &mut Form<'_, '_>,
    ui: &mut Ui,
    id: &FlowId,
    flow: &Flow,
    circle: Option<&[StepId]>,
) {
    let cx = form.cx;
    let set = |field| Edit::Flow(id.clone(), field);
    parts::title(
        form,
        ui,
        &flow.resource,
        Tone::Neutral,
        cx.t("kind-flow"),
        flow.example,
    );
    let chain = cx.workspace().chain_of_flow(flow);
    if let Some(chain) = chain {
        parts::line(ui, cx.title(&chain.into()));
    }
    form.name(ui, "field-resource", &flow.resource, |resource| {
        set(FlowField::Resource(resource))
    });
    let steps = |other: &StepId| {
        let other = other.clone();
        sorted(cx, cx.workspace().steps(), move |id, step| {
            Some(&step.chain) == chain && *id != other
        })
    };
    form.fixed_reference(
        ui,
        "field-from",
        &flow.from,
        || steps(&flow.to),
        |from| set(FlowField::From(from)),
    );
    form.fixed_reference(
        ui,
        "field-to",
        &flow.to,
        || steps(&flow.from),
        |to| set(FlowField::To(to)),
    );
    if let Some(message) = crossing(cx, flow) {
        parts::notice(form, ui, Tone::Neutral, &message);
    }
    if let Some(circle) = circle {
        let names: Vec<&str> = circle.iter().map(|step| cx.title(&step.into())).collect();
        let mut names = names.join(" → ");
        if let Some(first) = circle.first() {
            names.push_str(" → ");
            names.push_str(cx.title(&first.into()));
        }
        let closes = Message::new("inspector-flow-closes-circle").with("steps", names);
        parts::notice(form, ui, Tone::Neutral, &closes);
    }
    let write = |list| set(FlowField::Amounts(list));
    form.quantities(ui, "field-amounts", &flow.amounts, Kind::OnePerLayer, write);
    if flow.amounts.is_empty() {
        parts::notice(
            form,
            ui,
            Tone::Warning,
            &Message::new("inspector-flow-without-amount"),
        );
    }
    form.pair(
        ui,
        |form, ui| {
            let write = |commitment| set(FlowField::Commitment(commitment));
            let (all, key) = (&Commitment::ALL, Commitment::key);
            form.choice(ui, "field-commitment", all, key, flow.commitment, write);
        },
        |form, ui| {
            let figure = Figure {
                limits: 0.0..=100.0,
                unit: "%",
            };
            form.number(ui, "field-loss", flow.loss, &figure, |loss| {
                set(FlowField::Loss(loss))
            });
        },
    );
    form.tick(ui, "field-example", flow.example, |value| {
        set(FlowField::Example(value))
    });
    let this = RecordRef::from(id);
    parts::actions(
        form,
        ui,
        "inspector-agreed-actions",
        cx.index.actions_about(&this),
    );
    if let Some(chain) = chain {
        parts::links(form, ui, "field-chain", &[chain.into()]);
    }
}

/// The county line that the flow crosses, if it crosses one.
fn crossing(cx: &PanelContext<'_>, flow: &Flow) -> Option<Message> {
    let county = |step| {
        cx.workspace()
            .steps()
            .get(step)
            .and_then(|step| cx.places.step(step).code)
    };
    let (from, to) = (county(&flow.from)?, county(&flow.to)?);
    let name = |code| place_name(code, cx.places.counties());
    (from != to).then(|| {
        Message::new("inspector-crosses")
            .with("from", name(&from))
            .with("to", name(&to))
    })
}
