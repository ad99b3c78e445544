//! An enum that knows all its values, so that a table of them cannot miss one.

/// Declares an enum together with `ALL`, every value of it in the order written. A variant with
/// something in it names the values it comes with: `Show(Panel: Map, Chains)`.
macro_rules! every {
    (
        $(#[$about:meta])*
        pub enum $name:ident {
            $( $(#[$says:meta])* $variant:ident $(($of:ident: $($value:ident),+))? ),* $(,)?
        }
    ) => {
        $(#[$about])*
        pub enum $name {
            $( $(#[$says])* $variant $(($of))?, )*
        }

        impl $name {
            const GROUPS: &[&[Self]] = &[
                $( $crate::session::every!(@ $variant $(($of: $($value),+))?) ),*
            ];

            /// Every value, in the order of the declaration.
            pub const ALL: [Self; $crate::session::count(Self::GROUPS)] =
                $crate::session::flat(Self::GROUPS);
        }
    };
    (@ $variant:ident) => { &[Self::$variant] };
    (@ $variant:ident($of:ident: $($value:ident),+)) => {
        &[$(Self::$variant($of::$value)),+]
    };
}
pub(crate) use every;

/// How many values there are in all groups.
pub(crate) const fn count<T>(groups: &[&[T]]) -> usize {
    let (mut count, mut group) = (0, 0);
    while group < groups.len() {
        count += groups[group].len();
        group += 1;
    }
    count
}

/// The values of all groups in one list of `N`, which is their [`count`].
pub(crate) const fn flat<T: Copy, const N: usize>(groups: &[&[T]]) -> [T; N] {
    let mut all = [groups[0][0]; N];
    let (mut at, mut group) = (0, 0);
    while group < groups.len() {
        let mut place = 0;
        while place < groups[group].len() {
            all[at] = groups[group][place];
            at += 1;
            place += 1;
        }
        group += 1;
    }
    all
}

#[cfg(test)]
mod tests {
    #[derive(Clone, Copy, Debug, PartialEq)]
    pub enum Side {
        Left,
        Right,
    }

    every! {
        /// A step.
        #[derive(Clone, Copy, Debug, PartialEq)]
        pub enum Step {
            /// Up.
            Up,
            /// Aside.
            Aside(Side: Left, Right),
            /// Down.
            Down,
        }
    }

    #[test]
    fn every_value_stands_in_the_list_in_the_order_written() {
        let aside = Step::Aside;
        assert_eq!(
            Step::ALL,
            [Step::Up, aside(Side::Left), aside(Side::Right), Step::Down]
        );
    }
}
