# What exports are called and what stands in them.

export-actions-csv = Tiltak for rekneark (CSV)
export-actions-raw-csv = Tiltak for andre program (CSV)
export-actions-markdown = Tiltak som tekst (Markdown)
export-assets-csv = Aktiva for rekneark (CSV)
export-assets-raw-csv = Aktiva for andre program (CSV)
export-assets-geojson = Aktiva for kartprogram (GeoJSON)
export-map-svg = Kartet som vektorteikning (SVG)
export-map-png = Kartet som bilete (PNG)
export-chain-svg = Verdikjeda som vektorteikning (SVG)
export-chain-png = Verdikjeda som bilete (PNG)

names-full = Fulle namn
names-initials = Initialar
names-role = Rolle i staden for namn
names-none = Ingen namn

export-name-left-out = (namn utelate)
export-left-out-records = { $count ->
    [one] Éin fortruleg post er utelaten.
   *[other] { $count } fortrulege postar er utelatne.
}
export-left-out-figures = { $count ->
    [one] Eitt fortruleg tal er utelate.
   *[other] { $count } fortrulege tal er utelatne.
}
export-no-chain = Det finst inga verdikjede å teikne.
export-onto-itself = { $file } er sjølve arbeidsområdet, og ein eksport kan ikkje erstatte det. Vel eit anna namn.
export-actions-title = Tiltak – { $title }
export-actions-summary = Per { $day } er det { $count } tiltak. Opne { $open }, forseinka { $overdue }.
export-actions-open = Opne tiltak
export-actions-closed = Utførte og fråfalne tiltak
export-examples-explained = Det som er merkt (døme), er oppdikta.
export-marked-example = { $text } (døme)
export-overdue = { $status }, forseinka
export-only-chain = Berre det som gjeld verdikjeda «{ $title }».
export-only-meeting = Berre det som kjem frå møtet «{ $title }».
export-only-owner = Berre det { $title } har ansvar for.
export-only-chosen = Berre eit utval av tiltaka.

## Headers beside those of all spreadsheets

header-layer = Lag
header-county-by = Fylke avgjort av
