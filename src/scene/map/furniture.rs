//! What every map carries: a scale, and whose data it is drawn from.

use std::sync::Arc;

use super::View;
use super::draw::run;
use super::names::Face;
use crate::geo::{LonLat, plane_scale, project, unproject};
use crate::i18n::Catalogue;
use crate::layout::measure::Weight;
use crate::message::{Arg, Message};
use crate::scene::{Anchor, Point, Scene, Shape, Stroke, TextRun, Token};

/// From the edge of the drawing, in points.
const MARGIN: f32 = 14.0;
/// The longest that the scale is drawn, in points.
const LONGEST: f64 = 150.0;
/// Small type.
const SMALL: Face = Face {
    size: 11.0,
    weight: Weight::Regular,
    spacing: 0.0,
    token: Token::MapLabel,
};

/// A round length in metres on the ground, and how many points long it is drawn.
fn round_length(metres_per_point: f64) -> (f64, f64) {
    let longest = (LONGEST * metres_per_point).max(1.0);
    let power = 10_f64.powf(longest.log10().floor());
    let length = [5.0, 2.0, 1.0]
        .map(|step| step * power)
        .into_iter()
        .find(|length| *length <= longest);
    let length = length.unwrap_or(power);
    (length, length / metres_per_point)
}

/// A bar of a round length in the lower left corner. It is true in the middle of the view, where
/// the plane's own stretching is taken out.
pub(super) fn scale_bar(scene: &mut Scene, view: &View, text: &Catalogue) {
    let (length, points) = round_length(view.metres_per_point / plane_scale(view.centre));
    let (key, value) = if length >= 1_000.0 {
        ("distance-km", length / 1_000.0)
    } else {
        ("map-distance-m", length)
    };
    let words: Arc<str> = text
        .say(&Message::new(key).with("value", Arg::Number { value, decimals: 0 }))
        .into();
    #[expect(clippy::cast_possible_truncation, reason = "at most 150 points")]
    let points = points as f32;
    let (left, bottom) = (MARGIN, scene.height - MARGIN);
    let bar = vec![
        [left, bottom - 6.0],
        [left, bottom],
        [left + points, bottom],
        [left + points, bottom - 6.0],
    ];
    scene.push(Shape::Line {
        points: bar.clone(),
        stroke: Stroke::solid(4.0, Token::Halo),
    });
    scene.push(Shape::Line {
        points: bar,
        stroke: Stroke::solid(1.5, Token::MapLabel),
    });
    let width = SMALL.width(&words);
    scene.push(run(SMALL, &words, width, [left + 6.0, bottom - 10.0]));
}

/// From the tail of the north arrow to its tip, in points.
const ARROW: f32 = 30.0;

/// An arrow to the north above the scale. It points to true north in the middle of the view: away
/// from 15° E that is not straight up.
pub(super) fn north_arrow(scene: &mut Scene, view: &View, text: &Catalogue) {
    let [right, up] = north(view);
    let middle = [
        MARGIN + ARROW / 2.0,
        scene.height - MARGIN - 30.0 - ARROW / 2.0,
    ];
    // Along the arrow and to its right.
    let at = |along: f32, aside: f32| {
        let (along, aside) = (along * ARROW, aside * ARROW);
        [
            middle[0] + right * along + up * aside,
            middle[1] - up * along + right * aside,
        ]
    };
    let (tip, notch) = (at(0.5, 0.0), at(-0.3, 0.0));
    let rim = Stroke::solid(1.0, Token::MapLabel);
    for (side, fill) in [(-0.26, Token::MapLabel), (0.26, Token::Card)] {
        scene.push(Shape::Polygon {
            points: vec![tip, at(-0.5, side), notch],
            fill: Some(fill),
            stroke: Some(rim),
        });
    }
    let words: Arc<str> = text.text("map-north").into();
    let width = SMALL.width(&words);
    let [x, y] = at(0.5 + 0.3, 0.0);
    scene.push(run(SMALL, &words, width, [x - width / 2.0, y]));
}

/// The direction of true north in the middle of a view: right and up, together of length 1.
fn north(view: &View) -> Point {
    let here = unproject(view.centre);
    let there = project(LonLat::new(here.lon, here.lat + 0.01));
    let (x, y) = (there.x - view.centre.x, there.y - view.centre.y);
    let length = x.hypot(y);
    if length.is_nan() || length <= 0.0 {
        return [0.0, 1.0];
    }
    #[expect(clippy::cast_possible_truncation, reason = "a direction on paper")]
    [(x / length) as f32, (y / length) as f32]
}

/// The words that the map's data must be shown with, in the lower right corner; with how the data was
/// changed where the drawing leaves the program.
pub(super) fn attribution(scene: &mut Scene, text: &Catalogue, in_full: bool) {
    let lines: &[&'static str] = if in_full {
        &["map-attribution-derived", "map-attribution"]
    } else {
        &["map-attribution"]
    };
    let mut bottom = scene.height - MARGIN;
    for key in lines {
        let words: Arc<str> = text.text(key).into();
        scene.push(Shape::Text(TextRun {
            at: [scene.width - MARGIN, bottom],
            anchor: Anchor::End,
            size: SMALL.size,
            weight: SMALL.weight,
            token: SMALL.token,
            halo: Some(Token::Halo),
            spacing: 0.0,
            width: SMALL.width(&words),
            text: words,
        }));
        bottom -= SMALL.height() + 2.0;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn north_is_straight_up_at_15_degrees_east_and_leans_to_the_right_west_of_it() {
        let view = |lon| View {
            centre: project(LonLat::new(lon, 63.5)),
            metres_per_point: 400.0,
            width: 800.0,
            height: 600.0,
        };
        assert!(north(&view(15.0))[0].abs() < 1e-4);
        // The convergence of meridians: (lon − 15°) · sin lat.
        let [right, up] = north(&view(9.0));
        let degrees = right.atan2(up).to_degrees();
        assert!(
            (degrees - 6.0 * 63.5_f32.to_radians().sin()).abs() < 0.05,
            "{degrees}"
        );
    }

    #[test]
    fn the_scale_is_a_round_length_that_fits() {
        for metres_per_point in [4.0, 37.0, 410.0, 2_200.0, 6_000.0] {
            let (length, points) = round_length(metres_per_point);
            let lead = length / 10_f64.powf(length.log10().floor());
            assert!(
                [1.0, 2.0, 5.0]
                    .iter()
                    .any(|round| (lead - round).abs() < 1e-9),
                "{length}"
            );
            assert!(points <= LONGEST && points > LONGEST / 2.6, "{points}");
            assert!((points * metres_per_point - length).abs() < 1e-6);
        }
    }
}
