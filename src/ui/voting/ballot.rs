//! The cells of a ballot, and the keys that fill them. A digit fills the cell under the cursor, arrows
//! lead on, Backspace empties; a click does what its cell says.

use egui::{
    Align2, Event, EventFilter, Id, Key, Rect, Response, Role, Sense, StrokeKind, Ui, WidgetInfo,
    pos2, vec2,
};

use crate::message::Message;
use crate::scene::Token;
use crate::session::voting::{self, Cells};
use crate::ui::PanelContext;
use crate::ui::theme::{self, Type, space};
use crate::workspace::{Answer, Method};

/// The width of a cell with a figure.
const FIGURE: f32 = 44.0;
/// The width of a cell with a word.
const WORD: f32 = 84.0;

/// What a key asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Stroke {
    /// A figure, or the choice with this number.
    Figure(u8),
    /// An empty cell.
    Empty,
    /// The cell before or after.
    Sideways(i8),
    /// The ballot before or after.
    UpDown(i8),
    /// On to what comes next.
    Enter,
}

/// Makes `rect` a Tab stop called `name` and takes its keys.
pub(super) fn listen(
    ui: &Ui,
    cx: &PanelContext<'_>,
    id: Id,
    rect: Rect,
    name: &str,
    method: Method,
) -> (Response, Vec<Stroke>) {
    let response = ui.interact(rect, id, Sense::FOCUSABLE);
    response.widget_info(|| WidgetInfo::labeled(Role::Table, true, name));
    if !response.has_focus() {
        return (response, Vec::new());
    }
    let filter = EventFilter {
        vertical_arrows: true,
        horizontal_arrows: true,
        ..EventFilter::default()
    };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(id, filter));
    let mut strokes = Vec::new();
    ui.input_mut(|input| {
        input.events.retain(|event| {
            let stroke = stroke(cx, method, event);
            strokes.extend(stroke);
            stroke.is_none()
        });
    });
    (response, strokes)
}

fn stroke(cx: &PanelContext<'_>, method: Method, event: &Event) -> Option<Stroke> {
    match event {
        Event::Text(text) => {
            let letter = text.chars().next()?;
            let digit = letter
                .to_digit(10)
                .and_then(|digit| u8::try_from(digit).ok());
            digit
                .or_else(|| answer(cx, method, letter))
                .map(Stroke::Figure)
        }
        Event::Key {
            key, pressed: true, ..
        } => Some(match key {
            Key::ArrowLeft => Stroke::Sideways(-1),
            Key::ArrowRight => Stroke::Sideways(1),
            Key::ArrowUp => Stroke::UpDown(-1),
            Key::ArrowDown => Stroke::UpDown(1),
            Key::Backspace | Key::Delete => Stroke::Empty,
            Key::Enter => Stroke::Enter,
            _ => return None,
        }),
        _ => None,
    }
}

/// The number of the answer that begins with a letter.
fn answer(cx: &PanelContext<'_>, method: Method, letter: char) -> Option<u8> {
    if method != Method::YesNo {
        return None;
    }
    let begins = |answer: &Answer| {
        let first = cx.t(answer.key()).chars().next();
        first.is_some_and(|first| first.to_lowercase().eq(letter.to_lowercase()))
    };
    let place = Answer::ALL.iter().position(begins)?;
    u8::try_from(place + 1).ok()
}

/// Whether a cell is filled by choosing among words or fingers that all stand there.
pub(super) fn chooses(method: Method) -> bool {
    matches!(method, Method::YesNo | Method::FistToFive)
}

/// The words of a choice.
fn word(cx: &PanelContext<'_>, method: Method, figure: u8) -> String {
    let answer = usize::from(figure).checked_sub(1);
    match answer.and_then(|place| Answer::ALL.get(place)) {
        Some(answer) if method == Method::YesNo => cx.t(answer.key()).to_owned(),
        _ => figure.to_string(),
    }
}

/// What a cell is about: the option, and by impact and feasibility which of the two.
pub(super) fn about(
    cx: &PanelContext<'_>,
    method: Method,
    options: &[String],
    cell: usize,
) -> String {
    match method {
        Method::YesNo | Method::FistToFive => String::new(),
        Method::Dots(_) => options.get(cell).cloned().unwrap_or_default(),
        Method::ImpactFeasibility => {
            let key = if cell.is_multiple_of(2) {
                "vote-impact"
            } else {
                "vote-feasibility"
            };
            let option = options.get(cell / 2).map_or("", String::as_str);
            let pair = Message::new("pair").with("first", option);
            cx.say(&pair.with("second", Message::new(key)))
        }
    }
}

/// What a ballot says so far, in words.
pub(super) fn said(
    cx: &PanelContext<'_>,
    method: Method,
    options: &[String],
    cells: &Cells,
) -> String {
    let filled: Vec<String> = cells
        .iter()
        .enumerate()
        .filter_map(|(place, figure)| {
            let word = word(cx, method, (*figure)?);
            let about = about(cx, method, options, place);
            Some(if about.is_empty() {
                word
            } else {
                let labelled = Message::new("labelled").with("label", about);
                cx.say(&labelled.with("value", word))
            })
        })
        .collect();
    if filled.is_empty() {
        cx.t("vote-unanswered").to_owned()
    } else {
        cx.text.list(&filled)
    }
}

/// How wide the cells of a ballot are together.
pub(super) fn width(method: Method, cells: usize) -> f32 {
    #[expect(clippy::cast_precision_loss, reason = "a few cells")]
    let count = |count: usize| count as f32;
    match method {
        Method::YesNo => 3.0 * WORD,
        Method::FistToFive => 6.0 * FIGURE,
        Method::Dots(_) | Method::ImpactFeasibility => FIGURE * count(cells),
    }
}

/// Draws the cells `which` of a ballot from `left` on; the figure that a click asks for, with its
/// cell.
pub(super) fn draw(
    ui: &Ui,
    cx: &PanelContext<'_>,
    id: Id,
    (method, options): (Method, &[String]),
    (cells, which): (&Cells, std::ops::Range<usize>),
    (left, middle): (f32, f32),
    cursor: Option<usize>,
) -> Option<(usize, Option<u8>)> {
    let mut clicked = None;
    let mut left = left;
    for place in which {
        let figure = cells.get(place).copied().flatten();
        if chooses(method) {
            let width = if method == Method::YesNo {
                WORD
            } else {
                FIGURE
            };
            for choice in voting::figures(method) {
                let on = figure == Some(choice);
                let rect = cell_rect(left, middle, width);
                let word = word(cx, method, choice);
                let look = Look {
                    on,
                    cursor: cursor.is_some() && on,
                    role: Role::RadioButton,
                };
                if one(ui, id.with((place, choice)), rect, &word, &word, look) {
                    clicked = Some((place, (!on).then_some(choice)));
                }
                left += width;
            }
        } else {
            let rect = cell_rect(left, middle, FIGURE);
            let shown = figure.map_or_else(|| "–".to_owned(), |figure| figure.to_string());
            let about = about(cx, method, options, place);
            let name = Message::new("labelled")
                .with("label", about)
                .with("value", shown.as_str());
            let look = Look {
                on: figure.is_some(),
                cursor: cursor == Some(place),
                role: Role::Button,
            };
            if one(ui, id.with(place), rect, &shown, &cx.say(&name), look) {
                clicked = Some((place, next(method, cells, place)));
            }
            left += FIGURE;
        }
    }
    clicked
}

/// The figure after the one in a cell, as clicks go through them; none after the last.
fn next(method: Method, cells: &Cells, place: usize) -> Option<u8> {
    let figures = voting::figures(method);
    let first = (*figures.start()).max(1);
    let after = match cells.get(place).copied().flatten() {
        None => first,
        Some(figure) => figure.checked_add(1)?,
    };
    let mut tried = cells.clone();
    voting::fill(method, &mut tried, place, Some(after)).then_some(after)
}

fn cell_rect(left: f32, middle: f32, width: f32) -> Rect {
    let half = space::CONTROL / 2.0 - 2.0;
    Rect::from_min_max(
        pos2(left + 2.0, middle - half),
        pos2(left + width - 2.0, middle + half),
    )
}

#[derive(Clone, Copy)]
struct Look {
    on: bool,
    cursor: bool,
    role: Role,
}

/// A cell; whether it was clicked.
fn one(ui: &Ui, id: Id, rect: Rect, shown: &str, name: &str, look: Look) -> bool {
    let response = ui.interact(rect, id, Sense::CLICK);
    response.widget_info(|| WidgetInfo::selected(look.role, true, look.on, name));
    let ctx = ui.ctx();
    let (fill, ink) = match (look.on, response.hovered()) {
        (true, _) => (Token::Accent, Token::OnAccent),
        (false, true) => (Token::Hover, Token::Ink),
        (false, false) => (Token::Card, Token::Ink),
    };
    let painter = ui.painter();
    painter.rect_filled(rect, space::RADIUS, theme::color(ctx, fill));
    painter.rect_stroke(
        rect,
        space::RADIUS,
        theme::stroke(ctx, 1.0, Token::ControlBorder),
        StrokeKind::Inside,
    );
    if look.cursor {
        let ring = theme::stroke(ctx, space::FOCUS, Token::Accent);
        painter.rect_stroke(
            rect.expand2(vec2(2.0, 2.0)),
            space::RADIUS,
            ring,
            StrokeKind::Outside,
        );
    }
    painter.text(
        rect.center(),
        Align2::CENTER_CENTER,
        shown,
        Type::Number.font_in(ui),
        theme::color(ctx, ink),
    );
    response.clicked()
}
