//! What tests of a panel stand on: an open file with all that a panel reads, and a window around it.
//!
//! ```ignore
//! let mut stage = testing::stage(Fixture::sample(), MapPanel::default(), MapPanel::ui);
//! stage.get_by_label("Wacker Holla").click();
//! stage.run();
//! assert_eq!(stage.state().fixture.selected(), ["asset-wacker-holla-…"]);
//! testing::picture(&mut stage, "map-light");
//! ```

use std::sync::{Arc, OnceLock};

use egui::{CentralPanel, Frame, Ui, Vec2, vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::NodeT as _;
use jiff::civil::{Date, DateTime, date};
use ron::extensions::Extensions;

use super::theme::{self, Look};
use super::{Geography, PanelContext};
use crate::analysis::{Index, Places};
use crate::document::{Access, Document};
use crate::geo::{Boundaries, MapDetail};
use crate::i18n::Catalogue;
use crate::intent::{Command, Intent, View};
use crate::message::{Language, Message};
use crate::scene::Token;
use crate::session::{self, Chance, Session, Settings};
use crate::workspace::{Author, Edit, Touch, Workspace};

/// A panel's room in a window of 1440 × 900 without the inspector: rail and bars taken off.
pub(crate) const WIDE: Vec2 = vec2(1340.0, 790.0);

/// An open file, and everything else that a panel reads.
pub(crate) struct Fixture {
    pub(crate) document: Document,
    pub(crate) session: Session,
    pub(crate) settings: Settings,
    pub(crate) language: Language,
    pub(crate) today: Date,
    pub(crate) now: DateTime,
    pub(crate) author: Option<Author>,
    pub(crate) chance: Chance,
    pub(crate) geography: Option<Geography>,
    pub(crate) places: Places,
    pub(crate) index: Index,
    /// The refusals of edits, in order; empty in a test that goes well.
    pub(crate) refused: Vec<Message>,
    /// What was asked for and is not the fixture's to carry out, in order.
    pub(crate) others: Vec<Intent>,
}

impl Fixture {
    /// A file with this content on 1 November 2023, in bokmål, light, with the map read.
    pub(crate) fn of(workspace: Workspace) -> Self {
        let mut fixture = Self {
            document: Document::opened(workspace, Access::Write),
            session: Session::default(),
            settings: Settings {
                reduced_motion: true,
                ..Settings::default()
            },
            language: Language::Nb,
            today: date(2023, 11, 1),
            now: date(2023, 11, 1).at(10, 0, 0, 0),
            author: None,
            chance: Chance::seeded(7),
            geography: Some(geography()),
            places: Places::default(),
            index: Index::default(),
            refused: Vec::new(),
            others: Vec::new(),
        };
        fixture.refresh();
        fixture
    }

    /// The bundled sample.
    pub(crate) fn sample() -> Self {
        Self::of(sample())
    }

    /// The small workspace with one record of each kind.
    pub(crate) fn small() -> Self {
        Self::of(crate::workspace::testing::one_of_everything())
    }

    /// A workspace with nothing in it.
    pub(crate) fn empty() -> Self {
        Self::of(crate::workspace::testing::empty())
    }

    /// The same in another language.
    pub(crate) fn speaking(mut self, language: Language) -> Self {
        self.language = language;
        self
    }

    /// The same in another look.
    pub(crate) fn wearing(mut self, theme: session::ThemeChoice) -> Self {
        self.settings.theme = theme;
        self
    }

    /// The same file, opened so that it cannot be changed.
    pub(crate) fn read_only(mut self) -> Self {
        let reason = Message::new("read-only");
        self.document =
            Document::opened(self.document.workspace().clone(), Access::ReadOnly(reason));
        self
    }

    /// What the panel reads.
    pub(crate) fn cx(&self) -> PanelContext<'_> {
        PanelContext {
            document: &self.document,
            session: &self.session,
            settings: &self.settings,
            text: Catalogue::of(self.language),
            palette: look(&self.settings).theme.palette(),
            today: self.today,
            now: self.now,
            author: self.author.as_ref(),
            chance: &self.chance,
            geography: self.geography.as_ref(),
            places: &self.places,
            index: &self.index,
        }
    }

    /// Carries out what was asked for as the program does: edits, undo, redo and deletion, and
    /// changes of what is shown. Everything else is kept in `others`.
    pub(crate) fn apply(&mut self, intents: impl IntoIterator<Item = Intent>) {
        for intent in intents {
            match intent {
                Intent::Edit(edit, merge) => self.edit(&edit, merge),
                Intent::View(view) => self.view(view),
                Intent::Command(Command::Undo) => drop(self.document.undo()),
                Intent::Command(Command::Redo) => drop(self.document.redo()),
                Intent::Command(Command::Delete) => {
                    let selected = self.session.selection.records().to_vec();
                    self.edit(&Edit::Remove(selected), crate::document::Merge::Never);
                }
                other => self.others.push(other),
            }
        }
        let workspace = self.document.workspace();
        self.session
            .selection
            .retain(|record| workspace.record(record).is_some());
        self.refresh();
    }

    fn edit(&mut self, edit: &Edit, merge: crate::document::Merge) {
        let touch = Touch {
            on: self.today,
            by: self.author.clone(),
        };
        if let Err(refusal) = self.document.apply(edit, &touch, merge) {
            self.refused.push(refusal.0);
        }
        assert_eq!(
            self.document.workspace().breaches(),
            Vec::new(),
            "after {edit:?}"
        );
    }

    fn view(&mut self, view: View) {
        match view.show(&mut self.session) {
            Some(View::CloseDialog) => drop(self.session.dialogs.pop()),
            Some(View::Settings(settings)) => self.settings = settings,
            Some(other) => self.others.push(Intent::View(other)),
            None => {}
        }
    }

    fn refresh(&mut self) {
        let workspace = self.document.workspace();
        self.index.refresh(workspace);
        let boundaries = self
            .geography
            .as_ref()
            .map(|geography| &geography.boundaries);
        self.places.refresh(workspace, boundaries);
    }

    /// The content of the file as it is now.
    pub(crate) fn workspace(&self) -> &Workspace {
        self.document.workspace()
    }

    /// The ids of the selected records.
    pub(crate) fn selected(&self) -> Vec<&str> {
        self.session
            .selection
            .records()
            .iter()
            .map(crate::workspace::RecordRef::id)
            .collect()
    }
}

/// The bundled sample, read once.
pub(crate) fn sample() -> Workspace {
    static SAMPLE: OnceLock<Workspace> = OnceLock::new();
    let read = || {
        let text = include_str!(concat!(
            env!("CARGO_MANIFEST_DIR"),
            "/assets/samples/frosta.ron"
        ));
        ron::Options::default()
            .with_default_extension(Extensions::IMPLICIT_SOME | Extensions::UNWRAP_NEWTYPES)
            .from_str(text)
            .unwrap()
    };
    SAMPLE.get_or_init(read).clone()
}

/// The bundled map, read once.
pub(crate) fn geography() -> Geography {
    static GEOGRAPHY: OnceLock<Geography> = OnceLock::new();
    let read = || {
        let boundaries = Arc::new(Boundaries::bundled().unwrap());
        let detail = Arc::new(MapDetail::new(Arc::clone(&boundaries)));
        detail.build_all();
        Geography { boundaries, detail }
    };
    GEOGRAPHY.get_or_init(read).clone()
}

/// A panel alone in a window.
pub(crate) struct Stage<P> {
    pub(crate) fixture: Fixture,
    pub(crate) panel: P,
}

/// How a panel is drawn.
pub(crate) type Draw<P> = fn(&mut P, &mut Ui, &PanelContext<'_>, &mut Vec<Intent>);

/// A panel alone in a window of the size of [`WIDE`]. What it asks for is carried out after every
/// frame. The window fails on an input without a name and on a letter that no font has.
pub(crate) fn stage<P: 'static>(
    fixture: Fixture,
    panel: P,
    draw: Draw<P>,
) -> Harness<'static, Stage<P>> {
    stage_of_size(fixture, panel, draw, WIDE)
}

/// The same in a window of another size.
pub(crate) fn stage_of_size<P: 'static>(
    fixture: Fixture,
    panel: P,
    draw: Draw<P>,
    size: Vec2,
) -> Harness<'static, Stage<P>> {
    let dressed = look(&fixture.settings);
    let frame = move |ui: &mut Ui, stage: &mut Stage<P>| {
        theme::apply(ui.ctx(), look(&stage.fixture.settings));
        let mut asked = Vec::new();
        CentralPanel::default()
            .frame(Frame::NONE.fill(theme::color(ui.ctx(), Token::Ground)))
            .show(ui, |ui| {
                draw(&mut stage.panel, ui, &stage.fixture.cx(), &mut asked);
            });
        stage.fixture.apply(asked);
    };
    let mut harness = Harness::builder()
        .with_size(size)
        .with_context_setup(move |ctx| {
            theme::fonts::install(ctx);
            theme::apply(ctx, dressed);
        })
        .build_ui_state(frame, Stage { fixture, panel });
    harness.run();
    harness
}

/// Makes sure that what the window shows is whole: something is named, no sentence has a hole, and no
/// edit was refused. Writes it to `/tmp/frostating-pictures/NAME.png`, for a person to look at, if
/// `FROSTATING_PICTURES` is set.
#[expect(
    clippy::disallowed_methods,
    reason = "pictures for a person to look at, on request"
)]
pub(crate) fn picture<P>(harness: &mut Harness<'static, Stage<P>>, name: &str) {
    let nodes = harness.root().children_recursive();
    let said: Vec<String> = nodes
        .filter_map(|node| node.accesskit_node().label())
        .collect();
    assert!(!said.is_empty(), "{name} shows nothing");
    for words in said {
        assert!(!words.contains(['{', '}']), "{name}: {words}");
    }
    assert_eq!(harness.state().fixture.refused, [], "{name}");
    if std::env::var_os("FROSTATING_PICTURES").is_none() {
        return;
    }
    let folder = std::env::temp_dir().join("frostating-pictures");
    std::fs::create_dir_all(&folder).unwrap();
    harness
        .render()
        .unwrap()
        .save(folder.join(name).with_extension("png"))
        .unwrap();
}

/// The look that settings ask for.
fn look(settings: &Settings) -> Look {
    let theme = match settings.theme {
        session::ThemeChoice::Light => theme::ThemeChoice::Light,
        session::ThemeChoice::Dark => theme::ThemeChoice::Dark,
        session::ThemeChoice::HighContrast => theme::ThemeChoice::HighContrast,
    };
    Look {
        theme,
        reduced_motion: settings.reduced_motion,
    }
}
