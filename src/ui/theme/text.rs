//! Type: the few sizes and weights that the program uses, as egui text styles.

use egui::text::{LayoutJob, TextFormat};
use egui::{Color32, FontId, RichText, TextStyle, Ui};

use super::fonts;
use crate::scene::style::Face;

/// The height of a line of running text in several lines, as a multiple of its size.
pub const LEADING: f32 = 1.4;

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

    /// The same size in `SemiBold`.
    #[must_use]
    pub const fn stronger(self) -> Self {
        match self {
            Self::Body | Self::Medium => Self::Strong,
            Self::Small => Self::SmallStrong,
            Self::Number => Self::NumberStrong,
            other => other,
        }
    }

    /// The font in force inside `ui`, enlarged where the `Ui` is.
    #[must_use]
    pub fn font_in(self, ui: &Ui) -> FontId {
        self.style().resolve(ui.style())
    }
}

/// Adds words to a text; what stands between two pairs of asterisks, as in `to **30 kt**`, is set
/// stronger. A pair without a partner is shown as it is.
pub fn append_emphasised(job: &mut LayoutJob, ui: &Ui, kind: Type, color: Color32, words: &str) {
    for (strong, part) in emphasis(words) {
        let kind = if strong { kind.stronger() } else { kind };
        let font = kind.font_in(ui);
        job.append(
            part,
            0.0,
            TextFormat {
                line_height: Some(font.size * LEADING),
                ..TextFormat::simple(font, color)
            },
        );
    }
}

/// What `words` say without the asterisks, for screen readers.
#[must_use]
pub fn without_emphasis(words: &str) -> String {
    emphasis(words).into_iter().map(|(_, part)| part).collect()
}

/// The parts of a text and whether each is stronger.
fn emphasis(words: &str) -> Vec<(bool, &str)> {
    let mut parts = Vec::new();
    let mut rest = words;
    while let Some((before, after)) = rest.split_once("**") {
        let Some((strong, behind)) = after.split_once("**") else {
            break;
        };
        parts.push((false, before));
        parts.push((true, strong));
        rest = behind;
    }
    parts.push((false, rest));
    parts.retain(|(_, part)| !part.is_empty());
    parts
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
    fn pairs_of_asterisks_make_words_stronger_and_a_lone_pair_stays() {
        assert_eq!(
            emphasis("til **30 kt**; trenger **109 kt**."),
            [
                (false, "til "),
                (true, "30 kt"),
                (false, "; trenger "),
                (true, "109 kt"),
                (false, "."),
            ]
        );
        assert_eq!(emphasis("a ** b"), [(false, "a ** b")]);
        assert_eq!(
            without_emphasis("**Flaskehals.** Minste"),
            "Flaskehals. Minste"
        );
    }

    #[test]
    fn numbers_are_set_in_figures_of_one_width() {
        for kind in [
            Type::Number,
            Type::NumberStrong,
            Type::SmallNumber,
            Type::Timer,
        ] {
            assert_eq!(kind.face().family(), "InterTabular", "{kind:?}");
        }
    }
}
