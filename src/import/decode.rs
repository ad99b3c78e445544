//! Bytes to text: UTF-8, UTF-16 and Windows-1252, told apart by their bytes.

use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};

/// A text, and whether all of it could be read.
pub(super) struct Decoded {
    pub text: String,
    /// Whether some bytes meant nothing; each such place holds U+FFFD.
    pub damaged: bool,
}

/// The text that the bytes stand for.
///
/// A byte-order mark decides. Without one, bytes of which every other is zero are UTF-16, bytes that
/// are sound UTF-8 are that, and all else is Windows-1252.
pub(super) fn text(bytes: &[u8]) -> Decoded {
    let (encoding, mark) = Encoding::for_bom(bytes).unwrap_or_else(|| (unmarked(bytes), 0));
    let (text, damaged) =
        encoding.decode_without_bom_handling(bytes.get(mark..).unwrap_or_default());
    Decoded {
        text: text.into_owned(),
        damaged,
    }
}

fn unmarked(bytes: &[u8]) -> &'static Encoding {
    const LOOKED_AT: usize = 4096;
    let head = bytes.get(..LOOKED_AT).unwrap_or(bytes);
    let zeros = |parity: usize| {
        head.iter()
            .skip(parity)
            .step_by(2)
            .filter(|byte| **byte == 0)
            .count()
    };
    let (even, odd) = (zeros(0), zeros(1));
    // Most letters of these languages have a zero in their upper half.
    let most = head.len() / 4;
    if odd > most && even == 0 {
        UTF_16LE
    } else if even > most && odd == 0 {
        UTF_16BE
    } else if std::str::from_utf8(bytes).is_ok() {
        UTF_8
    } else {
        WINDOWS_1252
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "Navn;Sted\r\nSmelteverk på Ørlandet;Ågård – «æ»\r\n";

    fn utf16(text: &str, order: fn(u16) -> [u8; 2]) -> Vec<u8> {
        text.encode_utf16().flat_map(order).collect()
    }

    #[test]
    fn every_encoding_is_told_from_the_others_with_and_without_a_mark() {
        let marked = format!("\u{feff}{TEXT}");
        let (windows, ..) = WINDOWS_1252.encode(TEXT);
        for bytes in [
            TEXT.as_bytes().to_vec(),
            marked.as_bytes().to_vec(),
            utf16(TEXT, u16::to_le_bytes),
            utf16(TEXT, u16::to_be_bytes),
            utf16(&marked, u16::to_le_bytes),
            utf16(&marked, u16::to_be_bytes),
            windows.into_owned(),
        ] {
            let decoded = text(&bytes);
            assert_eq!(decoded.text, TEXT);
            assert!(!decoded.damaged);
        }
    }

    #[test]
    fn half_a_character_is_told_of() {
        assert!(text(b"\xef\xbb\xbfNavn\xc3").damaged);
        assert!(text(&[0xff, 0xfe, b'a', 0, b'b']).damaged);
    }
}
