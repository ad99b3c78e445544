//! How the columns of the table are edited in the row.

use std::sync::Arc;

use super::amount;
use crate::message::Message;
use crate::session::AssetColumn;
use crate::ui::PanelContext;
use crate::ui::fields::{Reading, choice, reading};
use crate::ui::table::{CellEditor, Input, Listed, Typed};
use crate::workspace::edit::AssetField;
use crate::workspace::{Asset, AssetId, AssetKind, Place, Quantity, Status};

/// Edits a cell of the table.
pub(super) type Editor = CellEditor<AssetId, AssetColumn, AssetField>;

/// How a column of an asset is edited; `None` where it is not. `before` is the asset as it was when
/// the cell was entered.
pub(super) fn input<'a>(
    cx: &PanelContext<'a>,
    asset: &Asset,
    before: &Arc<Asset>,
    column: AssetColumn,
) -> Option<Input<'a, AssetField>> {
    Some(match column {
        AssetColumn::Name => name(asset),
        AssetColumn::Capacity => capacity(cx, asset, before),
        AssetColumn::Kind => one_of(
            cx,
            &AssetKind::ALL,
            asset.kind,
            AssetKind::key,
            AssetField::Kind,
        ),
        AssetColumn::Status => one_of(
            cx,
            &Status::ALL,
            asset.status,
            Status::key,
            AssetField::Status,
        ),
        AssetColumn::County => county(cx, asset.place.as_ref()?),
        AssetColumn::Confirmed => as_of(cx, asset),
        AssetColumn::Municipality | AssetColumn::Source | AssetColumn::Completeness => return None,
    })
}

fn name<'a>(asset: &Asset) -> Input<'a, AssetField> {
    Input::Typed(Typed {
        shown: asset.name.clone(),
        hint: "",
        current: AssetField::Name(asset.name.clone()),
        read: Box::new(|text| {
            // Nobody means an asset without a name.
            if text.trim().is_empty() {
                Reading::Wrong(Message::new("required"))
            } else {
                Reading::Fine(AssetField::Name(text.to_owned()))
            }
        }),
        echo: Box::new(|_| None),
    })
}

/// The first capacity. What is not written stays as it was when the cell was entered, whatever half a
/// unit meant in between.
fn capacity<'a>(
    cx: &PanelContext<'a>,
    asset: &Asset,
    before: &Arc<Asset>,
) -> Input<'a, AssetField> {
    let (text, before) = (cx.text, Arc::clone(before));
    Input::Typed(Typed {
        shown: amount::written(asset.capacities.first(), text),
        hint: "",
        current: AssetField::Capacities(asset.capacities.clone()),
        read: Box::new(move |typed| {
            let first = if typed.trim().is_empty() {
                None
            } else {
                let read = amount::read(typed, before.capacities.first(), text);
                let Some(read) = read else {
                    return Reading::Wrong(Message::new("map-capacity-bad"));
                };
                Some(read)
            };
            let others = before.capacities.iter().skip(1).cloned();
            let all: Vec<Quantity> = first.into_iter().chain(others).collect();
            Reading::Fine(AssetField::Capacities(all))
        }),
        echo: Box::new(|_| None),
    })
}

/// The day the asset's status was true.
fn as_of<'a>(cx: &PanelContext<'a>, asset: &Asset) -> Input<'a, AssetField> {
    let cx = *cx;
    let shown = asset.as_of.map(|day| cx.text.typed_date(day));
    Input::Typed(Typed {
        shown: shown.unwrap_or_default(),
        hint: cx.t("inspector-today"),
        current: AssetField::AsOf(asset.as_of),
        read: Box::new(move |typed| {
            let read = reading::day(typed, cx.today, cx.text.language());
            let read = match read {
                Reading::Fine(Some(day)) if day > cx.today => {
                    Reading::Wrong(Message::new("inspector-day-to-come"))
                }
                read => read,
            };
            read.map(AssetField::AsOf)
        }),
        echo: Box::new(move |field| match field {
            AssetField::AsOf(Some(day)) => Some(cx.text.date(*day)),
            _ => None,
        }),
    })
}

/// The county that an asset's place is said to lie in, or the one that follows from the place.
fn county<'a>(cx: &PanelContext<'a>, place: &Place) -> Input<'a, AssetField> {
    let by_place = cx.t("county-by-place");
    let set = |county| {
        let place = Place {
            county,
            ..place.clone()
        };
        AssetField::Place(Some(place))
    };
    let counties = choice::counties_and_countries(cx, place.county.as_ref())
        .into_iter()
        .map(|(code, name)| (name, set(Some(code))));
    Input::Listed(Listed {
        current: place
            .county
            .as_ref()
            .map(|code| choice::county_name(cx, code))
            .unwrap_or_default(),
        nothing: by_place,
        choices: std::iter::once((by_place.to_owned(), set(None)))
            .chain(counties)
            .collect(),
    })
}

fn one_of<'a, T: Copy>(
    cx: &PanelContext<'a>,
    all: &[T],
    current: T,
    key: fn(T) -> &'static str,
    field: fn(T) -> AssetField,
) -> Input<'a, AssetField> {
    let named = |value: &T| (cx.t(key(*value)).to_owned(), field(*value));
    Input::Listed(Listed {
        current: cx.t(key(current)).to_owned(),
        nothing: "",
        choices: all.iter().map(named).collect(),
    })
}
