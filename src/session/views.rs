//! What each panel shows of its records: camera, filter, sort.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::every;
use super::map_reading::MapReading;
use crate::workspace::{
    ActionColumn, ActionFilter, ActionStatus, ActionView, AssetFilter, AssetKind, AssetView,
    ChainId, CountyCode, Layer, MeetingId, Metres, OrganisationId, Per, Quantity, Unit, ViewId,
};

/// A column to sort by, and which way.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sort<C> {
    /// The column.
    pub column: C,
    /// Whether the largest comes first.
    pub descending: bool,
}

impl<C: PartialEq> Sort<C> {
    /// The sort after a click on a column's heading: a new column ascending, the same one the
    /// other way round.
    #[must_use]
    pub fn clicked(self, column: C) -> Self {
        let descending = self.column == column && !self.descending;
        Self { column, descending }
    }
}

/// What a map shows: the point in its middle, and its scale.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct MapCamera {
    /// The point in the middle of the view.
    pub centre: Metres,
    /// Metres in the plane of the map per point on the screen.
    pub metres_per_point: f64,
}

/// What a click on the map does.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum MapTool {
    /// Selects.
    #[default]
    Select,
    /// Adds an asset.
    AddAsset,
    /// Draws around assets.
    Lasso,
    /// Adds a corner to what is measured.
    Measure,
    /// Says around which place rings are drawn.
    PickRings,
}

impl MapTool {
    /// Whether a click means a place on the map, whatever lies there.
    #[must_use]
    pub fn takes_clicks(self) -> bool {
        matches!(self, Self::Measure | Self::PickRings)
    }
}

/// The columns of the table of assets.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum AssetColumn {
    /// Name.
    #[default]
    Name,
    /// Kind.
    Kind,
    /// Municipality.
    Municipality,
    /// County.
    County,
    /// First capacity.
    Capacity,
    /// Status.
    Status,
    /// Source.
    Source,
    /// How much is known.
    Completeness,
    /// How long ago it was last confirmed.
    Confirmed,
}

/// To which part of the plane the assets shown are narrowed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Within {
    /// To none.
    #[default]
    Everywhere,
    /// To what the map shows: the table holds no more.
    View,
    /// To the lasso: neither map nor table hold more.
    Lasso,
}

/// The map panel.
#[derive(Clone, Debug, PartialEq)]
pub struct MapView {
    /// Where the camera is; `None` fits the region.
    pub camera: Option<MapCamera>,
    /// Which assets are shown, and what their colour and size tell.
    pub shown: Box<AssetView>,
    /// The named view that this was taken from.
    pub named: Option<ViewId>,
    /// The corners of what was drawn around assets.
    pub lasso: Option<Arc<[Metres]>>,
    /// The part of the plane that map and table are narrowed to.
    pub within: Within,
    /// The south-western and the north-eastern corner of what the map showed last.
    pub seen: Option<[Metres; 2]>,
    /// The chain whose flows are drawn.
    pub chain: Option<ChainId>,
    /// Whether a map without a camera fits those flows and not the region.
    pub fits_chain: bool,
    /// What a click does.
    pub tool: MapTool,
    /// The order of the table.
    pub sort: Sort<AssetColumn>,
    /// What the tools that read and measure show.
    pub reading: MapReading,
}

impl Default for MapView {
    fn default() -> Self {
        Self {
            camera: None,
            shown: Box::default(),
            named: None,
            lasso: None,
            within: Within::default(),
            seen: None,
            chain: None,
            fits_chain: false,
            tool: MapTool::default(),
            sort: Sort {
                column: AssetColumn::Name,
                descending: false,
            },
            reading: MapReading::default(),
        }
    }
}

impl MapView {
    /// Shows all assets, wherever they are.
    pub fn show_all(&mut self) {
        self.shown.filter = AssetFilter::default();
        self.within = Within::Everywhere;
    }

    /// Sees to it that a new asset of a kind, of which nothing else is known, is shown.
    pub fn show_new(&mut self, kind: AssetKind) {
        let of_kind = |kinds| AssetFilter {
            kinds,
            ..AssetFilter::default()
        };
        let filter = &self.shown.filter;
        if *filter != of_kind(filter.kinds.clone()) || self.within == Within::Lasso {
            self.show_all();
        }
        let kinds = &mut self.shown.filter.kinds;
        if !kinds.is_empty() {
            kinds.insert(kind);
        }
    }
}

/// What a drawing shows: the point in its upper left corner, and its scale.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct DrawingCamera {
    /// The drawing's point in the upper left corner of the view.
    pub origin: [f32; 2],
    /// Points on the screen per point of the drawing.
    pub zoom: f32,
}

impl Default for DrawingCamera {
    fn default() -> Self {
        Self {
            origin: [0.0, 0.0],
            zoom: 1.0,
        }
    }
}

/// The value-chain panel.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ChainView {
    /// The chain shown; `None` shows the first.
    pub chain: Option<ChainId>,
    /// Where the camera is; `None` fits the drawing.
    pub camera: Option<DrawingCamera>,
    /// What is folded, by chain.
    pub folded: BTreeMap<ChainId, Folded>,
    /// Whether it is drawn as a Sankey and not in lanes.
    pub sankey: bool,
    /// Where the camera of the Sankey is; `None` fits the drawing.
    pub sankey_camera: Option<DrawingCamera>,
    /// The accounts that the Sankey counts in, where one was chosen.
    pub accounts: BTreeMap<ChainId, ChainAccount>,
}

/// The lanes and stages of a chain that are shown as thin bands.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Folded {
    /// The lanes, by the code of their county or the word that stands for what has none.
    pub lanes: BTreeSet<String>,
    /// The stages, by id.
    pub stages: BTreeSet<String>,
}

every! {
    /// A way to look at a chain.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
    pub enum ChainWay {
        /// Stages and counties, steps as cards.
        Lanes,
        /// Bands as wide as their amounts.
        Sankey,
        /// Flows on the map.
        Map,
    }
}

/// What the amounts of a drawing are counted in: a layer, a period, and a unit for what is measured.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChainAccount {
    /// The layer.
    pub layer: Layer,
    /// The period.
    pub per: Option<Per>,
    /// A unit of the same kind.
    pub unit: Unit,
}

impl ChainAccount {
    /// A quantity that belongs to it.
    #[must_use]
    pub fn quantity(&self) -> Quantity {
        Quantity {
            layer: Some(self.layer.clone()),
            ..Quantity::guess(1.0, self.unit.symbol(), self.per)
        }
    }
}

/// How the actions are shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum ActionsShape {
    /// As a table.
    #[default]
    Table,
    /// As cards in columns by status.
    Board,
    /// As bars on a time axis.
    Timeline,
    /// As figures: load, due dates, how the follow-up goes.
    Figures,
}

impl ActionsShape {
    /// Every shape, in the order shown.
    pub const ALL: [Self; 4] = [Self::Table, Self::Board, Self::Timeline, Self::Figures];

    /// The catalogue key of the shape's name.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Table => "actions-shape-table",
            Self::Board => "actions-shape-board",
            Self::Timeline => "actions-shape-timeline",
            Self::Figures => "actions-shape-figures",
        }
    }
}

/// A group of actions.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ActionGroupKey {
    /// Those of an owner, or of nobody.
    Owner(Option<OrganisationId>),
    /// Those that concern a chain, or none.
    Chain(Option<ChainId>),
    /// Those of a meeting, or of none.
    Meeting(Option<MeetingId>),
    /// Those of a county or country, or of none.
    County(Option<CountyCode>),
    /// Those with a status.
    Status(ActionStatus),
}

/// The actions panel.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ActionsView {
    /// Which are shown, in which order, under which heads.
    pub shown: Box<ActionView>,
    /// The named view that this was taken from.
    pub named: Option<ViewId>,
    /// The groups of which only the head is shown.
    pub folded: BTreeSet<ActionGroupKey>,
    /// How they are shown.
    pub shape: ActionsShape,
}

impl ActionsView {
    /// Shows what a filter lets through, and all of it.
    pub fn show(&mut self, filter: ActionFilter) {
        self.shown.filter = filter;
        self.folded.clear();
    }

    /// The order of the rows.
    #[must_use]
    pub fn sort(&self) -> Sort<ActionColumn> {
        Sort {
            column: self.shown.sort,
            descending: self.shown.descending,
        }
    }

    /// Puts the rows into an order.
    pub fn set_sort(&mut self, sort: Sort<ActionColumn>) {
        self.shown.sort = sort.column;
        self.shown.descending = sort.descending;
    }
}

/// A plain list.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ListView {
    /// What is searched for.
    pub search: String,
    /// Whether the last column clicked is sorted the other way round.
    pub descending: bool,
    /// Which column is sorted by, counted from the left.
    pub column: usize,
}
