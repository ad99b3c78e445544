//! How the columns of the table are edited in the row.

use crate::i18n::parse;
use crate::message::Message;
use crate::ui::PanelContext;
use crate::ui::fields::{Reading, reference};
use crate::ui::table::{CellEditor, Input, Listed, Typed};
use crate::workspace::edit::ActionField;
use crate::workspace::{Action, ActionColumn, ActionId, ActionStatus};

/// Edits a cell of the table.
pub(super) type Editor = CellEditor<ActionId, ActionColumn, ActionField>;

/// What a screen reader calls the field of a column.
pub(super) fn key(column: ActionColumn) -> &'static str {
    match column {
        ActionColumn::Number => "header-number",
        ActionColumn::Text => "field-text",
        ActionColumn::Owner => "field-owner",
        ActionColumn::Due => "field-due",
        ActionColumn::Status => "field-status",
        ActionColumn::About => "field-about",
    }
}

/// How a column of an action is edited; `None` where it is not.
pub(super) fn input<'a>(
    cx: &PanelContext<'a>,
    id: &ActionId,
    action: &Action,
    column: ActionColumn,
) -> Option<Input<'a, ActionField>> {
    Some(match column {
        ActionColumn::Number => return None,
        ActionColumn::Text => Input::Typed(Typed {
            shown: action.text.clone(),
            hint: "",
            current: ActionField::Text(action.text.clone()),
            read: Box::new(|text| {
                // An action without words is not what anybody meant.
                if text.trim().is_empty() {
                    Reading::Wrong(Message::new("required"))
                } else {
                    Reading::Fine(ActionField::Text(text.to_owned()))
                }
            }),
            echo: Box::new(|_| None),
        }),
        ActionColumn::Due => due(cx, action),
        ActionColumn::Owner => owner(cx, action),
        ActionColumn::Status => Input::Listed(Listed {
            current: cx.t(action.status.key()).to_owned(),
            nothing: "",
            choices: ActionStatus::ALL
                .iter()
                .map(|status| {
                    let name = cx.t(status.key()).to_owned();
                    (name, ActionField::Status(*status))
                })
                .collect(),
        }),
        ActionColumn::About => about(cx, id, action),
    })
}

fn due<'a>(cx: &PanelContext<'a>, action: &Action) -> Input<'a, ActionField> {
    let cx = *cx;
    Input::Typed(Typed {
        shown: action
            .due
            .map(|due| cx.text.typed_date(due))
            .unwrap_or_default(),
        hint: cx.t("actions-due-hint"),
        current: ActionField::Due(action.due),
        read: Box::new(move |text| {
            if text.trim().is_empty() {
                return Reading::Fine(ActionField::Due(None));
            }
            match parse::date(text, cx.today, cx.text.language()) {
                Some(due) => Reading::Fine(ActionField::Due(Some(due))),
                None => {
                    Reading::Wrong(Message::new("actions-unread-date").with("typed", text.trim()))
                }
            }
        }),
        echo: Box::new(move |field| match field {
            ActionField::Due(Some(due)) => Some(cx.text.date_with_weekday(*due)),
            _ => Some(cx.t("actions-no-due").to_owned()),
        }),
    })
}

fn owner<'a>(cx: &PanelContext<'a>, action: &Action) -> Input<'a, ActionField> {
    let nobody = cx.t("actions-nobody");
    let owners = reference::sorted(cx, cx.workspace().organisations(), |_, _| true);
    let owners = owners
        .into_iter()
        .map(|(id, name)| (name, ActionField::Owner(Some(id))));
    Input::Listed(Listed {
        current: action
            .owner
            .as_ref()
            .map_or("", |owner| cx.organisation(owner))
            .to_owned(),
        nothing: nobody,
        choices: std::iter::once((nobody.to_owned(), ActionField::Owner(None)))
            .chain(owners)
            .collect(),
    })
}

/// What the action concerns can be taken away, and more be added.
fn about<'a>(cx: &PanelContext<'a>, id: &ActionId, action: &Action) -> Input<'a, ActionField> {
    let linked = action.about.iter().enumerate().map(|(place, record)| {
        let mut left = action.about.clone();
        left.remove(place);
        let name = reference::removal(cx, record);
        (name, ActionField::About(left))
    });
    let others = reference::concerned(cx, id, &action.about);
    let others = others.into_iter().map(|(record, name)| {
        let more = action.about.iter().cloned().chain([record]).collect();
        (name, ActionField::About(more))
    });
    Input::Listed(Listed {
        current: String::new(),
        nothing: cx.t("inspector-add-about"),
        choices: linked.chain(others).collect(),
    })
}
