//! What colour and size of the marks tell.

use egui::{Popup, PopupCloseBehavior, Ui};

use crate::scene::map::Styling;
use crate::session::MapView;
use crate::ui::PanelContext;
use crate::ui::theme::{icons, space};
use crate::ui::widgets::{Chip, section};
use crate::workspace::{ColourBy, SizeBy};

/// The button that opens the choice, and the choice.
pub(super) fn show(ui: &mut Ui, cx: &PanelContext<'_>, map: &mut MapView) {
    let special = Styling::from(&*map.shown) != Styling::default();
    let chip = ui.add(Chip::menu(cx.t("map-look"), special).icon(icons::SLIDERS));
    Popup::from_toggle_button_response(&chip)
        .close_behavior(PopupCloseBehavior::CloseOnClickOutside)
        .accessible_name(cx.t("map-look"))
        .show(|ui| {
            ui.set_min_width(230.0);
            section(ui, cx.t("map-colour-tells"));
            for choice in ColourBy::ALL {
                ui.radio_value(&mut map.shown.colour, choice, cx.t(choice.key()));
            }
            ui.add_space(space::HALF);
            section(ui, cx.t("map-size-tells"));
            for choice in SizeBy::ALL {
                ui.radio_value(&mut map.shown.size, choice, cx.t(choice.key()));
            }
        });
}
