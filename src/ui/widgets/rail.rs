//! A panel's name on the dark rail at the left.

use egui::{Align2, Atoms, Direction, Response, Role, Ui, Vec2, Widget};

use super::badge::count_badge;
use super::press::{Coat, Press, Skin, scale};
use crate::scene::style::Token;
use crate::ui::theme::{Icon, Type, space};

/// An icon over a name; as wide as there is room.
#[must_use = "add it to a Ui"]
pub struct RailItem<'a> {
    icon: Icon,
    text: &'a str,
    open: bool,
    count: &'a str,
    small: bool,
}

impl<'a> RailItem<'a> {
    /// `open` where this panel is the one that is shown.
    pub fn new(icon: Icon, text: &'a str, open: bool) -> Self {
        Self {
            icon,
            text,
            open,
            count: "",
            small: false,
        }
    }

    /// How many things there want attention; nothing where it is empty.
    pub fn count(mut self, count: &'a str) -> Self {
        self.count = count;
        self
    }

    /// The icon alone, with the name as its tooltip.
    pub fn small(mut self, small: bool) -> Self {
        self.small = small;
        self
    }
}

impl Widget for RailItem<'_> {
    fn ui(self, ui: &mut Ui) -> Response {
        let scale = scale(ui);
        let coat = |fill, ink| Coat {
            fill,
            edge: None,
            ink,
        };
        let skin = if self.open {
            let coat = coat(Some(Token::RailSelected), Token::RailInkSelected);
            Skin {
                rest: coat,
                hover: coat,
                held: coat,
                focus: Token::RailFocus,
            }
        } else {
            let hover = coat(Some(Token::RailHover), Token::RailInk);
            Skin {
                rest: coat(None, Token::RailInk),
                hover,
                held: hover,
                focus: Token::RailFocus,
            }
        };
        let mut atoms = Atoms::new(());
        atoms.push_right(self.icon.text(space::ICON_RAIL * scale));
        if !self.small {
            atoms.push_right(Type::Small.rich(self.text));
        }
        let mut press = Press::new(atoms, skin);
        press.direction = Direction::TopDown;
        press.gap = 3.0;
        press.padding = Vec2::new(2.0, 6.0);
        press.align = Align2::CENTER_CENTER;
        let height = if self.small { 38.0 } else { 58.0 };
        press.min_size = Vec2::new(ui.available_width() / scale, height);
        let name = if self.count.is_empty() {
            self.text.to_owned()
        } else {
            format!("{} {}", self.text, self.count)
        };
        let response = press.show(ui, Role::Tab, &name, Some(self.open));
        if !self.count.is_empty() {
            let offset = if self.small {
                Vec2::new(12.0, 9.0)
            } else {
                Vec2::new(20.0, 14.0)
            };
            let at = response.rect.center_top() + offset * scale;
            count_badge(ui, ui.painter(), at, self.count);
        }
        if self.small {
            return response.on_hover_text(self.text);
        }
        response
    }
}
