//! What rows say of figures that are known: which of them they are about, and what of them stays.

use super::*;

/// A workspace with one asset that has these capacities.
fn with_capacities(capacities: Vec<Quantity>) -> Workspace {
    let mut asset = Asset::new("Verk", AssetKind::Industry, None, touch().stamp());
    asset.capacities = capacities;
    Edit::Add(NewRecord::Asset(Id::new("asset-verk"), Box::new(asset)))
        .apply(&empty(), &touch())
        .unwrap()
}

fn silicon(value: f64) -> Quantity {
    Quantity {
        layer: Some(Layer::Substance("Si".to_owned())),
        ..Quantity::guess(value, "kt", Some(Per::Year))
    }
}

/// The figures of the asset after a row.
#[track_caller]
fn figures_after(text: &str, before: &Workspace) -> Vec<Quantity> {
    asset(&imported(text.as_bytes(), before), "Verk")
        .capacities
        .clone()
}

#[test]
fn a_figure_of_another_account_or_period_is_added_and_overwrites_none() {
    let before = with_capacities(vec![silicon(80.0)]);
    let text = "Navn;Kapasitet;Enhet;Lag\nVerk;40;kt;CO₂\n";
    let after = figures_after(text, &before);
    assert_eq!(after.len(), 2);
    assert_eq!(after[0], silicon(80.0));
    assert_eq!((after[1].value, after[1].unit.symbol()), (40.0, "kt"));
    assert_eq!(after[1].layer(), &Layer::Substance("CO₂".to_owned()));
    let text = "Navn;Kapasitet;Enhet;Lag;Per\nVerk;0,2;kt;Si;dag\n";
    let after = figures_after(text, &before);
    assert_eq!(after.len(), 2);
    assert_eq!(after[0], silicon(80.0));
    assert_eq!((after[1].value, after[1].per), (0.2, Some(Per::Day)));
    // What the row does not say tells no figures apart.
    let after = figures_after("Navn;Kapasitet;Enhet\nVerk;85;kt\n", &before);
    assert_eq!(after, [silicon(85.0)]);
}

#[test]
fn an_absolute_uncertainty_is_converted_to_the_unit_of_its_figure() {
    let text = "Navn;Kapasitet;Enhet;Lag;Usikkerhet\n\
        A;80;kt;Si;± 500 t\n\
        B;80;kt;Si;± 0,5 kt Si\n\
        C;80;kt;Si;± 0,5\n\
        D;80;kt;Si;5 %\n";
    let after = imported(text.as_bytes(), &empty());
    let of = |name| asset(&after, name).capacities[0].uncertainty;
    for name in ["A", "B", "C"] {
        assert_eq!(of(name), Some(Uncertainty::Absolute(0.5)), "{name}");
    }
    assert_eq!(of("D"), Some(Uncertainty::Percent(5.0)));
    let text = "Navn;Kapasitet;Enhet;Usikkerhet\nA;80;kt;± 5 GWh\n";
    let plan = import(text.as_bytes(), &empty());
    let expected = (Some("Usikkerhet"), "import-uncertainty-unit");
    assert_eq!(rejects(&plan), BTreeMap::from([(2, expected)]));
}
