# The map panel and the map as a drawing.

## On the drawing

map-attribution = Kartgrunnlag: © Kartverket, CC BY 4.0
map-attribution-derived = Grensene er forenklet. Fylkene fra 2024 er satt sammen av kommuner. Naboland: Natural Earth.
map-distance-m = { $value }{ "\u00A0" }m
map-north = N
map-region-abroad = { $region } ({ $country })
map-region-dalarna = Dalarna
map-region-jamtland = Jämtland
map-region-lapland = Lappland
map-region-murmansk = Murmansk
map-region-norrbotten = Norrbotten
map-region-north-jutland = Nordjylland
map-region-varmland = Värmland
map-region-vasterbotten = Västerbotten
map-region-vastra-gotaland = Västra Götaland
map-legend-example = Eksempel, også merket *
map-legend-cluster = Flere aktiva tett sammen
map-legend-step = Steg, bare fylket er kjent
map-legend-signed = Avtalt flyt
map-legend-in-dialogue = Flyt i dialog
map-legend-identified = Identifisert flyt
map-legend-theoretical = Teoretisk flyt
map-legend-crossing = Krysser fylkesgrense

## The canvas

map-name = Kart over aktiva
map-help = Piltastene går til nærmeste aktivum. Shift og piltast flytter kartet, pluss og minus zoomer, 0 viser regionen. G går gjennom flytene til og fra det valgte, Enter redigerer navnet, Shift og F10 åpner menyen, Esc går ut.
map-reading = Leser kartet…
map-empty-title = Hva har regionen å bygge på?
map-empty-text = Her samles regionens aktiva: naturressurser, teknologi, kompetanse, infrastruktur, industri og areal. Sett det første på kartet.
map-zoom-in = Zoom inn
map-zoom-out = Zoom ut
map-fit = Vis regionen
map-fit-all = Vis alle aktiva
map-legend-show = Vis tegnforklaring
map-place-hint = Klikk der aktivumet ligger, eller flytt kartet med Shift og piltast og trykk Enter. Esc avbryter.
map-move-hint = Slipp for å flytte til { $place }. Esc avbryter.
map-place-of = { $municipality }, { $county }
map-option = { $kind }, { $title }, { $status }
map-option-example = { $kind }, { $title }, { $status }, eksempel
map-cluster = { $n ->
    [one] { $n } aktivum
   *[other] { $n } aktiva tett sammen
}
map-cluster-open = Klikk for å se dem hver for seg
map-flow = { $resource }: { $from } → { $to }
map-flow-crosses = Krysser fylkesgrensen mellom { $from } og { $to }
map-unplaced = { $n ->
    [one] { $n } flyt har ikke sted i begge ender og vises ikke
   *[other] { $n } flyter har ikke sted i begge ender og vises ikke
}
map-add-here = Legg til aktivum her
map-copy-coordinates = Kopier koordinatene
map-centre = Sentrer kartet her

## The row above

map-add = Legg til aktivum
map-add-by-click = Klikk på kartet
map-add-by-place = Koordinater eller kommune…
map-flows-of = Vis flyter
map-flows-none = Ingen flyter
map-search = Søk i aktiva

## The filter

map-filter = Filter
map-filter-clear = Nullstill filteret
map-filter-remove = Fjern fra filteret { $what }
map-filter-owner = Eier
map-filter-age = Sist bekreftet
map-filter-any-age = Alle
map-filter-older-years = For over { $n } år siden
map-filter-older-days = For over { $n } dager siden
map-filter-search = «{ $words }»
map-count = { $shown } av { $total } aktiva

## Freshness

freshness-within-a-year = Bekreftet siste år
freshness-two-years = For ett til to år siden
freshness-five-years = For to til fem år siden
freshness-older = For over fem år siden
freshness-unknown = Ikke kjent når

## The look

map-look = Utseende
map-colour-tells = Farge viser
map-size-tells = Størrelse viser
map-legend-size = Så stor flate er { $amount }
map-legend-alone = Ingen andre i samme enhet
map-legend-no-capacity = Kapasitet ikke kjent

## Named views

map-views-all = Alle aktiva

## The part of the map

map-within = Tabellen viser
map-within-everywhere = Alle
map-within-view = I utsnittet
map-within-lasso = I lassoen
map-in-view = { $n ->
    [one] { $n } aktivum i utsnittet
   *[other] { $n } aktiva i utsnittet
}
map-in-lasso = { $n ->
    [one] { $n } aktivum i lassoen
   *[other] { $n } aktiva i lassoen
}
map-sums = Kapasitet til sammen
map-sums-more = { $n } til
map-sum-of-layer = { $sum } ({ LOWER($layer) })
map-lasso = Tegn rundt
map-lasso-remove = Fjern lassoen
map-lasso-hint = Dra rundt aktivaene, eller klikk hjørne for hjørne. Med tastaturet flytter piltastene, Enter setter et hjørne, og Enter to ganger lukker. Esc avbryter.

## The table

map-table = Tabell over aktiva
map-no-rows = Ingen aktiva passer til søket og filtrene
map-source-missing = Kilde mangler
map-source-dated = { $title } · { $year }
map-county-by-hand = { $county } (satt for hånd)
map-capacity-bad = Dette er ikke en mengde. Skriv tall og enhet, for eksempel 80 kt/år.

## The dialog

map-dialog-coordinates = Koordinater
map-coordinates-hint = Breddegrad og lengdegrad som 63,29 9,08 eller 63°17′N 9°5′Ø, eller øst og nord i UTM 33.
map-coordinates-bad = Dette er ikke koordinater. Skriv for eksempel 63,29 9,08 eller 63°17′N 9°5′Ø.
map-coordinates-far = Dette stedet ligger utenfor kartet.
map-municipality-choose = Velg kommune
map-municipality-search = Søk etter kommune
map-municipality-note = Aktivumet settes midt i kommunen og kan flyttes siden.

## Reading and measuring

map-tools = Verktøy
map-go-to = Gå til et sted…
map-number = { $value }
map-measure = Viser
map-measure-count = Antall aktiva
map-measure-sum = Sum i { $unit }
map-unit = { UNIT($unit) }
map-unit-per-year = { UNIT($unit) }/år
map-unit-per-day = { UNIT($unit) }/døgn
map-rings-radii = Radier i km
map-rings-bad = Skriv radier i km med semikolon mellom, for eksempel 5; 12,5; 80.
map-rings-pick = Velg punkt på kartet
map-rings-click = Klikk på kartet, eller flytt krysset med piltastene og trykk Enter
map-rings-select = Velg et aktivum med sted, eller et punkt
map-measure-hint = Klikk på kartet, eller bruk piltastene og Enter. Rettetasten tar bort siste punkt, Esc avslutter.
map-measure-next = Sett neste punkt
map-measure-length = I alt { $length }
map-measure-area = Rundt { $length }, flate { $area }
map-measure-close = Lukk flaten
map-measure-end = Avslutt
map-area-daa = { $value }{ "\u00A0" }daa
map-area-km2 = { $value }{ "\u00A0" }km²
map-matrix-total = Sum
map-matrix-abroad = Utenfor Norge
map-matrix-nowhere = Uten fylke
map-matrix-no-figure = –
map-matrix-none = ingen tall
map-matrix-cell = { $row }, { $column }, { $value }
map-matrix-bars = { $column }, vis i stolpene
map-matrix-bar = { $row } { $value }
map-matrix-chart = { $title }, { $values }
map-shade-count = Antall aktiva per { $area }
map-shade-capacity = { $unit } per { $area }
map-shade-counties = fylke
map-shade-municipalities = kommune
map-shade-is = { $value }
map-shade-from-to = { $from }–{ $to }
map-shade-from-below = { $from } til under { $to }
map-shade-below = under { $to }
map-shade-above = { $from } og mer
map-shade-none = Ingen tall

## The nearest assets

nearest-title = Nærmeste aktiva
nearest-far = { $distance } { $direction }
nearest-same-place = Samme sted
nearest-nothing = Ingen andre aktiva har sted.
nearest-without-place = { $n ->
    [one] { $n } aktivum uten sted er utelatt
   *[other] { $n } aktiva uten sted er utelatt
}
direction-n = N
direction-ne = NØ
direction-e = Ø
direction-se = SØ
direction-s = S
direction-sw = SV
direction-w = V
direction-nw = NV
