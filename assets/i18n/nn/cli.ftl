# What the command line says on standard error, and what a new workspace begins with.

cli-in-file = { $file }: { $what }
cli-file-exists = { $file } finst frå før og er ikkje rørt. Vel eit anna namn.
cli-file-and-verb = { $file } står framfor kommandoen. Ein kommando har filene sine bak seg; utan kommando blir eit vindauge opna.
cli-output-failed = Svaret kunne ikkje skrivast: { $cause }
cli-map-failed = Kartet kunne ikkje lesast: { $cause }
cli-damaged = Ingenting er eksportert, for ikkje alt i { $file } kunne lesast. Opne fila i vindauget og rett det som er lista opp.
cli-unknown-export = «{ $what }» finst ikkje som «{ $format }». Dette finst: { $all }
cli-unknown-import = «{ $what }» kan ikkje importerast. Det som finst: { $all }
cli-import-trial = Ingenting er skrive, sidan dette berre var ei prøve.
cli-import-damaged = Ingenting vart importert, fordi ikkje heile { $file } kunne lesast. Opne fila i vindauget og rett opp det som står på lista.
cli-import-mapping = { $file } er ikkje eit JSON-objekt med ein tekst for kvar kolonne.
cli-import-source = Sei kvar tala er frå, med --source og tittelen på kjelda.
cli-not-for = { $option } gjeld ikkje for { $what }.
cli-split-needs-folder = Med --split trengst namnet på ei mappe. Svaret kan ikkje gå til standard ut.
cli-layer-without-sankey = --layer gjeld berre saman med --view sankey.
cli-ambiguous = «{ $name }» kan vere både { $first } og { $second }. Bruk id-en.
cli-day = skriv han som 2023-11-01 eller 1.11.2023
cli-view-of-others = «{ $name }» er ikkje ei vising av det som skal eksporterast.
cli-unknown-record = Fann ikkje { LOWER($kind) } «{ $name }». Dette finst: { $all }
cli-no-records = Fann ikkje { LOWER($kind) } «{ $name }», for det finst ingen.

template-workspace-title = Nytt arbeidsområde
template-meeting-title = Regional strategisamling
template-item-since-last = Sidan sist
template-item-assets = Eigne aktiva i regionen
template-item-chains = Verdikjeder over fylkesgrensene
template-item-break = Pause
template-item-symbioses = Symbiosar, lynrunde
template-item-instruments = Verkemiddel og manglar
template-item-policy = Innspel til nasjonal politikk
template-item-decisions = Vedtak med standpunkt og atterhald
template-item-actions = Tiltak
template-item-signing = Signering
