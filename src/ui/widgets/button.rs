//! Buttons with words: primary, secondary, quiet, and the one that throws something away.

use egui::{Atom, AtomExt as _, Atoms, Response, RichText, Role, TextWrapMode, Ui, Widget};

use super::press::{Press, Skin, scale};
use crate::ui::theme::{Icon, Type, space};

/// A button with a verb on it.
#[must_use = "add it to a Ui"]
pub struct PushButton<'a> {
    text: &'a str,
    icon: Option<Icon>,
    caret: Option<Icon>,
    shortcut: &'a str,
    skin: Skin,
    small: bool,
    wide: bool,
}

impl<'a> PushButton<'a> {
    /// The one main thing to do here.
    pub fn primary(text: &'a str) -> Self {
        Self::with_skin(text, Skin::PRIMARY)
    }

    /// Something else that can be done.
    pub fn secondary(text: &'a str) -> Self {
        Self::with_skin(text, Skin::SECONDARY)
    }

    /// Without a box until the pointer is there, for rows and menus.
    pub fn quiet(text: &'a str) -> Self {
        Self::with_skin(text, Skin::QUIET)
    }

    /// Throws something away.
    pub fn danger(text: &'a str) -> Self {
        Self::with_skin(text, Skin::DANGER)
    }

    fn with_skin(text: &'a str, skin: Skin) -> Self {
        Self {
            text,
            icon: None,
            caret: None,
            shortcut: "",
            skin,
            small: false,
            wide: false,
        }
    }

    /// An icon before the words.
    pub fn icon(mut self, icon: Icon) -> Self {
        self.icon = Some(icon);
        self
    }

    /// An icon after the words, such as a caret where a menu opens.
    pub fn trailing(mut self, icon: Icon) -> Self {
        self.caret = Some(icon);
        self
    }

    /// Keys that do the same, shown small behind the words.
    pub fn shortcut(mut self, keys: &'a str) -> Self {
        self.shortcut = keys;
        self
    }

    /// Smaller words in a lower box, for rows and notices.
    pub fn small(mut self) -> Self {
        self.small = true;
        self
    }

    /// As wide as there is room, words to the left, cut where they do not fit.
    pub fn wide(mut self) -> Self {
        self.wide = true;
        self
    }
}

impl Widget for PushButton<'_> {
    fn ui(self, ui: &mut Ui) -> Response {
        let scale = scale(ui);
        let mut atoms = Atoms::new(());
        if let Some(icon) = self.icon {
            atoms.push_right(icon.text(space::ICON * scale));
        }
        let words = Atom::from(RichText::new(self.text));
        atoms.push_right(if self.wide {
            words.atom_shrink(true)
        } else {
            words
        });
        if self.wide {
            atoms.push_right(Atom::grow());
        }
        if !self.shortcut.is_empty() {
            atoms.push_right(Type::Small.rich(self.shortcut));
        }
        if let Some(icon) = self.caret {
            atoms.push_right(icon.text(14.0 * scale));
        }
        let mut press = Press::new(atoms, self.skin);
        if self.small {
            press.font = Type::Small;
            press.min_size.y = space::TARGET;
            press.padding.x = 10.0;
        }
        if self.wide {
            press.min_size.x = ui.available_width() / scale;
            press.wrap = TextWrapMode::Truncate;
        }
        press.show(ui, Role::Button, self.text, None)
    }
}
