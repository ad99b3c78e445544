//! The drawing of the sample's chains.

use std::sync::{Arc, OnceLock};

use super::*;
use crate::analysis::{Index, Places};
use crate::geo::Boundaries;
use crate::i18n::Catalogue;
use crate::message::Language;
use crate::scene::{Dash, Rect, Shape, Target};
use crate::workspace::{ChainId, RecordRef, Workspace};

struct Read {
    workspace: Workspace,
    index: Index,
    places: Places,
}

fn sample() -> &'static Read {
    static SAMPLE: OnceLock<Read> = OnceLock::new();
    SAMPLE.get_or_init(|| {
        let workspace = crate::ui::testing::sample();
        let index = Index::of(&workspace);
        let places = Places::of(&workspace, &Arc::new(Boundaries::bundled().unwrap()));
        Read {
            workspace,
            index,
            places,
        }
    })
}

fn chain_id(name: &str) -> ChainId {
    let chains = sample().workspace.chains();
    chains
        .iter()
        .find(|(_, chain)| chain.name.starts_with(name))
        .map(|(id, _)| id.clone())
        .unwrap()
}

fn request(chain: &ChainId, language: Language) -> ChainRequest<'_> {
    let read = sample();
    ChainRequest {
        workspace: &read.workspace,
        index: &read.index,
        places: &read.places,
        chain,
        text: Catalogue::of(language),
        confidential: true,
        room: None,
    }
}

fn drawing(name: &str) -> ChainDrawing {
    ChainDrawing::of(&request(&chain_id(name), Language::Nb))
        .unwrap()
        .unwrap()
}

/// What the drawing says, one line for each lane, card and flow.
fn told(drawing: &ChainDrawing) -> Vec<String> {
    let content = &drawing.content;
    let lanes = content
        .lanes
        .iter()
        .map(|lane| format!("{} | {} | {}", lane.name, lane.note, lane.crossing));
    let name = |card: usize| &content.cards[card].name;
    let cards = (0..content.stages.len())
        .flat_map(|column| drawing.column(column))
        .map(|index| {
            let card = &content.cards[index];
            let badges: Vec<&str> = card.badges.iter().map(|badge| &*badge.text).collect();
            let (stage, lane) = (
                &content.stages[card.stage].title,
                &content.lanes[card.lane].name,
            );
            format!(
                "{stage} | {lane} | {} | {} | {}",
                card.name,
                card.detail,
                badges.join(", ")
            )
        });
    let flows = content.flows.iter().map(|flow| {
        let crosses = if flow.crosses { " | over" } else { "" };
        format!(
            "{} > {} | {}{crosses}",
            name(flow.from),
            name(flow.to),
            flow.label
        )
    });
    lanes.chain(cards).chain(flows).collect()
}

#[test]
fn the_first_chain_of_the_sample_says_what_it_should() {
    let drawing = drawing("Skog");
    let told = told(&drawing).join("\n").replace('\u{a0}', " ");
    insta::assert_snapshot!(told);
    assert_eq!(
        drawing.content.crossing.replace('\u{a0}', " "),
        "Krysser fylkesgrense (6 av 14 flyter, 61 % av volumet)"
    );
}

#[test]
fn in_every_chain_no_card_and_no_label_lies_on_another() {
    for (id, chain) in sample().workspace.chains().iter() {
        let drawing = ChainDrawing::of(&request(id, Language::Nb))
            .unwrap()
            .unwrap();
        let labels = drawing.flows.iter().filter_map(|flow| flow.label);
        let boxes: Vec<Rect> = drawing
            .cards
            .iter()
            .map(|card| card.rect)
            .chain(labels)
            .collect();
        for (index, one) in boxes.iter().enumerate() {
            for other in &boxes[index + 1..] {
                let apart = (0..2).any(|axis| {
                    one.max[axis] <= other.min[axis] || other.max[axis] <= one.min[axis]
                });
                assert!(apart, "{}: {one:?} {other:?}", chain.name);
            }
        }
    }
}

#[test]
fn every_card_stands_in_its_lane_and_column_and_holds_its_text() {
    for (id, chain) in sample().workspace.chains().iter() {
        let drawing = ChainDrawing::of(&request(id, Language::Nb))
            .unwrap()
            .unwrap();
        for (card, placed) in drawing.content.cards.iter().zip(&drawing.cards) {
            let (column, lane) = (drawing.columns[card.stage], drawing.lanes[card.lane]);
            let rect = placed.rect;
            assert!(
                column.start <= rect.min[0] && rect.max[0] <= column.end,
                "{}",
                chain.name
            );
            assert!(
                lane.start <= rect.min[1] && rect.max[1] <= lane.end,
                "{}",
                chain.name
            );
            assert_eq!(drawing.card_at(rect.centre()), drawing.card_of(&card.step));
        }
        for item in &drawing.body.items {
            let (Shape::Text(run), Some(Target::Record(RecordRef::Step(step)))) =
                (&item.shape, &item.target)
            else {
                continue;
            };
            let rect = drawing.cards[drawing.card_of(step).unwrap()].rect;
            assert!(run.at[0] + run.width <= rect.max[0], "{}", run.text);
            assert!(
                rect.min[1] < run.at[1] && run.at[1] < rect.max[1],
                "{}",
                run.text
            );
        }
    }
}

#[test]
fn a_missing_step_is_told_by_more_than_its_colour() {
    let drawing = drawing("Skog");
    let gap = drawing
        .content
        .cards
        .iter()
        .find(|card| card.face == CardFace::Gap)
        .unwrap();
    assert_eq!(&*gap.badges[0].text, "Mangler");
    let dashed = drawing.body.items.iter().any(|item| {
        matches!(&item.shape, Shape::Rect { stroke: Some(stroke), .. } if matches!(stroke.dash, Dash::Dashed(..)))
            && item.target == Some(Target::Record((&gap.step).into()))
    });
    assert!(dashed);
}

#[test]
fn commitments_are_told_apart_without_colour() {
    let strokes = crate::workspace::Commitment::ALL
        .map(|commitment| crate::scene::sign::flow_stroke(commitment, false, 4.0));
    for (index, one) in strokes.iter().enumerate() {
        for other in &strokes[index + 1..] {
            assert!(one.dash != other.dash || (one.width - other.width).abs() > 2.0);
        }
    }
}

#[test]
fn a_flow_is_as_wide_as_its_share_of_the_largest() {
    let drawing = drawing("Skog");
    let share = |label: &str| {
        let flow = drawing
            .content
            .flows
            .iter()
            .find(|flow| flow.label.starts_with(label));
        flow.unwrap().share.unwrap()
    };
    assert!((share("48") / share("80") - 48.0 / 80.0).abs() < 1e-4);
    assert!(
        drawing
            .content
            .flows
            .iter()
            .filter_map(|flow| flow.share)
            .all(|share| share <= 1.0)
    );
}

#[test]
fn flows_over_a_county_line_are_marked_where_they_cross_it() {
    let drawing = drawing("Skog");
    for (flow, placed) in drawing.content.flows.iter().zip(&drawing.flows) {
        assert_eq!(flow.crosses, placed.mark.is_some(), "{}", flow.label);
        if let Some(mark) = placed.mark {
            assert!(
                drawing
                    .lanes
                    .iter()
                    .any(|lane| (lane.start - mark[1]).abs() < 0.1)
            );
        }
    }
}

#[test]
fn an_equal_request_keeps_the_drawing_and_another_language_only_the_places() {
    let id = chain_id("Skog");
    let first = ChainDrawing::of(&request(&id, Language::Nb))
        .unwrap()
        .unwrap();
    let (cards, crossings) = (first.cards.clone(), first.crossings());
    let again = first.next(&request(&id, Language::Nb)).unwrap().unwrap();
    assert_eq!((again.cards.clone(), again.crossings()), (cards, crossings));
    let english = again.next(&request(&id, Language::En)).unwrap().unwrap();
    assert_ne!(
        english.content.commitments[0],
        Content::of(&request(&id, Language::Nb))
            .unwrap()
            .commitments[0]
    );
}

#[test]
fn a_drawing_fills_the_room_it_is_given_and_keeps_its_order() {
    let id = chain_id("Batterier");
    let natural = ChainDrawing::of(&request(&id, Language::Nb))
        .unwrap()
        .unwrap();
    let [width, height] = natural.size();
    let room = Some([width + 400.0, height + 100.0]);
    let wide = ChainDrawing::of(&ChainRequest {
        room,
        ..request(&id, Language::Nb)
    })
    .unwrap()
    .unwrap();
    assert!(wide.size()[0] > width + 380.0 && wide.size()[0] <= width + 400.5);
    for column in 0..wide.columns.len() {
        assert_eq!(wide.column(column), natural.column(column));
    }
}

#[test]
fn nothing_confidential_is_drawn_for_others() {
    use crate::workspace::edit::FlowField;
    use crate::workspace::testing::check_edit;
    use crate::workspace::{Edit, Quantity};
    let read = sample();
    let id = chain_id("Skog");
    let flow = read.index.flows_of_chain(&id).next().unwrap().clone();
    let secret = Quantity {
        confidential: true,
        ..Quantity::guess(987.0, "kt", None)
    };
    let edit = Edit::Flow(flow.clone(), FlowField::Amounts(vec![secret]));
    let workspace = check_edit(&read.workspace, &edit);
    let drawn = |confidential: bool| {
        let asked = ChainRequest {
            workspace: &workspace,
            confidential,
            ..request(&id, Language::Nb)
        };
        let drawing = ChainDrawing::of(&asked).unwrap().unwrap();
        drawing.content.flows[drawing.flow_of(&flow).unwrap()]
            .label
            .to_string()
    };
    assert!(drawn(true).contains("987"));
    assert!(!drawn(false).contains("987"));
}

#[test]
fn an_export_carries_title_legend_and_sum_in_its_language() {
    let read = sample();
    let id = chain_id("Skog");
    for (language, word) in [(Language::Nb, "Avtalt"), (Language::En, "Signed")] {
        let scene = crate::export::chain::chain_scene_for_export(
            &read.workspace,
            &read.index,
            &read.places,
            &id,
            language,
        );
        let words: Vec<&str> = scene
            .items
            .iter()
            .filter_map(|item| match &item.shape {
                Shape::Text(run) => Some(&*run.text),
                _ => None,
            })
            .collect();
        assert!(words.contains(&"Skog → biokarbon → silisium") && words.contains(&word));
        assert!(
            words.iter().any(|text| text.contains("61")),
            "the share of the volume"
        );
        assert!(
            words.iter().any(|text| text.starts_with("* ")),
            "what the asterisk means"
        );
    }
}
