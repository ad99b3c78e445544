//! Edits drawn by chance, for tests: what holds for any list of edits, and workspaces with
//! anything in them.

mod fields;
mod votes;

use jiff::ToSpan as _;
use jiff::civil::{Date, date};
use proptest::prelude::*;
use proptest::strategy::ValueTree as _;
use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};

use super::{Access, Document, Merge};
use crate::geo::LonLat;
use crate::message::{Language, Message};
use crate::workspace::edit::{NewRecord, WorkspaceField};
use crate::workspace::{
    Action, AgendaItem, Asset, AssetKind, Author, Chain, ClockTime, CountyCode, Decision, Division,
    Edit, Flow, Geometry, Id, ItemKind, Layer, Meeting, Note, Organisation, OrganisationKind, Per,
    Place, PlaceQuality, Quantity, QuantityStatus, Record, RecordKind, RecordRef, Shows, Source,
    Stage, Step, Table, Touch, Uncertainty, Unit, Workspace,
};

/// What chance gives to one edit.
#[derive(Clone, Debug)]
pub(crate) struct Draw {
    what: u8,
    a: u16,
    b: u16,
    text: String,
    number: f64,
}

/// Text of every sort that has ever broken a file.
pub(crate) fn any_text() -> impl Strategy<Value = String> {
    let nasty = prop::sample::select(vec![
        "\0",
        "\r",
        "\r\n",
        "\n\n",
        "\t",
        "\u{1b}[31m",
        "\u{7f}",
        "\u{85}",
        "\u{61c}",
        "\u{200b}",
        "\u{200d}",
        "\u{2028}",
        "\u{2029}",
        "\u{202e}",
        "\u{2066}",
        "\u{feff}",
        "\u{fff9}",
        "\u{fffd}",
        "\u{10ffff}",
        "a\u{30a}",
        "\"",
        "\\",
        "\\\"",
        "\\n",
        "'",
        "r#\"",
        "\"#",
        "/*",
        "*/",
        "//",
        "(",
        ")",
        "{",
        "]",
        ",",
        ":",
        "<<<<<<< HEAD\n",
        "\n=======\n",
        "Some(",
        "None",
        "=1+1",
        "\u{a0}",
        "Trøndelag – Trööndelage",
        "🌲",
    ])
    .prop_map(str::to_owned);
    let letters = prop::collection::vec(any::<char>(), 0..6).prop_map(String::from_iter);
    prop::collection::vec(prop_oneof![nasty, letters, "[a-zæøå ]{0,12}"], 0..4)
        .prop_map(|parts| parts.concat())
}

/// So many draws.
pub(crate) fn draws(
    count: impl Into<prop::collection::SizeRange>,
) -> impl Strategy<Value = Vec<Draw>> {
    let number = prop_oneof![
        any::<f64>(),
        -200.0..200.0,
        Just(-0.0),
        Just(5e-324),
        Just(1e300)
    ];
    let draw = (any::<u8>(), any::<u16>(), any::<u16>(), any_text(), number).prop_map(
        |(what, a, b, text, number)| Draw {
            what,
            a,
            b,
            text,
            number,
        },
    );
    prop::collection::vec(draw, count)
}

/// Draws that are the same at every run.
pub(crate) fn fixed_draws(count: usize) -> Vec<Draw> {
    let rng = TestRng::from_seed(RngAlgorithm::ChaCha, &[7; 32]);
    let mut runner = TestRunner::new_with_rng(Config::default(), rng);
    draws(count).new_tree(&mut runner).unwrap().current()
}

/// The workspace after these edits, without those that are refused.
pub(crate) fn workspace_of(draws: &[Draw]) -> Workspace {
    let empty = Workspace::new("Prøve", Division::Y2020, Language::Nb);
    draws.iter().fold(empty, |workspace, draw| {
        draw.edit(&workspace)
            .apply(&workspace, &draw.touch())
            .unwrap_or(workspace)
    })
}

/// A member of a table by number.
fn member<R: Record>(table: &Table<R>, number: u16) -> Option<Id<R>> {
    table
        .iter()
        .nth(usize::from(number) % table.len().max(1))
        .map(|(id, _)| id.clone())
}

fn one_of<T: Clone>(all: &[T], number: u16) -> T {
    all[usize::from(number) % all.len()].clone()
}

impl Draw {
    pub(crate) fn touch(&self) -> Touch {
        let by = match self.b % 3 {
            0 => None,
            1 => Some(Author::Role(self.text.clone())),
            _ => Some(Author::Role("fylkeskommune".into())),
        };
        Touch { on: self.day(), by }
    }

    fn day(&self) -> Date {
        date(2023, 5, 11).saturating_add(i32::from(self.a % 900).days())
    }

    /// Anything but a third of the time.
    fn some<T>(&self, value: T) -> Option<T> {
        (!self.b.is_multiple_of(3)).then_some(value)
    }

    /// An id that is often taken and sometimes strange.
    fn id<R: Record>(&self) -> Id<R> {
        match self.b % 8 {
            0 => Id::new(&self.text),
            _ => Id::new(&format!("{}-{}", R::KIND.prefix(), self.a % 60)),
        }
    }

    fn county(&self) -> Option<CountyCode> {
        self.some(CountyCode::new(one_of(
            &["50", "18", "03", "SE", "5", "xx"],
            self.a,
        )))
    }

    fn quantity(&self) -> Quantity {
        let units = ["kt", "GWh", "MNOK", "stk", "m³", self.text.as_str()];
        let layers = [
            Layer::Goods,
            Layer::Energy,
            Layer::Money,
            Layer::Substance(self.text.clone()),
        ];
        let uncertainties = [
            Uncertainty::A,
            Uncertainty::B,
            Uncertainty::C,
            Uncertainty::D,
            Uncertainty::Percent(self.number),
            Uncertainty::Absolute(self.number.abs()),
        ];
        Quantity {
            value: self.number,
            unit: Unit::new(one_of(&units, self.a)),
            layer: self.some(one_of(&layers, self.a)),
            per: self.some(one_of(&Per::ALL, self.a)),
            uncertainty: self.some(one_of(&uncertainties, self.b)),
            status: one_of(&QuantityStatus::ALL, self.b),
            source: self.some(Source {
                title: self.text.clone(),
                url: self.some(self.text.clone()),
                as_of: self.some(self.day()),
            }),
            confidential: self.a.is_multiple_of(2),
        }
    }

    fn quantities(&self) -> Vec<Quantity> {
        vec![self.quantity(); usize::from(self.b % 3)]
    }

    fn place(&self) -> Place {
        let point = LonLat {
            lon: self.number,
            lat: self.number / 2.5,
        };
        let mut place = Place::at(point, one_of(&PlaceQuality::ALL, self.a));
        place.county = self.county();
        let corners = vec![(10.0, 63.0), (self.number, 64.0), (11.0, -0.0)];
        place.geometry = match self.a % 3 {
            0 => None,
            1 => Some(Geometry::Line(corners)),
            _ => Some(Geometry::Area(vec![corners, Vec::new()])),
        };
        place
    }

    fn stages(&self) -> Vec<Stage> {
        (0..=self.a % 4)
            .map(|number| Stage {
                id: format!("stage-{number}"),
                name: self.text.clone(),
            })
            .collect()
    }

    fn any_reference(&self, workspace: &Workspace) -> Option<RecordRef> {
        let number = usize::from(self.b) % workspace.record_count().max(1);
        workspace
            .all_records()
            .nth(number)
            .map(|(reference, _)| reference)
    }

    fn agenda(&self, workspace: &Workspace) -> Vec<AgendaItem> {
        let chain = member(workspace.chains(), self.a);
        let shows = match (self.a % 5, chain) {
            (0, Some(chain)) => Some(Shows::Chain(chain)),
            (1, Some(chain)) => Some(Shows::MapOf(chain)),
            (2, _) => Some(Shows::Map),
            (3, _) => Some(Shows::Decisions),
            _ => None,
        };
        (0..self.b % 4)
            .map(|number| AgendaItem {
                id: format!("item-{number}"),
                day: self.day(),
                start: self.some(ClockTime::new(9, 30).unwrap()),
                title: self.text.clone(),
                kind: one_of(&[ItemKind::Item, ItemKind::Break], self.a),
                minutes: u32::from(self.a),
                used: self.some(number.into()),
                shows: shows.clone(),
                notes: vec![
                    Note {
                        text: self.text.clone(),
                        at: self.some(ClockTime::new(0, 0).unwrap())
                    };
                    usize::from(self.a % 3)
                ],
            })
            .collect()
    }

    fn new_record(&self, workspace: &Workspace) -> Option<NewRecord> {
        let stamp = self.touch().stamp();
        Some(match self.what % 11 {
            0 => {
                let kind = one_of(&OrganisationKind::ALL, self.a);
                NewRecord::Organisation(
                    self.id(),
                    Organisation::new(&self.text, kind, stamp).into(),
                )
            }
            1 => {
                let kind = one_of(&AssetKind::ALL, self.a);
                let place = self.some(self.place());
                NewRecord::Asset(self.id(), Asset::new(&self.text, kind, place, stamp).into())
            }
            2 => {
                let chain = Chain {
                    name: self.text.clone(),
                    lead: self.county(),
                    stages: self.stages(),
                    targets: self.quantities(),
                    notes: self.some(self.text.clone()),
                    stamp,
                };
                NewRecord::Chain(self.id(), chain.into())
            }
            3 => {
                let chain = member(workspace.chains(), self.a)?;
                let stage = format!("stage-{}", self.b % 3);
                NewRecord::Step(
                    self.id(),
                    Step::new(chain, &stage, &self.text, stamp).into(),
                )
            }
            4 => {
                let from = member(workspace.steps(), self.a)?;
                let to = member(workspace.steps(), self.b)?;
                NewRecord::Flow(self.id(), Flow::new(from, to, &self.text, stamp).into())
            }
            5 => {
                let mut meeting = Meeting::new(&self.text, self.day(), stamp);
                meeting.agenda = self.agenda(workspace);
                NewRecord::Meeting(self.id(), meeting.into())
            }
            6 => NewRecord::Decision(self.id(), Decision::new(&self.text, stamp).into()),
            7 => NewRecord::Action(self.id(), Action::new(&self.text, stamp).into()),
            8 => NewRecord::Vote(self.id(), self.vote(workspace, stamp).into()),
            9 => NewRecord::View(self.id(), self.view(workspace, stamp).into()),
            _ => NewRecord::Scenario(self.id(), self.scenario(workspace, stamp).into()),
        })
    }

    /// The edit that this draw makes of a workspace. It may well be refused.
    pub(crate) fn edit(&self, workspace: &Workspace) -> Edit {
        self.try_edit(workspace)
            .unwrap_or_else(|| Edit::Workspace(WorkspaceField::Title(self.text.clone())))
    }

    fn try_edit(&self, workspace: &Workspace) -> Option<Edit> {
        Some(match self.what / 7 {
            0..=8 => Edit::Add(self.new_record(workspace)?),
            9 => self.workspace_field(workspace),
            10..=11 => Edit::Organisation(
                member(workspace.organisations(), self.a)?,
                self.organisation_field(),
            ),
            12..=14 => Edit::Asset(
                member(workspace.assets(), self.a)?,
                self.asset_field(workspace),
            ),
            15..=16 => Edit::Chain(member(workspace.chains(), self.a)?, self.chain_field()),
            17..=18 => Edit::Step(
                member(workspace.steps(), self.a)?,
                self.step_field(workspace),
            ),
            19..=20 => Edit::Flow(
                member(workspace.flows(), self.a)?,
                self.flow_field(workspace),
            ),
            21..=22 => Edit::Meeting(
                member(workspace.meetings(), self.a)?,
                self.meeting_field(workspace),
            ),
            23..=24 => Edit::Decision(
                member(workspace.decisions(), self.a)?,
                self.decision_field(workspace),
            ),
            25..=27 => Edit::Action(
                member(workspace.actions(), self.a)?,
                self.action_field(workspace),
            ),
            28 => Edit::PlaceStep {
                step: member(workspace.steps(), self.a)?,
                stage: format!("stage-{}", self.b % 3),
                county: self.county(),
                orders: member(workspace.steps(), self.b)
                    .map(|step| (step, 3))
                    .into_iter()
                    .collect(),
            },
            29 => Edit::RemoveStage(
                member(workspace.chains(), self.a)?,
                format!("stage-{}", self.b % 3),
            ),
            30 => Edit::View(
                member(workspace.views(), self.a)?,
                self.view_field(workspace),
            ),
            31 => Edit::Scenario(
                member(workspace.scenarios(), self.a)?,
                self.scenario_field(workspace),
            ),
            32 => Edit::Vote(
                member(workspace.votes(), self.a)?,
                self.vote_field(workspace),
            ),
            33 => Edit::Remove(vec![self.any_reference(workspace)?]),
            _ => {
                let first = Edit::Workspace(WorkspaceField::Notes(self.some(self.text.clone())));
                let second = Edit::Add(self.new_record(workspace)?);
                Edit::All(Message::new("edit-several"), vec![first, second])
            }
        })
    }
}

/// Makes the edits, and checks after each that every rule holds; then takes all back and makes
/// all again.
#[track_caller]
fn check_history(draws: &[Draw]) {
    let start = Workspace::new("Prøve", Division::Y2020, Language::Nb);
    let mut document = Document::opened(start, Access::Write);
    // As many as the history keeps.
    for round in draws.chunks(1_000) {
        let start = document.share();
        let mut states = vec![document.share()];
        let steps = document.undo_labels().len();
        for draw in round {
            let edit = draw.edit(document.workspace());
            let revision = document.revision();
            let before = document.share();
            match document.apply(&edit, &draw.touch(), Merge::Never) {
                Ok(()) if document.revision() > revision => {
                    assert_eq!(
                        document.workspace().breaches(),
                        Vec::new(),
                        "after {edit:?}"
                    );
                    states.push(document.share());
                }
                _ => assert_eq!(
                    *document.workspace(),
                    *before,
                    "an edit left a trace: {edit:?}"
                ),
            }
        }
        let end = document.share();
        for state in states.iter().rev().skip(1) {
            document.undo().unwrap();
            assert!(document.workspace().same(state));
        }
        assert_eq!(*document.workspace(), *start);
        assert!(steps == 0 || document.undo_labels().len() <= steps);
        for state in &states[1..] {
            document.redo().unwrap();
            assert!(document.workspace().same(state));
        }
        assert_eq!(*document.workspace(), *end);
        assert!(document.redo().is_none());
    }
}

/// Many under `FROSTATING_LONG=1`, few else.
#[expect(
    clippy::disallowed_methods,
    reason = "how long tests may take is told by the environment"
)]
pub(crate) fn count(few: u32, many: u32) -> u32 {
    if std::env::var_os("FROSTATING_LONG").is_some() {
        many
    } else {
        few
    }
}

proptest! {
    #![proptest_config(Config { cases: count(24, 1_000), failure_persistence: None, ..Config::default() })]

    #[test]
    fn any_edits_undone_are_the_start_and_redone_the_end(draws in draws(1..80)) {
        check_history(&draws);
    }
}

#[test]
fn a_long_row_of_edits_undone_and_redone_keeps_every_rule() {
    check_history(&fixed_draws(count(1_500, 10_000) as usize));
}

#[test]
fn the_edits_drawn_reach_every_kind_of_record() {
    let workspace = workspace_of(&fixed_draws(2_000));
    let kinds: std::collections::BTreeSet<_> = workspace
        .all_records()
        .map(|(reference, _)| reference.kind())
        .collect();
    assert_eq!(kinds.len(), RecordKind::ALL.len(), "{kinds:?}");
}
