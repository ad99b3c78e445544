//! What the pointer does on the map, as a small machine without a window.

use crate::scene::Point;
use crate::workspace::AssetId;

/// What is under way between pressing and letting go.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) enum Gesture {
    /// Nothing.
    #[default]
    Idle,
    /// The map is pulled along.
    Pan {
        /// Where the pointer was last.
        last: Point,
    },
    /// An asset's mark is carried to another place.
    Carry {
        /// Which.
        asset: AssetId,
        /// From the pointer to the mark's true place.
        grip: Point,
        /// Where its true place would be if it were let go.
        at: Point,
    },
    /// The gesture was called off; what the pointer still does is nothing.
    Spent,
}

/// A mark that the pointer was pressed on.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Grabbed {
    /// The asset.
    pub(super) asset: AssetId,
    /// Where on the drawing its true place is.
    pub(super) at: Point,
}

impl Gesture {
    /// The pointer moves, pressed, from `at`; on a mark that can be carried, or on the map.
    pub(super) fn begin(&mut self, at: Point, on: Option<Grabbed>) {
        *self = match on {
            None => Self::Pan { last: at },
            Some(Grabbed { asset, at: mark }) => {
                let grip = [mark[0] - at[0], mark[1] - at[1]];
                Self::Carry {
                    asset,
                    grip,
                    at: mark,
                }
            }
        };
    }

    /// The pointer is now here; how far the map is pulled along.
    pub(super) fn moved(&mut self, to: Point) -> Option<Point> {
        match self {
            Self::Pan { last } => {
                let by = [to[0] - last[0], to[1] - last[1]];
                *last = to;
                (by != [0.0, 0.0]).then_some(by)
            }
            Self::Carry { grip, at, .. } => {
                *at = [to[0] + grip[0], to[1] + grip[1]];
                None
            }
            Self::Idle | Self::Spent => None,
        }
    }

    /// The pointer lets go; which asset is put down, and where.
    pub(super) fn end(&mut self) -> Option<(AssetId, Point)> {
        match std::mem::take(self) {
            Self::Carry { asset, at, .. } => Some((asset, at)),
            Self::Idle | Self::Pan { .. } | Self::Spent => None,
        }
    }

    /// Esc: calls off what is under way; whether something was.
    pub(super) fn cancel(&mut self) -> bool {
        let busy = matches!(self, Self::Pan { .. } | Self::Carry { .. });
        if busy {
            *self = Self::Spent;
        }
        busy
    }

    /// The asset that is carried, and where it would come to lie.
    pub(super) fn carried(&self) -> Option<(&AssetId, Point)> {
        match self {
            Self::Carry { asset, at, .. } => Some((asset, *at)),
            Self::Idle | Self::Pan { .. } | Self::Spent => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[expect(clippy::unnecessary_wraps, reason = "as it is given on")]
    fn mark() -> Option<Grabbed> {
        Some(Grabbed {
            asset: AssetId::new("asset-a"),
            at: [102.0, 51.0],
        })
    }

    #[test]
    fn pulling_on_the_map_moves_it_as_far_as_the_pointer_goes() {
        let mut gesture = Gesture::default();
        gesture.begin([10.0, 10.0], None);
        assert_eq!(gesture.moved([13.0, 9.0]), Some([3.0, -1.0]));
        assert_eq!(gesture.moved([13.0, 9.0]), None);
        assert_eq!(gesture.moved([14.0, 9.0]), Some([1.0, 0.0]));
        assert_eq!(gesture.end(), None);
        assert_eq!(gesture, Gesture::Idle);
    }

    #[test]
    fn a_mark_is_put_down_where_it_was_carried_to_however_it_was_gripped() {
        let mut gesture = Gesture::default();
        gesture.begin([100.0, 50.0], mark());
        assert_eq!(gesture.moved([150.0, 80.0]), None);
        assert_eq!(
            gesture.end(),
            Some((AssetId::new("asset-a"), [152.0, 81.0]))
        );
        assert_eq!(gesture.end(), None);
    }

    #[test]
    fn what_is_called_off_puts_nothing_down_however_the_pointer_moves() {
        let mut gesture = Gesture::default();
        gesture.begin([100.0, 50.0], mark());
        assert!(gesture.cancel());
        assert_eq!(gesture.moved([150.0, 80.0]), None);
        assert_eq!(gesture.carried(), None);
        assert_eq!(gesture.end(), None);
        assert!(!gesture.cancel());
    }
}
