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
weekday-1 = måndag
weekday-2 = tysdag
weekday-3 = onsdag
weekday-4 = torsdag
weekday-5 = fredag
weekday-6 = laurdag
weekday-7 = sundag
weekday-short-1 = mån
weekday-short-2 = tys
weekday-short-3 = ons
weekday-short-4 = tor
weekday-short-5 = fre
weekday-short-6 = lau
weekday-short-7 = sun

## Days

date-long = { $day }. { $month } { $year }
date-short = { $day }. { $month }
date-with-weekday = { $weekday } { $day }. { $month } { $year }
date-month = { $month } { $year }
date-days = { $first }.–{ $last }. { $month } { $year }
relative-today = i dag
relative-tomorrow = i morgon
relative-yesterday = i går
relative-in-days =
    { $n ->
        [one] om { $n } dag
       *[other] om { $n } dagar
    }
relative-days-ago =
    { $n ->
        [one] for { $n } dag sidan
       *[other] for { $n } dagar sidan
    }
duration-minutes = { $n }{ "\u00A0" }min
duration-hours = { $n }{ "\u00A0" }t

## Counts of what is no record

count-participant =
    { $n ->
        [one] { $n } deltakar
       *[other] { $n } deltakarar
    }
count-selected =
    { $n ->
        [one] { $n } vald
       *[other] { $n } valde
    }

## Figures

quantity-plain = { $value }{ "\u00A0" }{ UNIT($unit) }
quantity-per-year = { $value }{ "\u00A0" }{ UNIT($unit) }/år
quantity-per-day = { $value }{ "\u00A0" }{ UNIT($unit) }/døgn
percent = { $value }{ "\u00A0" }%
distance-km = { $value }{ "\u00A0" }km
coordinates = { $lat }°{ "\u00A0" }N { $lon }°{ "\u00A0" }A

## Units whose symbols hold words

unit-persons = personar
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
input-tomorrow = i morgon
input-day-after-tomorrow = i overmorgon
input-days = d, dag, dagar
input-weeks = v, veke, veker
input-months = m, mnd, månad, månader
input-years = år
input-in = om
input-on = på, innan

## Headers of spreadsheets

header-id = Id
header-number = Nr
header-name = Namn
header-action = Tiltak
header-decision = Vedtak
header-kind = Type
header-status = Status
header-status-as-of = Status per
header-owner = Ansvarleg
header-asset-owner = Eigar
header-role = Rolle
header-person = Person
header-accepted = Godteken
header-contributors = Bidreg
header-due = Frist
header-due-history = Frist flytt
header-overdue-days = Dagar forseinka
header-about = Gjeld
header-blocked-by = Ventar på
header-meeting = Møte
header-item = Sak
header-carried = Ført vidare til
header-progress = Framdrift
header-evidence = Dokumentasjon
header-tags = Stikkord
header-notes = Merknader
header-constraints = Avgrensingar
header-confidential = Fortruleg
header-example = Døme
header-county-code = Fylkesnr
header-county = Fylke
header-industry = Næring
header-employed = Sysselsette
header-quotient = Lokaliseringskvotient
header-quotient-low = Nedre grense (95 %)
header-quotient-high = Øvre grense (95 %)
header-municipality-code = Kommunenr
header-municipality = Kommune
header-latitude = Breiddegrad
header-longitude = Lengdegrad
header-place-quality = Presisjon for staden
header-capacity = Kapasitet
header-unit = Eining
header-per = Periode
header-uncertainty = Uvisse
header-figure-status = Grunnlag
header-readiness = Mognad
header-source = Kjelde
header-source-url = Nettadressa til kjelda
header-as-of = Opplysning frå
header-organisation-number = Organisasjonsnummer
header-created = Oppretta
header-changed = Endra
header-due-reason = Kvifor ny frist
header-comment = Kommentar

## Tools of a chain

plain-number = { $value }
