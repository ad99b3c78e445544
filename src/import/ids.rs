//! Ids for new records.

use crate::workspace::{Id, Record};

/// A new id that is `free`. Should chance give none soon, counting on from it does.
pub(super) fn fresh<R: Record>(
    name: &str,
    chance: &mut dyn FnMut() -> u32,
    mut free: impl FnMut(&str) -> bool,
) -> Id<R> {
    const DRAWS: u32 = 64;
    let mut drawn = chance();
    for draw in 0.. {
        let id = Id::fresh(name, drawn);
        if free(id.as_str()) {
            return id;
        }
        drawn = if draw < DRAWS {
            chance().wrapping_add(draw)
        } else {
            drawn.wrapping_add(1)
        };
    }
    Id::fresh(name, drawn)
}

/// Whether an id is one that this program could have given to a record of a kind.
pub(super) fn is_ours<R: Record>(id: &str) -> bool {
    let plain = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
    let tail = id
        .strip_prefix(R::KIND.prefix())
        .and_then(|id| id.strip_prefix('-'));
    tail.is_some_and(|tail| !tail.is_empty() && id.len() <= 100 && id.bytes().all(plain))
}
