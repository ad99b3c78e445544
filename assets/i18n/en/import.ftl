# What an import says: why a file cannot be read, why a row is rejected, what comes of the rest.

## Files

import-too-large = The file is larger than { $most }{ "\u00A0" }MB, which is more than can be read. Split it into several.
import-old-spreadsheet = The spreadsheet is in an older format. Save it as XLSX or CSV.
import-spreadsheet-broken = The spreadsheet cannot be read; it is damaged or encrypted.
import-too-large-unpacked = The spreadsheet unpacks to more than { $most }{ "\u00A0" }MB, which is more than can be read.
import-empty = There are no rows in the file.
import-too-many-rows = The file has more than { $most } rows. Split it into several.
import-too-many-columns = The file has more than { $most } columns.
import-too-many-records = The workspace would have { $count } records, and a file can hold { $most }.
import-workspace-too-large = The workspace would grow to more than { $most }{ "\u00A0" }MB, and a file that large cannot be opened. Nothing was written.
import-no-name = No column was recognised as the name or the id. The columns are { $all }
import-no-step = There are no columns for the name of a step or for the two ends of a flow. The columns are { $all }
import-no-county = There are no columns for county, or for both industry and number of employed. The columns are { $all }
import-no-action = No column is recognised as action, number or id. The columns are { $all }
import-no-organisation = No column is recognised as organisation or organisation number. The columns are { $all }
import-no-meeting = There is no meeting to sign anybody up for. Add the meeting first.
import-regions-too-long = The boundaries have more than { $most } points in all. Simplify them first.
import-regions-too-many = The file has { $count } regions, and there is room for { $most }.
import-no-chain-sheet = None of the sheets has steps or flows. Steps need columns for name and value chain, flows for from and to. The sheets are { $all }
import-stopped = The import was stopped, and nothing has changed.
import-json = The file is not valid GeoJSON. The fault is in line { $line }, character { $column }.
import-not-geojson = The file is JSON, but not a GeoJSON feature collection.
import-crs = The coordinate system { $crs } cannot be read. Use WGS{ "\u00A0" }84 or EPSG:25833.
import-mapping-header = There is no column “{ $header }”. The columns are { $all }
import-mapping-field = “{ $field }” is not something a column can hold. These are: { $all }

## Rows

import-reject-cell = Row { $row }, column “{ $column }”: { $reason }
import-reject-row = Row { $row }: { $reason }
import-cell-too-long = The text has more than { $most } characters. A quotation mark may be missing.
import-cell-zero = The text has characters that do not belong in text.
import-cell-unreadable = The text has characters that cannot be read.
import-too-many-cells = The row has { $cells } cells, but only { $columns } columns have a header.
import-name-missing = The name is missing.
import-twice = An earlier row is about the same record.
import-repeated = Row { $row } has the same name and place.
import-repeated-step = Row { $row } has the same chain, stage, name and county.
import-chain-missing = The value chain is missing.
import-chain-several = Several value chains are called that. Give the id.
import-chain-unknown = There is no value chain “{ $text }”.
import-step-several = Several steps fit the row. Give stage, county or id.
import-step-other-chain = The step with this id stands in another value chain. A step cannot move between chains.
import-step-unknown = There is no step “{ $text }” in the value chain.
import-end-missing = The flow has no step at this end.
import-end-several = Several steps are called “{ $text }”. Give chain, stage, county or id.
import-flow-itself = A flow does not lead from a step to the same step.
import-resource-missing = It does not say what flows.
import-asset-several = Several assets are called “{ $text }”. Give the id.
import-county-unknown = There is no county or country “{ $text }”.
import-jobs = Full-time jobs are a whole number, not { $value }.
import-loss = Loss is from 0 to 100 percent.
import-loss-fraction = The loss is read as { $value } per cent. If it is a share, it should be { $percent } per cent.
import-negative = An amount is not below zero, as { $value } is.
import-account-twice = The row has two amounts of the same layer.
import-county-other-division = County { $text } is not in the county division of the workspace.
import-unit-unknown = The unit “{ $text }” is not known, so the figure cannot be converted or added to others.
import-unit-other-account = The unit “{ $text }” does not measure what the layer counts.
import-asset-unknown = There is no asset “{ $text }”, so the step gets none.
import-stage-new = There is no stage “{ $text }”; it is made at the end of the chain.
import-stage-chosen = The stage is missing, so the step is put in “{ $stage }”.
import-chain-new = There is no value chain “{ $text }”; it is made.
import-step-no-county = The step has no county.
import-step-made = There is no step “{ $step }”; it is made in the stage “{ $stage }”.
import-step-made-chosen = There is no step “{ $step }”; it is made. Its stage is not given; the flows suggest “{ $stage }”.
import-circle = The flow goes round in a circle: from it “{ $step }” is reached again.
import-kind-unknown = “{ $text }” is not a known kind.
import-status-unknown = “{ $text }” is not a known status.
import-word-unknown = “{ $text }” is not among what can stand here.
import-not-a-number = “{ $text }” is not a number.
import-not-a-day = “{ $text }” is not a date. Write, for example, 2023-05-11 or 11.5.2023.
import-readiness = Readiness is a whole number from 1 to 9, not { $value }.
import-organisation-number = “{ $text }” is not an organisation number of nine digits.
import-county = “{ $text }” is not a county number of two digits.
import-coordinate-missing = One of the two coordinates is missing.
import-off-the-globe = Longitude { $lon } and latitude { $lat } are not a place on the globe.
import-municipality-unknown = There is no municipality “{ $text }”.
import-municipality-several = Several municipalities are called “{ $text }”. Give its number.
import-unit-missing = The capacity has no unit.
import-unit-too-long = “{ $text }” is too long for a unit.
import-uncertainty-unit = The uncertainty “{ $text }” cannot be converted to { $unit }.
import-figure-anew = The figure measures something else than before, so the uncertainty, status and source of the old one no longer hold.
import-figure-unsourced = The figure is not the one it was, and the row does not say where it is from. The source and status of the old one no longer hold.
import-organisation-other-number = There is another organisation called “{ $name }”, with another number. This one becomes a new one.
import-namesake-elsewhere = The owner has an asset of the same name elsewhere. This one becomes a new one.
import-place-elsewhere = The place that is known is not in { $municipality }. The row has no coordinates, so it is not moved.
import-place-missing = The row has neither coordinates nor a municipality, so what else it says of the place is left out.
import-shape-broken = The geometry does not have the coordinates it should have.
import-shape-parts = The geometry has { $count } parts, and only the largest is taken.
import-shape-too-long = The geometry has more than { $most } points. Simplify it first.
import-shape-unknown = A geometry of the type “{ $kind }” cannot be read.
import-region-twice = An earlier region has the same name.
import-region-no-area = The geometry is of the type “{ $kind }”, and a region must be an area.
import-region-overlap = The middle of the region also lies in “{ $other }”.
import-ring-empty = The geometry is empty.
import-ring-no-number = Point { $place } of a ring is not two numbers.
import-ring-short = A ring has only { $count } points. It needs at least four, the last the same as the first.
import-ring-open = A ring is not closed: it ends at { $lon }° east and { $lat }° north, and begins elsewhere.
import-ring-flat = A ring at { $lon }° east and { $lat }° north encloses nothing.
import-ring-crossed = A ring crosses or touches itself at { $lon }° east and { $lat }° north.
import-rings-cross = Two rings of one area cross at { $lon }° east and { $lat }° north.
import-hole-outside = A hole at { $lon }° east and { $lat }° north lies outside its area.
import-holes-overlap = A hole at { $lon }° east and { $lat }° north lies in another hole.
import-industry-missing = The industry is missing.
import-employed-negative = The number of employed is not below zero, as { $text } is.
import-formula = “{ $text }” is what is left of a formula without an answer.
import-text-missing = It does not say what is to be done.
import-action-number = “{ $text }” is not a number such as T-12.
import-action-other-number = The row has number { $told }, but the id is that of { $known }. The id counts.
import-action-by-text = The row has neither id nor number. The text is that of { $number }.
import-action-new-number = There is no action { $number } yet, so it becomes a new one.
import-action-number-taken = { $number } is in use, so the action gets the next free number.
import-action-number-far = { $number } is far beyond the other numbers, so the action gets the next free one.
import-action-unknown = There is no action “{ $text }”.
import-action-waits-for-itself = The action would wait for itself, perhaps by way of other actions.
import-left = The cell is empty, so { $value } stays. Write a dash to empty the field.
import-reason-alone = The due date does not move, so the reason is left out.
import-organisation-new = The organisation “{ $text }” does not exist and is made.
import-organisation-missing = The organisation is missing.
import-organisation-number-check = The check digit of { $text } is wrong, so the number is left out.
import-organisation-other-name = The number is that of “{ $name }”.
import-organisation-keeps-number = The organisation already has number { $number }, which stays.
import-not-an-email = “{ $text }” is not an e-mail address.

## What comes of them

import-counts = { $new } new, { $changed } changed, { $same } unchanged, { $rejected } rejected.
import-new-organisations = { $count ->
    [one] One owner was not known and becomes a new organisation.
   *[other] { $count } owners were not known and become new organisations.
}
import-new-partners = { $count ->
    [one] One organisation was not known and is new.
   *[other] { $count } organisations were not known and are new.
}
import-new-chains = { $count ->
    [one] One value chain was not known and is new.
   *[other] { $count } value chains were not known and are new.
}
import-new-stages = { $count ->
    [one] One stage was not known and is new.
   *[other] { $count } stages were not known and are new.
}
import-sheets-left-out = Sheets without steps or flows are left out: { $sheets }
import-regions-instead = The regions take the place of the counties, and of own boundaries that were there before.
import-withheld = { $count ->
    [one] One figure is withheld by the source. It is not counted as zero.
   *[other] { $count } figures are withheld by the source. They are not counted as zero.
}
import-counties-gone = { $count ->
    [one] One county that has figures is not in the file. Its figures disappear.
   *[other] { $count } counties that have figures are not in the file. Their figures disappear.
}
import-industries-gone = { $count ->
    [one] One industry that has figures is not in the file. Its figures disappear.
   *[other] { $count } industries that have figures are not in the file. Their figures disappear.
}
import-country-told = The figures of the whole country are those of the source.
import-country-summed = The sum of the counties stands for the whole country.
import-columns-left-out = Columns that are left out: { $columns }
import-mapping-forgotten = The remembered choices for the columns no longer fit. The columns are read from their headers.

## In the window

import-title = Import assets
import-title-chains = Import steps and flows
import-title-regions = Import own boundaries
import-title-employment = Import employment
import-title-actions = Import action list
import-title-participants = Import sign-up sheet
import-source-title = Source of the figures
import-source-url = Address of the source
import-source-day = The figures are of the day
import-source-needed = Give the source, so that others can see where the figures are from.
import-preview = Preview
import-columns = What the columns hold
import-columns-of = What the columns of the sheet { $sheet } hold
import-field-amount = Capacity or amount
import-field-other = Something else, no industry
import-column-nothing = Left out
import-column-further = { $name } { $number }
import-column-reason = “{ $column }” – { $reason }
import-say-name = Choose which column holds the name.
import-say-step = Choose which column holds the name of the step, or which hold the steps a flow leads from and to.
import-say-county = Choose which column holds the county. If each row has one industry, choose the columns of the industry and the number of employed as well.
import-state-new = New
import-state-changed = Changed
import-state-same = Unchanged
import-state-rejected = Rejected
import-doubtful = With a remark
import-row = Row { $row } · { $name } · { $state }
import-given-name = First name
import-family-name = Last name
import-email = E-mail
import-say-action = Choose which column holds the action, its number or its id.
import-say-organisation = Choose which column holds the organisation.
import-change = { $field }: { $from } → { $to }
import-change-to = { $field }: { $to }
import-quoted = “{ $text }”
import-note = new note “{ $text }”
import-nothing = none
import-do = { $count ->
    [one] Import one row
   *[other] Import { $count } rows
}
import-do-regions = { $count ->
    [one] Import one region
   *[other] Import { $count } regions
}
imported = { $count ->
    [one] One row has been imported.
   *[other] { $count } rows have been imported.
}
import-failed-title = The file was not imported
import-failed-safe = The workspace is as it was.
