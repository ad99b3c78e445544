# The inspector to the right.

## Reading what is typed
inspector-no-number = Skriv eit tal, som 3,5 eller 1 234
inspector-not-whole = Skriv eit heilt tal
inspector-out-of-range = Skriv eit tal frå { $from } til { $to }
inspector-too-small = Talet kan ikkje vere mindre enn { $from }
inspector-no-day = Skriv ein dato, som 1.9.23, fredag eller +2v
inspector-nine-digits = Organisasjonsnummeret har ni siffer
inspector-control-digit = Kontrollsifferet stemmer ikkje. Er nummeret skrive rett?
inspector-no-web-address = Adressa må byrje med https:// eller http://
inspector-no-email = Skriv ei e-postadresse, som post@eksempel.no
inspector-far-away = Punktet ligg langt utanfor kartet. Er breidde- og lengdegrad bytte om?
inspector-own-unit = { UNIT($unit) } er inga kjend eining og kan ikkje reknast om
inspector-unit-of-other-kind = { UNIT($unit) } passar ikkje til laget, som blir målt i { LOWER($wanted) }
inspector-day-to-come = Dagen har ikkje vore enno
inspector-due-before-created = Fristen er før tiltaket vart oppretta, { $created }
inspector-review-too-late = Dagen er etter at vedtaket har slutta å gjelde

## In and beside fields
inspector-day = { $day }. { $month } { $year }
inspector-pick-day = Vel dag i kalender ({ LOWER($field) })
inspector-today = I dag
inspector-units = Vel blant kjende einingar
inspector-uncertainty = Storleiken på uvissa
inspector-uncertainty-percent = ± i prosent
inspector-uncertainty-absolute = ± i same eining
inspector-coordinates = Koordinatar
inspector-coordinates-hint = Breiddegrad først. Du kan lime inn frå andre kart, eller plassere aktivumet på kartet.
inspector-county = { $name } ({ $code })
inspector-county-follows = Følgjer av staden ({ $county })
inspector-go-to = Gå til { $name }
inspector-remove = Fjern { $name }
inspector-back = Tilbake
inspector-open = Vis detaljar
inspector-open-address = Opne { $host } utanfor programmet
inspector-flow = { $resource } ({ $from } → { $to })
inspector-numbered = { $n }. { $title }
inspector-more = Meir
inspector-differ = Fleire verdiar
inspector-accepted = Godteken
inspector-note = Notat

## Links
inspector-in-chains = Inngår i verdikjeder
inspector-agreed-actions = Avtalte tiltak
inspector-following-actions = Tiltak som følgjer av vedtaket
inspector-actions-about = Tiltak som gjeld vedtaket
inspector-replaces = Erstattar
inspector-replaced-by = Erstatta av
inspector-owned-assets = Eig aktiva
inspector-steps = Utfører steg
inspector-owned-actions = Har ansvar for
inspector-helped-actions = Bidreg til
inspector-closed-actions = Avslutta tiltak
inspector-stances = Standpunkt
inspector-present-at = Til stades på
inspector-flows-in = Flytar inn
inspector-flows-out = Flytar ut
inspector-flow-from = frå { $step }
inspector-flow-to = til { $step }
inspector-no-amount = utan mengd
inspector-planned-time = Planlagd tid

## Buttons
inspector-add-capacity = Legg til kapasitet
inspector-add-target = Legg til mål
inspector-add-amount = Legg til mengd
inspector-add-price = Legg til utpris
inspector-add-cost = Legg til innsatskostnad
inspector-add-about = Legg til noko tiltaket gjeld
inspector-add-contributor = Legg til ein som bidreg
inspector-add-blocker = Legg til noko tiltaket ventar på
inspector-add-party = Legg til organisasjon
inspector-add-contact = Legg til kontakt
inspector-add-stage = Legg til ledd
inspector-add-day = Legg til dag
inspector-add-note = Legg til notat
inspector-mark-done = Merk som utført
inspector-reopen = Ta opp att
inspector-open-meeting = Opne møtet
inspector-forget-place = Fjern staden
inspector-remove-stage =
    { $n ->
        [0] Slett leddet «{ $name }»
        [one] Slett leddet «{ $name }» og { $n } steg med flytane sine
       *[other] Slett leddet «{ $name }» og { $n } steg med flytane sine
    }
inspector-all-agree =
    { $n ->
        [one] Set den siste til stades som einig
       *[other] Set dei { $n } andre til stades som einige
    }
inspector-view-of = Standpunktet til { $party }

## What is said of a record
inspector-no-place = Ikkje plassert på kartet
inspector-no-source = **Kjelde manglar.** Ingen av kapasitetane har ei kjelde som andre kan sjå etter i.
inspector-flow-without-amount = Mengda er ikkje oppgitt. Utan mengd blir flyten ikkje rekna med i volumet.
inspector-crosses = Kryssar fylkesgrensa frå **{ $from }** til **{ $to }**.
inspector-binding-when = **Bindande når atterhaldet er avklart** ({ $body }, innan { $by }).
inspector-binding-late = **Ikkje bindande enno.** { $body } skulle ha avklart atterhaldet innan { $by }.
inspector-binding-since = Bindande. Atterhaldet vart avklart { $day }.
inspector-no-stances = Ingen har gitt standpunktet sitt enno.
inspector-not-referred-to = Ingenting i arbeidsområdet viser til denne organisasjonen enno. Knyt han til aktiva, steg eller tiltak.
inspector-no-evidence = Skriv gjerne kva som viser at tiltaket er utført.
inspector-unaccepted = { $owner } var ikkje til stades då tiltaket vart avtalt, og har ikkje godteke det enno.
inspector-moved = Frist flytta frå { $from } til { $to } ({ $on })
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
inspector-created = Oppretta { $day }
inspector-changed = endra { $day }
inspector-changed-by = endra { $day } av { $by }

## What figures add up to

report-bottleneck = Flaskehals
report-supply = Tilgang, mot { $wanted }
report-supply-part = { $commitment } { $amount }
report-supply-open = Ope { $amount }
report-balance = Massebalanse · { $layer }
report-in = Inn · { $resource }
report-out = Ut · { $resource }
report-imbalance = Avvik
report-difference = { $amount } · z = { $z }
report-silent =
    { $n ->
        [one] Éin flyt seier inga mengd her.
       *[other] { $n } flytar seier inga mengd her.
    }
report-contradiction = Tala motseier kvarandre: avviket er større enn uvissa kan forklare.
report-crossing = Kryssar fylkesgrenser
report-share = { $share } % av { $total }
report-imbalances = Tal som ikkje går opp
report-economy = Verdiskaping per år og årsverk
report-jobs =
    { $n ->
        [one] 1 årsverk
       *[other] { $n } årsverk
    }
report-risks = Det kjeda kviler på
report-one-actor = { $share } % av leddet «{ $stage }» ligg hos denne aktøren
report-indispensable = Alt går gjennom dette steget
report-no-supporter = Ingen støttespelar er med i kjeda
report-no-enabler = Ingen tilretteleggjar er med i kjeda

## Scenarios

scenario-off = Slått av
inspector-negative = Talet er negativt. Skal flyten gå andre vegen?
inspector-price-per-unit = Skriv prisen per eining, som NOK/t. Elles blir han ikkje rekna med i verdiskapinga.
inspector-flow-closes-circle = Flyten lukkar ein ring, { $steps }. Er han teikna rett veg, er alt i orden.
inspector-step-without-county = Steget har ikkje fylke. Flytane til og frå det blir ikkje rekna som fylkeskryssande. Vel eit fylke, eller knyt steget til eit aktivum på kartet.
report-reconcile = Avstem tala…
report-without-jobs =
    { $n ->
        [one] Eitt steg seier ikkje noko om årsverk.
       *[other] { $n } steg seier ikkje noko om årsverk.
    }
inspector-industries = Sterke næringar i fylket
inspector-no-strong-industry = Inga næring er klart større her enn i landet.
inspector-all-industries = Vis alle næringar…
urgency = Hastar { $points }: { $parts }
urgency-overdue = { $days } dagar over fristen ({ $points })
urgency-soon = frist om { $days } dagar ({ $points })
urgency-blocks = { $n } ventar på dette ({ $points })
urgency-carried = vidareført { $n } gonger ({ $points })
urgency-no-owner = ingen ansvarleg ({ $points })
urgency-no-date = ingen frist ({ $points })
