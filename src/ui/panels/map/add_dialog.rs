//! The dialog that adds an asset by coordinates or by choosing a municipality.

use egui::{Id, Label, TextEdit, Ui};

use super::{edits, overlay};
use crate::geo::{LonLat, MunicipalityId, read_coordinates, unproject};
use crate::intent::{Intent, View as Show};
use crate::message::{Arg, Message};
use crate::scene::Token;
use crate::ui::PanelContext;
use crate::ui::theme::{self, Type, space};
use crate::ui::widgets::{Answer, Dialog, DialogButton, Field, Select, segmented, text_field};
use crate::workspace::{AssetKind, Place, PlaceQuality};

/// What is written in the dialog so far.
#[derive(Default)]
pub(super) struct AddDialog {
    name: String,
    kind: AssetKind,
    by_municipality: bool,
    coordinates: String,
    municipality: Option<MunicipalityId>,
    /// Whether it has been shown.
    opened: bool,
    /// The municipalities by name, in order; empty while the map is being read.
    list: Vec<(String, MunicipalityId)>,
    /// Whether the main button was pressed while something was missing.
    tried: bool,
}

impl AddDialog {
    /// The place that is meant.
    fn place(&self, cx: &PanelContext<'_>) -> Option<Place> {
        if self.by_municipality {
            let at = cx.geography?.boundaries.label(self.municipality?)?;
            return Some(Place::at(unproject(at), PlaceQuality::Municipality));
        }
        let point = read_coordinates(&self.coordinates)?;
        is_on_the_map(point).then(|| Place::at(point, PlaceQuality::Approximate))
    }

    /// Whether something is written in it.
    pub(super) fn is_begun(&self) -> bool {
        !self.name().is_empty() || !self.coordinates.trim().is_empty()
    }

    fn name(&self) -> &str {
        self.name.trim()
    }
}

/// Whether a point is where maps show anything.
fn is_on_the_map(point: LonLat) -> bool {
    crate::scene::map::View::extent().contains(crate::geo::project(point))
}

/// Shows the dialog; adds the asset, selects it and brings it into view once it is confirmed.
pub(super) fn add_asset_dialog(
    ui: &mut Ui,
    cx: &PanelContext<'_>,
    state: &mut AddDialog,
    out: &mut Vec<Intent>,
) {
    let ctx = ui.ctx().clone();
    let buttons = [
        DialogButton::primary(cx.t("add")),
        DialogButton::secondary(cx.t("cancel")),
    ];
    let dialog =
        Dialog::new(Id::unique("map-add-asset"), cx.t("map-add"), cx.t("close")).width(440.0);
    let (answer, ()) = dialog.show(&ctx, &buttons, |ui| content(ui, cx, state));
    match answer {
        Answer::Open => {}
        Answer::Button(0) => confirm(cx, state, out),
        Answer::Button(_) | Answer::Dismissed => {
            *state = AddDialog::default();
            out.push(Intent::View(Show::CloseDialog));
        }
    }
}

fn confirm(cx: &PanelContext<'_>, state: &mut AddDialog, out: &mut Vec<Intent>) {
    state.tried = true;
    let Some(place) = state.place(cx).filter(|_| !state.name().is_empty()) else {
        return;
    };
    let mut map = cx.session.map.clone();
    let name = state.name().to_owned();
    let Some(asset) = edits::add(cx, &name, state.kind, place, &mut map, out) else {
        return;
    };
    if map != cx.session.map {
        out.push(Intent::View(Show::Map(map)));
    }
    out.push(Intent::View(Show::CloseDialog));
    out.push(Intent::View(Show::Reveal(asset.into())));
    *state = AddDialog::default();
}

fn content(ui: &mut Ui, cx: &PanelContext<'_>, state: &mut AddDialog) {
    ui.spacing_mut().item_spacing.y = 10.0;
    let missing = (state.tried && state.name().is_empty()).then(|| cx.t("required"));
    let opens = !std::mem::replace(&mut state.opened, true);
    if state.list.is_empty() {
        state.list = municipalities(cx);
    }
    let name = Field::new(cx.t("field-name"))
        .problem(missing)
        .show(ui, |ui| text_field(ui, &mut state.name, ""));
    if opens {
        name.request_focus();
    }
    Field::new(cx.t("field-kind")).show(ui, |ui| {
        let words: Vec<&str> = AssetKind::ALL.iter().map(|kind| cx.t(kind.key())).collect();
        let selected = Select::new(cx.t("field-kind"), cx.t(state.kind.key())).show(ui, &words);
        if let Some(kind) = selected
            .chosen
            .and_then(|chosen| AssetKind::ALL.get(chosen))
        {
            state.kind = *kind;
        }
        selected.response
    });
    let ways = [
        (false, cx.t("map-dialog-coordinates")),
        (true, cx.t("field-municipality")),
    ];
    segmented(ui, cx.t("field-quality"), &ways, &mut state.by_municipality);
    if state.by_municipality {
        by_municipality(ui, cx, state);
    } else {
        by_coordinates(ui, cx, state);
    }
}

fn by_coordinates(ui: &mut Ui, cx: &PanelContext<'_>, state: &mut AddDialog) {
    let found = read_coordinates(&state.coordinates);
    let written = !state.coordinates.trim().is_empty();
    let problem = match found {
        Some(point) if !is_on_the_map(point) => Some("map-coordinates-far"),
        None if state.tried => Some("map-coordinates-bad"),
        Some(_) | None => None,
    };
    let hint = found
        .filter(|_| problem.is_none())
        .map(|point| told(cx, point));
    let hint = hint
        .as_deref()
        .or(Some(cx.t("map-coordinates-hint")).filter(|_| !written || problem.is_none()));
    Field::new(cx.t("map-dialog-coordinates"))
        .problem(problem.map(|key| cx.t(key)))
        .hint(hint)
        .show(ui, |ui| {
            ui.add(TextEdit::singleline(&mut state.coordinates).desired_width(f32::INFINITY))
        });
}

/// A point in words: where it lies, and its degrees.
fn told(cx: &PanelContext<'_>, point: LonLat) -> String {
    let degrees = |value| Arg::Number { value, decimals: 4 };
    let written = cx.say(
        &Message::new("coordinates")
            .with("lat", degrees(point.lat))
            .with("lon", degrees(point.lon)),
    );
    let place = overlay::place_words(cx, point);
    cx.say(
        &Message::new("pair")
            .with("first", place)
            .with("second", written),
    )
}

fn by_municipality(ui: &mut Ui, cx: &PanelContext<'_>, state: &mut AddDialog) {
    let missing = (state.tried && state.municipality.is_none()).then(|| cx.t("required"));
    let chosen = state
        .municipality
        .and_then(|id| state.list.iter().find(|(_, each)| *each == id));
    let current = chosen.map_or_else(String::new, |(name, _)| name.clone());
    Field::new(cx.t("field-municipality"))
        .problem(missing)
        .show(ui, |ui| {
            let names: Vec<&str> = state.list.iter().map(|(name, _)| name.as_str()).collect();
            let matches = |query: &str, item: &str| cx.text.matches(query, item);
            let selected = Select::new(cx.t("field-municipality"), &current)
                .placeholder(cx.t("map-municipality-choose"))
                .search(cx.t("map-municipality-search"), cx.t("no-hits"))
                .matching(&matches)
                .show(ui, &names);
            if let Some((_, id)) = selected.chosen.and_then(|chosen| state.list.get(chosen)) {
                state.municipality = Some(*id);
            }
            selected.response
        });
    let muted = theme::color(ui.ctx(), Token::InkMuted);
    ui.add(Label::new(Type::Small.rich(cx.t("map-municipality-note")).color(muted)).wrap());
    ui.add_space(space::HALF);
}

/// All municipalities as `name, county`, in the order of the alphabet.
fn municipalities(cx: &PanelContext<'_>) -> Vec<(String, MunicipalityId)> {
    let Some(geography) = cx.geography else {
        return Vec::new();
    };
    let edition = cx.workspace().division().edition();
    let mut list: Vec<(String, MunicipalityId)> = geography
        .boundaries
        .municipalities_with_ids()
        .map(|(id, each)| {
            let words = Message::new("map-place-of")
                .with("municipality", each.name().to_string())
                .with("county", each.county(edition).short_name);
            (cx.say(&words), id)
        })
        .collect();
    list.sort_by(|a, b| cx.text.compare(&a.0, &b.0).then(a.1.cmp(&b.1)));
    list
}
