//! The assets nearest the one shown.

use std::sync::Arc;

use egui::{Id, Ui};

use super::parts;
use crate::analysis::nearest::Nearest;
use crate::message::Message;
use crate::scene::map::length;
use crate::ui::fields::{Form, kind_icon};
use crate::ui::widgets::record_link;
use crate::workspace::{AssetId, RecordRef};

/// So many are listed.
const MOST: usize = 10;

/// What was found last, and for which asset of which state of the document.
#[derive(Clone)]
struct Known {
    asset: AssetId,
    revision: (u64, usize),
    nearest: Option<Arc<Nearest>>,
}

/// Lists them in a part that is folded in until someone asks for it.
pub(super) fn show(form: &mut Form<'_, '_>, ui: &mut Ui, asset: &AssetId) {
    let cx = form.cx;
    let has_place = cx
        .workspace()
        .assets()
        .get(asset)
        .is_some_and(|it| it.place.is_some());
    if !has_place {
        return;
    }
    parts::fold(form, ui, "nearest-title", "", |form, ui| {
        let Some(nearest) = nearest(form, ui, asset) else {
            return;
        };
        for near in &nearest.near {
            let distance = match near.direction {
                Some(direction) => Message::new("nearest-far")
                    .with("distance", length(near.metres))
                    .with("direction", Message::new(direction.key())),
                None => Message::new("nearest-same-place"),
            };
            let record = RecordRef::from(&near.asset);
            let icon = kind_icon(record.kind());
            let detail = form.cx.say(&distance);
            if record_link(ui, icon, form.cx.title(&record), &detail).clicked() {
                form.reveal(record);
            }
        }
        if nearest.near.is_empty() {
            parts::type_small(ui, form.cx.t("nearest-nothing"));
        }
        if nearest.without_place > 0 {
            let left_out = Message::new("nearest-without-place").with("n", nearest.without_place);
            parts::type_small(ui, &form.cx.say(&left_out));
        }
    });
}

/// Found once for each state of the document.
fn nearest(form: &Form<'_, '_>, ui: &Ui, asset: &AssetId) -> Option<Arc<Nearest>> {
    let id = Id::unique("inspector-nearest");
    let cx = form.cx;
    let workspace = cx.workspace();
    let revision = (cx.document.revision(), std::ptr::from_ref(workspace).addr());
    let known: Option<Known> = ui.data(|data| data.get_temp(id));
    if let Some(known) = known.filter(|it| it.revision == revision && it.asset == *asset) {
        return known.nearest;
    }
    let nearest = Nearest::to(workspace, asset, MOST).map(Arc::new);
    let known = Known {
        asset: asset.clone(),
        revision,
        nearest: nearest.clone(),
    };
    ui.data_mut(|data| data.insert_temp(id, known));
    nearest
}
