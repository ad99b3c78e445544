//! The small pieces from which panels are built. They keep no state of their own, take words that
//! are already in the reader's language, and give every control a name for screen readers.

mod badge;
mod button;
mod card;
mod chip;
mod dialog;
mod empty;
mod field;
mod heading;
mod icon_button;
mod keycap;
mod link;
mod mark;
mod notice;
mod press;
mod progress;
mod rail;
mod search_box;
mod segmented;
mod select;
mod share_bar;
mod slider;
mod toast;

#[cfg(test)]
pub(crate) mod gallery;
#[cfg(test)]
mod tests;

pub use badge::{badge, count_badge};
pub use button::PushButton;
pub use card::{card, selectable_card};
pub use chip::Chip;
pub use dialog::{Answer, Dialog, DialogButton, first_field};
pub use empty::EmptyState;
pub use field::{Field, fact, note_field, text_field};
pub use heading::{heading, section, title};
pub use icon_button::IconButton;
pub use keycap::keycap;
pub use link::{link, record_link};
pub use mark::{mark, paint_mark};
pub use notice::Notice;
pub use progress::progress;
pub use rail::RailItem;
pub use search_box::{SearchBox, search_button};
pub use segmented::segmented;
pub use select::{Select, Selected};
pub use share_bar::share_bar;
pub use slider::slider;
pub use toast::{Toast, ToastEvent, show_toasts};

use crate::scene::style::Token;
use crate::ui::theme::{Icon, icons};

/// What a badge, notice or toast says about its content.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Tone {
    /// A fact without a judgement.
    #[default]
    Neutral,
    /// Under way, or for information.
    Accent,
    /// Done, agreed.
    Good,
    /// Needs a look.
    Warning,
    /// Went wrong, overdue.
    Danger,
}

impl Tone {
    /// Every tone.
    pub const ALL: [Self; 5] = [
        Self::Neutral,
        Self::Accent,
        Self::Good,
        Self::Warning,
        Self::Danger,
    ];

    /// The colour behind the words.
    #[must_use]
    pub const fn fill(self) -> Token {
        match self {
            Self::Neutral => Token::NeutralFill,
            Self::Accent => Token::InfoFill,
            Self::Good => Token::GoodFill,
            Self::Warning => Token::WarningFill,
            Self::Danger => Token::DangerFill,
        }
    }

    /// The colour of words and icons.
    #[must_use]
    pub const fn ink(self) -> Token {
        match self {
            Self::Neutral => Token::NeutralInk,
            Self::Accent => Token::InfoInk,
            Self::Good => Token::GoodInk,
            Self::Warning => Token::WarningInk,
            Self::Danger => Token::DangerInk,
        }
    }

    /// The colour of the edge of a box.
    #[must_use]
    pub const fn border(self) -> Token {
        match self {
            Self::Neutral => Token::Hairline,
            Self::Accent => Token::InfoBorder,
            Self::Good => Token::GoodBorder,
            Self::Warning => Token::WarningBorder,
            Self::Danger => Token::DangerBorder,
        }
    }

    /// The icon that says the same without colour.
    #[must_use]
    pub const fn icon(self) -> Icon {
        match self {
            Self::Neutral | Self::Accent => icons::INFO,
            Self::Good => icons::CHECK_CIRCLE,
            Self::Warning => icons::WARNING,
            Self::Danger => icons::WARNING_CIRCLE,
        }
    }
}
