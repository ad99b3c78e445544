# What an import says: why a file cannot be read, why a row is rejected, what comes of the rest.

## Files

import-too-large = Filen er større enn { $most }{ "\u00A0" }MB, og så mye kan ikke leses. Del den i flere.
import-old-spreadsheet = Regnearket er i et eldre format. Lagre det som XLSX eller CSV.
import-spreadsheet-broken = Regnearket kan ikke leses; det er skadet eller kryptert.
import-too-large-unpacked = Regnearket blir til mer enn { $most }{ "\u00A0" }MB når det pakkes ut, og så mye kan ikke leses.
import-empty = Det er ingen rader i filen.
import-too-many-rows = Filen har flere enn { $most } rader. Del den i flere.
import-too-many-columns = Filen har flere enn { $most } kolonner.
import-too-many-records = Arbeidsområdet ville fått { $count } poster, og en fil kan ha { $most }.
import-workspace-too-large = Arbeidsområdet ville blitt større enn { $most }{ "\u00A0" }MB, og en så stor fil kan ikke åpnes. Ingenting er skrevet.
import-no-name = Ingen kolonne er gjenkjent som navn eller id. Kolonnene er { $all }
import-no-step = Det mangler kolonner for stegets navn eller for flytens to ender. Kolonnene er { $all }
import-no-county = Det mangler kolonner for fylke, eller for både næring og antall sysselsatte. Kolonnene er { $all }
import-no-action = Ingen kolonne er gjenkjent som tiltak, nummer eller id. Kolonnene er { $all }
import-no-organisation = Ingen kolonne er gjenkjent som organisasjon eller organisasjonsnummer. Kolonnene er { $all }
import-no-meeting = Det er ikke noe møte å melde noen på. Lag møtet først.
import-regions-too-long = Grensene har mer enn { $most } punkter i alt. Forenkle dem først.
import-regions-too-many = Filen har { $count } regioner, og det er plass til { $most }.
import-no-chain-sheet = Ingen av arkene har steg eller flyter. Steg trenger kolonner for navn og verdikjede, flyter for fra og til. Arkene er { $all }
import-stopped = Importen ble stoppet, og ingenting er endret.
import-json = Filen er ikke gyldig GeoJSON. Feilen er på linje { $line }, tegn { $column }.
import-not-geojson = Filen er JSON, men ikke en samling av GeoJSON-objekter.
import-crs = Koordinatsystemet { $crs } kan ikke leses. Bruk WGS{ "\u00A0" }84 eller EPSG:25833.
import-mapping-header = Det er ingen kolonne «{ $header }». Kolonnene er { $all }
import-mapping-field = «{ $field }» er ikke noe en kolonne kan inneholde. Dette kan den: { $all }

## Rows

import-reject-cell = Rad { $row }, kolonnen «{ $column }»: { $reason }
import-reject-row = Rad { $row }: { $reason }
import-cell-too-long = Teksten er på mer enn { $most } tegn. Kanskje mangler et anførselstegn.
import-cell-zero = Teksten har tegn som ikke hører hjemme i tekst.
import-cell-unreadable = Teksten har tegn som ikke kan leses.
import-too-many-cells = Raden har { $cells } celler, men det er bare { $columns } kolonner med overskrift.
import-name-missing = Navnet mangler.
import-twice = En tidligere rad gjelder samme post.
import-repeated = Rad { $row } har samme navn og sted.
import-repeated-step = Rad { $row } har samme verdikjede, ledd, navn og fylke.
import-chain-missing = Verdikjeden mangler.
import-chain-several = Flere verdikjeder heter det. Oppgi id-en.
import-chain-unknown = Det er ingen verdikjede «{ $text }».
import-step-several = Flere steg passer til raden. Oppgi ledd, fylke eller id.
import-step-other-chain = Steget med denne id-en står i en annen verdikjede. Et steg kan ikke flyttes mellom kjeder.
import-step-unknown = Det er ikke noe steg «{ $text }» i verdikjeden.
import-end-missing = Flyten mangler steget i denne enden.
import-end-several = Flere steg heter «{ $text }». Oppgi verdikjede, ledd, fylke eller id.
import-flow-itself = En flyt går ikke fra et steg til det samme steget.
import-resource-missing = Det står ikke hva som flyter.
import-asset-several = Flere aktiva heter «{ $text }». Oppgi id-en.
import-county-unknown = Det er ikke noe fylke eller land «{ $text }».
import-jobs = Årsverk er et helt tall, ikke { $value }.
import-loss = Svinn er fra 0 til 100 prosent.
import-loss-fraction = Svinnet er lest som { $value } prosent. Er det en andel, skal det være { $percent } prosent.
import-negative = En mengde er ikke mindre enn null, som { $value }.
import-account-twice = Raden har to mengder av samme lag.
import-county-other-division = Fylke { $text } finnes ikke i arbeidsområdets fylkesinndeling.
import-unit-unknown = Enheten «{ $text }» er ikke kjent, så tallet kan ikke regnes om eller legges sammen med andre.
import-unit-other-account = Enheten «{ $text }» måler ikke det laget teller.
import-asset-unknown = Det er ikke noe aktivum «{ $text }», så steget får ikke noe.
import-stage-new = Leddet «{ $text }» finnes ikke og blir laget sist i kjeden.
import-stage-chosen = Leddet mangler, så steget får stå i «{ $stage }».
import-chain-new = Verdikjeden «{ $text }» finnes ikke og blir laget.
import-step-no-county = Steget har ikke noe fylke.
import-step-made = Steget «{ $step }» finnes ikke og blir laget i leddet «{ $stage }».
import-step-made-chosen = Steget «{ $step }» finnes ikke og blir laget. Leddet er ikke oppgitt; flytene tyder på «{ $stage }».
import-circle = Flyten går i ring: fra den når en «{ $step }» igjen.
import-kind-unknown = «{ $text }» er ikke en kjent type.
import-status-unknown = «{ $text }» er ikke en kjent status.
import-word-unknown = «{ $text }» er ikke blant det som kan stå her.
import-not-a-number = «{ $text }» er ikke et tall.
import-not-a-day = «{ $text }» er ikke en dato. Skriv for eksempel 2023-05-11 eller 11.5.2023.
import-readiness = Modenhet er et helt tall fra 1 til 9, ikke { $value }.
import-organisation-number = «{ $text }» er ikke et organisasjonsnummer på ni sifre.
import-county = «{ $text }» er ikke et fylkesnummer på to sifre.
import-coordinate-missing = Den ene koordinaten mangler.
import-off-the-globe = Lengde { $lon } og bredde { $lat } er ikke et sted på jorden.
import-municipality-unknown = Det er ingen kommune «{ $text }».
import-municipality-several = Flere kommuner heter «{ $text }». Oppgi kommunenummeret.
import-unit-missing = Kapasiteten mangler enhet.
import-unit-too-long = «{ $text }» er for langt for en enhet.
import-uncertainty-unit = Usikkerheten «{ $text }» kan ikke regnes om til { $unit }.
import-figure-anew = Tallet måler noe annet enn før, så usikkerheten, statusen og kilden til det gamle gjelder ikke lenger.
import-figure-unsourced = Tallet er et annet enn før, og raden sier ikke hvor det er fra. Kilden og statusen til det gamle gjelder ikke lenger.
import-organisation-other-number = Det finnes en annen organisasjon som heter «{ $name }», med et annet nummer. Denne blir en ny.
import-namesake-elsewhere = Eieren har et aktivum med samme navn et annet sted. Dette blir et nytt.
import-place-elsewhere = Stedet som er kjent, ligger ikke i { $municipality }. Raden har ingen koordinater, så det er ikke flyttet.
import-place-missing = Raden har verken koordinater eller kommune, så det den ellers sier om stedet, er ikke tatt med.
import-shape-broken = Geometrien har ikke de koordinatene den skulle ha.
import-shape-parts = Geometrien har { $count } deler, og bare den største er tatt med.
import-shape-too-long = Geometrien har mer enn { $most } punkter. Forenkle den først.
import-shape-unknown = Geometri av typen «{ $kind }» kan ikke leses.
import-region-twice = En tidligere region har samme navn.
import-region-no-area = Geometrien er av typen «{ $kind }», og en region må være en flate.
import-region-overlap = Midten av regionen ligger også i «{ $other }».
import-ring-empty = Geometrien er tom.
import-ring-no-number = Punkt { $place } i en ring er ikke to tall.
import-ring-short = En ring har bare { $count } punkter. Den må ha minst fire, der det siste er likt det første.
import-ring-open = En ring er ikke lukket: den slutter ved { $lon }° øst og { $lat }° nord, og begynner et annet sted.
import-ring-flat = En ring ved { $lon }° øst og { $lat }° nord omslutter ingenting.
import-ring-crossed = En ring krysser eller berører seg selv ved { $lon }° øst og { $lat }° nord.
import-rings-cross = To ringer i samme flate krysser hverandre ved { $lon }° øst og { $lat }° nord.
import-hole-outside = Et hull ved { $lon }° øst og { $lat }° nord ligger utenfor flaten.
import-holes-overlap = Et hull ved { $lon }° øst og { $lat }° nord ligger i et annet hull.
import-industry-missing = Næringen mangler.
import-employed-negative = Antall sysselsatte er ikke mindre enn null, som { $text }.
import-formula = «{ $text }» er det som står igjen av en formel uten svar.
import-text-missing = Det står ikke hva tiltaket går ut på.
import-action-number = «{ $text }» er ikke et nummer som T-12.
import-action-other-number = Raden har nummer { $told }, men id-en hører til { $known }. Id-en gjelder.
import-action-by-text = Raden har verken id eller nummer. Teksten er den til { $number }.
import-action-new-number = Det er ikke noe tiltak { $number } fra før, så det blir et nytt.
import-action-number-taken = { $number } er i bruk, så tiltaket får det neste ledige nummeret.
import-action-number-far = { $number } er langt over de andre numrene, så tiltaket får det neste ledige.
import-action-unknown = Det er ikke noe tiltak «{ $text }».
import-action-waits-for-itself = Tiltaket ville ventet på seg selv, kanskje gjennom andre tiltak.
import-left = Cellen er tom, så { $value } blir stående. Skriv en tankestrek for å tømme feltet.
import-reason-alone = Fristen flyttes ikke, så grunnen er ikke tatt med.
import-organisation-new = Organisasjonen «{ $text }» finnes ikke og blir laget.
import-organisation-missing = Organisasjonen mangler.
import-organisation-number-check = Kontrollsifferet i { $text } stemmer ikke, så nummeret er ikke tatt med.
import-organisation-other-name = Nummeret er det «{ $name }» har.
import-organisation-keeps-number = Organisasjonen har nummer { $number } fra før, og det blir stående.
import-not-an-email = «{ $text }» er ikke en e-postadresse.

## What comes of them

import-counts = { $new } { $new ->
    [one] ny
   *[other] nye
}, { $changed } { $changed ->
    [one] endret
   *[other] endrede
}, { $same } uendret, { $rejected } { $rejected ->
    [one] avvist
   *[other] avviste
}.
import-new-organisations = { $count ->
    [one] Én eier fantes ikke og blir en ny organisasjon.
   *[other] { $count } eiere fantes ikke og blir nye organisasjoner.
}
import-new-partners = { $count ->
    [one] Én organisasjon fantes ikke og blir ny.
   *[other] { $count } organisasjoner fantes ikke og blir nye.
}
import-new-chains = { $count ->
    [one] Én verdikjede fantes ikke og blir ny.
   *[other] { $count } verdikjeder fantes ikke og blir nye.
}
import-new-stages = { $count ->
    [one] Ett ledd fantes ikke og blir nytt.
   *[other] { $count } ledd fantes ikke og blir nye.
}
import-sheets-left-out = Ark uten steg eller flyter er ikke tatt med: { $sheets }
import-regions-instead = Regionene trer i stedet for fylkene og for egne grenser som var der fra før.
import-withheld = { $count ->
    [one] Ett tall er holdt tilbake av kilden. Det regnes ikke som null.
   *[other] { $count } tall er holdt tilbake av kilden. De regnes ikke som null.
}
import-counties-gone = { $count ->
    [one] Ett fylke med tall fra før er ikke i filen. Tallene for det forsvinner.
   *[other] { $count } fylker med tall fra før er ikke i filen. Tallene for dem forsvinner.
}
import-industries-gone = { $count ->
    [one] Én næring med tall fra før er ikke i filen. Tallene for den forsvinner.
   *[other] { $count } næringer med tall fra før er ikke i filen. Tallene for dem forsvinner.
}
import-country-told = Tallene for hele landet er fra kilden.
import-country-summed = Summen av fylkene står for hele landet.
import-columns-left-out = Kolonner som ikke er tatt med: { $columns }
import-mapping-forgotten = Valgene som var husket for kolonnene, passer ikke lenger. Kolonnene er lest av overskriftene.

## In the window

import-title = Importer aktiva
import-title-chains = Importer steg og flyter
import-title-regions = Importer egne grenser
import-title-employment = Importer sysselsetting
import-title-actions = Importer tiltaksliste
import-title-participants = Importer påmeldingsliste
import-source-title = Kilden til tallene
import-source-url = Kildens nettadresse
import-source-day = Tallene gjelder dagen
import-source-needed = Oppgi kilden, så andre kan se hvor tallene er fra.
import-preview = Forhåndsvis
import-columns = Hva kolonnene inneholder
import-columns-of = Hva kolonnene i arket { $sheet } inneholder
import-field-amount = Kapasitet eller mengde
import-field-other = Annet, ikke en næring
import-column-nothing = Ikke med
import-column-further = { $name } { $number }
import-column-reason = «{ $column }» – { $reason }
import-say-name = Velg hvilken kolonne som inneholder navnet.
import-say-step = Velg hvilke kolonner som inneholder navnet på steget, eller hvilke som inneholder flytens fra-steg og til-steg.
import-say-county = Velg hvilken kolonne som inneholder fylket. Har hver rad én næring, velg også kolonnene for næring og antall sysselsatte.
import-state-new = Ny
import-state-changed = Endret
import-state-same = Uendret
import-state-rejected = Avvist
import-doubtful = Med merknad
import-row = Rad { $row } · { $name } · { $state }
import-given-name = Fornavn
import-family-name = Etternavn
import-email = E-post
import-say-action = Velg hvilken kolonne som inneholder tiltaket, nummeret eller id-en.
import-say-organisation = Velg hvilken kolonne som inneholder organisasjonen.
import-change = { $field }: { $from } → { $to }
import-change-to = { $field }: { $to }
import-quoted = «{ $text }»
import-note = nytt notat «{ $text }»
import-nothing = ingen
import-do = { $count ->
    [one] Importer én rad
   *[other] Importer { $count } rader
}
import-do-regions = { $count ->
    [one] Importer én region
   *[other] Importer { $count } regioner
}
imported = { $count ->
    [one] Én rad er importert.
   *[other] { $count } rader er importert.
}
import-failed-title = Filen ble ikke importert
import-failed-safe = Arbeidsområdet er som det var.
