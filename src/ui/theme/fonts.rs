//! Installs the bundled type faces and icons as egui font families.

use std::sync::Arc;

use egui::{Context, FontData, FontDefinitions, FontFamily, FontTweak};

use super::icons;
use crate::scene::style::Face;

static ICON_FONT: &[u8] = include_bytes!("../../../assets/icons/Phosphor-subset.ttf");

/// The icon font's name where icons stand within a line of text.
const ICONS_IN_TEXT: &str = "Icons-in-text";
/// An icon fills the square above the baseline; within text it is lowered by this part of the font
/// size, so that its middle meets the middle of a capital: (960 − 64) / 2 / 1024 of the icon font
/// less half of Inter's capital height, 1490 / 2048 / 2.
const ICON_DROP: f32 = 0.0737;
/// The width of a thin space, as a part of a space, as Inter draws it: 372 / 576.
const THIN_SPACE: f32 = 0.6458;

/// The egui family of a face. [`FontFamily::Proportional`] is Inter Regular and
/// [`FontFamily::Monospace`] Inter Tabular, so stock widgets use the same family.
#[must_use]
pub fn family(face: Face) -> FontFamily {
    match face {
        Face::Regular => FontFamily::Proportional,
        Face::TabularRegular => FontFamily::Monospace,
        other => FontFamily::Name(name(other).into()),
    }
}

/// Replaces the fonts of `ctx`. Call once when a window starts; the families can be used from the
/// next pass on.
pub fn install(ctx: &Context) {
    ctx.set_fonts(definitions());
}

/// The families: each face falls back to its text face, the icons, and egui's own fonts for
/// scripts that Inter lacks.
#[must_use]
pub fn definitions() -> FontDefinitions {
    let mut fonts = FontDefinitions::default();
    let fallback: Vec<String> = ["Ubuntu-Light", "Hack"]
        .into_iter()
        .chain(["egui-icons", "NotoEmoji-Regular", "emoji-icon-font"])
        .filter(|font| fonts.font_data.contains_key(*font))
        .map(str::to_owned)
        .collect();

    for face in Face::ALL {
        let data = FontData::from_static(face.bytes()).tweak(FontTweak {
            thin_space_width: THIN_SPACE,
            ..FontTweak::default()
        });
        fonts
            .font_data
            .insert(name(face).to_owned(), Arc::new(data));

        let mut chain = vec![name(face).to_owned()];
        if face.text_face() != face {
            chain.push(name(face.text_face()).to_owned());
        }
        chain.push(ICONS_IN_TEXT.to_owned());
        chain.extend_from_slice(&fallback);
        fonts.families.insert(family(face), chain);
    }

    let icons = FontData::from_static(ICON_FONT);
    let lowered = icons.clone().tweak(FontTweak {
        y_offset_factor: ICON_DROP,
        ..FontTweak::default()
    });
    fonts
        .font_data
        .insert(icons::FAMILY.to_owned(), Arc::new(icons));
    fonts
        .font_data
        .insert(ICONS_IN_TEXT.to_owned(), Arc::new(lowered));
    fonts.families.insert(
        FontFamily::Name(icons::FAMILY.into()),
        vec![icons::FAMILY.to_owned(), name(Face::Regular).to_owned()],
    );
    fonts
}

fn name(face: Face) -> &'static str {
    match face {
        Face::Regular => "Inter",
        Face::Medium => "Inter-Medium",
        Face::SemiBold => "Inter-SemiBold",
        Face::TabularRegular => "InterTabular",
        Face::TabularMedium => "InterTabular-Medium",
        Face::TabularSemiBold => "InterTabular-SemiBold",
    }
}

#[cfg(test)]
mod tests {
    use egui::FontId;

    use super::*;

    /// What the program and its users write: the three languages, Sámi names, units and signs.
    const SIGNS: &str = "abcxyzABCXYZæøåÆØÅáčđŋšŧžÁČĐŊŠŦŽïöäüéèêǥǧǩǯʒ0123456789\
        .,:;!?«»“”‘’„()[]{}<>/\\|@#%&*+−–—-·…•°±×÷=≈≠≤≥→←↑↓₀₁₂₃₄₅₆₇₈₉⁰¹²³µΩ€$£‰½¼¾§©®™′″✓✗\u{a0}\u{202f}";

    fn in_fonts<R>(read: impl Fn(&mut egui::epaint::text::FontsView<'_>) -> R) -> R {
        let ctx = Context::default();
        install(&ctx);
        let mut result = None;
        ctx.run_ui(egui::RawInput::default(), |ui| {
            result = Some(ui.fonts_mut(&read));
        })
        .drop_without_applying_deltas();
        result.unwrap()
    }

    #[test]
    fn every_face_itself_has_every_sign_that_is_written() {
        for face in Face::ALL {
            let missing = in_fonts(|fonts| {
                let known = fonts.characters(&family(face)).clone();
                let has = |sign: &char| {
                    known
                        .get(sign)
                        .is_some_and(|fonts| fonts.iter().any(|font| font == name(face)))
                };
                SIGNS.chars().filter(|sign| !has(sign)).collect::<String>()
            });
            assert_eq!(missing, "", "{face:?}");
        }
    }

    #[test]
    fn what_inter_lacks_falls_back_to_other_fonts() {
        for face in Face::ALL {
            let shown =
                in_fonts(|fonts| fonts.has_glyphs(&FontId::new(15.0, family(face)), "Δσ Мурманск"));
            assert!(shown, "{face:?}");
        }
    }

    #[test]
    fn tabular_figures_are_equally_wide_and_text_figures_are_not() {
        let widths = |face: Face| {
            in_fonts(|fonts| {
                ["11:11", "00:00", "23:48"].map(|time| {
                    let font = FontId::new(44.0, family(face));
                    fonts
                        .layout_no_wrap(time.to_owned(), font, egui::Color32::BLACK)
                        .size()
                        .x
                })
            })
        };
        for face in [
            Face::TabularRegular,
            Face::TabularMedium,
            Face::TabularSemiBold,
        ] {
            let [one, two, three] = widths(face);
            assert!(
                (one - two).abs() < 0.1 && (two - three).abs() < 0.1,
                "{face:?}"
            );
        }
        let [ones, zeros, _] = widths(Face::SemiBold);
        assert!(zeros - ones > 10.0, "{ones} {zeros}");
    }

    #[test]
    fn all_faces_share_one_line_height() {
        let heights = in_fonts(|fonts| {
            Face::ALL.map(|face| fonts.row_height(&FontId::new(15.0, family(face))))
        });
        assert!(
            heights
                .iter()
                .all(|height| (height - heights[0]).abs() < 0.01),
            "{heights:?}"
        );
    }
}
