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
}
