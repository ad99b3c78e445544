//! Municipalities and counties among what the palette finds.

use crate::geo::{Boundaries, Bounds, Edition, Municipality};
use crate::message::Message;
use crate::session::Flight;
use crate::ui::PanelContext;

/// A place to fly to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Place {
    /// A municipality, by its place in the map.
    Municipality(usize),
    /// A county of a division.
    County(Edition, &'static str),
}

/// A place with the names it is found by.
pub(super) struct Named {
    pub(super) place: Place,
    /// What it is called.
    pub(super) title: String,
    /// Its numbers in both divisions, by which it is found too.
    pub(super) numbers: String,
}

/// Every municipality and the counties of both divisions; nothing while the map is being read.
pub(super) fn all(file: &PanelContext<'_>) -> Vec<Named> {
    let Some(geography) = file.geography else {
        return Vec::new();
    };
    let boundaries = &geography.boundaries;
    let edition = file.places.edition();
    let all = boundaries.municipalities();
    let municipalities = all.iter().enumerate().map(|(number, each)| Named {
        place: Place::Municipality(number),
        title: title(file, all, each, edition),
        numbers: [&**each.code(Edition::Y2020), &**each.code(Edition::Y2024)].join(" "),
    });
    let counties = Edition::ALL.into_iter().flat_map(|edition| {
        let regions = boundaries.county_regions(edition);
        regions.iter().map(move |region| Named {
            place: Place::County(edition, region.county().code),
            title: region.county().name.to_owned(),
            numbers: region.county().code.to_owned(),
        })
    });
    counties.chain(municipalities).collect()
}

/// A municipality's name: with its Sámi name where it has one, and with its county where two share it.
fn title(
    file: &PanelContext<'_>,
    all: &[Municipality],
    each: &Municipality,
    edition: Edition,
) -> String {
    if let Some(sami) = each.sami_name() {
        return format!("{} – {sami}", each.name());
    }
    let shared = all
        .iter()
        .filter(|other| other.name() == each.name())
        .count()
        > 1;
    if shared {
        let pair = Message::new("pair")
            .with("first", each.name().to_string())
            .with("second", each.county(edition).short_name);
        return file.say(&pair);
    }
    each.name().to_string()
}

/// What a place is, in words.
pub(super) fn kind(place: Place) -> Message {
    match place {
        Place::Municipality(_) => Message::new("place-municipality"),
        Place::County(edition, _) => {
            Message::new("place-county").with("year", edition.year().to_string())
        }
    }
}

/// The way to a place; `None` if the map does not have it.
pub(super) fn flight(boundaries: &Boundaries, place: Place) -> Option<Flight> {
    let all = boundaries.municipalities();
    let (bounds, municipalities): (Bounds, Vec<usize>) = match place {
        Place::Municipality(number) => (*all.get(number)?.bounds(), vec![number]),
        Place::County(edition, code) => {
            let bounds = *boundaries.county_region(code, edition)?.bounds();
            let of_it = all.iter().enumerate();
            let of_it = of_it.filter(|(_, each)| each.county(edition).code == code);
            (bounds, of_it.map(|(number, _)| number).collect())
        }
    };
    Some(Flight {
        corners: [bounds.min, bounds.max],
        municipalities: municipalities.into(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::testing::Fixture;

    #[test]
    fn all_municipalities_and_the_counties_of_both_divisions_can_be_flown_to() {
        let fixture = Fixture::sample();
        let cx = fixture.cx();
        let all = all(&cx);
        assert_eq!(all.len(), 356 + 11 + 15);
        let boundaries = &cx.geography.unwrap().boundaries;
        for named in &all {
            let flight = flight(boundaries, named.place).unwrap();
            assert!(!flight.municipalities.is_empty(), "{}", named.title);
            assert!(!Bounds::of(&flight.corners).is_empty(), "{}", named.title);
        }
    }

    #[test]
    fn two_municipalities_of_one_name_are_told_apart_by_their_counties() {
        let fixture = Fixture::sample();
        let all = all(&fixture.cx());
        let mut titles: Vec<&str> = all
            .iter()
            .filter(|named| matches!(named.place, Place::Municipality(_)))
            .map(|named| named.title.as_str())
            .collect();
        titles.sort_unstable();
        titles.dedup();
        assert_eq!(titles.len(), 356);
    }
}
