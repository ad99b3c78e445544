//! From a TopoJSON document to arcs in degrees and features that name them, checked; and from arcs to rings.

use std::{collections::BTreeMap, ops::Range};

use super::{
    error::{GeometryFault, MapError},
    polygon::{Polygon, signed_area},
    position::{LonLat, Metres},
    topojson::{Document, Geometry, Nested, Properties, Sequences, Transform},
};

/// The most points that a map may have, counted on its arcs and again on the rings made of them. A few bytes of
/// text can name a long arc any number of times, so the size of the text bounds neither memory nor time.
const POINT_LIMIT: usize = 2_000_000;

/// Lists of points kept in one, numbered from 0.
#[derive(Clone, Debug, Default)]
pub(super) struct Arcs<P> {
    pub points: Vec<P>,
    ends: Vec<usize>,
}

impl<P> Arcs<P> {
    /// How many arcs there are.
    pub fn len(&self) -> usize {
        self.ends.len()
    }

    /// Where an arc's points lie in `points`; nothing for an arc that does not exist.
    pub fn range(&self, index: usize) -> Range<usize> {
        let start = index.checked_sub(1).and_then(|before| self.ends.get(before)).copied().unwrap_or(0);
        self.ends.get(index).map_or(0..0, |&end| start..end)
    }

    /// An arc's points; none for an arc that does not exist.
    pub fn get(&self, index: usize) -> &[P] {
        self.points.get(self.range(index)).unwrap_or(&[])
    }

    /// The same arcs with every point changed.
    pub fn map<Q>(&self, change: impl FnMut(&P) -> Q) -> Arcs<Q> {
        Arcs { points: self.points.iter().map(change).collect(), ends: self.ends.clone() }
    }
}

/// An arc as a ring uses it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct ArcUse {
    pub arc: usize,
    /// Run from its last point to its first.
    pub reversed: bool,
}

/// The arcs of a polygon: its outer ring, then its holes.
pub(super) type PolygonArcs = Vec<Vec<ArcUse>>;

/// A feature of a layer.
pub(super) struct Feature {
    pub properties: Properties,
    pub polygons: Vec<PolygonArcs>,
}

/// A decoded map.
pub(super) struct Topology {
    pub arcs: Arcs<LonLat>,
    layers: BTreeMap<String, Geometry>,
}

impl Topology {
    /// Reads a map and decodes its arcs.
    pub fn parse(text: &str) -> Result<Self, MapError> {
        let document: Document = serde_json::from_str(text).map_err(|error| MapError::Syntax {
            line: error.line(),
            column: error.column(),
            reason: error.to_string(),
        })?;
        if document.kind != "Topology" {
            return Err(MapError::NotATopology(document.kind));
        }
        Ok(Self { arcs: decode(document.arcs, document.transform)?, layers: document.objects })
    }

    /// Takes a layer's features out of the map. Their arcs exist; whether they form rings is not yet known.
    pub fn take_layer(&mut self, name: &'static str) -> Result<Vec<Feature>, MapError> {
        let layer = self.layers.remove(name).ok_or(MapError::MissingLayer(name))?;
        let members =
            if layer.kind.as_deref() == Some("GeometryCollection") { layer.geometries } else { vec![layer] };
        let arc_count = self.arcs.len();
        members
            .into_iter()
            .enumerate()
            .map(|(feature, mut geometry)| {
                let properties = geometry.properties.take().unwrap_or_default();
                polygons_of(&geometry, arc_count)
                    .map(|polygons| Feature { properties, polygons })
                    .map_err(|fault| MapError::Geometry { layer: name.to_owned(), feature, fault })
            })
            .collect()
    }
}

/// Undoes the quantisation and the differences, and checks that every position is on the globe.
fn decode(arcs: Sequences, transform: Option<Transform>) -> Result<Arcs<LonLat>, MapError> {
    if arcs.positions.len() > POINT_LIMIT {
        return Err(MapError::TooLarge { limit: POINT_LIMIT });
    }
    let mut points = Vec::with_capacity(arcs.positions.len());
    let mut start = 0;
    for &end in &arcs.ends {
        let (mut x, mut y) = (0.0, 0.0);
        for &[dx, dy] in arcs.positions.get(start..end).unwrap_or(&[]) {
            let position = if let Some(Transform { scale, translate }) = transform {
                (x, y) = (x + dx, y + dy);
                LonLat::new(x * scale[0] + translate[0], y * scale[1] + translate[1])
            } else {
                LonLat::new(dx, dy)
            };
            if !position.is_valid() {
                return Err(MapError::OutOfRange { lon: position.lon, lat: position.lat });
            }
            points.push(position);
        }
        start = end;
    }
    Ok(Arcs { points, ends: arcs.ends })
}

/// The polygons of an area, by the numbers of their arcs.
fn polygons_of(geometry: &Geometry, arc_count: usize) -> Result<Vec<PolygonArcs>, GeometryFault> {
    let kind = geometry.kind.as_deref();
    let polygons = match (kind, &geometry.arcs) {
        (None, _) => return Err(GeometryFault::Empty),
        (Some("Polygon"), Some(Nested::List(rings))) => vec![polygon_of(rings, arc_count)?],
        (Some("MultiPolygon"), Some(Nested::List(polygons))) => polygons
            .iter()
            .map(|polygon| match polygon {
                Nested::List(rings) => polygon_of(rings, arc_count),
                Nested::Number(_) => Err(GeometryFault::NotAnArea),
            })
            .collect::<Result<_, _>>()?,
        _ => return Err(GeometryFault::NotAnArea),
    };
    if polygons.is_empty() { Err(GeometryFault::Empty) } else { Ok(polygons) }
}

fn polygon_of(rings: &[Nested], arc_count: usize) -> Result<PolygonArcs, GeometryFault> {
    if rings.is_empty() {
        return Err(GeometryFault::Empty);
    }
    rings
        .iter()
        .map(|ring| match ring {
            Nested::List(arcs) if arcs.is_empty() => Err(GeometryFault::Empty),
            Nested::List(arcs) => arcs.iter().map(|arc| arc_of(arc, arc_count)).collect(),
            Nested::Number(_) => Err(GeometryFault::NotAnArea),
        })
        .collect()
}

/// A negative number is the one's complement of an arc that is run backwards.
fn arc_of(number: &Nested, arc_count: usize) -> Result<ArcUse, GeometryFault> {
    let &Nested::Number(number) = number else { return Err(GeometryFault::NotAnArea) };
    let reversed = number < 0;
    usize::try_from(if reversed { !number } else { number })
        .ok()
        .filter(|&arc| arc < arc_count)
        .map(|arc| ArcUse { arc, reversed })
        .ok_or(GeometryFault::NoSuchArc(number))
}

/// Joins arcs to rings and polygons, and keeps count of the points that this makes.
pub(super) struct RingBuilder<'a> {
    arcs: &'a Arcs<Metres>,
    points_left: usize,
}

/// Why a ring was not made: its own fault, or too many points in all.
pub(super) enum RingError {
    Fault(GeometryFault),
    TooLarge(usize),
}

impl RingError {
    /// The error to give, for this feature of this layer.
    pub fn of(self, layer: &str, feature: usize) -> MapError {
        match self {
            Self::Fault(fault) => MapError::Geometry { layer: layer.to_owned(), feature, fault },
            Self::TooLarge(limit) => MapError::TooLarge { limit },
        }
    }
}

impl<'a> RingBuilder<'a> {
    /// A builder over these arcs.
    pub const fn new(arcs: &'a Arcs<Metres>) -> Self {
        Self { arcs, points_left: POINT_LIMIT }
    }

    /// How many points the outer ring of these arcs has, about.
    pub fn point_count(&self, polygon: &PolygonArcs) -> usize {
        polygon.first().map_or(0, |ring| ring.iter().map(|each| self.arcs.get(each.arc).len()).sum())
    }

    /// The polygon that these arcs outline.
    pub fn polygon(&mut self, polygon: &PolygonArcs) -> Result<Polygon, RingError> {
        let rings = polygon.iter().map(|ring| self.ring(ring)).collect::<Result<Vec<_>, _>>()?;
        if rings.first().is_none_or(|outer| signed_area(outer) == 0.0) {
            return Err(RingError::Fault(GeometryFault::NoArea));
        }
        Ok(Polygon::new(rings))
    }

    /// A ring without its closing point. Each arc must begin exactly where the one before it ends.
    fn ring(&mut self, uses: &[ArcUse]) -> Result<Vec<Metres>, RingError> {
        let count: usize = uses.iter().map(|each| self.arcs.get(each.arc).len()).sum();
        self.points_left = self.points_left.checked_sub(count).ok_or(RingError::TooLarge(POINT_LIMIT))?;
        let mut ring: Vec<Metres> = Vec::with_capacity(count);
        for each in uses {
            let points = self.arcs.get(each.arc);
            let (first, last) = if each.reversed {
                (points.last(), points.first())
            } else {
                (points.first(), points.last())
            };
            if let Some(end) = ring.pop()
                && first != Some(&end)
            {
                return Err(RingError::Fault(GeometryFault::ArcsDoNotMeet));
            }
            if last.is_none() {
                return Err(RingError::Fault(GeometryFault::TooFewPoints));
            }
            if each.reversed {
                ring.extend(points.iter().rev());
            } else {
                ring.extend(points);
            }
        }
        if ring.len() < 2 || ring.pop().as_ref() != ring.first() {
            return Err(RingError::Fault(GeometryFault::Unclosed));
        }
        if ring.len() < 3 {
            return Err(RingError::Fault(GeometryFault::TooFewPoints));
        }
        Ok(ring)
    }
}
