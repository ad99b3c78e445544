//! What all kinds of record have in common.

use std::sync::Arc;

use serde::Serialize;
use serde::de::DeserializeOwned;

use super::{
    Action, Asset, Chain, Decision, Flow, Gone, Meeting, NamedView, Organisation, RecordKind,
    RecordRef, Scenario, Stamp, Step, Vote,
};

/// One record of a workspace.
pub trait Record:
    Clone + std::fmt::Debug + PartialEq + Serialize + DeserializeOwned + Send + Sync + 'static
{
    /// Which kind it is.
    const KIND: RecordKind;

    /// What people call it.
    fn title(&self) -> &str;

    /// Its history.
    fn stamp(&self) -> &Stamp;

    /// Its history, to write to.
    fn stamp_mut(&mut self) -> &mut Stamp;

    /// Whether it is invented for illustration.
    fn example(&self) -> bool {
        false
    }

    /// Calls `visit` with every record this one refers to.
    fn visit_references(&self, visit: &mut dyn FnMut(RecordRef));

    /// Forgets references to what is gone. References the record cannot be without stay; the
    /// edit that removes their target removes this record too.
    fn unlink(&mut self, gone: &Gone);
}

/// A record of any kind, borrowed.
#[derive(Clone, Copy, Debug)]
pub enum AnyRecord<'a> {
    /// An organisation.
    Organisation(&'a Arc<Organisation>),
    /// An asset.
    Asset(&'a Arc<Asset>),
    /// A value chain.
    Chain(&'a Arc<Chain>),
    /// A step.
    Step(&'a Arc<Step>),
    /// A flow.
    Flow(&'a Arc<Flow>),
    /// A meeting.
    Meeting(&'a Arc<Meeting>),
    /// A decision.
    Decision(&'a Arc<Decision>),
    /// An action.
    Action(&'a Arc<Action>),
    /// A vote.
    Vote(&'a Arc<Vote>),
    /// A named view.
    View(&'a Arc<NamedView>),
    /// A scenario of a stress test.
    Scenario(&'a Arc<Scenario>),
}

macro_rules! of_any {
    ($any:expr, $record:ident => $result:expr) => {
        match $any {
            AnyRecord::Organisation($record) => $result,
            AnyRecord::Asset($record) => $result,
            AnyRecord::Chain($record) => $result,
            AnyRecord::Step($record) => $result,
            AnyRecord::Flow($record) => $result,
            AnyRecord::Meeting($record) => $result,
            AnyRecord::Decision($record) => $result,
            AnyRecord::Action($record) => $result,
            AnyRecord::Vote($record) => $result,
            AnyRecord::View($record) => $result,
            AnyRecord::Scenario($record) => $result,
        }
    };
}

impl<'a> AnyRecord<'a> {
    /// What people call it.
    #[must_use]
    pub fn title(self) -> &'a str {
        of_any!(self, record => record.title())
    }

    /// Its history.
    #[must_use]
    pub fn stamp(self) -> &'a Stamp {
        of_any!(self, record => record.stamp())
    }

    /// Whether it is invented for illustration.
    #[must_use]
    pub fn example(self) -> bool {
        of_any!(self, record => record.example())
    }

    /// Calls `visit` with every record this one refers to.
    pub fn visit_references(self, visit: &mut dyn FnMut(RecordRef)) {
        of_any!(self, record => record.visit_references(visit));
    }
}
