//! The line for adding an action, read.

use jiff::civil::date;

use super::*;
use crate::workspace::edit::{Edit, NewRecord};
use crate::workspace::testing::{check_edit, one_of_everything, touch};
use crate::workspace::{Id, Organisation, OrganisationKind, Workspace};

fn workspace() -> Workspace {
    let organisations = [
        (
            "org-siva",
            "Siva – Selskapet for industrivekst",
            Some("Siva"),
        ),
        ("org-in", "Innovasjon Norge", None),
        ("org-tfk", "Trøndelag fylkeskommune", Some("Trøndelag fk")),
        ("org-thams", "Thamsklyngen", None),
    ];
    organisations
        .into_iter()
        .fold(one_of_everything(), |workspace, (id, name, short)| {
            let mut organisation = Organisation::new(name, OrganisationKind::Firm, touch().stamp());
            organisation.short = short.map(str::to_owned);
            check_edit(
                &workspace,
                &Edit::Add(NewRecord::Organisation(Id::new(id), organisation.into())),
            )
        })
}

fn reading(line: &str) -> Reading {
    // A Wednesday.
    read(
        line,
        Kind::Action,
        &Lexicon::of(&workspace()),
        date(2023, 9, 6),
        Language::Nb,
    )
}

fn owner(line: &str) -> Option<String> {
    reading(line).owner.map(|id| id.to_string())
}

#[test]
fn plain_text_is_the_text() {
    let said = reading("  Avklare   pris på GROT ");
    assert_eq!(said.text, "Avklare pris på GROT");
    assert_eq!(
        (said.owner, said.due, said.about.len(), said.doubts.len()),
        (None, None, 0, 0)
    );
}

#[test]
fn owner_record_and_date_are_taken_out_of_the_text() {
    let said = reading("Forprosjekt @Siva #\"Skog → silisium\" pyrolyse >15.10.23");
    assert_eq!(said.text, "Forprosjekt pyrolyse");
    assert_eq!(said.owner, Some(Id::new("org-siva")));
    assert_eq!(said.due, Some(date(2023, 10, 15)));
    assert_eq!(said.about, [RecordRef::Chain(Id::new("chain-a"))]);
    assert_eq!(said.doubts, []);
}

#[test]
fn a_name_of_several_words_needs_no_quotes_where_it_is_written_out() {
    let said = reading("Ring @Innovasjon Norge om lån");
    assert_eq!(said.owner, Some(Id::new("org-in")));
    assert_eq!(said.text, "Ring om lån");
    assert_eq!(owner("Noe @Trøndelag fk"), Some("org-tfk".into()));
}

#[test]
fn names_are_known_whatever_their_case_and_by_full_or_short_name() {
    assert_eq!(owner("x @SIVA"), Some("org-siva".into()));
    assert_eq!(
        owner("x @\"trøndelag fylkeskommune\""),
        Some("org-tfk".into())
    );
}

#[test]
fn the_beginning_of_a_name_is_enough_if_only_one_has_it() {
    assert_eq!(owner("x @tham"), Some("org-thams".into()));
    assert_eq!(owner("x @norge"), Some("org-in".into()));
}

#[test]
fn a_name_that_fits_several_stays_in_the_text_and_is_doubted() {
    let said = reading("Regne @t på dette");
    assert_eq!(
        (said.owner, said.text.as_str()),
        (None, "Regne @t på dette")
    );
    assert_eq!(said.doubts[0].key(), "actions-add-several");
    assert!(!said.parts[0].understood);
}

#[test]
fn an_unknown_name_stays_in_the_text_and_is_doubted() {
    let said = reading("Regne @Ukjent #intet >snart");
    assert_eq!(said.text, "Regne @Ukjent #intet >snart");
    let keys: Vec<_> = said.doubts.iter().map(Message::key).collect();
    assert_eq!(
        keys,
        [
            "actions-add-no-owner",
            "actions-add-no-record",
            "actions-add-no-date"
        ]
    );
}

#[test]
fn a_comma_behind_a_name_does_not_hide_it() {
    assert_eq!(owner("Ring @Siva, så Enova"), Some("org-siva".into()));
}

#[test]
fn a_second_organisation_contributes() {
    let said = reading("Noe @Siva @Thamsklyngen @Siva");
    assert_eq!(said.owner, Some(Id::new("org-siva")));
    assert_eq!(said.contributors, [Id::new("org-thams")]);
}

#[test]
fn dates_are_read_as_everywhere_in_the_program() {
    let due = |line| reading(line).due;
    assert_eq!(due("x >1.9.24"), Some(date(2024, 9, 1)));
    assert_eq!(due("x ^fredag"), Some(date(2023, 9, 8)));
    assert_eq!(due("x >+2u"), Some(date(2023, 9, 20)));
    assert_eq!(due("x >1. oktober 2023 og så"), Some(date(2023, 10, 1)));
    assert_eq!(reading("x >1. oktober 2023 og så").text, "x og så");
}

#[test]
fn the_last_of_two_dates_holds() {
    assert_eq!(reading("x >1.10.23 >2.10.23").due, Some(date(2023, 10, 2)));
}

#[test]
fn a_mark_inside_a_word_or_alone_is_text() {
    for line in ["post@siva.no", "5 > 3", "C# og @", "a>b"] {
        let said = reading(line);
        assert_eq!((said.text.as_str(), said.parts.len()), (line, 0));
    }
}

#[test]
fn records_are_known_by_their_short_number() {
    assert_eq!(
        reading("x #T-1").about,
        [RecordRef::Action(Id::new("action-a"))]
    );
    assert_eq!(
        reading("x #v-1").about,
        [RecordRef::Decision(Id::new("decision-a"))]
    );
}

#[test]
fn the_parts_cover_what_was_marked() {
    let line = "Å ringe @Siva >fredag";
    let parts: Vec<&str> = reading(line)
        .parts
        .iter()
        .map(|part| &line[part.range.clone()])
        .collect();
    assert_eq!(parts, ["@Siva", ">fredag"]);
}

#[test]
fn an_open_quote_reaches_to_the_end() {
    assert_eq!(owner("x @\"Innovasjon Norge"), Some("org-in".into()));
}

#[test]
fn a_name_is_being_typed_until_it_is_finished() {
    let typed = |line: &str| typing(line, Kind::Action, line.len()).map(|typing| typing.typed);
    assert_eq!(typed("Ring @Inn"), Some("Inn".into()));
    assert_eq!(typed("Ring @Innovasjon No"), Some("Innovasjon No".into()));
    assert_eq!(typed("Ring @\"Innovasjon "), Some("Innovasjon ".into()));
    assert_eq!(typed("Ring @"), Some(String::new()));
    assert_eq!(typed("Ring @Siva "), None);
    assert_eq!(typed("Ring @\"Innovasjon Norge\" "), None);
    assert_eq!(typed("Ring >fre"), None);
    assert_eq!(typed("post@siva"), None);
}

#[test]
fn a_completed_name_is_quoted_where_it_has_spaces_and_the_cursor_stands_behind_it() {
    let line = "Ring @inn om lån";
    let at = typing(line, Kind::Action, "Ring @inn".len()).unwrap();
    let (done, cursor) = completed(line, &at, "Innovasjon Norge");
    assert_eq!(done, "Ring @\"Innovasjon Norge\" om lån");
    assert_eq!(&done[cursor..], "om lån");
    assert_eq!(owner(&done), Some("org-in".into()));
}

#[test]
fn what_is_offered_begins_so_first_and_holds_a_word_that_begins_so_then() {
    let lexicon = Lexicon::of(&workspace());
    assert_eq!(
        lexicon.organisations_like("t"),
        ["Thamsklyngen", "Trøndelag fk"]
    );
    assert_eq!(lexicon.organisations_like("norge"), ["Innovasjon Norge"]);
    assert_eq!(lexicon.organisations_like("siva"), Vec::<&str>::new());
}

fn kind_and_text(line: &str) -> (Kind, String) {
    let lexicon = Lexicon::of(&workspace());
    let said = read(line, Kind::Note, &lexicon, date(2023, 9, 6), Language::Nb);
    (said.kind, said.text)
}

#[test]
fn the_first_sign_says_what_a_line_becomes() {
    assert_eq!(
        kind_and_text("!Ringe @Siva >fredag"),
        (Kind::Action, "Ringe".into())
    );
    assert_eq!(
        kind_and_text(" = Enige @Siva"),
        (Kind::Decision, "Enige".into())
    );
    assert_eq!(
        kind_and_text("?Lov om nett"),
        (Kind::Input, "Lov om nett".into())
    );
    assert_eq!(
        kind_and_text("* Rein ved Joma"),
        (Kind::Parked, "Rein ved Joma".into())
    );
    assert_eq!(
        kind_and_text("Noe ble sagt!"),
        (Kind::Note, "Noe ble sagt!".into())
    );
}

#[test]
fn a_mark_without_meaning_for_the_kind_is_text() {
    assert_eq!(
        kind_and_text("Sa @Siva #T-1 >fredag").1,
        "Sa @Siva #T-1 >fredag"
    );
    assert_eq!(kind_and_text("=Enige #T-1").1, "Enige #T-1");
    assert_eq!(kind_and_text("*Senere @Siva #T-1").1, "Senere @Siva");
}

#[test]
fn a_mark_right_behind_the_sign_begins_a_word() {
    let said = reading("!@Siva ringer");
    assert_eq!(
        (said.owner, said.text.as_str()),
        (Some(Id::new("org-siva")), "ringer")
    );
    assert_eq!(
        typing("!@Si", Kind::Note, 4).map(|typing| typing.typed),
        Some("Si".into())
    );
    assert_eq!(typing("@Si", Kind::Note, 3), None);
}

proptest::proptest! {
    #[test]
    fn every_word_of_any_line_is_in_the_text_or_in_what_was_understood(
        parts in proptest::collection::vec(
            proptest::sample::select(vec![
                "!", "=", "?", "*", "@", "#", ">", "^", "\"", " ", "\u{a0}", "Siva", "Innovasjon Norge",
                "T-1", "fredag", "1.9.23", "å", "→", "x", "+2u",
            ]),
            0..12,
        ),
    ) {
        let line: String = parts.concat();
        for otherwise in Kind::ALL {
            let lexicon = Lexicon::of(&workspace());
            let said = read(&line, otherwise, &lexicon, date(2023, 9, 6), Language::Nb);
            let letters = |text: &str| text.chars().filter(|c| !c.is_whitespace()).count();
            let understood: usize = said
                .parts
                .iter()
                .filter(|part| part.understood)
                .map(|part| letters(&line[part.range.clone()]))
                .sum();
            let sign = letters(&line[..said.kind_ends]);
            proptest::prop_assert_eq!(letters(&line), sign + understood + letters(&said.text));
            for (at, _) in line.char_indices() {
                let _ = typing(&line, otherwise, at);
            }
        }
    }
}

#[test]
fn no_line_makes_the_reader_stumble() {
    for line in [
        "",
        "@",
        "@@",
        "\"",
        "@\"",
        "# #",
        ">>1.9.23",
        "@\"\"",
        "å@ø #æ",
        "^",
        "@\u{a0}x",
        "@→",
        "#→ x",
    ] {
        let said = reading(line);
        assert!(said.text.len() <= line.len(), "{line}");
        for at in 0..=line.len() {
            let _ = typing(line, Kind::Action, at);
        }
    }
}
