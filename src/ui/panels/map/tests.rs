//! The panel as a person, a keyboard and a screen reader meet it.

use super::*;
use crate::ui::testing::{Fixture, picture, stage};

#[test]
fn pictures() {
    let mut stage = stage(Fixture::sample(), MapPanel::default(), MapPanel::ui);
    picture(&mut stage, "map-first");
}
