//! The named views of a panel: pick one, keep what is shown under a name, change or delete one.

use egui::{Key, Label, Popup, PopupCloseBehavior, ScrollArea, TextEdit, Ui, WidgetInfo};

use crate::intent::Intent;
use crate::message::Message;
use crate::scene::Token;
use crate::ui::PanelContext;
use crate::ui::theme::{self, Type, icons, space};
use crate::ui::widgets::{Chip, PushButton, section};
use crate::workspace::edit::{NewRecord, ViewField};
use crate::workspace::{Edit, NamedView, ViewId, Viewed};

/// The width of the menu in points.
const WIDTH: f32 = 280.0;
/// The widest that the name of the current view gets on the button, in points.
const WIDEST: f32 = 220.0;

/// The height of the list of views at most, in points.
const LIST: f32 = 280.0;

/// What is typed in the menu.
#[derive(Debug, Default)]
pub struct ViewsMenu {
    /// The name of a view to come.
    name: String,
    /// The view that gets another name, and the name.
    renamed: Option<(ViewId, String)>,
    /// Whether the menu is to open.
    opens: bool,
}

/// What a panel shows, and the named view that it was taken from.
pub struct Showing<'a, V> {
    /// What is shown.
    pub shown: &'a mut V,
    /// The named view that this was taken from.
    pub named: &'a mut Option<ViewId>,
    /// The catalogue key of what the view that narrows nothing is called.
    pub all: &'static str,
}

/// The named view that a panel shows.
struct Current<'a, V> {
    id: &'a ViewId,
    view: &'a NamedView,
    kept: &'a V,
    changed: bool,
}

impl<'a, V: Viewed> Current<'a, V> {
    /// The view that what is shown was taken from; `None` if there is none, or it is gone.
    fn of(cx: &PanelContext<'a>, showing: &Showing<'_, V>) -> Option<Self> {
        let named = showing.named.as_ref()?.as_str();
        let (id, view) = cx.workspace().views().find(named)?;
        let kept = V::of(&view.of)?;
        let changed = *kept != *showing.shown;
        Some(Self {
            id,
            view,
            kept,
            changed,
        })
    }
}

impl ViewsMenu {
    /// Opens the menu in the next frame, so that a name can be typed.
    pub fn open(&mut self) {
        self.opens = true;
    }

    /// Whether a name is typed and not entered.
    pub fn has_unfinished(&self) -> bool {
        !self.name.trim().is_empty()
    }

    /// The button with the name of the current view, and the menu.
    pub fn show<V: Viewed>(
        &mut self,
        ui: &mut Ui,
        cx: &PanelContext<'_>,
        showing: &mut Showing<'_, V>,
        out: &mut Vec<Intent>,
    ) {
        let current = Current::of(cx, showing);
        let words = match &current {
            None => cx.t("views").to_owned(),
            Some(current) if current.changed => {
                cx.say(&Message::new("view-changed").with("name", current.view.name.as_str()))
            }
            Some(current) => current.view.name.clone(),
        };
        let chip = Chip::menu(&words, current.is_some())
            .icon(icons::EYE)
            .max_width(WIDEST);
        let chip = ui.add(chip).on_hover_text(cx.t("views-hint"));
        let mut popup = Popup::from_toggle_button_response(&chip)
            .close_behavior(PopupCloseBehavior::CloseOnClickOutside)
            .accessible_name(cx.t("views"));
        let opened = std::mem::take(&mut self.opens);
        if opened {
            popup = popup.open_memory(egui::SetOpenCommand::Bool(true));
        }
        let id = popup.get_id();
        let done = popup.show(|ui| {
            ui.set_width(WIDTH);
            ui.spacing_mut().item_spacing.y = 2.0;
            let picked = pick(ui, cx, showing, current.as_ref());
            let changed = !cx.is_read_only() && {
                let changed = current
                    .as_ref()
                    .is_some_and(|current| self.change(ui, cx, showing, current, out));
                self.add(ui, cx, showing, opened, out) || changed
            };
            picked || changed
        });
        if done.is_some_and(|done| done.inner) {
            Popup::close_id(ui.ctx(), id);
        }
        if !Popup::is_id_open(ui.ctx(), id) {
            self.renamed = None;
        }
    }

    /// What can be done with the current view; whether something was.
    fn change<V: Viewed>(
        &mut self,
        ui: &mut Ui,
        cx: &PanelContext<'_>,
        showing: &mut Showing<'_, V>,
        current: &Current<'_, V>,
        out: &mut Vec<Intent>,
    ) -> bool {
        ui.separator();
        let item = |ui: &mut Ui, icon, words: &str| {
            ui.add(PushButton::quiet(words).icon(icon).wide()).clicked()
        };
        let edit = |field| Intent::edit(Edit::View(current.id.clone(), field));
        if current.changed {
            if item(ui, icons::SAVE, cx.t("view-update")) {
                out.push(edit(ViewField::Of(showing.shown.kept())));
                return true;
            }
            if item(ui, icons::UNDO, cx.t("view-reset")) {
                showing.shown.clone_from(current.kept);
                return true;
            }
        }
        let renamed = self.renamed.take().filter(|(id, _)| id == current.id);
        if let Some((id, mut name)) = renamed {
            let entered = entry(ui, cx, "view-rename", &mut name, Some(current.id), false);
            if entered {
                out.push(edit(ViewField::Name(name.trim().to_owned())));
                return true;
            }
            self.renamed = Some((id, name));
        } else if item(ui, icons::EDIT, cx.t("view-rename-begin")) {
            self.renamed = Some((current.id.clone(), current.view.name.clone()));
        }
        if item(ui, icons::TRASH, cx.t("delete-view")) {
            out.push(Intent::edit(Edit::Remove(vec![current.id.into()])));
            *showing.named = None;
            return true;
        }
        false
    }

    /// A name for what is shown; whether it was entered.
    fn add<V: Viewed>(
        &mut self,
        ui: &mut Ui,
        cx: &PanelContext<'_>,
        showing: &mut Showing<'_, V>,
        opened: bool,
        out: &mut Vec<Intent>,
    ) -> bool {
        ui.separator();
        section(ui, cx.t("view-new"));
        if !entry(ui, cx, "view-save", &mut self.name, None, opened) {
            return false;
        }
        let name = std::mem::take(&mut self.name).trim().to_owned();
        let id = ViewId::fresh(&name, cx.chance.next());
        let view = NamedView {
            name,
            of: showing.shown.kept(),
            stamp: cx.stamp(),
        };
        *showing.named = Some(id.clone());
        out.push(Intent::edit(Edit::Add(NewRecord::View(id, Box::new(view)))));
        true
    }
}

/// All views to pick from; whether one was.
fn pick<V: Viewed>(
    ui: &mut Ui,
    cx: &PanelContext<'_>,
    showing: &mut Showing<'_, V>,
    current: Option<&Current<'_, V>>,
) -> bool {
    let item = |ui: &mut Ui, words: &str, chosen: bool| {
        let mut button = PushButton::quiet(words).wide();
        if chosen {
            button = button.trailing(icons::CHECK);
        }
        ui.add(button).clicked()
    };
    let all = current.is_none() && *showing.shown == V::default();
    let mut picked = false;
    if item(ui, cx.t(showing.all), all) {
        *showing.shown = V::default();
        *showing.named = None;
        picked = true;
    }
    let views = cx.workspace().views().iter();
    let mut views: Vec<_> = views
        .filter_map(|(id, view)| Some((id, view, V::of(&view.of)?)))
        .collect();
    views.sort_by(|a, b| cx.text.compare(&a.1.name, &b.1.name).then(a.0.cmp(b.0)));
    ScrollArea::vertical().max_height(LIST).show(ui, |ui| {
        for (id, view, kept) in views {
            let chosen = current.is_some_and(|current| current.id == id);
            if item(ui, &view.name, chosen) {
                showing.shown.clone_from(kept);
                *showing.named = Some(id.clone());
                picked = true;
            }
        }
    });
    picked
}

/// A field for a name with a button that enters it; whether it was entered. A name that another view
/// has is refused in words.
fn entry(
    ui: &mut Ui,
    cx: &PanelContext<'_>,
    verb: &'static str,
    name: &mut String,
    own: Option<&ViewId>,
    begins: bool,
) -> bool {
    let words = cx.t("view-name");
    let mut entered = false;
    ui.horizontal(|ui| {
        let field = ui.add(
            TextEdit::singleline(name)
                .id(ui.scope_id().with(("view-name", own.is_some())))
                .hint_text(words)
                .desired_width(WIDTH - 120.0),
        );
        field.widget_info(|| WidgetInfo::labeled(egui::Role::TextInput, true, words));
        if begins {
            field.request_focus();
        }
        let by_key = field.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
        let wanted = name.trim();
        let free = !wanted.is_empty() && taken(cx, wanted, own).is_none();
        let button = PushButton::secondary(cx.t(verb)).small();
        let pressed = ui.add_enabled(free, button).clicked();
        entered = free && (pressed || by_key);
    });
    if let Some(other) = taken(cx, name.trim(), own) {
        let words = Message::new("view-taken").with("name", other);
        let ink = theme::color(ui.ctx(), Token::DangerInk);
        ui.add(Label::new(Type::Small.rich(cx.say(&words)).color(ink)).wrap());
    }
    ui.add_space(space::HALF);
    entered
}

/// The name of another view that is called so.
fn taken<'a>(cx: &PanelContext<'a>, name: &str, own: Option<&ViewId>) -> Option<&'a str> {
    let wanted = name.to_lowercase();
    let mut views = cx.workspace().views().iter();
    views
        .find(|(id, view)| own != Some(id) && view.name.to_lowercase() == wanted)
        .map(|(_, view)| view.name.as_str())
}
