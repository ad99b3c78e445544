//! A scene as SVG 1.1: an allow-list of plain elements, no script, nothing from outside.

use std::fmt::Write as _;

use super::xml::escaped;
use crate::scene::style::Outline;
use crate::scene::{
    Anchor, BASELINE_BELOW_MIDDLE, Dash, Palette, Point, Rgba, Scene, Shape, Stroke, TextRun,
    Token, face,
};

/// What a reader of the drawing is told about it.
#[derive(Clone, Debug)]
pub struct Caption<'a> {
    /// The title.
    pub title: &'a str,
    /// What it shows, for those who do not see it.
    pub description: &'a str,
    /// The language, as in `lang="nb"`.
    pub language: &'a str,
}

/// The drawing as an SVG document. Text carries its measured length, so that a reader with another
/// font keeps the layout.
#[must_use]
pub fn svg(scene: &Scene, palette: &Palette, caption: &Caption<'_>) -> String {
    let mut out = Writer {
        text: String::new(),
        palette,
    };
    out.document(scene, caption);
    out.text
}

struct Writer<'a> {
    text: String,
    palette: &'a Palette,
}

macro_rules! put {
    ($out:expr, $($format:tt)*) => {
        // Writing to a string cannot fail.
        write!($out.text, $($format)*).unwrap_or_default()
    };
}

impl Writer<'_> {
    fn document(&mut self, scene: &Scene, caption: &Caption<'_>) {
        let (width, height) = (scene.width, scene.height);
        put!(
            self,
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{height}\" viewBox=\"0 0 {width} {height}\" xml:lang=\"{}\" role=\"img\">\n",
            caption.language
        );
        put!(self, "<title>{}</title>\n", escaped(caption.title));
        if !caption.description.is_empty() {
            put!(self, "<desc>{}</desc>\n", escaped(caption.description));
        }
        put!(self, "<rect width=\"{width}\" height=\"{height}\"");
        self.fill(Some(scene.background));
        put!(self, "/>\n");
        for item in &scene.items {
            self.shape(&item.shape);
        }
        put!(self, "</svg>\n");
    }

    fn shape(&mut self, shape: &Shape) {
        match shape {
            Shape::Rect {
                rect,
                radius,
                fill,
                stroke,
            } => {
                put!(
                    self,
                    "<rect x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\"",
                    short(rect.min[0]),
                    short(rect.min[1]),
                    short(rect.width()),
                    short(rect.height())
                );
                if *radius > 0.0 {
                    put!(self, " rx=\"{}\"", short(*radius));
                }
                self.fill(*fill);
                self.stroke(stroke.as_ref());
                put!(self, "/>\n");
            }
            Shape::Line { points, stroke } => {
                put!(
                    self,
                    "<path d=\"{}\" fill=\"none\"",
                    polyline(points, false)
                );
                self.stroke(Some(stroke));
                put!(self, "/>\n");
            }
            Shape::Curve { points, stroke } => {
                put!(self, "<path d=\"{}\" fill=\"none\"", bezier(points));
                self.stroke(Some(stroke));
                put!(self, "/>\n");
            }
            Shape::Polygon {
                points,
                fill,
                stroke,
            } => {
                put!(self, "<path d=\"{}\"", polyline(points, true));
                self.fill(*fill);
                self.stroke(stroke.as_ref());
                put!(self, "/>\n");
            }
            Shape::Band { left, right, fill } => {
                let outline: Vec<Point> = left.iter().chain(right.iter().rev()).copied().collect();
                put!(self, "<path d=\"{}\"", polyline(&outline, true));
                self.fill(Some(*fill));
                put!(self, "/>\n");
            }
            Shape::Circle {
                centre,
                radius,
                fill,
                stroke,
            } => {
                put!(
                    self,
                    "<circle cx=\"{}\" cy=\"{}\" r=\"{}\"",
                    short(centre[0]),
                    short(centre[1]),
                    short(*radius)
                );
                self.fill(*fill);
                self.stroke(stroke.as_ref());
                put!(self, "/>\n");
            }
            Shape::Mark {
                mark,
                centre,
                size,
                token,
                rim,
            } => {
                match mark.outline() {
                    Outline::Circle(radius) => put!(
                        self,
                        "<circle cx=\"{}\" cy=\"{}\" r=\"{}\"",
                        short(centre[0]),
                        short(centre[1]),
                        short(radius * size)
                    ),
                    Outline::Polygon(corners) => {
                        let corners: Vec<Point> = corners
                            .iter()
                            .map(|[x, y]| [centre[0] + x * size, centre[1] + y * size])
                            .collect();
                        put!(self, "<path d=\"{}\"", polyline(&corners, true));
                    }
                }
                self.fill(Some(*token));
                self.stroke(rim.map(|rim| Stroke::solid(1.5, rim)).as_ref());
                put!(
                    self,
                    " paint-order=\"stroke\"/>
"
                );
            }
            Shape::Text(run) => self.text_run(run),
            Shape::Land(land) => {
                let mut path = String::new();
                land.for_each_ring(|ring| path.push_str(&polyline(ring, true)));
                if !path.is_empty() {
                    put!(self, "<path d=\"{path}\"");
                    self.fill(Some(land.fill));
                    put!(self, "/>\n");
                }
            }
            Shape::Borders(borders) => {
                let mut path = String::new();
                borders.for_each_line(|line| path.push_str(&polyline(line, false)));
                if !path.is_empty() {
                    put!(self, "<path fill=\"none\" d=\"{path}\"");
                    self.stroke(Some(&borders.stroke));
                    put!(self, "/>\n");
                }
            }
        }
    }

    fn text_run(&mut self, run: &TextRun) {
        let anchor = match run.anchor {
            Anchor::Start => "start",
            Anchor::Middle => "middle",
            Anchor::End => "end",
        };
        let weight = face(run.weight).weight();
        let baseline = run.at[1] + run.size * BASELINE_BELOW_MIDDLE;
        put!(
            self,
            "<text x=\"{}\" y=\"{}\" font-family=\"Inter, Helvetica, Arial, sans-serif\" font-size=\"{}\" font-weight=\"{weight}\" text-anchor=\"{anchor}\"",
            short(run.at[0]),
            short(baseline),
            short(run.size)
        );
        if run.width > 0.0 {
            put!(self, " textLength=\"{}\"", short(run.width));
        }
        if run.spacing > 0.0 {
            put!(self, " letter-spacing=\"{}\"", short(run.spacing));
        }
        self.fill(Some(run.token));
        if let Some(halo) = run.halo {
            put!(
                self,
                " paint-order=\"stroke\" stroke-linejoin=\"round\" stroke-width=\"3\" stroke=\"{}\"",
                self.palette.color(halo).hex()
            );
        }
        put!(self, ">{}</text>\n", escaped(&run.text));
    }

    fn fill(&mut self, token: Option<Token>) {
        match token.map(|token| self.palette.color(token)) {
            None => put!(self, " fill=\"none\""),
            Some(color) => {
                put!(self, " fill=\"{}\"", color.hex());
                let Rgba([_, _, _, alpha]) = color;
                if alpha < u8::MAX {
                    put!(
                        self,
                        " fill-opacity=\"{}\"",
                        short(f32::from(alpha) / 255.0)
                    );
                }
            }
        }
    }

    fn stroke(&mut self, stroke: Option<&Stroke>) {
        let Some(stroke) = stroke else { return };
        let color = self.palette.color(stroke.token);
        put!(
            self,
            " stroke=\"{}\" stroke-width=\"{}\"",
            color.hex(),
            short(stroke.width)
        );
        let Rgba([_, _, _, alpha]) = color;
        if alpha < u8::MAX {
            put!(
                self,
                " stroke-opacity=\"{}\"",
                short(f32::from(alpha) / 255.0)
            );
        }
        match stroke.dash {
            Dash::Solid => put!(self, " stroke-linejoin=\"round\""),
            Dash::Dashed(on, off) => {
                put!(self, " stroke-dasharray=\"{} {}\"", short(on), short(off));
            }
            Dash::Dotted(gap) => {
                put!(
                    self,
                    " stroke-dasharray=\"0.01 {}\" stroke-linecap=\"round\"",
                    short(gap)
                );
            }
        }
    }
}

/// A length with at most two decimals; anything that is no number is 0.
fn short(value: f32) -> f32 {
    if value.is_finite() {
        (value * 100.0).round() / 100.0
    } else {
        0.0
    }
}

fn polyline(points: &[Point], closed: bool) -> String {
    let mut path = String::with_capacity(points.len() * 12);
    for (index, [x, y]) in points.iter().enumerate() {
        let verb = if index == 0 { 'M' } else { 'L' };
        write!(path, "{verb}{} {}", short(*x), short(*y)).unwrap_or_default();
    }
    if closed && !points.is_empty() {
        path.push('Z');
    }
    path
}

fn bezier(points: &[Point]) -> String {
    let mut path = String::new();
    for (index, [x, y]) in points.iter().enumerate() {
        let verb = match index {
            0 => "M",
            _ if index % 3 == 1 => "C",
            _ => " ",
        };
        write!(path, "{verb}{} {}", short(*x), short(*y)).unwrap_or_default();
    }
    path
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scene::Weight;

    fn text(text: &str) -> Shape {
        Shape::Text(TextRun {
            text: text.into(),
            at: [10.0, 10.0],
            anchor: Anchor::Start,
            size: 12.0,
            weight: Weight::Regular,
            token: Token::Ink,
            halo: None,
            spacing: 0.0,
            width: 40.0,
        })
    }

    fn written(shape: Shape) -> String {
        let mut scene = Scene::new(100.0, 50.0, Token::Ground);
        scene.push(shape);
        svg(
            &scene,
            &Palette::LIGHT,
            &Caption {
                title: "Prøve",
                description: "",
                language: "nb",
            },
        )
    }

    #[test]
    fn markup_in_a_name_is_shown_and_not_obeyed() {
        let svg = written(text("<script>alert('x')</script> & \u{0}"));
        assert!(!svg.contains("<script") && svg.contains("&lt;script&gt;"));
        assert!(!svg.contains('\u{0}'));
    }

    #[test]
    fn text_carries_its_measured_length() {
        assert!(written(text("Frosta")).contains("textLength=\"40\""));
    }

    #[test]
    fn a_coordinate_that_is_no_number_does_not_reach_the_document() {
        let stroke = Stroke::solid(1.0, Token::Ink);
        let svg = written(Shape::Line {
            points: vec![[f32::NAN, 1.0], [f32::INFINITY, 2.0]],
            stroke,
        });
        assert!(!svg.contains("NaN") && !svg.contains("inf"));
    }
}
