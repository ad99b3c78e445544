//! Makes stock egui widgets look like the rest: fields, buttons, menus, scroll bars.

use egui::epaint::FontColorTransferFunction;
use egui::style::{
    HandleShape, ScrollAnimation, ScrollFadeStyle, ScrollStyle, Selection, TextCursorStyle,
    WidgetVisuals, Widgets,
};
use egui::{Color32, CornerRadius, CursorIcon, Margin, Shadow, Stroke, Style, TextStyle, vec2};

use super::{Look, Type, color32, space};
use crate::scene::style::{Palette, Token};

/// Opacity of scroll bars at rest, over the content, and under the pointer: at rest the handle is
/// still 3:1 on every surface.
const SCROLL_OPACITY: [f32; 3] = [0.5, 0.6, 0.85];

/// How much light text on a dark ground is thickened: 1 not at all, 0.5 as egui does.
const DARK_GAMMA: f32 = 0.8;

/// Writes colours, type, spacing and motion into `style`.
pub(super) fn dress(style: &mut Style, look: Look) {
    type_into(style);
    spacing_into(style);
    visuals_into(style, look);

    let still = look.reduced_motion;
    style.animation_time = if still { 0.0 } else { 0.12 };
    style.scroll_animation = if still {
        ScrollAnimation::none()
    } else {
        ScrollAnimation::default()
    };
    style.spacing.scroll.kinetic.rubber_band = !still;
    style.visuals.text_cursor.blink = !still;

    style.interaction.tooltip_delay = 0.4;
    // Selecting text is for notes and facts, which ask for it; elsewhere it disturbs clicking.
    style.interaction.selectable_labels = false;
    style.url_in_tooltip = true;
    style.compact_menu_style = true;
}

/// Enlarges type, controls and distances by `scale`.
pub(super) fn enlarge(style: &mut Style, scale: f32) {
    for font in style.text_styles.values_mut() {
        font.size *= scale;
    }
    let spacing = &mut style.spacing;
    spacing.item_spacing *= scale;
    spacing.button_padding *= scale;
    spacing.interact_size *= scale;
    spacing.icon_width *= scale;
    spacing.icon_width_inner *= scale;
    spacing.icon_spacing *= scale;
}

fn type_into(style: &mut Style) {
    style.text_styles = Type::ALL
        .into_iter()
        .map(|kind| (kind.style(), kind.font()))
        .chain([(TextStyle::Button, Type::Body.font())])
        .collect();
    style.drag_value_text_style = Type::Number.style();
}

fn spacing_into(style: &mut Style) {
    let spacing = &mut style.spacing;
    spacing.item_spacing = vec2(space::STEP, space::STEP);
    spacing.window_margin = Margin::same(16);
    spacing.menu_margin = Margin::same(6);
    spacing.button_padding = vec2(11.0, 6.0);
    spacing.interact_size = vec2(44.0, space::CONTROL);
    spacing.indent = 20.0;
    spacing.icon_width = 18.0;
    spacing.icon_width_inner = 10.0;
    spacing.icon_spacing = 8.0;
    spacing.slider_width = 160.0;
    spacing.slider_rail_height = 4.0;
    spacing.combo_width = 120.0;
    spacing.combo_height = 320.0;
    spacing.text_edit_width = 280.0;
    spacing.tooltip_width = 360.0;
    spacing.menu_width = 360.0;
    spacing.menu_spacing = 4.0;
    spacing.scroll = scroll();
}

fn scroll() -> ScrollStyle {
    let [dormant, active, hovered] = SCROLL_OPACITY;
    ScrollStyle {
        floating: true,
        bar_width: 9.0,
        handle_min_length: space::TARGET,
        floating_width: 5.0,
        floating_allocated_width: 9.0,
        bar_inner_margin: 2.0,
        bar_outer_margin: 2.0,
        // Handles take the colour of text, thinned by the opacities.
        foreground_color: true,
        dormant_background_opacity: 0.0,
        active_background_opacity: 0.0,
        interact_background_opacity: 0.25,
        dormant_handle_opacity: dormant,
        active_handle_opacity: active,
        interact_handle_opacity: hovered,
        fade: ScrollFadeStyle {
            strength: 0.0,
            ..ScrollFadeStyle::default()
        },
        ..ScrollStyle::floating()
    }
}

fn visuals_into(style: &mut Style, look: Look) {
    let palette = look.theme.palette();
    let get = |token| color32(palette.color(token));
    let accent = get(Token::Accent);
    let radius = CornerRadius::same(space::RADIUS);

    let mut visuals = if look.theme.is_dark() {
        egui::Visuals::dark()
    } else {
        egui::Visuals::light()
    };
    visuals.widgets = widgets(palette);
    visuals.selection = Selection {
        bg_fill: get(Token::Selected),
        stroke: Stroke::new(space::FOCUS, accent),
    };
    visuals.weak_text_color = Some(get(Token::InkMuted));
    visuals.hyperlink_color = accent;
    visuals.faint_bg_color = get(Token::Surface);
    visuals.extreme_bg_color = get(Token::Ground);
    visuals.text_edit_bg_color = Some(get(Token::Card));
    visuals.code_bg_color = get(Token::NeutralFill);
    visuals.warn_fg_color = get(Token::WarningInk);
    visuals.error_fg_color = get(Token::DangerInk);
    visuals.panel_fill = get(Token::Ground);
    visuals.window_fill = get(Token::Card);
    visuals.window_stroke = Stroke::new(1.0, get(Token::Hairline));
    visuals.window_corner_radius = CornerRadius::same(10);
    visuals.menu_corner_radius = CornerRadius::same(8);
    visuals.window_highlight_topmost = false;
    visuals.window_shadow = shadow(palette, 16, 40, 48);
    visuals.popup_shadow = shadow(palette, 6, 20, 40);
    visuals.text_cursor = TextCursorStyle {
        stroke: Stroke::new(2.0, accent),
        ..TextCursorStyle::default()
    };
    visuals.ime_composition.active_underline_stroke = Stroke::new(2.0, accent);
    if look.theme.is_dark() {
        // egui thickens light text on a dark ground more than Inter needs.
        visuals.text_options.color_transfer_function = FontColorTransferFunction::Gamma(DARK_GAMMA);
    }
    visuals.button_frame = true;
    visuals.collapsing_header_frame = false;
    visuals.indent_has_left_vline = false;
    visuals.striped = false;
    visuals.slider_trailing_fill = true;
    visuals.handle_shape = HandleShape::Circle;
    visuals.interact_cursor = Some(CursorIcon::PointingHand);
    visuals.resize_corner_size = 12.0;
    visuals.widgets.noninteractive.corner_radius = radius;
    style.visuals = visuals;
}

fn widgets(palette: &Palette) -> Widgets {
    let get = |token| color32(palette.color(token));
    let state = |fill: Token, edge: Token, width: f32| WidgetVisuals {
        bg_fill: get(fill),
        weak_bg_fill: get(fill),
        bg_stroke: Stroke::new(width, get(edge)),
        corner_radius: CornerRadius::same(space::RADIUS),
        fg_stroke: Stroke::new(1.5, get(Token::Ink)),
        expansion: 0.0,
    };
    Widgets {
        noninteractive: state(Token::Card, Token::Hairline, 1.0),
        inactive: state(Token::Card, Token::ControlBorder, 1.0),
        hovered: state(Token::Hover, Token::Accent, 1.0),
        // Pressed and focused are one state here: its edge is the focus ring.
        active: state(Token::Hover, Token::Accent, space::FOCUS),
        open: state(Token::Hover, Token::Accent, 1.0),
    }
}

fn shadow(palette: &Palette, down: i8, blur: u8, opacity: u8) -> Shadow {
    let color: Color32 = color32(palette.color(Token::Shadow).with_opacity(opacity));
    Shadow {
        offset: [0, down],
        blur,
        spread: 0,
        color,
    }
}
