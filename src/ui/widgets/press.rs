//! What all buttons have in common: coats of colour for each state, a focus ring, a name.

use egui::{
    Align2, Atoms, CursorIcon, Direction, Frame, Margin, Response, Role, Sense, Stroke, StrokeKind,
    TextWrapMode, Ui, Vec2, WidgetAtom, WidgetInfo,
};

use crate::scene::style::Token;
use crate::ui::theme::{self, Type, space};

/// The colours of a control in one state.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Coat {
    /// Behind the words; nothing where it is none.
    pub(super) fill: Option<Token>,
    /// The edge.
    pub(super) edge: Option<Token>,
    /// Words and icons.
    pub(super) ink: Token,
}

/// The colours of a control in every state.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Skin {
    pub(super) rest: Coat,
    pub(super) hover: Coat,
    pub(super) held: Coat,
    /// The ring around the focused control.
    pub(super) focus: Token,
}

impl Skin {
    const fn new(fills: [Option<Token>; 3], edges: [Option<Token>; 3], ink: Token) -> Self {
        Self {
            rest: Coat {
                fill: fills[0],
                edge: edges[0],
                ink,
            },
            hover: Coat {
                fill: fills[1],
                edge: edges[1],
                ink,
            },
            held: Coat {
                fill: fills[2],
                edge: edges[2],
                ink,
            },
            focus: Token::Accent,
        }
    }

    /// The one main thing to do.
    pub(super) const PRIMARY: Self = Self::new(
        [
            Some(Token::Accent),
            Some(Token::AccentHover),
            Some(Token::AccentPressed),
        ],
        [None, None, None],
        Token::OnAccent,
    );
    /// Throws something away.
    pub(super) const DANGER: Self = Self::new(
        [
            Some(Token::Danger),
            Some(Token::DangerHover),
            Some(Token::DangerPressed),
        ],
        [None, None, None],
        Token::OnDanger,
    );
    /// Everything else.
    pub(super) const SECONDARY: Self = Self::new(
        [Some(Token::Card), Some(Token::Hover), Some(Token::Pressed)],
        [
            Some(Token::ControlBorder),
            Some(Token::Accent),
            Some(Token::Accent),
        ],
        Token::Ink,
    );
    /// No box until the pointer is there.
    pub(super) const QUIET: Self = Self::new(
        [None, Some(Token::Hover), Some(Token::Pressed)],
        [None, None, None],
        Token::Ink,
    );
    /// Switched on.
    pub(super) const SELECTED: Self = Self::new(
        [
            Some(Token::Selected),
            Some(Token::Selected),
            Some(Token::Pressed),
        ],
        [
            Some(Token::Accent),
            Some(Token::Accent),
            Some(Token::Accent),
        ],
        Token::Ink,
    );

    pub(super) const fn with_ink(mut self, ink: Token) -> Self {
        self.rest.ink = ink;
        self.hover.ink = ink;
        self.held.ink = ink;
        self
    }

    fn coat(&self, response: &Response) -> Coat {
        if response.is_pointer_button_down_on() {
            self.held
        } else if response.hovered() || response.highlighted() {
            self.hover
        } else {
            self.rest
        }
    }
}

/// A control that can be pressed.
pub(super) struct Press<'a> {
    pub(super) atoms: Atoms<'a>,
    pub(super) skin: Skin,
    pub(super) padding: Vec2,
    pub(super) min_size: Vec2,
    pub(super) radius: u8,
    pub(super) gap: f32,
    pub(super) font: Type,
    pub(super) align: Align2,
    pub(super) direction: Direction,
    pub(super) wrap: TextWrapMode,
    pub(super) sense: Sense,
}

impl<'a> Press<'a> {
    pub(super) fn new(atoms: Atoms<'a>, skin: Skin) -> Self {
        Self {
            atoms,
            skin,
            padding: Vec2::new(11.0, 4.0),
            min_size: Vec2::new(space::TARGET, space::CONTROL),
            radius: space::RADIUS,
            gap: 7.0,
            font: Type::Body,
            align: Align2::CENTER_CENTER,
            direction: Direction::LeftToRight,
            wrap: TextWrapMode::Extend,
            sense: Sense::click(),
        }
    }

    /// Shows it and tells screen readers its role, its name and, where it can be on or off, which.
    pub(super) fn show(self, ui: &mut Ui, role: Role, name: &str, on: Option<bool>) -> Response {
        let scale = scale(ui);
        let padding = self.padding * scale;
        let skin = self.skin;
        let radius = egui::CornerRadius::same(self.radius);
        let mut allocated = WidgetAtom::new(self.atoms)
            .sense(self.sense)
            .frame(
                Frame::new()
                    .inner_margin(margin(padding))
                    .corner_radius(radius),
            )
            .fallback_font(self.font.style())
            .min_size(self.min_size * scale)
            .gap(self.gap * scale)
            .direction(self.direction)
            .align2(self.align)
            .wrap_mode(self.wrap)
            .allocate(ui);

        let response = allocated.response.clone();
        let coat = skin.coat(&response);
        let ctx = ui.ctx();
        // An edge is drawn inside the box, so that no state is larger than another.
        let edge = coat
            .edge
            .map_or(Stroke::NONE, |edge| theme::stroke(ctx, 1.0, edge));
        allocated.container.frame = Frame::new()
            .inner_margin(margin(padding))
            .corner_radius(radius);
        allocated.container.fallback_text_color = theme::color(ctx, coat.ink);
        if ui.is_rect_visible(response.rect) {
            if let Some(fill) = coat.fill {
                ui.painter()
                    .rect_filled(response.rect, radius, theme::color(ctx, fill));
            }
            ui.painter()
                .rect_stroke(response.rect, radius, edge, StrokeKind::Inside);
            allocated.paint(ui);
            focus_ring(ui, &response, self.radius, skin.focus);
        }
        if response.hovered() && response.enabled() {
            ctx.set_cursor_icon(CursorIcon::PointingHand);
        }
        let enabled = ui.is_enabled();
        response.widget_info(|| match on {
            Some(on) => WidgetInfo::selected(role, enabled, on, name),
            None => WidgetInfo::labeled(role, enabled, name),
        });
        response
    }
}

/// Draws the ring around a focused control, with a gap so that it shows on any fill.
pub(super) fn focus_ring(ui: &Ui, response: &Response, radius: u8, token: Token) {
    if response.has_focus() {
        let stroke = theme::stroke(ui.ctx(), space::FOCUS, token);
        ui.painter().rect_stroke(
            response.rect.expand(1.0),
            egui::CornerRadius::same(radius + 2),
            stroke,
            StrokeKind::Outside,
        );
    }
}

/// How much larger type is here than at a desk; 1 unless the `Ui` was enlarged for a room.
pub(super) fn scale(ui: &Ui) -> f32 {
    Type::Body.font_in(ui).size / Type::Body.size()
}

#[expect(
    clippy::cast_possible_truncation,
    reason = "a padding is a few points, and egui keeps margins as whole small points"
)]
fn margin(padding: Vec2) -> Margin {
    Margin::symmetric(padding.x.round() as i8, padding.y.round() as i8)
}
