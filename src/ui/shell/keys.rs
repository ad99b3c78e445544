//! Shortcuts as people read them.

use crate::i18n::Catalogue;
use crate::intent::{Key, Shortcut};

/// A shortcut as it is printed on keys, such as `Ctrl ⇧ S` in words: `Ctrl Shift S`.
#[must_use]
pub fn shortcut_text(shortcut: Shortcut, text: &Catalogue) -> String {
    let mut parts: Vec<String> = Vec::new();
    if shortcut.ctrl {
        parts.push(text.text("key-ctrl").to_owned());
    }
    if shortcut.shift {
        parts.push(text.text("key-shift").to_owned());
    }
    parts.push(match shortcut.key {
        Key::Char(letter) => letter.to_string(),
        Key::F(number) => format!("F{number}"),
        Key::Delete => text.text("key-delete").to_owned(),
        Key::Plus => "+".to_owned(),
        Key::Minus => "-".to_owned(),
        Key::Question => "?".to_owned(),
    });
    parts.join(" ")
}
