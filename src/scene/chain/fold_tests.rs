//! Folding, with sums worked by hand.

use super::*;
use crate::analysis::testing::{chain_over_counties, flow};
use crate::analysis::{Index, Places};
use crate::i18n::Catalogue;
use crate::message::Language;
use crate::scene::{Rect, Scene, Shape, Token};
use crate::workspace::{ChainId, CountyCode, FlowId, StepId, Workspace};

fn county(code: &str) -> LaneKey {
    LaneKey::County(CountyCode::new(code))
}

fn lane(key: LaneKey) -> Folds {
    Folds {
        lanes: [key].into(),
        ..Folds::default()
    }
}

struct Made {
    workspace: Workspace,
    index: Index,
    places: Places,
    chain: ChainId,
}

impl Made {
    fn of(workspace: Workspace) -> Self {
        let index = Index::of(&workspace);
        let mut places = Places::default();
        places.refresh(&workspace, None);
        let chain = ChainId::new("chain-a");
        Self {
            workspace,
            index,
            places,
            chain,
        }
    }

    /// Two steps in Trøndelag give 10 and 5 kt to Møre og Romsdal, 7 kt go from one of them to the
    /// other, Nordland gives the first 4 kt and gets 2 kt from Møre og Romsdal.
    fn counties() -> Self {
        Self::of(chain_over_counties(&[
            flow("a", "step-50-a", "step-15", &[(10.0, "kt")]),
            flow("b", "step-50-b", "step-15", &[(5.0, "kt")]),
            flow("c", "step-50-a", "step-50-b", &[(7.0, "kt")]),
            flow("d", "step-18", "step-50-a", &[(4.0, "kt")]),
            flow("e", "step-15", "step-18", &[(2.0, "kt")]),
        ]))
    }

    fn asked<'a>(&'a self, folds: Option<&'a Folds>) -> ChainRequest<'a> {
        ChainRequest {
            workspace: &self.workspace,
            index: &self.index,
            places: &self.places,
            chain: &self.chain,
            text: Catalogue::of(Language::Nb),
            confidential: true,
            room: None,
            folds,
            work_on: None,
        }
    }

    fn drawing(&self, folds: &Folds) -> ChainDrawing {
        ChainDrawing::of(&self.asked(Some(folds))).unwrap().unwrap()
    }
}

fn plain(words: &str) -> String {
    words.replace(['\u{a0}', '\u{202f}'], " ")
}

fn steps(ids: &[&str]) -> Vec<StepId> {
    ids.iter().map(|id| StepId::new(id)).collect()
}

#[test]
fn a_folded_lane_says_how_many_steps_it_holds_and_how_much_passes() {
    let drawing = Made::counties().drawing(&lane(county("50")));
    let content = &drawing.content;
    let title = &content.lanes[drawing.lane_of(&county("50")).unwrap()];
    // 15 kt go out and 4 kt come in; the 7 kt stay within.
    assert_eq!(plain(title.folded.as_ref().unwrap()), "2 steg · 15 kt");
    assert_eq!(content.cells.len(), 1);
    assert_eq!(content.cells[0].steps, steps(&["step-50-a", "step-50-b"]));
    assert_eq!(drawing.cell_of(&StepId::new("step-50-b")), Some(0));
    assert_eq!(drawing.card_of(&StepId::new("step-50-b")), None);
}

#[test]
fn flows_to_and_from_what_is_folded_are_joined_with_their_count_and_sum() {
    let drawing = Made::counties().drawing(&lane(county("50")));
    let content = &drawing.content;
    let joined: Vec<(String, usize)> = content
        .joined
        .iter()
        .map(|joined| (plain(&joined.line.label), joined.flows.len()))
        .collect();
    assert_eq!(joined, [("4 kt".into(), 1), ("2 flyter · 15 kt".into(), 2)]);
    assert!(content.joined.iter().all(|joined| joined.line.crosses));
    let open: Vec<&str> = content
        .flows
        .iter()
        .map(|line| line.flow.as_str())
        .collect();
    assert_eq!(open, ["flow-e"], "what stays within the fold is not drawn");
    assert_eq!(drawing.joined_of(&FlowId::new("flow-b")), Some(1));
    let middle = drawing.joined[1].middle;
    assert_eq!(drawing.joined_at(middle, 4.0), Some(1));
}

#[test]
fn a_sum_that_not_every_flow_adds_to_is_called_the_least_there_is() {
    let made = Made::of(chain_over_counties(&[
        flow("a", "step-50-a", "step-15", &[(10.0, "kt")]),
        flow("b", "step-50-b", "step-15", &[]),
    ]));
    let drawing = made.drawing(&lane(county("50")));
    let label = &drawing.content.joined[0].line.label;
    assert_eq!(plain(label), "2 flyter · minst 10 kt");
}

#[test]
fn a_folded_stage_keeps_one_small_card_in_each_lane() {
    let folds = Folds {
        stages: ["stage-a".to_owned()].into(),
        ..Folds::default()
    };
    let drawing = Made::counties().drawing(&folds);
    let content = &drawing.content;
    assert!(content.cards.is_empty() && content.flows.is_empty());
    assert_eq!(content.cells.len(), content.lanes.len());
    // Nothing leaves the only stage.
    assert_eq!(plain(content.stages[0].folded.as_ref().unwrap()), "6 steg");
}

#[test]
fn a_folded_lane_is_thinner_and_a_folded_stage_narrower() {
    let made = Made::counties();
    let open = made.drawing(&Folds::default());
    let folded = made.drawing(&lane(county("50")));
    let at = open.lane_of(&county("50")).unwrap();
    assert!(folded.lanes[at].len() < 0.6 * open.lanes[at].len());
    let folds = Folds {
        stages: ["stage-a".to_owned()].into(),
        ..Folds::default()
    };
    let folded = made.drawing(&folds);
    assert!(folded.columns[0].len() < open.columns[0].len() - 40.0);
}

#[test]
fn unfolding_brings_the_former_picture_back() {
    let made = Made::counties();
    let open = made.drawing(&Folds::default());
    let (cards, flows) = (open.cards.clone(), open.flows.clone());
    let both = Folds {
        lanes: [county("50")].into(),
        stages: ["stage-a".to_owned()].into(),
    };
    let mut drawing = open;
    for folds in [lane(county("50")), both, lane(county("15"))] {
        drawing = drawing.next(&made.asked(Some(&folds))).unwrap().unwrap();
        assert_ne!(drawing.cards, cards);
    }
    let drawing = drawing.next(&made.asked(None)).unwrap().unwrap();
    assert_eq!((drawing.cards, drawing.flows), (cards, flows));
}

#[test]
fn an_export_is_folded_as_the_window_is() {
    let made = Made::counties();
    let drawing = made.drawing(&lane(county("50")));
    let kept = drawing.arranged();
    let asked = made.asked(Some(kept.folds()));
    let exported = ChainDrawing::near(&asked, Some(&kept)).unwrap().unwrap();
    assert_eq!(exported.body, drawing.body);
}

#[test]
fn badges_that_do_not_fit_beside_each_other_go_to_another_row() {
    let made = Made::counties();
    let drawing = made.drawing(&Folds::default());
    let mut card = drawing.content.cards[0].clone();
    let word = |text: &str| Badge {
        text: text.into(),
        fill: Token::Card,
        ink: Token::Ink,
        sign: None,
    };
    card.badges = ["Under bygging", "Fylke mangler", "Eksempel"]
        .map(word)
        .into();
    let rect = Rect::at([10.0, 20.0], 184.0, size::height(&card, 184.0));
    let badges = card::badge_rects(&card, rect);
    assert!(badges[1].min[1] > badges[0].max[1]);
    for badge in badges {
        assert!(badge.max[0] <= rect.max[0] && badge.max[1] <= rect.max[1]);
    }
}

#[test]
fn from_afar_a_name_is_larger_and_no_word_of_it_is_broken() {
    let made = Made::counties();
    let drawing = made.drawing(&Folds::default());
    let mut card = drawing.content.cards[0].clone();
    card.name = "Elkem Thamshavn".into();
    let mut scene = Scene::new(200.0, 100.0, Token::Ground);
    card::draw_far(&mut scene, &card, Rect::at([0.0, 0.0], 136.0, 64.0));
    let runs = scene.items.iter().filter_map(|item| match &item.shape {
        Shape::Text(run) => Some((run.text.to_string(), run.size)),
        _ => None,
    });
    let (words, sizes): (Vec<String>, Vec<f32>) = runs.unzip();
    assert_eq!(words, ["Elkem", "Thamshavn"]);
    assert!(sizes.iter().all(|size| *size > size::NAME), "{sizes:?}");
}
