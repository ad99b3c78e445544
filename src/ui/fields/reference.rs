//! Fields that refer to other records.

use egui::{Frame, Margin, Ui, UiBuilder, vec2};

use super::form::caption;
use super::{At, Form, adding, icon_of, is_example, name_of};
use crate::message::Message;
use crate::ui::PanelContext;
use crate::ui::theme::{icons, space};
use crate::ui::widgets::{Field, IconButton, record_link};
use crate::workspace::{ActionId, Edit, Id, Record, RecordKind, RecordRef, Table};

/// A narrower field than this has no button that leads to what it refers to.
const ROOM_FOR_JUMP: f32 = 200.0;

/// Ids of a table with the names of their records, in the order of the names.
pub fn sorted<R: Record>(
    cx: &PanelContext<'_>,
    table: &Table<R>,
    keep: impl Fn(&Id<R>, &R) -> bool,
) -> Vec<(Id<R>, String)>
where
    RecordRef: for<'r> From<&'r Id<R>>,
{
    let mut named: Vec<(Id<R>, String)> = table
        .iter()
        .filter(|(id, record)| keep(id, record))
        .map(|(id, _)| (id.clone(), name_of(cx, &id.into())))
        .collect();
    named.sort_by(|one, other| {
        cx.text
            .compare(&one.1, &other.1)
            .then_with(|| one.0.cmp(&other.0))
    });
    named
}

/// Records of several kinds that can be linked to, by kind and name.
fn candidates(
    cx: &PanelContext<'_>,
    keep: impl Fn(&RecordRef) -> bool,
) -> Vec<(RecordRef, String)> {
    let mut named: Vec<(RecordRef, String)> = cx
        .workspace()
        .all_records()
        .map(|(record, _)| record)
        .filter(keep)
        .map(|record| {
            let kind = cx.t(record.kind().key());
            let name = name_of(cx, &record);
            let words = Message::new("pair")
                .with("first", kind)
                .with("second", name);
            (record, cx.say(&words))
        })
        .collect();
    named.sort_by(|one, other| {
        cx.text
            .compare(&one.1, &other.1)
            .then_with(|| one.0.cmp(&other.0))
    });
    named
}

/// What an action can concern besides what it concerns already.
#[must_use]
pub fn concerned(
    cx: &PanelContext<'_>,
    action: &ActionId,
    already: &[RecordRef],
) -> Vec<(RecordRef, String)> {
    let action = RecordRef::from(action);
    candidates(cx, |record| {
        let other = !matches!(
            record.kind(),
            RecordKind::Organisation | RecordKind::Meeting
        ) && *record != action;
        other && !already.contains(record)
    })
}

/// The verb that takes a reference away.
#[must_use]
pub fn removal(cx: &PanelContext<'_>, record: &RecordRef) -> String {
    cx.say(&Message::new("inspector-remove").with("name", name_of(cx, record)))
}

/// What was chosen from a list of records.
enum Chosen<R> {
    /// Nothing was chosen this frame.
    Still,
    /// None of the records.
    Nothing,
    /// This record.
    One(Id<R>),
}

impl Form<'_, '_> {
    /// A record of one kind, or none; a button leads to it where there is room.
    pub fn reference<R: Record>(
        &mut self,
        ui: &mut Ui,
        at: impl Into<At>,
        current: Option<&Id<R>>,
        candidates: impl FnOnce() -> Vec<(Id<R>, String)>,
        write: impl Fn(Option<Id<R>>) -> Edit,
    ) where
        RecordRef: for<'r> From<&'r Id<R>>,
    {
        let at = at.into();
        let nothing = Some(self.cx.t("none"));
        let chosen = match self.reference_field(ui, &at, current, nothing, candidates) {
            Chosen::Still => return,
            Chosen::Nothing => None,
            Chosen::One(id) => Some(id),
        };
        if chosen.as_ref() != current {
            self.ask(&at, write(chosen));
        }
    }

    /// A record of one kind that must be there.
    pub fn fixed_reference<R: Record>(
        &mut self,
        ui: &mut Ui,
        at: impl Into<At>,
        current: &Id<R>,
        candidates: impl FnOnce() -> Vec<(Id<R>, String)>,
        write: impl Fn(Id<R>) -> Edit,
    ) where
        RecordRef: for<'r> From<&'r Id<R>>,
    {
        let at = at.into();
        if let Chosen::One(chosen) = self.reference_field(ui, &at, Some(current), None, candidates)
            && chosen != *current
        {
            self.ask(&at, write(chosen));
        }
    }

    /// Draws the field; what was chosen from it.
    fn reference_field<R: Record>(
        &mut self,
        ui: &mut Ui,
        at: &At,
        current: Option<&Id<R>>,
        nothing: Option<&str>,
        candidates: impl FnOnce() -> Vec<(Id<R>, String)>,
    ) -> Chosen<R>
    where
        RecordRef: for<'r> From<&'r Id<R>>,
    {
        let target: Option<RecordRef> = current.map(Into::into);
        let name = target
            .as_ref()
            .map(|target| name_of(self.cx, target))
            .unwrap_or_default();
        let placeholder = nothing.unwrap_or(self.cx.t("choose"));
        let problem = self.refused_at(at);
        let label = self.cx.t(at.label);
        let mut ids = Vec::new();
        let mut place = None;
        let items = || {
            let (listed, mut names): (Vec<_>, Vec<_>) = candidates().into_iter().unzip();
            ids = listed;
            names.splice(0..0, nothing.map(str::to_owned));
            names
        };
        ui.scope_builder(UiBuilder::new().scope_id(self.id(at)), |ui| {
            Field::new(label)
                .problem(problem.as_deref())
                .show(ui, |ui| {
                    ui.horizontal(|ui| {
                        let jump = target.filter(|_| ui.available_width() >= ROOM_FOR_JUMP);
                        let room = if jump.is_some() {
                            space::TARGET + ui.spacing().item_spacing.x
                        } else {
                            0.0
                        };
                        let width = ui.available_width() - room;
                        let response = ui
                            .allocate_ui(vec2(width, space::CONTROL), |ui| {
                                let (response, chosen) =
                                    self.select(ui, label, &name, placeholder, items);
                                place = chosen;
                                response
                            })
                            .inner;
                        if let Some(target) = jump {
                            self.jump(ui, target, &name);
                        }
                        response
                    })
                    .inner
                })
        });
        let first = usize::from(nothing.is_some());
        match place {
            None => Chosen::Still,
            Some(place) => {
                let id = place
                    .checked_sub(first)
                    .and_then(|place| ids.into_iter().nth(place));
                id.map_or(Chosen::Nothing, Chosen::One)
            }
        }
    }

    /// A button that leads to a record.
    fn jump(&mut self, ui: &mut Ui, target: RecordRef, name: &str) {
        let words = self
            .cx
            .say(&Message::new("inspector-go-to").with("name", name));
        if ui
            .add(IconButton::new(icons::ARROW_RIGHT, &words).muted())
            .clicked()
        {
            self.reveal(target);
        }
    }

    /// Links to records, each with a button that takes it out, and a list to add from.
    pub fn references(
        &mut self,
        ui: &mut Ui,
        at: impl Into<At>,
        current: &[RecordRef],
        candidates: impl FnOnce() -> Vec<(RecordRef, String)>,
        write: impl Fn(Vec<RecordRef>) -> Edit,
    ) {
        let at = at.into();
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            self.label(ui, at.label);
            for (place, record) in current.iter().enumerate() {
                if self.removable_link(ui, record) {
                    let mut left = current.to_vec();
                    left.remove(place);
                    self.ask(&at, write(left));
                }
            }
            self.add_reference(ui, &at, candidates, |added| {
                let mut more = current.to_vec();
                more.push(added);
                write(more)
            });
        });
    }

    /// A list from which a record is added.
    pub fn add_reference(
        &mut self,
        ui: &mut Ui,
        at: &At,
        candidates: impl FnOnce() -> Vec<(RecordRef, String)>,
        write: impl FnOnce(RecordRef) -> Edit,
    ) {
        let words = self.cx.t(adding::key(at.label));
        let mut listed = Vec::new();
        let items = || {
            let (records, names): (Vec<_>, Vec<_>) = candidates().into_iter().unzip();
            listed = records;
            names
        };
        ui.add_space(space::HALF);
        let builder = UiBuilder::new().scope_id(self.id(at));
        let chosen = ui
            .scope_builder(builder, |ui| self.select(ui, words, "", words, items).1)
            .inner;
        if let Some(record) = chosen.and_then(|place| listed.into_iter().nth(place)) {
            self.ask(at, write(record));
        }
        self.say_refusal(ui, at);
    }

    /// A link to a record under a name; `behind` stands behind it, with the mark of an example, `below`
    /// in a quieter line under it, and both may be empty.
    pub fn named_link(
        &mut self,
        ui: &mut Ui,
        record: &RecordRef,
        name: &str,
        behind: &str,
        below: &str,
    ) {
        let marked: Vec<&str> = Some(behind)
            .filter(|behind| !behind.is_empty())
            .into_iter()
            .chain(is_example(self.cx, record).then(|| self.cx.t("example")))
            .collect();
        let response = record_link(ui, icon_of(self.cx, record), name, &marked.join(" · "));
        if response.on_hover_text(name_of(self.cx, record)).clicked() {
            self.reveal(record.clone());
        }
        if !below.is_empty() {
            // Under the name, not under the icon before it.
            let margin = Margin {
                left: 23,
                bottom: 4,
                ..Margin::ZERO
            };
            Frame::NONE
                .inner_margin(margin)
                .show(ui, |ui| caption(ui, below));
        }
    }

    /// A link with a button that takes it out. Returns whether that was pressed.
    fn removable_link(&mut self, ui: &mut Ui, record: &RecordRef) -> bool {
        let name = name_of(self.cx, record);
        self.removable(ui, &name, |form, ui| {
            form.named_link(ui, record, &name, "", "");
        })
    }

    /// Something with a button behind it that takes it out. Returns whether that was pressed.
    pub fn removable(
        &mut self,
        ui: &mut Ui,
        name: &str,
        add: impl FnOnce(&mut Self, &mut Ui),
    ) -> bool {
        let words = self
            .cx
            .say(&Message::new("inspector-remove").with("name", name));
        ui.horizontal(|ui| {
            let width = ui.available_width() - space::TARGET - ui.spacing().item_spacing.x;
            ui.allocate_ui(vec2(width, space::TARGET), |ui| add(self, ui));
            self.guarded(ui, |ui| {
                ui.add(IconButton::new(icons::CLOSE, &words).muted())
            })
            .clicked()
        })
        .inner
    }
}
