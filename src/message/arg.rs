//! What can stand in the place of a placeholder.

use std::fmt;
use std::sync::Arc;

use jiff::civil::Date;

use super::Message;

/// An argument of a [`Message`]. It says what the value is; how it is written is up to the language.
#[derive(Clone, Debug, PartialEq)]
pub enum Arg {
    /// Text of the user's own, shown as it is.
    Text(Arc<str>),
    /// A count. Decides between singular and plural where the text asks for it.
    Integer(i64),
    /// A figure.
    Number {
        /// Its value.
        value: f64,
        /// How many decimals are shown at most; trailing zeros are dropped.
        decimals: u8,
    },
    /// A day.
    Date(Date),
    /// A word or phrase that is itself a message, such as the kind of a record.
    Message(Box<Message>),
    /// Several of them, listed with commas and an "and".
    List(Vec<Message>),
}

impl Arg {
    /// How many decimals a bare `f64` shows at most.
    pub const DECIMALS: u8 = 4;

    /// A figure shown with at most `decimals` decimals.
    #[must_use]
    pub fn number(value: f64, decimals: u8) -> Self {
        Self::Number { value, decimals }
    }
}

/// For logs only, see [`Message`].
impl fmt::Display for Arg {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Text(text) => write!(f, "{text:?}"),
            Self::Integer(value) => write!(f, "{value}"),
            Self::Number { value, .. } => write!(f, "{value}"),
            Self::Date(date) => write!(f, "{date}"),
            Self::Message(message) => write!(f, "{message}"),
            Self::List(messages) => {
                f.write_str("[")?;
                for (index, message) in messages.iter().enumerate() {
                    let separator = if index == 0 { "" } else { ", " };
                    write!(f, "{separator}{message}")?;
                }
                f.write_str("]")
            }
        }
    }
}

impl From<&str> for Arg {
    fn from(text: &str) -> Self {
        Self::Text(text.into())
    }
}

impl From<String> for Arg {
    fn from(text: String) -> Self {
        Self::Text(text.into())
    }
}

impl From<&String> for Arg {
    fn from(text: &String) -> Self {
        Self::Text(text.as_str().into())
    }
}

impl From<Arc<str>> for Arg {
    fn from(text: Arc<str>) -> Self {
        Self::Text(text)
    }
}

/// Integers that always fit.
macro_rules! from_integers {
    ($($integer:ty)*) => {
        $(impl From<$integer> for Arg {
            fn from(value: $integer) -> Self {
                Self::Integer(i64::from(value))
            }
        })*
    };
}

from_integers! { i8 i16 i32 i64 u8 u16 u32 }

/// A count; one that no machine could reach is shown as the largest there is.
impl From<usize> for Arg {
    fn from(count: usize) -> Self {
        Self::Integer(i64::try_from(count).unwrap_or(i64::MAX))
    }
}

/// A count; see `usize`.
impl From<u64> for Arg {
    fn from(count: u64) -> Self {
        Self::Integer(i64::try_from(count).unwrap_or(i64::MAX))
    }
}

/// A figure with at most [`Arg::DECIMALS`] decimals.
impl From<f64> for Arg {
    fn from(value: f64) -> Self {
        Self::Number {
            value,
            decimals: Self::DECIMALS,
        }
    }
}

impl From<Date> for Arg {
    fn from(date: Date) -> Self {
        Self::Date(date)
    }
}

impl From<Message> for Arg {
    fn from(message: Message) -> Self {
        Self::Message(Box::new(message))
    }
}

impl From<Vec<Message>> for Arg {
    fn from(messages: Vec<Message>) -> Self {
        Self::List(messages)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn integer_literals_need_no_suffix() {
        assert_eq!(Arg::from(3), Arg::Integer(3));
    }

    #[test]
    fn a_count_too_large_to_show_is_the_largest() {
        assert_eq!(Arg::from(u64::MAX), Arg::Integer(i64::MAX));
    }

    #[test]
    fn a_bare_figure_shows_at_most_four_decimals() {
        assert_eq!(
            Arg::from(0.5),
            Arg::Number {
                value: 0.5,
                decimals: 4
            }
        );
    }
}
