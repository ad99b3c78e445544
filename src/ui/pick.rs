//! A choice of any of many, as switches that can be searched.

use std::collections::BTreeSet;

use egui::{RichText, Ui};

use crate::i18n::Query;
use crate::message::Message;
use crate::scene::Token;
use crate::ui::PanelContext;
use crate::ui::theme::{self, space};
use crate::ui::widgets::{Chip, SearchBox, section};

/// More choices than these can be searched.
const SEARCHED: usize = 12;
/// So many choices are shown at most; the others are found by searching.
const SHOWN: usize = 40;
/// The widest that a choice gets, in points.
const WIDEST: f32 = 200.0;

/// A choice of any of many.
pub struct Pick<'a> {
    /// What the words are said in.
    pub cx: &'a PanelContext<'a>,
    /// What is chosen.
    pub title: &'a str,
    /// What is typed to find a choice.
    pub find: String,
}

impl Pick<'_> {
    /// Shows the choices, nothing if there are none; what is typed to find one.
    #[must_use]
    pub fn show<T: Ord + Clone>(
        mut self,
        ui: &mut Ui,
        all: &[(T, String)],
        chosen: &mut BTreeSet<T>,
    ) -> String {
        if all.is_empty() {
            return String::new();
        }
        ui.add_space(space::HALF);
        section(ui, self.title);
        if all.len() > SEARCHED {
            let words = Message::new("filter-find").with("what", self.title);
            let words = self.cx.say(&words);
            ui.add(SearchBox::new(&mut self.find, &words));
        }
        let query = Query::new(&self.find);
        let fits = |named: &&(T, String)| query.is_in(&named.1);
        let on = all.iter().filter(|(value, _)| chosen.contains(value));
        let off = all.iter().filter(|(value, _)| !chosen.contains(value));
        // Of many, what is chosen stands first; of few, all stay where they are.
        let shown: Vec<&(T, String)> = if all.len() > SEARCHED {
            on.chain(off.filter(fits).take(SHOWN)).collect()
        } else {
            all.iter().collect()
        };
        let found = all.iter().filter(fits).count();
        let mut clicked = None;
        ui.horizontal_wrapped(|ui| {
            for (value, name) in shown {
                let chip = Chip::toggle(name, chosen.contains(value)).max_width(WIDEST);
                if ui.add(chip).clicked() {
                    clicked = Some(value.clone());
                }
            }
        });
        if let Some(value) = clicked {
            toggle(chosen, &value);
        }
        if found > SHOWN {
            let more = Message::new("filter-more").with("n", found - SHOWN);
            let muted = theme::color(ui.ctx(), Token::InkMuted);
            ui.label(RichText::new(self.cx.say(&more)).color(muted));
        }
        self.find
    }
}

/// Puts a value into a set or takes it out.
pub fn toggle<T: Ord + Clone>(set: &mut BTreeSet<T>, value: &T) {
    if !set.remove(value) {
        set.insert(value.clone());
    }
}

/// Choices by name.
#[must_use]
pub fn sorted<T: Ord>(
    cx: &PanelContext<'_>,
    named: impl IntoIterator<Item = (T, String)>,
) -> Vec<(T, String)> {
    let mut named: Vec<_> = named.into_iter().collect();
    named.sort_by(|a, b| cx.text.compare(&a.1, &b.1).then_with(|| a.0.cmp(&b.0)));
    named
}
