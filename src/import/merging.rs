//! Writes what a row says onto what is known: what it does not say stays, and so does what it says only
//! less precisely because of how our own exports write.

use super::reading::Figure;
use crate::workspace::{Layer, Quantity, Uncertainty};

pub(super) fn set<T>(field: &mut T, value: Option<T>) {
    if let Some(value) = value {
        *field = value;
    }
}

pub(super) fn set_optional<T>(field: &mut Option<T>, value: Option<T>) {
    if value.is_some() {
        *field = value;
    }
}

/// A text that differs in more than the space around it.
pub(super) fn text(field: &mut Option<String>, told: Option<&str>) {
    if let Some(told) = told
        && field.as_deref().map(str::trim) != Some(told.trim())
    {
        *field = Some(told.to_owned());
    }
}

/// Tags that differ from the known ones, written as our own exports write them or otherwise.
pub(super) fn tags(field: &mut Vec<String>, told: &str) {
    let known: Vec<&str> = field.iter().map(String::as_str).collect();
    let known: Vec<&str> = known.into_iter().filter(|tag| !tag.is_empty()).collect();
    let known = known.join("; ");
    let tags = split(told);
    if known.trim() != told && split(&known) != tags {
        *field = tags;
    }
}

/// The parts of a text, each of them once: parted by semicolons, or by commas where there is none.
pub(super) fn split(text: &str) -> Vec<String> {
    let separator = if text.contains(';') { ';' } else { ',' };
    let mut parts: Vec<String> = Vec::new();
    for part in text.split(separator).map(str::trim) {
        if !part.is_empty() && parts.iter().all(|known| known != part) {
            parts.push(part.to_owned());
        }
    }
    parts
}

/// Writes figures over those that they are about: of the same unit, account and period as far as
/// they are told. A figure that is about none is added.
pub(super) fn figures(known: &mut Vec<Quantity>, told: &[Figure]) {
    let mut taken = vec![false; known.len()];
    let mut partners = vec![None; told.len()];
    // The closest likeness first, so that an exact partner is never taken by a rough one.
    for closeness in [2, 1, 0] {
        for (figure, partner) in told.iter().zip(&mut partners) {
            if partner.is_some() {
                continue;
            }
            let place = known
                .iter()
                .zip(&taken)
                .position(|(known, taken)| !taken && likeness(known, figure) >= Some(closeness));
            if let Some(place) = place {
                taken[place] = true;
                *partner = Some(place);
            }
        }
    }
    for (figure, partner) in told.iter().zip(partners) {
        if let Some(quantity) = partner.and_then(|place| known.get_mut(place)) {
            write(quantity, figure);
        } else {
            let mut quantity = Quantity::guess(figure.value, figure.unit.symbol(), figure.per);
            write(&mut quantity, figure);
            known.push(quantity);
        }
    }
}

/// How much alike a known figure and a told one are; `None` for those of different units.
fn likeness(known: &Quantity, told: &Figure) -> Option<u8> {
    if known.unit != told.unit && !is_unit_of(known, told.unit.symbol()) {
        return None;
    }
    let layer = told
        .layer
        .as_ref()
        .is_none_or(|layer| layer == known.layer());
    let per = told.per.is_none() && known.per.is_none() || told.per == known.per;
    let value = (known.value - told.value).abs() <= f64::EPSILON;
    Some(u8::from(layer && per) + u8::from(layer && per && value))
}

/// Whether a unit is told with the substance behind it, as people write it: `kt Si`.
fn is_unit_of(known: &Quantity, told: &str) -> bool {
    let Some(Layer::Substance(name)) = &known.layer else {
        return false;
    };
    told.strip_prefix(known.unit.symbol())
        .is_some_and(|rest| rest.trim() == name)
}

/// Writes amounts over those of the same account; a flow has one of each.
pub(super) fn amounts(known: &mut Vec<Quantity>, told: &[Figure]) {
    for figure in told {
        let layer = figure.layer.as_ref().unwrap_or(&Layer::Goods);
        let place = known.iter().position(|known| known.layer() == layer);
        let place = place.unwrap_or_else(|| {
            known.push(Quantity::guess(
                figure.value,
                figure.unit.symbol(),
                figure.per,
            ));
            known.len() - 1
        });
        if let Some(quantity) = known.get_mut(place) {
            quantity.unit.clone_from(&figure.unit);
            write(quantity, figure);
        }
    }
}

fn write(known: &mut Quantity, told: &Figure) {
    known.value = told.value;
    if let Some(layer) = &told.layer
        && layer != known.layer()
    {
        known.layer = (*layer != Layer::Goods).then(|| layer.clone());
    }
    set_optional(&mut known.per, told.per);
    if let Some(uncertainty) = told.uncertainty
        && !known
            .uncertainty
            .is_some_and(|known| same_uncertainty(known, uncertainty))
    {
        known.uncertainty = Some(uncertainty);
    }
    set(&mut known.status, told.status);
    if told.source.is_none() && told.url.is_none() && told.as_of.is_none() {
        return;
    }
    let source = known.source.get_or_insert_default();
    let title = told.source.as_deref();
    if let Some(title) = title.or(told.url.as_deref().filter(|_| source.title.is_empty()))
        && source.title.trim() != title
    {
        title.clone_into(&mut source.title);
    }
    text(&mut source.url, told.url.as_deref());
    set_optional(&mut source.as_of, told.as_of);
}

/// Whether two uncertainties are the same as far as four decimals tell.
fn same_uncertainty(one: Uncertainty, other: Uncertainty) -> bool {
    match (one, other) {
        (Uncertainty::Percent(one), Uncertainty::Percent(other))
        | (Uncertainty::Absolute(one), Uncertainty::Absolute(other)) => {
            (one - other).abs() <= 0.000_051
        }
        (one, other) => one == other,
    }
}
