//! Which assets a filter lets through.

use std::collections::HashSet;

use jiff::Span;
use jiff::civil::Date;

use super::freshness::last_confirmed;
use super::{Index, Places};
use crate::workspace::{Asset, AssetFilter, AssetId, Workspace};

/// A filter made ready to be asked about many assets. Its search, which depends on a language, is not
/// asked here.
#[derive(Clone, Debug)]
pub struct AssetSieve<'a> {
    filter: &'a AssetFilter,
    places: &'a Places,
    /// The assets that carry out a step of one of the chains; `None` if all chains will do.
    of_chains: Option<HashSet<&'a AssetId>>,
    /// What was confirmed on this day or later is too fresh.
    fresh_from: Option<Date>,
}

impl<'a> AssetSieve<'a> {
    /// A filter over the assets of a workspace, with ages as of `today`.
    #[must_use]
    pub fn new(
        filter: &'a AssetFilter,
        workspace: &'a Workspace,
        index: &Index,
        places: &'a Places,
        today: Date,
    ) -> Self {
        let of_chains = (!filter.chains.is_empty()).then(|| {
            let steps = filter
                .chains
                .iter()
                .flat_map(|chain| index.steps_of_chain(chain));
            steps
                .filter_map(|step| workspace.steps().get(step)?.asset.as_ref())
                .collect()
        });
        let fresh_from = filter
            .older_than
            .map(|days| today.saturating_sub(Span::new().days(i64::from(days.min(MOST_DAYS)))));
        Self {
            filter,
            places,
            of_chains,
            fresh_from,
        }
    }

    /// Whether every field but the search lets an asset through.
    #[must_use]
    pub fn lets_through(&self, id: &AssetId, asset: &Asset) -> bool {
        let AssetFilter {
            kinds,
            chains: _,
            owners,
            tags,
            statuses,
            counties,
            older_than: _,
            search: _,
        } = self.filter;
        let county = || self.places.asset(id).county.code.as_ref();
        (kinds.is_empty() || kinds.contains(&asset.kind))
            && (statuses.is_empty() || statuses.contains(&asset.status))
            && (owners.is_empty() || asset.owner.as_ref().is_some_and(|it| owners.contains(it)))
            && (tags.is_empty() || asset.tags.iter().any(|tag| tags.contains(tag)))
            && (counties.is_empty() || county().is_some_and(|it| counties.contains(it)))
            && self.of_chains.as_ref().is_none_or(|of| of.contains(id))
            && self
                .fresh_from
                .is_none_or(|from| last_confirmed(asset).is_none_or(|day| day < from))
    }
}

/// More days than any calendar of this program has.
const MOST_DAYS: u32 = 3_000_000;

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::message::Message;
    use crate::workspace::edit::{AssetField, Edit, NewRecord};
    use crate::workspace::testing::{check_edit, one_of_everything, touch};
    use crate::workspace::{AssetKind, CountyCode, Id, Place, PlaceQuality, Status};

    /// Beside the works of the small workspace: a forest, far away, of nobody, old and tagged.
    fn workspace() -> Workspace {
        let mut place = Place::at(
            crate::geo::LonLat {
                lon: 4.0,
                lat: 65.0,
            },
            PlaceQuality::Exact,
        );
        place.county = Some(CountyCode::new("18"));
        let mut forest = Asset::new(
            "Skog",
            AssetKind::NaturalResource,
            Some(place),
            touch().stamp(),
        );
        forest.status = Status::Planned;
        forest.tags = vec!["tre".into(), "bio".into()];
        forest.as_of = Some(date(2021, 1, 1));
        let id = Id::new("asset-a");
        let edits = vec![
            Edit::Add(NewRecord::Asset(Id::new("asset-forest"), forest.into())),
            Edit::Asset(id.clone(), AssetField::AsOf(Some(date(2023, 6, 1)))),
            Edit::Asset(id.clone(), AssetField::Owner(Some(Id::new("org-a")))),
            Edit::Asset(id.clone(), AssetField::Status(Status::Operating)),
            Edit::Asset(id, AssetField::Kind(AssetKind::Industry)),
        ];
        check_edit(
            &one_of_everything(),
            &Edit::All(Message::new("edit-several"), edits),
        )
    }

    fn through(filter: &AssetFilter) -> Vec<String> {
        let workspace = workspace();
        let mut places = Places::default();
        places.refresh(&workspace, None);
        let index = Index::of(&workspace);
        let sieve = AssetSieve::new(filter, &workspace, &index, &places, date(2023, 11, 1));
        let assets = workspace.assets().iter();
        assets
            .filter(|(id, asset)| sieve.lets_through(id, asset))
            .map(|(id, _)| id.to_string())
            .collect()
    }

    fn by(set: impl FnOnce(&mut AssetFilter)) -> Vec<String> {
        let mut filter = AssetFilter::default();
        set(&mut filter);
        through(&filter)
    }

    #[test]
    fn a_filter_that_names_nothing_lets_all_through() {
        assert_eq!(by(|_| ()), ["asset-a", "asset-forest"]);
    }

    #[test]
    fn every_field_narrows_by_what_it_names() {
        let industry = by(|it| it.kinds = [AssetKind::Industry].into());
        assert_eq!(industry, ["asset-a"]);
        let planned = by(|it| it.statuses = [Status::Planned].into());
        assert_eq!(planned, ["asset-forest"]);
        assert_eq!(by(|it| it.owners = [Id::new("org-a")].into()), ["asset-a"]);
        let tagged = by(|it| it.tags = ["bio".to_owned()].into());
        assert_eq!(tagged, ["asset-forest"]);
        let county = by(|it| it.counties = [CountyCode::new("18")].into());
        assert_eq!(county, ["asset-forest"]);
        let chain = by(|it| it.chains = [Id::new("chain-a")].into());
        assert_eq!(chain, ["asset-a"], "its step is carried out by the works");
        let none = by(|it| it.chains = [Id::new("chain-b")].into());
        assert!(none.is_empty());
    }

    #[test]
    fn one_of_a_field_is_enough_and_all_fields_must_agree() {
        let either = by(|it| it.kinds = [AssetKind::Industry, AssetKind::NaturalResource].into());
        assert_eq!(either.len(), 2);
        let both = by(|it| {
            it.kinds = [AssetKind::Industry].into();
            it.statuses = [Status::Planned].into();
        });
        assert!(both.is_empty());
    }

    #[test]
    fn what_was_confirmed_too_recently_is_held_back_and_what_never_was_is_not() {
        assert_eq!(by(|it| it.older_than = Some(365)), ["asset-forest"]);
        // 1 June to 1 November are 153 days; to be older, it takes one more.
        assert_eq!(by(|it| it.older_than = Some(153)).len(), 1);
        assert_eq!(by(|it| it.older_than = Some(152)).len(), 2);
        assert!(by(|it| it.older_than = Some(u32::MAX)).is_empty());
    }
}
