//! The keyboard that is passed around in a secret vote. It fills the window: one voter at a time, and
//! nothing on it tells what anybody chose or how it stands. What a voter fills in is only here, until
//! the keyboard is passed on; then it is a count among others.

use egui::{Align, Frame, Id, Label, Layout, Margin, Modal, Rect, ScrollArea, Ui, pos2, vec2};

use super::ballot::{self, Stroke};
use super::counted::keys_of;
use super::ending;
use crate::intent::{Intent, View};
use crate::message::Message;
use crate::scene::Token;
use crate::session::Voting;
use crate::session::voting::{self, Cells, choice, dots_left};
use crate::ui::PanelContext;
use crate::ui::theme::{Type, color, icons, space};
use crate::ui::widgets::PushButton;
use crate::workspace::Choice;

/// The widest that the page is.
const WIDTH: f32 = 720.0;
/// The height of an option.
const ROW: f32 = 44.0;

/// What one voter does.
#[derive(Debug, Default)]
enum Turn {
    /// The keyboard is on its way.
    #[default]
    Coming,
    /// The ballot is being filled; the cell under the cursor.
    Filling(Cells, usize),
    /// The ballot is given, and still the voter's to take back.
    Given(Choice),
}

/// The keyboard that is passed around.
#[derive(Debug, Default)]
pub(super) struct Booth {
    turn: Turn,
    /// Whether it is asked whether to leave.
    leaving: bool,
}

impl Booth {
    /// Draws it over all of the window.
    pub(super) fn show(
        &mut self,
        ui: &Ui,
        cx: &PanelContext<'_>,
        voting: &Voting,
        out: &mut Vec<Intent>,
    ) {
        let ctx = ui.ctx();
        let room = ctx.content_rect();
        let ground = color(ctx, Token::Ground);
        let frame = Frame::NONE.fill(ground).inner_margin(Margin::same(32));
        let id = Id::unique("vote-booth");
        let area = Modal::default_area(id).accessible_name(cx.t("vote-secret-title"));
        let modal = Modal::new(id)
            .area(area)
            .frame(frame)
            .backdrop_color(ground);
        let shown = modal.show(ctx, |ui| {
            ui.set_min_size(room.size() - vec2(64.0, 64.0));
            ui.set_max_size(room.size() - vec2(64.0, 64.0));
            ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
                let left = (ui.available_width() - WIDTH).max(0.0) / 2.0;
                ui.horizontal_top(|ui| {
                    ui.add_space(left);
                    ui.vertical(|ui| {
                        ui.set_width(ui.available_width().min(WIDTH));
                        self.page(ui, cx, voting, out);
                    });
                });
            });
        });
        if shown.should_close() {
            self.leaving = !self.leaving;
        }
    }

    fn page(&mut self, ui: &mut Ui, cx: &PanelContext<'_>, voting: &Voting, out: &mut Vec<Intent>) {
        ui.add_space((ui.available_height() * 0.12).min(80.0));
        ui.spacing_mut().item_spacing.y = space::GAP;
        let muted = color(ui.ctx(), Token::InkMuted);
        let over = voting.is_over();
        let words = if over {
            cx.t("vote-secret-title").to_owned()
        } else {
            let turn = Message::new("vote-turn")
                .with("n", voting.turns().saturating_add(1))
                .with("of", voting.vote().entitled);
            cx.say(&turn)
        };
        ui.add(Label::new(Type::Body.rich(words).color(muted)));
        ui.add(Label::new(Type::Title.rich(&voting.vote().question)).wrap());
        if self.leaving {
            return self.leave(ui, cx, voting, out);
        }
        if over {
            return count(ui, cx, voting, out);
        }
        match &mut self.turn {
            Turn::Coming => {
                ui.add(Label::new(Type::Heading.rich(cx.t("vote-hand-over"))).wrap());
                if main(ui, cx.t("vote-ready"), true) {
                    let cells = voting::cells(voting.vote().method, voting.vote().options.len());
                    self.turn = Turn::Filling(vec![None; cells], 0);
                }
            }
            Turn::Filling(..) => self.filling(ui, cx, voting, out),
            Turn::Given(choice) => {
                ui.add(Label::new(Type::Heading.rich(cx.t("vote-given"))).wrap());
                let passed = main(ui, cx.t("vote-pass-on"), true);
                let back = PushButton::secondary(cx.t("vote-take-back"));
                let back = ui.add(back.icon(icons::UNDO)).clicked();
                if passed {
                    let next = voting.passed_on(Some(choice));
                    out.push(Intent::View(View::Voting(Some(next))));
                    self.turn = Turn::Coming;
                } else if back {
                    let cells = voting::cells(voting.vote().method, voting.vote().options.len());
                    self.turn = Turn::Filling(vec![None; cells], 0);
                }
            }
        }
    }

    fn filling(
        &mut self,
        ui: &mut Ui,
        cx: &PanelContext<'_>,
        voting: &Voting,
        out: &mut Vec<Intent>,
    ) {
        let Turn::Filling(cells, cell) = &mut self.turn else {
            return;
        };
        let vote = voting.vote();
        let muted = color(ui.ctx(), Token::InkMuted);
        ui.add(Label::new(cx.t(keys_of(vote.method))).wrap());
        let enter = fields(ui, cx, voting, cells, cell);
        if let Some(left) = dots_left(vote.method, cells) {
            let left = cx.say(&Message::new("vote-dots-left").with("n", left));
            ui.add(Label::new(Type::Small.rich(left).color(muted)));
        }
        let chosen = choice(vote.method, cells);
        let (mut give, mut pass) = (false, false);
        ui.with_layout(Layout::left_to_right(Align::Min), |ui| {
            let button = PushButton::primary(cx.t("vote-give"));
            give = ui.add_enabled(chosen.is_some(), button).clicked();
            pass = ui
                .add(PushButton::secondary(cx.t("vote-say-nothing")))
                .clicked();
        });
        if let Some(choice) = chosen.filter(|_| give || enter) {
            self.turn = Turn::Given(choice);
        } else if pass {
            let next = voting.passed_on(None);
            out.push(Intent::View(View::Voting(Some(next))));
            self.turn = Turn::Coming;
        }
    }

    /// Asks whether to leave; to stay is what Enter and Esc do.
    fn leave(
        &mut self,
        ui: &mut Ui,
        cx: &PanelContext<'_>,
        voting: &Voting,
        out: &mut Vec<Intent>,
    ) {
        ui.add(Label::new(Type::Heading.rich(cx.t("vote-leave-title"))).wrap());
        ui.add(Label::new(cx.t("vote-leave-how")).wrap());
        if main(ui, cx.t("vote-stay"), true) {
            self.leaving = false;
        }
        if voting.hides_everybody() {
            let end = PushButton::secondary(cx.t("vote-end-now"));
            if ui.add_enabled(!cx.is_read_only(), end).clicked() {
                *self = Self::default();
                return ending::end(cx, voting, out);
            }
        }
        let discard = PushButton::danger(cx.t("vote-discard")).icon(icons::TRASH);
        if ui.add(discard).clicked() {
            *self = Self::default();
            ending::discard(out);
        }
    }
}

/// Everybody has had the keyboard.
fn count(ui: &mut Ui, cx: &PanelContext<'_>, voting: &Voting, out: &mut Vec<Intent>) {
    if voting.hides_everybody() {
        ui.add(Label::new(Type::Heading.rich(cx.t("vote-all-voted"))).wrap());
        if main(ui, cx.t("vote-count"), !cx.is_read_only()) {
            ending::end(cx, voting, out);
        }
    } else {
        ui.add(Label::new(Type::Heading.rich(cx.t("vote-too-few"))).wrap());
        if main(ui, cx.t("vote-discard"), true) {
            ending::discard(out);
        }
    }
}

/// The one thing to do: Enter presses it when nothing else has the focus.
fn main(ui: &mut Ui, words: &str, enabled: bool) -> bool {
    let response = ui.add_enabled(enabled, PushButton::primary(words));
    if ui.memory(|memory| memory.focused().is_none()) {
        response.request_focus();
    }
    response.clicked()
}

/// The cells of the ballot, an option on each line; whether Enter was pressed in them.
fn fields(
    ui: &mut Ui,
    cx: &PanelContext<'_>,
    voting: &Voting,
    cells: &mut Cells,
    cell: &mut usize,
) -> bool {
    let vote = voting.vote();
    let per_line = match vote.options.len() {
        0 => cells.len(),
        options => cells.len() / options,
    };
    let lines = vote.options.len().max(1);
    let name_width = if vote.options.is_empty() { 0.0 } else { 420.0 };
    #[expect(clippy::cast_precision_loss, reason = "a few options")]
    let size = vec2(ui.available_width(), ROW * lines as f32);
    let (area, _) = ui.allocate_exact_size(size, egui::Sense::hover());
    // Each turn is a field of its own, which gets the focus when the turn begins.
    let id = Id::unique(("vote-booth-ballot", voting.turns()));
    let (ballot, strokes) = ballot::listen(ui, cx, id, area, cx.t("vote-your-ballot"), vote.method);
    if ui.memory(|memory| memory.focused().is_none()) {
        ballot.request_focus();
    }
    if per_line == 2 {
        let muted = color(ui.ctx(), Token::InkMuted);
        for (place, key) in [(0, "vote-impact"), (1, "vote-feasibility")] {
            ui.painter().text(
                pos2(
                    area.left() + name_width + 46.0 * place as f32,
                    area.top() - 2.0,
                ),
                egui::Align2::LEFT_BOTTOM,
                cx.t(key),
                Type::Small.font_in(ui),
                muted,
            );
        }
    }
    for line in 0..lines {
        #[expect(clippy::cast_precision_loss, reason = "a few options")]
        let top = area.top() + ROW * line as f32;
        if let Some(option) = vote.options.get(line) {
            let room = Rect::from_min_size(pos2(area.left(), top), vec2(name_width - 12.0, ROW));
            let mut left = ui.new_child(
                egui::UiBuilder::new()
                    .max_rect(room)
                    .layout(Layout::left_to_right(Align::Center)),
            );
            left.add(Label::new(Type::Medium.rich(option)).truncate());
        }
        let which = line * per_line..(line + 1) * per_line;
        let clicked = ballot::draw(
            ui,
            cx,
            id.with(line),
            (vote.method, &vote.options),
            (cells, which),
            (area.left() + name_width, top + ROW / 2.0),
            ballot.has_focus().then_some(*cell),
        );
        if let Some((place, figure)) = clicked {
            *cell = place;
            voting::fill(vote.method, cells, place, figure);
            ballot.request_focus();
        }
    }
    let last = cells.len().saturating_sub(1);
    let mut enter = false;
    for stroke in strokes {
        match stroke {
            Stroke::Figure(figure) => {
                if voting::fill(vote.method, cells, *cell, Some(figure)) {
                    *cell = (*cell + 1).min(last);
                }
            }
            Stroke::Empty => {
                voting::fill(vote.method, cells, *cell, None);
            }
            Stroke::Sideways(step) => {
                *cell = cell.saturating_add_signed(step.into()).min(last);
            }
            Stroke::UpDown(step) => {
                let step = isize::from(step) * isize::try_from(per_line).unwrap_or(1);
                *cell = cell.saturating_add_signed(step).min(last);
            }
            Stroke::Enter => enter = true,
        }
    }
    enter
}
