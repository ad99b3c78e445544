//! Actions as a document: those still open, then the others, each by owner or by meeting.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::super::document::{Block, Column, Document, DocumentFormat, Figure, Group, Table, Text};
use super::super::picture::{self, ChainLook, MapChoice, PictureFormat};
use super::super::source::Source;
use super::super::{Exported, Options};
use super::{ActionFilter, Owner, about, told};
use crate::analysis::Index;
use crate::geo::MapDetail;
use crate::message::Message;
use crate::scene::map::Styling;
use crate::workspace::{
    Action, ActionId, AssetId, ChainId, MeetingId, OrganisationId, RecordRef, Workspace,
};

/// Below what the actions of a document stand.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Grouping {
    /// Those who answer for them, by name.
    #[default]
    Owner,
    /// The meetings that agreed on them, by day.
    Meeting,
}

/// How a document of actions is made.
#[derive(Clone, Copy, Debug)]
pub struct DocumentChoice<'a> {
    /// The format.
    pub format: DocumentFormat,
    /// Below what the actions stand.
    pub grouping: Grouping,
    /// The map, for pictures of what the actions concern in a page for a browser; without it there are
    /// none.
    pub pictures: Option<&'a Arc<MapDetail>>,
}

/// Actions as a document.
///
/// # Errors
/// A sentence if the file or a picture in it cannot be put together.
pub fn document(
    workspace: &Workspace,
    filter: &ActionFilter,
    choice: &DocumentChoice<'_>,
    options: &Options,
) -> Result<Exported, Message> {
    let source = Source::new(workspace, options);
    let (actions, left_out) = told(&source, filter);
    let mut document = written(&source, filter, choice.grouping, &actions);
    if let Some(map) = choice
        .pictures
        .filter(|_| choice.format == DocumentFormat::Html)
    {
        document.figures = figures(&source, &actions, map)?;
    }
    Ok(Exported::new(document.write(choice.format)?, left_out))
}

fn written(
    source: &Source<'_>,
    filter: &ActionFilter,
    grouping: Grouping,
    actions: &[(&ActionId, &Action)],
) -> Document {
    let title =
        Message::new("export-actions-title").with("title", source.text(source.workspace.title()));
    let mut document = Document {
        title: Text::plain(source.say(&title)),
        language: source.options.language,
        day: source.options.today,
        blocks: Vec::new(),
        figures: Vec::new(),
    };
    let mut paragraph = |words: String| document.blocks.push(Block::Paragraph(Text::plain(words)));
    paragraph(source.say(&summary(source.options, actions)));
    filter_lines(source, filter)
        .into_iter()
        .for_each(&mut paragraph);
    if actions.iter().any(|(_, action)| action.example) {
        paragraph(source.word("export-examples-explained"));
    }
    for (heading, open) in [
        ("export-actions-open", true),
        ("export-actions-closed", false),
    ] {
        let actions = actions.iter().map(|(_, action)| *action);
        let actions: Vec<&Action> = actions
            .filter(|action| action.status.is_open() == open)
            .collect();
        if !actions.is_empty() {
            let table = table(
                source,
                groups(source, grouping, &actions),
                COLUMNS,
                grouping,
            );
            document.section(Text::plain(source.word(heading)), vec![Block::Table(table)]);
        }
    }
    document
}

fn summary(options: &Options, actions: &[(&ActionId, &Action)]) -> Message {
    let count = |holds: &dyn Fn(&Action) -> bool| {
        actions.iter().filter(|(_, action)| holds(action)).count()
    };
    Message::new("export-actions-summary")
        .with("day", options.today)
        .with("count", actions.len())
        .with("open", count(&|action| action.status.is_open()))
        .with("overdue", count(&|action| action.is_overdue(options.today)))
}

/// What the actions were chosen by, a line each.
fn filter_lines(source: &Source<'_>, filter: &ActionFilter) -> Vec<String> {
    let owner = match &filter.owner {
        Some(Owner::Organisation(owner)) => Some(RecordRef::from(owner)),
        Some(Owner::Nobody) | None => None,
    };
    let by = [
        (
            "export-only-chain",
            filter.chain.as_ref().map(RecordRef::from),
        ),
        (
            "export-only-meeting",
            filter.meeting.as_ref().map(RecordRef::from),
        ),
        ("export-only-owner", owner),
    ];
    let by = by.into_iter().filter_map(|(key, record)| {
        let title = source.title(&record?)?;
        Some(source.say(&Message::new(key).with("title", title)))
    });
    let nobody = (filter.owner == Some(Owner::Nobody)).then_some("export-only-no-owner");
    let chosen = filter.only.as_ref().map(|_| "export-only-chosen");
    let words = [nobody, chosen].into_iter().flatten();
    by.chain(words.map(|key| source.word(key))).collect()
}

/// A column of a table of actions: header, width, what it shows.
pub(in crate::export) struct ActionColumn {
    header: &'static str,
    width: f32,
    cell: fn(&Source<'_>, &Action) -> String,
}

pub(in crate::export) const NUMBER: ActionColumn = ActionColumn {
    header: "header-number",
    width: 1.0,
    cell: |_, action| action.short_number(),
};
pub(in crate::export) const TEXT: ActionColumn = ActionColumn {
    header: "header-action",
    width: 4.2,
    cell: text,
};
pub(in crate::export) const OWNER: ActionColumn = ActionColumn {
    header: "header-owner",
    width: 2.4,
    cell: |source, action| source.owner(action),
};
const ROLE: ActionColumn = ActionColumn {
    header: "header-role",
    width: 2.0,
    cell: |source, action| source.who(action.person.as_deref(), action.role.as_deref()),
};
pub(in crate::export) const DUE: ActionColumn = ActionColumn {
    header: "header-due",
    width: 2.3,
    cell: |source, action| {
        let due = action.due.map(|due| source.catalogue.date(due));
        due.unwrap_or_default()
    },
};
pub(in crate::export) const STATUS: ActionColumn = ActionColumn {
    header: "header-status",
    width: 1.6,
    cell: status,
};
const ABOUT: ActionColumn = ActionColumn {
    header: "header-about",
    width: 2.6,
    cell: about,
};

const COLUMNS: &[ActionColumn] = &[NUMBER, TEXT, OWNER, ROLE, DUE, STATUS, ABOUT];

/// The actions of each group in a table. Below owners only the role is told.
fn table(
    source: &Source<'_>,
    groups: Vec<(Text, Vec<&Action>)>,
    columns: &[ActionColumn],
    grouping: Grouping,
) -> Table {
    let said_above = match grouping {
        Grouping::Owner => OWNER.header,
        Grouping::Meeting => ROLE.header,
    };
    let columns = columns.iter().filter(|column| column.header != said_above);
    let groups = groups
        .into_iter()
        .map(|(title, actions)| (Some(title), actions));
    action_table(source, columns, groups)
}

/// A table of actions, in groups or, where the only one has no title, without.
pub(in crate::export) fn action_table<'a>(
    source: &Source<'_>,
    columns: impl IntoIterator<Item = &'a ActionColumn>,
    groups: impl IntoIterator<Item = (Option<Text>, Vec<&'a Action>)>,
) -> Table {
    let columns: Vec<&ActionColumn> = columns.into_iter().collect();
    let row = |action: &Action| {
        let cells = columns.iter().map(|column| (column.cell)(source, action));
        cells.map(Text::plain).collect()
    };
    let groups = groups.into_iter().map(|(title, actions)| Group {
        title,
        rows: actions.into_iter().map(row).collect(),
    });
    Table {
        groups: groups.collect(),
        columns: columns
            .iter()
            .map(|column| Column {
                header: Text::plain(source.word(column.header)),
                width: column.width,
            })
            .collect(),
        names_row: 0,
    }
    .without_empty_columns()
}

/// The actions by owner or meeting, those that are due first before the others.
fn groups<'a>(
    source: &Source<'_>,
    grouping: Grouping,
    actions: &[&'a Action],
) -> Vec<(Text, Vec<&'a Action>)> {
    match grouping {
        Grouping::Owner => {
            let owner = |action: &Action| action.owner.clone();
            let title = |owner: &OrganisationId| source.organisation(owner);
            let order = |a: &OrganisationId, b: &OrganisationId| {
                source.catalogue.compare(&title(a), &title(b))
            };
            grouped(actions, owner, order, |owner| match owner {
                Some(owner) => title(owner),
                None => source.word("actions-without-owner"),
            })
        }
        Grouping::Meeting => {
            let meeting = |action: &Action| action.meeting.clone();
            let first = |id: &MeetingId| {
                let meeting = source.workspace.meetings().get(id);
                meeting.and_then(|meeting| meeting.days.first().copied())
            };
            let order = |a: &MeetingId, b: &MeetingId| first(a).cmp(&first(b));
            grouped(actions, meeting, order, |meeting| match meeting {
                Some(meeting) => source.title(&meeting.into()).unwrap_or_default(),
                None => source.word("export-no-meeting"),
            })
        }
    }
}

/// The actions by what they have in common, those that have nothing last.
fn grouped<'a, K: Ord>(
    actions: &[&'a Action],
    key: impl Fn(&Action) -> Option<K>,
    order: impl Fn(&K, &K) -> std::cmp::Ordering,
    title: impl Fn(Option<&K>) -> String,
) -> Vec<(Text, Vec<&'a Action>)> {
    let mut groups: BTreeMap<Option<K>, Vec<&Action>> = BTreeMap::new();
    for action in actions {
        groups.entry(key(action)).or_default().push(action);
    }
    let mut groups: Vec<_> = groups.into_iter().collect();
    groups.sort_by(|(a, _), (b, _)| match (a, b) {
        (Some(a), Some(b)) => order(a, b),
        (a, b) => a.is_none().cmp(&b.is_none()),
    });
    for (_, actions) in &mut groups {
        actions.sort_by_key(|action| (action.due.is_none(), action.due, action.number));
    }
    let titled = |(key, actions): (Option<K>, _)| (Text::plain(title(key.as_ref())), actions);
    groups.into_iter().map(titled).collect()
}

fn text(source: &Source<'_>, action: &Action) -> String {
    let text = source.text(&action.text);
    if action.example {
        source.say(&Message::new("export-marked-example").with("text", text))
    } else {
        text
    }
}

fn status(source: &Source<'_>, action: &Action) -> String {
    let status = source.word(action.status.key());
    if action.is_overdue(source.options.today) {
        source.say(&Message::new("export-overdue").with("status", status))
    } else {
        status
    }
}

/// Pictures of what the actions concern: the assets on the map, then the chains, by name.
fn figures(
    source: &Source<'_>,
    actions: &[(&ActionId, &Action)],
    map: &Arc<MapDetail>,
) -> Result<Vec<Figure>, Message> {
    let (workspace, options) = (source.workspace, source.options);
    let (assets, chains) = concerned(workspace, actions);
    let mut figures = Vec::new();
    if !assets.is_empty() {
        let choice = MapChoice {
            detail: map,
            styling: Styling::default(),
            rings: None,
            found: Some(&assets),
            chain: None,
            shade: None,
            view: None,
            paper: None,
        };
        let made = picture::map(workspace, &choice, options, PictureFormat::Svg)?;
        figures.push(figure(source.word("export-figure-map"), &made));
    }
    let mut chains: Vec<(ChainId, String)> = chains
        .into_iter()
        .filter_map(|id| {
            let name = source.title(&(&id).into())?;
            Some((id, name))
        })
        .collect();
    chains.sort_by(|(_, a), (_, b)| source.catalogue.compare(a, b));
    for (id, name) in chains {
        let chain = (Some(&id), ChainLook::Lanes(None));
        let made = picture::chain(
            workspace,
            map.boundaries(),
            chain,
            options,
            PictureFormat::Svg,
        )?;
        let caption = Message::new("export-figure-chain").with("title", name);
        figures.push(figure(source.say(&caption), &made));
    }
    Ok(figures)
}

fn figure(caption: String, made: &Exported) -> Figure {
    Figure {
        caption: Text::plain(caption),
        svg: String::from_utf8_lossy(&made.bytes).into_owned(),
    }
}

/// The assets with a place and the chains that actions concern, themselves or by one of their steps or
/// flows; of assets only those that may be told of are drawn.
fn concerned(
    workspace: &Workspace,
    actions: &[(&ActionId, &Action)],
) -> (BTreeSet<AssetId>, BTreeSet<ChainId>) {
    let index = Index::of(workspace);
    let mut assets = BTreeSet::new();
    for record in actions.iter().flat_map(|(_, action)| &action.about) {
        match record {
            RecordRef::Asset(id) => assets.insert(id.clone()),
            RecordRef::Step(id) => {
                let step = workspace.steps().get(id);
                let asset = step.and_then(|step| step.asset.clone());
                asset.is_some_and(|asset| assets.insert(asset))
            }
            _ => false,
        };
    }
    assets.retain(|id| {
        let asset = workspace.assets().get(id);
        asset.is_some_and(|asset| asset.place.is_some())
    });
    let chains = workspace.chains().iter().map(|(id, _)| id);
    let chains = chains.filter(|chain| {
        let mut actions = actions.iter();
        actions.any(|(_, action)| index.concerns_chain(action, chain))
    });
    (assets, chains.cloned().collect())
}
