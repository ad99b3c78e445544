//! The panel as a person, a keyboard and a screen reader meet it.

use super::*;
use crate::geo::{LonLat, project};
use crate::session::{MapCamera, Selection, ThemeChoice};
use crate::ui::testing::{Fixture, picture, stage};
use crate::workspace::ChainId;

fn chain(fixture: &Fixture, name: &str) -> ChainId {
    fixture
        .workspace()
        .chains()
        .iter()
        .find(|(_, chain)| chain.name.contains(name))
        .unwrap()
        .0
        .clone()
}

fn asset(fixture: &Fixture, name: &str) -> AssetId {
    fixture
        .workspace()
        .assets()
        .iter()
        .find(|(_, asset)| asset.name.contains(name))
        .unwrap()
        .0
        .clone()
}

fn camera(lon: f64, lat: f64, metres_per_point: f64) -> Option<MapCamera> {
    Some(MapCamera {
        centre: project(LonLat::new(lon, lat)),
        metres_per_point,
    })
}

#[test]
fn pictures() {
    for (theme, name) in [
        (ThemeChoice::Light, "light"),
        (ThemeChoice::Dark, "dark"),
        (ThemeChoice::HighContrast, "contrast"),
    ] {
        let mut fixture = Fixture::sample().wearing(theme);
        fixture.session.map.chain = Some(chain(&fixture, "biokarbon"));
        fixture.session.map.camera = camera(10.6, 63.65, 400.0);
        fixture.session.selection = Selection::one(asset(&fixture, "Wacker"));
        let mut stage = stage(fixture, MapPanel::default(), MapPanel::ui);
        picture(&mut stage, &format!("map-{name}"));
    }
    let mut fixture = Fixture::sample();
    fixture.session.map.chain = Some(chain(&fixture, "CO₂"));
    let mut stage = stage(fixture, MapPanel::default(), MapPanel::ui);
    picture(&mut stage, "map-co2");
}
