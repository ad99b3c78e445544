//! A value chain as a Sankey drawing for others: the same as in the window, with title, account and
//! legend around it, and without figures marked as confidential.

use super::drawing::{HEAD, LEGEND, LEGEND_LINE, MARGIN, SAMPLE, TITLE, moved, run};
use crate::analysis::chain::Account;
use crate::analysis::{Index, Places};
use crate::i18n::Catalogue;
use crate::message::Language;
use crate::scene::chain::ChainRequest;
use crate::scene::sankey::{SankeyDrawing, SankeyRequest, legend_entries, legend_sample};
use crate::scene::{InterMeasure, Rect, Scene, Shape, Stroke, TextMeasure as _, Token, Weight};
use crate::workspace::{ChainId, Workspace};

/// The room that the drawing fills.
const ROOM: [f32; 2] = [1200.0, 640.0];

/// The Sankey drawing of a chain with its title, the account it is counted in and its legend. Nothing of
/// a chain that is not there, or that is more than a drawing holds.
#[must_use]
pub fn sankey_scene_for_export(
    workspace: &Workspace,
    index: &Index,
    places: &Places,
    chain: &ChainId,
    language: Language,
    account: Option<&Account>,
) -> Option<Scene> {
    let text = Catalogue::of(language);
    let request = SankeyRequest {
        chain: ChainRequest {
            workspace,
            index,
            places,
            chain,
            text,
            confidential: false,
            room: Some(ROOM),
            folds: None,
            work_on: None,
        },
        account,
    };
    let drawing = SankeyDrawing::near(&request, None).ok()??;
    let [width, height] = drawing.size();
    let mut scene = Scene::new(width + 2.0 * MARGIN, 0.0, Token::Ground);
    let at = [MARGIN, MARGIN + TITLE / 2.0];
    scene.push(run(
        &drawing.content.title,
        at,
        TITLE,
        Weight::SemiBold,
        Token::Ink,
    ));
    if let Some(account) = drawing.content.counted() {
        let title = InterMeasure.width(&drawing.content.title, TITLE, Weight::SemiBold);
        let at = [MARGIN + title + 16.0, at[1] + 2.0];
        scene.push(run(
            &account.name,
            at,
            13.0,
            Weight::Regular,
            Token::InkMuted,
        ));
    }
    for part in [&drawing.body, &drawing.headings] {
        let items = part.items.iter().map(|item| moved(item, [MARGIN, HEAD]));
        scene.items.extend(items);
    }
    let stroke = Some(Stroke::solid(1.0, Token::LaneLine));
    scene.push(Shape::Rect {
        rect: Rect::at([MARGIN, HEAD], width, height),
        radius: 0.0,
        fill: None,
        stroke,
    });
    let bottom = legend(&mut scene, &drawing, HEAD + height + 28.0);
    scene.height = bottom + MARGIN;
    Some(scene)
}

/// Writes the legend from a height on, in as many lines as it takes; returns where it ends.
fn legend(scene: &mut Scene, drawing: &SankeyDrawing, top: f32) -> f32 {
    let (mut x, mut y) = (MARGIN, top);
    let right = scene.width - MARGIN;
    for entry in legend_entries(&drawing.content) {
        let words = InterMeasure.width(&entry.text, LEGEND, Weight::Regular);
        let sample = entry.sample_width(SAMPLE) + 8.0;
        if x > MARGIN && x + sample + words > right {
            (x, y) = (MARGIN, y + LEGEND_LINE);
        }
        legend_sample(scene, &entry, [x, y], SAMPLE);
        let at = [x + sample, y];
        scene.push(run(&entry.text, at, LEGEND, Weight::Regular, Token::Ink));
        x += sample + words + 24.0;
    }
    if !drawing.content.example_note.is_empty() {
        y += LEGEND_LINE;
        let note = &drawing.content.example_note;
        scene.push(run(
            note,
            [MARGIN, y],
            LEGEND,
            Weight::Regular,
            Token::InkMuted,
        ));
    }
    y + LEGEND / 2.0
}
