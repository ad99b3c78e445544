//! Imports as people use them: files in, and what the workspace and the list of rows say then.

mod actions;
mod chains;
mod employment;
mod figures;
mod participants;
mod regions;

use std::collections::BTreeMap;
use std::sync::{Arc, OnceLock};
use std::time::Instant;

use frostating::analysis::Places;
use frostating::export::{self, Options, Profile};
use frostating::geo::{Boundaries, LonLat, project};
use frostating::i18n::in_every_language;
use frostating::import::assets::{Import, plan};
use frostating::import::{Counts, Field, Mapping, Plan, Subject, Table, Vocabulary, What, read};
use frostating::message::{Language, Message};
use frostating::storage::ron_format;
use frostating::workspace::edit::{AssetField, Edit, NewRecord};
use frostating::workspace::{
    Asset, AssetKind, Division, Geometry, Id, Layer, Per, Place, PlaceQuality, Quantity,
    QuantityStatus, Status, Touch, Uncertainty, Workspace,
};
use jiff::civil::date;
use proptest::prelude::*;

fn boundaries() -> &'static Arc<Boundaries> {
    static BOUNDARIES: OnceLock<Arc<Boundaries>> = OnceLock::new();
    BOUNDARIES.get_or_init(|| Arc::new(Boundaries::bundled().unwrap()))
}

fn vocabulary() -> &'static Vocabulary {
    static VOCABULARY: OnceLock<Vocabulary> = OnceLock::new();
    VOCABULARY.get_or_init(|| Vocabulary::new(&in_every_language))
}

fn touch() -> Touch {
    Touch {
        on: date(2023, 11, 1),
        by: None,
    }
}

fn sample() -> Workspace {
    let text = include_str!("../assets/samples/frosta.ron");
    ron_format::read(text.as_bytes()).unwrap().workspace
}

fn empty() -> Workspace {
    Workspace::new("Prøve", Division::Y2024, Language::Nb)
}

fn planned(table: &Table, mapping: &Mapping, workspace: &Workspace) -> Result<Plan, Message> {
    let import = Import {
        table,
        mapping,
        vocabulary: vocabulary(),
        workspace,
        boundaries: boundaries(),
        touch: &touch(),
    };
    let mut drawn = 0_u32;
    let mut chance = move || {
        drawn = drawn.wrapping_add(7_919);
        drawn
    };
    plan(&import, &mut chance, &mut |_, _| true)
}

#[track_caller]
fn import(bytes: &[u8], workspace: &Workspace) -> Plan {
    let table = read(bytes).unwrap();
    let mapping = Mapping::guessed(Subject::Assets, &table, vocabulary());
    planned(&table, &mapping, workspace).unwrap()
}

/// The workspace after an import; every invariant holds.
#[track_caller]
fn imported(bytes: &[u8], workspace: &Workspace) -> Workspace {
    let plan = import(bytes, workspace);
    let rejected: Vec<_> = plan
        .rows
        .iter()
        .filter(|row| matches!(row.what, What::Rejected(_)))
        .collect();
    assert!(rejected.is_empty(), "{rejected:?}");
    let after = plan.edit.unwrap().apply(workspace, &touch()).unwrap();
    assert_eq!(after.breaches(), Vec::new());
    after
}

/// The column and the key of the reason of each rejected row, by row.
fn rejects(plan: &Plan) -> BTreeMap<usize, (Option<&str>, &'static str)> {
    let rejects = plan.rows.iter().filter_map(|row| match &row.what {
        What::Rejected(rejects) => Some((
            row.number,
            (rejects[0].column.as_deref(), rejects[0].reason.key()),
        )),
        _ => None,
    });
    rejects.collect()
}

/// A column and the key of what is said of it.
type Doubt<'a> = (Option<&'a str>, &'static str);

/// The doubts of each doubtful row.
fn doubts(plan: &Plan) -> Vec<(usize, Vec<Doubt<'_>>)> {
    let doubtful = plan.rows.iter().filter(|row| !row.doubts.is_empty());
    doubtful
        .map(|row| {
            let said = row.doubts.iter();
            let said = said.map(|said| (said.column.as_deref(), said.reason.key()));
            (row.number, said.collect())
        })
        .collect()
}

fn asset<'a>(workspace: &'a Workspace, name: &str) -> &'a Asset {
    workspace
        .assets()
        .records()
        .find(|asset| asset.name == name)
        .unwrap()
}

fn every_export(workspace: &Workspace, language: Language) -> Vec<(&'static str, Vec<u8>)> {
    let options = Options {
        confidential: true,
        ..Options::new(language, date(2023, 11, 1))
    };
    let places = Places::of(workspace, boundaries());
    let csv = |profile| export::assets::csv(workspace, &places, None, &options, profile).bytes;
    vec![
        ("csv", csv(Profile::Spreadsheet)),
        ("csv-raw", csv(Profile::Raw)),
        (
            "geojson",
            export::assets::geojson(workspace, &places, None, &options).bytes,
        ),
    ]
}

#[test]
fn our_own_exports_come_back_as_the_same_in_every_language() {
    let workspace = sample();
    for language in Language::ALL {
        for (format, bytes) in every_export(&workspace, language) {
            let plan = import(&bytes, &workspace);
            let all = workspace.assets().len();
            let same = Counts {
                same: all,
                ..Counts::default()
            };
            assert_eq!(plan.counts(), same, "{format} {language}: {:?}", plan.rows);
            assert_eq!(plan.edit, None);
        }
    }
}

#[test]
fn our_own_exports_make_the_same_assets_in_an_empty_workspace() {
    let workspace = sample();
    for (format, bytes) in every_export(&workspace, Language::Nb) {
        let after = imported(&bytes, &empty());
        assert_eq!(after.assets().len(), workspace.assets().len());
        for (id, asset) in workspace.assets().iter() {
            let copy = after.assets().get(id).unwrap();
            let plain = |asset: &Asset| {
                let mut asset = asset.clone();
                asset.stamp = touch().stamp();
                asset.owner = None;
                for capacity in &mut asset.capacities {
                    capacity.confidential = false;
                    capacity.layer =
                        Some(capacity.layer().clone()).filter(|it| *it != Layer::Goods);
                }
                asset
            };
            assert_eq!(plain(copy), plain(asset), "{format}");
            let owner = |workspace: &Workspace, asset: &Asset| {
                let owner = asset.owner.as_ref()?;
                Some(workspace.organisations().get(owner)?.name.clone())
            };
            assert_eq!(owner(&after, copy), owner(&workspace, asset), "{format}");
        }
    }
}

#[test]
fn headers_and_values_are_known_in_every_language_whatever_the_case() {
    for (header, kind, status) in [
        (
            "NAVN;TYPE;STATUS;BREDDEGRAD;LENGDEGRAD;KOMMUNE;EIER;KAPASITET;ENHET;KILDE;ID",
            "infrastruktur",
            "I DRIFT",
        ),
        (
            "namn;kategori;status;breiddegrad;lengdegrad;kommunenr;eigar;kapasitet;eining;kjelde;id",
            "Infrastruktur",
            "i drift",
        ),
        (
            "Title;Kind;Status;Latitude;Lng;Municipality;Owner;Capacity;Unit;Source;Id",
            "INFRASTRUCTURE",
            "operating",
        ),
        (
            "Aktivum;Kategori;Status;Lat;Lon;Kommune;Eier;Kapasitet;Enhet;Kilde;id",
            "Infrastruktur",
            "I drift",
        ),
    ] {
        let text =
            format!("{header}\nKai;{kind};{status};63,4;10,4;;Havna;1 200,5;kt;Havneplan;\n");
        let after = imported(text.as_bytes(), &empty());
        let kai = asset(&after, "Kai");
        assert_eq!(
            (kai.kind, kai.status),
            (AssetKind::Infrastructure, Status::Operating)
        );
        let place = kai.place.as_ref().unwrap();
        assert_eq!((place.lat, place.lon), (63.4, 10.4));
        let capacity = &kai.capacities[0];
        assert_eq!((capacity.value, capacity.unit.symbol()), (1200.5, "kt"));
        assert_eq!(capacity.source.as_ref().unwrap().title, "Havneplan");
        let owner = after
            .organisations()
            .get(kai.owner.as_ref().unwrap())
            .unwrap();
        assert_eq!(owner.name, "Havna");
    }
}

#[test]
fn every_kind_and_status_is_known_by_its_name_in_every_language() {
    for language in Language::ALL {
        let word = |key| frostating::i18n::Catalogue::of(language).text(key);
        for kind in AssetKind::ALL {
            for status in Status::ALL {
                let (kind_name, status_name) = (word(kind.key()), word(status.key()));
                let text = format!(
                    "Navn;Type;Status\nA;{kind_name};{}\n",
                    status_name.to_uppercase()
                );
                let after = imported(text.as_bytes(), &empty());
                let read = asset(&after, "A");
                assert_eq!((read.kind, read.status), (kind, status));
            }
        }
    }
}

#[test]
fn a_file_of_five_hundred_in_windows_letters_imports_and_exports_the_same_values() {
    let mut text =
        String::from("Navn;Type;Breddegrad;Lengdegrad;Eier;Kapasitet;Enhet;Periode;Kilde\r\n");
    for n in 0..500 {
        let (lat, lon) = (60.0 + f64::from(n) / 100.0, 8.0 + f64::from(n) / 200.0);
        let line = format!(
            "Sjøørret på Ågård {n};Naturressurs;{lat:.4};{lon:.4};Lånke – «Værnes» AS;{},25;kt;Per år;Årsmelding\r\n",
            n + 1
        );
        text.push_str(&line.replace('.', ","));
    }
    let (bytes, _, unmappable) = encoding_rs::WINDOWS_1252.encode(&text);
    assert!(!unmappable);
    let after = imported(&bytes, &empty());
    assert_eq!(
        (after.assets().len(), after.organisations().len()),
        (500, 1)
    );
    let read = asset(&after, "Sjøørret på Ågård 499");
    assert_eq!(read.kind, AssetKind::NaturalResource);
    assert_eq!(
        read.place.as_ref().map(|it| (it.lat, it.lon)),
        Some((64.99, 10.495))
    );
    assert_eq!(read.capacities[0].value, 500.25);
    assert_eq!(read.capacities[0].per, Some(Per::Year));
    for (format, exported) in every_export(&after, Language::Nb) {
        assert_eq!(import(&exported, &after).counts().same, 500, "{format}");
    }
    // The same file again finds its records, although it has no ids.
    assert_eq!(import(&bytes, &after).counts().same, 500);
}

#[test]
fn faulty_rows_are_listed_with_row_column_and_reason_and_the_others_are_taken() {
    let text = "Navn;Type;Lat;Lon;Kapasitet;Enhet;Kommune;Modenhet;Status per\n\
        God;Industri;63,4;10,4;1;kt;;;\n\
        ;Industri;63,4;10,4;1;kt;;;\n\
        Type;Romfart;63,4;10,4;1;kt;;;\n\
        Lat;;95;10,4;1;kt;;;\n\
        Tall;;NaN;10,4;1;kt;;;\n\
        Stort;;63,4;10,4;1e400;kt;;;\n\
        Enhet;;63,4;10,4;1;;;;\n\
        Halv;;63,4;;1;kt;;;\n\
        Kommune;;;;1;kt;Atlantis;;\n\
        Navnebror;;;;1;kt;Herøy;;\n\
        Moden;;;;1;kt;;10;\n\
        Dag;;;;1;kt;;;31.2.2023\n\
        God;Industri;63,4;10,4;1;kt;;;\n\
        For;mange;1;1;1;kt;;;;ekstra\n\
        Også god;Industri;63,4;10,4;1;kt;;;\n";
    let plan = import(text.as_bytes(), &empty());
    let expected = [
        (3, (Some("Navn"), "import-name-missing")),
        (4, (Some("Type"), "import-kind-unknown")),
        (5, (Some("Lat"), "import-off-the-globe")),
        (6, (Some("Lat"), "import-not-a-number")),
        (7, (Some("Kapasitet"), "import-not-a-number")),
        (8, (Some("Kapasitet"), "import-unit-missing")),
        (9, (Some("Lon"), "import-coordinate-missing")),
        (10, (Some("Kommune"), "import-municipality-unknown")),
        (11, (Some("Kommune"), "import-municipality-several")),
        (12, (Some("Modenhet"), "import-readiness")),
        (13, (Some("Status per"), "import-not-a-day")),
        (14, (Some("Navn"), "import-repeated")),
        (15, (None, "import-too-many-cells")),
    ];
    assert_eq!(rejects(&plan), BTreeMap::from(expected));
    assert_eq!(plan.counts().new, 2);
}

#[test]
fn a_municipality_stands_for_a_place_and_is_found_by_name_or_number() {
    for municipality in ["Frosta", "FROSTA", "5036"] {
        let text = format!("Navn;Kommune\nTinget;{municipality}\n");
        let after = imported(text.as_bytes(), &empty());
        let place = asset(&after, "Tinget").place.clone().unwrap();
        assert_eq!(place.quality, PlaceQuality::Municipality);
        let located = boundaries().locate(place.point(), after.division().edition());
        let found = boundaries().get(located.municipality().unwrap()).unwrap();
        assert_eq!(&**found.name(), "Frosta");
        // Again, it is the same asset.
        assert_eq!(import(text.as_bytes(), &after).counts().same, 1);
    }
}

/// A workspace with two assets of one name, 40 km apart, the first with a figure.
fn two_of_a_name() -> Workspace {
    let stamp = touch().stamp();
    let at = |lat| Some(Place::at(LonLat::new(10.0, lat), PlaceQuality::Exact));
    let mut first = Asset::new(
        "Kraftverk",
        AssetKind::Infrastructure,
        at(63.0),
        stamp.clone(),
    );
    first.capacities.push(Quantity {
        uncertainty: Some(Uncertainty::B),
        status: QuantityStatus::Measured,
        ..Quantity::guess(12.0, "GWh", Some(Per::Year))
    });
    let second = Asset::new("Kraftverk", AssetKind::Infrastructure, at(63.4), stamp);
    let add = |id, asset| Edit::Add(NewRecord::Asset(Id::new(id), Box::new(asset)));
    let edits = vec![add("asset-a", first), add("asset-b", second)];
    Edit::All(Message::new("edit-several"), edits)
        .apply(&empty(), &touch())
        .unwrap()
}

#[test]
fn a_row_finds_its_record_by_id_or_by_name_and_place() {
    let before = two_of_a_name();
    let text = "Id;Navn;Lat;Lon;Merknad\n;kraftverk;63,41;10,0;nær b\nasset-a;Nytt navn;63,0;10,0;\n;Kraftverk;65,0;10,0;langt unna\n";
    let plan = import(text.as_bytes(), &before);
    let what: Vec<_> = plan.rows.iter().map(|row| row.what.clone()).collect();
    assert_eq!(
        what,
        [
            What::Changed(
                ["field-name", "field-place", "field-notes"]
                    .map(Into::into)
                    .into()
            ),
            What::Changed(vec!["field-name".into()]),
            What::New
        ]
    );
    let after = plan.edit.unwrap().apply(&before, &touch()).unwrap();
    assert_eq!(
        after.assets().get(&Id::new("asset-a")).unwrap().name,
        "Nytt navn"
    );
    let b = after.assets().get(&Id::new("asset-b")).unwrap();
    assert_eq!(b.notes.as_deref(), Some("nær b"));
}

#[test]
fn an_empty_cell_and_a_missing_column_leave_what_is_known() {
    let before = two_of_a_name();
    let text = "Id;Navn;Kapasitet;Enhet;Type\nasset-a;Kraftverk;14;GWh;\n";
    let after = imported(text.as_bytes(), &before);
    let a = after.assets().get(&Id::new("asset-a")).unwrap();
    assert_eq!(a.kind, AssetKind::Infrastructure);
    let [capacity] = &a.capacities[..] else {
        panic!("{:?}", a.capacities)
    };
    assert_eq!((capacity.value, capacity.per), (14.0, Some(Per::Year)));
    assert_eq!(capacity.uncertainty, Some(Uncertainty::B));
    // That the old value was measured does not make the new one so.
    assert_eq!(capacity.status, QuantityStatus::Estimated);
    // A figure of another unit is another figure.
    let text = "Id;Kapasitet;Enhet\nasset-a;3;MW\n";
    let after = imported(text.as_bytes(), &before);
    assert_eq!(
        after
            .assets()
            .get(&Id::new("asset-a"))
            .unwrap()
            .capacities
            .len(),
        2
    );
}

#[test]
fn an_owner_is_found_by_number_or_name_and_is_else_a_new_organisation() {
    let text = "Navn;Eier;Organisasjonsnummer\nA;Kraftlaget;987 654 321\nB;KRAFTLAGET;\nC;;987654321\nD;Andre;\n";
    let after = imported(text.as_bytes(), &empty());
    assert_eq!(after.organisations().len(), 2);
    let owner = |name| asset(&after, name).owner.clone().unwrap();
    assert_eq!(owner("A"), owner("B"));
    assert_eq!(owner("A"), owner("C"));
    assert_ne!(owner("A"), owner("D"));
    let organisation = after.organisations().get(&owner("A")).unwrap();
    assert_eq!(organisation.number.as_deref(), Some("987654321"));
    assert_eq!(import(text.as_bytes(), &after).counts().same, 4);
}

#[test]
fn an_organisation_of_another_number_is_another_and_one_without_a_number_gets_it() {
    let before = imported(
        "Navn;Eier;Organisasjonsnummer\nA;Havbruk AS;888888888\nB;Smia AS;\n".as_bytes(),
        &empty(),
    );
    let text = "Navn;Eier;Organisasjonsnummer\nA;Havbruk AS;999999999\nB;Smia AS;777777777\n";
    let plan = import(text.as_bytes(), &before);
    let what: Vec<_> = plan.rows.iter().map(|row| row.what.clone()).collect();
    assert_eq!(
        what,
        [
            What::Changed(vec!["field-owner".into()]),
            What::Changed(vec!["header-organisation-number".into()])
        ]
    );
    let column = Some("Organisasjonsnummer");
    assert_eq!(
        doubts(&plan),
        [(2, vec![(column, "import-organisation-other-number")])]
    );
    let remarks: Vec<_> = plan.remarks.iter().map(Message::key).collect();
    assert_eq!(remarks, ["import-new-organisations"]);
    let after = plan.edit.unwrap().apply(&before, &touch()).unwrap();
    let number = |name| {
        let owner = asset(&after, name).owner.as_ref().unwrap();
        after.organisations().get(owner).unwrap().number.as_deref()
    };
    assert_eq!(
        (number("A"), number("B")),
        (Some("999999999"), Some("777777777"))
    );
    assert_eq!(after.organisations().len(), 3);
    assert_eq!(import(text.as_bytes(), &after).counts().same, 2);
}

#[test]
fn an_asset_of_the_same_name_and_owner_far_away_is_another_one() {
    let text = "Navn;Eier;Organisasjonsnummer;Lat;Lon\nSettefisk;Havbruk AS;888888888;63,4;10,4\n";
    let before = imported(text.as_bytes(), &empty());
    let row = |lat| {
        format!(
            "Navn;Eier;Organisasjonsnummer;Lat;Lon\nSettefisk;Havbruk AS;888888888;{lat};10,4\n"
        )
    };
    // A degree of latitude is 111 km; 0.02 of it are 2.2 km.
    let near = import(row("63,42").as_bytes(), &before);
    assert_eq!(near.rows[0].what, What::Changed(vec!["field-place".into()]));
    let far = import(row("64,4").as_bytes(), &before);
    assert_eq!(far.rows[0].what, What::New);
    assert_eq!(
        doubts(&far),
        [(2, vec![(Some("Navn"), "import-namesake-elsewhere")])]
    );
}

#[test]
fn what_a_row_says_of_a_place_is_taken_or_it_is_said_that_it_is_not() {
    let text = "Navn;Lat;Lon;Stedets presisjon\nKai;63,585;10,7;Nøyaktig\n";
    let before = imported(text.as_bytes(), &empty());
    let id = before.assets().iter().next().unwrap().0.as_str();
    let text = format!("Id;Navn;Kommune\n{id};Kai;Verdal\n");
    let plan = import(text.as_bytes(), &before);
    assert_eq!(plan.rows[0].what, What::Same);
    assert_eq!(
        doubts(&plan),
        [(2, vec![(Some("Kommune"), "import-place-elsewhere")])]
    );
    // What is known by its municipality alone moves with it.
    let before = imported("Navn;Kommune\nKai;Frosta\n".as_bytes(), &empty());
    let id = before.assets().iter().next().unwrap().0.as_str();
    let text = format!("Id;Navn;Kommune\n{id};Kai;Verdal\n");
    let plan = import(text.as_bytes(), &before);
    assert_eq!(plan.rows[0].what, What::Changed(vec!["field-place".into()]));
    assert_eq!(doubts(&plan), []);
    let after = plan.edit.unwrap().apply(&before, &touch()).unwrap();
    let point = asset(&after, "Kai").place.as_ref().unwrap().point();
    let located = boundaries().locate(point, after.division().edition());
    let municipality = boundaries().get(located.municipality().unwrap()).unwrap();
    assert_eq!(&**municipality.name(), "Verdal");
    // Without a place there is nothing that a county or a quality could be of.
    let text = "Navn;Stedets presisjon;Fylkesnr;Fylke bestemt av\nA;Nøyaktig;;\nB;;50;Satt for hånd\nC;;;\n";
    let plan = import(text.as_bytes(), &empty());
    let keys: Vec<_> = doubts(&plan)
        .iter()
        .map(|(row, said)| (*row, said[0].1))
        .collect();
    assert_eq!(
        keys,
        [(2, "import-place-missing"), (3, "import-place-missing")]
    );
}

#[test]
fn an_import_is_one_step_that_can_be_undone() {
    let mut document = frostating::document::Document::unsaved(empty());
    let plan = import(b"Navn;Eier\nA;X\nB;Y\n", document.workspace());
    let edit = plan.edit.unwrap();
    document
        .apply(&edit, &touch(), frostating::workspace::edit::Merge::Never)
        .unwrap();
    assert_eq!(document.workspace().record_count(), 4);
    let label = document.undo_labels().next().unwrap();
    assert_eq!(label.key(), "edit-import-assets");
    assert_eq!(document.undo_labels().len(), 1);
    document.undo();
    assert_eq!(document.workspace().record_count(), 0);
}

#[test]
fn a_mapping_says_what_headers_do_not() {
    let table = read(b"Anlegg;Effekt;Enhet;Navn\nHolla;80;MW;kode 7\n").unwrap();
    let names = |pairs: &[(&str, &str)]| {
        let pairs = pairs
            .iter()
            .map(|(header, field)| ((*header).to_owned(), (*field).to_owned()));
        pairs.collect::<BTreeMap<_, _>>()
    };
    let told = names(&[("anlegg", "navn"), ("Effekt", "capacity"), ("Navn", "-")]);
    let mapping = Mapping::named(Subject::Assets, &table, vocabulary(), &told).unwrap();
    assert_eq!(mapping.column(Field::Name), Some(0));
    let plan = planned(&table, &mapping, &empty()).unwrap();
    assert_eq!(plan.rows[0].name, "Holla");
    assert_eq!(plan.counts().new, 1);
    let again = Mapping::named(
        Subject::Assets,
        &table,
        vocabulary(),
        &mapping.names(&table),
    )
    .unwrap();
    assert_eq!(again, mapping);
    for (wrong, key) in [
        (names(&[("Mangler", "name")]), "import-mapping-header"),
        (names(&[("Effekt", "hastighet")]), "import-mapping-field"),
    ] {
        let error = Mapping::named(Subject::Assets, &table, vocabulary(), &wrong).unwrap_err();
        assert_eq!(error.key(), key);
    }
    let nothing = Mapping::named(
        Subject::Assets,
        &table,
        vocabulary(),
        &names(&[("Navn", "-")]),
    )
    .unwrap();
    let error = planned(&table, &nothing, &empty()).unwrap_err();
    assert_eq!(error.key(), "import-no-name");
}

#[test]
fn of_columns_with_the_same_header_each_keeps_what_it_is_said_to_hold() {
    let table = read("Navn;Kapasitet;;Enhet;Kapasitet;;\nA;80;;kt;90;;\n".as_bytes()).unwrap();
    let names = table.column_names();
    assert_eq!(names, ["Navn", "Kapasitet", "", "Enhet", "Kapasitet (2)"]);
    let guessed = Mapping::guessed(Subject::Assets, &table, vocabulary());
    let left_out: Vec<_> = guessed.left_out(&table).collect();
    assert_eq!(left_out, ["Kapasitet (2)"]);
    // What is remembered of a mapping gives the same mapping.
    let again = Mapping::named(
        Subject::Assets,
        &table,
        vocabulary(),
        &guessed.names(&table),
    );
    assert_eq!(again, Ok(guessed));
    // A person may choose the second instead.
    let chosen = [("Kapasitet", "-"), ("Kapasitet (2)", "capacity")];
    let chosen = chosen.map(|(name, field)| (name.to_owned(), field.to_owned()));
    let mapping = Mapping::named(
        Subject::Assets,
        &table,
        vocabulary(),
        &BTreeMap::from(chosen),
    )
    .unwrap();
    let plan = planned(&table, &mapping, &empty()).unwrap();
    let after = plan.edit.unwrap().apply(&empty(), &touch()).unwrap();
    let capacities = &asset(&after, "A").capacities;
    assert_eq!((capacities.len(), capacities[0].value), (1, 90.0));
}

#[test]
fn a_line_and_an_area_keep_their_geometry_and_get_a_point_on_or_in_them() {
    let text = r#"{"type":"FeatureCollection","features":[
        {"type":"Feature","properties":{"name":"Kabel"},"geometry":{"type":"LineString","coordinates":[[10,63],[10,64],[10,65]]}},
        {"type":"Feature","properties":{"name":"Vindpark"},"geometry":{"type":"MultiPolygon","coordinates":[[[[8,63],[8.4,63],[8.4,63.1],[8.1,63.1],[8.1,63.4],[8,63.4],[8,63]]]]}},
        {"type":"Feature","properties":{"name":"Merket","latitude":63.5,"longitude":9.5},"geometry":{"type":"LineString","coordinates":[[9,63],[10,64]]}}]}"#;
    let after = imported(text.as_bytes(), &empty());
    let cable = asset(&after, "Kabel").place.clone().unwrap();
    assert!(
        (cable.lat - 64.0).abs() < 1e-6 && cable.lon == 10.0,
        "{cable:?}"
    );
    let line = vec![(10.0, 63.0), (10.0, 64.0), (10.0, 65.0)];
    assert_eq!(cable.geometry, Some(Geometry::Line(line)));
    let park = asset(&after, "Vindpark").place.clone().unwrap();
    let Some(Geometry::Area(rings)) = &park.geometry else {
        panic!("{park:?}")
    };
    assert_eq!(rings[0].len(), 6);
    let inside = (8.0..8.1).contains(&park.lon) && (63.0..63.4).contains(&park.lat)
        || (8.0..8.4).contains(&park.lon) && (63.0..63.1).contains(&park.lat);
    assert!(inside, "{park:?}");
    let marked = asset(&after, "Merket").place.clone().unwrap();
    assert_eq!((marked.lon, marked.lat), (9.5, 63.5));
    assert_eq!(import(text.as_bytes(), &after).counts().same, 3);
    for (format, bytes) in every_export(&after, Language::En) {
        assert_eq!(import(&bytes, &after).counts().same, 3, "{format}");
    }
}

#[test]
fn coordinates_in_metres_become_degrees() {
    let there = LonLat::new(10.9, 63.6);
    let metres = project(there);
    let text = |crs: &str, x: f64, y: f64| {
        format!(
            r#"{{"type":"FeatureCollection","crs":{{"type":"name","properties":{{"name":"{crs}"}}}},
            "features":[{{"type":"Feature","properties":{{"Navn":"Kai"}},"geometry":{{"type":"Point","coordinates":[{x},{y}]}}}}]}}"#
        )
    };
    for crs in [
        "urn:ogc:def:crs:EPSG::25833",
        "EPSG:25833",
        "http://www.opengis.net/def/crs/EPSG/0/25833",
    ] {
        let after = imported(text(crs, metres.x, metres.y).as_bytes(), &empty());
        let place = asset(&after, "Kai").place.clone().unwrap();
        assert!((place.lon - there.lon).abs() < 1e-7 && (place.lat - there.lat).abs() < 1e-7);
    }
    let plan = import(text("EPSG:25833", 1e300, -1.0).as_bytes(), &empty());
    assert_eq!(rejects(&plan)[&1], (None, "import-off-the-globe"));
    // Metres that are not said to be metres are no degrees.
    let plan = import(
        text("urn:ogc:def:crs:OGC:1.3:CRS84", metres.x, metres.y).as_bytes(),
        &empty(),
    );
    assert_eq!(rejects(&plan)[&1], (None, "import-off-the-globe"));
    let error = read(text("EPSG:3857", 1.0, 1.0).as_bytes()).unwrap_err();
    assert_eq!(error.key(), "import-crs");
}

#[test]
fn features_that_make_no_sense_are_rejected_one_by_one() {
    let geometries = [
        (
            r#"{"type":"Point","coordinates":[10]}"#,
            "import-shape-broken",
        ),
        (
            r#"{"type":"Point","coordinates":[10,95]}"#,
            "import-off-the-globe",
        ),
        (r#"{"type":"Point"}"#, "import-shape-broken"),
        (
            r#"{"type":"LineString","coordinates":[[10,63]]}"#,
            "import-shape-broken",
        ),
        (
            r#"{"type":"Polygon","coordinates":[[[10,63],[11,63],[10,63]]]}"#,
            "import-shape-broken",
        ),
        (
            r#"{"type":"Polygon","coordinates":[]}"#,
            "import-shape-broken",
        ),
        (
            r#"{"type":"MultiPoint","coordinates":[]}"#,
            "import-shape-broken",
        ),
        (
            r#"{"type":"GeometryCollection","geometries":[]}"#,
            "import-shape-unknown",
        ),
        (r#"{"type":7}"#, "import-shape-unknown"),
    ];
    let features: Vec<String> = geometries
        .iter()
        .map(|(geometry, _)| {
            format!(r#"{{"type":"Feature","properties":{{"name":"A"}},"geometry":{geometry}}}"#)
        })
        .chain([r#"{"type":"Feature","properties":{"name":"God"},"geometry":null}"#.to_owned()])
        .collect();
    let text = format!(
        r#"{{"type":"FeatureCollection","features":[{}]}}"#,
        features.join(",")
    );
    let plan = import(text.as_bytes(), &empty());
    let found = rejects(&plan);
    for (number, (geometry, key)) in (1..).zip(geometries) {
        assert_eq!(found[&number], (None, key), "{geometry}");
    }
    assert_eq!(plan.counts().new, 1);
}

#[test]
fn of_a_geometry_in_several_parts_the_largest_is_taken_and_that_is_said() {
    let geometries = [
        r#"{"type":"MultiPoint","coordinates":[[10,63],[11,63]]}"#,
        r#"{"type":"MultiLineString","coordinates":[[[10,63],[10.1,63]],[[11,63],[12,63]]]}"#,
        r#"{"type":"MultiPolygon","coordinates":[[[[10,63],[10.1,63],[10.1,63.1],[10,63]]],[[[11,63],[12,63],[12,64],[11,63]]]]}"#,
    ];
    for (geometry, west) in geometries.into_iter().zip([10.0, 11.0, 11.0]) {
        let text =
            format!(r#"{{"type":"Feature","properties":{{"name":"A"}},"geometry":{geometry}}}"#);
        let plan = import(text.as_bytes(), &empty());
        assert_eq!(plan.rows[0].doubts[0].reason.key(), "import-shape-parts");
        let after = imported(text.as_bytes(), &empty());
        let place = asset(&after, "A").place.clone().unwrap();
        let points = place.geometry.iter().flat_map(Geometry::points);
        let first = points.map(|(lon, _)| lon).next().unwrap_or(place.lon);
        assert_eq!(first, west, "{geometry}");
        assert!(place.lon >= west);
        // Again, it is the same.
        assert_eq!(import(text.as_bytes(), &after).counts().same, 1);
    }
}

#[test]
fn a_file_that_is_none_is_refused_in_words() {
    for (bytes, key) in [
        (&b""[..], "import-empty"),
        (b"\xff\xfe", "import-empty"),
        (b"PK\x03\x04 and no more", "import-spreadsheet-broken"),
        (b"\xd0\xcf\x11\xe0 old", "import-old-spreadsheet"),
        (b"{\"type\":", "import-json"),
        (
            b"{\"type\":\"FeatureCollection\",\"features\":[1e400]}",
            "import-json",
        ),
        (b"{\"type\":\"Topology\"}", "import-not-geojson"),
        (
            b"{\"type\":\"FeatureCollection\",\"features\":[]}",
            "import-empty",
        ),
    ] {
        assert_eq!(read(bytes).unwrap_err().key(), key, "{bytes:?}");
    }
    let deep = format!("{{\"a\":{}", "[".repeat(100_000));
    assert_eq!(read(deep.as_bytes()).unwrap_err().key(), "import-json");
    let many = "Navn\n".to_owned() + &"A\n".repeat(200_001);
    assert_eq!(
        read(many.as_bytes()).unwrap_err().key(),
        "import-too-many-rows"
    );
    let wide = ";x".repeat(501);
    assert_eq!(
        read(wide.as_bytes()).unwrap_err().key(),
        "import-too-many-columns"
    );
    assert_eq!(
        read(&vec![b'x'; (64 << 20) + 1]).unwrap_err().key(),
        "import-too-large"
    );
}

#[test]
fn a_cell_of_fifty_megabytes_is_one_rejected_row() {
    let text = format!("Navn;Merknad\nA;\"{}\"\nB;fin\n", "x".repeat(50 << 20));
    let plan = import(text.as_bytes(), &empty());
    assert_eq!(
        rejects(&plan)[&2],
        (Some("Merknad"), "import-cell-too-long")
    );
    assert_eq!(plan.counts().new, 1);
}

/// A spreadsheet of one sheet with these rows, and parts of any other kind.
fn spreadsheet(rows: &str, further: &[(&str, &[u8])]) -> Vec<u8> {
    use std::io::{Cursor, Write as _};
    let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    let package = "http://schemas.openxmlformats.org/package/2006";
    let sheet = format!(r#"<worksheet xmlns="{main}"><sheetData>{rows}</sheetData></worksheet>"#);
    let book = format!(
        r#"<workbook xmlns="{main}" xmlns:r="{office}"><sheets><sheet name="Ark1" sheetId="1" r:id="rId1"/></sheets></workbook>"#
    );
    let links = format!(
        r#"<Relationships xmlns="{package}/relationships"><Relationship Id="rId1" Type="{office}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="{office}/styles" Target="styles.xml"/><Relationship Id="rId3" Type="{office}/sharedStrings" Target="sharedStrings.xml"/></Relationships>"#
    );
    let styles = format!(
        r#"<styleSheet xmlns="{main}"><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>"#
    );
    let root = format!(
        r#"<Relationships xmlns="{package}/relationships"><Relationship Id="rId1" Type="{office}/officeDocument" Target="xl/workbook.xml"/></Relationships>"#
    );
    let types = format!(r#"<Types xmlns="{package}/content-types"></Types>"#);
    let mut archive = zip::ZipWriter::new(Cursor::new(Vec::new()));
    let parts = [
        ("[Content_Types].xml", types.as_bytes()),
        ("_rels/.rels", root.as_bytes()),
        ("xl/workbook.xml", book.as_bytes()),
        ("xl/_rels/workbook.xml.rels", links.as_bytes()),
        ("xl/styles.xml", styles.as_bytes()),
        ("xl/worksheets/sheet1.xml", sheet.as_bytes()),
    ];
    for (name, content) in parts.iter().chain(further) {
        let options = zip::write::SimpleFileOptions::default()
            .compression_method(zip::CompressionMethod::Deflated)
            .compression_level(Some(1));
        archive.start_file(*name, options).unwrap();
        archive.write_all(content).unwrap();
    }
    archive.finish().unwrap().into_inner()
}

const SHEET: &str = r#"<row r="1"><c r="A1" t="inlineStr"><is><t>Navn</t></is></c><c r="B1" t="inlineStr"><is><t>Breddegrad</t></is></c><c r="C1" t="inlineStr"><is><t>Lengdegrad</t></is></c><c r="D1" t="inlineStr"><is><t>Status per</t></is></c><c r="E1" t="inlineStr"><is><t>Kommunenr</t></is></c></row>
    <row r="2"><c r="A2" t="inlineStr"><is><t>Ørland kai</t></is></c><c r="B2"><v>63.7</v></c><c r="C2"><v>9.6</v></c><c r="D2" s="1"><v>45057</v></c></row>
    <row r="4"><c r="A4" t="inlineStr"><is><t>Slottet</t></is></c><c r="E4"><v>301</v></c></row>"#;

#[test]
fn a_spreadsheet_brings_its_figures_and_days_as_they_are() {
    let after = imported(&spreadsheet(SHEET, &[]), &empty());
    let kai = asset(&after, "Ørland kai");
    assert_eq!(
        kai.place.as_ref().map(|it| (it.lat, it.lon)),
        Some((63.7, 9.6))
    );
    assert_eq!(kai.as_of, Some(date(2023, 5, 11)));
    // A number that lost its first zero is still that of Oslo.
    let castle = asset(&after, "Slottet").place.clone().unwrap();
    assert_eq!(castle.quality, PlaceQuality::Municipality);
}

#[test]
fn a_spreadsheet_cannot_take_more_memory_than_it_is_worth() {
    let far = format!(r#"{SHEET}<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>"#);
    let plan = import(&spreadsheet(&far, &[]), &empty());
    assert_eq!(rejects(&plan)[&1_048_576], (None, "import-too-many-cells"));
    assert_eq!(plan.counts().new, 2);
    let boast = br#"<sst uniqueCount="18446744073709551615"><si/></sst>"#;
    let boast = spreadsheet(SHEET, &[("xl/sharedStrings.xml", boast)]);
    assert_eq!(read(&boast).unwrap_err().key(), "import-spreadsheet-broken");
    let zeros = vec![b' '; 257 << 20];
    let bomb = spreadsheet(SHEET, &[("xl/sharedStrings.xml", &zeros)]);
    assert!(bomb.len() < 4 << 20);
    assert_eq!(read(&bomb).unwrap_err().key(), "import-too-large-unpacked");
}

#[test]
fn the_marker_of_our_own_files_is_the_one_that_is_looked_for() {
    assert_eq!(frostating::import::MARKER_COLUMN, export::MARKER_COLUMN);
}

#[test]
fn no_header_means_two_things() {
    // The header of every field, in every language, is read as that field.
    for subject in [Subject::Assets, Subject::Chains, Subject::Employment] {
        let read = |header: &str| vocabulary().header(subject, header);
        for field in Field::all(subject) {
            for header in in_every_language(field.key(subject)) {
                assert_eq!(read(&header), Some(field), "{header}");
                assert_eq!(read(&header.to_uppercase()), Some(field), "{header}");
            }
            assert_eq!(read(&field.code(subject)), Some(field));
        }
    }
}

#[test]
fn an_import_that_is_stopped_changes_nothing() {
    let table = read(b"Navn\nA\n").unwrap();
    let import = Import {
        table: &table,
        mapping: &Mapping::guessed(Subject::Assets, &table, vocabulary()),
        vocabulary: vocabulary(),
        workspace: &empty(),
        boundaries: boundaries(),
        touch: &touch(),
    };
    let stopped = plan(&import, &mut || 1, &mut |_, _| false).unwrap_err();
    assert_eq!(stopped.key(), "import-stopped");
}

/// A hundred thousand rows, every hundredth faulty.
fn hundred_thousand() -> String {
    use std::fmt::Write as _;
    let mut text =
        String::from("Navn;Type;Status;Breddegrad;Lengdegrad;Kommune;Eier;Kapasitet;Enhet;Kilde\n");
    for n in 0..100_000_u32 {
        let lat = if n % 100 == 99 {
            "95".to_owned()
        } else {
            format!("{:.5}", 58.0 + f64::from(n) / 10_000.0).replace('.', ",")
        };
        let (lon, owner) = (5 + n % 20, n % 500);
        writeln!(text, "Anlegg nr {n};Industri;I drift;{lat};{lon},5;Trondheim;Eier {owner} AS;{n},5;kt;Register").unwrap();
    }
    text
}

#[test]
fn every_row_of_a_hundred_thousand_is_accounted_for() {
    let text = hundred_thousand();
    let workspace = empty();
    boundaries();
    vocabulary();
    let started = Instant::now();
    let plan = import(text.as_bytes(), &workspace);
    let took = started.elapsed();
    let counts = plan.counts();
    assert_eq!(
        (counts.all(), counts.new, counts.rejected),
        (100_000, 99_000, 1_000)
    );
    let numbers: Vec<usize> = plan.rows.iter().map(|row| row.number).collect();
    assert!(numbers.into_iter().eq(2..=100_001));
    // The budget is three seconds; a debug build on a busy machine has room.
    assert!(took.as_secs() < 60, "{took:?}");
    let after = plan.edit.unwrap().apply(&workspace, &touch()).unwrap();
    assert_eq!(after.assets().len(), 99_000);
}

fn texts() -> impl Strategy<Value = String> {
    prop_oneof![
        "[a-zæøå=+@'\";, \n\t-]{0,12}",
        any::<String>().prop_map(|text| text.replace('\0', "")),
    ]
}

prop_compose! {
    fn strange_assets()(
        name in texts().prop_filter("a name", |name| !name.trim().is_empty()),
        kind in prop::sample::select(AssetKind::ALL.to_vec()),
        status in prop::sample::select(Status::ALL.to_vec()),
        (lon, lat) in (-180.0..=180.0_f64, -90.0..=90.0_f64),
        placed in any::<bool>(),
        quality in prop::sample::select(PlaceQuality::ALL.to_vec()),
        values in prop::collection::vec((any::<f64>().prop_filter("a figure", |it| it.is_finite()), prop::sample::select(vec!["kt", "GWh", "personer", "mill. m³"])), 0..4),
        uncertainty in prop_oneof![Just(None), (0.0..1e6_f64).prop_map(|it| Some(Uncertainty::Percent(it))), (0.0..1e6_f64).prop_map(|it| Some(Uncertainty::Absolute(it))), Just(Some(Uncertainty::C))],
        (notes, constraints) in (proptest::option::of(texts()), proptest::option::of(texts())),
        tags in prop::collection::vec(texts(), 0..3),
    ) -> Asset {
        let place = placed.then(|| Place::at(LonLat::new(lon, lat), quality));
        let mut asset = Asset::new(&name, kind, place, touch().stamp());
        asset.status = status;
        asset.capacities = values.into_iter().map(|(value, unit)| Quantity { uncertainty, ..Quantity::guess(value, unit, None) }).collect();
        (asset.notes, asset.constraints, asset.tags) = (notes, constraints, tags);
        asset
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn whatever_an_asset_holds_its_exports_come_back_as_the_same(
        assets in prop::collection::vec(strange_assets(), 1..4),
        language in prop::sample::select(Language::ALL.to_vec()),
    ) {
        let edits = assets.into_iter().enumerate().map(|(n, asset)| {
            Edit::Add(NewRecord::Asset(Id::new(&format!("asset-{n}")), Box::new(asset)))
        });
        let workspace = Edit::All(Message::new("edit-several"), edits.collect())
            .apply(&empty(), &touch())
            .unwrap();
        for (format, bytes) in every_export(&workspace, language) {
            let plan = import(&bytes, &workspace);
            prop_assert_eq!(plan.counts().same, workspace.assets().len(), "{} {:?}", format, plan);
        }
    }

    #[test]
    fn no_bytes_are_too_strange(bytes in prop::collection::vec(any::<u8>(), 0..400), begin in prop::sample::select(vec!["", "Navn;Lat;Lon\n", "{", "{\"type\":\"Feature\",\"geometry\":", "PK\u{3}\u{4}", "\u{feff}Id,Navn\n", "sep=,\n"])) {
        let bytes = [begin.as_bytes(), &bytes].concat();
        if let Ok(table) = read(&bytes) {
            let mapping = Mapping::guessed(Subject::Assets, &table, vocabulary());
            if let Ok(plan) = planned(&table, &mapping, &sample()) {
                prop_assert_eq!(plan.rows.len(), table.rows.len());
                if let Some(edit) = plan.edit {
                    prop_assert!(edit.apply(&sample(), &touch()).is_ok());
                }
            }
        }
    }
}

#[test]
fn a_changed_field_is_told_by_its_name() {
    let workspace = sample();
    let (id, asset) = workspace.assets().iter().next().unwrap();
    let text = format!(
        "Id;Navn;Merknad\n{};{};Ny merknad\n",
        id.as_str(),
        asset.name
    );
    let plan = import(text.as_bytes(), &workspace);
    let label = AssetField::Notes(None).label();
    assert_eq!(plan.rows[0].what, What::Changed(vec![label.into()]));
}
