//! The map as a drawing for others: the same as in the window, with title and legend on it.

use std::collections::BTreeSet;

use super::Options;
use super::picture::{MapChoice, PIXELS_PER_POINT};
use crate::analysis::{Index, Places};
use crate::geo::Bounds;
use crate::i18n::Catalogue;
use crate::scene::map::shading_card;
use crate::scene::map::{
    Arrangement, Content, ContentRequest, Drawing, View, legend, legend_card, rings,
};
use crate::scene::{InterMeasure, Rect, Scene, Shape, Stroke, TextRun, Token};
use crate::scene::{TextMeasure as _, TextStyle, Weight, ellipsis};
use crate::workspace::Workspace;

/// The size in points of a map of which no view or paper is chosen: a sheet of the A series that lies
/// across.
const SHEET: [f32; 2] = [1_600.0, 1_131.0];
/// Free around what is fitted into the sheet, as a share of its shorter side.
const FREE: f32 = 0.08;
/// The same in points at least, so that the title covers nothing.
const LEAST_FREE: f32 = 96.0;
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

/// The part of the plane that is drawn, and how large: the one chosen, else all assets, beside the
/// legend rather than below it.
fn view(choice: &MapChoice<'_>, bounds: Bounds, legend: Option<Rect>) -> View {
    let shown = choice.view.map_or(bounds, |view| view.bounds());
    let [width, height] = choice.paper.map_or(SHEET, |paper| paper.size(shown));
    match (choice.view, choice.paper) {
        (Some(view), None) => view,
        (Some(_), Some(_)) => View::fitting(shown, width, height, 0.0),
        (None, _) => {
            let left = legend.map_or(0.0, |card| card.max[0]);
            let free = (FREE * width.min(height)).max(LEAST_FREE);
            let mut view = View::fitting(bounds, width - left, height, free).sized(width, height);
            view.centre.x -= f64::from(left) / 2.0 * view.metres_per_point;
            view
        }
    }
}

/// The map with its legend, and with the workspace's title and the chain's name in the upper right
/// corner.
#[must_use]
pub fn map_scene_for_export(
    workspace: &Workspace,
    choice: &MapChoice<'_>,
    options: &Options,
) -> Scene {
    let places = Places::of(workspace, choice.detail.boundaries());
    let index = Index::of(workspace);
    let request = ContentRequest {
        workspace,
        places: &places,
        index: &index,
        detail: choice.detail,
        text: Catalogue::of(options.language),
        found: choice.found,
        styling: choice.styling,
        today: options.today,
        chain: choice.chain,
    };
    let content = Content::of(&request, None).shaded(choice.shade, &places);
    let chain = choice.chain.and_then(|chain| workspace.chains().get(chain));
    let chain = chain.map(|chain| chain.name.as_str());
    let legend_card = legend_card(&content);
    let view = view(choice, content.bounds(), legend_card);
    let title = Title::of(workspace.title(), chain, view.width);
    let covered: Vec<Rect> = legend_card
        .into_iter()
        .chain(title.card(view.width))
        .chain(shading_card(&content, &view))
        .collect();
    let arrangement = Arrangement::for_picture(&content, &view, &covered);
    let drawing = Drawing {
        content: &content,
        arrangement: &arrangement,
        view,
        selected: &BTreeSet::new(),
        pixels_per_point: PIXELS_PER_POINT,
        for_export: true,
    };
    let mut scene = drawing.scene();
    if let Some((around, radii)) = choice.rings {
        rings(&mut scene, &view, around, radii, request.text);
    }
    legend(&mut scene, &content);
    title.draw(&mut scene);
    scene
}

/// The workspace's title, and below it the chain whose flows are drawn.
struct Title {
    lines: Vec<(String, f32, Weight, Token)>,
}

impl Title {
    fn of(title: &str, chain: Option<&str>, drawing_width: f32) -> Self {
        let room = (drawing_width - 2.0 * (MARGIN + INSIDE) - BESIDE).max(LEAST);
        let lines = [
            Some((title, TITLE, Weight::SemiBold, Token::Ink)),
            chain.map(|chain| (chain, SUBTITLE, Weight::Regular, Token::InkMuted)),
        ];
        let lines = lines
            .into_iter()
            .flatten()
            .filter(|(words, ..)| !words.trim().is_empty())
            .map(|(words, size, weight, token)| {
                let style = TextStyle::new(&InterMeasure, size, weight);
                (ellipsis(words, style, room), size, weight, token)
            });
        Self {
            lines: lines.collect(),
        }
    }

    /// The card in the upper right corner of a drawing; none without words.
    fn card(&self, drawing_width: f32) -> Option<Rect> {
        let widest = self
            .lines
            .iter()
            .map(|(words, size, weight, _)| InterMeasure.width(words, *size, *weight))
            .max_by(f32::total_cmp)?;
        let height: f32 = self
            .lines
            .iter()
            .map(|(_, size, ..)| line_height(*size))
            .sum();
        let width = widest + 2.0 * INSIDE;
        let corner = [drawing_width - MARGIN - width, MARGIN];
        Some(Rect::at(corner, width, height + 2.0 * INSIDE))
    }

    fn draw(&self, scene: &mut Scene) {
        let Some(rect) = self.card(scene.width) else {
            return;
        };
        scene.push(Shape::Rect {
            rect,
            radius: 6.0,
            fill: Some(Token::Card),
            stroke: Some(Stroke::solid(1.0, Token::Hairline)),
        });
        let [left, mut top] = rect.min.map(|side| side + INSIDE);
        for (words, size, weight, token) in &self.lines {
            let at = [left, top + line_height(*size) / 2.0];
            let line = TextRun::line(words.as_str(), at, *size, *weight, *token);
            scene.push(Shape::Text(line));
            top += line_height(*size);
        }
    }
}

fn line_height(size: f32) -> f32 {
    (size * 1.35).round()
}
