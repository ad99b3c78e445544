//! The swimlane drawing of a value chain.
#![allow(missing_docs)]
pub mod arrangement; pub mod crossings; pub mod graph; pub mod request; pub mod sift; pub mod sweep; pub mod diffuse; pub mod refine; pub mod straight; pub mod place; 
pub use request::LARGEST;
