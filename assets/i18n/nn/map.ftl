# The map panel and the map as a drawing.

## On the drawing

map-attribution = Kartgrunnlag: © Kartverket, CC BY 4.0
map-attribution-derived = Grensene er forenkla. Fylka frå 2024 er sette saman av kommunar. Naboland: Natural Earth.
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
map-legend-example = Døme, også merkt *
map-legend-cluster = Fleire aktiva tett saman
map-legend-step = Steg, berre fylket er kjent
map-legend-signed = Avtalt flyt
map-legend-in-dialogue = Flyt i dialog
map-legend-identified = Identifisert flyt
map-legend-theoretical = Teoretisk flyt
map-legend-crossing = Kryssar fylkesgrense

## The canvas

map-name = Kart over aktiva
map-help = Piltastane går til det næraste aktivumet. Shift og piltast flyttar kartet, pluss og minus zoomar, 0 viser regionen. G går gjennom flytane til og frå det valde, Enter redigerer namnet, Shift og F10 opnar menyen, Esc går ut.
map-reading = Les kartet…
map-empty-title = Kva har regionen å byggje på?
map-empty-text = Her blir aktiva i regionen samla: naturressursar, teknologi, kompetanse, infrastruktur, industri og areal. Set det første på kartet.
map-zoom-in = Zoom inn
map-zoom-out = Zoom ut
map-fit = Vis regionen
map-fit-all = Vis alle aktiva
map-legend-show = Vis teiknforklaring
map-place-hint = Klikk der aktivumet ligg, eller flytt kartet med Shift og piltast og trykk Enter. Esc avbryt.
map-move-hint = Slepp for å flytte til { $place }. Esc avbryt.
map-place-of = { $municipality }, { $county }
map-option = { $kind }, { $title }, { $status }
map-option-example = { $kind }, { $title }, { $status }, døme
map-cluster = { $n ->
    [one] { $n } aktivum
   *[other] { $n } aktiva tett saman
}
map-cluster-open = Klikk for å sjå dei kvar for seg
map-flow = { $resource }: { $from } → { $to }
map-flow-crosses = Kryssar fylkesgrensa mellom { $from } og { $to }
map-unplaced = { $n ->
    [one] { $n } flyt har ikkje stad i begge endar og blir ikkje vist
   *[other] { $n } flytar har ikkje stad i begge endar og blir ikkje viste
}
map-add-here = Legg til aktivum her
map-copy-coordinates = Kopier koordinatane
map-centre = Sentrer kartet her

## The row above

map-add = Legg til aktivum
map-add-by-click = Klikk på kartet
map-add-by-place = Koordinatar eller kommune…
map-flows-of = Vis flytar
map-flows-none = Ingen flytar
map-search = Søk i aktiva

## The filter

map-filter = Filter
map-filter-clear = Nullstill filteret
map-filter-remove = Fjern frå filteret { $what }
map-filter-owner = Eigar
map-filter-age = Sist stadfest
map-filter-any-age = Alle
map-filter-older-years = For over { $n } år sidan
map-filter-older-days = For over { $n } dagar sidan
map-filter-search = «{ $words }»
map-count = { $shown } av { $total } aktiva

## Freshness

freshness-within-a-year = Stadfest siste år
freshness-two-years = For eitt til to år sidan
freshness-five-years = For to til fem år sidan
freshness-older = For over fem år sidan
freshness-unknown = Ikkje kjent når

## The look

map-look = Utsjånad
map-colour-tells = Farge viser
map-size-tells = Storleik viser
map-legend-size = Så stor flate er { $amount }
map-legend-alone = Ingen andre i same eining
map-legend-no-capacity = Kapasitet ikkje kjend

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
map-sums = Kapasitet til saman
map-sums-more = { $n } til
map-sum-of-layer = { $sum } ({ LOWER($layer) })
map-lasso = Teikn rundt
map-lasso-remove = Fjern lassoen
map-lasso-hint = Dra rundt aktivaa, eller klikk hjørne for hjørne. Med tastaturet flyttar piltastane, Enter set eit hjørne, og Enter to gonger lukkar. Esc avbryt.

## The table

map-table = Tabell over aktiva
map-no-rows = Ingen aktiva passar til søket og filtra
map-source-missing = Kjelde manglar
map-source-dated = { $title } · { $year }
map-county-by-hand = { $county } (sett for hand)
map-capacity-bad = Dette er ikkje ei mengd. Skriv tal og eining, til dømes 80 kt/år.

## The dialog

map-dialog-coordinates = Koordinatar
map-coordinates-hint = Breiddegrad og lengdegrad som 63,29 9,08 eller 63°17′N 9°5′A, eller aust og nord i UTM 33.
map-coordinates-bad = Dette er ikkje koordinatar. Skriv til dømes 63,29 9,08 eller 63°17′N 9°5′A.
map-coordinates-far = Denne staden ligg utanfor kartet.
map-municipality-choose = Vel kommune
map-municipality-search = Søk etter kommune
map-municipality-note = Aktivumet blir sett midt i kommunen og kan flyttast sidan.

## Reading and measuring

map-tools = Verktøy
map-go-to = Gå til ein stad…
map-number = { $value }
map-measure = Viser
map-measure-count = Talet på aktiva
map-measure-sum = Sum i { $unit }
map-unit = { UNIT($unit) }
map-unit-per-year = { UNIT($unit) }/år
map-unit-per-day = { UNIT($unit) }/døgn
map-rings-radii = Radiar i km
map-rings-bad = Skriv radiar i km med semikolon mellom, til dømes 5; 12,5; 80.
map-rings-pick = Vel punkt på kartet
map-rings-click = Klikk på kartet, eller flytt krysset med piltastane og trykk Enter
map-rings-select = Vel eit aktivum med stad, eller eit punkt
map-measure-hint = Klikk på kartet, eller bruk piltastane og Enter. Rettetasten tek bort siste punktet, Esc avsluttar.
map-measure-next = Set neste punkt
map-measure-length = I alt { $length }
map-measure-area = Rundt { $length }, flate { $area }
map-measure-close = Lukk flata
map-measure-end = Avslutt
map-area-daa = { $value }{ "\u00A0" }daa
map-area-km2 = { $value }{ "\u00A0" }km²
map-matrix-total = Sum
map-matrix-abroad = Utanfor Noreg
map-matrix-nowhere = Utan fylke
map-matrix-no-figure = –
map-matrix-none = ingen tal
map-matrix-cell = { $row }, { $column }, { $value }
map-matrix-bars = { $column }, vis i stolpane
map-matrix-bar = { $row } { $value }
map-matrix-chart = { $title }, { $values }
map-shade-count = Talet på aktiva per { $area }
map-shade-capacity = { $unit } per { $area }
map-shade-counties = fylke
map-shade-municipalities = kommune
map-shade-is = { $value }
map-shade-from-to = { $from }–{ $to }
map-shade-from-below = { $from } til under { $to }
map-shade-below = under { $to }
map-shade-above = { $from } og meir
map-shade-none = Ingen tal

## The nearest assets

nearest-title = Nærmaste aktiva
nearest-far = { $distance } { $direction }
nearest-same-place = Same stad
nearest-nothing = Ingen andre aktiva har stad.
nearest-without-place = { $n ->
    [one] { $n } aktivum utan stad er utelate
   *[other] { $n } aktiva utan stad er utelatne
}
direction-n = N
direction-ne = NA
direction-e = A
direction-se = SA
direction-s = S
direction-sw = SV
direction-w = V
direction-nw = NV
