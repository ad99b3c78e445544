//! What actions stand together by, and the heads of the groups.

use std::collections::{BTreeMap, BTreeSet};

use egui::text::{LayoutJob, TextFormat};
use egui::{
    Align2, Button, Id, Popup, PopupCloseBehavior, Rangef, Rect, Role, Sense, Ui, WidgetInfo, pos2,
};

use super::data::{ActionTable, Row};
use crate::analysis::action_filter::{chains_of, counties_of};
use crate::analysis::place_name;
use crate::export::actions::ActionChoice;
use crate::intent::{Intent, View};
use crate::message::Message;
use crate::scene::Token;
use crate::session::{ActionGroupKey, ActionsView};
use crate::ui::PanelContext;
use crate::ui::theme::{self, Type, color, icons};
use crate::ui::widgets::Chip;
use crate::workspace::{Action, ActionGroup};

/// The widest that the chip gets, in points.
const WIDEST: f32 = 170.0;

/// The head of a group.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Group {
    /// What its actions have in common.
    pub(super) key: ActionGroupKey,
    /// Its name.
    pub(super) name: String,
    /// How many actions it has.
    pub(super) count: usize,
    /// How many of them are late.
    pub(super) overdue: usize,
    /// Whether they are hidden.
    pub(super) folded: bool,
}

/// The group of an action; `None` where actions are not grouped. One that belongs to several stands
/// in the first.
pub(super) fn of(
    group: ActionGroup,
    action: &Action,
    choice: ActionChoice<'_>,
) -> Option<ActionGroupKey> {
    let workspace = choice.workspace;
    Some(match group {
        ActionGroup::Nothing => return None,
        ActionGroup::Owner => ActionGroupKey::Owner(action.owner.clone()),
        ActionGroup::Chain => ActionGroupKey::Chain(chains_of(action, workspace).pop_first()),
        ActionGroup::Meeting => ActionGroupKey::Meeting(action.meeting.clone()),
        ActionGroup::County => {
            let mut counties = counties_of(action, workspace, choice.places);
            ActionGroupKey::County(counties.pop_first())
        }
        ActionGroup::Status => ActionGroupKey::Status(action.status),
    })
}

/// The place of each group among the groups, and its name: those without what the others have stand
/// first, for they need a hand; then by name, meetings by their days and statuses in the order of work.
pub(super) fn names<'a>(
    groups: impl Iterator<Item = &'a Option<ActionGroupKey>>,
    choice: ActionChoice<'_>,
) -> BTreeMap<Option<ActionGroupKey>, (usize, String)> {
    let different: BTreeSet<&Option<ActionGroupKey>> = groups.collect();
    let mut named: Vec<_> = different
        .into_iter()
        .map(|key| {
            (
                key.clone(),
                key.as_ref()
                    .map_or_else(String::new, |key| name(key, choice)),
            )
        })
        .collect();
    named.sort_by(|(one, a), (other, b)| {
        let order = |key: &Option<ActionGroupKey>| key.as_ref().map(|key| order(key, choice));
        let names = || choice.text.compare(a, b).then_with(|| one.cmp(other));
        order(one).cmp(&order(other)).then_with(names)
    });
    let ranked = named.into_iter().enumerate();
    ranked
        .map(|(rank, (key, name))| (key, (rank, name)))
        .collect()
}

/// What goes before the name in the order of groups.
fn order(key: &ActionGroupKey, choice: ActionChoice<'_>) -> (bool, Option<jiff::civil::Date>, u8) {
    match key {
        ActionGroupKey::Owner(id) => (id.is_some(), None, 0),
        ActionGroupKey::Chain(id) => (id.is_some(), None, 0),
        ActionGroupKey::County(code) => (code.is_some(), None, 0),
        ActionGroupKey::Meeting(id) => {
            let meeting = id
                .as_ref()
                .and_then(|id| choice.workspace.meetings().get(id));
            let day = meeting.and_then(|meeting| meeting.days.first().copied());
            (id.is_some(), day, 0)
        }
        ActionGroupKey::Status(status) => (true, None, *status as u8),
    }
}

fn name(key: &ActionGroupKey, choice: ActionChoice<'_>) -> String {
    let (workspace, text) = (choice.workspace, choice.text);
    let none = |key: &'static str| text.text(key).to_owned();
    match key {
        ActionGroupKey::Owner(None) => none("actions-without-owner"),
        ActionGroupKey::Owner(Some(id)) => workspace
            .organisations()
            .get(id)
            .map_or_else(String::new, |it| it.name.clone()),
        ActionGroupKey::Chain(None) => none("actions-without-chain"),
        ActionGroupKey::Chain(Some(id)) => workspace
            .chains()
            .get(id)
            .map_or_else(String::new, |it| it.name.clone()),
        ActionGroupKey::Meeting(None) => none("actions-without-meeting"),
        ActionGroupKey::Meeting(Some(id)) => workspace
            .meetings()
            .get(id)
            .map_or_else(String::new, |it| it.title.clone()),
        ActionGroupKey::County(None) => none("actions-without-county"),
        ActionGroupKey::County(Some(code)) => text.say(&place_name(code, choice.places.counties())),
        ActionGroupKey::Status(status) => none(status.key()),
    }
}

/// The head of a group over `span`: a button that folds the group and shows it again.
pub(super) fn head(
    ui: &mut Ui,
    cx: &PanelContext<'_>,
    group: &Group,
    span: Rangef,
    out: &mut Vec<Intent>,
) {
    let ctx = ui.ctx().clone();
    let rect = Rect::from_x_y_ranges(span, ui.max_rect().y_range());
    let response = ui.interact(
        rect,
        Id::unique(("actions-group", &group.key)),
        Sense::click(),
    );
    let painter = ui.painter();
    let ground = if response.hovered() {
        Token::Selected
    } else {
        Token::Ground
    };
    painter.rect_filled(rect, 0.0, color(&ctx, ground));
    let line = theme::stroke(&ctx, 1.0, Token::Hairline);
    painter.hline(span, rect.bottom(), line);
    if response.has_focus() {
        let ring = theme::stroke(&ctx, theme::space::FOCUS, Token::Accent);
        let inside = rect.shrink(2.0);
        painter.rect_stroke(inside, 3.0, ring, egui::StrokeKind::Inside);
    }
    let muted = color(&ctx, Token::InkMuted);
    let ink = color(&ctx, Token::Ink);
    let arrow = if group.folded {
        icons::CARET_RIGHT
    } else {
        icons::CARET_DOWN
    };
    let counts = Message::new("actions-group-count")
        .with("n", group.count)
        .with("overdue", group.overdue);
    let counts = cx.say(&counts);
    let mut job = LayoutJob::default();
    job.append(
        &group.name,
        0.0,
        TextFormat::simple(Type::Strong.font_in(ui), ink),
    );
    let late = group.overdue > 0;
    let told = color(
        &ctx,
        if late {
            Token::DangerInk
        } else {
            Token::InkMuted
        },
    );
    job.append(
        &counts,
        10.0,
        TextFormat::simple(Type::Small.font_in(ui), told),
    );
    job.wrap.max_rows = 1;
    job.wrap.max_width = (rect.width() - 40.0).max(0.0);
    let painter = ui.painter();
    let middle = rect.center().y;
    painter.text(
        pos2(rect.left() + 14.0, middle),
        Align2::CENTER_CENTER,
        arrow.0,
        icons::Icon::font(14.0),
        muted,
    );
    let galley = painter.layout_job(job);
    let at = pos2(rect.left() + 28.0, middle - galley.size().y / 2.0);
    painter.galley(at, galley, ink);
    let said = format!("{}, {counts}", group.name);
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &said));
    ctx.accesskit_node_builder(response.id, |node| node.set_expanded(!group.folded));
    if response.clicked() {
        let mut view = cx.session.actions.clone();
        if !view.folded.remove(&group.key) {
            view.folded.insert(group.key.clone());
        }
        out.push(Intent::View(View::Actions(view)));
    }
}

/// The menu of what actions stand together by, with folding of all at once.
pub(super) fn menu(ui: &mut Ui, cx: &PanelContext<'_>, data: &ActionTable, view: &mut ActionsView) {
    let group = view.shown.group;
    let words = if group == ActionGroup::Nothing {
        cx.t("actions-group").to_owned()
    } else {
        cx.say(&Message::new("actions-grouped").with("by", cx.t(group.key())))
    };
    let chip = Chip::menu(&words, group != ActionGroup::Nothing)
        .icon(icons::ROWS)
        .max_width(WIDEST);
    let button = ui.add(chip);
    Popup::menu(&button)
        .close_behavior(PopupCloseBehavior::CloseOnClick)
        .show(|ui| {
            ui.set_min_width(180.0);
            for choice in ActionGroup::ALL {
                let words = cx.t(choice.key());
                if ui.add(Button::selectable(choice == group, words)).clicked() {
                    view.shown.group = choice;
                    view.folded.clear();
                }
            }
            if group == ActionGroup::Nothing {
                return;
            }
            ui.separator();
            if ui.button(cx.t("actions-fold-all")).clicked() {
                let heads = data.rows.iter().filter_map(|row| match row {
                    Row::Group(group) => Some(group.key.clone()),
                    Row::Action { .. } => None,
                });
                view.folded = heads.collect();
            }
            if ui.button(cx.t("actions-unfold-all")).clicked() {
                view.folded.clear();
            }
        });
}
