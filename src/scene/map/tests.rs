//! The map as a whole: what is shown, what makes room for what.
