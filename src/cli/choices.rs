//! Words on the command line for what the library has names of its own for.

use clap::ValueEnum;

use crate::export::actions::Grouping;
use crate::export::map::Paper;
use crate::message::Language;
use crate::workspace::{Division, Names};

/// A language.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum LanguageChoice {
    /// Norwegian bokmål
    Nb,
    /// Norwegian nynorsk
    Nn,
    /// English
    En,
}

impl From<LanguageChoice> for Language {
    fn from(choice: LanguageChoice) -> Self {
        match choice {
            LanguageChoice::Nb => Self::Nb,
            LanguageChoice::Nn => Self::Nn,
            LanguageChoice::En => Self::En,
        }
    }
}

/// How much of persons' names is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum NamesChoice {
    /// As they were typed
    Full,
    /// Initials
    Initials,
    /// The role instead of the name
    Role,
    /// Fields for persons are left out, and where such a name stands in a text, the role stands
    /// instead; a name that stands in texts only cannot be recognised
    None,
}

impl From<NamesChoice> for Names {
    fn from(choice: NamesChoice) -> Self {
        match choice {
            NamesChoice::Full => Self::Full,
            NamesChoice::Initials => Self::Initials,
            NamesChoice::Role => Self::Role,
            NamesChoice::None => Self::None,
        }
    }
}

/// Below what the actions of a document stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum GroupChoice {
    /// Those who answer for them
    Owner,
    /// The meetings that agreed on them
    Meeting,
}

impl From<GroupChoice> for Grouping {
    fn from(choice: GroupChoice) -> Self {
        match choice {
            GroupChoice::Owner => Self::Owner,
            GroupChoice::Meeting => Self::Meeting,
        }
    }
}

/// By what an export is split into files.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum SplitChoice {
    /// One file for each who answers for actions
    Owner,
}

/// A division into counties.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum DivisionChoice {
    /// The eleven counties of 2020 to 2023
    #[value(name = "2020")]
    Y2020,
    /// The fifteen counties since 2024
    #[value(name = "2024")]
    Y2024,
}

impl From<DivisionChoice> for Division {
    fn from(choice: DivisionChoice) -> Self {
        match choice {
            DivisionChoice::Y2020 => Self::Y2020,
            DivisionChoice::Y2024 => Self::Y2024,
        }
    }
}

/// A sheet of paper.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum PaperChoice {
    /// 210 × 297 mm
    A4,
    /// 297 × 420 mm
    A3,
}

impl From<PaperChoice> for Paper {
    fn from(choice: PaperChoice) -> Self {
        match choice {
            PaperChoice::A4 => Self::A4,
            PaperChoice::A3 => Self::A3,
        }
    }
}

/// How a value chain is drawn.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub(super) enum ViewChoice {
    /// Stages and counties, steps as cards
    #[default]
    Lanes,
    /// Flows as bands as wide as their amounts
    Sankey,
}
