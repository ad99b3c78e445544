//! What kinds of asset and flows look like, the same in every drawing and legend.

use super::style::Mark;
use super::{Dash, Stroke, Token};
use crate::analysis::freshness::Freshness;
use crate::workspace::{AssetKind, Commitment, Status};

/// Stands behind the words for what is invented for illustration.
pub const EXAMPLE_MARK: char = '*';
/// The least width of a flow's line, and that of one without an amount.
const NARROWEST: f32 = 1.75;
/// The width of a flow nobody has spoken about.
const THEORETICAL: f32 = 1.25;

/// The mark of a kind of asset.
#[must_use]
pub const fn mark_of(kind: AssetKind) -> Mark {
    match kind {
        AssetKind::NaturalResource => Mark::Triangle,
        AssetKind::Technology => Mark::Hexagon,
        AssetKind::Competence => Mark::Circle,
        AssetKind::Infrastructure => Mark::Diamond,
        AssetKind::Industry => Mark::Square,
        AssetKind::Land => Mark::Pentagon,
        AssetKind::Capital => Mark::Cross,
    }
}

/// The colour of a status, where colour tells how far assets have come.
#[must_use]
pub const fn status_token(status: Status) -> Token {
    match status {
        Status::Operating => Token::StatusOperating,
        Status::Building => Token::StatusBuilding,
        Status::Planned => Token::StatusPlanned,
        Status::Paused => Token::StatusPaused,
        Status::Cancelled => Token::StatusCancelled,
    }
}

/// The colour of an age, where colour tells how old what is known is.
#[must_use]
pub const fn age_token(age: Freshness) -> Token {
    match age {
        Freshness::WithinAYear => Token::AgeWithinAYear,
        Freshness::TwoYears => Token::AgeTwoYears,
        Freshness::FiveYears => Token::AgeFiveYears,
        Freshness::Older => Token::AgeOlder,
        Freshness::Unknown => Token::AgeUnknown,
    }
}

/// The width of a flow's line: its share of the drawing's largest one, which is `widest`, so that areas
/// compare. What nobody has spoken about stays thin, however much it would be.
#[must_use]
pub fn flow_width(commitment: Commitment, share: Option<f32>, widest: f32) -> f32 {
    match share {
        _ if commitment == Commitment::Theoretical => THEORETICAL,
        Some(share) => (share.clamp(0.0, 1.0) * widest).max(NARROWEST),
        None => NARROWEST,
    }
}

/// How a flow of this commitment is drawn at a width, crossing a county line or not: signed solid, in
/// dialogue dashed, identified dotted, theoretical thin and pale.
#[must_use]
pub fn flow_stroke(commitment: Commitment, crosses: bool, width: f32) -> Stroke {
    let token = match (commitment == Commitment::Theoretical, crosses) {
        (false, false) => Token::Flow,
        (false, true) => Token::Crossing,
        (true, false) => Token::FlowTheoretical,
        (true, true) => Token::CrossingTheoretical,
    };
    let dash = match commitment {
        Commitment::InDialogue => Dash::Dashed((width * 1.5).max(7.0), (width * 0.8).max(4.5)),
        Commitment::Identified => Dash::Dotted((width * 1.7).max(4.5)),
        Commitment::Signed | Commitment::Theoretical => Dash::Solid,
    };
    let width = if commitment == Commitment::Theoretical {
        THEORETICAL
    } else {
        width
    };
    Stroke { width, token, dash }
}

/// Words with the mark of an example behind them.
#[must_use]
pub fn marked_as_example(words: &str) -> String {
    format!("{words}\u{a0}{EXAMPLE_MARK}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_commitment_is_told_from_every_other_without_colour() {
        let look = |commitment| {
            let width = flow_width(commitment, Some(0.5), 6.0);
            let Stroke { width, dash, .. } = flow_stroke(commitment, false, width);
            format!("{width} {dash:?}")
        };
        let looks: std::collections::BTreeSet<String> =
            Commitment::ALL.into_iter().map(look).collect();
        assert_eq!(looks.len(), Commitment::ALL.len(), "{looks:?}");
    }

    #[test]
    fn a_line_is_as_wide_as_its_share_and_never_too_thin_to_see() {
        let width = |share| flow_width(Commitment::Signed, share, 8.0);
        assert!((width(Some(1.0)) - 8.0).abs() < 1e-6 && (width(Some(0.5)) - 4.0).abs() < 1e-6);
        assert!(width(Some(0.0)) > 1.0 && width(None) > 1.0 && width(Some(7.0)) < 8.1);
        assert!(flow_width(Commitment::Theoretical, Some(1.0), 8.0) < width(None));
    }
}
