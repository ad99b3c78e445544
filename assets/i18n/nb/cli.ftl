# What the command line says on standard error, and what a new workspace begins with.

cli-in-file = { $file }: { $what }
cli-file-exists = { $file } finnes fra før og er ikke rørt. Velg et annet navn.
cli-file-and-verb = { $file } står foran kommandoen. En kommando har filene sine bak seg; uten kommando åpnes et vindu.
cli-output-failed = Svaret kunne ikke skrives: { $cause }
cli-map-failed = Kartet kunne ikke leses: { $cause }
cli-damaged = Ingenting er eksportert, for ikke alt i { $file } kunne leses. Åpne filen i vinduet og rett det som er listet opp.
cli-unknown-export = «{ $what }» finnes ikke som «{ $format }». Dette finnes: { $all }
cli-unknown-import = «{ $what }» kan ikke importeres. Det som finnes: { $all }
cli-import-trial = Ingenting er skrevet, siden dette bare var en prøve.
cli-import-damaged = Ingenting ble importert, fordi ikke hele { $file } kunne leses. Åpne den i vinduet og rett opp det som står på listen.
cli-import-mapping = { $file } er ikke et JSON-objekt med en tekst for hver kolonne.
cli-import-source = Si hvor tallene er fra, med --source og tittelen på kilden.
cli-not-for = { $option } gjelder ikke for { $what }.
cli-split-needs-folder = Med --split trengs navnet på en mappe. Svaret kan ikke gå til standard ut.
cli-layer-without-sankey = --layer gjelder bare sammen med --view sankey.
cli-ambiguous = «{ $name }» kan være både { $first } og { $second }. Bruk id-en.
cli-day = skriv den som 2023-11-01 eller 1.11.2023
cli-view-of-others = «{ $name }» er ikke en visning av det som skal eksporteres.
cli-unknown-record = Fant ikke { LOWER($kind) } «{ $name }». Dette finnes: { $all }
cli-no-records = Fant ikke { LOWER($kind) } «{ $name }», for det finnes ingen.

template-workspace-title = Nytt arbeidsområde
template-meeting-title = Regional strategisamling
template-item-since-last = Siden sist
template-item-assets = Regionens egne aktiva
template-item-chains = Verdikjeder over fylkesgrensene
template-item-break = Pause
template-item-symbioses = Symbioser, lynrunde
template-item-instruments = Virkemidler og mangler
template-item-policy = Innspill til nasjonal politikk
template-item-decisions = Vedtak med standpunkter og forbehold
template-item-actions = Tiltak
template-item-signing = Signering
