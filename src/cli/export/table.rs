//! Every export there is, and how each is made.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use crate::analysis::{Index, Places};
use crate::cli::choices::ViewChoice;
use crate::export::actions::{DocumentChoice, Grouping};
use crate::export::chain::ChainFormat;
use crate::export::map::Paper;
use crate::export::picture::{self, ChainLook, Counted, MapChoice, PictureFormat};
use crate::export::{
    ActionFilter, DocumentFormat, Exported, Options, Profile, actions, assets, chain, decisions,
    minutes,
};
use crate::geo::{Boundaries, MapDetail};
use crate::i18n::Catalogue;
use crate::message::Message;
use crate::scene::map::{Choosing, Styling};
use crate::workspace::{AssetId, AssetView, Layer, MeetingId, Workspace};

/// One export there is: the words for it, and how it is made.
pub(super) struct Export {
    pub what: &'static str,
    pub format: &'static str,
    pub make: fn(&Request<'_>) -> Result<Exported, Message>,
}

/// What an export is made from.
#[derive(Clone)]
pub(super) struct Request<'a> {
    pub workspace: &'a Workspace,
    pub filter: ActionFilter,
    pub grouping: Grouping,
    /// Which assets are told of, and how they look.
    pub view: Option<&'a AssetView>,
    pub paper: Option<Paper>,
    pub look: ViewChoice,
    pub layer: Option<Layer>,
    pub options: Options,
}

pub(super) const ACTIONS: &str = "actions";
pub(super) const MINUTES: &str = "minutes";
pub(super) const DECISIONS: &str = "decisions";
pub(super) const ASSETS: &str = "assets";
pub(super) const MAP: &str = "map";
pub(super) const CHAIN: &str = "chain";

/// Every export there is. To add one: a line here.
pub(super) const EXPORTS: &[Export] = &[
    Export {
        what: ACTIONS,
        format: "csv",
        make: |request| Ok(request.actions(Profile::Spreadsheet)),
    },
    Export {
        what: ACTIONS,
        format: "csv-raw",
        make: |request| Ok(request.actions(Profile::Raw)),
    },
    Export {
        what: ACTIONS,
        format: "xlsx",
        make: |request| actions::xlsx(request.workspace, &request.filter, &request.options),
    },
    Export {
        what: ACTIONS,
        format: "ics",
        make: |request| {
            Ok(actions::ics(
                request.workspace,
                &request.filter,
                &request.options,
            ))
        },
    },
    Export {
        what: ACTIONS,
        format: "md",
        make: |request| request.action_document(DocumentFormat::Markdown),
    },
    Export {
        what: ACTIONS,
        format: "html",
        make: |request| request.action_document(DocumentFormat::Html),
    },
    Export {
        what: ACTIONS,
        format: "pdf",
        make: |request| request.action_document(DocumentFormat::Pdf),
    },
    Export {
        what: ACTIONS,
        format: "docx",
        make: |request| request.action_document(DocumentFormat::Docx),
    },
    Export {
        what: ACTIONS,
        format: "taskwarrior",
        make: |request| {
            Ok(actions::taskwarrior(
                request.workspace,
                &request.filter,
                &request.options,
            ))
        },
    },
    Export {
        what: MINUTES,
        format: "md",
        make: |request| request.minutes(DocumentFormat::Markdown),
    },
    Export {
        what: MINUTES,
        format: "html",
        make: |request| request.minutes(DocumentFormat::Html),
    },
    Export {
        what: MINUTES,
        format: "pdf",
        make: |request| request.minutes(DocumentFormat::Pdf),
    },
    Export {
        what: MINUTES,
        format: "docx",
        make: |request| request.minutes(DocumentFormat::Docx),
    },
    Export {
        what: DECISIONS,
        format: "csv",
        make: |request| Ok(request.decisions_csv()),
    },
    Export {
        what: DECISIONS,
        format: "xlsx",
        make: |request| decisions::xlsx(request.workspace, request.meeting(), &request.options),
    },
    Export {
        what: DECISIONS,
        format: "md",
        make: |request| decisions::markdown(request.workspace, request.meeting(), &request.options),
    },
    Export {
        what: ASSETS,
        format: "csv",
        make: |request| request.assets(Profile::Spreadsheet),
    },
    Export {
        what: ASSETS,
        format: "csv-raw",
        make: |request| request.assets(Profile::Raw),
    },
    Export {
        what: ASSETS,
        format: "xlsx",
        make: |request| {
            let (places, found) = request.chosen()?;
            assets::xlsx(request.workspace, &places, found.as_ref(), &request.options)
        },
    },
    Export {
        what: ASSETS,
        format: "geojson",
        make: |request| {
            let (places, found) = request.chosen()?;
            Ok(assets::geojson(
                request.workspace,
                &places,
                found.as_ref(),
                &request.options,
            ))
        },
    },
    Export {
        what: MAP,
        format: "svg",
        make: |request| request.map(PictureFormat::Svg),
    },
    Export {
        what: MAP,
        format: "png",
        make: |request| request.map(PictureFormat::Png),
    },
    Export {
        what: MAP,
        format: "pdf",
        make: |request| request.map(PictureFormat::Pdf),
    },
    Export {
        what: CHAIN,
        format: "svg",
        make: |request| request.chain(PictureFormat::Svg),
    },
    Export {
        what: CHAIN,
        format: "png",
        make: |request| request.chain(PictureFormat::Png),
    },
    Export {
        what: CHAIN,
        format: "pdf",
        make: |request| request.chain(PictureFormat::Pdf),
    },
    Export {
        what: CHAIN,
        format: "csv",
        make: |request| request.chain_data(ChainFormat::Csv),
    },
    Export {
        what: CHAIN,
        format: "xlsx",
        make: |request| request.chain_data(ChainFormat::Xlsx),
    },
    Export {
        what: CHAIN,
        format: "graphml",
        make: |request| request.chain_data(ChainFormat::GraphMl),
    },
    Export {
        what: CHAIN,
        format: "sankeymatic",
        make: |request| request.chain_data(ChainFormat::SankeyMatic),
    },
];

impl Request<'_> {
    fn actions(&self, profile: Profile) -> Exported {
        actions::csv(self.workspace, &self.filter, &self.options, profile)
    }

    fn action_document(&self, format: DocumentFormat) -> Result<Exported, Message> {
        let map = match format {
            DocumentFormat::Html => Some(Arc::new(MapDetail::new(boundaries()?))),
            _ => None,
        };
        let choice = DocumentChoice {
            format,
            grouping: self.grouping,
            pictures: map.as_ref(),
        };
        actions::document(self.workspace, &self.filter, &choice, &self.options)
    }

    fn meeting(&self) -> Option<&MeetingId> {
        self.filter.meeting.as_ref()
    }

    fn minutes(&self, format: DocumentFormat) -> Result<Exported, Message> {
        minutes::minutes(self.workspace, self.meeting(), format, &self.options)
    }

    fn decisions_csv(&self) -> Exported {
        let (meeting, options) = (self.meeting(), &self.options);
        decisions::csv(self.workspace, meeting, options, Profile::Spreadsheet)
    }

    fn assets(&self, profile: Profile) -> Result<Exported, Message> {
        let (places, found) = self.chosen()?;
        Ok(assets::csv(
            self.workspace,
            &places,
            found.as_ref(),
            &self.options,
            profile,
        ))
    }

    fn map(&self, format: PictureFormat) -> Result<Exported, Message> {
        let boundaries = boundaries()?;
        let found = self.found(&Places::of(self.workspace, &boundaries));
        let detail = Arc::new(MapDetail::new(boundaries));
        let choice = MapChoice {
            detail: &detail,
            found: found.as_ref(),
            styling: self.view.map(Styling::from).unwrap_or_default(),
            rings: None,
            chain: self.filter.chain.as_ref(),
            shade: None,
            view: None,
            paper: match format {
                PictureFormat::Pdf => Some(self.paper.unwrap_or_default()),
                PictureFormat::Svg | PictureFormat::Png => self.paper,
            },
        };
        picture::map(self.workspace, &choice, &self.options, format)
    }

    fn chain(&self, format: PictureFormat) -> Result<Exported, Message> {
        let chain = self.filter.chain.as_ref();
        let chosen = BTreeMap::new();
        let look = match (self.look, &self.layer) {
            (ViewChoice::Lanes, _) => ChainLook::Lanes(None),
            (ViewChoice::Sankey, Some(layer)) => ChainLook::Sankey(Counted::Layer(layer)),
            (ViewChoice::Sankey, None) => ChainLook::Sankey(Counted::Chosen(&chosen)),
        };
        picture::chain(
            self.workspace,
            &boundaries()?,
            (chain, look),
            &self.options,
            format,
        )
    }

    fn chain_data(&self, format: ChainFormat) -> Result<Exported, Message> {
        let chain = self.filter.chain.as_ref();
        chain::data(self.workspace, &boundaries()?, chain, &self.options, format)
    }

    /// Where the assets lie, and which of them are told of; `None` for all.
    fn chosen(&self) -> Result<(Places, Option<BTreeSet<AssetId>>), Message> {
        let places = Places::of(self.workspace, &boundaries()?);
        let found = self.found(&places);
        Ok((places, found))
    }

    fn found(&self, places: &Places) -> Option<BTreeSet<AssetId>> {
        let choosing = Choosing {
            workspace: self.workspace,
            places,
            index: &Index::of(self.workspace),
            text: Catalogue::of(self.options.language),
            today: self.options.today,
        };
        choosing.chosen(&self.view?.filter, None)
    }
}

pub(super) fn boundaries() -> Result<Arc<Boundaries>, Message> {
    Boundaries::bundled()
        .map(Arc::new)
        .map_err(|error| Message::new("cli-map-failed").with("cause", error.to_string()))
}

/// Every export: what, then its formats.
pub(in crate::cli) fn every_export(between: &str) -> String {
    let mut kinds: Vec<(&str, Vec<&str>)> = Vec::new();
    for export in EXPORTS {
        match kinds.last_mut() {
            Some((what, formats)) if *what == export.what => formats.push(export.format),
            _ => kinds.push((export.what, vec![export.format])),
        }
    }
    let kinds: Vec<String> = kinds
        .iter()
        .map(|(what, formats)| format!("{what} {}", formats.join("|")))
        .collect();
    kinds.join(between)
}
