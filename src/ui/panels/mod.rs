//! The panels of the rail. Each stands alone: it reads the context and pushes intents.

pub mod actions;
pub mod chains;
pub mod map;
pub mod meetings;
pub mod organisations;

pub use actions::ActionsPanel;
pub use chains::ChainsPanel;
pub use map::MapPanel;
pub use meetings::MeetingsPanel;
pub use organisations::OrganisationsPanel;
