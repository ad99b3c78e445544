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
chain-on-map = On the map
chain-on-map-hint = Show the flows of the value chain on the map
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
