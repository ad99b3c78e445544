# What exports are called and what stands in them.

export-actions-csv = Actions for spreadsheets (CSV)
export-actions-xlsx = Actions for spreadsheets (Excel)
export-actions-raw-csv = Actions for other programs (CSV)
export-actions-markdown = Actions as text (Markdown)
export-actions-ics = Due dates for the calendar (iCalendar)
export-actions-html = Actions as a web page with drawings (HTML)
export-actions-pdf = Actions to print (PDF)
export-actions-docx = Actions for a word processor (Word)
export-actions-taskwarrior = Actions for Taskwarrior (JSON)
export-minutes = Minutes
export-minutes-pdf = Minutes to print and sign (PDF)
export-minutes-docx = Minutes for a word processor (Word)
export-minutes-html = Minutes as a web page (HTML)
export-minutes-markdown = Minutes as text (Markdown)
export-decisions-csv = Decisions for a spreadsheet (CSV)
export-decisions-xlsx = Decisions for a spreadsheet (Excel)
export-decisions-markdown = Decisions as text (Markdown)
export-assets-csv = Assets for spreadsheets (CSV)
export-assets-xlsx = Assets for spreadsheets (Excel)
export-assets-raw-csv = Assets for other programs (CSV)
export-assets-geojson = Assets for mapping programs (GeoJSON)
export-map-svg = The map as a vector drawing (SVG)
export-map-png = The map as an image (PNG)
export-map-pdf-a4 = The map on an A4 sheet (PDF)
export-map-pdf-a3 = The map on an A3 sheet (PDF)
export-chain-svg = The value chain as a vector drawing (SVG)
export-chain-png = The value chain as an image (PNG)
export-chain-pdf = The value chain on pages of its own (PDF)
export-chain-csv = The flows of the value chain for spreadsheets (CSV)
export-chain-xlsx = Steps and flows of the value chain for spreadsheets (Excel)
export-chain-graphml = The value chain for network programs (GraphML)
export-chain-sankeymatic = The flows of the value chain for SankeyMATIC (text)

names-full = Full names
names-initials = Initials
names-role = Role instead of name
names-none = No names

export-name-left-out = (name left out)
export-left-out-records = { $count ->
    [one] One confidential record is left out.
   *[other] { $count } confidential records are left out.
}
export-left-out-chains = { $count ->
    [one] One value chain without amounts in that layer is left out.
   *[other] { $count } value chains without amounts in that layer are left out.
}
export-left-out-figures = { $count ->
    [one] One confidential figure is left out.
   *[other] { $count } confidential figures are left out.
}
export-left-out-undated = { $count ->
    [one] One action without a due date is left out.
   *[other] { $count } actions without a due date are left out.
}
export-in-file = { $file }: { $what }
export-docx-failed = The Word file could not be made.
export-no-meeting-held = There is no meeting to write minutes of.
export-all-assets = { $n ->
    [one] { $n } asset in all
   *[other] All { $n } assets
}
export-shown-assets = { $n ->
    [one] { $n } asset in the view
   *[other] { $n } assets in the view
}
export-no-chain = There is no value chain to draw.
export-chain-not-drawn = The value chain “{ $name }” has more steps and flows than a drawing holds.
export-no-such-layer = None of the flows has amounts in that layer.
export-pdf-failed = The PDF file could not be made.
export-table-too-large = There are more rows or columns than a spreadsheet has room for.
export-texts-cut = { $count ->
    [one] One text was longer than a cell has room for and is cut short.
   *[other] { $count } texts were longer than a cell has room for and are cut short.
}
export-onto-itself = { $file } is the workspace itself, and an export cannot replace it. Choose another name.
export-actions-title = Actions – { $title }
export-actions-summary = As of { $day } there { $count ->
    [one] is 1 action
   *[other] are { $count } actions
}. Open { $open }, overdue { $overdue }.
export-actions-open = Open actions
export-actions-closed = Done and dropped actions
export-examples-explained = What is marked (example) is invented.
export-marked-example = { $text } (example)
export-overdue = { $status }, overdue
export-only-chain = Only what concerns the value chain “{ $title }”.
export-only-meeting = Only what comes from the meeting “{ $title }”.
export-only-owner = Only what { $title } is responsible for.
export-only-chosen = Only some of the actions.
export-only-no-owner = Only those that nobody answers for.
export-no-meeting = Without a meeting
export-examples-explained-one = This is an invented example.
export-figure-map = What the actions concern, on the map
export-figure-chain = The value chain “{ $title }”
export-drawing-shows = { $more ->
    [0] Shows { $what }.
   *[other] Shows { $what } and { $more } more.
}
export-page = Page { $page } of { $of }
export-continued = { $title } (continued)
export-decisions-title = Decisions – { $title }
export-decisions-summary = As of { $day } there { $count ->
    [one] is { $count } decision.
   *[other] are { $count } decisions.
} { $open ->
    [0] No reservation is open.
    [one] One reservation is open.
   *[other] { $open } reservations are open.
}
export-reservation-told = { $body } must approve by { $by }.
export-reservation-cleared = { $body } approved on { $on }.
export-mandate-open = Reservation, not cleared
export-mandate-cleared = Reservation, cleared
export-view-of = { $organisation } ({ LOWER($view) })
export-views-agree = Agree
export-views-remark = With a remark
export-views-disagree = Disagree
export-views-absent = Absent
export-said = { $organisation } – { $remark }

## Minutes of a meeting

export-minutes-title = Minutes of { $meeting }
export-minutes-when = Date
export-minutes-agenda-of = Agenda { $day }
export-minutes-used = { $planned } planned, { $used } used.
export-minutes-agreed = Agreed at the meeting
export-minutes-carried = Carried over from earlier meetings
export-parked-about = concerns { $about }
export-parked-taken-up = taken up at { $title }
export-signed = Signed { $day }

## Headers beside those of all spreadsheets

header-layer = Layer
header-county-by = County known by

## Sheets of a workbook

export-sheet-actions = Actions
export-sheet-decisions = Decisions
export-sheet-assets = Assets
export-sheet-industries = Industries
export-sheet-steps = Steps
export-sheet-flows = Flows
export-sheet-crossing = Across county lines

## Tables of a value chain

export-header-of-layer = { $header } ({ $layer })
export-amount = Amount
export-from-step = From step
export-from-stage = From stage
export-from-county-code = From county no
export-from-county = From county
export-to-step = To step
export-to-stage = To stage
export-to-county-code = To county no
export-to-county = To county
export-to = To { $county }
export-crosses = Crosses a county line
export-loss = Loss, percent
export-number-of-flows = Number of flows

## Comments in a text for SankeyMATIC

export-sankey-nothing = No flow states an amount, so there is nothing to draw.
export-sankey-account = { $account }. { $missing ->
    [0] Every flow states such an amount.
    [one] One flow states no such amount and is left out.
   *[other] { $missing } flows state no such amount and are left out.
}
