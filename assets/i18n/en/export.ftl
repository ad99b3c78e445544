# What exports are called and what stands in them.

export-actions-csv = Actions for spreadsheets (CSV)
export-actions-raw-csv = Actions for other programs (CSV)
export-actions-markdown = Actions as text (Markdown)
export-assets-csv = Assets for spreadsheets (CSV)
export-assets-raw-csv = Assets for other programs (CSV)
export-assets-geojson = Assets for mapping programs (GeoJSON)
export-map-svg = The map as a vector drawing (SVG)
export-map-png = The map as an image (PNG)
export-chain-svg = The value chain as a vector drawing (SVG)
export-chain-png = The value chain as an image (PNG)

names-full = Full names
names-initials = Initials
names-role = Role instead of name
names-none = No names

export-name-left-out = (name left out)
export-left-out-records = { $count ->
    [one] One confidential record is left out.
   *[other] { $count } confidential records are left out.
}
export-left-out-figures = { $count ->
    [one] One confidential figure is left out.
   *[other] { $count } confidential figures are left out.
}
export-no-chain = There is no value chain to draw.
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

## Headers beside those of all spreadsheets

header-layer = Layer
header-county-by = County known by
