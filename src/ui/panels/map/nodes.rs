//! What stands on the map, one by one: names for screen readers, clicks, tooltips.

use egui::accesskit::Action;
use egui::{Rect, Role, Sense, Ui, WidgetInfo};

use super::canvas::{Canvas, Frame};
use super::{data, steer};
use crate::analysis::place_name;
use crate::intent::Intent;
use crate::message::Message;
use crate::scene::map::Shown;
use crate::scene::{Point, Token};
use crate::ui::PanelContext;
use crate::ui::canvas::points;
use crate::ui::fields::flow_in_words;
use crate::ui::theme::{self, Type, space};
use crate::ui::widgets::{Tone, badge};
use crate::workspace::{Asset, AssetId, Flow, RecordRef, Status};

/// The most marks and flows that a screen reader is told of one by one.
const NODES: usize = 500;

/// What stands in view as named nodes, with their tooltips; the mark or cluster that was clicked. What
/// a screen reader asked to have selected besides goes to `out`.
pub(super) fn show(
    ui: &mut Ui,
    canvas: &mut Canvas,
    frame: &Frame<'_>,
    out: &mut Vec<Intent>,
) -> Option<Shown> {
    let found = in_view(canvas, frame);
    let size = found.len();
    let primary = frame.cx.session.selection.primary();
    let mut clicked = None;
    let pointing = points(ui);
    for (place, node) in found.into_iter().enumerate() {
        let rect = Rect::from_center_size(frame.screen(node.at), egui::Vec2::splat(space::TARGET));
        // Clusters have no name of their own; their number will do from one frame to the next.
        let id = match &node.record {
            Some(record) => frame.response.id.with(record.id()),
            None => frame.response.id.with(("map-cluster", place)),
        };
        let response = ui.interact(rect.intersect(frame.rect), id, Sense::CLICK);
        let (selected, cx) = (node.selected, frame.cx);
        response.widget_info(|| {
            WidgetInfo::selected(Role::ListBoxOption, true, selected, node.name(cx))
        });
        ui.ctx().accesskit_node_builder(response.id, |builder| {
            builder.set_position_in_set(place + 1);
            builder.set_size_of_set(size);
            builder.set_selected(selected);
        });
        if primary.is_some() && node.record.as_ref() == primary {
            make_active(ui, frame, response.id);
        }
        if response.clicked() {
            clicked = Some(node.shown);
        }
        if pointing && response.hovered() && canvas.gesture.carried().is_none() {
            tooltip(ui, canvas, frame, &node, response);
        }
    }
    flows(ui, canvas, frame, NODES - size, out);
    if pointing {
        flow_tooltip(canvas, frame);
    }
    clicked
}

/// Tells where the cursor is among what the canvas holds.
fn make_active(ui: &Ui, frame: &Frame<'_>, node: egui::Id) {
    let node = node.accesskit_id();
    ui.ctx()
        .accesskit_node_builder(frame.response.id, |canvas| {
            canvas.set_active_descendant(node);
        });
}

/// The flows drawn, told in words at their middles.
fn flows(ui: &mut Ui, canvas: &mut Canvas, frame: &Frame<'_>, most: usize, out: &mut Vec<Intent>) {
    let listens = ui
        .ctx()
        .accesskit_node_builder(frame.response.id, |_| ())
        .is_some();
    if !listens {
        return;
    }
    let cx = frame.cx;
    let selection = &cx.session.selection;
    for (flow, crosses, at) in steer::flows_in_view(canvas, frame).into_iter().take(most) {
        let rect = Rect::from_center_size(frame.screen(at), egui::Vec2::splat(16.0));
        let id = frame.response.id.with(("map-flow", flow.as_str()));
        let response = ui.interact(rect.intersect(frame.rect), id, Sense::hover());
        let record = RecordRef::from(&flow);
        let selected = selection.contains(&record);
        response.widget_info(|| {
            let words = flow_in_words(cx, &flow, crosses);
            WidgetInfo::selected(Role::ListBoxOption, true, selected, words)
        });
        ui.ctx()
            .accesskit_node_builder(id, |node| node.add_action(Action::Click));
        if selection.primary() == Some(&record) {
            make_active(ui, frame, id);
        }
        if ui.input(|input| input.has_accesskit_action_request(id, Action::Click)) {
            steer::select(cx, record, false, out);
        }
    }
}

/// Something in view.
struct Node {
    shown: Shown,
    /// What a mark stands for; `None` for a cluster.
    record: Option<RecordRef>,
    /// How many records it stands for.
    count: usize,
    selected: bool,
    in_chain: bool,
    at: Point,
}

impl Node {
    fn name(&self, cx: &PanelContext<'_>) -> String {
        let workspace = cx.workspace();
        match &self.record {
            Some(RecordRef::Asset(id)) => {
                workspace
                    .assets()
                    .get(id)
                    .map_or_else(String::new, |asset| {
                        option(
                            cx,
                            asset.example,
                            asset.kind.key(),
                            &asset.name,
                            asset.status,
                        )
                    })
            }
            Some(RecordRef::Step(id)) => {
                workspace.steps().get(id).map_or_else(String::new, |step| {
                    option(cx, step.example, "kind-step", &step.name, step.status)
                })
            }
            _ => cx.say(&Message::new("map-cluster").with("n", self.count)),
        }
    }
}

/// What a screen reader says of a mark.
fn option(
    cx: &PanelContext<'_>,
    example: bool,
    kind: &'static str,
    title: &str,
    status: Status,
) -> String {
    let message = if example {
        Message::new("map-option-example")
    } else {
        Message::new("map-option")
    };
    cx.say(
        &message
            .with("kind", Message::new(kind))
            .with("title", title)
            .with("status", Message::new(status.key())),
    )
}

/// What stands in view, from north to south. Where there is more than can be told, what is selected
/// comes first, then what takes part in the chain.
fn in_view(canvas: &mut Canvas, frame: &Frame<'_>) -> Vec<Node> {
    let view = frame.view;
    let selection = &frame.cx.session.selection;
    let Some((content, arrangement)) = canvas.picture.arranged(&view) else {
        return Vec::new();
    };
    let mut nodes: Vec<Node> = arrangement
        .in_view(&view)
        .filter_map(|shown| {
            let at = arrangement
                .point(content, shown, &view)
                .filter(|at| view.rect().contains(*at))?;
            let (record, count, in_chain) = match shown {
                Shown::Mark(mark) => {
                    let spot = content.spots().get(arrangement.marks().get(mark)?.spot)?;
                    (Some(spot.record()), 1, spot.in_chain)
                }
                Shown::Cluster(cluster) => {
                    let count = arrangement.clusters().get(cluster)?.spots.len();
                    (None, count, false)
                }
            };
            let selected = record
                .as_ref()
                .is_some_and(|record| selection.contains(record));
            Some(Node {
                shown,
                record,
                count,
                selected,
                in_chain,
                at,
            })
        })
        .collect();
    if nodes.len() > NODES {
        let rank = |node: &Node| (!node.selected, !node.in_chain);
        let mut order: Vec<usize> = (0..nodes.len()).collect();
        order.sort_by_key(|place| rank(&nodes[*place]));
        let mut told = vec![false; nodes.len()];
        for place in order.into_iter().take(NODES) {
            told[place] = true;
        }
        let mut told = told.into_iter();
        nodes.retain(|_| told.next() == Some(true));
    }
    nodes
}

fn tooltip(ui: &Ui, canvas: &mut Canvas, frame: &Frame<'_>, node: &Node, response: egui::Response) {
    // Of marks side by side, the nearest is meant.
    let pointer = ui.input(|input| input.pointer.hover_pos());
    let nearest = pointer.and_then(|at| canvas.hit(frame, frame.drawing(at)));
    let record = match nearest {
        Some(Shown::Mark(mark)) => canvas.record_of(frame, mark),
        Some(Shown::Cluster(_)) | None => node.record.clone(),
    };
    let cx = frame.cx;
    response.on_hover_ui_at_pointer(|ui| match &record {
        Some(RecordRef::Asset(id)) => {
            if let Some(asset) = cx.workspace().assets().get(id) {
                asset_tooltip(ui, cx, id, asset);
            }
        }
        Some(record) => {
            ui.label(Type::Strong.rich(cx.title(record)));
            let muted = theme::color(ui.ctx(), Token::InkMuted);
            ui.label(Type::Small.rich(cx.t("map-legend-step")).color(muted));
        }
        None => {
            ui.label(Type::Strong.rich(node.name(cx)));
            ui.label(Type::Small.rich(cx.t("map-cluster-open")));
        }
    });
}

fn asset_tooltip(ui: &mut Ui, cx: &PanelContext<'_>, id: &AssetId, asset: &Asset) {
    ui.spacing_mut().item_spacing.y = 2.0;
    ui.horizontal(|ui| {
        ui.label(Type::Strong.rich(&asset.name));
        if asset.example {
            badge(ui, Tone::Neutral, cx.t("example"));
        }
    });
    let pair = |first: &str, second: &str| {
        cx.say(
            &Message::new("pair")
                .with("first", first)
                .with("second", second),
        )
    };
    let muted = theme::color(ui.ctx(), Token::InkMuted);
    ui.label(
        Type::Small
            .rich(pair(cx.t(asset.kind.key()), cx.t(asset.status.key())))
            .color(muted),
    );
    let (municipality, county) = (
        data::municipality(cx.places, id),
        data::county(cx.places, cx.text, id),
    );
    let place = match (municipality.is_empty(), county.is_empty()) {
        (false, false) => pair(&municipality, &county),
        (true, true) => cx.t("county-unknown").to_owned(),
        _ => municipality + &county,
    };
    ui.label(Type::Small.rich(place).color(muted));
    let capacity = data::capacity(cx, asset);
    if !capacity.is_empty() {
        ui.label(Type::SmallNumber.rich(capacity));
    }
}

fn flow_tooltip(canvas: &mut Canvas, frame: &Frame<'_>) {
    let Some(pointer) = frame
        .response
        .hover_pos()
        .filter(|_| canvas.gesture.carried().is_none())
    else {
        return;
    };
    let at = frame.drawing(pointer);
    if canvas.hit(frame, at).is_some() {
        return;
    }
    let Some(id) = steer::flow_at(canvas, frame, at) else {
        return;
    };
    let cx = frame.cx;
    let Some(flow) = cx.workspace().flows().get(&id) else {
        return;
    };
    frame
        .response
        .clone()
        .on_hover_ui_at_pointer(|ui| flow_words(ui, cx, flow));
}

fn flow_words(ui: &mut Ui, cx: &PanelContext<'_>, flow: &Flow) {
    ui.spacing_mut().item_spacing.y = 2.0;
    let steps = cx.workspace().steps();
    let name = |id| steps.get(id).map_or("", |step| step.name.as_str());
    let words = Message::new("map-flow")
        .with("resource", flow.resource.as_str())
        .with("from", name(&flow.from))
        .with("to", name(&flow.to));
    ui.horizontal(|ui| {
        ui.label(Type::Strong.rich(cx.say(&words)));
        if flow.example {
            badge(ui, Tone::Neutral, cx.t("example"));
        }
    });
    let muted = theme::color(ui.ctx(), Token::InkMuted);
    ui.label(Type::Small.rich(cx.t(flow.commitment.key())).color(muted));
    for amount in &flow.amounts {
        ui.label(Type::SmallNumber.rich(cx.say(&amount.message())));
    }
    let county = |id| steps.get(id).and_then(|step| cx.places.step(step).code);
    if let (Some(from), Some(to)) = (county(&flow.from), county(&flow.to))
        && from != to
    {
        let place = |code| place_name(code, cx.places.counties());
        let words = Message::new("map-flow-crosses")
            .with("from", place(&from))
            .with("to", place(&to));
        let ink = theme::color(ui.ctx(), Token::Crossing);
        ui.label(Type::Small.rich(cx.say(&words)).color(ink));
    }
}
