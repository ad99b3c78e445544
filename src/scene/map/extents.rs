//! The lines and areas of assets that have more than a point.

use super::View;
use super::content::Spot;
use crate::geo::{Bounds, LonLat, Metres, project};
use crate::scene::{Dash, Point, Scene, Shape, Stroke};
use crate::workspace::{Geometry, Status};

/// How wide an extent is drawn, in points.
const WIDTH: f32 = 2.0;
/// Points of a line nearer to one another than this are one, in points of the drawing.
const APART: f32 = 1.0;

/// The extent of an asset in the plane of the map.
#[derive(Clone, Debug)]
pub(super) struct Extent {
    lines: Vec<Vec<Metres>>,
    bounds: Bounds,
    stroke: Stroke,
}

/// The extents of all assets shown.
pub(super) fn of(spots: &[Spot]) -> Vec<Extent> {
    spots.iter().filter_map(extent).collect()
}

fn extent(spot: &Spot) -> Option<Extent> {
    let (_, asset) = spot.asset()?;
    let place = asset.place.as_ref().filter(|it| it.is_on_the_globe())?;
    let plane = |line: &Vec<(f64, f64)>| -> Vec<Metres> {
        let positions = line.iter().map(|&(lon, lat)| LonLat::new(lon, lat));
        positions.map(project).collect()
    };
    let lines: Vec<Vec<Metres>> = match place.geometry.as_ref()? {
        Geometry::Line(line) => vec![plane(line)],
        Geometry::Area(rings) => {
            let closed = rings.iter().map(|ring| {
                let mut ring = plane(ring);
                ring.extend(ring.first().copied());
                ring
            });
            closed.collect()
        }
    };
    let bounds = lines.iter().flatten().copied();
    let bounds = bounds.fold(Bounds::EMPTY, Bounds::with);
    let dash = match asset.status {
        Status::Operating | Status::Building => Dash::Solid,
        // Like the mark, which is hollow.
        Status::Planned | Status::Paused | Status::Cancelled => Dash::Dashed(6.0, 4.0),
    };
    let stroke = Stroke {
        width: WIDTH,
        token: spot.look?.token,
        dash,
    };
    Some(Extent {
        lines,
        bounds,
        stroke,
    })
}

/// Draws the extents that come near the view.
pub(super) fn draw(scene: &mut Scene, extents: &[Extent], view: &View) {
    let seen = view.bounds();
    for extent in extents.iter().filter(|it| it.bounds.intersects(&seen)) {
        for line in &extent.lines {
            let points = thinned(line.iter().map(|point| view.point(*point)));
            if points.len() >= 2 {
                scene.push(Shape::Line {
                    points,
                    stroke: extent.stroke,
                });
            }
        }
    }
}

/// A line without the points that nobody could tell apart; its ends stay.
fn thinned(line: impl Iterator<Item = Point>) -> Vec<Point> {
    let mut points: Vec<Point> = Vec::new();
    let mut skipped = None;
    for point in line {
        let near = points
            .last()
            .is_some_and(|[x, y]| (x - point[0]).abs() < APART && (y - point[1]).abs() < APART);
        if near {
            skipped = Some(point);
        } else {
            points.push(point);
            skipped = None;
        }
    }
    points.extend(skipped);
    points
}
