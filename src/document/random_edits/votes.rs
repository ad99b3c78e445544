//! The votes that are drawn.

use super::{Draw, member, one_of};
use crate::workspace::edit::VoteField;
use crate::workspace::{
    Answer, Ballot, Cast, Choice, Counted, Method, Rating, Stamp, Tally, Vote, Workspace,
};

impl Draw {
    pub(super) fn vote(&self, workspace: &Workspace, stamp: Stamp) -> Vote {
        let method = one_of(&Method::ALL, self.a);
        let options = if method.has_options() {
            vec![self.text.clone(); usize::from(1 + self.b % 3)]
        } else {
            Vec::new()
        };
        let choice = self.choice(method, options.len());
        let secret = self.b.is_multiple_of(2);
        let cast = if secret {
            Cast::Secret(Tally::of(method, options.len(), [&choice, &choice]))
        } else {
            let by = member(workspace.organisations(), self.a);
            Cast::Open(vec![Ballot { by, choice }])
        };
        Vote {
            question: self.text.clone(),
            method,
            options,
            counted: one_of(&Counted::ALL, self.b / 3),
            entitled: 1 + u32::from(self.a % 4),
            quorum: self.some(u32::from(self.b % 5)),
            cast,
            meeting: member(workspace.meetings(), self.a),
            item: None,
            held: self.day(),
            example: self.b.is_multiple_of(5),
            stamp,
        }
    }

    /// A choice that mostly fits.
    fn choice(&self, method: Method, options: usize) -> Choice {
        let figure = |seed: u16| seed.to_le_bytes()[0] % 6;
        match method {
            Method::Dots(_) => {
                let mut dots = vec![0; options];
                if let Some(first) = dots.first_mut() {
                    *first = u32::from(self.b % 5);
                }
                Choice::Dots(dots)
            }
            Method::FistToFive => Choice::Fist(figure(self.b)),
            Method::YesNo => Choice::Answer(one_of(&Answer::ALL, self.b)),
            Method::ImpactFeasibility => Choice::Ratings(vec![
                self.some(Rating {
                    impact: figure(self.a / 4),
                    feasibility: 5,
                });
                options
            ]),
        }
    }

    pub(super) fn vote_field(&self, workspace: &Workspace) -> VoteField {
        match self.b % 8 {
            0 => VoteField::Question(self.text.clone()),
            1 => VoteField::Options(vec![self.text.clone(); usize::from(self.a % 4)]),
            2 => VoteField::Entitled(u32::from(self.a % 4)),
            3 => VoteField::Quorum(self.some(self.a.into())),
            4 => VoteField::Meeting(member(workspace.meetings(), self.a)),
            5 => VoteField::Item(self.some(format!("item-{}", self.a % 3))),
            6 => VoteField::Held(self.day()),
            _ => VoteField::Example(self.a.is_multiple_of(2)),
        }
    }
}
