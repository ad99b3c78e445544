//! Shortcuts, free of any toolkit.

/// A key.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Key {
    /// A letter or digit, in upper case.
    Char(char),
    /// A function key.
    F(u8),
    /// Delete.
    Delete,
    /// Plus or equals, as one finds it on the keyboard.
    Plus,
    /// Minus.
    Minus,
    /// Question mark.
    Question,
}

/// A key with what is held down. Ctrl stands for Cmd on a Mac. There is none with Ctrl and Alt,
/// which is how `AltGr` arrives on Norwegian keyboards.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Shortcut {
    /// Whether Ctrl is held.
    pub ctrl: bool,
    /// Whether Shift is held.
    pub shift: bool,
    /// The key.
    pub key: Key,
}

impl Shortcut {
    pub(super) const fn ctrl(key: char) -> Self {
        Self {
            ctrl: true,
            shift: false,
            key: Key::Char(key),
        }
    }

    pub(super) const fn ctrl_shift(key: char) -> Self {
        Self {
            ctrl: true,
            shift: true,
            key: Key::Char(key),
        }
    }

    pub(super) const fn plain(key: Key) -> Self {
        Self {
            ctrl: false,
            shift: false,
            key,
        }
    }

    /// Whether it is a bare letter or sign, which must not fire while someone types.
    #[must_use]
    pub fn is_letter(self) -> bool {
        !self.ctrl
            && matches!(
                self.key,
                Key::Char(_) | Key::Question | Key::Plus | Key::Minus
            )
    }
}
