//! Puts a map together: land, borders, flows, marks, names, scale.

use std::collections::BTreeSet;

use super::arrangement::{Arrangement, Cluster, PlacedMark, Shown};
use super::content::Content;
use super::labels::{self, Name, NameOf};
use super::links::Link;
use super::marks;
use super::names::Face;
use super::{MARK, View, extents, furniture};
use crate::layout::arc::{Arc, ArcRequest, arc};
use crate::layout::curve::flatten;
use crate::layout::{Cubic, Point as LayoutPoint};
use crate::scene::{Anchor, Point, Scene, Shape, Stroke, Target, TextRun, Token};
use crate::workspace::{RecordRef, SizeBy};

/// From the middle of a mark to where a flow begins or ends, in points.
const CLEAR: f64 = 11.0;
/// The same for the smaller mark of a step.
const CLEAR_OF_STEP: f64 = 7.0;
/// Gates closer than this on a line are one, in points.
const APART: f32 = 24.0;
/// What stands on a flow's line reaches no further than this from it, in points.
const NEARBY: f32 = 24.0;

/// What a map is drawn with, beside its content.
#[derive(Clone, Copy)]
pub struct Drawing<'a> {
    /// What is shown.
    pub content: &'a Content,
    /// Where it stands; must be of the view's zoom step.
    pub arrangement: &'a Arrangement,
    /// The part of the plane that is shown.
    pub view: View,
    /// The selected records.
    pub selected: &'a BTreeSet<RecordRef>,
    /// Pixels per point of the screen or picture.
    pub pixels_per_point: f32,
    /// Whether the drawing leaves the program: a level of detail that is not there yet is built now,
    /// north is shown, and all is said that must be said of the map's data.
    pub for_export: bool,
}

impl Drawing<'_> {
    /// The map as a scene.
    #[must_use]
    pub fn scene(&self) -> Scene {
        let mut scene = Scene::new(self.view.width, self.view.height, Token::Water);
        self.ground(&mut scene);
        extents::draw(&mut scene, &self.content.extents, &self.view);
        for link in &self.content.links {
            self.link(&mut scene, link);
        }
        let names = self.names_in_view();
        for name in names
            .iter()
            .filter(|name| matches!(name.of, NameOf::Area(_)))
        {
            scene.push(self.text(name));
        }
        self.marks(&mut scene);
        for name in names
            .iter()
            .filter(|name| !matches!(name.of, NameOf::Area(_)))
        {
            self.name(&mut scene, name);
        }
        self.selected_names(&mut scene, &names);
        furniture::scale_bar(&mut scene, &self.view, self.content.text);
        if self.for_export {
            furniture::north_arrow(&mut scene, &self.view, self.content.text);
        }
        furniture::attribution(&mut scene, self.content.text, self.for_export);
        if let Some(shading) = &self.content.shading {
            shading.key(&mut scene, &self.view, self.content.text);
        }
        scene
    }

    /// How far a point of the drawing is from the line of a flow; `None` if it has none.
    #[must_use]
    pub fn distance_to(&self, link: &Link, point: Point) -> Option<f32> {
        let [from, to] = self.ends(link);
        let bent = bend(link, &from, &to)?;
        let line = flatten(&bent.curve, 1.0);
        let at = wide(point);
        let pieces = line.windows(2).map(|ends| {
            let [a, b] = [ends[0], ends[1]];
            let (dx, dy) = (b.x - a.x, b.y - a.y);
            let share = ((at.x - a.x) * dx + (at.y - a.y) * dy) / (dx * dx + dy * dy).max(1e-9);
            let share = share.clamp(0.0, 1.0);
            (a.x + share * dx - at.x).hypot(a.y + share * dy - at.y)
        });
        #[expect(clippy::cast_possible_truncation, reason = "some points on the screen")]
        pieces
            .min_by(f64::total_cmp)
            .map(|distance| distance as f32)
    }

    /// Where the middle of a flow's line is; `None` if it has none.
    #[must_use]
    pub fn middle_of(&self, link: &Link) -> Option<Point> {
        let [from, to] = self.ends(link);
        bend(link, &from, &to).map(|bent| narrow(bent.crest))
    }

    /// From the middle of a mark to where a flow begins or ends.
    fn clear(&self, mark: usize) -> f64 {
        let spot = self
            .arrangement
            .marks()
            .get(mark)
            .and_then(|mark| self.content.spots.get(mark.spot));
        match spot.and_then(|spot| spot.look) {
            Some(look) => CLEAR + f64::from((look.size - MARK).max(0.0)) / 2.0,
            None => CLEAR_OF_STEP,
        }
    }

    /// Where a flow's two ends are drawn.
    fn ends(&self, link: &Link) -> [EndPoint; 2] {
        [&link.from, &link.to].map(|end| {
            let shown = end.spot.and_then(|spot| self.arrangement.shown(spot));
            let at =
                shown.and_then(|shown| self.arrangement.point(self.content, shown, &self.view));
            let clear = match shown {
                Some(Shown::Cluster(cluster)) => self
                    .arrangement
                    .clusters()
                    .get(cluster)
                    .map_or(CLEAR, |cluster| f64::from(cluster.radius()) + 3.0),
                Some(Shown::Mark(mark)) => self.clear(mark),
                None => CLEAR_OF_STEP,
            };
            EndPoint {
                at: at.unwrap_or_else(|| self.view.point(end.at)),
                clear,
                has_mark: shown.is_some(),
            }
        })
    }

    fn link(&self, scene: &mut Scene, link: &Link) {
        let target = Target::Record(RecordRef::Flow(link.flow.clone()));
        let [from, to] = self.ends(link);
        if !self.may_be_seen(link, from.at, to.at) {
            return;
        }
        // The asset at this end is filtered out.
        for end in [&from, &to].into_iter().filter(|end| !end.has_mark) {
            marks::draw_step(scene, end.at, Some(&target));
        }
        let Some(bent) = bend(link, &from, &to) else {
            return;
        };
        let stroke = link.stroke();
        let token = stroke.token;
        if self.selected.contains(&RecordRef::Flow(link.flow.clone())) {
            for (more, token) in [(8.0, Token::Accent), (4.5, Token::Halo)] {
                let stroke = Stroke::solid(stroke.width + more, token);
                scene.push_target(
                    Shape::Curve {
                        points: points(&bent.curve),
                        stroke,
                    },
                    target.clone(),
                );
            }
        }
        scene.push_target(
            Shape::Curve {
                points: points(&bent.curve),
                stroke,
            },
            target.clone(),
        );
        if let Some(arrow) = bent.arrow {
            let points = arrow.corners().map(narrow).to_vec();
            scene.push_target(
                Shape::Polygon {
                    points,
                    fill: Some(token),
                    stroke: None,
                },
                target,
            );
        }
        self.crossings(scene, link, from.at, to.at, token);
    }

    /// Whether a flow between these points comes near the drawing at all.
    fn may_be_seen(&self, link: &Link, from: Point, to: Point) -> bool {
        let chord = (from[0] - to[0]).hypot(from[1] - to[1]);
        #[expect(clippy::cast_possible_truncation, reason = "a share of a distance")]
        let around = link.bow() as f32 * chord + NEARBY;
        let size = [self.view.width, self.view.height];
        (0..2).all(|axis| {
            from[axis].min(to[axis]) - around <= size[axis]
                && from[axis].max(to[axis]) + around >= 0.0
        })
    }

    /// A gate wherever a flow crosses a county line.
    fn crossings(&self, scene: &mut Scene, link: &Link, from: Point, to: Point, token: Token) {
        let exact = |point: Point| point.map(f64::from);
        let Some(whole) = super::links::curve(exact(from), exact(to), link.bow()) else {
            return;
        };
        let mut last: Option<Point> = None;
        for t in link.lines.iter() {
            let at = narrow(whole.point(*t));
            let size = [self.view.width, self.view.height];
            if !(0..2).all(|axis| (-NEARBY..=size[axis] + NEARBY).contains(&at[axis])) {
                continue;
            }
            // Where a line winds along the way, one gate says enough.
            if last.is_some_and(|last| (last[0] - at[0]).hypot(last[1] - at[1]) < APART) {
                continue;
            }
            last = Some(at);
            marks::draw_gate(scene, at, narrow(whole.direction(*t)), token);
        }
    }

    fn marks(&self, scene: &mut Scene) {
        let mut all: Vec<Shown> = self.arrangement.in_view(&self.view).collect();
        if self.content.styling.size == SizeBy::Capacity {
            // A small mark that lies on a large one is seen.
            all.sort_by(|one, other| self.side(*other).total_cmp(&self.side(*one)));
        }
        for shown in all {
            let Some(at) = self.arrangement.point(self.content, shown, &self.view) else {
                continue;
            };
            match shown {
                Shown::Mark(mark) => {
                    if let Some(mark) = self.arrangement.marks().get(mark) {
                        self.mark(scene, mark, at);
                    }
                }
                Shown::Cluster(cluster) => {
                    if let Some(cluster) = self.arrangement.clusters().get(cluster) {
                        self.cluster(scene, cluster, at);
                    }
                }
            }
        }
    }

    /// The side of a mark in points; clusters lie on top.
    fn side(&self, shown: Shown) -> f32 {
        let Shown::Mark(mark) = shown else { return 0.0 };
        let mark = self.arrangement.marks().get(mark);
        mark.and_then(|mark| self.content.spots.get(mark.spot)?.look)
            .map_or(0.0, |look| look.size)
    }

    fn mark(&self, scene: &mut Scene, mark: &PlacedMark, at: Point) {
        let Some(spot) = self.content.spots.get(mark.spot) else {
            return;
        };
        let record = spot.record();
        let [x, y] = mark.offset;
        if x.hypot(y) > 7.0 && spot.asset().is_some() {
            // A thread to where it really is.
            let truth = [at[0] - x, at[1] - y];
            let stroke = Stroke::solid(1.0, Token::Coast);
            scene.push(Shape::Line {
                points: vec![truth, at],
                stroke,
            });
            scene.push(Shape::Circle {
                centre: truth,
                radius: 1.6,
                fill: Some(Token::Coast),
                stroke: None,
            });
        }
        if self.selected.contains(&record) {
            // Two discs, as for a cluster: thousands may be selected.
            for (radius, token) in [
                (spot.ring() + 1.2, Token::Accent),
                (spot.ring() - 1.2, Token::Halo),
            ] {
                scene.push(Shape::Circle {
                    centre: at,
                    radius,
                    fill: Some(token),
                    stroke: None,
                });
            }
        }
        let target = Target::Record(record);
        match spot.look {
            Some(look) => marks::draw(scene, look, at, Some(&target)),
            None => marks::draw_step(scene, at, Some(&target)),
        }
    }

    fn cluster(&self, scene: &mut Scene, cluster: &Cluster, at: Point) {
        let selected = !self.selected.is_empty()
            && cluster.spots.iter().any(|spot| {
                self.content
                    .spots
                    .get(*spot)
                    .is_some_and(|spot| self.selected.contains(&spot.record()))
            });
        let radius = cluster.radius();
        let edge = if selected {
            Token::Accent
        } else {
            Token::MapLabel
        };
        let rim = if selected { 2.4 } else { 1.4 };
        // Two discs, one in the other: a disc costs two triangles, a ring hundreds.
        scene.push(Shape::Circle {
            centre: at,
            radius,
            fill: Some(edge),
            stroke: None,
        });
        scene.push(Shape::Circle {
            centre: at,
            radius: radius - rim,
            fill: Some(Token::Card),
            stroke: None,
        });
        #[expect(clippy::cast_precision_loss, reason = "a count to read")]
        let count = self.content.text.number(cluster.spots.len() as f64, 0);
        let face = Face::AMOUNT;
        scene.push(Shape::Text(TextRun {
            width: face.width(&count),
            text: count.into(),
            at,
            anchor: Anchor::Middle,
            size: face.size,
            weight: face.weight,
            token: Token::Ink,
            halo: None,
            spacing: 0.0,
        }));
    }

    fn names_in_view(&self) -> Vec<&Name> {
        let seen = self.view.bounds();
        let scale = self.view.metres_per_point;
        self.arrangement
            .names()
            .iter()
            .filter(|name| labels::around(name, scale).intersects(&seen))
            .collect()
    }

    fn text(&self, name: &Name) -> Shape {
        let [x, y] = self.view.point(name.anchor);
        run(
            name.face,
            &name.text,
            name.width,
            [x + name.offset[0], y + name.offset[1]],
        )
    }

    fn name(&self, scene: &mut Scene, name: &Name) {
        let record = match name.of {
            NameOf::Spot(spot) => self.content.spots.get(spot).map(super::Spot::record),
            NameOf::Link(link) => self
                .content
                .links
                .get(link)
                .map(|link| RecordRef::Flow(link.flow.clone())),
            NameOf::Area(_) => None,
        };
        match record {
            Some(record) => scene.push_target(self.text(name), Target::Record(record)),
            None => scene.push(self.text(name)),
        }
    }

    /// The names of selected assets that found no place: what is selected alone is always named, of
    /// several those that cover no other's name.
    fn selected_names(&self, scene: &mut Scene, named: &[&Name]) {
        const MOST: usize = 24;
        let spots = named
            .iter()
            .filter(|name| matches!(name.of, NameOf::Spot(_)));
        let mut taken: Vec<[Point; 2]> = spots
            .map(|name| {
                let [x, y] = self.view.point(name.anchor);
                line_box(
                    name.face,
                    name.width,
                    [x + name.offset[0], y + name.offset[1]],
                )
            })
            .collect();
        for record in self.selected.iter().take(MOST) {
            let Some(number) = self.content.spot(record) else {
                continue;
            };
            if named.iter().any(|name| name.of == NameOf::Spot(number)) {
                continue;
            }
            let shown = self
                .arrangement
                .shown(number)
                .filter(|shown| matches!(shown, Shown::Mark(_)));
            let at =
                shown.and_then(|shown| self.arrangement.point(self.content, shown, &self.view));
            let spot = self.content.spots.get(number);
            if let (Some([x, y]), Some(said), Some(spot)) = (at, self.content.said(number), spot) {
                let at = [x + spot.ring() + 4.0, y];
                let place = line_box(said.face, said.width, at);
                if self.selected.len() > 1 && taken.iter().any(|other| overlap(place, *other)) {
                    continue;
                }
                taken.push(place);
                scene.push(run(said.face, &said.words, said.width, at));
            }
        }
    }
}

/// An end of a flow on the drawing.
struct EndPoint {
    at: Point,
    /// So far around it the flow keeps clear.
    clear: f64,
    has_mark: bool,
}

/// The line and head of a flow on the drawing; `None` where its ends are too near each other.
fn bend(link: &Link, from: &EndPoint, to: &EndPoint) -> Option<Arc> {
    let width = f64::from(link.line_width());
    let request = ArcRequest {
        from: wide(from.at),
        to: wide(to.at),
        from_radius: from.clear,
        to_radius: to.clear,
        bow: link.bow(),
        arrow_length: 7.0 + 1.3 * width,
        width,
    };
    // Points on a drawing are finite, so there is no error to tell of.
    arc(&request).ok().flatten()
}

/// A line of text with its left edge here.
pub(super) fn run(face: Face, text: &std::sync::Arc<str>, width: f32, at: Point) -> Shape {
    Shape::Text(TextRun {
        text: std::sync::Arc::clone(text),
        at,
        anchor: Anchor::Start,
        size: face.size,
        weight: face.weight,
        token: face.token,
        halo: Some(Token::Halo),
        spacing: face.spacing,
        width,
    })
}

/// The corners of a line of text with its left edge here.
fn line_box(face: Face, width: f32, [x, y]: Point) -> [Point; 2] {
    let half = face.height() / 2.0;
    [[x, y - half], [x + width, y + half]]
}

fn overlap([min, max]: [Point; 2], [low, high]: [Point; 2]) -> bool {
    (0..2).all(|axis| min[axis] < high[axis] && low[axis] < max[axis])
}

fn wide([x, y]: Point) -> LayoutPoint<f64> {
    LayoutPoint::new(f64::from(x), f64::from(y))
}

fn narrow(point: LayoutPoint<f64>) -> Point {
    let near: LayoutPoint<f32> = point.cast();
    [near.x, near.y]
}

fn points(curve: &Cubic<f64>) -> Vec<Point> {
    [curve.from, curve.first, curve.second, curve.to]
        .map(narrow)
        .to_vec()
}
