//! Names on the map: of assets beside their marks, of areas, amounts on flows.
//!
//! What is named wherever one looks (the chain's own, its amounts, counties and countries) is placed
//! first and at once. The names of the many are placed tile by tile as the view reaches them, around
//! what stands already; what stands stays, so that panning moves names and never places them anew.

use std::collections::{BTreeSet, HashMap};
use std::sync::Arc;

use super::arrangement::{Shown, Stand, world};
use super::content::{Content, Spot};
use super::links::{Link, curve};
use super::names::{AreaName, Face, NameKind};
use super::{MARK, View};
use crate::geo::{Bounds, Metres};
use crate::layout::labels::{AreaLabel, LabelRequest, Placer, PointLabel, Slot};
use crate::layout::measure::{Style, ellipsis};
use crate::layout::{self, Rect, Size};
use crate::scene::sign::marked_as_example;
use crate::scene::{InterMeasure, Point};
use crate::workspace::RecordRef;

/// From the middle of a mark of the usual size to its name, in points.
const BESIDE: f64 = 13.0;
/// The widest that the name of an asset gets, in points.
const WIDEST: f32 = 190.0;
/// Narrower than this is no letter, in points.
const LEAST_LETTER: f64 = 2.4;
/// Up to so many assets all names are placed at once, wherever one looks.
const ALL_AT_ONCE: usize = 1_500;
/// Side of the tiles by which the names of more are placed, in pixels of the step.
const TILE: f64 = 128.0;
/// So far around the drawing names are placed, in points.
const SURROUNDINGS: f32 = 96.0;

/// What a name is the name of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum NameOf {
    /// What stands at this place among the content's spots.
    Spot(usize),
    /// The flow at this place among the content's.
    Link(usize),
    /// The area at this place among the content's.
    Area(usize),
}

/// A name in its place.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Name {
    pub(super) of: NameOf,
    pub(super) text: Arc<str>,
    pub(super) face: Face,
    pub(super) width: f32,
    /// The place that it moves with.
    pub(super) anchor: Metres,
    /// From there to the middle of the text's left edge, in points.
    pub(super) offset: Point,
}

/// The words beside a mark, how they are set, and their width.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Said {
    pub(super) words: Arc<str>,
    pub(super) face: Face,
    pub(super) width: f32,
}

/// What is written beside a mark.
pub(super) fn say(spot: &Spot) -> Said {
    let face = face_of(spot);
    let style = Style::new(&InterMeasure, face.size, face.weight);
    let name = ellipsis(spot.name(), style, WIDEST);
    let name = if spot.example() {
        marked_as_example(&name)
    } else {
        name
    };
    let width = face.width(&name);
    Said {
        words: name.into(),
        face,
        width,
    }
}

fn face_of(spot: &Spot) -> Face {
    if spot.asset().is_some() {
        Face::ASSET
    } else {
        Face::STEP
    }
}

/// Where names stood before: they come back there while that is free.
#[derive(Clone, Debug, Default)]
pub(super) struct Memory {
    slots: HashMap<RecordRef, Slot>,
    /// From the best place of an area's name to its middle, in points.
    shifts: HashMap<usize, [f64; 2]>,
}

/// A tile, by column and row.
type Tile = (i32, i32);

/// Where the names of one zoom step stand.
#[derive(Clone, Debug)]
pub(super) struct Names {
    scale: f64,
    placer: Placer,
    placed: Vec<Name>,
    memory: Memory,
    /// The tiles whose names are placed; `None` if all are.
    tiles: Option<BTreeSet<Tile>>,
}

impl Names {
    /// Places what is named wherever one looks. Within `bounds`, if there are any, and beside
    /// `obstacles`; both in pixels of the step.
    pub(super) fn new(
        content: &Content,
        stand: &Stand,
        memory: Memory,
        bounds: Option<Rect<f64>>,
        obstacles: &[Rect<f64>],
    ) -> Self {
        let scale = stand.scale;
        let all = content.spots.len() <= ALL_AT_ONCE;
        let mut placer = Placer::new(bounds, content.spots.len() + obstacles.len());
        for obstacle in obstacles {
            placer.keep_free(*obstacle);
        }
        for mark in &stand.marks {
            if let Some(spot) = content.spots.get(mark.spot) {
                placer.keep_marker_free(marker(spot, mark.offset, scale), beside(spot));
            }
        }
        for cluster in &stand.clusters {
            let [x, y] = world(cluster.at, scale);
            let side = 2.0 * (f64::from(cluster.radius()) + 2.0);
            placer.keep_free(Rect::around(
                layout::Point::new(x, y),
                Size::new(side, side),
            ));
        }
        let mut names = Self {
            scale,
            placer,
            placed: Vec::new(),
            memory,
            tiles: (!all).then(BTreeSet::new),
        };
        let mut asked = Asked::default();
        for (number, link) in content.links.iter().enumerate() {
            let ends = [&link.from, &link.to].map(|end| {
                let shown = end.spot.and_then(|spot| stand.shown(spot));
                end_at(content, stand, shown, end.at)
            });
            asked.link(number, link, ends, scale);
        }
        let areas = content.names.iter().enumerate();
        for (number, name) in areas.filter(|(_, name)| all || !is_of_the_many(name)) {
            names.ask_area(&mut asked, number, name);
        }
        for (number, mark) in stand.marks.iter().enumerate() {
            let spot = content.spots.get(mark.spot);
            if spot.is_some_and(|spot| all || spot.in_chain) {
                names.ask_mark(&mut asked, content, stand, number);
            }
        }
        names.place(content, asked);
        names
    }

    /// Places what is not placed yet of the names in a view.
    pub(super) fn extend(&mut self, content: &Content, stand: &Stand, view: &View) {
        let Some(tiles) = &mut self.tiles else { return };
        let ([left, top], [right, bottom]) = tiles_of(view, self.scale);
        let mut new = BTreeSet::new();
        for row in top..=bottom {
            for column in left..=right {
                if tiles.insert((column, row)) {
                    new.insert((column, row));
                }
            }
        }
        if new.is_empty() {
            return;
        }
        let mut asked = Asked::default();
        for &(column, row) in &new {
            let corner = [f64::from(column) * TILE, f64::from(row) * TILE];
            let other = corner.map(|side| side + TILE);
            for number in stand.grid.touching(corner, other) {
                let Some(mark) = stand.marks.get(number) else {
                    continue;
                };
                let Some(spot) = content.spots.get(mark.spot).filter(|spot| !spot.in_chain) else {
                    continue;
                };
                let at = marker(spot, mark.offset, self.scale);
                if tile([at.x, at.y]) == (column, row) {
                    self.ask_mark(&mut asked, content, stand, number);
                }
            }
        }
        for (number, name) in content.names.iter().enumerate() {
            if is_of_the_many(name) && new.contains(&tile(world(name.at, self.scale))) {
                self.ask_area(&mut asked, number, name);
            }
        }
        self.place(content, asked);
    }

    /// Whether all names in a view are placed.
    pub(super) fn cover(&self, view: &View) -> bool {
        self.tiles.as_ref().is_none_or(|tiles| {
            let ([left, top], [right, bottom]) = tiles_of(view, self.scale);
            (top..=bottom).all(|row| (left..=right).all(|column| tiles.contains(&(column, row))))
        })
    }

    /// The names in their places.
    pub(super) fn placed(&self) -> &[Name] {
        &self.placed
    }

    /// Where they stand, for the names that come after them.
    pub(super) fn into_memory(self) -> Memory {
        self.memory
    }

    fn ask_mark(&self, asked: &mut Asked, content: &Content, stand: &Stand, number: usize) {
        let Some(mark) = stand.marks.get(number) else {
            return;
        };
        let Some(spot) = content.spots.get(mark.spot) else {
            return;
        };
        let anchor = marker(spot, mark.offset, self.scale);
        if !content.is_said(mark.spot) {
            // Measuring costs more than looking whether even the narrowest letters had room.
            let letters = f64::from(u8::try_from(spot.name().chars().count()).unwrap_or(u8::MAX));
            let width = (letters * LEAST_LETTER).min(f64::from(WIDEST) / 2.0);
            let least = Size::new(width, f64::from(face_of(spot).height()));
            if !self.placer.has_room(anchor, beside(spot), least) {
                return;
            }
        }
        let Some(said) = content.said(mark.spot) else {
            return;
        };
        asked.request.points.push(PointLabel {
            priority: if spot.in_chain { 30 } else { 20 },
            anchor,
            radius: beside(spot),
            size: size(said.width, said.face),
            previous: self.memory.slots.get(&spot.record()).copied(),
        });
        asked.points.push(Named {
            of: NameOf::Spot(mark.spot),
            text: Arc::clone(&said.words),
            face: said.face,
            width: said.width,
            anchor: spot.at,
        });
    }

    fn ask_area(&self, asked: &mut Asked, number: usize, name: &AreaName) {
        if !name.is_shown_at(self.scale) {
            return;
        }
        let room = |metres: f64| (metres / self.scale * 0.12).min(60.0);
        let reach = Size::new(room(name.bounds.width()), room(name.bounds.height()));
        let at = world(name.at, self.scale);
        let before = self.memory.shifts.get(&number);
        let label = AreaLabel {
            priority: name.priority(),
            centre: layout::Point::new(at[0], at[1]),
            reach,
            size: size(name.width, name.face()),
            previous: before.map(|[x, y]| layout::Point::new(at[0] + x, at[1] + y)),
        };
        let named = Named {
            of: NameOf::Area(number),
            text: Arc::clone(&name.text),
            face: name.face(),
            width: name.width,
            anchor: name.at,
        };
        asked.area(named, label);
    }

    fn place(&mut self, content: &Content, asked: Asked) {
        // Content and scale hold finite numbers only, so there is no error; a map without names
        // would still be a map.
        let result = self.placer.place(&asked.request).unwrap_or_default();
        for (named, place) in asked.areas.into_iter().zip(result.areas) {
            let Some(rect) = place else { continue };
            if let NameOf::Area(number) = named.of {
                let [x, y] = world(named.anchor, self.scale);
                let middle = rect.centre();
                self.memory
                    .shifts
                    .insert(number, [middle.x - x, middle.y - y]);
            }
            self.put(named, rect);
        }
        for (named, place) in asked.points.into_iter().zip(result.points) {
            let Some(place) = place else { continue };
            if let NameOf::Spot(number) = named.of
                && let Some(spot) = content.spots.get(number)
            {
                self.memory.slots.insert(spot.record(), place.slot);
            }
            self.put(named, place.rect);
        }
    }

    fn put(&mut self, named: Named, rect: Rect<f64>) {
        let [x, y] = world(named.anchor, self.scale);
        #[expect(clippy::cast_possible_truncation, reason = "some points on the screen")]
        let offset = [(rect.x - x) as f32, (rect.y + rect.height / 2.0 - y) as f32];
        let Named {
            of,
            text,
            face,
            width,
            anchor,
        } = named;
        self.placed.push(Name {
            of,
            text,
            face,
            width,
            anchor,
            offset,
        });
    }
}

/// Whether there are so many areas of its kind that only those near the view are named.
fn is_of_the_many(name: &AreaName) -> bool {
    name.kind == NameKind::Municipality
}

fn tile([x, y]: [f64; 2]) -> Tile {
    #[expect(
        clippy::cast_possible_truncation,
        reason = "tiles far beyond the map fall together at the edge"
    )]
    let of = |value: f64| (value / TILE).floor() as i32;
    (of(x), of(y))
}

/// The first and the last column and row of the tiles around a view.
fn tiles_of(view: &View, scale: f64) -> ([i32; 2], [i32; 2]) {
    let Bounds { min, max } = view.around(SURROUNDINGS);
    let (one, other) = (tile(world(min, scale)), tile(world(max, scale)));
    // North is up.
    ([one.0, other.1], [other.0, one.1])
}

/// From the middle of a mark to its name, in points.
fn beside(spot: &Spot) -> f64 {
    let more = spot.look.map_or(0.0, |look| look.size - MARK);
    BESIDE + f64::from(more.max(0.0)) / 2.0
}

/// The middle of a mark, in pixels of the step.
fn marker(spot: &Spot, offset: Point, scale: f64) -> layout::Point<f64> {
    let [x, y] = world(spot.at, scale);
    layout::Point::new(x + f64::from(offset[0]), y + f64::from(offset[1]))
}

/// Where an end of a flow is drawn, in pixels of the step.
fn end_at(content: &Content, stand: &Stand, shown: Option<Shown>, otherwise: Metres) -> [f64; 2] {
    let found = match shown {
        Some(Shown::Mark(mark)) => stand.marks.get(mark).and_then(|mark| {
            let at = marker(content.spots.get(mark.spot)?, mark.offset, stand.scale);
            Some([at.x, at.y])
        }),
        Some(Shown::Cluster(cluster)) => stand
            .clusters
            .get(cluster)
            .map(|cluster| world(cluster.at, stand.scale)),
        None => None,
    };
    found.unwrap_or_else(|| world(otherwise, stand.scale))
}

/// A name without its place.
struct Named {
    of: NameOf,
    text: Arc<str>,
    face: Face,
    width: f32,
    anchor: Metres,
}

/// Names that are wanted together.
#[derive(Default)]
struct Asked {
    request: LabelRequest,
    points: Vec<Named>,
    areas: Vec<Named>,
}

impl Asked {
    fn link(&mut self, number: usize, link: &Link, [from, to]: [[f64; 2]; 2], scale: f64) {
        let Some(curve) = curve(from, to, link.bow()) else {
            return;
        };
        for t in link.lines.iter() {
            let gate = Rect::around(curve.point(*t), Size::new(12.0, 12.0));
            self.request.obstacles.push(gate);
        }
        let Some(amount) = &link.amount else { return };
        // There must be more to see of the flow than its amount.
        let length = (to[0] - from[0]).hypot(to[1] - from[1]);
        if length < f64::from(link.width) + 44.0 {
            return;
        }
        let crest = curve.point(0.5);
        let named = Named {
            of: NameOf::Link(number),
            text: Arc::clone(amount),
            face: Face::AMOUNT,
            width: link.width,
            anchor: Metres::new(crest.x * scale, -crest.y * scale),
        };
        let label = AreaLabel {
            priority: 28,
            centre: crest,
            reach: Size::new(10.0, 8.0),
            size: size(link.width, Face::AMOUNT),
            previous: None,
        };
        self.area(named, label);
    }

    fn area(&mut self, named: Named, label: AreaLabel) {
        self.request.areas.push(label);
        self.areas.push(named);
    }
}

fn size(width: f32, face: Face) -> Size<f64> {
    Size::new(f64::from(width.ceil()), f64::from(face.height()))
}

/// The part of the plane around a name, for culling.
pub(super) fn around(name: &Name, scale: f64) -> Bounds {
    Bounds::of(&[name.anchor])
        .grown(f64::from(name.width + name.offset[0].abs() + name.offset[1].abs()) * scale)
}
