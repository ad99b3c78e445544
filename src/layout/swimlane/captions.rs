//! Places for the labels of links: on their line, clear of cards, heads, marks and each other.

use super::request::SwimlaneRequest;
use super::result::Route;
use crate::layout::grid::Grid;
use crate::layout::number::{id, wide};
use crate::layout::{Arrow, Cubic, Point, Rect, Size};

/// Room that the mark of a lane crossing takes.
const MARK: f64 = 14.0;
/// Where along a curve a label is tried, the middle first.
const TRIES: [f64; 9] = [0.5, 0.4, 0.6, 0.3, 0.7, 0.2, 0.8, 0.1, 0.9];
/// Points per curve that stand for a line that a label should not cover.
const SAMPLES: usize = 8;
/// How many of a link's curves, the longest first, are tried.
const CURVES: usize = 4;

/// What labels must not cover, and what they rather should not.
pub(super) struct Captions<'a> {
    request: &'a SwimlaneRequest,
    bounds: Rect<f64>,
    solid: Grid,
    lines: Grid,
}

impl<'a> Captions<'a> {
    pub(super) fn new(
        request: &'a SwimlaneRequest,
        cards: &[Rect],
        routes: &[Route],
        bounds: Rect,
    ) -> Self {
        let labelled = request.links.iter().any(|l| l.label.is_some());
        let curves: usize = routes.iter().map(|r| r.curves.len()).sum();
        let mut solid = Grid::new(
            if labelled {
                4 * cards.len() + 2 * routes.len()
            } else {
                0
            },
            Size::new(64.0, 32.0),
        );
        let mut lines = Grid::new(
            if labelled { SAMPLES * curves } else { 0 },
            Size::new(32.0, 16.0),
        );
        if labelled {
            for card in cards {
                solid.insert(widen(card), 0);
            }
            for (link, route) in routes.iter().enumerate() {
                if let Some(mark) = route.mark {
                    solid.insert(Rect::around(mark.at.widen(), Size::new(MARK, MARK)), 0);
                }
                if let Some(arrow) = route.arrow {
                    solid.insert(head(&arrow), 0);
                }
                let half = f64::from(request.links[link].width) / 2.0;
                for curve in &route.curves {
                    for i in 0..SAMPLES {
                        let at = curve.point((wide(i) + 0.5) / wide(SAMPLES)).widen();
                        lines.insert(Rect::new(at.x, at.y, 0.0, 0.0).grown(half), id(link));
                    }
                }
            }
        }
        Self {
            request,
            bounds: widen(&bounds),
            solid,
            lines,
        }
    }

    /// Places the labels, those of the thickest links first.
    pub(super) fn place(mut self, routes: &mut [Route]) {
        let mut sequence: Vec<usize> = (0..routes.len())
            .filter(|&l| self.request.links[l].label.is_some())
            .collect();
        sequence.sort_by(|&a, &b| {
            self.request.links[b]
                .width
                .total_cmp(&self.request.links[a].width)
        });
        for link in sequence {
            let Some(size) = self.request.links[link].label else {
                continue;
            };
            if let Some(found) = self.find(link, size, &routes[link].curves) {
                self.solid.insert(found, 0);
                routes[link].label = Some(Rect::around(found.centre().cast(), size));
            }
        }
    }

    /// The first free box that covers no other line, else the free one that covers fewest. The box
    /// includes the distance that labels keep.
    fn find(&self, link: usize, size: Size, curves: &[Cubic]) -> Option<Rect<f64>> {
        let gap = f64::from(self.request.metrics.label_gap);
        let (width, height) = (f64::from(size.width), f64::from(size.height));
        let thickness = f64::from(self.request.links[link].width);
        let mut longest: Vec<&Cubic> = curves.iter().collect();
        longest.sort_by(|a, b| extent(b).total_cmp(&extent(a)));
        longest.truncate(CURVES);
        let mut best: Option<(usize, Rect<f64>)> = None;
        for shift in [0.0, -1.0, 1.0] {
            // Beside the line only where there is room in the middle.
            let tries = if shift == 0.0 {
                TRIES.len()
            } else {
                TRIES.len() / 2
            };
            for &t in &TRIES[..tries] {
                for curve in &longest {
                    let on = curve.point(t).widen();
                    let centre = Point::new(on.x, on.y + shift * (height + thickness) / 2.0);
                    let rect = Rect::around(centre, Size::new(width, height)).grown(gap);
                    if !self.bounds.encloses(&rect) || self.solid.hits(&rect) {
                        continue;
                    }
                    let most = best.map_or(usize::MAX, |b| b.0);
                    let mut covered = 0;
                    // Samples, not lines, are counted: what is only grazed counts less.
                    self.lines.any(&rect, |owner| {
                        covered += usize::from(owner != id(link));
                        covered >= most
                    });
                    if covered < most {
                        best = Some((covered, rect));
                    }
                    if covered == 0 {
                        return best.map(|b| b.1);
                    }
                }
            }
        }
        best.map(|b| b.1)
    }
}

/// The box around an arrow's head, which is level in these drawings.
fn head(arrow: &Arrow) -> Rect<f64> {
    let (tip, base) = (arrow.tip.widen(), arrow.base.widen());
    let half = f64::from(arrow.half_width);
    Rect::new(
        tip.x.min(base.x),
        tip.y - half,
        (tip.x - base.x).abs(),
        2.0 * half,
    )
}

fn widen(rect: &Rect) -> Rect<f64> {
    Rect::new(
        rect.x.into(),
        rect.y.into(),
        rect.width.into(),
        rect.height.into(),
    )
}

fn extent(curve: &Cubic) -> f32 {
    (curve.to.x - curve.from.x).abs() + (curve.to.y - curve.from.y).abs()
}
