# What an import says: why a file cannot be read, why a row is rejected, what comes of the rest.

## Files

import-too-large = Fila er større enn { $most }{ "\u00A0" }MB, og så mykje kan ikkje lesast. Del henne i fleire.
import-old-spreadsheet = Reknearket er i eit eldre format. Lagre det som XLSX eller CSV.
import-spreadsheet-broken = Reknearket kan ikkje lesast; det er skadd eller kryptert.
import-too-large-unpacked = Reknearket blir til meir enn { $most }{ "\u00A0" }MB når det blir pakka ut, og så mykje kan ikkje lesast.
import-empty = Det er ingen rader i fila.
import-too-many-rows = Fila har fleire enn { $most } rader. Del henne i fleire.
import-too-many-columns = Fila har fleire enn { $most } kolonnar.
import-too-many-records = Arbeidsområdet ville fått { $count } postar, og ei fil kan ha { $most }.
import-workspace-too-large = Arbeidsområdet ville blitt større enn { $most }{ "\u00A0" }MB, og ei så stor fil kan ikkje opnast. Ingenting er skrive.
import-no-name = Ingen kolonne er kjend att som namn eller id. Kolonnane er { $all }
import-no-step = Det manglar kolonnar for namnet på steget eller for dei to endane av flyten. Kolonnane er { $all }
import-no-county = Det manglar kolonnar for fylke, eller for både næring og talet på sysselsette. Kolonnane er { $all }
import-no-action = Ingen kolonne er kjend att som tiltak, nummer eller id. Kolonnane er { $all }
import-no-organisation = Ingen kolonne er kjend att som organisasjon eller organisasjonsnummer. Kolonnane er { $all }
import-no-meeting = Det er ikkje noko møte å melde nokon på. Lag møtet først.
import-regions-too-long = Grensene har meir enn { $most } punkt i alt. Forenkle dei først.
import-regions-too-many = Fila har { $count } regionar, og det er plass til { $most }.
import-no-chain-sheet = Ingen av arka har steg eller flytar. Steg treng kolonnar for namn og verdikjede, flytar for frå og til. Arka er { $all }
import-stopped = Importen vart stoppa, og ingenting er endra.
import-json = Fila er ikkje gyldig GeoJSON. Feilen er på linje { $line }, teikn { $column }.
import-not-geojson = Fila er JSON, men ikkje ei samling av GeoJSON-objekt.
import-crs = Koordinatsystemet { $crs } kan ikkje lesast. Bruk WGS{ "\u00A0" }84 eller EPSG:25833.
import-mapping-header = Det er ingen kolonne «{ $header }». Kolonnane er { $all }
import-mapping-field = «{ $field }» er ikkje noko ein kolonne kan innehalde. Dette kan han: { $all }

## Rows

import-reject-cell = Rad { $row }, kolonnen «{ $column }»: { $reason }
import-reject-row = Rad { $row }: { $reason }
import-cell-too-long = Teksten er på meir enn { $most } teikn. Kanskje manglar eit hermeteikn.
import-cell-zero = Teksten har teikn som ikkje høyrer heime i tekst.
import-cell-unreadable = Teksten har teikn som ikkje kan lesast.
import-too-many-cells = Rada har { $cells } celler, men det er berre { $columns } kolonnar med overskrift.
import-name-missing = Namnet manglar.
import-twice = Ei tidlegare rad gjeld same post.
import-repeated = Rad { $row } har same namn og stad.
import-repeated-step = Rad { $row } har same verdikjede, ledd, namn og fylke.
import-chain-missing = Verdikjeda manglar.
import-chain-several = Fleire verdikjeder heiter det. Oppgje id-en.
import-chain-unknown = Det er inga verdikjede «{ $text }».
import-step-several = Fleire steg høver til rada. Oppgje ledd, fylke eller id.
import-step-other-chain = Steget med denne id-en står i ei anna verdikjede. Eit steg kan ikkje flyttast mellom kjeder.
import-step-unknown = Det er ikkje noko steg «{ $text }» i verdikjeda.
import-end-missing = Flyten manglar steget i denne enden.
import-end-several = Fleire steg heiter «{ $text }». Oppgje verdikjede, ledd, fylke eller id.
import-flow-itself = Ein flyt går ikkje frå eit steg til det same steget.
import-resource-missing = Det står ikkje kva som flyt.
import-asset-several = Fleire aktiva heiter «{ $text }». Oppgje id-en.
import-county-unknown = Det er ikkje noko fylke eller land «{ $text }».
import-jobs = Årsverk er eit heilt tal, ikkje { $value }.
import-loss = Svinn er frå 0 til 100 prosent.
import-loss-fraction = Svinnet er lese som { $value } prosent. Er det ein del, skal det vere { $percent } prosent.
import-negative = Ei mengd er ikkje mindre enn null, som { $value }.
import-account-twice = Rada har to mengder av same lag.
import-county-other-division = Fylke { $text } finst ikkje i fylkesinndelinga til arbeidsområdet.
import-unit-unknown = Eininga «{ $text }» er ikkje kjend, så talet kan ikkje reknast om eller leggjast saman med andre.
import-unit-other-account = Eininga «{ $text }» måler ikkje det laget tel.
import-asset-unknown = Det er ikkje noko aktivum «{ $text }», så steget får ikkje noko.
import-stage-new = Leddet «{ $text }» finst ikkje og blir laga sist i kjeda.
import-stage-chosen = Leddet manglar, så steget får stå i «{ $stage }».
import-chain-new = Verdikjeda «{ $text }» finst ikkje og blir laga.
import-step-no-county = Steget har ikkje noko fylke.
import-step-made = Steget «{ $step }» finst ikkje og blir laga i leddet «{ $stage }».
import-step-made-chosen = Steget «{ $step }» finst ikkje og blir laga. Leddet er ikkje oppgitt; flytane tyder på «{ $stage }».
import-circle = Flyten går i ring: frå han når ein «{ $step }» att.
import-kind-unknown = «{ $text }» er ikkje ein kjend type.
import-status-unknown = «{ $text }» er ikkje ein kjend status.
import-word-unknown = «{ $text }» er ikkje blant det som kan stå her.
import-not-a-number = «{ $text }» er ikkje eit tal.
import-not-a-day = «{ $text }» er ikkje ein dato. Skriv til dømes 2023-05-11 eller 11.5.2023.
import-readiness = Mognad er eit heilt tal frå 1 til 9, ikkje { $value }.
import-organisation-number = «{ $text }» er ikkje eit organisasjonsnummer på ni siffer.
import-county = «{ $text }» er ikkje eit fylkesnummer på to siffer.
import-coordinate-missing = Den eine koordinaten manglar.
import-off-the-globe = Lengd { $lon } og breidd { $lat } er ikkje ein stad på jorda.
import-municipality-unknown = Det er ingen kommune «{ $text }».
import-municipality-several = Fleire kommunar heiter «{ $text }». Oppgje kommunenummeret.
import-unit-missing = Kapasiteten manglar eining.
import-unit-too-long = «{ $text }» er for langt for ei eining.
import-uncertainty-unit = Uvissa «{ $text }» kan ikkje reknast om til { $unit }.
import-figure-anew = Talet måler noko anna enn før, så uvissa, statusen og kjelda til det gamle gjeld ikkje lenger.
import-figure-unsourced = Talet er eit anna enn før, og rada seier ikkje kvar det er frå. Kjelda og statusen til det gamle gjeld ikkje lenger.
import-organisation-other-number = Det finst ein annan organisasjon som heiter «{ $name }», med eit anna nummer. Denne blir ein ny.
import-namesake-elsewhere = Eigaren har eit aktivum med same namn ein annan stad. Dette blir eit nytt.
import-place-elsewhere = Staden som er kjend, ligg ikkje i { $municipality }. Rada har ingen koordinatar, så han er ikkje flytta.
import-place-missing = Rada har verken koordinatar eller kommune, så det ho elles seier om staden, er ikkje teke med.
import-shape-broken = Geometrien har ikkje dei koordinatane han skulle ha.
import-shape-parts = Geometrien har { $count } delar, og berre den største er teken med.
import-shape-too-long = Geometrien har meir enn { $most } punkt. Forenkle han først.
import-shape-unknown = Geometri av typen «{ $kind }» kan ikkje lesast.
import-region-twice = Ein tidlegare region har same namn.
import-region-no-area = Geometrien er av typen «{ $kind }», og ein region må vere ei flate.
import-region-overlap = Midten av regionen ligg òg i «{ $other }».
import-ring-empty = Geometrien er tom.
import-ring-no-number = Punkt { $place } i ein ring er ikkje to tal.
import-ring-short = Ein ring har berre { $count } punkt. Han må ha minst fire, der det siste er likt det første.
import-ring-open = Ein ring er ikkje lukka: han sluttar ved { $lon }° aust og { $lat }° nord, og byrjar ein annan stad.
import-ring-flat = Ein ring ved { $lon }° aust og { $lat }° nord omsluttar ingenting.
import-ring-crossed = Ein ring kryssar eller rører ved seg sjølv ved { $lon }° aust og { $lat }° nord.
import-rings-cross = To ringar i same flate kryssar kvarandre ved { $lon }° aust og { $lat }° nord.
import-hole-outside = Eit hol ved { $lon }° aust og { $lat }° nord ligg utanfor flata.
import-holes-overlap = Eit hol ved { $lon }° aust og { $lat }° nord ligg i eit anna hol.
import-industry-missing = Næringa manglar.
import-employed-negative = Talet på sysselsette er ikkje mindre enn null, som { $text }.
import-formula = «{ $text }» er det som står att av ein formel utan svar.
import-text-missing = Det står ikkje kva tiltaket går ut på.
import-action-number = «{ $text }» er ikkje eit nummer som T-12.
import-action-other-number = Rada har nummer { $told }, men id-en høyrer til { $known }. Id-en gjeld.
import-action-by-text = Rada har korkje id eller nummer. Teksten er den til { $number }.
import-action-new-number = Det er ikkje noko tiltak { $number } frå før, så det blir eit nytt.
import-action-number-taken = { $number } er i bruk, så tiltaket får det neste ledige nummeret.
import-action-number-far = { $number } er langt over dei andre nummera, så tiltaket får det neste ledige.
import-action-unknown = Det er ikkje noko tiltak «{ $text }».
import-action-waits-for-itself = Tiltaket ville venta på seg sjølv, kanskje gjennom andre tiltak.
import-left = Cella er tom, så { $value } blir ståande. Skriv ein tankestrek for å tømme feltet.
import-reason-alone = Fristen blir ikkje flytta, så grunnen er ikkje teken med.
import-organisation-new = Organisasjonen «{ $text }» finst ikkje og blir laga.
import-organisation-missing = Organisasjonen manglar.
import-organisation-number-check = Kontrollsifferet i { $text } stemmer ikkje, så nummeret er ikkje teke med.
import-organisation-other-name = Nummeret er det «{ $name }» har.
import-organisation-keeps-number = Organisasjonen har nummer { $number } frå før, og det blir ståande.
import-not-an-email = «{ $text }» er ikkje ei e-postadresse.

## What comes of them

import-counts = { $new } { $new ->
    [one] ny
   *[other] nye
}, { $changed } { $changed ->
    [one] endra
   *[other] endra
}, { $same } uendra, { $rejected } { $rejected ->
    [one] avvist
   *[other] avviste
}.
import-new-organisations = { $count ->
    [one] Éin eigar fanst ikkje og blir ein ny organisasjon.
   *[other] { $count } eigarar fanst ikkje og blir nye organisasjonar.
}
import-new-partners = { $count ->
    [one] Éin organisasjon fanst ikkje og blir ny.
   *[other] { $count } organisasjonar fanst ikkje og blir nye.
}
import-new-chains = { $count ->
    [one] Éi verdikjede fanst ikkje og blir ny.
   *[other] { $count } verdikjeder fanst ikkje og blir nye.
}
import-new-stages = { $count ->
    [one] Eitt ledd fanst ikkje og blir nytt.
   *[other] { $count } ledd fanst ikkje og blir nye.
}
import-sheets-left-out = Ark utan steg eller flytar er ikkje tekne med: { $sheets }
import-regions-instead = Regionane kjem i staden for fylka og for eigne grenser som var der frå før.
import-withheld = { $count ->
    [one] Eitt tal er halde tilbake av kjelda. Det blir ikkje rekna som null.
   *[other] { $count } tal er haldne tilbake av kjelda. Dei blir ikkje rekna som null.
}
import-counties-gone = { $count ->
    [one] Eitt fylke med tal frå før er ikkje i fila. Tala for det forsvinn.
   *[other] { $count } fylke med tal frå før er ikkje i fila. Tala for dei forsvinn.
}
import-industries-gone = { $count ->
    [one] Éi næring med tal frå før er ikkje i fila. Tala for henne forsvinn.
   *[other] { $count } næringar med tal frå før er ikkje i fila. Tala for dei forsvinn.
}
import-country-told = Tala for heile landet er frå kjelda.
import-country-summed = Summen av fylka står for heile landet.
import-columns-left-out = Kolonnar som ikkje er tekne med: { $columns }
import-mapping-forgotten = Vala som var hugsa for kolonnane, passar ikkje lenger. Kolonnane er lesne av overskriftene.

## In the window

import-title = Importer aktiva
import-title-chains = Importer steg og flytar
import-title-regions = Importer eigne grenser
import-title-employment = Importer sysselsetjing
import-title-actions = Importer tiltaksliste
import-title-participants = Importer påmeldingsliste
import-source-title = Kjelda til tala
import-source-url = Nettadressa til kjelda
import-source-day = Tala gjeld dagen
import-source-needed = Oppgje kjelda, så andre kan sjå kvar tala er frå.
import-preview = Førehandsvis
import-columns = Kva kolonnane inneheld
import-columns-of = Kva kolonnane i arket { $sheet } inneheld
import-field-amount = Kapasitet eller mengd
import-field-other = Anna, ikkje ei næring
import-column-nothing = Ikkje med
import-column-further = { $name } { $number }
import-column-reason = «{ $column }» – { $reason }
import-say-name = Vel kva kolonne som inneheld namnet.
import-say-step = Vel kva kolonnar som inneheld namnet på steget, eller kva for nokre som inneheld frå-steget og til-steget til flyten.
import-say-county = Vel kva kolonne som inneheld fylket. Har kvar rad éi næring, vel òg kolonnane for næring og talet på sysselsette.
import-state-new = Ny
import-state-changed = Endra
import-state-same = Uendra
import-state-rejected = Avvist
import-doubtful = Med merknad
import-row = Rad { $row } · { $name } · { $state }
import-given-name = Førenamn
import-family-name = Etternamn
import-email = E-post
import-say-action = Vel kva kolonne som inneheld tiltaket, nummeret eller id-en.
import-say-organisation = Vel kva kolonne som inneheld organisasjonen.
import-change = { $field }: { $from } → { $to }
import-change-to = { $field }: { $to }
import-quoted = «{ $text }»
import-note = nytt notat «{ $text }»
import-nothing = ingen
import-do = { $count ->
    [one] Importer éi rad
   *[other] Importer { $count } rader
}
import-do-regions = { $count ->
    [one] Importer éin region
   *[other] Importer { $count } regionar
}
imported = { $count ->
    [one] Éi rad er importert.
   *[other] { $count } rader er importerte.
}
import-failed-title = Fila vart ikkje importert
import-failed-safe = Arbeidsområdet er som det var.
