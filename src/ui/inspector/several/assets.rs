//! What several assets can be given at once.

use egui::{Align, Id, Label, Layout, Ui};
use jiff::civil::Date;

use super::super::parts;
use super::shared::Assets;
use super::{Several, ask_all};
use crate::intent::{Intent, View};
use crate::message::Message;
use crate::scene::Token;
use crate::ui::fields::choice::{counties_and_countries, county_name};
use crate::ui::fields::{At, Form, Reading, reading};
use crate::ui::table::{DraftField, note_below};
use crate::ui::theme::{self, Type, icons, space};
use crate::ui::widgets::{Field, PushButton};
use crate::workspace::edit::AssetField;
use crate::workspace::{Asset, AssetKind, Edit, Place, RecordRef};

impl Several {
    /// Draws the fields that only assets have, but for their kind.
    pub(super) fn assets(&mut self, form: &mut Form<'_, '_>, ui: &mut Ui, assets: &Assets) {
        self.as_of(form, ui, assets);
        form.pair(
            ui,
            |form, ui| county(form, ui, assets),
            |form, ui| confidential(form, ui, assets),
        );
        if assets.without_place > 0 {
            let words = Message::new("several-without-place").with("n", assets.without_place);
            form.remark(ui, &form.cx.say(&words));
        }
    }

    /// The day that their status was true, and a button that says it is today.
    fn as_of(&mut self, form: &mut Form<'_, '_>, ui: &mut Ui, assets: &Assets) {
        let cx = form.cx;
        let today = cx.today;
        let shown = match assets.as_of {
            Some(Some(day)) => cx.text.typed_date(day),
            Some(None) | None => String::new(),
        };
        let hint = match assets.as_of {
            None => cx.t("inspector-differ"),
            Some(_) => cx.t("not-set"),
        };
        let read = |typed: &str| match reading::day(typed, today, cx.text.language()) {
            Reading::Fine(Some(day)) if day > today => {
                Reading::Wrong(Message::new("inspector-day-to-come"))
            }
            read => read,
        };
        let name = cx.t("field-as_of");
        let mut left = None;
        Field::new(name).show(ui, |ui| {
            form.guarded(ui, |ui| {
                let field = DraftField {
                    id: Id::unique("several-as-of"),
                    name,
                    shown: &shown,
                    hint,
                    width: f32::INFINITY,
                };
                let current: Option<Date> = assets.as_of.flatten();
                let (draft, stay) = (&mut self.as_of, &mut self.stay);
                let drafted = field.show(ui, draft, stay, &current, read);
                if let Some(Reading::Wrong(words)) = &drafted.reading {
                    note_below(&drafted.response, &cx.say(words), true);
                }
                left = Some((drafted.left_with, drafted.dropped));
                drafted.response
            })
        });
        let (day, dropped) = left.unwrap_or_default();
        if let Some(why) = dropped {
            form.out.push(Intent::View(View::Say(why)));
        }
        if let Some(day) = day {
            set_all(form, "field-as_of", |_| Some(AssetField::AsOf(day)));
        }
        parts::from_right(ui, space::TARGET, |ui| {
            let button = PushButton::secondary(cx.t("confirm-now"));
            if form.button(ui, button.small().icon(icons::CHECK)) {
                set_all(form, "field-as_of", |_| Some(AssetField::AsOf(Some(today))));
            }
            if assets.due > 0 {
                let words = Message::new("several-due")
                    .with("n", assets.due)
                    .with("all", cx.session.selection.len());
                ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                    let ink = theme::color(ui.ctx(), Token::WarningInk);
                    ui.add(Label::new(Type::Small.rich(cx.say(&words)).color(ink)).wrap());
                });
            }
        });
    }
}

/// Sets a field of all selected assets for which `write` gives a value.
fn set_all(
    form: &mut Form<'_, '_>,
    label: &'static str,
    write: impl Fn(&Asset) -> Option<AssetField>,
) {
    let edits = edits(form, write);
    ask_all(form, &At::from(label), label, edits);
}

fn edits(form: &Form<'_, '_>, write: impl Fn(&Asset) -> Option<AssetField>) -> Vec<Edit> {
    let assets = form.cx.workspace().assets();
    let records = form.cx.session.selection.records().iter();
    records
        .filter_map(|record| match record {
            RecordRef::Asset(id) => Some(Edit::Asset(id.clone(), write(assets.get(id)?.as_ref())?)),
            _ => None,
        })
        .collect()
}

pub(super) fn kind(form: &mut Form<'_, '_>, ui: &mut Ui, assets: &Assets) {
    let cx = form.cx;
    let at = At::from("field-kind");
    let current = assets.kind.map_or("", |kind| cx.t(kind.key()));
    let names = || AssetKind::ALL.map(|kind| cx.t(kind.key())).to_vec();
    let chosen = form.pick(ui, &at, current, cx.t("inspector-differ"), names);
    if let Some(kind) = chosen.and_then(|place| AssetKind::ALL.get(place)) {
        set_all(form, "field-kind", |_| Some(AssetField::Kind(*kind)));
    }
}

/// The county set by hand. What is not on the map has none.
fn county(form: &mut Form<'_, '_>, ui: &mut Ui, assets: &Assets) {
    let cx = form.cx;
    let at = At::from("field-county");
    let by_place = cx.t("county-by-place");
    let current = match &assets.county {
        Some(Some(code)) => county_name(cx, code),
        Some(None) => by_place.to_owned(),
        None => String::new(),
    };
    if assets.without_place < cx.session.selection.len() {
        let known = assets.county.as_ref().and_then(Option::as_ref);
        let choices = counties_and_countries(cx, known);
        let names = || {
            let listed = choices.iter().map(|(_, name)| name.clone());
            std::iter::once(by_place.to_owned()).chain(listed).collect()
        };
        let chosen = form.pick(ui, &at, &current, cx.t("inspector-differ"), names);
        if let Some(place) = chosen {
            let code = place.checked_sub(1).and_then(|place| choices.get(place));
            let code = code.map(|(code, _)| code.clone());
            set_all(form, "field-county", |asset| {
                let place = asset.place.clone()?;
                Some(AssetField::Place(Some(Place {
                    county: code.clone(),
                    ..place
                })))
            });
        }
    }
}

fn confidential(form: &mut Form<'_, '_>, ui: &mut Ui, assets: &Assets) {
    let cx = form.cx;
    let at = At::from("field-confidential");
    let names = [cx.t("several-no"), cx.t("several-yes")];
    let current = assets
        .confidential
        .map_or("", |value| names[usize::from(value)]);
    let placeholder = cx.t("inspector-differ");
    let chosen = form.pick(ui, &at, current, placeholder, || names.to_vec());
    if let Some(place) = chosen {
        set_all(form, "field-confidential", |_| {
            Some(AssetField::Confidential(place == 1))
        });
    }
}
