//! What of a drawing is in view: fitting, panning, zooming, bringing something into view.

use crate::scene::{Point, Rect};
use crate::session::DrawingCamera;

/// The least and largest zoom.
pub(super) const ZOOM: (f32, f32) = (0.15, 3.0);
/// A small drawing fills its room no further than this, or its words would shout.
const LARGEST: f32 = 1.35;
/// What a first look at a drawing is not shrunk below, so that it can be read.
const READABLE: f32 = 0.62;
/// What one press of a key or button zooms by.
pub(super) const ZOOM_STEP: f32 = 1.25;
/// How far past its end a drawing that is larger than the view can be moved, in points on the screen.
const SLACK: f32 = 72.0;
/// What is kept between the edge of the view and something brought into it.
const MARGIN: f32 = 16.0;

/// The drawing and the view, both in points.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Frame {
    /// Width and height of the drawing.
    pub(super) drawing: [f32; 2],
    /// Width and height of the view.
    pub(super) view: [f32; 2],
    /// Width of the lane titles and height of the column titles, which always cover the edge.
    pub(super) headings: [f32; 2],
}

impl Frame {
    /// All of the drawing in view, but not larger than it is.
    pub(super) fn fit(&self) -> DrawingCamera {
        let zoom =
            (self.view[0] / self.drawing[0].max(1.0)).min(self.view[1] / self.drawing[1].max(1.0));
        DrawingCamera {
            origin: [0.0, 0.0],
            zoom: zoom.clamp(ZOOM.0, LARGEST),
        }
    }

    /// The first look: all of it, as long as it can be read.
    pub(super) fn first_look(&self) -> DrawingCamera {
        let fit = self.fit();
        DrawingCamera {
            zoom: fit.zoom.max(READABLE),
            ..fit
        }
    }

    /// The camera with the drawing kept in view.
    pub(super) fn kept(&self, camera: DrawingCamera) -> DrawingCamera {
        let zoom = if camera.zoom.is_finite() {
            camera.zoom.clamp(ZOOM.0, ZOOM.1)
        } else {
            1.0
        };
        let kept = |axis: usize| {
            let beyond = self.drawing[axis] - self.view[axis] / zoom;
            let (low, high) = if beyond > 0.0 {
                (0.0, beyond + SLACK / zoom)
            } else {
                (beyond, 0.0)
            };
            let origin = camera.origin[axis];
            if origin.is_finite() {
                origin.clamp(low, high)
            } else {
                0.0
            }
        };
        DrawingCamera {
            origin: [kept(0), kept(1)],
            zoom,
        }
    }

    /// The camera after the view was pushed by a distance on the screen.
    pub(super) fn panned(&self, camera: DrawingCamera, by: [f32; 2]) -> DrawingCamera {
        let origin = [
            camera.origin[0] - by[0] / camera.zoom,
            camera.origin[1] - by[1] / camera.zoom,
        ];
        self.kept(DrawingCamera { origin, ..camera })
    }

    /// The camera after zooming around a point of the view.
    pub(super) fn zoomed(
        &self,
        camera: DrawingCamera,
        around: [f32; 2],
        factor: f32,
    ) -> DrawingCamera {
        let zoom = (camera.zoom * factor).clamp(ZOOM.0, ZOOM.1);
        let at = |axis: usize| camera.origin[axis] + around[axis] / camera.zoom;
        let origin = [at(0) - around[0] / zoom, at(1) - around[1] / zoom];
        self.kept(DrawingCamera { origin, zoom })
    }

    /// The camera moved no further than needed for a rectangle to be in view, clear of the headings.
    pub(super) fn revealing(&self, camera: DrawingCamera, rect: Rect) -> DrawingCamera {
        let margin = MARGIN / camera.zoom;
        let moved = |axis: usize| {
            let room = self.view[axis] / camera.zoom;
            let (low, high) = (
                rect.min[axis] - margin - self.headings[axis],
                rect.max[axis] + margin,
            );
            // Where not all of it fits, its beginning counts.
            camera.origin[axis].max(high - room).min(low)
        };
        self.kept(DrawingCamera {
            origin: [moved(0), moved(1)],
            ..camera
        })
    }

    /// The part of the drawing that is in view and not covered by the headings.
    pub(super) fn uncovered(&self, camera: DrawingCamera) -> Rect {
        let Rect { min, max } = self.in_view(camera);
        Rect {
            min: [min[0] + self.headings[0], min[1] + self.headings[1]],
            max,
        }
    }

    /// The part of the drawing that is in view.
    pub(super) fn in_view(&self, camera: DrawingCamera) -> Rect {
        let far: Point = [
            camera.origin[0] + self.view[0] / camera.zoom,
            camera.origin[1] + self.view[1] / camera.zoom,
        ];
        Rect {
            min: camera.origin,
            max: far,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const FRAME: Frame = Frame {
        drawing: [2000.0, 500.0],
        view: [1000.0, 800.0],
        headings: [120.0, 40.0],
    };

    #[test]
    fn a_small_drawing_is_enlarged_until_its_words_would_shout() {
        let small = Frame {
            drawing: [400.0, 300.0],
            ..FRAME
        };
        assert_eq!(
            small.fit(),
            DrawingCamera {
                origin: [0.0, 0.0],
                zoom: LARGEST
            }
        );
        assert!((FRAME.fit().zoom - 0.5).abs() < 1e-6);
    }

    #[test]
    fn the_first_look_can_be_read() {
        let long = Frame {
            drawing: [20_000.0, 500.0],
            ..FRAME
        };
        assert!(long.first_look().zoom >= READABLE && long.fit().zoom < READABLE);
    }

    #[test]
    fn zooming_keeps_the_point_under_the_pointer() {
        let camera = DrawingCamera {
            origin: [300.0, 0.0],
            zoom: 1.0,
        };
        let zoomed = FRAME.zoomed(camera, [500.0, 0.0], 1.25);
        let under = |camera: DrawingCamera| camera.origin[0] + 500.0 / camera.zoom;
        assert!((under(camera) - under(zoomed)).abs() < 1e-3);
    }

    #[test]
    fn the_drawing_cannot_be_lost() {
        let camera = FRAME.panned(DrawingCamera::default(), [-1.0e6, 1.0e6]);
        let seen = FRAME.in_view(camera);
        assert!(seen.min[0] < 2000.0 && seen.max[1] > 0.0);
        let lost = FRAME.kept(DrawingCamera {
            origin: [f32::NAN, 0.0],
            zoom: f32::NAN,
        });
        assert_eq!(lost, DrawingCamera::default());
    }

    #[test]
    fn what_is_brought_into_view_lies_clear_of_the_headings() {
        let rect = Rect::at([1500.0, 100.0], 150.0, 60.0);
        let camera = FRAME.revealing(DrawingCamera::default(), rect);
        let seen = FRAME.in_view(camera);
        assert!(seen.max[0] >= rect.max[0] && seen.min[0] + 120.0 <= rect.min[0]);
        assert_eq!(FRAME.revealing(camera, rect), camera);
    }
}
