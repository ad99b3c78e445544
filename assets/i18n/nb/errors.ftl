# What goes wrong with figures, files and storage: what happened, what is safe, what to do.

## Figures

unit-mismatch = { UNIT($from) } kan ikke regnes om til { UNIT($to) }
quantity-not-addable = Mengder fra ulike lag eller perioder kan ikke legges sammen

## Reading a file: what is wrong, and where

read-at = Linje { $line }, kolonne { $column }: { $what }
read-too-large = Filen er større enn { $most } MB og blir ikke åpnet.
read-empty = Filen er tom. Åpne en tidligere kopi, eller lag et nytt arbeidsområde.
read-utf-16 = Filen er lagret som UTF-16. Lagre den som UTF-8 i et tekstprogram, og åpne den igjen.
read-not-utf-8 = Her står en byte ({ $byte }) som ikke er gyldig UTF-8. Lagre filen som UTF-8 i et tekstprogram, og åpne den igjen.
read-conflict = Her står to utgaver av filen etter en sammenslåing i git. Velg én av dem og fjern merkelinjene.
read-too-deep = Her er parenteser nøstet dypere enn { $most } nivåer. Det gjør ikke noe arbeidsområde.
read-deep-comment = Her er kommentarer nøstet dypere enn { $most } nivåer.
read-long-name = Her står et navn som er lengre enn noe feltnavn. Dette er ikke et arbeidsområde, eller filen er skadet.
read-too-many-records = Filen har flere enn { $most } poster og blir ikke åpnet. Del den i flere arbeidsområder.
read-too-many-values = Filen har flere verdier enn noe arbeidsområde, og blir ikke åpnet.
read-newer = Filen «{ $title }» er i format { $format }, skrevet av { $written_by }. Dette programmet kjenner formatene til og med { $known }. Åpne den med en nyere utgave; filen er urørt.
read-no-format = Dette er ikke et arbeidsområde: feltet «format» mangler. Velg en annen fil.
read-bad-format = «{ $found }» er ikke et formatnummer. Her skal det stå et helt tall fra 1 og opp.
read-eof = Filen slutter midt i noe. Resten er borte; hent den fra en tidligere kopi.
read-unclosed = Det som begynner før dette, blir aldri avsluttet. Sett inn parentesen eller anførselstegnet som mangler.
read-stray = «{ $found }» hører ikke hjemme her. Her skal det stå en post, som "id": Navn(…), eller et felt.
read-after-end = «{ $found }» står etter at arbeidsområdet er slutt. Fjern det, eller rett parentesene foran.
read-unknown-field = Feltet «{ $found }» er ukjent her. De kjente er { $known }. Rett navnet, eller åpne filen med en nyere utgave.
read-unknown-field-near = Feltet «{ $found }» er ukjent her. Mente du «{ $nearest }»? Rett navnet, eller åpne filen med en nyere utgave.
read-unknown-variant = «{ $found }» er ikke et av valgene her. De er { $known }. Rett det, eller åpne filen med en nyere utgave.
read-unknown-variant-near = «{ $found }» er ikke et av valgene her. Mente du «{ $nearest }»? Rett det, eller åpne filen med en nyere utgave.
read-missing-field = Feltet «{ $field }» mangler. Sett det inn.
read-duplicate-field = Feltet «{ $field }» står to ganger. Fjern det ene.
read-duplicate-id = Id-en «{ $id }» er brukt av en post lenger opp. Gi denne en annen id; til da er den bevart som tekst.
read-expected-struct = Her skal det stå { $name }(…), ikke «{ $found }».
read-expected-comma = Foran «{ $found }» mangler et komma.
read-expected-colon = Foran «{ $found }» mangler et kolon.
read-expected-text = Her skal det stå tekst i anførselstegn, ikke «{ $found }».
read-expected-number = Her skal det stå et tall, ikke «{ $found }».
read-expected-boolean = Her skal det stå true eller false, ikke «{ $found }».
read-expected-list = Her skal det stå en liste i hakeparenteser, ikke «{ $found }».
read-expected-map = Her skal det stå poster i krøllparenteser, ikke «{ $found }».
read-expected-bracket = Foran «{ $found }» mangler en parentes.
read-number-range = Tallet { $found } er for stort eller for lite for dette feltet.
read-bad-escape = Omvendt skråstrek innleder her et tegn som ikke finnes. Skriv to av dem for å få én.
read-bad-value = «{ $found }» kan ikke være verdien her. En dato skrives som "2023-05-11" og et klokkeslett som "10:20".
read-open-text = Teksten som begynner her, har ikke noe avsluttende anførselstegn.
read-open-comment = Kommentaren som begynner her, blir aldri avsluttet med */.
read-kept-as-text = { $count ->
    [one] Én post kunne ikke leses før og er bevart som tekst. Rett den og flytt den tilbake på plass.
   *[other] { $count } poster kunne ikke leses før og er bevart som tekst. Rett dem og flytt dem tilbake på plass.
}

## What the first save of a file changes besides its content

normalise-format = Filen får formen til denne versjonen av programmet
normalise-byte-order-mark = Det usynlige merket først i filen blir borte
normalise-line-endings = Linjene slutter med LF i stedet for CR LF
normalise-comments = Kommentarene i filen blir borte
normalise-order = Postene og feltene blir satt i fast rekkefølge
normalise-layout = Linjer og mellomrom blir satt på fast måte

## Why the system refused, and what to do: the end of a sentence

cause-disk-full = disken er full. Frigjør plass, eller velg en annen disk.
cause-quota = du har brukt opp plassen din på disken. Frigjør plass, eller velg en annen disk.
cause-no-permission = du har ikke lov til det her. Velg en annen mappe, eller be eieren om tilgang.
cause-read-only-disk = disken er skrivebeskyttet. Velg en annen.
cause-gone = filen eller mappen er ikke lenger der. Velg en annen mappe, eller koble til disken igjen.
cause-in-use = et annet program bruker filen. Lukk det, og prøv igjen.
cause-disk-failed = disken eller nettet svarte med en feil. Prøv igjen, eller velg en annen disk.
cause-too-many-open = for mange filer er åpne. Lukk noen programmer, og prøv igjen.
cause-other-disk = filen kan ikke flyttes på plass fra en annen disk. Velg en annen mappe.
cause-too-large = filen er for stor for denne disken. Velg en annen.
cause-bad-name = navnet kan ikke brukes på denne disken. Velg et annet.
cause-other = systemet svarte «{ $words }». Prøv igjen, eller velg en annen mappe.

## Opening

open-missing = Filen { $file } finnes ikke. Den kan være flyttet eller ha fått et nytt navn.
open-folder = { $file } er en mappe. Velg en fil i den.
open-not-a-file = { $file } er ikke en vanlig fil. Velg en annen.
open-link-loop = Lenken { $file } fører i ring og ikke til noen fil. Velg selve filen.
open-too-large = Filen { $file } er større enn { $most } MB og blir ikke åpnet. Den er urørt.
open-failed = Filen { $file } ble ikke åpnet: { $cause }
open-unreadable = { $file } kunne ikke leses. { $what }

## Saving

save-changed-outside = Noen andre har endret { $file } siden den ble lest. Ingenting er overskrevet. Lagre som en annen fil, eller erstatt den.
save-missing = { $file } er slettet eller flyttet siden den ble lest. Lagre den på nytt, eller et annet sted.
save-read-only = { $file } er skrivebeskyttet og er ikke endret. Lagre som en annen fil, eller opphev skrivebeskyttelsen.
save-foreign = { $file } tilhører en annen bruker og ville skiftet eier. Den er ikke endret. Lagre som en annen fil.
save-folder = { $file } er en mappe. Velg et navn på en fil i den.
save-not-a-file = { $file } er ikke en vanlig fil og er ikke endret. Velg en annen.
save-link-loop = Lenken { $file } fører i ring og ikke til noen fil. Velg selve filen.
save-failed = { $file } ble ikke lagret og er som før: { $cause }
save-not-confirmed = { $file } har fått det nye innholdet, men disken bekreftet det ikke: { $cause } Lagre igjen før du slår av maskinen.
save-no-snapshot = Filen er lagret, men det den inneholdt før, ble ikke tatt vare på: { $cause }
