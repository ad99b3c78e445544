//! Fields with something to choose from.

use egui::{Checkbox, Response, Ui, UiBuilder};

use super::{At, Form};
use crate::analysis::place_name;
use crate::message::Message;
use crate::ui::PanelContext;
use crate::ui::widgets::{Field, Select};
use crate::workspace::{CountyCode, Edit};

/// Countries that what lies abroad can be said to lie in.
const COUNTRIES: [&str; 8] = ["SE", "FI", "DK", "DE", "GB", "NL", "PL", "RU"];

/// The counties of the file's division and the countries that things abroad can lie in, with their
/// names. A county of another division is kept until another one is chosen.
pub fn counties_and_countries(
    cx: &PanelContext<'_>,
    current: Option<&CountyCode>,
) -> Vec<(CountyCode, String)> {
    let counties = cx.workspace().counties();
    let known = counties.codes().into_iter().chain(COUNTRIES);
    let mut codes: Vec<CountyCode> = known.map(CountyCode::new).collect();
    codes.extend(current.filter(|code| !codes.contains(code)).cloned());
    codes
        .into_iter()
        .map(|code| {
            let name = county_name(cx, &code);
            (code, name)
        })
        .collect()
}

/// A county with its number, or a country: `Trøndelag (50)`.
#[must_use]
pub fn county_name(cx: &PanelContext<'_>, code: &CountyCode) -> String {
    let name = cx.say(&place_name(code, &cx.workspace().counties()));
    if code.is_abroad() || name == code.as_str() {
        return name;
    }
    cx.say(
        &Message::new("inspector-county")
            .with("name", name)
            .with("code", code.as_str()),
    )
}

impl Form<'_, '_> {
    /// One of a few values with names of their own.
    pub fn choice<T: Copy + PartialEq>(
        &mut self,
        ui: &mut Ui,
        at: impl Into<At>,
        values: &[T],
        key: impl Fn(T) -> &'static str,
        current: T,
        write: impl Fn(T) -> Edit,
    ) -> Response {
        let names: Vec<&str> = values.iter().map(|value| self.cx.t(key(*value))).collect();
        let at = at.into();
        let current_name = self.cx.t(key(current));
        let (response, chosen) = self.list(ui, &at, current_name, "", || names);
        if let Some(value) = chosen
            .and_then(|place| values.get(place))
            .filter(|value| **value != current)
        {
            self.ask(&at, write(*value));
        }
        response
    }

    /// One of a few values, or none.
    pub fn choice_or_none<T: Copy + PartialEq>(
        &mut self,
        ui: &mut Ui,
        at: impl Into<At>,
        values: &[T],
        key: impl Fn(T) -> &'static str,
        current: Option<T>,
        write: impl Fn(Option<T>) -> Edit,
    ) -> Response {
        let nothing = self.cx.t("not-set");
        let mut names = vec![nothing];
        names.extend(values.iter().map(|value| self.cx.t(key(*value))));
        let at = at.into();
        let current_name = current.map_or("", |value| self.cx.t(key(value)));
        let (response, chosen) = self.list(ui, &at, current_name, nothing, || names);
        if let Some(place) = chosen {
            let value = place
                .checked_sub(1)
                .and_then(|place| values.get(place))
                .copied();
            if value != current {
                self.ask(&at, write(value));
            }
        }
        response
    }

    /// A county, a country, or neither: then `nothing` says what holds instead.
    pub fn county(
        &mut self,
        ui: &mut Ui,
        at: impl Into<At>,
        current: Option<&CountyCode>,
        nothing: &str,
        write: impl Fn(Option<CountyCode>) -> Edit,
    ) -> Response {
        let choices = counties_and_countries(self.cx, current);
        let at = at.into();
        let current_name = current
            .map(|code| county_name(self.cx, code))
            .unwrap_or_default();
        let mut list = vec![nothing];
        list.extend(choices.iter().map(|(_, name)| name.as_str()));
        let (response, chosen) = self.list(ui, &at, &current_name, nothing, || list);
        if let Some(place) = chosen {
            let code = place.checked_sub(1).and_then(|place| choices.get(place));
            let code = code.map(|(code, _)| code);
            if code != current {
                self.ask(&at, write(code.cloned()));
            }
        }
        response
    }

    /// Yes or no.
    pub fn tick(
        &mut self,
        ui: &mut Ui,
        at: impl Into<At>,
        current: bool,
        write: impl Fn(bool) -> Edit,
    ) -> Response {
        let at = at.into();
        let mut value = current;
        let label = self.cx.t(at.label);
        let builder = UiBuilder::new().scope_id(self.id(&at));
        let response = ui
            .scope_builder(builder, |ui| {
                self.guarded(ui, |ui| ui.add(Checkbox::new(&mut value, label)))
            })
            .inner;
        if value != current {
            self.ask(&at, write(value));
        }
        self.say_refusal(ui, &at);
        response
    }

    /// One of several names; its place, if one was chosen. `placeholder` stands where none is.
    pub fn pick<S: AsRef<str>>(
        &mut self,
        ui: &mut Ui,
        at: &At,
        current: &str,
        placeholder: &str,
        items: impl FnOnce() -> Vec<S>,
    ) -> Option<usize> {
        self.list(ui, at, current, placeholder, items).1
    }

    /// A field that opens a list, without a label above it: what was chosen, by its place. `name` is
    /// what a screen reader says.
    pub fn bare_select<S: AsRef<str>>(
        &self,
        ui: &mut Ui,
        name: &str,
        current: &str,
        items: impl FnOnce() -> Vec<S>,
    ) -> Option<usize> {
        self.select(ui, name, current, "", items).1
    }

    /// A labelled field that opens a list; what was chosen, by its place.
    pub(super) fn list<S: AsRef<str>>(
        &mut self,
        ui: &mut Ui,
        at: &At,
        current: &str,
        placeholder: &str,
        items: impl FnOnce() -> Vec<S>,
    ) -> (Response, Option<usize>) {
        let problem = self.refused_at(at);
        let label = self.cx.t(at.label);
        let mut chosen = None;
        let builder = UiBuilder::new().scope_id(self.id(at));
        let response = ui
            .scope_builder(builder, |ui| {
                Field::new(label)
                    .problem(problem.as_deref())
                    .show(ui, |ui| {
                        let (response, place) = self.select(ui, label, current, placeholder, items);
                        chosen = place;
                        response
                    })
            })
            .inner;
        (response, chosen)
    }

    /// A field that opens a list, without a label above it.
    pub(super) fn select<S: AsRef<str>>(
        &self,
        ui: &mut Ui,
        name: &str,
        current: &str,
        placeholder: &str,
        items: impl FnOnce() -> Vec<S>,
    ) -> (Response, Option<usize>) {
        let mut chosen = None;
        let response = self.guarded(ui, |ui| {
            let text = self.cx.text;
            let matches = |query: &str, item: &str| text.matches(query, item);
            let selected = Select::new(name, current)
                .placeholder(placeholder)
                .search(self.cx.t("search-hint"), self.cx.t("no-hits"))
                .matching(&matches)
                .show_made(ui, items);
            chosen = selected.chosen;
            selected.response
        });
        (response, chosen)
    }
}
