//! The bundled Frosta workspace.

use super::ron_format::{ReadError, read};
use crate::workspace::Workspace;

const FROSTA: &str = include_str!("../../assets/samples/frosta.ron");

/// A copy of the bundled sample.
///
/// # Errors
/// Where the bundled text cannot be read; a test keeps that from happening.
pub fn sample() -> Result<Workspace, ReadError> {
    read(FROSTA.as_bytes()).map(|loaded| loaded.workspace)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_sample_is_whole_and_canonical() {
        let loaded = read(FROSTA.as_bytes()).unwrap();
        assert_eq!(loaded.problems, Vec::new());
        assert!(loaded.canonical && !loaded.damaged);
    }

    #[test]
    fn the_sample_has_the_counts_it_promises() {
        let sample = sample().unwrap();
        let counts = [
            sample.assets().len(),
            sample.chains().len(),
            sample.steps().len(),
            sample.flows().len(),
            sample.meetings().len(),
            sample.decisions().len(),
            sample.actions().len(),
        ];
        assert_eq!(counts, [24, 7, 45, 60, 2, 12, 35]);
        assert!(sample.organisations().len() >= 14);
        assert_eq!(
            sample
                .actions()
                .records()
                .filter(|action| action.due.is_some())
                .count(),
            33
        );
    }

    #[test]
    fn no_source_of_the_sample_is_later_than_the_day_it_is_seen() {
        let seen = jiff::civil::date(2023, 11, 1);
        let sample = sample().unwrap();
        let of_assets = sample.assets().records().flat_map(|it| &it.capacities);
        let of_chains = sample.chains().records().flat_map(|it| &it.targets);
        let of_steps = sample.steps().records().flat_map(|it| &it.capacities);
        let of_flows = sample.flows().records().flat_map(|it| &it.amounts);
        for source in of_assets
            .chain(of_chains)
            .chain(of_steps)
            .chain(of_flows)
            .filter_map(|quantity| quantity.source.as_ref())
        {
            assert!(source.as_of.is_none_or(|day| day <= seen), "{source:?}");
            assert!(!source.title.contains("2024"), "{source:?}");
        }
    }
}
