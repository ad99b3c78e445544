//! The filter, all of it: a menu that a keyboard goes through like a form.

use std::collections::{BTreeMap, BTreeSet};

use egui::{Popup, PopupCloseBehavior, ScrollArea, Ui, vec2};

use super::data::{MapData, Revision};
use crate::analysis::place_name;
use crate::message::{Language, Message};
use crate::scene::map::is_open;
use crate::scene::sign::mark_of;
use crate::session::MapView;
use crate::ui::PanelContext;
use crate::ui::pick::{Pick, sorted, toggle};
use crate::ui::theme::{icons, space};
use crate::ui::widgets::{Chip, PushButton, section, segmented};
use crate::workspace::{AssetFilter, AssetKind, ChainId, CountyCode, OrganisationId, Status};

/// The width of the menu in points.
const WIDTH: f32 = 470.0;
/// The ages that can be asked for, in days: one, two and five years with their leap days.
const AGES: [u32; 3] = [365, 730, 1_826];

/// What can be filtered by, and what is typed to find it.
#[derive(Default)]
pub(super) struct FilterMenu {
    choices: Option<(Revision, Language, bool, Choices)>,
    find_chain: String,
    find_owner: String,
    find_tag: String,
    find_county: String,
}

/// What occurs among the assets, each with its name.
struct Choices {
    statuses: Vec<Status>,
    chains: Vec<(ChainId, String)>,
    owners: Vec<(OrganisationId, String)>,
    tags: Vec<(String, String)>,
    counties: Vec<(CountyCode, String)>,
}

impl Choices {
    fn of(cx: &PanelContext<'_>, data: &MapData) -> Self {
        let assets = cx.workspace().assets();
        let mut owners = BTreeMap::new();
        let mut tags = BTreeMap::new();
        let mut statuses = BTreeSet::new();
        for asset in assets.records() {
            statuses.insert(asset.status);
            if let Some(owner) = &asset.owner {
                owners
                    .entry(owner.clone())
                    .or_insert_with(|| cx.organisation(owner).to_owned());
            }
            for tag in &asset.tags {
                tags.entry(tag.clone()).or_insert_with(|| tag.clone());
            }
        }
        let county = |code: &CountyCode| {
            let name = cx.say(&place_name(code, cx.places.counties()));
            (code.clone(), name)
        };
        let counties = cx.places.counties_of_assets().into_iter().map(county);
        Self {
            statuses: statuses.into_iter().collect(),
            chains: data.chains.clone(),
            owners: sorted(cx, owners),
            tags: sorted(cx, tags),
            counties: sorted(cx, counties),
        }
    }
}

impl FilterMenu {
    /// The button that opens the menu, and the menu.
    pub(super) fn show(
        &mut self,
        ui: &mut Ui,
        cx: &PanelContext<'_>,
        data: &MapData,
        map: &mut MapView,
    ) {
        let narrowed = !is_open(&map.shown.filter);
        let chip = ui.add(Chip::menu(cx.t("map-filter"), narrowed).icon(icons::FUNNEL));
        Popup::from_toggle_button_response(&chip)
            .close_behavior(PopupCloseBehavior::CloseOnClickOutside)
            .accessible_name(cx.t("map-filter"))
            .show(|ui| {
                ui.set_width(WIDTH);
                let room = ui.ctx().content_rect().height() - 220.0;
                ScrollArea::vertical().max_height(room).show(ui, |ui| {
                    ui.set_width(WIDTH - ui.spacing().scroll.allocated_width());
                    ui.spacing_mut().item_spacing = vec2(6.0, 6.0);
                    self.content(ui, cx, data, &mut map.shown.filter);
                });
                ui.add_space(space::HALF);
                ui.horizontal(|ui| {
                    let button = PushButton::secondary(cx.t("map-filter-clear"));
                    let button = button.icon(icons::FUNNEL_CLEAR).small();
                    if ui.add_enabled(narrowed, button).clicked() {
                        map.show_all();
                    }
                    super::filter_chips::count(ui, cx, data);
                });
            });
    }

    fn content(
        &mut self,
        ui: &mut Ui,
        cx: &PanelContext<'_>,
        data: &MapData,
        filter: &mut AssetFilter,
    ) {
        let (revision, language) = (Revision::of(cx), cx.text.language());
        let has_map = cx.geography.is_some();
        let known = self
            .choices
            .take()
            .filter(|(of, spoken, map, _)| (*of, *spoken, *map) == (revision, language, has_map));
        let choices = known.map_or_else(|| Choices::of(cx, data), |(.., choices)| choices);

        section(ui, cx.t("field-kind"));
        ui.horizontal_wrapped(|ui| kinds(ui, cx, data, &mut filter.kinds));
        ui.add_space(space::HALF);
        section(ui, cx.t("field-status"));
        ui.horizontal_wrapped(|ui| {
            for status in &choices.statuses {
                let on = filter.statuses.contains(status);
                if ui.add(Chip::toggle(cx.t(status.key()), on)).clicked() {
                    toggle(&mut filter.statuses, status);
                }
            }
        });
        let title = cx.t("map-filter-age");
        ui.add_space(space::HALF);
        section(ui, title);
        ages(ui, cx, title, &mut filter.older_than);
        let pick = |title: &'static str, find: &mut String| Pick {
            cx,
            title: cx.t(title),
            find: std::mem::take(find),
        };
        let all = &choices.counties;
        self.find_county =
            pick("field-county", &mut self.find_county).show(ui, all, &mut filter.counties);
        let all = &choices.owners;
        self.find_owner =
            pick("map-filter-owner", &mut self.find_owner).show(ui, all, &mut filter.owners);
        let all = &choices.chains;
        self.find_chain =
            pick("field-chain", &mut self.find_chain).show(ui, all, &mut filter.chains);
        let all = &choices.tags;
        self.find_tag = pick("field-tags", &mut self.find_tag).show(ui, all, &mut filter.tags);
        self.choices = Some((revision, language, has_map, choices));
    }
}

/// The kinds as switches. All are on while none is named; switching one off names the others.
pub(super) fn kinds(
    ui: &mut Ui,
    cx: &PanelContext<'_>,
    data: &MapData,
    kinds: &mut BTreeSet<AssetKind>,
) {
    for (kind, count) in &data.kinds {
        let on = kinds.is_empty() || kinds.contains(kind);
        #[expect(clippy::cast_precision_loss, reason = "a count to read")]
        let count = cx.text.number(*count as f64, 0);
        let chip = Chip::toggle(cx.t(kind.key()), on)
            .mark(mark_of(*kind))
            .count(&count);
        if ui.add(chip).clicked() {
            switch(kinds, *kind, &data.kinds);
        }
    }
}

fn switch(kinds: &mut BTreeSet<AssetKind>, kind: AssetKind, there: &[(AssetKind, usize)]) {
    let all = || there.iter().map(|(kind, _)| *kind);
    if kinds.is_empty() {
        kinds.extend(all());
    }
    toggle(kinds, &kind);
    if all().all(|kind| kinds.contains(&kind)) {
        kinds.clear();
    }
}

fn ages(ui: &mut Ui, cx: &PanelContext<'_>, title: &str, older_than: &mut Option<u32>) {
    let mut ages: Vec<Option<u32>> = std::iter::once(None)
        .chain(AGES.into_iter().map(Some))
        .collect();
    // A file may ask for another age.
    if !ages.contains(older_than) {
        ages.push(*older_than);
    }
    let words: Vec<(Option<u32>, String)> = ages
        .into_iter()
        .map(|age| (age, cx.say(&age_words(age))))
        .collect();
    let words: Vec<(Option<u32>, &str)> = words
        .iter()
        .map(|(age, words)| (*age, words.as_str()))
        .collect();
    segmented(ui, title, &words, older_than);
}

/// What is asked of the age, in words.
pub(super) fn age_words(older_than: Option<u32>) -> Message {
    let years = |days| {
        AGES.iter()
            .zip([1_i64, 2, 5])
            .find(|(age, _)| **age == days)
    };
    match older_than {
        None => Message::new("map-filter-any-age"),
        Some(days) => match years(days) {
            Some((_, years)) => Message::new("map-filter-older-years").with("n", years),
            None => Message::new("map-filter-older-days").with("n", i64::from(days)),
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn switching_a_kind_off_names_the_others_and_back_on_names_none() {
        use AssetKind::{Capital, Industry, Land};
        let there = [(Industry, 3), (Land, 1), (Capital, 1)];
        let mut kinds = BTreeSet::new();
        switch(&mut kinds, Land, &there);
        assert_eq!(kinds, [Industry, Capital].into());
        switch(&mut kinds, Capital, &there);
        assert_eq!(kinds, [Industry].into());
        switch(&mut kinds, Land, &there);
        switch(&mut kinds, Capital, &there);
        assert!(kinds.is_empty(), "all are on again");
        let mut only = BTreeSet::from([Land]);
        switch(&mut only, Land, &there);
        assert!(only.is_empty(), "the last one off shows all");
    }
}
