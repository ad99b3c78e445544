//! What the filter asks for, each field as a chip that takes it away again.

use std::collections::BTreeSet;

use egui::Ui;

use super::data::{MapData, Revision};
use super::filter_menu::age_words;
use crate::analysis::place_name;
use crate::message::{Language, Message};
use crate::scene::Token;
use crate::scene::map::is_open;
use crate::session::{MapView, Within};
use crate::ui::PanelContext;
use crate::ui::theme::{self, Icon, Type, icons};
use crate::ui::widgets::{Chip, PushButton};
use crate::workspace::AssetFilter;

/// The widest that a chip gets, in points.
const WIDEST: f32 = 260.0;

/// A field of the filter that asks for something.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Part {
    Kinds,
    Statuses,
    Age,
    Counties,
    Owners,
    Chains,
    Tags,
    Search,
}

impl Part {
    fn icon(self) -> Icon {
        match self {
            Self::Kinds => icons::FACTORY,
            Self::Statuses => icons::CIRCLE_HALF,
            Self::Age => icons::HISTORY,
            Self::Counties => icons::MAP_PIN,
            Self::Owners => icons::ORGANISATIONS,
            Self::Chains => icons::CHAIN,
            Self::Tags => icons::TAG,
            Self::Search => icons::SEARCH,
        }
    }

    fn remove(self, filter: &mut AssetFilter) {
        match self {
            Self::Kinds => filter.kinds.clear(),
            Self::Statuses => filter.statuses.clear(),
            Self::Age => filter.older_than = None,
            Self::Counties => filter.counties.clear(),
            Self::Owners => filter.owners.clear(),
            Self::Chains => filter.chains.clear(),
            Self::Tags => filter.tags.clear(),
            Self::Search => filter.search.clear(),
        }
    }
}

/// What decides the words.
type Key = (Revision, AssetFilter, Language);

/// The chips, their words kept until something changes.
#[derive(Default)]
pub(super) struct FilterChips {
    words: Option<(Key, Vec<(Part, String)>)>,
}

impl FilterChips {
    /// The chips, how many assets are left, and the way back to all of them. Nothing where nothing
    /// is asked for.
    pub(super) fn show(
        &mut self,
        ui: &mut Ui,
        cx: &PanelContext<'_>,
        data: &MapData,
        map: &mut MapView,
    ) {
        if !is_narrowed(map) {
            return;
        }
        let key = (
            Revision::of(cx),
            map.shown.filter.clone(),
            cx.text.language(),
        );
        let known = self.words.take().filter(|(known, _)| *known == key);
        let words = known.map_or_else(|| words(cx, &key.1), |(_, words)| words);
        let remove = |words: &str| cx.say(&Message::new("map-filter-remove").with("what", words));
        for (part, words) in &words {
            let name = remove(words);
            let chip = Chip::removable(words, &name)
                .icon(part.icon())
                .max_width(WIDEST);
            if ui.add(chip).clicked() {
                part.remove(&mut map.shown.filter);
            }
        }
        self.words = Some((key, words));
        let within = match map.within {
            Within::Everywhere => None,
            Within::View => Some(cx.t("map-within-view")),
            Within::Lasso => Some(cx.t("map-within-lasso")),
        };
        if let Some(words) = within {
            let name = remove(words);
            let chip = Chip::removable(words, &name).icon(icons::CIRCLE_DASHED);
            if ui.add(chip).clicked() {
                map.within = Within::Everywhere;
            }
        }
        count(ui, cx, data);
        let clear = PushButton::quiet(cx.t("map-filter-clear")).small();
        if ui.add(clear).clicked() {
            map.show_all();
        }
    }
}

/// Whether fewer assets may be shown than there are.
pub(super) fn is_narrowed(map: &MapView) -> bool {
    map.within != Within::Everywhere || !is_open(&map.shown.filter)
}

/// How many of the assets are shown.
pub(super) fn count(ui: &mut Ui, cx: &PanelContext<'_>, data: &MapData) {
    let words = Message::new("map-count")
        .with("shown", data.rows.len())
        .with("total", data.total);
    let muted = theme::color(ui.ctx(), Token::InkMuted);
    ui.label(Type::SmallNumber.rich(cx.say(&words)).color(muted));
}

/// What each field asks for, in words.
fn words(cx: &PanelContext<'_>, filter: &AssetFilter) -> Vec<(Part, String)> {
    let mut all = Vec::new();
    let mut push = |part, names: Vec<String>| {
        if !names.is_empty() {
            all.push((part, names.join(", ")));
        }
    };
    let named = |keys: &mut dyn Iterator<Item = &'static str>| -> Vec<String> {
        keys.map(|key| cx.t(key).to_owned()).collect()
    };
    push(
        Part::Kinds,
        named(&mut filter.kinds.iter().map(|it| it.key())),
    );
    push(
        Part::Statuses,
        named(&mut filter.statuses.iter().map(|it| it.key())),
    );
    let age = filter.older_than.map(|days| cx.say(&age_words(Some(days))));
    push(Part::Age, age.into_iter().collect());
    let county = |code| cx.say(&place_name(code, cx.places.counties()));
    push(Part::Counties, filter.counties.iter().map(county).collect());
    let owner = |id| cx.organisation(id).to_owned();
    push(Part::Owners, filter.owners.iter().map(owner).collect());
    let chain = |id| cx.workspace().chains().get(id).map(|it| it.name.clone());
    push(
        Part::Chains,
        filter.chains.iter().filter_map(chain).collect(),
    );
    push(Part::Tags, strings(&filter.tags));
    let search = filter.search.trim();
    if !search.is_empty() {
        let quoted = Message::new("map-filter-search").with("words", search);
        push(Part::Search, vec![cx.say(&quoted)]);
    }
    all
}

fn strings(set: &BTreeSet<String>) -> Vec<String> {
    set.iter().cloned().collect()
}
