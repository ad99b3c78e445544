//! Lists of quantities: a line each, folded out to all that tells how far to trust a figure.

use egui::{Label, Ui, vec2};

use super::form::Key;
use super::number::Figure;
use super::{At, Form, adding};
use crate::message::Message;
use crate::scene::Token;
use crate::ui::theme::{self, Type, icons, space};
use crate::ui::widgets::{IconButton, PushButton};
use crate::workspace::{Edit, Layer, Per, Quantity, Uncertainty, Unit};

/// What a list of quantities is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Any number of any figures.
    Any,
    /// At most one for each account.
    OnePerLayer,
    /// At most one, an amount of money.
    OnePrice,
}

impl Kind {
    /// A new figure for a list that holds `others`.
    fn new_quantity(self, others: &[Quantity]) -> Option<Quantity> {
        match self {
            Self::Any => Some(Quantity::guess(0.0, "kt", Some(Per::Year))),
            Self::OnePrice if !others.is_empty() => None,
            Self::OnePrice => Some(Quantity::guess(0.0, "NOK", None)),
            Self::OnePerLayer => {
                let taken = |layer: &Layer| others.iter().any(|other| other.layer() == layer);
                let (layer, unit) = [
                    (Layer::Goods, "kt"),
                    (Layer::Energy, "GWh"),
                    (Layer::Money, "MNOK"),
                ]
                .into_iter()
                .find(|(layer, _)| !taken(layer))
                .unwrap_or((Layer::Substance(String::new()), "kt"));
                (!taken(&layer)).then(|| Quantity {
                    layer: Some(layer),
                    ..Quantity::guess(0.0, unit, Some(Per::Year))
                })
            }
        }
    }
}

impl Form<'_, '_> {
    /// A list of quantities.
    pub fn quantities(
        &mut self,
        ui: &mut Ui,
        label: &'static str,
        list: &[Quantity],
        kind: Kind,
        write: impl Fn(Vec<Quantity>) -> Edit,
    ) {
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = space::HALF;
            self.quantity_list(ui, label, list, kind, &write);
        });
    }

    fn quantity_list(
        &mut self,
        ui: &mut Ui,
        label: &'static str,
        list: &[Quantity],
        kind: Kind,
        write: &dyn Fn(Vec<Quantity>) -> Edit,
    ) {
        self.label(ui, label);
        for (place, quantity) in list.iter().enumerate() {
            let part = format!("{label}-{place}");
            let set = |changed: Quantity| {
                let mut list = list.to_vec();
                if let Some(slot) = list.get_mut(place) {
                    *slot = changed;
                }
                write(list)
            };
            let unfolded = self.line(ui, &part, quantity);
            if unfolded && self.quantity(ui, &part, quantity, set) {
                let mut left = list.to_vec();
                left.remove(place);
                self.ask(&At::from(label), write(left));
                self.set_open("quantity", &part, false);
            }
        }
        self.say_refusal(ui, &At::from(label));
        let Some(new) = kind.new_quantity(list) else {
            return;
        };
        let part = format!("{label}-{}", list.len());
        let at = At::part("field-value", part.as_str());
        let key = self.key(&at);
        // One that has its value is no longer being added once its field is left.
        let typed = |adding: &Key| {
            adding.2.starts_with(label) && *adding != key && !self.state.drafts.contains_key(adding)
        };
        if self.state.adding.as_ref().is_some_and(typed) {
            self.state.adding = None;
        }
        if self.state.adding.as_ref() == Some(&key) {
            self.first_value(ui, &at, &new, list, write);
            return;
        }
        let add = PushButton::quiet(self.cx.t(adding::key(label)))
            .small()
            .icon(icons::PLUS);
        if self.button(ui, add) {
            self.state.adding = Some(key);
            self.set_open("quantity", &part, true);
            self.focus(&at);
        }
    }

    /// The value of an amount that is being added. Nothing is added before it is typed: an amount of
    /// nothing would be a figure that nobody gave. The field is the one of the amount from then on.
    fn first_value(
        &mut self,
        ui: &mut Ui,
        at: &At,
        new: &Quantity,
        list: &[Quantity],
        write: &dyn Fn(Vec<Quantity>) -> Edit,
    ) {
        let unit = self.cx.text.unit(new.unit.symbol());
        let figure = Figure {
            unit: &unit,
            ..Figure::ANY
        };
        let response = self.number(ui, at.clone(), None, &figure, |value| {
            let added = value.map(|value| Quantity {
                value,
                ..new.clone()
            });
            write(list.iter().cloned().chain(added).collect())
        });
        if response.lost_focus() && !self.is_typing(at) {
            self.state.adding = None;
        }
    }

    /// One quantity in a line. Returns whether it is folded out.
    fn line(&mut self, ui: &mut Ui, part: &str, quantity: &Quantity) -> bool {
        let open = self.is_open("quantity", part);
        let figure = self.cx.say(&quantity.message());
        let (icon, verb) = if open {
            (icons::CARET_DOWN, "collapse")
        } else {
            (icons::CARET_RIGHT, "expand")
        };
        let name = Message::new("labelled")
            .with("label", self.cx.t(verb))
            .with("value", figure.as_str());
        let name = self.cx.say(&name);
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = space::HALF;
            if ui.add(IconButton::new(icon, &name).muted()).clicked() {
                self.set_open("quantity", part, !open);
            }
            ui.add(Label::new(Type::Number.rich(&figure)));
            let about = self.about(quantity);
            let muted = theme::color(ui.ctx(), Token::InkMuted);
            let room = vec2(ui.available_width(), space::TARGET);
            ui.allocate_ui_with_layout(
                room,
                egui::Layout::right_to_left(egui::Align::Center),
                |ui| {
                    ui.add(Label::new(Type::Small.rich(&about).color(muted)).truncate())
                        .on_hover_text(&about);
                },
            );
        });
        open
    }

    /// How far to trust a figure, in a few words.
    fn about(&self, quantity: &Quantity) -> String {
        let mut parts = Vec::new();
        if let Some(layer @ (Layer::Energy | Layer::Money)) = &quantity.layer {
            parts.push(self.layer_name(layer));
        }
        if let Some(uncertainty) = quantity.uncertainty {
            parts.push(self.uncertainty_name(uncertainty, &quantity.unit));
        }
        match quantity
            .source
            .as_ref()
            .filter(|source| !source.title.is_empty())
        {
            Some(source) => parts.push(source.title.clone()),
            None => parts.push(self.cx.t(quantity.status.key()).to_owned()),
        }
        parts.join(" · ")
    }

    /// What an account is called.
    pub(super) fn layer_name(&self, layer: &Layer) -> String {
        match layer {
            Layer::Goods => self.cx.t("layer-goods").to_owned(),
            Layer::Energy => self.cx.t("layer-energy").to_owned(),
            Layer::Money => self.cx.t("layer-money").to_owned(),
            Layer::Substance(name) if name.is_empty() => self.cx.t("layer-substance").to_owned(),
            Layer::Substance(name) => self
                .cx
                .say(&Message::new("layer-substance-named").with("name", name.as_str())),
        }
    }

    /// An uncertainty as it is written: `± 5 %`.
    fn uncertainty_name(&self, uncertainty: Uncertainty, unit: &Unit) -> String {
        let percent = |value: f64| Message::new("uncertainty-percent").with("value", value);
        self.cx.say(&match uncertainty {
            Uncertainty::Percent(value) => percent(value),
            Uncertainty::Absolute(value) => Message::new("uncertainty-absolute")
                .with("value", value)
                .with("unit", unit.symbol()),
            class => percent(class.half_width(100.0)),
        })
    }
}
