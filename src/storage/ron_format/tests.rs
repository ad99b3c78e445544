//! What reading and writing promise.

use proptest::prelude::*;
use proptest::test_runner::Config;

use super::*;
use crate::document::random_edits::{any_text, count, draws, fixed_draws, workspace_of};
use crate::message::{Arg, Message};
use crate::workspace::edit::{Edit, WorkspaceField};
use crate::workspace::testing::{one_of_everything, touch};
use crate::workspace::{Asset, Id, Invariant};

/// A message as one line: its key, then what fills its gaps.
fn said(message: &Message) -> String {
    let args: Vec<String> = message
        .args()
        .iter()
        .map(|(name, arg)| match arg {
            Arg::Message(inner) => said(inner),
            Arg::Text(text) => format!("{name}={text}"),
            Arg::Integer(number) => format!("{name}={number}"),
            other => format!("{name}={other:?}"),
        })
        .collect();
    format!("{}({})", message.key(), args.join(" "))
}

/// What is wrong with a text, one line each.
fn complaints(text: &str) -> Vec<String> {
    match read(text.as_bytes()) {
        Ok(loaded) => loaded
            .problems
            .iter()
            .map(|problem| said(&problem.message))
            .collect(),
        Err(error) => vec![said(&error.message)],
    }
}

fn text() -> String {
    write(&one_of_everything())
}

/// The text with one part of it replaced, which must be there.
#[track_caller]
fn with(part: &str, replacement: &str) -> String {
    let text = text();
    assert!(text.contains(part), "{part}");
    text.replacen(part, replacement, 1)
}

#[track_caller]
fn check_round_trip(workspace: &Workspace) {
    let text = write(workspace);
    let loaded = read(text.as_bytes()).unwrap();
    assert_eq!(loaded.workspace, *workspace);
    assert_eq!(loaded.problems, []);
    assert!(loaded.canonical && !loaded.damaged, "{text}");
    assert_eq!(write(&loaded.workspace), text);
}

proptest! {
    #![proptest_config(Config { cases: count(40, 4_000), failure_persistence: None, ..Config::default() })]

    #[test]
    fn what_is_written_reads_back_the_same(draws in draws(1..60)) {
        check_round_trip(&workspace_of(&draws));
    }

    #[test]
    fn any_text_is_kept_exactly(title in any_text()) {
        let edit = Edit::Workspace(WorkspaceField::Title(title.clone()));
        let workspace = edit.apply(&one_of_everything(), &touch()).unwrap();
        check_round_trip(&workspace);
        let line = write(&workspace).lines().find(|line| line.starts_with("  title: ")).map(str::to_owned);
        prop_assert!(line.is_some_and(|line| line.ends_with("\",") && !line.contains(char::is_control)));
    }

    #[test]
    fn any_float_is_kept_bit_by_bit(value in any::<f64>()) {
        let text = with("lon: 9.08", &format!("lon: {value:?}"));
        let loaded = read(text.as_bytes()).unwrap();
        let asset = loaded.workspace.assets().get(&Id::<Asset>::new("asset-a")).unwrap();
        prop_assert_eq!(asset.place.as_ref().unwrap().lon.to_bits(), value.to_bits());
        let again = read(write(&loaded.workspace).as_bytes()).unwrap();
        let asset = again.workspace.assets().get(&Id::<Asset>::new("asset-a")).unwrap();
        prop_assert_eq!(asset.place.as_ref().unwrap().lon.to_bits(), value.to_bits());
    }

    #[test]
    fn any_bytes_give_an_answer(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        let _ = read(&bytes);
    }

    #[test]
    fn any_words_of_a_workspace_give_an_answer(
        parts in prop::collection::vec((0..4_000_usize, 0..200_usize), 0..12),
    ) {
        let text = text();
        let mixed: String = parts
            .iter()
            .filter_map(|(from, length)| {
                let from = from % text.len();
                text.get(from..(from + length).min(text.len()))
            })
            .collect();
        let _ = read(mixed.as_bytes());
        let _ = read(format!("Workspace(format: 1, {mixed}").as_bytes());
    }
}

#[test]
fn a_large_workspace_of_anything_reads_back_the_same() {
    check_round_trip(&workspace_of(&fixed_draws(count(1_000, 10_000) as usize)));
}

#[test]
fn the_text_begins_with_the_format_and_ends_with_a_line() {
    let text = text();
    assert!(
        text.starts_with("Workspace(\n  format: 3,\n  written_by: \"frostating "),
        "{text}"
    );
    assert!(text.ends_with(",\n)\n"));
    assert!(!text.contains('\r'));
}

#[test]
fn fields_are_known_in_the_order_they_are_written() {
    let text = write(&one_of_everything().with_damaged(vec!["x".into()]));
    let written: Vec<&str> = text
        .lines()
        .filter_map(|line| {
            line.strip_prefix("  ")
                .filter(|rest| rest.starts_with(|c: char| c.is_ascii_lowercase()))
        })
        .filter_map(|line| line.split(':').next())
        .collect();
    let known: Vec<&str> = outline::FIELDS
        .into_iter()
        .filter(|field| written.contains(field))
        .collect();
    assert_eq!(written, known);
    assert_eq!(
        outline::FIELDS.len() - known.len(),
        ["region", "coordinator", "notes", "boundaries", "employment"].len()
    );
}

#[test]
fn a_plain_struct_inside_a_record_shares_a_line_and_others_do_not() {
    let text = text();
    assert!(text.contains("\n      place: Place(lon: 9.08, lat: 63.29, quality: Approximate),\n"));
    let longer = with("minutes: 60", "minutes: 60, notes: [Note(text: \"Ja\")]");
    let canonical = write(&read(longer.as_bytes()).unwrap().workspace);
    let item = "      agenda: [\n        AgendaItem(\n          id: \"item-a\",\n";
    assert!(canonical.contains(item), "{canonical}");
    assert!(canonical.contains(
        "\n          notes: [\n            Note(text: \"Ja\"),\n          ],\n        ),\n"
    ));
}

#[test]
fn options_are_read_with_and_without_some() {
    let explicit = with("owner: \"org-a\"", "owner: Some(\"org-a\")");
    let loaded = read(explicit.as_bytes()).unwrap();
    assert_eq!(loaded.workspace, one_of_everything());
    assert!(!loaded.canonical);
    assert_eq!(loaded.normalises, [Normalisation::Layout]);
}

#[test]
fn what_a_save_will_change_is_said() {
    let cases = [
        (format!("\u{feff}{}", text()), Normalisation::ByteOrderMark),
        (text().replace('\n', "\r\n"), Normalisation::LineEndings),
        (
            with("format: 3,", "format: 3, // the first\n"),
            Normalisation::Comments,
        ),
        (
            with("\"step-a\": Step", "\"step-z\": Step")
                .replace("from: \"step-a\"", "from: \"step-z\""),
            Normalisation::Order,
        ),
        (text().replace("  ", "\t"), Normalisation::Layout),
    ];
    for (text, expected) in cases {
        let loaded = read(text.as_bytes()).unwrap();
        assert_eq!(loaded.normalises, [expected]);
        assert!(!loaded.canonical && loaded.problems.is_empty());
        check_round_trip(&loaded.workspace);
    }
}

#[test]
fn a_text_that_is_none_is_named() {
    let utf16 = |bytes: &[u8]| {
        text()
            .encode_utf16()
            .flat_map(u16::to_le_bytes)
            .fold(bytes.to_vec(), |mut all, byte| {
                all.push(byte);
                all
            })
    };
    for bytes in [utf16(b"\xff\xfe"), utf16(b"")] {
        assert_eq!(
            said(&read(&bytes).unwrap_err().message),
            "read-at(line=1 column=1 read-utf-16())"
        );
    }
    let mut latin = text().into_bytes();
    let at = latin.iter().position(|byte| *byte == 0xc3).unwrap(); // the ø of Prøve
    latin.splice(at..at + 2, [0xf8]);
    assert_eq!(
        said(&read(&latin).unwrap_err().message),
        "read-at(line=4 column=13 read-not-utf-8(byte=F8))"
    );
    for nothing in ["", " \n", "\u{feff}"] {
        assert_eq!(
            complaints(nothing),
            ["read-at(line=1 column=1 read-empty())"]
        );
    }
    assert_eq!(
        complaints("{\"a\": 1}"),
        ["read-at(line=1 column=1 read-no-format())"]
    );
    assert_eq!(
        complaints("\n  Navn;Type\n"),
        ["read-at(line=2 column=3 read-no-format())"]
    );
}

#[test]
fn a_newer_format_is_refused_with_its_number_title_and_program() {
    let newer = with("format: 3,", "format: 7,").replace("frostating 0.1.0", "frostating 9.0.0");
    assert_eq!(
        complaints(&newer),
        [
            "read-at(line=2 column=11 read-newer(format=7 known=3 title=Prøve written_by=frostating 9.0.0))",
        ]
    );
    let unlike = "Workspace(format: 4, sheets: [1 2 3], title: \"Frosta\")";
    assert_eq!(
        complaints(unlike),
        ["read-at(line=1 column=19 read-newer(format=4 known=3 title=Frosta written_by=?))",]
    );
    for number in ["0", "-1", "x", "1.5", "99999999999"] {
        let refused = complaints(&with("format: 3,", &format!("format: {number},")));
        assert_eq!(
            refused,
            [format!(
                "read-at(line=2 column=11 read-bad-format(found={number}))"
            )]
        );
    }
}

#[test]
fn a_merge_conflict_is_named_before_all_else() {
    let conflict = with(
        "      name: \"Wacker\",\n",
        "<<<<<<< HEAD\n      name: \"Wacker\",\n=======\n      name: \"Wacker AS\",\n>>>>>>> theirs\n",
    );
    assert_eq!(
        complaints(&conflict),
        ["read-at(line=9 column=1 read-conflict())"]
    );
}

#[test]
fn a_name_that_is_not_known_is_answered_with_the_nearest() {
    let all = [
        complaints(&with("      owner: \"org-a\"", "      ownr: \"org-a\"")),
        complaints(&with("kind: Industry", "kind: Industri")),
        complaints(&with("kind: Industry", "kind: Fishery")),
        complaints(&with(
            "quality: Approximate",
            "quality: Approximate, altitude: 3.0",
        )),
        complaints(&with("  assets: {", "  asets: {")),
        complaints(&with("Asset(\n", "Aset(\n")),
        complaints(&with("division: Y2020", "division: Y2019")),
        complaints(&with("language: Nb,", "language: Nb,\n  colour: Red,")),
    ]
    .map(|complaints| complaints.join("\n"));
    insta::assert_snapshot!(all.join("\n\n"), @r#"
    read-at(line=19 column=7 read-unknown-field-near(found=ownr nearest=owner))
    read-at(line=47 column=14 breach-reference(detail=asset-a))
    read-at(line=101 column=15 breach-reference(detail=asset-a))

    read-at(line=17 column=13 read-unknown-variant-near(found=Industri nearest=Industry))
    read-at(line=47 column=14 breach-reference(detail=asset-a))
    read-at(line=101 column=15 breach-reference(detail=asset-a))

    read-at(line=17 column=13 read-unknown-variant(found=Fishery known=NaturalResource, Technology, Competence, Infrastructure, Industry, Land, Capital))
    read-at(line=47 column=14 breach-reference(detail=asset-a))
    read-at(line=101 column=15 breach-reference(detail=asset-a))

    read-at(line=18 column=65 read-unknown-field(found=altitude known=lon, lat, quality, county, geometry))
    read-at(line=47 column=14 breach-reference(detail=asset-a))
    read-at(line=101 column=15 breach-reference(detail=asset-a))

    read-at(line=14 column=3 read-unknown-field-near(found=asets nearest=assets))
    read-at(line=47 column=14 breach-reference(detail=asset-a))
    read-at(line=101 column=15 breach-reference(detail=asset-a))

    read-at(line=15 column=16 read-expected-struct(found=Aset name=Asset))
    read-at(line=47 column=14 breach-reference(detail=asset-a))
    read-at(line=101 column=15 breach-reference(detail=asset-a))

    read-at(line=5 column=13 read-unknown-variant(found=Y2019 known=Y2020, Y2024, Own))

    read-at(line=7 column=3 read-unknown-field(found=colour known=format, written_by, title, region, coordinator, division, language, notes, boundaries, employment, organisations, assets, chains, steps, flows, meetings, decisions, actions, votes, views, scenarios, damaged))
    "#);
}

#[test]
fn a_misspelt_field_of_the_workspace_is_told_where_it_stands_and_not_called_missing() {
    assert_eq!(
        complaints(&with("language: Nb", "langage: Nb")),
        ["read-at(line=6 column=3 read-unknown-field-near(found=langage nearest=language))"]
    );
    assert_eq!(
        complaints(
            "Workspace(format: 1, written_by: \"x\", titel: \"a\", division: Y2020, language: Nb)"
        ),
        ["read-at(line=1 column=39 read-unknown-field-near(found=titel nearest=title))"]
    );
    assert_eq!(
        complaints(&with("  language: Nb,\n", "")),
        ["read-at(line=1 column=1 read-missing-field(field=language))"]
    );
}

#[test]
fn a_copy_of_a_damaged_text_says_which_comments_it_loses() {
    let damaged = |part: &str, replacement: &str| {
        let text = with("kind: Industry", "kind: Industri /* kept */");
        let text = text.replacen(part, replacement, 1);
        let loaded = read(text.as_bytes()).unwrap();
        assert!(loaded.damaged);
        loaded.normalises
    };
    assert_eq!(damaged("title", "title"), [Normalisation::Layout]);
    assert_eq!(
        damaged("format: 3,", "format: 3, // lost\n"),
        [Normalisation::Comments]
    );
    assert_eq!(
        damaged("Workspace(", "\u{feff}Workspace("),
        [Normalisation::ByteOrderMark]
    );
}

#[test]
fn what_does_not_fit_is_told_with_its_place() {
    let all = [
        complaints(&with("kind: Industry", "kind: Industry kind: Land")),
        complaints(&with("      name: \"Wacker Holla\",\n", "")),
        complaints(&with("name: \"Wacker Holla\"", "name: 5")),
        complaints(&with(
            "name: \"Wacker Holla\"",
            "name: \"Wacker Holla\", name: \"W\"",
        )),
        complaints(&with("name: \"Wacker Holla\"", "name \"Wacker Holla\"")),
        complaints(&with("due: \"2023-09-01\"", "due: \"2023-13-45\"")),
        complaints(&with("minutes: 60", "minutes: 99999999999")),
        complaints(&with("minutes: 60", "minutes: lenge")),
        complaints(&with("lon: 9.08", "lon: øst")),
        complaints(&with("status: Planned", "status: Planned, example: ja")),
        complaints(&with("status: Planned", "status: Planned, tags: \"a\"")),
        complaints(&with("\"Wacker Holla\"", "\"Wacker \\q\"")),
        complaints(&format!("{}x", text())),
    ]
    .map(|complaints| complaints.join("\n"));
    insta::assert_snapshot!(all.join("\n\n"), @r#"
    read-at(line=17 column=22 read-expected-comma(found=kind))
    read-at(line=47 column=14 breach-reference(detail=asset-a))
    read-at(line=101 column=15 breach-reference(detail=asset-a))

    read-at(line=15 column=16 read-missing-field(field=name))
    read-at(line=46 column=14 breach-reference(detail=asset-a))
    read-at(line=100 column=15 breach-reference(detail=asset-a))

    read-at(line=16 column=13 read-expected-text(found=5))
    read-at(line=47 column=14 breach-reference(detail=asset-a))
    read-at(line=101 column=15 breach-reference(detail=asset-a))

    read-at(line=16 column=29 read-duplicate-field(field=name))
    read-at(line=47 column=14 breach-reference(detail=asset-a))
    read-at(line=101 column=15 breach-reference(detail=asset-a))

    read-at(line=16 column=12 read-expected-colon(found="Wacker Holla"))
    read-at(line=47 column=14 breach-reference(detail=asset-a))
    read-at(line=101 column=15 breach-reference(detail=asset-a))

    read-at(line=98 column=12 read-bad-value(found="2023-13-45"))
    read-at(line=116 column=9 breach-reference(detail=action-a))

    read-at(line=73 column=91 read-number-range(found=99999999999))
    read-at(line=83 column=16 breach-reference(detail=meeting-a))
    read-at(line=107 column=16 breach-reference(detail=meeting-a))
    read-at(line=130 column=16 breach-reference(detail=meeting-a))

    read-at(line=73 column=91 read-expected-number(found=lenge))
    read-at(line=83 column=16 breach-reference(detail=meeting-a))
    read-at(line=107 column=16 breach-reference(detail=meeting-a))
    read-at(line=130 column=16 breach-reference(detail=meeting-a))

    read-at(line=18 column=25 read-expected-number(found=øst))
    read-at(line=47 column=14 breach-reference(detail=asset-a))
    read-at(line=101 column=15 breach-reference(detail=asset-a))

    read-at(line=20 column=33 read-expected-boolean(found=ja))
    read-at(line=47 column=14 breach-reference(detail=asset-a))
    read-at(line=101 column=15 breach-reference(detail=asset-a))

    read-at(line=20 column=30 read-expected-list(found="a"))
    read-at(line=47 column=14 breach-reference(detail=asset-a))
    read-at(line=101 column=15 breach-reference(detail=asset-a))

    read-at(line=16 column=14 read-bad-escape())
    read-at(line=47 column=14 breach-reference(detail=asset-a))
    read-at(line=101 column=15 breach-reference(detail=asset-a))

    read-at(line=165 column=1 read-after-end(found=x))
    "#);
}

#[test]
fn numbers_out_of_bounds_are_listed_with_their_place() {
    for (part, replacement, invariant, sought) in [
        (
            "lon: 9.08",
            "lon: NaN",
            Invariant::PlacesAreOnTheGlobe,
            "place:",
        ),
        (
            "lon: 9.08",
            "lon: -inf",
            Invariant::PlacesAreOnTheGlobe,
            "place:",
        ),
        (
            "lat: 63.29",
            "lat: 1e400",
            Invariant::PlacesAreOnTheGlobe,
            "place:",
        ),
        (
            "lat: 63.29",
            "lat: 95",
            Invariant::PlacesAreOnTheGlobe,
            "place:",
        ),
        (
            "owner:",
            "readiness: 10,\n  owner:",
            Invariant::ReadinessIsOneToNine,
            "readiness:",
        ),
        (
            "owner:",
            "capacities: [Quantity(value: inf, unit: \"kt\", status: Guess)], owner:",
            Invariant::FiguresAreSound,
            "inf",
        ),
        (
            "resource:",
            "loss: NaN,\n resource:",
            Invariant::FiguresAreSound,
            "NaN",
        ),
    ] {
        let text = with(part, replacement);
        let loaded = read(text.as_bytes()).unwrap();
        let problem = &loaded.problems[0];
        assert_eq!(problem.invariant, Some(invariant), "{replacement}");
        let line = text.lines().nth(problem.line - 1).unwrap();
        let rest: String = line.chars().skip(problem.column - 1).collect();
        assert!(rest.starts_with(sought), "{replacement}: {rest}");
        assert_eq!(loaded.problems.len(), 1);
        assert!(!loaded.damaged);
        assert_eq!(
            loaded.workspace.record_count(),
            one_of_everything().record_count()
        );
    }
}

#[test]
fn references_to_nothing_cycles_and_shared_numbers_are_listed_and_kept() {
    let dangling = read(with("owner: \"org-a\"", "owner: \"org-none\"").as_bytes()).unwrap();
    let [problem] = dangling.problems.as_slice() else {
        panic!("{:?}", dangling.problems)
    };
    assert_eq!((problem.line, problem.column), (19, 14));
    assert_eq!(problem.record, Some(Id::<Asset>::new("asset-a").into()));
    assert_eq!(
        said(&problem.message),
        "read-at(line=19 column=14 breach-reference(detail=org-none))"
    );
    assert!(write(&dangling.workspace).contains("owner: \"org-none\""));

    let cycle = with(
        "due: \"2023-09-01\",",
        "due: \"2023-09-01\",\n      blocked_by: [\"action-b\"],",
    );
    let keys: Vec<_> = read(cycle.as_bytes())
        .unwrap()
        .problems
        .iter()
        .map(|p| p.invariant)
        .collect();
    assert_eq!(keys, [Some(Invariant::NothingWaitsForItself); 2]);

    let shared = read(with("number: 2", "number: 1").as_bytes()).unwrap();
    assert_eq!(
        shared.problems[0].invariant,
        Some(Invariant::NumbersAreUnique)
    );
}

#[test]
fn the_second_of_two_records_with_one_id_is_kept_as_text() {
    let twice = with("\"step-b\": Step", "\"step-a\": Step");
    let loaded = read(twice.as_bytes()).unwrap();
    assert!(loaded.damaged);
    assert_eq!(loaded.workspace.steps().len(), 1);
    assert!(
        loaded.workspace.damaged()[0].starts_with("\"step-a\": Step(\n      chain: \"chain-a\",\n")
    );
    assert!(said(&loaded.problems[0].message).contains("read-duplicate-id(id=step-a)"));
    // What referred to the record that is not there is listed, not dropped.
    assert!(
        loaded
            .problems
            .iter()
            .any(|p| p.invariant == Some(Invariant::ReferencesResolve))
    );
    assert_eq!(loaded.workspace.flows().len(), 1);
}

#[test]
fn a_damaged_record_does_not_take_its_neighbours_along() {
    let damages = [
        ("      kind: Industry,\n", "      kind: Industry\n"),
        ("name: \"Wacker Holla\"", "name: \"Wacker Holla"),
        ("name: \"Wacker Holla\"", "name: Wacker Holla\""),
        ("quality: Approximate)", "quality: Approximate"),
        ("    \"asset-a\": Asset(", "    \"asset-a: Asset("),
        ("    \"asset-a\": Asset(", "    asset-a\": Asset("),
        ("    \"asset-a\": Asset(", "    \"asset-a\" Asset("),
        ("    \"asset-a\": Asset(", "    \"asset-a\": Asset"),
        ("place: Place(lon", "place: Place[lon"),
        ("quality: Approximate)", "quality: Approximate))"),
        ("name: \"Wacker Holla\"", "name: r#\"Wacker Holla\""),
        ("name: \"Wacker Holla\"", "/* name: \"Wacker Holla\""),
    ];
    for (part, damage) in damages {
        let text = with(part, damage);
        let loaded = read(text.as_bytes()).unwrap();
        assert!(loaded.damaged, "{damage}");
        let left = loaded.workspace.record_count();
        // What is never closed may take the rest of its table along, or of the text, as text.
        assert!(left >= 1, "{damage}: {left}");
        let kept: String = loaded.workspace.damaged().concat();
        assert!(
            kept.contains("63.29") || loaded.workspace.assets().len() == 1,
            "{damage}: {kept}"
        );
        if !damage.contains("/*") && !damage.contains("r#") {
            assert!(left >= 9, "{damage}: {left} of 10, {kept}");
        }
        assert!(!loaded.problems.is_empty());
    }
}

#[test]
fn what_was_kept_as_text_is_written_and_read_word_for_word() {
    let loaded = read(with("kind: Industry", "kind: \"✂\\\"").as_bytes()).unwrap();
    assert!(loaded.damaged);
    let copy = write(&loaded.workspace);
    let again = read(copy.as_bytes()).unwrap();
    assert!(again.canonical && !again.damaged);
    assert_eq!(again.workspace.damaged(), loaded.workspace.damaged());
    assert!(
        again
            .problems
            .iter()
            .any(|p| said(&p.message).contains("read-kept-as-text(count=1)"))
    );
}

#[test]
fn a_text_cut_anywhere_is_told_to_be_cut_and_loses_nothing_else() {
    let text = text();
    let whole = text.trim_end().len();
    for cut in 0..whole {
        let bytes = &text.as_bytes()[..cut];
        let lines = bytes.split(|byte| *byte == b'\n').count();
        match read(bytes) {
            Err(error) => {
                let told = said(&error.message);
                assert!(
                    told.contains("read-eof")
                        || told.contains("format")
                        || told.contains("read-not-utf-8")
                        || told.contains("read-empty"),
                    "cut at {cut}: {told}"
                );
                assert!(
                    (1..=lines).contains(&error.line) && error.column > 0,
                    "cut at {cut}"
                );
            }
            Ok(loaded) => {
                assert!(loaded.damaged, "cut at {cut}");
                let told: Vec<_> = loaded.problems.iter().map(|p| said(&p.message)).collect();
                assert!(
                    told.iter().any(|it| it.contains("read-eof"))
                        && !told.iter().any(|it| it.contains("missing")),
                    "cut at {cut}: {told:?}"
                );
                assert!(
                    loaded
                        .problems
                        .iter()
                        .all(|p| (1..=lines).contains(&p.line))
                );
                let kept: String = loaded.workspace.damaged().concat();
                let left = std::str::from_utf8(bytes).unwrap_or_default();
                for (reference, _) in one_of_everything().all_records() {
                    let key = format!("\n    \"{}\": ", reference.id());
                    assert!(
                        !left.contains(&key)
                            || loaded.workspace.record(&reference).is_some()
                            || kept.contains(key.trim()),
                        "{reference:?} is lost when cut at {cut}"
                    );
                }
            }
        }
    }
    assert!(!read(&text.as_bytes()[..whole]).unwrap().damaged);
}

#[test]
fn one_wrong_byte_anywhere_gives_an_answer_that_can_be_saved() {
    const WRONG: &[u8] = b"()[]{}\"\\,:/*#'r0\n \xff\0<";
    let text = text();
    for at in 0..text.len() {
        // Every byte at every place is for long runs; else each place gets one of them.
        let bytes = if count(0, 1) == 0 {
            &WRONG[at % WRONG.len()..][..1]
        } else {
            WRONG
        };
        for byte in bytes {
            let mut mangled = text.clone().into_bytes();
            mangled[at] = *byte;
            if let Ok(loaded) = read(&mangled) {
                let told = loaded
                    .problems
                    .iter()
                    .any(|problem| problem.invariant.is_none());
                assert_eq!(told, loaded.damaged, "byte {byte} at {at}");
                let copy = write(&loaded.workspace);
                let again = read(copy.as_bytes()).unwrap();
                assert!(again.canonical && !again.damaged, "byte {byte} at {at}");
                assert_eq!(write(&again.workspace), copy, "byte {byte} at {at}");
            }
        }
    }
}

#[test]
fn floods_are_refused_with_their_place() {
    let nested = complaints(&format!(
        "Workspace(format: 1, notes: {}",
        "(".repeat(1_000_000)
    ));
    assert_eq!(nested, ["read-at(line=1 column=92 read-too-deep(most=64))"]);
    let comments = complaints(&format!("Workspace(format: 1, {}", "/*".repeat(1_000_000)));
    assert_eq!(
        comments,
        ["read-at(line=1 column=22 read-deep-comment(most=64))"]
    );
    let name = complaints(&format!("Workspace(format: 1, {}: 1)", "a".repeat(4 << 20)));
    assert_eq!(name, ["read-at(line=1 column=22 read-long-name())"]);
    let units = complaints(&format!(
        "Workspace(format: 1, title: {}",
        "(),".repeat(1 << 20)
    ));
    assert_eq!(units.len(), 1);
    let units = complaints(&format!(
        "Workspace(format: 1, assets: {{{}",
        "(),".repeat(1 << 20)
    ));
    assert_eq!(units.len(), 1);
    let quotes = complaints(&format!(
        "Workspace(format: 1, assets: {{{}",
        "r#\",".repeat(1 << 18)
    ));
    assert_eq!(quotes.len(), 1);
    let large = vec![b' '; MOST_BYTES + 1];
    assert_eq!(
        said(&read(&large).unwrap_err().message),
        "read-at(line=1 column=1 read-too-large(most=64))"
    );
    let records = "\"a\":Asset(),".repeat(MOST_RECORDS + 1);
    let records = complaints(&format!("Workspace(format: 1, assets: {{{records}}})"));
    assert!(
        records[0].contains("read-too-many-records(most=200000)"),
        "{records:?}"
    );
}
