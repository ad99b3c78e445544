//! What is measured on the map, drawn over it: rings of equal distance, lines with their lengths.

use std::sync::Arc;

use super::View;
use super::draw::run;
use super::names::Face;
use crate::geo::{Metres, area_within, circle, great_circle, project, unproject};
use crate::i18n::Catalogue;
use crate::layout::measure::Weight;
use crate::message::{Arg, Message};
use crate::scene::{Dash, Point, Scene, Shape, Stroke, Token};

/// The corners of a ring.
const CORNERS: u16 = 180;
/// A leg is drawn in pieces of at most so many metres, so that it bends as the great circle does.
const PIECE: f64 = 20_000.0;
/// Most pieces of a leg.
const PIECES: f64 = 200.0;

const FACE: Face = Face {
    size: 12.0,
    weight: Weight::SemiBold,
    spacing: 0.0,
    token: Token::Accent,
};

/// A length in words: metres below a kilometre, one decimal below 100 km.
#[must_use]
pub fn length(metres: f64) -> Message {
    // What is rounded up to 1,000 m is a kilometre.
    let (key, value, decimals) = if metres < 999.5 {
        ("map-distance-m", metres, 0)
    } else {
        let km = metres / 1_000.0;
        ("distance-km", km, u8::from(km < 99.95))
    };
    Message::new(key).with("value", Arg::Number { value, decimals })
}

/// An area in words: decares below a square kilometre.
#[must_use]
pub fn surface(square_metres: f64) -> Message {
    let (key, value) = if square_metres < 999_500.0 {
        ("map-area-daa", square_metres / 1_000.0)
    } else {
        ("map-area-km2", square_metres / 1_000_000.0)
    };
    let decimals = if value < 9.95 {
        2
    } else {
        u8::from(value < 99.95)
    };
    Message::new(key).with("value", Arg::Number { value, decimals })
}

/// Adds circles of all places so many kilometres from `centre`, each with its radius. On the plane of
/// the map they are not quite round.
pub fn rings(scene: &mut Scene, view: &View, centre: Metres, radii: &[f64], text: &Catalogue) {
    let middle = unproject(centre);
    let at = view.point(centre);
    cross(scene, at);
    for radius in radii
        .iter()
        .filter(|radius| radius.is_finite() && **radius > 0.0)
    {
        let points: Vec<Point> = circle(middle, radius * 1_000.0, CORNERS)
            .into_iter()
            .map(|place| view.point(project(place)))
            .collect();
        let closed: Vec<Point> = points.iter().chain(points.first()).copied().collect();
        line(scene, closed, true);
        let words: Arc<str> = text.say(&length(radius * 1_000.0)).into();
        let width = FACE.width(&words);
        // The label stands on the ring where that is in view, in the north if it can.
        let inside = view.rect();
        let eighths = points.iter().step_by(usize::from(CORNERS) / 8);
        let fits = |[x, y]: Point| {
            inside.contains([x - width / 2.0 - 4.0, y - 10.0])
                && inside.contains([x + width / 2.0 + 4.0, y + 10.0])
        };
        if let Some([x, y]) = eighths.copied().find(|point| fits(*point)) {
            scene.push(run(FACE, &words, width, [x - width / 2.0, y]));
        }
    }
}

/// Adds what is measured: a line along great circles with the length of every leg; where it is closed,
/// the leg back to the beginning as well.
pub fn measured(
    scene: &mut Scene,
    view: &View,
    corners: &[Metres],
    closed: bool,
    text: &Catalogue,
) {
    let back = corners.first().filter(|_| closed && corners.len() > 2);
    let all: Vec<Metres> = corners.iter().chain(back).copied().collect();
    let legs = || all.iter().zip(all.iter().skip(1));
    for (from, to) in legs() {
        line(scene, leg(view, *from, *to), false);
    }
    for corner in corners {
        let centre = view.point(*corner);
        scene.push(Shape::Circle {
            centre,
            radius: 4.0,
            fill: Some(Token::Card),
            stroke: Some(Stroke::solid(2.0, Token::Accent)),
        });
    }
    for (from, to) in legs() {
        let [one, other] = [*from, *to].map(|end| view.point(end));
        let words: Arc<str> = text.say(&length(distance(*from, *to))).into();
        let width = FACE.width(&words);
        if (one[0] - other[0]).hypot(one[1] - other[1]) > width.min(40.0) {
            let pieces = leg(view, *from, *to);
            if let Some([x, y]) = pieces.get(pieces.len() / 2).copied() {
                let x = if pieces.len() == 2 {
                    f32::midpoint(one[0], other[0])
                } else {
                    x
                };
                let y = if pieces.len() == 2 {
                    f32::midpoint(one[1], other[1])
                } else {
                    y
                };
                scene.push(run(FACE, &words, width, [x - width / 2.0, y - 10.0]));
            }
        }
    }
}

/// The great-circle distance of two places of the plane, in metres.
#[must_use]
pub fn distance(from: Metres, to: Metres) -> f64 {
    great_circle(unproject(from), unproject(to))
}

/// The length of a line through corners, in metres, and the area in square metres where it is closed.
#[must_use]
pub fn total(corners: &[Metres], closed: bool) -> (f64, Option<f64>) {
    let closed = closed && corners.len() > 2;
    let back = corners.first().filter(|_| closed);
    let next = corners.iter().skip(1).chain(back);
    let length = corners
        .iter()
        .zip(next)
        .map(|(from, to)| distance(*from, *to))
        .sum();
    let area = closed.then(|| {
        let corners: Vec<_> = corners.iter().map(|corner| unproject(*corner)).collect();
        area_within(&corners)
    });
    (length, area)
}

/// A leg on the drawing: points along the great circle.
fn leg(view: &View, from: Metres, to: Metres) -> Vec<Point> {
    let (start, end) = (unproject(from), unproject(to));
    let metres = great_circle(start, end);
    let pieces = (metres / PIECE).ceil().clamp(1.0, PIECES);
    let towards = crate::geo::bearing(start, end);
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "from 1 to 200"
    )]
    let count = pieces as u16;
    let between = (1..count).map(|piece| {
        let way = metres * f64::from(piece) / pieces;
        view.point(project(crate::geo::destination(start, towards, way)))
    });
    std::iter::once(view.point(from))
        .chain(between)
        .chain([view.point(to)])
        .collect()
}

fn cross(scene: &mut Scene, [x, y]: Point) {
    for points in [
        vec![[x - 6.0, y], [x + 6.0, y]],
        vec![[x, y - 6.0], [x, y + 6.0]],
    ] {
        scene.push(Shape::Line {
            points,
            stroke: Stroke::solid(1.5, Token::Accent),
        });
    }
}

/// A line that can be told from what lies beneath it.
fn line(scene: &mut Scene, points: Vec<Point>, dashed: bool) {
    scene.push(Shape::Line {
        points: points.clone(),
        stroke: Stroke::solid(4.0, Token::Halo),
    });
    scene.push(Shape::Line {
        points,
        stroke: Stroke {
            width: 1.8,
            token: Token::Accent,
            dash: if dashed {
                Dash::Dashed(7.0, 4.0)
            } else {
                Dash::Solid
            },
        },
    });
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::geo::LonLat;
    use crate::message::Language;

    fn view() -> View {
        View {
            centre: project(LonLat::new(10.75, 63.585)),
            metres_per_point: 400.0,
            width: 800.0,
            height: 600.0,
        }
    }

    fn words(message: &Message) -> String {
        let said = Catalogue::of(Language::Nb).say(message);
        said.replace('\u{a0}', " ")
    }

    fn labels(scene: &Scene) -> Vec<String> {
        let texts = scene.items.iter().filter_map(|item| match &item.shape {
            Shape::Text(run) => Some(run.text.replace('\u{a0}', " ")),
            _ => None,
        });
        texts.collect()
    }

    #[test]
    fn lengths_are_told_in_metres_below_a_kilometre_and_areas_in_decares_below_a_square_one() {
        assert_eq!(words(&length(451.6)), "452 m");
        assert_eq!(words(&length(999.6)), "1 km");
        assert_eq!(words(&length(49_406.8)), "49,4 km");
        assert_eq!(words(&length(1_542_006.0)), "1 542 km");
        assert_eq!(words(&surface(12_340.0)), "12,3 daa");
        assert_eq!(words(&surface(2_500_000.0)), "2,5 km²");
    }

    #[test]
    fn every_ring_is_drawn_at_its_distance_and_named() {
        let mut scene = Scene::new(800.0, 600.0, Token::Water);
        let text = Catalogue::of(Language::Nb);
        rings(&mut scene, &view(), view().centre, &[5.0, 33.0, 80.0], text);
        assert_eq!(labels(&scene), ["5 km", "33 km", "80 km"]);
        let longest = scene.items.iter().filter_map(|item| match &item.shape {
            Shape::Line { points, .. } if points.len() > 100 => points.first().copied(),
            _ => None,
        });
        let far: Vec<f64> = longest
            .map(|at| distance(view().centre, view().ground(at)) / 1_000.0)
            .collect();
        for (found, radius) in far.iter().zip([5.0, 5.0, 33.0, 33.0, 80.0, 80.0]) {
            assert!((found - radius).abs() < 0.01, "{far:?}");
        }
    }

    #[test]
    fn the_whole_is_the_sum_of_the_legs_and_closing_adds_the_way_back_and_an_area() {
        // A right angle at 63.585° N: 0.1° to the north, 0.1° to the east.
        let corners = [(10.75, 63.585), (10.75, 63.685), (10.95, 63.685)]
            .map(|(lon, lat)| project(LonLat::new(lon, lat)));
        let (length, none) = total(&corners, false);
        // 6,371,008.8 m · 0.1° = 11,119.5 m; 2 · 6,371,008.8 m · asin(cos 63.685° · sin 0.1°) =
        // 9,858.4 m.
        assert!((length - (11_119.5 + 9_858.4)).abs() < 1.0, "{length}");
        assert_eq!(none, None);
        let (around, area) = total(&corners, true);
        // By Pythagoras the way back is 14.86 km, and the triangle half of 11.12 km · 9.86 km.
        assert!((around - length - 14_860.0).abs() < 30.0, "{around}");
        assert!((area.unwrap() / 54.81e6 - 1.0).abs() < 0.005, "{area:?}");
        assert_eq!(total(&corners[..1], true), (0.0, None));
    }

    #[test]
    fn every_leg_is_told_beside_it() {
        let mut scene = Scene::new(800.0, 600.0, Token::Water);
        let corners = [(10.75, 63.585), (10.75, 63.885), (11.35, 63.685)]
            .map(|(lon, lat)| project(LonLat::new(lon, lat)));
        let text = Catalogue::of(Language::Nb);
        measured(&mut scene, &view(), &corners, false, text);
        assert_eq!(labels(&scene).len(), 2);
        assert_eq!(labels(&scene)[0], "33,4 km");
        let mut scene = Scene::new(800.0, 600.0, Token::Water);
        measured(&mut scene, &view(), &corners, true, text);
        assert_eq!(labels(&scene).len(), 3);
    }
}
