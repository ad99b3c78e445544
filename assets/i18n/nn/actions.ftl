# The actions panel.

## Which actions are shown

actions-scopes = Utval
actions-scope-open = Alle opne
actions-scope-all = Alle
actions-scope-month = Forfell denne månaden
actions-scope-overdue = Forseinka
actions-scope-incomplete = Manglar ansvarleg eller frist
actions-scope-meeting = Frå { $meeting }
actions-scope-mine = Mine: { $owner }
actions-scope-of = Ansvarleg { $owner }
actions-views-all = Alle opne tiltak
actions-scope-closed = Avslutta
actions-search = Søk i tiltak
actions-export = Eksporter { $n } tiltak…

## The table

actions-table =
    { $n ->
        [one] Tabell med { $n } tiltak. Piltastar flyttar, Enter redigerer, mellomrom merkjer som utført
       *[other] Tabell med { $n } tiltak. Piltastar flyttar, Enter redigerer, mellomrom merkjer som utført
    }
actions-without-owner = Utan ansvarleg
actions-nobody = Ingen ansvarleg
actions-example = Døme
actions-day = { $day }. { $month }
actions-day-of-year = { $day }. { $month } { $year }
actions-overdue = Forseinka { $days }{ "\u00A0" }d
actions-no-owner = Manglar ansvarleg
actions-no-due = Manglar frist
actions-neither = Manglar ansvarleg og frist
actions-not-accepted = Ikkje godteke
actions-waits = Ventar på { $number }
actions-waits-more = Ventar på { $number } og { $more } til
actions-finish-one = Merk { $number } som utført (mellomrom)
actions-reopen-one = Merk { $number } som ikkje utført (mellomrom)
actions-mark-done = Merk { $n } tiltak som utførte
actions-mark-not-done = Merk { $n } tiltak som ikkje utførte
actions-due-hint = 1.9.23, fredag, +2v
actions-unread-date = «{ $typed }» er ingen dato. Skriv til dømes 1.9.23, fredag eller +2v.

## Where there is nothing to show

actions-empty = Ingen tiltak enno
actions-empty-text = Her står alt de blir einige om å gjere, med kven som har ansvaret og når det skal vere ferdig. Skriv det første på éi linje.
actions-none-here = Ingen tiltak her
actions-none-here-text = Ingenting passar med det du har valt eller søkt etter.

## The line for adding one

actions-add-hint = Nytt tiltak: tekst @ansvarleg #gjeld >frist
actions-add-how = @ framfor kven som har ansvaret, # framfor det tiltaket gjeld, > framfor fristen. Namn på fleire ord kan stå i "hermeteikn". Enter legg til.
actions-add-no-text = Skriv kva som skal gjerast.
actions-add-no-owner = Ingen organisasjon heiter «{ $typed }». Det blir ståande i teksten.
actions-add-no-record = Ingenting i arbeidsområdet heiter «{ $typed }». Det blir ståande i teksten.
actions-add-no-date = «{ $typed }» er ingen dato. Det blir ståande i teksten.
actions-add-several = «{ $typed }» passar på fleire, mellom anna { $names }. Det blir ståande i teksten til du vel éin.
actions-echo-owner = ansvarleg { $owner }
actions-echo-contributors = bidreg { $names }
actions-echo-due = frist { $day }
actions-echo-about = gjeld { $titles }

## Board and figures

actions-shape = Vis som
actions-shape-table = Tabell
actions-shape-board = Tavle
actions-shape-timeline = Tidslinje
actions-shape-figures = Tal
actions-card = { $number } { $text }, { $owner }, { $due }
actions-follow-up = Oppfølging
actions-on-time = Utført innan fristen
actions-on-time-rate = { $share }{ "\u00A0" }% ({ $kept } av { $all })
actions-slip = Så langt har fristane flytta seg, median
actions-slip-days = { $days } dagar
actions-due-chart = Fristar månad for månad
actions-due-past = Forseinka
actions-due-coming = Komande
actions-load = Opne tiltak per ansvarleg
actions-load-of = { $owner }, { $open } opne, { $overdue } forseinka
actions-orphans = Heng ikkje saman med noko møte, vedtak eller anna

## Groups

actions-group = Grupper
actions-grouped = Etter { LOWER($by) }
actions-group-nothing = Ikkje gruppert
actions-group-count = { $overdue ->
    [0] { $n }
   *[other] { $n }, { $overdue } forseinka
}
actions-fold-all = Fald saman alle
actions-unfold-all = Fald ut alle
actions-without-chain = Utan verdikjede
actions-without-meeting = Utan møte
actions-without-county = Utan fylke

## The filter

actions-due-from = Frå
actions-due-to = Til

## The timeline

actions-timeline = { $n ->
    [one] Tidslinje med eitt tiltak. Pil opp og ned vel, pil venstre og høgre flyttar utsnittet.
   *[other] Tidslinje med { $n } tiltak. Pil opp og ned vel, pil venstre og høgre flyttar utsnittet.
}
actions-timeline-in = Forstørr (+)
actions-timeline-out = Forminsk (−)
actions-timeline-fit = Vis alt (0)
actions-timeline-today = Vis i dag
actions-timeline-now = I dag
actions-timeline-how = Dra ein stolpe for å flytte fristen, eller bruk Ctrl og piltastane
actions-timeline-moving = Ny frist { $day }. Enter lagrar, Esc avbryt.
actions-timeline-from = { $row }, frå { $from }
