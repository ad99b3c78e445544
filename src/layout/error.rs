//! Why a request cannot be laid out.

use std::fmt;

/// A malformed request. The caller builds requests from a checked workspace, so one of these is a
/// fault of the program; it is reported, never a panic.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LayoutError {
    /// A card names a stage that the request does not have.
    UnknownStage {
        /// Index of the card.
        node: usize,
        /// The stage it names.
        stage: usize,
    },
    /// A card names a lane that the request does not have.
    UnknownLane {
        /// Index of the card.
        node: usize,
        /// The lane it names.
        lane: usize,
    },
    /// A link names a card that the request does not have.
    UnknownNode {
        /// Index of the link.
        link: usize,
        /// The card it names.
        node: usize,
    },
    /// A size, coordinate or distance is NaN, infinite or negative.
    BadNumber {
        /// The list it stands in, as the field is called (`nodes`, `links`, `metrics`, …).
        list: &'static str,
        /// Index in that list; 0 where there is but one.
        index: usize,
    },
    /// More cards, links and bends than a drawing can hold.
    TooLarge {
        /// How many there would be.
        count: usize,
    },
    /// An order was given that belongs to another request.
    ForeignOrder,
}

impl fmt::Display for LayoutError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::UnknownStage { node, stage } => {
                write!(f, "card {node} is in stage {stage}, which does not exist")
            }
            Self::UnknownLane { node, lane } => {
                write!(f, "card {node} is in lane {lane}, which does not exist")
            }
            Self::UnknownNode { link, node } => {
                write!(f, "link {link} ends at card {node}, which does not exist")
            }
            Self::BadNumber { list, index } => {
                write!(f, "{list}[{index}] holds a number that is not a size")
            }
            Self::TooLarge { count } => write!(
                f,
                "{count} cards, links and bends are more than a drawing holds"
            ),
            Self::ForeignOrder => write!(f, "the order belongs to another request"),
        }
    }
}

impl std::error::Error for LayoutError {}
