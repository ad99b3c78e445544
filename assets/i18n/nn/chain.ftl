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

## The tools around the drawing

stress-title = Stresstest
stress-how = Klikk på steg i teikninga for å slå dei av, eller gå med piltastane og trykk mellomrom. Då ser du kva som fell. Ingenting i fila blir endra.
stress-banner =
    { $n ->
        [0] Stresstest. Vel det som skal slåast av. Alt her er mellombels.
        [one] Stresstest, éin ting er slått av. Alt her er mellombels.
       *[other] Stresstest, { $n } ting er slått av. Alt her er mellombels.
    }
stress-banner-scenario = Stresstest av scenarioet «{ $name }». Alt her er mellombels.
stress-end = Avslutt
stress-off = Slått av
stress-stops = Stansar
stress-reduced = Redusert
stress-node = { $what }, { $fate }
stress-off-list = Slått av
stress-switch-on = Slå på { $name }
stress-starved = Stansar fordi noko manglar
stress-lacks = manglar { $what }
stress-resource = { $name }
stress-reduced-list = Held fram med mindre
stress-pointless = Tiltak som mistar poenget
stress-bottlenecks = Flaskehalsar då
stress-sum = { $steps } stansar og { $flows } tørkar ut.
stress-lost = Tapt: { $what }.
stress-jobs = { $jobs } står i fare.
stress-keep = Ta vare på som scenario…
stress-keep-name = Ta vare på
stress-kept = Scenarioet er teke vare på.
stress-nothing-off = Slå av noko først.
stress-update = Oppdater «{ $name }»
stress-scenario-name = Namn på scenarioet
stress-open-scenario = Opne scenarioet
stress-asset-off = Slå av i stresstest
stress-asset-on = Slå på i stresstesten
gap-to-action = Gjer til tiltak
gap-show-action = Vis tiltaket
gap-action-text = Skaffe { $name }
counties-title = Frå fylke til fylke
counties-hide = Gøym tabellen
counties-none = Når ein flyt går mellom steg i to fylke, står han her.
counties-flows = { $crossing } av { $flows } flytar kryssar
counties-account = { $layer }, { $share } % av { $total }
counties-corner = frå ↓ til →
counties-cell = Frå { $from } til { $to }, { $figure }
counties-cell-hint = Vel flytane
counties-unknown =
    { $n ->
        [one] Éin flyt har ein ende utan fylke og blir ikkje rekna som kryssande.
       *[other] { $n } flytar har ein ende utan fylke og blir ikkje rekna som kryssande.
    }
reconcile-title = Tal som går opp
reconcile-how = Dette er dei tala som ligg nærast det som er oppgitt og samtidig går opp. Usikre tal blir flytta mest. Spør gjerne den som veit, før du tek dei i bruk.
reconcile-no-balance = Ingen steg har både noko som går inn og noko som går ut i same rekneskap, så det er ingenting å avstemme.
reconcile-nothing-moves = Tala går opp, eller dei kan ikkje flyttast.
reconcile-all = Vel alle
reconcile-none = Vel ingen
reconcile-apply =
    { $n ->
        [one] Ta i bruk { $n } tal
       *[other] Ta i bruk { $n } tal
    }
reconcile-figure = { $flow }, { $from } → { $to }
reconcile-shift = blir flytta { $sigmas } standardavvik
reconcile-ask = spør { $whom }
reconcile-balanced = Går opp når alle tala blir tekne i bruk: { $steps }.
reconcile-silent = Latne i fred fordi ein flyt ikkje har mengd: { $steps }.
reconcile-contradicting = Latne i fred fordi tala motseier kvarandre og ikkje har uvisse: { $steps }.
reconciled-from = Avstemt, oppgitt som { $stated }
reconciled-from-source = Avstemt, oppgitt som { $stated } i { $source }
