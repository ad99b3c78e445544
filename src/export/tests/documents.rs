//! Documents: actions, minutes and decisions as text, page, PDF and Office Open XML.

use resvg::usvg::roxmltree;

use super::chains::{hostile, hostile_words};
use super::pages::{holds, words};
use super::workbooks::members;
use super::*;
use crate::export::actions::{DocumentChoice, Grouping};
use crate::export::document::{Block, Column, Document, Group, Table, Text};
use crate::workspace::{AgendaItem, ClockTime, ItemKind, Organisation, OrganisationKind};

pub(super) fn actions(
    workspace: &Workspace,
    options: &Options,
    format: DocumentFormat,
) -> Exported {
    let choice = DocumentChoice {
        format,
        grouping: Grouping::Owner,
        pictures: Some(detail()),
    };
    actions::document(workspace, &ActionFilter::default(), &choice, options).unwrap()
}

fn minutes_of(workspace: &Workspace, options: &Options, format: DocumentFormat) -> Exported {
    minutes::minutes(workspace, None, format, options).unwrap()
}

/// Every document that is text; those of actions as a text are among all exports.
pub(super) fn texts(workspace: &Workspace, options: &Options) -> Vec<(&'static str, Exported)> {
    use DocumentFormat::{Html, Markdown};
    let profile = Profile::Spreadsheet;
    vec![
        ("actions html", actions(workspace, options, Html)),
        ("minutes md", minutes_of(workspace, options, Markdown)),
        ("minutes html", minutes_of(workspace, options, Html)),
        (
            "decisions md",
            decisions::markdown(workspace, None, options).unwrap(),
        ),
        (
            "decisions csv",
            decisions::csv(workspace, None, options, profile),
        ),
    ]
}

/// Every document that is an archive.
pub(super) fn packed(workspace: &Workspace, options: &Options) -> Vec<(&'static str, Exported)> {
    let format = DocumentFormat::Docx;
    vec![
        ("actions docx", actions(workspace, options, format)),
        ("minutes docx", minutes_of(workspace, options, format)),
    ]
}

fn sheets(workspace: &Workspace, options: &Options) -> Vec<(&'static str, Exported)> {
    let format = DocumentFormat::Pdf;
    vec![
        ("actions pdf", actions(workspace, options, format)),
        ("minutes pdf", minutes_of(workspace, options, format)),
    ]
}

/// A page as a reader of XML sees it.
fn with_tree<R>(page: &str, look: impl FnOnce(&roxmltree::Document<'_>) -> R) -> R {
    let settings = roxmltree::ParsingOptions {
        allow_dtd: true,
        ..roxmltree::ParsingOptions::default()
    };
    let tree = roxmltree::Document::parse_with_options(page, settings);
    look(&tree.unwrap_or_else(|error| panic!("{error}: {page}")))
}

/// The part of an archive of this name.
fn part(exported: &Exported, name: &str) -> String {
    let bytes = std::io::Cursor::new(&exported.bytes);
    let mut archive = zip::ZipArchive::new(bytes).unwrap();
    let mut part = String::new();
    std::io::Read::read_to_string(&mut archive.by_name(name).unwrap(), &mut part).unwrap();
    part
}

/// The meeting of every workspace on two days, with all that minutes tell of.
fn held() -> Workspace {
    let item = |id: &str, day, start, title: &str, kind| AgendaItem {
        id: id.into(),
        day,
        start: ClockTime::parse(start),
        title: title.into(),
        kind,
        minutes: 30,
        used: Some(45),
        shows: None,
        notes: vec![Note {
            text: "Tallet er usikkert.\nDet må måles.".into(),
            at: ClockTime::parse("10:12"),
        }],
    };
    let agenda = vec![
        item(
            "item-a",
            date(2023, 5, 10),
            "10:00",
            "Kjeden",
            ItemKind::Item,
        ),
        AgendaItem {
            notes: Vec::new(),
            ..item(
                "item-b",
                date(2023, 5, 11),
                "09:00",
                "Kaffe",
                ItemKind::Break,
            )
        },
    ];
    let stances = [
        (
            Id::new("org-a"),
            Stance {
                view: View::Remark,
                remark: Some("Uten nett går det ikke.".into()),
            },
        ),
        (Id::new("org-b"), Stance::default()),
        (Id::new("org-c"), Stance::default()),
    ];
    let present = ["org-a", "org-b", "org-b"].map(|id| Attendance {
        organisation: Id::new(id),
        role: Some(format!("rolle {id}")),
        person: None,
    });
    let organisation = |id, name, kind| {
        let record = Organisation::new(name, kind, touch().stamp());
        Edit::Add(NewRecord::Organisation(Id::new(id), record.into()))
    };
    let mut earlier = Action::new("Fra i fjor", touch().stamp());
    earlier.carried = vec![Id::new("meeting-a")];
    let meeting = |field| Edit::Meeting(Id::new("meeting-a"), field);
    let decision = |field| Edit::Decision(Id::new("decision-a"), field);
    edited(
        &one_of_everything(),
        vec![
            organisation("org-b", "Siva", OrganisationKind::Siva),
            organisation("org-c", "Trøndelag", OrganisationKind::CountyCouncil),
            meeting(MeetingField::Days(vec![
                date(2023, 5, 10),
                date(2023, 5, 11),
            ])),
            meeting(MeetingField::Present(present.into())),
            meeting(MeetingField::Agenda(agenda)),
            meeting(MeetingField::Parked(vec![Parked {
                text: "Varmen".into(),
                about: vec![Id::<Asset>::new("asset-a").into()],
                taken_up: None,
            }])),
            decision(DecisionField::Stances(stances.into())),
            decision(DecisionField::Mandate(Mandate::Reservation {
                body: "Styret i Siva".into(),
                by: date(2023, 6, 30),
                cleared: None,
            })),
            decision(DecisionField::ReviewOn(Some(date(2024, 2, 1)))),
            Edit::Add(NewRecord::Action(Id::new("action-c"), earlier.into())),
        ],
    )
}

#[test]
fn minutes_read_as_a_secretary_would_have_written_them() {
    let told = minutes_of(&held(), &options(), DocumentFormat::Markdown);
    insta::assert_snapshot!(text(&told));
}

#[test]
fn minutes_speak_the_language_that_was_asked_for() {
    for (language, words) in [
        (
            Language::Nb,
            ["# Referat fra Frosta", "## Til stede", "Satt av 30"],
        ),
        (
            Language::Nn,
            ["# Referat frå Frosta", "## Til stades", "Sett av 30"],
        ),
        (
            Language::En,
            ["# Minutes of Frosta", "## Present", "planned, 45"],
        ),
    ] {
        let options = Options {
            language,
            ..options()
        };
        let told = minutes_of(&held(), &options, DocumentFormat::Markdown);
        for word in words {
            assert!(text(&told).contains(word), "{word}: {}", text(&told));
        }
    }
}

#[test]
fn the_register_says_who_stands_where_and_what_is_reserved() {
    let told = decisions::markdown(&held(), None, &options()).unwrap();
    insta::assert_snapshot!(text(&told));
    let table = decisions::csv(&held(), None, &options(), Profile::Raw);
    let row = &raw_rows(&table)[0];
    let cell = |header: &str| row[header].as_str();
    assert_eq!((cell("Nr"), cell("Vedtak")), ("V-1", "Felles forprosjekt"));
    assert_eq!((cell("Møte"), cell("Dag")), ("Frosta", "2023-05-10"));
    assert_eq!(cell("Enig"), "Siva; Trøndelag");
    assert_eq!(cell("Merknad"), "Wacker – Uten nett går det ikke.");
    assert_eq!(cell("Mandat"), "Forbehold, ikke avklart");
    assert_eq!(cell("Avklares innen"), "2023-06-30");
    assert_eq!(cell("Tas opp igjen"), "2024-02-01");
}

#[test]
fn the_latest_meeting_is_told_of_unless_another_is_asked_for() {
    let mut later = crate::workspace::Meeting::new("Høsten", date(2023, 9, 1), touch().stamp());
    later.place = Some("Mo".into());
    let add = NewRecord::Meeting(Id::new("meeting-0"), later.into());
    let workspace = edited(&one_of_everything(), vec![Edit::Add(add)]);
    let told = |meeting| {
        let format = DocumentFormat::Markdown;
        let made = minutes::minutes(&workspace, meeting, format, &options()).unwrap();
        text(&made).lines().next().unwrap().to_owned()
    };
    assert_eq!(told(None), "# Referat fra Høsten");
    assert_eq!(told(Some(&Id::new("meeting-a"))), "# Referat fra Frosta");
    let empty = crate::workspace::testing::empty();
    let none = minutes::minutes(&empty, None, DocumentFormat::Pdf, &options());
    assert_eq!(none.unwrap_err().key(), "export-no-meeting-held");
}

#[test]
fn on_paper_there_is_a_line_for_everybody_to_sign_and_on_a_screen_only_who_has_signed() {
    let told = minutes_of(&held(), &options(), DocumentFormat::Html);
    assert!(!text(&told).contains("Underskrifter"));
    let paper = minutes_of(&held(), &options(), DocumentFormat::Docx);
    let body = part(&paper, "word/document.xml");
    assert_eq!(body.matches("\"SignatureRule\"").count(), 2);
    let signed = vec![Signature {
        organisation: Id::new("org-a"),
        role: Some("leder".into()),
        person: None,
        date: date(2023, 5, 11),
    }];
    let signed = Edit::Meeting(Id::new("meeting-a"), MeetingField::Signed(signed));
    let workspace = check_edit(&held(), &signed);
    let told = minutes_of(&workspace, &options(), DocumentFormat::Html);
    assert!(text(&told).contains("<li>Wacker (leder), Signert 11. mai 2023</li>"));
    assert_eq!(text(&told).matches("Signert").count(), 1);
    assert!(!text(&told).contains("rolle org-b, rolle org-b"));
    let paper = minutes_of(&workspace, &options(), DocumentFormat::Docx);
    let body = part(&paper, "word/document.xml");
    let places = body.split("\"SignatureRule\"").skip(1);
    let signed: Vec<bool> = places.map(|place| place.contains("Signert")).collect();
    assert_eq!(signed, [true, false], "Wacker has signed, Siva has not");
}

#[test]
fn a_page_has_language_headings_and_scopes_and_needs_nothing_from_elsewhere() {
    let page = actions(&held(), &options(), DocumentFormat::Html);
    with_tree(text(&page), |tree| {
        assert_eq!(tree.root_element().attribute("lang"), Some("nb"));
        let policy = tree
            .descendants()
            .find(|node| node.attribute("http-equiv") == Some("Content-Security-Policy"));
        let policy = policy.unwrap().attribute("content").unwrap();
        assert!(policy.starts_with("default-src 'none'; "), "{policy}");
        let all = |name: &str| {
            tree.descendants()
                .filter(|it| it.has_tag_name(name))
                .count()
        };
        assert_eq!((all("h1"), all("h2"), all("main")), (1, 1, 1));
        for header in tree.descendants().filter(|node| node.has_tag_name("th")) {
            let scope = header.attribute("scope");
            assert!(
                matches!(scope, Some("col" | "row" | "rowgroup")),
                "{scope:?}"
            );
        }
        assert_eq!(all("figure"), 2, "a map and a chain");
        let pictures = tree.descendants().filter(|it| it.has_tag_name("figure"));
        for (picture, shows) in pictures.zip(["Holla", "Trevirke og Smelteverk"]) {
            let told = |name: &str| {
                let mut all = picture.descendants();
                let found = all.find(|it| it.tag_name().name() == name);
                found.and_then(|it| it.text()).unwrap_or_default()
            };
            assert!(!told("title").is_empty());
            assert!(told("desc").contains(shows), "{}", told("desc"));
        }
        for node in tree.descendants().filter(roxmltree::Node::is_element) {
            let name = node.tag_name().name();
            assert!(
                !["script", "img", "link", "iframe", "object"].contains(&name),
                "{name}"
            );
            for attribute in node.attributes() {
                let name = attribute.name();
                let acts = name.starts_with("on") || ["href", "src", "action"].contains(&name);
                assert!(!acts, "{name}");
            }
        }
    });
}

#[test]
fn a_page_shows_on_the_map_and_as_chains_only_what_the_actions_concern() {
    let none = Edit::Action(Id::new("action-a"), ActionField::About(Vec::new()));
    let workspace = check_edit(&one_of_everything(), &none);
    let page = actions(&workspace, &options(), DocumentFormat::Html);
    assert!(!text(&page).contains("<svg"));
}

#[test]
fn a_document_by_meeting_has_its_owners_in_a_column() {
    let choice = DocumentChoice {
        format: DocumentFormat::Markdown,
        grouping: Grouping::Meeting,
        pictures: None,
    };
    let filter = ActionFilter::default();
    let made = actions::document(&held(), &filter, &choice, &options()).unwrap();
    let told = text(&made);
    let of_meeting = told.find("### Frosta").unwrap();
    assert!(told.find("### Uten møte").unwrap() > of_meeting, "{told}");
    assert!(
        told.contains("| Nr | Tiltak | Ansvarlig | Frist |"),
        "{told}"
    );
}

#[test]
fn an_office_document_has_headings_lists_and_tables_language_title_and_its_fonts() {
    let document = minutes_of(&held(), &options(), DocumentFormat::Docx);
    let body = part(&document, "word/document.xml");
    for style in ["Title", "Heading1", "Heading2", "ListBullet"] {
        assert!(
            body.contains(&format!("<w:pStyle w:val=\"{style}\"/>")),
            "{style}"
        );
    }
    assert!(body.contains("<w:tblHeader/>") && body.contains("<w:gridSpan w:val=\"5\"/>"));
    let properties = part(&document, "docProps/core.xml");
    assert!(properties.contains("<dc:title>Referat fra Frosta</dc:title>"));
    assert!(properties.contains("<dc:language>nb-NO</dc:language>"));
    assert!(properties.contains("<dc:creator></dc:creator>"));
    assert!(part(&document, "word/styles.xml").contains("<w:lang w:val=\"nb-NO\""));
    assert!(part(&document, "word/footer1.xml").contains("w:instr=\"PAGE\""));
    let all = members(&document);
    assert!(all.contains("word/fonts/regular.odttf") && all.contains("word/fonts/bold.odttf"));
    for acting in [
        "vbaProject",
        "hyperlink",
        "TargetMode",
        "instrText",
        "attachedTemplate",
    ] {
        assert!(!all.contains(acting), "{acting}");
    }
}

#[test]
fn a_pdf_is_tagged_numbered_and_in_its_language() {
    for (what, made) in sheets(&held(), &options()) {
        assert!(holds(&made, "/Lang(nb)"), "{what}");
        for tag in [
            "/S/H1", "/S/H2", "/S/P", "/S/Table", "/S/TR", "/S/TH", "/S/TD",
        ] {
            assert!(holds(&made, tag), "{what} has no {tag}");
        }
        assert!(
            holds(&made, "/FontFile2") || holds(&made, "/FontFile3"),
            "{what}"
        );
        for action in ["/JavaScript", "/OpenAction", "/Launch", "/URI", "/AA"] {
            assert!(!holds(&made, action), "{what} holds {action}");
        }
        let Some(words) = words(&made) else { return };
        assert!(words.contains("Side 1 av "), "{what}: {words}");
    }
}

/// A document with one table of so many rows in two groups.
fn long_table(rows: usize, cell: &str) -> Document {
    let row = |number: usize| {
        [format!("T-{number}"), cell.to_owned()]
            .map(Text::plain)
            .to_vec()
    };
    let group = |title: &str, rows: std::ops::Range<usize>| Group {
        title: Some(Text::plain(title)),
        rows: rows.map(row).collect(),
    };
    let column = |header: &str, width| Column {
        header: Text::plain(header),
        width,
    };
    Document {
        title: Text::plain("Lang"),
        language: Language::Nb,
        day: date(2023, 11, 1),
        blocks: vec![Block::Table(Table {
            columns: vec![column("Nummer", 1.0), column("Tiltak", 6.0)],
            names_row: 0,
            groups: vec![group("Siva", 0..rows / 2), group("Wacker", rows / 2..rows)],
        })],
        figures: Vec::new(),
    }
}

#[test]
fn a_table_that_goes_on_says_its_head_and_its_group_again_on_each_page() {
    let made = Exported::new(
        long_table(200, "Ring").write(DocumentFormat::Pdf).unwrap(),
        LeftOut::default(),
    );
    let Some(words) = words(&made) else { return };
    let pages: Vec<&str> = words
        .split('\u{c}')
        .filter(|page| !page.is_empty())
        .collect();
    assert!(pages.len() > 3, "{}", pages.len());
    for (number, page) in pages.iter().enumerate() {
        assert_eq!(page.matches("Nummer").count(), 1, "{page}");
        let of = format!("Side {} av {}", number + 1, pages.len());
        assert!(page.contains(&of), "{page}");
        assert!(
            number == 0 || page.contains("(forts.)") || page.contains("\n  Wacker"),
            "{page}"
        );
    }
    for number in 0..200 {
        let number = format!("T-{number} ");
        assert_eq!(words.matches(&number).count(), 1, "{number}");
    }
}

#[test]
fn a_cell_longer_than_a_page_goes_on_and_loses_nothing() {
    let words_in = (0..2_000).map(|n| format!("ord{n}")).collect::<Vec<_>>();
    let made = Exported::new(
        long_table(2, &words_in.join(" "))
            .write(DocumentFormat::Pdf)
            .unwrap(),
        LeftOut::default(),
    );
    let Some(words) = words(&made) else { return };
    let told: Vec<&str> = words.split_whitespace().collect();
    for word in words_in {
        assert_eq!(told.iter().filter(|it| **it == word).count(), 2, "{word}");
    }
}

#[test]
fn a_group_whose_title_would_fill_a_page_is_cut_and_its_rows_are_all_there() {
    let mut document = long_table(60, "Ring");
    let Block::Table(table) = &mut document.blocks[0] else {
        panic!("a table")
    };
    table.groups[0].title = Some(Text::plain("navn ".repeat(10_000)));
    let made = Exported::new(
        document.write(DocumentFormat::Pdf).unwrap(),
        LeftOut::default(),
    );
    let Some(words) = words(&made) else { return };
    assert!(words.contains('…') && words.contains("T-59 "), "{words}");
    assert!(words.matches('\u{c}').count() < 5, "{words}");
}

#[test]
fn nothing_that_people_write_breaks_a_document_or_acts_in_it() {
    for word in hostile_words() {
        let workspace = hostile(&word);
        let shown = super::super::visible::visible(&word);
        let first = shown.lines().next().unwrap().to_owned();
        for (what, made) in texts(&workspace, &options()) {
            if what.ends_with("html") {
                with_tree(text(&made), |tree| {
                    let scripts = tree.descendants().filter(|it| it.has_tag_name("script"));
                    assert_eq!(scripts.count(), 0);
                    let title = tree.descendants().find(|it| it.has_tag_name("h1")).unwrap();
                    let title: String = title.descendants().filter_map(|it| it.text()).collect();
                    assert!(title.contains(first.trim_end()), "{what}: {title}");
                });
            }
            if what.ends_with("md") {
                let begins = |mark: &str| text(&made).lines().any(|line| line.starts_with(mark));
                assert!(
                    !begins("===") && !begins("1. ") && !begins("    "),
                    "{what}"
                );
                let unescaped = text(&made).replace("\\<", "").replace("\\]", "");
                assert!(!unescaped.contains(['<', ']']), "{what}: {unescaped}");
            }
        }
        for (what, made) in packed(&workspace, &options()) {
            for name in ["word/document.xml", "word/footer1.xml", "docProps/core.xml"] {
                let part = part(&made, name);
                let read = roxmltree::Document::parse(&part);
                let read = read.unwrap_or_else(|error| panic!("{what} {name}: {error}"));
                let told: String = read.descendants().filter_map(|it| it.text()).collect();
                assert!(told.contains(&first), "{what} {name}");
            }
        }
        for (what, made) in sheets(&workspace, &options()) {
            assert!(made.bytes.starts_with(b"%PDF-1."), "{what}");
            assert!(made.bytes.trim_ascii_end().ends_with(b"%%EOF"), "{what}");
            words(&made);
        }
    }
}

#[test]
fn a_document_tells_no_name_and_nothing_confidential_and_is_the_same_every_time() {
    let workspace = edited(
        &named_everywhere("Fornavn Etternavn", "Annet Etternavn", None),
        vec![
            Edit::Action(
                Id::new("action-a"),
                ActionField::Evidence(Some("77.125".into())),
            ),
            Edit::Action(
                Id::new("action-a"),
                ActionField::Text("Hemmelig sak".into()),
            ),
            Edit::Action(Id::new("action-a"), ActionField::Confidential(true)),
        ],
    );
    let as_chosen = |names| {
        let options = Options { names, ..options() };
        sheets(&workspace, &options)
    };
    for (what, made) in [Names::Role, Names::None].into_iter().flat_map(as_chosen) {
        assert!(!holds(&made, "Etternavn"), "{what}");
        assert!(!made.left_out.is_empty(), "{what}");
        if let Some(words) = words(&made) {
            for hidden in ["Etternavn", "ETTERNAVN", "Hemmelig"] {
                assert!(!words.contains(hidden), "{what}: {words}");
            }
        }
    }
    for (what, made) in packed(&workspace, &options()) {
        assert!(!members(&made).contains("Hemmelig"), "{what}");
        assert!(!made.left_out.is_empty(), "{what}");
    }
    for (what, made) in texts(&workspace, &options()) {
        assert!(!text(&made).contains("Hemmelig"), "{what}");
        assert_eq!(
            made.left_out.is_empty(),
            what.starts_with("decisions"),
            "{what}"
        );
    }
    assert_eq!(
        sheets(&workspace, &options()),
        sheets(&workspace, &options())
    );
    assert_eq!(
        packed(&workspace, &options()),
        packed(&workspace, &options())
    );
}
