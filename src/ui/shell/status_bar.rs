//! The bar below: what is saved, what is shown, what is under way.

use std::sync::Arc;

use egui::{Align, Frame, Layout, Margin, Panel as Side, Ui};

use jiff::civil::Date;

use crate::analysis::Crossing;
use crate::intent::{Command, Intent, Request};
use crate::message::{Arg, Language, Message};
use crate::scene::{Token, chain};
use crate::session::{Panel, ThemeChoice};
use crate::ui::theme::{Room, Type, color, icons, space, stroke};
use crate::ui::widgets::{PushButton, progress as bar};
use crate::ui::{PanelContext, WindowContext};
use crate::workspace::{ChainId, Workspace};

/// A narrower window has no room for figures.
const FACTS: f32 = 600.0;
/// How wide the bar of a task under way is, in points.
const PROGRESS: f32 = 90.0;

pub(super) fn show(
    ui: &mut Ui,
    window: &WindowContext<'_>,
    cx: &PanelContext<'_>,
    kept: &mut Facts,
    out: &mut Vec<Intent>,
) {
    let frame = Frame::NONE
        .fill(color(ui.ctx(), Token::Card))
        .inner_margin(Margin {
            left: 14,
            right: 12,
            top: 0,
            bottom: 0,
        });
    let bar = Side::bottom("status-bar")
        .exact_size(space::STATUS_BAR)
        .resizable(false)
        .show_separator_line(false)
        .frame(frame)
        .show(ui, |ui| {
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                choices(ui, window, out);
                work(ui, window, out);
                ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                    saved(ui, window, cx);
                    if Room::of(ui.ctx()).width < FACTS {
                        return;
                    }
                    for fact in kept.of(cx) {
                        ui.add_space(space::STEP);
                        let words = Type::Small
                            .rich(cx.say(fact))
                            .color(color(ui.ctx(), Token::InkMuted));
                        ui.add(egui::Label::new(words).truncate());
                    }
                });
            });
        });
    let edge = bar.response.rect;
    ui.painter().hline(
        edge.x_range(),
        edge.top(),
        stroke(ui.ctx(), 1.0, Token::Hairline),
    );
}

/// Whether what is on the screen is on the disk.
fn saved(ui: &mut Ui, window: &WindowContext<'_>, cx: &PanelContext<'_>) {
    let message = match (
        window.session.saving,
        cx.document.is_dirty(),
        window.session.saved_at,
    ) {
        (true, ..) => Message::new("saving"),
        (false, true, _) if cx.document.saved().is_none() => Message::new("never-saved"),
        (false, true, _) => match cx.document.unsaved_records().len() {
            // Only what the workspace says of itself, such as its title.
            0 => Message::new("unsaved-something"),
            n => Message::new("unsaved-changes").with("n", n),
        },
        (false, false, Some(at)) => Message::new("saved-at").with("time", at.to_string()),
        (false, false, None) => Message::new("saved-unchanged"),
    };
    let ink = color(
        ui.ctx(),
        if cx.document.is_dirty() {
            Token::WarningInk
        } else {
            Token::InkMuted
        },
    );
    ui.label(icons::SAVE.text(space::ICON - 2.0).color(ink));
    ui.label(Type::Small.rich(window.say(&message)).color(ink));
}

/// What the open panel shows, in figures, kept until something it depends on changes.
#[derive(Default)]
pub(super) struct Facts {
    /// Holding the state keeps another one from taking its address.
    of: Option<(Arc<Workspace>, View)>,
    facts: Vec<Message>,
}

/// What the figures depend on beside the workspace.
#[derive(Clone, PartialEq)]
struct View {
    has_map: bool,
    panel: Panel,
    chain: Option<ChainId>,
    today: Date,
    selected: usize,
}

impl Facts {
    fn of(&mut self, cx: &PanelContext<'_>) -> &[Message] {
        let workspace = cx.document.share();
        let view = View {
            has_map: cx.geography.is_some(),
            panel: cx.session.panel,
            chain: cx.session.chain.chain.clone(),
            today: cx.today,
            selected: cx.session.selection.len(),
        };
        let kept = self
            .of
            .as_ref()
            .is_some_and(|(state, shown)| Arc::ptr_eq(state, &workspace) && *shown == view);
        if !kept {
            self.facts = facts(cx);
            self.of = Some((workspace, view));
        }
        &self.facts
    }
}

/// What the open panel shows, in figures.
fn facts(cx: &PanelContext<'_>) -> Vec<Message> {
    let workspace = cx.workspace();
    let selected = cx.session.selection.len();
    let mut facts = match cx.session.panel {
        Panel::Map => {
            let crossing = workspace
                .chains()
                .iter()
                .filter(|(chain, _)| {
                    !Crossing::of_chain(workspace, cx.index, cx.places, chain)
                        .crossing
                        .is_empty()
                })
                .count();
            vec![
                Message::new("count-asset").with("n", workspace.assets().len()),
                Message::new("status-chains-crossing")
                    .with("n", crossing)
                    .with("total", workspace.chains().len()),
            ]
        }
        Panel::Chains => {
            let chosen = cx.session.chain.chain.as_ref();
            let Some(chain) = chain::shown(workspace, chosen, cx.text) else {
                return Vec::new();
            };
            vec![
                Message::new("count-step").with("n", cx.index.steps_of_chain(chain).count()),
                Message::new("count-flow").with("n", cx.index.flows_of_chain(chain).count()),
                Message::new("status-joins-counties").with(
                    "n",
                    Crossing::of_chain(workspace, cx.index, cx.places, chain)
                        .counties
                        .len(),
                ),
            ]
        }
        Panel::Meetings => vec![
            Message::new("count-meeting").with("n", workspace.meetings().len()),
            Message::new("count-decision").with("n", workspace.decisions().len()),
        ],
        Panel::Actions => {
            let actions = || workspace.actions().records();
            let open = actions().filter(|action| action.status.is_open()).count();
            let late = actions()
                .filter(|action| action.is_overdue(cx.today))
                .count();
            let lacking = actions()
                .filter(|action| {
                    action.status.is_open() && (action.owner.is_none() || action.due.is_none())
                })
                .count();
            vec![
                Message::new("status-actions-open")
                    .with("n", open)
                    .with("total", workspace.actions().len()),
                Message::new("status-overdue").with("n", late),
                Message::new("status-incomplete").with("n", lacking),
            ]
        }
        Panel::Organisations => {
            vec![Message::new("count-organisation").with("n", workspace.organisations().len())]
        }
    };
    if selected > 0 {
        facts.insert(
            1.min(facts.len()),
            Message::new("count-selected").with("n", selected),
        );
    }
    facts
}

/// Language, look and scale.
fn choices(ui: &mut Ui, window: &WindowContext<'_>, out: &mut Vec<Intent>) {
    let scale = Message::new("percent").with("value", f64::from(window.settings.scale));
    let scale = window.say(&scale);
    let button = ui
        .add(PushButton::quiet(&scale).small())
        .on_hover_text(window.t("scale"));
    egui::Popup::menu(&button).show(|ui| {
        for command in [Command::ScaleUp, Command::ScaleDown, Command::ScaleReset] {
            choice(ui, window.t(command.key()), command, out);
        }
    });
    let button = ui
        .add(PushButton::quiet(window.t(window.settings.theme.key())).small())
        .on_hover_text(window.t("look"));
    egui::Popup::menu(&button).show(|ui| {
        for theme in ThemeChoice::ALL {
            choice(ui, window.t(theme.key()), Command::Wear(theme), out);
        }
    });
    let button = ui
        .add(PushButton::quiet(window.text.language().native_name()).small())
        .on_hover_text(window.t("language"));
    egui::Popup::menu(&button).show(|ui| {
        for language in Language::ALL {
            choice(ui, language.native_name(), Command::Speak(language), out);
        }
    });
}

fn choice(ui: &mut Ui, name: &str, command: Command, out: &mut Vec<Intent>) {
    ui.set_min_width(160.0);
    if ui.add(PushButton::quiet(name).wide()).clicked() {
        out.push(Intent::Command(command));
        ui.close();
    }
}

/// Long work, with a way to stop it.
fn work(ui: &mut Ui, window: &WindowContext<'_>, out: &mut Vec<Intent>) {
    for progress in &window.session.progress {
        if progress.can_cancel
            && ui
                .add(PushButton::quiet(window.t("cancel")).small())
                .clicked()
        {
            out.push(Intent::Task(Request::Cancel(progress.task)));
        }
        let mut label = window.say(&progress.label);
        if let Some(done) = progress.done {
            let percent = Arg::number(f64::from(done * 100.0), 0);
            let message = Message::new("task-progress")
                .with("task", progress.label.clone())
                .with("percent", percent);
            label = window.say(&message);
            ui.scope(|ui| {
                ui.set_width(PROGRESS);
                bar(ui, &label, done);
            });
        }
        ui.label(
            Type::Small
                .rich(label)
                .color(color(ui.ctx(), Token::InkMuted)),
        );
        ui.label(
            icons::HOURGLASS
                .text(space::ICON - 4.0)
                .color(color(ui.ctx(), Token::InkMuted)),
        );
    }
}
