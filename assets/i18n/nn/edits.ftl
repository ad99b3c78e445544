# What edits are called, why they are refused, and which rule a record breaks.

edit-set = Endre «{ $title }» ({ LOWER($field) })
edit-add = Legg til { LOWER($kind) } «{ $title }»
edit-remove = Slett «{ $title }»
edit-remove-many = { $count ->
    [one] Slett éin post
   *[other] Slett { $count } postar
}
edit-place-step = Flytt steget «{ $title }»
edit-workspace = Endre arbeidsområdet ({ LOWER($field) })
edit-several = Fleire endringar
edit-import-assets = { $count ->
    [one] Importer eitt aktivum
   *[other] Importer { $count } aktiva
}
edit-import-chains = { $count ->
    [one] Importer éi rad med steg eller flytar
   *[other] Importer { $count } rader med steg og flytar
}
edit-import-regions = { $count ->
    [one] Importer grensene til éin region
   *[other] Importer grensene til { $count } regionar
}
edit-import-employment = { $count ->
    [one] Importer sysselsetjing i eitt fylke
   *[other] Importer sysselsetjing i { $count } fylke
}
edit-import-actions = { $count ->
    [one] Importer eitt tiltak frå ei liste
   *[other] Importer { $count } tiltak frå ei liste
}
edit-import-organisations = { $count ->
    [one] Importer éin organisasjon
   *[other] Importer { $count } organisasjonar
}
edit-import-participants = { $count ->
    [one] Importer éin påmeld til { $meeting }
   *[other] Importer { $count } påmelde til { $meeting }
}

refusal-id-taken = Id-en { $id } er i bruk frå før.
refusal-missing = Endringa vart ikkje gjord fordi dette er sletta: { LOWER($kind) }
refusal-numbers-used-up = Det finst ikkje fleire ledige nummer.
refusal-read-only = Arbeidsområdet er skriveverna. { $reason }

breach-reference = Viser til { $detail }, som ikkje finst.
breach-figure = Talet må vere endeleg og innanfor grensene sine ({ $detail }).
breach-place = Koordinatane { $detail } ligg ikkje på kloden.
breach-county = «{ $detail }» er ikkje eit fylkesnummer eller ein landkode.
breach-readiness = Mognaden må vere frå 1 til 9, ikkje { $detail }.
breach-stage = Leddet «{ $detail }» finst ikkje i verdikjeda, eller finst to gonger.
breach-flow = Flyten av { $detail } må gå mellom to ulike steg i same verdikjede.
breach-layer = Flyten av { $detail } har meir enn éi mengd i same lag.
breach-item = Saka «{ $detail }» finst ikkje på dagsordenen, eller finst to gonger.
breach-minutes = Ei sak på dagsordenen kan vare i høgst 1440 minutt, ikkje { $detail }.
breach-number = Nummeret { $detail } er i bruk frå før, eller er null.
breach-vote = Avstemminga går ikkje opp ({ $detail }).
breach-cycle = { $detail } endar med å vente på eller erstatte seg sjølv.
edit-note = Skrive ned «{ $text }»
edit-parked = Parkert «{ $text }»
edit-item-done = Avslutta saka «{ $item }»
edit-taken-up = Teke opp «{ $text }»

## Tools of a chain

edit-scenario = Oppdatere scenarioet «{ $name }»
edit-reconcile = Avstemme tala i «{ $title }»
