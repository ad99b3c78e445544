//! Why a map could not be read.

use thiserror::Error;

/// Why a map could not be read. The text is for developers and logs; a window says it in its own
/// words.
#[derive(Clone, Debug, PartialEq, Error)]
pub enum MapError {
    /// The text is not JSON, or a value in it has the wrong type.
    #[error("line {line}, column {column}: {reason}")]
    Syntax {
        /// Line of the fault, from 1.
        line: usize,
        /// Column of the fault, from 1 (0 when the line is empty).
        column: usize,
        /// What is wrong, in the parser's words.
        reason: String,
    },
    /// The document is JSON, but its type is not `Topology`.
    #[error("the document is a {0}, not a Topology")]
    NotATopology(String),
    /// A layer that the map must have is not there.
    #[error("the layer {0} is missing")]
    MissingLayer(&'static str),
    /// A feature lacks a property.
    #[error("feature {feature} of {layer} has no {property}")]
    MissingProperty {
        /// The layer's name.
        layer: &'static str,
        /// The feature's place in the layer, from 0.
        feature: usize,
        /// The property's name.
        property: &'static str,
    },
    /// A county's code is not in the division's table, or a municipality's code does not belong to
    /// a county in it.
    #[error("feature {feature} of {layer} has the code {code}, which no county has")]
    UnknownCounty {
        /// The layer's name.
        layer: &'static str,
        /// The feature's place in the layer, from 0.
        feature: usize,
        /// The code that was found.
        code: String,
    },
    /// Two features of a layer have the same code.
    #[error("the code {code} stands more than once in {layer}")]
    DuplicateCode {
        /// The layer's name.
        layer: &'static str,
        /// The code.
        code: String,
    },
    /// A neighbouring country's name is not one that is known.
    #[error("the country {0} is not known")]
    UnknownCountry(String),
    /// A feature's outline is not an area.
    #[error("feature {feature} of {layer}: {fault}")]
    Geometry {
        /// The layer's name.
        layer: String,
        /// The feature's place in the layer, from 0.
        feature: usize,
        /// What is wrong with it.
        fault: GeometryFault,
    },
    /// A coordinate is not on the globe.
    #[error("longitude {lon}, latitude {lat} is not on the globe")]
    OutOfRange {
        /// The longitude that was found.
        lon: f64,
        /// The latitude that was found.
        lat: f64,
    },
    /// The map has more points or parts than the program takes.
    #[error("more than {limit} points")]
    TooLarge {
        /// How many are taken.
        limit: usize,
    },
}

/// What is wrong with the outline of a feature. Nothing of this is repaired silently.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum GeometryFault {
    /// It has no parts at all.
    #[error("it is empty")]
    Empty,
    /// It is a point or a line, or its arcs are not nested as those of an area.
    #[error("it is not an area")]
    NotAnArea,
    /// It names an arc that the map does not have.
    #[error("there is no arc {0}")]
    NoSuchArc(i64),
    /// One arc of a ring does not begin where the one before it ends.
    #[error("two arcs of a ring do not meet")]
    ArcsDoNotMeet,
    /// The last arc of a ring does not end where the first begins.
    #[error("a ring is not closed")]
    Unclosed,
    /// A ring has fewer than three corners.
    #[error("a ring has fewer than three corners")]
    TooFewPoints,
    /// An outer ring encloses nothing.
    #[error("a ring encloses nothing")]
    NoArea,
}
