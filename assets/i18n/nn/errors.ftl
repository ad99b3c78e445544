# What goes wrong with figures, files and storage: what happened, what is safe, what to do.

## Figures

unit-mismatch = { UNIT($from) } kan ikkje reknast om til { UNIT($to) }
quantity-not-addable = Mengder frå ulike lag eller periodar kan ikkje leggjast saman

## Reading a file: what is wrong, and where

read-at = Linje { $line }, kolonne { $column }: { $what }
read-too-large = Fila er større enn { $most } MB og blir ikkje opna.
read-empty = Fila er tom. Opne ein tidlegare kopi, eller lag eit nytt arbeidsområde.
read-utf-16 = Fila er lagra som UTF-16. Lagre ho som UTF-8 i eit tekstprogram, og opne ho igjen.
read-not-utf-8 = Her står ein byte ({ $byte }) som ikkje er gyldig UTF-8. Lagre fila som UTF-8 i eit tekstprogram, og opne ho igjen.
read-conflict = Her står to utgåver av fila etter ei samanslåing i git. Vel éi av dei og fjern merkelinjene.
read-too-deep = Her er parentesar nøsta djupare enn { $most } nivå. Det gjer ikkje noko arbeidsområde.
read-deep-comment = Her er kommentarar nøsta djupare enn { $most } nivå.
read-long-name = Her står eit namn som er lengre enn noko feltnamn. Dette er ikkje eit arbeidsområde, eller fila er skadd.
read-too-many-records = Fila har fleire enn { $most } postar og blir ikkje opna. Del ho i fleire arbeidsområde.
read-too-many-values = Fila har fleire verdiar enn noko arbeidsområde, og blir ikkje opna.
read-newer = Fila «{ $title }» er i format { $format }, skriven av { $written_by }. Dette programmet kjenner formata til og med { $known }. Opne ho med ei nyare utgåve; fila er urørt.
read-no-format = Dette er ikkje eit arbeidsområde: feltet «format» manglar. Vel ei anna fil.
read-bad-format = «{ $found }» er ikkje eit formatnummer. Her skal det stå eit heilt tal frå 1 og opp.
read-eof = Fila sluttar midt i noko. Resten er borte; hent resten frå ein tidlegare kopi.
read-unclosed = Det som byrjar før dette, blir aldri avslutta. Set inn parentesen eller hermeteiknet som manglar.
read-stray = «{ $found }» høyrer ikkje heime her. Her skal det stå ein post, som "id": Namn(…), eller eit felt.
read-after-end = «{ $found }» står etter at arbeidsområdet er slutt. Fjern det, eller rett parentesane framfor.
read-unknown-field = Feltet «{ $found }» er ukjent her. Dei kjende er { $known }. Rett namnet, eller opne fila med ei nyare utgåve.
read-unknown-field-near = Feltet «{ $found }» er ukjent her. Meinte du «{ $nearest }»? Rett namnet, eller opne fila med ei nyare utgåve.
read-unknown-variant = «{ $found }» er ikkje eit av vala her. Dei er { $known }. Rett det, eller opne fila med ei nyare utgåve.
read-unknown-variant-near = «{ $found }» er ikkje eit av vala her. Meinte du «{ $nearest }»? Rett det, eller opne fila med ei nyare utgåve.
read-missing-field = Feltet «{ $field }» manglar. Set det inn.
read-duplicate-field = Feltet «{ $field }» står to gonger. Fjern det eine.
read-duplicate-id = Id-en «{ $id }» er brukt av ein post lenger oppe. Gi denne ein annan id; til då er han teken vare på som tekst.
read-expected-struct = Her skal det stå { $name }(…), ikkje «{ $found }».
read-expected-comma = Framfor «{ $found }» manglar eit komma.
read-expected-colon = Framfor «{ $found }» manglar eit kolon.
read-expected-text = Her skal det stå tekst i hermeteikn, ikkje «{ $found }».
read-expected-number = Her skal det stå eit tal, ikkje «{ $found }».
read-expected-boolean = Her skal det stå true eller false, ikkje «{ $found }».
read-expected-list = Her skal det stå ei liste i hakeparentesar, ikkje «{ $found }».
read-expected-map = Her skal det stå postar i krøllparentesar, ikkje «{ $found }».
read-expected-bracket = Framfor «{ $found }» manglar ein parentes.
read-number-range = Talet { $found } er for stort eller for lite for dette feltet.
read-bad-escape = Omvend skråstrek innleier her eit teikn som ikkje finst. Skriv to av dei for å få éin.
read-bad-value = «{ $found }» kan ikkje vere verdien her. Ein dato blir skriven som "2023-05-11" og eit klokkeslett som "10:20".
read-open-text = Teksten som byrjar her, har ikkje noko avsluttande hermeteikn.
read-open-comment = Kommentaren som byrjar her, blir aldri avslutta med */.
read-kept-as-text = { $count ->
    [one] Éin post kunne ikkje lesast før og er teken vare på som tekst. Rett han og flytt han tilbake på plass.
   *[other] { $count } postar kunne ikkje lesast før og er tekne vare på som tekst. Rett dei og flytt dei tilbake på plass.
}

## What the first save of a file changes besides its content

normalise-format = Fila får forma til denne versjonen av programmet
normalise-byte-order-mark = Det usynlege merket først i fila blir borte
normalise-line-endings = Linjene sluttar med LF i staden for CR LF
normalise-comments = Kommentarane i fila blir borte
normalise-order = Postane og felta blir sette i fast rekkjefølgje
normalise-layout = Linjer og mellomrom blir sette på fast måte

## Why the system refused, and what to do: the end of a sentence

cause-disk-full = disken er full. Frigjer plass, eller vel ein annan disk.
cause-quota = du har brukt opp plassen din på disken. Frigjer plass, eller vel ein annan disk.
cause-no-permission = du har ikkje lov til det her. Vel ei anna mappe, eller be eigaren om tilgang.
cause-read-only-disk = disken er skriveverna. Vel ein annan.
cause-gone = fila eller mappa er ikkje der lenger. Vel ei anna mappe, eller kople til disken igjen.
cause-in-use = eit anna program bruker fila. Lukk det, og prøv igjen.
cause-disk-failed = disken eller nettet svarte med ein feil. Prøv igjen, eller vel ein annan disk.
cause-too-many-open = for mange filer er opne. Lukk nokre program, og prøv igjen.
cause-other-disk = fila kan ikkje flyttast på plass frå ein annan disk. Vel ei anna mappe.
cause-too-large = fila er for stor for denne disken. Vel ein annan.
cause-bad-name = namnet kan ikkje brukast på denne disken. Vel eit anna.
cause-other = systemet svarte «{ $words }». Prøv igjen, eller vel ei anna mappe.

## Opening

open-missing = Fila { $file } finst ikkje. Ho kan vere flytta eller ha fått eit nytt namn.
open-folder = { $file } er ei mappe. Vel ei fil i mappa.
open-not-a-file = { $file } er ikkje ei vanleg fil. Vel ei anna.
open-link-loop = Lenkja { $file } fører i ring og ikkje til noka fil. Vel sjølve fila.
open-too-large = Fila { $file } er større enn { $most } MB og blir ikkje opna. Ho er urørt.
open-failed = Fila { $file } vart ikkje opna: { $cause }
open-unreadable = { $file } kunne ikkje lesast. { $what }

## Saving

save-changed-outside = Nokon andre har endra { $file } sidan ho vart lesen. Ingenting er overskrive. Lagre som ei anna fil, eller erstatt ho.
save-missing = { $file } er sletta eller flytta sidan ho vart lesen. Lagre ho på nytt, eller ein annan stad.
save-read-only = { $file } er skriveverna og er ikkje endra. Lagre som ei anna fil, eller opphev skrivevernet.
save-foreign = { $file } høyrer til ein annan brukar og ville ha skifta eigar. Ho er ikkje endra. Lagre som ei anna fil.
save-folder = { $file } er ei mappe. Vel eit namn på ei fil i mappa.
save-not-a-file = { $file } er ikkje ei vanleg fil og er ikkje endra. Vel ei anna.
save-link-loop = Lenkja { $file } fører i ring og ikkje til noka fil. Vel sjølve fila.
save-failed = { $file } vart ikkje lagra og er som før: { $cause }
save-not-confirmed = { $file } har fått det nye innhaldet, men disken stadfesta det ikkje: { $cause } Lagre igjen før du slår av maskina.
save-no-snapshot = Fila er lagra, men det ho inneheldt før, vart ikkje teke vare på: { $cause }
