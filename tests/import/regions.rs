//! Own boundaries: areas become the counties of a workspace, and what is no sound area is refused with
//! the name of its region and the place.

use frostating::analysis::{CountyBy, place_name};
use frostating::i18n::Catalogue;
use frostating::import::regions;
use frostating::workspace::CountyCode;

use super::*;

fn region_plan(text: &str, workspace: &Workspace) -> Result<Plan, Message> {
    regions::plan(
        text.as_bytes(),
        "regioner.geojson",
        workspace,
        &mut |_, _| true,
    )
}

fn collection(features: &[(&str, &str)]) -> String {
    let features: Vec<String> = features
        .iter()
        .map(|(properties, geometry)| {
            format!(r#"{{"type":"Feature","properties":{{{properties}}},"geometry":{geometry}}}"#)
        })
        .collect();
    let features = features.join(",");
    format!(r#"{{"type":"FeatureCollection","features":[{features}]}}"#)
}

/// A box as a polygon.
fn area(west: f64, south: f64, east: f64, north: f64) -> String {
    format!(
        r#"{{"type":"Polygon","coordinates":[[[{west},{south}],[{east},{south}],[{east},{north}],[{west},{north}],[{west},{south}]]]}}"#
    )
}

fn two() -> String {
    collection(&[
        (r#""navn":"Fosen og Orkland""#, &area(8.0, 63.0, 10.5, 64.5)),
        (r#""navn":"Innherred""#, &area(10.5, 63.0, 12.5, 64.5)),
    ])
}

#[test]
fn own_regions_become_the_counties_of_assets_and_steps_in_one_step_that_can_be_undone() {
    let workspace = sample();
    let plan = region_plan(&two(), &workspace).unwrap();
    assert_eq!(plan.counts().new, 2, "{:?}", plan.rows);
    let mut document = frostating::document::Document::unsaved(workspace.clone());
    let edit = plan.edit.unwrap();
    document
        .apply(&edit, &touch(), frostating::workspace::edit::Merge::Never)
        .unwrap();
    let after = document.workspace();
    assert_eq!(
        after.division(),
        &Division::Own("regioner.geojson".to_owned())
    );
    assert_eq!(after.breaches(), Vec::new());
    let mut places = Places::of(&workspace, boundaries());
    places.refresh(after, Some(boundaries()));
    let county = |name: &str| {
        let (id, _) = after
            .assets()
            .iter()
            .find(|(_, asset)| asset.name.contains(name))
            .unwrap();
        places.asset(id).clone()
    };
    let verdal = county("NorFraKalk");
    assert_eq!(verdal.municipality.unwrap().name.as_ref(), "Verdal");
    assert_eq!(verdal.county.by, CountyBy::FromPlace);
    let code = verdal.county.code.unwrap();
    let name = place_name(&code, places.counties());
    assert_eq!(Catalogue::of(Language::Nb).say(&name), "Innherred");
    let orkanger = county("Thamshavn").county.code.unwrap();
    assert_ne!(orkanger, code);
    // What lies in no region has no county, unless one is set by hand.
    assert_eq!(county("Mo Industripark").county.code, None);
    // The file holds it, and reads it back.
    let text = ron_format::write(after);
    let loaded = ron_format::read(text.as_bytes()).unwrap();
    assert!(loaded.canonical && loaded.workspace.same(after));
    // Once more, nothing is new.
    let again = region_plan(&two(), after).unwrap();
    assert_eq!((again.counts().same, again.edit), (2, None));
    document.undo();
    assert!(document.workspace().same(&workspace));
}

#[test]
fn a_number_of_its_own_is_kept_and_others_are_given_from_north_to_south() {
    let codes = |text: &str| -> Vec<(String, String)> {
        let plan = region_plan(text, &empty()).unwrap();
        let after = plan.edit.unwrap().apply(&empty(), &touch()).unwrap();
        let regions = after.boundaries().unwrap().all().iter();
        let codes = regions.map(|region| (region.name.clone(), region.code.clone()));
        codes.collect()
    };
    let of = |pairs: [(&str, &str); 2]| {
        let pairs = pairs.map(|(name, code)| (name.to_owned(), code.to_owned()));
        pairs.to_vec()
    };
    let numbered = collection(&[
        (r#""name":"A","fylkesnr":7"#, &area(8.0, 60.0, 9.0, 61.0)),
        (
            r#""name":"B","fylkesnr":"50""#,
            &area(9.0, 60.0, 10.0, 61.0),
        ),
    ]);
    assert_eq!(codes(&numbered), of([("A", "07"), ("B", "50")]));
    let bare = collection(&[
        (r#""name":"Sør""#, &area(8.0, 60.0, 9.0, 61.0)),
        (r#""name":"Nord""#, &area(9.0, 68.0, 10.0, 69.0)),
    ]);
    assert_eq!(codes(&bare), of([("Sør", "58"), ("Nord", "57")]));
}

#[test]
fn rings_that_are_no_sound_area_are_refused_one_by_one_with_the_reason_and_the_place() {
    let polygon = |ring: &str| format!(r#"{{"type":"Polygon","coordinates":[{ring}]}}"#);
    let outer = "[[10,63],[12,63],[12,65],[10,65],[10,63]]";
    let cases = [
        (
            "Sløyfe",
            polygon("[[10,63],[11,64],[11,63],[10,64],[10,63]]"),
            "import-ring-crossed",
        ),
        (
            "Åpen",
            polygon("[[10,63],[11,63],[11,64],[10,64]]"),
            "import-ring-open",
        ),
        (
            "To punkter",
            polygon("[[10,63],[10,63]]"),
            "import-ring-short",
        ),
        (
            "Ikke tall",
            polygon(r#"[[10,63],["NaN",63],[11,64],[10,63]]"#),
            "import-ring-no-number",
        ),
        (
            "Null",
            polygon("[[10,63],[11,null],[11,64],[10,63]]"),
            "import-ring-no-number",
        ),
        (
            "Utenfor",
            polygon("[[10,63],[11,95],[11,64],[10,63]]"),
            "import-off-the-globe",
        ),
        ("Uten ringer", polygon(""), "import-ring-empty"),
        ("Uten punkter", polygon("[]"), "import-ring-empty"),
        ("Uten geometri", "null".to_owned(), "import-ring-empty"),
        (
            "Flat",
            polygon("[[10,63],[10,63],[10,63],[10,63]]"),
            "import-ring-flat",
        ),
        (
            "Punkt",
            r#"{"type":"Point","coordinates":[10,63]}"#.to_owned(),
            "import-region-no-area",
        ),
        (
            "Hull utenfor",
            polygon(&format!("{outer},[[13,63],[14,63],[14,64],[13,63]]")),
            "import-hole-outside",
        ),
        (
            "Hull over kanten",
            polygon(&format!("{outer},[[11,64],[13,64],[13,64.5],[11,64]]")),
            "import-rings-cross",
        ),
        (
            "Hull i hull",
            polygon(&format!(
                "{outer},[[10.5,63.5],[11.5,63.5],[11.5,64.5],[10.5,63.5]],[[11,63.6],[11.2,63.6],[11.2,63.8],[11,63.6]]"
            )),
            "import-holes-overlap",
        ),
        ("God", area(10.0, 60.0, 11.0, 61.0), ""),
        ("God", area(12.0, 60.0, 13.0, 61.0), "import-region-twice"),
        ("", area(12.0, 60.0, 13.0, 61.0), "import-name-missing"),
    ];
    let named: Vec<(String, &str)> = cases
        .iter()
        .map(|(name, geometry, _)| (format!(r#""navn":"{name}""#), geometry.as_str()))
        .collect();
    let features: Vec<(&str, &str)> = named
        .iter()
        .map(|(name, it)| (name.as_str(), *it))
        .collect();
    let plan = region_plan(&collection(&features), &empty()).unwrap();
    for (row, (name, _, key)) in plan.rows.iter().zip(&cases) {
        assert_eq!(row.name, *name);
        match &row.what {
            What::Rejected(said) => assert_eq!(said[0].reason.key(), *key, "{name}"),
            what => assert_eq!((what, *key), (&What::New, ""), "{name}"),
        }
    }
    let What::Rejected(said) = &plan.rows[0].what else {
        panic!()
    };
    let sentence = Catalogue::of(Language::Nb).say(&said[0].message("1"));
    assert!(sentence.contains("10,5° øst og 63,5° nord"), "{sentence}");
    let after = plan.edit.unwrap().apply(&empty(), &touch()).unwrap();
    assert_eq!(after.boundaries().unwrap().all().len(), 1);
}

#[test]
fn metres_become_degrees_and_regions_in_each_other_are_doubtful() {
    let corners = [
        (10.0, 63.0),
        (11.0, 63.0),
        (11.0, 64.0),
        (10.0, 64.0),
        (10.0, 63.0),
    ];
    let ring: Vec<String> = corners
        .iter()
        .map(|(lon, lat)| {
            let at = project(LonLat::new(*lon, *lat));
            format!("[{},{}]", at.x, at.y)
        })
        .collect();
    let text = collection(&[(
        r#""name":"A""#,
        &format!(
            r#"{{"type":"MultiPolygon","coordinates":[[[{}]]]}}"#,
            ring.join(",")
        ),
    )]);
    let text = text.replacen(
        "\"features\"",
        r#""crs":{"type":"name","properties":{"name":"EPSG:25833"}},"features""#,
        1,
    );
    let plan = region_plan(&text, &empty()).unwrap();
    let after = plan.edit.unwrap().apply(&empty(), &touch()).unwrap();
    let area = &after.boundaries().unwrap().all()[0].areas[0][0];
    assert_eq!(
        area[..],
        [(10.0, 63.0), (11.0, 63.0), (11.0, 64.0), (10.0, 64.0)]
    );
    let overlapping = collection(&[
        (r#""name":"Stor""#, &self::area(10.0, 63.0, 12.0, 65.0)),
        (r#""name":"Liten""#, &self::area(10.2, 63.2, 10.4, 63.4)),
    ]);
    let plan = region_plan(&overlapping, &empty()).unwrap();
    assert_eq!(plan.rows[1].doubts[0].reason.key(), "import-region-overlap");
}

#[test]
fn a_division_of_ones_own_without_outlines_shows_the_counties_of_today() {
    let edit = Edit::Workspace(frostating::workspace::edit::WorkspaceField::Division(
        Division::Own("borte.geojson".to_owned()),
    ));
    let after = edit.apply(&sample(), &touch()).unwrap();
    let places = Places::of(&after, boundaries());
    let county = CountyCode::new("31");
    assert_eq!(places.counties().name(county.as_str()), Some("Østfold"));
}

#[test]
fn regions_that_a_file_holds_wrongly_are_told_of() {
    let plan = region_plan(&two(), &empty()).unwrap();
    let after = plan.edit.unwrap().apply(&empty(), &touch()).unwrap();
    let text = ron_format::write(&after);
    let faulty = text.replacen("code: \"58\"", "code: \"57\"", 1);
    let faulty = faulty.replacen("63.0)", "163.0)", 1);
    let loaded = ron_format::read(faulty.as_bytes()).unwrap();
    let told: Vec<_> = loaded
        .workspace
        .breaches()
        .iter()
        .map(|it| it.invariant.key())
        .collect();
    assert!(
        told.contains(&"breach-county") && told.contains(&"breach-place"),
        "{told:?}"
    );
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn no_geometry_is_too_strange(
        points in prop::collection::vec((-20..40_i32, 50..80_i32), 0..9),
        closed in any::<bool>(),
    ) {
        let mut ring: Vec<String> = points.iter().map(|(lon, lat)| format!("[{lon},{lat}]")).collect();
        if closed {
            ring.extend(ring.first().cloned());
        }
        let text = collection(&[(r#""name":"A""#, &format!(r#"{{"type":"Polygon","coordinates":[[{}]]}}"#, ring.join(",")))]);
        if let Some(edit) = region_plan(&text, &empty()).unwrap().edit {
            let after = edit.apply(&empty(), &touch()).unwrap();
            let own = after.counties();
            let label = own.label(boundaries(), "57").unwrap();
            prop_assert!(label.x.is_finite() && label.y.is_finite());
            prop_assert!(own.regions().unwrap().outlines(1_000.0).len() == 1);
        }
    }
}
