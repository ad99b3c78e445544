//! What can be exported from the window.

use crate::workspace::Names;

/// What to export.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ExportKind {
    /// Actions for a spreadsheet.
    ActionsCsv,
    /// Actions for another program.
    ActionsRawCsv,
    /// Actions as Markdown.
    ActionsMarkdown,
    /// Assets for a spreadsheet.
    AssetsCsv,
    /// Assets for another program.
    AssetsRawCsv,
    /// Assets as GeoJSON.
    AssetsGeoJson,
    /// The map as SVG.
    MapSvg,
    /// The map as PNG.
    MapPng,
    /// The chain shown, as SVG.
    ChainSvg,
    /// The chain shown, as PNG.
    ChainPng,
}

impl ExportKind {
    /// Every export, in the order offered.
    pub const ALL: [Self; 10] = [
        Self::ActionsCsv,
        Self::ActionsRawCsv,
        Self::ActionsMarkdown,
        Self::AssetsCsv,
        Self::AssetsRawCsv,
        Self::AssetsGeoJson,
        Self::MapSvg,
        Self::MapPng,
        Self::ChainSvg,
        Self::ChainPng,
    ];

    /// The catalogue key of the export's name.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::ActionsCsv => "export-actions-csv",
            Self::ActionsRawCsv => "export-actions-raw-csv",
            Self::ActionsMarkdown => "export-actions-markdown",
            Self::AssetsCsv => "export-assets-csv",
            Self::AssetsRawCsv => "export-assets-raw-csv",
            Self::AssetsGeoJson => "export-assets-geojson",
            Self::MapSvg => "export-map-svg",
            Self::MapPng => "export-map-png",
            Self::ChainSvg => "export-chain-svg",
            Self::ChainPng => "export-chain-png",
        }
    }

    /// The usual ending of the file's name.
    #[must_use]
    pub fn extension(self) -> &'static str {
        match self {
            Self::ActionsCsv | Self::ActionsRawCsv | Self::AssetsCsv | Self::AssetsRawCsv => "csv",
            Self::ActionsMarkdown => "md",
            Self::AssetsGeoJson => "geojson",
            Self::MapSvg | Self::ChainSvg => "svg",
            Self::MapPng | Self::ChainPng => "png",
        }
    }
}

/// An export, and what it says of persons.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ExportOrder {
    /// What to export.
    pub kind: ExportKind,
    /// How much of persons' names it holds.
    pub names: Names,
}
