# Months, weekdays, counts, figures and units, words for typed days, headers of spreadsheets.

## Months and weekdays, as they stand inside a sentence

month-1 = januar
month-2 = februar
month-3 = mars
month-4 = april
month-5 = mai
month-6 = juni
month-7 = juli
month-8 = august
month-9 = september
month-10 = oktober
month-11 = november
month-12 = desember
month-short-1 = jan
month-short-2 = feb
month-short-3 = mar
month-short-4 = apr
month-short-5 = mai
month-short-6 = jun
month-short-7 = jul
month-short-8 = aug
month-short-9 = sep
month-short-10 = okt
month-short-11 = nov
month-short-12 = des
weekday-1 = mandag
weekday-2 = tirsdag
weekday-3 = onsdag
weekday-4 = torsdag
weekday-5 = fredag
weekday-6 = lørdag
weekday-7 = søndag
weekday-short-1 = man
weekday-short-2 = tir
weekday-short-3 = ons
weekday-short-4 = tor
weekday-short-5 = fre
weekday-short-6 = lør
weekday-short-7 = søn

## Days

date-long = { $day }. { $month } { $year }
date-short = { $day }. { $month }
date-with-weekday = { $weekday } { $day }. { $month } { $year }
date-month = { $month } { $year }
date-days = { $first }.–{ $last }. { $month } { $year }
relative-today = i dag
relative-tomorrow = i morgen
relative-yesterday = i går
relative-in-days =
    { $n ->
        [one] om { $n } dag
       *[other] om { $n } dager
    }
relative-days-ago =
    { $n ->
        [one] for { $n } dag siden
       *[other] for { $n } dager siden
    }
duration-minutes = { $n }{ "\u00A0" }min
duration-hours = { $n }{ "\u00A0" }t

## Counts of what is no record

count-participant =
    { $n ->
        [one] { $n } deltaker
       *[other] { $n } deltakere
    }
count-selected =
    { $n ->
        [one] { $n } valgt
       *[other] { $n } valgt
    }

## Figures

quantity-plain = { $value }{ "\u00A0" }{ UNIT($unit) }
quantity-per-year = { $value }{ "\u00A0" }{ UNIT($unit) }/år
quantity-per-day = { $value }{ "\u00A0" }{ UNIT($unit) }/døgn
percent = { $value }{ "\u00A0" }%
distance-km = { $value }{ "\u00A0" }km
coordinates = { $lat }°{ "\u00A0" }N { $lon }°{ "\u00A0" }Ø

## Units whose symbols hold words

unit-persons = personer
unit-million-cubic-metres = mill. m³
unit-decares = daa
unit-nok = kr
unit-thousand-nok = tusen kr
unit-million-nok = mill. kr
unit-billion-nok = mrd. kr
unit-pieces = stk.

## What people type for days, with commas between. All three languages are understood everywhere

input-yesterday = i går
input-today = i dag
input-tomorrow = i morgen, i morra
input-day-after-tomorrow = i overmorgen
input-days = d, dag, dager
input-weeks = u, uke, uker
input-months = m, mnd, måned, måneder
input-years = år
input-in = om
input-on = på, innen

## Headers of spreadsheets

header-id = Id
header-number = Nr
header-name = Navn
header-action = Tiltak
header-decision = Vedtak
header-kind = Type
header-status = Status
header-status-as-of = Status per
header-owner = Ansvarlig
header-asset-owner = Eier
header-role = Rolle
header-person = Person
header-accepted = Godtatt
header-contributors = Bidrar
header-due = Frist
header-due-history = Frist flyttet
header-overdue-days = Dager forsinket
header-about = Gjelder
header-blocked-by = Venter på
header-meeting = Møte
header-item = Sak
header-carried = Videreført til
header-progress = Framdrift
header-evidence = Dokumentasjon
header-tags = Stikkord
header-notes = Merknader
header-constraints = Begrensninger
header-confidential = Fortrolig
header-example = Eksempel
header-county-code = Fylkesnr
header-county = Fylke
header-industry = Næring
header-employed = Sysselsatte
header-quotient = Lokaliseringskvotient
header-quotient-low = Nedre grense (95 %)
header-quotient-high = Øvre grense (95 %)
header-municipality-code = Kommunenr
header-municipality = Kommune
header-latitude = Breddegrad
header-longitude = Lengdegrad
header-place-quality = Stedets presisjon
header-capacity = Kapasitet
header-unit = Enhet
header-per = Periode
header-uncertainty = Usikkerhet
header-figure-status = Grunnlag
header-readiness = Modenhet
header-source = Kilde
header-source-url = Kildens nettadresse
header-as-of = Opplysning fra
header-organisation-number = Organisasjonsnummer
header-created = Opprettet
header-changed = Endret
header-due-reason = Hvorfor ny frist
header-comment = Kommentar

## Tools of a chain

plain-number = { $value }
