//! Map and chain as pictures for others, each by one rule for names and confidential records.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::chain::{chain_scene_for_export, moved, sankey_scene_for_export};
use super::map::{Paper, map_scene_for_export};
use super::pdf::pdf;
use super::png::{LONGEST_SIDE, png};
use super::svg::{Caption, svg};
use super::told::told;
use super::{Exported, LeftOut, Options};
use crate::analysis::chain::{Account, accounts};
use crate::analysis::county_matrix::Measure;
use crate::analysis::{Index, Places};
use crate::geo::{Boundaries, MapDetail, Metres};
use crate::i18n::Catalogue;
use crate::message::Message;
use crate::scene::chain::Arranged;
use crate::scene::map::{Styling, View};
use crate::scene::{Palette, Scene, Target, Token};
use crate::workspace::{AnyRecord, AssetId, ChainId, Layer, RecordRef, Workspace};

/// The format of a picture.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PictureFormat {
    /// A vector drawing.
    Svg,
    /// Pixels: two for each point, fewer if the picture would else be too large.
    Png,
    /// Pages to print: a sheet for the map, one for each chain.
    Pdf,
}

/// Pixels per point of a picture.
pub(super) const PIXELS_PER_POINT: f32 = 2.0;

/// Between two chains of one picture, in points.
const BETWEEN: f32 = 8.0;

/// Which part of a map is drawn, and what stands on it.
#[derive(Clone, Copy, Debug)]
pub struct MapChoice<'a> {
    /// The map.
    pub detail: &'a Arc<MapDetail>,
    /// The assets shown; `None` for all.
    pub found: Option<&'a BTreeSet<AssetId>>,
    /// What colour and size of their marks tell.
    pub styling: Styling,
    /// The chain whose flows are shown.
    pub chain: Option<&'a ChainId>,
    /// What counties are shaded by, if they are.
    pub shade: Option<&'a Measure>,
    /// Circles that stand on it: around which place, and their radii in kilometres.
    pub rings: Option<(Metres, &'a [f64])>,
    /// The part of the plane; `None` for all assets.
    pub view: Option<View>,
    /// The sheet it is fitted to; `None` for one as large as the view, or, where there is none, one that
    /// lies across.
    pub paper: Option<Paper>,
}

/// How a chain is drawn.
#[derive(Clone, Copy, Debug)]
pub enum ChainLook<'a> {
    /// In lanes, its cards arranged as they were where that is given.
    Lanes(Option<&'a Arranged>),
    /// As a Sankey drawing, counted in one account.
    Sankey(Counted<'a>),
}

/// The account that a Sankey drawing is counted in; where nothing is said the one that most flows state.
#[derive(Clone, Copy, Debug)]
pub enum Counted<'a> {
    /// The accounts chosen for some chains.
    Chosen(&'a BTreeMap<ChainId, Account>),
    /// The first account of this layer; chains that do not count in it are left out.
    Layer(&'a Layer),
}

impl Counted<'_> {
    /// The account of a chain; `Err` if the chain has none of the layer asked for.
    fn of(
        self,
        workspace: &Workspace,
        index: &Index,
        chain: &ChainId,
    ) -> Result<Option<Account>, ()> {
        match self {
            Self::Chosen(accounts) => Ok(accounts.get(chain).cloned()),
            Self::Layer(layer) => accounts::of_chain(workspace, index, chain)
                .into_iter()
                .find(|counted| counted.account.layer.is_alike(layer) && counted.flows > 0)
                .map(|counted| Some(counted.account))
                .ok_or(()),
        }
    }
}

/// The map as a picture.
///
/// # Errors
/// A sentence if the picture is too large, or the workspace broken where it would be changed.
pub fn map(
    workspace: &Workspace,
    choice: &MapChoice<'_>,
    options: &Options,
    format: PictureFormat,
) -> Result<Exported, Message> {
    let (workspace, left_out) = told(workspace, options)?;
    let scene = map_scene_for_export(&workspace, choice, options);
    let title = workspace.title();
    picture(&workspace, vec![scene], title, left_out, options, format)
}

/// A chain as a picture; without a chain all of them, by name, one below the other or a page each.
///
/// # Errors
/// A sentence if there is no chain, none counts in the layer asked for, the picture is too large, or the
/// workspace broken where it would be changed.
pub fn chain(
    workspace: &Workspace,
    boundaries: &Arc<Boundaries>,
    (chain, look): (Option<&ChainId>, ChainLook<'_>),
    options: &Options,
    format: PictureFormat,
) -> Result<Exported, Message> {
    let (workspace, left_out) = told(workspace, options)?;
    let (index, places) = (Index::of(&workspace), Places::of(&workspace, boundaries));
    let text = Catalogue::of(options.language);
    let mut chains: Vec<_> = workspace
        .chains()
        .iter()
        .filter(|(id, _)| chain.is_none_or(|chain| chain == *id))
        .collect();
    chains.sort_by(|(_, a), (_, b)| text.compare(&a.name, &b.name));
    let title = match chains.as_slice() {
        [] => return Err(Message::new("export-no-chain")),
        [(_, only)] => only.name.clone(),
        _ => workspace.title().to_owned(),
    };
    let language = options.language;
    let mut scenes = Vec::new();
    for (id, chain) in &chains {
        let scene = match look {
            ChainLook::Lanes(arranged) => {
                chain_scene_for_export(&workspace, &index, &places, id, language, arranged)
            }
            ChainLook::Sankey(counted) => {
                let Ok(account) = counted.of(&workspace, &index, id) else {
                    continue;
                };
                let account = account.as_ref();
                sankey_scene_for_export(&workspace, &index, &places, id, language, account)
            }
        };
        let name = chain.name.as_str();
        scenes
            .push(scene.ok_or_else(|| Message::new("export-chain-not-drawn").with("name", name))?);
    }
    if scenes.is_empty() {
        return Err(Message::new("export-no-such-layer"));
    }
    let without = chains.len() - scenes.len();
    let mut made = picture(&workspace, scenes, &title, left_out, options, format)?;
    if without > 0 {
        let said = Message::new("export-left-out-chains").with("count", without);
        made.left_out.push(said);
    }
    Ok(made)
}

/// Pixels per point, so that a long picture still fits.
fn scale_of(scene: &Scene) -> f32 {
    PIXELS_PER_POINT.min(LONGEST_SIDE / scene.width.max(scene.height).max(1.0))
}

/// Several drawings as one; a single one stays as it is.
fn below_one_another(mut scenes: Vec<Scene>) -> Scene {
    if scenes.len() == 1
        && let Some(only) = scenes.pop()
    {
        return only;
    }
    let mut all = Scene::new(0.0, 0.0, Token::Ground);
    for scene in scenes {
        let top = if all.items.is_empty() {
            0.0
        } else {
            all.height + BETWEEN
        };
        all.items
            .extend(scene.items.iter().map(|item| moved(item, [0.0, top])));
        all.width = all.width.max(scene.width);
        all.height = top + scene.height;
    }
    all
}

/// What drawings show, in words: the names of their assets and steps in the order drawn, and
/// how many more there are. The workspace is the one they were made from.
fn described(workspace: &Workspace, scenes: &[Scene], text: &Catalogue) -> String {
    /// The most names: a sentence that is read out must end.
    const MOST: usize = 60;
    let items = scenes.iter().flat_map(|scene| &scene.items);
    let mut seen = BTreeSet::new();
    let mut names: Vec<&str> = Vec::new();
    for item in items {
        if let Some(Target::Record(record @ (RecordRef::Asset(_) | RecordRef::Step(_)))) =
            &item.target
            && seen.insert(record)
        {
            names.extend(workspace.record(record).map(AnyRecord::title));
        }
    }
    if names.is_empty() {
        return String::new();
    }
    let more = names.len().saturating_sub(MOST);
    let what = if more > 0 {
        names[..MOST].join(", ")
    } else {
        text.list(&names)
    };
    text.say(
        &Message::new("export-drawing-shows")
            .with("what", what)
            .with("more", more),
    )
}

fn picture(
    workspace: &Workspace,
    scenes: Vec<Scene>,
    title: &str,
    left_out: LeftOut,
    options: &Options,
    format: PictureFormat,
) -> Result<Exported, Message> {
    let text = Catalogue::of(options.language);
    let description = described(workspace, &scenes, text);
    let caption = Caption {
        title,
        description: &description,
        language: options.language.code(),
    };
    let bytes = match format {
        PictureFormat::Svg => {
            let scene = below_one_another(scenes);
            svg(&scene, &Palette::LIGHT, &caption).into_bytes()
        }
        PictureFormat::Png => {
            let scene = below_one_another(scenes);
            png(&scene, &Palette::LIGHT, &caption, scale_of(&scene))?
        }
        PictureFormat::Pdf => pdf(&scenes, &Palette::LIGHT, &caption)?,
    };
    Ok(Exported::new(bytes, left_out))
}
