//! A list to choose one thing from, with a search field where the list is long.

use egui::{
    Align2, Atom, AtomExt as _, Atoms, Context, Event, EventFilter, Frame, Id, Key, Label,
    Modifiers, Popup, PopupCloseBehavior, Response, RichText, Role, ScrollArea, Sense,
    TextWrapMode, Ui, Vec2, WidgetInfo,
};

use super::SearchBox;
use super::press::{Press, Skin, scale};
use crate::scene::style::Token;
use crate::ui::theme::{self, Type, icons, space};

/// Lists longer than this can be searched.
const SEARCH_FROM: usize = 8;
/// Rows shown before the list scrolls.
const ROWS_SHOWN: f32 = 9.0;

/// The least width of the open list.
const LIST_WIDTH: f32 = 200.0;

/// A field that opens a list.
#[must_use = "show it"]
pub struct Select<'a> {
    name: &'a str,
    current: &'a str,
    placeholder: &'a str,
    search: &'a str,
    nothing: &'a str,
    width: Option<f32>,
    matches: &'a dyn Fn(&str, &str) -> bool,
}

/// What happened in a [`Select`] this frame.
#[derive(Debug)]
pub struct Selected {
    /// The closed field; name it with [`super::Field`] or leave the name given.
    pub response: Response,
    /// The place in the list of what was chosen.
    pub chosen: Option<usize>,
}

/// What the open list remembers between frames; it is forgotten when the list closes.
#[derive(Clone, Default)]
struct Browsing {
    query: String,
    /// The place of the highlighted row among those that match.
    at: usize,
    /// The highlight was moved by a key and must be scrolled into view.
    moved: bool,
}

impl<'a> Select<'a> {
    /// `name` is what a screen reader says; `current` is what is chosen now and may be empty.
    pub fn new(name: &'a str, current: &'a str) -> Self {
        Self {
            name,
            current,
            placeholder: "",
            search: "",
            nothing: "",
            width: None,
            matches: &contains,
        }
    }

    /// Quieter words where nothing is chosen.
    pub fn placeholder(mut self, words: &'a str) -> Self {
        self.placeholder = words;
        self
    }

    /// The hint of the search field (without one there is no search field), and what is said when
    /// nothing matches.
    pub fn search(mut self, hint: &'a str, nothing: &'a str) -> Self {
        self.search = hint;
        self.nothing = nothing;
        self
    }

    /// How a query (first) is compared with an item (second): the collation of the language. Without
    /// it, letters are compared whatever their case.
    pub fn matching(mut self, matches: &'a dyn Fn(&str, &str) -> bool) -> Self {
        self.matches = matches;
        self
    }

    /// The width in points; as wide as there is room unless given.
    pub fn width(mut self, points: f32) -> Self {
        self.width = Some(points);
        self
    }

    /// Shows the field and, while it is open, the list of `items`.
    pub fn show(self, ui: &mut Ui, items: &[&str]) -> Selected {
        self.show_made(ui, || items.to_vec())
    }

    /// The same where the list is long or costly: it is made only while it is open.
    pub fn show_made<S: AsRef<str>>(self, ui: &mut Ui, items: impl FnOnce() -> Vec<S>) -> Selected {
        let response = self.closed(ui);
        // A narrow field may hold long words: its list is wider than itself.
        let width = response.rect.width().max(LIST_WIDTH * scale(ui));
        let frame = Frame::popup(ui.style()).total_margin().sum().x;
        let least_width = width - frame;
        let popup = Popup::from_toggle_button_response(&response)
            .close_behavior(PopupCloseBehavior::CloseOnClickOutside)
            .accessible_name(self.name)
            .width(least_width)
            .gap(space::HALF);
        let id = popup.get_id();
        let ctx = ui.ctx().clone();
        let chosen = popup
            .show(|ui| {
                ui.set_min_width(least_width);
                ui.spacing_mut().item_spacing.y = 2.0;
                let items = items();
                let items: Vec<&str> = items.iter().map(AsRef::as_ref).collect();
                self.open(ui, (id, response.id), &items)
            })
            .and_then(|shown| shown.inner);
        if chosen.is_some() {
            Popup::close_id(&ctx, id);
            response.request_focus();
        }
        if !Popup::is_id_open(&ctx, id) {
            ctx.data_mut(|data| data.remove::<Browsing>(id));
        }
        Selected { response, chosen }
    }

    fn closed(&self, ui: &mut Ui) -> Response {
        let scale = scale(ui);
        let muted = theme::color(ui.ctx(), Token::InkMuted);
        let words = if self.current.is_empty() {
            RichText::new(self.placeholder).color(muted)
        } else {
            RichText::new(self.current)
        };
        let mut atoms = Atoms::new(());
        atoms.push_right(Atom::from(words).atom_shrink(true));
        atoms.push_right(Atom::grow());
        atoms.push_right(icons::CARET_DOWN.text(14.0 * scale).color(muted));
        let mut press = Press::new(atoms, Skin::SECONDARY);
        press.min_size.x = self.width.unwrap_or(ui.available_width() / scale);
        press.align = Align2::LEFT_CENTER;
        press.wrap = TextWrapMode::Truncate;
        let response = press.show(ui, Role::ComboBox, self.name, None);
        let current = self.current;
        ui.ctx().accesskit_node_builder(response.id, |node| {
            // What stands where nothing is chosen tells why: that nothing is, or that they differ.
            let told = if current.is_empty() {
                self.placeholder
            } else {
                current
            };
            node.set_value(told);
        });
        response
    }

    /// Shows the list called `id` of the closed field.
    fn open(&self, ui: &mut Ui, (id, closed): (Id, Id), items: &[&str]) -> Option<usize> {
        let mut browsing: Browsing =
            ui.data(|data| data.get_temp(id))
                .unwrap_or_else(|| Browsing {
                    at: position(items, self.current),
                    moved: true,
                    ..Browsing::default()
                });
        // The key that opens the list chooses nothing in it.
        let opens = ui.data(|data| data.get_temp::<Browsing>(id).is_none());
        let mut keys = Keys::take(ui.ctx());
        keys.enter &= !opens;

        let searchable = items.len() > SEARCH_FROM && !self.search.is_empty();
        let field = if searchable {
            id.with("search")
        } else {
            closed
        };
        if searchable {
            let before = browsing.query.clone();
            let response = ui.add(SearchBox::new(&mut browsing.query, self.search).id(field));
            if before != browsing.query {
                browsing.at = 0;
                browsing.moved = true;
            }
            if !response.has_focus() {
                response.request_focus();
            }
            ui.add_space(space::HALF);
        }
        let shown: Vec<usize> = (0..items.len())
            .filter(|index| {
                browsing.query.is_empty() || (self.matches)(&browsing.query, items[*index])
            })
            .collect();
        let last = shown.len().saturating_sub(1);
        browsing.at = browsing.at.min(last);
        if keys.down {
            browsing.at = (browsing.at + 1).min(last);
        }
        if keys.up {
            browsing.at = browsing.at.saturating_sub(1);
        }
        browsing.moved |= keys.down || keys.up;
        if !searchable {
            // The arrows are the list's and move no focus.
            let filter = EventFilter {
                vertical_arrows: true,
                ..EventFilter::default()
            };
            ui.memory_mut(|memory| memory.set_focus_lock_filter(closed, filter));
            if let Some(place) = begun_with(&typed(ui), items, browsing.at) {
                browsing.at = place;
                browsing.moved = true;
            }
        }

        let mut chosen = keys
            .enter
            .then(|| shown.get(browsing.at).copied())
            .flatten();
        if shown.is_empty() {
            let muted = theme::color(ui.ctx(), Token::InkMuted);
            ui.add(Label::new(Type::Small.rich(self.nothing).color(muted)));
        } else if let Some(clicked) = self.rows(ui, field, items, &shown, &mut browsing) {
            chosen = Some(clicked);
        }
        browsing.moved = false;
        ui.data_mut(|data| data.insert_temp(id, browsing));
        chosen
    }

    fn rows(
        &self,
        ui: &mut Ui,
        field: Id,
        items: &[&str],
        shown: &[usize],
        browsing: &mut Browsing,
    ) -> Option<usize> {
        let height = space::CONTROL * scale(ui);
        let step = height + ui.spacing().item_spacing.y;
        let mut area = ScrollArea::vertical()
            .max_height(ROWS_SHOWN * step)
            .auto_shrink([true, true]);
        if browsing.moved {
            area = area.vertical_scroll_offset(offset_for(browsing.at, shown.len(), step));
        }
        let mut chosen = None;
        let list = area.show_rows(ui, height, shown.len(), |ui, range| {
            for place in range {
                let index = shown[place];
                let words = items[index];
                let now = words == self.current;
                let response = row(ui, words, now, place == browsing.at);
                ui.ctx().accesskit_node_builder(response.id, |node| {
                    node.set_selected(now);
                    node.set_position_in_set(place + 1);
                    node.set_size_of_set(shown.len());
                });
                if place == browsing.at {
                    let node = response.id.accesskit_id();
                    ui.ctx().accesskit_node_builder(field, |field| {
                        field.set_active_descendant(node);
                    });
                }
                if response.hovered() && ui.input(|input| input.pointer.is_moving()) {
                    browsing.at = place;
                }
                if response.clicked() {
                    chosen = Some(index);
                }
            }
        });
        let name = self.name;
        ui.ctx().accesskit_node_builder(list.id, |node| {
            node.set_role(Role::ListBox);
            node.set_label(name);
        });
        chosen
    }
}

fn row(ui: &mut Ui, words: &str, now: bool, highlighted: bool) -> Response {
    let scale = scale(ui);
    let mut atoms = Atoms::new(());
    atoms.push_right(Atom::from(RichText::new(words)).atom_shrink(true));
    if now {
        atoms.push_right(Atom::grow());
        let accent = theme::color(ui.ctx(), Token::Accent);
        atoms.push_right(icons::CHECK.text(16.0 * scale).color(accent));
    }
    let mut skin = Skin::QUIET;
    if highlighted {
        skin.rest.fill = Some(Token::Selected);
        skin.hover.fill = Some(Token::Selected);
    }
    let mut press = Press::new(atoms, skin);
    press.min_size = Vec2::new(ui.available_width() / scale, space::CONTROL);
    press.padding = Vec2::new(10.0, 2.0);
    press.align = Align2::LEFT_CENTER;
    press.wrap = TextWrapMode::Truncate;
    // Arrows move the highlight; the rows are not Tab stops.
    press.sense = Sense::CLICK;
    let response = press.show(ui, Role::ListBoxOption, words, None);
    response.widget_info(|| WidgetInfo::labeled(Role::ListBoxOption, true, words));
    response
}

/// The keys that work the list, taken before any field can see them.
struct Keys {
    up: bool,
    down: bool,
    enter: bool,
}

impl Keys {
    fn take(ctx: &Context) -> Self {
        let take = |key| ctx.input_mut(|input| input.consume_key(Modifiers::NONE, key));
        Self {
            up: take(Key::ArrowUp),
            down: take(Key::ArrowDown),
            enter: take(Key::Enter),
        }
    }
}

/// What was typed just now.
fn typed(ui: &Ui) -> String {
    ui.input(|input| {
        let texts = input.events.iter().filter_map(|event| match event {
            Event::Text(text) => Some(text.as_str()),
            _ => None,
        });
        texts.collect()
    })
}

/// The next item after `at` that begins with what was typed, from the first again after the last.
fn begun_with(typed: &str, items: &[&str], at: usize) -> Option<usize> {
    let typed = typed.trim().to_lowercase();
    if typed.is_empty() {
        return None;
    }
    (1..=items.len())
        .map(|step| (at + step) % items.len())
        .find(|place| items[*place].to_lowercase().starts_with(&typed))
}

fn position(items: &[&str], current: &str) -> usize {
    items.iter().position(|item| *item == current).unwrap_or(0)
}

/// How far to scroll so that the row at `at` stands in the middle.
#[expect(
    clippy::cast_precision_loss,
    reason = "a list has far fewer rows than f32 counts exactly"
)]
fn offset_for(at: usize, rows: usize, step: f32) -> f32 {
    let beyond = (rows as f32 - ROWS_SHOWN).max(0.0);
    (at as f32 - (ROWS_SHOWN - 1.0) / 2.0).clamp(0.0, beyond) * step
}

fn contains(query: &str, item: &str) -> bool {
    item.to_lowercase().contains(&query.to_lowercase())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_query_is_found_whatever_its_case() {
        assert!(contains("TRØNDE", "Trøndelag fylkeskommune"));
        assert!(!contains("vest", "Trøndelag fylkeskommune"));
    }

    #[test]
    fn a_letter_goes_to_the_next_item_that_begins_with_it() {
        let items = ["Avtalt", "Startet", "Åpen", "Stanset"];
        assert_eq!(begun_with("s", &items, 0), Some(1));
        assert_eq!(begun_with("S", &items, 1), Some(3));
        assert_eq!(begun_with("s", &items, 3), Some(1));
        assert_eq!(begun_with("å", &items, 0), Some(2));
        assert_eq!(begun_with("x", &items, 0), None);
        assert_eq!(begun_with("", &items, 0), None);
    }

    #[test]
    fn the_highlighted_row_is_scrolled_to_the_middle_and_never_beyond_the_ends() {
        assert!(offset_for(0, 40, 10.0).abs() < f32::EPSILON);
        assert!((offset_for(20, 40, 10.0) - 160.0).abs() < f32::EPSILON);
        assert!((offset_for(39, 40, 10.0) - 310.0).abs() < f32::EPSILON);
        assert!(offset_for(3, 4, 10.0).abs() < f32::EPSILON);
    }
}
