//! Marks where links cross from lane to lane.

use super::result::Mark;
use crate::layout::{Cubic, Span, curve};

/// Marks of two links keep that distance where there is a choice.
const APART: f32 = 14.0;
/// How finely a link is followed to find its middle.
const TOLERANCE: f32 = 0.5;

/// The marks placed so far.
#[derive(Debug, Default)]
pub(super) struct Marks {
    /// Horizontal places of marks, by lane line, rising.
    lines: Vec<Vec<f32>>,
}

impl Marks {
    /// One mark for a link between two lanes: on the lane line nearest to the middle of those it
    /// crosses, or on the next one where a mark stands there already. Within one lane it stands in
    /// the middle of the link.
    pub(super) fn place(
        &mut self,
        curves: &[Cubic],
        lanes: &[Span],
        from: usize,
        to: usize,
    ) -> Option<Mark> {
        let (low, high) = (from.min(to), from.max(to));
        if low == high {
            let (at, direction) = curve::halfway(&curve::flatten_all(curves, TOLERANCE))?;
            return Some(Mark {
                at,
                direction,
                lane: low,
            });
        }
        if self.lines.len() < lanes.len() {
            self.lines.resize(lanes.len(), Vec::new());
        }
        // The lines in between, the middle one first.
        let middle = (low + 1 + high) / 2;
        let mut candidates: Vec<usize> = (low + 1..=high).collect();
        candidates.sort_by_key(|&lane| (lane.abs_diff(middle), lane));
        let mut found = None;
        for lane in candidates {
            let Some(mark) = crossing(curves, lanes[lane].start, lane) else {
                continue;
            };
            let line = &self.lines[lane];
            let next = line.partition_point(|x| *x <= mark.at.x - APART);
            if line.get(next).is_none_or(|x| *x >= mark.at.x + APART) {
                found = Some(mark);
                break;
            }
            found = found.or(Some(mark));
        }
        if let Some(mark) = &found {
            let line = &mut self.lines[mark.lane];
            line.insert(line.partition_point(|x| *x < mark.at.x), mark.at.x);
        }
        found
    }
}

fn crossing(curves: &[Cubic], y: f32, lane: usize) -> Option<Mark> {
    curves.iter().find_map(|cubic| {
        let t = curve::meets_level(cubic, y).into_iter().next()?;
        Some(Mark {
            at: cubic.point(t),
            direction: cubic.direction(t),
            lane,
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::layout::Point;

    #[test]
    fn a_mark_is_on_the_middle_line_or_where_that_is_taken_on_the_next() {
        let lanes: Vec<Span> = [0.0f32, 50.0, 100.0, 150.0]
            .map(|start| Span {
                start,
                end: start + 50.0,
            })
            .into();
        let route = [Cubic::line(Point::new(0.0, 10.0), Point::new(19.0, 190.0))];
        let mut marks = Marks::default();
        let mut lane = |from, to| marks.place(&route, &lanes, from, to).map(|mark| mark.lane);
        assert_eq!(
            [lane(0, 3), lane(0, 3), lane(0, 3)],
            [Some(2), Some(1), Some(3)]
        );
        // Where all are taken, the middle one again.
        assert_eq!([lane(0, 3), lane(2, 2)], [Some(2), Some(2)]);
    }

    #[test]
    fn a_mark_within_one_lane_is_in_the_middle_of_its_link() {
        let lanes = [Span {
            start: 0.0,
            end: 50.0,
        }];
        let corner = Point::new(80.0, 10.0);
        let route = [
            Cubic::line(Point::new(0.0, 10.0), corner),
            Cubic::line(corner, Point::new(100.0, 10.0)),
        ];
        let mark = Marks::default().place(&route, &lanes, 0, 0).unwrap();
        assert_eq!((mark.at, mark.lane), (Point::new(50.0, 10.0), 0));
    }
}
