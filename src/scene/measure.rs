//! Widths of text in the bundled Inter, the same for window and export.

use std::sync::OnceLock;

use harfrust::{Direction, FontRef, ShapeOptions, ShapePlan, ShaperData, UnicodeBuffer, script};

use super::style::Face;
use crate::layout::measure::{TextMeasure, Weight};

/// The type face of a weight.
#[must_use]
pub const fn face(weight: Weight) -> Face {
    match weight {
        Weight::Regular => Face::Regular,
        Weight::Medium => Face::Medium,
        Weight::SemiBold => Face::SemiBold,
    }
}

/// The part of the type's height from baseline to the middle of the line; places a baseline from
/// the middle that a [`super::TextRun`] names.
pub const BASELINE_BELOW_MIDDLE: f32 = 0.353;

struct Shaping {
    font: FontRef<'static>,
    data: ShaperData,
    /// How text in Latin letters is shaped: most of the work, and the same for every text.
    latin: ShapePlan,
    units_per_em: f32,
}

impl Shaping {
    fn of(weight: Weight) -> Option<&'static Self> {
        static FACES: [OnceLock<Option<Shaping>>; 3] = [const { OnceLock::new() }; 3];
        FACES[weight as usize]
            .get_or_init(|| {
                let font = FontRef::from_index(face(weight).bytes(), 0).ok()?;
                let data = ShaperData::new(&font);
                let shaper = data.shaper(&font).build();
                let units = shaper.units_per_em();
                let latin = ShapePlan::new(
                    &shaper,
                    Direction::LeftToRight,
                    Some(script::LATIN),
                    None,
                    &[],
                );
                #[expect(clippy::cast_precision_loss, reason = "an em has at most 16 384 units")]
                Some(Self {
                    font,
                    data,
                    latin,
                    units_per_em: units as f32,
                })
            })
            .as_ref()
    }
}

/// Measures text by shaping it with the bundled Inter; needs no system font.
#[derive(Clone, Copy, Debug, Default)]
pub struct InterMeasure;

impl TextMeasure for InterMeasure {
    fn width(&self, text: &str, size: f32, weight: Weight) -> f32 {
        let Some(shaping) = Shaping::of(weight) else {
            return 0.0;
        };
        let mut buffer = UnicodeBuffer::new();
        buffer.push_str(text);
        buffer.guess_segment_properties();
        let shaper = shaping.data.shaper(&shaping.font).build();
        let is_latin = buffer.script() == script::LATIN
            && buffer.direction() == Direction::LeftToRight
            && buffer.language().is_none();
        let options = ShapeOptions::new().plan(is_latin.then_some(&shaping.latin));
        let shaped = shaper.shape(buffer, options);
        let advance: i64 = shaped
            .glyph_positions()
            .iter()
            .map(|glyph| i64::from(glyph.x_advance))
            .sum();
        #[expect(
            clippy::cast_precision_loss,
            reason = "a line of text is far below 2^24 units"
        )]
        let advance = advance as f32;
        advance / shaping.units_per_em * size
    }

    fn line_height(&self, size: f32) -> f32 {
        size * 1.25
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_longer_text_is_wider_and_bold_is_wider_than_regular() {
        let width = |text, weight| InterMeasure.width(text, 15.0, weight);
        assert!(width("Trøndelag", Weight::Regular) > width("Trønd", Weight::Regular));
        assert!(width("Trøndelag", Weight::SemiBold) > width("Trøndelag", Weight::Regular));
    }

    #[test]
    fn width_grows_with_the_size_of_the_type() {
        let small = InterMeasure.width("Skog → biokarbon", 12.0, Weight::Regular);
        let large = InterMeasure.width("Skog → biokarbon", 24.0, Weight::Regular);
        assert!((large / small - 2.0).abs() < 1e-3);
    }

    #[test]
    fn no_text_has_no_width() {
        assert!(InterMeasure.width("", 15.0, Weight::Medium).abs() < f32::EPSILON);
    }
}
