# What exports are called and what stands in them.

export-actions-csv = Tiltak for regneark (CSV)
export-actions-raw-csv = Tiltak for andre programmer (CSV)
export-actions-markdown = Tiltak som tekst (Markdown)
export-assets-csv = Aktiva for regneark (CSV)
export-assets-raw-csv = Aktiva for andre programmer (CSV)
export-assets-geojson = Aktiva for kartprogrammer (GeoJSON)
export-map-svg = Kartet som vektortegning (SVG)
export-map-png = Kartet som bilde (PNG)
export-chain-svg = Verdikjeden som vektortegning (SVG)
export-chain-png = Verdikjeden som bilde (PNG)

names-full = Fulle navn
names-initials = Initialer
names-role = Rolle i stedet for navn
names-none = Ingen navn

export-name-left-out = (navn utelatt)
export-left-out-records = { $count ->
    [one] Én fortrolig post er utelatt.
   *[other] { $count } fortrolige poster er utelatt.
}
export-left-out-figures = { $count ->
    [one] Ett fortrolig tall er utelatt.
   *[other] { $count } fortrolige tall er utelatt.
}
export-no-chain = Det finnes ingen verdikjede å tegne.
export-onto-itself = { $file } er selve arbeidsområdet, og en eksport kan ikke erstatte det. Velg et annet navn.
export-actions-title = Tiltak – { $title }
export-actions-summary = Per { $day } er det { $count } tiltak. Åpne { $open }, forsinket { $overdue }.
export-actions-open = Åpne tiltak
export-actions-closed = Utførte og frafalte tiltak
export-examples-explained = Det som er merket (eksempel), er oppdiktet.
export-marked-example = { $text } (eksempel)
export-overdue = { $status }, forsinket
export-only-chain = Bare det som gjelder verdikjeden «{ $title }».
export-only-meeting = Bare det som kommer fra møtet «{ $title }».
export-only-owner = Bare det { $title } har ansvar for.
export-only-chosen = Bare et utvalg av tiltakene.

## Headers beside those of all spreadsheets

header-layer = Lag
header-county-by = Fylke bestemt av
