//! Starts Frostating.
fn main() {}
