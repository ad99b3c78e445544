//! One search over records and verbs.

use egui::{
    Align, Align2, Area, Frame, Id, Key, Layout, Margin, Modal, Response, ScrollArea, Ui, vec2,
};
use nucleo_matcher::pattern::{AtomKind, CaseMatching, Normalization, Pattern};
use nucleo_matcher::{Config, Matcher, Utf32Str};

use super::keys::shortcut_text;
use super::places::{self, Place};
use crate::i18n::{Query, fold};
use crate::intent::{Command, Intent, View};
use crate::message::Message;
use crate::scene::Token;
use crate::ui::fields::{is_example, kind_icon};
use crate::ui::theme::{Icon, Type, color, icons, space, stroke};
use crate::ui::widgets::{PushButton, SearchBox, Tone, badge};
use crate::ui::{PanelContext, WindowContext};
use crate::workspace::{AnyRecord, RecordRef};

/// So many hits are shown; whoever looks for more types another letter.
const LONGEST: usize = 60;
/// What a verb must score above a record to stand before it, so that names win over verbs.
const NAMES_FIRST: u32 = 12;

/// What a hit scores whose words are all there in another spelling, such as `maere` for `mære`.
const SPELLED_OUT: u32 = 60;

/// What is typed in the palette, and what was found.
#[derive(Default)]
pub(super) struct Palette {
    query: String,
    chosen: usize,
    /// Whether the choice was moved by a key and must be scrolled into view.
    moved: bool,
    found: Vec<Hit>,
    /// What `found` was found for.
    searched: Option<(String, u64, crate::message::Language)>,
}

/// Something to go to or to do.
#[derive(Clone, Debug, PartialEq)]
struct Hit {
    title: String,
    /// Other words that it is found by.
    also: String,
    goal: Goal,
}

#[derive(Clone, Debug, PartialEq)]
enum Goal {
    Record(RecordRef),
    Command(Command),
    Place(Place),
}

impl Palette {
    pub(super) fn forget(&mut self) {
        if self.searched.is_some() {
            *self = Self::default();
        }
    }

    pub(super) fn show(
        &mut self,
        ui: &mut Ui,
        window: &WindowContext<'_>,
        file: Option<&PanelContext<'_>>,
        out: &mut Vec<Intent>,
    ) {
        self.search(window, file);
        let id = Id::unique("palette");
        let frame = Frame::new()
            .fill(color(ui.ctx(), Token::Card))
            .stroke(stroke(ui.ctx(), 1.0, Token::Hairline))
            .corner_radius(10)
            .shadow(ui.ctx().global_style().visuals.window_shadow)
            .inner_margin(Margin::same(12));
        let area: Area = Modal::default_area(id)
            .anchor(Align2::CENTER_TOP, vec2(0.0, 72.0))
            .accessible_name(window.t("search-or-command"));
        let shown = Modal::new(id).area(area).frame(frame).show(ui.ctx(), |ui| {
            let room = ui.ctx().content_rect();
            ui.set_width(620.0_f32.min(room.width() - 64.0));
            self.move_choice(ui);
            let field = Id::unique("palette-field");
            let search = SearchBox::new(&mut self.query, window.t("search-or-command")).id(field);
            let response = ui.add(search);
            if !response.has_focus()
                && ui.memory(|memory| memory.focused().is_none_or(|it| it == field))
            {
                response.request_focus();
            }
            if response.changed() {
                self.chosen = 0;
                self.moved = true;
            }
            ui.add_space(space::STEP);
            let mut go = ui
                .input(|input| input.key_pressed(Key::Enter))
                .then_some(self.chosen);
            ScrollArea::vertical()
                .max_height(room.height() - 240.0)
                .min_scrolled_height(room.height() - 240.0)
                .show(ui, |ui| {
                    for (place, hit) in self.found.iter().enumerate() {
                        let chosen = place == self.chosen;
                        let response = row(ui, hit, chosen, window, file);
                        if response.clicked() {
                            go = Some(place);
                        }
                        if chosen {
                            if self.moved {
                                response.scroll_to_me(None);
                            }
                            let node = response.id.accesskit_id();
                            ui.ctx().accesskit_node_builder(field, |field| {
                                field.set_active_descendant(node);
                            });
                        }
                    }
                    self.moved = false;
                    if self.found.is_empty() {
                        ui.label(
                            Type::Body
                                .rich(window.t("no-hits"))
                                .color(color(ui.ctx(), Token::InkMuted)),
                        );
                    }
                });
            go.and_then(|place| self.found.get(place)).cloned()
        });
        let closing = shown.should_close();
        if let Some(hit) = shown.inner {
            out.push(Intent::View(View::CloseDialog));
            out.push(match hit.goal {
                Goal::Record(record) => Intent::View(View::Reveal(record)),
                Goal::Command(command) => Intent::Command(command),
                Goal::Place(place) => {
                    let geography = file.and_then(|file| file.geography);
                    let flight = geography.and_then(|it| places::flight(&it.boundaries, place));
                    let Some(flight) = flight else { return };
                    Intent::View(View::Fly(flight))
                }
            });
        } else if closing {
            out.push(Intent::View(View::CloseDialog));
        }
    }

    fn move_choice(&mut self, ui: &Ui) {
        let last = self.found.len().saturating_sub(1);
        ui.input_mut(|input| {
            if input.consume_key(egui::Modifiers::NONE, Key::ArrowDown) {
                self.chosen = (self.chosen + 1).min(last);
                self.moved = true;
            }
            if input.consume_key(egui::Modifiers::NONE, Key::ArrowUp) {
                self.chosen = self.chosen.saturating_sub(1);
                self.moved = true;
            }
        });
    }

    /// Looks anew if the words, the workspace or the language changed.
    fn search(&mut self, window: &WindowContext<'_>, file: Option<&PanelContext<'_>>) {
        let revision = file.map_or(0, |file| file.document.revision());
        let wanted = (self.query.clone(), revision, window.text.language());
        if self.searched.as_ref() == Some(&wanted) {
            return;
        }
        let mut candidates = commands(window);
        if let Some(file) = file {
            candidates.extend(records(file));
            candidates.extend(places::all(file).into_iter().map(|named| Hit {
                title: named.title,
                also: named.numbers,
                goal: Goal::Place(named.place),
            }));
        }
        self.found = best(&self.query, candidates);
        self.chosen = self.chosen.min(self.found.len().saturating_sub(1));
        self.searched = Some(wanted);
    }
}

fn commands(window: &WindowContext<'_>) -> Vec<Hit> {
    Command::ALL
        .into_iter()
        .filter(|command| {
            *command != Command::Palette && command.obstacle(window.situation).is_none()
        })
        .map(|command| Hit {
            title: window.t(command.key()).to_owned(),
            also: String::new(),
            goal: Goal::Command(command),
        })
        .collect()
}

fn records(file: &PanelContext<'_>) -> Vec<Hit> {
    file.workspace()
        .all_records()
        .map(|(reference, record)| {
            let title = match record {
                AnyRecord::Action(action) => format!("{} {}", action.short_number(), action.text),
                AnyRecord::Decision(decision) => {
                    format!("{} {}", decision.short_number(), decision.text)
                }
                AnyRecord::Flow(flow) => {
                    let name = |step| file.title(&step);
                    let ends = Message::new("palette-flow")
                        .with("resource", flow.resource.as_str())
                        .with("from", name(RecordRef::from(&flow.from)))
                        .with("to", name(RecordRef::from(&flow.to)));
                    file.say(&ends)
                }
                other => other.title().to_owned(),
            };
            Hit {
                title,
                also: String::new(),
                goal: Goal::Record(reference),
            }
        })
        .collect()
}

/// The candidates that match, best first; all of them, in their order, where nothing is typed.
fn best(query: &str, candidates: Vec<Hit>) -> Vec<Hit> {
    let folded = fold(query);
    if folded.trim().is_empty() {
        return candidates.into_iter().take(LONGEST).collect();
    }
    let words = Query::new(query);
    let pattern = Pattern::new(
        &folded,
        CaseMatching::Ignore,
        Normalization::Smart,
        AtomKind::Fuzzy,
    );
    let mut matcher = Matcher::new(Config::DEFAULT);
    let mut buffer = Vec::new();
    let mut scored: Vec<(u32, bool, Hit)> = candidates
        .into_iter()
        .filter_map(|hit| {
            let text = fold(&hit.title);
            let numbered = || !hit.also.is_empty() && words.is_in_folded(&hit.also);
            let spelled = (words.is_in_folded(&text) || numbered()).then_some(SPELLED_OUT);
            let score = pattern
                .score(Utf32Str::new(&text, &mut buffer), &mut matcher)
                .or(spelled)?;
            let bonus = match hit.goal {
                Goal::Record(_) => NAMES_FIRST,
                Goal::Place(_) => NAMES_FIRST / 2,
                Goal::Command(_) => 0,
            };
            Some((score + bonus, spelled.is_some(), hit))
        })
        .collect();
    // Letters in order are a way to find what nothing is called; where something is, they are noise.
    let is_verb = |hit: &Hit| matches!(hit.goal, Goal::Command(_));
    if scored.iter().any(|(_, whole, _)| *whole) {
        scored.retain(|(_, whole, hit)| *whole || is_verb(hit));
    }
    // A stable sort keeps the order of the table and the file among equals.
    scored.sort_by_key(|(score, ..)| std::cmp::Reverse(*score));
    scored.truncate(LONGEST);
    scored.into_iter().map(|(.., hit)| hit).collect()
}

fn icon(goal: &Goal) -> Icon {
    match goal {
        Goal::Command(_) => icons::COMMAND,
        Goal::Record(record) => kind_icon(record.kind()),
        Goal::Place(_) => icons::MAP_PIN,
    }
}

/// Shows a hit, with its kind or keys at the right end.
fn row(
    ui: &mut Ui,
    hit: &Hit,
    chosen: bool,
    window: &WindowContext<'_>,
    file: Option<&PanelContext<'_>>,
) -> Response {
    let (behind, example) = match &hit.goal {
        Goal::Command(command) => {
            let keys = command.shortcut();
            let keys = keys.map(|keys| shortcut_text(keys, window.text));
            (keys.unwrap_or_default(), false)
        }
        Goal::Place(place) => (window.say(&places::kind(*place)), false),
        Goal::Record(record) => (
            window.t(record.kind().key()).to_owned(),
            file.is_some_and(|file| is_example(file, record)),
        ),
    };
    let badges: Vec<&str> = [Some(behind.as_str()), example.then(|| window.t("example"))]
        .into_iter()
        .flatten()
        .filter(|words| !words.is_empty())
        .collect();
    let fill = if chosen {
        color(ui.ctx(), Token::Selected)
    } else {
        egui::Color32::TRANSPARENT
    };
    let frame = Frame::new().fill(fill).corner_radius(space::RADIUS_SMALL);
    let right_to_left = Layout::right_to_left(Align::Center);
    let size = vec2(ui.available_width(), space::CONTROL);
    let show = |ui: &mut Ui| {
        ui.add_space(space::HALF);
        for words in badges {
            badge(ui, Tone::Neutral, words);
        }
        ui.add(PushButton::quiet(&hit.title).icon(icon(&hit.goal)).wide())
    };
    let response = frame
        .show(ui, |ui| {
            ui.allocate_ui_with_layout(size, right_to_left, show).inner
        })
        .inner;
    // A tooltip only says what the row has no room for.
    let wanted = response.intrinsic_size().unwrap_or_default().x;
    if wanted > response.rect.width() + 0.5 {
        response.on_hover_text(&hit.title)
    } else {
        response
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn hits(titles: &[&str]) -> Vec<Hit> {
        titles
            .iter()
            .map(|title| Hit {
                title: (*title).to_owned(),
                also: String::new(),
                goal: Goal::Command(Command::Save),
            })
            .collect()
    }

    fn found(query: &str, titles: &[&str]) -> Vec<String> {
        best(query, hits(titles))
            .into_iter()
            .map(|hit| hit.title)
            .collect()
    }

    #[test]
    fn letters_in_order_find_a_title() {
        assert_eq!(
            found("wkhol", &["Hydro Sunndal", "Wacker Holla"]),
            ["Wacker Holla"]
        );
    }

    #[test]
    fn what_is_typed_is_taken_letter_by_letter() {
        for (query, title) in [
            ("!mer", "Nå!mer"),
            ("'kaia", "Leie 'kaia"),
            ("100$", "100$ mer"),
        ] {
            assert_eq!(found(query, &["Hydro", title]), [title], "{query}");
        }
    }

    #[test]
    fn norwegian_letters_are_found_by_their_plain_spelling() {
        assert_eq!(found("rorvik", &["Rørvik", "Røros"]), ["Rørvik"]);
        assert_eq!(
            found("maere", &["Mære landbruksskole"]),
            ["Mære landbruksskole"]
        );
    }

    #[test]
    fn places_are_found_by_norwegian_and_sami_names_old_and_new_counties_and_numbers() {
        let fixture = crate::ui::testing::Fixture::sample();
        let cx = fixture.cx();
        let all = || {
            let named = places::all(&cx).into_iter();
            named.map(|named| Hit {
                title: named.title,
                also: named.numbers,
                goal: Goal::Place(named.place),
            })
        };
        for (query, title) in [
            ("frosta", "Frosta"),
            ("royrvik", "Røyrvik – Raarvihke"),
            ("karasjohka", "Karasjok – Kárášjohka"),
            ("Unjárga", "Nesseby – Unjárga"),
            ("viken", "Viken"),
            (
                "romsa ja finnmarku",
                "Troms og Finnmark – Romsa ja Finnmárku – Tromssa ja Finmarkku",
            ),
            ("5036", "Frosta"),
        ] {
            let hits = best(query, all().collect());
            assert_eq!(hits[0].title, title, "{query}");
        }
        let viken = best("viken", all().collect());
        assert_eq!(
            viken[0].goal,
            Goal::Place(Place::County(crate::geo::Edition::Y2020, "30"))
        );
    }

    #[test]
    fn nothing_typed_shows_everything_in_its_order() {
        assert_eq!(found("", &["b", "a"]), ["b", "a"]);
    }
}
