//! What a Sankey of the sample says and looks like.

use super::*;
use crate::analysis::chain::accounts;
use crate::analysis::chain::stress::{self, Outage};
use crate::analysis::{Index, Places};
use crate::i18n::Catalogue;
use crate::message::Language;
use crate::scene::chain::{ChainRequest, distance_to};
use crate::scene::{Dash, Rect, Scene, Shape, Token};
use crate::workspace::edit::{Edit, FlowField};
use crate::workspace::testing::check_edit;
use crate::workspace::{ChainId, Commitment, Layer, Workspace};

fn sample() -> Workspace {
    crate::storage::sample().unwrap()
}

fn chain(workspace: &Workspace, name: &str) -> ChainId {
    let chains = workspace.chains();
    chains
        .iter()
        .find(|(_, chain)| chain.name.starts_with(name))
        .map(|(id, _)| id.clone())
        .unwrap()
}

/// The drawing of a chain in the first account of a layer.
fn drawn(workspace: &Workspace, name: &str, layer: &Layer) -> SankeyDrawing {
    let (index, chain) = (Index::of(workspace), chain(workspace, name));
    let mut places = Places::default();
    places.refresh(workspace, None);
    let account = accounts::of_chain(workspace, &index, &chain)
        .into_iter()
        .find(|counted| counted.account.layer == *layer)
        .map(|counted| counted.account);
    let request = SankeyRequest {
        chain: ChainRequest {
            workspace,
            index: &index,
            places: &places,
            chain: &chain,
            text: Catalogue::of(Language::Nb),
            confidential: true,
            room: Some([1340.0, 640.0]),
            folds: None,
            work_on: None,
        },
        account: account.as_ref(),
    };
    SankeyDrawing::near(&request, None).unwrap().unwrap()
}

fn step<'a>(drawing: &'a SankeyDrawing, name: &str) -> (usize, &'a StepBar) {
    let steps = drawing.content.steps.iter().enumerate();
    steps
        .into_iter()
        .find(|(_, step)| step.name.starts_with(name))
        .unwrap()
}

fn plain(text: &str) -> String {
    text.replace('\u{a0}', " ")
}

#[test]
fn of_600_kt_wanted_170_are_agreed_300_in_dialogue_and_the_line_stands_at_600() {
    let drawing = drawn(&sample(), "Fiskeslam", &Layer::Goods);
    let (index, plant) = step(&drawing, "Bio-LNG");
    let wanted = plant.wanted.as_ref().unwrap();
    let said = plain(&wanted.text);
    assert_eq!(
        said,
        "mål 600 kt · 170 avtalt, 300 i dialog, 126 teoretisk, 3,9 mangler"
    );
    let bar = drawing.bar(index);
    let scale = drawing.result.scale;
    let line = drawing
        .body
        .items
        .iter()
        .find_map(|item| match &item.shape {
            Shape::Line { points, stroke }
                if stroke.token == Token::Ink
                    && points[0][0] < bar.min[0]
                    && points[1][0] > bar.max[0] =>
            {
                Some(points[0][1])
            }
            _ => None,
        });
    #[expect(clippy::cast_possible_truncation, reason = "points of a page")]
    let below = (600.0 * scale) as f32;
    assert!((line.unwrap() - bar.min[1] - below).abs() < 0.1);
}

#[test]
fn a_target_that_does_not_get_through_is_said_with_its_gap() {
    let carbon = Layer::Substance("C".to_owned());
    let drawing = drawn(&sample(), "Skog", &carbon);
    let [target] = drawing.content.targets.as_slice() else {
        panic!("{:?}", drawing.content.targets);
    };
    assert_eq!(
        plain(&target.text),
        "Mål 109 kt C · 30 kt C kommer fram, 79 kt C mangler"
    );
    assert!((target.share - 30.0 / 109.0).abs() < 1e-6);
    assert!(
        drawn(&sample(), "Skog", &Layer::Goods)
            .content
            .targets
            .is_empty()
    );
}

#[test]
fn what_is_off_is_said_and_hatched_on_the_side_that_has_less() {
    let drawing = drawn(&sample(), "Skog", &Layer::Goods);
    let (index, pyrolysis) = step(&drawing, "Pyrolyse");
    let off = pyrolysis.off.as_ref().unwrap();
    assert_eq!(plain(&off.text), "87,5 kt for mye inn");
    let bar = drawing.bar(index);
    // More comes in than goes out: the right side lacks some.
    let ends = drawing
        .body
        .items
        .iter()
        .filter_map(|item| match &item.shape {
            Shape::Rect {
                rect,
                fill: Some(Token::WarningFill | Token::DangerFill),
                ..
            } => Some(rect),
            _ => None,
        });
    let end =
        |rect: &Rect| (rect.min[0] - bar.max[0]).abs() < 0.1 && rect.max[1] <= bar.max[1] + 0.1;
    let end = ends
        .filter(|rect| end(rect))
        .max_by(|a, b| a.min[1].total_cmp(&b.min[1]));
    #[expect(clippy::cast_possible_truncation, reason = "points of a page")]
    let height = (87.5 * drawing.result.scale) as f32;
    assert!((end.unwrap().height() - height).abs() < 0.2);
}

#[test]
fn a_loss_is_said_with_its_amount_and_the_band_grows_narrower() {
    let drawing = drawn(&sample(), "Fiskeslam", &Layer::Goods);
    let flows = &drawing.content.flows;
    let lossy = flows
        .iter()
        .position(|flow| plain(&flow.label).contains("tap 3,9"));
    let [leaves, arrives] = drawing.result.bands[lossy.unwrap()].widths;
    assert!((arrives / leaves - 0.97).abs() < 1e-3);
}

#[test]
fn each_commitment_is_told_from_every_other_without_colour() {
    let look = |commitment| {
        let line = |y: f32| vec![[0.0, y], [120.0, y]];
        let (middle, left, right) = (line(10.0), line(0.0), line(20.0));
        let look = band::Look {
            commitment,
            crosses: false,
            is_hair: false,
            width: 20.0,
            middle: &middle,
            left: &left,
            right: &right,
        };
        let mut scene = Scene::new(120.0, 20.0, Token::Ground);
        band::draw(&mut scene, &look, None);
        let strokes = scene
            .items
            .iter()
            .filter(|item| matches!(&item.shape, Shape::Line { .. }));
        let dotted = scene.items.iter().filter(|item| {
            matches!(&item.shape, Shape::Line { stroke, .. } if matches!(stroke.dash, Dash::Dotted(_)))
        });
        let fill = scene.items.iter().find_map(|item| match &item.shape {
            Shape::Band { fill, .. } => Some(*fill),
            _ => None,
        });
        (strokes.count(), dotted.count(), fill)
    };
    let looks = Commitment::ALL.map(look);
    assert_eq!(looks[0], (4, 0, Some(Token::FlowBand)));
    assert!(looks[1].0 > 10 && looks[1].1 == 0, "{looks:?}");
    assert!(looks[2].1 > 0, "{looks:?}");
    assert_eq!(looks[3], (4, 0, Some(Token::FlowFaint)));
}

#[test]
fn the_strokes_of_a_hatching_stay_within_their_band() {
    let drawing = drawn(&sample(), "Skog", &Layer::Goods);
    for item in &drawing.body.items {
        if let Shape::Line { points, stroke } = &item.shape
            && (stroke.width - 2.25).abs() < 1e-6
        {
            for point in points {
                let within = (0..drawing.lines.len()).any(|flow| {
                    let half = drawing.width_of(flow) / 2.0;
                    let middle = &drawing.lines[flow].middle;
                    distance_to(middle, *point, half * 1.1 + 0.5).is_some()
                });
                assert!(within, "{point:?}");
            }
        }
    }
}

#[test]
fn flows_without_an_amount_in_the_account_are_hair_lines() {
    let carbon = Layer::Substance("C".to_owned());
    let drawing = drawn(&sample(), "Skog", &carbon);
    let hairs = drawing
        .content
        .flows
        .iter()
        .filter(|flow| flow.carried.is_none());
    assert!(hairs.count() > 4 && !drawing.content.hair_note.is_empty());
    assert!(drawing.content.has_amounts());
}

#[test]
fn a_chain_whose_target_alone_is_counted_so_has_nothing_to_show_in_that_account() {
    let hydrogen = Layer::Substance("H₂".to_owned());
    let drawing = drawn(&sample(), "Hydrogen", &hydrogen);
    assert!(!drawing.content.has_amounts());
    assert_eq!(drawing.content.counted().map(|named| named.flows), Some(0));
}

#[test]
fn a_changed_amount_leaves_the_order_of_the_bars_as_it_was() {
    let workspace = sample();
    let before = drawn(&workspace, "CO₂", &Layer::Goods);
    let (id, flow) = {
        let flows = &before.content.flows;
        let largest = flows.iter().max_by(|a, b| {
            let leaves = |flow: &FlowBand| flow.carried.map_or(0.0, |carried| carried.leaves);
            leaves(a).total_cmp(&leaves(b))
        });
        let id = largest.unwrap().flow.clone();
        (id.clone(), workspace.flows().get(&id).unwrap().clone())
    };
    let mut amounts = flow.amounts.clone();
    amounts[0].value *= 0.8;
    let edit = Edit::Flow(id, FlowField::Amounts(amounts));
    let changed = check_edit(&workspace, &edit);
    let (index, chain) = (Index::of(&changed), before.chain.clone());
    let mut places = Places::default();
    places.refresh(&changed, None);
    let request = SankeyRequest {
        chain: ChainRequest {
            workspace: &changed,
            index: &index,
            places: &places,
            chain: &chain,
            text: Catalogue::of(Language::Nb),
            confidential: true,
            room: Some([1340.0, 640.0]),
            folds: None,
            work_on: None,
        },
        account: None,
    };
    let columns: Vec<Vec<usize>> = (0..before.columns()).map(|c| before.column(c)).collect();
    let after = before.next(&request).unwrap().unwrap();
    for (column, was) in columns.into_iter().enumerate() {
        assert_eq!(after.column(column), was);
    }
}

#[test]
fn what_lies_at_a_point_is_found() {
    let drawing = drawn(&sample(), "CO₂", &Layer::Goods);
    for index in 0..drawing.content.steps.len() {
        assert_eq!(drawing.step_at(drawing.bar(index).centre()), Some(index));
    }
    for index in 0..drawing.content.flows.len() {
        if drawing.label(index).is_some() {
            assert_eq!(drawing.flow_at(drawing.middle_of(index), 1.0), Some(index));
        }
    }
    assert_eq!(drawing.flow_at([-50.0, -50.0], 7.0), None);
}

#[test]
fn what_a_stress_test_stops_is_struck_out_and_its_bands_are_empty() {
    let workspace = sample();
    let drawing = drawn(&workspace, "Batteri", &Layer::Goods);
    let (_, plant) = step(&drawing, "Batteri");
    let outage = Outage {
        steps: [plant.step.clone()].into(),
        ..Outage::default()
    };
    let stress = stress::test(&workspace, &Index::of(&workspace), &outage);
    let scene = drawing.stressed(&stress, Catalogue::of(Language::Nb));
    let badges = |word: &str| {
        let is_it = |item: &&crate::scene::Item| matches!(&item.shape, Shape::Text(run) if &*run.text == word);
        scene.items.iter().filter(is_it).count()
    };
    let fallen = |steps: &mut dyn Iterator<Item = &crate::workspace::StepId>| {
        steps.filter(|step| drawing.step_of(step).is_some()).count()
    };
    assert_eq!(badges("Slått av"), 1);
    let starved = fallen(&mut stress.starved.keys());
    assert!(starved > 0);
    assert_eq!(badges("Stanser"), starved);
    let dry = (drawing.content.flows.iter()).filter(|flow| stress.dry.contains(&flow.flow));
    let empty = scene.items.iter().filter(|item| match &item.shape {
        Shape::Band { fill, .. } => *fill == Token::LaneLine,
        Shape::Line { stroke, .. } => stroke.token == Token::LaneLine,
        _ => false,
    });
    assert_eq!(empty.count(), dry.count());
}
