//! What part of the plane a map shows, and how large.

use crate::geo::{Bounds, LonLat, Metres, project};
use crate::scene::{Point, Rect};

/// A piece of the plane on a drawing: the point in its middle, its scale, its size.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct View {
    /// The place in the middle of the drawing.
    pub centre: Metres,
    /// Metres in the plane per point of the drawing.
    pub metres_per_point: f64,
    /// The drawing's width in points.
    pub width: f32,
    /// The drawing's height in points.
    pub height: f32,
}

/// Scales are told apart in steps of a quarter of a doubling; all that is laid out stands for a step
/// and is laid out at its coarsest scale, so that nothing collides at the finer ones.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ZoomStep(i32);

impl ZoomStep {
    /// The step that a scale belongs to.
    #[must_use]
    pub fn of(metres_per_point: f64) -> Self {
        // Scales just above a step's own, as rounding makes them, still belong to it.
        let quarters = (metres_per_point.log2() * 4.0 - 1e-9)
            .ceil()
            .clamp(-100.0, 100.0);
        #[expect(clippy::cast_possible_truncation, reason = "within ± 100")]
        Self(quarters as i32)
    }

    /// The coarsest scale of the step, in metres per point.
    #[must_use]
    pub fn metres_per_point(self) -> f64 {
        (f64::from(self.0) / 4.0).exp2()
    }
}

impl View {
    /// The finest scale, metres per point: the map holds no more detail.
    pub const FINEST: f64 = 4.0;
    /// The coarsest scale, metres per point: Norway fills half a small window.
    pub const COARSEST: f64 = 6_000.0;

    /// The part of the plane that maps show: Norway and what lies around it.
    #[must_use]
    pub fn extent() -> Bounds {
        let corners = [LonLat::new(1.0, 56.0), LonLat::new(33.0, 72.5)].map(project);
        Bounds::of(&corners).grown(150_000.0)
    }

    /// The view that shows `bounds` as large as fits with `margin` points free on every side.
    #[must_use]
    pub fn fitting(bounds: Bounds, width: f32, height: f32, margin: f32) -> Self {
        let room = |side: f32| f64::from((side - 2.0 * margin).max(side * 0.4).max(1.0));
        let bounds = if bounds.is_empty() {
            Self::extent()
        } else {
            bounds
        };
        // One place alone is shown with its surroundings.
        let scale = (bounds.width() / room(width))
            .max(bounds.height() / room(height))
            .max(40.0);
        Self {
            centre: bounds.centre(),
            metres_per_point: scale,
            width,
            height,
        }
        .kept_in_bounds()
    }

    /// The same view with scale and middle brought back to where there is something to see.
    #[must_use]
    pub fn kept_in_bounds(mut self) -> Self {
        let extent = Self::extent();
        let middle = extent.centre();
        let within = |value: f64, low: f64, high: f64, otherwise: f64| {
            if value.is_finite() {
                value.clamp(low, high)
            } else {
                otherwise
            }
        };
        self.metres_per_point = within(
            self.metres_per_point,
            Self::FINEST,
            Self::COARSEST,
            Self::COARSEST,
        );
        self.centre.x = within(self.centre.x, extent.min.x, extent.max.x, middle.x);
        self.centre.y = within(self.centre.y, extent.min.y, extent.max.y, middle.y);
        self
    }

    /// The same view in a drawing of another size.
    #[must_use]
    pub fn sized(self, width: f32, height: f32) -> Self {
        Self {
            width,
            height,
            ..self
        }
    }

    /// Zoomed in by `factor` (out below 1), while what lies under the point stays there.
    #[must_use]
    pub fn zoomed(self, factor: f64, under: Point) -> Self {
        let fixed = self.ground(under);
        let mut view = Self {
            metres_per_point: self.metres_per_point / factor,
            ..self
        }
        .kept_in_bounds();
        let moved = view.ground(under);
        view.centre.x += fixed.x - moved.x;
        view.centre.y += fixed.y - moved.y;
        view.kept_in_bounds()
    }

    /// What is drawn moves by so many points to the right and down.
    #[must_use]
    pub fn panned(mut self, by: Point) -> Self {
        self.centre.x -= f64::from(by[0]) * self.metres_per_point;
        self.centre.y += f64::from(by[1]) * self.metres_per_point;
        self.kept_in_bounds()
    }

    /// A place of the plane on the drawing.
    #[must_use]
    pub fn point(&self, place: Metres) -> Point {
        let [x, y] = self.exact(place);
        #[expect(
            clippy::cast_possible_truncation,
            reason = "the last pixel needs no more digits"
        )]
        [x as f32, y as f32]
    }

    /// A place of the plane on the drawing, in 64 bits.
    #[must_use]
    pub fn exact(&self, place: Metres) -> [f64; 2] {
        [
            (place.x - self.centre.x) / self.metres_per_point + f64::from(self.width) / 2.0,
            (self.centre.y - place.y) / self.metres_per_point + f64::from(self.height) / 2.0,
        ]
    }

    /// A point of the drawing in the plane.
    #[must_use]
    pub fn ground(&self, point: Point) -> Metres {
        let [x, y] = [point[0] - self.width / 2.0, point[1] - self.height / 2.0].map(f64::from);
        Metres::new(
            self.centre.x + x * self.metres_per_point,
            self.centre.y - y * self.metres_per_point,
        )
    }

    /// The part of the plane that is seen.
    #[must_use]
    pub fn bounds(&self) -> Bounds {
        Bounds::of(&[
            self.ground([0.0, 0.0]),
            self.ground([self.width, self.height]),
        ])
    }

    /// The part of the plane within so many points of what is seen.
    #[must_use]
    pub fn around(&self, points: f32) -> Bounds {
        self.bounds()
            .grown(f64::from(points) * self.metres_per_point)
    }

    /// The whole drawing as a rectangle.
    #[must_use]
    pub fn rect(&self) -> Rect {
        Rect {
            min: [0.0, 0.0],
            max: [self.width, self.height],
        }
    }

    /// The zoom step of the scale.
    #[must_use]
    pub fn step(&self) -> ZoomStep {
        ZoomStep::of(self.metres_per_point)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn view() -> View {
        let centre = project(LonLat::new(10.75, 63.585));
        View {
            centre,
            metres_per_point: 400.0,
            width: 800.0,
            height: 600.0,
        }
    }

    fn close(a: Point, b: Point) -> bool {
        (a[0] - b[0]).hypot(a[1] - b[1]) < 0.01
    }

    #[test]
    fn a_point_of_the_drawing_leads_to_the_plane_and_back() {
        let place = view().ground([123.0, 456.0]);
        assert!(close(view().point(place), [123.0, 456.0]));
        assert!(close(view().point(view().centre), [400.0, 300.0]));
    }

    #[test]
    fn north_is_up() {
        let north = Metres::new(view().centre.x, view().centre.y + 40_000.0);
        assert!(close(view().point(north), [400.0, 200.0]));
    }

    #[test]
    fn zooming_keeps_what_lies_under_the_pointer() {
        let place = view().ground([700.0, 90.0]);
        for factor in [0.5, 1.3, 4.0] {
            let zoomed = view().zoomed(factor, [700.0, 90.0]);
            assert!(close(zoomed.point(place), [700.0, 90.0]), "{factor}");
            assert!((zoomed.metres_per_point * factor - 400.0).abs() < 1e-9);
        }
    }

    #[test]
    fn zooming_ends_at_the_finest_and_the_coarsest_scale() {
        let at = [10.0, 10.0];
        assert_eq!(view().zoomed(1e9, at).metres_per_point, View::FINEST);
        assert_eq!(view().zoomed(1e-9, at).metres_per_point, View::COARSEST);
        assert_eq!(view().zoomed(f64::NAN, at).metres_per_point, View::COARSEST);
    }

    #[test]
    fn panning_to_the_right_shows_what_lies_west() {
        let panned = view().panned([100.0, 0.0]);
        assert!((panned.centre.x - (view().centre.x - 40_000.0)).abs() < 1e-6);
    }

    #[test]
    fn nobody_is_lost_beyond_the_map() {
        let far = view().panned([-1e9, 1e9]);
        assert!(View::extent().contains(far.centre));
    }

    #[test]
    fn a_fitting_view_shows_all_with_its_margin() {
        let bounds = Bounds::of(&[
            Metres::new(0.0, 6_900_000.0),
            Metres::new(300_000.0, 7_100_000.0),
        ]);
        let fitted = View::fitting(bounds, 800.0, 600.0, 50.0);
        let [left, low] = fitted.point(bounds.min);
        let [right, high] = fitted.point(bounds.max);
        assert!(left >= 49.9 && right <= 750.1 && high >= 49.9 && low <= 550.1);
        assert!(left < 51.0, "as large as fits");
    }

    #[test]
    fn a_single_place_is_shown_with_its_surroundings() {
        let one = Bounds::of(&[view().centre]);
        assert_eq!(
            View::fitting(one, 800.0, 600.0, 50.0).metres_per_point,
            40.0
        );
        assert!(View::fitting(Bounds::EMPTY, 800.0, 600.0, 50.0).metres_per_point > 1_000.0);
    }

    #[test]
    fn four_steps_double_the_scale_and_a_step_is_laid_out_at_its_coarsest() {
        assert_eq!(ZoomStep::of(512.0).metres_per_point(), 512.0);
        assert_eq!(ZoomStep::of(500.0), ZoomStep::of(512.0));
        assert_ne!(ZoomStep::of(430.0), ZoomStep::of(512.0));
        for scale in [4.0, 37.0, 399.9, 2_200.0, 6_000.0] {
            let step = ZoomStep::of(scale).metres_per_point();
            assert!(
                scale <= step * 1.000_001 && step < scale * 1.19,
                "{scale} {step}"
            );
        }
    }
}
