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
chain-on-map = På kartet
chain-on-map-hint = Vis verdikjedens flyter på kartet
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
