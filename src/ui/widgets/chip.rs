//! A round switch with a mark, a word and a number: filters above a map or table.

use egui::{
    Atom, AtomExt as _, Atoms, Response, RichText, Role, Stroke, TextWrapMode, Ui, Vec2, Widget,
};

use super::mark::paint_mark;
use super::press::{Press, Skin, scale};
use crate::scene::style::{Mark, Token};
use crate::ui::theme::{self, Icon, Type, icons, space};

/// A filter that can be on or off, or that opens a menu.
#[must_use = "add it to a Ui"]
pub struct Chip<'a> {
    text: &'a str,
    mark: Option<Mark>,
    icon: Option<Icon>,
    count: &'a str,
    on: Option<bool>,
    opens: bool,
    /// What is said of a chip that takes away what it shows.
    removes: Option<&'a str>,
    max_width: f32,
}

impl<'a> Chip<'a> {
    /// A switch.
    pub fn toggle(text: &'a str, on: bool) -> Self {
        Self {
            text,
            mark: None,
            icon: None,
            count: "",
            on: Some(on),
            opens: false,
            removes: None,
            max_width: f32::INFINITY,
        }
    }

    /// Opens a menu; `chosen` where it narrows what is shown.
    pub fn menu(text: &'a str, chosen: bool) -> Self {
        Self {
            opens: true,
            on: chosen.then_some(true),
            ..Self::toggle(text, chosen)
        }
    }

    /// Something in force, which a click takes away; `name` says so to a screen reader.
    pub fn removable(text: &'a str, name: &'a str) -> Self {
        Self {
            removes: Some(name),
            ..Self::toggle(text, true)
        }
    }

    /// A kind's mark before the words.
    pub fn mark(mut self, mark: Mark) -> Self {
        self.mark = Some(mark);
        self
    }

    /// An icon before the words.
    pub fn icon(mut self, icon: Icon) -> Self {
        self.icon = Some(icon);
        self
    }

    /// How many there are, behind the words.
    pub fn count(mut self, count: &'a str) -> Self {
        self.count = count;
        self
    }

    /// Cuts words that need more points than this.
    pub fn max_width(mut self, points: f32) -> Self {
        self.max_width = points;
        self
    }
}

impl Widget for Chip<'_> {
    fn ui(self, ui: &mut Ui) -> Response {
        let scale = scale(ui);
        let on = self.on == Some(true);
        let mut atoms = Atoms::new(());
        if let Some(mark) = self.mark {
            let size = space::MARK * scale;
            // A filter that is off keeps its shape and loses its colour.
            let token = if on || self.opens {
                mark.token()
            } else {
                Token::InkMuted
            };
            atoms.push_right(Atom::paint(Vec2::splat(size), move |ui, args| {
                let color = theme::color(ui.ctx(), token);
                paint_mark(
                    ui.painter(),
                    mark,
                    args.rect.center(),
                    size,
                    color,
                    Stroke::NONE,
                );
            }));
        }
        if let Some(icon) = self.icon {
            atoms.push_right(icon.text(16.0 * scale));
        }
        let words = Atom::from(RichText::new(self.text)).atom_max_width(self.max_width);
        atoms.push_right(words);
        if !self.count.is_empty() {
            let muted = theme::color(ui.ctx(), Token::InkMuted);
            atoms.push_right(Type::SmallNumber.rich(self.count).color(muted));
        }
        if self.opens {
            atoms.push_right(icons::CARET_DOWN.text(12.0 * scale));
        }
        if self.removes.is_some() {
            atoms.push_right(icons::CLOSE.text(12.0 * scale));
        }
        let skin = match (on, self.opens) {
            (true, _) => Skin::SELECTED,
            (false, true) => Skin::SECONDARY,
            (false, false) => Skin::SECONDARY.with_ink(Token::InkMuted),
        };
        let mut press = Press::new(atoms, skin);
        press.font = Type::Small;
        press.min_size = Vec2::splat(space::TARGET);
        press.padding.x = 12.0;
        press.radius = 14;
        press.wrap = TextWrapMode::Extend;
        let name = if let Some(name) = self.removes {
            name.to_owned()
        } else if self.count.is_empty() {
            self.text.to_owned()
        } else {
            format!("{} {}", self.text, self.count)
        };
        let acts = self.opens || self.removes.is_some();
        let state = if acts { None } else { self.on };
        press.show(ui, Role::Button, &name, state)
    }
}
