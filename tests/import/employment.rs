//! Tables of the employed: long and wide, with totals or without, and with figures that are withheld.

use frostating::analysis::Industries;
use frostating::import::employment;
use frostating::workspace::{CountyCode, Employed, Source};

use super::*;

fn employed_plan(text: &str, workspace: &Workspace) -> Result<Plan, Message> {
    let table = read(text.as_bytes())?;
    let import = employment::Import {
        table: &table,
        mapping: &Mapping::guessed(Subject::Employment, &table, vocabulary()),
        vocabulary: vocabulary(),
        workspace,
        source: Source {
            title: "Sysselsatte 2022".to_owned(),
            url: None,
            as_of: Some(date(2022, 12, 31)),
        },
    };
    employment::plan(&import, &mut |_, _| true)
}

const LONG: &str = "Fylke;Næring;Sysselsatte\n\
    50 Trøndelag - Trööndelage;Fiske;500\n\
    50 Trøndelag - Trööndelage;Gruver;:\n\
    50 Trøndelag - Trööndelage;Handel;9 500\n\
    Oslo;Fiske;19 500\n\
    Oslo;Gruver;<5\n\
    Oslo;Handel;970500\n";

const WIDE: &str = "Region;År;Fiske;Gruver;Handel\n\
    Trøndelag;2022;500;.;9500\n\
    Oslo;2022;19500;x;970500\n\
    Hele landet;2022;20000;40;980000\n";

fn carried_out(text: &str) -> (Workspace, Vec<&'static str>) {
    let plan = employed_plan(text, &empty()).unwrap();
    assert_eq!(plan.counts().rejected, 0, "{:?}", plan.rows);
    let remarks = plan.remarks.iter().map(Message::key).collect();
    let after = plan.edit.unwrap().apply(&empty(), &touch()).unwrap();
    (after, remarks)
}

#[test]
fn a_table_of_rows_and_a_table_of_columns_tell_the_same() {
    let (long, said) = carried_out(LONG);
    assert_eq!(said, ["import-withheld", "import-country-summed"]);
    let (wide, said) = carried_out(WIDE);
    assert_eq!(said, ["import-withheld", "import-country-told"]);
    let here = CountyCode::new("50");
    // As if these were all the counties there are.
    let counties = ["03", "50"];
    for workspace in [&long, &wide] {
        let employment = workspace.employment().unwrap();
        assert_eq!(employment.source.title, "Sysselsatte 2022");
        let region = &employment.regions[&here];
        assert_eq!(region.industries["Gruver"], Employed::Withheld);
        // (500/10,000) / (20,000/1,000,000) = 2.5, or with 40 more in the whole country 2.5001.
        let found = Industries::of(employment, &counties, &here);
        assert_eq!((found.all[0].name, found.withheld), ("Fiske", 1));
        assert!((found.all[0].quotient.value - 2.5).abs() < 0.001);
        assert!(found.all[0].quotient.is_strong());
    }
    // The file holds it, and the same table brings nothing new.
    let text = ron_format::write(&wide);
    assert!(
        ron_format::read(text.as_bytes())
            .unwrap()
            .workspace
            .same(&wide)
    );
    let again = employed_plan(WIDE, &wide).unwrap();
    assert_eq!((again.counts().same, again.edit), (3, None));
}

#[test]
fn totals_that_the_table_tells_are_no_industry() {
    let text = "Fylke;Næring;Sysselsatte\n50;Fiske;500\n50;Alle næringer;10000\n0 Hele landet;Fiske;20000\nNorge;I alt;1000000\n";
    let (after, said) = carried_out(text);
    assert_eq!(said, ["import-country-told"]);
    let employment = after.employment().unwrap();
    let found = Industries::of(
        employment,
        &after.counties().codes(),
        &CountyCode::new("50"),
    );
    assert_eq!(found.all.len(), 1);
    assert!((found.all[0].quotient.value - 2.5).abs() < 1e-12);
}

#[test]
fn what_is_wrong_is_said_at_row_and_column() {
    let text = "Fylke;Næring;Sysselsatte\n\
        Atlantis;Fiske;500\n\
        50;;500\n\
        50;Fiske;mange\n\
        50;Fiske;-3\n\
        50;Fiske;500\n\
        50;Fiske;600\n\
        30;Fiske;600\n";
    let plan = employed_plan(text, &empty()).unwrap();
    let expected = [
        (2, (Some("Fylke"), "import-county-unknown")),
        (3, (Some("Næring"), "import-industry-missing")),
        (4, (Some("Sysselsatte"), "import-not-a-number")),
        (5, (Some("Sysselsatte"), "import-employed-negative")),
        (7, (Some("Fylke"), "import-twice")),
        // Viken is no county of today.
        (8, (Some("Fylke"), "import-county-unknown")),
    ];
    assert_eq!(rejects(&plan), BTreeMap::from(expected));
    let error = employed_plan("Næring;Antall\nFiske;3\n", &empty()).unwrap_err();
    assert_eq!(error.key(), "import-no-county");
}

#[test]
fn the_workbook_of_assets_tells_the_quotients_on_a_sheet_of_their_own() {
    let text = format!("{LONG}Hele landet;Fiske;20000\nHele landet;Handel;980000\n");
    let (after, _) = carried_out(&text);
    let places = Places::of(&after, boundaries());
    let options = Options::new(Language::Nb, date(2023, 11, 1));
    let bytes = export::assets::xlsx(&after, &places, None, &options)
        .unwrap()
        .bytes;
    let tables = frostating::import::read_all(&bytes).unwrap();
    let sheet = tables
        .iter()
        .find(|it| it.name.as_deref() == Some("Næringer"))
        .unwrap();
    assert_eq!(sheet.rows.len(), 4);
    let cells: Vec<String> = sheet.rows[2]
        .cells
        .iter()
        .take(5)
        .map(frostating::import::Cell::text)
        .collect();
    assert_eq!(cells, ["50", "Trøndelag", "Fiske", "500", "2.5"]);
}

#[test]
fn a_merged_county_is_not_taken_for_one_of_its_parts() {
    let text = "Fylke;Næring;Sysselsatte\n\
        Vestfold og Telemark;Fiske;500\n\
        Troms og Finnmark - Romsa ja Finnmárku;Fiske;400\n\
        Vestfold;Fiske;300\n\
        Møre og Romsdal;Fiske;200\n\
        Nordland - Nordlánnda;Fiske;100\n\
        Finnmark/Finnmárku;Fiske;50\n";
    let plan = employed_plan(text, &empty()).unwrap();
    // The division of 2024 has neither of the two.
    let unknown = (Some("Fylke"), "import-county-unknown");
    assert_eq!(rejects(&plan), BTreeMap::from([(2, unknown), (3, unknown)]));
    let after = plan.edit.unwrap().apply(&empty(), &touch()).unwrap();
    let employment = after.employment().unwrap();
    let fishing = |code| employment.regions[&CountyCode::new(code)].industries["Fiske"];
    for (code, count) in [("39", 300.0), ("15", 200.0), ("18", 100.0), ("56", 50.0)] {
        assert_eq!(fishing(code), Employed::Number(count), "{code}");
    }
    assert_eq!(employment.regions.len(), 4);
}

#[test]
fn a_dash_is_none_and_rejects_no_county() {
    let (after, said) = carried_out("Region;Fiske;Gruver;Handel\n50;500;-;:\n03;–;20;10\n");
    assert_eq!(said, ["import-withheld", "import-country-summed"]);
    let employment = after.employment().unwrap();
    let of = |code, industry: &str| employment.regions[&CountyCode::new(code)].industries[industry];
    assert_eq!(of("50", "Gruver"), Employed::Number(0.0));
    assert_eq!(of("50", "Handel"), Employed::Withheld);
    assert_eq!(of("03", "Fiske"), Employed::Number(0.0));
}

#[test]
fn what_a_smaller_table_takes_away_is_said_and_the_same_table_takes_nothing() {
    let (before, _) = carried_out(LONG);
    // Oslo, and the industries Gruver and Handel, are not in it.
    let plan = employed_plan("Fylke;Næring;Sysselsatte\n50;Fiske;500\n", &before).unwrap();
    let remarks: Vec<_> = plan.remarks.iter().map(Message::key).collect();
    assert_eq!(
        remarks,
        [
            "import-country-summed",
            "import-counties-gone",
            "import-industries-gone"
        ]
    );
    let of = |at: usize| plan.remarks[at].clone();
    assert_eq!(
        of(1),
        Message::new("import-counties-gone").with("count", 1_usize)
    );
    assert_eq!(
        of(2),
        Message::new("import-industries-gone").with("count", 2_usize)
    );
    assert!(plan.edit.is_some());
    // The same figures from another source are the same figures.
    let mut other = before.employment().unwrap().as_ref().clone();
    other.source.title = "En annen".to_owned();
    let field = frostating::workspace::edit::WorkspaceField::Employment(Some(other.into()));
    let other = Edit::Workspace(field).apply(&before, &touch()).unwrap();
    assert_eq!(employed_plan(LONG, &other).unwrap().edit, None);
}
