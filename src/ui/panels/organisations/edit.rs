//! How the columns of the list are edited in the row.

use super::data::Column;
use crate::message::Message;
use crate::ui::PanelContext;
use crate::ui::fields::{Reading, choice, reading};
use crate::ui::table::{CellEditor, Input, Listed, Typed};
use crate::workspace::edit::OrganisationField;
use crate::workspace::{Organisation, OrganisationId, OrganisationKind};

/// Edits a cell of the list.
pub(super) type Editor = CellEditor<OrganisationId, Column, OrganisationField>;

/// How a column of an organisation is edited; `None` where it is not.
pub(super) fn input<'a>(
    cx: &PanelContext<'a>,
    organisation: &Organisation,
    column: Column,
) -> Option<Input<'a, OrganisationField>> {
    let optional = |value: &Option<String>| value.clone().unwrap_or_default();
    Some(match column {
        Column::Name => typed(
            organisation.name.clone(),
            OrganisationField::Name(organisation.name.clone()),
            |text| {
                if text.trim().is_empty() {
                    Reading::Wrong(Message::new("required"))
                } else {
                    Reading::Fine(OrganisationField::Name(text.to_owned()))
                }
            },
        ),
        Column::Short => typed(
            optional(&organisation.short),
            OrganisationField::Short(organisation.short.clone()),
            |text| reading::text(text).map(OrganisationField::Short),
        ),
        Column::Number => typed(
            optional(&organisation.number),
            OrganisationField::Number(organisation.number.clone()),
            |text| reading::organisation_number(text).map(OrganisationField::Number),
        ),
        Column::Kind => Input::Listed(Listed {
            current: cx.t(organisation.kind.key()).to_owned(),
            nothing: "",
            choices: OrganisationKind::ALL
                .iter()
                .map(|kind| {
                    let name = cx.t(kind.key()).to_owned();
                    (name, OrganisationField::Kind(*kind))
                })
                .collect(),
        }),
        Column::County => {
            let unknown = cx.t("county-unknown");
            let counties = choice::counties_and_countries(cx, organisation.county.as_ref())
                .into_iter()
                .map(|(code, name)| (name, OrganisationField::County(Some(code))));
            Input::Listed(Listed {
                current: organisation
                    .county
                    .as_ref()
                    .map(|code| choice::county_name(cx, code))
                    .unwrap_or_default(),
                nothing: unknown,
                choices: std::iter::once((unknown.to_owned(), OrganisationField::County(None)))
                    .chain(counties)
                    .collect(),
            })
        }
        Column::Actions => return None,
    })
}

fn typed<'a>(
    shown: String,
    current: OrganisationField,
    read: impl Fn(&str) -> Reading<OrganisationField> + 'a,
) -> Input<'a, OrganisationField> {
    Input::Typed(Typed {
        shown,
        hint: "",
        current,
        read: Box::new(read),
        echo: Box::new(|_| None),
    })
}
