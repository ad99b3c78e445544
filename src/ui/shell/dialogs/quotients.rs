//! How the industries of a county compare with the country.

use egui::{Id, Label, ScrollArea, Ui};

use super::Drafts;
use crate::analysis::Industries;
use crate::intent::{Command, Intent, View};
use crate::message::{Arg, Message};
use crate::scene::Token;
use crate::ui::fields::choice::county_name;
use crate::ui::theme::{Type, color, space};
use crate::ui::widgets::{Answer, Dialog, DialogButton, Field, PushButton, Select, Tone, badge};
use crate::ui::{PanelContext, WindowContext};
use crate::workspace::{CountyCode, Employment};

impl Drafts {
    pub(super) fn show_quotients(
        &mut self,
        ui: &Ui,
        asked: Option<&CountyCode>,
        window: &WindowContext<'_>,
        file: Option<&PanelContext<'_>>,
        out: &mut Vec<Intent>,
    ) {
        let Some(cx) = file else {
            out.push(Intent::View(View::CloseDialog));
            return;
        };
        let (answer, ()) = Dialog::new(
            Id::unique("quotients"),
            window.t("quotients-title"),
            window.t("close"),
        )
        .width(680.0)
        .show(
            ui.ctx(),
            &[DialogButton::primary(window.t("close"))],
            |ui| match cx.workspace().employment() {
                None => nothing(ui, cx, out),
                Some(employment) => self.quotients(ui, employment, asked, cx),
            },
        );
        if answer != Answer::Open {
            self.county = None;
            out.push(Intent::View(View::CloseDialog));
        }
    }

    fn quotients(
        &mut self,
        ui: &mut Ui,
        employment: &Employment,
        asked: Option<&CountyCode>,
        cx: &PanelContext<'_>,
    ) {
        let codes: Vec<&CountyCode> = employment.regions.keys().collect();
        let usual = asked
            .or_else(|| coordinators(cx))
            .filter(|code| codes.contains(code));
        let shown = self.county.as_ref().or(usual).or(codes.first().copied());
        let Some(shown) = shown.cloned() else {
            return;
        };
        let names: Vec<String> = codes.iter().map(|code| county_name(cx, code)).collect();
        let names: Vec<&str> = names.iter().map(String::as_str).collect();
        let label = cx.t("field-county");
        Field::new(label).show(ui, |ui| {
            let current = county_name(cx, &shown);
            let selected = Select::new(label, &current).width(320.0).show(ui, &names);
            if let Some(code) = selected.chosen.and_then(|place| codes.get(place)) {
                self.county = Some((*code).clone());
            }
            selected.response
        });
        let muted = color(ui.ctx(), Token::InkMuted);
        let small = |text: String| Label::new(Type::Small.rich(text).color(muted)).wrap();
        ui.add(small(source_words(cx, employment)));
        ui.add_space(space::STEP);
        let counties = cx.workspace().counties();
        let found = Industries::of(employment, &counties.codes(), &shown);
        let region = counties.name(shown.as_str()).unwrap_or(shown.as_str());
        let room = (ui.ctx().content_rect().height() - 320.0).max(120.0);
        ScrollArea::vertical()
            .max_height(room)
            .auto_shrink([false, true])
            .show(ui, |ui| {
                ui.spacing_mut().item_spacing.y = space::HALF;
                for industry in &found.all {
                    let quotient = industry.quotient;
                    ui.horizontal(|ui| {
                        ui.label(Type::Strong.rich(industry.name));
                        if quotient.is_strong() {
                            badge(ui, Tone::Good, cx.t("quotient-strong"));
                        } else if quotient.high >= 1.0 {
                            badge(ui, Tone::Neutral, cx.t("quotient-uncertain"));
                        }
                    });
                    let employed = Message::new("quotient-employed")
                        .with("count", Arg::number(industry.employed, 0));
                    let mut said = cx.say(&quotient.sentence(industry.name, region));
                    said.push(' ');
                    said.push_str(&cx.say(&employed));
                    ui.add(Label::new(said).wrap());
                    ui.add_space(space::STEP);
                }
                for (key, count) in [
                    ("quotients-withheld", found.withheld),
                    ("quotients-without-country", found.without_country),
                    ("quotients-without", found.without),
                ] {
                    if count > 0 {
                        let message = Message::new(key).with("count", count);
                        ui.add(small(cx.say(&message)));
                    }
                }
            });
    }
}

/// The county of the coordinator.
fn coordinators<'a>(cx: &PanelContext<'a>) -> Option<&'a CountyCode> {
    let workspace = cx.workspace();
    let coordinator = workspace.organisations().get(workspace.coordinator()?)?;
    coordinator.county.as_ref()
}

/// Where the figures are from, of when, and what stands for the country.
fn source_words(cx: &PanelContext<'_>, employment: &Employment) -> String {
    let source = &employment.source;
    let mut words = vec![source.title.clone()];
    words.extend(
        source
            .as_of
            .map(|day| cx.say(&Message::new("as-of-day").with("day", day))),
    );
    words.push(
        cx.t(if employment.country.is_some() {
            "import-country-told"
        } else {
            "import-country-summed"
        })
        .to_owned(),
    );
    words.retain(|words| !words.is_empty());
    words.join(" · ")
}

/// What to do where there is no table yet.
fn nothing(ui: &mut Ui, cx: &PanelContext<'_>, out: &mut Vec<Intent>) {
    ui.add(Label::new(cx.t("quotients-none")).wrap());
    ui.add_space(space::STEP);
    let button = PushButton::secondary(cx.t("command-import-employment"));
    if ui.add_enabled(!cx.is_read_only(), button).clicked() {
        out.push(Intent::View(View::CloseDialog));
        out.push(Intent::Command(Command::ImportEmployment));
    }
}
