# Tables and lists of records.

sorted-by = { $column }, { LOWER($order) }

## Organisations

organisations-search = Søk i organisasjoner
organisations-add-hint = Ny organisasjon: skriv navnet
organisations-add-how = Enter legger til. Type, kortnavn og fylke settes i raden.
organisations-known = «{ $name }» finnes allerede. Enter viser organisasjonen.
organisations-empty = Her står de som eier, bestemmer og handler: fylkeskommuner, virkemiddelapparatet, bedrifter, klynger og partene i arbeidslivet.
organisations-no-hits = Ingen organisasjon passer med det du søkte etter.
organisations-show-actions = Vis tiltakene organisasjonen har ansvar for
organisations-table =
    { $n ->
        [one] Tabell med { $n } organisasjon. Piltaster flytter, Enter redigerer
       *[other] Tabell med { $n } organisasjoner. Piltaster flytter, Enter redigerer
    }

## Meetings

meetings-search = Søk i møter
meetings-empty = Et møte har dager, dagsorden og de som er til stede. Det er her vedtak og tiltak blir til.
meetings-loose = Vedtak uten møte
meetings-no-day = Ingen dag satt
meetings-add-day = Legg til dag
meetings-move-day = Flytt dagen til
meetings-remove-day = Fjern dagen
meetings-day-busy = Flytt eller slett sakene som står på denne dagen først.
meetings-day-only = Et møte må ha minst én dag.
meetings-edit-move-day = Flytt en dag i «{ $title }»
meetings-add-item = Ny sak: skriv tittelen
meetings-minutes-used = { $used } av { $planned }{ "\u00A0" }min
meetings-notes =
    { $n ->
        [one] { $n } notat
       *[other] { $n } notater
    }
meetings-no-time = Skriv klokkeslettet som 10:20.
meetings-no-minutes = Skriv et helt tall fra 0 til 1440.
meetings-add-decision = Nytt vedtak: skriv hva dere er enige om
meetings-reservation = Bindende når { $body } har godkjent, innen { $by }.
meetings-reservation-late = { $body } skulle ha godkjent innen { $by }.
meetings-agree =
    { $n ->
        [one] { $n } enig
       *[other] { $n } enige
    }
meetings-remark =
    { $n ->
        [one] { $n } med merknad
       *[other] { $n } med merknad
    }
meetings-disagree =
    { $n ->
        [one] { $n } uenig
       *[other] { $n } uenige
    }
meetings-absent =
    { $n ->
        [one] { $n } ikke til stede
       *[other] { $n } ikke til stede
    }
meetings-actions = Tiltak fra møtet
meetings-no-actions = Ingen tiltak er knyttet til møtet.
meetings-show-actions = Vis { $n } tiltak i tabellen
meetings-present = { $people } fra { $organisations }
meetings-add-participant = Legg til deltaker…
meetings-fetch-participants = Hent påmeldingsliste…
meetings-nothing-parked = Ingenting er parkert.
meetings-add-parked = Parker noe til senere

## A meeting under way

meeting-late = { $time } etter plan
meeting-shorten = Kort ned { $item } til { $minutes }{ "\u00A0" }min
meeting-left = igjen av { $minutes }{ "\u00A0" }min
meeting-over = over planlagte { $minutes }{ "\u00A0" }min
meeting-item-of = Sak { $number } av { $total }
meeting-progress = Brukt av tiden
meeting-start = Start møtet
meeting-pause = Pause
meeting-go-on = Fortsett
meeting-next = Neste sak
meeting-show = Vis det saken gjelder
meeting-end = Avslutt møtet
meeting-take-up = Ta opp nå
meeting-nothing-yet = Det som blir skrevet ned under saken, står her.

meeting-since = Siden { $meeting }, { $day }
meeting-since-nothing = Ingenting er gjort, forsinket, flyttet eller avklart siden da.
meeting-since-done = Utført eller droppet ({ $n })
meeting-since-late = Forsinket ({ $n })
meeting-since-moved = Fått ny frist ({ $n })
meeting-since-carried = Videreført hit ({ $n })
meeting-since-cleared = Forbehold avklart ({ $n })
meeting-since-reserved = Forbehold som står igjen ({ $n })

## Taking down what is said

capture-name = Skriv ned
capture-hint = ! tiltak, = vedtak, ? innspill, * parkering, bare tekst er notat
capture-how = ! tiltak, = vedtak, ? innspill, * parkering, bare tekst er notat. @ foran organisasjon, # foran det det gjelder, > foran dato. Enter skriver ned.
capture-no-decision = Skriv hva som er vedtatt.
capture-no-input = Skriv hva innspillet er.
capture-no-parked = Skriv hva som skal parkeres.
capture-no-note = Skriv notatet.
capture-plain-action = Enter legger til et tiltak uten ansvarlig og frist
capture-plain-decision = Enter skriver ned et vedtak
capture-plain-input = Enter skriver ned et innspill, inntil videre som notat
capture-plain-parked = Enter parkerer dette
capture-plain-note = Enter skriver ned et notat
capture-action = Enter legger til et tiltak: { $said }
capture-decision = Enter skriver ned et vedtak: { $said }
capture-input = Enter skriver ned et innspill, inntil videre som notat: { $said }
capture-parked = Enter parkerer dette: { $said }
capture-note = Enter skriver ned et notat: { $said }
capture-agree = enige { $names }
capture-review = ses på igjen { $day }
capture-under = under { $item }
capture-needs-meeting = Ingen samling er i dag og ingen er i gang, så det er ingenting å parkere i. Start samlingen med F7.
capture-needs-item = Notater hører til en sak. Start samlingen med F7, eller skriv ! eller = foran.
