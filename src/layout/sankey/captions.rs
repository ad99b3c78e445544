//! Places for the labels of bands: on them, clear of bars, of the words at them and of each other.

use super::request::SankeyRequest;
use super::result::{Band, Bar};
use crate::layout::grid::Grid;
use crate::layout::{Point, Rect, Scalar as _, Size};

/// Where along a band its label may stand, best first.
const PLACES: [f32; 11] = [
    0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74, 0.2, 0.8, 0.14, 0.86,
];

/// Finds a place for each label, wide bands first; one without any is left out.
pub(super) fn place(request: &SankeyRequest, bars: &[Bar], mut bands: Vec<Band>) -> Vec<Band> {
    let mut taken = Grid::new(3 * bars.len() + bands.len(), Size::new(96.0, 48.0));
    for bar in bars {
        let mut whole = bar.rect;
        whole.height = whole.height.max(bar.wanted);
        for rect in [whole, bar.head, bar.foot] {
            if rect.width > 0.0 && rect.height > 0.0 {
                taken.insert(widened(&rect, 2.0), 0);
            }
        }
    }
    let mut order: Vec<usize> = (0..bands.len()).collect();
    let width = |band: &Band| band.widths[0].max(band.widths[1]);
    order.sort_by(|&a, &b| {
        width(&bands[b])
            .total_cmp(&width(&bands[a]))
            .then(a.cmp(&b))
    });
    for index in order {
        let Some(size) = request.links[index].label else {
            continue;
        };
        let found = PLACES.iter().find_map(|&share| {
            let at = along(&bands[index].middle, share)?;
            let rect = Rect {
                x: at.x - size.width / 2.0,
                y: at.y - size.height / 2.0,
                width: size.width,
                height: size.height,
            };
            let wide = widened(&rect, 1.0);
            (!taken.any(&wide, |_| true)).then_some((rect, wide))
        });
        if let Some((rect, wide)) = found {
            taken.insert(wide, 0);
            bands[index].label = Some(rect);
        }
    }
    bands
}

/// The point at a share of a line's length.
pub(super) fn along(line: &[Point], share: f32) -> Option<Point> {
    let length = |ends: &[Point]| (ends[1].x - ends[0].x).hypot(ends[1].y - ends[0].y);
    let mut left = line.windows(2).map(length).sum::<f32>() * share;
    for ends in line.windows(2) {
        let length = length(ends);
        if length > 0.0 && left <= length {
            let t = left / length;
            return Some(Point::new(
                ends[0].x + (ends[1].x - ends[0].x) * t,
                ends[0].y + (ends[1].y - ends[0].y) * t,
            ));
        }
        left -= length;
    }
    line.last().copied()
}

fn widened(rect: &Rect, by: f32) -> Rect<f64> {
    Rect {
        x: (rect.x - by).widen(),
        y: (rect.y - by).widen(),
        width: (rect.width + 2.0 * by).widen(),
        height: (rect.height + 2.0 * by).widen(),
    }
}
