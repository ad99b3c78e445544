//! The map as a whole: what is shown, what makes room for what.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, OnceLock};

use jiff::civil::date;

use super::*;
use crate::analysis::{Index, Places};
use crate::geo::{Boundaries, LonLat, MapDetail, project};
use crate::i18n::Catalogue;
use crate::message::{Language, Message};
use crate::scene::{Item, Scene, Shape, Target, Token};
use crate::workspace::edit::{
    AssetField, Edit, FlowField, NewRecord, OrganisationField, WorkspaceField,
};
use crate::workspace::testing::{check_edit, empty, one_of_everything, touch};
use crate::workspace::{
    Asset, AssetId, AssetKind, ChainId, Commitment, CountyCode, Geometry, Id, Per, Place,
    PlaceQuality, Quantity, RecordRef, Status, Workspace,
};

fn detail() -> &'static Arc<MapDetail> {
    static DETAIL: OnceLock<Arc<MapDetail>> = OnceLock::new();
    DETAIL.get_or_init(|| Arc::new(MapDetail::new(Arc::new(Boundaries::bundled().unwrap()))))
}

fn asset(id: &str, name: &str, lon: f64, lat: f64) -> Edit {
    let place = Place::at(LonLat::new(lon, lat), PlaceQuality::Exact);
    let asset = Asset::new(name, AssetKind::Industry, Some(place), touch().stamp());
    Edit::Add(NewRecord::Asset(Id::new(id), asset.into()))
}

fn with(assets: &[(&str, f64, f64)]) -> Workspace {
    let add =
        |(name, lon, lat): &(&str, f64, f64)| asset(&format!("asset-{name}"), name, *lon, *lat);
    let edits = assets.iter().map(add).collect();
    check_edit(&empty(), &Edit::All(Message::new("edit-several"), edits))
}

fn content(
    workspace: &Workspace,
    hidden: &BTreeSet<AssetKind>,
    chain: Option<&ChainId>,
) -> Content {
    let shown = |(_, asset): &(&AssetId, &Arc<Asset>)| !hidden.contains(&asset.kind);
    let found = (!hidden.is_empty()).then(|| {
        let assets = workspace.assets().iter().filter(shown);
        assets.map(|(id, _)| id.clone()).collect()
    });
    Content::of(
        &ContentRequest {
            workspace,
            places: &Places::of(workspace, detail().boundaries()),
            index: &Index::of(workspace),
            detail: detail(),
            text: Catalogue::of(Language::Nb),
            found: found.as_ref(),
            styling: Styling::default(),
            today: date(2023, 11, 1),
            chain,
        },
        None,
    )
}

fn shown(workspace: &Workspace) -> Content {
    content(workspace, &BTreeSet::new(), None)
}

fn near(lon: f64, lat: f64, metres_per_point: f64) -> View {
    View {
        centre: project(LonLat::new(lon, lat)),
        metres_per_point,
        width: 900.0,
        height: 600.0,
    }
}

fn drawn(content: &Content, view: View, selected: &BTreeSet<RecordRef>) -> Scene {
    let arrangement = Arrangement::of(content, &view, None);
    let drawing = Drawing {
        content,
        arrangement: &arrangement,
        view,
        selected,
        pixels_per_point: 1.0,
        for_export: true,
    };
    drawing.scene()
}

fn texts(scene: &Scene) -> Vec<&str> {
    scene.items.iter().filter_map(text_of).collect()
}

fn text_of(item: &Item) -> Option<&str> {
    match &item.shape {
        Shape::Text(run) => Some(&run.text),
        _ => None,
    }
}

fn places(content: &Content, arrangement: &Arrangement, view: &View) -> Vec<[f32; 2]> {
    (0..content.spots().len())
        .map(|spot| {
            arrangement
                .point(content, arrangement.shown(spot).unwrap(), view)
                .unwrap()
        })
        .collect()
}

#[test]
fn assets_in_one_place_stand_beside_each_other_and_near_it() {
    let workspace = with(&[
        ("a", 11.15, 63.71),
        ("b", 11.15, 63.71),
        ("c", 11.15, 63.71),
    ]);
    let content = shown(&workspace);
    let view = near(11.15, 63.71, 400.0);
    let arrangement = Arrangement::of(&content, &view, None);
    assert_eq!(
        (arrangement.marks().len(), arrangement.clusters().len()),
        (3, 0)
    );
    let marks = places(&content, &arrangement, &view);
    for (index, one) in marks.iter().enumerate() {
        assert!((one[0] - 450.0).hypot(one[1] - 300.0) < 24.0, "{marks:?}");
        for other in &marks[index + 1..] {
            assert!(
                (one[0] - other[0]).hypot(one[1] - other[1]) > MARK,
                "{marks:?}"
            );
        }
    }
}

#[test]
fn a_crowd_becomes_a_cluster_that_comes_apart_when_one_looks_closer() {
    let names: Vec<String> = (0..12).map(|number| format!("a{number:02}")).collect();
    let crowd: Vec<(&str, f64, f64)> = names
        .iter()
        .zip(0..)
        .map(|(name, n)| (name.as_str(), 10.4 + 0.01 * f64::from(n), 63.4))
        .collect();
    let workspace = with(&crowd);
    let content = shown(&workspace);
    let far = Arrangement::of(&content, &near(10.4, 63.4, 2_600.0), None);
    assert_eq!((far.marks().len(), far.clusters().len()), (0, 1));
    assert_eq!(far.clusters()[0].spots.len(), 12);
    let close = Arrangement::of(&content, &near(10.4, 63.4, 20.0), None);
    assert_eq!((close.marks().len(), close.clusters().len()), (12, 0));
}

#[test]
fn many_assets_in_the_very_same_place_come_apart_at_the_finest_scale() {
    let names: Vec<String> = (0..20).map(|number| format!("a{number:02}")).collect();
    let crowd: Vec<(&str, f64, f64)> = names
        .iter()
        .map(|name| (name.as_str(), 10.4, 63.4))
        .collect();
    let workspace = with(&crowd);
    let content = shown(&workspace);
    let arrangement = Arrangement::of(&content, &near(10.4, 63.4, View::FINEST), None);
    assert_eq!(arrangement.marks().len(), 20);
}

#[test]
fn a_pointer_hits_the_nearest_mark_and_nothing_far_away() {
    let workspace = with(&[("a", 11.0, 63.7), ("b", 11.3, 63.7)]);
    let content = shown(&workspace);
    let view = near(11.15, 63.7, 400.0);
    let arrangement = Arrangement::of(&content, &view, None);
    let marks = places(&content, &arrangement, &view);
    let hit = |[x, y]: [f32; 2]| arrangement.hit(&content, &view, [x, y]);
    assert_eq!(
        hit([marks[0][0] + 5.0, marks[0][1] - 4.0]),
        arrangement.shown(0)
    );
    assert_eq!(hit(marks[1]), arrangement.shown(1));
    assert_eq!(hit([450.0, 20.0]), None);
}

#[test]
fn panning_moves_names_and_places_none_anew() {
    let workspace = with(&[
        ("Frosta", 10.75, 63.585),
        ("Skogn", 11.15, 63.71),
        ("Verdal", 11.45, 63.79),
    ]);
    let content = shown(&workspace);
    let view = near(11.0, 63.7, 300.0);
    let arrangement = Arrangement::of(&content, &view, None);
    let panned = view.panned([40.0, -25.0]);
    assert!(arrangement.covers(&panned));
    let nothing = BTreeSet::new();
    let scene = |view| {
        let drawing = Drawing {
            content: &content,
            arrangement: &arrangement,
            view,
            selected: &nothing,
            pixels_per_point: 1.0,
            for_export: false,
        };
        drawing.scene()
    };
    let at = |scene: &Scene, name: &str| {
        scene.items.iter().find_map(|item| match &item.shape {
            Shape::Text(run) if &*run.text == name => Some(run.at),
            _ => None,
        })
    };
    let (before, after) = (scene(view), scene(panned));
    for name in ["Frosta", "Skogn", "Verdal"] {
        let (one, other) = (at(&before, name).unwrap(), at(&after, name).unwrap());
        assert!(
            (other[0] - one[0] - 40.0).abs() < 0.1 && (other[1] - one[1] + 25.0).abs() < 0.1,
            "{name}"
        );
    }
}

#[test]
fn no_two_names_overlap() {
    let names: Vec<String> = (0..60)
        .map(|number| format!("Industripark {number}"))
        .collect();
    let spread: Vec<(&str, f64, f64)> = names
        .iter()
        .zip(0_u32..)
        .map(|(name, n)| {
            let part = |step: f64| (f64::from(n) * step).fract();
            (
                name.as_str(),
                9.5 + 3.0 * part(0.618),
                63.0 + 1.5 * part(0.754),
            )
        })
        .collect();
    let workspace = with(&spread);
    let scene = drawn(
        &shown(&workspace),
        near(11.0, 63.7, 420.0),
        &BTreeSet::new(),
    );
    let boxes: Vec<([f32; 2], [f32; 2], &str)> = scene
        .items
        .iter()
        .filter_map(|item| match (&item.shape, &item.target) {
            (Shape::Text(run), Some(_)) => {
                let half = run.size * 0.5;
                Some((
                    [run.at[0], run.at[1] - half],
                    [run.at[0] + run.width, run.at[1] + half],
                    &*run.text,
                ))
            }
            _ => None,
        })
        .collect();
    assert!(boxes.len() > 20, "{}", boxes.len());
    for (index, (min, max, one)) in boxes.iter().enumerate() {
        for (low, high, other) in &boxes[index + 1..] {
            let apart =
                max[0] <= low[0] || high[0] <= min[0] || max[1] <= low[1] || high[1] <= min[1];
            assert!(apart, "{one} and {other}");
        }
    }
}

#[test]
fn a_kind_that_is_hidden_is_not_drawn() {
    let workspace = with(&[("Frosta", 10.75, 63.585)]);
    let hidden = BTreeSet::from([AssetKind::Industry]);
    assert!(content(&workspace, &hidden, None).spots().is_empty());
    assert_eq!(shown(&workspace).spots().len(), 1);
}

#[test]
fn the_selected_asset_is_named_even_where_names_find_no_room() {
    let names: Vec<String> = (0..40).map(|number| format!("Nabo {number:02}")).collect();
    let crowd: Vec<(&str, f64, f64)> = names
        .iter()
        .zip(0_u32..)
        .map(|(name, n)| {
            (
                name.as_str(),
                10.0 + 0.05 * f64::from(n % 7),
                63.4 + 0.02 * f64::from(n / 7),
            )
        })
        .collect();
    let workspace = with(&crowd);
    let content = shown(&workspace);
    let view = near(10.15, 63.45, 130.0);
    let unnamed = {
        let scene = drawn(&content, view, &BTreeSet::new());
        let said: BTreeSet<&str> = texts(&scene).into_iter().collect();
        names
            .iter()
            .find(|name| !said.contains(name.as_str()))
            .cloned()
    };
    let unnamed = unnamed.unwrap();
    let record = RecordRef::Asset(Id::new(&format!("asset-{unnamed}")));
    let scene = drawn(&content, view, &BTreeSet::from([record]));
    assert!(texts(&scene).contains(&unnamed.as_str()));
}

#[test]
fn every_drawing_tells_its_scale_and_whose_data_it_is() {
    let scene = drawn(&shown(&empty()), near(11.0, 63.7, 420.0), &BTreeSet::new());
    let said = texts(&scene);
    assert!(said.contains(&"Kartgrunnlag: © Kartverket, CC BY 4.0"));
    assert!(
        said.iter()
            .any(|text| text.starts_with("Grensene er forenklet"))
    );
    assert!(said.contains(&"50\u{a0}km"), "{said:?}");
}

#[test]
fn counties_and_neighbours_are_named_in_capitals() {
    let scene = drawn(&shown(&empty()), near(12.5, 63.7, 500.0), &BTreeSet::new());
    let said = texts(&scene);
    assert!(said.contains(&"TRØNDELAG"), "{said:?}");
    assert!(said.contains(&"JÄMTLAND (SVERIGE)"), "{said:?}");
}

#[test]
fn an_example_is_marked_beside_its_name() {
    let workspace = with(&[("Frosta", 10.75, 63.585)]);
    let workspace = check_edit(
        &workspace,
        &Edit::Asset(Id::new("asset-Frosta"), AssetField::Example(true)),
    );
    let scene = drawn(
        &shown(&workspace),
        near(10.75, 63.585, 300.0),
        &BTreeSet::new(),
    );
    assert!(texts(&scene).contains(&"Frosta\u{a0}*"));
}

#[test]
fn statuses_differ_by_shape_and_not_by_colour_alone() {
    let workspace = with(&[("Frosta", 10.75, 63.585)]);
    let shapes = |status| {
        let edit = Edit::Asset(Id::new("asset-Frosta"), AssetField::Status(status));
        let workspace = check_edit(&workspace, &edit);
        let scene = drawn(
            &shown(&workspace),
            near(10.75, 63.585, 300.0),
            &BTreeSet::new(),
        );
        let marks = scene.items.into_iter().filter(|item| item.target.is_some());
        marks
            .map(|item| format!("{:?}", item.shape))
            .collect::<Vec<_>>()
    };
    let all: BTreeSet<Vec<String>> = Status::ALL.into_iter().map(shapes).collect();
    assert_eq!(all.len(), Status::ALL.len());
}

#[test]
fn the_coordinators_county_is_the_own_one_else_those_with_assets() {
    let own = |workspace: &Workspace| {
        let content = shown(workspace);
        let boundaries = detail().boundaries();
        let municipalities = boundaries.municipalities().iter().zip(content.own.iter());
        let counties: BTreeSet<&str> = municipalities
            .filter(|(_, own)| **own)
            .map(|(municipality, _)| municipality.county(content.counties.edition()).code)
            .collect();
        counties.into_iter().collect::<Vec<_>>()
    };
    assert_eq!(own(&empty()).len(), 11);
    let workspace = one_of_everything();
    assert_eq!(own(&workspace), ["50"]);
    let coordinated = check_edit(
        &workspace,
        &Edit::All(
            Message::new("edit-several"),
            vec![
                Edit::Organisation(
                    Id::new("org-a"),
                    OrganisationField::County(Some(CountyCode::new("18"))),
                ),
                Edit::Workspace(WorkspaceField::Coordinator(Some(Id::new("org-a")))),
            ],
        ),
    );
    assert_eq!(own(&coordinated), ["18"]);
}

/// A chain with one flow from Trøndelag to Møre og Romsdal.
fn over_the_line() -> Workspace {
    let workspace = one_of_everything();
    let edits = vec![
        asset("asset-b", "Sunndal", 8.55, 62.675),
        Edit::Step(
            Id::new("step-a"),
            crate::workspace::edit::StepField::Asset(Some(Id::new("asset-b"))),
        ),
        Edit::Flow(
            Id::new("flow-a"),
            FlowField::Amounts(vec![Quantity::guess(40.0, "kt", Some(Per::Year))]),
        ),
        Edit::Flow(Id::new("flow-a"), FlowField::Commitment(Commitment::Signed)),
    ];
    check_edit(&workspace, &Edit::All(Message::new("edit-several"), edits))
}

#[test]
fn a_flow_over_a_county_line_has_its_colour_and_a_gate_where_it_crosses() {
    let workspace = over_the_line();
    let chain = ChainId::new("chain-a");
    let content = content(&workspace, &BTreeSet::new(), Some(&chain));
    let link = &content.links()[0];
    assert!(link.crosses);
    assert_eq!(link.lines.len(), 1);
    assert_eq!(link.share, Some(1.0));
    let scene = drawn(&content, near(8.8, 63.0, 300.0), &BTreeSet::new());
    let flow = Target::Record(RecordRef::Flow(Id::new("flow-a")));
    let of_flow = scene
        .items
        .iter()
        .filter(|item| item.target.as_ref() == Some(&flow));
    let curves = of_flow.filter_map(|item| match &item.shape {
        Shape::Curve { stroke, .. } => Some(stroke.token),
        _ => None,
    });
    assert_eq!(curves.collect::<Vec<_>>(), [Token::Crossing]);
    let said = texts(&scene);
    assert!(
        said.iter().any(|text| text.starts_with("40\u{a0}kt")),
        "{said:?}"
    );
}

#[test]
fn a_step_without_a_place_stands_in_its_county_and_a_flow_without_a_county_is_counted() {
    let workspace = one_of_everything();
    let chain = ChainId::new("chain-a");
    let lost = content(&workspace, &BTreeSet::new(), Some(&chain));
    assert_eq!((lost.links().len(), lost.unplaced_links()), (0, 1));
    let county = crate::workspace::edit::StepField::County(Some(CountyCode::new("18")));
    let known = check_edit(&workspace, &Edit::Step(Id::new("step-a"), county));
    let content = content(&known, &BTreeSet::new(), Some(&chain));
    assert_eq!((content.links().len(), content.unplaced_links()), (1, 0));
    let step = content.spot(&RecordRef::Step(Id::new("step-a"))).unwrap();
    let nordland = detail()
        .boundaries()
        .county_label("18", content.counties.edition())
        .unwrap();
    assert_eq!(content.spots()[step].at, nordland);
}

#[test]
fn a_content_takes_over_what_has_not_changed_and_equals_a_new_one() {
    let workspace = over_the_line();
    let chain = ChainId::new("chain-a");
    let before = content(&workspace, &BTreeSet::new(), Some(&chain));
    let renamed = check_edit(
        &workspace,
        &Edit::Asset(AssetId::new("asset-b"), AssetField::Name("Nytt".into())),
    );
    let request = ContentRequest {
        workspace: &renamed,
        places: &Places::of(&renamed, detail().boundaries()),
        index: &Index::of(&renamed),
        detail: detail(),
        text: Catalogue::of(Language::Nb),
        found: None,
        styling: Styling::default(),
        today: date(2023, 11, 1),
        chain: Some(&chain),
    };
    let after = Content::of(&request, Some(&before));
    let fresh = Content::of(&request, None);
    assert_eq!((&after.spots, &after.links), (&fresh.spots, &fresh.links));
    assert!(Arc::ptr_eq(&after.names, &before.names));
    assert_eq!(after.likeness(&before), Likeness::Places, "a name differs");
    let same = ContentRequest {
        workspace: &workspace,
        ..request
    };
    let again = Content::of(&same, Some(&before));
    assert_eq!(again.likeness(&before), Likeness::Same);
    let fewer = content(&empty(), &BTreeSet::new(), None);
    assert_eq!(fewer.likeness(&before), Likeness::Other);
}

#[test]
fn the_same_workspace_gives_the_same_drawing() {
    let workspace = over_the_line();
    let chain = ChainId::new("chain-a");
    let view = near(8.8, 63.0, 300.0);
    let draw = || {
        drawn(
            &content(&workspace, &BTreeSet::new(), Some(&chain)),
            view,
            &BTreeSet::new(),
        )
    };
    assert_eq!(draw(), draw());
}

/// Ten thousand assets in a field of 100 by 100.
fn field() -> Workspace {
    let edits = (0..10_000_u32).map(|number| {
        let (column, row) = (f64::from(number % 100), f64::from(number / 100));
        asset(
            &format!("asset-{number:05}"),
            &format!("Verk {number}"),
            9.0 + 0.05 * column,
            62.5 + 0.025 * row,
        )
    });
    check_edit(
        &empty(),
        &Edit::All(Message::new("edit-several"), edits.collect()),
    )
}

#[test]
fn among_ten_thousand_assets_panning_places_names_and_moves_none() {
    let content = shown(&field());
    let start = near(11.0, 63.6, 45.0);
    let mut arrangement = Arrangement::of(&content, &start, None);
    let places = |arrangement: &Arrangement| {
        let names = arrangement.names().iter();
        names
            .map(|name| (name.text.to_string(), name.offset))
            .collect::<Vec<_>>()
    };
    let marks = arrangement.marks().to_vec();
    let mut view = start;
    for (by, times) in [([-150.0, 0.0], 8), ([90.0, 110.0], 8)] {
        for _ in 0..times {
            view = view.panned(by);
            let before = places(&arrangement);
            let covered = arrangement.covers(&view);
            arrangement = Arrangement::of(&content, &view, Some(arrangement));
            let after = places(&arrangement);
            assert!(arrangement.covers(&view));
            assert_eq!(after[..before.len()], before, "what stands stays");
            assert!(!covered || after.len() == before.len());
        }
    }
    assert_eq!(arrangement.marks(), marks);
    let back = places(&arrangement).len();
    arrangement = Arrangement::of(&content, &start, Some(arrangement));
    assert_eq!(places(&arrangement).len(), back, "nothing is placed twice");
    let in_view = |view: &View| {
        let drawing = Drawing {
            content: &content,
            arrangement: &arrangement,
            view: *view,
            selected: &BTreeSet::new(),
            pixels_per_point: 1.0,
            for_export: false,
        };
        texts(&drawing.scene())
            .iter()
            .filter(|text| text.starts_with("Verk"))
            .count()
    };
    assert!(in_view(&start) > 20, "{}", in_view(&start));
    assert!(in_view(&view) > 20, "{}", in_view(&view));
}

#[test]
fn an_area_keeps_the_place_of_its_name_from_step_to_step_while_it_is_free() {
    // The asset's name drives the county's away from its best place.
    let boundaries = detail().boundaries();
    let content = shown(&empty());
    let middle = boundaries
        .county_label("50", content.counties.edition())
        .unwrap();
    let at = crate::geo::unproject(middle);
    let crowd = with(&[("Midt i fylket", at.lon, at.lat)]);
    let content = shown(&crowd);
    let view = View {
        centre: middle,
        metres_per_point: 512.0,
        width: 900.0,
        height: 600.0,
    };
    let name = |arrangement: &Arrangement| {
        let names = arrangement.names().iter();
        names
            .clone()
            .find(|name| &*name.text == "TRØNDELAG")
            .map(|name| name.offset)
    };
    let first = Arrangement::of(&content, &view, None);
    let moved = name(&first).unwrap();
    let without = shown(&empty());
    let best = name(&Arrangement::of(&without, &view, None)).unwrap();
    assert_ne!(moved, best, "there is something in the way");
    let mut before = first;
    before.content_became(Likeness::Other);
    let after = Arrangement::of(&without, &view, Some(before));
    assert_eq!(name(&after), Some(moved));
}

#[test]
fn a_rename_leaves_marks_where_they_are_and_measures_only_what_is_new() {
    let workspace = field();
    let before = shown(&workspace);
    let view = near(11.0, 63.6, 45.0);
    let arrangement = Arrangement::of(&before, &view, None);
    let edit = Edit::Asset(Id::new("asset-05050"), AssetField::Name("Nytt".into()));
    let renamed = check_edit(&workspace, &edit);
    let after = Content::of(
        &ContentRequest {
            workspace: &renamed,
            places: &Places::of(&renamed, detail().boundaries()),
            index: &Index::of(&renamed),
            detail: detail(),
            text: Catalogue::of(Language::Nb),
            found: None,
            styling: Styling::default(),
            today: date(2023, 11, 1),
            chain: None,
        },
        Some(&before),
    );
    assert_eq!(after.likeness(&before), Likeness::Places);
    let known = (0..10_000).filter(|spot| before.is_said(*spot)).count();
    let still = (0..10_000).filter(|spot| after.is_said(*spot)).count();
    assert!(known > 0 && still >= known - 1, "{still} of {known}");
    let slots = |arrangement: &Arrangement| {
        let names = arrangement.names().iter();
        names
            .filter(|name| name.text.starts_with("Verk"))
            .map(|name| (name.text.to_string(), name.offset))
            .collect::<BTreeMap<_, _>>()
            .len()
    };
    let marks = arrangement.marks().to_vec();
    let many = slots(&arrangement);
    let mut arrangement = arrangement;
    arrangement.content_became(Likeness::Places);
    assert!(!arrangement.covers(&view));
    let arrangement = Arrangement::of(&after, &view, Some(arrangement));
    assert_eq!(arrangement.marks(), marks);
    assert!(slots(&arrangement) + 2 >= many);
}

#[test]
fn on_a_picture_no_name_is_cut_off_and_none_lies_below_a_card() {
    let content = shown(&field());
    let view = near(11.0, 63.6, 45.0);
    let card = crate::scene::Rect::at([14.0, 14.0], 220.0, 160.0);
    let arrangement = Arrangement::for_picture(&content, &view, &[card]);
    let drawing = Drawing {
        content: &content,
        arrangement: &arrangement,
        view,
        selected: &BTreeSet::new(),
        pixels_per_point: 1.0,
        for_export: true,
    };
    let scene = drawing.scene();
    let names = scene.items.iter().filter_map(|item| match &item.shape {
        Shape::Text(run) if run.text.starts_with("Verk") => Some(run),
        _ => None,
    });
    let mut count = 0;
    for run in names {
        count += 1;
        let (left, right) = (run.at[0], run.at[0] + run.width);
        assert!(left >= 0.0 && right <= scene.width, "{run:?}");
        assert!(
            run.at[1] >= 4.0 && run.at[1] <= scene.height - 4.0,
            "{run:?}"
        );
        let below = left < card.max[0]
            && right > card.min[0]
            && run.at[1] > card.min[1]
            && run.at[1] < card.max[1];
        assert!(!below, "{run:?}");
    }
    assert!(count > 20, "{count}");
}

#[test]
fn the_region_is_the_coordinators_county_else_all_assets() {
    let workspace = one_of_everything();
    let all = shown(&workspace);
    assert_eq!(all.region(), all.bounds());
    let coordinated = check_edit(
        &workspace,
        &Edit::All(
            Message::new("edit-several"),
            vec![
                Edit::Organisation(
                    Id::new("org-a"),
                    OrganisationField::County(Some(CountyCode::new("18"))),
                ),
                Edit::Workspace(WorkspaceField::Coordinator(Some(Id::new("org-a")))),
            ],
        ),
    );
    let content = shown(&coordinated);
    let bodo = project(LonLat::new(14.4, 67.28));
    assert!(content.region().contains(bodo) && content.region().width() > 100_000.0);
    assert_eq!(content.bounds(), all.bounds());
}

#[test]
fn a_line_and_an_area_are_drawn_beside_the_marks_of_their_assets() {
    let before = with(&[("a", 10.0, 63.0), ("b", 10.1, 63.0)]);
    let extent = |id: &str, geometry| {
        let mut place = before.assets().get(&Id::new(id)).unwrap().place.clone();
        place.as_mut().unwrap().geometry = Some(geometry);
        Edit::Asset(Id::new(id), AssetField::Place(place))
    };
    let line = Geometry::Line(vec![(10.0, 63.0), (10.05, 63.02), (10.1, 63.0)]);
    let area = Geometry::Area(vec![vec![(10.1, 63.0), (10.2, 63.0), (10.2, 63.05)]]);
    let edits = vec![extent("asset-a", line), extent("asset-b", area)];
    let after = check_edit(&before, &Edit::All(Message::new("edit-several"), edits));
    let lines = |content: &Content, view| {
        let scene = drawn(content, view, &BTreeSet::new());
        let lines = scene.items.into_iter().filter_map(|item| match item.shape {
            Shape::Line { points, stroke } if stroke.token == Token::KindIndustry => Some(points),
            _ => None,
        });
        lines.collect::<Vec<_>>()
    };
    let here = near(10.1, 63.0, 20.0);
    assert!(lines(&shown(&before), here).is_empty());
    let drawn = lines(&shown(&after), here);
    assert_eq!(drawn.iter().map(Vec::len).collect::<Vec<_>>(), [3, 4]);
    assert_eq!(drawn[1].first(), drawn[1].last());
    assert!(lines(&shown(&after), near(20.0, 69.0, 20.0)).is_empty());
    let hidden = BTreeSet::from([AssetKind::Industry]);
    assert!(lines(&content(&after, &hidden, None), here).is_empty());
}
