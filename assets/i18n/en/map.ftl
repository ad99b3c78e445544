# The map panel and the map as a drawing.

## On the drawing

map-attribution = Map data: © Kartverket, CC BY 4.0
map-attribution-derived = Borders are simplified. The counties of 2024 are put together from municipalities. Neighbours: Natural Earth.
map-distance-m = { $value }{ "\u00A0" }m
map-north = N
map-region-abroad = { $region } ({ $country })
map-region-dalarna = Dalarna
map-region-jamtland = Jämtland
map-region-lapland = Lapland
map-region-murmansk = Murmansk
map-region-norrbotten = Norrbotten
map-region-north-jutland = North Jutland
map-region-varmland = Värmland
map-region-vasterbotten = Västerbotten
map-region-vastra-gotaland = Västra Götaland
map-legend-example = Example, also marked *
map-legend-cluster = Several assets close together
map-legend-step = Step of which only the county is known
map-legend-signed = Signed flow
map-legend-in-dialogue = Flow in dialogue
map-legend-identified = Identified flow
map-legend-theoretical = Theoretical flow
map-legend-crossing = Crosses a county line

## The canvas

map-name = Map of assets
map-help = The arrow keys go to the nearest asset. Shift and an arrow key move the map, plus and minus zoom, 0 shows the region. G goes through the flows to and from what is selected, Enter edits the name, Shift and F10 open the menu, Esc leaves.
map-reading = Reading the map…
map-empty-title = What does the region have to build on?
map-empty-text = The region’s assets are gathered here: natural resources, technology, competence, infrastructure, industry and land. Put the first one on the map.
map-zoom-in = Zoom in
map-zoom-out = Zoom out
map-fit = Show the region
map-fit-all = Show all assets
map-legend-show = Show the legend
map-place-hint = Click where the asset is, or move the map with Shift and the arrow keys and press Enter. Esc cancels.
map-move-hint = Let go to move it to { $place }. Esc cancels.
map-place-of = { $municipality }, { $county }
map-option = { $kind }, { $title }, { $status }
map-option-example = { $kind }, { $title }, { $status }, example
map-cluster = { $n ->
    [one] { $n } asset
   *[other] { $n } assets close together
}
map-cluster-open = Click to see them one by one
map-flow = { $resource }: { $from } → { $to }
map-flow-crosses = Crosses the county line between { $from } and { $to }
map-unplaced = { $n ->
    [one] { $n } flow lacks a place at one end and is not shown
   *[other] { $n } flows lack a place at one end and are not shown
}
map-add-here = Add an asset here
map-copy-coordinates = Copy the coordinates
map-centre = Centre the map here

## The row above

map-add = Add an asset
map-add-by-click = Click on the map
map-add-by-place = Coordinates or municipality…
map-flows-of = Show flows
map-flows-none = No flows
map-search = Search assets

## The filter

map-filter = Filter
map-filter-clear = Clear the filter
map-filter-remove = Remove from the filter { $what }
map-filter-owner = Owner
map-filter-age = Last confirmed
map-filter-any-age = Any time
map-filter-older-years = { $n ->
    [one] More than { $n } year ago
   *[other] More than { $n } years ago
}
map-filter-older-days = { $n ->
    [one] More than { $n } day ago
   *[other] More than { $n } days ago
}
map-filter-search = “{ $words }”
map-count = { $shown } of { $total } assets

## Freshness

freshness-within-a-year = Confirmed within a year
freshness-two-years = One to two years ago
freshness-five-years = Two to five years ago
freshness-older = More than five years ago
freshness-unknown = Not known when

## The look

map-look = Look
map-colour-tells = Colour shows
map-size-tells = Size shows
map-legend-size = An area this large is { $amount }
map-legend-alone = No others in the same unit
map-legend-no-capacity = Capacity not known

## Named views

map-views-all = All assets

## The part of the map

map-within = The table shows
map-within-everywhere = All
map-within-view = In view
map-within-lasso = In the lasso
map-in-view = { $n ->
    [one] { $n } asset in view
   *[other] { $n } assets in view
}
map-in-lasso = { $n ->
    [one] { $n } asset in the lasso
   *[other] { $n } assets in the lasso
}
map-sums = Capacity in all
map-sums-more = { $n } more
map-sum-of-layer = { $sum } ({ LOWER($layer) })
map-lasso = Draw around
map-lasso-remove = Remove the lasso
map-lasso-hint = Drag around the assets, or click corner by corner. With the keyboard, the arrows move, Enter sets a corner, and Enter twice closes. Esc cancels.

## The table

map-table = Table of assets
map-no-rows = No asset matches the search and the filters
map-source-missing = No source
map-source-dated = { $title } · { $year }
map-county-by-hand = { $county } (set by hand)
map-capacity-bad = This is not an amount. Write a number and a unit, such as 80 kt/year.

## The dialog

map-dialog-coordinates = Coordinates
map-coordinates-hint = Latitude and longitude such as 63.29 9.08 or 63°17′N 9°5′E, or easting and northing in UTM 33.
map-coordinates-bad = These are not coordinates. Write for example 63.29 9.08 or 63°17′N 9°5′E.
map-coordinates-far = This place is not on the map.
map-municipality-choose = Choose a municipality
map-municipality-search = Search for a municipality
map-municipality-note = The asset is put in the middle of the municipality and can be moved later.

## Reading and measuring

map-tools = Tools
map-go-to = Go to a place…
map-number = { $value }
map-measure = Shows
map-measure-count = Number of assets
map-measure-sum = Sum in { $unit }
map-unit = { UNIT($unit) }
map-unit-per-year = { UNIT($unit) }/year
map-unit-per-day = { UNIT($unit) }/day
map-rings-radii = Radii in km
map-rings-bad = Write radii in km with semicolons between, such as 5; 12.5; 80.
map-rings-pick = Choose a point on the map
map-rings-click = Click on the map, or move the cross with the arrow keys and press Enter
map-rings-select = Select an asset with a place, or choose a point
map-measure-hint = Click on the map, or use the arrow keys and Enter. Backspace takes the last point away, Esc ends.
map-measure-next = Set the next point
map-measure-length = { $length } in all
map-measure-area = { $length } around, area { $area }
map-measure-close = Close the area
map-measure-end = End
map-area-daa = { $value }{ "\u00A0" }daa
map-area-km2 = { $value }{ "\u00A0" }km²
map-matrix-total = Total
map-matrix-abroad = Outside Norway
map-matrix-nowhere = Without county
map-matrix-no-figure = –
map-matrix-none = no figure
map-matrix-cell = { $row }, { $column }, { $value }
map-matrix-bars = { $column }, show in the bars
map-matrix-bar = { $row } { $value }
map-matrix-chart = { $title }, { $values }
map-shade-count = Assets per { $area }
map-shade-capacity = { $unit } per { $area }
map-shade-counties = county
map-shade-municipalities = municipality
map-shade-is = { $value }
map-shade-from-to = { $from }–{ $to }
map-shade-from-below = { $from } to below { $to }
map-shade-below = below { $to }
map-shade-above = { $from } and more
map-shade-none = No figure

## The nearest assets

nearest-title = Nearest assets
nearest-far = { $distance } { $direction }
nearest-same-place = Same place
nearest-nothing = No other asset has a place.
nearest-without-place = { $n ->
    [one] { $n } asset without a place is left out
   *[other] { $n } assets without a place are left out
}
direction-n = N
direction-ne = NE
direction-e = E
direction-se = SE
direction-s = S
direction-sw = SW
direction-w = W
direction-nw = NW
