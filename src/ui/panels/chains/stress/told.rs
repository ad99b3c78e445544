//! What falls in a stress test, in words.

use std::collections::BTreeSet;

use crate::analysis::chain::stress::Stress;
use crate::analysis::rounded;
use crate::message::Message;
use crate::session::StressTest;
use crate::ui::PanelContext;
use crate::ui::fields::name_of;
use crate::workspace::{Quantity, RecordRef, StepId};

/// A record, what it is called here, and what is said of it.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Line {
    pub(super) record: RecordRef,
    pub(super) name: String,
    pub(super) said: String,
}

/// What falls.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Told {
    /// What is switched off by hand: assets, then steps.
    pub(super) off: Vec<Line>,
    /// In a sentence or two how much falls.
    pub(super) sum: Vec<String>,
    /// The steps that stop for want of something.
    pub(super) starved: Vec<Line>,
    /// The steps that go on with less.
    pub(super) reduced: Vec<Line>,
    /// The actions that lose their point.
    pub(super) pointless: Vec<Line>,
    /// The bottlenecks of the chains then, with their chain.
    pub(super) bottlenecks: Vec<Line>,
}

impl Told {
    pub(super) fn of(cx: &PanelContext<'_>, test: &StressTest, stress: &Stress) -> Self {
        let workspace = cx.workspace();
        let assets = (test.assets.iter())
            .filter(|id| workspace.assets().contains(id))
            .map(|id| {
                let steps = cx.index.steps_of_asset(id).cloned().collect::<Vec<_>>();
                Line {
                    record: id.into(),
                    name: name_of(cx, &id.into()),
                    said: names(cx, steps.iter()),
                }
            });
        let steps = (test.steps.iter())
            .filter(|id| workspace.steps().contains(id))
            .map(|id| line(cx, id, String::new()));
        let starved = stress.starved.iter().map(|(step, missing)| {
            let missing: Vec<Message> = missing
                .iter()
                .map(|resource| Message::new("stress-resource").with("name", resource.as_str()))
                .collect();
            let said = if missing.is_empty() {
                String::new()
            } else {
                cx.say(&Message::new("stress-lacks").with("what", missing))
            };
            line(cx, step, said)
        });
        let pointless = stress.pointless.iter().map(|id| {
            let action = workspace.actions().get(id);
            let owner = action.and_then(|action| action.owner.as_ref());
            Line {
                record: id.into(),
                name: name_of(cx, &id.into()),
                said: owner.map_or_else(String::new, |owner| cx.organisation(owner).to_owned()),
            }
        });
        let bottlenecks = stress.bottlenecks.iter().flat_map(|(chain, found)| {
            found.iter().map(|bottleneck| Line {
                record: chain.into(),
                name: cx.title(&chain.into()).to_owned(),
                said: cx.say(&bottleneck.sentence(workspace, cx.index)),
            })
        });
        Self {
            off: assets.chain(steps).collect(),
            sum: sum(cx, stress),
            starved: starved.collect(),
            reduced: (stress.reduced.iter())
                .map(|step| line(cx, step, String::new()))
                .collect(),
            pointless: pointless.collect(),
            bottlenecks: bottlenecks.collect(),
        }
    }
}

/// A step by its name, with its chain where that is not the one shown.
fn line(cx: &PanelContext<'_>, step: &StepId, said: String) -> Line {
    let record = RecordRef::from(step);
    let chain = cx.workspace().steps().get(step).map(|step| &step.chain);
    let name = if chain == cx.session.chain.chain.as_ref() {
        cx.title(&record).to_owned()
    } else {
        name_of(cx, &record)
    };
    Line { record, name, said }
}

fn names<'s>(cx: &PanelContext<'_>, steps: impl Iterator<Item = &'s StepId>) -> String {
    let names: BTreeSet<&str> = steps.map(|step| cx.title(&step.into())).collect();
    names.into_iter().collect::<Vec<_>>().join(", ")
}

/// How much falls: steps, flows, jobs, what the chains no longer deliver.
fn sum(cx: &PanelContext<'_>, stress: &Stress) -> Vec<String> {
    let stopped = stress.stopped().count();
    if stopped == 0 {
        return Vec::new();
    }
    let mut told = vec![
        cx.say(
            &Message::new("stress-sum")
                .with("steps", Message::new("count-step").with("n", stopped))
                .with(
                    "flows",
                    Message::new("count-flow").with("n", stress.dry.len()),
                ),
        ),
    ];
    if !stress.lost.is_empty() {
        let lost: Vec<Message> = stress.lost.iter().map(quantity).collect();
        told.push(cx.say(&Message::new("stress-lost").with("what", lost)));
    }
    if stress.jobs > 0 {
        let jobs = Message::new("report-jobs").with("n", i64::from(stress.jobs));
        told.push(cx.say(&Message::new("stress-jobs").with("jobs", jobs)));
    }
    told
}

/// A sum of amounts: no surer than its parts.
fn quantity(sum: &Quantity) -> Message {
    Quantity {
        value: rounded(sum.value, 3),
        ..sum.clone()
    }
    .message()
}
