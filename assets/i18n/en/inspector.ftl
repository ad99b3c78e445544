# The inspector to the right.

## Reading what is typed
inspector-no-number = Write a number, such as 3.5 or 1,234
inspector-not-whole = Write a whole number
inspector-out-of-range = Write a number from { $from } to { $to }
inspector-too-small = The number cannot be less than { $from }
inspector-no-day = Write a date, such as 1 Sep 2023, Friday or +2w
inspector-nine-digits = The organisation number has nine digits
inspector-control-digit = The check digit does not match. Is the number right?
inspector-no-web-address = The address must begin with https:// or http://
inspector-no-email = Write an email address, such as post@example.org
inspector-far-away = The point lies far off the map. Are latitude and longitude swapped?
inspector-own-unit = { UNIT($unit) } is not a known unit and cannot be converted
inspector-unit-of-other-kind = { UNIT($unit) } does not fit the layer, which is measured in { LOWER($wanted) }
inspector-day-to-come = This day has yet to come
inspector-due-before-created = The due date is before the action was created, { $created }
inspector-review-too-late = This day is after the decision has ceased to hold

## In and beside fields
inspector-day = { $day } { $month } { $year }
inspector-pick-day = Pick a day from a calendar ({ LOWER($field) })
inspector-today = Today
inspector-units = Choose from known units
inspector-uncertainty = Size of the uncertainty
inspector-uncertainty-percent = ± in percent
inspector-uncertainty-absolute = ± in the same unit
inspector-coordinates = Coordinates
inspector-coordinates-hint = Latitude first. You can paste from other maps, or place the asset on the map.
inspector-county = { $name } ({ $code })
inspector-county-follows = Follows from the place ({ $county })
inspector-go-to = Go to { $name }
inspector-remove = Remove { $name }
inspector-back = Back
inspector-open = Show details
inspector-open-address = Open { $host } outside the program
inspector-flow = { $resource } ({ $from } → { $to })
inspector-numbered = { $n }. { $title }
inspector-more = More
inspector-differ = Several values
inspector-accepted = Accepted
inspector-note = Note

## Links
inspector-in-chains = Part of value chains
inspector-agreed-actions = Agreed actions
inspector-following-actions = Actions that follow from the decision
inspector-actions-about = Actions about the decision
inspector-replaces = Replaces
inspector-replaced-by = Replaced by
inspector-owned-assets = Owns assets
inspector-steps = Carries out steps
inspector-owned-actions = Answers for
inspector-helped-actions = Contributes to
inspector-closed-actions = Closed actions
inspector-stances = Stances
inspector-present-at = Present at
inspector-flows-in = Flows in
inspector-flows-out = Flows out
inspector-flow-from = from { $step }
inspector-flow-to = to { $step }
inspector-no-amount = no amount
inspector-planned-time = Planned time

## Buttons
inspector-add-capacity = Add a capacity
inspector-add-target = Add a target
inspector-add-amount = Add an amount
inspector-add-price = Add an output price
inspector-add-cost = Add an input cost
inspector-add-about = Add what the action concerns
inspector-add-contributor = Add a contributor
inspector-add-blocker = Add what the action waits for
inspector-add-party = Add an organisation
inspector-add-contact = Add a contact
inspector-add-stage = Add a stage
inspector-add-day = Add a day
inspector-add-note = Add a note
inspector-mark-done = Mark as done
inspector-reopen = Reopen
inspector-open-meeting = Open the meeting
inspector-forget-place = Remove the place
inspector-remove-stage =
    { $n ->
        [0] Delete the stage “{ $name }”
        [one] Delete the stage “{ $name }” and { $n } step with its flows
       *[other] Delete the stage “{ $name }” and { $n } steps with their flows
    }
inspector-all-agree =
    { $n ->
        [one] Mark the last one present as agreeing
       *[other] Mark the other { $n } present as agreeing
    }
inspector-view-of = Stance of { $party }

## What is said of a record
inspector-no-place = Not placed on the map
inspector-no-source = **No source.** None of the capacities has a source that others can check.
inspector-flow-without-amount = No amount is stated. Without one the flow does not count towards the volume.
inspector-crosses = Crosses the county line from **{ $from }** to **{ $to }**.
inspector-binding-when = **Binding once the reservation is cleared** ({ $body }, by { $by }).
inspector-binding-late = **Not binding yet.** { $body } should have cleared the reservation by { $by }.
inspector-binding-since = Binding. The reservation was cleared on { $day }.
inspector-no-stances = Nobody has stated a view yet.
inspector-not-referred-to = Nothing in the workspace refers to this organisation yet. Link it to assets, steps or actions.
inspector-no-evidence = Consider stating what shows that the action is done.
inspector-unaccepted = { $owner } was not there when the action was agreed on, and has not accepted it yet.
inspector-moved = Due date moved from { $from } to { $to } ({ $on })
inspector-count-parked =
    { $n ->
        [one] { $n } parked topic
       *[other] { $n } parked topics
    }
inspector-count-signature =
    { $n ->
        [one] { $n } signature
       *[other] { $n } signatures
    }
inspector-created = Created { $day }
inspector-changed = changed { $day }
inspector-changed-by = changed { $day } by { $by }

## What figures add up to

report-bottleneck = Bottleneck
report-supply = Supply, against { $wanted }
report-supply-part = { $commitment } { $amount }
report-supply-open = Open { $amount }
report-balance = Mass balance · { $layer }
report-in = In · { $resource }
report-out = Out · { $resource }
report-imbalance = Imbalance
report-difference = { $amount } · z = { $z }
report-silent =
    { $n ->
        [one] One flow states no amount here.
       *[other] { $n } flows state no amount here.
    }
report-contradiction = The figures contradict each other: the imbalance is larger than their uncertainty explains.
report-crossing = Crosses county lines
report-share = { $share }% of { $total }
report-imbalances = Figures that do not add up
report-economy = Value added a year and jobs
report-jobs =
    { $n ->
        [one] 1 full-time job
       *[other] { $n } full-time jobs
    }
report-risks = What the chain hangs on
report-one-actor = { $share } % of the stage “{ $stage }” is this actor's
report-indispensable = Everything passes through this step
report-no-supporter = No supporter takes part in the chain
report-no-enabler = No enabler takes part in the chain

## Scenarios

scenario-off = Switched off
inspector-negative = The figure is negative. Should the flow run the other way?
inspector-price-per-unit = Write the price per unit, such as NOK/t. Otherwise it does not count in the value added.
inspector-flow-closes-circle = The flow closes a circle, { $steps }. If it is drawn the right way round, all is well.
inspector-step-without-county = The step has no county. Its flows do not count as crossing a county line. Choose a county, or link the step to an asset on the map.
report-reconcile = Reconcile the figures…
report-without-jobs =
    { $n ->
        [one] One step says nothing of jobs.
       *[other] { $n } steps say nothing of jobs.
    }
inspector-industries = Strong industries of the county
inspector-no-strong-industry = No industry is clearly larger here than in the country.
inspector-all-industries = Show all industries…
urgency = Urgency { $points }: { $parts }
urgency-overdue = { $days } days past due ({ $points })
urgency-soon = due in { $days } days ({ $points })
urgency-blocks = { $n } waiting for it ({ $points })
urgency-carried = carried over { $n } times ({ $points })
urgency-no-owner = no owner ({ $points })
urgency-no-date = no due date ({ $points })
