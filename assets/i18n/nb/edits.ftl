# What edits are called, why they are refused, and which rule a record breaks.

edit-set = Endre «{ $title }» ({ LOWER($field) })
edit-add = Legg til { LOWER($kind) } «{ $title }»
edit-remove = Slett «{ $title }»
edit-remove-many = { $count ->
    [one] Slett én post
   *[other] Slett { $count } poster
}
edit-place-step = Flytt steget «{ $title }»
edit-workspace = Endre arbeidsområdet ({ LOWER($field) })
edit-several = Flere endringer
edit-import-assets = { $count ->
    [one] Importer ett aktivum
   *[other] Importer { $count } aktiva
}
edit-import-chains = { $count ->
    [one] Importer én rad med steg eller flyter
   *[other] Importer { $count } rader med steg og flyter
}
edit-import-regions = { $count ->
    [one] Importer grensene til én region
   *[other] Importer grensene til { $count } regioner
}
edit-import-employment = { $count ->
    [one] Importer sysselsetting i ett fylke
   *[other] Importer sysselsetting i { $count } fylker
}
edit-import-actions = { $count ->
    [one] Importer ett tiltak fra en liste
   *[other] Importer { $count } tiltak fra en liste
}
edit-import-organisations = { $count ->
    [one] Importer én organisasjon
   *[other] Importer { $count } organisasjoner
}
edit-import-participants = { $count ->
    [one] Importer én påmeldt til { $meeting }
   *[other] Importer { $count } påmeldte til { $meeting }
}

refusal-id-taken = Id-en { $id } er i bruk fra før.
refusal-missing = Endringen ble ikke gjort fordi dette er slettet: { LOWER($kind) }
refusal-numbers-used-up = Det finnes ikke flere ledige numre.
refusal-read-only = Arbeidsområdet er skrivebeskyttet. { $reason }

breach-reference = Viser til { $detail }, som ikke finnes.
breach-figure = Tallet må være endelig og innenfor grensene sine ({ $detail }).
breach-place = Koordinatene { $detail } ligger ikke på kloden.
breach-county = «{ $detail }» er ikke et fylkesnummer eller en landkode.
breach-readiness = Modenheten må være fra 1 til 9, ikke { $detail }.
breach-stage = Leddet «{ $detail }» finnes ikke i verdikjeden, eller finnes to ganger.
breach-flow = Flyten av { $detail } må gå mellom to ulike steg i samme verdikjede.
breach-layer = Flyten av { $detail } har mer enn én mengde i samme lag.
breach-item = Saken «{ $detail }» finnes ikke på dagsordenen, eller finnes to ganger.
breach-minutes = En sak på dagsordenen kan vare i høyst 1440 minutter, ikke { $detail }.
breach-number = Nummeret { $detail } er i bruk fra før, eller er null.
breach-vote = Avstemningen går ikke opp ({ $detail }).
breach-cycle = { $detail } ender med å vente på eller erstatte seg selv.
edit-note = Skrevet ned «{ $text }»
edit-parked = Parkert «{ $text }»
edit-item-done = Avsluttet saken «{ $item }»
edit-taken-up = Tatt opp «{ $text }»

## Tools of a chain

edit-scenario = Oppdatere scenarioet «{ $name }»
edit-reconcile = Avstemme tallene i «{ $title }»
