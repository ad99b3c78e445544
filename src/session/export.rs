//! What can be exported from the window.

use super::every;
use crate::message::Language;
use crate::workspace::Names;

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
        /// Actions as Markdown.
        ActionsMarkdown,
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
            Self::ActionsMarkdown => "export-actions-markdown",
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

    /// The catalogue key of what it is about, part of the file's name.
    #[must_use]
    pub fn subject(self) -> &'static str {
        match self {
            Self::ActionsCsv | Self::ActionsXlsx | Self::ActionsRawCsv | Self::ActionsMarkdown => {
                "export-sheet-actions"
            }
            Self::AssetsCsv | Self::AssetsXlsx | Self::AssetsRawCsv | Self::AssetsGeoJson => {
                "export-sheet-assets"
            }
            Self::MapSvg | Self::MapPng | Self::MapPdfA4 | Self::MapPdfA3 => "panel-map",
            Self::ChainSvg
            | Self::ChainPng
            | Self::ChainPdf
            | Self::ChainCsv
            | Self::ChainXlsx
            | Self::ChainGraphMl
            | Self::ChainSankeyMatic => "kind-chain",
        }
    }

    /// Whether it holds assets, on a map or in a list.
    #[must_use]
    pub fn is_of_assets(self) -> bool {
        matches!(
            self,
            Self::AssetsCsv
                | Self::AssetsXlsx
                | Self::AssetsRawCsv
                | Self::AssetsGeoJson
                | Self::MapSvg
                | Self::MapPng
                | Self::MapPdfA4
                | Self::MapPdfA3
        )
    }

    /// The extent offered first: a chain alone, everything of the rest.
    #[must_use]
    pub fn usual_extent(self) -> Extent {
        match self {
            Self::ChainSvg
            | Self::ChainPng
            | Self::ChainPdf
            | Self::ChainCsv
            | Self::ChainXlsx
            | Self::ChainGraphMl
            | Self::ChainSankeyMatic => Extent::Shown,
            _ => Extent::Everything,
        }
    }

    /// The usual ending of the file's name.
    #[must_use]
    pub fn extension(self) -> &'static str {
        match self {
            Self::ActionsCsv
            | Self::ActionsRawCsv
            | Self::AssetsCsv
            | Self::AssetsRawCsv
            | Self::ChainCsv => "csv",
            Self::ActionsXlsx | Self::AssetsXlsx | Self::ChainXlsx => "xlsx",
            Self::ActionsMarkdown => "md",
            Self::AssetsGeoJson => "geojson",
            Self::MapSvg | Self::ChainSvg => "svg",
            Self::MapPng | Self::ChainPng => "png",
            Self::MapPdfA4 | Self::MapPdfA3 | Self::ChainPdf => "pdf",
            Self::ChainGraphMl => "graphml",
            Self::ChainSankeyMatic => "txt",
        }
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
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ExportOrder {
    /// What to export.
    pub kind: ExportKind,
    /// How much of it.
    pub extent: Extent,
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
            names: Names::Role,
            language,
        }
    }

    /// The same for another kind, to the extent that is usual for it.
    #[must_use]
    pub fn of(self, kind: ExportKind) -> Self {
        Self {
            kind,
            extent: kind.usual_extent(),
            ..self
        }
    }
}
