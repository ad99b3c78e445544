//! Map and chain as PDF.

use std::io::Write as _;
use std::process::{Command, Stdio};

use super::chains::{hostile, hostile_words, over_a_county_line};
use super::*;
use crate::export::map::Paper;

fn sheet(workspace: &Workspace, options: &Options, paper: Paper) -> Exported {
    let chain = Id::new("chain-a");
    let choice = MapChoice {
        detail: detail(),
        styling: Styling::default(),
        rings: None,
        found: None,
        chain: Some(&chain),
        shade: None,
        view: None,
        paper: Some(paper),
    };
    picture::map(workspace, &choice, options, PictureFormat::Pdf).unwrap()
}

/// Map and chain as PDF.
fn pages(workspace: &Workspace, options: &Options) -> Vec<(&'static str, Exported)> {
    let chain = picture::chain(
        workspace,
        boundaries(),
        (None, ChainLook::Lanes(None)),
        options,
        PictureFormat::Pdf,
    );
    vec![
        ("map pdf", sheet(workspace, options, Paper::A4)),
        ("chain pdf", chain.unwrap()),
    ]
}

/// The words of a PDF as another program finds them; `None`, and said, where that is not installed.
pub(super) fn words(exported: &Exported) -> Option<String> {
    #[expect(
        clippy::disallowed_methods,
        reason = "the program starts no other, a test does"
    )]
    let started = Command::new("pdftotext")
        .args(["-layout", "-", "-"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn();
    let Ok(mut program) = started else {
        // Past the test runner, which keeps to itself what a passing test prints.
        std::io::stderr()
            .write_all(b"SKIPPED: the words of a PDF need pdftotext\n")
            .unwrap();
        return None;
    };
    program
        .stdin
        .take()
        .unwrap()
        .write_all(&exported.bytes)
        .unwrap();
    let output = program.wait_with_output().unwrap();
    assert!(output.status.success());
    Some(String::from_utf8(output.stdout).unwrap())
}

pub(super) fn holds(exported: &Exported, part: &str) -> bool {
    let bytes = part.as_bytes();
    exported.bytes.windows(bytes.len()).any(|at| at == bytes)
}

#[test]
fn a_pdf_has_title_and_language_its_own_fonts_and_nothing_that_acts() {
    for (what, made) in pages(&over_a_county_line(), &options()) {
        assert!(made.bytes.starts_with(b"%PDF-1."), "{what}");
        assert!(
            holds(&made, "/Lang(nb)") || holds(&made, "/Lang (nb)"),
            "{what}"
        );
        assert!(holds(&made, "<dc:title>"), "{what}");
        assert!(
            holds(&made, "/FontFile2") || holds(&made, "/FontFile3"),
            "{what}"
        );
        for action in ["/JavaScript", "/OpenAction", "/Launch", "/URI", "/AA"] {
            assert!(!holds(&made, action), "{what} holds {action}");
        }
    }
}

#[test]
fn the_words_of_a_pdf_are_found_each_once() {
    let workspace = over_a_county_line();
    for (what, made) in pages(&workspace, &options()) {
        let Some(words) = words(&made) else { return };
        for word in ["Skog → silisium", "Smelteverk", "Trøndelag"] {
            let wanted = what == "chain pdf" || word.starts_with("Skog");
            assert!(!wanted || words.contains(word), "{what}: {words}");
        }
        if what == "map pdf" {
            for word in ["Prøve", "Wacker Holla", "© Kartverket", "km", "N"] {
                assert!(words.contains(word), "{word} is not in {words}");
            }
            assert_eq!(words.matches("Wacker Holla").count(), 1, "{words}");
        }
    }
}

#[test]
fn a_map_sheet_is_as_large_as_its_paper_and_stands_where_the_assets_stand_tall() {
    let workspace = one_of_everything();
    let second = |lon, lat| {
        let place = Place::at(LonLat { lon, lat }, PlaceQuality::Exact);
        let asset = Asset::new("b", AssetKind::Land, Some(place), touch().stamp());
        let add = Edit::Add(NewRecord::Asset(Id::new("asset-b"), asset.into()));
        check_edit(&workspace, &add)
    };
    let (tall, wide) = (second(9.1, 66.0), second(14.0, 63.3));
    let boxed = |workspace: &Workspace, paper| {
        let made = sheet(workspace, &options(), paper);
        let told = String::from_utf8_lossy(&made.bytes).into_owned();
        let (_, rest) = told
            .split_once("/MediaBox[")
            .or(told.split_once("/MediaBox ["))
            .unwrap();
        let sides = rest.split_once(']').unwrap().0.split_whitespace();
        let sides: Vec<f32> = sides.map(|side| side.parse().unwrap()).collect();
        [sides[2].round(), sides[3].round()]
    };
    assert_eq!(boxed(&tall, Paper::A4), [595.0, 842.0]);
    assert_eq!(boxed(&wide, Paper::A4), [842.0, 595.0]);
    assert_eq!(boxed(&tall, Paper::A3), [842.0, 1191.0]);
    assert_eq!(boxed(&wide, Paper::A3), [1191.0, 842.0]);
}

#[test]
fn each_chain_has_a_page_of_its_own() {
    let workspace = one_of_everything();
    let mut other = workspace
        .chains()
        .records()
        .next()
        .unwrap()
        .as_ref()
        .clone();
    other.name = "Aluminium".to_owned();
    let add = NewRecord::Chain(Id::new("chain-z"), Box::new(other));
    let workspace = check_edit(&workspace, &Edit::Add(add));
    let [_, (_, chains)] = &pages(&workspace, &options())[..] else {
        panic!("two exports")
    };
    assert!(holds(chains, "/Count 2"));
}

#[test]
fn a_pdf_is_whole_whatever_people_write() {
    for word in hostile_words() {
        for (what, made) in pages(&hostile(&word), &options()) {
            assert!(made.bytes.starts_with(b"%PDF-1."), "{what}");
            assert!(made.bytes.trim_ascii_end().ends_with(b"%%EOF"), "{what}");
            let told = String::from_utf8_lossy(&made.bytes);
            let (_, metadata) = told.split_once("<x:xmpmeta").unwrap();
            let (metadata, _) = metadata.split_once("</x:xmpmeta>").unwrap();
            let metadata = format!("<x:xmpmeta{metadata}</x:xmpmeta>");
            resvg::usvg::roxmltree::Document::parse(&metadata)
                .unwrap_or_else(|error| panic!("{what}: {error}: {metadata}"));
            words(&made);
        }
    }
}

#[test]
fn a_pdf_tells_no_name_and_nothing_confidential_and_is_the_same_every_time() {
    let secret = Quantity {
        confidential: true,
        ..Quantity::guess(77.0, "kt", Some(Per::Year))
    };
    let workspace = edited(
        &named_everywhere("Fornavn Etternavn", "Annet Etternavn", None),
        vec![Edit::Step(
            Id::new("step-a"),
            StepField::Capacities(vec![secret]),
        )],
    );
    for (what, made) in pages(&workspace, &options()) {
        assert!(!holds(&made, "Etternavn"), "{what}");
        assert!(!made.left_out.is_empty(), "{what}");
        if let Some(words) = words(&made) {
            for hidden in ["Etternavn", "ETTERNAVN", "77"] {
                assert!(!words.contains(hidden), "{what}: {words}");
            }
        }
    }
    assert_eq!(pages(&workspace, &options()), pages(&workspace, &options()));
}
