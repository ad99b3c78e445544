//! Flying to a place: the camera's way there, and the outline that shows where one has come to.

use std::sync::Arc;

use egui::{Painter, Ui};

use super::canvas::Frame;
use crate::geo::{Bounds, Metres};
use crate::intent::{Intent, View as Show};
use crate::scene::Token;
use crate::scene::map::View;
use crate::session::{Flight, MapCamera};
use crate::ui::PanelContext;
use crate::ui::canvas::{Lens, paint_outline};
use crate::ui::theme;

/// How long a flight takes, in seconds.
const FLIGHT: f64 = 0.6;
/// How long the outline is shown after it, in seconds.
const SHOWN: f64 = 3.0;
/// Points of free space around the place.
const FREE: f32 = 36.0;

/// A flight under way, or just over.
#[derive(Clone, Debug, Default)]
pub(super) struct Flying {
    way: Option<Way>,
}

#[derive(Clone, Debug)]
struct Way {
    from: View,
    corners: [Metres; 2],
    municipalities: Arc<[usize]>,
    began: f64,
    landed: bool,
}

impl Flying {
    /// Sets out from a view.
    fn begin(&mut self, ui: &Ui, from: View, to: &Flight) {
        self.way = Some(Way {
            from,
            corners: to.corners,
            municipalities: Arc::clone(&to.municipalities),
            began: ui.input(|input| input.time),
            landed: false,
        });
    }

    /// The view of this moment, on the way to where one was to fly to; `None` when no flight is under
    /// way.
    pub(super) fn view(
        &mut self,
        ui: &Ui,
        cx: &PanelContext<'_>,
        now: View,
        out: &mut Vec<Intent>,
    ) -> Option<View> {
        if let Some(flight) = &cx.session.fly {
            self.begin(ui, now, flight);
            out.push(Intent::View(Show::Flown));
        }
        let way = self.way.as_mut().filter(|way| !way.landed)?;
        let to = View::fitting(Bounds::of(&way.corners), now.width, now.height, FREE);
        let passed = (ui.input(|input| input.time) - way.began) / FLIGHT;
        if cx.settings.reduced_motion || passed >= 1.0 {
            way.landed = true;
            return Some(to);
        }
        ui.ctx().request_repaint();
        Some(between(&way.from, &to, passed))
    }

    /// Whether someone moved the map meanwhile: then it stays where it was moved to.
    pub(super) fn stop(&mut self) {
        if let Some(way) = &mut self.way {
            way.landed = true;
        }
    }

    /// Draws the outline of the place for a while.
    pub(super) fn paint(&mut self, ui: &Ui, painter: &Painter, frame: &Frame<'_>) {
        let Some(way) = &self.way else { return };
        let left = way.began + FLIGHT + SHOWN - ui.input(|input| input.time);
        if left <= 0.0 {
            self.way = None;
            return;
        }
        ui.ctx()
            .request_repaint_after(std::time::Duration::from_secs_f64(left));
        let per_pixel = frame.view.metres_per_point / f64::from(ui.ctx().pixels_per_point());
        let Some(level) = frame.geography.detail.ready(per_pixel) else {
            return;
        };
        let lens = Lens::at(frame.rect.min);
        for (width, token) in [(6.0, Token::Halo), (3.0, Token::Accent)] {
            let stroke = theme::stroke(ui.ctx(), width, token);
            let inside = |number: usize| way.municipalities.contains(&number);
            paint_outline(painter, level, inside, &frame.view, stroke, lens);
        }
    }
}

impl From<View> for MapCamera {
    fn from(view: View) -> Self {
        Self {
            centre: view.centre,
            metres_per_point: view.metres_per_point,
        }
    }
}

/// A view a share of the way from one to another: slow at both ends, and as even in zoom as it looks.
fn between(from: &View, to: &View, share: f64) -> View {
    let share = share.clamp(0.0, 1.0);
    let eased = share * share * (3.0 - 2.0 * share);
    let mix = |a: f64, b: f64| a + (b - a) * eased;
    View {
        centre: Metres::new(
            mix(from.centre.x, to.centre.x),
            mix(from.centre.y, to.centre.y),
        ),
        metres_per_point: mix(from.metres_per_point.ln(), to.metres_per_point.ln()).exp(),
        ..*to
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_flight_begins_where_one_was_ends_where_one_wanted_to_and_zooms_evenly() {
        let view = |x: f64, metres_per_point| View {
            centre: Metres::new(x, 0.0),
            metres_per_point,
            width: 800.0,
            height: 600.0,
        };
        let (from, to) = (view(0.0, 100.0), view(1_000.0, 400.0));
        assert!((between(&from, &to, 0.0).metres_per_point - 100.0).abs() < 1e-9);
        assert!((between(&from, &to, 2.0).metres_per_point - 400.0).abs() < 1e-9);
        let half = between(&from, &to, 0.5);
        assert!((half.metres_per_point - 200.0).abs() < 1e-9);
        assert!((half.centre.x - 500.0).abs() < 1e-9);
    }
}
