//! Sign-up sheets: who comes to a meeting, for which organisation, and whom to write to.

use frostating::import::participants;
use frostating::workspace::{Attendance, MeetingId, Organisation, OrganisationKind};

use super::*;

const MEETING: &str = "meeting-frosta-samlingen-2023-f77g";

fn sign_up(bytes: &[u8], workspace: &Workspace, leave_out: &[&str]) -> Result<Plan, Message> {
    let table = read(bytes)?;
    let nothing = |header: &&str| ((*header).to_owned(), "-".to_owned());
    let names = leave_out.iter().map(nothing).collect();
    let mapping = Mapping::named(Subject::Participants, &table, vocabulary(), &names)?;
    let import = participants::Import {
        table: &table,
        mapping: &mapping,
        vocabulary: vocabulary(),
        workspace,
        meeting: Some(&Id::new(MEETING)),
        touch: &touch(),
    };
    let mut drawn = 0_u32;
    let mut chance = move || {
        drawn = drawn.wrapping_add(7_919);
        drawn
    };
    participants::plan(&import, &mut chance, &mut |_, _| true)
}

#[track_caller]
fn signed_up(text: &str, workspace: &Workspace) -> Plan {
    sign_up(text.as_bytes(), workspace, &[]).unwrap()
}

#[track_caller]
fn carried_out(plan: &Plan, workspace: &Workspace) -> Workspace {
    let edit = plan.edit.as_ref().unwrap();
    let after = edit.apply(workspace, &touch()).unwrap();
    assert_eq!(after.breaches(), Vec::new());
    after
}

fn present(workspace: &Workspace) -> &[Attendance] {
    let id: MeetingId = Id::new(MEETING);
    &workspace.meetings().get(&id).unwrap().present
}

fn organisation<'a>(workspace: &'a Workspace, name: &str) -> &'a Organisation {
    let mut all = workspace.organisations().records();
    all.find(|it| it.name == name).unwrap()
}

fn codes(plan: &Plan) -> Vec<&'static str> {
    plan.rows.iter().map(|row| row.what.code()).collect()
}

fn doubts(plan: &Plan) -> Vec<(usize, Option<&str>, &'static str)> {
    let rows = plan.rows.iter();
    rows.flat_map(|row| row.doubts.iter().map(move |it| (row.number, it)))
        .map(|(row, it)| (row, it.column.as_deref(), it.reason.key()))
        .collect()
}

const SHEET: &str = "Virksomhet;Orgnr;Type;Fylke;Deltaker;Stilling;E-post\n\
    Kystprøve AS;123 456 785;Bedrift;Trøndelag;Fornavn Etternavn;Daglig leder;post@eksempel.no\n\
    Frosta kommune;;;;Annet Navn;Vertskap;\n\
    kystprøve as;;;;Fornavn Etternavn;Daglig leder;POST@eksempel.no\n\
    Kystprøve AS;;;;;Styreleder;\n";

#[test]
fn those_who_sign_up_are_present_once_and_unknown_organisations_are_made() {
    let workspace = sample();
    let before = present(&workspace).len();
    let plan = signed_up(SHEET, &workspace);
    // The host of the meeting was there without a name.
    assert_eq!(codes(&plan), ["new", "changed", "same", "new"]);
    assert_eq!(
        doubts(&plan),
        [(2, Some("Virksomhet"), "import-organisation-new")]
    );
    let after = carried_out(&plan, &workspace);
    assert_eq!(present(&after).len(), before + 2);
    let made = organisation(&after, "Kystprøve AS");
    assert_eq!(made.number.as_deref(), Some("123456785"));
    assert_eq!(made.kind, OrganisationKind::Firm);
    assert_eq!(made.county.as_ref().unwrap().as_str(), "50");
    let addresses: Vec<_> = made
        .contacts
        .iter()
        .filter_map(|it| it.email.as_deref())
        .collect();
    assert_eq!(addresses, ["post@eksempel.no"]);
    let host = present(&after)
        .iter()
        .find(|one| one.role.as_deref() == Some("Vertskap"))
        .unwrap();
    assert_eq!(host.person.as_deref(), Some("Annet Navn"));
    // A second look at the same sheet finds nothing more.
    let again = signed_up(SHEET, &after);
    assert_eq!(codes(&again), ["same"; 4]);
    assert_eq!(again.edit, None);
}

#[test]
fn an_address_is_kept_only_where_its_column_is() {
    let workspace = sample();
    let plan = sign_up(SHEET.as_bytes(), &workspace, &["E-post"]).unwrap();
    let after = carried_out(&plan, &workspace);
    assert!(organisation(&after, "Kystprøve AS").contacts.is_empty());
    let kept = after.organisations().records().flat_map(|it| &it.contacts);
    let known = workspace
        .organisations()
        .records()
        .flat_map(|it| &it.contacts);
    assert_eq!(kept.count(), known.count());
}

#[test]
fn the_number_tells_organisations_apart_before_the_name_does() {
    let workspace = sample();
    let number = "Organisasjon;Organisasjonsnummer;Kortnavn\nFrosta kommune;123456785;Frosta k\n";
    let plan = signed_up(number, &workspace);
    let after = carried_out(&plan, &workspace);
    let host = organisation(&after, "Frosta kommune");
    assert_eq!(host.number.as_deref(), Some("123456785"));
    let text = "Company;Organisation number;Name;Role\n\
        Another name;123456785;A;x\n\
        Frosta kommune;140000000;B;y\n\
        Levanger kommune;123456789;C;z\n\
        Levanger kommune;12;D;w\n\
        ;987654321;E;v\n";
    let plan = signed_up(text, &after);
    assert_eq!(
        doubts(&plan),
        [
            (2, Some("Company"), "import-organisation-other-name"),
            (
                3,
                Some("Organisation number"),
                "import-organisation-keeps-number"
            ),
            (
                4,
                Some("Organisation number"),
                "import-organisation-number-check"
            ),
            (5, Some("Organisation number"), "import-organisation-number"),
            (
                6,
                Some("Organisation number"),
                "import-organisation-number-check"
            ),
        ]
    );
    assert_eq!(
        rejects(&plan),
        BTreeMap::from([(6, (Some("Company"), "import-organisation-missing"))])
    );
    let last = carried_out(&plan, &after);
    assert_eq!(last.organisations().len(), after.organisations().len());
    assert_eq!(organisation(&last, "Levanger kommune").number, None);
    assert_eq!(present(&last).len(), present(&after).len() + 4);
}

#[test]
fn headers_are_known_in_their_usual_variants_and_names_in_two_parts() {
    let workspace = sample();
    for (headers, person) in [
        ("Bedrift;Navn;Rolle", "Fornavn Etternavn"),
        ("Firma;Påmeldt;Stilling", "Fornavn Etternavn"),
        ("Verksemd;Deltakar;Rolle", "Fornavn Etternavn"),
        ("Company;Participant;Position", "Fornavn Etternavn"),
        ("Organisation;Name;Job title", "Fornavn Etternavn"),
        ("Virksomhet;Fornavn;Etternavn", "Fornavn Leder"),
    ] {
        let text = if headers.contains("Etternavn") {
            format!("{headers}\nNy AS;Fornavn;Leder\n")
        } else {
            format!("{headers}\nNy AS;Fornavn Etternavn;Leder\n")
        };
        let after = carried_out(&signed_up(&text, &workspace), &workspace);
        let last = present(&after).last().unwrap();
        assert_eq!(last.person.as_deref(), Some(person), "{headers}");
    }
    let nobody = sign_up(b"Farge;Form\na;b\n", &workspace, &[]);
    assert_eq!(nobody.unwrap_err().key(), "import-no-organisation");
}

#[test]
fn what_is_doubtful_of_an_organisation_keeps_nobody_out() {
    let workspace = sample();
    let text = "Virksomhet,Type,Fylke,Navn,E-post\n\
        Ny AS,Romskip,Atlantis,A,ikke en adresse\n\
        #REF!,,,B,\n\
        ,,,C,\n";
    let plan = signed_up(text, &workspace);
    assert_eq!(codes(&plan), ["new", "rejected", "rejected"]);
    assert_eq!(
        doubts(&plan),
        [
            (2, Some("Type"), "import-kind-unknown"),
            (2, Some("Fylke"), "import-county-unknown"),
            (2, Some("E-post"), "import-not-an-email"),
            (2, Some("Virksomhet"), "import-organisation-new"),
        ]
    );
    assert_eq!(
        rejects(&plan),
        BTreeMap::from([
            (3, (Some("Virksomhet"), "import-formula")),
            (4, (Some("Virksomhet"), "import-organisation-missing")),
        ])
    );
}

#[test]
fn a_hundred_thousand_who_sign_up_for_one_organisation_are_counted_once_each() {
    use std::fmt::Write as _;
    let mut text = String::from("Firma;Navn;Rolle;Epost\n");
    for n in 0..100_000_u32 {
        let n = n / 2;
        writeln!(text, "Ny AS;Person {n};Rolle {};p{n}@eksempel.no", n % 7).unwrap();
    }
    let workspace = sample();
    let started = Instant::now();
    let plan = signed_up(&text, &workspace);
    let took = started.elapsed();
    let counts = plan.counts();
    assert_eq!((counts.new, counts.same), (50_000, 50_000));
    assert!(took.as_secs() < 30, "{took:?}");
    let after = carried_out(&plan, &workspace);
    assert_eq!(organisation(&after, "Ny AS").contacts.len(), 50_000);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn no_sheet_is_too_strange(
        rows in prop::collection::vec(prop::collection::vec(prop::sample::select(vec!["", "A", "Frosta kommune", "50", "-", "123456785", "Vertskap", "a@b.no", "é"]), 7), 0..12),
    ) {
        let rows: Vec<String> = rows.into_iter().map(|row| row.join(";")).collect();
        let text = format!("Firma;Orgnr;Fylke;Navn;Rolle;Kortnavn;Epost\n{}\n", rows.join("\n"));
        let workspace = sample();
        let plan = signed_up(&text, &workspace);
        if let Some(edit) = &plan.edit {
            let after = edit.apply(&workspace, &touch()).unwrap();
            prop_assert_eq!(after.breaches(), Vec::new());
            // An organisation that only a later row names is found the second time.
            if plan.counts().rejected == 0 {
                let again = signed_up(&text, &after);
                prop_assert_eq!(again.counts().new, 0, "{}\n{:?}", text, again.rows);
            }
        }
    }
}
