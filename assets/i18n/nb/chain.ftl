# The value chain panel and the drawing of a chain.

## The drawing

chain-stage-title = { $number } · { $name }
chain-stage-empty = Tomt ledd
chain-lane-number = fylke { $code }
chain-lane-abroad = Utenfor Norge
chain-lane-unknown = Fylke ikke satt
chain-lane-crossing =
    { $n ->
        [one] { $n } krysser grensen
       *[other] { $n } krysser grensen
    }
chain-without-county = Fylke mangler
chain-at-least = minst { $amount }
chain-example-note = * Eksempel, laget som illustrasjon

## The panel

chain-none-text = En verdikjede viser ledd fra råstoff til marked, hvem som gjør hva i hvilket fylke, og hva som flyter mellom dem.
chain-no-steps-title = Ingen steg ennå
chain-no-steps-text = Legg til et steg for hver virksomhet i verdikjeden, i leddet der den hører hjemme. Knytt stegene sammen med flyter.
chain-new-stage-raw-material = Råstoff
chain-new-stage-refining = Foredling
chain-new-stage-process = Prosess
chain-new-stage-product = Produkt
chain-new-stage-market = Marked
chain-choose = Velg verdikjede
chain-details = Vis opplysninger
chain-add-stage = Ledd
chain-add-step = Steg
chain-add-flow = Flyt
chain-add-stage-after = Legg til ledd etter dette
chain-needs-stage = Legg til et ledd først.
chain-zoom-in = Større
chain-zoom-out = Mindre
chain-canvas = Verdikjeden som tegning. Piltaster går fra steg til steg, Alt og piltast flytter, mellomrom går gjennom flytene, Enter gir nytt navn.
chain-connect = Knytt til et annet steg
chain-port-hint = Dra til et annet steg for å lage en flyt
chain-link-from = Velg steget flyten går fra. Esc avbryter.
chain-link-to = Velg steget flyten går til. Esc avbryter.
chain-move-to-county = Flytt til fylke
chain-county-of-asset = La fylket følge aktivumet
chain-mark-gap = Merk som manglende
chain-unmark-gap = Ikke lenger manglende
chain-forget-order = Glem plassen satt for hånd
chain-fold = Brett sammen { $name }
chain-unfold = Brett ut { $name }
chain-unfold-cell = Brett ut
chain-sign-show = Vis { $what }
chain-name-of-chain = Navn på verdikjeden
chain-name-of-stage = Navn på leddet
chain-name-of-step = Navn på steget
chain-name-of-flow = Hva som flyter

## As told to a screen reader

chain-node-stage = Ledd { $name }
chain-node-stage-empty = { $what }, { $empty }
chain-node-step = Steg, { $name }, { $status }
chain-node-flow = Flyt av { $resource } fra { $from } til { $to }, { $amount }, { $commitment }
chain-node-flow-crossing = Flyt av { $resource } fra { $from } til { $to }, { $amount }, { $commitment }, krysser fylkesgrense
chain-node-cell = { $steps } i { $lane }, { $stage }, brettet sammen
chain-node-joined = Flyter fra { $from } til { $to }, { $what }
chain-sign-actions =
    { $n ->
        [one] { $n } åpent tiltak
       *[other] { $n } åpne tiltak
    }
chain-sign-findings =
    { $n ->
        [one] { $n } funn
       *[other] { $n } funn
    }
chain-node-example = { $what }, eksempel
chain-no-amount = uten mengde
chain-bottleneck = Flaskehals, { $share } % av målet

## The tools around the drawing

stress-title = Stresstest
stress-how = Klikk på steg i tegningen for å slå dem av, eller gå med piltastene og trykk mellomrom. Da ser du hva som faller. Ingenting i filen endres.
stress-banner =
    { $n ->
        [0] Stresstest. Velg det som skal slås av. Alt her er midlertidig.
        [one] Stresstest, én ting er slått av. Alt her er midlertidig.
       *[other] Stresstest, { $n } ting er slått av. Alt her er midlertidig.
    }
stress-banner-scenario = Stresstest av scenarioet «{ $name }». Alt her er midlertidig.
stress-end = Avslutt
stress-off = Slått av
stress-stops = Stanser
stress-reduced = Redusert
stress-node = { $what }, { $fate }
stress-off-list = Slått av
stress-switch-on = Slå på { $name }
stress-starved = Stanser fordi noe mangler
stress-lacks = mangler { $what }
stress-resource = { $name }
stress-reduced-list = Fortsetter med mindre
stress-pointless = Tiltak som mister poenget
stress-bottlenecks = Flaskehalser da
stress-sum = { $steps } stanser og { $flows } tørker ut.
stress-lost = Tapt: { $what }.
stress-jobs = { $jobs } står i fare.
stress-keep = Ta vare på som scenario…
stress-keep-name = Ta vare på
stress-kept = Scenarioet er tatt vare på.
stress-nothing-off = Slå av noe først.
stress-update = Oppdater «{ $name }»
stress-scenario-name = Navn på scenarioet
stress-open-scenario = Åpne scenarioet
stress-asset-off = Slå av i stresstest
stress-asset-on = Slå på i stresstesten
gap-to-action = Gjør til tiltak
gap-show-action = Vis tiltaket
gap-action-text = Skaffe { $name }
counties-title = Fra fylke til fylke
counties-hide = Skjul tabellen
counties-none = Når en flyt går mellom steg i to fylker, står den her.
counties-flows = { $crossing } av { $flows } flyter krysser
counties-account = { $layer }, { $share } % av { $total }
counties-corner = fra ↓ til →
counties-cell = Fra { $from } til { $to }, { $figure }
counties-cell-hint = Velg flytene
counties-unknown =
    { $n ->
        [one] Én flyt har en ende uten fylke og regnes ikke som kryssende.
       *[other] { $n } flyter har en ende uten fylke og regnes ikke som kryssende.
    }
reconcile-title = Tall som går opp
reconcile-how = Dette er de tallene som ligger nærmest det som er oppgitt og samtidig går opp. Usikre tall flyttes mest. Spør gjerne den som vet, før du tar dem i bruk.
reconcile-no-balance = Ingen steg har både noe som går inn og noe som går ut i samme regnskap, så det er ingenting å avstemme.
reconcile-nothing-moves = Tallene går opp, eller de kan ikke flyttes.
reconcile-all = Velg alle
reconcile-none = Velg ingen
reconcile-apply =
    { $n ->
        [one] Ta i bruk { $n } tall
       *[other] Ta i bruk { $n } tall
    }
reconcile-figure = { $flow }, { $from } → { $to }
reconcile-shift = flyttes { $sigmas } standardavvik
reconcile-ask = spør { $whom }
reconcile-balanced = Går opp når alle tallene tas i bruk: { $steps }.
reconcile-silent = Latt i fred fordi en flyt ikke har mengde: { $steps }.
reconcile-contradicting = Latt i fred fordi tallene motsier hverandre og ikke har usikkerhet: { $steps }.
reconciled-from = Avstemt, oppgitt som { $stated }
reconciled-from-source = Avstemt, oppgitt som { $stated } i { $source }
