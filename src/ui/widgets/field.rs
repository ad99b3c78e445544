//! Fields under small labels, with what is wrong said beside them; and facts, which look alike but
//! cannot be changed.

use egui::{
    Align, Align2, Label, Layout, Response, RichText, Role, TextEdit, Ui, WidgetInfo,
    accesskit::Live, vec2,
};

use super::Tone;
use super::press::scale;
use crate::scene::style::Token;
use crate::ui::theme::{self, Type, space};

/// A field with its label above it and, where needed, words below.
#[must_use = "show it"]
pub struct Field<'a> {
    label: &'a str,
    problem: Option<&'a str>,
    hint: Option<&'a str>,
}

impl<'a> Field<'a> {
    /// The label is also the field's name.
    pub fn new(label: &'a str) -> Self {
        Self {
            label,
            problem: None,
            hint: None,
        }
    }

    /// What is wrong with what stands in the field; announced at once.
    pub fn problem(mut self, problem: Option<&'a str>) -> Self {
        self.problem = problem;
        self
    }

    /// What to write; shown while nothing is wrong.
    pub fn hint(mut self, hint: Option<&'a str>) -> Self {
        self.hint = hint;
        self
    }

    /// Shows the label, then what `add` adds, named by the label.
    pub fn show(self, ui: &mut Ui, add: impl FnOnce(&mut Ui) -> Response) -> Response {
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = space::HALF;
            let muted = theme::color(ui.ctx(), Token::InkMuted);
            let label = ui.add(Label::new(Type::Small.rich(self.label).color(muted)).truncate());
            // The same scope with and without a problem, so that the field keeps its id and focus.
            let response = ui
                .scope(|ui| {
                    if self.problem.is_some() {
                        edge_in_danger(ui);
                    }
                    add(ui)
                })
                .inner;
            let response = response.labelled_by(label.id);
            if let Some(problem) = self.problem {
                say_problem(ui, problem, &response);
            } else if let Some(hint) = self.hint {
                ui.add(Label::new(Type::Small.rich(hint).color(muted)).wrap());
            }
            response
        })
        .inner
    }
}

/// A one-line text field as wide as there is room; `unit` stands at its right end, quieter, and may
/// be empty. Name it with [`Field`].
pub fn text_field(ui: &mut Ui, text: &mut String, unit: &str) -> Response {
    let muted = theme::color(ui.ctx(), Token::InkMuted);
    let mut edit = TextEdit::singleline(text)
        .desired_width(f32::INFINITY)
        .align(Align2::LEFT_CENTER);
    if !unit.is_empty() {
        edit = edit.suffix(RichText::new(unit).color(muted));
    }
    ui.add(edit)
}

/// A field for several lines, at least `rows` high. Name it with [`Field`].
pub fn note_field(ui: &mut Ui, text: &mut String, rows: usize) -> Response {
    ui.add(
        TextEdit::multiline(text)
            .desired_width(f32::INFINITY)
            .desired_rows(rows),
    )
}

/// A name to the left and its value to the right, in figures of one width.
pub fn fact(ui: &mut Ui, name: &str, value: &str) {
    let row = vec2(ui.available_width(), 22.0 * scale(ui));
    ui.allocate_ui_with_layout(row, Layout::right_to_left(Align::Center), |ui| {
        let muted = theme::color(ui.ctx(), Token::InkMuted);
        ui.add(Label::new(Type::Number.rich(value)));
        ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
            ui.add(Label::new(RichText::new(name).color(muted)).truncate());
        });
    });
}

fn edge_in_danger(ui: &mut Ui) {
    let danger = theme::color(ui.ctx(), Token::Danger);
    let visuals = ui.visuals_mut();
    visuals.widgets.inactive.bg_stroke.color = danger;
    visuals.widgets.hovered.bg_stroke.color = danger;
    visuals.widgets.active.bg_stroke.color = danger;
    visuals.selection.stroke.color = danger;
}

fn say_problem(ui: &mut Ui, problem: &str, field: &Response) {
    let ink = theme::color(ui.ctx(), Token::DangerInk);
    let shown = ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = 5.0;
        let icon = Tone::Danger.icon().text(15.0 * scale(ui)).color(ink);
        ui.add(Label::new(icon));
        ui.add(Label::new(Type::Small.rich(problem).color(ink)).wrap())
    });
    let words = shown.inner;
    words.widget_info(|| WidgetInfo::labeled(Role::Label, true, problem));
    ui.ctx().accesskit_node_builder(words.id, |node| {
        node.set_live(Live::Assertive);
    });
    ui.ctx().accesskit_node_builder(field.id, |node| {
        node.set_invalid(egui::accesskit::Invalid::True);
        node.push_described_by(words.id.accesskit_id());
    });
}
