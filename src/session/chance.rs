//! Chance for new ids, handed in from outside so that tests can fix it.

use std::cell::Cell;

/// A source of numbers for [`Id::fresh`](crate::workspace::Id::fresh). Not for secrets.
#[derive(Debug)]
pub struct Chance {
    state: Cell<u64>,
}

impl Chance {
    /// A source that gives the same numbers for the same seed.
    #[must_use]
    pub fn seeded(seed: u64) -> Self {
        Self {
            state: Cell::new(seed),
        }
    }

    /// The next number (`SplitMix64`, Steele, Lea and Flood 2014).
    #[must_use]
    pub fn next(&self) -> u32 {
        let state = self.state.get().wrapping_add(0x9E37_79B9_7F4A_7C15);
        self.state.set(state);
        let mut z = state;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        u32::try_from((z ^ (z >> 31)) >> 32).unwrap_or(0)
    }
}
