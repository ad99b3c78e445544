//! Names on the map: of assets beside their marks, of areas, amounts on flows.

use std::collections::HashMap;
use std::sync::Arc;

use super::arrangement::{Arrangement, Shown, world};
use super::content::{Content, Spot};
use super::links::{Link, curve};
use super::names::Face;
use crate::geo::{Bounds, Metres};
use crate::i18n::Catalogue;
use crate::layout::labels::{AreaLabel, LabelRequest, PlacedLabel, PointLabel, Slot, place_labels};
use crate::layout::measure::{Style, ellipsis};
use crate::layout::{self, Rect, Size};
use crate::message::Message;
use crate::scene::{InterMeasure, Point};
use crate::workspace::RecordRef;

/// From the middle of a mark to its name, in points.
const BESIDE: f64 = 13.0;
/// Half the side of the box that a mark keeps free, in points.
const MARK: f64 = 9.0;
/// The widest that the name of an asset gets, in points.
const WIDEST: f32 = 190.0;
/// The most names of assets that are placed at once.
const MOST: usize = 1_500;

/// What a name is the name of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum NameOf {
    /// What stands at this place among the content's spots.
    Spot(usize),
    /// The flow at this place among the content's.
    Link(usize),
    /// An area.
    Area,
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
pub(super) fn words(spot: &Spot, text: &Catalogue) -> (Arc<str>, Face, f32) {
    let face = if spot.asset().is_some() {
        Face::ASSET
    } else {
        Face::STEP
    };
    let style = Style::new(&InterMeasure, face.size, face.weight);
    let name = ellipsis(spot.name(), style, WIDEST);
    let name = if spot.example() {
        text.say(&Message::new("map-example-marked").with("text", name))
    } else {
        name
    };
    let width = face.width(&name);
    (name.into(), face, width)
}

/// Places all names at a scale, keeping places that are known and still free.
pub(super) fn place(
    content: &Content,
    arrangement: &Arrangement,
    scale: f64,
    known: Option<&HashMap<RecordRef, Slot>>,
) -> (Vec<Name>, HashMap<RecordRef, Slot>) {
    let inside = |at: Metres| {
        arrangement
            .within()
            .is_none_or(|within| within.contains(at))
    };
    let mut asked = Asked {
        scale,
        ..Asked::default()
    };
    for mark in &arrangement.marks {
        let Some(spot) = content.spots.get(mark.spot).filter(|spot| inside(spot.at)) else {
            continue;
        };
        let previous = known.and_then(|known| known.get(&spot.record())).copied();
        asked.spot(mark.spot, spot, mark.offset, previous, content.text);
    }
    for cluster in arrangement
        .clusters
        .iter()
        .filter(|cluster| inside(cluster.at))
    {
        asked.keep_free(world(cluster.at, scale), f64::from(cluster.radius()) + 2.0);
    }
    for (number, link) in content.links.iter().enumerate() {
        let ends = [&link.from, &link.to].map(|end| {
            let shown = end.spot.and_then(|spot| arrangement.shown(spot));
            end_at(content, arrangement, shown, end.at, scale)
        });
        asked.link(number, link, ends);
    }
    let shown = content
        .names
        .iter()
        .filter(|name| name.is_shown_at(scale) && inside(name.at));
    for name in shown {
        let room = |metres: f64| (metres / scale * 0.12).min(60.0);
        let reach = Size::new(room(name.bounds.width()), room(name.bounds.height()));
        let named = Named {
            of: NameOf::Area,
            text: Arc::clone(&name.text),
            face: name.face(),
            width: name.width,
            anchor: name.at,
        };
        asked.area(named, world(name.at, scale), reach, name.priority());
    }
    asked.placed(content)
}

/// Where an end of a flow is drawn, in world pixels.
fn end_at(
    content: &Content,
    arrangement: &Arrangement,
    shown: Option<Shown>,
    otherwise: Metres,
    scale: f64,
) -> [f64; 2] {
    match shown {
        Some(Shown::Mark(mark)) => {
            let found = arrangement
                .marks
                .get(mark)
                .and_then(|mark| Some((mark, content.spots.get(mark.spot)?)));
            found.map_or(world(otherwise, scale), |(mark, spot)| {
                let [x, y] = world(spot.at, scale);
                [x + f64::from(mark.offset[0]), y + f64::from(mark.offset[1])]
            })
        }
        Some(Shown::Cluster(cluster)) => {
            let at = arrangement
                .clusters
                .get(cluster)
                .map_or(otherwise, |cluster| cluster.at);
            world(at, scale)
        }
        None => world(otherwise, scale),
    }
}

/// A name without its place.
struct Named {
    of: NameOf,
    text: Arc<str>,
    face: Face,
    width: f32,
    anchor: Metres,
}

/// All names that are wanted.
#[derive(Default)]
struct Asked {
    scale: f64,
    request: LabelRequest,
    points: Vec<Named>,
    areas: Vec<Named>,
}

impl Asked {
    fn spot(
        &mut self,
        number: usize,
        spot: &Spot,
        offset: Point,
        previous: Option<Slot>,
        text: &Catalogue,
    ) {
        let [x, y] = world(spot.at, self.scale);
        let at = [x + f64::from(offset[0]), y + f64::from(offset[1])];
        if self.points.len() >= MOST {
            self.keep_free(at, MARK);
            return;
        }
        let (words, face, width) = words(spot, text);
        self.request.points.push(PointLabel {
            priority: if spot.in_chain { 30 } else { 20 },
            anchor: layout::Point::new(at[0], at[1]),
            radius: BESIDE,
            size: size(width, face),
            previous,
        });
        let anchor = spot.at;
        self.points.push(Named {
            of: NameOf::Spot(number),
            text: words,
            face,
            width,
            anchor,
        });
    }

    fn link(&mut self, number: usize, link: &Link, [from, to]: [[f64; 2]; 2]) {
        let Some(curve) = curve(from, to, link.bow()) else {
            return;
        };
        for t in link.lines.iter() {
            let at = curve.point(*t);
            self.keep_free([at.x, at.y], 6.0);
        }
        let Some(amount) = &link.amount else { return };
        // There must be more to see of the flow than its amount.
        let length = (to[0] - from[0]).hypot(to[1] - from[1]);
        if length < f64::from(link.width) + 44.0 {
            return;
        }
        let crest = curve.point(0.5);
        let along = Size::new(10.0, 8.0);
        let anchor = Metres::new(crest.x * self.scale, -crest.y * self.scale);
        let named = Named {
            of: NameOf::Link(number),
            text: Arc::clone(amount),
            face: Face::AMOUNT,
            width: link.width,
            anchor,
        };
        self.area(named, [crest.x, crest.y], along, 28);
    }

    fn area(&mut self, named: Named, at: [f64; 2], reach: Size<f64>, priority: i32) {
        self.request.areas.push(AreaLabel {
            priority,
            centre: layout::Point::new(at[0], at[1]),
            reach,
            size: size(named.width, named.face),
            previous: None,
        });
        self.areas.push(named);
    }

    fn keep_free(&mut self, at: [f64; 2], reach: f64) {
        let centre = layout::Point::new(at[0], at[1]);
        self.request
            .obstacles
            .push(Rect::around(centre, Size::new(2.0 * reach, 2.0 * reach)));
    }

    fn placed(self, content: &Content) -> (Vec<Name>, HashMap<RecordRef, Slot>) {
        let scale = self.scale;
        // Content and scale hold finite numbers only, so there is no error; a map without names
        // would still be a map.
        let result = place_labels(&self.request).unwrap_or_default();
        let mut slots = HashMap::new();
        let mut names = Vec::new();
        let mut put = |named: Named, rect: Rect<f64>| {
            let [x, y] = world(named.anchor, scale);
            #[expect(clippy::cast_possible_truncation, reason = "some points on the screen")]
            let offset = [(rect.x - x) as f32, (rect.y + rect.height / 2.0 - y) as f32];
            let Named {
                of,
                text,
                face,
                width,
                anchor,
            } = named;
            names.push(Name {
                of,
                text,
                face,
                width,
                anchor,
                offset,
            });
        };
        for (named, place) in self.areas.into_iter().zip(result.areas) {
            if let Some(rect) = place {
                put(named, rect);
            }
        }
        for (named, place) in self.points.into_iter().zip(result.points) {
            let Some(PlacedLabel { slot, rect }) = place else {
                continue;
            };
            if let NameOf::Spot(number) = named.of
                && let Some(spot) = content.spots.get(number)
            {
                slots.insert(spot.record(), slot);
            }
            put(named, rect);
        }
        (names, slots)
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
