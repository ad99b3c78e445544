//! What rows say of figures that are known: which of them they are about, and what of them stays.

use frostating::workspace::Source;

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
    let text = "Navn;Kapasitet;Enhet;Lag;Periode\nVerk;0,2;kt;Si;per døgn\n";
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

/// 80 kt a year, measured, in a report of 2021.
fn measured() -> Quantity {
    Quantity {
        status: QuantityStatus::Measured,
        source: Some(Source {
            title: "Årsrapport 2021".to_owned(),
            url: Some("https://example.org/2021".to_owned()),
            as_of: Some(date(2021, 12, 31)),
        }),
        ..Quantity::guess(80.0, "kt", Some(Per::Year))
    }
}

#[test]
fn a_new_value_does_not_keep_the_source_and_standing_of_the_old_one() {
    let before = with_capacities(vec![measured()]);
    let text = "Navn;Kapasitet;Enhet\nVerk;95;kt\n";
    let said = import(text.as_bytes(), &before);
    assert_eq!(
        doubts(&said),
        [(2, vec![(Some("Kapasitet"), "import-figure-unsourced")])]
    );
    let expected = Quantity {
        status: QuantityStatus::Estimated,
        ..Quantity::guess(95.0, "kt", Some(Per::Year))
    };
    assert_eq!(figures_after(text, &before), [expected]);
    // A row that says where it is from: nothing is left of the other publication.
    let text = "Navn;Kapasitet;Enhet;Kilde\nVerk;95;kt;Årsrapport 2023\n";
    assert_eq!(doubts(&import(text.as_bytes(), &before)), []);
    let after = figures_after(text, &before);
    let source = after[0].source.as_ref().unwrap();
    assert_eq!(
        (source.title.as_str(), source.url.as_ref()),
        ("Årsrapport 2023", None)
    );
    assert_eq!(
        (source.as_of, after[0].status),
        (None, QuantityStatus::Measured)
    );
    // The same value keeps all.
    let text = "Navn;Kapasitet;Enhet;Merknad\nVerk;80;kt;ny\n";
    assert_eq!(figures_after(text, &before), [measured()]);
}

#[test]
fn an_unknown_unit_and_a_negative_figure_of_an_asset_are_said() {
    let text = "Navn;Kapasitet\nA;80 ktt\nB;-80 kt\nC;1e3 kt\nD;2,5E+1 kt/år\n";
    let plan = import(text.as_bytes(), &empty());
    let column = Some("Kapasitet");
    assert_eq!(
        doubts(&plan),
        [
            (2, vec![(column, "import-unit-unknown")]),
            (3, vec![(column, "import-negative")])
        ]
    );
    let after = plan.edit.unwrap().apply(&empty(), &touch()).unwrap();
    let of = |name| asset(&after, name).capacities[0].clone();
    assert_eq!(of("C"), Quantity::guess(1_000.0, "kt", None));
    assert_eq!(of("D"), Quantity::guess(25.0, "kt", Some(Per::Year)));
    // Once more, the row says what is known, and there is nothing to be told of.
    assert_eq!(doubts(&import(text.as_bytes(), &after)), []);
}

#[test]
fn a_substance_is_spelled_as_the_workspace_spells_it() {
    let carbon = Quantity {
        layer: Some(Layer::Substance("CO₂".to_owned())),
        ..Quantity::guess(40.0, "kt", Some(Per::Year))
    };
    let before = with_capacities(vec![silicon(80.0), carbon.clone()]);
    let text = "Navn;Kapasitet;Enhet;Lag\nVerk;45;kt;co2\nNytt;3;kt;CO2\nAnnet;2;kt;N2\n";
    let after = imported(text.as_bytes(), &before);
    let expected = Quantity {
        value: 45.0,
        ..carbon
    };
    assert_eq!(asset(&after, "Verk").capacities, [silicon(80.0), expected]);
    let layer = |name| asset(&after, name).capacities[0].layer().clone();
    assert_eq!(layer("Nytt"), Layer::Substance("CO₂".to_owned()));
    assert_eq!(layer("Annet"), Layer::Substance("N2".to_owned()));
}
