# The value chain panel and the drawing of a chain.

## The drawing

chain-stage-title = { $number } · { $name }
chain-stage-empty = Tomt ledd
chain-lane-number = fylke { $code }
chain-lane-abroad = Utanfor Noreg
chain-lane-unknown = Fylke ikkje sett
chain-lane-crossing =
    { $n ->
        [one] { $n } kryssar grensa
       *[other] { $n } kryssar grensa
    }
chain-without-county = Fylke manglar
chain-at-least = minst { $amount }
chain-example-note = * Døme, laga som illustrasjon

## The panel

chain-none-text = Ei verdikjede viser ledd frå råstoff til marknad, kven som gjer kva i kva fylke, og kva som flyt mellom dei.
chain-no-steps-title = Ingen steg enno
chain-no-steps-text = Legg til eit steg for kvar verksemd i verdikjeda, i leddet der ho høyrer heime. Knyt stega saman med flytar.
chain-new-stage-raw-material = Råstoff
chain-new-stage-refining = Foredling
chain-new-stage-process = Prosess
chain-new-stage-product = Produkt
chain-new-stage-market = Marknad
chain-choose = Vel verdikjede
chain-details = Vis opplysningar
chain-add-stage = Ledd
chain-add-step = Steg
chain-add-flow = Flyt
chain-add-stage-after = Legg til ledd etter dette
chain-needs-stage = Legg til eit ledd først.
chain-on-map = På kartet
chain-on-map-hint = Vis flytane i verdikjeda på kartet
chain-zoom-in = Større
chain-zoom-out = Mindre
chain-canvas = Verdikjeda som teikning. Piltastar går frå steg til steg, Alt og piltast flyttar, mellomrom går gjennom flytane, Enter gir nytt namn.
chain-connect = Knyt til eit anna steg
chain-port-hint = Dra til eit anna steg for å lage ein flyt
chain-link-from = Vel steget flyten går frå. Esc avbryt.
chain-link-to = Vel steget flyten går til. Esc avbryt.
chain-move-to-county = Flytt til fylke
chain-county-of-asset = La fylket følgje aktivumet
chain-mark-gap = Merk som manglande
chain-unmark-gap = Ikkje lenger manglande
chain-forget-order = Gløym plassen sett for hand
chain-fold = Brett saman { $name }
chain-unfold = Brett ut { $name }
chain-unfold-cell = Brett ut
chain-sign-show = Vis { $what }
chain-name-of-chain = Namn på verdikjeda
chain-name-of-stage = Namn på leddet
chain-name-of-step = Namn på steget
chain-name-of-flow = Kva som flyt

## As told to a screen reader

chain-node-stage = Ledd { $name }
chain-node-stage-empty = { $what }, { $empty }
chain-node-step = Steg, { $name }, { $status }
chain-node-flow = Flyt av { $resource } frå { $from } til { $to }, { $amount }, { $commitment }
chain-node-flow-crossing = Flyt av { $resource } frå { $from } til { $to }, { $amount }, { $commitment }, kryssar fylkesgrense
chain-node-cell = { $steps } i { $lane }, { $stage }, bretta saman
chain-node-joined = Flytar frå { $from } til { $to }, { $what }
chain-sign-actions =
    { $n ->
        [one] { $n } ope tiltak
       *[other] { $n } opne tiltak
    }
chain-sign-findings =
    { $n ->
        [one] { $n } funn
       *[other] { $n } funn
    }
chain-node-example = { $what }, døme
chain-no-amount = utan mengd
chain-bottleneck = Flaskehals, { $share } % av målet
