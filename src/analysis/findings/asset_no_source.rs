//! An asset has no capacity whose source is told.

use super::{Rule, Severity};
use crate::message::Message;

pub(super) const RULE: Rule = Rule {
    code: "asset-no-source",
    name: "rule-asset-no-source",
    severity: Severity::Note,
    check: |facts, report| {
        for (id, asset) in facts.workspace.assets().iter() {
            if asset
                .capacities
                .iter()
                .all(|capacity| capacity.source.is_none())
            {
                let message =
                    Message::new("finding-asset-no-source").with("title", asset.name.as_str());
                report(Some(id.into()), message);
            }
        }
    },
};

#[cfg(test)]
mod tests {
    use crate::analysis::findings::testing::{found, with};
    use crate::workspace::edit::NewRecord;
    use crate::workspace::testing::touch;
    use crate::workspace::{Asset, AssetKind, Id, Quantity, Source};

    fn asset(id: &str, sources: &[bool]) -> NewRecord {
        let mut asset = Asset::new("Verk", AssetKind::Industry, None, touch().stamp());
        asset.capacities = sources
            .iter()
            .map(|sourced| Quantity {
                source: sourced.then(Source::default),
                ..Quantity::guess(1.0, "t", None)
            })
            .collect();
        NewRecord::Asset(Id::new(id), asset.into())
    }

    #[test]
    fn one_capacity_with_a_source_is_enough() {
        let workspace = with([
            asset("none", &[]),
            asset("unsourced", &[false, false]),
            asset("sourced", &[false, true]),
        ]);
        assert_eq!(found(&workspace, "asset-no-source"), ["none", "unsourced"]);
    }
}
