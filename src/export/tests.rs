//! Whole exports: what stands in them, and what must not.

mod chains;
mod documents;
mod leaves;
mod pages;
mod workbooks;

use std::collections::BTreeMap;
use std::sync::{Arc, OnceLock};

use jiff::civil::date;
use proptest::prelude::*;

use super::picture::{ChainLook, Counted, MapChoice, PictureFormat};
use super::*;
use crate::analysis::Places;
use crate::geo::{Boundaries, LonLat, MapDetail};
use crate::scene::map::Styling;
use crate::workspace::edit::{
    ActionField, AssetField, ChainField, DecisionField, Edit, FlowField, MeetingField, NewRecord,
    OrganisationField, StepField, WorkspaceField,
};
use crate::workspace::testing::{check_edit, one_of_everything, touch};
use crate::workspace::{
    Action, ActionStatus, Asset, AssetKind, Attendance, Contact, Geometry, Id, Layer, Mandate,
    Note, Parked, Per, Place, PlaceQuality, Progress, Quantity, QuantityStatus, Signature, Source,
    Stage, Stance, Unit, View, Workspace,
};

fn places(workspace: &Workspace) -> Places {
    Places::of(workspace, boundaries())
}

fn options() -> Options {
    Options::new(Language::Nb, date(2023, 11, 1))
}

fn boundaries() -> &'static Arc<Boundaries> {
    static BOUNDARIES: OnceLock<Arc<Boundaries>> = OnceLock::new();
    BOUNDARIES.get_or_init(|| Arc::new(Boundaries::bundled().unwrap()))
}

fn detail() -> &'static Arc<MapDetail> {
    static DETAIL: OnceLock<Arc<MapDetail>> = OnceLock::new();
    DETAIL.get_or_init(|| Arc::new(MapDetail::new(Arc::clone(boundaries()))))
}

/// Map and chain as vector drawings.
fn drawings(workspace: &Workspace, options: &Options) -> Vec<(&'static str, Exported)> {
    let chain = Id::new("chain-a");
    let choice = MapChoice {
        detail: detail(),
        styling: Styling::default(),
        rings: None,
        found: None,
        chain: Some(&chain),
        shade: None,
        view: None,
        paper: None,
    };
    let (map, svg) = (
        picture::map(workspace, &choice, options, PictureFormat::Svg),
        PictureFormat::Svg,
    );
    let chain = |look| picture::chain(workspace, boundaries(), (None, look), options, svg).unwrap();
    vec![
        ("map svg", map.unwrap()),
        ("chain svg", chain(ChainLook::Lanes(None))),
        (
            "sankey svg",
            chain(ChainLook::Sankey(Counted::Chosen(&BTreeMap::new()))),
        ),
    ]
}

/// Every text export there is.
fn every_export(workspace: &Workspace, options: &Options) -> Vec<(&'static str, Exported)> {
    let (all, places) = (ActionFilter::default(), places(workspace));
    vec![
        (
            "actions csv",
            actions::csv(workspace, &all, options, Profile::Spreadsheet),
        ),
        (
            "actions csv-raw",
            actions::csv(workspace, &all, options, Profile::Raw),
        ),
        (
            "actions md",
            documents::actions(workspace, options, DocumentFormat::Markdown),
        ),
        (
            "assets csv",
            assets::csv(workspace, &places, None, options, Profile::Spreadsheet),
        ),
        (
            "assets csv-raw",
            assets::csv(workspace, &places, None, options, Profile::Raw),
        ),
        (
            "assets geojson",
            assets::geojson(workspace, &places, None, options),
        ),
    ]
}

fn text(exported: &Exported) -> &str {
    std::str::from_utf8(&exported.bytes).unwrap()
}

fn edited(workspace: &Workspace, edits: Vec<Edit>) -> Workspace {
    check_edit(workspace, &Edit::All(Message::new("edit-several"), edits))
}

/// The rows of a raw file as maps from header to cell.
fn raw_rows(exported: &Exported) -> Vec<std::collections::HashMap<String, String>> {
    csv_crate::Reader::from_reader(&exported.bytes[..])
        .deserialize()
        .collect::<Result<_, _>>()
        .unwrap()
}

use ::csv as csv_crate;

#[test]
fn a_row_of_actions_says_who_does_what_by_when_and_why() {
    let exported = actions::csv(
        &one_of_everything(),
        &ActionFilter::default(),
        &options(),
        Profile::Raw,
    );
    let rows = raw_rows(&exported);
    let cell = |row: usize, header: &str| rows[row][header].clone();
    assert_eq!(cell(0, "Nr"), "T-1");
    assert_eq!(cell(0, "Tiltak"), "Avklare nettkapasitet");
    assert_eq!(cell(0, "Ansvarlig"), "Wacker");
    assert_eq!(cell(0, "Frist"), "2023-09-01");
    assert_eq!(cell(0, "Dager forsinket"), "61");
    assert_eq!(
        cell(0, "Gjelder"),
        "Wacker Holla; Skog → silisium; Smelteverk; trevirke"
    );
    assert_eq!(
        (cell(0, "Vedtak"), cell(0, "Møte")),
        ("V-1".into(), "Frosta".into())
    );
    assert_eq!(
        (cell(0, "Sak"), cell(0, "Id")),
        ("Kjeden".into(), "action-a".into())
    );
    assert_eq!(
        (cell(1, "Venter på"), cell(1, "Frist")),
        ("T-1".into(), String::new())
    );
}

#[test]
fn headers_and_words_are_in_the_chosen_language() {
    let workspace = one_of_everything();
    for (language, header, status) in [
        (Language::Nb, "Ansvarlig", "Avtalt"),
        (Language::Nn, "Ansvarleg", "Avtalt"),
        (Language::En, "Owner", "Agreed"),
    ] {
        let options = Options {
            language,
            ..options()
        };
        let exported = actions::csv(&workspace, &ActionFilter::default(), &options, Profile::Raw);
        assert_eq!(raw_rows(&exported)[0][header], "Wacker");
        assert!(text(&exported).contains(status), "{language:?}");
    }
}

#[test]
fn an_asset_has_county_and_municipality_each_by_code_and_by_name() {
    let workspace = one_of_everything();
    let exported = assets::csv(
        &workspace,
        &places(&workspace),
        None,
        &options(),
        Profile::Raw,
    );
    let row = &raw_rows(&exported)[0];
    assert_eq!((&*row["Kommunenr"], &*row["Kommune"]), ("5055", "Heim"));
    assert_eq!((&*row["Fylkesnr"], &*row["Fylke"]), ("50", "Trøndelag"));
    assert_eq!(
        (&*row["Breddegrad"], &*row["Lengdegrad"]),
        ("63.29", "9.08")
    );
    assert_eq!(&*row["Eier"], "Wacker");
}

#[test]
fn each_capacity_of_an_asset_has_columns_of_its_own() {
    let sourced = Quantity {
        layer: Some(Layer::Substance("Si".into())),
        status: QuantityStatus::Reported,
        source: Some(Source {
            title: "Årsmelding".into(),
            url: None,
            as_of: Some(date(2022, 1, 1)),
        }),
        ..Quantity::guess(80.5, "kt", Some(Per::Year))
    };
    let capacities = vec![sourced, Quantity::guess(5.0, "MW", None)];
    let edit = Edit::Asset(Id::new("asset-a"), AssetField::Capacities(capacities));
    let workspace = check_edit(&one_of_everything(), &edit);
    let exported = assets::csv(
        &workspace,
        &places(&workspace),
        None,
        &options(),
        Profile::Raw,
    );
    let row = &raw_rows(&exported)[0];
    assert_eq!(
        (&*row["Kapasitet"], &*row["Enhet"], &*row["Lag"]),
        ("80.5", "kt", "Si")
    );
    assert_eq!(
        (&*row["Kilde"], &*row["Opplysning fra"]),
        ("Årsmelding", "2022-01-01")
    );
    assert_eq!(
        (&*row["Kapasitet 2"], &*row["Enhet 2"], &*row["Kilde 2"]),
        ("5", "MW", "")
    );
}

#[test]
fn markdown_lists_what_is_open_before_what_is_done() {
    let edits = vec![
        Edit::Action(Id::new("action-b"), ActionField::Status(ActionStatus::Done)),
        Edit::Action(Id::new("action-a"), ActionField::Text("A|B *nå*".into())),
        Edit::Action(Id::new("action-a"), ActionField::Example(true)),
        Edit::Action(Id::new("action-a"), ActionField::Role(Some("leder".into()))),
    ];
    let workspace = edited(&one_of_everything(), edits);
    let exported = documents::actions(&workspace, &options(), DocumentFormat::Markdown);
    assert_eq!(
        text(&exported),
        "# Tiltak – Prøve\n\n\
         Per 1. november 2023 er det 2 tiltak. Åpne 1, forsinket 1.\n\n\
         Det som er merket (eksempel), er oppdiktet.\n\n\
         ## Åpne tiltak\n\n\
         ### Wacker\n\n\
         | Nr | Tiltak | Rolle | Frist | Status | Gjelder |\n\
         | --- | --- | --- | --- | --- | --- |\n\
         | T-1 | A\\|B \\*nå\\* (eksempel) | leder | 1. september 2023 | Avtalt, forsinket \
         | Wacker Holla; Skog → silisium; Smelteverk; trevirke |\n\n\
         ## Utførte og frafalte tiltak\n\n\
         ### Uten ansvarlig\n\n\
         | Nr | Tiltak | Status |\n\
         | --- | --- | --- |\n\
         | T-2 | Søke Grønn plattform | Utført |\n"
    );
}

#[test]
fn confidential_records_and_figures_are_left_out_and_counted_unless_asked_for() {
    let secret = Quantity {
        confidential: true,
        ..Quantity::guess(77.0, "kt", None)
    };
    let mut asset = Asset::new("Hemmelig verk", AssetKind::Land, None, touch().stamp());
    asset.confidential = true;
    let edits = vec![
        Edit::Add(NewRecord::Asset(Id::new("asset-secret"), asset.into())),
        Edit::Asset(Id::new("asset-a"), AssetField::Capacities(vec![secret])),
        Edit::Action(Id::new("action-a"), ActionField::Confidential(true)),
        Edit::Action(
            Id::new("action-b"),
            ActionField::About(vec![Id::<Asset>::new("asset-secret").into()]),
        ),
    ];
    let workspace = edited(&one_of_everything(), edits);
    for (what, exported) in every_export(&workspace, &options()) {
        for hidden in ["Hemmelig", "asset-secret", "77", "Avklare nett", "T-1"] {
            assert!(!text(&exported).contains(hidden), "{what} tells {hidden}");
        }
        assert!(
            !exported.left_out.is_empty(),
            "{what} does not say what it leaves out"
        );
    }
    let asked = Options {
        confidential: true,
        ..options()
    };
    for (what, exported) in every_export(&workspace, &asked) {
        assert!(text(&exported).contains("Hemmelig verk"), "{what}");
        assert!(exported.left_out.is_empty(), "{what}");
    }
}

#[test]
fn a_capacity_left_out_does_not_move_another_into_its_columns_unnoticed() {
    let secret = Quantity {
        confidential: true,
        ..Quantity::guess(77.0, "kt", None)
    };
    let capacities = vec![secret, Quantity::guess(5.0, "MW", None)];
    let edit = Edit::Asset(Id::new("asset-a"), AssetField::Capacities(capacities));
    let workspace = check_edit(&one_of_everything(), &edit);
    let exported = assets::csv(
        &workspace,
        &places(&workspace),
        None,
        &options(),
        Profile::Raw,
    );
    let row = &raw_rows(&exported)[0];
    assert_eq!((&*row["Kapasitet"], &*row["Enhet"]), ("5", "MW"));
    assert_eq!(
        exported.left_out,
        [Message::new("export-left-out-figures").with("count", 1_usize)]
    );
}

#[test]
fn examples_are_marked_in_every_export() {
    let edits = vec![
        Edit::Action(Id::new("action-a"), ActionField::Example(true)),
        Edit::Asset(Id::new("asset-a"), AssetField::Example(true)),
    ];
    let before = every_export(&one_of_everything(), &options());
    let after = every_export(&edited(&one_of_everything(), edits), &options());
    for ((what, before), (_, after)) in before.iter().zip(&after) {
        assert_ne!(text(before), text(after), "{what} does not mark examples");
    }
}

#[test]
fn geojson_is_read_by_the_standards_own_reader() {
    let ring = vec![(9.0, 63.0), (9.0, 63.5), (9.5, 63.5), (9.5, 63.0)]; // clockwise and open
    let hole = vec![(9.1, 63.1), (9.2, 63.1), (9.2, 63.2), (9.1, 63.1)];
    let mut area = Place::at(
        LonLat {
            lon: 9.123_456_789,
            lat: 63.2,
        },
        PlaceQuality::Exact,
    );
    area.geometry = Some(Geometry::Area(vec![ring, hole]));
    let mut line = area.clone();
    line.geometry = Some(Geometry::Line(vec![(9.0, 63.0), (9.1, 63.1)]));
    let mut broken = area.clone();
    broken.geometry = Some(Geometry::Area(vec![vec![(9.0, 63.0), (9.0, 63.0)]]));
    let assets = [
        ("b", Some(area)),
        ("c", Some(line)),
        ("d", Some(broken)),
        ("e", None),
    ]
    .map(|(name, place)| {
        let asset = Asset::new(name, AssetKind::Land, place, touch().stamp());
        Edit::Add(NewRecord::Asset(
            Id::new(&format!("asset-{name}")),
            asset.into(),
        ))
    });
    let workspace = edited(&one_of_everything(), assets.into());
    let exported = assets::geojson(&workspace, &places(&workspace), None, &options());

    let collection: geojson_crate::FeatureCollection = text(&exported)
        .parse::<geojson_crate::GeoJson>()
        .unwrap()
        .try_into()
        .unwrap();
    let by_name: std::collections::HashMap<&str, &geojson_crate::Feature> = collection
        .features
        .iter()
        .map(|feature| {
            (
                feature.properties.as_ref().unwrap()["name"]
                    .as_str()
                    .unwrap(),
                feature,
            )
        })
        .collect();
    let json = |name: &str| serde_json::to_value(&by_name[name].geometry).unwrap();
    assert_eq!(
        json("b"),
        serde_json::json!({"type": "Polygon", "coordinates": [
            [[9.5, 63.0], [9.5, 63.5], [9.0, 63.5], [9.0, 63.0], [9.5, 63.0]],
            [[9.2, 63.2], [9.2, 63.1], [9.1, 63.1], [9.2, 63.2]],
        ]})
    );
    assert_eq!(json("c")["type"], "LineString");
    assert_eq!(
        json("d"),
        serde_json::json!({"type": "Point", "coordinates": [9.123_456_8, 63.2]})
    );
    assert_eq!(json("e"), serde_json::Value::Null);
    let properties = by_name["Wacker Holla"].properties.as_ref().unwrap();
    assert_eq!(properties["municipality_code"], "5055");
    assert_eq!(properties["county_name"], "Trøndelag");
    assert_eq!(properties["kind"], "industry");
    assert_eq!(properties["kind_name"], "Industri");
}

use ::geojson as geojson_crate;

#[test]
fn an_empty_workspace_gives_headers_and_valid_documents() {
    let workspace = crate::workspace::testing::empty();
    let exports = every_export(&workspace, &options());
    assert!(text(&exports[1].1).starts_with("Nr,Tiltak,"));
    assert!(text(&exports[4].1).contains("Kapasitet"));
    assert_eq!(text(&exports[2].1).lines().count(), 3);
    text(&exports[5].1)
        .parse::<geojson_crate::GeoJson>()
        .unwrap();
}

#[test]
fn the_same_input_gives_the_same_bytes() {
    let workspace = one_of_everything();
    assert_eq!(
        every_export(&workspace, &options()),
        every_export(&workspace.clone(), &options())
    );
}

/// A workspace in which a name stands in every text that any export tells, in several spellings.
fn named_everywhere(name: &str, other: &str, role: Option<String>) -> Workspace {
    let within = |text: &str| format!("{text} {name} og {}s", other.to_uppercase());
    let quantity = Quantity {
        unit: Unit::new(&within("lass")),
        layer: Some(Layer::Substance(within("stoff"))),
        source: Some(Source {
            title: within("kilde"),
            url: Some(within("https://")),
            as_of: None,
        }),
        ..Quantity::guess(1.0, "t", Some(Per::Year))
    };
    let contact = Contact {
        role: within("rolle"),
        person: Some(other.into()),
        email: None,
    };
    let present = Attendance {
        organisation: Id::new("org-a"),
        role: role.clone(),
        person: Some(name.into()),
    };
    let progress = vec![Progress {
        date: date(2023, 6, 1),
        text: within("Ringte"),
    }];
    let (action, asset) = (Id::new("action-a"), Id::new("asset-a"));
    let signature = Signature {
        organisation: Id::new("org-a"),
        role: role.clone(),
        person: Some(other.into()),
        date: date(2023, 5, 11),
    };
    let mut agenda = one_of_everything()
        .meetings()
        .records()
        .next()
        .unwrap()
        .agenda
        .clone();
    agenda[0].title = within("Kjeden");
    agenda[0].notes = vec![Note {
        text: within("Sa"),
        at: None,
    }];
    let stance = Stance {
        view: View::Remark,
        remark: Some(within("Men")),
    };
    let reserved = Mandate::Reservation {
        body: within("Styret"),
        by: date(2023, 12, 1),
        cleared: None,
    };
    let decision = Id::new("decision-a");
    let stages = vec![
        Stage {
            id: "stage-råstoff".into(),
            name: within("Råstoff"),
        },
        Stage {
            id: "stage-prosess".into(),
            name: within("Prosess"),
        },
    ];
    let mut slugged = Action::new(&within("Ring"), touch().stamp());
    slugged.tags = vec![within("merke")];
    edited(
        &one_of_everything(),
        vec![
            Edit::Workspace(WorkspaceField::Title(within("Samling"))),
            Edit::Organisation(Id::new("org-a"), OrganisationField::Name(within("AS"))),
            Edit::Organisation(Id::new("org-a"), OrganisationField::Contacts(vec![contact])),
            Edit::Meeting(Id::new("meeting-a"), MeetingField::Title(within("Møte"))),
            Edit::Meeting(Id::new("meeting-a"), MeetingField::Present(vec![present])),
            Edit::Meeting(
                Id::new("meeting-a"),
                MeetingField::Place(Some(within("Sal"))),
            ),
            Edit::Meeting(
                Id::new("meeting-a"),
                MeetingField::Parked(vec![Parked {
                    text: within("Senere"),
                    about: Vec::new(),
                    taken_up: None,
                }]),
            ),
            Edit::Meeting(Id::new("meeting-a"), MeetingField::Signed(vec![signature])),
            Edit::Meeting(Id::new("meeting-a"), MeetingField::Agenda(agenda)),
            Edit::Decision(decision.clone(), DecisionField::Text(within("Vi gjør"))),
            Edit::Decision(
                decision.clone(),
                DecisionField::Rationale(Some(within("Fordi"))),
            ),
            Edit::Decision(
                decision.clone(),
                DecisionField::Alternatives(Some(within("Ellers"))),
            ),
            Edit::Decision(
                decision.clone(),
                DecisionField::Stances([(Id::new("org-a"), stance)].into()),
            ),
            Edit::Decision(decision, DecisionField::Mandate(reserved)),
            Edit::Chain(Id::new("chain-a"), ChainField::Name(within("Kjede"))),
            Edit::Chain(Id::new("chain-a"), ChainField::Stages(stages)),
            Edit::Step(Id::new("step-b"), StepField::Name(within("Steg"))),
            Edit::Step(
                Id::new("step-b"),
                StepField::Capacities(vec![quantity.clone()]),
            ),
            Edit::Flow(Id::new("flow-a"), FlowField::Resource(within("Flis"))),
            Edit::Flow(
                Id::new("flow-a"),
                FlowField::Amounts(vec![quantity.clone()]),
            ),
            Edit::Action(action.clone(), ActionField::Text(within("Be"))),
            Edit::Action(action.clone(), ActionField::Role(role)),
            Edit::Action(action.clone(), ActionField::Person(Some(name.into()))),
            Edit::Action(action.clone(), ActionField::Evidence(Some(within("Svar")))),
            Edit::Action(action, ActionField::Progress(progress)),
            Edit::Asset(asset.clone(), AssetField::Name(within("Verk"))),
            Edit::Asset(asset.clone(), AssetField::Notes(Some(within("Spør")))),
            Edit::Asset(
                asset.clone(),
                AssetField::Constraints(Some(within("Vent på"))),
            ),
            Edit::Asset(asset.clone(), AssetField::Tags(vec![within("merke")])),
            Edit::Asset(asset, AssetField::Capacities(vec![quantity])),
            Edit::Add(NewRecord::Action(
                Id::fresh(&format!("Ring {name}"), 7),
                slugged.into(),
            )),
        ],
    )
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn no_name_of_a_person_is_left_where_none_are_wanted(
        name in "[A-ZÆØÅ][a-zæøå]{2,9} [A-ZÆØÅ][a-zæøå]{3,9}",
        other in "[A-ZÆØÅ][a-zæøå]{2,9}[ -][A-ZÆØÅ][a-zæøå]{7,9}",
        role in prop::option::of("[a-zæøå]{3,9}"),
    ) {
        let workspace = named_everywhere(&name, &other, role);
        for names in [Names::Role, Names::None] {
            let options = Options { names, ..options() };
            let exports = every_export(&workspace, &options).into_iter();
            let chains = chains::text_exports(&workspace, &options);
            let documents = documents::texts(&workspace, &options);
            let leaves = leaves::unfolded(&workspace, &options);
            let packed = workbooks::workbooks(&workspace, &options);
            let packed = packed.into_iter().chain(documents::packed(&workspace, &options));
            let all = exports
                .chain(chains)
                .chain(documents)
                .map(|(what, exported)| (what, text(&exported).to_lowercase()))
                .chain(leaves.into_iter().map(|(what, told)| (what, told.to_lowercase())))
                .chain(packed.map(|(what, made)| (what, workbooks::members(&made).to_lowercase())));
            for (what, told) in all {
                for name in [&name, &other] {
                    prop_assert!(!told.contains(&name.to_lowercase()), "{what} tells {name}: {told}");
                    let slug = crate::workspace::part_id("x", name, 0);
                    let slug = slug.trim_start_matches('x').trim_end_matches("2222");
                    prop_assert!(!told.contains(slug), "{what} spells {slug}: {told}");
                }
            }
        }
    }
}

#[test]
fn full_names_are_told_where_they_are_wanted() {
    let workspace = named_everywhere("Fornavn Etternavn", "Annet Etternavn", None);
    let options = Options {
        names: Names::Full,
        ..options()
    };
    for (what, exported) in every_export(&workspace, &options) {
        assert!(text(&exported).contains("Fornavn Etternavn"), "{what}");
    }
}

#[test]
fn a_drawing_tells_no_name_and_nothing_confidential() {
    let secret = Quantity {
        confidential: true,
        ..Quantity::guess(77.0, "kt", Some(Per::Year))
    };
    let mut hidden = Asset::new(
        "Hemmelig verk",
        AssetKind::Land,
        Some(Place::at(
            LonLat {
                lon: 10.0,
                lat: 63.0,
            },
            PlaceQuality::Exact,
        )),
        touch().stamp(),
    );
    hidden.confidential = true;
    let workspace = edited(
        &named_everywhere("Fornavn Etternavn", "Annet Etternavn", None),
        vec![
            Edit::Add(NewRecord::Asset(Id::new("asset-secret"), hidden.into())),
            Edit::Flow(Id::new("flow-a"), FlowField::Amounts(vec![secret])),
        ],
    );
    for (what, exported) in drawings(&workspace, &options()) {
        let told = text(&exported);
        assert!(
            told.contains("Verk") || told.contains("Kjede"),
            "{what} shows nothing"
        );
        for hidden in ["Etternavn", "ETTERNAVN", "Hemmelig", "77"] {
            let words = told
                .split('<')
                .filter(|tag| tag.starts_with("text") || tag.starts_with("title"));
            let words: Vec<&str> = words
                .filter_map(|tag| tag.split_once('>'))
                .map(|(_, words)| words)
                .collect();
            assert!(
                !words.iter().any(|words| words.contains(hidden)),
                "{what} tells {hidden}: {words:?}"
            );
        }
        assert!(!exported.left_out.is_empty(), "{what}");
    }
}

#[test]
fn a_workspace_without_chains_has_no_chain_to_draw() {
    let empty = crate::workspace::testing::empty();
    let refused = picture::chain(
        &empty,
        boundaries(),
        (None, ChainLook::Lanes(None)),
        &options(),
        PictureFormat::Png,
    );
    assert_eq!(refused.unwrap_err().key(), "export-no-chain");
}

#[test]
fn a_layer_that_no_chain_counts_in_is_refused_and_one_that_is_written_plainly_is_found() {
    let workspace = crate::storage::sample().unwrap();
    let drawn = |layer: &str| {
        let layer = Layer::Substance(layer.to_owned());
        let look = ChainLook::Sankey(Counted::Layer(&layer));
        let svg = PictureFormat::Svg;
        picture::chain(&workspace, boundaries(), (None, look), &options(), svg)
    };
    let refused = drawn("Xe").unwrap_err();
    assert_eq!(refused.key(), "export-no-such-layer");
    let copper = String::from_utf8(drawn("cu").unwrap().bytes).unwrap();
    assert!(copper.contains("Kobber fra Joma") && !copper.contains("havvind"));
}

#[test]
fn circles_shown_on_the_map_stand_on_its_sheet() {
    let detail = Arc::new(MapDetail::new(Arc::clone(boundaries())));
    let mut choice = MapChoice {
        detail: &detail,
        styling: Styling::default(),
        rings: None,
        found: None,
        chain: None,
        shade: None,
        view: None,
        paper: None,
    };
    let workspace = crate::storage::sample().unwrap();
    let without = picture::map(&workspace, &choice, &options(), PictureFormat::Svg).unwrap();
    let frosta = crate::geo::project(crate::geo::LonLat {
        lon: 10.75,
        lat: 63.585,
    });
    choice.rings = Some((frosta, &[33.0, 80.0]));
    let with = picture::map(&workspace, &choice, &options(), PictureFormat::Svg).unwrap();
    for radius in ["33 km", "80 km"] {
        let told = |exported| {
            text(exported)
                .replace('\u{a0}', " ")
                .contains(&format!(">{radius}<"))
        };
        assert!(told(&with) && !told(&without), "{radius}");
    }
}
