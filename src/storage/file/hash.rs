//! The fingerprint of a file's content.

use std::fmt;

/// A fingerprint of bytes: `SipHash-2-4` with 128 bits of result and the key zero (Aumasson and
/// Bernstein 2012). It tells whether a file is still what was read, also with the same size and
/// time; it is no protection against someone who seeks two contents with one fingerprint. It is
/// the same in every version of the program, so it may be stored. About 1 GB/s.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ContentHash([u64; 2]);

impl ContentHash {
    /// The fingerprint of these bytes.
    #[must_use]
    pub fn of(bytes: &[u8]) -> Self {
        let mut hasher = Hasher::with_key([0, 0]);
        hasher.take(bytes);
        hasher.finish()
    }
}

impl fmt::Display for ContentHash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for byte in self.0.iter().flat_map(|half| half.to_le_bytes()) {
            write!(f, "{byte:02x}")?;
        }
        Ok(())
    }
}

/// Makes a fingerprint of bytes that come piece by piece.
pub(super) struct Hasher {
    state: [u64; 4],
    /// Bytes that do not fill eight yet.
    rest: [u8; 8],
    resting: usize,
    /// The number of all bytes; its lowest eight bits count.
    length: u64,
}

impl Hasher {
    pub fn new() -> Self {
        Self::with_key([0, 0])
    }

    fn with_key(key: [u64; 2]) -> Self {
        Self {
            state: [
                key[0] ^ 0x736f_6d65_7073_6575,
                key[1] ^ 0x646f_7261_6e64_6f6d ^ 0xee,
                key[0] ^ 0x6c79_6765_6e65_7261,
                key[1] ^ 0x7465_6462_7974_6573,
            ],
            rest: [0; 8],
            resting: 0,
            length: 0,
        }
    }

    fn round(&mut self) {
        let [a, b, c, d] = &mut self.state;
        *a = a.wrapping_add(*b);
        *b = b.rotate_left(13) ^ *a;
        *a = a.rotate_left(32);
        *c = c.wrapping_add(*d);
        *d = d.rotate_left(16) ^ *c;
        *a = a.wrapping_add(*d);
        *d = d.rotate_left(21) ^ *a;
        *c = c.wrapping_add(*b);
        *b = b.rotate_left(17) ^ *c;
        *c = c.rotate_left(32);
    }

    fn block(&mut self, block: u64) {
        self.state[3] ^= block;
        self.round();
        self.round();
        self.state[0] ^= block;
    }

    /// Takes in more bytes.
    pub fn take(&mut self, mut bytes: &[u8]) {
        self.length = self.length.wrapping_add(bytes.len() as u64);
        if self.resting > 0 {
            let wanted = (8 - self.resting).min(bytes.len());
            self.rest[self.resting..self.resting + wanted].copy_from_slice(&bytes[..wanted]);
            self.resting += wanted;
            bytes = &bytes[wanted..];
            if self.resting < 8 {
                return;
            }
            self.block(u64::from_le_bytes(self.rest));
        }
        let (blocks, rest) = bytes.as_chunks::<8>();
        for block in blocks {
            self.block(u64::from_le_bytes(*block));
        }
        self.rest[..rest.len()].copy_from_slice(rest);
        self.resting = rest.len();
    }

    pub fn finish(mut self) -> ContentHash {
        self.rest[self.resting..].fill(0);
        let last = u64::from_le_bytes(self.rest) | (self.length & 0xff) << 56;
        self.block(last);
        self.state[2] ^= 0xee;
        let first = self.result();
        self.state[1] ^= 0xdd;
        ContentHash([first, self.result()])
    }

    fn result(&mut self) -> u64 {
        for _ in 0..4 {
            self.round();
        }
        self.state.iter().fold(0, |all, part| all ^ part)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The first of the vectors published with the reference implementation: key 00 01 … 0f,
    /// input 00 01 … of length n.
    #[test]
    fn the_published_vectors_are_met() {
        let key = [0x0706_0504_0302_0100, 0x0f0e_0d0c_0b0a_0908];
        for (length, expected) in [
            (0, "a3817f04ba25a8e66df67214c7550293"),
            (1, "da87c1d86b99af44347659119b22fc45"),
        ] {
            let mut hasher = Hasher::with_key(key);
            hasher.take(&(0..length).collect::<Vec<u8>>());
            assert_eq!(hasher.finish().to_string(), expected, "{length} bytes");
        }
    }

    #[test]
    fn pieces_give_the_fingerprint_of_the_whole() {
        let bytes: Vec<u8> = (0..=255).collect();
        for piece in 1..40 {
            let mut hasher = Hasher::new();
            bytes.chunks(piece).for_each(|piece| hasher.take(piece));
            assert_eq!(
                hasher.finish(),
                ContentHash::of(&bytes),
                "pieces of {piece}"
            );
        }
    }

    #[test]
    fn one_byte_or_its_absence_changes_the_fingerprint() {
        assert_ne!(ContentHash::of(b"a"), ContentHash::of(b"b"));
        assert_ne!(ContentHash::of(b""), ContentHash::of(b"\0"));
    }
}
