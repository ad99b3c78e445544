//! Chains as tables, networks and text.

use super::*;
use crate::export::chain::{ChainFormat, data};
use crate::workspace::{ChainId, CountyCode, Flow, Step};

pub(super) fn made(workspace: &Workspace, options: &Options, format: ChainFormat) -> Exported {
    data(workspace, boundaries(), None, options, format).unwrap()
}

/// Every format of chains that is text.
pub(super) fn text_exports(
    workspace: &Workspace,
    options: &Options,
) -> Vec<(&'static str, Exported)> {
    [
        ("chain csv", ChainFormat::Csv),
        ("chain graphml", ChainFormat::GraphMl),
        ("chain sankeymatic", ChainFormat::SankeyMatic),
    ]
    .map(|(what, format)| (what, made(workspace, options, format)))
    .into()
}

/// The chain of every workspace with a third step in another county, amounts on two accounts, and
/// something confidential.
pub(super) fn over_a_county_line() -> Workspace {
    let stamp = touch().stamp();
    let mut harbour = Step::new(
        Id::new("chain-a"),
        "stage-prosess",
        "Havn [1] #2",
        stamp.clone(),
    );
    harbour.county = Some(CountyCode::new("15"));
    harbour.example = true;
    let mut shipped = Flow::new(
        Id::new("step-b"),
        Id::new("step-c"),
        "silisium & støv",
        stamp.clone(),
    );
    shipped.amounts = vec![
        Quantity::guess(12_500.0, "t", Some(Per::Year)),
        Quantity {
            layer: Some(Layer::Substance("Si".into())),
            ..Quantity::guess(12.25, "kt", Some(Per::Year))
        },
    ];
    shipped.loss = Some(2.5);
    shipped.example = true;
    let mut back = Flow::new(Id::new("step-c"), Id::new("step-b"), "koks", stamp);
    back.amounts = vec![Quantity::guess(4.0, "kt", Some(Per::Year))];
    let amounts = vec![Quantity::guess(30.0, "kt", Some(Per::Year))];
    edited(
        &one_of_everything(),
        vec![
            Edit::Add(NewRecord::Step(Id::new("step-c"), harbour.into())),
            Edit::Add(NewRecord::Flow(Id::new("flow-b"), shipped.into())),
            Edit::Add(NewRecord::Flow(Id::new("flow-c"), back.into())),
            Edit::Flow(Id::new("flow-a"), FlowField::Amounts(amounts)),
        ],
    )
}

fn told(format: ChainFormat) -> String {
    text(&made(&over_a_county_line(), &options(), format)).to_owned()
}

#[test]
fn flows_for_a_spreadsheet_say_from_where_to_where_and_how_much_of_each_account() {
    insta::assert_snapshot!(told(ChainFormat::Csv).replace("\r\n", "\n"));
}

#[test]
fn a_network_has_a_node_for_each_step_and_an_edge_for_each_flow() {
    insta::assert_snapshot!(told(ChainFormat::GraphMl));
}

#[test]
fn a_text_for_sankeymatic_has_a_line_for_each_flow_in_one_unit() {
    insta::assert_snapshot!(told(ChainFormat::SankeyMatic));
}

#[test]
fn only_the_chain_that_was_asked_for_is_told() {
    let gone: ChainId = Id::new("chain-gone");
    let workspace = over_a_county_line();
    for format in [
        ChainFormat::Csv,
        ChainFormat::GraphMl,
        ChainFormat::SankeyMatic,
    ] {
        let made = data(&workspace, boundaries(), Some(&gone), &options(), format).unwrap();
        assert!(!text(&made).contains("Smelteverk"), "{format:?}");
        let of_all = made_of(&workspace, format);
        let chain: ChainId = Id::new("chain-a");
        let of_one = data(&workspace, boundaries(), Some(&chain), &options(), format).unwrap();
        assert_eq!(of_one, of_all, "{format:?}");
    }
}

fn made_of(workspace: &Workspace, format: ChainFormat) -> Exported {
    made(workspace, &options(), format)
}

#[test]
fn a_confidential_amount_and_the_place_of_a_confidential_asset_are_not_told() {
    let secret = Quantity {
        confidential: true,
        ..Quantity::guess(77.0, "kt", Some(Per::Year))
    };
    let workspace = edited(
        &over_a_county_line(),
        vec![
            Edit::Flow(Id::new("flow-a"), FlowField::Amounts(vec![secret])),
            Edit::Asset(Id::new("asset-a"), AssetField::Confidential(true)),
        ],
    );
    for (what, made) in text_exports(&workspace, &options()) {
        let told = text(&made);
        for hidden in ["77", "Wacker Holla", "asset-a", "Trøndelag"] {
            assert!(!told.contains(hidden), "{what} tells {hidden}");
        }
        assert_eq!(made.left_out.len(), 2, "{what}");
    }
    let asked = Options {
        confidential: true,
        ..options()
    };
    for (what, made) in text_exports(&workspace, &asked) {
        assert!(text(&made).contains("77"), "{what}");
        assert!(made.left_out.is_empty(), "{what}");
    }
}

/// A workspace in which every word of a chain is hostile.
pub(super) fn hostile(word: &str) -> Workspace {
    let quantity = || {
        vec![Quantity {
            layer: Some(Layer::Substance(word.into())),
            ..Quantity::guess(1.0, word, Some(Per::Year))
        }]
    };
    edited(
        &one_of_everything(),
        vec![
            Edit::Workspace(WorkspaceField::Title(word.into())),
            Edit::Chain(Id::new("chain-a"), ChainField::Name(word.into())),
            Edit::Step(Id::new("step-a"), StepField::Name(word.into())),
            Edit::Step(Id::new("step-b"), StepField::Name(word.into())),
            Edit::Flow(Id::new("flow-a"), FlowField::Resource(word.into())),
            Edit::Flow(Id::new("flow-a"), FlowField::Amounts(quantity())),
            Edit::Asset(Id::new("asset-a"), AssetField::Name(word.into())),
            Edit::Asset(Id::new("asset-a"), AssetField::Capacities(quantity())),
            Edit::Action(Id::new("action-a"), ActionField::Text(word.into())),
            Edit::Action(Id::new("action-a"), ActionField::Tags(vec![word.into()])),
            Edit::Organisation(Id::new("org-a"), OrganisationField::Name(word.into())),
            Edit::Decision(Id::new("decision-a"), DecisionField::Text(word.into())),
            Edit::Decision(
                Id::new("decision-a"),
                DecisionField::Rationale(Some(word.into())),
            ),
            Edit::Meeting(Id::new("meeting-a"), MeetingField::Title(word.into())),
            Edit::Meeting(Id::new("meeting-a"), MeetingField::Place(Some(word.into()))),
        ],
    )
}

/// What somebody may write, by mistake or not.
pub(super) fn hostile_words() -> Vec<String> {
    vec![
        "=HYPERLINK(\"http://x\";\"y\")".into(),
        "<script>alert('x')</script> & ]]> <!--".into(),
        "a\0b\u{1}\u{b}\u{1b}[31m\u{fffe}".into(),
        "a\u{202e}b\u{2066}c\u{200f}d\u{2028}e\r\nf\tg".into(),
        "[1] x // ' : #f00 _x0041_".into(),
        "x;y,z\\n\r\nEND:VEVENT\r\nBEGIN:VALARM\r\nATTACH:file:///etc/passwd".into(),
        "**a** | <b> ](javascript:x) `c`\n- d\n===\n1. e\n    f".into(),
        "\"], \"status\": \"deleted\" project:x +tag due:now rc.hooks=1".into(),
        "שלום مرحبا 日本 🌲".into(),
        "å".repeat(40_000),
    ]
}

#[test]
fn a_network_is_read_by_an_xml_reader_whatever_people_write() {
    for word in hostile_words() {
        let made = made(&hostile(&word), &options(), ChainFormat::GraphMl);
        let told = text(&made);
        assert!(!told.contains("<script"));
        let read = resvg::usvg::roxmltree::Document::parse(told);
        let read = read.unwrap_or_else(|error| panic!("{error}: {told}"));
        let count = |name| {
            read.descendants()
                .filter(|node| node.has_tag_name(name))
                .count()
        };
        let name = |name| ("http://graphml.graphdrawing.org/xmlns", name);
        assert_eq!((count(name("node")), count(name("edge"))), (2, 1));
    }
}

#[test]
fn a_line_for_sankeymatic_has_one_amount_whatever_people_write() {
    for word in hostile_words() {
        let made = made(&hostile(&word), &options(), ChainFormat::SankeyMatic);
        let told = text(&made);
        let lines: Vec<&str> = told
            .split('\n')
            .filter(|line| !line.starts_with("//"))
            .collect();
        assert_eq!(lines.len(), 2, "{told}");
        assert_eq!(lines[0].matches(['[', ']']).count(), 2, "{}", lines[0]);
        assert!(
            lines[0].contains(" [1] ") && !lines[0].contains(" #"),
            "{}",
            lines[0]
        );
        let (from, to) = lines[0].split_once(" [1] ").unwrap();
        assert_ne!(from, to, "two steps stay two");
    }
}

#[test]
fn no_text_of_a_spreadsheet_file_of_flows_begins_a_formula() {
    for word in hostile_words() {
        let made = made(&hostile(&word), &options(), ChainFormat::Csv);
        let mut reader = csv_crate::ReaderBuilder::new()
            .delimiter(b';')
            .from_reader(&made.bytes[3..]);
        let rows: Vec<_> = reader.records().collect::<Result<_, _>>().unwrap();
        assert_eq!(rows.len(), 1);
        assert!(
            rows[0].iter().all(|field| !field.starts_with('=')),
            "{rows:?}"
        );
    }
}

#[test]
fn a_workspace_without_chains_gives_headers_and_valid_documents() {
    let empty = crate::workspace::testing::empty();
    let exports = text_exports(&empty, &options());
    assert_eq!(text(&exports[0].1).lines().count(), 1);
    resvg::usvg::roxmltree::Document::parse(text(&exports[1].1)).unwrap();
    assert!(
        text(&exports[2].1)
            .lines()
            .all(|line| line.starts_with("//"))
    );
}
