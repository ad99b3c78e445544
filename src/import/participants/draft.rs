//! What a row of a sign-up sheet says.

use crate::geo::Counties;
use crate::import::alike::{is_dash, is_fault};
use crate::import::columns::Field;
use crate::import::matching::digits;
use crate::import::reading::{Reading, shortened};
use crate::message::Message;
use crate::workspace::{CountyCode, OrganisationKind};

/// What a row says. What it does not say is `None`.
#[derive(Debug, Default)]
pub(super) struct Draft {
    pub organisation: Option<String>,
    /// Nine digits.
    pub number: Option<String>,
    pub short: Option<String>,
    pub kind: Option<OrganisationKind>,
    pub county: Option<CountyCode>,
    pub role: Option<String>,
    pub person: Option<String>,
    pub email: Option<String>,
}

/// What a row says. Whoever has signed up comes in, whatever is wrong with what else the row tells of
/// the organisation: that is left out, and the row says so.
pub(super) fn draft(cells: &mut Reading<'_>, counties: &Counties) -> Draft {
    let words = cells.reader.vocabulary;
    Draft {
        organisation: text(cells, Field::Organisation),
        number: number(cells),
        short: text(cells, Field::Short),
        kind: doubtful(cells, Field::Kind, "import-kind-unknown", |text| {
            words.organisation_kind(text)
        }),
        county: doubtful(cells, Field::County, "import-county-unknown", |text| {
            words.county(text, counties)
        }),
        role: text(cells, Field::Role),
        person: person(cells),
        email: doubtful(cells, Field::Email, "import-not-an-email", |text| {
            is_address(text).then(|| text.to_owned())
        }),
    }
}

/// A text without the space around it; of what is left of a formula, none.
fn text(cells: &mut Reading<'_>, field: Field) -> Option<String> {
    let text = cells.trimmed(field).filter(|text| !is_dash(text))?;
    if is_fault(&text) {
        cells.reject(field, Message::new("import-formula").with("text", text));
        return None;
    }
    Some(text)
}

fn person(cells: &mut Reading<'_>) -> Option<String> {
    let [whole, given, family] =
        [Field::Person, Field::GivenName, Field::FamilyName].map(|field| text(cells, field));
    let parts: Vec<String> = [given, family].into_iter().flatten().collect();
    whole.or_else(|| Some(parts.join(" ")).filter(|name| !name.is_empty()))
}

fn number(cells: &mut Reading<'_>) -> Option<String> {
    doubtful(
        cells,
        Field::OwnerNumber,
        "import-organisation-number",
        |text| {
            let number = text.trim_end_matches("MVA").trim_start_matches("NO");
            let digits = digits(number);
            let fine = digits.len() == 9
                && number
                    .chars()
                    .all(|it| it.is_ascii_digit() || it.is_whitespace() || it == '.');
            fine.then_some(digits)
        },
    )
}

/// What a text says; what cannot be understood is left out, and the row says so.
fn doubtful<T>(
    cells: &mut Reading<'_>,
    field: Field,
    unknown: &'static str,
    read: impl Fn(&str) -> Option<T>,
) -> Option<T> {
    let text = cells.trimmed(field).filter(|text| !is_dash(text))?;
    let value = read(&text);
    if value.is_none() {
        let reason = Message::new(unknown).with("text", shortened(&text));
        let said = cells.reader.said(field, reason);
        cells.doubts.push(said);
    }
    value
}

/// Whether a text can be an address to write to: something, one `@`, and a name with a dot.
fn is_address(text: &str) -> bool {
    let Some((before, behind)) = text.split_once('@') else {
        return false;
    };
    let plain =
        |part: &str| !part.is_empty() && !part.contains(|c: char| c.is_whitespace() || c == '@');
    plain(before) && plain(behind) && behind.trim_matches('.').contains('.')
}

/// Whether nine digits can be a number of the national register of organisations: the ninth is the
/// check digit of the first eight, modulo 11 with the weights 3, 2, 7, 6, 5, 4, 3, 2 (The Brønnøysund
/// Register Centre, "The organization number",
/// <http://www.brreg.no/english/coordination/number.html>).
pub(super) fn is_register_number(number: &str) -> bool {
    const WEIGHTS: [u32; 9] = [3, 2, 7, 6, 5, 4, 3, 2, 1];
    let digits: Option<Vec<u32>> = number.chars().map(|it| it.to_digit(10)).collect();
    digits.is_some_and(|digits| {
        let sum: u32 = digits.iter().zip(WEIGHTS).map(|(a, b)| a * b).sum();
        digits.len() == WEIGHTS.len() && sum.is_multiple_of(11)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_check_digit_of_a_register_number_is_checked() {
        // The register's own example: the products sum up to 138, which leaves 6; 11 − 6 = 5.
        assert!(is_register_number("123456785"));
        // 3·1 + 2·4 = 11 leaves nothing, so the digit is 0.
        assert!(is_register_number("140000000"));
        for wrong in [
            "123456789",
            "123456780",
            "12345678",
            "1234567855",
            "12345678x",
        ] {
            assert!(!is_register_number(wrong), "{wrong}");
        }
    }

    #[test]
    fn what_cannot_be_an_address_is_none() {
        assert!(is_address("post@firma.no"));
        for wrong in [
            "post",
            "post@",
            "@firma.no",
            "a b@firma.no",
            "a@b@firma.no",
            "post@firma",
        ] {
            assert!(!is_address(wrong), "{wrong}");
        }
    }
}
