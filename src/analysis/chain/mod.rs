//! Reports over one value chain: balance, reconciliation, bottleneck, risk, economy, stress.
//!
//! All of them count in [`Account`]s: amounts of one layer, period and dimension.

mod account;
pub mod accounts;
mod asking;
pub mod balance;
pub mod bottleneck;
mod circle;
pub mod commitment;
pub mod economy;
mod memo;
pub mod reconcile;
mod report;
pub mod risk;
pub mod stress;

pub use account::{Account, Amount, commonest_unit, uncertainty};
pub use asking::whom_to_ask;
pub use circle::circle_closed_by;
pub use memo::ReportMemo;
pub use report::ChainReport;
