//! What a row says of a step or a flow, field by field.

use crate::geo::Counties;
use crate::import::columns::{Field, FigureField};
use crate::import::organisations::Told;
use crate::import::reading::{Figure, Reading, shortened};
use crate::import::table::Cell;
use crate::message::Message;
use crate::workspace::{Commitment, CountyCode, Layer, Status, StepRole};

/// What a row says of a step. What it does not say is `None`.
pub(super) struct StepDraft {
    pub id: Option<String>,
    pub chain: Option<String>,
    pub stage: Option<String>,
    pub name: Option<String>,
    pub county: Option<CountyCode>,
    pub by_hand: Option<bool>,
    pub asset: Option<String>,
    pub organisation: Told,
    pub role: Option<StepRole>,
    pub status: Option<Status>,
    pub gap: Option<bool>,
    pub jobs: Option<u32>,
    pub example: Option<bool>,
    pub figures: Vec<Figure>,
}

/// What a row says of an end of a flow.
pub(super) struct EndDraft {
    pub field: Field,
    pub name: String,
    pub stage: Option<String>,
    pub county: Option<CountyCode>,
}

/// What a row says of a flow.
pub(super) struct FlowDraft {
    pub id: Option<String>,
    pub chain: Option<String>,
    pub from: EndDraft,
    pub to: EndDraft,
    pub resource: Option<String>,
    pub commitment: Option<Commitment>,
    pub loss: Option<f64>,
    pub example: Option<bool>,
    pub figures: Vec<Figure>,
}

/// What a row says of a step; what is wrong with it is among its rejects.
pub(super) fn step(cells: &mut Reading<'_>, counties: &Counties) -> StepDraft {
    let words = cells.reader.vocabulary;
    StepDraft {
        id: cells.trimmed(Field::Id),
        chain: cells.trimmed(Field::Chain),
        stage: cells.trimmed(Field::Stage),
        name: cells.trimmed(Field::Name),
        county: county(cells, [Field::CountyCode, Field::County], counties),
        by_hand: cells.by_hand(),
        asset: cells.trimmed(Field::Asset),
        organisation: Told {
            name: cells.trimmed(Field::Organisation),
            number: None,
        },
        role: cells.word(Field::Role, "import-word-unknown", |text| words.role(text)),
        status: cells.word(Field::Status, "import-status-unknown", |text| {
            words.status(text)
        }),
        gap: cells.flag(Field::Gap),
        jobs: jobs(cells),
        example: cells.flag(Field::Example),
        figures: cells.figures(),
    }
}

/// What a row says of a flow; what is wrong with it is among its rejects.
pub(super) fn flow(cells: &mut Reading<'_>, counties: &Counties) -> FlowDraft {
    let words = cells.reader.vocabulary;
    let mut end = |field, stage, county_fields| {
        let name = cells.trimmed(field);
        if name.is_none() {
            cells.reject(field, Message::new("import-end-missing"));
        }
        EndDraft {
            field,
            name: name.unwrap_or_default(),
            stage: cells.trimmed(stage),
            county: county(cells, county_fields, counties),
        }
    };
    let from = [Field::FromCountyCode, Field::FromCounty];
    let to = [Field::ToCountyCode, Field::ToCounty];
    let (from, to) = (
        end(Field::From, Field::FromStage, from),
        end(Field::To, Field::ToStage, to),
    );
    let draft = FlowDraft {
        id: cells.trimmed(Field::Id),
        chain: cells.trimmed(Field::Chain),
        from,
        to,
        resource: cells.trimmed(Field::Resource),
        commitment: cells.word(Field::Commitment, "import-word-unknown", |text| {
            words.commitment(text)
        }),
        loss: loss(cells),
        example: cells.flag(Field::Example),
        figures: cells.figures(),
    };
    for (place, figure) in draft.figures.iter().enumerate() {
        let of = |figure: &Figure| figure.layer.clone().unwrap_or(Layer::Goods);
        let mut before = draft.figures.iter().take(place);
        if before.any(|other| of(other).is_alike(&of(figure))) {
            let field = Field::Figure(FigureField::Value, figure.group);
            cells.reject(field, Message::new("import-account-twice"));
        }
    }
    draft
}

/// A county by its number, else by its name. One that the division does not have is doubtful.
fn county(cells: &mut Reading<'_>, fields: [Field; 2], counties: &Counties) -> Option<CountyCode> {
    let (field, text) = fields
        .into_iter()
        .find_map(|field| Some((field, cells.trimmed(field)?)))?;
    let found = cells.reader.vocabulary.county(&text, counties);
    let doubt = match &found {
        None => {
            let reason = Message::new("import-county-unknown").with("text", shortened(&text));
            cells.reject(field, reason);
            None
        }
        Some(code) if code.is_abroad() || counties.name(code.as_str()).is_some() => None,
        Some(_) => Some("import-county-other-division"),
    };
    if let Some(key) = doubt {
        cells.doubt(field, Message::new(key).with("text", shortened(&text)));
    }
    found
}

fn jobs(cells: &mut Reading<'_>) -> Option<u32> {
    let value = cells.number(Field::Jobs)?;
    let whole = format!("{value}").parse().ok();
    if whole.is_none() {
        cells.reject(
            Field::Jobs,
            Message::new("import-jobs").with("value", value),
        );
    }
    whole
}

fn loss(cells: &mut Reading<'_>) -> Option<f64> {
    let percent = match cells.trimmed(Field::Loss)?.strip_suffix('%') {
        Some(bare) => crate::import::numbers::number(bare, cells.reader.table.points),
        None => Some(cells.number(Field::Loss)?),
    };
    let sound = percent.filter(|percent| (0.0..=100.0).contains(percent));
    if sound.is_none() {
        cells.reject(Field::Loss, Message::new("import-loss"));
    }
    // A spreadsheet holds what it shows as 20 % as the number 0.2.
    if let (Some(Cell::Number(_)), Some(percent)) = (cells.cell(Field::Loss), sound)
        && percent > 0.0
        && percent < 1.0
    {
        let reason = Message::new("import-loss-fraction")
            .with("value", percent)
            .with("percent", percent * 100.0);
        cells.doubt(Field::Loss, reason);
    }
    sound
}
