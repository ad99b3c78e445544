//! Counties and kinds in the lower part of the panel: a table whose cells choose, with bars beside it.

use std::collections::BTreeSet;
use std::sync::Arc;

use egui::{Align, Layout, Rect, Role, ScrollArea, Sense, Ui, UiBuilder, Vec2, WidgetInfo, vec2};
use egui_plot::{Bar, BarChart, Plot};
use jiff::civil::Date;

use super::data::{self, MapData, Revision};
use super::tools::measure_name;
use crate::analysis::county_matrix::{CountyMatrix, Row};
use crate::analysis::place_name;
use crate::analysis::rounded;
use crate::message::{Language, Message};
use crate::scene::Token;
use crate::session::{MapView, Within};
use crate::ui::PanelContext;
use crate::ui::theme::{self, Type, space};
use crate::workspace::{AssetFilter, AssetKind, CountyCode, Metres, Quantity};

/// The height of a row, in points.
const ROW: f32 = 26.0;
/// The width of the names of rows, in points.
const NAMES: f32 = 150.0;
/// The least width of a column, in points.
const COLUMN: f32 = 74.0;
/// The share of the width that the bars take.
const BARS: f32 = 0.3;
/// The room for names beside the bars, in points.
const BAR_NAMES: f32 = 96.0;

/// What of the panel's filter a cell sets.
#[derive(Clone, Debug, PartialEq)]
struct Narrowing {
    kinds: BTreeSet<AssetKind>,
    counties: BTreeSet<CountyCode>,
}

impl Narrowing {
    fn of(map: &MapView) -> Self {
        Self {
            kinds: map.shown.filter.kinds.clone(),
            counties: map.shown.filter.counties.clone(),
        }
    }

    fn to_cell(matrix: &CountyMatrix, row: &Row, kind: AssetKind) -> Option<Self> {
        let counties = matrix.codes(row);
        (!counties.is_empty()).then(|| Self {
            kinds: [kind].into(),
            counties,
        })
    }

    fn set(self, map: &mut MapView) {
        map.shown.filter.kinds = self.kinds;
        map.shown.filter.counties = self.counties;
    }
}

/// The cell chosen: what the filter was before, and what it was made.
#[derive(Clone, Debug)]
struct Chosen {
    row: Row,
    kind: AssetKind,
    before: Narrowing,
    after: Narrowing,
}

#[derive(Clone, Debug, PartialEq)]
struct Key {
    revision: Revision,
    narrowing: Narrowing,
    /// What the filter asks for beside kinds and counties, and within what.
    rest: (AssetFilter, Option<Arc<[Metres]>>, Option<Date>),
    has_map: bool,
    language: Language,
    measure: Option<Arc<Quantity>>,
}

/// The matrix as it is shown: rows, columns and their words.
#[derive(Debug, Default)]
struct Shown {
    matrix: CountyMatrix,
    rows: Vec<Option<(Row, String)>>,
    total: String,
    columns: Vec<(Option<AssetKind>, String)>,
    /// By row and column.
    cells: Vec<Vec<Figure>>,
}

#[derive(Clone, Debug, Default)]
struct Figure {
    value: Option<f64>,
    words: String,
    name: String,
}

/// What the matrix remembers between frames.
#[derive(Default)]
pub(super) struct Matrix {
    /// The column that the bars follow; `None` for all kinds.
    column: Option<AssetKind>,
    chosen: Option<Chosen>,
    shown: Option<(Key, Shown)>,
}

impl Matrix {
    /// Draws the matrix.
    pub(super) fn ui(
        &mut self,
        ui: &mut Ui,
        cx: &PanelContext<'_>,
        data: &MapData,
        map: &mut MapView,
    ) {
        self.chosen
            .take_if(|chosen| chosen.after != Narrowing::of(map));
        self.refresh(cx, data, map);
        let Some((_, shown)) = &self.shown else {
            return;
        };
        let room = ui.available_rect_before_wrap();
        if shown.matrix.rows.is_empty() {
            let muted = theme::color(ui.ctx(), Token::InkMuted);
            ui.centered_and_justified(|ui| {
                ui.label(Type::Body.rich(cx.t("map-no-rows")).color(muted));
            });
            return;
        }
        let split = room.right() - room.width() * BARS;
        let left = Rect::from_min_max(room.min, egui::pos2(split, room.bottom()));
        let right = Rect::from_min_max(egui::pos2(split, room.top()), room.max).shrink(6.0);
        let mut asked = None;
        ui.scope_builder(UiBuilder::new().max_rect(left), |ui| {
            asked = table(ui, cx, shown, self.column, self.chosen.as_ref());
        });
        ui.scope_builder(UiBuilder::new().max_rect(right), |ui| {
            bars(ui, cx, shown, self.column, map);
        });
        ui.expand_to_include_rect(room);
        match asked {
            Some(Asked::Column(column)) => self.column = column,
            Some(Asked::Cell(row, kind)) => self.choose(row, kind, map),
            None => {}
        }
    }

    /// Narrows map and table to a cell; the one chosen is let go again.
    fn choose(&mut self, row: Row, kind: AssetKind, map: &mut MapView) {
        let before = match self.chosen.take() {
            Some(chosen) if (&chosen.row, chosen.kind) == (&row, kind) => {
                chosen.before.set(map);
                return;
            }
            Some(chosen) => chosen.before,
            None => Narrowing::of(map),
        };
        let Some((_, shown)) = &self.shown else {
            return;
        };
        let Some(after) = Narrowing::to_cell(&shown.matrix, &row, kind) else {
            return;
        };
        after.clone().set(map);
        self.column = Some(kind);
        self.chosen = Some(Chosen {
            row,
            kind,
            before,
            after,
        });
    }

    /// Counts anew what the filter leaves, the chosen cell left out of account.
    fn refresh(&mut self, cx: &PanelContext<'_>, data: &MapData, map: &MapView) {
        let narrowing = match &self.chosen {
            Some(chosen) => chosen.before.clone(),
            None => Narrowing::of(map),
        };
        let key = Key {
            revision: Revision::of(cx),
            narrowing,
            rest: rest(cx, map),
            has_map: cx.geography.is_some(),
            language: cx.text.language(),
            measure: map.reading.measure.clone(),
        };
        if self.shown.as_ref().is_some_and(|(known, _)| *known == key) {
            return;
        }
        let mut without = map.clone();
        key.narrowing.clone().set(&mut without);
        let found = if self.chosen.is_some() {
            data::chosen(cx.choosing(), &without)
        } else {
            data.found.as_deref().cloned()
        };
        let assets = cx.workspace().assets().iter();
        let passing: Vec<_> = assets
            .filter(|(id, _)| found.as_ref().is_none_or(|found| found.contains(*id)))
            .map(|(id, asset)| (id, asset.as_ref()))
            .collect();
        let matrix = CountyMatrix::of(passing.iter().copied(), cx.places);
        let shown = Shown::of(cx, matrix, map.reading.measure.as_deref());
        if !shown
            .matrix
            .kinds
            .iter()
            .any(|kind| Some(*kind) == self.column)
        {
            self.column = None;
        }
        self.shown = Some((key, shown));
    }
}

/// What a filter asks for beside kinds and counties, and what the lasso holds.
fn rest(
    cx: &PanelContext<'_>,
    map: &MapView,
) -> (AssetFilter, Option<Arc<[Metres]>>, Option<Date>) {
    let filter = AssetFilter {
        kinds: BTreeSet::new(),
        counties: BTreeSet::new(),
        ..map.shown.filter.clone()
    };
    let lasso = map.lasso.clone().filter(|_| map.within == Within::Lasso);
    let today = filter.older_than.map(|_| cx.today);
    (filter, lasso, today)
}

impl Shown {
    fn of(cx: &PanelContext<'_>, matrix: CountyMatrix, measure: Option<&Quantity>) -> Self {
        let account = measure.map(|one| (one, matrix.account(one)));
        let counties = cx.places.counties();
        let total = cx.t("map-matrix-total").to_owned();
        let row_name = |row: &Row| match row {
            Row::County(code) => cx.say(&place_name(code, counties)),
            Row::Abroad => cx.t("map-matrix-abroad").to_owned(),
            Row::Nowhere => cx.t("map-matrix-nowhere").to_owned(),
        };
        let rows: Vec<Option<(Row, String)>> = matrix
            .rows
            .iter()
            .map(|row| Some((row.clone(), row_name(row))))
            .chain([None])
            .collect();
        let kinds = matrix.kinds.iter().map(|kind| Some(*kind)).chain([None]);
        let columns: Vec<(Option<AssetKind>, String)> = kinds
            .map(|kind| {
                (
                    kind,
                    kind.map_or(total.clone(), |it| cx.t(it.key()).to_owned()),
                )
            })
            .collect();
        let figure = |row: &Option<(Row, String)>, column: &(Option<AssetKind>, String)| {
            let cell = matrix.cell(row.as_ref().map(|(row, _)| row), column.0);
            let value = cell.and_then(|cell| match &account {
                None => cell.value(None),
                Some((one, account)) => {
                    let sum = cell.value(Some((*account)?))?;
                    // The unit asked for may be another than the commonest of these assets.
                    let own = matrix.accounts.get((*account)?)?;
                    own.unit.convert(sum, &one.unit).ok()
                }
            });
            let words = match value {
                Some(value) => cx.say(&Message::new("map-number").with("value", rounded(value, 4))),
                None if cell.is_some() => cx.t("map-matrix-no-figure").to_owned(),
                None => String::new(),
            };
            let told = match value {
                Some(_) => words.clone(),
                None => cx.t("map-matrix-none").to_owned(),
            };
            let name = Message::new("map-matrix-cell")
                .with("row", row.as_ref().map_or(total.as_str(), |(_, name)| name))
                .with("column", column.1.as_str())
                .with("value", told);
            Figure {
                value,
                words,
                name: cx.say(&name),
            }
        };
        let cells = rows
            .iter()
            .map(|row| columns.iter().map(|column| figure(row, column)).collect())
            .collect();
        Self {
            matrix,
            rows,
            total,
            columns,
            cells,
        }
    }
}

enum Asked {
    Column(Option<AssetKind>),
    Cell(Row, AssetKind),
}

fn table(
    ui: &mut Ui,
    cx: &PanelContext<'_>,
    shown: &Shown,
    column: Option<AssetKind>,
    chosen: Option<&Chosen>,
) -> Option<Asked> {
    let mut asked = None;
    let columns = shown.columns.len().max(1) as f32;
    let room = ui.available_width() - NAMES - 24.0;
    let width = (room / columns).max(COLUMN);
    ui.spacing_mut().item_spacing = Vec2::ZERO;
    ScrollArea::both()
        .id_salt("map-matrix")
        .auto_shrink(false)
        .show(ui, |ui| {
            ui.horizontal(|ui| {
                words(ui, cx.t("field-county"), NAMES, Align::Min, true);
                for (kind, name) in &shown.columns {
                    let said = cx.say(&Message::new("map-matrix-bars").with("column", name));
                    let look = Look {
                        words: name,
                        name: &said,
                        marked: *kind == column,
                        heading: true,
                        enabled: true,
                    };
                    if press(ui, width, look) {
                        asked = Some(Asked::Column(*kind));
                    }
                }
            });
            for (row, cells) in shown.rows.iter().zip(&shown.cells) {
                ui.horizontal(|ui| {
                    let name = row.as_ref().map_or(&shown.total, |(_, name)| name);
                    words(ui, name, NAMES, Align::Min, row.is_none());
                    for ((kind, _), figure) in shown.columns.iter().zip(cells) {
                        let cell = row.as_ref().map(|(row, _)| row).zip(*kind);
                        let Some((row, kind)) = cell.filter(|_| !figure.words.is_empty()) else {
                            let total = row.is_none() || kind.is_none();
                            words(ui, &figure.words, width, Align::Max, total);
                            continue;
                        };
                        let marked = chosen.is_some_and(|it| (&it.row, it.kind) == (row, kind));
                        let look = Look {
                            words: &figure.words,
                            name: &figure.name,
                            marked,
                            heading: false,
                            enabled: *row != Row::Nowhere,
                        };
                        if press(ui, width, look) {
                            asked = Some(Asked::Cell(row.clone(), kind));
                        }
                    }
                });
            }
        });
    asked
}

fn words(ui: &mut Ui, words: &str, width: f32, align: Align, strong: bool) {
    let face = if strong {
        Type::SmallStrong
    } else {
        Type::Body
    };
    let layout = match align {
        Align::Max => Layout::right_to_left(Align::Center),
        _ => Layout::left_to_right(Align::Center),
    };
    ui.allocate_ui_with_layout(vec2(width, ROW), layout, |ui| {
        ui.set_min_size(vec2(width, ROW));
        ui.add_space(14.0);
        let ink = theme::color(ui.ctx(), Token::Ink);
        ui.add(egui::Label::new(face.rich(words).color(ink)).truncate());
    });
}

#[derive(Clone, Copy)]
struct Look<'a> {
    words: &'a str,
    name: &'a str,
    marked: bool,
    heading: bool,
    enabled: bool,
}

/// A cell that can be pressed.
fn press(ui: &mut Ui, width: f32, look: Look<'_>) -> bool {
    let sense = if look.enabled {
        Sense::click()
    } else {
        Sense::hover()
    };
    let (rect, response) = ui.allocate_exact_size(vec2(width, ROW), sense);
    let ctx = ui.ctx();
    let painter = ui.painter().with_clip_rect(rect.intersect(ui.clip_rect()));
    let inner = rect.shrink2(vec2(2.0, 1.0));
    let radius = f32::from(space::RADIUS_SMALL);
    let fill = match (look.marked, response.hovered() && look.enabled) {
        (true, _) => Some(Token::Selected),
        (false, true) => Some(Token::Hover),
        (false, false) => None,
    };
    if let Some(fill) = fill {
        painter.rect_filled(inner, radius, theme::color(ctx, fill));
    }
    if look.marked && !look.heading || response.has_focus() {
        let ring = theme::stroke(ctx, space::FOCUS, Token::Accent);
        painter.rect_stroke(inner, radius, ring, egui::StrokeKind::Inside);
    }
    let (face, ink) = if look.heading {
        let ink = if look.marked {
            Token::Ink
        } else {
            Token::InkMuted
        };
        (Type::SmallStrong, ink)
    } else {
        (Type::Body, Token::Ink)
    };
    let galley = painter.layout_no_wrap(
        look.words.to_owned(),
        face.font_in(ui),
        theme::color(ctx, ink),
    );
    let x = (rect.right() - 14.0 - galley.size().x).max(rect.left() + 4.0);
    let at = egui::pos2(x, rect.center().y - galley.size().y / 2.0);
    painter.galley(at, galley, theme::color(ctx, ink));
    response.widget_info(|| {
        let role = if look.heading {
            Role::ColumnHeader
        } else {
            Role::Button
        };
        WidgetInfo::selected(role, look.enabled, look.marked, look.name)
    });
    let response = if look.enabled && response.hovered() {
        response.on_hover_cursor(egui::CursorIcon::PointingHand)
    } else {
        response
    };
    if response.gained_focus() {
        response.scroll_to_me(None);
    }
    response.clicked()
}

/// A bar for every row, of the column chosen.
fn bars(
    ui: &mut Ui,
    cx: &PanelContext<'_>,
    shown: &Shown,
    column: Option<AssetKind>,
    map: &MapView,
) {
    let at = shown.columns.iter().position(|(kind, _)| *kind == column);
    let Some((at, (_, title))) = at.and_then(|at| Some((at, shown.columns.get(at)?))) else {
        return;
    };
    let rows: Vec<(&str, f64, &str)> = shown
        .rows
        .iter()
        .zip(&shown.cells)
        .filter_map(|(row, cells)| {
            let figure = cells.get(at)?;
            let (_, name) = row.as_ref()?;
            Some((
                name.as_str(),
                figure.value.unwrap_or(0.0),
                figure.words.as_str(),
            ))
        })
        .collect();
    let heading = cx.say(
        &Message::new("pair")
            .with("first", title.as_str())
            .with("second", measure_name(cx, map.reading.measure.as_deref())),
    );
    let muted = theme::color(ui.ctx(), Token::InkMuted);
    ui.label(Type::SmallStrong.rich(&heading).color(muted));
    let accent = theme::color(ui.ctx(), Token::Accent);
    let bars = rows.iter().enumerate().map(|(place, (name, value, _))| {
        let place = rows.len() as f64 - 1.0 - place as f64;
        Bar::new(place, *value).name(name).width(0.66).fill(accent)
    });
    let chart = BarChart::new(heading.clone(), bars.collect())
        .horizontal()
        .color(accent)
        .element_formatter(Box::new(|bar, _| bar.name.clone()));
    let names: Vec<String> = rows.iter().rev().map(|(name, ..)| short(name)).collect();
    let text = cx.text;
    let most = rows.len() as f64 - 0.5;
    let height = ui.available_height().max(40.0);
    let shown = Plot::new("map-matrix-bars")
        .height(height)
        .allow_drag(false)
        .allow_zoom(false)
        .allow_scroll(false)
        .allow_boxed_zoom(false)
        .allow_double_click_reset(false)
        .show_x(false)
        .show_y(false)
        .show_background(false)
        .show_grid([true, false])
        .include_y(-0.5)
        .include_y(most)
        .include_x(0.0)
        .set_margin_fraction(vec2(0.04, 0.0))
        .y_axis_min_width(BAR_NAMES)
        .y_grid_spacer(move |_| {
            (0..names_len(most))
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
                reason = "a row's number"
            )]
            let place = mark.value.round().max(0.0) as usize;
            names.get(place).cloned().unwrap_or_default()
        })
        .x_axis_formatter(move |mark, _| {
            text.say(&Message::new("map-number").with("value", rounded(mark.value, 4)))
        })
        .show(ui, |plot| plot.bar_chart(chart));
    let told: Vec<String> = rows
        .iter()
        .filter(|(_, _, words)| !words.is_empty())
        .map(|(name, _, words)| {
            let pair = Message::new("map-matrix-bar")
                .with("row", *name)
                .with("value", *words);
            cx.say(&pair)
        })
        .collect();
    let name = Message::new("map-matrix-chart")
        .with("title", heading)
        .with("values", cx.text.list(&told));
    let name = cx.say(&name);
    shown
        .response
        .widget_info(|| WidgetInfo::labeled(Role::Image, true, &name));
}

fn names_len(most: f64) -> u16 {
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a few counties"
    )]
    let count = (most + 0.5).clamp(0.0, 1_000.0) as u16;
    count
}

/// A name that has room beside the bars.
fn short(name: &str) -> String {
    const LONGEST: usize = 14;
    if name.chars().count() <= LONGEST {
        return name.to_owned();
    }
    let kept: String = name.chars().take(LONGEST - 1).collect();
    [kept.trim_end(), "…"].concat()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sums_are_told_with_four_digits() {
        for (value, shown) in [
            (0.0, 0.0),
            (81.499_99, 81.5),
            (123_456.7, 123_457.0),
            (0.012_345_6, 0.012_35),
            (-5.0, -5.0),
        ] {
            assert!((rounded(value, 4) - shown).abs() < 1e-12, "{value}");
        }
    }

    #[test]
    fn long_names_beside_bars_are_cut_short() {
        assert_eq!(short("Vestland"), "Vestland");
        assert_eq!(short("Vestfold og Telemark"), "Vestfold og T…");
    }
}
