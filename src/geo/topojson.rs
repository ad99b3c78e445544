//! The TopoJSON document as it is written: typed, still quantised, nothing checked but its form.
//!
//! Format: "The TopoJSON Format Specification" 1.0 (M. Bostock, C. Metcalf). Arcs are read straight
//! into one flat list, which makes the parse several times faster than a list of lists.

use std::{collections::BTreeMap, fmt};

use serde::{
    Deserialize, Deserializer,
    de::{DeserializeSeed, Error, IgnoredAny, SeqAccess, Visitor},
};

/// A whole document.
#[derive(Deserialize)]
pub(super) struct Document {
    /// `Topology` in every topology.
    #[serde(rename = "type")]
    pub kind: String,
    /// How whole numbers become degrees; without it the arcs hold degrees.
    #[serde(default)]
    pub transform: Option<Transform>,
    /// All arcs, as they are written: with a transform, each position is the difference from the
    /// one before.
    #[serde(default)]
    pub arcs: Sequences,
    /// The layers by name.
    #[serde(default)]
    pub objects: BTreeMap<String, Geometry>,
}

/// The quantisation: `degrees = number · scale + translate`.
#[derive(Clone, Copy, Deserialize)]
pub(super) struct Transform {
    pub scale: [f64; 2],
    pub translate: [f64; 2],
}

/// A geometry or a collection of them.
#[derive(Deserialize)]
pub(super) struct Geometry {
    #[serde(rename = "type", default)]
    pub kind: Option<String>,
    /// The arcs by number, nested according to the kind.
    #[serde(default)]
    pub arcs: Option<Nested>,
    /// The members of a collection.
    #[serde(default)]
    pub geometries: Vec<Self>,
    #[serde(default)]
    pub properties: Option<Properties>,
}

/// The properties that the program's maps have. Others are passed over.
#[derive(Default, Deserialize)]
pub(super) struct Properties {
    /// Municipality code, division of 2020.
    pub k20: Option<String>,
    /// Municipality code, division of 2024.
    pub k24: Option<String>,
    /// County code, division of 2020.
    pub f20: Option<String>,
    /// County code, division of 2024.
    pub f24: Option<String>,
    /// Name of a municipality.
    pub n: Option<String>,
    /// Name of a country.
    pub name: Option<String>,
}

/// Whole numbers in lists of any depth. The parser's own limit on nesting bounds the recursion.
pub(super) enum Nested {
    Number(i64),
    List(Vec<Self>),
}

impl<'de> Deserialize<'de> for Nested {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct NestedVisitor;
        impl<'de> Visitor<'de> for NestedVisitor {
            type Value = Nested;

            fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
                formatter.write_str("an arc's number or a list of them")
            }

            fn visit_i64<E: Error>(self, value: i64) -> Result<Nested, E> {
                Ok(Nested::Number(value))
            }

            fn visit_u64<E: Error>(self, value: u64) -> Result<Nested, E> {
                i64::try_from(value)
                    .map(Nested::Number)
                    .map_err(|_| E::custom("an arc's number is too large"))
            }

            fn visit_seq<A: SeqAccess<'de>>(self, mut sequence: A) -> Result<Nested, A::Error> {
                let mut list = Vec::new();
                while let Some(item) = sequence.next_element()? {
                    list.push(item);
                }
                Ok(Nested::List(list))
            }
        }
        deserializer.deserialize_any(NestedVisitor)
    }
}

/// Lists of positions, one after the other.
#[derive(Default)]
pub(super) struct Sequences {
    /// All positions of all lists.
    pub positions: Vec<[f64; 2]>,
    /// Where each list ends in `positions`.
    pub ends: Vec<usize>,
}

impl<'de> Deserialize<'de> for Sequences {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct SequencesVisitor;
        impl<'de> Visitor<'de> for SequencesVisitor {
            type Value = Sequences;

            fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
                formatter.write_str("a list of arcs")
            }

            fn visit_seq<A: SeqAccess<'de>>(self, mut sequence: A) -> Result<Sequences, A::Error> {
                let mut all = Sequences::default();
                while sequence
                    .next_element_seed(ArcSeed(&mut all.positions))?
                    .is_some()
                {
                    all.ends.push(all.positions.len());
                }
                Ok(all)
            }
        }
        deserializer.deserialize_seq(SequencesVisitor)
    }
}

/// Appends the positions of one arc.
struct ArcSeed<'a>(&'a mut Vec<[f64; 2]>);

impl<'de> DeserializeSeed<'de> for ArcSeed<'_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_seq(self)
    }
}

impl<'de> Visitor<'de> for ArcSeed<'_> {
    type Value = ();

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("an arc, a list of positions")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut sequence: A) -> Result<(), A::Error> {
        while let Some(position) = sequence.next_element_seed(PositionSeed)? {
            self.0.push(position);
        }
        Ok(())
    }
}

/// One position: two numbers, and possibly more that are passed over.
struct PositionSeed;

impl<'de> DeserializeSeed<'de> for PositionSeed {
    type Value = [f64; 2];

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<[f64; 2], D::Error> {
        deserializer.deserialize_seq(self)
    }
}

impl<'de> Visitor<'de> for PositionSeed {
    type Value = [f64; 2];

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a position, a list of at least two numbers")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut sequence: A) -> Result<[f64; 2], A::Error> {
        let x = sequence
            .next_element()?
            .ok_or_else(|| A::Error::invalid_length(0, &self))?;
        let y = sequence
            .next_element()?
            .ok_or_else(|| A::Error::invalid_length(1, &self))?;
        while sequence.next_element::<IgnoredAny>()?.is_some() {}
        Ok([x, y])
    }
}
