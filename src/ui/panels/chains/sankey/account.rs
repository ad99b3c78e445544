//! What the Sankey counts in, and what else it could.

use egui::Ui;

use super::super::ChainsPanel;
use crate::intent::{Intent, View};
use crate::message::Message;
use crate::session::{ChainAccount, ChainView};
use crate::ui::PanelContext;
use crate::ui::theme::icons;
use crate::ui::widgets::{Chip, PushButton};
use crate::workspace::ChainId;

/// The most width of the account's name.
const ACCOUNT: f32 = 220.0;

impl ChainsPanel {
    /// What the Sankey counts in, and a menu of what else it could.
    pub(in crate::ui::panels::chains) fn account(
        &self,
        ui: &mut Ui,
        cx: &PanelContext<'_>,
        chain: &ChainId,
        out: &mut Vec<Intent>,
    ) {
        let drawing = self
            .sankey
            .drawing
            .as_ref()
            .filter(|drawing| drawing.chain == *chain);
        let Some((content, counted)) =
            drawing.and_then(|drawing| Some((&drawing.content, drawing.content.counted()?)))
        else {
            return;
        };
        let chip = ui.add(Chip::menu(&counted.name, true).max_width(ACCOUNT));
        let chip = chip.on_hover_text(cx.t("sankey-choose-account"));
        egui::Popup::menu(&chip).width(260.0).show(|ui| {
            for named in &content.accounts {
                let is_it = named.account == counted.account;
                let words = if named.flows > 0 {
                    named.name.to_string()
                } else {
                    let empty = Message::new("sankey-account-empty").with("name", &*named.name);
                    cx.say(&empty)
                };
                let mut button = PushButton::quiet(&words).wide();
                if is_it {
                    button = button.trailing(icons::CHECK);
                }
                if ui.add(button).clicked() {
                    let mut view = cx.session.chain.clone();
                    let account = ChainAccount {
                        layer: named.account.layer.clone(),
                        per: named.account.per,
                        unit: named.unit.clone(),
                    };
                    view.accounts.insert(chain.clone(), account);
                    out.push(Intent::View(View::Chain(ChainView {
                        sankey_camera: None,
                        ..view
                    })));
                    ui.close();
                }
            }
        });
    }
}
