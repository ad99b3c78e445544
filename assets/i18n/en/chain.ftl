# The value chain panel and the drawing of a chain.

## The drawing

chain-stage-title = { $number } · { $name }
chain-stage-empty = Empty stage
chain-lane-number = county { $code }
chain-lane-abroad = Outside Norway
chain-lane-unknown = County not set
chain-lane-crossing =
    { $n ->
        [one] { $n } crosses the line
       *[other] { $n } cross the line
    }
chain-without-county = No county
chain-at-least = at least { $amount }
chain-example-note = * Example, made for illustration

## The panel

chain-none-text = A value chain shows the stages from raw material to market, who does what in which county, and what flows between them.
chain-no-steps-title = No steps yet
chain-no-steps-text = Add a step for each activity in the value chain, in the stage where it belongs. Connect the steps with flows.
chain-new-stage-raw-material = Raw material
chain-new-stage-refining = Refining
chain-new-stage-process = Process
chain-new-stage-product = Product
chain-new-stage-market = Market
chain-choose = Choose a value chain
chain-details = Show details
chain-add-stage = Stage
chain-add-step = Step
chain-add-flow = Flow
chain-add-stage-after = Add a stage after this one
chain-needs-stage = Add a stage first.
chain-zoom-in = Larger
chain-zoom-out = Smaller
chain-canvas = The value chain as a drawing. Arrow keys go from step to step, Alt and an arrow key move, Space goes through the flows, Enter renames.
chain-connect = Connect to another step
chain-port-hint = Drag to another step to make a flow
chain-link-from = Choose the step that the flow leaves. Esc cancels.
chain-link-to = Choose the step that the flow reaches. Esc cancels.
chain-move-to-county = Move to county
chain-county-of-asset = Let the county follow the asset
chain-mark-gap = Mark as missing
chain-unmark-gap = No longer missing
chain-forget-order = Forget the place set by hand
chain-fold = Fold { $name }
chain-unfold = Unfold { $name }
chain-unfold-cell = Unfold
chain-sign-show = Show { $what }
chain-name-of-chain = Name of the value chain
chain-name-of-stage = Name of the stage
chain-name-of-step = Name of the step
chain-name-of-flow = What flows

## As told to a screen reader

chain-node-stage = Stage { $name }
chain-node-stage-empty = { $what }, { $empty }
chain-node-step = Step, { $name }, { $status }
chain-node-flow = Flow of { $resource } from { $from } to { $to }, { $amount }, { $commitment }
chain-node-flow-crossing = Flow of { $resource } from { $from } to { $to }, { $amount }, { $commitment }, crosses a county line
chain-node-cell = { $steps } in { $lane }, { $stage }, folded
chain-node-joined = Flows from { $from } to { $to }, { $what }
chain-sign-actions =
    { $n ->
        [one] { $n } open action
       *[other] { $n } open actions
    }
chain-sign-findings =
    { $n ->
        [one] { $n } finding
       *[other] { $n } findings
    }
chain-node-example = { $what }, example
chain-no-amount = no amount
chain-bottleneck = Bottleneck, { $share }% of the target

## The tools around the drawing

stress-title = Stress test
stress-how = Click steps in the drawing to switch them off, or move with the arrow keys and press Space. You then see what falls. Nothing in the file changes.
stress-banner =
    { $n ->
        [0] Stress test. Choose what to switch off. All of this is temporary.
        [one] Stress test, one thing is switched off. All of this is temporary.
       *[other] Stress test, { $n } things are switched off. All of this is temporary.
    }
stress-banner-scenario = Stress test of the scenario “{ $name }”. All of this is temporary.
stress-end = End
stress-off = Off
stress-stops = Stops
stress-reduced = Reduced
stress-node = { $what }, { $fate }
stress-off-list = Switched off
stress-switch-on = Switch { $name } on
stress-starved = Stops because something is missing
stress-lacks = lacks { $what }
stress-resource = { $name }
stress-reduced-list = Goes on with less
stress-pointless = Actions that lose their point
stress-bottlenecks = Bottlenecks then
stress-sum = { $steps } stop and { $flows } run dry.
stress-lost = Lost: { $what }.
stress-jobs = { $jobs } at risk.
stress-keep = Keep as a scenario…
stress-keep-name = Keep
stress-kept = The scenario is kept.
stress-nothing-off = Switch something off first.
stress-update = Update “{ $name }”
stress-scenario-name = Name of the scenario
stress-open-scenario = Open the scenario
stress-asset-off = Switch off in a stress test
stress-asset-on = Switch on in the stress test
gap-to-action = Make it an action
gap-show-action = Show the action
gap-action-text = Find { $name }
counties-title = From county to county
counties-hide = Hide the table
counties-none = When a flow runs between steps in two counties, it is listed here.
counties-flows = { $crossing } of { $flows } flows cross
counties-account = { $layer }, { $share }% of { $total }
counties-corner = from ↓ to →
counties-cell = From { $from } to { $to }, { $figure }
counties-cell-hint = Select the flows
counties-unknown =
    { $n ->
        [one] One flow has an end without a county and is not counted as crossing.
       *[other] { $n } flows have an end without a county and are not counted as crossing.
    }
reconcile-title = Figures that add up
reconcile-how = These are the figures nearest to those stated that also add up. Uncertain figures move the most. Ask the one who knows before you apply them.
reconcile-no-balance = No step has both something coming in and something going out in the same account, so there is nothing to reconcile.
reconcile-nothing-moves = The figures add up, or they cannot be moved.
reconcile-all = Select all
reconcile-none = Select none
reconcile-apply =
    { $n ->
        [one] Apply { $n } figure
       *[other] Apply { $n } figures
    }
reconcile-figure = { $flow }, { $from } → { $to }
reconcile-shift = moves { $sigmas } standard deviations
reconcile-ask = ask { $whom }
reconcile-balanced = Add up once all figures are applied: { $steps }.
reconcile-silent = Left alone because a flow has no amount: { $steps }.
reconcile-contradicting = Left alone because the figures contradict each other and have no uncertainty: { $steps }.
reconciled-from = Reconciled, stated as { $stated }
reconciled-from-source = Reconciled, stated as { $stated } in { $source }
