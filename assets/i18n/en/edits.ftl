# What edits are called, why they are refused, and which rule a record breaks.

edit-set = Change “{ $title }” ({ LOWER($field) })
edit-add = Add { LOWER($kind) } “{ $title }”
edit-remove = Delete “{ $title }”
edit-remove-many = { $count ->
    [one] Delete one record
   *[other] Delete { $count } records
}
edit-place-step = Move the step “{ $title }”
edit-workspace = Change the workspace ({ LOWER($field) })
edit-several = Several changes
edit-import-assets = { $count ->
    [one] Import one asset
   *[other] Import { $count } assets
}
edit-import-chains = { $count ->
    [one] Import one row of steps or flows
   *[other] Import { $count } rows of steps and flows
}
edit-import-regions = { $count ->
    [one] Import the boundaries of one region
   *[other] Import the boundaries of { $count } regions
}
edit-import-employment = { $count ->
    [one] Import employment of one county
   *[other] Import employment of { $count } counties
}
edit-import-actions = { $count ->
    [one] Import one action from a list
   *[other] Import { $count } actions from a list
}
edit-import-organisations = { $count ->
    [one] Import one organisation
   *[other] Import { $count } organisations
}
edit-import-participants = { $count ->
    [one] Import one participant of { $meeting }
   *[other] Import { $count } participants of { $meeting }
}

refusal-id-taken = The id { $id } is already in use.
refusal-missing = The change was not made because this has been deleted: { LOWER($kind) }
refusal-numbers-used-up = There are no more free numbers.
refusal-read-only = The workspace is read-only. { $reason }

breach-reference = Refers to { $detail }, which is not there.
breach-figure = The figure must be finite and within its limits ({ $detail }).
breach-place = The coordinates { $detail } are not on the globe.
breach-county = “{ $detail }” is neither a county number nor a country code.
breach-readiness = Readiness must be from 1 to 9, not { $detail }.
breach-stage = The stage “{ $detail }” is not in the value chain, or is there twice.
breach-flow = The flow of { $detail } must join two different steps of one value chain.
breach-layer = The flow of { $detail } has more than one amount in one layer.
breach-item = The item “{ $detail }” is not on the agenda, or is there twice.
breach-minutes = An agenda item can last 1440 minutes at most, not { $detail }.
breach-number = The number { $detail } is already in use, or is zero.
breach-vote = The vote does not add up ({ $detail }).
breach-cycle = { $detail } ends up waiting for or replacing itself.
edit-note = Took down “{ $text }”
edit-parked = Parked “{ $text }”
edit-item-done = Ended the item “{ $item }”
edit-taken-up = Took up “{ $text }”

## Tools of a chain

edit-scenario = Update the scenario “{ $name }”
edit-reconcile = Reconcile the figures of “{ $title }”
