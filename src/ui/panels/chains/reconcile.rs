//! The dialog that balances a chain: which figures would move, how far, and whom to ask first.

use std::collections::BTreeSet;
use std::sync::Arc;

use egui::{Id, Label, Ui};

use super::ChainsPanel;
use crate::analysis::chain::reconcile::{self, Reconciliation};
use crate::analysis::chain::{Account, uncertainty, whom_to_ask};
use crate::analysis::rounded;
use crate::i18n::Catalogue;
use crate::intent::{Intent, View};
use crate::message::{Arg, Language, Message};
use crate::scene::Token;
use crate::session::Dialog as Open;
use crate::ui::PanelContext;
use crate::ui::fields::{layer_name, name_of};
use crate::ui::theme::{Type, color, space};
use crate::ui::widgets::{Answer, Dialog, DialogButton, PushButton, section};
use crate::workspace::edit::FlowField;
use crate::workspace::{
    ChainId, Edit, FlowId, Quantity, QuantityStatus, Source, StepId, Workspace,
};

/// A figure that is chosen: the flow and the place of the amount among the flow's.
type Chosen = BTreeSet<(FlowId, usize)>;

/// The dialog while it is open.
#[derive(Debug, Default)]
pub(super) struct ReconcileDialog {
    kept: Option<Kept>,
}

#[derive(Debug)]
struct Kept {
    workspace: Arc<Workspace>,
    chain: ChainId,
    accounts: Vec<Told>,
    chosen: Chosen,
}

/// What reconciling one account proposes, in words.
#[derive(Clone, Debug)]
struct Told {
    title: String,
    figures: Vec<Figure>,
    /// What is said of the steps below.
    steps: Vec<String>,
}

/// A figure that would move.
#[derive(Clone, Debug)]
struct Figure {
    key: (FlowId, usize),
    name: String,
    said: String,
    changed: Quantity,
}

impl ChainsPanel {
    /// The dialogs of this panel.
    pub fn dialogs(&mut self, ui: &mut Ui, cx: &PanelContext<'_>, out: &mut Vec<Intent>) {
        if let Some(Open::Reconcile(chain)) = cx.session.dialogs.last() {
            self.reconcile.show(ui, cx, chain, out);
        } else {
            self.reconcile.kept = None;
        }
    }
}

impl ReconcileDialog {
    fn refresh(&mut self, cx: &PanelContext<'_>, chain: &ChainId) -> &mut Kept {
        let workspace = cx.document.share();
        let same = |kept: &Kept| Arc::ptr_eq(&kept.workspace, &workspace) && kept.chain == *chain;
        let kept = self.kept.take().filter(same).unwrap_or_else(|| {
            let accounts: Vec<Told> = reconcile::of_chain(&workspace, cx.index, chain)
                .iter()
                .map(|found| told(cx, found))
                .collect();
            let chosen = accounts
                .iter()
                .flat_map(|told| &told.figures)
                .map(|figure| figure.key.clone())
                .collect();
            Kept {
                workspace: Arc::clone(&workspace),
                chain: chain.clone(),
                accounts,
                chosen,
            }
        });
        self.kept.insert(kept)
    }

    fn show(&mut self, ui: &Ui, cx: &PanelContext<'_>, chain: &ChainId, out: &mut Vec<Intent>) {
        let kept = self.refresh(cx, chain);
        let verb = Message::new("reconcile-apply").with("n", kept.chosen.len());
        let verb = cx.say(&verb);
        let enabled = !kept.chosen.is_empty() && !cx.is_read_only();
        let has_figures = kept.accounts.iter().any(|told| !told.figures.is_empty());
        let buttons = [
            DialogButton::primary(&verb).enabled(enabled),
            DialogButton::secondary(cx.t("cancel")),
        ];
        let close = [DialogButton::primary(cx.t("close"))];
        let buttons = if has_figures {
            &buttons[..]
        } else {
            &close[..]
        };
        let title = cx.t("reconcile-title");
        let dialog = Dialog::new(Id::unique("reconcile"), title, cx.t("cancel")).width(640.0);
        let (answer, ()) = dialog.show(ui.ctx(), buttons, |ui| content(ui, cx, kept, has_figures));
        match answer {
            Answer::Open => return,
            Answer::Button(0) if has_figures => out.extend(edit(cx, kept).map(Intent::edit)),
            _ => {}
        }
        out.push(Intent::View(View::CloseDialog));
    }
}

fn content(ui: &mut Ui, cx: &PanelContext<'_>, kept: &mut Kept, has_figures: bool) {
    ui.spacing_mut().item_spacing.y = space::HALF;
    let how = if has_figures {
        "reconcile-how"
    } else if kept.accounts.is_empty() {
        "reconcile-no-balance"
    } else {
        "reconcile-nothing-moves"
    };
    ui.add(Label::new(cx.t(how)).wrap());
    if has_figures {
        ui.horizontal(|ui| {
            if ui
                .add(PushButton::quiet(cx.t("reconcile-all")).small())
                .clicked()
            {
                let all = kept.accounts.iter().flat_map(|told| &told.figures);
                kept.chosen = all.map(|figure| figure.key.clone()).collect();
            }
            if ui
                .add(PushButton::quiet(cx.t("reconcile-none")).small())
                .clicked()
            {
                kept.chosen.clear();
            }
        });
    }
    for told in &kept.accounts {
        ui.add_space(space::STEP);
        section(ui, &told.title);
        for figure in &told.figures {
            let mut on = kept.chosen.contains(&figure.key);
            let box_ = egui::Checkbox::new(&mut on, &figure.name);
            if ui.add(box_).changed() {
                if on {
                    kept.chosen.insert(figure.key.clone());
                } else {
                    kept.chosen.remove(&figure.key);
                }
            }
            ui.horizontal_top(|ui| {
                ui.add_space(24.0);
                let muted = color(ui.ctx(), Token::InkMuted);
                let words = Type::Small.rich(&figure.said).color(muted);
                ui.add(Label::new(words).wrap());
            });
        }
        for said in &told.steps {
            ui.add(Label::new(Type::Small.rich(said)).wrap());
        }
    }
}

/// All chosen figures as one step of undo.
fn edit(cx: &PanelContext<'_>, kept: &Kept) -> Option<Edit> {
    let mut amounts: std::collections::BTreeMap<&FlowId, Vec<Quantity>> =
        std::collections::BTreeMap::new();
    let chosen = kept.accounts.iter().flat_map(|told| &told.figures);
    for figure in chosen.filter(|figure| kept.chosen.contains(&figure.key)) {
        let (id, place) = &figure.key;
        let flow = cx.workspace().flows().get(id)?;
        let list = amounts.entry(id).or_insert_with(|| flow.amounts.clone());
        if let Some(slot) = list.get_mut(*place) {
            *slot = figure.changed.clone();
        }
    }
    let edits: Vec<Edit> = amounts
        .into_iter()
        .map(|(id, list)| Edit::Flow(id.clone(), FlowField::Amounts(list)))
        .collect();
    let label = Message::new("edit-reconcile").with("title", cx.title(&(&kept.chain).into()));
    (!edits.is_empty()).then_some(Edit::All(label, edits))
}

fn told(cx: &PanelContext<'_>, found: &Reconciliation) -> Told {
    let title = Message::new("pair")
        .with("first", layer_name(cx, &found.account.layer))
        .with("second", cx.text.unit(found.unit.symbol()));
    let figures = found.moved().into_iter().filter_map(|moved| {
        let flow = cx.workspace().flows().get(&moved.flow)?;
        let is_this = |amount: &Quantity| Account::of(amount) == found.account;
        let place = flow.amounts.iter().position(is_this)?;
        let stated = &flow.amounts[place];
        // Where several amounts count in one account, the first of them takes the whole move.
        let by = moved.proposed - moved.stated;
        let value = stated.value + found.unit.convert(by, &stated.unit).ok()?;
        let record = (&moved.flow).into();
        let words = Catalogue::of(cx.workspace().language());
        let changed = changed(stated, rounded(value, 4), words);
        if changed.value == stated.value {
            return None;
        }
        let mut parts = vec![
            cx.say(
                &Message::new("reconcile-shift")
                    .with("sigmas", Arg::number(moved.shift().min(99.0), 1)),
            ),
        ];
        let source = stated.source.as_ref().map(|source| source.title.as_str());
        let source = source.filter(|title| !title.is_empty());
        parts.push(source.map_or_else(|| cx.t(stated.status.key()).to_owned(), str::to_owned));
        let asked = whom_to_ask(cx.workspace(), flow).map(|id| cx.organisation(id));
        if let Some(asked) = asked.or(source) {
            parts.push(cx.say(&Message::new("reconcile-ask").with("whom", asked)));
        }
        let name = Message::new("reconcile-figure")
            .with("flow", name_of(cx, &record))
            .with("from", stated.message())
            .with("to", changed.message());
        Some(Figure {
            key: (moved.flow.clone(), place),
            name: cx.say(&name),
            said: parts.join(" · "),
            changed,
        })
    });
    let steps = [
        ("reconcile-balanced", &found.balanced),
        ("reconcile-silent", &found.left_alone),
        ("reconcile-contradicting", &found.contradicting),
    ];
    let steps = steps.into_iter().filter(|(_, steps)| !steps.is_empty());
    Told {
        title: cx.say(&title),
        figures: figures.collect(),
        steps: steps
            .map(|(key, steps)| cx.say(&Message::new(key).with("steps", names(cx, steps))))
            .collect(),
    }
}

fn names(cx: &PanelContext<'_>, steps: &[StepId]) -> String {
    let names: Vec<&str> = steps.iter().map(|step| cx.title(&step.into())).collect();
    names.join(", ")
}

/// The amount with the new figure: worked out from others from now on, no surer than it was, and with
/// what its source really says, in the language of the file.
fn changed(stated: &Quantity, value: f64, words: &Catalogue) -> Quantity {
    let before = Quantity {
        layer: None,
        ..stated.clone()
    };
    let source = stated.source.clone().unwrap_or_default();
    if is_reconciled(&source.title) {
        // What was stated first goes on being said; reconciling again says nothing new.
        return Quantity {
            value,
            ..stated.clone()
        };
    }
    let title = if source.title.is_empty() {
        Message::new("reconciled-from").with("stated", before.message())
    } else {
        Message::new("reconciled-from-source")
            .with("stated", before.message())
            .with("source", source.title.as_str())
    };
    Quantity {
        value,
        status: QuantityStatus::Estimated,
        uncertainty: Some(uncertainty(stated)),
        source: Some(Source {
            title: words.say(&title),
            ..source
        }),
        ..stated.clone()
    }
}

/// Whether a source says that its figure was reconciled.
fn is_reconciled(title: &str) -> bool {
    Language::ALL.into_iter().any(|language| {
        let beginning = Message::new("reconciled-from").with("stated", "");
        title.starts_with(Catalogue::of(language).say(&beginning).trim_end())
    })
}
