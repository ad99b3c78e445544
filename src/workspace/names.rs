//! How much a reader is told of persons.

/// How much of persons' names an export or a projected picture holds.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Names {
    /// Names as they were typed.
    Full,
    /// Their initials.
    Initials,
    /// The role in place of the name.
    #[default]
    Role,
    /// Nothing of any person, in free text either.
    None,
}

impl Names {
    /// Every choice, most telling first.
    pub const ALL: [Self; 4] = [Self::Full, Self::Initials, Self::Role, Self::None];

    /// The catalogue key of the choice's name.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Full => "names-full",
            Self::Initials => "names-initials",
            Self::Role => "names-role",
            Self::None => "names-none",
        }
    }
}
