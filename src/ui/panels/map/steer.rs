//! Finding one's way on the map: the neighbour in a direction, the flow under the pointer.

use std::collections::BTreeSet;

use super::canvas::{Canvas, Frame};
use crate::intent::{Intent, View as Show};
use crate::scene::Point;
use crate::scene::map::{Drawing, Spot, View};
use crate::session::Selection;
use crate::ui::PanelContext;
use crate::workspace::{FlowId, RecordRef};

/// How near to a flow's line the pointer must be, in points.
const NEAR: f32 = 6.0;

/// Selects a record alone, or puts it in or takes it out with Ctrl held.
pub(super) fn select(
    cx: &PanelContext<'_>,
    record: RecordRef,
    together: bool,
    out: &mut Vec<Intent>,
) {
    let selection = if together {
        cx.session.selection.toggled(record)
    } else {
        Selection::one(record)
    };
    out.push(Intent::View(Show::Select(selection)));
}

/// The record to go to from the selected one with an arrow key: near, and rather ahead than aside.
/// Without a selection, the one nearest the middle of the view.
pub(super) fn neighbour(
    canvas: &mut Canvas,
    frame: &Frame<'_>,
    direction: Point,
) -> Option<RecordRef> {
    let (content, _) = canvas.picture.arranged(&frame.view)?;
    let from = frame
        .cx
        .session
        .selection
        .primary()
        .and_then(|record| content.spot(record));
    let places: Vec<Point> = content
        .spots()
        .iter()
        .map(|spot| frame.view.point(spot.at))
        .collect();
    let found = match from {
        Some(from) => ahead(&places, from, direction),
        None => nearest(&places, &frame.view),
    };
    content.spots().get(found?).map(Spot::record)
}

/// The point to go to from one of several in a direction. Points in the very same place are gone
/// through one by one, forwards to the right and down.
fn ahead(places: &[Point], from: usize, [x, y]: Point) -> Option<usize> {
    let start = *places.get(from)?;
    let forwards = x + y > 0.0;
    let cost = |number: usize, place: &Point| {
        let [dx, dy] = [place[0] - start[0], place[1] - start[1]];
        let (along, aside) = (dx * x + dy * y, (dx * y - dy * x).abs());
        if dx.hypot(dy) < 0.5 {
            return (number != from && (number > from) == forwards).then_some(0.0);
        }
        (along > 0.5 && along * 2.5 > aside).then_some(along + 2.0 * aside)
    };
    let same = places
        .iter()
        .enumerate()
        .filter_map(|(number, place)| Some((cost(number, place)?, number)));
    same.min_by(|a, b| {
        a.0.total_cmp(&b.0).then_with(|| {
            if forwards {
                a.1.cmp(&b.1)
            } else {
                b.1.cmp(&a.1)
            }
        })
    })
    .map(|(_, number)| number)
}

fn nearest(places: &[Point], view: &View) -> Option<usize> {
    let middle = [view.width / 2.0, view.height / 2.0];
    let far = |place: &Point| (place[0] - middle[0]).hypot(place[1] - middle[1]);
    places
        .iter()
        .enumerate()
        .min_by(|a, b| far(a.1).total_cmp(&far(b.1)))
        .map(|(number, _)| number)
}

/// The flow whose line runs under a point of the drawing.
pub(super) fn flow_at(canvas: &mut Canvas, frame: &Frame<'_>, at: Point) -> Option<FlowId> {
    let drawing = drawing(canvas, frame)?;
    drawing
        .content
        .links()
        .iter()
        .filter_map(|link| Some((drawing.distance_to(link, at)?, link)))
        .filter(|(distance, _)| *distance <= NEAR)
        .min_by(|a, b| a.0.total_cmp(&b.0))
        .map(|(_, link)| link.flow.clone())
}

/// The flows whose middles are in view, with whether they cross a county line and where the middle is.
pub(super) fn flows_in_view(canvas: &mut Canvas, frame: &Frame<'_>) -> Vec<(FlowId, bool, Point)> {
    let Some(drawing) = drawing(canvas, frame) else {
        return Vec::new();
    };
    drawing
        .content
        .links()
        .iter()
        .filter_map(|link| {
            let at = drawing
                .middle_of(link)
                .filter(|at| frame.view.rect().contains(*at))?;
            Some((link.flow.clone(), link.crosses, at))
        })
        .collect()
}

/// The next flow to or from the selected asset or step, or the one after the selected flow among those
/// of `of`, the spot whose flows were gone through last.
pub(super) fn next_flow(
    canvas: &mut Canvas,
    frame: &Frame<'_>,
    of: &mut Option<RecordRef>,
) -> Option<FlowId> {
    let primary = frame.cx.session.selection.primary()?;
    let content = canvas.picture.content()?;
    let links = content.links();
    let selected = links
        .iter()
        .position(|link| RecordRef::from(&link.flow) == *primary);
    let spot_of = |record: &RecordRef| content.spot(record);
    let spot = match selected.and_then(|at| links.get(at)) {
        None => {
            *of = Some(primary.clone());
            spot_of(primary)?
        }
        Some(link) => {
            let ends = [link.from.spot, link.to.spot];
            let kept = of.as_ref().and_then(spot_of);
            kept.filter(|spot| ends.contains(&Some(*spot)))
                .or(link.from.spot)
                .or(link.to.spot)?
        }
    };
    let touches = |number: &usize| {
        links
            .get(*number)
            .is_some_and(|link| [link.from.spot, link.to.spot].contains(&Some(spot)))
    };
    let after = selected.map_or(0, |at| at + 1);
    let next = (after..links.len())
        .chain(0..after)
        .find(|number| touches(number))?;
    links.get(next).map(|link| link.flow.clone())
}

/// The drawing as far as it says where lines run.
fn drawing<'a>(canvas: &'a mut Canvas, frame: &Frame<'_>) -> Option<Drawing<'a>> {
    static NOTHING: BTreeSet<RecordRef> = BTreeSet::new();
    let (content, arrangement) = canvas.picture.arranged(&frame.view)?;
    Some(Drawing {
        content,
        arrangement,
        view: frame.view,
        selected: &NOTHING,
        pixels_per_point: 1.0,
        for_export: false,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    const PLACES: [Point; 5] = [
        [0.0, 0.0],
        [10.0, 1.0],
        [40.0, 0.0],
        [2.0, 30.0],
        [0.0, 0.0],
    ];

    #[test]
    fn an_arrow_goes_to_the_nearest_place_ahead() {
        assert_eq!(ahead(&PLACES[..4], 0, [1.0, 0.0]), Some(1));
        assert_eq!(ahead(&PLACES[..4], 0, [0.0, 1.0]), Some(3));
        assert_eq!(ahead(&PLACES[..4], 1, [1.0, 0.0]), Some(2));
        assert_eq!(ahead(&PLACES[..4], 2, [1.0, 0.0]), None);
    }

    #[test]
    fn places_on_top_of_each_other_are_reached_one_after_the_other() {
        assert_eq!(ahead(&PLACES, 0, [1.0, 0.0]), Some(4));
        assert_eq!(ahead(&PLACES, 4, [1.0, 0.0]), Some(1));
        assert_eq!(ahead(&PLACES, 4, [-1.0, 0.0]), Some(0));
    }

    #[test]
    fn without_a_selection_the_middle_comes_first() {
        let view = View {
            centre: crate::geo::Metres::default(),
            metres_per_point: 1.0,
            width: 80.0,
            height: 2.0,
        };
        assert_eq!(nearest(&PLACES, &view), Some(2));
        assert_eq!(nearest(&[], &view), None);
    }
}
