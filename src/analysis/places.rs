//! In which municipality and county assets and steps lie.

use std::collections::{BTreeSet, HashMap};
use std::sync::Arc;

use crate::geo::{Boundaries, Counties, Edition, LonLat};
use crate::message::Message;
use crate::workspace::{Asset, AssetId, CountyCode, Division, Place, Step, Workspace};

/// How a county came to be known.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum CountyBy {
    /// It follows from the point on the map.
    FromPlace,
    /// Someone set it by hand.
    ByHand,
    /// It is not known: there is no point, or it lies at sea or beyond the map.
    #[default]
    Unknown,
}

impl CountyBy {
    /// The catalogue key that says how.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::FromPlace => "county-by-place",
            Self::ByHand => "county-by-hand",
            Self::Unknown => "county-unknown",
        }
    }
}

/// The county of something, or the country if it lies abroad.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CountyOf {
    /// The code; `None` where it is not known.
    pub code: Option<CountyCode>,
    /// How it came to be known.
    pub by: CountyBy,
}

impl CountyOf {
    /// Whether it lies in another country.
    #[must_use]
    pub fn is_abroad(&self) -> bool {
        self.code.as_ref().is_some_and(CountyCode::is_abroad)
    }

    fn by_hand(code: &CountyCode) -> Self {
        Self {
            code: Some(code.clone()),
            by: CountyBy::ByHand,
        }
    }

    fn from_place(code: &str) -> Self {
        Self {
            code: Some(CountyCode::new(code)),
            by: CountyBy::FromPlace,
        }
    }
}

/// A municipality of the workspace's division.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MunicipalityOf {
    /// Its official number, four digits.
    pub code: Arc<str>,
    /// Its name.
    pub name: Arc<str>,
}

/// Where an asset lies.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct AssetPlace {
    /// Its municipality; `None` abroad, at sea and where no point is known.
    pub municipality: Option<MunicipalityOf>,
    /// Its county.
    pub county: CountyOf,
}

/// Where everything lies, kept up to date by what differs between two states.
///
/// A point is in the municipality whose polygon contains it; else abroad, if a neighbouring country
/// does; else in the nearest municipality within two kilometres; else nowhere, unless a county is
/// set by hand.
#[derive(Clone, Debug)]
pub struct Places {
    seen: Workspace,
    counties: Counties,
    boundaries: Option<Arc<Boundaries>>,
    assets: HashMap<AssetId, AssetPlace>,
}

impl Default for Places {
    fn default() -> Self {
        let seen = Workspace::new("", Division::default(), crate::message::Language::default());
        Self {
            seen,
            counties: Counties::default(),
            boundaries: None,
            assets: HashMap::new(),
        }
    }
}

impl Places {
    /// Where everything in a workspace lies.
    #[must_use]
    pub fn of(workspace: &Workspace, boundaries: &Arc<Boundaries>) -> Self {
        let mut places = Self::default();
        places.refresh(workspace, Some(boundaries));
        places
    }

    /// Brings all places up to date. Costs what differs since they were last brought up to date,
    /// not what is there. Without boundaries, as before the map is read, only counties set by hand
    /// are known.
    pub fn refresh(&mut self, workspace: &Workspace, boundaries: Option<&Arc<Boundaries>>) {
        let counties = workspace.counties();
        let same_map = match (&self.boundaries, boundaries) {
            (Some(before), Some(now)) => Arc::ptr_eq(before, now),
            (None, None) => true,
            _ => false,
        };
        if !same_map || !self.counties.same(&counties) {
            self.boundaries = boundaries.cloned();
            self.counties = counties;
            self.assets = workspace
                .assets()
                .iter()
                .map(|(id, asset)| (id.clone(), self.locate(asset)))
                .collect();
        } else {
            for difference in workspace.assets().differences(self.seen.assets()) {
                match (difference.before, difference.after) {
                    (Some(before), Some(after)) if before.place == after.place => {}
                    (_, Some(after)) => {
                        let place = self.locate(after);
                        self.assets.insert(difference.id.clone(), place);
                    }
                    (_, None) => {
                        self.assets.remove(difference.id);
                    }
                }
            }
        }
        self.seen = workspace.clone();
    }

    fn locate(&self, asset: &Asset) -> AssetPlace {
        asset
            .place
            .as_ref()
            .map_or_else(AssetPlace::default, |place| {
                locate(place, &self.counties, self.boundaries.as_deref())
            })
    }

    /// The division whose municipalities are shown.
    #[must_use]
    pub fn edition(&self) -> Edition {
        self.counties.edition()
    }

    /// The counties that codes and names are of.
    #[must_use]
    pub fn counties(&self) -> &Counties {
        &self.counties
    }

    /// Where an asset lies; nowhere if it is not there.
    #[must_use]
    pub fn asset(&self, asset: &AssetId) -> &AssetPlace {
        static NOWHERE: AssetPlace = AssetPlace {
            municipality: None,
            county: CountyOf {
                code: None,
                by: CountyBy::Unknown,
            },
        };
        self.assets.get(asset).unwrap_or(&NOWHERE)
    }

    /// The counties and countries in which assets lie.
    #[must_use]
    pub fn counties_of_assets(&self) -> BTreeSet<&CountyCode> {
        self.assets
            .values()
            .filter_map(|place| place.county.code.as_ref())
            .collect()
    }

    /// The county of a step: the one set by hand, else that of its asset.
    #[must_use]
    pub fn step(&self, step: &Step) -> CountyOf {
        match (&step.county, &step.asset) {
            (Some(code), _) => CountyOf::by_hand(code),
            (None, Some(asset)) => self.asset(asset).county.clone(),
            (None, None) => CountyOf::default(),
        }
    }

    /// Where a point lies, as it would be told of an asset put there.
    #[must_use]
    pub fn at(&self, point: LonLat) -> AssetPlace {
        let place = Place::at(point, crate::workspace::PlaceQuality::default());
        locate(&place, &self.counties, self.boundaries.as_deref())
    }
}

fn locate(place: &Place, counties: &Counties, boundaries: Option<&Boundaries>) -> AssetPlace {
    let mut found = AssetPlace::default();
    if let Some(boundaries) = boundaries {
        let located = counties.locate(boundaries, place.point());
        let municipality = located.municipality.and_then(|it| boundaries.get(it));
        found.municipality = municipality.map(|municipality| MunicipalityOf {
            code: Arc::clone(municipality.code(counties.edition())),
            name: Arc::clone(municipality.name()),
        });
        if let Some(code) = located.county {
            found.county = CountyOf::from_place(code);
        }
    }
    if let Some(code) = &place.county {
        found.county = CountyOf::by_hand(code);
    }
    found
}

/// The name of a county or country: the Norwegian part of a county's name, a neighbouring country's
/// name in the reader's language, else the code itself.
#[must_use]
pub fn place_name(code: &CountyCode, counties: &Counties) -> Message {
    match code.as_str() {
        "DK" => Message::new("country-dk"),
        "DE" => Message::new("country-de"),
        "FI" => Message::new("country-fi"),
        "GB" => Message::new("country-gb"),
        "NL" => Message::new("country-nl"),
        "PL" => Message::new("country-pl"),
        "RU" => Message::new("country-ru"),
        "SE" => Message::new("country-se"),
        code => {
            let name = counties.name(code).unwrap_or(code);
            Message::new("county-name").with("name", name)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::workspace::edit::{AssetField, Edit, NewRecord, WorkspaceField};
    use crate::workspace::testing::{check_edit, empty, one_of_everything, touch};
    use crate::workspace::{AssetKind, Id, PlaceQuality};

    fn boundaries() -> &'static Arc<Boundaries> {
        static BOUNDARIES: std::sync::OnceLock<Arc<Boundaries>> = std::sync::OnceLock::new();
        BOUNDARIES.get_or_init(|| Arc::new(Boundaries::bundled().unwrap()))
    }

    fn asset_at(lon: f64, lat: f64, by_hand: Option<&str>) -> Workspace {
        let mut place = Place::at(LonLat { lon, lat }, PlaceQuality::Exact);
        place.county = by_hand.map(CountyCode::new);
        let asset = Asset::new("Noe", AssetKind::Industry, Some(place), touch().stamp());
        check_edit(
            &empty(),
            &Edit::Add(NewRecord::Asset(Id::new("asset-a"), asset.into())),
        )
    }

    fn county(workspace: &Workspace) -> CountyOf {
        Places::of(workspace, boundaries())
            .asset(&Id::new("asset-a"))
            .county
            .clone()
    }

    #[test]
    fn an_asset_has_the_municipality_and_county_of_its_point() {
        let places = Places::of(&asset_at(10.75, 63.585, None), boundaries());
        let place = places.asset(&Id::new("asset-a"));
        let municipality = place.municipality.as_ref().unwrap();
        assert_eq!(
            (&*municipality.code, &*municipality.name),
            ("5036", "Frosta")
        );
        assert_eq!(place.county, CountyOf::from_place("50"));
    }

    #[test]
    fn an_asset_in_a_neighbouring_country_has_no_municipality_but_that_country() {
        let places = Places::of(&asset_at(14.64, 63.18, None), boundaries());
        let place = places.asset(&Id::new("asset-a"));
        assert_eq!(place.municipality, None);
        assert_eq!(place.county, CountyOf::from_place("SE"));
        assert!(place.county.is_abroad());
    }

    #[test]
    fn an_asset_far_out_at_sea_has_no_county_until_one_is_set_by_hand() {
        assert_eq!(county(&asset_at(4.0, 65.0, None)), CountyOf::default());
        let by_hand = CountyOf {
            code: Some(CountyCode::new("50")),
            by: CountyBy::ByHand,
        };
        assert_eq!(county(&asset_at(4.0, 65.0, Some("50"))), by_hand);
    }

    #[test]
    fn a_county_set_by_hand_goes_before_that_of_the_point() {
        let found = county(&asset_at(10.75, 63.585, Some("18")));
        assert_eq!(
            (found.code.unwrap().as_str(), found.by),
            ("18", CountyBy::ByHand)
        );
    }

    #[test]
    fn a_step_has_the_county_set_by_hand_or_else_that_of_its_asset() {
        let workspace = one_of_everything();
        let places = Places::of(&workspace, boundaries());
        let step = |id: &str| Step::clone(workspace.steps().get(&Id::new(id)).unwrap());
        assert_eq!(places.step(&step("step-a")), CountyOf::default());
        assert_eq!(places.step(&step("step-b")), CountyOf::from_place("50"));
        let by_hand = Step {
            county: Some(CountyCode::new("15")),
            ..step("step-b")
        };
        assert_eq!(
            places.step(&by_hand),
            CountyOf::by_hand(&CountyCode::new("15"))
        );
    }

    #[test]
    fn places_brought_up_to_date_equal_new_ones() {
        let first = one_of_everything();
        let id = Id::<Asset>::new("asset-a");
        let elsewhere = Place::at(
            LonLat {
                lon: 14.17,
                lat: 66.315,
            },
            PlaceQuality::Exact,
        );
        let moved = check_edit(
            &first,
            &Edit::Asset(id.clone(), AssetField::Place(Some(elsewhere))),
        );
        let named = check_edit(
            &moved,
            &Edit::Asset(id.clone(), AssetField::Name("Mo".into())),
        );
        let division = Edit::Workspace(WorkspaceField::Division(Division::Y2024));
        let divided = check_edit(&named, &division);
        let removed = check_edit(&divided, &Edit::Remove(vec![id.into()]));
        let mut places = Places::default();
        for state in [&first, &moved, &named, &divided, &removed, &first] {
            places.refresh(state, Some(boundaries()));
            assert_eq!(places.assets, Places::of(state, boundaries()).assets);
        }
    }

    #[test]
    fn codes_follow_the_division_of_the_workspace() {
        let oslo_fjord = asset_at(10.65, 59.43, None); // Moss
        assert_eq!(county(&oslo_fjord), CountyOf::from_place("30"));
        let division = Edit::Workspace(WorkspaceField::Division(Division::Y2024));
        assert_eq!(
            county(&check_edit(&oslo_fjord, &division)),
            CountyOf::from_place("31")
        );
    }

    #[test]
    fn without_a_map_only_counties_set_by_hand_are_known() {
        let mut places = Places::default();
        places.refresh(&asset_at(10.75, 63.585, None), None);
        assert_eq!(places.asset(&Id::new("asset-a")), &AssetPlace::default());
        places.refresh(&asset_at(10.75, 63.585, None), Some(boundaries()));
        assert!(places.asset(&Id::new("asset-a")).municipality.is_some());
    }
}
