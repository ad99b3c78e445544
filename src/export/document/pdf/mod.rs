//! A document as a PDF: pages of A4 with the bundled fonts, tagged, so that a reader finds headings,
//! lists and tables. Nothing in it acts.

mod lines;
mod pages;

use krilla::Document as File;
use krilla::geom::{PathBuilder, Point, Rect};
use krilla::metadata::Metadata;
use krilla::page::PageSettings;
use krilla::surface::Surface;
use krilla::tagging::{Artifact, ArtifactType, ContentTag, Identifier, Node, TagGroup, TagTree};

use super::super::pdf::{Fonts, filled, glyphs};
use super::{Document, Text};
use crate::i18n::Catalogue;
use crate::message::Message;
use crate::scene::{InterMeasure, Palette, TextMeasure as _, Token, Weight, face};
use lines::{Line, broken};
use pages::{Element, Mark, Pages, SHEET, SIDE, WIDTH, laid_out};

/// From the lower edge to the baseline of the number of the page.
const FOOT: f32 = 34.0;
/// The size of what stands at the foot.
const FOOT_SIZE: f32 = 8.0;
/// What is kept free for the number of the page.
const FOR_NUMBER: f32 = 90.0;

pub(super) fn write(document: &Document) -> Result<Vec<u8>, Message> {
    let failed = || Message::new("export-pdf-failed");
    let fonts = Fonts::bundled().ok_or_else(failed)?;
    let Pages { pages, elements } = laid_out(document);
    let language = document.language.code().to_owned();
    let mut file = File::new();
    file.set_metadata(
        Metadata::new()
            .title(document.title.line())
            .language(language.clone())
            .creator("Frostating".to_owned()),
    );
    let mut contents: Vec<Vec<Identifier>> = elements.iter().map(|_| Vec::new()).collect();
    let catalogue = Catalogue::of(document.language);
    let title = Text::plain(document.title.line());
    let title = broken(&title, FOOT_SIZE, false, WIDTH - FOR_NUMBER);
    for (number, marks) in (1_usize..).zip(&pages) {
        let size = PageSettings::from_wh(SHEET[0], SHEET[1]).ok_or_else(failed)?;
        let mut page = file.start_page_with(size);
        let mut surface = page.surface();
        let mut pen = Pen {
            surface: &mut surface,
            fonts: &fonts,
        };
        for mark in marks {
            pen.mark(mark, &mut contents);
        }
        if number == pages.len() {
            pen.empty_cells(&elements, &mut contents);
        }
        let of = Message::new("export-page")
            .with("page", number)
            .with("of", pages.len());
        pen.foot(title.first(), &catalogue.say(&of));
        surface.finish();
        page.finish();
    }
    file.set_tag_tree(tree(elements, contents, language));
    file.finish().map_err(|_| failed())
}

/// The elements as a tree, each with what stands in it.
fn tree(elements: Vec<Element>, contents: Vec<Vec<Identifier>>, language: String) -> TagTree {
    let mut tree = TagTree::new().with_lang(Some(language));
    let parents: Vec<Option<usize>> = elements.iter().map(|element| element.within).collect();
    let mut groups: Vec<TagGroup> = elements
        .into_iter()
        .zip(contents)
        .map(|(element, contents)| {
            let contents = contents.into_iter().rev().map(Node::Leaf).collect();
            TagGroup::with_children(element.tag, contents)
        })
        .collect();
    // An element comes after that in which it stands, so from the last one on, all that is within is
    // whole; what is put in so, the last first, is turned round at the end.
    let mut whole = Vec::new();
    while let Some(mut group) = groups.pop() {
        group.children.reverse();
        match parents[groups.len()].and_then(|parent| groups.get_mut(parent)) {
            Some(parent) => parent.push(group),
            None => whole.push(group),
        }
    }
    for group in whole.into_iter().rev() {
        tree.push(group);
    }
    tree
}

struct Pen<'p, 's> {
    surface: &'p mut Surface<'s>,
    fonts: &'p Fonts,
}

impl Pen<'_, '_> {
    fn mark(&mut self, mark: &Mark, contents: &mut [Vec<Identifier>]) {
        match mark {
            Mark::Words {
                element,
                line,
                at,
                size,
                token,
            } => match element.and_then(|element| contents.get_mut(element)) {
                Some(contents) => {
                    contents.push(self.surface.start_tagged(ContentTag::Other));
                    self.words(line, *at, *size, *token);
                    self.surface.end_tagged();
                }
                None => self.apart(ArtifactType::PaginationOther, |pen| {
                    pen.words(line, *at, *size, *token);
                }),
            },
            Mark::Fill([left, top, width, height], token) => {
                let rect = Rect::from_xywh(*left, *top, *width, *height);
                self.apart(ArtifactType::Layout, |pen| pen.fill(rect, *token));
            }
        }
    }

    /// Draws what is no part of the text.
    fn apart(&mut self, kind: ArtifactType, draw: impl FnOnce(&mut Self)) {
        self.surface
            .start_tagged(ContentTag::Artifact(Artifact::with_kind(kind)));
        draw(self);
        self.surface.end_tagged();
    }

    fn fill(&mut self, rect: Option<Rect>, token: Token) {
        let mut path = PathBuilder::new();
        if let Some(rect) = rect {
            path.push_rect(rect);
        }
        if let Some(path) = path.finish() {
            self.surface.set_fill(Some(filled(&Palette::LIGHT, token)));
            self.surface.set_stroke(None);
            self.surface.draw_path(&path);
        }
    }

    fn words(&mut self, line: &Line, [left, baseline]: [f32; 2], size: f32, token: Token) {
        self.surface.set_fill(Some(filled(&Palette::LIGHT, token)));
        self.surface.set_stroke(None);
        for piece in line {
            let start = Point::from_xy(left + piece.left, baseline);
            let glyphs = glyphs(&piece.words, piece.weight, 0.0);
            let font = self.fonts.of(face(piece.weight));
            self.surface
                .draw_glyphs(start, &glyphs, font, &piece.words, size, false);
        }
    }

    /// Marks that stand for the cells in which nothing is written, so that the cells are there at all.
    fn empty_cells(&mut self, elements: &[Element], contents: &mut [Vec<Identifier>]) {
        let mut has_parts = vec![false; elements.len()];
        for parent in elements.iter().filter_map(|element| element.within) {
            has_parts[parent] = true;
        }
        for (contents, has_parts) in contents.iter_mut().zip(has_parts) {
            if contents.is_empty() && !has_parts {
                contents.push(self.surface.start_tagged(ContentTag::Other));
                self.surface.end_tagged();
            }
        }
    }

    /// The title as far as it fits, and the number of the page.
    fn foot(&mut self, title: Option<&Line>, number: &str) {
        let baseline = SHEET[1] - FOOT;
        let width = InterMeasure.width(number, FOOT_SIZE, Weight::Regular);
        let numbers = broken(&Text::plain(number), FOOT_SIZE, false, WIDTH);
        self.apart(ArtifactType::PaginationOther, |pen| {
            let number = numbers.first();
            for (line, left) in [(title, SIDE), (number, SIDE + WIDTH - width)] {
                if let Some(line) = line {
                    pen.words(line, [left, baseline], FOOT_SIZE, Token::InkMuted);
                }
            }
        });
    }
}
