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
kind-vote = Avstemming
kind-view = Vising
kind-scenario = Scenario
kinds-step = Steg
kinds-flow = Flytar
kinds-meeting = Møte
kinds-decision = Vedtak
kinds-action = Tiltak
count-organisation =
    { $n ->
        [one] { $n } organisasjon
       *[other] { $n } organisasjonar
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
       *[other] { $n } flytar
    }
count-meeting =
    { $n ->
        [one] { $n } møte
       *[other] { $n } møte
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
        [one] { $n } avstemming
       *[other] { $n } avstemmingar
    }
count-view =
    { $n ->
        [one] { $n } vising
       *[other] { $n } visingar
    }
count-scenario =
    { $n ->
        [one] { $n } scenario
       *[other] { $n } scenario
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
no-organisation = Ingen organisasjonar
no-chain = Ingen verdikjeder
no-meeting = Ingen møte
delete-organisation = Slett organisasjonen
delete-asset = Slett aktivumet
delete-chain = Slett verdikjeda
delete-stage = Slett leddet
delete-step = Slett steget
delete-flow = Slett flyten
delete-meeting = Slett møtet
delete-item = Slett saka
delete-decision = Slett vedtaket
delete-action = Slett tiltaket
delete-vote = Slett avstemminga
delete-view = Slett visinga
delete-scenario = Slett scenarioet

## Fields, by the name of the field in the file

field-about = Gjeld
field-accepted = Godteken av ansvarleg
field-agenda = Dagsorden
field-alternatives = Alternativ
field-amounts = Mengder
field-as_of = Opplysning frå
field-asset = Aktivum
field-assets = Aktiva
field-blocked_by = Ventar på
field-blocks = Held opp
field-capacities = Kapasitetar
field-capacity = Kapasitet
field-carried = Vidareført til
field-chain = Verdikjede
field-cleared = Avklart
field-commitment = Forplikting
field-confidential = Fortruleg
field-constraints = Avgrensingar
field-contacts = Kontaktar
field-contributors = Bidreg
field-coordinator = Blir koordinert av
field-cost = Innsatskostnad
field-county = Fylke
field-day = Dag
field-days = Dagar
field-decision = Vedtak
field-division = Fylkesinndeling
field-due = Frist
field-due_history = Flytta frist
field-email = E-post
field-entitled = Røysteføre
field-evidence = Dokumentasjon
field-example = Døme
field-from = Frå
field-gap = Manglar i kjeda
field-held = Halden
field-item = Sak
field-jobs = Årsverk
field-kind = Type
field-language = Språk
field-latitude = Breiddegrad
field-layer = Lag
field-lead = Ansvarleg fylke
field-longitude = Lengdegrad
field-loss = Svinn
field-mandate = Mandat
field-meeting = Møte
field-minutes = Minutt
field-municipality = Kommune
field-name = Namn
field-notes = Merknader
field-boundaries = Grenser
field-employment = Sysselsette
field-number = Nummer
field-of = Innhald
field-options = Alternativ det blir stemt over
field-order = Rekkjefølgje
field-organisation = Organisasjon
field-owner = Ansvarleg
field-asset-owner = Eigar
field-parked = Parkeringsplass
field-per = Periode
field-person = Person
field-place = Stad
field-present = Til stades
field-price = Utpris
field-progress = Framdrift
field-quality = Presisjon
field-question = Spørsmål
field-quorum = Nødvendig frammøte
field-rationale = Grunngiving
field-readiness = Mognad
field-region = Region
field-remark = Merknad
field-reservation-body = Atterhald om vedtak i
field-reservation-by = Skal avklarast innan
field-resource = Ressurs
field-review_on = Blir teke opp att
field-role = Rolle
field-series = Møterekkje
field-short = Kortnamn
field-signed = Underskrifter
field-source = Kjelde
field-stage = Ledd
field-stages = Ledd
field-stances = Standpunkta til organisasjonane
field-start = Start
field-status = Status
field-steps = Steg
field-supersedes = Erstattar
field-tags = Stikkord
field-taken_up = Teke opp i
field-targets = Mål
field-text = Tekst
field-title = Tittel
field-to = Til
field-uncertainty = Uvisse
field-unit = Eining
field-url = Nettadresse
field-valid_until = Gjeld til
field-value = Verdi
field-view = Standpunkt
field-vote = Avstemming
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
asset-status-building = Under bygging
asset-status-planned = Planlagt
asset-status-paused = Sett på vent
asset-status-cancelled = Skrinlagt

## Kinds of organisation

org-kind-county-council = Fylkeskommune
org-kind-agency = Verkemiddelaktør
org-kind-research-council = Forskingsråd
org-kind-siva = Siva
org-kind-municipality = Kommune
org-kind-firm = Bedrift
org-kind-cluster = Klynge
org-kind-research-education = Forsking eller utdanning
org-kind-employers = Arbeidsgivarorganisasjon
org-kind-union = Fagforeining
org-kind-central-authority = Statleg styresmakt
org-kind-civil-society = Sivilsamfunn
org-kind-reindeer-herding-district = Reinbeitedistrikt

## Roles of steps

step-role-operator = Utøvar
step-role-service = Tenesteytar
step-role-supporter = Støttespelar
step-role-enabler = Tilretteleggjar

## Commitment of flows

commitment-signed = Avtalt
commitment-in-dialogue = I dialog
commitment-identified = Identifisert
commitment-theoretical = Teoretisk

## How figures are known

quantity-status-measured = Målt
quantity-status-reported = Oppgitt
quantity-status-estimated = Utrekna
quantity-status-guess = Anslag
uncertainty-percent = ± { $value }{ "\u00A0" }%
uncertainty-absolute = ± { $value }{ "\u00A0" }{ UNIT($unit) }
uncertainty-class-a = A (± 5{ "\u00A0" }%)
uncertainty-class-b = B (± 15{ "\u00A0" }%)
uncertainty-class-c = C (± 30{ "\u00A0" }%)
uncertainty-class-d = D (± 60{ "\u00A0" }%)
layer-goods = Varer
layer-energy = Energi
layer-money = Pengar
layer-substance = Stoff
layer-substance-named = Stoff, { $name }
per-year = Per år
per-day = Per døgn
per-once = Éin gong
dimension-mass = Masse
dimension-energy = Energi
dimension-power = Effekt
dimension-volume = Volum
dimension-money = Pengar
dimension-persons = Personar
dimension-area = Areal

## Decisions

decision-kind-consensus = Einigheit
decision-kind-recommendation = Tilråding
decision-kind-formal = Formelt vedtak
decision-kind-clarification = Avklaring
view-agree = Einig
view-remark = Merknad
view-disagree = Ueinig
view-absent = Ikkje til stades
mandate-final = Endeleg
mandate-reservation = Atterhald

## Actions

action-status-proposed = Føreslått
action-status-agreed = Avtalt
action-status-started = Starta
action-status-done = Utført
action-status-dropped = Fråfalle
action-overdue = Forseinka

## Meetings

agenda-break = Pause

## Places

place-quality-exact = Nøyaktig
place-quality-approximate = Omtrentleg
place-quality-municipality = Berre kommunen er kjend
division-2020 = Fylkesinndeling 2020–2023
division-2024 = Fylkesinndeling frå 2024
division-own = Eigne grenser
country-se = Sverige
country-fi = Finland
country-ru = Russland
country-dk = Danmark
county-unknown = Utan fylke
county-by-place = Følgjer av staden
county-by-hand = Sett for hand
place-at-sea = Til havs

## Severity of findings

severity-error = Feil
severity-warning = Åtvaring
severity-note = Merknad

## What the colour and the size of a marker tell

colour-by-kind = Type
colour-by-status = Status
colour-by-age = Kor gammal opplysninga er
size-by-nothing = Ingenting
size-by-capacity = Kapasitet

## Tools of a chain

kinds-scenario = Scenario
