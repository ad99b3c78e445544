//! What is left of the filter beside scope and search: a menu that a keyboard goes through like a form.

use std::collections::BTreeMap;

use egui::{Id, Popup, PopupCloseBehavior, ScrollArea, Ui, vec2};
use jiff::civil::Date;

use super::data::ActionTable;
use crate::analysis::action_filter::{chains_of, counties_of, in_scope};
use crate::analysis::place_name;
use crate::ui::PanelContext;
use crate::ui::fields::{Reading, reading};
use crate::ui::pick::{Pick, sorted, toggle};
use crate::ui::table::{Draft, DraftField, Stay, note_below};
use crate::ui::theme::{icons, space};
use crate::ui::widgets::{Chip, PushButton, section};
use crate::workspace::{
    ActionFilter, ActionStatus, ChainId, CountyCode, MeetingId, OrganisationId,
};

/// The width of the menu in points.
const WIDTH: f32 = 440.0;
/// The width of a field for a day in points.
const DAY: f32 = 120.0;

/// What can be filtered by, and what is typed to find it.
#[derive(Debug, Default)]
pub(super) struct FilterMenu {
    choices: Option<(u64, Choices)>,
    find_owner: String,
    find_chain: String,
    find_meeting: String,
    find_county: String,
    find_tag: String,
    days: [Draft<Option<Date>>; 2],
    stay: Stay,
}

/// What occurs among the actions of the scope, each with its name and how many have it.
#[derive(Debug)]
pub(super) struct Choices {
    statuses: [(ActionStatus, usize); ActionStatus::ALL.len()],
    pub(super) owners: Vec<(OrganisationId, String)>,
    chains: Vec<(ChainId, String)>,
    meetings: Vec<(MeetingId, String)>,
    counties: Vec<(CountyCode, String)>,
    tags: Vec<(String, String)>,
}

impl Choices {
    pub(super) fn of(cx: &PanelContext<'_>) -> Self {
        let workspace = cx.workspace();
        let scope = cx.session.actions.shown.filter.scope;
        let mut statuses = BTreeMap::<ActionStatus, usize>::new();
        let mut owners = BTreeMap::<OrganisationId, usize>::new();
        let mut chains = BTreeMap::<ChainId, usize>::new();
        let mut meetings = BTreeMap::<MeetingId, usize>::new();
        let mut counties = BTreeMap::<CountyCode, usize>::new();
        let mut tags = BTreeMap::<String, usize>::new();
        for action in workspace.actions().records() {
            if !in_scope(action, scope, cx.today) {
                continue;
            }
            *statuses.entry(action.status).or_default() += 1;
            for owner in action.owner.iter().cloned() {
                *owners.entry(owner).or_default() += 1;
            }
            for chain in chains_of(action, workspace) {
                *chains.entry(chain).or_default() += 1;
            }
            for meeting in action.meeting.iter().cloned() {
                *meetings.entry(meeting).or_default() += 1;
            }
            for county in counties_of(action, workspace, cx.places) {
                *counties.entry(county).or_default() += 1;
            }
            for tag in action.tags.iter().cloned() {
                *tags.entry(tag).or_default() += 1;
            }
        }
        let chain = |id: &ChainId| workspace.chains().get(id).map_or("", |it| it.name.as_str());
        let meeting = |id: &MeetingId| {
            let known = workspace.meetings().get(id);
            known.map_or("", |it| it.title.as_str())
        };
        Self {
            statuses: ActionStatus::ALL
                .map(|status| (status, statuses.get(&status).copied().unwrap_or_default())),
            owners: counted(cx, owners, |id| cx.organisation(id).to_owned()),
            chains: counted(cx, chains, |id| chain(id).to_owned()),
            meetings: counted(cx, meetings, |id| meeting(id).to_owned()),
            counties: counted(cx, counties, |code| {
                cx.say(&place_name(code, cx.places.counties()))
            }),
            tags: counted(cx, tags, Clone::clone),
        }
    }
}

/// Choices by name, each with how many actions it stands for.
fn counted<T: Ord + Clone>(
    cx: &PanelContext<'_>,
    counts: BTreeMap<T, usize>,
    name: impl Fn(&T) -> String,
) -> Vec<(T, String)> {
    let named = counts.into_iter().map(|(value, count)| {
        let words = format!("{} {count}", name(&value));
        (value, words)
    });
    sorted(cx, named)
}

/// How many fields of a filter ask for something, scope and search apart.
fn narrowed(filter: &ActionFilter) -> usize {
    [
        !filter.owners.is_empty(),
        !filter.chains.is_empty(),
        !filter.meetings.is_empty(),
        !filter.counties.is_empty(),
        !filter.tags.is_empty(),
        !filter.statuses.is_empty(),
        filter.due_from.is_some() || filter.due_to.is_some(),
    ]
    .into_iter()
    .filter(|narrows| *narrows)
    .count()
}

impl FilterMenu {
    /// Whether what stands in a field cannot be read.
    pub(super) fn has_unread(&self) -> bool {
        self.days.iter().any(Draft::is_unread)
    }

    /// The button that opens the menu, and the menu.
    pub(super) fn show(
        &mut self,
        ui: &mut Ui,
        cx: &PanelContext<'_>,
        data: &ActionTable,
        filter: &mut ActionFilter,
    ) {
        let fields = narrowed(filter);
        let count = fields.to_string();
        let mut chip = Chip::menu(cx.t("map-filter"), fields > 0).icon(icons::FUNNEL);
        if fields > 0 {
            chip = chip.count(&count);
        }
        let chip = ui.add(chip);
        Popup::from_toggle_button_response(&chip)
            .close_behavior(PopupCloseBehavior::CloseOnClickOutside)
            .accessible_name(cx.t("map-filter"))
            .show(|ui| {
                ui.set_width(WIDTH);
                let room = ui.ctx().content_rect().height() - 220.0;
                ScrollArea::vertical().max_height(room).show(ui, |ui| {
                    ui.set_width(WIDTH - ui.spacing().scroll.allocated_width());
                    ui.spacing_mut().item_spacing = vec2(6.0, 6.0);
                    self.content(ui, cx, data, filter);
                });
                ui.add_space(space::HALF);
                let button = PushButton::secondary(cx.t("map-filter-clear"));
                let button = button.icon(icons::FUNNEL_CLEAR).small();
                if ui.add_enabled(fields > 0, button).clicked() {
                    *filter = ActionFilter {
                        scope: filter.scope,
                        search: std::mem::take(&mut filter.search),
                        ..ActionFilter::default()
                    };
                }
            });
    }

    fn content(
        &mut self,
        ui: &mut Ui,
        cx: &PanelContext<'_>,
        data: &ActionTable,
        filter: &mut ActionFilter,
    ) {
        let known = self.choices.take().filter(|(of, _)| *of == data.edition);
        let choices = known.map_or_else(|| Choices::of(cx), |(_, choices)| choices);
        section(ui, cx.t("field-status"));
        ui.horizontal_wrapped(|ui| {
            for (status, count) in &choices.statuses {
                let on = filter.statuses.contains(status);
                let words = format!("{} {count}", cx.t(status.key()));
                if ui.add(Chip::toggle(&words, on)).clicked() {
                    toggle(&mut filter.statuses, status);
                }
            }
        });
        ui.add_space(space::HALF);
        section(ui, cx.t("field-due"));
        ui.horizontal(|ui| {
            self.day(ui, cx, 0, "actions-due-from", &mut filter.due_from);
            self.day(ui, cx, 1, "actions-due-to", &mut filter.due_to);
        });
        let pick = |title: &'static str, find: &mut String| Pick {
            cx,
            title: cx.t(title),
            find: std::mem::take(find),
        };
        let all = &choices.owners;
        self.find_owner =
            pick("field-owner", &mut self.find_owner).show(ui, all, &mut filter.owners);
        let all = &choices.chains;
        self.find_chain =
            pick("field-chain", &mut self.find_chain).show(ui, all, &mut filter.chains);
        let all = &choices.meetings;
        self.find_meeting =
            pick("field-meeting", &mut self.find_meeting).show(ui, all, &mut filter.meetings);
        let all = &choices.counties;
        self.find_county =
            pick("field-county", &mut self.find_county).show(ui, all, &mut filter.counties);
        let all = &choices.tags;
        self.find_tag = pick("field-tags", &mut self.find_tag).show(ui, all, &mut filter.tags);
        self.choices = Some((data.edition, choices));
    }

    /// A field for one end of the range of due dates.
    fn day(
        &mut self,
        ui: &mut Ui,
        cx: &PanelContext<'_>,
        end: usize,
        name: &'static str,
        day: &mut Option<Date>,
    ) {
        let name = cx.t(name);
        ui.label(name);
        let shown = day.map(|day| cx.text.typed_date(day)).unwrap_or_default();
        let field = DraftField {
            id: Id::unique(("actions-filter-day", end)),
            name,
            shown: &shown,
            hint: cx.t("not-set"),
            width: DAY,
        };
        let language = cx.text.language();
        let read = |typed: &str| reading::day(typed, cx.today, language);
        let current = *day;
        let drafted = field.show(ui, &mut self.days[end], &mut self.stay, &current, read);
        match &drafted.reading {
            Some(Reading::Wrong(words)) => note_below(&drafted.response, &cx.say(words), true),
            Some(read) => {
                if let Some(Some(read)) = read.clone().value() {
                    let words = cx.text.date_with_weekday(read);
                    note_below(&drafted.response, &words, false);
                }
            }
            None => {}
        }
        if let Some(read) = drafted.left_with {
            *day = read;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_button_counts_the_fields_that_ask_for_something() {
        assert_eq!(narrowed(&ActionFilter::everything()), 0);
        let filter = ActionFilter {
            statuses: [ActionStatus::Started, ActionStatus::Done].into(),
            due_from: Some(jiff::civil::date(2023, 9, 1)),
            due_to: Some(jiff::civil::date(2023, 12, 1)),
            ..ActionFilter::everything()
        };
        assert_eq!(narrowed(&filter), 2);
    }
}
