//! What is known of the fields of each subject: codes, names and the headers they are known by.

use super::{Field, FigureField, Subject};

/// What is known of a field: its code, the catalogue key of its name, further headers. A header that
/// begins with `#` is the catalogue key of one.
pub(super) struct Known(
    pub Field,
    pub &'static str,
    pub &'static str,
    pub &'static [&'static str],
);

const fn figure(field: FigureField) -> Field {
    Field::Figure(field, 1)
}

impl Subject {
    /// The fields of the subject, in the order in which they are offered.
    pub(super) fn fields(self) -> &'static [Known] {
        match self {
            Self::Assets => ASSETS,
            Self::Chains => CHAINS,
            Self::Employment => EMPLOYMENT,
            Self::Actions => super::lists::ACTIONS,
            Self::Participants => super::lists::PARTICIPANTS,
        }
    }
}

const ASSETS: &[Known] = &[
    Known(
        Field::Name,
        "name",
        "header-name",
        &["navn", "namn", "aktivum", "title", "tittel"],
    ),
    Known(
        Field::Kind,
        "kind",
        "header-kind",
        &["type", "kategori", "category", "slag"],
    ),
    Known(Field::Status, "status", "header-status", &[]),
    Known(
        Field::StatusAsOf,
        "status-as-of",
        "header-status-as-of",
        &[],
    ),
    Known(
        Field::Latitude,
        "latitude",
        "header-latitude",
        &["breddegrad", "breiddegrad", "lat"],
    ),
    Known(
        Field::Longitude,
        "longitude",
        "header-longitude",
        &["lengdegrad", "lon", "lng", "long"],
    ),
    Known(
        Field::PlaceQuality,
        "place-quality",
        "header-place-quality",
        &[],
    ),
    Known(
        Field::Municipality,
        "municipality",
        "header-municipality",
        &["kommune", "municipality name", "kommunenavn", "kommunenamn"],
    ),
    Known(
        Field::MunicipalityCode,
        "municipality-code",
        "header-municipality-code",
        &["kommunenr", "kommunenummer", "municipality no"],
    ),
    Known(
        Field::CountyCode,
        "county-code",
        "header-county-code",
        &["fylkesnr", "fylkesnummer"],
    ),
    Known(
        Field::CountyBy,
        "county-by",
        "header-county-by",
        &["county by hand"],
    ),
    Known(
        Field::Owner,
        "owner",
        "header-asset-owner",
        &["eier", "eigar"],
    ),
    Known(
        Field::OwnerNumber,
        "owner-number",
        "header-organisation-number",
        &["orgnr", "org nr", "organisasjonsnr"],
    ),
    Known(
        figure(FigureField::Value),
        "capacity",
        "header-capacity",
        &["kapasitet", "value"],
    ),
    Known(
        figure(FigureField::Unit),
        "unit",
        "header-unit",
        &["enhet", "eining"],
    ),
    Known(figure(FigureField::Layer), "layer", "header-layer", &[]),
    Known(figure(FigureField::Per), "per", "header-per", &[]),
    Known(
        figure(FigureField::Uncertainty),
        "uncertainty",
        "header-uncertainty",
        &[],
    ),
    Known(
        figure(FigureField::Status),
        "figure-status",
        "header-figure-status",
        &[],
    ),
    Known(
        figure(FigureField::Source),
        "source",
        "header-source",
        &["kilde", "kjelde"],
    ),
    Known(
        figure(FigureField::SourceUrl),
        "source-url",
        "header-source-url",
        &["url"],
    ),
    Known(
        figure(FigureField::SourceAsOf),
        "source-as-of",
        "header-as-of",
        &[],
    ),
    Known(Field::Readiness, "readiness", "header-readiness", &["trl"]),
    Known(Field::Constraints, "constraints", "header-constraints", &[]),
    Known(Field::Tags, "tags", "header-tags", &[]),
    Known(
        Field::Notes,
        "notes",
        "header-notes",
        &["merknad", "beskrivelse", "skildring", "description"],
    ),
    Known(Field::Example, "example", "header-example", &[]),
    Known(
        Field::Confidential,
        "confidential",
        "header-confidential",
        &[],
    ),
    Known(Field::Id, "id", "header-id", &[]),
];

const EMPLOYMENT: &[Known] = &[
    Known(
        Field::Region,
        "region",
        "header-county",
        &[
            "region",
            "arbeidssted",
            "arbeidsstad",
            "fylkesnr",
            "fylkesnummer",
        ],
    ),
    Known(
        Field::Industry,
        "industry",
        "header-industry",
        &[
            "næring",
            "sn2007",
            "næring sn2007",
            "nace",
            "sektor",
            "sector",
        ],
    ),
    Known(
        Field::Employed,
        "employed",
        "header-employed",
        &[
            "sysselsatte",
            "sysselsette",
            "antall",
            "antal",
            "employment",
            "jobs",
            "value",
        ],
    ),
    Known(
        Field::Other,
        "other",
        "import-field-other",
        &[
            "år",
            "year",
            "kvartal",
            "quarter",
            "statistikkvariabel",
            "contents",
        ],
    ),
];

const CHAINS: &[Known] = &[
    Known(
        Field::Chain,
        "chain",
        "field-chain",
        &["verdikjede", "chain", "kjede"],
    ),
    Known(Field::Stage, "stage", "field-stage", &[]),
    Known(
        Field::Name,
        "name",
        "header-name",
        &["steg", "step", "title", "tittel"],
    ),
    Known(Field::Role, "role", "header-role", &[]),
    Known(Field::Status, "status", "header-status", &[]),
    Known(
        Field::Gap,
        "gap",
        "field-gap",
        &["mangler", "manglar", "hull", "hol"],
    ),
    Known(Field::County, "county", "header-county", &["fylke"]),
    Known(
        Field::CountyCode,
        "county-code",
        "header-county-code",
        &["fylkesnr", "fylkesnummer"],
    ),
    Known(
        Field::CountyBy,
        "county-by",
        "header-county-by",
        &["county by hand"],
    ),
    Known(Field::Asset, "asset", "field-asset", &["anlegg", "plant"]),
    Known(
        Field::Organisation,
        "organisation",
        "field-organisation",
        &["bedrift", "verksemd", "company", "organization"],
    ),
    Known(
        Field::Jobs,
        "jobs",
        "field-jobs",
        &["arbeidsplasser", "arbeidsplassar", "fte"],
    ),
    Known(
        Field::From,
        "from",
        "export-from-step",
        &["fra", "frå", "from"],
    ),
    Known(Field::FromStage, "from-stage", "export-from-stage", &[]),
    Known(Field::FromCounty, "from-county", "export-from-county", &[]),
    Known(
        Field::FromCountyCode,
        "from-county-code",
        "export-from-county-code",
        &[],
    ),
    Known(Field::To, "to", "export-to-step", &["til", "to"]),
    Known(Field::ToStage, "to-stage", "export-to-stage", &[]),
    Known(Field::ToCounty, "to-county", "export-to-county", &[]),
    Known(
        Field::ToCountyCode,
        "to-county-code",
        "export-to-county-code",
        &[],
    ),
    Known(
        Field::Resource,
        "resource",
        "field-resource",
        &["vare", "goods"],
    ),
    Known(
        figure(FigureField::Value),
        "amount",
        "import-field-amount",
        &["#header-capacity", "#export-amount", "volum", "value"],
    ),
    Known(
        figure(FigureField::Unit),
        "unit",
        "header-unit",
        &["enhet", "eining"],
    ),
    Known(figure(FigureField::Layer), "layer", "header-layer", &[]),
    Known(figure(FigureField::Per), "per", "header-per", &[]),
    Known(
        figure(FigureField::Uncertainty),
        "uncertainty",
        "header-uncertainty",
        &[],
    ),
    Known(
        figure(FigureField::Status),
        "figure-status",
        "header-figure-status",
        &[],
    ),
    Known(
        figure(FigureField::Source),
        "source",
        "header-source",
        &["kilde", "kjelde"],
    ),
    Known(
        figure(FigureField::SourceUrl),
        "source-url",
        "header-source-url",
        &["url"],
    ),
    Known(
        figure(FigureField::SourceAsOf),
        "source-as-of",
        "header-as-of",
        &[],
    ),
    Known(
        Field::Commitment,
        "commitment",
        "field-commitment",
        &["binding"],
    ),
    Known(
        Field::Loss,
        "loss",
        "export-loss",
        &["svinn", "tap", "loss"],
    ),
    Known(Field::Example, "example", "header-example", &[]),
    Known(Field::Id, "id", "header-id", &[]),
];
