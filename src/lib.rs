//! Frostating.
