//! The map as a drawing for others: the same as in the window, with title and legend on it.

use std::collections::BTreeSet;

use super::picture::{MapChoice, PIXELS_PER_POINT};
use crate::analysis::{Index, Places};
use crate::geo::Bounds;
use crate::i18n::Catalogue;
use crate::layout::measure::{Style, ellipsis};
use crate::message::Language;
use crate::scene::map::{Arrangement, Content, ContentRequest, Drawing, View, legend};
use crate::scene::{InterMeasure, Rect, Scene, Shape, Stroke, TextRun, Token};
use crate::scene::{TextMeasure as _, Weight};
use crate::workspace::Workspace;

/// The size in points of a map of which no view or paper is chosen: a sheet of the A series that lies
/// across.
const SHEET: [f32; 2] = [1_600.0, 1_131.0];
/// Free around what is fitted into the sheet, as a share of its shorter side.
const FREE: f32 = 0.08;
/// The same in points at least, so that the title covers nothing.
const LEAST_FREE: f32 = 84.0;
/// Points to a millimetre: 96 to the inch.
const MILLIMETRE: f32 = 96.0 / 25.4;
/// From the edges to the title, in points.
const MARGIN: f32 = 14.0;
/// Around the words of the title, in points.
const INSIDE: f32 = 12.0;
/// The size of the title.
const TITLE: f32 = 18.0;
/// The size of what stands below it.
const SUBTITLE: f32 = 13.0;
/// What the title leaves free beside it for the legend, in points.
const BESIDE: f32 = 280.0;
/// The least room for the words of the title, in points.
const LEAST: f32 = 120.0;

/// A sheet of paper.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Paper {
    /// 210 × 297 mm.
    #[default]
    A4,
    /// 297 × 420 mm.
    A3,
}

impl Paper {
    /// The sheet in points, lying or standing as what is shown on it.
    fn size(self, shown: Bounds) -> [f32; 2] {
        let [short, long] = match self {
            Self::A4 => [210.0, 297.0],
            Self::A3 => [297.0, 420.0],
        }
        .map(|side| side * MILLIMETRE);
        if shown.height() > shown.width() {
            [short, long]
        } else {
            [long, short]
        }
    }
}

/// The part of the plane that is drawn, and how large.
fn view(choice: &MapChoice<'_>, content: &Content) -> View {
    let fitted = |bounds, [width, height]: [f32; 2]| {
        View::fitting(
            bounds,
            width,
            height,
            (FREE * width.min(height)).max(LEAST_FREE),
        )
    };
    match (choice.view, choice.paper) {
        (Some(view), None) => view,
        (Some(view), Some(paper)) => {
            let bounds = view.bounds();
            let [width, height] = paper.size(bounds);
            View::fitting(bounds, width, height, 0.0)
        }
        (None, None) => fitted(content.bounds(), SHEET),
        (None, Some(paper)) => fitted(content.bounds(), paper.size(content.bounds())),
    }
}

/// The map with its legend, and with the workspace's title and the chain's name in the upper right
/// corner.
#[must_use]
pub fn map_scene_for_export(
    workspace: &Workspace,
    choice: &MapChoice<'_>,
    language: Language,
) -> Scene {
    let places = Places::of(workspace, choice.detail.boundaries());
    let index = Index::of(workspace);
    let request = ContentRequest {
        workspace,
        places: &places,
        index: &index,
        detail: choice.detail,
        text: Catalogue::of(language),
        hidden: choice.hidden,
        chain: choice.chain,
    };
    let content = Content::of(&request, None);
    let view = view(choice, &content);
    let arrangement = Arrangement::of(&content, &view, None);
    let drawing = Drawing {
        content: &content,
        arrangement: &arrangement,
        view,
        selected: &BTreeSet::new(),
        pixels_per_point: PIXELS_PER_POINT,
        for_export: true,
    };
    let mut scene = drawing.scene();
    legend(&mut scene, &content);
    let chain = choice.chain.and_then(|chain| workspace.chains().get(chain));
    title(
        &mut scene,
        workspace.title(),
        chain.map(|chain| chain.name.as_str()),
    );
    scene
}

/// A card with the title, and below it the chain whose flows are drawn.
fn title(scene: &mut Scene, title: &str, chain: Option<&str>) {
    let room = (scene.width - 2.0 * (MARGIN + INSIDE) - BESIDE).max(LEAST);
    let lines: Vec<(String, f32, Weight, Token)> = [
        Some((title, TITLE, Weight::SemiBold, Token::Ink)),
        chain.map(|chain| (chain, SUBTITLE, Weight::Regular, Token::InkMuted)),
    ]
    .into_iter()
    .flatten()
    .filter(|(words, ..)| !words.trim().is_empty())
    .map(|(words, size, weight, token)| {
        let style = Style::new(&InterMeasure, size, weight);
        (ellipsis(words, style, room), size, weight, token)
    })
    .collect();
    if lines.is_empty() {
        return;
    }
    let widest = lines
        .iter()
        .map(|(words, size, weight, _)| InterMeasure.width(words, *size, *weight))
        .fold(0.0, f32::max);
    let height: f32 = lines.iter().map(|(_, size, ..)| line_height(*size)).sum();
    let left = scene.width - MARGIN - widest - 2.0 * INSIDE;
    scene.push(Shape::Rect {
        rect: Rect::at([left, MARGIN], widest + 2.0 * INSIDE, height + 2.0 * INSIDE),
        radius: 6.0,
        fill: Some(Token::Card),
        stroke: Some(Stroke::solid(1.0, Token::Hairline)),
    });
    let mut top = MARGIN + INSIDE;
    for (words, size, weight, token) in lines {
        let at = [left + INSIDE, top + line_height(size) / 2.0];
        scene.push(Shape::Text(TextRun::line(words, at, size, weight, token)));
        top += line_height(size);
    }
}

fn line_height(size: f32) -> f32 {
    (size * 1.35).round()
}
