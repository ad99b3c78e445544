//! The map as a drawing for others: the same as in the window, with title and legend on it.

use std::collections::BTreeSet;

use super::picture::{MapChoice, PIXELS_PER_POINT};
use crate::analysis::{Index, Places};
use crate::geo::Bounds;
use crate::i18n::Catalogue;
use crate::message::Language;
use crate::scene::map::{Arrangement, Content, ContentRequest, Drawing, View, legend, legend_card};
use crate::scene::{InterMeasure, Rect, Scene, Shape, Stroke, TextRun, Token};
use crate::scene::{TextMeasure as _, Weight};
use crate::workspace::Workspace;

/// The size in points of a map of which no view is chosen: a sheet of the A series that lies across.
const SHEET: [f32; 2] = [1_600.0, 1_131.0];
/// Free around what is fitted into the sheet, in points.
const FREE: f32 = 90.0;
/// From the edges to the title, in points.
const MARGIN: f32 = 14.0;
/// Around the words of the title, in points.
const INSIDE: f32 = 12.0;
/// The size of the title.
const TITLE: f32 = 18.0;
/// The size of what stands below it.
const SUBTITLE: f32 = 13.0;

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
        found: choice.found,
        chain: choice.chain,
    };
    let content = Content::of(&request, None);
    let chain = choice.chain.and_then(|chain| workspace.chains().get(chain));
    let title = Title::of(workspace.title(), chain.map(|chain| chain.name.as_str()));
    let legend_card = legend_card(&content);
    let view = choice
        .view
        .unwrap_or_else(|| fitted(content.bounds(), legend_card));
    let covered: Vec<Rect> = legend_card
        .into_iter()
        .chain(title.card(view.width))
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
    legend(&mut scene, &content);
    title.draw(&mut scene);
    scene
}

/// The view of a whole sheet: all assets, beside the legend rather than below it.
fn fitted(bounds: Bounds, legend: Option<Rect>) -> View {
    let [width, height] = SHEET;
    let left = legend.map_or(0.0, |card| card.max[0]);
    let mut view = View::fitting(bounds, width - left, height, FREE).sized(width, height);
    view.centre.x -= f64::from(left) / 2.0 * view.metres_per_point;
    view
}

/// The workspace's title, and below it the chain whose flows are drawn.
struct Title<'a> {
    lines: Vec<(&'a str, f32, Weight, Token)>,
}

impl<'a> Title<'a> {
    fn of(title: &'a str, chain: Option<&'a str>) -> Self {
        let lines = [
            Some((title, TITLE, Weight::SemiBold, Token::Ink)),
            chain.map(|chain| (chain, SUBTITLE, Weight::Regular, Token::InkMuted)),
        ];
        Self {
            lines: lines
                .into_iter()
                .flatten()
                .filter(|(words, ..)| !words.trim().is_empty())
                .collect(),
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
            let line = TextRun::line(*words, at, *size, *weight, *token);
            scene.push(Shape::Text(line));
            top += line_height(*size);
        }
    }
}

fn line_height(size: f32) -> f32 {
    (size * 1.35).round()
}
