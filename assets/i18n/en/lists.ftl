# Tables and lists of records.

sorted-by = { $column }, { LOWER($order) }

## Organisations

organisations-search = Search organisations
organisations-add-hint = New organisation: type its name
organisations-add-how = Enter adds it. Set kind, short name and county in the row.
organisations-known = “{ $name }” is already in the list. Enter shows it.
organisations-empty = Everyone who owns, decides or acts is listed here: county councils, public support agencies, firms, clusters and the social partners.
organisations-no-hits = No organisation matches what you searched for.
organisations-show-actions = Show the actions it is responsible for
organisations-table =
    { $n ->
        [one] Table with { $n } organisation. Arrow keys move, Enter edits
       *[other] Table with { $n } organisations. Arrow keys move, Enter edits
    }

## Meetings

meetings-search = Search meetings
meetings-empty = A meeting has days, an agenda and those who are present. This is where decisions and actions are made.
meetings-loose = Decisions without a meeting
meetings-no-day = No day set
meetings-add-day = Add a day
meetings-move-day = Move the day to
meetings-remove-day = Remove the day
meetings-day-busy = Move or delete the items on this day first.
meetings-day-only = A meeting must have at least one day.
meetings-edit-move-day = Move a day of “{ $title }”
meetings-add-item = New item: write its title
meetings-minutes-used = { $used } of { $planned }{ "\u00A0" }min
meetings-notes =
    { $n ->
        [one] { $n } note
       *[other] { $n } notes
    }
meetings-no-time = Write the time as 10:20.
meetings-no-minutes = Write a whole number from 0 to 1440.
meetings-add-decision = New decision: write what you agree on
meetings-reservation = Binding once { $body } has approved, by { $by }.
meetings-reservation-late = { $body } should have approved by { $by }.
meetings-agree =
    { $n ->
        [one] { $n } agrees
       *[other] { $n } agree
    }
meetings-remark =
    { $n ->
        [one] { $n } with a remark
       *[other] { $n } with remarks
    }
meetings-disagree =
    { $n ->
        [one] { $n } disagrees
       *[other] { $n } disagree
    }
meetings-absent =
    { $n ->
        [one] { $n } absent
       *[other] { $n } absent
    }
meetings-actions = Actions from this meeting
meetings-no-actions = No actions belong to this meeting.
meetings-show-actions =
    { $n ->
        [one] Show { $n } action in the table
       *[other] Show { $n } actions in the table
    }
meetings-present = { $people } from { $organisations }
meetings-add-participant = Add a participant…
meetings-fetch-participants = Fetch sign-up sheet…
meetings-nothing-parked = Nothing is parked.
meetings-add-parked = Park something for later

## A meeting under way

meeting-late = { $time } behind plan
meeting-shorten = Shorten { $item } to { $minutes }{ "\u00A0" }min
meeting-left = left of { $minutes }{ "\u00A0" }min
meeting-over = over the planned { $minutes }{ "\u00A0" }min
meeting-item-of = Item { $number } of { $total }
meeting-progress = Time used
meeting-start = Start the meeting
meeting-pause = Pause
meeting-go-on = Go on
meeting-next = Next item
meeting-show = Show what it is about
meeting-end = End the meeting
meeting-take-up = Take up now
meeting-nothing-yet = What is taken down under the item stands here.

meeting-since = Since { $meeting }, { $day }
meeting-since-nothing = Nothing was done, is late, was moved or was cleared since.
meeting-since-done = Done or dropped ({ $n })
meeting-since-late = Overdue ({ $n })
meeting-since-moved = Given another due date ({ $n })
meeting-since-carried = Carried over to this meeting ({ $n })
meeting-since-cleared = Reservations cleared ({ $n })
meeting-since-reserved = Reservations still open ({ $n })

## Taking down what is said

capture-name = Take down
capture-hint = ! action, = decision, ? input, * parking lot, plain text is a note
capture-how = ! action, = decision, ? input, * parking lot, plain text is a note. @ before an organisation, # before what it concerns, > before a date. Enter takes it down.
capture-no-decision = Write what is decided.
capture-no-input = Write what the input is.
capture-no-parked = Write what to park.
capture-no-note = Write the note.
capture-plain-action = Enter adds an action without owner and due date
capture-plain-decision = Enter takes down a decision
capture-plain-input = Enter takes down policy input, kept as a note for now
capture-plain-parked = Enter parks this
capture-plain-note = Enter takes down a note
capture-action = Enter adds an action: { $said }
capture-decision = Enter takes down a decision: { $said }
capture-input = Enter takes down policy input, kept as a note for now: { $said }
capture-parked = Enter parks this: { $said }
capture-note = Enter takes down a note: { $said }
capture-agree = agreed by { $names }
capture-review = looked at again { $day }
capture-under = under { $item }
capture-needs-meeting = No meeting is today and none is under way, so there is nowhere to park it. Start the meeting with F7.
capture-needs-item = Notes belong to an agenda item. Start the meeting with F7, or write ! or = first.
