//! What is drawn of an action on the axis: a bar to its due date, where that stood before, and what
//! it waits for.

use egui::epaint::PathShape;
use egui::{
    Align2, Color32, CornerRadius, Painter, Pos2, Rect, Shape, Stroke, StrokeKind, pos2, vec2,
};
use jiff::civil::Date;

use super::axis::Axis;
use crate::message::Message;
use crate::scene::Token;
use crate::ui::PanelContext;
use crate::ui::theme::{self, Type, color, icons};
use crate::workspace::{Action, ActionStatus};

/// The height of a bar.
pub(super) const BAR: f32 = 14.0;
/// Half the size of the sign at a due date.
const SIGN: f32 = 5.0;

/// Where an action stands in time.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Spanned {
    /// The day it was agreed on or written down, but never after its due date.
    pub(super) from: Date,
    /// The last day to do it; today and on where there is none.
    pub(super) to: Date,
    /// Whether it has a due date.
    pub(super) dated: bool,
}

impl Spanned {
    /// From the day of the meeting that agreed on an action, else from the day it was written down, to
    /// its due date, or to `moved` while that is being moved.
    pub(super) fn of(cx: &PanelContext<'_>, action: &Action, moved: Option<Date>) -> Self {
        let meeting = action.meeting.as_ref();
        let meeting = meeting.and_then(|id| cx.workspace().meetings().get(id));
        let agreed = meeting.and_then(|meeting| meeting.days.last().copied());
        let from = agreed.unwrap_or(action.stamp.created);
        let due = moved.or(action.due);
        let to = due.unwrap_or_else(|| cx.today.max(from));
        Self {
            from: from.min(to),
            to,
            dated: due.is_some(),
        }
    }
}

/// How the bar of an action looks.
struct Look {
    fill: Color32,
    edge: Stroke,
    ink: Color32,
    words: Option<String>,
}

fn look(cx: &PanelContext<'_>, painter: &Painter, action: &Action) -> Look {
    let ctx = painter.ctx();
    let look = |fill, ink, words| Look {
        fill: color(ctx, fill),
        edge: theme::stroke(ctx, 1.0, ink),
        ink: color(ctx, ink),
        words,
    };
    if action.is_overdue(cx.today) {
        let days = action.due.map_or(0, |due| (cx.today - due).get_days());
        let words = cx.say(&Message::new("actions-overdue").with("days", i64::from(days)));
        return look(Token::DangerFill, Token::DangerInk, Some(words));
    }
    match action.status {
        ActionStatus::Done => look(Token::GoodFill, Token::GoodInk, None),
        ActionStatus::Dropped => look(Token::Card, Token::InkMuted, None),
        ActionStatus::Started => look(Token::Accent, Token::Accent, None),
        ActionStatus::Agreed | ActionStatus::Proposed => look(Token::Selected, Token::Accent, None),
    }
}

/// Paints an action's row within `lane`; gives the rectangle of its bar.
pub(super) fn paint(
    painter: &Painter,
    cx: &PanelContext<'_>,
    axis: Axis,
    lane: Rect,
    action: &Action,
    moved: Option<Date>,
) -> Rect {
    let spanned = Spanned::of(cx, action, moved);
    let bar = rect(axis, lane, spanned);
    ghosts(painter, axis, lane, action, moved);
    let look = look(cx, painter, action);
    if spanned.dated {
        painter.rect(
            bar,
            CornerRadius::same(3),
            look.fill,
            look.edge,
            StrokeKind::Inside,
        );
    } else {
        let middle = bar.center().y;
        let line = [pos2(bar.left(), middle), pos2(bar.right(), middle)];
        painter.extend(Shape::dashed_line(&line, look.edge, 4.0, 4.0));
        painter.circle_stroke(pos2(bar.left(), middle), SIGN - 1.0, look.edge);
    }
    let mut end = pos2(bar.right() + 4.0, bar.center().y);
    let words = if spanned.dated {
        look.words
    } else {
        Some(cx.t("actions-no-due").to_owned())
    };
    let icon = match action.status {
        _ if action.is_overdue(cx.today) => Some(icons::WARNING),
        ActionStatus::Done => Some(icons::CHECK_CIRCLE),
        ActionStatus::Dropped => Some(icons::CLOSE),
        _ => None,
    };
    if let Some(icon) = icon {
        let drawn = painter.text(
            end,
            Align2::LEFT_CENTER,
            icon.0,
            icons::Icon::font(14.0),
            look.ink,
        );
        end.x = drawn.right() + 4.0;
    }
    if let Some(words) = words {
        let font = Type::Small.font();
        painter.text(end, Align2::LEFT_CENTER, words, font, look.ink);
    }
    bar
}

/// The rectangle of a bar; it includes the whole of its last day.
pub(super) fn rect(axis: Axis, lane: Rect, spanned: Spanned) -> Rect {
    let left = lane.left() + axis.x(spanned.from);
    let right = lane.left() + axis.x(spanned.to) + axis.scale;
    let middle = lane.center().y;
    Rect::from_x_y_ranges(
        left..=right.max(left + 3.0),
        middle - BAR / 2.0..=middle + BAR / 2.0,
    )
}

/// The due dates from before, as hollow signs with a line to the next.
fn ghosts(painter: &Painter, axis: Axis, lane: Rect, action: &Action, moved: Option<Date>) {
    let now = moved.or(action.due);
    let of_history = action.due_history.iter().filter_map(|moved| moved.from);
    // While a date is being moved, the one it had stands there too.
    let left = moved.and(action.due).filter(|due| Some(*due) != now);
    let before: Vec<Date> = of_history.chain(left).collect();
    let Some(first) = before.first() else { return };
    let muted = theme::stroke(painter.ctx(), 1.2, Token::InkMuted);
    let y = lane.center().y + BAR / 2.0 + 5.0;
    let at = |day: Date| lane.left() + axis.x(day) + axis.scale;
    let days = before.iter().copied().chain(now);
    let (least, most) = days.fold((at(*first), at(*first)), |(least, most), day| {
        (least.min(at(day)), most.max(at(day)))
    });
    let line = [pos2(least, y), pos2(most, y)];
    painter.extend(Shape::dotted_line(&line, muted.color, 4.0, 0.8));
    for day in before {
        let middle = pos2(at(day), y);
        let points = vec![
            middle - vec2(0.0, SIGN - 1.0),
            middle + vec2(SIGN - 1.0, 0.0),
            middle + vec2(0.0, SIGN - 1.0),
            middle - vec2(SIGN - 1.0, 0.0),
        ];
        let fill = color(painter.ctx(), Token::Card);
        painter.add(PathShape::convex_polygon(points, fill, muted));
    }
}

/// An arrow from the end of what must be done first to the beginning of what waits for it.
pub(super) fn arrow(painter: &Painter, from: Pos2, to: Pos2, token: Token) {
    let stroke = theme::stroke(painter.ctx(), 1.3, token);
    let out = from.x + 7.0;
    let into = to.x - 9.0;
    let middle = f32::midpoint(from.y, to.y);
    let points = if into >= out {
        vec![from, pos2(out, from.y), pos2(out, to.y), to]
    } else {
        vec![
            from,
            pos2(out, from.y),
            pos2(out, middle),
            pos2(into, middle),
            pos2(into, to.y),
            to,
        ]
    };
    painter.add(Shape::line(points, stroke));
    let tip = vec![to, to + vec2(-5.0, -3.5), to + vec2(-5.0, 3.5)];
    painter.add(PathShape::convex_polygon(tip, stroke.color, Stroke::NONE));
}
