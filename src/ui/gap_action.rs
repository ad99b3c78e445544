//! From a missing step to an action that someone is to take.

use super::PanelContext;
use crate::intent::{Intent, View};
use crate::message::Message;
use crate::workspace::edit::NewRecord;
use crate::workspace::{
    Action, ActionId, ActionStatus, CountyCode, Edit, OrganisationId, OrganisationKind, RecordRef,
    Step, StepId,
};

/// The field of an action that says what is to be done.
const TEXT: &str = "field-text";

/// The open action about a step, if there is one.
pub(super) fn open_action<'a>(cx: &PanelContext<'a>, step: &StepId) -> Option<&'a ActionId> {
    let step = RecordRef::from(step);
    let is_open = |id: &&ActionId| {
        let action = cx.workspace().actions().get(id);
        action.is_some_and(|action| action.status.is_open())
    };
    let found = cx.index.actions_about(&step).find(is_open)?;
    cx.workspace().actions().find(found.as_str()).map(|it| it.0)
}

/// The name of what [`ask`] will do.
pub(super) fn key(cx: &PanelContext<'_>, step: &StepId) -> &'static str {
    if open_action(cx, step).is_some() {
        "gap-show-action"
    } else {
        "gap-to-action"
    }
}

/// Adds an action that closes a gap and lets its text be written in the inspector. Where an open action
/// is about the step already, that one is shown.
pub(super) fn ask(cx: &PanelContext<'_>, step: &StepId, out: &mut Vec<Intent>) {
    if let Some(action) = open_action(cx, step) {
        out.push(Intent::View(View::Select(crate::session::Selection::one(
            action,
        ))));
        return;
    }
    let Some(record) = cx.workspace().steps().get(step) else {
        return;
    };
    let action = new(cx, step, record);
    let id = ActionId::fresh(&action.text, cx.chance.next());
    let add = NewRecord::Action(id.clone(), action.into());
    out.push(Intent::edit(Edit::Add(add)));
    out.push(Intent::View(View::Write((&id).into(), TEXT)));
}

fn new(cx: &PanelContext<'_>, id: &StepId, step: &Step) -> Action {
    let name = match step.name.trim() {
        "" => cx.t("untitled"),
        name => name,
    };
    let chain = cx.workspace().chains().get(&step.chain);
    let lead = chain.and_then(|chain| chain.lead.as_ref());
    let mut action = Action::new(
        &cx.say(&Message::new("gap-action-text").with("name", name)),
        cx.stamp(),
    );
    action.status = ActionStatus::Proposed;
    action.owner = lead.and_then(|lead| council(cx, lead));
    action.about = vec![id.into()];
    action
}

/// The council of a county, where there is exactly one.
fn council(cx: &PanelContext<'_>, county: &CountyCode) -> Option<OrganisationId> {
    let mut councils = cx.workspace().organisations().iter().filter(|(_, it)| {
        it.kind == OrganisationKind::CountyCouncil && it.county.as_ref() == Some(county)
    });
    match (councils.next(), councils.next()) {
        (Some((id, _)), None) => Some(id.clone()),
        _ => None,
    }
}
