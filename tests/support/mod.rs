//! What several of the integration tests share.

pub mod source;
pub mod window;
