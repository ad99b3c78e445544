//! Widths of text in the bundled Inter, the same for window and export.

use std::cell::RefCell;
use std::collections::HashMap;
use std::ops::Range;
use std::sync::OnceLock;

use harfrust::{
    Direction, FontRef, GlyphBuffer, ShapeOptions, ShapePlan, ShaperData, UnicodeBuffer, script,
};

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

    fn shape(&self, text: &str) -> GlyphBuffer {
        let mut buffer = UnicodeBuffer::new();
        buffer.push_str(text);
        buffer.guess_segment_properties();
        let shaper = self.data.shaper(&self.font).build();
        let is_latin = buffer.script() == script::LATIN
            && buffer.direction() == Direction::LeftToRight
            && buffer.language().is_none();
        let options = ShapeOptions::new().plan(is_latin.then_some(&self.latin));
        shaper.shape(buffer, options)
    }

    /// The width of a text in ems, by shaping it.
    fn ems(&self, text: &str) -> f32 {
        let shaped = self.shape(text);
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
        advance / self.units_per_em
    }
}

/// How many texts of a weight are remembered; then all are forgotten and begun anew. A drawing of
/// 1,000 steps asks for some 8,000.
const REMEMBERED: usize = 1 << 15;
/// Longer texts are measured anew each time.
const LONGEST: usize = 128;

thread_local! {
    /// What was measured on this thread, in ems by weight: a drawing that is made anew at each
    /// keystroke asks for the same texts again.
    static MEASURED: RefCell<[HashMap<Box<str>, f32>; 3]> = RefCell::default();
}

fn remembered(text: &str, weight: Weight, measure: impl FnOnce() -> f32) -> f32 {
    if text.len() > LONGEST {
        return measure();
    }
    MEASURED.with_borrow_mut(|measured| {
        let known = &mut measured[weight as usize];
        if let Some(&ems) = known.get(text) {
            return ems;
        }
        if known.len() >= REMEMBERED {
            known.clear();
        }
        let ems = measure();
        known.insert(text.into(), ems);
        ems
    })
}

/// Measures text by shaping it with the bundled Inter; needs no system font.
#[derive(Clone, Copy, Debug, Default)]
pub struct InterMeasure;

/// A letter, or what stands for several, as it is drawn. Lengths are shares of the size of the type.
#[derive(Clone, Debug, PartialEq)]
pub struct Glyph {
    /// Its number in the font.
    pub id: u32,
    /// From its beginning to that of the next one.
    pub advance: f32,
    /// How far it stands off to the right and up.
    pub offset: [f32; 2],
    /// The part of the text that it stands for, in bytes.
    pub text: Range<usize>,
}

impl InterMeasure {
    /// The letters of a line of text from left to right.
    #[must_use]
    pub fn glyphs(self, text: &str, weight: Weight) -> Vec<Glyph> {
        let Some(shaping) = Shaping::of(weight) else {
            return Vec::new();
        };
        let shaped = shaping.shape(text);
        let share = |units: i32| {
            #[expect(
                clippy::cast_precision_loss,
                reason = "a letter is far below 2^24 units"
            )]
            let units = units as f32;
            units / shaping.units_per_em
        };
        let begins = |cluster: u32| {
            usize::try_from(cluster)
                .unwrap_or(usize::MAX)
                .min(text.len())
        };
        let mut ends: Vec<usize> = shaped
            .glyph_infos()
            .iter()
            .map(|glyph| begins(glyph.cluster))
            .chain([text.len()])
            .collect();
        ends.sort_unstable();
        let glyphs = shaped.glyph_infos().iter().zip(shaped.glyph_positions());
        glyphs
            .map(|(glyph, position)| {
                let begin = begins(glyph.cluster);
                let next = ends.partition_point(|end| *end <= begin);
                let end = ends.get(next).copied().unwrap_or(text.len());
                Glyph {
                    id: glyph.glyph_id,
                    advance: share(position.x_advance),
                    offset: [share(position.x_offset), share(position.y_offset)],
                    text: begin..end,
                }
            })
            .collect()
    }
}

impl TextMeasure for InterMeasure {
    fn width(&self, text: &str, size: f32, weight: Weight) -> f32 {
        let Some(shaping) = Shaping::of(weight) else {
            return 0.0;
        };
        remembered(text, weight, || shaping.ems(text)) * size
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
    fn letters_stand_for_the_whole_text_and_are_as_wide_as_it_is_measured() {
        let text = "Skog → bålbrensel, ååø";
        let glyphs = InterMeasure.glyphs(text, Weight::Medium);
        let told: String = glyphs
            .iter()
            .map(|glyph| &text[glyph.text.clone()])
            .collect();
        assert_eq!(told, text);
        let width: f32 = glyphs.iter().map(|glyph| glyph.advance * 20.0).sum();
        assert!((width - InterMeasure.width(text, 20.0, Weight::Medium)).abs() < 1e-2);
    }

    #[test]
    fn a_text_measured_again_is_as_wide_and_not_shaped_anew() {
        let text = "Silisiummetall, målt to ganger";
        let first = InterMeasure.width(text, 13.0, Weight::Medium);
        let again = remembered(text, Weight::Medium, || unreachable!("it is remembered"));
        assert!((again * 13.0 - first).abs() < 1e-6);
    }

    #[test]
    fn what_is_remembered_has_a_bound() {
        for number in 0..=REMEMBERED {
            remembered(&format!("tekst {number}"), Weight::Regular, || 1.0);
        }
        let count = MEASURED.with_borrow(|measured| measured[Weight::Regular as usize].len());
        assert!(count <= REMEMBERED);
    }

    #[test]
    fn no_text_has_no_width() {
        assert!(InterMeasure.width("", 15.0, Weight::Medium).abs() < f32::EPSILON);
    }
}
