//! The ballots of an open vote: a row for each who votes, filled from the keyboard.

use egui::{Align2, Id, Label, Rect, ScrollArea, Sense, Ui, WidgetInfo, pos2, vec2};

use super::ballot::{self, Stroke};
use super::ending;
use crate::intent::{Intent, View};
use crate::message::Message;
use crate::scene::Token;
use crate::session::Voting;
use crate::session::voting::dots_left;
use crate::ui::PanelContext;
use crate::ui::theme::{Type, color, space};
use crate::ui::widgets::{Answer, Dialog, DialogButton, begin_in};
use crate::workspace::Method;

/// The width of the names of who votes.
const NAME: f32 = 220.0;
/// The height of a ballot.
const ROW: f32 = 36.0;

/// The ballots while the dialog is open.
#[derive(Debug, Default)]
pub(super) struct Counted {
    /// The ballot and the cell under the cursor.
    row: usize,
    cell: usize,
    /// Whether the cursor is to be brought into view.
    follow: bool,
    /// Whether it is asked whether to throw the ballots away.
    asks: bool,
}

impl Counted {
    /// Draws the dialog.
    pub(super) fn show(
        &mut self,
        ui: &Ui,
        cx: &PanelContext<'_>,
        voting: &Voting,
        out: &mut Vec<Intent>,
    ) {
        let usual = [
            DialogButton::primary(cx.t("vote-end")).enabled(!cx.is_read_only()),
            DialogButton::secondary(cx.t("vote-later")),
            DialogButton::secondary(cx.t("vote-discard")),
        ];
        let sure = [
            DialogButton::danger(cx.t("vote-discard")),
            DialogButton::secondary(cx.t("vote-keep")),
        ];
        let buttons = if self.asks { &sure[..] } else { &usual[..] };
        let title = voting.vote().question.as_str();
        let dialog = Dialog::new(Id::unique("vote-ballots"), title, cx.t("vote-later"));
        let (answer, next) = dialog.width(820.0).show(ui.ctx(), buttons, |ui| {
            if self.asks {
                ui.add(Label::new(cx.t("vote-discard-sure")).wrap());
                return None;
            }
            self.content(ui, cx, voting)
        });
        if let Some(next) = next {
            out.push(Intent::View(View::Voting(Some(next))));
        }
        let asked = std::mem::take(&mut self.asks);
        match (answer, asked) {
            (Answer::Open, _) => self.asks = asked,
            (Answer::Button(0), true) => ending::discard(out),
            (_, true) => {}
            (Answer::Button(0), false) => ending::end(cx, voting, out),
            (Answer::Button(2), false) if voting.is_begun() => self.asks = true,
            (Answer::Button(2), false) => ending::discard(out),
            (_, false) => out.push(Intent::View(View::CloseDialog)),
        }
    }

    fn content(&mut self, ui: &mut Ui, cx: &PanelContext<'_>, voting: &Voting) -> Option<Voting> {
        ui.spacing_mut().item_spacing.y = space::HALF;
        let vote = voting.vote();
        let muted = color(ui.ctx(), Token::InkMuted);
        let small = |words: &str| Label::new(Type::Small.rich(words).color(muted)).wrap();
        ui.add(small(cx.t(keys_of(vote.method))));
        if vote.method.has_options() {
            let options: Vec<String> = vote
                .options
                .iter()
                .enumerate()
                .map(|(place, option)| format!("{} {option}", place + 1))
                .collect();
            ui.add(Label::new(options.join(" · ")).wrap());
        }
        let height = (ui.ctx().content_rect().height() - 340.0).max(4.0 * ROW);
        let area = ScrollArea::both()
            .max_height(height)
            .auto_shrink([false, true]);
        let next = area.show(ui, |ui| self.grid(ui, cx, voting)).inner;
        ui.add_space(space::HALF);
        let cells = voting.rows().get(self.row).map(|row| &row.cells);
        let about = ballot::about(cx, vote.method, &vote.options, self.cell);
        let left = cells.and_then(|cells| dots_left(vote.method, cells));
        let now = match left {
            Some(left) => {
                let left = Message::new("vote-dots-left").with("n", left);
                cx.say(
                    &Message::new("pair")
                        .with("first", about)
                        .with("second", left),
                )
            }
            None => about,
        };
        if !now.is_empty() {
            ui.add(Label::new(Type::Strong.rich(now)).wrap());
        }
        let cast = voting.ended().ballots().len();
        let turnout = Message::new("vote-turnout")
            .with("ballots", cast)
            .with("entitled", vote.entitled);
        ui.add(small(&cx.say(&turnout)));
        next
    }

    fn grid(&mut self, ui: &mut Ui, cx: &PanelContext<'_>, voting: &Voting) -> Option<Voting> {
        let vote = voting.vote();
        let rows = voting.rows();
        let cells = rows.first().map_or(0, |row| row.cells.len());
        self.row = self.row.min(rows.len().saturating_sub(1));
        let header = if vote.method.has_options() { 22.0 } else { 0.0 };
        #[expect(clippy::cast_precision_loss, reason = "a few hundred rows")]
        let height = header + ROW * rows.len() as f32;
        let width = (NAME + ballot::width(vote.method, cells) + 8.0).max(ui.available_width());
        let (area, _) = ui.allocate_exact_size(vec2(width, height), Sense::hover());
        let id = Id::unique("vote-grid");
        let (grid, strokes) = ballot::listen(ui, cx, id, area, cx.t("vote-ballots"), vote.method);
        begin_in(ui, &grid);
        Self::headings(ui, cx, voting, area);
        let mut next = None;
        let focused = grid.has_focus();
        for (place, row) in rows.iter().enumerate() {
            #[expect(clippy::cast_precision_loss, reason = "a few hundred rows")]
            let top = area.top() + header + ROW * place as f32;
            let rect = Rect::from_min_size(pos2(area.left(), top), vec2(width, ROW));
            let here = focused && place == self.row;
            if here && std::mem::take(&mut self.follow) {
                ui.scroll_to_rect(rect, None);
            }
            if !ui.is_rect_visible(rect) {
                continue;
            }
            if here {
                let fill = color(ui.ctx(), Token::Selected);
                ui.painter().rect_filled(rect, space::RADIUS, fill);
            }
            let name = name(cx, voting, place);
            let said = ballot::said(cx, vote.method, &vote.options, &row.cells);
            let whole = Message::new("labelled")
                .with("label", name.as_str())
                .with("value", said);
            let response = ui.interact(rect, id.with(("row", place)), Sense::CLICK);
            let whole = cx.say(&whole);
            response.widget_info(|| WidgetInfo::selected(egui::Role::Row, true, here, &whole));
            let inside =
                Rect::from_min_size(rect.min, vec2(NAME - 8.0, ROW)).shrink2(vec2(8.0, 0.0));
            let painter = ui
                .painter()
                .with_clip_rect(inside.intersect(ui.clip_rect()));
            painter.text(
                inside.left_center(),
                Align2::LEFT_CENTER,
                &name,
                Type::Body.font_in(ui),
                color(ui.ctx(), Token::Ink),
            );
            let cursor = here.then_some(self.cell);
            let clicked = ballot::draw(
                ui,
                cx,
                id.with(place),
                (vote.method, &vote.options),
                (&row.cells, 0..row.cells.len()),
                (rect.left() + NAME, rect.center().y),
                cursor,
            );
            if let Some((cell, figure)) = clicked {
                (self.row, self.cell) = (place, cell);
                next = voting.with(place, cell, figure);
            }
            if response.clicked() || clicked.is_some() {
                self.row = place;
                grid.request_focus();
            }
        }
        for stroke in strokes {
            let voting = next.as_ref().unwrap_or(voting);
            next = self.stroke(voting, stroke, cells).or(next);
        }
        next
    }

    fn stroke(&mut self, voting: &Voting, stroke: Stroke, cells: usize) -> Option<Voting> {
        self.follow = true;
        let last = voting.rows().len().saturating_sub(1);
        match stroke {
            Stroke::Figure(figure) => {
                let next = voting.with(self.row, self.cell, Some(figure))?;
                if self.cell + 1 < cells {
                    self.cell += 1;
                } else if self.row < last {
                    (self.row, self.cell) = (self.row + 1, 0);
                }
                return Some(next);
            }
            Stroke::Empty => return voting.with(self.row, self.cell, None),
            Stroke::Sideways(step) => {
                let cell = self.cell.saturating_add_signed(step.into());
                self.cell = cell.min(cells.saturating_sub(1));
            }
            Stroke::UpDown(step) => {
                self.row = self.row.saturating_add_signed(step.into()).min(last);
            }
            Stroke::Enter => (self.row, self.cell) = ((self.row + 1).min(last), 0),
        }
        None
    }

    /// The numbers of the options above their cells.
    fn headings(ui: &Ui, cx: &PanelContext<'_>, voting: &Voting, area: Rect) {
        let method = voting.vote().method;
        if !method.has_options() {
            return;
        }
        let cells = voting.rows().first().map_or(0, |row| row.cells.len());
        let muted = color(ui.ctx(), Token::InkMuted);
        let width = ballot::width(method, 1);
        for cell in 0..cells {
            let words = match method {
                Method::ImpactFeasibility => {
                    let key = if cell.is_multiple_of(2) {
                        "vote-impact"
                    } else {
                        "vote-feasibility"
                    };
                    let first = cx.t(key).chars().next().unwrap_or_default();
                    format!("{} {first}", cell / 2 + 1)
                }
                _ => (cell + 1).to_string(),
            };
            #[expect(clippy::cast_precision_loss, reason = "a few cells")]
            let middle = area.left() + NAME + width * (cell as f32 + 0.5);
            ui.painter().text(
                pos2(middle, area.top() + 10.0),
                Align2::CENTER_CENTER,
                words,
                Type::SmallNumber.font_in(ui),
                muted,
            );
        }
    }
}

/// Who votes: the organisation, or a ballot's number.
fn name(cx: &PanelContext<'_>, voting: &Voting, place: usize) -> String {
    match voting.rows().get(place).and_then(|row| row.by.as_ref()) {
        Some(by) => cx.organisation(by).to_owned(),
        None => cx.say(&Message::new("vote-ballot").with("n", place + 1)),
    }
}

/// The keys of a method, in words.
pub(super) fn keys_of(method: Method) -> &'static str {
    match method {
        Method::YesNo => "vote-keys-yes-no",
        Method::FistToFive => "vote-keys-fist",
        Method::Dots(_) => "vote-keys-dots",
        Method::ImpactFeasibility => "vote-keys-impact",
    }
}
