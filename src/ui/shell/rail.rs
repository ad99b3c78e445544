//! The rail of panels to the left.

use egui::{Align, Frame, Layout, Margin, Panel as Side, Ui};

use crate::intent::{Command, Intent, View};
use crate::scene::Token;
use crate::session::Panel;
use crate::ui::theme::{Icon, color, icons, space};
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
    let frame = Frame::NONE
        .fill(color(ui.ctx(), Token::Rail))
        .inner_margin(Margin {
            left: 8,
            right: 8,
            top: 10,
            bottom: 10,
        });
    Side::left("rail")
        .exact_size(space::RAIL_WIDTH)
        .resizable(false)
        .show_separator_line(false)
        .frame(frame)
        .show(ui, |ui| {
            let overdue = overdue(cx);
            for panel in Panel::ALL {
                let open = cx.session.panel == panel;
                let mut item = RailItem::new(icon(panel), window.t(panel.key()), open);
                if panel == Panel::Actions && !overdue.is_empty() {
                    item = item.count(&overdue);
                }
                if ui.add(item).clicked() && !open {
                    out.push(Intent::View(View::Panel(panel)));
                }
            }
            ui.with_layout(Layout::bottom_up(Align::Center), |ui| {
                let item = RailItem::new(icons::SETTINGS, window.t("panel-settings"), false);
                if ui.add(item).clicked() {
                    out.push(Intent::Command(Command::Settings));
                }
            });
        });
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
