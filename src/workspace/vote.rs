//! Votes: what was asked, how it was counted, and the counts.
//!
//! An open vote keeps its ballots. A secret one keeps counts alone: neither who chose what nor in
//! which order the ballots came can be told from it, and what one ballot said of two things is not
//! kept together.

use std::collections::HashSet;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::serde_rules::is_false;
use super::{Gone, MeetingId, OrganisationId, Record, RecordKind, RecordRef, Stamp};

/// How a vote is cast.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Method {
    /// Each ballot spreads at most so many dots over the options.
    Dots(u32),
    /// Each ballot shows 0 to 5 fingers for the question: the fist blocks, the whole hand is all
    /// for it.
    FistToFive,
    /// Each ballot says yes or no to the question, or abstains.
    YesNo,
    /// Each ballot gives every option, or those it can judge, two figures of 1 to 5.
    ImpactFeasibility,
}

impl Method {
    /// How many dots a ballot has unless something else is said.
    pub const DOTS: u32 = 3;
    /// The most dots that a ballot can have.
    pub const MOST_DOTS: u32 = 100;
    /// Every method, in the order shown.
    pub const ALL: [Self; 4] = [
        Self::YesNo,
        Self::FistToFive,
        Self::Dots(Self::DOTS),
        Self::ImpactFeasibility,
    ];

    /// The catalogue key of the method's name.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Dots(_) => "vote-method-dots",
            Self::FistToFive => "vote-method-fist",
            Self::YesNo => "vote-method-yes-no",
            Self::ImpactFeasibility => "vote-method-impact",
        }
    }

    /// Whether ballots are about options; else they are about the question itself.
    #[must_use]
    pub fn has_options(self) -> bool {
        matches!(self, Self::Dots(_) | Self::ImpactFeasibility)
    }
}

/// Whose ballot counts as one.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Counted {
    /// Each organisation has one.
    #[default]
    PerOrganisation,
    /// Each person in the room has one.
    PerHead,
}

impl Counted {
    /// Both, in the order shown.
    pub const ALL: [Self; 2] = [Self::PerOrganisation, Self::PerHead];

    /// The catalogue key of its name.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::PerOrganisation => "vote-per-organisation",
            Self::PerHead => "vote-per-head",
        }
    }
}

/// An answer to a question of yes or no.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Answer {
    /// For.
    Yes,
    /// Against.
    No,
    /// Neither; it counts towards the quorum alone.
    Abstain,
}

impl Answer {
    /// Every answer, in the order shown.
    pub const ALL: [Self; 3] = [Self::Yes, Self::No, Self::Abstain];

    /// The catalogue key of the answer.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Yes => "vote-yes",
            Self::No => "vote-no",
            Self::Abstain => "vote-abstain",
        }
    }
}

/// What a ballot thinks of an option, 1 to 5 each.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Rating {
    /// How much it would achieve.
    pub impact: u8,
    /// How easily it is done.
    pub feasibility: u8,
}

impl Rating {
    /// The highest figure; 1 is the lowest.
    pub const MOST: u8 = 5;
}

/// What a ballot says.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Choice {
    /// The dots for each option.
    Dots(Vec<u32>),
    /// 0 to 5 fingers.
    Fist(u8),
    /// Yes, no or neither.
    Answer(Answer),
    /// The figures for each option; `None` where it has no view.
    Ratings(Vec<Option<Rating>>),
}

impl Choice {
    /// Whether a ballot of a vote by this method on so many options can say this.
    #[must_use]
    pub fn fits(&self, method: Method, options: usize) -> bool {
        match (self, method) {
            (Self::Dots(dots), Method::Dots(each)) => {
                dots.len() == options && sum(dots) <= u64::from(each)
            }
            (Self::Fist(fingers), Method::FistToFive) => *fingers <= 5,
            (Self::Answer(_), Method::YesNo) => true,
            (Self::Ratings(ratings), Method::ImpactFeasibility) => {
                let sound = |figure| (1..=Rating::MOST).contains(&figure);
                ratings.len() == options
                    && (ratings.iter().flatten())
                        .all(|rating| sound(rating.impact) && sound(rating.feasibility))
            }
            _ => false,
        }
    }
}

/// A ballot of an open vote.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Ballot {
    /// The organisation that cast it. None where heads are counted, and when the organisation is
    /// no longer in the workspace: the ballot still counts.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub by: Option<OrganisationId>,
    /// What it says.
    pub choice: Choice,
}

/// How often each figure was given to an option: first that of 1, last that of 5.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RatingCounts {
    /// For its impact.
    pub impact: [u32; 5],
    /// For its feasibility.
    pub feasibility: [u32; 5],
}

/// The counts of a vote.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub enum Tally {
    /// How many dots each option has.
    Dots {
        /// How many ballots were cast.
        ballots: u32,
        /// The dots of each option.
        dots: Vec<u32>,
    },
    /// How many ballots showed 0, 1, … 5 fingers.
    FistToFive {
        /// First the fists, last the whole hands.
        fingers: [u32; 6],
    },
    /// How many ballots said what.
    YesNo {
        /// For.
        yes: u32,
        /// Against.
        no: u32,
        /// Neither.
        abstain: u32,
    },
    /// How often each option was given which figures.
    ImpactFeasibility {
        /// How many ballots were cast.
        ballots: u32,
        /// The counts of each option.
        options: Vec<RatingCounts>,
    },
}

impl Tally {
    /// The counts of no ballots.
    #[must_use]
    pub fn empty(method: Method, options: usize) -> Self {
        match method {
            Method::Dots(_) => Self::Dots {
                ballots: 0,
                dots: vec![0; options],
            },
            Method::FistToFive => Self::FistToFive { fingers: [0; 6] },
            Method::YesNo => Self::YesNo {
                yes: 0,
                no: 0,
                abstain: 0,
            },
            Method::ImpactFeasibility => Self::ImpactFeasibility {
                ballots: 0,
                options: vec![RatingCounts::default(); options],
            },
        }
    }

    /// The counts of these choices. What does not fit the method is not counted.
    #[must_use]
    pub fn of<'a>(
        method: Method,
        options: usize,
        choices: impl IntoIterator<Item = &'a Choice>,
    ) -> Self {
        let mut tally = Self::empty(method, options);
        for choice in choices {
            tally.add(method, options, choice);
        }
        tally
    }

    /// Counts one more choice, if it fits the method.
    pub fn add(&mut self, method: Method, options: usize, choice: &Choice) {
        if choice.fits(method, options) {
            self.count(choice);
        }
    }

    fn count(&mut self, choice: &Choice) {
        match (self, choice) {
            (Self::Dots { ballots, dots }, Choice::Dots(given)) => {
                raise(ballots, 1);
                for (sum, given) in dots.iter_mut().zip(given) {
                    raise(sum, *given);
                }
            }
            (Self::FistToFive { fingers }, Choice::Fist(shown)) => {
                if let Some(count) = fingers.get_mut(usize::from(*shown)) {
                    raise(count, 1);
                }
            }
            (Self::YesNo { yes, no, abstain }, Choice::Answer(answer)) => match answer {
                Answer::Yes => raise(yes, 1),
                Answer::No => raise(no, 1),
                Answer::Abstain => raise(abstain, 1),
            },
            (Self::ImpactFeasibility { ballots, options }, Choice::Ratings(ratings)) => {
                raise(ballots, 1);
                for (counts, rating) in options.iter_mut().zip(ratings) {
                    let Some(rating) = rating else { continue };
                    let slot = |figure: u8| usize::from(figure.saturating_sub(1));
                    if let (Some(impact), Some(feasibility)) = (
                        counts.impact.get_mut(slot(rating.impact)),
                        counts.feasibility.get_mut(slot(rating.feasibility)),
                    ) {
                        raise(impact, 1);
                        raise(feasibility, 1);
                    }
                }
            }
            _ => {}
        }
    }

    /// How many ballots were cast.
    #[must_use]
    pub fn ballots(&self) -> u64 {
        match self {
            Self::Dots { ballots, .. } | Self::ImpactFeasibility { ballots, .. } => {
                u64::from(*ballots)
            }
            Self::FistToFive { fingers } => sum(fingers),
            Self::YesNo { yes, no, abstain } => sum(&[*yes, *no, *abstain]),
        }
    }

    /// Whether these can be the counts of a vote by this method on so many options.
    fn fits(&self, method: Method, count: usize) -> bool {
        match (self, method) {
            (Self::Dots { ballots, dots }, Method::Dots(each)) => {
                dots.len() == count && sum(dots) <= u64::from(*ballots) * u64::from(each)
            }
            (Self::FistToFive { .. }, Method::FistToFive) | (Self::YesNo { .. }, Method::YesNo) => {
                true
            }
            (Self::ImpactFeasibility { ballots, options }, Method::ImpactFeasibility) => {
                options.len() == count
                    && options.iter().all(|counts| {
                        let rated = sum(&counts.impact);
                        rated <= u64::from(*ballots) && rated == sum(&counts.feasibility)
                    })
            }
            _ => false,
        }
    }
}

fn raise(count: &mut u32, by: u32) {
    *count = count.saturating_add(by);
}

fn sum(counts: &[u32]) -> u64 {
    counts.iter().copied().map(u64::from).sum()
}

/// What was cast.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Cast {
    /// Ballots that everybody may see.
    Open(Vec<Ballot>),
    /// Counts that show nobody's choice.
    Secret(Tally),
}

/// A vote that was held. It is kept once it has ended.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Vote {
    /// What was asked.
    pub question: String,
    /// How it was cast.
    pub method: Method,
    /// What there was to choose among; none where the question itself is voted on.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub options: Vec<String>,
    /// Whose ballot counts as one.
    pub counted: Counted,
    /// How many could vote.
    pub entitled: u32,
    /// How many ballots it takes for the vote to count.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub quorum: Option<u32>,
    /// What was cast.
    pub cast: Cast,
    /// The meeting that held it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub meeting: Option<MeetingId>,
    /// The agenda item of that meeting.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub item: Option<String>,
    /// The day it was held.
    pub held: Date,
    /// Whether it is invented for illustration.
    #[serde(default, skip_serializing_if = "is_false")]
    pub example: bool,
    /// Its history.
    pub stamp: Stamp,
}

impl Vote {
    /// Whether only counts are kept.
    #[must_use]
    pub fn is_secret(&self) -> bool {
        matches!(self.cast, Cast::Secret(_))
    }

    /// The ballots of an open vote.
    #[must_use]
    pub fn ballots(&self) -> &[Ballot] {
        match &self.cast {
            Cast::Open(ballots) => ballots,
            Cast::Secret(_) => &[],
        }
    }

    /// The counts.
    #[must_use]
    pub fn tally(&self) -> Tally {
        match &self.cast {
            Cast::Open(ballots) => Tally::of(
                self.method,
                self.options.len(),
                ballots.iter().map(|ballot| &ballot.choice),
            ),
            Cast::Secret(tally) => tally.clone(),
        }
    }

    /// What cannot be true of a vote, as it stands in the file.
    pub(super) fn fault(&self) -> Option<String> {
        if self.method.has_options() == self.options.is_empty() {
            return Some(format!("options: {}", self.options.len()));
        }
        if let Method::Dots(each) = self.method
            && !(1..=Method::MOST_DOTS).contains(&each)
        {
            return Some(format!("Dots({each})"));
        }
        let (ballots, fitting) = match &self.cast {
            Cast::Open(ballots) => {
                let mut seen = HashSet::new();
                for by in ballots.iter().filter_map(|ballot| ballot.by.as_ref()) {
                    if self.counted == Counted::PerHead || !seen.insert(by) {
                        return Some(by.as_str().to_owned());
                    }
                }
                let fits = |ballot: &Ballot| ballot.choice.fits(self.method, self.options.len());
                let count = u64::try_from(ballots.len()).unwrap_or(u64::MAX);
                (count, ballots.iter().all(fits))
            }
            Cast::Secret(tally) => (tally.ballots(), tally.fits(self.method, self.options.len())),
        };
        if !fitting {
            return Some("cast".to_owned());
        }
        (ballots > u64::from(self.entitled)).then(|| format!("{ballots} > {}", self.entitled))
    }
}

impl Record for Vote {
    const KIND: RecordKind = RecordKind::Vote;

    fn title(&self) -> &str {
        &self.question
    }

    fn stamp(&self) -> &Stamp {
        &self.stamp
    }

    fn stamp_mut(&mut self) -> &mut Stamp {
        &mut self.stamp
    }

    fn example(&self) -> bool {
        self.example
    }

    fn visit_references(&self, visit: &mut dyn FnMut(RecordRef)) {
        self.meeting.iter().for_each(|id| visit(id.into()));
        let ballots = self.ballots().iter();
        (ballots.filter_map(|ballot| ballot.by.as_ref())).for_each(|id| visit(id.into()));
    }

    fn unlink(&mut self, gone: &Gone) {
        if let (Some(meeting), Some(item)) = (&self.meeting, &self.item)
            && (gone.contains(meeting) || gone.contains_item(meeting, item))
        {
            self.item = None;
        }
        gone.clear(&mut self.meeting);
        if let Cast::Open(ballots) = &mut self.cast {
            for ballot in ballots {
                gone.clear(&mut ballot.by);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::workspace::{Id, Touch};

    fn vote(method: Method, options: &[&str], cast: Cast) -> Vote {
        let touch = Touch {
            on: date(2023, 5, 11),
            by: None,
        };
        Vote {
            question: "Hva først?".into(),
            method,
            options: options.iter().map(|&option| option.to_owned()).collect(),
            counted: Counted::PerOrganisation,
            entitled: 3,
            quorum: None,
            cast,
            meeting: None,
            item: None,
            held: touch.on,
            example: false,
            stamp: touch.stamp(),
        }
    }

    fn by(organisation: &str, choice: Choice) -> Ballot {
        Ballot {
            by: Some(Id::new(organisation)),
            choice,
        }
    }

    #[test]
    fn a_ballot_spreads_at_most_its_dots_over_the_options_there_are() {
        for (dots, fits) in [
            (vec![2, 1], true),
            (vec![0, 0], true),
            (vec![3, 1], false),
            (vec![1], false),
            (vec![u32::MAX, u32::MAX], false),
        ] {
            assert_eq!(
                Choice::Dots(dots.clone()).fits(Method::Dots(3), 2),
                fits,
                "{dots:?}"
            );
        }
    }

    #[test]
    fn figures_are_one_to_five_and_fingers_zero_to_five() {
        let rating = |impact, feasibility| {
            Choice::Ratings(vec![
                Some(Rating {
                    impact,
                    feasibility,
                }),
                None,
            ])
        };
        assert!(rating(1, 5).fits(Method::ImpactFeasibility, 2));
        assert!(!rating(0, 5).fits(Method::ImpactFeasibility, 2));
        assert!(!rating(1, 6).fits(Method::ImpactFeasibility, 2));
        assert!(Choice::Fist(0).fits(Method::FistToFive, 0));
        assert!(!Choice::Fist(6).fits(Method::FistToFive, 0));
        assert!(!Choice::Fist(3).fits(Method::YesNo, 0));
    }

    #[test]
    fn an_option_is_counted_apart_for_impact_and_for_feasibility() {
        let ratings = |impact, feasibility| {
            Choice::Ratings(vec![Some(Rating {
                impact,
                feasibility,
            })])
        };
        let choices = [ratings(5, 1), ratings(5, 2), Choice::Ratings(vec![None])];
        let tally = Tally::of(Method::ImpactFeasibility, 1, &choices);
        assert_eq!(
            tally,
            Tally::ImpactFeasibility {
                ballots: 3,
                options: vec![RatingCounts {
                    impact: [0, 0, 0, 0, 2],
                    feasibility: [1, 1, 0, 0, 0],
                }],
            }
        );
    }

    #[test]
    fn the_counts_of_a_secret_vote_do_not_depend_on_the_order_of_its_ballots() {
        let mut choices: Vec<Choice> = [0, 5, 3, 5].map(Choice::Fist).into();
        let one = Tally::of(Method::FistToFive, 0, &choices);
        choices.reverse();
        assert_eq!(one, Tally::of(Method::FistToFive, 0, &choices));
        assert_eq!(one.ballots(), 4);
    }

    #[test]
    fn what_cannot_be_true_of_a_vote_is_found() {
        let yes = |organisation| by(organisation, Choice::Answer(Answer::Yes));
        let fault = |method, options: &[&str], cast| vote(method, options, cast).fault();
        let open = |ballots: &[Ballot]| Cast::Open(ballots.to_vec());
        assert_eq!(fault(Method::YesNo, &[], open(&[yes("a"), yes("b")])), None);
        let several = [
            fault(Method::YesNo, &[], open(&[yes("a"), yes("a")])),
            fault(Method::YesNo, &["en"], open(&[])),
            fault(Method::Dots(3), &[], open(&[])),
            fault(Method::Dots(0), &["en"], open(&[])),
            fault(Method::FistToFive, &[], open(&[yes("a")])),
            fault(
                Method::YesNo,
                &[],
                Cast::Secret(Tally::YesNo {
                    yes: u32::MAX,
                    no: u32::MAX,
                    abstain: 0,
                }),
            ),
            fault(
                Method::Dots(3),
                &["en"],
                Cast::Secret(Tally::Dots {
                    ballots: 2,
                    dots: vec![7],
                }),
            ),
            fault(
                Method::ImpactFeasibility,
                &["en"],
                Cast::Secret(Tally::ImpactFeasibility {
                    ballots: 1,
                    options: vec![RatingCounts {
                        impact: [1, 0, 0, 0, 0],
                        feasibility: [0; 5],
                    }],
                }),
            ),
        ];
        assert!(several.iter().all(Option::is_some), "{several:?}");
    }

    #[test]
    fn heads_have_no_organisation() {
        let mut vote = vote(
            Method::FistToFive,
            &[],
            Cast::Open(vec![by("a", Choice::Fist(3))]),
        );
        vote.counted = Counted::PerHead;
        assert!(vote.fault().is_some());
    }
}
