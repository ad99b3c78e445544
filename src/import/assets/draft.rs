//! What a row says of an asset, field by field.

use jiff::civil::Date;

use super::Import;
use crate::geo::{Boundaries, Edition, LonLat, MunicipalityId};
use crate::import::columns::Field;
use crate::import::organisations::Told;
use crate::import::plan::Said;
use crate::import::reading::{Figure, Reader, Reading, shortened};
use crate::import::shape;
use crate::import::table::{Cell, Row};
use crate::import::vocabulary::fold;
use crate::message::Message;
use crate::workspace::{AssetKind, CountyCode, Geometry, PlaceQuality, Status};

/// What a row says. What it does not say is `None`.
#[derive(Debug, Default)]
pub(super) struct Draft {
    pub id: Option<String>,
    pub name: Option<String>,
    pub kind: Option<AssetKind>,
    pub status: Option<Status>,
    pub as_of: Option<Date>,
    pub point: Option<LonLat>,
    pub extent: Option<Geometry>,
    pub municipality: Option<MunicipalityId>,
    pub quality: Option<PlaceQuality>,
    pub county: Option<County>,
    pub owner: Told,
    pub figures: Vec<Figure>,
    pub readiness: Option<u8>,
    pub constraints: Option<String>,
    pub tags: Option<String>,
    pub notes: Option<String>,
    pub example: Option<bool>,
    pub confidential: Option<bool>,
    /// What is doubtful about the row by itself.
    pub doubts: Vec<Said>,
}

/// What a row says of how the county is known.
#[derive(Clone, Debug)]
pub(super) enum County {
    /// It follows from the place.
    ByPlace,
    /// It is set by hand.
    ByHand(CountyCode),
}

/// What a row says.
///
/// # Errors
/// All that is wrong with it.
pub(super) fn draft(
    import: &Import<'_>,
    reader: &Reader<'_>,
    row: &Row,
) -> Result<Draft, Vec<Said>> {
    if let Some(fault) = &row.fault {
        return Err(vec![fault.clone()]);
    }
    let mut drafting = Drafting {
        import,
        cells: reader.reading(row),
    };
    let draft = drafting.draft();
    if drafting.cells.rejects.is_empty() {
        Ok(Draft {
            doubts: drafting.cells.doubts,
            ..draft
        })
    } else {
        Err(drafting.cells.rejects)
    }
}

/// A row being read as an asset.
struct Drafting<'a> {
    import: &'a Import<'a>,
    cells: Reading<'a>,
}

impl Drafting<'_> {
    fn draft(&mut self) -> Draft {
        let words = self.cells.reader.vocabulary;
        let mut draft = Draft {
            id: self.cells.trimmed(Field::Id),
            name: self.cells.trimmed(Field::Name),
            kind: self
                .cells
                .word(Field::Kind, "import-kind-unknown", |text| words.kind(text)),
            status: self
                .cells
                .word(Field::Status, "import-status-unknown", |text| {
                    words.status(text)
                }),
            as_of: self.cells.day(Field::StatusAsOf),
            quality: self
                .cells
                .word(Field::PlaceQuality, "import-word-unknown", |text| {
                    words.quality(text)
                }),
            county: self.county(),
            owner: Told {
                name: self.cells.trimmed(Field::Owner),
                number: self.owner_number(),
            },
            readiness: self.readiness(),
            constraints: self.cells.text(Field::Constraints),
            tags: self.cells.trimmed(Field::Tags),
            notes: self.cells.text(Field::Notes),
            example: self.cells.flag(Field::Example),
            confidential: self.cells.flag(Field::Confidential),
            figures: self.cells.figures(),
            ..Draft::default()
        };
        self.place(&mut draft);
        if self.cells.reader.column(Field::Name).is_some()
            && draft.name.is_none()
            && draft.id.is_none()
        {
            self.cells
                .reject(Field::Name, Message::new("import-name-missing"));
        }
        draft
    }

    fn readiness(&mut self) -> Option<u8> {
        let value = self.cells.number(Field::Readiness)?;
        let level = (1..=9_u8).find(|level| f64::from(*level) == value);
        if level.is_none() {
            let reason = Message::new("import-readiness").with("value", value);
            self.cells.reject(Field::Readiness, reason);
        }
        level
    }

    fn owner_number(&mut self) -> Option<String> {
        let text = self.cells.trimmed(Field::OwnerNumber)?;
        let digits = crate::import::matching::digits(&text);
        let fine = digits.len() == 9
            && text
                .chars()
                .all(|it| it.is_ascii_digit() || it.is_whitespace());
        if !fine {
            let reason = Message::new("import-organisation-number").with("text", shortened(&text));
            self.cells.reject(Field::OwnerNumber, reason);
        }
        fine.then_some(digits)
    }

    /// The county, where the row says whether it is set by hand.
    fn county(&mut self) -> Option<County> {
        if !self.cells.by_hand()? {
            return Some(County::ByPlace);
        }
        let mut text = self.cells.trimmed(Field::CountyCode)?;
        if text.len() == 1 && matches!(self.cells.cell(Field::CountyCode), Some(Cell::Number(_))) {
            text.insert(0, '0');
        }
        let code = CountyCode::new(&text);
        if code.is_well_formed() {
            return Some(County::ByHand(code));
        }
        let reason = Message::new("import-county").with("text", shortened(&text));
        self.cells.reject(Field::CountyCode, reason);
        None
    }

    /// Where it is: by its geometry, else by its coordinates, else by its municipality.
    fn place(&mut self, draft: &mut Draft) {
        let (lon, lat) = (
            self.cells.number(Field::Longitude),
            self.cells.number(Field::Latitude),
        );
        let told =
            [Field::Longitude, Field::Latitude].map(|field| self.cells.cell(field).is_some());
        match (lon, lat) {
            (Some(lon), Some(lat)) if LonLat::new(lon, lat).is_valid() => {
                draft.point = Some(LonLat::new(lon, lat));
            }
            (Some(lon), Some(lat)) => {
                let field = if lat.abs() > 90.0 {
                    Field::Latitude
                } else {
                    Field::Longitude
                };
                self.cells.reject(field, shape::off_the_globe(lon, lat));
            }
            _ if told == [true, false] => {
                self.cells
                    .reject(Field::Latitude, Message::new("import-coordinate-missing"));
            }
            _ if told == [false, true] => {
                self.cells
                    .reject(Field::Longitude, Message::new("import-coordinate-missing"));
            }
            _ => {}
        }
        match &self.cells.row.shape {
            Some(Ok(shape)) => {
                // A point is itself; a line or an area may have its marker where its properties say.
                if shape.extent.is_none() || draft.point.is_none() {
                    draft.point = Some(shape.point);
                }
                draft.extent.clone_from(&shape.extent);
                if shape.parts > 1 {
                    let reason = Message::new("import-shape-parts").with("count", shape.parts);
                    let column = None;
                    self.cells.doubts.push(Said { column, reason });
                }
            }
            Some(Err(reason)) => self.cells.rejects.push(Said {
                column: None,
                reason: reason.clone(),
            }),
            None => {}
        }
        if draft.point.is_none() {
            draft.municipality = self.municipality();
        }
    }

    fn municipality(&mut self) -> Option<MunicipalityId> {
        let code = self.cells.trimmed(Field::MunicipalityCode);
        let (field, text) = match code {
            Some(code) => (Field::MunicipalityCode, code),
            None => (
                Field::Municipality,
                self.cells.trimmed(Field::Municipality)?,
            ),
        };
        let import = self.import;
        let edition = import.workspace.division().edition();
        let found = municipality(import.boundaries, edition, &text);
        match found[..] {
            [only] => Some(only),
            [] => {
                let reason =
                    Message::new("import-municipality-unknown").with("text", shortened(&text));
                self.cells.reject(field, reason);
                None
            }
            _ => {
                let reason =
                    Message::new("import-municipality-several").with("text", shortened(&text));
                self.cells.reject(field, reason);
                None
            }
        }
    }
}

/// The municipalities of a number of either division, or of a name.
fn municipality(boundaries: &Boundaries, edition: Edition, text: &str) -> Vec<MunicipalityId> {
    if !text.is_empty() && text.len() <= 4 && text.bytes().all(|byte| byte.is_ascii_digit()) {
        let code = format!("{text:0>4}");
        let mut editions = Edition::ALL.to_vec();
        editions.sort_by_key(|each| *each != edition);
        let found = editions
            .into_iter()
            .find_map(|edition| boundaries.municipality(&code, edition));
        return found.into_iter().collect();
    }
    let wanted = fold(text);
    boundaries
        .municipalities_with_ids()
        .filter(|(_, each)| fold(each.name()) == wanted)
        .map(|(id, _)| id)
        .collect()
}
