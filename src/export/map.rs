//! The map as a picture: the drawing of the window, with a title, a legend and all that must be said
//! of the map's data.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::svg::Caption;
use super::told::told;
use super::{Exported, LeftOut, Options, png as picture, svg as vector};
use crate::analysis::{Index, Places};
use crate::geo::{MapDetail, Metres};
use crate::i18n::Catalogue;
use crate::message::Message;
use crate::scene::map::{Arrangement, Content, ContentRequest, Drawing, View, legend};
use crate::scene::{Palette, Scene};
use crate::workspace::{AssetKind, ChainId, Workspace};

/// The size of a picture in points, of the proportions of a sheet of paper on its side.
const SIZE: (f32, f32) = (1_414.0, 1_000.0);
/// Pixels per point of a picture made of pixels.
const SHARPNESS: f32 = 2.0;
/// Points of free space around what is fitted into the picture.
const MARGIN: f32 = 90.0;

/// What of the map is drawn.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct MapPicture {
    /// The kinds of asset left out.
    pub hidden: BTreeSet<AssetKind>,
    /// The chain whose flows are drawn.
    pub chain: Option<ChainId>,
    /// The place in the middle, and the metres on the ground per point; all assets if `None`.
    pub camera: Option<(Metres, f64)>,
    /// Width and height in points; a sheet of paper on its side if `None`.
    pub size: Option<(f32, f32)>,
}

/// The map as an SVG document.
///
/// # Errors
/// A sentence if the workspace does not hold what its own records say.
pub fn svg(
    workspace: &Workspace,
    detail: &Arc<MapDetail>,
    what: &MapPicture,
    options: &Options,
) -> Result<Exported, Message> {
    let drawn = drawn(workspace, detail, what, options)?;
    let document = vector::svg(&drawn.scene, &Palette::LIGHT, &drawn.caption(options));
    Ok(Exported::new(document, drawn.left_out))
}

/// The map as a PNG file.
///
/// # Errors
/// A sentence if the picture is too large to be held, or as for [`svg`].
pub fn png(
    workspace: &Workspace,
    detail: &Arc<MapDetail>,
    what: &MapPicture,
    options: &Options,
) -> Result<Exported, Message> {
    let drawn = drawn(workspace, detail, what, options)?;
    let bytes = picture::png(&drawn.scene, &Palette::LIGHT, &drawn.caption(options), SHARPNESS)?;
    Ok(Exported::new(bytes, drawn.left_out))
}

/// A map that may be told, with its title.
struct Drawn {
    scene: Scene,
    title: String,
    left_out: LeftOut,
}

impl Drawn {
    fn caption(&self, options: &Options) -> Caption<'_> {
        Caption { title: &self.title, language: options.language.code() }
    }
}

fn drawn(
    workspace: &Workspace,
    detail: &Arc<MapDetail>,
    what: &MapPicture,
    options: &Options,
) -> Result<Drawn, Message> {
    let source = super::source::Source::new(workspace, options);
    let title = source.text(workspace.title());
    let (workspace, left_out) = told(workspace, options)?;
    let scene = map_scene(&workspace, detail, what, options, &title);
    Ok(Drawn { scene, title, left_out })
}

/// The map of a workspace that may be told, as a scene.
fn map_scene(
    workspace: &Workspace,
    detail: &Arc<MapDetail>,
    what: &MapPicture,
    options: &Options,
    title: &str,
) -> Scene {
    let places = Places::of(workspace, detail.boundaries());
    let index = Index::of(workspace);
    let content = Content::of(
        &ContentRequest {
            workspace,
            places: &places,
            index: &index,
            detail,
            text: Catalogue::of(options.language),
            hidden: &what.hidden,
            chain: what.chain.as_ref(),
        },
        None,
    );
    let (width, height) = what.size.unwrap_or(SIZE);
    let view = match what.camera {
        Some((centre, metres_per_point)) => View { centre, metres_per_point, width, height }.kept_in_bounds(),
        None => View::fitting(content.bounds(), width, height, MARGIN),
    };
    let arrangement = Arrangement::of(&content, &view, None);
    let drawing = Drawing {
        content: &content,
        arrangement: &arrangement,
        view,
        selected: &BTreeSet::new(),
        pixels_per_point: SHARPNESS,
        for_export: true,
    };
    let mut scene = drawing.scene();
    legend(&mut scene, &content, Some(title));
    scene
}
