# The Sankey drawing of a chain, and the three ways to look at one.

## The drawing

sankey-account = { $layer } · { UNIT($unit) }
sankey-account-per-year = { $layer } · { UNIT($unit) }/year
sankey-account-per-day = { $layer } · { UNIT($unit) }/day
sankey-loss = { $amount } · loss { $lost }
sankey-off-in = { $amount } too much in
sankey-off-out = { $amount } too much out
sankey-part = { $amount }{ "\u00A0" }{ $name }
sankey-wanted = target { $wanted } · { $parts }
sankey-target = Target { $target } · { $reached } gets through, { $missing } is missing
sankey-hair-note = No amount in this layer
sankey-off-note = In and out do not agree

## The panel

sankey-ways = Way to look at the value chain
sankey-lanes = Lanes
sankey-sankey = Sankey
sankey-map = Map
sankey-choose-account = Choose what is counted
sankey-account-empty = { $name }, no amounts
sankey-canvas = The value chain as a Sankey diagram. Arrow keys go from step to step, Space goes through the flows, Enter renames.
sankey-none-title = No amounts to show
sankey-none-text = None of the flows has amounts in { $account }. Choose another layer, or select a flow in the lanes and enter amounts in the panel to the right.
sankey-none-at-all = None of the flows has amounts. Select a flow in the lanes and enter amounts in the panel to the right, and they are drawn here as wide as the amount.
sankey-to-lanes = Show lanes
sankey-too-large = The value chain is too large to be drawn like this.

## As told to a screen reader

sankey-node-step = { $what }, { $amount }
sankey-node-more = { $what }, { $more }
