# Kinds of record, their fields, and the values these can have.

## Kinds of record: one, several, with a count, as a new one, none, on the delete button

kind-organisation = Organisasjon
kind-asset = Aktivum
kind-chain = Verdikjede
kind-step = Steg
kind-flow = Flyt
kind-meeting = Møte
kind-decision = Vedtak
kind-action = Tiltak
kind-vote = Avstemning
kind-view = Visning
kind-scenario = Scenario
kinds-step = Steg
kinds-flow = Flyter
kinds-meeting = Møter
kinds-decision = Vedtak
kinds-action = Tiltak
count-organisation =
    { $n ->
        [one] { $n } organisasjon
       *[other] { $n } organisasjoner
    }
count-asset =
    { $n ->
        [one] { $n } aktivum
       *[other] { $n } aktiva
    }
count-chain =
    { $n ->
        [one] { $n } verdikjede
       *[other] { $n } verdikjeder
    }
count-step =
    { $n ->
        [one] { $n } steg
       *[other] { $n } steg
    }
count-flow =
    { $n ->
        [one] { $n } flyt
       *[other] { $n } flyter
    }
count-meeting =
    { $n ->
        [one] { $n } møte
       *[other] { $n } møter
    }
count-item =
    { $n ->
        [one] { $n } sak
       *[other] { $n } saker
    }
count-decision =
    { $n ->
        [one] { $n } vedtak
       *[other] { $n } vedtak
    }
count-action =
    { $n ->
        [one] { $n } tiltak
       *[other] { $n } tiltak
    }
count-vote =
    { $n ->
        [one] { $n } avstemning
       *[other] { $n } avstemninger
    }
count-view =
    { $n ->
        [one] { $n } visning
       *[other] { $n } visninger
    }
count-scenario =
    { $n ->
        [one] { $n } scenario
       *[other] { $n } scenarioer
    }
new-organisation = Ny organisasjon
new-asset = Nytt aktivum
new-chain = Ny verdikjede
new-stage = Nytt ledd
new-step = Nytt steg
new-flow = Ny flyt
new-meeting = Nytt møte
new-decision = Nytt vedtak
new-action = Nytt tiltak
no-organisation = Ingen organisasjoner
no-chain = Ingen verdikjeder
no-meeting = Ingen møter
delete-organisation = Slett organisasjonen
delete-asset = Slett aktivumet
delete-chain = Slett verdikjeden
delete-stage = Slett leddet
delete-step = Slett steget
delete-flow = Slett flyten
delete-meeting = Slett møtet
delete-item = Slett saken
delete-decision = Slett vedtaket
delete-action = Slett tiltaket
delete-vote = Slett avstemningen
delete-view = Slett visningen
delete-scenario = Slett scenarioet

## Fields, by the name of the field in the file

field-about = Gjelder
field-accepted = Godtatt av ansvarlig
field-agenda = Dagsorden
field-alternatives = Alternativer
field-amounts = Mengder
field-as_of = Opplysning fra
field-asset = Aktivum
field-assets = Aktiva
field-blocked_by = Venter på
field-blocks = Holder opp
field-capacities = Kapasiteter
field-capacity = Kapasitet
field-carried = Videreført til
field-chain = Verdikjede
field-cleared = Avklart
field-commitment = Forpliktelse
field-confidential = Fortrolig
field-constraints = Begrensninger
field-contacts = Kontakter
field-contributors = Bidrar
field-coordinator = Koordineres av
field-cost = Innsatskostnad
field-county = Fylke
field-day = Dag
field-days = Dager
field-decision = Vedtak
field-division = Fylkesinndeling
field-due = Frist
field-due_history = Flyttet frist
field-email = E-post
field-entitled = Stemmeberettigede
field-evidence = Dokumentasjon
field-example = Eksempel
field-from = Fra
field-gap = Mangler i kjeden
field-held = Holdt
field-item = Sak
field-jobs = Årsverk
field-kind = Type
field-language = Språk
field-latitude = Breddegrad
field-layer = Lag
field-lead = Ansvarlig fylke
field-longitude = Lengdegrad
field-loss = Svinn
field-mandate = Mandat
field-meeting = Møte
field-minutes = Minutter
field-municipality = Kommune
field-name = Navn
field-notes = Merknader
field-boundaries = Grenser
field-employment = Sysselsatte
field-number = Nummer
field-of = Innhold
field-options = Alternativer det stemmes over
field-order = Rekkefølge
field-organisation = Organisasjon
field-owner = Ansvarlig
field-asset-owner = Eier
field-parked = Parkeringsplass
field-per = Periode
field-person = Person
field-place = Sted
field-present = Til stede
field-price = Utpris
field-progress = Framdrift
field-quality = Presisjon
field-question = Spørsmål
field-quorum = Nødvendig oppmøte
field-rationale = Begrunnelse
field-readiness = Modenhet
field-region = Region
field-remark = Merknad
field-reservation-body = Forbehold om vedtak i
field-reservation-by = Avklares innen
field-resource = Ressurs
field-review_on = Tas opp igjen
field-role = Rolle
field-series = Møterekke
field-short = Kortnavn
field-signed = Underskrifter
field-source = Kilde
field-stage = Ledd
field-stages = Ledd
field-stances = Organisasjonenes standpunkt
field-start = Start
field-status = Status
field-steps = Steg
field-supersedes = Erstatter
field-tags = Stikkord
field-taken_up = Tatt opp i
field-targets = Mål
field-text = Tekst
field-title = Tittel
field-to = Til
field-uncertainty = Usikkerhet
field-unit = Enhet
field-url = Nettadresse
field-valid_until = Gjelder til
field-value = Verdi
field-view = Standpunkt
field-vote = Avstemning
field-why = Grunn

## Kinds of asset

asset-kind-natural-resource = Naturressurs
asset-kind-technology = Teknologi
asset-kind-competence = Kompetanse
asset-kind-infrastructure = Infrastruktur
asset-kind-industry = Industri
asset-kind-land = Areal
asset-kind-capital = Kapital

## Status of assets and steps

asset-status-operating = I drift
asset-status-building = Bygges
asset-status-planned = Planlagt
asset-status-paused = Satt på vent
asset-status-cancelled = Skrinlagt

## Kinds of organisation

org-kind-county-council = Fylkeskommune
org-kind-agency = Virkemiddelaktør
org-kind-research-council = Forskningsråd
org-kind-siva = Siva
org-kind-municipality = Kommune
org-kind-firm = Bedrift
org-kind-cluster = Klynge
org-kind-research-education = Forskning eller utdanning
org-kind-employers = Arbeidsgiverorganisasjon
org-kind-union = Fagforening
org-kind-central-authority = Statlig myndighet
org-kind-civil-society = Sivilsamfunn
org-kind-reindeer-herding-district = Reinbeitedistrikt

## Roles of steps

step-role-operator = Utøver
step-role-service = Tjenesteyter
step-role-supporter = Støttespiller
step-role-enabler = Tilrettelegger

## Commitment of flows

commitment-signed = Avtalt
commitment-in-dialogue = I dialog
commitment-identified = Identifisert
commitment-theoretical = Teoretisk

## How figures are known

quantity-status-measured = Målt
quantity-status-reported = Oppgitt
quantity-status-estimated = Beregnet
quantity-status-guess = Anslag
uncertainty-percent = ± { $value }{ "\u00A0" }%
uncertainty-absolute = ± { $value }{ "\u00A0" }{ UNIT($unit) }
uncertainty-class-a = A (± 5{ "\u00A0" }%)
uncertainty-class-b = B (± 15{ "\u00A0" }%)
uncertainty-class-c = C (± 30{ "\u00A0" }%)
uncertainty-class-d = D (± 60{ "\u00A0" }%)
layer-goods = Varer
layer-energy = Energi
layer-money = Penger
layer-substance = Stoff
layer-substance-named = Stoff, { $name }
per-year = Per år
per-day = Per døgn
per-once = Én gang
dimension-mass = Masse
dimension-energy = Energi
dimension-power = Effekt
dimension-volume = Volum
dimension-money = Penger
dimension-persons = Personer
dimension-area = Areal

## Decisions

decision-kind-consensus = Enighet
decision-kind-recommendation = Anbefaling
decision-kind-formal = Formelt vedtak
decision-kind-clarification = Avklaring
view-agree = Enig
view-remark = Merknad
view-disagree = Uenig
view-absent = Ikke til stede
mandate-final = Endelig
mandate-reservation = Forbehold

## Actions

action-status-proposed = Foreslått
action-status-agreed = Avtalt
action-status-started = Startet
action-status-done = Utført
action-status-dropped = Frafalt
action-overdue = Forsinket

## Meetings

agenda-break = Pause

## Places

place-quality-exact = Nøyaktig
place-quality-approximate = Omtrentlig
place-quality-municipality = Bare kommunen er kjent
division-2020 = Fylkesinndeling 2020–2023
division-2024 = Fylkesinndeling fra 2024
division-own = Egne grenser
country-se = Sverige
country-fi = Finland
country-ru = Russland
country-dk = Danmark
county-unknown = Uten fylke
county-by-place = Følger av stedet
county-by-hand = Satt for hånd
place-at-sea = Til havs

## Severity of findings

severity-error = Feil
severity-warning = Advarsel
severity-note = Merknad

## What the colour and the size of a marker tell

colour-by-kind = Type
colour-by-status = Status
colour-by-age = Hvor gammel opplysningen er
size-by-nothing = Ingenting
size-by-capacity = Kapasitet

## Tools of a chain

kinds-scenario = Scenarioer
