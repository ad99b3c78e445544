//! A capacity as it is written in a cell of the table.

use crate::i18n::{Catalogue, parse};
use crate::message::{Arg, Language};
use crate::workspace::{Layer, Per, Quantity, Unit};

/// What stands in the cell to be edited: as it is shown, with all its decimals.
pub(super) fn written(quantity: Option<&Quantity>, text: &Catalogue) -> String {
    quantity.map_or_else(String::new, |quantity| {
        let exact = Arg::Number {
            value: quantity.value,
            decimals: decimals(quantity.value),
        };
        text.say(&quantity.message().with("value", exact))
    })
}

/// The same for other programs: without spaces or commas between thousands, which they would take
/// for decimals.
pub(super) fn ungrouped(quantity: Option<&Quantity>, text: &Catalogue) -> String {
    quantity.map_or_else(String::new, |quantity| {
        let value = quantity.value.to_string();
        let value = match text.language() {
            Language::En => value,
            Language::Nb | Language::Nn => value.replace('.', ","),
        };
        text.say(&quantity.message().with("value", value))
    })
}

/// How many decimals a number has, at most nine.
fn decimals(value: f64) -> u8 {
    let is_enough = |decimals: &u8| {
        let scale = 10_f64.powi(i32::from(*decimals));
        ((value * scale).round() / scale).to_bits() == value.to_bits()
    };
    (0..9).find(is_enough).unwrap_or(9)
}

/// The quantity that a text means: a number, then a unit (`kt`, `%`, `kr/kWh`), then a period (`/år`,
/// `/døgn`). What is not written stays as it is in `before`; without a unit there or here it is no
/// quantity. What stands there unchanged means just what it did.
pub(super) fn read(typed: &str, before: Option<&Quantity>, text: &Catalogue) -> Option<Quantity> {
    let typed = plain(typed);
    if let Some(before) = before
        && plain(&written(Some(before), text)) == typed
    {
        return Some(before.clone());
    }
    let is_number = |letter: char| {
        letter.is_ascii_digit() || letter.is_whitespace() || ",.+-\u{2212}–'’".contains(letter)
    };
    let end = typed
        .find(|letter| !is_number(letter))
        .unwrap_or(typed.len());
    let value = parse::number(typed[..end].trim(), text.language())?;
    let rest = typed[end..].trim();
    if rest.is_empty() {
        return before.map(|before| Quantity {
            value,
            ..before.clone()
        });
    }
    let (unit, per) = unit_and_period(rest, before, text)?;
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
    let unit = known_unit(unit, text).unwrap_or_else(|| Unit::new(unit));
    let mut quantity = before
        .cloned()
        .unwrap_or_else(|| Quantity::guess(value, unit.symbol(), per));
    // Another unit is another thing to measure: nobody said which part of the goods it is.
    quantity.layer = quantity
        .layer
        .filter(|layer| !matches!(layer, Layer::Substance(_)));
    Some(Quantity {
        value,
        unit,
        per,
        ..quantity
    })
}

fn plain(text: &str) -> String {
    text.replace(['\u{a0}', '\u{202f}'], " ").trim().to_owned()
}

/// What stands behind the number. A unit may be a ratio of two itself, so only what is a period is
/// taken for one; what is neither is a slip of the pen.
fn unit_and_period<'t>(
    rest: &'t str,
    before: Option<&Quantity>,
    text: &Catalogue,
) -> Option<(&'t str, Option<Per>)> {
    let is_unit = |unit: &str| {
        before.is_some_and(|before| shown_unit(before, text) == unit)
            || unit.rsplit_once('/').is_none_or(|(over, under)| {
                !over.trim().is_empty() && known_unit(under.trim(), text).is_some()
            })
    };
    let split = rest
        .rsplit_once('/')
        .and_then(|(unit, period)| Some((unit.trim(), Some(read_period(period)?))));
    Some(split.unwrap_or((rest, None))).filter(|(unit, _)| !unit.is_empty() && is_unit(unit))
}

/// The unit that is shown as these words.
fn known_unit(words: &str, text: &Catalogue) -> Option<Unit> {
    Unit::known()
        .map(|(symbol, _)| symbol)
        .find(|symbol| *symbol == words || plain(&text.unit(symbol)) == words)
        .map(Unit::new)
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
    plain(&text.unit(&unit))
}

#[cfg(test)]
mod tests {
    use super::*;

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
    fn what_is_shown_is_read_back_as_it_was_in_every_language() {
        let substance = Quantity {
            value: 1_234.567_8,
            ..silicon()
        };
        let once = Quantity {
            per: Some(Per::Once),
            ..Quantity::guess(2.5, "mrd. NOK", None)
        };
        for quantity in [
            silicon(),
            substance,
            once,
            Quantity::guess(1_234.5, "MNOK", None),
            Quantity::guess(-3.0, "t", Some(Per::Day)),
            Quantity::guess(62.5, "%", None),
            Quantity::guess(0.045, "kr/kWh", None),
            Quantity::guess(1.0 / 3.0, "NOK/kWh", Some(Per::Year)),
            Quantity::guess(1e-12, "mill. m³", None),
            Quantity::guess(12_000_000.0, "fat/uke", None),
        ] {
            for language in Language::ALL {
                let text = Catalogue::of(language);
                for written in [
                    written(Some(&quantity), text),
                    ungrouped(Some(&quantity), text),
                ] {
                    assert_eq!(
                        read(&written, Some(&quantity), text),
                        Some(quantity.clone()),
                        "{written}"
                    );
                }
            }
        }
    }

    #[test]
    fn every_known_unit_is_read_by_the_words_it_is_shown_with() {
        for (symbol, _) in Unit::known() {
            let quantity = Quantity::guess(7.25, symbol, Some(Per::Year));
            let written = written(Some(&quantity), text());
            assert_eq!(read(&written, None, text()), Some(quantity), "{written}");
        }
        assert_eq!(
            read("40 kr/kWh", None, text()).map(|read| read.unit.symbol().to_owned()),
            Some("kr/kWh".to_owned())
        );
        assert_eq!(
            read("62,5 %", Some(&silicon()), text()).map(|read| read.value),
            Some(62.5)
        );
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
