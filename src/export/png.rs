//! A scene as PNG, drawn from its SVG with the bundled fonts.

use std::sync::{Arc, OnceLock};

use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::{Options, Tree, fontdb};

use super::svg::{Caption, svg};
use crate::message::Message;
use crate::scene::style::Face;
use crate::scene::{Palette, Scene};

/// No side of a picture is longer than this many pixels.
pub(super) const LONGEST_SIDE: f32 = 16_384.0;

/// The drawing as a PNG file, `scale` pixels per point.
///
/// # Errors
/// A sentence if the picture is empty or too large to be held.
pub fn png(
    scene: &Scene,
    palette: &Palette,
    caption: &Caption<'_>,
    scale: f32,
) -> Result<Vec<u8>, Message> {
    let too_large = || Message::new("export-picture-too-large");
    let (width, height) = ((scene.width * scale).ceil(), (scene.height * scale).ceil());
    if !(1.0..=LONGEST_SIDE).contains(&width) || !(1.0..=LONGEST_SIDE).contains(&height) {
        return Err(too_large());
    }
    let options = Options {
        fontdb: bundled_fonts(),
        font_family: "Inter".to_owned(),
        ..Options::default()
    };
    let tree = Tree::from_str(&svg(scene, palette, caption), &options).map_err(|_| too_large())?;
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "1 to 16 384"
    )]
    let mut pixels = Pixmap::new(width as u32, height as u32).ok_or_else(too_large)?;
    resvg::render(
        &tree,
        Transform::from_scale(scale, scale),
        &mut pixels.as_mut(),
    );
    pixels.encode_png().map_err(|_| too_large())
}

/// The bundled fonts alone; no font of the system is ever used.
fn bundled_fonts() -> Arc<fontdb::Database> {
    static FONTS: OnceLock<Arc<fontdb::Database>> = OnceLock::new();
    Arc::clone(FONTS.get_or_init(|| {
        let mut fonts = fontdb::Database::new();
        for face in [Face::Regular, Face::Medium, Face::SemiBold] {
            fonts.load_font_data(face.bytes().to_vec());
        }
        fonts.set_sans_serif_family("Inter");
        Arc::new(fonts)
    }))
}
