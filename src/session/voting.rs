//! A vote under way. It is in no file until it has ended, so that neither undo nor a saved file tells
//! who was first; of a secret vote not even this knows more than the counts.

use crate::workspace::{
    Answer, Ballot, Cast, Choice, Counted, Method, OrganisationId, Rating, Tally, Vote,
};

/// What stands in the cells of a ballot: one for yes or no and for fingers, one for each option for
/// dots, and two for each option, impact and feasibility, where both are judged.
pub type Cells = Vec<Option<u8>>;

/// A ballot of an open vote while it is taken down.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// The organisation that votes; none where heads are counted.
    pub by: Option<OrganisationId>,
    /// What it said so far.
    pub cells: Cells,
}

/// A vote under way.
#[derive(Clone, Debug, PartialEq)]
pub struct Voting {
    /// What is asked, and of a secret vote what was counted so far.
    vote: Vote,
    /// The ballots of an open vote, in the order shown.
    rows: Vec<Row>,
    /// How many have had the keyboard in a secret vote.
    turns: u32,
}

impl Voting {
    /// Fewer ballots than this would tell those who cast them what the others chose.
    pub const LEAST_SECRET: u32 = 3;

    /// Begins a vote. Of an open one by organisation, `voters` vote; else as many as are entitled.
    #[must_use]
    pub fn begin(mut vote: Vote, secret: bool, voters: &[OrganisationId]) -> Self {
        let cells = vec![None; cells(vote.method, vote.options.len())];
        let row = |by| Row {
            by,
            cells: cells.clone(),
        };
        let rows: Vec<Row> = match vote.counted {
            _ if secret => Vec::new(),
            Counted::PerOrganisation => voters.iter().cloned().map(|by| row(Some(by))).collect(),
            Counted::PerHead => (0..vote.entitled).map(|_| row(None)).collect(),
        };
        if secret {
            vote.cast = Cast::Secret(Tally::empty(vote.method, vote.options.len()));
        } else {
            vote.entitled = u32::try_from(rows.len()).unwrap_or(u32::MAX);
            vote.cast = Cast::Open(Vec::new());
        }
        Self {
            vote,
            rows,
            turns: 0,
        }
    }

    /// What is asked. Its ballots are only those of a vote that has ended.
    #[must_use]
    pub fn vote(&self) -> &Vote {
        &self.vote
    }

    /// The ballots of an open vote.
    #[must_use]
    pub fn rows(&self) -> &[Row] {
        &self.rows
    }

    /// Whether nobody's choice may be seen.
    #[must_use]
    pub fn is_secret(&self) -> bool {
        self.vote.is_secret()
    }

    /// How many have had the keyboard.
    #[must_use]
    pub fn turns(&self) -> u32 {
        self.turns
    }

    /// Whether enough have cast a ballot for the counts to show nobody's choice.
    #[must_use]
    pub fn hides_everybody(&self) -> bool {
        !self.is_secret() || self.vote.tally().ballots() >= u64::from(Self::LEAST_SECRET)
    }

    /// Whether everybody has had the keyboard.
    #[must_use]
    pub fn is_over(&self) -> bool {
        self.turns >= self.vote.entitled
    }

    /// The same with a cell of an open ballot filled or emptied, if that is allowed.
    #[must_use]
    pub fn with(&self, row: usize, place: usize, figure: Option<u8>) -> Option<Self> {
        let mut next = self.clone();
        let cells = &mut next.rows.get_mut(row)?.cells;
        fill(self.vote.method, cells, place, figure).then_some(next)
    }

    /// The same after a turn at the keyboard of a secret vote. A voter who says nothing has a turn
    /// all the same, so that nobody is told by the number of turns.
    #[must_use]
    pub fn passed_on(&self, choice: Option<&Choice>) -> Self {
        let mut next = self.clone();
        if let (Cast::Secret(tally), Some(choice)) = (&mut next.vote.cast, choice) {
            tally.add(self.vote.method, self.vote.options.len(), choice);
        }
        next.turns = self.turns.saturating_add(1);
        next
    }

    /// The vote as it would be if it ended now. Ballots that are half filled do not count.
    #[must_use]
    pub fn ended(&self) -> Vote {
        let mut vote = self.vote.clone();
        if let Cast::Open(ballots) = &mut vote.cast {
            *ballots = self
                .rows
                .iter()
                .filter_map(|row| {
                    let choice = choice(vote.method, &row.cells)?;
                    Some(Ballot {
                        by: row.by.clone(),
                        choice,
                    })
                })
                .collect();
        }
        vote
    }

    /// Whether anything was cast or begun.
    #[must_use]
    pub fn is_begun(&self) -> bool {
        self.turns > 0
            || self
                .rows
                .iter()
                .any(|row| row.cells.iter().any(Option::is_some))
    }
}

/// How many cells a ballot has.
#[must_use]
pub fn cells(method: Method, options: usize) -> usize {
    match method {
        Method::YesNo | Method::FistToFive => 1,
        Method::Dots(_) => options,
        Method::ImpactFeasibility => 2 * options,
    }
}

/// The figures that a cell can take.
#[must_use]
pub fn figures(method: Method) -> std::ops::RangeInclusive<u8> {
    match method {
        Method::YesNo => 1..=3,
        Method::FistToFive => 0..=5,
        Method::Dots(each) => 0..=u8::try_from(each).unwrap_or(u8::MAX).min(9),
        Method::ImpactFeasibility => 1..=Rating::MOST,
    }
}

/// The dots that a ballot has left; none by other methods.
#[must_use]
pub fn dots_left(method: Method, cells: &[Option<u8>]) -> Option<u32> {
    let Method::Dots(each) = method else {
        return None;
    };
    let given: u32 = cells.iter().flatten().copied().map(u32::from).sum();
    Some(each.saturating_sub(given))
}

/// Fills or empties a cell, if that is allowed: a ballot never has more dots than it may.
pub fn fill(method: Method, cells: &mut Cells, place: usize, figure: Option<u8>) -> bool {
    let Some(before) = cells.get(place).copied() else {
        return false;
    };
    if let Some(figure) = figure {
        let left = dots_left(method, cells)
            .map(|left| left.saturating_add(u32::from(before.unwrap_or(0))));
        if !figures(method).contains(&figure) || left.is_some_and(|left| u32::from(figure) > left) {
            return false;
        }
    }
    cells[place] = figure;
    true
}

/// What a ballot says; `None` where nothing is filled or something only half.
#[must_use]
pub fn choice(method: Method, cells: &[Option<u8>]) -> Option<Choice> {
    if cells.iter().all(Option::is_none) {
        return None;
    }
    Some(match method {
        Method::YesNo => {
            let place = usize::from(cells.first().copied()??).checked_sub(1)?;
            Choice::Answer(*Answer::ALL.get(place)?)
        }
        Method::FistToFive => Choice::Fist(cells.first().copied()??),
        Method::Dots(_) => Choice::Dots(
            cells
                .iter()
                .map(|dots| u32::from(dots.unwrap_or(0)))
                .collect(),
        ),
        Method::ImpactFeasibility => {
            let mut ratings = Vec::new();
            for pair in cells.chunks(2) {
                ratings.push(match pair {
                    [Some(impact), Some(feasibility)] => Some(Rating {
                        impact: *impact,
                        feasibility: *feasibility,
                    }),
                    [None, None] => None,
                    _ => return None,
                });
            }
            Choice::Ratings(ratings)
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::workspace::testing::touch;
    use crate::workspace::{Id, Method};

    fn vote(method: Method, options: &[&str], counted: Counted) -> Vote {
        Vote {
            question: "Hva?".into(),
            method,
            options: options.iter().map(|&option| option.to_owned()).collect(),
            counted,
            entitled: 2,
            quorum: None,
            cast: Cast::Open(Vec::new()),
            meeting: None,
            item: None,
            held: touch().on,
            example: false,
            stamp: touch().stamp(),
        }
    }

    #[test]
    fn a_ballot_has_no_more_dots_than_it_may() {
        let mut cells = vec![None; 3];
        assert!(fill(Method::Dots(3), &mut cells, 0, Some(2)));
        assert!(!fill(Method::Dots(3), &mut cells, 1, Some(2)));
        assert!(fill(Method::Dots(3), &mut cells, 1, Some(1)));
        assert!(fill(Method::Dots(3), &mut cells, 0, Some(1)));
        assert_eq!(dots_left(Method::Dots(3), &cells), Some(1));
        assert_eq!(
            choice(Method::Dots(3), &cells),
            Some(Choice::Dots(vec![1, 1, 0]))
        );
    }

    #[test]
    fn a_pair_of_figures_filled_by_half_is_no_ballot() {
        let method = Method::ImpactFeasibility;
        assert_eq!(choice(method, &[Some(4), None, None, None]), None);
        let rating = Rating {
            impact: 4,
            feasibility: 2,
        };
        assert_eq!(
            choice(method, &[Some(4), Some(2), None, None]),
            Some(Choice::Ratings(vec![Some(rating), None]))
        );
        assert_eq!(choice(method, &[None; 4]), None);
    }

    #[test]
    fn an_open_vote_keeps_who_said_what_and_leaves_out_who_said_nothing() {
        let voters = [Id::new("org-a"), Id::new("org-b")];
        let vote = vote(Method::YesNo, &[], Counted::PerOrganisation);
        let voting = Voting::begin(vote, false, &voters)
            .with(1, 0, Some(2))
            .unwrap();
        assert_eq!(
            voting.ended().ballots(),
            [Ballot {
                by: Some(Id::new("org-b")),
                choice: Choice::Answer(Answer::No)
            }]
        );
        assert_eq!(voting.with(1, 0, Some(4)), None);
    }

    #[test]
    fn a_secret_vote_knows_counts_alone_whatever_the_order() {
        let begun = Voting::begin(vote(Method::FistToFive, &[], Counted::PerHead), true, &[]);
        let one = begun
            .passed_on(Some(&Choice::Fist(0)))
            .passed_on(Some(&Choice::Fist(5)));
        let other = begun
            .passed_on(Some(&Choice::Fist(5)))
            .passed_on(Some(&Choice::Fist(0)));
        assert_eq!(one, other);
        assert!(one.is_over());
        assert!(one.ended().is_secret());
        let silent = begun.passed_on(None).passed_on(None);
        assert!(silent.is_over());
        assert_eq!(silent.ended().tally().ballots(), 0);
    }
}
