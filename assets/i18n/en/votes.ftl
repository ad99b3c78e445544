# Votes: what to ask, the ballots, the keyboard that is passed around, and what came of it.

## Methods and answers

vote-method-yes-no = Yes or no
vote-method-fist = Fist to five
vote-method-dots = Dots
vote-method-impact = Impact and feasibility
vote-per-organisation = One vote per organisation
vote-per-head = One vote per person
vote-yes = Yes
vote-no = No
vote-abstain = Abstain
vote-impact = Impact
vote-feasibility = Feasibility
kinds-vote = Votes

## Putting something to the vote

command-vote = Hold a vote, or go on with it
vote-put = Hold a vote…
vote-title = Hold a vote
vote-begin = Start the vote
vote-method = Method
vote-options = Options
vote-options-hint = One on each line. Ctrl Enter starts the vote
vote-dots-each = Dots per ballot
vote-openness = Open or secret
vote-open = Open
vote-secret = Secret
vote-counted = Who has a vote
vote-voters =
    { $n ->
        [one] { $n } organisation has a vote
       *[other] { $n } organisations have a vote
    }
vote-quorum-hint = Leave empty if there is none
vote-secret-how = The keyboard goes from one to the next. Nobody sees what others chose, and only the sums are kept.
vote-needs-question = Write what is voted on.
vote-needs-options = Write two to twelve options, one on each line.
vote-options-alike = Two options are the same.
vote-needs-dots = Write a whole number from 1 to 20.
vote-needs-voters = Write a whole number from 1 to 500.
vote-needs-three = A secret vote needs at least three voters; otherwise the counts tell what they chose.

## Ballots

vote-ballots = Ballots
vote-ballot = Ballot { $n }
vote-your-ballot = Your ballot
vote-unanswered = not voted
vote-keys-yes-no = 1 or Y is yes, 2 or N is no, 3 or A is abstain. Backspace clears, arrows move on.
vote-keys-fist = Type 0 to 5 fingers. 0 and 1 mean “I cannot go along with this”. Backspace clears, arrows move on.
vote-keys-dots = Type how many dots each option gets. Backspace clears, arrows move on.
vote-keys-impact = Type 1 to 5, impact first and then feasibility, where 5 is most. Leave both empty where you have no view.
vote-dots-left =
    { $n ->
        [one] { $n } dot left
       *[other] { $n } dots left
    }
vote-end = End the vote
vote-later = Go on later
vote-discard = Discard the vote
vote-keep = Keep
vote-discard-sure = The ballots taken down will be gone. This cannot be undone.

## A secret vote

vote-secret-title = Secret vote
vote-turn = Voter { $n } of { $of }
vote-hand-over = Give the keyboard to the next voter.
vote-ready = Begin to vote
vote-give = Cast the ballot
vote-say-nothing = Do not vote
vote-given = The ballot is received and not shown.
vote-pass-on = Pass the keyboard on
vote-take-back = Take the ballot back
vote-all-voted = Everybody has had the keyboard.
vote-count = Count the ballots
vote-too-few = Fewer than three have voted. The counts would tell what they chose, and are not shown.
vote-leave-title = Break off the vote?
vote-leave-how = A ballot that was not passed on does not count.
vote-stay = Go on with the vote
vote-end-now = End and count

## What is under way

vote-under-way = A vote is under way
vote-under-way-secret = A secret vote is under way
vote-go-on = Go to the vote
vote-decide = Make a decision of the result
edit-decide-vote = Made a decision of “{ $question }”
unfinished-vote = the vote under way

## Results

vote-turnout = { $ballots } of { $entitled } have voted
vote-quorum-met = the quorum of { $quorum } is met
vote-quorum-missed = the quorum of { $quorum } is not met
vote-carried = Majority in favour
vote-fallen = Majority against
vote-tied = Tied
vote-nothing = Nobody took a stand
vote-no-quorum = Too few have voted for the result to count
vote-option = { $option }
vote-most-dots =
    { $count ->
        [one] Most dots: { $options } ({ $dots })
       *[other] Tied for most dots: { $options } ({ $dots } each)
    }
vote-fist-mean =
    { $blocking ->
        [0] Mean { $mean }, spread { $spread }. Nobody stands in the way
        [one] Mean { $mean }, spread { $spread }. { $blocking } shows 0 or 1 fingers and stands in the way
       *[other] Mean { $mean }, spread { $spread }. { $blocking } show 0 or 1 fingers and stand in the way
    }
vote-best-rated = Highest on impact and feasibility together: { $option }
vote-yes-no-line = { $yes } yes, { $no } no, { $abstain } abstain
vote-fist-line =
    { $fingers ->
        [one] { $fingers } finger: { $count }
       *[other] { $fingers } fingers: { $count }
    }
vote-dots-line =
    { $dots ->
        [one] { $place }. { $option }: { $dots } dot
       *[other] { $place }. { $option }: { $dots } dots
    }
vote-dots-tied =
    { $dots ->
        [one] { $place }. { $option }: { $dots } dot (shared)
       *[other] { $place }. { $option }: { $dots } dots (shared)
    }
vote-rated-line = { $option }: impact { $impact }, feasibility { $feasibility } (n={ $n })
vote-unrated-line = { $option }: nobody rated this
vote-quarter-gain = Quick gains
vote-quarter-lift = Big lifts
vote-quarter-small = Small gains
vote-quarter-leave = Can wait
