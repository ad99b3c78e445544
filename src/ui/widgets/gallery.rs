//! All pieces on one page, as panels use them: what the tests of this module act on.

#![cfg(test)]

use egui::{Align, CentralPanel, Frame, Layout, Panel, Ui, vec2};

use super::*;
use crate::scene::style::Mark;
use crate::ui::theme::{self, Look, ThemeChoice, Type, space};

/// What a person has done to the page.
#[derive(Default)]
pub(crate) struct Page {
    pub(crate) look: Look,
    pub(crate) search: String,
    pub(crate) shown: [bool; 7],
    pub(crate) view: usize,
    pub(crate) owner: usize,
    pub(crate) capacity: String,
    pub(crate) notes: String,
    pub(crate) due: String,
    pub(crate) ticked: bool,
    pub(crate) share: f32,
    pub(crate) dialog: bool,
    pub(crate) answer: Option<Answer>,
    pub(crate) toasted: Option<ToastEvent>,
    pub(crate) pressed: Vec<&'static str>,
    pub(crate) toasts: bool,
}

pub(crate) const KINDS: [&str; 7] = [
    "Naturressurs",
    "Teknologi",
    "Kompetanse",
    "Infrastruktur",
    "Industri",
    "Areal",
    "Kapital",
];
pub(crate) const OWNERS: [&str; 12] = [
    "Agder fylkeskommune",
    "Forskningsrådet",
    "Innlandet fylkeskommune",
    "Innovasjon Norge",
    "Møre og Romsdal fylkeskommune",
    "Nordland fylkeskommune",
    "SINTEF",
    "Siva",
    "Troms og Finnmark fylkeskommune",
    "Trøndelag fylkeskommune",
    "Vestland fylkeskommune",
    "Wacker Chemicals Norway",
];

/// A page as it is after a moment of use.
pub(crate) fn page(theme: ThemeChoice) -> Page {
    Page {
        look: Look {
            theme,
            reduced_motion: true,
        },
        shown: [true, true, true, true, true, false, false],
        owner: 9,
        capacity: "80".to_owned(),
        due: "31. feb".to_owned(),
        share: 40.0,
        ..Page::default()
    }
}

/// Draws the page.
pub(crate) fn show(ui: &mut Ui, page: &mut Page) {
    let panel = |token| {
        Frame::new()
            .fill(theme::color(ui.ctx(), token))
            .inner_margin(space::STEP)
    };
    let (white, rail, surface, ground) = (
        panel(Token::Card),
        panel(Token::Rail),
        panel(Token::Surface),
        panel(Token::Ground).inner_margin(16),
    );
    Panel::top("top")
        .frame(white)
        .show(ui, |ui| top_bar(ui, page));
    Panel::bottom("status").frame(white).show(ui, status_bar);
    Panel::left("rail")
        .frame(rail)
        .exact_size(space::RAIL_WIDTH)
        .resizable(false)
        .show_separator_line(false)
        .show(ui, |ui| rail_items(ui, page));
    Panel::left("list")
        .frame(surface.inner_margin(16))
        .exact_size(space::LIST_WIDTH)
        .show(ui, |ui| list(ui, page));
    Panel::right("inspector")
        .frame(white.inner_margin(18))
        .exact_size(space::INSPECTOR_WIDTH)
        .show(ui, |ui| inspector(ui, page));
    CentralPanel::default()
        .frame(ground)
        .show(ui, |ui| middle(ui, page));
    overlays(ui, page);
}

fn top_bar(ui: &mut Ui, page: &mut Page) {
    ui.horizontal(|ui| {
        ui.add(IconButton::new(icons::FOLDER_OPEN, "Åpne arbeidsområde").shortcut("Ctrl O"));
        section(ui, "Frosta-samlingen 2023");
        ui.label(Type::Small.rich("frosta.ron"));
        badge(ui, Tone::Neutral, "Fylkesinndeling 2020–2023");
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            let present = PushButton::primary("Presenter")
                .icon(icons::MEETING)
                .shortcut("F5");
            if ui.add(present).clicked() {
                page.pressed.push("present");
            }
            ui.add(PushButton::secondary("Eksporter").icon(icons::EXPORT));
            ui.add_enabled(
                false,
                IconButton::new(icons::REDO, "Gjør om igjen").framed(),
            );
            ui.add(
                IconButton::new(icons::UNDO, "Angre")
                    .shortcut("Ctrl Z")
                    .framed(),
            );
            ui.add(
                SearchBox::new(&mut page.search, "Søk eller kommando")
                    .shortcut("Ctrl K")
                    .width(280.0),
            );
        });
    });
}

fn status_bar(ui: &mut Ui) {
    ui.horizontal(|ui| {
        ui.label(icons::SAVE.text(15.0));
        ui.label(Type::Small.rich("Lagret 14:05"));
        ui.label(Type::Small.rich("24 aktiva · 1 valgt"));
    });
}

fn rail_items(ui: &mut Ui, page: &mut Page) {
    ui.spacing_mut().item_spacing.y = 4.0;
    let items = [
        (icons::MAP, "Kart", ""),
        (icons::CHAIN, "Verdikjeder", ""),
        (icons::MEETING, "Møte", ""),
        (icons::ACTIONS, "Tiltak", ""),
        (icons::FINDINGS, "Funn", "3"),
    ];
    for (index, (icon, name, count)) in items.into_iter().enumerate() {
        if ui
            .add(RailItem::new(icon, name, index == 0).count(count))
            .clicked()
        {
            page.pressed.push(name);
        }
    }
    ui.with_layout(Layout::bottom_up(Align::Center), |ui| {
        ui.add(RailItem::new(icons::SETTINGS, "Innstillinger", false));
    });
}

fn list(ui: &mut Ui, page: &mut Page) {
    section(ui, "Visninger");
    ui.spacing_mut().item_spacing.y = 2.0;
    for (index, (name, count)) in [
        ("Alle åpne", "28"),
        ("Forsinket", "5"),
        ("Uten frist", "11"),
    ]
    .into_iter()
    .enumerate()
    {
        let row = selectable_card(ui, &format!("{name} {count}"), index == 0, false, |ui| {
            ui.horizontal(|ui| {
                ui.label(name);
                ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                    ui.label(Type::Number.rich(count));
                });
            });
        });
        if row.clicked() {
            page.pressed.push(name);
        }
    }
    ui.add_space(space::GAP);
    section(ui, "Stock");
    ui.spacing_mut().item_spacing.y = 6.0;
    ui.checkbox(&mut page.ticked, "Vis eksempler");
    ui.radio_value(&mut page.view, 0, "Kilotonn");
    ui.radio_value(&mut page.view, 1, "Megawattimer");
    slider(ui, "Andel", &mut page.share, 0.0..=100.0);
    ui.add(egui::DragValue::new(&mut page.share))
        .accessible_name("Andel som tall");
    egui::ComboBox::from_id_salt("unit")
        .selected_text("I drift")
        .show_ui(ui, |_| {})
        .response
        .accessible_name("Status");
    ui.collapsing("Flere valg", |_| {});
    ui.separator();
    fact(ui, "I tide", "71 %");
    fact(ui, "Median forsinkelse", "12 dager");
    progress(ui, "Brukt tid", 0.6);
    progress(ui, "Brukt tid i sak 2", 1.2);
}

fn middle(ui: &mut Ui, page: &mut Page) {
    ui.horizontal_wrapped(|ui| {
        for (index, mark) in Mark::ALL.into_iter().enumerate() {
            let chip = Chip::toggle(KINDS[index], page.shown[index])
                .mark(mark)
                .count("6");
            if ui.add(chip).clicked() {
                page.shown[index] = !page.shown[index];
            }
        }
        ui.add(Chip::menu("Skog → biokarbon → silisium", true).max_width(200.0));
        ui.add(Chip::menu("Status: åpne", false));
    });
    ui.add_space(space::STEP);
    ui.horizontal(|ui| {
        segmented(
            ui,
            "Visning",
            &[(0, "Tabell"), (1, "Tavle"), (2, "Tidslinje")],
            &mut page.view,
        );
        ui.add(PushButton::secondary("Steg").icon(icons::PLUS));
        ui.add(PushButton::primary("Aktivum").icon(icons::PLUS));
        ui.add(PushButton::quiet("Mer").trailing(icons::CARET_DOWN));
        ui.add(PushButton::danger("Slett").icon(icons::TRASH));
        ui.add(IconButton::new(icons::FUNNEL, "Filter").toggled(true));
        ui.add(IconButton::new(icons::MORE, "Flere valg"));
    });
    ui.add_space(space::STEP);
    ui.horizontal(|ui| {
        badge(ui, Tone::Good, "Utført");
        badge(ui, Tone::Accent, "Startet");
        badge(ui, Tone::Warning, "Mangler frist");
        badge(ui, Tone::Danger, "Forsinket 42 d");
        badge(ui, Tone::Neutral, "Avtalt");
        for one in Mark::ALL {
            mark(ui, one);
        }
        keycap(ui, "Ctrl Z");
    });
    ui.horizontal(|ui| {
        ui.label(Type::Timer.rich("23:41"));
        ui.vertical(|ui| {
            title(ui, "Skog → biokarbon → silisium");
            ui.label("Midt-Norge CO₂: −3 ≥ 1 234,5 · ± 5 % … ✓ čđŋšŧž Romsa ja Finnmárku");
        });
    });
    let row = selectable_card(
        ui,
        "Frosta-samlingen 2023, i dag 11:36",
        false,
        true,
        |ui| {
            ui.horizontal(|ui| {
                ui.label(icons::MAP.text(24.0));
                ui.vertical(|ui| {
                    ui.spacing_mut().item_spacing.y = 0.0;
                    ui.label(Type::Strong.rich("Frosta-samlingen 2023"));
                    ui.label(Type::Small.rich("Dokumenter/samling/frosta.ron"));
                });
                ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                    ui.label("i dag 11:36");
                });
            });
        },
    );
    if row.clicked() {
        page.pressed.push("recent");
    }
    let notice = Notice::new(
        Tone::Warning,
        "frosta.ron ble avbrutt i dag 11:52; 3 endringer er nyere enn filen.",
    );
    notice
        .title("Ulagrede endringer funnet")
        .show_actions(ui, |ui| {
            ui.add(PushButton::secondary("Se hva").small());
            ui.add(PushButton::primary("Gjenopprett som kopi").small());
        });
    Notice::new(
        Tone::Danger,
        "Disken er full. Den gamle filen er uskadd; lagre et annet sted.",
    )
    .show(ui);
    card(ui, |ui| {
        ui.set_width(ui.available_width());
        EmptyState::new(
            icons::CHAIN,
            "Ingen verdikjeder ennå",
            "En verdikjede viser hvordan aktiva henger sammen på tvers av fylkesgrenser.",
        )
        .button("Ny verdikjede", Some(icons::PLUS))
        .show(ui);
    });
}

fn inspector(ui: &mut Ui, page: &mut Page) {
    ui.horizontal(|ui| {
        heading(ui, "Wacker Holla");
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            badge(ui, Tone::Neutral, "Industri");
        });
    });
    ui.label("Heim · Trøndelag (50) · 63,29° N 9,08° Ø");
    Field::new("Eier").show(ui, |ui| {
        let selected = Select::new("Eier", OWNERS[page.owner])
            .search("Søk etter eier", "Ingen treff")
            .show(ui, &OWNERS);
        if let Some(chosen) = selected.chosen {
            page.owner = chosen;
        }
        selected.response
    });
    ui.columns(2, |columns| {
        Field::new("Kapasitet").show(&mut columns[0], |ui| {
            text_field(ui, &mut page.capacity, "kt Si/år")
        });
        Field::new("Status").show(&mut columns[1], |ui| {
            Select::new("Status", "I drift")
                .show(ui, &["I drift", "Bygges", "Planlagt"])
                .response
        });
    });
    Field::new("Frist")
        .problem(Some(
            "Februar har ikke 31 dager. Skriv for eksempel 28. feb.",
        ))
        .show(ui, |ui| text_field(ui, &mut page.due, ""));
    Field::new("Merknad")
        .hint(Some("Alle kan lese dette"))
        .show(ui, |ui| note_field(ui, &mut page.notes, 3));
    ui.label(Type::Small.rich("Inngår i verdikjeder"));
    record_link(ui, icons::CHAIN, "Skog → biokarbon → silisium", "2 steg");
    record_link(
        ui,
        icons::CHECK_CIRCLE,
        "Kartlegge biokarbonbehov",
        "SINTEF",
    );
    Notice::new(
        Tone::Warning,
        "Biokarbon begrenser kjeden til **30 kt C/år**; smelteverkene trenger **109 kt C/år**.",
    )
    .plain()
    .show_actions(ui, |ui| {
        if link(ui, "Gjør til tiltak").clicked() {
            page.pressed.push("action");
        }
        link(ui, "Gjør til innspill");
    });
    ui.allocate_space(vec2(0.0, space::STEP));
}

fn overlays(ui: &mut Ui, page: &mut Page) {
    if page.dialog {
        let dialog = Dialog::new(egui::Id::unique("ask"), "Lagre endringene?", "Lukk");
        let buttons = [
            DialogButton::primary("Lagre"),
            DialogButton::danger("Ikke lagre"),
            DialogButton::secondary("Avbryt"),
        ];
        let (answer, ()) = dialog.tone(Tone::Warning).show(ui.ctx(), &buttons, |ui| {
            ui.label("Frosta-samlingen 2023 har 3 endringer som ikke er lagret.");
        });
        if answer != Answer::Open {
            page.answer = Some(answer);
            page.dialog = false;
        }
    }
    if page.toasts {
        let toasts = [
            Toast {
                tone: Tone::Good,
                text: "Lagret en kopi i Dokumenter",
                action: None,
            },
            Toast {
                tone: Tone::Neutral,
                text: "T-12 er slettet",
                action: Some("Angre"),
            },
        ];
        if let Some(event) = show_toasts(ui.ctx(), &toasts, space::STATUS_BAR, "Lukk meldingen") {
            page.toasted = Some(event);
        }
    }
}
