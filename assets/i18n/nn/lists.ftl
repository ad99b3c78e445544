# Tables and lists of records.

sorted-by = { $column }, { LOWER($order) }

## Organisations

organisations-search = Søk i organisasjonar
organisations-add-hint = Ny organisasjon: skriv namnet
organisations-add-how = Enter legg til. Type, kortnamn og fylke set du i rada.
organisations-known = «{ $name }» finst allereie. Enter viser organisasjonen.
organisations-empty = Her står dei som eig, avgjer og handlar: fylkeskommunar, verkemiddelapparatet, bedrifter, klynger og partane i arbeidslivet.
organisations-no-hits = Ingen organisasjon passar med det du søkte etter.
organisations-show-actions = Vis tiltaka organisasjonen har ansvar for
organisations-table =
    { $n ->
        [one] Tabell med { $n } organisasjon. Piltastar flyttar, Enter redigerer
       *[other] Tabell med { $n } organisasjonar. Piltastar flyttar, Enter redigerer
    }

## Meetings

meetings-search = Søk i møte
meetings-empty = Eit møte har dagar, dagsorden og dei som er til stades. Det er her vedtak og tiltak blir til.
meetings-loose = Vedtak utan møte
meetings-no-day = Ingen dag sett
meetings-add-day = Legg til dag
meetings-move-day = Flytt dagen til
meetings-remove-day = Fjern dagen
meetings-day-busy = Flytt eller slett sakene som står på denne dagen først.
meetings-day-only = Eit møte må ha minst éin dag.
meetings-edit-move-day = Flytt ein dag i «{ $title }»
meetings-add-item = Ny sak: skriv tittelen
meetings-minutes-used = { $used } av { $planned }{ "\u00A0" }min
meetings-notes =
    { $n ->
        [one] { $n } notat
       *[other] { $n } notat
    }
meetings-no-time = Skriv klokkeslettet som 10:20.
meetings-no-minutes = Skriv eit heilt tal frå 0 til 1440.
meetings-add-decision = Nytt vedtak: skriv kva de er einige om
meetings-reservation = Bindande når { $body } har godkjent, innan { $by }.
meetings-reservation-late = { $body } skulle ha godkjent innan { $by }.
meetings-agree =
    { $n ->
        [one] { $n } einig
       *[other] { $n } einige
    }
meetings-remark =
    { $n ->
        [one] { $n } med merknad
       *[other] { $n } med merknad
    }
meetings-disagree =
    { $n ->
        [one] { $n } ueinig
       *[other] { $n } ueinige
    }
meetings-absent =
    { $n ->
        [one] { $n } ikkje til stades
       *[other] { $n } ikkje til stades
    }
meetings-actions = Tiltak frå møtet
meetings-no-actions = Ingen tiltak er knytte til møtet.
meetings-show-actions = Vis { $n } tiltak i tabellen
meetings-present = { $people } frå { $organisations }
meetings-add-participant = Legg til deltakar…
meetings-fetch-participants = Hent påmeldingsliste…
meetings-nothing-parked = Ingenting er parkert.
meetings-add-parked = Parker noko til seinare

## A meeting under way

meeting-late = { $time } etter plan
meeting-shorten = Kort ned { $item } til { $minutes }{ "\u00A0" }min
meeting-left = att av { $minutes }{ "\u00A0" }min
meeting-over = over dei planlagde { $minutes }{ "\u00A0" }min
meeting-item-of = Sak { $number } av { $total }
meeting-progress = Brukt av tida
meeting-start = Start møtet
meeting-pause = Pause
meeting-go-on = Hald fram
meeting-next = Neste sak
meeting-show = Vis det saka gjeld
meeting-end = Avslutt møtet
meeting-take-up = Ta opp no
meeting-nothing-yet = Det som blir skrive ned under saka, står her.

meeting-since = Sidan { $meeting }, { $day }
meeting-since-nothing = Ingenting er gjort, forseinka, flytta eller avklara sidan då.
meeting-since-done = Utført eller droppa ({ $n })
meeting-since-late = Forseinka ({ $n })
meeting-since-moved = Fått ny frist ({ $n })
meeting-since-carried = Vidareført hit ({ $n })
meeting-since-cleared = Atterhald avklara ({ $n })
meeting-since-reserved = Atterhald som står att ({ $n })

## Taking down what is said

capture-name = Skriv ned
capture-hint = ! tiltak, = vedtak, ? innspel, * parkering, berre tekst er notat
capture-how = ! tiltak, = vedtak, ? innspel, * parkering, berre tekst er notat. @ framfor organisasjon, # framfor det det gjeld, > framfor dato. Enter skriv ned.
capture-no-decision = Skriv kva som er vedteke.
capture-no-input = Skriv kva innspelet er.
capture-no-parked = Skriv kva som skal parkerast.
capture-no-note = Skriv notatet.
capture-plain-action = Enter legg til eit tiltak utan ansvarleg og frist
capture-plain-decision = Enter skriv ned eit vedtak
capture-plain-input = Enter skriv ned eit innspel, inntil vidare som notat
capture-plain-parked = Enter parkerer dette
capture-plain-note = Enter skriv ned eit notat
capture-action = Enter legg til eit tiltak: { $said }
capture-decision = Enter skriv ned eit vedtak: { $said }
capture-input = Enter skriv ned eit innspel, inntil vidare som notat: { $said }
capture-parked = Enter parkerer dette: { $said }
capture-note = Enter skriv ned eit notat: { $said }
capture-agree = samde { $names }
capture-review = blir sett på igjen { $day }
capture-under = under { $item }
capture-needs-meeting = Inga samling er i dag og inga er i gang, så det er ingenting å parkere i. Start samlinga med F7.
capture-needs-item = Notat høyrer til ei sak. Start samlinga med F7, eller skriv ! eller = framfor.
