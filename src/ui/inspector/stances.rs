//! Where each party stands on a decision.

use std::collections::BTreeMap;

use egui::{Label, Ui, vec2};

use crate::message::Message;
use crate::ui::fields::reference::sorted;
use crate::ui::fields::{At, Form};
use crate::ui::theme::{Type, icons, space};
use crate::ui::widgets::{IconButton, PushButton};
use crate::workspace::{Decision, Edit, OrganisationId, RecordRef, Stance, View};

use super::parts;

/// The stances by organisation.
type Stances = BTreeMap<OrganisationId, Stance>;

/// The width of the field that says where a party stands.
const VIEW_WIDTH: f32 = 118.0;

/// Draws them: a row for each party, and what adds more.
pub(super) fn ui(
    form: &mut Form<'_, '_>,
    ui: &mut Ui,
    decision: &Decision,
    write: &dyn Fn(Stances) -> Edit,
) {
    let cx = form.cx;
    form.label(ui, "field-stances");
    let mut parties: Vec<(&OrganisationId, &Stance)> = decision.stances.iter().collect();
    parties.sort_by(|one, other| {
        cx.text
            .compare(cx.organisation(one.0), cx.organisation(other.0))
    });
    for (party, stance) in parties {
        row(form, ui, decision, (party, stance), write);
    }
    let at = At::from("field-stances");
    let given = &decision.stances;
    let missing = || {
        let parties = sorted(cx, cx.workspace().organisations(), |id, _| {
            !given.contains_key(id)
        });
        parties
            .into_iter()
            .map(|(id, name)| (RecordRef::from(&id), name))
            .collect()
    };
    form.add_reference(ui, &at, missing, |added| match added {
        RecordRef::Organisation(id) => {
            let mut stances = given.clone();
            stances.insert(id, Stance::default());
            write(stances)
        }
        _ => write(given.clone()),
    });
    all_present_agree(form, ui, decision, write);
}

fn row(
    form: &mut Form<'_, '_>,
    ui: &mut Ui,
    decision: &Decision,
    (party, stance): (&OrganisationId, &Stance),
    write: &dyn Fn(Stances) -> Edit,
) {
    let cx = form.cx;
    let name = cx.organisation(party);
    let at = At::part("field-view", party.as_str());
    let set = |changed: Stance| {
        let mut stances = decision.stances.clone();
        stances.insert(party.clone(), changed);
        write(stances)
    };
    let mut removed = false;
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = space::HALF;
        let width = ui.available_width() - VIEW_WIDTH - space::TARGET - 2.0 * space::HALF;
        ui.allocate_ui(vec2(width, space::TARGET), |ui| {
            ui.set_width(width);
            ui.add(Label::new(Type::Small.rich(name)).wrap());
        });
        let words = Message::new("inspector-view-of").with("party", name);
        let words = cx.say(&words);
        let views: Vec<&str> = View::ALL.iter().map(|view| cx.t(view.key())).collect();
        let chosen = ui
            .allocate_ui(vec2(VIEW_WIDTH, space::CONTROL), |ui| {
                form.bare_select(ui, &words, cx.t(stance.view.key()), || views)
            })
            .inner;
        if let Some(view) = chosen
            .and_then(|place| View::ALL.get(place))
            .filter(|view| **view != stance.view)
        {
            form.ask(
                &at,
                set(Stance {
                    view: *view,
                    ..stance.clone()
                }),
            );
            if *view == View::Remark && stance.remark.is_none() {
                form.focus(&At::part("field-remark", party.as_str()));
            }
        }
        let words = cx.say(&Message::new("inspector-remove").with("name", name));
        let button = form.guarded(ui, |ui| {
            ui.add(IconButton::new(icons::CLOSE, &words).muted())
        });
        removed = button.clicked();
    });
    if stance.remark.is_some() || stance.view == View::Remark {
        let at = At::bare("field-remark", party.as_str());
        let remark = stance.remark.as_deref();
        form.text(ui, at, remark, |remark| {
            set(Stance {
                remark,
                ..stance.clone()
            })
        });
    }
    if removed {
        let mut stances = decision.stances.clone();
        stances.remove(party);
        form.ask(&at, write(stances));
    }
}

/// One button for the usual case: whoever is at the meeting and has said nothing else agrees.
fn all_present_agree(
    form: &mut Form<'_, '_>,
    ui: &mut Ui,
    decision: &Decision,
    write: &dyn Fn(Stances) -> Edit,
) {
    let cx = form.cx;
    let meeting = decision
        .meeting
        .as_ref()
        .and_then(|id| cx.workspace().meetings().get(id));
    let mut stances = decision.stances.clone();
    for attendance in meeting.iter().flat_map(|meeting| &meeting.present) {
        stances.entry(attendance.organisation.clone()).or_default();
    }
    let added = stances.len() - decision.stances.len();
    if added > 0 {
        let words = cx.say(&Message::new("inspector-all-agree").with("n", added));
        if form.button(ui, PushButton::quiet(&words).small().icon(icons::CHECK)) {
            form.ask(&At::from("field-stances"), write(stances));
        }
    } else if decision.stances.is_empty() {
        parts::type_small(ui, cx.t("inspector-no-stances"));
    }
}
