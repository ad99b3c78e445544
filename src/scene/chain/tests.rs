//! The drawing of the sample's chains.

use std::sync::{Arc, OnceLock};

use super::*;
use crate::analysis::testing as chains;
use crate::analysis::{Index, Places};
use crate::geo::Boundaries;
use crate::i18n::Catalogue;
use crate::message::Language;
use crate::scene::{Dash, Rect, Shape, Target};
use crate::workspace::edit::{NewRecord, StepField};
use crate::workspace::testing::{self, check_edit};
use crate::workspace::{
    Chain, ChainId, CountyCode, Edit, Flow, FlowId, RecordRef, Stage, Step, StepId, Workspace,
};

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
        folds: None,
        work_on: None,
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

/// The sample with one edit made.
fn edited(edit: &Edit) -> Workspace {
    check_edit(&sample().workspace, edit)
}

fn rename(drawing: &ChainDrawing, card: usize, name: &str) -> Workspace {
    let step = drawing.content.cards[card].step.clone();
    edited(&Edit::Step(step, StepField::Name(name.into())))
}

/// A drawing that says by its height when its layout was made anew.
fn branded() -> ChainDrawing {
    let mut drawing = drawing("Skog");
    drawing.result.size.height += 1000.0;
    drawing
}

#[test]
fn an_equal_request_keeps_the_drawing_and_one_that_differs_in_words_its_layout() {
    let id = chain_id("Skog");
    let first = branded();
    let size = first.size();
    let card = first.card_of(&first.content.cards[3].step).unwrap();
    let name = first.content.cards[card].name.to_string();
    let again = first.next(&request(&id, Language::Nb)).unwrap().unwrap();
    assert_eq!(again.size(), size);
    // A letter less leaves the card as large as it was.
    let mut shorter = name.clone();
    shorter.pop();
    let workspace = rename(&again, card, &shorter);
    let asked = ChainRequest {
        workspace: &workspace,
        ..request(&id, Language::Nb)
    };
    let renamed = again.next(&asked).unwrap().unwrap();
    assert_eq!(renamed.size(), size, "it is not laid out anew");
    assert_eq!(&*renamed.content.cards[card].name, shorter);
    let shows = |text: &str| {
        let mut items = renamed.body.items.iter();
        items.any(|item| matches!(&item.shape, Shape::Text(run) if text.starts_with(&*run.text)))
    };
    assert!(shows(&shorter));
}

#[test]
fn a_card_that_grows_and_a_card_that_is_added_leave_the_others_in_their_order() {
    let id = chain_id("Skog");
    let first = drawing("Skog");
    let columns = |drawing: &ChainDrawing| -> Vec<Vec<StepId>> {
        (0..drawing.columns.len())
            .map(|column| {
                let cards = drawing.column(column).into_iter();
                cards
                    .map(|card| drawing.content.cards[card].step.clone())
                    .collect()
            })
            .collect()
    };
    let before = columns(&first);
    let long = "Et navn som er så langt at kortet må bli bredere og høyere enn det var";
    let workspace = rename(&first, 0, long);
    let asked = ChainRequest {
        workspace: &workspace,
        ..request(&id, Language::Nb)
    };
    let grown = first.clone().next(&asked).unwrap().unwrap();
    assert_ne!(grown.cards[0].rect, first.cards[0].rect);
    assert_eq!(columns(&grown), before);

    let new = StepId::new("step-new");
    let stage = first.content.stages[2].id.clone();
    let step = Step::new(id.clone(), &stage, "Nytt steg", testing::touch().stamp());
    let workspace = edited(&Edit::Add(NewRecord::Step(new.clone(), step.into())));
    let index = Index::of(&workspace);
    let places = Places::of(&workspace, &crate::ui::testing::geography().boundaries);
    let asked = ChainRequest {
        workspace: &workspace,
        index: &index,
        places: &places,
        ..request(&id, Language::Nb)
    };
    let mut with_new = columns(&first.next(&asked).unwrap().unwrap());
    for column in &mut with_new {
        column.retain(|step| *step != new);
    }
    assert_eq!(with_new, before);
}

/// A chain of many steps in one county, tangled.
fn tangle(steps: usize) -> Workspace {
    let stamp = testing::touch().stamp();
    let id = ChainId::new("chain-tangle");
    let stage = |n: usize| Stage {
        id: format!("stage-{n}"),
        name: format!("Ledd {n}"),
    };
    let chain = Chain {
        name: "Floke".into(),
        lead: None,
        stages: (0..4).map(stage).collect(),
        targets: Vec::new(),
        notes: None,
        stamp: stamp.clone(),
    };
    let step_id = |n: usize| StepId::new(&format!("step-{n:03}"));
    let new_steps = (0..steps).map(|n| {
        let step = Step::new(
            id.clone(),
            &format!("stage-{}", n % 4),
            "Steg",
            stamp.clone(),
        );
        NewRecord::Step(step_id(n), step.into())
    });
    let mut state = 5_u32;
    let new_flows = (0..2 * steps).filter(|n| n % 4 < 3).map(|n| {
        // To some row of the next stage.
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        let (from, row) = (n % steps, (state >> 8) as usize % (steps / 4));
        let to = 4 * row + n % 4 + 1;
        let flow = Flow::new(step_id(from), step_id(to), "noe", stamp.clone());
        NewRecord::Flow(FlowId::new(&format!("flow-{n:03}")), flow.into())
    });
    let records = [NewRecord::Chain(id.clone(), chain.into())].into_iter();
    let edits = records.chain(new_steps).chain(new_flows).map(Edit::Add);
    let all = Edit::All(crate::message::Message::new("new"), edits.collect());
    all.apply(&testing::empty(), &testing::touch()).unwrap()
}

#[test]
fn a_large_first_drawing_is_bettered_once_and_only_while_it_is_the_same() {
    let id = ChainId::new("chain-tangle");
    let draw = |steps: usize| {
        let workspace = tangle(steps);
        let index = Index::of(&workspace);
        let mut places = Places::default();
        places.refresh(&workspace, None);
        let asked = ChainRequest {
            workspace: &workspace,
            index: &index,
            places: &places,
            ..request(&id, Language::Nb)
        };
        ChainDrawing::of(&asked).unwrap().unwrap()
    };
    assert!(
        draw(40).take_refinement().is_none(),
        "small ones come out good at once"
    );
    let mut drawing = draw(120);
    let before = drawing.crossings();
    let search = drawing.take_refinement().unwrap();
    assert!(drawing.take_refinement().is_none());
    let asked = std::cell::Cell::new(0);
    let found = search.run(&|| {
        asked.set(asked.get() + 1);
        asked.get() > 2_000
    });
    let mut other = draw(124);
    let stood = other.cards.clone();
    other.take_refined(&found).unwrap();
    assert_eq!(other.cards, stood, "what is stale is dropped");
    drawing.take_refined(&found).unwrap();
    assert!(drawing.crossings() < before, "{before}");
    // An export arranges its cards in the same way.
    let kept = drawing.arranged();
    let workspace = tangle(120);
    let index = Index::of(&workspace);
    let mut places = Places::default();
    places.refresh(&workspace, None);
    let asked = ChainRequest {
        workspace: &workspace,
        index: &index,
        places: &places,
        ..request(&id, Language::Nb)
    };
    let exported = ChainDrawing::near(&asked, Some(&kept)).unwrap().unwrap();
    assert_eq!(exported.cards, drawing.cards);
}

#[test]
fn only_what_crosses_a_county_line_is_marked_and_a_border_within_a_lane_in_the_middle() {
    let flows = [
        ("se-fi", "step-se", "step-fi"),
        ("unknown", "step-50-a", "step-nowhere"),
        ("over", "step-50-a", "step-15"),
        ("within", "step-50-a", "step-50-b"),
    ]
    .map(|(id, from, to)| chains::flow(id, from, to, &[(1.0, "kt")]));
    let mut finnish = Step::new(
        ChainId::new("chain-a"),
        "stage-a",
        "step-fi",
        testing::touch().stamp(),
    );
    finnish.county = Some(CountyCode::new("FI"));
    let workspace = chains::chain_over_counties(&[]);
    let finnish = NewRecord::Step(StepId::new("step-fi"), finnish.into());
    let workspace = [finnish]
        .into_iter()
        .chain(flows)
        .fold(workspace, |workspace, new| {
            check_edit(&workspace, &Edit::Add(new))
        });
    let index = Index::of(&workspace);
    let mut places = Places::default();
    places.refresh(&workspace, None);
    let id = ChainId::new("chain-a");
    let asked = ChainRequest {
        workspace: &workspace,
        index: &index,
        places: &places,
        ..request(&id, Language::Nb)
    };
    let drawing = ChainDrawing::of(&asked).unwrap().unwrap();
    let mark = |id: &str| {
        let flow = drawing
            .flow_of(&FlowId::new(&format!("flow-{id}")))
            .unwrap();
        drawing.flows[flow].mark
    };
    assert_eq!((mark("unknown"), mark("within")), (None, None));
    assert!(mark("over").is_some());
    let abroad = drawing.lanes[drawing.lane_of(&LaneKey::Abroad).unwrap()];
    let border = mark("se-fi").unwrap();
    assert!((abroad.start..abroad.end).contains(&border[1]));
    let lane = &drawing.content.lanes[drawing.lane_of(&LaneKey::Abroad).unwrap()];
    assert_eq!(lane.crossing.replace('\u{a0}', " "), "1 krysser grensen");
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
    use crate::workspace::Quantity;
    use crate::workspace::edit::FlowField;
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
            None,
        )
        .unwrap();
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
