//! Coordinates as people type and paste them.

use super::{LonLat, Metres, unproject};

/// Metres east in zone 33 that Norway and its waters take up, and metres north.
const EAST: std::ops::RangeInclusive<f64> = -500_000.0..=1_300_000.0;
const NORTH: std::ops::RangeInclusive<f64> = 6_000_000.0..=9_000_000.0;

/// The place that a text means, in any of these notations:
///
/// - degrees, latitude first: `63,29 9,08`, `63.29, 9.08`, `63,29; 9,08`;
/// - degrees with their sides, in either order: `63,29° N 9,08° Ø`, `E 9.08 N 63.29`;
/// - degrees, minutes, seconds: `63°17′N 9°5′E`, `63 17 24 N, 9 4 48 E`;
/// - metres in UTM zone 33, east and north in either order: `256000 7020000`, `33V 256000 7020000`.
///
/// Ø, Ö, A, O (øst, aust, ost) and E are east, V and W west. `None` for anything else, and for what
/// is not on the globe.
#[must_use]
pub fn read_coordinates(text: &str) -> Option<LonLat> {
    let pieces = pieces(text)?;
    let place = utm(&pieces).or_else(|| degrees(&pieces))?;
    place.is_valid().then_some(place)
}

/// A side of the world.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Side {
    North,
    South,
    East,
    West,
}

impl Side {
    fn of(letter: char) -> Option<Self> {
        Some(match letter.to_ascii_uppercase() {
            'N' => Self::North,
            'S' => Self::South,
            'E' | 'Ø' | 'ø' | 'Ö' | 'ö' | 'A' | 'O' => Self::East,
            'V' | 'W' => Self::West,
            _ => return None,
        })
    }

    fn is_latitude(self) -> bool {
        matches!(self, Self::North | Self::South)
    }

    fn sign(self) -> f64 {
        if matches!(self, Self::North | Self::East) {
            1.0
        } else {
            -1.0
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq)]
enum Piece {
    /// A number, and the sign that stands right behind it: degrees, minutes, seconds.
    Number(f64, Option<Sign>),
    Side(Side),
    /// A comma or semicolon with space around it.
    Break,
}

#[derive(Clone, Copy, Debug, PartialEq)]
enum Sign {
    Degree,
    Minute,
    Second,
}

/// The numbers, letters and signs of a text. The zone of UTM (`33`, `33V`, `33N`, `UTM33`) is left
/// out.
fn pieces(text: &str) -> Option<Vec<Piece>> {
    let text = text.trim().replace("''", "\u{2033}");
    let text = without_zone(&text);
    // With a point for decimals somewhere, commas only part the numbers.
    let points = text.contains('.');
    let letters: Vec<char> = text.chars().collect();
    let mut pieces: Vec<Piece> = Vec::new();
    let mut at = 0;
    while let Some(&letter) = letters.get(at) {
        let next_is_digit = letters.get(at + 1).is_some_and(char::is_ascii_digit);
        if letter.is_ascii_digit() || (matches!(letter, '-' | '\u{2212}') && next_is_digit) {
            let (value, end) = number(&letters, at, points)?;
            pieces.push(Piece::Number(value, None));
            at = end;
            continue;
        }
        match letter {
            '°' | 'º' => sign(&mut pieces, Sign::Degree)?,
            '\'' | '\u{2032}' | '\u{2019}' => sign(&mut pieces, Sign::Minute)?,
            '"' | '\u{2033}' | '\u{201d}' => sign(&mut pieces, Sign::Second)?,
            ',' | ';' | '/' => pieces.push(Piece::Break),
            space if space.is_whitespace() => {}
            letter => pieces.push(Piece::Side(Side::of(letter)?)),
        }
        at += 1;
    }
    Some(pieces)
}

fn without_zone(text: &str) -> String {
    let upper = text.to_uppercase();
    let rest = upper.strip_prefix("UTM").unwrap_or(&upper).trim_start();
    for zone in ["33V", "33W", "33N", "33"] {
        let behind = rest
            .strip_prefix(zone)
            .filter(|behind| behind.starts_with([' ', ',', ':']));
        // Only a zone if two numbers follow: 33 can be a longitude.
        if let Some(behind) = behind
            && (zone.len() > 2 || upper.starts_with("UTM"))
        {
            return behind.trim_start_matches([' ', ',', ':']).to_owned();
        }
    }
    rest.to_owned()
}

/// The number that begins at a place, and where it ends.
fn number(letters: &[char], from: usize, points: bool) -> Option<(f64, usize)> {
    let mut plain = String::new();
    let mut at = from;
    let mut decimals = false;
    while let Some(&letter) = letters.get(at) {
        let next_is_digit = letters.get(at + 1).is_some_and(char::is_ascii_digit);
        match letter {
            '-' | '\u{2212}' if at == from => plain.push('-'),
            digit if digit.is_ascii_digit() => plain.push(digit),
            '.' if !decimals && next_is_digit => {
                decimals = true;
                plain.push('.');
            }
            ',' if !points && !decimals && next_is_digit => {
                decimals = true;
                plain.push('.');
            }
            _ => break,
        }
        at += 1;
    }
    Some((plain.parse().ok()?, at))
}

fn sign(pieces: &mut [Piece], sign: Sign) -> Option<()> {
    match pieces.last_mut()? {
        Piece::Number(_, behind @ None) => {
            *behind = Some(sign);
            Some(())
        }
        _ => None,
    }
}

fn numbers(pieces: &[Piece]) -> Vec<f64> {
    let value = |piece: &Piece| match piece {
        Piece::Number(value, _) => Some(*value),
        Piece::Side(_) | Piece::Break => None,
    };
    pieces.iter().filter_map(value).collect()
}

fn utm(pieces: &[Piece]) -> Option<LonLat> {
    let sides: Vec<Side> = pieces
        .iter()
        .filter_map(|piece| {
            if let Piece::Side(side) = piece {
                Some(*side)
            } else {
                None
            }
        })
        .collect();
    let [one, other] = numbers(pieces)[..] else {
        return None;
    };
    let fits = |east: f64, north: f64| EAST.contains(&east) && NORTH.contains(&north);
    let northing_first = sides.first().is_some_and(|side| side.is_latitude());
    let (east, north) = match (fits(one, other), fits(other, one)) {
        (true, true) if northing_first => (other, one),
        (true, _) => (one, other),
        (false, true) => (other, one),
        (false, false) => return None,
    };
    Some(unproject(Metres::new(east, north)))
}

fn degrees(pieces: &[Piece]) -> Option<LonLat> {
    let [one, other] = halves(pieces)?;
    let (one, other) = (Angle::of(one)?, Angle::of(other)?);
    let (lat, lon) = match (
        one.side.map(Side::is_latitude),
        other.side.map(Side::is_latitude),
    ) {
        (Some(true), Some(false)) | (None, None) => (one, other),
        (Some(false), Some(true)) => (other, one),
        _ => return None,
    };
    Some(LonLat::new(lon.value, lat.value))
}

/// The pieces of the two angles: parted by a break, else by their sides, else in the middle.
fn halves(pieces: &[Piece]) -> Option<[&[Piece]; 2]> {
    let breaks: Vec<usize> = pieces
        .iter()
        .enumerate()
        .filter(|(_, piece)| **piece == Piece::Break)
        .map(|(at, _)| at)
        .collect();
    match breaks[..] {
        [at] => return Some([&pieces[..at], &pieces[at + 1..]]),
        [] => {}
        _ => return None,
    }
    let is_side = |piece: &Piece| matches!(piece, Piece::Side(_));
    let first = pieces.iter().position(is_side);
    let at = match first {
        // The side stands before the angle: the second begins at the second side.
        Some(0) => 1 + pieces[1..].iter().position(is_side)?,
        Some(at) => at + 1,
        None => {
            let signed = |piece: &Piece| matches!(piece, Piece::Number(_, Some(Sign::Degree)));
            let second = pieces
                .iter()
                .enumerate()
                .skip(1)
                .find(|(_, piece)| signed(piece));
            match second {
                Some((at, _)) => at,
                // As many numbers for the one angle as for the other, or nobody knows which is whose.
                None if pieces.len().is_multiple_of(2) => pieces.len() / 2,
                None => return None,
            }
        }
    };
    Some([&pieces[..at], &pieces[at..]])
}

/// An angle in degrees, and its side of the world if that is said.
struct Angle {
    value: f64,
    side: Option<Side>,
}

impl Angle {
    fn of(pieces: &[Piece]) -> Option<Self> {
        let mut side = None;
        let mut value = 0.0;
        let mut parts = 0;
        let mut negative = false;
        for piece in pieces {
            match piece {
                Piece::Side(found) if side.is_none() => side = Some(*found),
                Piece::Number(part, sign) => {
                    let place = match sign {
                        Some(Sign::Degree) => 0,
                        Some(Sign::Minute) => 1,
                        Some(Sign::Second) => 2,
                        None => parts,
                    };
                    // Degrees, minutes, seconds, each once and in this order.
                    if place < parts || place > 2 || (place > 0 && !(0.0..60.0).contains(part)) {
                        return None;
                    }
                    negative |= part.is_sign_negative();
                    value += part.abs() / [1.0, 60.0, 3_600.0][place];
                    parts = place + 1;
                }
                Piece::Side(_) | Piece::Break => return None,
            }
        }
        let sign = if negative { -1.0 } else { 1.0 };
        (parts > 0).then(|| Self {
            value: value * sign * side.map_or(1.0, Side::sign),
            side,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::geo::project;

    #[track_caller]
    fn means(text: &str, lat: f64, lon: f64) {
        let found = read_coordinates(text).unwrap_or_else(|| panic!("{text} is not understood"));
        assert!(
            (found.lat - lat).abs() < 1e-4 && (found.lon - lon).abs() < 1e-4,
            "{text}: {found:?}"
        );
    }

    #[test]
    fn degrees_are_read_latitude_first_with_commas_or_points() {
        for text in [
            "63,29 9,08",
            "63.29 9.08",
            "63.29, 9.08",
            "63.29,9.08",
            "63,29; 9,08",
            "63,29, 9,08",
            " 63.29/9.08 ",
        ] {
            means(text, 63.29, 9.08);
        }
        means("-63,5 -9", -63.5, -9.0);
    }

    #[test]
    fn sides_of_the_world_decide_whatever_the_order() {
        for text in [
            "63,29° N 9,08° Ø",
            "N 63.29 E 9.08",
            "E 9.08 N 63.29",
            "9,08°A 63,29°N",
            "63.29N, 9.08E",
        ] {
            means(text, 63.29, 9.08);
        }
        means("63,29 S 9,08 V", -63.29, -9.08);
    }

    #[test]
    fn minutes_and_seconds_are_parts_of_a_degree() {
        means("63°17'N 9°5'E", 63.0 + 17.0 / 60.0, 9.0 + 5.0 / 60.0);
        means("63°17′24″N 9°4′48″Ø", 63.29, 9.08);
        means("63°17'24\" 9°4'48\"", 63.29, 9.08);
        means("63 17 24 N 9 4 48 E", 63.29, 9.08);
        means("63 17,4; 9 4,8", 63.29, 9.08);
    }

    #[test]
    fn metres_in_zone_33_are_read_in_either_order() {
        let frosta = LonLat::new(10.75, 63.585);
        let at = project(frosta);
        let (east, north) = (at.x.round(), at.y.round());
        for text in [
            format!("{east} {north}"),
            format!("{north} {east}"),
            format!("33V {east} {north}"),
            format!("UTM 33 {east}, {north}"),
            format!("{north} N {east} E"),
        ] {
            means(&text, frosta.lat, frosta.lon);
        }
    }

    #[test]
    fn what_is_no_place_is_not_guessed() {
        for text in [
            "",
            "63,29",
            "95 9",
            "63 17 9",
            "abc",
            "63°70'N 9°E",
            "63N 9N",
            "1 2 3 4 5 6 7",
            "63,29 9,08 1; 2; 3",
        ] {
            assert_eq!(read_coordinates(text), None, "{text}");
        }
    }
}
