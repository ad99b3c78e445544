//! From a TopoJSON document to arcs in degrees and features that name them, checked; and from arcs
//! to rings.

use std::{collections::BTreeMap, ops::Range};

use super::{
    error::{GeometryFault, MapError},
    polygon::{Polygon, signed_area},
    position::{LonLat, Metres},
    topojson::{Document, Geometry, Nested, Properties, Sequences, Transform},
};

/// The most points that a map may have, counted on its arcs and again on the rings made of them. A
/// few bytes of text can name a long arc any number of times, so the size of the text bounds
/// neither memory nor time.
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
        let start = index
            .checked_sub(1)
            .and_then(|before| self.ends.get(before))
            .copied()
            .unwrap_or(0);
        self.ends.get(index).map_or(0..0, |&end| start..end)
    }

    /// An arc's points; none for an arc that does not exist.
    pub fn get(&self, index: usize) -> &[P] {
        self.points.get(self.range(index)).unwrap_or(&[])
    }

    /// The same arcs with every point changed.
    pub fn map<Q>(&self, change: impl FnMut(&P) -> Q) -> Arcs<Q> {
        Arcs {
            points: self.points.iter().map(change).collect(),
            ends: self.ends.clone(),
        }
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
        Ok(Self {
            arcs: decode(document.arcs, document.transform)?,
            layers: document.objects,
        })
    }

    /// Takes a layer's features out of the map. Their arcs exist; whether they form rings is not
    /// yet known.
    pub fn take_layer(&mut self, name: &'static str) -> Result<Vec<Feature>, MapError> {
        let layer = self
            .layers
            .remove(name)
            .ok_or(MapError::MissingLayer(name))?;
        let members = if layer.kind.as_deref() == Some("GeometryCollection") {
            layer.geometries
        } else {
            vec![layer]
        };
        let arc_count = self.arcs.len();
        members
            .into_iter()
            .enumerate()
            .map(|(feature, mut geometry)| {
                let properties = geometry.properties.take().unwrap_or_default();
                polygons_of(&geometry, arc_count)
                    .map(|polygons| Feature {
                        properties,
                        polygons,
                    })
                    .map_err(|fault| MapError::Geometry {
                        layer: name.to_owned(),
                        feature,
                        fault,
                    })
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
                return Err(MapError::OutOfRange {
                    lon: position.lon,
                    lat: position.lat,
                });
            }
            points.push(position);
        }
        start = end;
    }
    Ok(Arcs {
        points,
        ends: arcs.ends,
    })
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
    if polygons.is_empty() {
        Err(GeometryFault::Empty)
    } else {
        Ok(polygons)
    }
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
    let &Nested::Number(number) = number else {
        return Err(GeometryFault::NotAnArea);
    };
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
            Self::Fault(fault) => MapError::Geometry {
                layer: layer.to_owned(),
                feature,
                fault,
            },
            Self::TooLarge(limit) => MapError::TooLarge { limit },
        }
    }
}

impl<'a> RingBuilder<'a> {
    /// A builder over these arcs.
    pub const fn new(arcs: &'a Arcs<Metres>) -> Self {
        Self {
            arcs,
            points_left: POINT_LIMIT,
        }
    }

    /// How many points the outer ring of these arcs has, about.
    pub fn point_count(&self, polygon: &PolygonArcs) -> usize {
        polygon.first().map_or(0, |ring| {
            ring.iter().map(|each| self.arcs.get(each.arc).len()).sum()
        })
    }

    /// The polygon that these arcs outline.
    pub fn polygon(&mut self, polygon: &PolygonArcs) -> Result<Polygon, RingError> {
        let rings = polygon
            .iter()
            .map(|ring| self.ring(ring))
            .collect::<Result<Vec<_>, _>>()?;
        if rings.first().is_none_or(|outer| signed_area(outer) == 0.0) {
            return Err(RingError::Fault(GeometryFault::NoArea));
        }
        Ok(Polygon::new(rings))
    }

    /// A ring without its closing point. Each arc must begin exactly where the one before it ends.
    fn ring(&mut self, uses: &[ArcUse]) -> Result<Vec<Metres>, RingError> {
        let count: usize = uses.iter().map(|each| self.arcs.get(each.arc).len()).sum();
        self.points_left = self
            .points_left
            .checked_sub(count)
            .ok_or(RingError::TooLarge(POINT_LIMIT))?;
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

#[cfg(test)]
mod tests {
    use super::{
        super::{
            boundaries::Boundaries,
            fixture::{SMALL, SWEDEN},
        },
        *,
    };

    /// The error of the small map after one change to its text.
    fn error_after(from: &str, to: &str) -> MapError {
        assert!(SMALL.contains(from), "the text to change is there: {from}");
        Boundaries::parse(&SMALL.replacen(from, to, 1), SWEDEN).unwrap_err()
    }

    fn fault_after(from: &str, to: &str) -> GeometryFault {
        match error_after(from, to) {
            MapError::Geometry {
                layer,
                feature: 0,
                fault,
            } if layer == "kommuner" => fault,
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn arcs_are_shared_run_backwards_and_decoded_from_differences() {
        let map = Boundaries::parse(SMALL, SWEDEN).unwrap();
        let rings: Vec<usize> = map
            .municipalities()
            .iter()
            .map(|each| each.polygons()[0].outer().len())
            .collect();
        assert_eq!(rings, [4, 4]);
        let corner = |at: usize, lon: f64, lat: f64| {
            let wanted = crate::geo::project(LonLat::new(lon, lat));
            map.municipalities()[at].polygons()[0]
                .outer()
                .iter()
                .any(|p| p.plane_distance(wanted) < 1e-6)
        };
        assert!(
            corner(0, 10.0, 63.0)
                && corner(0, 10.5, 63.5)
                && corner(1, 10.5, 63.5)
                && corner(1, 11.0, 63.0)
        );
    }

    #[test]
    fn without_a_transform_the_arcs_are_in_degrees() {
        assert!(
            Boundaries::parse(SMALL, SWEDEN).is_ok(),
            "Sweden has no transform"
        );
    }

    #[test]
    fn each_fault_of_an_outline_is_named() {
        assert_eq!(
            fault_after(r#""arcs":[[0,1]]"#, r#""arcs":[[0,9]]"#),
            GeometryFault::NoSuchArc(9)
        );
        assert_eq!(
            fault_after(r#""arcs":[[0,1]]"#, r#""arcs":[[0,-9]]"#),
            GeometryFault::NoSuchArc(-9)
        );
        let least = format!("[[0,{}]]", i64::MIN);
        assert_eq!(
            fault_after("[[0,1]]", &least),
            GeometryFault::NoSuchArc(i64::MIN)
        );
        assert_eq!(
            fault_after("[[0,1]]", "[[0,-2]]"),
            GeometryFault::ArcsDoNotMeet
        );
        assert_eq!(fault_after("[[0,1]]", "[[1]]"), GeometryFault::Unclosed);
        assert_eq!(
            fault_after("[[0,1]]", "[[0,-1]]"),
            GeometryFault::TooFewPoints
        );
        assert_eq!(fault_after("[[0,1]]", "[[1,-2]]"), GeometryFault::NoArea);
        assert_eq!(fault_after("[[0,1]]", "[[]]"), GeometryFault::Empty);
        assert_eq!(fault_after("[[0,1]]", "[]"), GeometryFault::Empty);
        assert_eq!(fault_after("[[0,1]]", "[0,1]"), GeometryFault::NotAnArea);
        assert_eq!(
            fault_after("[[0,1]]", "[[[0,1]]]"),
            GeometryFault::NotAnArea
        );
        assert_eq!(fault_after("[[0,1]]", "7"), GeometryFault::NotAnArea);
        assert_eq!(
            fault_after(r#"{"type":"Polygon","#, r#"{"type":"LineString","#),
            GeometryFault::NotAnArea
        );
        assert_eq!(
            fault_after(r#"{"type":"Polygon","#, r#"{"type":null,"#),
            GeometryFault::Empty
        );
        assert_eq!(
            fault_after("[[50,0],[0,50]],", "[],"),
            GeometryFault::TooFewPoints
        );
    }

    #[test]
    fn each_fault_of_the_document_is_named() {
        assert!(matches!(
            Boundaries::parse("", SWEDEN),
            Err(MapError::Syntax { line: 1, .. })
        ));
        assert!(matches!(
            Boundaries::parse(SMALL, "{"),
            Err(MapError::Syntax { .. })
        ));
        assert!(matches!(
            error_after("[50,0],[0,50]", "[50],[0,50]"),
            MapError::Syntax { line: 3, .. }
        ));
        assert!(matches!(
            error_after("[50,0],[0,50]", "[50,null]"),
            MapError::Syntax { line: 3, .. }
        ));
        assert!(matches!(
            error_after("[50,0],[0,50]", "[50,NaN]"),
            MapError::Syntax { line: 3, .. }
        ));
        assert!(matches!(
            error_after("[50,0],[0,50]", "[50,1e999]"),
            MapError::Syntax { line: 3, .. }
        ));
        assert!(matches!(
            error_after(r#""k20":"5001""#, r#""k20":5001"#),
            MapError::Syntax { line: 6, .. }
        ));
        assert_eq!(
            error_after("Topology", "Feature"),
            MapError::NotATopology("Feature".to_owned())
        );
        assert_eq!(
            error_after("fylker2024", "fylker"),
            MapError::MissingLayer("fylker2024")
        );
        assert!(matches!(
            error_after("[50,0],[0,50]", "[50,99999],[0,50]"),
            MapError::OutOfRange { .. }
        ));
        assert!(matches!(
            error_after("[0.01,0.01]", "[1e300,1e300]"),
            MapError::OutOfRange { .. }
        ));
        assert!(matches!(
            error_after(r#""k24":"5001","#, ""),
            MapError::MissingProperty {
                layer: "kommuner",
                feature: 0,
                property: "k24"
            }
        ));
        assert!(matches!(
            error_after(r#""k24":"5001""#, r#""k24":"9901""#),
            MapError::UnknownCounty {
                layer: "kommuner",
                feature: 0,
                ..
            }
        ));
        assert!(matches!(
            error_after(
                r#""properties":{"f24":"50"}"#,
                r#""properties":{"f24":"54"}"#
            ),
            MapError::UnknownCounty {
                layer: "fylker2024",
                ..
            }
        ));
        assert_eq!(
            error_after(r#""k24":"5031""#, r#""k24":"5001""#),
            MapError::DuplicateCode {
                layer: "kommuner",
                code: "5001".to_owned()
            }
        );
    }

    #[test]
    fn a_collapsed_map_is_an_error() {
        assert_eq!(fault_after("[0.01,0.01]", "[0,0]"), GeometryFault::NoArea);
    }

    #[test]
    fn a_short_text_cannot_name_unbounded_points() {
        // One closed arc of 1,000 points, named 5,000 times in one ring.
        let arc = format!("[[0,0],{}[1,0],[-1,-1]]", "[0,0],".repeat(997).as_str())
            .replace("[1,0],", "[1,0],[0,1],");
        let ring = vec!["0"; 5_000].join(",");
        let text = SMALL
            .replace("[[50,0],[0,50]],", &format!("{arc},"))
            .replacen("[[0,1]]", &format!("[[{ring}]]"), 1);
        assert_eq!(
            Boundaries::parse(&text, SWEDEN).unwrap_err(),
            MapError::TooLarge { limit: POINT_LIMIT }
        );
    }

    #[test]
    fn deep_nesting_is_refused() {
        let deep = "[".repeat(100_000);
        assert!(matches!(
            error_after("[[0,1]]", &deep),
            MapError::Syntax { .. }
        ));
        assert!(matches!(
            Boundaries::parse(&deep, SWEDEN),
            Err(MapError::Syntax { .. })
        ));
    }

    #[test]
    fn a_text_cut_anywhere_is_an_error() {
        for cut in 0..SMALL.len() {
            assert!(
                Boundaries::parse(&SMALL[..cut], SWEDEN).is_err(),
                "cut at {cut}"
            );
        }
    }

    #[test]
    fn no_single_changed_character_makes_the_parser_panic() {
        let mut parsed = 0;
        for at in 0..SMALL.len() {
            for change in ["0", "-", "9", "[", "]", ",", "\"", "e", ""] {
                let text = format!("{}{change}{}", &SMALL[..at], &SMALL[at + 1..]);
                if let Ok(map) = Boundaries::parse(&text, SWEDEN) {
                    // What parses can be asked and drawn.
                    map.prepare();
                    assert!(
                        map.municipalities_with_ids()
                            .all(|(id, _)| map.label(id).is_some())
                    );
                    parsed += 1;
                }
            }
        }
        assert!(
            parsed > 500,
            "most changes of a name or a number still parse: {parsed}"
        );
    }
}
