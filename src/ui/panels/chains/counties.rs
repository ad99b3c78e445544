//! What of the chain crosses which county line: a table below the drawing, from county to county, for
//! each account.

use std::collections::BTreeSet;

use egui::{Frame, Grid, Label, Margin, Role, ScrollArea, Ui, WidgetInfo};

use super::ChainsPanel;
use crate::analysis::rounded;
use crate::analysis::{Crossing, Line, Volume, place_name};
use crate::intent::{Intent, View};
use crate::message::{Arg, Language, Message};
use crate::scene::Token;
use crate::session::{ChainTools, Selection};
use crate::ui::PanelContext;
use crate::ui::fields::layer_name;
use crate::ui::theme::{Room, Type, color, icons};
use crate::ui::widgets::{Chip, IconButton, PushButton, section};
use crate::workspace::{ChainId, CountyCode, FlowId, RecordRef};

/// The height of the table, and where there is little room.
const HEIGHT: f32 = 250.0;
const LOW: f32 = 150.0;

/// The table as it was made for a state of the workspace.
#[derive(Debug, Default)]
pub(super) struct CountyTable {
    key: Option<(u64, ChainId, Language, bool)>,
    told: Told,
    /// The account shown; the number of flows where it is none.
    account: Option<usize>,
    /// The cell chosen last.
    chosen: Option<Line>,
}

/// What the table shows.
#[derive(Debug, Default)]
struct Told {
    crossing: Crossing,
    /// The counties that something leaves, and those that something reaches, by their names.
    from: Vec<(CountyCode, String)>,
    to: Vec<(CountyCode, String)>,
    /// The name of each account with the share of it that crosses.
    tabs: Vec<(Option<usize>, String)>,
}

impl CountyTable {
    fn refresh(&mut self, cx: &PanelContext<'_>, chain: &ChainId) {
        let key = (
            cx.document.revision(),
            chain.clone(),
            cx.text.language(),
            cx.geography.is_some(),
        );
        if self.key.as_ref() == Some(&key) {
            return;
        }
        if self.key.as_ref().is_some_and(|before| before.1 != key.1) {
            self.account = None;
            self.chosen = None;
        }
        self.told = Told::of(cx, chain);
        if self
            .account
            .is_some_and(|at| at >= self.told.crossing.volumes.len())
        {
            self.account = None;
        }
        self.key = Some(key);
    }
}

impl Told {
    fn of(cx: &PanelContext<'_>, chain: &ChainId) -> Self {
        let crossing = Crossing::of_chain(cx.workspace(), cx.index, cx.places, chain);
        let named = |codes: BTreeSet<&CountyCode>| {
            let name = |code: &CountyCode| cx.say(&place_name(code, cx.places.counties()));
            let mut named: Vec<_> = codes
                .iter()
                .map(|code| ((*code).clone(), name(code)))
                .collect();
            named.sort_by(|one, other| cx.text.compare(&one.1, &other.1));
            named
        };
        let flows = Message::new("counties-flows")
            .with("crossing", crossing.crossing.len())
            .with("flows", crossing.flows);
        let mut tabs = vec![(None, cx.say(&flows))];
        for (place, volume) in crossing.volumes.iter().enumerate() {
            tabs.push((Some(place), account(cx, volume)));
        }
        Self {
            from: named(crossing.lines.keys().map(|(from, _)| from).collect()),
            to: named(crossing.lines.keys().map(|(_, to)| to).collect()),
            tabs,
            crossing,
        }
    }

    /// How much runs over a line, as it is read; nothing where nothing does.
    fn figure(&self, cx: &PanelContext<'_>, account: Option<usize>, line: &Line) -> Option<String> {
        if let Some(volume) = account.and_then(|at| self.crossing.volumes.get(at)) {
            let value = rounded(*volume.between.get(line)?, 3);
            return Some(cx.say(&Message::new("plain-number").with("value", value)));
        }
        let count = *self.crossing.lines.get(line)?;
        Some(cx.text.number(count as f64, 0))
    }

    /// The flows over a line that have an amount in the account, by id.
    fn flows(&self, cx: &PanelContext<'_>, account: Option<usize>, line: &Line) -> Vec<FlowId> {
        let county = |step| cx.places.step(cx.workspace().steps().get(step)?).code;
        let volume = account.and_then(|at| self.crossing.volumes.get(at));
        let is_here = |id: &&FlowId| {
            let Some(flow) = cx.workspace().flows().get(id) else {
                return false;
            };
            let ends = (county(&flow.from), county(&flow.to));
            ends == (Some(line.0.clone()), Some(line.1.clone()))
                && volume.is_none_or(|volume| volume.amount_of(flow).is_some())
        };
        let found = self.crossing.crossing.iter().filter(is_here);
        found.cloned().collect()
    }
}

/// The name of an account with its unit and the share of it that crosses a county line.
fn account(cx: &PanelContext<'_>, volume: &Volume) -> String {
    let unit = crate::workspace::Quantity {
        layer: Some(volume.layer.clone()),
        ..crate::workspace::Quantity::guess(
            rounded(volume.total, 3),
            volume.unit.symbol(),
            volume.per,
        )
    };
    let share = volume.share().unwrap_or(0.0) * 100.0;
    let told = Message::new("counties-account")
        .with("layer", layer_name(cx, &volume.layer))
        .with("share", Arg::number(share, 0))
        .with("total", unit.message());
    cx.say(&told)
}

/// Shows the table, or hides it.
pub(super) fn toggle(cx: &PanelContext<'_>, out: &mut Vec<Intent>) {
    out.push(Intent::View(View::ChainTools(ChainTools {
        counties: !cx.session.tools.counties,
        ..cx.session.tools.clone()
    })));
}

impl ChainsPanel {
    /// The table, below the drawing.
    pub(super) fn county_table(
        &mut self,
        ui: &mut Ui,
        cx: &PanelContext<'_>,
        chain: &ChainId,
        out: &mut Vec<Intent>,
    ) {
        if !cx.session.tools.counties {
            return;
        }
        let table = &mut self.counties;
        table.refresh(cx, chain);
        let low = Room::of(ui.ctx()).is_low();
        let frame = Frame::NONE
            .fill(color(ui.ctx(), Token::Card))
            .inner_margin(Margin::symmetric(16, 8));
        egui::Panel::bottom("chain-counties")
            .exact_size(if low { LOW } else { HEIGHT })
            .resizable(false)
            .frame(frame)
            .show(ui, |ui| {
                ui.set_min_width(ui.available_width());
                ui.horizontal(|ui| {
                    let close = IconButton::new(icons::CLOSE, cx.t("counties-hide"));
                    if ui.add(close.muted().shortcut("K")).clicked() {
                        toggle(cx, out);
                    }
                    section(ui, cx.t("counties-title"));
                });
                if table.told.crossing.lines.is_empty() {
                    let words = cx.say(&table.told.crossing.message());
                    ui.add(Label::new(words).wrap());
                    ui.add(Label::new(cx.t("counties-none")).wrap());
                    return;
                }
                ui.horizontal_wrapped(|ui| {
                    for (place, name) in &table.told.tabs {
                        let on = *place == table.account;
                        if ui.add(Chip::toggle(name, on)).clicked() {
                            table.account = *place;
                        }
                    }
                });
                if table.told.crossing.unknown > 0 {
                    let unknown =
                        Message::new("counties-unknown").with("n", table.told.crossing.unknown);
                    ui.add(Label::new(Type::Small.rich(cx.say(&unknown))).wrap());
                }
                let area = ScrollArea::both().auto_shrink([false, false]);
                area.show(ui, |ui| table.grid(ui, cx, out));
            });
    }
}

impl CountyTable {
    fn grid(&mut self, ui: &mut Ui, cx: &PanelContext<'_>, out: &mut Vec<Intent>) {
        let muted = color(ui.ctx(), Token::InkMuted);
        let head = |ui: &mut Ui, words: &str| {
            ui.add(Label::new(Type::SmallStrong.rich(words)).extend());
        };
        let mut clicked = None;
        Grid::new("counties")
            .striped(true)
            .spacing([24.0, 2.0])
            .show(ui, |ui| {
                let corner = Type::Small.rich(cx.t("counties-corner")).color(muted);
                ui.add(Label::new(corner).extend());
                for (_, name) in &self.told.to {
                    head(ui, name);
                }
                ui.end_row();
                for (from, from_name) in &self.told.from {
                    head(ui, from_name);
                    for (to, to_name) in &self.told.to {
                        let line = (from.clone(), to.clone());
                        let Some(figure) = self.told.figure(cx, self.account, &line) else {
                            ui.label("");
                            continue;
                        };
                        let chosen =
                            self.chosen.as_ref() == Some(&line) && !cx.session.selection.is_empty();
                        let button = if chosen {
                            PushButton::primary(&figure)
                        } else {
                            PushButton::quiet(&figure)
                        };
                        let response = ui.add(button.small());
                        let name = Message::new("counties-cell")
                            .with("from", from_name.as_str())
                            .with("to", to_name.as_str())
                            .with("figure", figure.as_str());
                        let name = cx.say(&name);
                        response.widget_info(|| {
                            WidgetInfo::selected(Role::Button, true, chosen, &name)
                        });
                        if response.on_hover_text(cx.t("counties-cell-hint")).clicked() {
                            clicked = Some(line);
                        }
                    }
                    ui.end_row();
                }
            });
        if let Some(line) = clicked {
            let flows = self.told.flows(cx, self.account, &line);
            let records = flows.iter().map(RecordRef::from);
            out.push(Intent::View(View::Select(Selection::many(records))));
            self.chosen = Some(line);
        }
    }
}
