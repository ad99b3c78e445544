//! A capacity as it is written in a cell of the table.

use crate::i18n::{Catalogue, parse};
use crate::workspace::{Layer, Per, Quantity, Unit};

/// What stands in the cell to be edited.
pub(super) fn written(quantity: Option<&Quantity>, text: &Catalogue) -> String {
    quantity.map_or_else(String::new, |quantity| text.say(&quantity.message()))
}

/// The quantity that a text means: a number, then a unit, then a period (`/år`, `/døgn`). What is
/// not written stays as it is in `before`; without a unit there or here it is no quantity.
pub(super) fn read(typed: &str, before: Option<&Quantity>, text: &Catalogue) -> Option<Quantity> {
    let typed = typed.trim();
    let end = typed.find(char::is_alphabetic).unwrap_or(typed.len());
    let value = parse::number(typed[..end].trim(), text.language())?;
    let rest = typed[end..].replace(['\u{a0}', '\u{202f}'], " ");
    let rest = rest.trim();
    if rest.is_empty() {
        return before.map(|before| Quantity {
            value,
            ..before.clone()
        });
    }
    let (unit, per) = match rest.rsplit_once('/') {
        Some((unit, period)) => (unit.trim(), Some(read_period(period)?)),
        None => (rest, None),
    };
    if let Some(before) = before
        && shown_unit(before, text) == unit
    {
        let per = if per.is_some() || before.per != Some(Per::Once) {
            per
        } else {
            before.per
        };
        return Some(Quantity {
            value,
            per,
            ..before.clone()
        });
    }
    let mut quantity = before
        .cloned()
        .unwrap_or_else(|| Quantity::guess(value, unit, per));
    // Another unit is another thing to measure: nobody said which part of the goods it is.
    quantity.layer = quantity
        .layer
        .filter(|layer| !matches!(layer, Layer::Substance(_)));
    Some(Quantity {
        value,
        unit: Unit::new(unit),
        per,
        ..quantity
    })
}

fn read_period(text: &str) -> Option<Per> {
    // In plain letters, as people without a Norwegian keyboard type them.
    let plain = text
        .trim()
        .to_lowercase()
        .replace('å', "a")
        .replace('ø', "o");
    Some(match plain.as_str() {
        "ar" | "year" | "yr" | "a" => Per::Year,
        "dogn" | "dag" | "day" | "d" => Per::Day,
        _ => return None,
    })
}

/// The unit as it is shown, with the substance that it is of.
fn shown_unit(quantity: &Quantity, text: &Catalogue) -> String {
    let unit = match &quantity.layer {
        Some(Layer::Substance(name)) => format!("{} {name}", quantity.unit),
        _ => quantity.unit.symbol().to_owned(),
    };
    text.unit(&unit).replace('\u{a0}', " ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::message::Language;

    fn text() -> &'static Catalogue {
        Catalogue::of(Language::Nb)
    }

    fn silicon() -> Quantity {
        Quantity {
            layer: Some(Layer::Substance("Si".into())),
            ..Quantity::guess(80.0, "kt", Some(Per::Year))
        }
    }

    #[test]
    fn what_is_shown_is_read_back_as_it_was() {
        for quantity in [
            silicon(),
            Quantity::guess(1_234.5, "MNOK", None),
            Quantity::guess(-3.0, "t", Some(Per::Day)),
        ] {
            let written = written(Some(&quantity), text());
            assert_eq!(
                read(&written, Some(&quantity), text()),
                Some(quantity),
                "{written}"
            );
        }
    }

    #[test]
    fn a_number_alone_keeps_unit_and_period() {
        assert_eq!(
            read("95,5", Some(&silicon()), text()),
            Some(Quantity {
                value: 95.5,
                ..silicon()
            })
        );
        assert_eq!(read("95", None, text()), None);
    }

    #[test]
    fn a_unit_and_a_period_are_read_and_the_source_stays() {
        let source = Some(crate::workspace::Source::default());
        let before = Quantity {
            source: source.clone(),
            ..silicon()
        };
        let read_now = read("120 GWh/år", Some(&before), text()).unwrap();
        assert_eq!(
            (read_now.value, read_now.unit.symbol(), read_now.per),
            (120.0, "GWh", Some(Per::Year))
        );
        assert_eq!((read_now.source, read_now.layer), (source, None));
        assert_eq!(
            read("10 tonn", None, text()),
            Some(Quantity::guess(10.0, "t", None))
        );
    }

    #[test]
    fn what_is_no_quantity_is_refused() {
        for typed in ["", "kt", "mye", "8 kt/uke", "1 2 kt", "1e9 t x/"] {
            assert_eq!(read(typed, Some(&silicon()), text()), None, "{typed}");
        }
    }
}
