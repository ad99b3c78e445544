//! The fields of one quantity.

use egui::{Popup, ScrollArea, Ui};

use super::form::doubt;
use super::number::Figure;
use super::typed::{Input, Meaning};
use super::{At, Form, reading};
use crate::message::Message;
use crate::ui::theme::{icons, space};
use crate::ui::widgets::{IconButton, PushButton, Tone};
use crate::workspace::{
    Dimension, Edit, Layer, Per, Quantity, QuantityStatus, Source, Uncertainty, Unit,
};

/// Makes the edit of a quantity that was changed a little.
type With<'w> = dyn Fn(&dyn Fn(&mut Quantity)) -> Edit + 'w;

/// The forms an uncertainty can have; those with a figure of their own come with one to begin with.
const UNCERTAINTIES: [Uncertainty; 6] = [
    Uncertainty::A,
    Uncertainty::B,
    Uncertainty::C,
    Uncertainty::D,
    Uncertainty::Percent(10.0),
    Uncertainty::Absolute(1.0),
];

impl Form<'_, '_> {
    /// The fields of a quantity, below its line. Returns whether it is to be taken out.
    pub(super) fn quantity(
        &mut self,
        ui: &mut Ui,
        part: &str,
        quantity: &Quantity,
        set: impl Fn(Quantity) -> Edit,
    ) -> bool {
        let at = |label: &'static str| At::part(label, part);
        let with = |change: &dyn Fn(&mut Quantity)| {
            let mut changed = quantity.clone();
            change(&mut changed);
            set(changed)
        };
        self.pair(
            ui,
            |form, ui| {
                form.figure(
                    ui,
                    at("field-value"),
                    quantity.value,
                    &Figure::ANY,
                    |value| with(&|q| q.value = value),
                );
                if quantity.value < 0.0 {
                    doubt(ui, Tone::Warning, form.cx.t("inspector-negative"));
                }
            },
            |form, ui| {
                form.unit(ui, &at("field-unit"), quantity, &|unit| {
                    with(&|q| q.unit = unit.clone())
                });
            },
        );
        self.pair(
            ui,
            |form, ui| {
                let write = |per| with(&|q| q.per = per);
                form.choice_or_none(
                    ui,
                    at("field-per"),
                    &Per::ALL,
                    Per::key,
                    quantity.per,
                    write,
                );
            },
            |form, ui| {
                form.layer(ui, &at("field-layer"), quantity, &|layer| {
                    with(&|q| q.layer.clone_from(&layer))
                });
            },
        );
        if let Some(Layer::Substance(name)) = &quantity.layer {
            self.name(ui, at("layer-substance"), name, |name| {
                with(&|q| q.layer = Some(Layer::Substance(name.clone())))
            });
        }
        self.uncertainty(ui, part, quantity, &with);
        self.source(ui, part, quantity, &with);
        self.tick(
            ui,
            at("field-confidential"),
            quantity.confidential,
            |value| with(&|q| q.confidential = value),
        );
        let name = self.cx.say(&quantity.message());
        let words = self
            .cx
            .say(&Message::new("inspector-remove").with("name", name));
        let removed = self.button(ui, PushButton::quiet(&words).small().icon(icons::TRASH));
        ui.add_space(space::HALF);
        removed
    }

    /// The unit: any word, with the known ones to pick from and a doubt about others.
    fn unit(&mut self, ui: &mut Ui, at: &At, quantity: &Quantity, write: &dyn Fn(Unit) -> Edit) {
        let layer = quantity.layer.clone();
        let is_price = at.part.starts_with("field-price") || at.part.starts_with("field-cost");
        let text = self.cx.text;
        let known = |typed: &str| {
            Unit::known()
                .map(|(symbol, _)| symbol)
                .find(|symbol| text.unit(symbol) == typed.trim())
        };
        let read = |typed: &str| {
            reading::text(typed)
                .required()
                .map(|typed| Unit::new(known(&typed).unwrap_or(&typed)))
                .doubted(|unit| unit_doubt(unit, layer.as_ref(), is_price))
        };
        let input = Input {
            shown: text.unit(quantity.unit.symbol()),
            beside: space::TARGET,
            ..Input::default()
        };
        let meaning = Meaning {
            current: quantity.unit.clone(),
            read: &read,
            write,
            echo: &|_| None,
        };
        self.typed(ui, at, &input, &meaning, |form, ui| {
            if let Some(unit) = form.unit_menu(ui) {
                form.state.drafts.remove(&form.key(at));
                form.ask(at, write(unit));
            }
        });
    }

    /// A button that opens the known units.
    fn unit_menu(&mut self, ui: &mut Ui) -> Option<Unit> {
        let name = self.cx.t("inspector-units");
        let button = self.guarded(ui, |ui| {
            ui.add(IconButton::new(icons::CARET_DOWN, name).muted())
        });
        let popup = Popup::menu(&button)
            .accessible_name(name)
            .gap(space::HALF)
            .width(150.0);
        let shown = popup.show(|ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            let mut picked = None;
            ScrollArea::vertical().max_height(300.0).show(ui, |ui| {
                let mut last = None;
                for (symbol, dimension) in Unit::known() {
                    if last != Some(dimension) {
                        last = Some(dimension);
                        self.label(ui, dimension.key());
                    }
                    let words = self.cx.text.unit(symbol);
                    if ui.add(PushButton::quiet(&words).small().wide()).clicked() {
                        picked = Some(Unit::new(symbol));
                    }
                }
            });
            picked
        });
        shown.and_then(|shown| shown.inner)
    }

    fn layer(
        &mut self,
        ui: &mut Ui,
        at: &At,
        quantity: &Quantity,
        write: &dyn Fn(Option<Layer>) -> Edit,
    ) {
        let named = match &quantity.layer {
            Some(Layer::Substance(name)) => name.clone(),
            _ => String::new(),
        };
        let layers = [
            Layer::Goods,
            Layer::Energy,
            Layer::Money,
            Layer::Substance(named),
        ];
        let listed: Vec<String> = layers.iter().map(|layer| self.layer_name(layer)).collect();
        let current = self.layer_name(quantity.layer());
        if let Some(layer) = self
            .list(ui, at, &current, "", || listed)
            .1
            .and_then(|place| layers.get(place))
            && layer != quantity.layer()
        {
            self.ask(at, write(Some(layer.clone())));
        }
    }

    fn uncertainty(&mut self, ui: &mut Ui, part: &str, quantity: &Quantity, with: &With<'_>) {
        let at = |label: &'static str| At::part(label, part);
        let own = match quantity.uncertainty {
            Some(Uncertainty::Percent(value)) => Some((value, "%")),
            Some(Uncertainty::Absolute(value)) => Some((value, quantity.unit.symbol())),
            _ => None,
        };
        let same_form = |one: Uncertainty, other: Uncertainty| {
            std::mem::discriminant(&one) == std::mem::discriminant(&other)
        };
        let current = quantity.uncertainty.and_then(|now| {
            UNCERTAINTIES
                .into_iter()
                .find(|known| same_form(*known, now))
        });
        let choose = |form: &mut Self, ui: &mut Ui| {
            let write = |value| with(&|q| q.uncertainty = value);
            form.choice_or_none(
                ui,
                at("field-uncertainty"),
                &UNCERTAINTIES,
                uncertainty_key,
                current,
                write,
            );
        };
        let status = |form: &mut Self, ui: &mut Ui| {
            let write = |value| with(&|q| q.status = value);
            let (all, key) = (&QuantityStatus::ALL, QuantityStatus::key);
            form.choice(ui, at("field-status"), all, key, quantity.status, write);
        };
        self.pair(ui, choose, status);
        let Some((value, unit)) = own else { return };
        let figure = Figure {
            limits: 0.0..=f64::INFINITY,
            unit,
        };
        let percent = unit == "%";
        self.figure(ui, at("inspector-uncertainty"), value, &figure, |value| {
            let uncertainty = if percent {
                Uncertainty::Percent(value)
            } else {
                Uncertainty::Absolute(value)
            };
            with(&|q| q.uncertainty = Some(uncertainty))
        });
    }

    fn source(&mut self, ui: &mut Ui, part: &str, quantity: &Quantity, with: &With<'_>) {
        let at = |label: &'static str| At::part(label, part);
        let source = quantity.source.clone().unwrap_or_default();
        let keep = |source: Source| {
            let kept = (source != Source::default()).then_some(source);
            with(&|q| q.source.clone_from(&kept))
        };
        let title = (!source.title.is_empty()).then_some(source.title.as_str());
        self.pair(
            ui,
            |form, ui| {
                form.text(ui, at("field-source"), title, |title| {
                    keep(Source {
                        title: title.unwrap_or_default(),
                        ..source.clone()
                    })
                });
            },
            |form, ui| {
                form.day(
                    ui,
                    at("field-as_of"),
                    source.as_of,
                    |_| None,
                    |as_of| {
                        keep(Source {
                            as_of,
                            ..source.clone()
                        })
                    },
                );
            },
        );
        self.web_address(ui, at("field-url"), source.url.as_deref(), |url| {
            keep(Source {
                url,
                ..source.clone()
            })
        });
    }
}

/// A price that no flow can be multiplied by.
fn price_doubt(unit: &Unit) -> Option<Message> {
    let parts = unit.symbol().split_once('/');
    let is_sound = parts.is_some_and(|(money, per)| {
        Unit::new(money).dimension() == Some(Dimension::Money)
            && Unit::new(per).dimension().is_some()
    });
    (!is_sound).then(|| Message::new("inspector-price-per-unit"))
}

/// What is odd about a unit.
fn unit_doubt(unit: &Unit, layer: Option<&Layer>, is_price: bool) -> Option<Message> {
    if is_price {
        return price_doubt(unit);
    }
    let Some(dimension) = unit.dimension() else {
        return Some(Message::new("inspector-own-unit").with("unit", unit.symbol()));
    };
    let wanted = match layer {
        Some(Layer::Energy) => Dimension::Energy,
        Some(Layer::Money) => Dimension::Money,
        Some(Layer::Substance(_)) => Dimension::Mass,
        Some(Layer::Goods) | None => return None,
    };
    (dimension != wanted).then(|| {
        Message::new("inspector-unit-of-other-kind")
            .with("unit", unit.symbol())
            .with("wanted", Message::new(wanted.key()))
    })
}

fn uncertainty_key(uncertainty: Uncertainty) -> &'static str {
    match uncertainty {
        Uncertainty::Percent(_) => "inspector-uncertainty-percent",
        Uncertainty::Absolute(_) => "inspector-uncertainty-absolute",
        Uncertainty::A => "uncertainty-class-a",
        Uncertainty::B => "uncertainty-class-b",
        Uncertainty::C => "uncertainty-class-c",
        Uncertainty::D => "uncertainty-class-d",
    }
}
