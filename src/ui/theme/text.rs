//! Type: the few sizes and weights that the program uses, as egui text styles.

use egui::{FontId, RichText, TextStyle};

use super::fonts;
use crate::scene::style::Face;

/// A kind of text by what it is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Type {
    /// Running text, fields, buttons.
    Body,
    /// A name within running text; a column's heading.
    Strong,
    /// Between the two: a row's title.
    Medium,
    /// Labels above fields, hints, badges.
    Small,
    /// A small heading; a figure in a badge.
    SmallStrong,
    /// The heading of a panel, dialog or inspector.
    Heading,
    /// The heading of a page.
    Title,
    /// The clock of a meeting.
    Timer,
    /// Numbers in columns.
    Number,
    /// Numbers in columns that count most.
    NumberStrong,
    /// Small numbers in columns.
    SmallNumber,
}

impl Type {
    /// Every kind of text.
    pub const ALL: [Self; 11] = [
        Self::Body,
        Self::Strong,
        Self::Medium,
        Self::Small,
        Self::SmallStrong,
        Self::Heading,
        Self::Title,
        Self::Timer,
        Self::Number,
        Self::NumberStrong,
        Self::SmallNumber,
    ];

    /// The size in points.
    #[must_use]
    pub const fn size(self) -> f32 {
        match self {
            Self::Body | Self::Strong | Self::Medium | Self::Number | Self::NumberStrong => 15.0,
            Self::Small | Self::SmallStrong | Self::SmallNumber => 12.5,
            Self::Heading => 18.0,
            Self::Title => 26.0,
            Self::Timer => 44.0,
        }
    }

    /// The type face.
    #[must_use]
    pub const fn face(self) -> Face {
        match self {
            Self::Body | Self::Small => Face::Regular,
            Self::Medium => Face::Medium,
            Self::Strong | Self::SmallStrong | Self::Heading | Self::Title => Face::SemiBold,
            Self::Number | Self::SmallNumber => Face::TabularRegular,
            Self::Timer | Self::NumberStrong => Face::TabularSemiBold,
        }
    }

    /// The font at its own size. Prefer [`Type::style`], which follows an enlarged `Ui`.
    #[must_use]
    pub fn font(self) -> FontId {
        FontId::new(self.size(), fonts::family(self.face()))
    }

    /// The name under which egui's style knows it.
    #[must_use]
    pub fn style(self) -> TextStyle {
        let name = match self {
            Self::Body => return TextStyle::Body,
            Self::Small => return TextStyle::Small,
            Self::Heading => return TextStyle::Heading,
            Self::Number => return TextStyle::Monospace,
            Self::Strong => "Strong",
            Self::Medium => "Medium",
            Self::SmallStrong => "SmallStrong",
            Self::Title => "Title",
            Self::Timer => "Timer",
            Self::NumberStrong => "NumberStrong",
            Self::SmallNumber => "SmallNumber",
        };
        TextStyle::Name(name.into())
    }

    /// Words set in this type.
    #[must_use]
    pub fn rich(self, words: impl Into<String>) -> RichText {
        RichText::new(words).text_style(self.style())
    }

    /// The font in force inside `ui`, enlarged where the `Ui` is.
    #[must_use]
    pub fn font_in(self, ui: &egui::Ui) -> FontId {
        self.style().resolve(ui.style())
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn every_type_has_a_style_of_its_own() {
        let names: BTreeSet<TextStyle> = Type::ALL.iter().map(|kind| kind.style()).collect();
        assert_eq!(names.len(), Type::ALL.len());
    }

    #[test]
    fn numbers_are_set_in_figures_of_one_width() {
        for kind in [Type::Number, Type::NumberStrong, Type::SmallNumber, Type::Timer] {
            assert_eq!(kind.face().family(), "Inter Tabular", "{kind:?}");
        }
    }
}
