//! What stands in the cells of the table.

use egui::{Label, RichText, Ui};

use super::amount;
use super::data;
use crate::analysis::{Completeness, Confirmed, place_name};
use crate::scene::Token;
use crate::scene::sign::mark_of;
use crate::session::AssetColumn;
use crate::ui::PanelContext;
use crate::ui::theme::{self, Type, icons};
use crate::ui::widgets::{Tone, badge, mark, share_bar};
use crate::workspace::{Asset, AssetId};

/// The width of a year, with the space before it, in points.
const YEAR: f32 = 44.0;
/// The width of the bar that shows how much is known, in points.
const BAR: f32 = 36.0;

/// A cell that is not being edited.
pub(super) fn cell(
    ui: &mut Ui,
    cx: &PanelContext<'_>,
    id: &AssetId,
    asset: &Asset,
    column: AssetColumn,
) {
    let plain = |ui: &mut Ui, words: &str| {
        ui.add(Label::new(words).truncate());
    };
    ui.spacing_mut().item_spacing.x = 6.0;
    match column {
        AssetColumn::Name => {
            let words = Label::new(Type::Medium.rich(&asset.name)).truncate();
            if asset.example {
                let room = (ui.available_width() - 78.0).max(40.0);
                ui.scope(|ui| {
                    ui.set_max_width(room);
                    ui.add(words);
                });
                badge(ui, Tone::Neutral, cx.t("example"));
            } else {
                ui.add(words);
            }
        }
        AssetColumn::Kind => {
            mark(ui, mark_of(asset.kind));
            plain(ui, cx.t(asset.kind.key()));
        }
        AssetColumn::Municipality => plain(ui, &data::municipality(cx.places, id)),
        AssetColumn::County => plain(ui, &data::county(cx.places, cx.text, id)),
        AssetColumn::Capacity => {
            ui.add(Label::new(Type::Number.rich(data::capacity(cx, asset))).truncate());
        }
        AssetColumn::Status => plain(ui, cx.t(asset.status.key())),
        AssetColumn::Source => source(ui, cx, asset),
        AssetColumn::Completeness => completeness(ui, cx, asset),
        AssetColumn::Confirmed => confirmed(ui, cx, asset),
    }
}

/// The source that the table tells of, with its year behind it: where there is little room the title
/// is cut, never the year.
fn source(ui: &mut Ui, cx: &PanelContext<'_>, asset: &Asset) {
    let Some(source) = asset.capacities.iter().find_map(|it| it.source.as_ref()) else {
        let ink = theme::color(ui.ctx(), Token::WarningInk);
        ui.add(Label::new(icons::WARNING.text(15.0).color(ink)));
        ui.add(Label::new(RichText::new(cx.t("map-source-missing")).color(ink)).truncate());
        return;
    };
    let Some(day) = source.as_of else {
        ui.add(Label::new(&source.title).truncate());
        return;
    };
    ui.scope(|ui| {
        ui.set_max_width((ui.available_width() - YEAR).max(0.0));
        ui.add(Label::new(&source.title).truncate());
    });
    let ink = theme::color(ui.ctx(), Token::InkMuted);
    ui.add(Label::new(
        Type::Number.rich(day.year().to_string()).color(ink),
    ));
}

/// How much is known of an asset, as a bar and a number.
fn completeness(ui: &mut Ui, cx: &PanelContext<'_>, asset: &Asset) {
    let known = Completeness::of(asset);
    let words = cx.say(&known.message());
    let part = f32::from(known.percent()) / 100.0;
    ui.scope(|ui| {
        ui.set_max_width(BAR);
        share_bar(ui, &words, &[part]).on_hover_text(&words);
    });
    let ink = theme::color(ui.ctx(), Token::InkMuted);
    let percent = cx.say(&known.short());
    ui.add(Label::new(Type::Number.rich(percent).color(ink)));
}

/// How long ago an asset was last confirmed; in the colour of a warning once it is time to ask.
fn confirmed(ui: &mut Ui, cx: &PanelContext<'_>, asset: &Asset) {
    let confirmed = Confirmed::of(asset, cx.today);
    let owner = asset.owner.as_ref().map(|owner| cx.organisation(owner));
    let ink = if confirmed.is_due() {
        Token::WarningInk
    } else {
        Token::Ink
    };
    let ink = theme::color(ui.ctx(), ink);
    let age = Type::Number.rich(cx.say(&confirmed.short())).color(ink);
    ui.add(Label::new(age).truncate().show_tooltip_when_elided(false))
        .on_hover_ui(|ui| {
            ui.label(cx.say(&confirmed.message(owner)));
        });
}

/// What a cell says, as text for other programs: figures with all their decimals, days as programs
/// read them.
pub(super) fn text(
    cx: &PanelContext<'_>,
    id: &AssetId,
    asset: &Asset,
    column: AssetColumn,
) -> String {
    match column {
        AssetColumn::Name => asset.name.clone(),
        AssetColumn::Kind => cx.t(asset.kind.key()).to_owned(),
        AssetColumn::Municipality => data::municipality(cx.places, id),
        AssetColumn::County => {
            let code = cx.places.asset(id).county.code.as_ref();
            code.map_or_else(String::new, |code| {
                cx.say(&place_name(code, cx.places.counties()))
            })
        }
        AssetColumn::Capacity => amount::ungrouped(asset.capacities.first(), cx.text),
        AssetColumn::Status => cx.t(asset.status.key()).to_owned(),
        AssetColumn::Source => {
            // That of the capacity told beside it: an import takes it for that one's.
            let first = asset.capacities.first().and_then(|it| it.source.as_ref());
            first.map_or_else(String::new, |source| source.title.clone())
        }
        AssetColumn::Completeness => {
            let percent = f64::from(Completeness::of(asset).percent());
            cx.text.number(percent, 0)
        }
        AssetColumn::Confirmed => asset.as_of.map_or_else(String::new, |day| day.to_string()),
    }
}

/// The catalogue key of the header over a column in other programs, as an import knows it.
pub(super) fn header(column: AssetColumn) -> &'static str {
    match column {
        AssetColumn::Name => "header-name",
        AssetColumn::Kind => "header-kind",
        AssetColumn::Municipality => "header-municipality",
        AssetColumn::County => "header-county",
        AssetColumn::Capacity => "header-capacity",
        AssetColumn::Status => "header-status",
        AssetColumn::Source => "header-source",
        AssetColumn::Completeness => "header-complete",
        AssetColumn::Confirmed => "header-status-as-of",
    }
}
