//! What can be exported from the window.

use super::every;
use crate::message::Language;
use crate::workspace::{MeetingId, Names};

every! {
    /// What to export.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub enum ExportKind {
        /// Actions for a spreadsheet.
        ActionsCsv,
        /// Actions as a workbook.
        ActionsXlsx,
        /// Actions for another program.
        ActionsRawCsv,
        /// Actions with a due date as a calendar.
        ActionsIcs,
        /// Actions as Markdown.
        ActionsMarkdown,
        /// Actions as a page for a browser.
        ActionsHtml,
        /// Actions as pages to print.
        ActionsPdf,
        /// Actions as a text to work on.
        ActionsDocx,
        /// Actions for Taskwarrior.
        ActionsTaskwarrior,
        /// The minutes of a meeting as pages to print and sign.
        MinutesPdf,
        /// The minutes of a meeting as a text to work on.
        MinutesDocx,
        /// The minutes of a meeting as a page for a browser.
        MinutesHtml,
        /// The minutes of a meeting as Markdown.
        MinutesMarkdown,
        /// The register of decisions for a spreadsheet.
        DecisionsCsv,
        /// The register of decisions as a workbook.
        DecisionsXlsx,
        /// The register of decisions as Markdown.
        DecisionsMarkdown,
        /// Assets for a spreadsheet.
        AssetsCsv,
        /// Assets as a workbook.
        AssetsXlsx,
        /// Assets for another program.
        AssetsRawCsv,
        /// Assets as GeoJSON.
        AssetsGeoJson,
        /// The map as SVG.
        MapSvg,
        /// The map as PNG.
        MapPng,
        /// The map on a sheet of A4, as PDF.
        MapPdfA4,
        /// The map on a sheet of A3, as PDF.
        MapPdfA3,
        /// The chain shown or all chains, as SVG.
        ChainSvg,
        /// The chain shown or all chains, as PNG.
        ChainPng,
        /// The chain shown or all chains, a page each, as PDF.
        ChainPdf,
        /// The flows of the chain shown or of all chains, for a spreadsheet.
        ChainCsv,
        /// The steps and flows of the chain shown or of all chains, as a workbook.
        ChainXlsx,
        /// The chain shown or all chains as a network in `GraphML`.
        ChainGraphMl,
        /// The flows of the chain shown or of all chains, as text for `SankeyMATIC`.
        ChainSankeyMatic,
    }
}

impl ExportKind {
    /// The catalogue key of the export's name.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::ActionsCsv => "export-actions-csv",
            Self::ActionsXlsx => "export-actions-xlsx",
            Self::ActionsRawCsv => "export-actions-raw-csv",
            Self::ActionsIcs => "export-actions-ics",
            Self::ActionsMarkdown => "export-actions-markdown",
            Self::ActionsHtml => "export-actions-html",
            Self::ActionsPdf => "export-actions-pdf",
            Self::ActionsDocx => "export-actions-docx",
            Self::ActionsTaskwarrior => "export-actions-taskwarrior",
            Self::MinutesPdf => "export-minutes-pdf",
            Self::MinutesDocx => "export-minutes-docx",
            Self::MinutesHtml => "export-minutes-html",
            Self::MinutesMarkdown => "export-minutes-markdown",
            Self::DecisionsCsv => "export-decisions-csv",
            Self::DecisionsXlsx => "export-decisions-xlsx",
            Self::DecisionsMarkdown => "export-decisions-markdown",
            Self::AssetsCsv => "export-assets-csv",
            Self::AssetsXlsx => "export-assets-xlsx",
            Self::AssetsRawCsv => "export-assets-raw-csv",
            Self::AssetsGeoJson => "export-assets-geojson",
            Self::MapSvg => "export-map-svg",
            Self::MapPng => "export-map-png",
            Self::MapPdfA4 => "export-map-pdf-a4",
            Self::MapPdfA3 => "export-map-pdf-a3",
            Self::ChainSvg => "export-chain-svg",
            Self::ChainPng => "export-chain-png",
            Self::ChainPdf => "export-chain-pdf",
            Self::ChainCsv => "export-chain-csv",
            Self::ChainXlsx => "export-chain-xlsx",
            Self::ChainGraphMl => "export-chain-graphml",
            Self::ChainSankeyMatic => "export-chain-sankeymatic",
        }
    }

    /// Whether it holds assets, on a map or in a list.
    #[must_use]
    pub fn is_of_assets(self) -> bool {
        matches!(self.subject(), ExportSubject::Assets | ExportSubject::Map)
    }

    /// What it tells of.
    #[must_use]
    pub fn subject(self) -> ExportSubject {
        match self {
            Self::ActionsCsv
            | Self::ActionsXlsx
            | Self::ActionsRawCsv
            | Self::ActionsIcs
            | Self::ActionsMarkdown
            | Self::ActionsHtml
            | Self::ActionsPdf
            | Self::ActionsDocx
            | Self::ActionsTaskwarrior => ExportSubject::Actions,
            Self::MinutesPdf | Self::MinutesDocx | Self::MinutesHtml | Self::MinutesMarkdown => {
                ExportSubject::Minutes
            }
            Self::DecisionsCsv | Self::DecisionsXlsx | Self::DecisionsMarkdown => {
                ExportSubject::Decisions
            }
            Self::AssetsCsv | Self::AssetsXlsx | Self::AssetsRawCsv | Self::AssetsGeoJson => {
                ExportSubject::Assets
            }
            Self::MapSvg | Self::MapPng | Self::MapPdfA4 | Self::MapPdfA3 => ExportSubject::Map,
            Self::ChainSvg
            | Self::ChainPng
            | Self::ChainPdf
            | Self::ChainCsv
            | Self::ChainXlsx
            | Self::ChainGraphMl
            | Self::ChainSankeyMatic => ExportSubject::Chain,
        }
    }

    /// Whether the window may show less of it than there is.
    #[must_use]
    pub fn has_extent(self) -> bool {
        match self.subject() {
            ExportSubject::Minutes | ExportSubject::Decisions => false,
            ExportSubject::Actions
            | ExportSubject::Assets
            | ExportSubject::Map
            | ExportSubject::Chain => true,
        }
    }

    /// The extent offered first: a chain alone, everything of the rest.
    #[must_use]
    pub fn usual_extent(self) -> Extent {
        match self.subject() {
            ExportSubject::Chain => Extent::Shown,
            _ => Extent::Everything,
        }
    }

    /// Whether the records in it stand in groups that a person may choose.
    #[must_use]
    pub fn has_groups(self) -> bool {
        matches!(
            self,
            Self::ActionsMarkdown | Self::ActionsHtml | Self::ActionsPdf | Self::ActionsDocx
        )
    }

    /// The usual ending of the file's name.
    #[must_use]
    pub fn extension(self) -> &'static str {
        match self {
            Self::ActionsCsv
            | Self::ActionsRawCsv
            | Self::AssetsCsv
            | Self::AssetsRawCsv
            | Self::DecisionsCsv
            | Self::ChainCsv => "csv",
            Self::ActionsXlsx | Self::DecisionsXlsx | Self::AssetsXlsx | Self::ChainXlsx => "xlsx",
            Self::ActionsIcs => "ics",
            Self::ActionsMarkdown | Self::MinutesMarkdown | Self::DecisionsMarkdown => "md",
            Self::ActionsHtml | Self::MinutesHtml => "html",
            Self::ActionsDocx | Self::MinutesDocx => "docx",
            Self::ActionsTaskwarrior => "json",
            Self::AssetsGeoJson => "geojson",
            Self::MapSvg | Self::ChainSvg => "svg",
            Self::MapPng | Self::ChainPng => "png",
            Self::ActionsPdf
            | Self::MinutesPdf
            | Self::MapPdfA4
            | Self::MapPdfA3
            | Self::ChainPdf => "pdf",
            Self::ChainGraphMl => "graphml",
            Self::ChainSankeyMatic => "txt",
        }
    }
}

every! {
    /// What an export tells of.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub enum ExportSubject {
        /// Actions.
        Actions,
        /// The minutes of a meeting.
        Minutes,
        /// Decisions.
        Decisions,
        /// Assets.
        Assets,
        /// The map.
        Map,
        /// Value chains.
        Chain,
    }
}

impl ExportSubject {
    /// The catalogue key of its name, with which the names of its files end as well.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Actions => "kinds-action",
            Self::Minutes => "export-minutes",
            Self::Decisions => "kinds-decision",
            Self::Assets => "field-assets",
            Self::Map => "panel-map",
            Self::Chain => "kind-chain",
        }
    }

    /// Its formats, in the order offered.
    pub fn kinds(self) -> impl Iterator<Item = ExportKind> {
        let all = ExportKind::ALL.into_iter();
        all.filter(move |kind| kind.subject() == self)
    }
}

/// How much of what there is goes out.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Extent {
    /// All of it.
    #[default]
    Everything,
    /// What the window shows: the actions or assets chosen, the part of the map, the one chain.
    Shown,
}

impl Extent {
    /// Both, in the order offered.
    pub const ALL: [Self; 2] = [Self::Everything, Self::Shown];

    /// The catalogue key of its name.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Everything => "export-everything",
            Self::Shown => "export-shown",
        }
    }
}

/// An export: what, how much of it, and how it is told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ExportOrder {
    /// What to export.
    pub kind: ExportKind,
    /// How much of it.
    pub extent: Extent,
    /// Whether actions stand below the meetings that agreed on them, not below their owners; see
    /// [`ExportKind::has_groups`].
    pub by_meeting: bool,
    /// Whether actions go to one file for each owner, in a folder of the name that is chosen.
    pub split: bool,
    /// The meeting whose minutes they are; `None` for the latest.
    pub meeting: Option<MeetingId>,
    /// How much of persons' names it holds.
    pub names: Names,
    /// The language of headings and sentences.
    pub language: Language,
}

impl ExportOrder {
    /// The order that is offered first: roles instead of names.
    #[must_use]
    pub fn new(kind: ExportKind, language: Language) -> Self {
        Self {
            kind,
            extent: kind.usual_extent(),
            by_meeting: false,
            split: false,
            meeting: None,
            names: Names::Role,
            language,
        }
    }

    /// Turns it into one of another kind; of another subject to the extent that is usual for it.
    pub fn change_to(&mut self, kind: ExportKind) {
        if kind.subject() != self.kind.subject() {
            self.extent = kind.usual_extent();
        }
        self.kind = kind;
    }

    /// Whether it makes a folder with files, not a file.
    #[must_use]
    pub fn makes_folder(&self) -> bool {
        self.split && self.kind.subject() == ExportSubject::Actions
    }
}
