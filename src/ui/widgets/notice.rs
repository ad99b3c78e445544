//! A tinted box that says what is wrong or new, and what can be done about it.

use egui::text::{LayoutJob, TextFormat};
use egui::{
    Align2, Atom, AtomExt as _, Atoms, Frame, Margin, Role, TextWrapMode, Ui, WidgetAtom,
    WidgetInfo, WidgetText, accesskit::Live, vec2,
};

use super::Tone;
use super::press::scale;
use crate::scene::style::Token;
use crate::ui::theme::{self, Type, space, text};

/// Wide enough for actions beside the words.
const BESIDE: f32 = 560.0;

/// A notice. Danger is announced at once, everything else politely.
#[must_use = "show it"]
pub struct Notice<'a> {
    tone: Tone,
    title: &'a str,
    text: &'a str,
    icon: bool,
}

impl<'a> Notice<'a> {
    /// What has happened, what is safe, what to do; `**` around words makes them stronger.
    pub fn new(tone: Tone, text: &'a str) -> Self {
        Self {
            tone,
            title: "",
            text,
            icon: true,
        }
    }

    /// A short strong line above.
    pub fn title(mut self, title: &'a str) -> Self {
        self.title = title;
        self
    }

    /// Without the icon, where the words stand close to what they are about.
    pub fn plain(mut self) -> Self {
        self.icon = false;
        self
    }

    /// Shows it as wide as there is room.
    pub fn show(self, ui: &mut Ui) {
        self.show_with(ui, None::<fn(&mut Ui)>);
    }

    /// The same with buttons or links: beside the words where there is room, else below.
    pub fn show_actions<R>(self, ui: &mut Ui, actions: impl FnOnce(&mut Ui) -> R) -> Option<R> {
        self.show_with(ui, Some(actions))
    }

    fn show_with<R>(self, ui: &mut Ui, actions: Option<impl FnOnce(&mut Ui) -> R>) -> Option<R> {
        let ctx = ui.ctx().clone();
        let live = if self.tone == Tone::Danger {
            Live::Assertive
        } else {
            Live::Polite
        };
        let mut spoken = text::without_emphasis(self.text);
        if !self.title.is_empty() {
            spoken = format!("{}. {spoken}", self.title);
        }
        let frame = Frame::new()
            .fill(theme::color(&ctx, self.tone.fill()))
            .stroke(theme::stroke(&ctx, 1.0, self.tone.border()))
            .corner_radius(space::RADIUS)
            .inner_margin(Margin::symmetric(12, 10));
        let shown = frame.show(ui, |ui| {
            ui.set_width(ui.available_width());
            let beside = ui.available_width() >= BESIDE * scale(ui);
            match actions {
                Some(actions) if beside => Some(self.words_beside(ui, actions)),
                Some(actions) => {
                    self.words(ui, ui.available_width());
                    ui.spacing_mut().item_spacing.y = 0.0;
                    ui.spacing_mut().interact_size.y = space::TARGET * scale(ui);
                    Some(ui.horizontal_wrapped(actions).inner)
                }
                None => {
                    self.words(ui, ui.available_width());
                    None
                }
            }
        });
        let response = shown.response;
        response.widget_info(|| WidgetInfo::labeled(Role::Note, true, &spoken));
        ctx.accesskit_node_builder(response.id, |node| node.set_live(live));
        shown.inner
    }

    /// Words to the left, actions to the right. How wide the actions are is known from the frame
    /// before; the first frame is measured and drawn anew.
    fn words_beside<R>(&self, ui: &mut Ui, actions: impl FnOnce(&mut Ui) -> R) -> R {
        let id = ui.next_auto_id().with("notice-actions-width");
        let known = ui.data(|data| data.get_temp::<f32>(id));
        if known.is_none() {
            ui.ctx().request_discard("notice-actions-width");
        }
        let gap = ui.spacing().item_spacing.x;
        let words = (ui.available_width() - known.unwrap_or(0.0) - 2.0 * gap).max(0.0);
        ui.horizontal(|ui| {
            self.words(ui, words);
            let shown = ui.horizontal(actions);
            let width = shown.response.rect.width();
            ui.data_mut(|data| data.insert_temp(id, width));
            shown.inner
        })
        .inner
    }

    /// The icon and the words as one widget, `width` points wide or less.
    fn words(&self, ui: &mut Ui, width: f32) {
        let mut atoms = Atoms::new(());
        if self.icon {
            let ink = theme::color(ui.ctx(), self.tone.ink());
            let icon = self.tone.icon().text(space::ICON * scale(ui)).color(ink);
            atoms.push_right(icon.atom_align(Align2::CENTER_TOP));
        }
        let color = theme::color(ui.ctx(), Token::Ink);
        let mut job = LayoutJob::default();
        if !self.title.is_empty() {
            text::append_emphasised(&mut job, ui, Type::SmallStrong, color, self.title);
            job.append("\n", 0.0, TextFormat::default());
        }
        text::append_emphasised(&mut job, ui, Type::Small, color, self.text);
        atoms.push_right(Atom::from(WidgetText::from(job)).atom_shrink(true));
        WidgetAtom::new(atoms)
            .wrap_mode(TextWrapMode::Wrap)
            .max_width(width)
            .min_size(vec2(width, 0.0))
            .align2(Align2::LEFT_CENTER)
            .selectable(true)
            .show(ui);
    }
}
