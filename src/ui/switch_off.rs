//! Switching an asset off in the stress test of chains, from wherever the asset is shown.

use super::PanelContext;
use crate::intent::{Intent, View};
use crate::session::{ChainTools, Panel, Selection};
use crate::workspace::{AssetId, ChainId};

/// A chain in which an asset carries something out: the one shown, where that is one of them.
pub(super) fn chain_of_asset(cx: &PanelContext<'_>, asset: &AssetId) -> Option<ChainId> {
    let chains = || {
        cx.index
            .steps_of_asset(asset)
            .filter_map(|step| Some(&cx.workspace().steps().get(step)?.chain))
    };
    let shown = cx.session.chain.chain.as_ref();
    let found = chains().find(|chain| Some(*chain) == shown);
    found.or_else(|| chains().next()).cloned()
}

/// Whether an asset is switched off.
pub(super) fn is_off(cx: &PanelContext<'_>, asset: &AssetId) -> bool {
    let stress = cx.session.tools.stress.as_ref();
    stress.is_some_and(|stress| stress.assets.contains(asset))
}

/// Switches an asset off, beginning a stress test if none is under way, and shows what falls in one of
/// its chains; or switches it on again.
pub(super) fn toggle(cx: &PanelContext<'_>, asset: &AssetId, out: &mut Vec<Intent>) {
    let Some(chain) = chain_of_asset(cx, asset) else {
        return;
    };
    let stress = cx.session.tools.stress.clone().unwrap_or_default();
    let tools = ChainTools {
        stress: Some(stress.toggled_asset(asset)),
        ..cx.session.tools.clone()
    };
    out.push(Intent::View(View::ChainTools(tools)));
    if cx.session.chain.chain.as_ref() != Some(&chain) {
        let mut view = cx.session.chain.clone();
        view.chain = Some(chain);
        view.camera = None;
        out.push(Intent::View(View::Chain(view)));
    }
    out.push(Intent::View(View::Select(Selection::none())));
    out.push(Intent::View(View::Panel(Panel::Chains)));
}
