//! What floats above the map: buttons, hints, the carried mark, the menu.

use egui::{
    Align, Align2, Frame as Box, Key, Label, Layout, Margin, Modifiers, Painter, Popup, Rect, Role,
    SetOpenCommand, Ui, UiBuilder, WidgetInfo, pos2, vec2,
};

use super::canvas::{Canvas, Frame};
use super::{Wish, edits};
use crate::analysis::place_name;
use crate::geo::{LonLat, unproject};
use crate::intent::{Intent, View as Show};
use crate::message::Message;
use crate::scene::Token;
use crate::scene::map::{MARK, Shown};
use crate::scene::sign::mark_of;
use crate::session::{MapTool, MapView, Selection};
use crate::ui::PanelContext;
use crate::ui::canvas::{Lens, paint_area};
use crate::ui::theme::{self, Type, icons, space};
use crate::ui::widgets::{IconButton, PushButton, paint_mark};
use crate::workspace::RecordRef;

/// From the corner of the map to what floats there, in points.
const MARGIN: f32 = 12.0;

/// What the buttons need below one another, or in a row, in points.
const BUTTONS: f32 = 176.0;

/// What is said while the map is being read.
pub(super) fn reading(ui: &Ui, cx: &PanelContext<'_>, rect: Rect) {
    let ink = theme::color(ui.ctx(), Token::MapLabel);
    let painter = ui.painter_at(rect);
    let at = rect.center() - vec2(0.0, 14.0);
    painter.text(
        at,
        Align2::CENTER_CENTER,
        icons::MAP.0,
        theme::Icon::font(space::ICON_LARGE),
        ink,
    );
    let at = rect.center() + vec2(0.0, 22.0);
    painter.text(
        at,
        Align2::CENTER_CENTER,
        cx.t("map-reading"),
        Type::Body.font(),
        ink,
    );
}

/// Where a point lies, in words: municipality and county, a country, or the sea.
pub(super) fn place_words(cx: &PanelContext<'_>, point: LonLat) -> String {
    let place = cx.places.at(point);
    let county = place
        .county
        .code
        .as_ref()
        .map(|code| place_name(code, cx.places.counties()));
    match (place.municipality, county) {
        (Some(municipality), Some(county)) => cx.say(
            &Message::new("map-place-of")
                .with("municipality", municipality.name.to_string())
                .with("county", county),
        ),
        (None, Some(county)) => cx.say(&county),
        (_, None) => cx.t("place-at-sea").to_owned(),
    }
}

/// The mark that is carried, and the municipality it would be put down in.
pub(super) fn carried(ui: &Ui, painter: &Painter, canvas: &Canvas, frame: &Frame<'_>) {
    let Some((asset, at)) = canvas.gesture.carried() else {
        return;
    };
    let Some(asset) = frame.cx.workspace().assets().get(asset) else {
        return;
    };
    let point = unproject(frame.view.ground(at));
    let boundaries = &frame.geography.boundaries;
    let municipality = boundaries
        .locate(point, frame.cx.places.edition())
        .municipality();
    let metres_per_pixel = frame.view.metres_per_point / f64::from(ui.ctx().pixels_per_point());
    let level = frame.geography.detail.ready(metres_per_pixel);
    if let Some(area) = municipality.and_then(|id| level?.area(id)) {
        let color = theme::faint(ui.ctx(), Token::Accent, 46);
        paint_area(painter, area, &frame.view, color, Lens::at(frame.rect.min));
    }
    let mark = mark_of(asset.kind);
    let color = theme::color(ui.ctx(), mark.token());
    let rim = theme::stroke(ui.ctx(), 3.0, Token::Halo);
    let centre = frame.screen(at);
    paint_mark(painter, mark, centre, MARK * 1.35, color, rim);
    let words = Message::new("map-move-hint").with("place", place_words(frame.cx, point));
    hint(ui, painter, frame.rect, &frame.cx.say(&words), Some(centre));
}

/// Hints of the tool in hand.
pub(super) fn hints(
    ui: &Ui,
    painter: &Painter,
    canvas: &mut Canvas,
    frame: &Frame<'_>,
    map: &MapView,
) {
    if map.tool == MapTool::AddAsset {
        hint(ui, painter, frame.rect, frame.cx.t("map-place-hint"), None);
        let pointer = frame.response.hover_pos();
        let by_key = frame.response.has_focus().then(|| frame.rect.center());
        if let Some(middle) = by_key {
            let ink = theme::stroke(ui.ctx(), 2.0, Token::Accent);
            painter.line_segment([middle - vec2(10.0, 0.0), middle + vec2(10.0, 0.0)], ink);
            painter.line_segment([middle - vec2(0.0, 10.0), middle + vec2(0.0, 10.0)], ink);
        }
        if let Some(at) = pointer.or(by_key) {
            let point = unproject(frame.view.ground(frame.drawing(at)));
            let place = place_words(frame.cx, point);
            hint(ui, painter, frame.rect, &place, Some(at));
        }
        return;
    }
    let unplaced = canvas
        .picture
        .content()
        .map_or(0, crate::scene::map::Content::unplaced_links);
    if unplaced > 0 {
        let words = frame
            .cx
            .say(&Message::new("map-unplaced").with("n", unplaced));
        let size = painter
            .layout_no_wrap(
                words.clone(),
                Type::Small.font_in(ui),
                egui::Color32::PLACEHOLDER,
            )
            .size();
        let at = pos2(
            frame.rect.center().x - size.x / 2.0 - 28.0,
            frame.rect.bottom() - size.y - 40.0,
        );
        hint(ui, painter, frame.rect, &words, Some(at));
    }
}

/// A line of words on a card: at the top of the map, or beside a point.
pub(super) fn hint(
    ui: &Ui,
    painter: &Painter,
    rect: Rect,
    words: &str,
    beside: Option<egui::Pos2>,
) {
    let ink = theme::color(ui.ctx(), Token::Ink);
    let galley = painter.layout_no_wrap(words.to_owned(), Type::Small.font_in(ui), ink);
    let size = galley.size() + vec2(20.0, 12.0);
    let corner = match beside {
        None => pos2(rect.center().x - size.x / 2.0, rect.top() + MARGIN),
        Some(at) => {
            let right = at + vec2(18.0, 14.0);
            let x = if right.x + size.x > rect.right() {
                at.x - 18.0 - size.x
            } else {
                right.x
            };
            let y = if right.y + size.y > rect.bottom() {
                at.y - 14.0 - size.y
            } else {
                right.y
            };
            pos2(x, y)
        }
    };
    let card = Rect::from_min_size(corner, size);
    painter.rect(
        card,
        f32::from(space::RADIUS),
        theme::color(ui.ctx(), Token::Card),
        theme::stroke(ui.ctx(), 1.0, Token::ControlBorder),
        egui::StrokeKind::Inside,
    );
    painter.galley(card.center() - galley.size() / 2.0, galley, ink);
}

/// Zoom, fit and legend in the upper right corner; the first step of an empty map in the middle; the
/// menu of the second mouse button.
pub(super) fn buttons(
    ui: &mut Ui,
    canvas: &mut Canvas,
    frame: &mut Frame<'_>,
    map: &mut MapView,
    out: &mut Vec<Intent>,
) -> Option<Wish> {
    let cx = frame.cx;
    // In a low map the buttons stand in a row; attribution and scale keep the lower corners.
    let in_a_row = frame.rect.height() < BUTTONS;
    let width = if in_a_row { BUTTONS } else { 44.0 };
    let corner = Rect::from_min_max(
        pos2(
            frame.rect.right() - MARGIN - width,
            frame.rect.top() + MARGIN,
        ),
        pos2(frame.rect.right() - MARGIN, frame.rect.bottom()),
    );
    let layout = if in_a_row {
        Layout::left_to_right(Align::Min)
    } else {
        Layout::top_down(Align::Max)
    };
    ui.scope_builder(UiBuilder::new().max_rect(corner).layout(layout), |ui| {
        ui.spacing_mut().item_spacing = vec2(space::HALF, space::HALF);
        let middle = [frame.rect.width() / 2.0, frame.rect.height() / 2.0];
        if ui
            .add(
                IconButton::new(icons::PLUS, cx.t("map-zoom-in"))
                    .shortcut("+")
                    .framed(),
            )
            .clicked()
        {
            frame.view = frame.view.zoomed(1.5, middle);
        }
        if ui
            .add(
                IconButton::new(icons::MINUS, cx.t("map-zoom-out"))
                    .shortcut("−")
                    .framed(),
            )
            .clicked()
        {
            frame.view = frame.view.zoomed(1.0 / 1.5, middle);
        }
        if ui
            .add(
                IconButton::new(icons::FIT, cx.t("map-fit"))
                    .shortcut("0")
                    .framed(),
            )
            .clicked()
        {
            frame.view = canvas.fitted(&frame.view);
        }
        let legend = IconButton::new(icons::LIST_BULLETS, cx.t("map-legend-show"))
            .framed()
            .toggled(canvas.legend);
        if ui.add(legend).clicked() {
            canvas.legend = !canvas.legend;
        }
    });
    if cx.workspace().assets().is_empty() && map.tool == MapTool::Select {
        first_step(ui, frame, map);
    }
    menu(canvas, frame, map, out)
}

/// What belongs here, while there is nothing.
fn first_step(ui: &mut Ui, frame: &Frame<'_>, map: &mut MapView) {
    let cx = frame.cx;
    let size = vec2(420.0, 200.0);
    let rect = Rect::from_center_size(frame.rect.center(), size).intersect(frame.rect);
    ui.scope_builder(UiBuilder::new().max_rect(rect), |ui| {
        let card = Box::new()
            .fill(theme::color(ui.ctx(), Token::Card))
            .stroke(theme::stroke(ui.ctx(), 1.0, Token::Hairline))
            .corner_radius(10)
            .inner_margin(Margin::same(20));
        card.show(ui, |ui| {
            ui.vertical_centered(|ui| {
                ui.add(Label::new(Type::Heading.rich(cx.t("map-empty-title"))));
                let muted = theme::color(ui.ctx(), Token::InkMuted);
                ui.add(Label::new(egui::RichText::new(cx.t("map-empty-text")).color(muted)).wrap());
                ui.add_space(space::HALF);
                let button = PushButton::primary(cx.t("map-add")).icon(icons::MAP_PIN_ADD);
                if ui.add_enabled(!cx.is_read_only(), button).clicked() {
                    map.tool = MapTool::AddAsset;
                }
            });
        });
    });
}

fn menu(
    canvas: &mut Canvas,
    frame: &mut Frame<'_>,
    map: &mut MapView,
    out: &mut Vec<Intent>,
) -> Option<Wish> {
    let cx = frame.cx;
    let response = frame.response.clone();
    if response.secondary_clicked()
        && let Some(pointer) = response.interact_pointer_pos()
    {
        canvas.menu_at = frame.drawing(pointer);
    }
    let mut popup = Popup::context_menu(&response);
    if response.has_focus() && opens_menu(&response.ctx) {
        let middle = [frame.rect.width() / 2.0, frame.rect.height() / 2.0];
        canvas.menu_at = canvas.selected_point(frame).unwrap_or(middle);
        popup = popup.open_memory(SetOpenCommand::Bool(true));
    }
    let at = canvas.menu_at;
    let mut wish = None;
    popup.at_position(frame.screen(at)).show(|ui| {
        let hit = match canvas.hit(frame, at) {
            Some(Shown::Mark(mark)) => canvas.record_of(frame, mark),
            _ => None,
        };
        ui.set_min_width(220.0);
        let item = |ui: &mut Ui, icon, words: &str, enabled| {
            ui.add_enabled(enabled, PushButton::quiet(words).icon(icon).wide())
                .clicked()
        };
        let writes = !cx.is_read_only();
        if let Some(RecordRef::Asset(asset)) = hit {
            if item(ui, icons::EDIT, cx.t("rename"), writes) {
                out.push(Intent::View(Show::Select(Selection::one(asset.clone()))));
                wish = Some(Wish::Rename(asset.clone()));
            }
            let key = if crate::ui::switch_off::is_off(cx, &asset) {
                "stress-asset-on"
            } else {
                "stress-asset-off"
            };
            let in_chain = crate::ui::switch_off::chain_of_asset(cx, &asset).is_some();
            if item(ui, icons::LIGHTNING, cx.t(key), in_chain) {
                crate::ui::switch_off::toggle(cx, &asset, out);
            }
            if item(ui, icons::TRASH, cx.t("delete-asset"), writes) {
                out.push(Intent::View(Show::Select(Selection::one(asset))));
                out.push(Intent::Command(crate::intent::Command::Delete));
            }
        } else if item(ui, icons::MAP_PIN_ADD, cx.t("map-add-here"), writes) {
            wish = edits::added(cx, frame.view.ground(at), map, out).map(Wish::Rename);
        }
        if item(ui, icons::CROSSHAIR, cx.t("map-centre"), true) {
            frame.view.centre = frame.view.ground(at);
        }
        if item(ui, icons::FIT, cx.t("map-fit-all"), true) {
            frame.view = canvas.with_all(&frame.view);
        }
        if item(ui, icons::COPY, cx.t("map-copy-coordinates"), true) {
            ui.ctx()
                .copy_text(coordinates(unproject(frame.view.ground(at))));
        }
    });
    wish
}

/// Whether the keys that open a menu were pressed.
fn opens_menu(ctx: &egui::Context) -> bool {
    ctx.input_mut(|input| {
        input.consume_key(Modifiers::SHIFT, Key::F10)
            || input.consume_key(Modifiers::NONE, Key::Menu)
    })
}

/// Coordinates as other programs read them.
fn coordinates(point: LonLat) -> String {
    format!("{:.5}, {:.5}", point.lat, point.lon)
}

/// What a screen reader is told of the canvas.
pub(super) fn describe(ui: &Ui, cx: &PanelContext<'_>, response: &egui::Response) {
    response.widget_info(|| WidgetInfo::labeled(Role::ListBox, true, cx.t("map-name")));
    let help = cx.t("map-help");
    ui.ctx()
        .accesskit_node_builder(response.id, |node| node.set_description(help));
}
