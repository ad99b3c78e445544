//! What the figures of a chain add up to, told where they are typed: balance and supply of a step,
//! bottleneck, county lines, value added and risks of a chain.

use std::sync::Arc;

use egui::{Align, Label, Layout, Ui, vec2};

use super::parts;
use crate::analysis::chain::accounts::told as counted;
use crate::analysis::chain::balance::{Balance, Verdict};
use crate::analysis::chain::commitment::Supply;
use crate::analysis::chain::{Account, ChainReport, ReportMemo, circle_closed_by};
use crate::analysis::place_name;
use crate::analysis::rounded;
use crate::intent::{Intent, View};
use crate::message::{Arg, Message};
use crate::scene::Token;
use crate::session::Dialog;
use crate::ui::PanelContext;
use crate::ui::fields::{Form, layer_name};
use crate::ui::theme::{self, Type, icons};
use crate::ui::widgets::{Notice, PushButton, Tone, fact, share_bar};
use crate::workspace::{
    ChainId, Commitment, FlowId, Quantity, RecordRef, StepId, StepRole, Unit, Workspace,
};

/// The report of the chain shown last, and the circle of the flow shown last.
#[derive(Debug, Default)]
pub(super) struct Kept {
    report: ReportMemo,
    /// For a workspace and a flow, the steps of the circle it closes.
    circle: Option<(Arc<Workspace>, FlowId, Option<Vec<StepId>>)>,
}

impl Kept {
    /// The report of a chain.
    pub(super) fn of(&mut self, cx: &PanelContext<'_>, chain: &ChainId) -> Arc<ChainReport> {
        let places = (cx.places, cx.geography.is_some());
        self.report.of(cx.workspace(), cx.index, places, chain)
    }

    /// The steps of the circle that a flow closes.
    pub(super) fn circle(&mut self, cx: &PanelContext<'_>, flow: &FlowId) -> Option<&[StepId]> {
        let workspace = cx.document.share();
        let is_same = |(of, kept, _): &(Arc<Workspace>, FlowId, _)| {
            Arc::ptr_eq(of, &workspace) && kept == flow
        };
        if !self.circle.as_ref().is_some_and(is_same) {
            let found = circle_closed_by(&workspace, cx.index, flow);
            self.circle = Some((workspace, flow.clone(), found));
        }
        self.circle.as_ref()?.2.as_deref()
    }
}

/// A figure of an account, as quantities are shown.
fn figure(cx: &PanelContext<'_>, account: &Account, unit: &Unit, value: f64) -> String {
    cx.say(&counted(account, unit, value).message())
}

/// What a step adds up to.
pub(super) fn of_step(form: &mut Form<'_, '_>, ui: &mut Ui, report: &ChainReport, step: &StepId) {
    let cx = form.cx;
    for bottleneck in report.bottlenecks_at(step) {
        let sentence = cx.say(&bottleneck.sentence(cx.workspace(), cx.index));
        Notice::new(Tone::Warning, &sentence)
            .title(cx.t("report-bottleneck"))
            .plain()
            .show(ui);
    }
    for supply in report.supplies_of(step) {
        supplied(cx, ui, supply);
    }
    for balance in report.balances_of(step) {
        balanced(form, ui, balance);
    }
}

/// How much of what a step can take is signed, in dialogue, open.
fn supplied(cx: &PanelContext<'_>, ui: &mut Ui, supply: &Supply) {
    let account = Account::of(&supply.wanted);
    let unit = &supply.wanted.unit;
    ui.vertical(|ui| {
        ui.spacing_mut().item_spacing.y = 3.0;
        let title = Message::new("report-supply").with("wanted", supply.wanted.message());
        let title = cx.say(&title);
        let muted = theme::color(ui.ctx(), Token::InkMuted);
        ui.add(Label::new(Type::Small.rich(&*title).color(muted)).truncate());
        let whole = supply
            .wanted
            .value
            .max(supply.total())
            .max(f64::MIN_POSITIVE);
        let part = |value: f64| {
            #[expect(clippy::cast_possible_truncation, reason = "a share of a bar")]
            let part = (value / whole) as f32;
            part
        };
        let shares = Commitment::ALL.map(|commitment| {
            part(
                supply
                    .by_commitment
                    .get(&commitment)
                    .copied()
                    .unwrap_or(0.0),
            )
        });
        let mut words: Vec<String> = Commitment::ALL
            .into_iter()
            .filter_map(|commitment| {
                let value = supply.by_commitment.get(&commitment)?;
                let told = Message::new("report-supply-part")
                    .with("commitment", Message::new(commitment.key()))
                    .with("amount", figure(cx, &account, unit, *value));
                Some(cx.say(&told))
            })
            .collect();
        if supply.open() > 0.0 {
            let open = figure(cx, &account, unit, supply.open());
            words.push(cx.say(&Message::new("report-supply-open").with("amount", open)));
        }
        let words = words.join(" · ");
        share_bar(ui, &words, &shares);
        ui.add(Label::new(Type::Small.rich(&*words)).wrap());
    });
}

/// What enters and leaves a step in one account, and how far the two differ.
fn balanced(form: &mut Form<'_, '_>, ui: &mut Ui, balance: &Balance) {
    let cx = form.cx;
    let told = |value| figure(cx, &balance.account, &balance.unit, value);
    ui.vertical(|ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        let title =
            Message::new("report-balance").with("layer", layer_name(cx, &balance.account.layer));
        let title = cx.say(&title);
        let muted = theme::color(ui.ctx(), Token::InkMuted);
        ui.add(Label::new(Type::Small.rich(&*title).color(muted)));
        rows(cx, ui, "report-in", &balance.inputs, &told);
        rows(cx, ui, "report-out", &balance.outputs, &told);
        let z = cx.text.number(balance.z().min(99.0), 1);
        let difference = Message::new("report-difference")
            .with("amount", told(balance.difference))
            .with("z", z);
        let tone = match balance.verdict() {
            Verdict::Closed => Tone::Good,
            Verdict::Amber => Tone::Warning,
            Verdict::Red => Tone::Danger,
        };
        let row = vec2(ui.available_width(), 24.0);
        ui.allocate_ui_with_layout(row, Layout::right_to_left(Align::Center), |ui| {
            let ink = theme::color(ui.ctx(), tone.ink());
            let words = cx.say(&difference);
            ui.add(Label::new(Type::Number.rich(&*words).strong().color(ink)));
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                ui.add(Label::new(Type::Strong.rich(cx.t("report-imbalance"))));
            });
        });
        if balance.silent > 0 {
            let silent = Message::new("report-silent").with("n", balance.silent);
            parts::type_small(ui, &cx.say(&silent));
        }
    });
    if balance.verdict() == Verdict::Red {
        let words = Message::new("report-contradiction");
        parts::notice(form, ui, Tone::Danger, &words);
    }
}

fn rows(
    cx: &PanelContext<'_>,
    ui: &mut Ui,
    key: &'static str,
    flows: &[(FlowId, f64)],
    told: &dyn Fn(f64) -> String,
) {
    for (id, value) in flows {
        let resource = cx
            .workspace()
            .flows()
            .get(id)
            .map_or("", |flow| flow.resource.as_str());
        let name = cx.say(&Message::new(key).with("resource", resource));
        fact(ui, &name, &told(*value));
    }
}

/// What a chain adds up to.
pub(super) fn of_chain(form: &mut Form<'_, '_>, ui: &mut Ui, report: &ChainReport, id: &ChainId) {
    let cx = form.cx;
    for bottleneck in &report.bottlenecks {
        let sentence = cx.say(&bottleneck.sentence(cx.workspace(), cx.index));
        Notice::new(Tone::Warning, &sentence)
            .title(cx.t("report-bottleneck"))
            .plain()
            .show(ui);
    }
    crossing(cx, ui, report);
    imbalances(form, ui, report, id);
    economy(cx, ui, report);
    risks(form, ui, report, id);
}

/// The share of each account that crosses county lines.
fn crossing(cx: &PanelContext<'_>, ui: &mut Ui, report: &ChainReport) {
    let shared: Vec<_> = report
        .crossing
        .volumes
        .iter()
        .filter_map(|volume| Some((volume, volume.share()?)))
        .collect();
    section(cx, ui, "report-crossing", !shared.is_empty(), |ui| {
        for (volume, share) in shared {
            let mut total =
                Quantity::guess(rounded(volume.total, 3), volume.unit.symbol(), volume.per);
            total.layer = Some(volume.layer.clone());
            let told = Message::new("report-share")
                .with("share", Arg::number(share * 100.0, 0))
                .with("total", total.message());
            fact(ui, &layer_name(cx, &volume.layer), &cx.say(&told));
        }
    });
}

/// The steps whose figures do not add up, worst first.
fn imbalances(form: &mut Form<'_, '_>, ui: &mut Ui, report: &ChainReport, id: &ChainId) {
    let cx = form.cx;
    let mut open: Vec<&Balance> = report
        .balances
        .iter()
        .filter(|balance| balance.verdict() != Verdict::Closed)
        .collect();
    open.sort_by(|one, other| other.z().total_cmp(&one.z()));
    section(cx, ui, "report-imbalances", !open.is_empty(), |ui| {
        for balance in open {
            let record = RecordRef::from(&balance.step);
            let amount = figure(cx, &balance.account, &balance.unit, balance.difference);
            form.named_link(ui, &record, cx.title(&record), &amount, "");
        }
    });
    reconcile(form, ui, report, id);
}

/// The way to figures that balance the chain, where something can be balanced.
fn reconcile(form: &mut Form<'_, '_>, ui: &mut Ui, report: &ChainReport, id: &ChainId) {
    let is_open = |balance: &Balance| balance.verdict() != Verdict::Closed;
    if !report.balances.iter().any(is_open) {
        return;
    }
    let button = PushButton::secondary(form.cx.t("report-reconcile")).small();
    if ui.add(button.icon(icons::SCALES)).clicked() {
        let dialog = Dialog::Reconcile(id.clone());
        form.out.push(Intent::View(View::Dialog(dialog)));
    }
}

/// Value added and jobs, by county.
fn economy(cx: &PanelContext<'_>, ui: &mut Ui, report: &ChainReport) {
    let says = report
        .economy
        .values()
        .any(|economy| economy.jobs > 0 || economy.value_added.is_some());
    section(cx, ui, "report-economy", says, |ui| {
        for (county, economy) in &report.economy {
            let name = match county {
                Some(code) => cx.say(&place_name(code, cx.places.counties())),
                None => cx.t("county-unknown").to_owned(),
            };
            let mut words = Vec::new();
            if let Some(value) = economy.value_added {
                let value = Quantity::guess(rounded(value / 1e6, 3), "MNOK", None);
                words.push(cx.say(&value.message()));
            }
            if economy.jobs > 0 {
                words.push(cx.say(&Message::new("report-jobs").with("n", i64::from(economy.jobs))));
            }
            if !words.is_empty() {
                fact(ui, &name, &words.join(" · "));
            }
        }
        let silent: usize = report.economy.values().map(|it| it.without_jobs).sum();
        if silent > 0 {
            let silent = Message::new("report-without-jobs").with("n", silent);
            parts::type_small(ui, &cx.say(&silent));
        }
    });
}

/// What the chain hangs on.
fn risks(form: &mut Form<'_, '_>, ui: &mut Ui, report: &ChainReport, id: &ChainId) {
    let cx = form.cx;
    let risk = &report.risk;
    let any = !risk.concentrated.is_empty()
        || !risk.indispensable.is_empty()
        || !risk.missing_roles.is_empty();
    section(cx, ui, "report-risks", any, |ui| {
        for concentration in &risk.concentrated {
            let stage = cx
                .workspace()
                .chains()
                .get(id)
                .and_then(|chain| {
                    let place = chain.stage_index(&concentration.stage)?;
                    chain.stages.get(place)
                })
                .map_or("", |stage| stage.name.as_str());
            let words = cx.say(
                &Message::new("report-one-actor")
                    .with("stage", stage)
                    .with("share", Arg::number(concentration.share * 100.0, 0)),
            );
            let actor = &concentration.largest;
            form.named_link(ui, actor, cx.title(actor), "", &words);
        }
        for step in &risk.indispensable {
            let record = RecordRef::from(step);
            form.named_link(
                ui,
                &record,
                cx.title(&record),
                "",
                cx.t("report-indispensable"),
            );
        }
        for role in &risk.missing_roles {
            let key = match role {
                StepRole::Supporter => "report-no-supporter",
                _ => "report-no-enabler",
            };
            parts::type_small(ui, cx.t(key));
        }
    });
}

/// Lines under a small heading; nothing where there is nothing to say.
fn section(
    cx: &PanelContext<'_>,
    ui: &mut Ui,
    heading: &'static str,
    any: bool,
    lines: impl FnOnce(&mut Ui),
) {
    if !any {
        return;
    }
    ui.vertical(|ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        let muted = theme::color(ui.ctx(), Token::InkMuted);
        ui.add(Label::new(Type::Small.rich(cx.t(heading)).color(muted)));
        lines(ui);
    });
}

#[cfg(test)]
mod tests {
    use super::rounded;

    #[test]
    fn sums_are_told_with_three_figures() {
        for (value, told) in [
            (32.46, 32.5),
            (0.012_345, 0.0123),
            (1_234.5, 1_235.0),
            (-26.04, -26.0),
            (0.0, 0.0),
        ] {
            assert_eq!(rounded(value, 3), told);
        }
    }
}
