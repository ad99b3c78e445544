//! What is wrong or doubtful about a figure that can be read.

use super::columns::{Field, FigureField, Subject};
use super::reading::{Figure, Reading, shortened};
use crate::message::Message;
use crate::workspace::{Dimension, Layer};

/// A quantity is not below nought, which no balance of a chain can be reckoned with, and which is
/// doubtful elsewhere. So is a unit that is not known, or does not measure what its account counts: sums
/// pass it over.
pub(super) fn check(cells: &mut Reading<'_>, figure: &Figure) {
    let field = |part| Field::Figure(part, figure.group);
    if figure.value < 0.0 {
        let reason = Message::new("import-negative").with("value", figure.value);
        if cells.reader.subject == Subject::Chains {
            cells.reject(field(FigureField::Value), reason);
        } else {
            cells.doubt(field(FigureField::Value), reason);
        }
    }
    let key = match figure.unit.dimension() {
        None => "import-unit-unknown",
        Some(dimension) if !fits(figure.layer.as_ref(), dimension) => "import-unit-other-account",
        Some(_) => return,
    };
    let part = if cells.reader.column(field(FigureField::Unit)).is_some() {
        FigureField::Unit
    } else {
        FigureField::Value
    };
    let unit = shortened(figure.unit.symbol());
    cells.doubt(field(part), Message::new(key).with("text", unit));
}

/// Whether an account can be counted in units of a dimension.
fn fits(layer: Option<&Layer>, dimension: Dimension) -> bool {
    match layer {
        Some(Layer::Energy) => matches!(dimension, Dimension::Energy | Dimension::Power),
        Some(Layer::Money) => dimension == Dimension::Money,
        Some(Layer::Substance(_)) => dimension == Dimension::Mass,
        Some(Layer::Goods) | None => true,
    }
}
