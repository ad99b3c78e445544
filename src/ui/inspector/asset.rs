//! The inspector of an asset.

use egui::Ui;

use super::{asset_state, industries, parts};
use crate::analysis::{CountyBy, place_name};
use crate::geo::{LonLat, read_coordinates};
use crate::message::{Arg, Message};
use crate::ui::fields::choice::county_name;
use crate::ui::fields::number::Figure;
use crate::ui::fields::quantity::Kind;
use crate::ui::fields::reference::sorted;
use crate::ui::fields::{At, Form, Reading, reading};
use crate::ui::theme::icons;
use crate::ui::widgets::{PushButton, Tone};
use crate::workspace::edit::AssetField;
use crate::workspace::{Asset, AssetId, AssetKind, Edit, Place, PlaceQuality, RecordRef, Status};

/// Draws it.
pub(super) fn ui(form: &mut Form<'_, '_>, ui: &mut Ui, id: &AssetId, asset: &Asset) {
    let cx = form.cx;
    let set = |field| Edit::Asset(id.clone(), field);
    parts::title(
        form,
        ui,
        &asset.name,
        Tone::Neutral,
        cx.t(asset.kind.key()),
        asset.example,
    );
    let where_it_is = whereabouts(form, id, asset);
    parts::line(ui, &where_it_is);
    asset_state::ui(form, ui, id, asset);
    form.name(ui, "field-name", &asset.name, |name| {
        set(AssetField::Name(name))
    });
    form.reference(
        ui,
        "field-asset-owner",
        asset.owner.as_ref(),
        || sorted(cx, cx.workspace().organisations(), |_, _| true),
        |owner| set(AssetField::Owner(owner)),
    );
    let write = |list| set(AssetField::Capacities(list));
    form.quantities(ui, "field-capacities", &asset.capacities, Kind::Any, write);
    form.pair(
        ui,
        |form, ui| {
            let write = |kind| set(AssetField::Kind(kind));
            form.choice(
                ui,
                "field-kind",
                &AssetKind::ALL,
                AssetKind::key,
                asset.kind,
                write,
            );
        },
        |form, ui| {
            let write = |status| set(AssetField::Status(status));
            form.choice(
                ui,
                "field-status",
                &Status::ALL,
                Status::key,
                asset.status,
                write,
            );
        },
    );
    form.pair(
        ui,
        |form, ui| {
            form.whole(
                ui,
                "field-readiness",
                asset.readiness.map(u32::from),
                1..=9,
                |level| {
                    set(AssetField::Readiness(
                        level.and_then(|level| u8::try_from(level).ok()),
                    ))
                },
            );
        },
        |form, ui| {
            let today = cx.today;
            let later = |day| (day > today).then(|| Message::new("inspector-day-to-come"));
            form.day(ui, "field-as_of", asset.as_of, later, |day| {
                set(AssetField::AsOf(day))
            });
        },
    );
    links(form, ui, id);
    if !asset
        .capacities
        .iter()
        .any(|capacity| capacity.source.is_some())
    {
        parts::notice(
            form,
            ui,
            Tone::Warning,
            &Message::new("inspector-no-source"),
        );
    }
    if crate::ui::switch_off::chain_of_asset(cx, id).is_some() {
        let key = if crate::ui::switch_off::is_off(cx, id) {
            "stress-asset-on"
        } else {
            "stress-asset-off"
        };
        let button = PushButton::secondary(cx.t(key))
            .icon(icons::LIGHTNING)
            .small();
        if ui.add(button).clicked() {
            crate::ui::switch_off::toggle(cx, id, form.out);
        }
    }
    place(form, ui, id, asset);
    super::nearest::show(form, ui, id);
    industries::show(form, ui, id);
    more(form, ui, id, asset);
}

/// Municipality, county and coordinates in one line.
fn whereabouts(form: &Form<'_, '_>, id: &AssetId, asset: &Asset) -> String {
    let cx = form.cx;
    let Some(place) = &asset.place else {
        return cx.t("inspector-no-place").to_owned();
    };
    let known = cx.places.asset(id);
    let mut parts = Vec::new();
    parts.extend(
        known
            .municipality
            .as_ref()
            .map(|municipality| municipality.name.to_string()),
    );
    match &known.county.code {
        Some(code) => parts.push(county_name(form.cx, code)),
        None if cx.geography.is_some() => parts.push(cx.t("place-at-sea").to_owned()),
        None => {}
    }
    if known.county.by == CountyBy::ByHand {
        parts.push(cx.text.lower(cx.t("county-by-hand")));
    }
    let degrees = |value| Arg::Number { value, decimals: 2 };
    let message = Message::new("coordinates")
        .with("lat", degrees(place.lat))
        .with("lon", degrees(place.lon));
    parts.push(cx.say(&message));
    parts.join(" · ")
}

fn links(form: &mut Form<'_, '_>, ui: &mut Ui, id: &AssetId) {
    let cx = form.cx;
    let mut chains: Vec<RecordRef> = Vec::new();
    for step in cx.index.steps_of_asset(id) {
        let chain = cx
            .workspace()
            .steps()
            .get(step)
            .map(|step| RecordRef::from(&step.chain));
        chains.extend(chain.filter(|chain| !chains.contains(chain)));
    }
    parts::links(form, ui, "inspector-in-chains", &chains);
    let this = RecordRef::from(id);
    parts::actions(
        form,
        ui,
        "inspector-agreed-actions",
        cx.index.actions_about(&this),
    );
}

fn place(form: &mut Form<'_, '_>, ui: &mut Ui, id: &AssetId, asset: &Asset) {
    let set = |place| Edit::Asset(id.clone(), AssetField::Place(place));
    let open = form.cx.t(asset
        .place
        .as_ref()
        .map_or("not-set", |place| place.quality.key()));
    let detail = form.cx.text.lower(open);
    // The field stays until it is left, although the first digits already make a point.
    let typing = form.is_typing(&At::from("inspector-coordinates"));
    parts::fold(form, ui, "field-place", &detail, |form, ui| {
        match asset.place.as_ref().filter(|_| !typing) {
            None => coordinates(form, ui, &set),
            Some(place) => {
                degrees(form, ui, place, &set);
                quality_and_county(form, ui, place, &set);
                if form.button(
                    ui,
                    PushButton::quiet(form.cx.t("inspector-forget-place"))
                        .small()
                        .icon(icons::CLOSE),
                ) {
                    form.ask(&At::from("field-place"), set(None));
                }
            }
        }
    });
}

fn degrees(
    form: &mut Form<'_, '_>,
    ui: &mut Ui,
    place: &Place,
    set: &dyn Fn(Option<Place>) -> Edit,
) {
    let figure = |limit: f64| Figure {
        limits: -limit..=limit,
        unit: "°",
    };
    form.pair(
        ui,
        |form, ui| {
            form.figure(ui, "field-latitude", place.lat, &figure(90.0), |lat| {
                set(Some(Place {
                    lat,
                    ..place.clone()
                }))
            });
        },
        |form, ui| {
            form.figure(ui, "field-longitude", place.lon, &figure(180.0), |lon| {
                set(Some(Place {
                    lon,
                    ..place.clone()
                }))
            });
        },
    );
    if !is_near(place.point()) {
        parts::notice(form, ui, Tone::Warning, &Message::new("inspector-far-away"));
    }
}

fn quality_and_county(
    form: &mut Form<'_, '_>,
    ui: &mut Ui,
    place: &Place,
    set: &dyn Fn(Option<Place>) -> Edit,
) {
    let write = |quality| {
        set(Some(Place {
            quality,
            ..place.clone()
        }))
    };
    form.choice(
        ui,
        "field-quality",
        &PlaceQuality::ALL,
        PlaceQuality::key,
        place.quality,
        write,
    );
    let cx = form.cx;
    let follows = cx.places.at(place.point()).county.code.map_or_else(
        || cx.t("county-by-place").to_owned(),
        |code| {
            let name = place_name(&code, cx.places.counties());
            cx.say(&Message::new("inspector-county-follows").with("county", name))
        },
    );
    form.county(
        ui,
        "field-county",
        place.county.as_ref(),
        &follows,
        |county| {
            set(Some(Place {
                county,
                ..place.clone()
            }))
        },
    );
}

/// Both coordinates in one field, as people write and other maps copy them.
fn coordinates(form: &mut Form<'_, '_>, ui: &mut Ui, set: &dyn Fn(Option<Place>) -> Edit) {
    let read = |typed: &str| {
        if typed.trim().is_empty() {
            return Reading::Fine(None);
        }
        match read_coordinates(typed) {
            Some(point) => Reading::Fine(Some(point)),
            None => Reading::Wrong(Message::new("map-coordinates-bad")),
        }
    };
    let written = |typed: Option<String>| {
        let point = typed.and_then(|typed| read(&typed).value().flatten());
        set(point.map(|point| Place::at(point, PlaceQuality::default())))
    };
    let check = |typed: &str| match read(typed) {
        Reading::Wrong(problem) => Reading::Wrong(problem),
        _ => reading::text(typed),
    };
    form.checked(ui, "inspector-coordinates", None, check, written);
    form.remark(ui, form.cx.t("inspector-coordinates-hint"));
}

/// Whether a point lies in Norway or its neighbours, roughly.
fn is_near(point: LonLat) -> bool {
    (50.0..=82.0).contains(&point.lat) && (-15.0..=45.0).contains(&point.lon)
}

fn more(form: &mut Form<'_, '_>, ui: &mut Ui, id: &AssetId, asset: &Asset) {
    let set = |field| Edit::Asset(id.clone(), field);
    let detail = asset.tags.join(", ");
    parts::fold(form, ui, "inspector-more", &detail, |form, ui| {
        let constraints = asset.constraints.as_deref();
        form.notes(ui, "field-constraints", constraints, |text| {
            set(AssetField::Constraints(text))
        });
        form.tags(ui, "field-tags", &asset.tags, |tags| {
            set(AssetField::Tags(tags))
        });
        form.notes(ui, "field-notes", asset.notes.as_deref(), |text| {
            set(AssetField::Notes(text))
        });
        form.pair(
            ui,
            |form, ui| {
                let write = |value| set(AssetField::Confidential(value));
                form.tick(ui, "field-confidential", asset.confidential, write);
            },
            |form, ui| {
                form.tick(ui, "field-example", asset.example, |value| {
                    set(AssetField::Example(value))
                });
            },
        );
    });
}
