//! Writes what a row says onto what is known: what it does not say stays, and so does what it says only
//! less precisely because of how our own exports write.

use super::columns::{Field, FigureField};
use super::reading::Figure;
use crate::message::Message;
use crate::workspace::{Layer, Quantity, QuantityStatus, Uncertainty};

/// What is doubtful about a row, each with the field of its column.
pub(super) type Doubts = Vec<(Field, Message)>;

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
/// they are told. A figure that is about none, such as one of another account, is added.
pub(super) fn figures(known: &mut Vec<Quantity>, told: &[Figure]) -> Doubts {
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
    let mut doubts = Doubts::new();
    for (figure, partner) in told.iter().zip(partners) {
        if let Some(quantity) = partner.and_then(|place| known.get_mut(place)) {
            let doubt = write(quantity, figure);
            doubts.extend(doubt.map(|doubt| about(figure, doubt)));
        } else {
            let mut quantity = Quantity::guess(figure.value, figure.unit.symbol(), figure.per);
            write(&mut quantity, figure);
            known.push(quantity);
        }
    }
    doubts
}

fn about(figure: &Figure, doubt: Message) -> (Field, Message) {
    (Field::Figure(FigureField::Value, figure.group), doubt)
}

/// How much alike a known figure and a told one are; `None` if one says what the other cannot be: it
/// has another unit, is of another account, or counted over another period.
fn likeness(known: &Quantity, told: &Figure) -> Option<u8> {
    if known.unit != told.unit && !is_unit_of(known, told.unit.symbol()) {
        return None;
    }
    let layer = told.layer.as_ref();
    if layer.is_some_and(|layer| layer != known.layer())
        || told.per.is_some() && known.per.is_some() && told.per != known.per
    {
        return None;
    }
    let per = told.per == known.per;
    let value = (known.value - told.value).abs() <= f64::EPSILON;
    Some(u8::from(per) + u8::from(per && value))
}

/// Whether a unit is told with the substance behind it, as people write it: `kt Si`.
fn is_unit_of(known: &Quantity, told: &str) -> bool {
    let substance = |name: &str| Layer::Substance(name.trim().to_owned());
    told.strip_prefix(known.unit.symbol())
        .is_some_and(|rest| known.layer().is_alike(&substance(rest)))
}

/// Writes amounts over those of the same account; a flow has one of each.
pub(super) fn amounts(known: &mut Vec<Quantity>, told: &[Figure]) -> Doubts {
    let mut doubts = Doubts::new();
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
            let anew = measure_as(quantity, figure);
            let doubt = write(quantity, figure).or(anew);
            doubts.extend(doubt.map(|doubt| about(figure, doubt)));
        }
    }
    doubts
}

/// Brings a known amount into the unit of a told one. Where the two do not measure the same, or are
/// counted over different periods, nothing that is said of the known one holds of the told one, and it
/// begins anew; a sentence if anything is lost by that.
fn measure_as(known: &mut Quantity, told: &Figure) -> Option<Message> {
    let other_period = told.per.is_some() && known.per.is_some() && told.per != known.per;
    if let Ok(value) = known.value_in(&told.unit)
        && !other_period
    {
        known.value = value;
        if let Some(Uncertainty::Absolute(amount)) = &mut known.uncertainty
            && let Ok(converted) = known.unit.convert(*amount, &told.unit)
        {
            *amount = converted;
        }
        known.unit.clone_from(&told.unit);
        return None;
    }
    let anew = Quantity {
        layer: known.layer.take(),
        confidential: known.confidential,
        ..Quantity::guess(told.value, told.unit.symbol(), told.per.or(known.per))
    };
    let before = std::mem::replace(known, anew);
    let is_lost = before.uncertainty.is_some()
        || before.source.is_some()
        || before.status != QuantityStatus::Guess;
    is_lost.then(|| Message::new("import-figure-anew"))
}

/// Writes what is told of a figure over what is known of it. A new value has neither the source nor the
/// standing of the old one; a sentence if it loses any of them without being told others.
fn write(known: &mut Quantity, told: &Figure) -> Option<Message> {
    let is_new = !is_close(known.value, told.value);
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
    let is_lost = is_new && let_go(known, told);
    set(&mut known.status, told.status);
    write_source(known, told);
    is_lost.then(|| Message::new("import-figure-unsourced"))
}

/// Takes away what was said of another value than the one that is told: its source, and unless the row
/// says where the new one is from, that it was measured or reported. Whether anything goes that the row
/// says nothing of.
fn let_go(known: &mut Quantity, told: &Figure) -> bool {
    if told.source.is_some() || told.url.is_some() || told.as_of.is_some() {
        // The address and day of one publication are not those of another.
        let other = |title: &str| {
            let known = known.source.as_ref();
            known.is_some_and(|known| known.title.trim() != title)
        };
        if told.source.as_deref().is_some_and(other) {
            known.source = None;
        }
        return false;
    }
    let sourced = known.source.take().is_some();
    let stood = told.status.is_none() && known.status < QuantityStatus::Estimated;
    if stood {
        known.status = QuantityStatus::Estimated;
    }
    sourced || stood
}

fn write_source(known: &mut Quantity, told: &Figure) {
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

/// Whether two values are the same but for what converting between units rounds off.
fn is_close(one: f64, other: f64) -> bool {
    (one - other).abs() <= 1e-9 * one.abs().max(other.abs())
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
