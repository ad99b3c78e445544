//! The whole window: bars around one panel and the inspector, dialogs above.

use egui::{Align, CentralPanel, Frame, Label, Layout, Margin, Panel as Side, Ui};

use super::capture::{CaptureField, Kind, bar};
use super::inspector::Inspector;
use super::panels::{ActionsPanel, ChainsPanel, MapPanel, MeetingsPanel, OrganisationsPanel};
use super::shell::Shell;
use super::theme::{Room, Type, color, icons, space, stroke};
use super::widgets::PushButton;
use super::{PanelContext, WindowContext, gap_action};
use crate::intent::{Command, Intent, View};
use crate::message::Message;
use crate::scene::Token;
use crate::scene::chain::{Arranged, Refinement};
use crate::session::{Dialog, MapTool, MapView, Panel, Selection};
use crate::workspace::{ChainId, RecordRef};

/// Everything drawn, with the passing state of its parts.
pub struct Window {
    shell: Shell,
    inspector: Inspector,
    /// Where there is no room for both: whether the inspector stands in place of the panel.
    details: bool,
    /// Whether a text field had the focus in the frame before: Esc was its.
    typing: bool,
    map: MapPanel,
    chains: ChainsPanel,
    meetings: MeetingsPanel,
    actions: ActionsPanel,
    organisations: OrganisationsPanel,
    /// The line that takes down what is said, below every panel.
    capture: CaptureField,
    /// Whether that line is there.
    capturing: bool,
}

impl Default for Window {
    fn default() -> Self {
        Self {
            shell: Shell::default(),
            inspector: Inspector::default(),
            details: false,
            typing: false,
            map: MapPanel::default(),
            chains: ChainsPanel::default(),
            meetings: MeetingsPanel::default(),
            actions: ActionsPanel::default(),
            organisations: OrganisationsPanel::default(),
            capture: CaptureField::new("capture", Kind::Note),
            capturing: false,
        }
    }
}

impl Window {
    /// Draws the window with an open file, or the start page without one.
    pub fn ui(
        &mut self,
        ui: &mut Ui,
        window: &WindowContext<'_>,
        file: Option<&PanelContext<'_>>,
        out: &mut Vec<Intent>,
    ) {
        match file {
            None => self.shell.start_page(ui, window, out),
            Some(cx) => {
                self.shell.bars(ui, window, cx, out);
                self.escape(ui, cx, out);
                self.capture(ui, cx, out);
                if self.beside(ui, cx, out) {
                    self.panel(ui, cx, out);
                }
            }
        }
        self.shell.keep_focus(ui, window);
        if let Some(cx) = file.filter(|cx| cx.session.dialogs.last() == Some(&Dialog::AddAsset)) {
            self.map.add_asset_dialog(ui, cx, out);
        }
        if let Some(cx) = file {
            self.chains.dialogs(ui, cx, out);
            self.meetings.dialogs(ui, cx, out);
        }
        self.shell.overlays(ui, window, file, out);
    }

    /// Esc that nothing else takes lets go of what is selected, and of the inspector with it.
    fn escape(&mut self, ui: &Ui, cx: &PanelContext<'_>, out: &mut Vec<Intent>) {
        let typing = ui.memory(egui::Memory::focused).is_some_and(|focused| {
            egui::text_edit::TextEditState::load(ui.ctx(), focused).is_some()
        });
        let was_typing = std::mem::replace(&mut self.typing, typing);
        let free = !typing
            && !was_typing
            && cx.session.dialogs.is_empty()
            && cx.session.map.tool == MapTool::Select
            && !egui::Popup::is_any_open(ui.ctx())
            && !ui.input(|input| input.pointer.any_down());
        if free && ui.input(|input| input.key_pressed(egui::Key::Escape)) {
            if std::mem::take(&mut self.details) || cx.session.selection.is_empty() {
                return;
            }
            out.push(Intent::View(View::Select(Selection::none())));
        }
    }

    /// The line that takes down what is said, where a command asked for it.
    fn capture(&mut self, ui: &mut Ui, cx: &PanelContext<'_>, out: &mut Vec<Intent>) {
        if !self.capturing {
            return;
        }
        let frame = Frame::NONE
            .fill(color(ui.ctx(), Token::Card))
            .stroke(stroke(ui.ctx(), 1.0, Token::Hairline))
            .inner_margin(Margin::symmetric(16, 8));
        let left = Side::bottom("capture")
            .resizable(false)
            .show_separator_line(false)
            .frame(frame)
            .show(ui, |ui| bar(ui, cx, &mut self.capture, out))
            .inner;
        self.capturing &= !left;
    }

    fn panel(&mut self, ui: &mut Ui, cx: &PanelContext<'_>, out: &mut Vec<Intent>) {
        CentralPanel::default()
            .frame(Frame::NONE.fill(color(ui.ctx(), Token::Ground)))
            .show(ui, |ui| match cx.session.panel {
                Panel::Map => self.map.ui(ui, cx, out),
                Panel::Chains => self.chains.ui(ui, cx, out),
                Panel::Meetings => self.meetings.ui(ui, cx, out),
                Panel::Actions => self.actions.ui(ui, cx, out),
                Panel::Organisations => self.organisations.ui(ui, cx, out),
            });
    }

    /// Draws the inspector of what is selected. Where panel and inspector do not fit side by side, a
    /// strip below the panel leads to the inspector, which then stands in its place. Returns whether
    /// there is still the panel to draw.
    fn beside(&mut self, ui: &mut Ui, cx: &PanelContext<'_>, out: &mut Vec<Intent>) -> bool {
        let Some(selected) = cx.session.selection.primary() else {
            self.details = false;
            return true;
        };
        let frame = Frame::NONE
            .fill(color(ui.ctx(), Token::Card))
            .inner_margin(Margin::symmetric(18, 16));
        if Room::of(ui.ctx()).fits_inspector() {
            Side::right("inspector")
                .exact_size(space::INSPECTOR_WIDTH)
                .resizable(false)
                .frame(frame)
                .show(ui, |ui| {
                    // A panel is as wide as its content, and what is folded in takes less.
                    ui.set_min_width(ui.available_width());
                    self.inspector.ui(ui, cx, out);
                });
            return true;
        }
        if self.details {
            let back = PushButton::quiet(cx.t("inspector-back")).icon(icons::ARROW_LEFT);
            CentralPanel::default().frame(frame).show(ui, |ui| {
                if ui.add(back).clicked() {
                    self.details = false;
                }
                ui.add_space(space::HALF);
                self.inspector.ui(ui, cx, out);
            });
            return false;
        }
        let title = match cx.session.selection.len() {
            0 | 1 => cx.title(selected).to_owned(),
            several => cx.say(&Message::new("count-selected").with("n", several)),
        };
        let strip = Frame::NONE
            .fill(color(ui.ctx(), Token::Card))
            .stroke(stroke(ui.ctx(), 1.0, Token::Hairline))
            .inner_margin(Margin::symmetric(12, 4));
        Side::bottom("selected")
            .resizable(false)
            .show_separator_line(false)
            .frame(strip)
            .show(ui, |ui| {
                ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                    let open = PushButton::secondary(cx.t("inspector-open"));
                    if ui.add(open.icon(icons::SIDEBAR).small()).clicked() {
                        self.details = true;
                    }
                    ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                        ui.add(Label::new(Type::Strong.rich(title)).truncate());
                    });
                });
            });
        true
    }

    /// The search for a better order of the chain drawn, where one is worth while; each is given once.
    pub fn take_refinement(&mut self) -> Option<Refinement> {
        self.chains.take_refinement()
    }

    /// Takes in what such a search has found.
    pub fn refined(&mut self, found: Refinement) {
        self.chains.refined(found);
    }

    /// How the cards of a chain stand in the window, if it was looked at.
    #[must_use]
    pub fn arranged(&self, chain: &ChainId) -> Option<Arranged> {
        self.chains.arranged(chain)
    }

    /// Whether the keyboard stands on the heading of a stage in the open panel.
    #[must_use]
    pub fn is_on_stage(&self, panel: Panel) -> bool {
        panel == Panel::Chains && self.chains.is_on_stage()
    }

    /// What is typed and not entered, in words: no edit holds it, so no file will.
    #[must_use]
    pub fn unfinished(&self) -> Vec<Message> {
        let inspector = self.inspector.has_half_typed();
        let panels = [
            (Panel::Map, self.map.has_unfinished()),
            (Panel::Meetings, self.meetings.has_unfinished()),
            (Panel::Actions, self.actions.has_unfinished()),
            (Panel::Organisations, self.organisations.has_unfinished()),
        ];
        let in_panel = |panel: Panel| {
            Message::new("unfinished-in-panel").with("panel", Message::new(panel.key()))
        };
        inspector
            .then(|| Message::new("unfinished-in-inspector"))
            .into_iter()
            .chain(
                panels
                    .into_iter()
                    .filter(|it| it.1)
                    .map(|it| in_panel(it.0)),
            )
            .collect()
    }

    /// The part of the plane that the map shows, where that is not simply everything.
    #[must_use]
    pub fn map_view(&self, map: &MapView) -> Option<crate::scene::map::View> {
        self.map.view(map)
    }

    /// Carries out a command that belongs to a panel, opening the panel first.
    pub fn command(&mut self, command: Command, cx: &PanelContext<'_>, out: &mut Vec<Intent>) {
        if command == Command::Capture {
            // The meeting under way has its own line.
            if cx.session.panel == Panel::Meetings && cx.session.clock.is_some() {
                self.meetings.command(command, cx, out);
            } else {
                self.capturing = true;
                self.capture.focus();
            }
            return;
        }
        if matches!(
            command,
            Command::ToggleClock
                | Command::NextItem
                | Command::CatchUp
                | Command::ShowItem
                | Command::EndMeeting
                | Command::Vote
        ) {
            self.meetings.command(command, cx, out);
            return;
        }
        let panel = match command {
            Command::GapToAction => {
                if let Some(RecordRef::Step(step)) = cx.session.selection.primary() {
                    gap_action::ask(cx, step, out);
                }
                return;
            }
            Command::AddAsset
            | Command::Lasso
            | Command::ClearFilter
            | Command::SaveView
            | Command::Matrix
            | Command::Shade
            | Command::Rings
            | Command::Measure => Panel::Map,
            Command::LookAtChain(_)
            | Command::AddChain
            | Command::AddStage
            | Command::AddStep
            | Command::AddFlow
            | Command::FoldLane
            | Command::FoldStage
            | Command::FoldOthers
            | Command::Unfold
            | Command::StressTest
            | Command::CountyTable
            | Command::Reconcile => Panel::Chains,
            Command::AddAction => Panel::Actions,
            Command::AddMeeting | Command::AddDecision | Command::Register => Panel::Meetings,
            Command::AddOrganisation => Panel::Organisations,
            _ => cx.session.panel,
        };
        if panel != cx.session.panel {
            out.push(Intent::View(View::Panel(panel)));
        }
        match panel {
            Panel::Map => self.map.command(command, cx, out),
            Panel::Chains => self.chains.command(command, cx, out),
            Panel::Meetings => self.meetings.command(command, cx, out),
            Panel::Actions => self.actions.command(command, cx, out),
            Panel::Organisations => self.organisations.command(command, cx, out),
        };
    }
}
