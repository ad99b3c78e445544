//! Boxes in the plane of the map, for culling and for fitting a view.

use super::position::Metres;

/// An upright box in the plane, in metres. A box that holds nothing yet is [`Bounds::EMPTY`].
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Bounds {
    /// The south-western corner.
    pub min: Metres,
    /// The north-eastern corner.
    pub max: Metres,
}

impl Bounds {
    /// The box that holds nothing: joined with any other it gives the other.
    pub const EMPTY: Self = Self {
        min: Metres::new(f64::INFINITY, f64::INFINITY),
        max: Metres::new(f64::NEG_INFINITY, f64::NEG_INFINITY),
    };

    /// The smallest box around these points.
    #[must_use]
    pub fn of(points: &[Metres]) -> Self {
        points
            .iter()
            .fold(Self::EMPTY, |bounds, &point| bounds.with(point))
    }

    /// Whether the box holds nothing.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.min.x > self.max.x || self.min.y > self.max.y
    }

    /// The smallest box that also holds the point.
    #[must_use]
    pub fn with(self, point: Metres) -> Self {
        Self {
            min: Metres::new(self.min.x.min(point.x), self.min.y.min(point.y)),
            max: Metres::new(self.max.x.max(point.x), self.max.y.max(point.y)),
        }
    }

    /// The smallest box that holds both.
    #[must_use]
    pub fn union(self, other: Self) -> Self {
        // Not by way of `with`: the corners of an empty box are infinitely far out.
        Self {
            min: Metres::new(self.min.x.min(other.min.x), self.min.y.min(other.min.y)),
            max: Metres::new(self.max.x.max(other.max.x), self.max.y.max(other.max.y)),
        }
    }

    /// The box grown by `metres` on every side. An empty box stays empty.
    #[must_use]
    pub fn grown(self, metres: f64) -> Self {
        Self {
            min: Metres::new(self.min.x - metres, self.min.y - metres),
            max: Metres::new(self.max.x + metres, self.max.y + metres),
        }
    }

    /// Whether the point lies in the box or on its edge.
    #[must_use]
    pub fn contains(&self, point: Metres) -> bool {
        (self.min.x..=self.max.x).contains(&point.x) && (self.min.y..=self.max.y).contains(&point.y)
    }

    /// Whether the two boxes share at least a point.
    #[must_use]
    pub fn intersects(&self, other: &Self) -> bool {
        self.min.x <= other.max.x
            && other.min.x <= self.max.x
            && self.min.y <= other.max.y
            && other.min.y <= self.max.y
    }

    /// The middle of the box.
    #[must_use]
    pub fn centre(&self) -> Metres {
        Metres::new(
            f64::midpoint(self.min.x, self.max.x),
            f64::midpoint(self.min.y, self.max.y),
        )
    }

    /// Metres from west to east.
    #[must_use]
    pub fn width(&self) -> f64 {
        self.max.x - self.min.x
    }

    /// Metres from south to north.
    #[must_use]
    pub fn height(&self) -> f64 {
        self.max.y - self.min.y
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn boxes_grow_around_points_and_meet_at_their_edges() {
        let a = Bounds::of(&[Metres::new(1.0, 5.0), Metres::new(3.0, 2.0)]);
        assert_eq!(
            (a.width(), a.height(), a.centre()),
            (2.0, 3.0, Metres::new(2.0, 3.5))
        );
        let b = Bounds::of(&[Metres::new(3.0, 5.0), Metres::new(9.0, 9.0)]);
        assert!(a.intersects(&b) && b.intersects(&a));
        assert!(!a.intersects(&b.grown(-0.1)));
        assert!(a.contains(Metres::new(3.0, 2.0)) && !a.contains(Metres::new(3.1, 2.0)));
    }

    #[test]
    fn the_empty_box_holds_and_meets_nothing() {
        let a = Bounds::of(&[Metres::new(1.0, 5.0)]);
        assert!(Bounds::EMPTY.is_empty() && !a.is_empty());
        assert!(!Bounds::EMPTY.intersects(&a) && !Bounds::EMPTY.contains(Metres::default()));
        assert_eq!(Bounds::EMPTY.union(a), a);
        assert_eq!(a.union(Bounds::EMPTY), a);
    }
}
