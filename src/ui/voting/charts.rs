//! What came of a vote, as bars or as points, and the same in words.

use egui::{Align2, Label, Role, Ui, WidgetInfo, pos2, vec2};
use egui_plot::{Bar, BarChart, Plot, PlotPoint, Points};

use crate::analysis::vote::{VoteReport, VoteResult};
use crate::layout::labels::{LabelRequest, Placer, PointLabel};
use crate::layout::{Point, Rect, Size};
use crate::scene::Token;
use crate::ui::PanelContext;
use crate::ui::theme::{Type, color, space};
use crate::workspace::{Answer, Vote};

/// The height of a bar with its gap.
const BAR: f32 = 30.0;
/// The height of the chart of points.
const POINTS: f32 = 320.0;
/// The radius of a point with the distance to its name.
const REACH: f64 = 8.0;
/// The longest name beside a bar or point, letters.
const LONGEST: usize = 24;

/// A bar: what it stands for, and how much.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Counted {
    /// What is counted.
    pub name: String,
    /// How many.
    pub count: u32,
    /// Whether it stands in the way.
    pub blocks: bool,
}

/// The bars of a result, from the top; none where it is points.
#[must_use]
pub fn bars(cx: &PanelContext<'_>, vote: &Vote, report: &VoteReport) -> Vec<Counted> {
    let bar = |name: String, count, blocks| Counted {
        name,
        count,
        blocks,
    };
    match &report.result {
        VoteResult::YesNo {
            yes, no, abstain, ..
        } => Answer::ALL
            .into_iter()
            .zip([*yes, *no, *abstain])
            .map(|(answer, count)| bar(cx.t(answer.key()).to_owned(), count, false))
            .collect(),
        VoteResult::Fist(fist) => (0_u8..)
            .zip(fist.fingers)
            .map(|(fingers, count)| bar(fingers.to_string(), count, fingers < 2))
            .collect(),
        VoteResult::Dots(ranked) => ranked
            .iter()
            .map(|one| {
                let name = vote.options.get(one.option).cloned().unwrap_or_default();
                bar(name, one.dots, false)
            })
            .collect(),
        VoteResult::Ratings(_) => Vec::new(),
    }
}

/// Shows what came of a vote.
pub fn result(ui: &mut Ui, cx: &PanelContext<'_>, vote: &Vote) {
    let report = VoteReport::of(vote);
    ui.vertical(|ui| {
        ui.spacing_mut().item_spacing.y = space::HALF;
        let muted = color(ui.ctx(), Token::InkMuted);
        let headline = cx.say(&report.headline(vote));
        ui.add(Label::new(Type::Strong.rich(&headline)).wrap());
        let turnout = cx.say(&report.turnout());
        ui.add(Label::new(Type::Small.rich(turnout).color(muted)).wrap());
        if report.ballots == 0 {
            return;
        }
        let lines: Vec<String> = report.lines(vote).iter().map(|line| cx.say(line)).collect();
        let said = format!("{headline} {}", cx.text.list(&lines));
        match &report.result {
            VoteResult::Ratings(_) => points(ui, cx, vote, &report, &said),
            _ => chart(ui, &bars(cx, vote, &report), &said),
        }
        if vote.method.has_options() {
            for line in &lines {
                ui.add(Label::new(Type::Small.rich(line)).wrap());
            }
        }
    });
}

fn chart(ui: &mut Ui, bars: &[Counted], said: &str) {
    let accent = color(ui.ctx(), Token::Accent);
    let danger = color(ui.ctx(), Token::DangerInk);
    #[expect(clippy::cast_precision_loss, reason = "a few bars")]
    let place = |place: usize| (bars.len() - 1 - place) as f64;
    let drawn = bars.iter().enumerate().map(|(number, bar)| {
        let ink = if bar.blocks { danger } else { accent };
        Bar::new(place(number), f64::from(bar.count))
            .width(0.62)
            .name(&bar.name)
            .fill(ink)
    });
    let chart = BarChart::new(said, drawn.collect())
        .horizontal()
        .color(accent)
        .element_formatter(Box::new(|bar, _| bar.name.clone()));
    let names: Vec<String> = bars.iter().rev().map(|bar| short(&bar.name)).collect();
    let marks = u16::try_from(bars.len()).unwrap_or(u16::MAX);
    let most = bars.iter().map(|bar| bar.count).max().unwrap_or(1).max(1);
    let widest = names.iter().map(|name| name.chars().count()).max();
    #[expect(clippy::cast_precision_loss, reason = "a few letters and bars")]
    let (name_width, height) = (
        8.0 + 7.5 * widest.unwrap_or(1) as f32,
        BAR * bars.len() as f32,
    );
    let shown = Plot::new(ui.scope_id().with("vote-bars"))
        .height(height)
        .allow_drag(false)
        .allow_zoom(false)
        .allow_scroll(false)
        .allow_boxed_zoom(false)
        .allow_double_click_reset(false)
        .show_x(false)
        .show_y(false)
        .show_background(false)
        .show_axes([false, true])
        .show_grid([false, false])
        .include_x(0.0)
        .include_x(f64::from(most) * 1.12)
        .include_y(-0.5)
        .include_y(f64::from(marks) - 0.5)
        .set_margin_fraction(vec2(0.0, 0.0))
        .y_axis_min_width(name_width)
        .y_grid_spacer(move |_| {
            (0..marks)
                .map(|value| egui_plot::GridMark {
                    value: f64::from(value),
                    step_size: 1.0,
                })
                .collect()
        })
        .y_axis_formatter(move |mark, _| {
            #[expect(
                clippy::cast_possible_truncation,
                clippy::cast_sign_loss,
                reason = "a bar's number"
            )]
            let place = mark.value.round().max(0.0) as usize;
            names.get(place).cloned().unwrap_or_default()
        })
        .show(ui, |plot| plot.bar_chart(chart));
    let ink = color(ui.ctx(), Token::Ink);
    for (number, bar) in bars.iter().enumerate() {
        let end = PlotPoint::new(f64::from(bar.count), place(number));
        let at = shown.transform.position_from_point(&end);
        ui.painter().text(
            at + vec2(6.0, 0.0),
            Align2::LEFT_CENTER,
            bar.count.to_string(),
            Type::NumberStrong.font_in(ui),
            ink,
        );
    }
    shown
        .response
        .widget_info(|| WidgetInfo::labeled(Role::Image, true, said));
}

fn points(ui: &mut Ui, cx: &PanelContext<'_>, vote: &Vote, report: &VoteReport, said: &str) {
    let VoteResult::Ratings(rated) = &report.result else {
        return;
    };
    let accent = color(ui.ctx(), Token::Accent);
    let shown: Vec<(&str, [f64; 2])> = vote
        .options
        .iter()
        .zip(rated)
        .filter_map(|(option, one)| {
            let (impact, feasibility) = one.means?;
            Some((option.as_str(), [feasibility, impact]))
        })
        .collect();
    let places: Vec<[f64; 2]> = shown.iter().map(|(_, at)| *at).collect();
    let line = color(ui.ctx(), Token::Hairline);
    let plot = Plot::new(ui.scope_id().with("vote-points"))
        .height(POINTS)
        .allow_drag(false)
        .allow_zoom(false)
        .allow_scroll(false)
        .allow_boxed_zoom(false)
        .allow_double_click_reset(false)
        .show_x(false)
        .show_y(false)
        .show_background(false)
        .show_grid([false, false])
        .include_x(0.5)
        .include_x(5.5)
        .include_y(0.5)
        .include_y(5.5)
        .set_margin_fraction(vec2(0.0, 0.0))
        .x_axis_label(cx.t("vote-feasibility"))
        .y_axis_label(cx.t("vote-impact"))
        .x_axis_formatter(|mark, _| whole(mark.value))
        .y_axis_formatter(|mark, _| whole(mark.value))
        .show(ui, |plot| {
            plot.hline(egui_plot::HLine::new("", 3.0).color(line));
            plot.vline(egui_plot::VLine::new("", 3.0).color(line));
            plot.points(Points::new("", places).radius(5.0).color(accent));
        });
    let at = |[x, y]: [f64; 2]| plot.transform.position_from_point(&PlotPoint::new(x, y));
    names(ui, cx, &shown, *plot.transform.frame(), &at);
    plot.response
        .widget_info(|| WidgetInfo::labeled(Role::Image, true, said));
}

/// A mark of an axis that has a figure of its own.
fn whole(value: f64) -> String {
    let near = (value - value.round()).abs() < 0.01;
    if near && (0.9..=5.1).contains(&value) {
        format!("{:.0}", value.round())
    } else {
        String::new()
    }
}

/// The names of the quarters and of the points. A name without room is in the lines below.
fn names(
    ui: &Ui,
    cx: &PanelContext<'_>,
    shown: &[(&str, [f64; 2])],
    frame: egui::Rect,
    at: &dyn Fn([f64; 2]) -> egui::Pos2,
) {
    let muted = color(ui.ctx(), Token::InkMuted);
    let painter = ui.painter().with_clip_rect(frame);
    let rect = |rect: egui::Rect| {
        Rect::new(
            f64::from(rect.left()),
            f64::from(rect.top()),
            f64::from(rect.width()),
            f64::from(rect.height()),
        )
    };
    let mut placer = Placer::new(Some(rect(frame)), shown.len() + 4);
    for (_, place) in shown {
        let at = at(*place);
        placer.keep_marker_free(Point::new(at.x.into(), at.y.into()), REACH);
    }
    let edge = vec2(8.0, 6.0);
    let corners = [
        (
            "vote-quarter-lift",
            frame.left_top() + edge,
            Align2::LEFT_TOP,
        ),
        (
            "vote-quarter-gain",
            frame.right_top() + vec2(-edge.x, edge.y),
            Align2::RIGHT_TOP,
        ),
        (
            "vote-quarter-leave",
            frame.left_bottom() + vec2(edge.x, -edge.y),
            Align2::LEFT_BOTTOM,
        ),
        (
            "vote-quarter-small",
            frame.right_bottom() - edge,
            Align2::RIGHT_BOTTOM,
        ),
    ];
    for (key, corner, align) in corners {
        let taken = painter.text(corner, align, cx.t(key), Type::Small.font_in(ui), muted);
        placer.keep_free(rect(taken));
    }
    let font = Type::SmallStrong.font_in(ui);
    let ink = color(ui.ctx(), Token::Ink);
    let galleys: Vec<_> = shown
        .iter()
        .map(|(name, _)| painter.layout_no_wrap(short(name), font.clone(), ink))
        .collect();
    let points = shown.iter().zip(&galleys).map(|((_, place), galley)| {
        let at = at(*place);
        let size = galley.size();
        PointLabel {
            priority: 0,
            anchor: Point::new(at.x.into(), at.y.into()),
            radius: REACH,
            size: Size::new(size.x.into(), size.y.into()),
            previous: None,
        }
    });
    let request = LabelRequest {
        points: points.collect(),
        ..LabelRequest::default()
    };
    let Ok(placed) = placer.place(&request) else {
        return;
    };
    for (place, galley) in placed.points.iter().zip(galleys) {
        if let Some(place) = place {
            #[expect(clippy::cast_possible_truncation, reason = "points of a window")]
            let corner = pos2(place.rect.x as f32, place.rect.y as f32);
            painter.galley(corner, galley, ink);
        }
    }
}

/// A name that has room beside a bar or a point.
fn short(name: &str) -> String {
    if name.chars().count() <= LONGEST {
        return name.to_owned();
    }
    let kept: String = name.chars().take(LONGEST - 1).collect();
    [kept.trim_end(), "…"].concat()
}
