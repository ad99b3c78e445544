# Bare verbs, buttons and words that stand alone and mean the same everywhere.

## Verbs, as on buttons

add = Legg til
apply = Bruk
back = Tilbake
browse = Bla gjennom…
cancel = Avbryt
choose = Velg
choose-file = Velg fil…
choose-folder = Velg mappe…
clear = Tøm
close = Lukk
collapse = Fold sammen
continue = Fortsett
copy = Kopier
delete = Slett
discard = Forkast
dont-save = Ikke lagre
duplicate = Lag en kopi
edit = Rediger
expand = Fold ut
export = Eksporter
filter = Filtrer
go-to = Gå til
hide = Skjul
import = Importer
link = Lenke til…
move = Flytt
move-down = Flytt ned
move-left = Flytt til venstre
move-right = Flytt til høyre
move-up = Flytt opp
next = Neste
ok = OK
open = Åpne
open-file = Åpne…
paste = Lim inn
pause = Pause
previous = Forrige
redo = Gjør om
remove = Fjern
rename = Gi nytt navn
replace = Erstatt
reset = Tilbakestill
resume = Fortsett
retry = Prøv igjen
save = Lagre
save-again = Lagre på nytt
save-as = Lagre som…
save-copy = Lagre en kopi…
search = Søk
select-all = Velg alle
select-none = Velg ingen
show = Vis
show-all = Vis alle
show-less = Vis mindre
show-more = Vis mer
sort = Sorter
start = Start
stop = Stopp
undo = Angre
unlink = Fjern lenken

## Words

all = Alle
and = og
ascending = Stigende
confidential = Fortrolig
descending = Synkende
details = Detaljer
example = Eksempel
from = Fra
language = Språk
missing = Mangler
name = Navn
new = Ny
no = Nei
no-hits = Ingen treff
none = Ingen
not-set = Ikke satt
nothing-selected = Ingenting er valgt
optional = Valgfritt
or = eller
other = Annet
read-only = Skrivebeskyttet
required = Må fylles ut
search-hint = Søk…
selected = Valgt
to = Til
total = Sum
unknown = Ukjent
untitled = Uten navn
wait = Vent litt…
without = Uten
yes = Ja

## Patterns

list-last = { " og " }
quoted = «{ $text }»
pair = { $first } · { $second }
labelled = { $label } { $value }
number-of = { $number } av { $total }
page-of = Side { $number } av { $total }
selected-of = { $selected } av { $total } valgt
shown-of = { $shown } av { $total } vises
and-more =
    { $n ->
        [one] og { $n } til
       *[other] og { $n } til
    }
