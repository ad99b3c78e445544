# The actions panel.

## Which actions are shown

actions-scopes = Show
actions-scope-open = All open
actions-scope-all = All
actions-scope-month = Due this month
actions-scope-overdue = Overdue
actions-scope-incomplete = No owner or due date
actions-scope-meeting = From { $meeting }
actions-scope-mine = Mine: { $owner }
actions-scope-of = Owner { $owner }
actions-views-all = All open actions
actions-scope-closed = Closed
actions-search = Search actions
actions-export =
    { $n ->
        [one] Export { $n } action…
       *[other] Export { $n } actions…
    }

## The table

actions-table =
    { $n ->
        [one] Table with { $n } action. Arrow keys move, Enter edits, Space marks as done
       *[other] Table with { $n } actions. Arrow keys move, Enter edits, Space marks as done
    }
actions-without-owner = Without an owner
actions-nobody = No owner
actions-example = Example
actions-day = { $day } { $month }
actions-day-of-year = { $day } { $month } { $year }
actions-overdue = Overdue { $days }{ "\u00A0" }d
actions-no-owner = No owner
actions-no-due = No due date
actions-neither = No owner or due date
actions-not-accepted = Not accepted
actions-waits = Waits for { $number }
actions-waits-more = Waits for { $number } and { $more } more
actions-finish-one = Mark { $number } as done (Space)
actions-reopen-one = Mark { $number } as not done (Space)
actions-mark-done = Mark { $n } actions as done
actions-mark-not-done = Mark { $n } actions as not done
actions-due-hint = 1 Sep 2023, Friday, +2w
actions-unread-date = “{ $typed }” is not a date. Write for example 1 Sep 2023, Friday or +2w.

## Where there is nothing to show

actions-empty = No actions yet
actions-empty-text = Everything you agree to do goes here, with who is responsible and when it is due. Write the first one on a single line.
actions-none-here = No actions here
actions-none-here-text = Nothing matches what you have chosen or searched for.

## The line for adding one

actions-add-hint = New action: text @owner #concerns >due
actions-add-how = @ before who is responsible, # before what it concerns, > before the due date. Put names of several words in "quotes". Enter adds it.
actions-add-no-text = Write what is to be done.
actions-add-no-owner = No organisation is called “{ $typed }”. It stays in the text.
actions-add-no-record = Nothing in the workspace is called “{ $typed }”. It stays in the text.
actions-add-no-date = “{ $typed }” is not a date. It stays in the text.
actions-add-several = “{ $typed }” matches several names, among them { $names }. It stays in the text until you choose one.
actions-echo-owner = owner { $owner }
actions-echo-contributors = contributing { $names }
actions-echo-due = due { $day }
actions-echo-about = concerns { $titles }

## Board and figures

actions-shape = Show as
actions-shape-table = Table
actions-shape-board = Board
actions-shape-timeline = Timeline
actions-shape-figures = Figures
actions-card = { $number } { $text }, { $owner }, { $due }
actions-follow-up = Follow-up
actions-on-time = Done by the due date
actions-on-time-rate = { $share }{ "\u00A0" }% ({ $kept } of { $all })
actions-slip = How far due dates have moved, median
actions-slip-days = { $days } days
actions-due-chart = Due dates month by month
actions-due-past = Overdue
actions-due-coming = To come
actions-load = Open actions by owner
actions-load-of = { $owner }, { $open } open, { $overdue } overdue
actions-orphans = Hang on no meeting, decision or anything else

## Groups

actions-group = Group
actions-grouped = By { LOWER($by) }
actions-group-nothing = Not grouped
actions-group-count = { $overdue ->
    [0] { $n }
   *[other] { $n }, { $overdue } overdue
}
actions-fold-all = Fold all
actions-unfold-all = Unfold all
actions-without-chain = Without a value chain
actions-without-meeting = Without a meeting
actions-without-county = Without a county

## The filter

actions-due-from = From
actions-due-to = To

## The timeline

actions-timeline = { $n ->
    [one] Timeline with one action. Up and down select, left and right move the view.
   *[other] Timeline with { $n } actions. Up and down select, left and right move the view.
}
actions-timeline-in = Zoom in (+)
actions-timeline-out = Zoom out (−)
actions-timeline-fit = Show everything (0)
actions-timeline-today = Go to today
actions-timeline-now = Today
actions-timeline-how = Drag a bar to move its due date, or use Ctrl and the arrow keys
actions-timeline-moving = New due date { $day }. Enter saves, Esc cancels.
actions-timeline-from = { $row }, from { $from }
