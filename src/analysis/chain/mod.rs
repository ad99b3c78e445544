//! Reports over one value chain: balance, reconciliation, bottleneck, risk, economy, stress.
//!
//! All of them count in [`Account`]s: amounts of one layer, period and dimension.

mod account;
pub mod accounts;
pub mod balance;
pub mod bottleneck;
pub mod commitment;
pub mod economy;
pub mod reconcile;
mod report;
pub mod risk;
pub mod stress;

pub use account::{Account, Amount, commonest_unit, uncertainty};
pub use report::ChainReport;
