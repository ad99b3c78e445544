//! What a vote came to, in figures and in sentences. Absolute counts always come first; a mean never
//! stands without how many it is of.

use crate::message::{Arg, Message};
use crate::workspace::{RatingCounts, Tally, Vote};

/// The most fingers that still stand in the way: a fist, or one finger.
const BLOCKING: usize = 1;

/// What a vote came to.
#[derive(Clone, Debug, PartialEq)]
pub struct VoteReport {
    /// How many ballots were cast.
    pub ballots: u64,
    /// How many could be.
    pub entitled: u32,
    /// How many ballots it took, if something was asked for.
    pub quorum: Option<u32>,
    /// What they said.
    pub result: VoteResult,
}

/// What the ballots said.
#[derive(Clone, Debug, PartialEq)]
pub enum VoteResult {
    /// The options, those with most dots first, equal ones in their own order.
    Dots(Vec<Ranked>),
    /// How many showed 0 to 5 fingers.
    Fist(Fist),
    /// How many said yes, no and neither.
    YesNo {
        /// For.
        yes: u32,
        /// Against.
        no: u32,
        /// Neither.
        abstain: u32,
        /// What follows from it.
        outcome: Outcome,
    },
    /// What each option was thought to bring, in the order asked.
    Ratings(Vec<Rated>),
}

/// An option and its dots.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ranked {
    /// Which option, from 0.
    pub option: usize,
    /// How many dots it has.
    pub dots: u32,
    /// Its place from 1: one more than the number of options that have more dots.
    pub place: usize,
    /// Whether another option has as many.
    pub tied: bool,
}

/// A show of fingers.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Fist {
    /// How many showed 0, 1, … 5.
    pub fingers: [u32; 6],
    /// The mean; `None` without a ballot.
    pub mean: Option<f64>,
    /// The standard deviation of all ballots around the mean; `None` without a ballot.
    pub spread: Option<f64>,
    /// How many showed a fist or one finger, which stands in the way.
    pub blocking: u32,
}

/// What follows from yes and no.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// More yes than no.
    Carried,
    /// More no than yes.
    Fallen,
    /// As many yes as no.
    Tied,
    /// Neither yes nor no from anybody.
    Nothing,
    /// Too few ballots, whatever they said.
    NoQuorum,
}

impl Outcome {
    /// The catalogue key of the outcome in words.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Carried => "vote-carried",
            Self::Fallen => "vote-fallen",
            Self::Tied => "vote-tied",
            Self::Nothing => "vote-nothing",
            Self::NoQuorum => "vote-no-quorum",
        }
    }
}

/// An option and what it is thought to bring.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Rated {
    /// How many gave it figures.
    pub n: u64,
    /// The mean of its impact and of its feasibility, 1 to 5; `None` if nobody gave any.
    pub means: Option<(f64, f64)>,
}

impl VoteReport {
    /// The report of a vote.
    #[must_use]
    pub fn of(vote: &Vote) -> Self {
        let tally = vote.tally();
        let ballots = tally.ballots();
        let quorate = vote
            .quorum
            .is_none_or(|quorum| ballots >= u64::from(quorum));
        let result = match tally {
            Tally::Dots { dots, .. } => VoteResult::Dots(ranked(&dots)),
            Tally::FistToFive { fingers } => VoteResult::Fist(fist(fingers)),
            Tally::YesNo { yes, no, abstain } => VoteResult::YesNo {
                yes,
                no,
                abstain,
                outcome: match yes.cmp(&no) {
                    _ if !quorate => Outcome::NoQuorum,
                    std::cmp::Ordering::Equal if yes == 0 => Outcome::Nothing,
                    std::cmp::Ordering::Greater => Outcome::Carried,
                    std::cmp::Ordering::Less => Outcome::Fallen,
                    std::cmp::Ordering::Equal => Outcome::Tied,
                },
            },
            Tally::ImpactFeasibility { options, .. } => {
                VoteResult::Ratings(options.iter().map(rated).collect())
            }
        };
        Self {
            ballots,
            entitled: vote.entitled,
            quorum: vote.quorum,
            result,
        }
    }

    /// Whether as many voted as it took.
    #[must_use]
    pub fn has_quorum(&self) -> bool {
        self.quorum
            .is_none_or(|quorum| self.ballots >= u64::from(quorum))
    }

    /// How many voted of how many, and whether that was enough where it was asked for.
    #[must_use]
    pub fn turnout(&self) -> Message {
        let turnout = Message::new("vote-turnout")
            .with("ballots", self.ballots)
            .with("entitled", self.entitled);
        let Some(quorum) = self.quorum else {
            return turnout;
        };
        let key = if self.has_quorum() {
            "vote-quorum-met"
        } else {
            "vote-quorum-missed"
        };
        Message::new("pair")
            .with("first", turnout)
            .with("second", Message::new(key).with("quorum", quorum))
    }

    /// The result in one sentence.
    #[must_use]
    pub fn headline(&self, vote: &Vote) -> Message {
        match &self.result {
            VoteResult::Dots(ranked) => {
                let first: Vec<Message> = ranked
                    .iter()
                    .filter(|one| one.place == 1 && one.dots > 0)
                    .map(|one| Message::new("vote-option").with("option", option(vote, one.option)))
                    .collect();
                match (first.len(), ranked.first()) {
                    (0, _) | (_, None) => Message::new("vote-nothing"),
                    (count, Some(top)) => Message::new("vote-most-dots")
                        .with("options", Arg::List(first))
                        .with("count", count)
                        .with("dots", top.dots),
                }
            }
            VoteResult::Fist(fist) => match (fist.mean, fist.spread) {
                (Some(mean), Some(spread)) => Message::new("vote-fist-mean")
                    .with("mean", Arg::number(mean, 1))
                    .with("spread", Arg::number(spread, 1))
                    .with("blocking", fist.blocking),
                _ => Message::new("vote-nothing"),
            },
            VoteResult::YesNo { outcome, .. } => Message::new(outcome.key()),
            VoteResult::Ratings(rated) => {
                let best = rated.iter().enumerate().filter_map(|(place, one)| {
                    let (impact, feasibility) = one.means?;
                    Some((place, impact * feasibility))
                });
                let best = best.max_by(|(first, one), (second, other)| {
                    one.total_cmp(other).then(second.cmp(first))
                });
                match best {
                    None => Message::new("vote-nothing"),
                    Some((place, _)) => {
                        Message::new("vote-best-rated").with("option", option(vote, place))
                    }
                }
            }
        }
    }

    /// Every count of the result, a line each.
    #[must_use]
    pub fn lines(&self, vote: &Vote) -> Vec<Message> {
        match &self.result {
            VoteResult::Dots(ranked) => ranked
                .iter()
                .map(|one| {
                    let key = if one.tied {
                        "vote-dots-tied"
                    } else {
                        "vote-dots-line"
                    };
                    Message::new(key)
                        .with("place", one.place)
                        .with("option", option(vote, one.option))
                        .with("dots", one.dots)
                })
                .collect(),
            VoteResult::Fist(fist) => (0..)
                .zip(fist.fingers)
                .map(|(fingers, count): (u32, u32)| {
                    Message::new("vote-fist-line")
                        .with("fingers", fingers)
                        .with("count", count)
                })
                .collect(),
            VoteResult::YesNo {
                yes, no, abstain, ..
            } => vec![
                Message::new("vote-yes-no-line")
                    .with("yes", *yes)
                    .with("no", *no)
                    .with("abstain", *abstain),
            ],
            VoteResult::Ratings(rated) => rated
                .iter()
                .enumerate()
                .map(|(place, one)| match one.means {
                    Some((impact, feasibility)) => Message::new("vote-rated-line")
                        .with("option", option(vote, place))
                        .with("impact", Arg::number(impact, 1))
                        .with("feasibility", Arg::number(feasibility, 1))
                        .with("n", one.n),
                    None => Message::new("vote-unrated-line").with("option", option(vote, place)),
                })
                .collect(),
        }
    }
}

fn option(vote: &Vote, place: usize) -> &str {
    vote.options.get(place).map_or("", String::as_str)
}

fn ranked(dots: &[u32]) -> Vec<Ranked> {
    let mut ranked: Vec<Ranked> = dots
        .iter()
        .enumerate()
        .map(|(option, mine)| Ranked {
            option,
            dots: *mine,
            place: 1 + dots.iter().filter(|other| *other > mine).count(),
            tied: dots.iter().filter(|other| *other == mine).count() > 1,
        })
        .collect();
    ranked.sort_by_key(|one| (one.place, one.option));
    ranked
}

fn fist(fingers: [u32; 6]) -> Fist {
    let figures: Vec<(f64, f64)> = (0_u32..)
        .zip(fingers)
        .map(|(figure, count)| (f64::from(figure), f64::from(count)))
        .collect();
    let mean = mean(&figures);
    let spread = mean.map(|mean| {
        let n: f64 = figures.iter().map(|(_, count)| count).sum();
        let squares: f64 = figures
            .iter()
            .map(|(figure, count)| count * (figure - mean).powi(2))
            .sum();
        (squares / n).sqrt()
    });
    Fist {
        fingers,
        mean,
        spread,
        blocking: fingers[..=BLOCKING]
            .iter()
            .fold(0, |sum, count| sum.saturating_add(*count)),
    }
}

fn rated(counts: &RatingCounts) -> Rated {
    let figures = |counts: [u32; 5]| -> Vec<(f64, f64)> {
        (1_u32..)
            .zip(counts)
            .map(|(figure, count)| (f64::from(figure), f64::from(count)))
            .collect()
    };
    Rated {
        n: counts.impact.iter().copied().map(u64::from).sum(),
        means: mean(&figures(counts.impact)).zip(mean(&figures(counts.feasibility))),
    }
}

/// The mean of figures, each with how often it was given.
fn mean(figures: &[(f64, f64)]) -> Option<f64> {
    let n: f64 = figures.iter().map(|(_, count)| count).sum();
    let sum: f64 = figures.iter().map(|(figure, count)| figure * count).sum();
    (n > 0.0).then(|| sum / n)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::workspace::testing::touch;
    use crate::workspace::{Cast, Counted, Method};

    fn secret(method: Method, options: &[&str], quorum: Option<u32>, tally: Tally) -> Vote {
        Vote {
            question: "Hva først?".into(),
            method,
            options: options.iter().map(|&option| option.to_owned()).collect(),
            counted: Counted::PerHead,
            entitled: 12,
            quorum,
            cast: Cast::Secret(tally),
            meeting: None,
            item: None,
            held: touch().on,
            example: false,
            stamp: touch().stamp(),
        }
    }

    fn yes_no(yes: u32, no: u32, abstain: u32, quorum: Option<u32>) -> VoteReport {
        let tally = Tally::YesNo { yes, no, abstain };
        VoteReport::of(&secret(Method::YesNo, &[], quorum, tally))
    }

    fn outcome(report: &VoteReport) -> Outcome {
        match report.result {
            VoteResult::YesNo { outcome, .. } => outcome,
            _ => panic!("{report:?}"),
        }
    }

    #[test]
    fn options_with_as_many_dots_share_a_place_and_the_next_place_is_left_out() {
        let tally = Tally::Dots {
            ballots: 5,
            dots: vec![4, 7, 0, 4],
        };
        let options = ["Kai", "Kraft", "Vei", "Vann"];
        let vote = secret(Method::Dots(3), &options, None, tally);
        let VoteResult::Dots(ranked) = VoteReport::of(&vote).result else {
            panic!()
        };
        let told: Vec<_> = ranked
            .iter()
            .map(|one| (one.place, one.option, one.dots, one.tied))
            .collect();
        assert_eq!(
            told,
            [
                (1, 1, 7, false),
                (2, 0, 4, true),
                (2, 3, 4, true),
                (4, 2, 0, false)
            ]
        );
    }

    #[test]
    fn fists_and_single_fingers_stand_in_the_way_whatever_the_mean() {
        // 0, 1, 3, 3, 4, 5, 5, 5: sum 26, mean 3.25; squares 110, 110/8 - 3.25² = 3.1875.
        let tally = Tally::FistToFive {
            fingers: [1, 1, 0, 2, 1, 3],
        };
        let vote = secret(Method::FistToFive, &[], None, tally);
        let VoteResult::Fist(fist) = VoteReport::of(&vote).result else {
            panic!()
        };
        assert_eq!(fist.blocking, 2);
        assert!((fist.mean.unwrap() - 3.25).abs() < 1e-12);
        assert!((fist.spread.unwrap() - 3.1875_f64.sqrt()).abs() < 1e-12);
    }

    #[test]
    fn who_abstains_counts_towards_the_quorum_alone() {
        assert_eq!(outcome(&yes_no(3, 2, 4, Some(9))), Outcome::Carried);
        assert_eq!(outcome(&yes_no(3, 2, 3, Some(9))), Outcome::NoQuorum);
        assert_eq!(outcome(&yes_no(2, 3, 0, None)), Outcome::Fallen);
        assert_eq!(outcome(&yes_no(2, 2, 0, None)), Outcome::Tied);
        assert_eq!(outcome(&yes_no(0, 0, 5, None)), Outcome::Nothing);
        assert_eq!(yes_no(3, 2, 4, Some(9)).ballots, 9);
    }

    #[test]
    fn an_option_has_the_means_of_those_who_gave_it_figures() {
        // Impact 4, 5, 5: 14/3. Feasibility 1, 2, 2: 5/3. Nobody rated the second.
        let tally = Tally::ImpactFeasibility {
            ballots: 4,
            options: vec![
                RatingCounts {
                    impact: [0, 0, 0, 1, 2],
                    feasibility: [1, 2, 0, 0, 0],
                },
                RatingCounts::default(),
            ],
        };
        let vote = secret(Method::ImpactFeasibility, &["Kraft", "Kai"], None, tally);
        let VoteResult::Ratings(rated) = VoteReport::of(&vote).result else {
            panic!()
        };
        let (impact, feasibility) = rated[0].means.unwrap();
        assert!((impact - 14.0 / 3.0).abs() < 1e-12);
        assert!((feasibility - 5.0 / 3.0).abs() < 1e-12);
        assert_eq!(rated[0].n, 3);
        assert_eq!((rated[1].n, rated[1].means), (0, None));
    }

    #[test]
    fn a_vote_without_ballots_says_so() {
        for method in Method::ALL {
            let options: &[&str] = if method.has_options() { &["Kai"] } else { &[] };
            let vote = secret(method, options, None, Tally::empty(method, options.len()));
            let report = VoteReport::of(&vote);
            assert_eq!(report.headline(&vote).key(), "vote-nothing", "{method:?}");
        }
    }
}
