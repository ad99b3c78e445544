//! Scenes as a PDF, one page each: drawn as vectors, with the bundled fonts and text that can be
//! searched. Nothing in it acts.

use krilla::color::rgb;
use krilla::geom::{Path, PathBuilder, Point as PdfPoint, Transform};
use krilla::metadata::Metadata;
use krilla::num::NormalizedF32;
use krilla::page::PageSettings;
use krilla::paint::{Fill, FillRule, LineCap, LineJoin, Stroke as PdfStroke, StrokeDash};
use krilla::surface::Surface;
use krilla::tagging::{ContentTag, Node, Tag, TagGroup, TagTree};
use krilla::text::{Font, GlyphId, KrillaGlyph};
use krilla::{Data, Document};

use super::svg::Caption;
use super::xml::legal_line;
use crate::message::Message;
use crate::scene::style::{Face, Outline};
use crate::scene::{
    Anchor, BASELINE_BELOW_MIDDLE, Dash, InterMeasure, Palette, Point, Rect, Rgba, Scene, Shape,
    Stroke, TextRun, Token, Weight, face,
};

/// Points of the paper, 72 to the inch, for each point of a scene, 96 to the inch.
const SCALE: f32 = 0.75;
/// No side of a page may be longer than this many points of the paper.
const LONGEST_SIDE: f32 = 14_400.0;
/// How far the handles of a curve stand off that follows a quarter of a circle, as a share of the
/// radius.
const QUARTER: f32 = 0.552_285;
/// The width of the rim around text.
const HALO: f32 = 3.0;

/// The drawings as a PDF file.
///
/// # Errors
/// A sentence if a page is empty, or the file cannot be put together.
pub fn pdf(pages: &[Scene], palette: &Palette, caption: &Caption<'_>) -> Result<Vec<u8>, Message> {
    let failed = || Message::new("export-pdf-failed");
    let fonts = Fonts::bundled().ok_or_else(failed)?;
    let title = legal_line(caption.title);
    let mut document = Document::new();
    document.set_metadata(
        Metadata::new()
            .title(title.clone())
            .language(caption.language.to_owned())
            .creator("Frostating".to_owned()),
    );
    let mut figures = TagTree::new().with_lang(Some(caption.language.to_owned()));
    for scene in pages {
        let scale = SCALE.min(LONGEST_SIDE / scene.width.max(scene.height).max(1.0));
        let size = PageSettings::from_wh(scene.width * scale, scene.height * scale);
        let mut page = document.start_page_with(size.ok_or_else(failed)?);
        let mut surface = page.surface();
        surface.push_transform(&Transform::from_scale(scale, scale));
        let drawn = surface.start_tagged(ContentTag::Other);
        let mut pen = Pen {
            surface: &mut surface,
            palette,
            fonts: &fonts,
        };
        pen.scene(scene);
        surface.end_tagged();
        surface.pop();
        surface.finish();
        page.finish();
        let figure = Tag::Figure(Some(title.clone()));
        figures.push(TagGroup::with_children(figure, vec![Node::Leaf(drawn)]));
    }
    document.set_tag_tree(figures);
    document.finish().map_err(|_| failed())
}

/// The faces of text, by weight.
pub(super) struct Fonts([(Face, Font); 3]);

impl Fonts {
    pub(super) fn bundled() -> Option<Self> {
        let font = |face: Face| Some((face, Font::new(Data::from(face.bytes()), 0)?));
        Some(Self([
            font(Face::Regular)?,
            font(Face::Medium)?,
            font(Face::SemiBold)?,
        ]))
    }

    pub(super) fn of(&self, face: Face) -> Font {
        let [(_, regular), ..] = &self.0;
        let found = self.0.iter().find(|(each, _)| *each == face);
        found.map_or(regular, |(_, font)| font).clone()
    }
}

struct Pen<'p, 's> {
    surface: &'p mut Surface<'s>,
    palette: &'p Palette,
    fonts: &'p Fonts,
}

impl Pen<'_, '_> {
    fn scene(&mut self, scene: &Scene) {
        let all = Rect::at([0.0, 0.0], scene.width, scene.height);
        self.draw(rectangle(&all, 0.0), Some(scene.background), None);
        for item in &scene.items {
            self.shape(&item.shape);
        }
    }

    fn shape(&mut self, shape: &Shape) {
        match shape {
            Shape::Rect {
                rect,
                radius,
                fill,
                stroke,
            } => self.draw(rectangle(rect, *radius), *fill, stroke.as_ref()),
            Shape::Line { points, stroke } => {
                self.draw(polyline(points, false), None, Some(stroke));
            }
            Shape::Curve { points, stroke } => self.draw(curve(points), None, Some(stroke)),
            Shape::Polygon {
                points,
                fill,
                stroke,
            } => self.draw(polyline(points, true), *fill, stroke.as_ref()),
            Shape::Band { left, right, fill } => {
                let outline: Vec<Point> = left.iter().chain(right.iter().rev()).copied().collect();
                self.draw(polyline(&outline, true), Some(*fill), None);
            }
            Shape::Circle {
                centre,
                radius,
                fill,
                stroke,
            } => self.draw(circle(*centre, *radius), *fill, stroke.as_ref()),
            Shape::Mark {
                mark,
                centre,
                size,
                token,
                rim,
            } => {
                let outline = || match mark.outline() {
                    Outline::Circle(radius) => circle(*centre, radius * size),
                    Outline::Polygon(corners) => {
                        let corners: Vec<Point> = corners
                            .iter()
                            .map(|[x, y]| [centre[0] + x * size, centre[1] + y * size])
                            .collect();
                        polyline(&corners, true)
                    }
                };
                if let Some(rim) = rim {
                    self.draw(outline(), None, Some(&Stroke::solid(1.5, *rim)));
                }
                self.draw(outline(), Some(*token), None);
            }
            Shape::Text(run) => self.text(run),
            Shape::Land(land) => {
                let mut path = PathBuilder::new();
                land.for_each_ring(|ring| add_line(&mut path, ring, true));
                self.draw(path.finish(), Some(land.fill), None);
            }
            Shape::Borders(borders) => {
                let mut path = PathBuilder::new();
                borders.for_each_line(|line| add_line(&mut path, line, false));
                self.draw(path.finish(), None, Some(&borders.stroke));
            }
        }
    }

    /// Fills and strokes a path; one that is empty or lies nowhere is not there.
    fn draw(&mut self, path: Option<Path>, fill: Option<Token>, stroke: Option<&Stroke>) {
        let Some(path) = path else { return };
        if fill.is_none() && stroke.is_none() {
            return;
        }
        let fill = fill.map(|token| self.fill(token));
        let stroke = stroke.map(|stroke| self.stroke(stroke));
        self.surface.set_fill(fill);
        self.surface.set_stroke(stroke);
        self.surface.draw_path(&path);
    }

    fn fill(&self, token: Token) -> Fill {
        filled(self.palette, token)
    }

    fn stroke(&self, stroke: &Stroke) -> PdfStroke {
        let (color, opacity) = color(self.palette, stroke.token);
        let dash = |array: Vec<f32>| Some(StrokeDash { array, offset: 0.0 });
        let (dash, line_cap, line_join) = match stroke.dash {
            Dash::Solid => (None, LineCap::Butt, LineJoin::Round),
            Dash::Dashed(on, off) => (dash(vec![on, off]), LineCap::Butt, LineJoin::Miter),
            Dash::Dotted(gap) => (dash(vec![0.01, gap]), LineCap::Round, LineJoin::Miter),
        };
        PdfStroke {
            paint: color.into(),
            opacity,
            width: stroke.width,
            line_cap,
            line_join,
            dash,
            ..PdfStroke::default()
        }
    }

    fn text(&mut self, run: &TextRun) {
        let text = legal_line(&run.text);
        if text.is_empty() || !run.at.iter().chain([&run.size]).all(|it| it.is_finite()) {
            return;
        }
        let spacing = if run.size > 0.0 {
            run.spacing / run.size
        } else {
            0.0
        };
        let glyphs = glyphs(&text, run.weight, spacing);
        let width: f32 = glyphs.iter().map(|glyph| glyph.x_advance * run.size).sum();
        let left = match run.anchor {
            Anchor::Start => run.at[0],
            Anchor::Middle => run.at[0] - width / 2.0,
            Anchor::End => run.at[0] - width,
        };
        let start = PdfPoint::from_xy(left, run.at[1] + run.size * BASELINE_BELOW_MIDDLE);
        let font = self.fonts.of(face(run.weight));
        if let Some(halo) = run.halo {
            // Outlines, so that the text is not there twice to whoever searches or copies it.
            let rim = self.stroke(&Stroke::solid(HALO, halo));
            self.surface.set_fill(None);
            self.surface.set_stroke(Some(rim));
            self.surface
                .draw_glyphs(start, &glyphs, font.clone(), &text, run.size, true);
        }
        let fill = self.fill(run.token);
        self.surface.set_fill(Some(fill));
        self.surface.set_stroke(None);
        self.surface
            .draw_glyphs(start, &glyphs, font, &text, run.size, false);
    }
}

fn color(palette: &Palette, token: Token) -> (rgb::Color, NormalizedF32) {
    let Rgba([red, green, blue, alpha]) = palette.color(token);
    let opacity = NormalizedF32::new(f32::from(alpha) / 255.0).unwrap_or(NormalizedF32::ONE);
    (rgb::Color::new(red, green, blue), opacity)
}

/// The inside of a shape in the colour of a token.
pub(super) fn filled(palette: &Palette, token: Token) -> Fill {
    let (color, opacity) = color(palette, token);
    Fill {
        paint: color.into(),
        opacity,
        rule: FillRule::NonZero,
    }
}

/// The letters of a text as the measure of all drawings shapes them, with so much of the size between
/// two of them.
pub(super) fn glyphs(text: &str, weight: Weight, spacing: f32) -> Vec<KrillaGlyph> {
    InterMeasure
        .glyphs(text, weight)
        .into_iter()
        .map(|glyph| {
            let [x, y] = glyph.offset;
            let id = GlyphId::new(glyph.id);
            KrillaGlyph::new(id, glyph.advance + spacing, x, y, 0.0, glyph.text, None)
        })
        .collect()
}

fn polyline(points: &[Point], closed: bool) -> Option<Path> {
    let mut path = PathBuilder::new();
    add_line(&mut path, points, closed);
    path.finish()
}

fn add_line(path: &mut PathBuilder, points: &[Point], closed: bool) {
    for (index, [x, y]) in points.iter().enumerate() {
        if index == 0 {
            path.move_to(*x, *y);
        } else {
            path.line_to(*x, *y);
        }
    }
    if closed && !points.is_empty() {
        path.close();
    }
}

fn curve(points: &[Point]) -> Option<Path> {
    let (first, rest) = points.split_first()?;
    let mut path = PathBuilder::new();
    path.move_to(first[0], first[1]);
    for curve in rest.chunks_exact(3) {
        let [a, b, c] = [curve[0], curve[1], curve[2]];
        path.cubic_to(a[0], a[1], b[0], b[1], c[0], c[1]);
    }
    path.finish()
}

fn circle(centre: Point, radius: f32) -> Option<Path> {
    let corner = [centre[0] - radius, centre[1] - radius];
    rectangle(&Rect::at(corner, 2.0 * radius, 2.0 * radius), radius)
}

/// A rectangle whose corners are quarters of a circle.
fn rectangle(rect: &Rect, radius: f32) -> Option<Path> {
    let ([left, top], [right, bottom]) = (rect.min, rect.max);
    let radius = radius.min(rect.width() / 2.0).min(rect.height() / 2.0);
    if radius.is_nan() || radius <= 0.0 {
        let corners = [[left, top], [right, top], [right, bottom], [left, bottom]];
        return polyline(&corners, true);
    }
    let near = radius * (1.0 - QUARTER);
    let mut path = PathBuilder::new();
    path.move_to(left + radius, top);
    path.line_to(right - radius, top);
    path.cubic_to(right - near, top, right, top + near, right, top + radius);
    path.line_to(right, bottom - radius);
    path.cubic_to(
        right,
        bottom - near,
        right - near,
        bottom,
        right - radius,
        bottom,
    );
    path.line_to(left + radius, bottom);
    path.cubic_to(
        left + near,
        bottom,
        left,
        bottom - near,
        left,
        bottom - radius,
    );
    path.line_to(left, top + radius);
    path.cubic_to(left, top + near, left + near, top, left + radius, top);
    path.close();
    path.finish()
}
