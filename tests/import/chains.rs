//! Steps and flows of value chains: our own exports come back, what people write is understood, and
//! what is doubtful or wrong is said at its place.

use frostating::export::chain::{ChainFormat, data};
use frostating::import::{chains, read_all};
use frostating::workspace::{Flow, Step};

use super::*;

fn chain_plan(bytes: &[u8], workspace: &Workspace) -> Result<Plan, Message> {
    let mut guess = |table: &Table| Ok(chains::guessed(table, vocabulary()));
    let (tables, _) = chains::recognised(read_all(bytes)?, &mut guess)?;
    let import = chains::Import {
        tables: &tables,
        vocabulary: vocabulary(),
        workspace,
        boundaries: boundaries(),
        touch: &touch(),
    };
    let mut drawn = 0_u32;
    let mut chance = move || {
        drawn = drawn.wrapping_add(7_919);
        drawn
    };
    chains::plan(&import, &mut chance, &mut |_, _| true)
}

#[track_caller]
fn planned(text: &str, workspace: &Workspace) -> Plan {
    chain_plan(text.as_bytes(), workspace).unwrap()
}

#[track_caller]
fn carried_out(plan: Plan, workspace: &Workspace) -> Workspace {
    let after = plan.edit.unwrap().apply(workspace, &touch()).unwrap();
    assert_eq!(after.breaches(), Vec::new());
    after
}

fn exported(workspace: &Workspace, language: Language, format: ChainFormat) -> Vec<u8> {
    let options = Options {
        confidential: true,
        ..Options::new(language, date(2023, 11, 1))
    };
    data(workspace, boundaries(), None, &options, format)
        .unwrap()
        .bytes
}

fn step<'a>(workspace: &'a Workspace, name: &str) -> &'a Step {
    let found = workspace.steps().records().find(|step| step.name == name);
    found.unwrap()
}

fn stage_of<'a>(workspace: &'a Workspace, name: &str) -> &'a str {
    let step = step(workspace, name);
    let chain = workspace.chains().get(&step.chain).unwrap();
    &chain.stages[chain.stage_index(&step.stage).unwrap()].name
}

const STEPS: &str = "Verdikjede;Ledd;Steg;Fylke;Organisasjon;Kapasitet;Enhet;Årsverk;Status;Mangler\n\
    Biokarbon;Skog;Hogst;Trøndelag;Allskog;120,5;kt;40;I drift;\n\
    Biokarbon;Karbon;Pyrolyse;50;;30;kt;;Planlagt;ja\n\
    Biokarbon;Smelteverk;Ovn;Møre og Romsdal;;80 kt/år;;;I drift;\n";

const FLOWS: &str = "Verdikjede;Fra;Til;Ressurs;Mengde;Enhet;Forpliktelse;Svinn\n\
    Biokarbon;Hogst;Pyrolyse;Flis;100;kt;;5 %\n\
    Biokarbon;Pyrolyse;Ovn;Biokarbon;30;kt;Identifisert;\n";

#[test]
fn the_exports_of_chains_come_back_as_the_same_in_every_language() {
    let workspace = sample();
    let (steps, flows) = (workspace.steps().len(), workspace.flows().len());
    for language in Language::ALL {
        for (format, count) in [
            (ChainFormat::Csv, flows),
            (ChainFormat::Xlsx, steps + flows),
        ] {
            let plan = chain_plan(&exported(&workspace, language, format), &workspace).unwrap();
            let same = Counts {
                same: count,
                ..Counts::default()
            };
            let other: Vec<_> = plan
                .rows
                .iter()
                .filter(|row| row.what != What::Same)
                .collect();
            assert_eq!(plan.counts(), same, "{format:?} {language}: {other:?}");
            assert_eq!(plan.edit, None);
        }
    }
}

#[test]
fn the_workbook_of_chains_makes_the_same_chains_where_there_are_none() {
    let workspace = sample();
    // The assets and organisations are there already; the chains are not.
    let chains = workspace.chains().iter().map(|(id, _)| id.into()).collect();
    let bare = Edit::Remove(chains).apply(&workspace, &touch()).unwrap();
    assert!(bare.steps().is_empty() && bare.flows().is_empty());
    let bytes = exported(&workspace, Language::Nn, ChainFormat::Xlsx);
    let plan = chain_plan(&bytes, &bare).unwrap();
    assert_eq!(plan.counts().rejected, 0, "{:?}", rejects(&plan));
    let after = carried_out(plan, &bare);
    assert_eq!(after.steps().len(), workspace.steps().len());
    let chain_name = |workspace: &Workspace, step: &Step| {
        workspace.chains().get(&step.chain).unwrap().name.clone()
    };
    for (id, original) in workspace.steps().iter() {
        let copy = after.steps().get(id).unwrap();
        assert_eq!(chain_name(&after, copy), chain_name(&workspace, original));
        assert_eq!(
            stage_of(&after, &copy.name),
            stage_of(&workspace, &original.name)
        );
        // What a table does not tell: price, cost and order.
        let plain = |step: &Step| Step {
            chain: Id::new(""),
            stage: String::new(),
            price: None,
            cost: None,
            order: None,
            stamp: touch().stamp(),
            ..step.clone()
        };
        assert_eq!(plain(copy), plain(original));
    }
    assert_eq!(after.flows().len(), workspace.flows().len());
    for (id, original) in workspace.flows().iter() {
        let plain = |flow: &Flow| {
            let mut flow = flow.clone();
            flow.stamp = touch().stamp();
            flow.amounts
                .sort_by(|one, other| one.layer().cmp(other.layer()));
            flow
        };
        let copy = after.flows().get(id).unwrap();
        assert_eq!(plain(copy), plain(original));
    }
}

#[test]
fn steps_and_flows_that_people_write_become_a_chain() {
    let plan = planned(STEPS, &empty());
    assert_eq!(plan.counts().new, 3, "{:?}", plan.rows);
    let keys: Vec<_> = plan.remarks.iter().map(Message::key).collect();
    assert_eq!(keys, ["import-new-chains", "import-new-partners"]);
    let after = carried_out(plan, &empty());
    let felling = step(&after, "Hogst");
    assert_eq!(felling.county.as_ref().unwrap().as_str(), "50");
    assert_eq!(
        (felling.jobs, felling.status),
        (Some(40), Status::Operating)
    );
    assert_eq!(felling.capacities[0].value, 120.5);
    assert!(step(&after, "Pyrolyse").gap);
    assert_eq!(step(&after, "Ovn").capacities[0].per, Some(Per::Year));
    assert_eq!(stage_of(&after, "Ovn"), "Smelteverk");
    let plan = planned(FLOWS, &after);
    assert_eq!((plan.counts().new, doubts(&plan)), (2, vec![]));
    let after = carried_out(plan, &after);
    let loss = after.flows().records().find_map(|flow| flow.loss);
    assert_eq!(loss, Some(5.0));
    // Again, nothing is new.
    assert_eq!(planned(STEPS, &after).counts().same, 3);
    assert_eq!(planned(FLOWS, &after).counts().same, 2);
}

#[test]
fn flows_alone_make_the_steps_that_do_not_exist_and_say_in_which_stage() {
    let after = carried_out(planned(FLOWS, &empty()), &empty());
    assert_eq!(after.steps().len(), 3);
    // A chain without stages gets one for each step of the way.
    let stages: Vec<_> = ["Hogst", "Pyrolyse", "Ovn"]
        .map(|name| stage_of(&after, name))
        .into();
    assert_eq!(stages, ["1", "2", "3"]);
    let known = carried_out(planned(STEPS, &empty()), &empty());
    let text = "Fra;Til;Ressurs;Til ledd\nTakst;Hogst;Tømmer;\nPyrolyse;Silo;Biokarbon;Lager\n";
    let plan = planned(text, &known);
    assert_eq!(
        doubts(&plan),
        [
            (2, vec![(Some("Fra"), "import-step-made-chosen")]),
            (3, vec![(Some("Til"), "import-step-made")])
        ]
    );
    let after = carried_out(plan, &known);
    assert_eq!(stage_of(&after, "Takst"), "Skog");
    assert_eq!(stage_of(&after, "Silo"), "Lager");
}

#[test]
fn what_is_wrong_with_a_step_or_flow_is_said_at_row_and_column() {
    let known = carried_out(planned(STEPS, &empty()), &empty());
    let two = planned(
        "Verdikjede;Ledd;Steg;Fylke\nAnnen;A;Hogst;50\nAnnen;A;B;50\n",
        &known,
    );
    let known = carried_out(two, &known);
    let text = "Verdikjede;Ledd;Steg;Fylke;Kapasitet;Enhet;Årsverk;Rolle\n\
        Biokarbon;Skog;;50;1;kt;;\n\
        ;Skog;A;50;1;kt;;\n\
        Biokarbon;Skog;B;Atlantis;1;kt;;\n\
        Biokarbon;Skog;C;50;-1;kt;;\n\
        Biokarbon;Skog;D;50;1;;;\n\
        Biokarbon;Skog;E;50;1;kt;1,5;\n\
        Biokarbon;Skog;F;50;1;kt;;Sjef\n\
        Biokarbon;Skog;G;50;1;kt;;\n\
        Biokarbon;Skog;G;50;1;kt;;\n";
    let plan = planned(text, &known);
    let expected = [
        (2, (Some("Steg"), "import-name-missing")),
        (3, (Some("Verdikjede"), "import-chain-missing")),
        (4, (Some("Fylke"), "import-county-unknown")),
        (5, (Some("Kapasitet"), "import-negative")),
        (6, (Some("Kapasitet"), "import-unit-missing")),
        (7, (Some("Årsverk"), "import-jobs")),
        (8, (Some("Rolle"), "import-word-unknown")),
        (10, (Some("Steg"), "import-repeated-step")),
    ];
    // Of two rows that say the same, the first is taken; found again, the second is about it too.
    assert_eq!(rejects(&plan), BTreeMap::from(expected));
    let text = "Verdikjede;Fra;Til;Ressurs;Mengde;Enhet;Svinn\n\
        Biokarbon;Hogst;;Flis;1;kt;\n\
        Biokarbon;Hogst;Hogst;Flis;1;kt;\n\
        Biokarbon;Hogst;Ovn;;1;kt;\n\
        Biokarbon;Hogst;Ovn;Flis;-1;kt;\n\
        Biokarbon;Hogst;Ovn;Flis;1;kt;120\n\
        ;Hogst;Nytt;Flis;1;kt;\n\
        ;Hogst;Ovn;Flis;1;kt;\n\
        ;Hogst;Ovn;Flis;1;kt;\n";
    let plan = planned(text, &known);
    let expected = [
        (2, (Some("Til"), "import-end-missing")),
        (3, (Some("Til"), "import-flow-itself")),
        (4, (Some("Ressurs"), "import-resource-missing")),
        (5, (Some("Mengde"), "import-negative")),
        (6, (Some("Svinn"), "import-loss")),
        (7, (Some("Verdikjede"), "import-chain-missing")),
        (9, (Some("Ressurs"), "import-twice")),
    ];
    assert_eq!(rejects(&plan), BTreeMap::from(expected));
}

#[test]
fn what_is_doubtful_is_taken_and_said_at_its_place() {
    let text = "Verdikjede;Ledd;Steg;Fylke;Aktivum;Kapasitet;Enhet\n\
        K;L;A;;;1;kt\n\
        K;L;B;50;;1;lass\n\
        K;L;C;50;Finnes ikke;1;kt\n\
        K;M;D;30;;1;kt\n\
        K;;E;50;;1;kt\n";
    let plan = planned(text, &empty());
    assert_eq!(plan.counts().new, 5);
    let expected = [
        (
            2,
            vec![
                (Some("Verdikjede"), "import-chain-new"),
                (Some("Ledd"), "import-stage-new"),
                (Some("Fylke"), "import-step-no-county"),
            ],
        ),
        (3, vec![(Some("Enhet"), "import-unit-unknown")]),
        (4, vec![(Some("Aktivum"), "import-asset-unknown")]),
        (
            5,
            vec![
                (Some("Fylke"), "import-county-other-division"),
                (Some("Ledd"), "import-stage-new"),
            ],
        ),
        (6, vec![(Some("Ledd"), "import-stage-chosen")]),
    ];
    assert_eq!(doubts(&plan), expected);
    let known = carried_out(plan, &empty());
    let text = "Fra;Til;Ressurs;Mengde (Energi);Enhet (Energi)\nA;B;x;1;kt\nB;C;y;2;GWh\nC;A;z;;\n";
    let plan = planned(text, &known);
    let circle = (None, "import-circle");
    let expected = [
        (
            2,
            vec![
                (Some("Enhet (Energi)"), "import-unit-other-account"),
                circle,
            ],
        ),
        (3, vec![circle]),
        (4, vec![circle]),
    ];
    assert_eq!(doubts(&plan), expected);
    let after = carried_out(plan, &known);
    let layers: Vec<_> = after
        .flows()
        .records()
        .flat_map(|flow| flow.amounts.iter().map(|amount| amount.layer().clone()))
        .collect();
    assert_eq!(layers, [Layer::Energy, Layer::Energy]);
}

#[test]
fn a_workbook_says_which_of_its_sheets_are_left_out() {
    let workspace = sample();
    let bytes = exported(&workspace, Language::Nb, ChainFormat::Xlsx);
    let mut guess = |table: &Table| Ok(chains::guessed(table, vocabulary()));
    let (tables, others) = chains::recognised(read_all(&bytes).unwrap(), &mut guess).unwrap();
    assert_eq!(tables.len(), 2);
    assert_eq!(others, ["Over fylkesgrenser"]);
    let plan = chain_plan(&bytes, &empty()).unwrap();
    assert_eq!(plan.rows[0].place(), "Steg!2");
    // With a sheet of steps, a flow whose step is missing there is not guessed at.
    let missing = plan
        .rows
        .iter()
        .filter(|row| row.sheet.as_deref() == Some("Flyter"));
    assert!(missing.into_iter().all(|row| row.what == What::New));
}

#[test]
fn a_unit_in_the_header_is_that_of_the_column() {
    let text = "Verdikjede;Ledd;Steg;Fylke;Kapasitet (GWh)\nK;L;A;50;12,5\n";
    let after = carried_out(planned(text, &empty()), &empty());
    let capacity = &step(&after, "A").capacities[0];
    assert_eq!((capacity.value, capacity.unit.symbol()), (12.5, "GWh"));
}

#[test]
fn every_row_of_twenty_thousand_flows_is_accounted_for() {
    use std::fmt::Write as _;
    let mut text = String::from("Verdikjede;Fra;Til;Ressurs;Mengde;Enhet;Svinn\n");
    for n in 0..20_000_u32 {
        let (chain, from) = (n % 40, n / 40);
        let to = if n % 100 == 99 { from } else { from + 1 };
        writeln!(
            text,
            "Kjede {chain};Steg {from};Steg {to};Flis {n};{n},5;kt;2"
        )
        .unwrap();
    }
    boundaries();
    let started = Instant::now();
    let plan = planned(&text, &empty());
    let took = started.elapsed();
    let counts = plan.counts();
    assert_eq!((counts.all(), counts.rejected), (20_000, 200));
    // A hundred thousand are to take three seconds; a debug build on a busy machine has room.
    assert!(took.as_secs() < 20, "{took:?}");
    let after = carried_out(plan, &empty());
    assert_eq!(after.flows().len(), 19_800);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn no_rows_are_too_strange(
        header in prop::sample::select(vec!["Verdikjede;Ledd;Steg;Fylke;Kapasitet;Enhet;Id", "Fra;Til;Ressurs;Mengde (C);Enhet (C);Verdikjede;Id"]),
        rows in prop::collection::vec(prop::collection::vec(prop::sample::select(vec!["", "A", "B", "50", "-1", "kt", "step-a", "flow-a", "1e400", "é"]), 7), 0..12),
    ) {
        let rows: Vec<String> = rows.into_iter().map(|row| row.join(";")).collect();
        let text = format!("{header}\n{}\n", rows.join("\n"));
        let workspace = sample();
        if let Ok(plan) = chain_plan(text.as_bytes(), &workspace)
            && let Some(edit) = plan.edit
        {
            prop_assert!(edit.apply(&workspace, &touch()).is_ok(), "{}", text);
        }
    }
}

fn biocarbon() -> Workspace {
    let steps = carried_out(planned(STEPS, &empty()), &empty());
    carried_out(planned(FLOWS, &steps), &steps)
}

fn amounts(workspace: &Workspace, resource: &str) -> Vec<Quantity> {
    let mut flows = workspace.flows().records();
    let flow = flows.find(|flow| flow.resource == resource).unwrap();
    flow.amounts.clone()
}

#[test]
fn an_amount_in_another_unit_takes_its_uncertainty_along_only_if_it_can_be_converted() {
    let text = "Verdikjede;Fra;Til;Ressurs;Mengde;Enhet;Periode;Usikkerhet\n\
        Biokarbon;Hogst;Pyrolyse;Flis;30;GWh;per år;± 5 GWh\n";
    let before = biocarbon();
    let before = carried_out(planned(text, &before), &before);
    assert_eq!(
        amounts(&before, "Flis")[0].uncertainty,
        Some(Uncertainty::Absolute(5.0))
    );
    let row = |cells: &str| format!("Fra;Til;Ressurs;Mengde;Enhet\nHogst;Pyrolyse;Flis;{cells}\n");
    let plan = planned(&row("12;kt"), &before);
    assert_eq!(
        doubts(&plan),
        [(2, vec![(Some("Mengde"), "import-figure-anew")])]
    );
    let after = carried_out(plan, &before);
    let anew = Quantity::guess(12.0, "kt", Some(Per::Year));
    assert_eq!(amounts(&after, "Flis"), [anew]);
    // 30 GWh ± 5 GWh are 30,000 MWh ± 5,000 MWh.
    let plan = planned(&row("30000;MWh"), &before);
    assert_eq!(doubts(&plan), []);
    let after = carried_out(plan, &before);
    let converted = Quantity {
        uncertainty: Some(Uncertainty::Absolute(5_000.0)),
        ..Quantity::guess(30_000.0, "MWh", Some(Per::Year))
    };
    assert_eq!(amounts(&after, "Flis"), [converted]);
}

#[test]
fn a_flow_that_is_rejected_leaves_no_steps_behind() {
    let before = biocarbon();
    let flow = before.flows().iter().find(|(_, it)| it.resource == "Flis");
    let id = flow.unwrap().0.as_str();
    // The second row is about the same flow as the first, and would lead it to a step of its own.
    let text = format!(
        "Id;Verdikjede;Fra;Til;Ressurs\n\
         {id};Biokarbon;Hogst;Pyrolyse;Spon\n\
         {id};Biokarbon;Hogst;Torrefisering;Spon\n"
    );
    let plan = planned(&text, &before);
    assert_eq!(
        rejects(&plan),
        BTreeMap::from([(3, (Some("Id"), "import-twice"))])
    );
    let after = carried_out(plan, &before);
    assert_eq!(after.steps().len(), before.steps().len());
}

#[test]
fn a_step_in_the_second_of_two_stages_of_the_same_name_stays_there() {
    let before = biocarbon();
    let (id, chain) = before.chains().iter().next().unwrap();
    let mut stages = chain.stages.clone();
    let first = stages[0].name.clone();
    for stage in &mut stages {
        stage.name.clone_from(&first);
    }
    let same = frostating::workspace::edit::ChainField::Stages(stages);
    let before = Edit::Chain(id.clone(), same)
        .apply(&before, &touch())
        .unwrap();
    let plan = chain_plan(&exported(&before, Language::Nb, ChainFormat::Xlsx), &before).unwrap();
    assert_eq!(
        (plan.counts().same, plan.edit),
        (5, None),
        "{:?}",
        plan.rows
    );
}

#[test]
fn a_loss_that_a_spreadsheet_may_hold_as_a_share_is_doubted() {
    let text =
        |at: &str, text: &str| format!("<c r=\"{at}\" t=\"inlineStr\"><is><t>{text}</t></is></c>");
    let row = |number: u8, cells: [&str; 4], loss: &str| {
        let cells = ["A", "B", "C", "D"].iter().zip(cells);
        let cells: String = cells
            .map(|(column, cell)| text(&format!("{column}{number}"), cell))
            .collect();
        format!("<row r=\"{number}\">{cells}{loss}</row>")
    };
    let header = row(
        1,
        ["Fra", "Til", "Ressurs", "Verdikjede"],
        &text("E1", "Svinn"),
    );
    let number = |at: &str, value: &str| format!("<c r=\"{at}\"><v>{value}</v></c>");
    let one = row(
        2,
        ["Hogst", "Pyrolyse", "Flis", "Biokarbon"],
        &number("E2", "0.2"),
    );
    let other = row(
        3,
        ["Pyrolyse", "Ovn", "Biokarbon", "Biokarbon"],
        &number("E3", "20"),
    );
    let bytes = spreadsheet(&[header, one, other].concat(), &[]);
    let plan = chain_plan(&bytes, &biocarbon()).unwrap();
    assert_eq!(
        doubts(&plan),
        [(2, vec![(Some("Svinn"), "import-loss-fraction")])]
    );
}
