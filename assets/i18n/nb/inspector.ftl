# The inspector to the right.

## Reading what is typed
inspector-no-number = Skriv et tall, som 3,5 eller 1 234
inspector-not-whole = Skriv et helt tall
inspector-out-of-range = Skriv et tall fra { $from } til { $to }
inspector-too-small = Tallet kan ikke være mindre enn { $from }
inspector-no-day = Skriv en dato, som 1.9.23, fredag eller +2u
inspector-nine-digits = Organisasjonsnummeret har ni siffer
inspector-control-digit = Kontrollsifferet stemmer ikke. Er nummeret skrevet riktig?
inspector-no-web-address = Adressen må begynne med https:// eller http://
inspector-no-email = Skriv en e-postadresse, som post@eksempel.no
inspector-far-away = Punktet ligger langt utenfor kartet. Er bredde- og lengdegrad byttet om?
inspector-own-unit = { UNIT($unit) } er ingen kjent enhet og kan ikke regnes om
inspector-unit-of-other-kind = { UNIT($unit) } passer ikke til laget, som måles i { LOWER($wanted) }
inspector-day-to-come = Dagen har ikke vært ennå
inspector-due-before-created = Fristen er før tiltaket ble opprettet, { $created }
inspector-review-too-late = Dagen er etter at vedtaket har sluttet å gjelde

## In and beside fields
inspector-day = { $day }. { $month } { $year }
inspector-pick-day = Velg dag i kalender ({ LOWER($field) })
inspector-today = I dag
inspector-units = Velg blant kjente enheter
inspector-uncertainty = Størrelsen på usikkerheten
inspector-uncertainty-percent = ± i prosent
inspector-uncertainty-absolute = ± i samme enhet
inspector-coordinates = Koordinater
inspector-coordinates-hint = Breddegrad først. Du kan lime inn fra andre kart, eller plassere aktivumet på kartet.
inspector-county = { $name } ({ $code })
inspector-county-follows = Følger av stedet ({ $county })
inspector-go-to = Gå til { $name }
inspector-remove = Fjern { $name }
inspector-back = Tilbake
inspector-open = Vis detaljer
inspector-open-address = Åpne { $host } utenfor programmet
inspector-flow = { $resource } ({ $from } → { $to })
inspector-numbered = { $n }. { $title }
inspector-more = Mer
inspector-differ = Flere verdier
inspector-accepted = Godtatt
inspector-note = Notat

## Links
inspector-in-chains = Inngår i verdikjeder
inspector-agreed-actions = Avtalte tiltak
inspector-following-actions = Tiltak som følger av vedtaket
inspector-actions-about = Tiltak som gjelder vedtaket
inspector-replaces = Erstatter
inspector-replaced-by = Erstattet av
inspector-owned-assets = Eier aktiva
inspector-steps = Utfører steg
inspector-owned-actions = Har ansvar for
inspector-helped-actions = Bidrar til
inspector-closed-actions = Avsluttede tiltak
inspector-stances = Standpunkter
inspector-present-at = Til stede på
inspector-flows-in = Flyter inn
inspector-flows-out = Flyter ut
inspector-flow-from = fra { $step }
inspector-flow-to = til { $step }
inspector-no-amount = uten mengde
inspector-planned-time = Planlagt tid

## Buttons
inspector-add-capacity = Legg til kapasitet
inspector-add-target = Legg til mål
inspector-add-amount = Legg til mengde
inspector-add-price = Legg til utpris
inspector-add-cost = Legg til innsatskostnad
inspector-add-about = Legg til noe tiltaket gjelder
inspector-add-contributor = Legg til en som bidrar
inspector-add-blocker = Legg til noe tiltaket venter på
inspector-add-party = Legg til organisasjon
inspector-add-contact = Legg til kontakt
inspector-add-stage = Legg til ledd
inspector-add-day = Legg til dag
inspector-add-note = Legg til notat
inspector-mark-done = Merk som utført
inspector-reopen = Ta opp igjen
inspector-open-meeting = Åpne møtet
inspector-forget-place = Fjern stedet
inspector-remove-stage =
    { $n ->
        [0] Slett leddet «{ $name }»
        [one] Slett leddet «{ $name }» og { $n } steg med flytene sine
       *[other] Slett leddet «{ $name }» og { $n } steg med flytene sine
    }
inspector-all-agree =
    { $n ->
        [one] Sett den siste til stede som enig
       *[other] Sett de { $n } andre til stede som enige
    }
inspector-view-of = Standpunktet til { $party }

## What is said of a record
inspector-no-place = Ikke plassert på kartet
inspector-no-source = **Kilde mangler.** Ingen av kapasitetene har en kilde som andre kan se etter i.
inspector-flow-without-amount = Mengden er ikke oppgitt. Uten den telles ikke flyten med i volumet.
inspector-crosses = Krysser fylkesgrensen fra **{ $from }** til **{ $to }**.
inspector-binding-when = **Bindende når forbeholdet er avklart** ({ $body }, innen { $by }).
inspector-binding-late = **Ikke bindende ennå.** { $body } skulle ha avklart forbeholdet innen { $by }.
inspector-binding-since = Bindende. Forbeholdet ble avklart { $day }.
inspector-no-stances = Ingen har gitt standpunktet sitt ennå.
inspector-not-referred-to = Ingenting i arbeidsområdet viser til denne organisasjonen ennå. Knytt den til aktiva, steg eller tiltak.
inspector-no-evidence = Skriv gjerne hva som viser at tiltaket er utført.
inspector-unaccepted = { $owner } var ikke til stede da tiltaket ble avtalt, og har ikke godtatt det ennå.
inspector-moved = Frist flyttet fra { $from } til { $to } ({ $on })
inspector-count-parked =
    { $n ->
        [one] { $n } parkert sak
       *[other] { $n } parkerte saker
    }
inspector-count-signature =
    { $n ->
        [one] { $n } underskrift
       *[other] { $n } underskrifter
    }
inspector-created = Opprettet { $day }
inspector-changed = endret { $day }
inspector-changed-by = endret { $day } av { $by }

## What figures add up to

report-bottleneck = Flaskehals
report-supply = Tilgang, mot { $wanted }
report-supply-part = { $commitment } { $amount }
report-supply-open = Åpent { $amount }
report-balance = Massebalanse · { $layer }
report-in = Inn · { $resource }
report-out = Ut · { $resource }
report-imbalance = Avvik
report-difference = { $amount } · z = { $z }
report-silent =
    { $n ->
        [one] Én flyt sier ingen mengde her.
       *[other] { $n } flyter sier ingen mengde her.
    }
report-contradiction = Tallene motsier hverandre: avviket er større enn usikkerheten kan forklare.
report-crossing = Krysser fylkesgrenser
report-share = { $share } % av { $total }
report-imbalances = Tall som ikke går opp
report-economy = Verdiskaping per år og årsverk
report-jobs =
    { $n ->
        [one] 1 årsverk
       *[other] { $n } årsverk
    }
report-risks = Det kjeden hviler på
report-one-actor = { $share } % av leddet «{ $stage }» ligger hos denne aktøren
report-indispensable = Alt går gjennom dette steget
report-no-supporter = Ingen støttespiller er med i kjeden
report-no-enabler = Ingen tilrettelegger er med i kjeden

## Scenarios

scenario-off = Slått av
inspector-negative = Tallet er negativt. Skal flyten gå andre veien?
inspector-price-per-unit = Skriv prisen per enhet, som NOK/t. Ellers regnes den ikke med i verdiskapingen.
inspector-flow-closes-circle = Flyten lukker en ring, { $steps }. Er den tegnet rett vei, er alt i orden.
inspector-step-without-county = Steget har ikke fylke. Flytene til og fra det regnes ikke som fylkeskryssende. Velg et fylke, eller knytt steget til et aktivum på kartet.
report-reconcile = Avstem tallene…
report-without-jobs =
    { $n ->
        [one] Ett steg sier ikke noe om årsverk.
       *[other] { $n } steg sier ikke noe om årsverk.
    }
inspector-industries = Sterke næringer i fylket
inspector-no-strong-industry = Ingen næring er klart større her enn i landet.
inspector-all-industries = Vis alle næringer…
urgency = Haster { $points }: { $parts }
urgency-overdue = { $days } dager over fristen ({ $points })
urgency-soon = frist om { $days } dager ({ $points })
urgency-blocks = { $n } venter på dette ({ $points })
urgency-carried = videreført { $n } ganger ({ $points })
urgency-no-owner = ingen ansvarlig ({ $points })
urgency-no-date = ingen frist ({ $points })
