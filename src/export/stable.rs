//! Names for records in other programs: the same for the same id, whatever else changes, and telling
//! nothing of it.

use crate::workspace::ActionId;

/// A number of 128 bits for an id: FNV-1a, after
/// <http://www.isthe.com/chongo/tech/comp/fnv/index.html>.
fn number(id: &str) -> u128 {
    const OFFSET: u128 = 0x6c62_272e_07bb_0142_62b8_2175_6295_c58d;
    const PRIME: u128 = 0x0000_0000_0100_0000_0000_0000_0000_013b;
    id.bytes().fold(OFFSET, |hash, byte| {
        (hash ^ u128::from(byte)).wrapping_mul(PRIME)
    })
}

/// A UUID of the kind that anybody may make in a way of their own (version 8 of RFC 9562).
pub(super) fn uuid(id: &ActionId) -> String {
    const VERSION: u128 = 0xf << 76;
    const VARIANT: u128 = 0b11 << 62;
    let number = number(id.as_str());
    let number = number & !VERSION & !VARIANT | 8 << 76 | 0b10 << 62;
    let digits = format!("{number:032x}");
    [
        &digits[..8],
        &digits[8..12],
        &digits[12..16],
        &digits[16..20],
        &digits[20..],
    ]
    .join("-")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::workspace::Id;

    #[test]
    fn the_number_of_a_text_is_that_of_the_published_examples() {
        // From the test vectors of the page named above and of RFC draft eastlake-fnv.
        assert_eq!(number(""), 0x6c62_272e_07bb_0142_62b8_2175_6295_c58d);
        assert_eq!(number("a"), 0xd228_cb69_6f1a_8caf_7891_2b70_4e4a_8964);
        assert_eq!(number("foobar"), 0x343e_1662_793c_64bf_6f0d_3597_ba44_6f18);
    }

    #[test]
    fn a_uuid_has_its_version_and_variant_and_is_the_same_every_time() {
        let id = Id::new("action-a");
        let told = uuid(&id);
        assert_eq!(told, uuid(&id));
        assert_ne!(told, uuid(&Id::new("action-b")));
        let parts: Vec<usize> = told.split('-').map(str::len).collect();
        assert_eq!(parts, [8, 4, 4, 4, 12]);
        assert_eq!(&told[14..15], "8");
        assert!("89ab".contains(&told[19..20]), "{told}");
    }
}
