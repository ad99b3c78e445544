//! The rail of panels to the left.

use egui::scroll_area::ScrollBarVisibility;
use egui::{Frame, Margin, Panel as Side, ScrollArea, Ui};

use crate::intent::{Command, Intent, View};
use crate::scene::Token;
use crate::session::Panel;
use crate::ui::theme::{Icon, Room, color, icons, space};
use crate::ui::widgets::RailItem;
use crate::ui::{PanelContext, WindowContext};

fn icon(panel: Panel) -> Icon {
    match panel {
        Panel::Map => icons::MAP,
        Panel::Chains => icons::CHAIN,
        Panel::Meetings => icons::MEETING,
        Panel::Actions => icons::ACTIONS,
        Panel::Organisations => icons::ORGANISATIONS,
    }
}

pub(super) fn show(
    ui: &mut Ui,
    window: &WindowContext<'_>,
    cx: &PanelContext<'_>,
    out: &mut Vec<Intent>,
) {
    let small = Room::of(ui.ctx()).has_small_rail();
    let (width, edge) = if small {
        (space::RAIL_SMALL, 6)
    } else {
        (space::RAIL_WIDTH, 8)
    };
    let frame = Frame::NONE
        .fill(color(ui.ctx(), Token::Rail))
        .inner_margin(Margin::symmetric(edge, 10));
    Side::left("rail")
        .exact_size(width)
        .resizable(false)
        .show_separator_line(false)
        .frame(frame)
        .show(ui, |ui| {
            let height = ui.available_height();
            ScrollArea::vertical()
                .scroll_bar_visibility(ScrollBarVisibility::AlwaysHidden)
                .show(ui, |ui| items(ui, small, height, window, cx, out));
        });
}

/// The panels from above, the settings at the foot of `height`.
fn items(
    ui: &mut Ui,
    small: bool,
    height: f32,
    window: &WindowContext<'_>,
    cx: &PanelContext<'_>,
    out: &mut Vec<Intent>,
) {
    let top = ui.cursor().top();
    let overdue = overdue(cx);
    for panel in Panel::ALL {
        let open = cx.session.panel == panel;
        let mut item = RailItem::new(icon(panel), window.t(panel.key()), open).small(small);
        if panel == Panel::Actions && !overdue.is_empty() {
            item = item.count(&overdue);
        }
        if ui.add(item).clicked() && !open {
            out.push(Intent::View(View::Panel(panel)));
        }
    }
    let used = ui.cursor().top() - top;
    let one = used / Panel::ALL.len() as f32;
    ui.add_space((height - used - one).max(0.0));
    let item = RailItem::new(icons::SETTINGS, window.t("panel-settings"), false).small(small);
    if ui.add(item).clicked() {
        out.push(Intent::Command(Command::Settings));
    }
}

/// How many actions are late, as the rail shows it; empty for none.
fn overdue(cx: &PanelContext<'_>) -> String {
    let late = cx
        .workspace()
        .actions()
        .records()
        .filter(|action| action.is_overdue(cx.today))
        .count();
    if late == 0 {
        String::new()
    } else {
        late.to_string()
    }
}
