//! The look of the window: design tokens as egui colours, type, spacing, and the style of stock
//! widgets. Raw colours and sizes appear in [`crate::scene::style`] and here, nowhere else.

pub mod fonts;
pub mod icons;
pub mod room;
pub mod space;
mod style;
pub mod text;

use egui::{Color32, Context, Id, Stroke, Ui};

use crate::scene::style::{Palette, Rgba, Token};

pub use crate::session::ThemeChoice;
pub use icons::Icon;
pub use room::Room;
pub use text::Type;

impl ThemeChoice {
    /// The theme that the desktop asks for; light where it does not say (X11 never does).
    #[must_use]
    pub fn of_system(system: Option<egui::Theme>) -> Self {
        match system {
            Some(egui::Theme::Dark) => Self::Dark,
            Some(egui::Theme::Light) | None => Self::Light,
        }
    }

    /// The colours of this theme.
    #[must_use]
    pub fn palette(self) -> &'static Palette {
        match self {
            Self::Light => &Palette::LIGHT,
            Self::Dark => &Palette::DARK,
            Self::HighContrast => &Palette::HIGH_CONTRAST,
        }
    }

    /// Whether text is light on a dark ground.
    #[must_use]
    pub fn is_dark(self) -> bool {
        matches!(self, Self::Dark)
    }
}

/// How a window is dressed; part of a person's settings.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Look {
    /// The colours.
    pub theme: ThemeChoice,
    /// No animation: things appear and scroll at once.
    pub reduced_motion: bool,
}

/// Dresses every viewport of `ctx`: colours, type, spacing and motion. Cheap to call again with the
/// same look (it then does nothing), so it may stand at the start of a frame. When a window starts,
/// call [`fonts::install`] and then this before its first frame: a `Ui` that exists already keeps
/// the style it was made with.
pub fn apply(ctx: &Context, look: Look) {
    if ctx.data(|data| data.get_temp::<Look>(look_id())) == Some(look) {
        return;
    }
    ctx.data_mut(|data| data.insert_temp(look_id(), look));
    ctx.set_theme(if look.theme.is_dark() {
        egui::Theme::Dark
    } else {
        egui::Theme::Light
    });
    ctx.all_styles_mut(|egui_style| style::dress(egui_style, look));
}

/// Enlarges type and targets inside `ui` for reading from the back of a room: body text is at
/// least 24 points.
pub fn enlarge_for_a_room(ui: &mut Ui) {
    style::enlarge(ui.style_mut(), space::ROOM_SCALE);
}

/// The theme that was applied last; light before that.
#[must_use]
pub fn current(ctx: &Context) -> ThemeChoice {
    ctx.data(|data| data.get_temp::<Look>(look_id()))
        .unwrap_or_default()
        .theme
}

/// The colours of the theme that was applied last. For drawings with many shapes: one look-up
/// instead of one for each [`color`].
#[must_use]
pub fn palette(ctx: &Context) -> &'static Palette {
    current(ctx).palette()
}

/// A token's colour in the theme of this window.
#[must_use]
pub fn color(ctx: &Context, token: Token) -> Color32 {
    color32(current(ctx).palette().color(token))
}

/// A token's colour made see-through: opacity 0 to 255.
#[must_use]
pub fn faint(ctx: &Context, token: Token, opacity: u8) -> Color32 {
    color32(current(ctx).palette().color(token).with_opacity(opacity))
}

/// A line of a token's colour, `width` points wide.
#[must_use]
pub fn stroke(ctx: &Context, width: f32, token: Token) -> Stroke {
    Stroke::new(width, color(ctx, token))
}

/// A toolkit-free colour as egui's.
#[must_use]
#[expect(
    clippy::disallowed_methods,
    reason = "this is the place where tokens become colours"
)]
pub fn color32(color: Rgba) -> Color32 {
    let [red, green, blue, opacity] = color.0;
    Color32::from_rgba_unmultiplied(red, green, blue, opacity)
}

fn look_id() -> Id {
    Id::unique("frostating-look")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn dressed(look: Look) -> Context {
        let ctx = Context::default();
        fonts::install(&ctx);
        apply(&ctx, look);
        ctx
    }

    #[test]
    fn each_theme_dresses_the_window_in_its_own_colours() {
        for theme in ThemeChoice::ALL {
            let ctx = dressed(Look {
                theme,
                ..Look::default()
            });
            assert_eq!(current(&ctx), theme);
            let visuals = ctx.global_style().visuals.clone();
            assert_eq!(visuals.dark_mode, theme.is_dark());
            assert_eq!(visuals.text_color(), color(&ctx, Token::Ink));
            assert_eq!(visuals.panel_fill, color(&ctx, Token::Ground));
            assert_eq!(
                visuals.text_edit_bg_color(),
                color32(theme.palette().color(Token::Card))
            );
        }
    }

    #[test]
    fn a_window_can_change_its_theme() {
        let ctx = dressed(Look::default());
        apply(
            &ctx,
            Look {
                theme: ThemeChoice::Dark,
                reduced_motion: true,
            },
        );
        assert_eq!(current(&ctx), ThemeChoice::Dark);
        assert!(ctx.global_style().animation_time.abs() < f32::EPSILON);
    }

    #[test]
    fn the_systems_wish_is_followed_where_there_is_one() {
        assert_eq!(
            ThemeChoice::of_system(Some(egui::Theme::Dark)),
            ThemeChoice::Dark
        );
        assert_eq!(ThemeChoice::of_system(None), ThemeChoice::Light);
    }

    #[test]
    fn stock_widgets_are_big_enough_to_hit_and_show_their_focus() {
        let ctx = dressed(Look::default());
        let style = ctx.global_style();
        assert!(style.spacing.interact_size.y >= space::TARGET);
        let focused = style.visuals.widgets.active.bg_stroke;
        assert!(focused.width >= 2.0);
        assert_eq!(focused.color, color(&ctx, Token::Accent));
    }
}
