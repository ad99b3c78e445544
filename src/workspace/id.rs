//! Names of records: typed ids, kinds, and references to a record of any kind.

use std::borrow::Borrow;
use std::cmp::Ordering;
use std::fmt;
use std::hash::{Hash, Hasher};
use std::marker::PhantomData;
use std::sync::Arc;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::{
    Action, Asset, Chain, Decision, Flow, Meeting, NamedView, Organisation, Record, Scenario, Step,
    Vote,
};

/// The id of a record of type `R`: kind, slug and a short random tail, such as
/// `asset-wacker-holla-7f3k`. Cheap to clone; ordered by its text.
pub struct Id<R> {
    text: Arc<str>,
    record: PhantomData<fn() -> R>,
}

/// Id of an [`Organisation`].
pub type OrganisationId = Id<Organisation>;
/// Id of an [`Asset`].
pub type AssetId = Id<Asset>;
/// Id of a [`Chain`].
pub type ChainId = Id<Chain>;
/// Id of a [`Step`].
pub type StepId = Id<Step>;
/// Id of a [`Flow`].
pub type FlowId = Id<Flow>;
/// Id of a [`Meeting`].
pub type MeetingId = Id<Meeting>;
/// Id of a [`Decision`].
pub type DecisionId = Id<Decision>;
/// Id of an [`Action`].
pub type ActionId = Id<Action>;
/// Id of a [`Vote`].
pub type VoteId = Id<Vote>;
/// Id of a [`NamedView`].
pub type ViewId = Id<NamedView>;
/// Id of a [`Scenario`].
pub type ScenarioId = Id<Scenario>;

impl<R> Id<R> {
    /// The id with this text, as it stands in a file.
    #[must_use]
    pub fn new(text: &str) -> Self {
        Self {
            text: text.into(),
            record: PhantomData,
        }
    }

    /// The id's text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.text
    }
}

impl<R: Record> Id<R> {
    /// A new, readable id for a record called `title`; `chance` gives the tail that keeps apart
    /// records of one name, made by two people or in two windows.
    #[must_use]
    pub fn fresh(title: &str, chance: u32) -> Self {
        Self::new(&format!(
            "{}-{}{}",
            R::KIND.prefix(),
            slug(title),
            tail(chance)
        ))
    }
}

/// A readable id for a part of a record (a stage, an agenda item), by the same rule as
/// [`Id::fresh`].
#[must_use]
pub fn part_id(prefix: &str, title: &str, chance: u32) -> String {
    format!("{prefix}-{}{}", slug(title), tail(chance))
}

/// At most four words of `title` in lower-case ASCII, each followed by a hyphen; empty if nothing
/// can be spelled.
fn slug(title: &str) -> String {
    let mut plain = String::new();
    for letter in title.chars().flat_map(char::to_lowercase) {
        match letter {
            'a'..='z' | '0'..='9' => plain.push(letter),
            'æ' | 'ä' => plain.push_str("ae"),
            'ø' | 'ö' => plain.push('o'),
            'é' | 'è' => plain.push('e'),
            'š' => plain.push('s'),
            'ž' => plain.push('z'),
            'ŋ' => plain.push('n'),
            'å' | 'á' => plain.push('a'),
            '₂' => plain.push('2'),
            _ => plain.push(' '),
        }
    }
    let mut slug = String::new();
    for word in plain.split_whitespace().take(4) {
        slug.extend(word.chars().take(16));
        slug.push('-');
    }
    slug
}

/// Four characters without look-alikes (no 0/o, 1/l/i).
fn tail(chance: u32) -> String {
    const LETTERS: &[u8; 31] = b"23456789abcdefghjkmnpqrstuvwxyz";
    (0..4)
        .map(|place| char::from(LETTERS[(chance >> (5 * place)) as usize % LETTERS.len()]))
        .collect()
}

impl<R> Clone for Id<R> {
    fn clone(&self) -> Self {
        Self {
            text: Arc::clone(&self.text),
            record: PhantomData,
        }
    }
}

impl<R> PartialEq for Id<R> {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.text, &other.text) || self.text == other.text
    }
}

impl<R> Eq for Id<R> {}

impl<R> PartialOrd for Id<R> {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl<R> Ord for Id<R> {
    fn cmp(&self, other: &Self) -> Ordering {
        self.text.cmp(&other.text)
    }
}

impl<R> Hash for Id<R> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.text.hash(state);
    }
}

impl<R> Borrow<str> for Id<R> {
    fn borrow(&self) -> &str {
        &self.text
    }
}

impl<R> fmt::Debug for Id<R> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.text.fmt(f)
    }
}

impl<R> fmt::Display for Id<R> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}

impl<R> Serialize for Id<R> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.text)
    }
}

impl<'de, R> Deserialize<'de> for Id<R> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Ok(Self {
            text: Arc::<str>::deserialize(deserializer)?,
            record: PhantomData,
        })
    }
}

/// The kinds of record that a workspace holds, in the order of the file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum RecordKind {
    /// An [`Organisation`].
    Organisation,
    /// An [`Asset`].
    Asset,
    /// A [`Chain`].
    Chain,
    /// A [`Step`].
    Step,
    /// A [`Flow`].
    Flow,
    /// A [`Meeting`].
    Meeting,
    /// A [`Decision`].
    Decision,
    /// An [`Action`].
    Action,
    /// A [`Vote`].
    Vote,
    /// A [`NamedView`].
    View,
    /// A [`Scenario`].
    Scenario,
}

impl RecordKind {
    /// Every kind, in the order of the file.
    pub const ALL: [Self; 11] = [
        Self::Organisation,
        Self::Asset,
        Self::Chain,
        Self::Step,
        Self::Flow,
        Self::Meeting,
        Self::Decision,
        Self::Action,
        Self::Vote,
        Self::View,
        Self::Scenario,
    ];

    /// The catalogue key of the kind's name.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Organisation => "kind-organisation",
            Self::Asset => "kind-asset",
            Self::Chain => "kind-chain",
            Self::Step => "kind-step",
            Self::Flow => "kind-flow",
            Self::Meeting => "kind-meeting",
            Self::Decision => "kind-decision",
            Self::Action => "kind-action",
            Self::Vote => "kind-vote",
            Self::View => "kind-view",
            Self::Scenario => "kind-scenario",
        }
    }

    /// What the ids of this kind begin with.
    #[must_use]
    pub fn prefix(self) -> &'static str {
        match self {
            Self::Organisation => "org",
            Self::Asset => "asset",
            Self::Chain => "chain",
            Self::Step => "step",
            Self::Flow => "flow",
            Self::Meeting => "meeting",
            Self::Decision => "decision",
            Self::Action => "action",
            Self::Vote => "vote",
            Self::View => "view",
            Self::Scenario => "scenario",
        }
    }
}

/// A reference to a record of any kind; in a file `Asset("asset-…")`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum RecordRef {
    /// An organisation.
    Organisation(OrganisationId),
    /// An asset.
    Asset(AssetId),
    /// A value chain.
    Chain(ChainId),
    /// A step of a chain.
    Step(StepId),
    /// A flow between two steps.
    Flow(FlowId),
    /// A meeting.
    Meeting(MeetingId),
    /// A decision.
    Decision(DecisionId),
    /// An action.
    Action(ActionId),
    /// A vote.
    Vote(VoteId),
    /// A named view.
    View(ViewId),
    /// A scenario of a stress test.
    Scenario(ScenarioId),
}

impl RecordRef {
    /// The kind of the record referred to.
    #[must_use]
    pub fn kind(&self) -> RecordKind {
        match self {
            Self::Organisation(_) => RecordKind::Organisation,
            Self::Asset(_) => RecordKind::Asset,
            Self::Chain(_) => RecordKind::Chain,
            Self::Step(_) => RecordKind::Step,
            Self::Flow(_) => RecordKind::Flow,
            Self::Meeting(_) => RecordKind::Meeting,
            Self::Decision(_) => RecordKind::Decision,
            Self::Action(_) => RecordKind::Action,
            Self::Vote(_) => RecordKind::Vote,
            Self::View(_) => RecordKind::View,
            Self::Scenario(_) => RecordKind::Scenario,
        }
    }

    /// The text of the id referred to.
    #[must_use]
    pub fn id(&self) -> &str {
        match self {
            Self::Organisation(id) => id.as_str(),
            Self::Asset(id) => id.as_str(),
            Self::Chain(id) => id.as_str(),
            Self::Step(id) => id.as_str(),
            Self::Flow(id) => id.as_str(),
            Self::Meeting(id) => id.as_str(),
            Self::Decision(id) => id.as_str(),
            Self::Action(id) => id.as_str(),
            Self::Vote(id) => id.as_str(),
            Self::View(id) => id.as_str(),
            Self::Scenario(id) => id.as_str(),
        }
    }
}

macro_rules! reference_from_id {
    ($($kind:ident of $record:ty),*) => {$(
        impl From<Id<$record>> for RecordRef {
            fn from(id: Id<$record>) -> Self {
                Self::$kind(id)
            }
        }
        impl From<&Id<$record>> for RecordRef {
            fn from(id: &Id<$record>) -> Self {
                Self::$kind(id.clone())
            }
        }
    )*};
}
reference_from_id!(
    Organisation of Organisation,
    Asset of Asset,
    Chain of Chain,
    Step of Step,
    Flow of Flow,
    Meeting of Meeting,
    Decision of Decision,
    Action of Action,
    Vote of Vote,
    View of NamedView,
    Scenario of Scenario
);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_fresh_id_is_readable_ascii_with_kind_slug_and_tail() {
        let id = AssetId::fresh("Wacker Holla, smelteverk på Kyrksæterøra", 12345);
        assert!(
            id.as_str().starts_with("asset-wacker-holla-smelteverk-pa-"),
            "{id}"
        );
        assert_eq!(
            id.as_str().len(),
            "asset-wacker-holla-smelteverk-pa-".len() + 4
        );
    }

    #[test]
    fn a_title_without_letters_still_gives_an_id() {
        assert_eq!(StepId::fresh("→ …", 0).as_str(), "step-2222");
    }
}
