//! Who was heard, by kind of organisation: bars of those present, and words.

use std::sync::Arc;

use egui::{CornerRadius, Grid, Label, Sense, Ui, vec2};

use super::Page;
use crate::analysis::heard::{self, Heard};
use crate::message::Message;
use crate::scene::Token;
use crate::ui::PanelContext;
use crate::ui::theme::{Type, color, space};
use crate::ui::widgets::section;
use crate::workspace::{MeetingId, OrganisationKind, Workspace};

/// The length of a bar for each organisation, and the most of all.
const BAR: (f32, f32) = (22.0, 220.0);

/// What was found out, as long as the file and the meeting are the same.
#[derive(Debug, Default)]
pub(super) struct Kept {
    key: Option<(Arc<Workspace>, MeetingId)>,
    kinds: Vec<(OrganisationKind, Heard)>,
}

impl Kept {
    fn of(&mut self, cx: &PanelContext<'_>, id: &MeetingId) -> &[(OrganisationKind, Heard)] {
        let current = self.key.as_ref().is_some_and(|(workspace, meeting)| {
            std::ptr::eq(Arc::as_ptr(workspace), cx.workspace()) && meeting == id
        });
        if !current {
            self.kinds = heard::of_meeting(cx.workspace(), cx.index, id);
            self.key = Some((cx.document.share(), id.clone()));
        }
        &self.kinds
    }
}

/// Shows it, where somebody is present.
pub(super) fn show(ui: &mut Ui, page: &Page<'_>, kept: &mut Kept) {
    let cx = page.cx;
    let kinds = kept.of(cx, page.id);
    if kinds.is_empty() {
        return;
    }
    ui.add_space(space::SECTION);
    section(ui, cx.t("meetings-heard"));
    let [present, heard] = kinds.iter().fold([0, 0], |[present, heard], (_, kind)| {
        [present + kind.present, heard + kind.heard]
    });
    let muted = color(ui.ctx(), Token::InkMuted);
    let said = Message::new("meetings-heard-of")
        .with("heard", heard)
        .with("n", present);
    ui.add(Label::new(Type::Small.rich(cx.say(&said)).color(muted)).wrap());
    let most = kinds
        .iter()
        .map(|(_, kind)| kind.present)
        .max()
        .unwrap_or(1);
    let each = BAR.0.min(BAR.1 / most as f32);
    ui.add_space(space::HALF);
    Grid::new("meetings-heard")
        .num_columns(3)
        .spacing(vec2(space::GAP, space::HALF))
        .show(ui, |ui| {
            for (kind, heard) in kinds {
                ui.label(cx.t(kind.key()));
                bar(ui, cx, *kind, *heard, each, most);
                let said = Message::new("meetings-heard-by")
                    .with("notes", heard.notes)
                    .with("views", heard.views)
                    .with("actions", heard.actions);
                ui.add(Label::new(Type::Small.rich(cx.say(&said)).color(muted)).truncate());
                ui.end_row();
            }
        });
}

/// A field for each organisation present, full for those heard.
fn bar(
    ui: &mut Ui,
    cx: &PanelContext<'_>,
    kind: OrganisationKind,
    heard: Heard,
    each: f32,
    most: usize,
) {
    let size = vec2(each * most as f32, 14.0);
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    let said = Message::new("meetings-heard-kind")
        .with("kind", cx.t(kind.key()))
        .with("heard", heard.heard)
        .with("n", heard.present);
    let said = cx.say(&said);
    response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Label, true, said.clone()));
    let (full, empty) = (
        color(ui.ctx(), Token::Accent),
        crate::ui::theme::stroke(ui.ctx(), 1.0, Token::InkMuted),
    );
    for place in 0..heard.present {
        let left = rect.left() + each * place as f32;
        let field = egui::Rect::from_min_size(egui::pos2(left, rect.top()), vec2(each - 2.0, 14.0));
        let radius = CornerRadius::same(2);
        if place < heard.heard {
            ui.painter().rect_filled(field, radius, full);
        } else {
            let inside = egui::StrokeKind::Inside;
            ui.painter().rect_stroke(field, radius, empty, inside);
        }
    }
    response.on_hover_text(said);
}
