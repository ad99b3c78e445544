//! Paints land and borders of the map from the kept triangles of its levels of detail.
//!
//! Nothing is triangulated here: areas bring their triangles along, and border lines become strips of
//! triangles with soft edges, as egui makes them, without its general path machinery. All of a
//! colour is one mesh.

use egui::epaint::{Mesh, Vertex, WHITE_UV};
use egui::{Color32, Painter, Pos2, Shape, Stroke, Vec2, pos2, vec2};

use super::Lens;
use crate::geo::{Area, Level, Metres};
use crate::scene::map::{Borders, Land, View};

/// The sharpest corner of a line that is drawn pointed: beyond this its tip would run far out.
const LONGEST_MITRE: f32 = 2.0;
/// Points of a line closer than this are drawn as one, in pixels.
const SAME: f32 = 0.35;

/// Paints land.
pub fn paint_land(painter: &Painter, land: &Land, color: Color32, lens: Lens) {
    let place = Place::new(land.ground.view(), lens);
    let mut mesh = Mesh::default();
    for area in land.areas() {
        fill(&mut mesh, area, color, place);
    }
    add(painter, mesh);
}

/// Paints one area over what is there, in a see-through colour.
pub fn paint_area(painter: &Painter, area: &Area, view: &View, color: Color32, lens: Lens) {
    let mut mesh = Mesh::default();
    fill(&mut mesh, area, color, Place::new(view, lens));
    add(painter, mesh);
}

/// Paints borders.
pub fn paint_borders(painter: &Painter, borders: &Borders, stroke: Stroke, lens: Lens) {
    let place = Place::new(borders.ground.view(), lens);
    let mut pen = Pen::new(stroke, 1.0 / painter.pixels_per_point());
    for line in borders.lines() {
        pen.line(
            line.points.iter().map(|point| place.screen(*point)),
            line.closed,
        );
    }
    add(painter, pen.mesh);
}

/// Paints the line around the municipalities that are `inside`, by their place in the map.
pub fn paint_outline(
    painter: &Painter,
    level: &Level,
    inside: impl Fn(usize) -> bool,
    view: &View,
    stroke: Stroke,
    lens: Lens,
) {
    let place = Place::new(view, lens);
    let mut pen = Pen::new(stroke, 1.0 / painter.pixels_per_point());
    for line in level.lines_within(view.around(4.0)) {
        let within = line
            .sides
            .map(|side| side.is_some_and(|side| inside(side.index())));
        if within[0] != within[1] {
            let points = line.points.iter().map(|point| place.screen(*point));
            pen.line(points, line.closed);
        }
    }
    add(painter, pen.mesh);
}

fn add(painter: &Painter, mesh: Mesh) {
    if !mesh.is_empty() {
        painter.add(Shape::mesh(mesh));
    }
}

fn fill(mesh: &mut Mesh, area: &Area, color: Color32, place: Place) {
    let Ok(base) = u32::try_from(mesh.vertices.len()) else {
        return;
    };
    mesh.vertices.extend(
        area.points()
            .iter()
            .map(|point| vertex(place.screen(*point), color)),
    );
    mesh.indices.extend(
        area.triangles()
            .iter()
            .flatten()
            .map(|corner| base + corner),
    );
}

fn vertex(pos: Pos2, color: Color32) -> Vertex {
    Vertex {
        pos,
        uv: WHITE_UV,
        color,
    }
}

/// From the plane to the screen: one multiplication and one sum in 64 bits for each coordinate.
#[derive(Clone, Copy)]
struct Place {
    scale: f64,
    left: f64,
    top: f64,
}

impl Place {
    fn new(view: &View, lens: Lens) -> Self {
        let zoom = f64::from(lens.zoom);
        let scale = zoom / view.metres_per_point;
        let half = |side: f32| f64::from(side) / 2.0 * zoom;
        Self {
            scale,
            left: f64::from(lens.origin.x) + half(view.width) - view.centre.x * scale,
            top: f64::from(lens.origin.y) + half(view.height) + view.centre.y * scale,
        }
    }

    #[expect(
        clippy::cast_possible_truncation,
        reason = "the screen needs no more digits"
    )]
    fn screen(self, point: Metres) -> Pos2 {
        pos2(
            (point.x * self.scale + self.left) as f32,
            (self.top - point.y * self.scale) as f32,
        )
    }
}

/// Draws lines into a mesh.
struct Pen {
    mesh: Mesh,
    /// Across the line: distances from its middle, and the colour there.
    profile: Vec<(f32, Color32)>,
    /// Points of the line at hand.
    points: Vec<Pos2>,
    same: f32,
}

impl Pen {
    /// A pen of a width and colour; its edges fade over `feather` points.
    fn new(stroke: Stroke, feather: f32) -> Self {
        let clear = Color32::TRANSPARENT;
        let profile = if stroke.width <= feather {
            // Thinner than a pixel: paler instead.
            let color = stroke.color.gamma_multiply(stroke.width / feather);
            vec![(-feather, clear), (0.0, color), (feather, clear)]
        } else {
            let (inner, outer) = (
                (stroke.width - feather) / 2.0,
                f32::midpoint(stroke.width, feather),
            );
            vec![
                (-outer, clear),
                (-inner, stroke.color),
                (inner, stroke.color),
                (outer, clear),
            ]
        };
        Self {
            mesh: Mesh::default(),
            profile,
            points: Vec::new(),
            same: SAME * feather,
        }
    }

    fn line(&mut self, points: impl Iterator<Item = Pos2>, closed: bool) {
        self.points.clear();
        let mut last: Option<Pos2> = None;
        let mut end = None;
        for point in points {
            end = Some(point);
            if last.is_none_or(|last| (point - last).length_sq() > self.same * self.same) {
                self.points.push(point);
                last = Some(point);
            }
        }
        // The end stays where other lines meet it.
        if let (Some(end), Some(kept)) = (end, self.points.last_mut())
            && !closed
        {
            *kept = end;
        }
        let count = self.points.len();
        if count < 2 {
            return;
        }
        let first = self.mesh.vertices.len();
        let directions = count - usize::from(!closed);
        let direction = |index: usize| {
            let (from, to) = (self.points[index % count], self.points[(index + 1) % count]);
            (to - from).normalized()
        };
        let mut before = if closed {
            direction(count - 1)
        } else {
            direction(0)
        };
        for index in 0..count {
            let after = if index < directions {
                direction(index)
            } else {
                before
            };
            let out = mitre(before, after);
            let point = self.points[index];
            self.mesh.vertices.extend(
                self.profile
                    .iter()
                    .map(|(distance, color)| vertex(point + out * *distance, *color)),
            );
            before = after;
        }
        self.join(first, count, closed);
    }

    /// Joins the rows of vertices across the line into triangles.
    fn join(&mut self, first: usize, count: usize, closed: bool) {
        let wide = self.profile.len();
        let Ok(end) = u32::try_from(first + count * wide) else {
            return;
        };
        let (Ok(first), Ok(wide)) = (u32::try_from(first), u32::try_from(wide)) else {
            return;
        };
        let rows = (first..end).step_by(wide as usize);
        let next = rows.clone().skip(1).chain(closed.then_some(first));
        for (row, next) in rows.zip(next) {
            for strip in 0..wide - 1 {
                let (a, b) = (row + strip, next + strip);
                self.mesh.indices.extend([a, a + 1, b, b, a + 1, b + 1]);
            }
        }
    }
}

/// Across a corner between two directions of length 1: where a line of half width 1 has its edge.
fn mitre(before: Vec2, after: Vec2) -> Vec2 {
    let normal = |direction: Vec2| vec2(-direction.y, direction.x);
    let middle = normal(before) + normal(after);
    let length = middle.length();
    if length < 1e-3 {
        return normal(after);
    }
    let middle = middle / length;
    // One over the cosine of half the corner.
    middle * (1.0 / middle.dot(normal(after)).max(1.0 / LONGEST_MITRE))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pen(width: f32) -> Pen {
        Pen::new(Stroke::new(width, Color32::BLACK), 1.0)
    }

    #[test]
    fn a_line_thinner_than_a_pixel_is_paler_and_has_three_points_across() {
        let thin = pen(0.5);
        assert_eq!(thin.profile.len(), 3);
        assert!(thin.profile[1].1.a() < 255);
        assert_eq!(pen(2.0).profile.len(), 4);
    }

    #[test]
    fn a_closed_line_runs_on_to_its_beginning() {
        let square = [
            pos2(0.0, 0.0),
            pos2(10.0, 0.0),
            pos2(10.0, 10.0),
            pos2(0.0, 10.0),
        ];
        let mut open = pen(2.0);
        open.line(square.into_iter(), false);
        let mut closed = pen(2.0);
        closed.line(square.into_iter(), true);
        assert_eq!(
            (open.mesh.indices.len(), closed.mesh.indices.len()),
            (3 * 18, 4 * 18)
        );
    }

    #[test]
    fn points_on_one_pixel_are_drawn_once_and_the_end_is_kept() {
        let mut pen = pen(2.0);
        let points = [
            pos2(0.0, 0.0),
            pos2(0.1, 0.0),
            pos2(5.0, 0.0),
            pos2(5.2, 0.0),
        ];
        pen.line(points.into_iter(), false);
        assert_eq!(pen.mesh.vertices.len(), 8);
        assert!((pen.mesh.vertices[4].pos.x - 5.2).abs() < 1e-6);
    }

    #[test]
    fn a_right_angle_is_mitred_and_a_hairpin_is_not() {
        let out = mitre(vec2(1.0, 0.0), vec2(0.0, 1.0));
        assert!((out.length() - 2.0_f32.sqrt()).abs() < 1e-5);
        assert!(
            mitre(vec2(1.0, 0.0), vec2(-1.0, 0.01).normalized()).length() <= LONGEST_MITRE + 1e-3
        );
        assert!((mitre(vec2(1.0, 0.0), vec2(-1.0, 0.0)).length() - 1.0).abs() < 1e-5);
    }
}
