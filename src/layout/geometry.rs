//! Points, rectangles and curves, in 32 bits for a page and in 64 bits for the world.

use std::fmt::Debug;
use std::ops::{Add, Div, Mul, Sub};

/// A coordinate: `f32` on a page, `f64` in the world. The algorithms compute in 64 bits and round
/// once, at the end.
pub trait Scalar:
    Copy
    + Debug
    + PartialOrd
    + Add<Output = Self>
    + Sub<Output = Self>
    + Mul<Output = Self>
    + Div<Output = Self>
{
    /// The nearest coordinate to `value`.
    fn narrow(value: f64) -> Self;
    /// The coordinate in 64 bits.
    fn widen(self) -> f64;
}

impl Scalar for f32 {
    #[expect(
        clippy::cast_possible_truncation,
        reason = "rounding to the page's precision is the purpose"
    )]
    fn narrow(value: f64) -> Self {
        value as Self
    }
    fn widen(self) -> f64 {
        f64::from(self)
    }
}

impl Scalar for f64 {
    fn narrow(value: f64) -> Self {
        value
    }
    fn widen(self) -> f64 {
        self
    }
}

/// A place, or a direction of length 1 where so said. y grows downwards.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Point<T = f32> {
    /// To the right.
    pub x: T,
    /// Downwards.
    pub y: T,
}

impl<T: Scalar> Point<T> {
    /// The point at (x, y).
    pub const fn new(x: T, y: T) -> Self {
        Self { x, y }
    }

    /// The same place in 64 bits.
    pub fn widen(self) -> Point<f64> {
        Point::new(self.x.widen(), self.y.widen())
    }

    /// The same place in another precision.
    pub fn cast<U: Scalar>(self) -> Point<U> {
        Point::new(U::narrow(self.x.widen()), U::narrow(self.y.widen()))
    }
}

impl Point<f64> {
    /// The point `t` of the way from here to `other`.
    pub(super) fn towards(self, other: Self, t: f64) -> Self {
        Self::new(
            self.x + (other.x - self.x) * t,
            self.y + (other.y - self.y) * t,
        )
    }

    /// The distance to `other`.
    pub(super) fn distance(self, other: Self) -> f64 {
        (other.x - self.x).hypot(other.y - self.y)
    }

    /// The direction from here to `other` with length 1; `None` where both are the same place.
    pub(super) fn direction(self, other: Self) -> Option<Self> {
        let length = self.distance(other);
        (length > 0.0 && length.is_finite())
            .then(|| Self::new((other.x - self.x) / length, (other.y - self.y) / length))
    }

    /// The point `distance` away in `direction`.
    pub(super) fn along(self, direction: Self, distance: f64) -> Self {
        Self::new(
            self.x + direction.x * distance,
            self.y + direction.y * distance,
        )
    }

    /// Whether both coordinates are finite.
    pub(super) fn is_finite(self) -> bool {
        self.x.is_finite() && self.y.is_finite()
    }
}

/// A width and a height.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Size<T = f32> {
    /// Horizontal extent.
    pub width: T,
    /// Vertical extent.
    pub height: T,
}

impl<T> Size<T> {
    /// A size of `width` by `height`.
    pub const fn new(width: T, height: T) -> Self {
        Self { width, height }
    }
}

/// An upright rectangle.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Rect<T = f32> {
    /// Left edge.
    pub x: T,
    /// Upper edge.
    pub y: T,
    /// Horizontal extent.
    pub width: T,
    /// Vertical extent.
    pub height: T,
}

impl<T: Scalar> Rect<T> {
    /// The rectangle with its upper left corner at (x, y).
    pub const fn new(x: T, y: T, width: T, height: T) -> Self {
        Self {
            x,
            y,
            width,
            height,
        }
    }

    /// The rectangle of that size around `centre`.
    pub fn around(centre: Point<T>, size: Size<T>) -> Self {
        let half = T::narrow(0.5);
        Self::new(
            centre.x - size.width * half,
            centre.y - size.height * half,
            size.width,
            size.height,
        )
    }

    /// Right edge.
    pub fn right(&self) -> T {
        self.x + self.width
    }

    /// Lower edge.
    pub fn bottom(&self) -> T {
        self.y + self.height
    }

    /// The middle.
    pub fn centre(&self) -> Point<T> {
        let half = T::narrow(0.5);
        Point::new(self.x + self.width * half, self.y + self.height * half)
    }

    /// Whether the two share more than an edge.
    pub fn overlaps(&self, other: &Self) -> bool {
        self.x < other.right()
            && other.x < self.right()
            && self.y < other.bottom()
            && other.y < self.bottom()
    }

    /// Whether `other` lies wholly inside.
    pub fn encloses(&self, other: &Self) -> bool {
        self.x <= other.x
            && self.y <= other.y
            && other.right() <= self.right()
            && other.bottom() <= self.bottom()
    }

    /// Whether the point lies inside or on the edge.
    pub fn contains(&self, point: Point<T>) -> bool {
        self.x <= point.x
            && point.x <= self.right()
            && self.y <= point.y
            && point.y <= self.bottom()
    }

    /// Grown by `margin` on every side (shrunk where negative).
    #[must_use]
    pub fn grown(&self, margin: T) -> Self {
        Self::new(
            self.x - margin,
            self.y - margin,
            self.width + margin + margin,
            self.height + margin + margin,
        )
    }
}

/// A stretch along one axis.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Span {
    /// Where it begins.
    pub start: f32,
    /// Where it ends, not before `start`.
    pub end: f32,
}

impl Span {
    /// Its length.
    #[must_use]
    pub fn len(&self) -> f32 {
        self.end - self.start
    }

    /// Whether it has no length.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.end <= self.start
    }

    /// Its middle.
    #[must_use]
    pub fn middle(&self) -> f32 {
        f32::midpoint(self.start, self.end)
    }
}

/// A cubic Bézier curve.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Cubic<T = f32> {
    /// Where it begins.
    pub from: Point<T>,
    /// Handle of the beginning.
    pub first: Point<T>,
    /// Handle of the end.
    pub second: Point<T>,
    /// Where it ends.
    pub to: Point<T>,
}

impl<T: Scalar> Cubic<T> {
    /// The same curve in another precision.
    pub fn cast<U: Scalar>(&self) -> Cubic<U> {
        Cubic {
            from: self.from.cast(),
            first: self.first.cast(),
            second: self.second.cast(),
            to: self.to.cast(),
        }
    }

    /// The straight line from `from` to `to`, as a curve.
    pub fn line(from: Point<T>, to: Point<T>) -> Self {
        let (a, b) = (from.widen(), to.widen());
        Self {
            from,
            first: a.towards(b, 1.0 / 3.0).cast(),
            second: a.towards(b, 2.0 / 3.0).cast(),
            to,
        }
    }

    /// The point at `t` between 0 and 1.
    pub fn point(&self, t: f64) -> Point<T> {
        let back = 1.0 - t;
        let shares = [
            back * back * back,
            3.0 * back * back * t,
            3.0 * back * t * t,
            t * t * t,
        ];
        let mix = |p: [T; 4]| {
            p.iter()
                .zip(shares)
                .map(|(value, share)| value.widen() * share)
                .sum::<f64>()
        };
        Point::new(mix(self.xs()), mix(self.ys())).cast()
    }

    /// The direction of travel at `t`, with length 1. Where a handle lies on its end the chord
    /// stands in; a curve of no length points right.
    pub fn direction(&self, t: f64) -> Point<T> {
        let back = 1.0 - t;
        let shares = [back * back, 2.0 * back * t, t * t];
        let slope = |p: [T; 4]| {
            p.windows(2)
                .zip(shares)
                .map(|(pair, share)| (pair[1].widen() - pair[0].widen()) * share)
                .sum::<f64>()
        };
        Point::new(0.0, 0.0)
            .direction(Point::new(slope(self.xs()), slope(self.ys())))
            .or_else(|| self.from.widen().direction(self.to.widen()))
            .unwrap_or(Point::new(1.0, 0.0))
            .cast()
    }

    fn xs(&self) -> [T; 4] {
        [self.from.x, self.first.x, self.second.x, self.to.x]
    }

    fn ys(&self) -> [T; 4] {
        [self.from.y, self.first.y, self.second.y, self.to.y]
    }

    /// The two parts before and after `t` (de Casteljau).
    pub fn split(&self, t: f64) -> (Self, Self) {
        let c: Cubic<f64> = self.cast();
        let (ab, bc, cd) = (
            c.from.towards(c.first, t),
            c.first.towards(c.second, t),
            c.second.towards(c.to, t),
        );
        let (abc, bcd) = (ab.towards(bc, t), bc.towards(cd, t));
        let middle = abc.towards(bcd, t);
        (
            Cubic {
                from: c.from,
                first: ab,
                second: abc,
                to: middle,
            }
            .cast(),
            Cubic {
                from: middle,
                first: bcd,
                second: cd,
                to: c.to,
            }
            .cast(),
        )
    }
}

/// The head of an arrow, drawn as a triangle from `base` to `tip`.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Arrow<T = f32> {
    /// The point it ends in.
    pub tip: Point<T>,
    /// Middle of its back side, where the stroke ends.
    pub base: Point<T>,
    /// Direction of travel, with length 1.
    pub direction: Point<T>,
    /// Half the length of its back side.
    pub half_width: T,
}

impl<T: Scalar> Arrow<T> {
    /// The corners: tip, then the two ends of the back side.
    pub fn corners(&self) -> [Point<T>; 3] {
        let (dx, dy) = (
            self.direction.x * self.half_width,
            self.direction.y * self.half_width,
        );
        [
            self.tip,
            Point::new(self.base.x - dy, self.base.y + dx),
            Point::new(self.base.x + dy, self.base.y - dx),
        ]
    }
}
