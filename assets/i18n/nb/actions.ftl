# The actions panel.

## Which actions are shown

actions-scopes = Utvalg
actions-scope-open = Alle åpne
actions-scope-all = Alle
actions-scope-month = Forfaller denne måneden
actions-scope-overdue = Forsinket
actions-scope-incomplete = Mangler ansvarlig eller frist
actions-scope-meeting = Fra { $meeting }
actions-scope-mine = Mine: { $owner }
actions-scope-of = Ansvarlig { $owner }
actions-views-all = Alle åpne tiltak
actions-scope-closed = Avsluttet
actions-search = Søk i tiltak
actions-export = Eksporter { $n } tiltak…

## The table

actions-table =
    { $n ->
        [one] Tabell med { $n } tiltak. Piltaster flytter, Enter redigerer, mellomrom merker som utført
       *[other] Tabell med { $n } tiltak. Piltaster flytter, Enter redigerer, mellomrom merker som utført
    }
actions-without-owner = Uten ansvarlig
actions-nobody = Ingen ansvarlig
actions-example = Eksempel
actions-day = { $day }. { $month }
actions-day-of-year = { $day }. { $month } { $year }
actions-overdue = Forsinket { $days }{ "\u00A0" }d
actions-no-owner = Mangler ansvarlig
actions-no-due = Mangler frist
actions-neither = Mangler ansvarlig og frist
actions-not-accepted = Ikke godtatt
actions-waits = Venter på { $number }
actions-waits-more = Venter på { $number } og { $more } til
actions-finish-one = Merk { $number } som utført (mellomrom)
actions-reopen-one = Merk { $number } som ikke utført (mellomrom)
actions-mark-done = Merk { $n } tiltak som utført
actions-mark-not-done = Merk { $n } tiltak som ikke utført
actions-due-hint = 1.9.23, fredag, +2u
actions-unread-date = «{ $typed }» er ingen dato. Skriv for eksempel 1.9.23, fredag eller +2u.

## Where there is nothing to show

actions-empty = Ingen tiltak ennå
actions-empty-text = Her står alt dere blir enige om å gjøre, med hvem som har ansvaret og når det skal være ferdig. Skriv det første på én linje.
actions-none-here = Ingen tiltak her
actions-none-here-text = Ingenting passer med det du har valgt eller søkt etter.

## The line for adding one

actions-add-hint = Nytt tiltak: tekst @ansvarlig #gjelder >frist
actions-add-how = @ foran hvem som har ansvaret, # foran det tiltaket gjelder, > foran fristen. Navn på flere ord kan stå i "anførselstegn". Enter legger til.
actions-add-no-text = Skriv hva som skal gjøres.
actions-add-no-owner = Ingen organisasjon heter «{ $typed }». Det blir stående i teksten.
actions-add-no-record = Ingenting i arbeidsområdet heter «{ $typed }». Det blir stående i teksten.
actions-add-no-date = «{ $typed }» er ingen dato. Det blir stående i teksten.
actions-add-several = «{ $typed }» passer på flere, blant annet { $names }. Det blir stående i teksten til du velger én.
actions-echo-owner = ansvarlig { $owner }
actions-echo-contributors = bidrar { $names }
actions-echo-due = frist { $day }
actions-echo-about = gjelder { $titles }

## Board and figures

actions-shape = Vis som
actions-shape-table = Tabell
actions-shape-board = Tavle
actions-shape-timeline = Tidslinje
actions-shape-figures = Tall
actions-card = { $number } { $text }, { $owner }, { $due }
actions-follow-up = Oppfølging
actions-on-time = Utført innen fristen
actions-on-time-rate = { $share }{ "\u00A0" }% ({ $kept } av { $all })
actions-slip = Så langt har fristene flyttet seg, median
actions-slip-days = { $days } dager
actions-due-chart = Frister måned for måned
actions-due-past = Forsinket
actions-due-coming = Kommende
actions-load = Åpne tiltak per ansvarlig
actions-load-of = { $owner }, { $open } åpne, { $overdue } forsinket
actions-orphans = Henger ikke sammen med noe møte, vedtak eller annet

## Groups

actions-group = Grupper
actions-grouped = Etter { LOWER($by) }
actions-group-nothing = Ikke gruppert
actions-group-count = { $overdue ->
    [0] { $n }
   *[other] { $n }, { $overdue } forsinket
}
actions-fold-all = Fold sammen alle
actions-unfold-all = Fold ut alle
actions-without-chain = Uten verdikjede
actions-without-meeting = Uten møte
actions-without-county = Uten fylke

## The filter

actions-due-from = Fra
actions-due-to = Til

## The timeline

actions-timeline = { $n ->
    [one] Tidslinje med ett tiltak. Pil opp og ned velger, pil venstre og høyre flytter utsnittet.
   *[other] Tidslinje med { $n } tiltak. Pil opp og ned velger, pil venstre og høyre flytter utsnittet.
}
actions-timeline-in = Forstørr (+)
actions-timeline-out = Forminsk (−)
actions-timeline-fit = Vis alt (0)
actions-timeline-today = Vis i dag
actions-timeline-now = I dag
actions-timeline-how = Dra en stolpe for å flytte fristen, eller bruk Ctrl og piltastene
actions-timeline-moving = Ny frist { $day }. Enter lagrer, Esc avbryter.
actions-timeline-from = { $row }, fra { $from }
