//! The home of files: how a workspace is written to text and read back, and how that text reaches
//! the disk without ever being torn.
//!
//! [`ron_format`] is pure: bytes to workspace and back, in every target. [`mod@file`] is the only
//! place where the program touches a workspace's file; it knows nothing of what is in it.

#[cfg(not(target_arch = "wasm32"))]
pub mod file;
#[cfg(not(target_arch = "wasm32"))]
pub mod folders;
pub mod ron_format;
mod sample;

pub use sample::sample;
