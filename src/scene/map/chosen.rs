//! Which assets a view of the map is about: those that a filter lets through, in a part of the plane.

use std::collections::BTreeSet;

use jiff::civil::Date;

use crate::analysis::asset_filter::AssetSieve;
use crate::analysis::{CountyBy, Index, Places, place_name};
use crate::geo::{Bounds, Metres, Polygon, project};
use crate::i18n::{Catalogue, Query};
use crate::message::Message;
use crate::workspace::{Asset, AssetFilter, AssetId, Workspace};

/// All that a filter is asked with.
#[derive(Clone, Copy)]
pub struct Choosing<'a> {
    /// The workspace.
    pub workspace: &'a Workspace,
    /// Where its assets lie.
    pub places: &'a Places,
    /// What refers to what in it.
    pub index: &'a Index,
    /// The language that is searched in.
    pub text: &'a Catalogue,
    /// The day that ages are reckoned from.
    pub today: Date,
}

/// A part of the plane.
#[derive(Clone, Debug, PartialEq)]
pub enum Area {
    /// What a view showed.
    Box(Bounds),
    /// What was drawn around.
    Lasso(Polygon),
}

impl Area {
    /// Whether an asset lies here. What has no place lies nowhere.
    #[must_use]
    pub fn holds(&self, asset: &Asset) -> bool {
        let place = asset.place.as_ref().filter(|it| it.is_on_the_globe());
        place.is_some_and(|place| self.has(project(place.point())))
    }

    /// Whether a place lies here.
    #[must_use]
    pub fn has(&self, at: Metres) -> bool {
        match self {
            Self::Box(bounds) => bounds.contains(at),
            Self::Lasso(polygon) => polygon.contains(at),
        }
    }
}

impl<'a> Choosing<'a> {
    /// Whether assets pass a filter, made ready to be asked about many.
    pub fn by(self, filter: &'a AssetFilter) -> impl Fn(&AssetId, &Asset) -> bool + 'a {
        let query = Query::new(&filter.search);
        let sieve = AssetSieve::new(filter, self.workspace, self.index, self.places, self.today);
        move |id, asset| {
            sieve.lets_through(id, asset)
                && (query.is_empty() || query.is_in(&self.searched(id, asset)))
        }
    }

    /// The assets that pass a filter and lie in an area; `None` if both are of all assets.
    #[must_use]
    pub fn chosen(self, filter: &AssetFilter, area: Option<&Area>) -> Option<BTreeSet<AssetId>> {
        if area.is_none() && is_open(filter) {
            return None;
        }
        let passes = self.by(filter);
        let assets = self.workspace.assets().iter();
        let chosen = assets
            .filter(|(id, asset)| area.is_none_or(|area| area.holds(asset)) && passes(id, asset));
        Some(chosen.map(|(id, _)| id.clone()).collect())
    }

    /// All that a search looks at.
    fn searched(self, id: &AssetId, asset: &Asset) -> String {
        let owner = asset.owner.as_ref();
        let owner = owner.and_then(|owner| self.workspace.organisations().get(owner));
        let mut searched = format!(
            "{} {} {} {} {} {}",
            asset.name,
            municipality(self.places, id),
            county(self.places, self.text, id),
            self.text.text(asset.kind.key()),
            owner.map_or("", |owner| owner.short_name()),
            self.text.text(asset.status.key()),
        );
        for tag in &asset.tags {
            searched.push(' ');
            searched += tag;
        }
        searched
    }
}

/// Whether a filter lets everything through, whatever there is.
#[must_use]
pub fn is_open(filter: &AssetFilter) -> bool {
    let search = Query::new(&filter.search);
    let rest = AssetFilter {
        search: String::new(),
        ..filter.clone()
    };
    search.is_empty() && rest == AssetFilter::default()
}

/// The name of the municipality of an asset; empty if there is none.
#[must_use]
pub fn municipality(places: &Places, id: &AssetId) -> String {
    places
        .asset(id)
        .municipality
        .as_ref()
        .map_or_else(String::new, |municipality| municipality.name.to_string())
}

/// The name of the county or country of an asset, and whether it was set by hand; empty if it is not
/// known.
#[must_use]
pub fn county(places: &Places, text: &Catalogue, id: &AssetId) -> String {
    let county = &places.asset(id).county;
    let Some(code) = &county.code else {
        return String::new();
    };
    let name = place_name(code, places.counties());
    match county.by {
        CountyBy::ByHand => text.say(&Message::new("map-county-by-hand").with("county", name)),
        CountyBy::FromPlace | CountyBy::Unknown => text.say(&name),
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::message::Language;
    use crate::workspace::testing::one_of_everything;

    fn chosen(filter: &AssetFilter, area: Option<&Area>) -> Option<usize> {
        let workspace = one_of_everything();
        let choosing = Choosing {
            workspace: &workspace,
            places: &Places::default(),
            index: &Index::of(&workspace),
            text: Catalogue::of(Language::Nb),
            today: date(2023, 11, 1),
        };
        choosing.chosen(filter, area).map(|chosen| chosen.len())
    }

    fn searching(words: &str) -> AssetFilter {
        AssetFilter {
            search: words.to_owned(),
            ..AssetFilter::default()
        }
    }

    #[test]
    fn nothing_asked_chooses_all_without_looking_and_words_choose_by_what_is_said() {
        assert_eq!(chosen(&AssetFilter::default(), None), None);
        assert_eq!(
            chosen(&searching("  "), None),
            None,
            "blanks ask for nothing"
        );
        assert_eq!(chosen(&searching("wacker"), None), Some(1));
        assert_eq!(chosen(&searching("finnes ikke"), None), Some(0));
    }

    #[test]
    fn an_area_chooses_what_lies_in_it() {
        let workspace = one_of_everything();
        let asset = workspace.assets().records().next().unwrap();
        let at = project(asset.place.as_ref().unwrap().point());
        let around = |by: f64| {
            [(-1.0, -1.0), (1.0, -1.0), (1.0, 1.0), (-1.0, 1.0)]
                .map(|(x, y)| Metres::new(at.x + 500.0 * x + by, at.y + 500.0 * y))
                .to_vec()
        };
        let all = AssetFilter::default();
        let lasso = |by| Area::Lasso(Polygon::around(around(by)));
        assert_eq!(chosen(&all, Some(&lasso(0.0))), Some(1));
        assert_eq!(chosen(&all, Some(&lasso(600.0))), Some(0));
        assert_eq!(
            chosen(&searching("finnes ikke"), Some(&lasso(0.0))),
            Some(0)
        );
        let seen = |by| Area::Box(Bounds::of(&around(by)));
        assert_eq!(chosen(&all, Some(&seen(0.0))), Some(1));
        assert_eq!(chosen(&all, Some(&seen(600.0))), Some(0));
    }
}
