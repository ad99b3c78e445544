//! The field in which a line is taken down, with what will be stored said below it.

use std::sync::Arc;

use egui::text::{CCursor, CCursorRange, LayoutJob, TextFormat};
use egui::text_edit::TextEditState;
use egui::{
    Button, EventFilter, Galley, Id, Key, Modifiers, Popup, PopupCloseBehavior, Response, TextEdit,
    Ui,
};

use super::lexicon::Lexicon;
use super::line::{self, Kind, Reading, Sign, Typing};
use super::words::{echo, icon_of, ink_of, quiet};
use crate::scene::Token;
use crate::ui::PanelContext;
use crate::ui::theme::{Type, color, space};
use crate::ui::widgets::keycap;
use crate::workspace::Workspace;

/// The field and the names it knows.
#[derive(Debug)]
pub struct CaptureField {
    id: Id,
    /// What a line becomes that does not say so.
    otherwise: Kind,
    line: String,
    wants_focus: bool,
    lexicon: Option<(Arc<Workspace>, Lexicon)>,
    /// Which offered name is highlighted.
    offered: usize,
    /// The name for which the offer was waved away.
    dismissed: Option<Typing>,
}

/// How the field is shown while it is empty.
#[derive(Clone, Copy, Debug)]
pub struct Empty<'a> {
    /// What is written in it, pale.
    pub hint: &'a str,
    /// Its accessible name.
    pub name: &'a str,
    /// What is said below it once it has the focus.
    pub how: &'a str,
    /// The key that brings the focus here; empty for none.
    pub key: &'a str,
}

impl CaptureField {
    /// An empty field; `name` tells it from others, and a line that does not say what it is becomes
    /// `otherwise`.
    #[must_use]
    pub fn new(name: &'static str, otherwise: Kind) -> Self {
        Self {
            id: Id::unique(name),
            otherwise,
            line: String::new(),
            wants_focus: false,
            lexicon: None,
            offered: 0,
            dismissed: None,
        }
    }

    /// Asks for the focus.
    pub fn focus(&mut self) {
        self.wants_focus = true;
    }

    /// Whether the field has the focus.
    #[must_use]
    pub fn has_focus(&self, ui: &Ui) -> bool {
        ui.memory(|memory| memory.has_focus(self.id))
    }

    /// Whether a line was begun and not entered.
    #[must_use]
    pub fn is_begun(&self) -> bool {
        !self.line.trim().is_empty()
    }

    /// Forgets the line: it is stored.
    pub fn clear(&mut self) {
        self.line.clear();
    }

    /// Shows the field, and below it what Enter will store; what was entered. The line stays until it
    /// is [cleared](Self::clear).
    pub fn ui(&mut self, ui: &mut Ui, cx: &PanelContext<'_>, empty: Empty<'_>) -> Option<Reading> {
        let mut entered = None;
        let read_only = cx.is_read_only();
        let offers = self.offers(ui, cx);
        let key = OfferKey::take(ui, !offers.names.is_empty());
        let reading = self.read(cx);
        let response = ui
            .add_enabled_ui(!read_only, |ui| self.field(ui, &reading, empty))
            .inner;
        let response = if read_only {
            response.on_disabled_hover_text(cx.t("read-only"))
        } else {
            response
        };
        if std::mem::take(&mut self.wants_focus) && !read_only {
            response.request_focus();
        }
        if response.has_focus() && !offers.names.is_empty() {
            // The keys that work the offers must not move the focus away.
            let filter = EventFilter {
                tab: true,
                escape: true,
                horizontal_arrows: true,
                vertical_arrows: true,
            };
            ui.memory_mut(|memory| memory.set_focus_lock_filter(self.id, filter));
        }
        let picked = self.show_offers(&response, &offers, key);
        if let (Some(label), Some(typing)) = (picked, &offers.typing) {
            let (line, cursor) = line::completed(&self.line, typing, &label);
            let cursor = line[..cursor].chars().count();
            self.line = line;
            self.place_cursor(ui, cursor);
            response.request_focus();
        } else if response.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter)) {
            // Read anew: what was typed in the same frame as Enter counts too.
            let reading = self.read(cx);
            entered = Some(reading).filter(|reading| !reading.text.is_empty());
            response.request_focus();
        }
        if !self.line.trim().is_empty() {
            let mut reading = self.read(cx);
            if !offers.names.is_empty() {
                // The name is not finished yet.
                reading.doubts.clear();
            }
            echo(ui, cx, &reading);
        } else if response.has_focus() {
            self.line.clear();
            quiet(ui, empty.how);
        }
        ui.add_space(space::HALF);
        entered.filter(|_| !read_only)
    }

    fn field(&mut self, ui: &mut Ui, reading: &Reading, empty: Empty<'_>) -> Response {
        let mut layouter =
            |ui: &Ui, text: &dyn egui::TextBuffer, _wrap: f32| coloured(ui, text.as_str(), reading);
        let ink = color(ui.ctx(), ink_of(reading.kind));
        let is_empty = self.line.is_empty();
        let edit = TextEdit::singleline(&mut self.line)
            .id(self.id)
            .prefix(icon_of(reading.kind).text(space::ICON).color(ink))
            .hint_text(Type::Body.rich(empty.hint))
            .desired_width(f32::INFINITY)
            .align(egui::Align2::LEFT_CENTER)
            .min_size(egui::vec2(0.0, 40.0))
            .layouter(&mut layouter);
        let response = ui.add(edit).accessible_name(empty.name);
        if is_empty && !empty.key.is_empty() && !response.has_focus() {
            let at = egui::Align2::RIGHT_CENTER
                .align_size_within_rect(egui::vec2(24.0, 24.0), response.rect.shrink(8.0));
            ui.put(at, |ui: &mut Ui| keycap(ui, empty.key));
        }
        response
    }

    fn lexicon(&mut self, cx: &PanelContext<'_>) -> &Lexicon {
        let known = self
            .lexicon
            .as_ref()
            .is_some_and(|(of, _)| std::ptr::eq(Arc::as_ptr(of), cx.workspace()));
        if !known {
            self.lexicon = None;
        }
        &self
            .lexicon
            .get_or_insert_with(|| (cx.document.share(), Lexicon::of(cx.workspace())))
            .1
    }

    fn read(&mut self, cx: &PanelContext<'_>) -> Reading {
        if self.line.trim().is_empty() {
            return Reading {
                kind: self.otherwise,
                ..Reading::default()
            };
        }
        let line = std::mem::take(&mut self.line);
        let (today, language) = (cx.today, cx.text.language());
        let reading = line::read(&line, self.otherwise, self.lexicon(cx), today, language);
        self.line = line;
        reading
    }

    /// The names that go on as typed at the cursor.
    fn offers(&mut self, ui: &Ui, cx: &PanelContext<'_>) -> Offers {
        let mut offers = Offers::default();
        if !ui.memory(|memory| memory.has_focus(self.id)) {
            return offers;
        }
        let cursor = TextEditState::load(ui.ctx(), self.id)
            .and_then(|state| state.cursor.char_range())
            .map(|range| byte_of(&self.line, range.primary.index.into()));
        offers.typing = cursor.and_then(|cursor| line::typing(&self.line, self.otherwise, cursor));
        let Some(typing) = offers
            .typing
            .clone()
            .filter(|typing| self.dismissed.as_ref() != Some(typing))
        else {
            return offers;
        };
        let lexicon = self.lexicon(cx);
        let names = match typing.sign {
            Sign::Owner => lexicon.organisations_like(&typing.typed),
            _ => lexicon.records_like(&typing.typed),
        };
        offers.names = names.into_iter().map(str::to_owned).collect();
        offers
    }

    /// Shows the offered names below the field; the one that was picked.
    fn show_offers(
        &mut self,
        field: &Response,
        offers: &Offers,
        key: Option<OfferKey>,
    ) -> Option<String> {
        if offers.names.is_empty() {
            self.offered = 0;
            return None;
        }
        let last = offers.names.len() - 1;
        self.offered = self.offered.min(last);
        match key {
            Some(OfferKey::Down) => self.offered = (self.offered + 1).min(last),
            Some(OfferKey::Up) => self.offered = self.offered.saturating_sub(1),
            Some(OfferKey::Accept) => return offers.names.get(self.offered).cloned(),
            Some(OfferKey::Dismiss) => {
                self.dismissed.clone_from(&offers.typing);
                return None;
            }
            None => {}
        }
        let mut picked = None;
        let start = offers
            .typing
            .as_ref()
            .map_or(0, |typing| typing.range.start);
        Popup::from_response(field)
            .id(self.id.with("offers"))
            .open(true)
            .at_position(below(field, self.line.get(..start).unwrap_or_default()))
            .close_behavior(PopupCloseBehavior::IgnoreClicks)
            .show(|ui| {
                ui.spacing_mut().item_spacing.y = 2.0;
                for (place, name) in offers.names.iter().enumerate() {
                    let button = Button::selectable(place == self.offered, name.as_str())
                        .sense(egui::Sense::CLICK);
                    if ui.add(button).clicked() {
                        picked = Some(name.clone());
                    }
                }
            });
        picked
    }

    fn place_cursor(&self, ui: &Ui, letter: usize) {
        let mut state = TextEditState::load(ui.ctx(), self.id).unwrap_or_default();
        state
            .cursor
            .set_char_range(Some(CCursorRange::one(CCursor::new(letter))));
        state.store(ui.ctx(), self.id);
    }
}

/// The point below the field where the text `before` ends.
fn below(field: &Response, before: &str) -> egui::Pos2 {
    let font = Type::Body.font();
    let ink = egui::Color32::PLACEHOLDER;
    let width = field
        .ctx
        .fonts_mut(|fonts| fonts.layout_no_wrap(before.to_owned(), font, ink).size().x);
    // The icon before the text, with its gap.
    let left = field.rect.left() + space::ICON + 2.0 * space::STEP;
    egui::pos2(
        (left + width).min(field.rect.right() - 200.0),
        field.rect.bottom() + space::HALF,
    )
}

#[derive(Default)]
struct Offers {
    typing: Option<Typing>,
    names: Vec<String>,
}

/// A key that works the offered names, taken before the field can see it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum OfferKey {
    Up,
    Down,
    Accept,
    Dismiss,
}

impl OfferKey {
    fn take(ui: &Ui, offered: bool) -> Option<Self> {
        let keys = [
            (Key::ArrowUp, Self::Up),
            (Key::ArrowDown, Self::Down),
            (Key::Enter, Self::Accept),
            (Key::Tab, Self::Accept),
            (Key::Escape, Self::Dismiss),
        ];
        let mut pressed = keys.into_iter().filter(|_| offered);
        ui.input_mut(|input| pressed.find(|(key, _)| input.consume_key(Modifiers::NONE, *key)))
            .map(|(_, does)| does)
    }
}

fn byte_of(text: &str, letter: usize) -> usize {
    text.char_indices()
        .nth(letter)
        .map_or(text.len(), |(at, _)| at)
}

/// The line with what is marked in colour; what is not understood is underlined.
fn coloured(ui: &Ui, line: &str, reading: &Reading) -> Arc<Galley> {
    let font = Type::Body.font_in(ui);
    let ink = |token| color(ui.ctx(), token);
    let mut job = LayoutJob {
        break_on_newline: false,
        ..LayoutJob::default()
    };
    job.wrap.max_width = f32::INFINITY;
    let mut at = 0;
    if let Some(sign) = line
        .get(..reading.kind_ends)
        .filter(|sign| !sign.is_empty())
    {
        let format = TextFormat::simple(font.clone(), ink(ink_of(reading.kind)));
        job.append(sign, 0.0, format);
        at = reading.kind_ends;
    }
    for part in &reading.parts {
        // The parts may be one keystroke behind the line.
        let (Some(before), Some(marked)) =
            (line.get(at..part.range.start), line.get(part.range.clone()))
        else {
            break;
        };
        job.append(
            before,
            0.0,
            TextFormat::simple(font.clone(), ink(Token::Ink)),
        );
        let token = match part.sign {
            _ if !part.understood => Token::WarningInk,
            Sign::Owner => Token::SyntaxOwner,
            Sign::About => Token::SyntaxAbout,
            Sign::Due => Token::SyntaxDue,
        };
        let mut format = TextFormat::simple(font.clone(), ink(token));
        if !part.understood {
            format.underline = egui::Stroke::new(1.0, ink(token));
        }
        job.append(marked, 0.0, format);
        at = part.range.end;
    }
    job.append(
        line.get(at..).unwrap_or(line),
        0.0,
        TextFormat::simple(font, ink(Token::Ink)),
    );
    ui.fonts_mut(|fonts| fonts.layout_job(job))
}
