//! Every export there is.

/// An export: what goes out, and in which format.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
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
}

impl ExportKind {
    /// Every export, in the order offered.
    pub const ALL: [Self; 6] = [
        Self::ActionsCsv,
        Self::ActionsRawCsv,
        Self::ActionsMarkdown,
        Self::AssetsCsv,
        Self::AssetsRawCsv,
        Self::AssetsGeoJson,
    ];

    /// The word on the command line for what goes out.
    #[must_use]
    pub fn what(self) -> &'static str {
        match self {
            Self::ActionsCsv | Self::ActionsRawCsv | Self::ActionsMarkdown => "actions",
            Self::AssetsCsv | Self::AssetsRawCsv | Self::AssetsGeoJson => "assets",
        }
    }

    /// The word on the command line for the format.
    #[must_use]
    pub fn format(self) -> &'static str {
        match self {
            Self::ActionsCsv | Self::AssetsCsv => "csv",
            Self::ActionsRawCsv | Self::AssetsRawCsv => "csv-raw",
            Self::ActionsMarkdown => "md",
            Self::AssetsGeoJson => "geojson",
        }
    }

    /// The export with these words, if there is one.
    #[must_use]
    pub fn find(what: &str, format: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.what() == what && kind.format() == format)
    }

    /// The usual ending of the file's name.
    #[must_use]
    pub fn extension(self) -> &'static str {
        match self {
            Self::ActionsCsv | Self::ActionsRawCsv | Self::AssetsCsv | Self::AssetsRawCsv => "csv",
            Self::ActionsMarkdown => "md",
            Self::AssetsGeoJson => "geojson",
        }
    }

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
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_two_exports_have_the_same_words() {
        for kind in ExportKind::ALL {
            assert_eq!(ExportKind::find(kind.what(), kind.format()), Some(kind));
        }
        assert_eq!(ExportKind::find("actions", "geojson"), None);
    }
}
