# Months, weekdays, counts, figures and units, words for typed days, headers of spreadsheets.

## Months and weekdays, as they stand inside a sentence

month-1 = January
month-2 = February
month-3 = March
month-4 = April
month-5 = May
month-6 = June
month-7 = July
month-8 = August
month-9 = September
month-10 = October
month-11 = November
month-12 = December
month-short-1 = Jan
month-short-2 = Feb
month-short-3 = Mar
month-short-4 = Apr
month-short-5 = May
month-short-6 = Jun
month-short-7 = Jul
month-short-8 = Aug
month-short-9 = Sep
month-short-10 = Oct
month-short-11 = Nov
month-short-12 = Dec
weekday-1 = Monday
weekday-2 = Tuesday
weekday-3 = Wednesday
weekday-4 = Thursday
weekday-5 = Friday
weekday-6 = Saturday
weekday-7 = Sunday
weekday-short-1 = Mon
weekday-short-2 = Tue
weekday-short-3 = Wed
weekday-short-4 = Thu
weekday-short-5 = Fri
weekday-short-6 = Sat
weekday-short-7 = Sun

## Days

date-long = { $day } { $month } { $year }
date-short = { $day } { $month }
date-with-weekday = { $weekday } { $day } { $month } { $year }
date-month = { $month } { $year }
date-days = { $first }–{ $last } { $month } { $year }
relative-today = today
relative-tomorrow = tomorrow
relative-yesterday = yesterday
relative-in-days =
    { $n ->
        [one] in { $n } day
       *[other] in { $n } days
    }
relative-days-ago =
    { $n ->
        [one] { $n } day ago
       *[other] { $n } days ago
    }
duration-minutes = { $n }{ "\u00A0" }min
duration-hours = { $n }{ "\u00A0" }h

## Counts of what is no record

count-participant =
    { $n ->
        [one] { $n } participant
       *[other] { $n } participants
    }
count-selected =
    { $n ->
        [one] { $n } selected
       *[other] { $n } selected
    }

## Figures

quantity-plain = { $value }{ "\u00A0" }{ UNIT($unit) }
quantity-per-year = { $value }{ "\u00A0" }{ UNIT($unit) }/year
quantity-per-day = { $value }{ "\u00A0" }{ UNIT($unit) }/day
percent = { $value }%
distance-km = { $value }{ "\u00A0" }km
coordinates = { $lat }°{ "\u00A0" }N { $lon }°{ "\u00A0" }E

## Units whose symbols hold words

unit-persons = persons
unit-million-cubic-metres = million m³
unit-decares = decares
unit-nok = NOK
unit-thousand-nok = thousand NOK
unit-million-nok = million NOK
unit-billion-nok = billion NOK
unit-pieces = pcs

## What people type for days, with commas between. All three languages are understood everywhere

input-yesterday = yesterday
input-today = today
input-tomorrow = tomorrow
input-day-after-tomorrow = day after tomorrow
input-days = d, day, days
input-weeks = w, week, weeks
input-months = m, month, months
input-years = y, year, years
input-in = in
input-on = on, by

## Headers of spreadsheets

header-id = Id
header-number = No
header-name = Name
header-action = Action
header-decision = Decision
header-kind = Kind
header-status = Status
header-status-as-of = Status as of
header-owner = Owner
header-asset-owner = Owner
header-role = Role
header-person = Person
header-accepted = Accepted
header-contributors = Contributors
header-due = Due
header-due-history = Due date moved
header-overdue-days = Days overdue
header-about = Concerns
header-blocked-by = Waits for
header-meeting = Meeting
header-item = Agenda item
header-carried = Carried over to
header-progress = Progress
header-evidence = Evidence
header-tags = Tags
header-notes = Notes
header-constraints = Constraints
header-confidential = Confidential
header-example = Example
header-county-code = County no
header-county = County
header-industry = Industry
header-employed = Employed
header-quotient = Location quotient
header-quotient-low = Lower limit (95%)
header-quotient-high = Upper limit (95%)
header-municipality-code = Municipality no
header-municipality = Municipality
header-latitude = Latitude
header-longitude = Longitude
header-place-quality = Accuracy of place
header-capacity = Capacity
header-unit = Unit
header-per = Period
header-uncertainty = Uncertainty
header-figure-status = Basis
header-readiness = Readiness
header-source = Source
header-source-url = Source address
header-as-of = As of
header-organisation-number = Organisation number
header-created = Created
header-changed = Changed
header-due-reason = Why the due date moves
header-comment = Comment

## Tools of a chain

plain-number = { $value }
