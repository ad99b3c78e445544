# Bare verbs, buttons and words that stand alone and mean the same everywhere.

## Verbs, as on buttons

add = Legg til
apply = Bruk
back = Tilbake
browse = Bla gjennom…
cancel = Avbryt
choose = Vel
choose-file = Vel fil…
choose-folder = Vel mappe…
clear = Tøm
close = Lukk
collapse = Fald saman
continue = Hald fram
copy = Kopier
delete = Slett
discard = Forkast
dont-save = Ikkje lagre
duplicate = Lag ein kopi
edit = Rediger
expand = Fald ut
export = Eksporter
filter = Filtrer
go-to = Gå til
hide = Gøym
import = Importer
link = Lenkje til…
move = Flytt
move-down = Flytt ned
move-left = Flytt til venstre
move-right = Flytt til høgre
move-up = Flytt opp
next = Neste
ok = OK
open = Opne
open-file = Opne…
paste = Lim inn
pause = Pause
previous = Førre
redo = Gjer om
remove = Fjern
rename = Gi nytt namn
replace = Erstatt
reset = Tilbakestill
resume = Hald fram
retry = Prøv igjen
save = Lagre
save-again = Lagre på nytt
save-as = Lagre som…
save-copy = Lagre ein kopi…
search = Søk
select-all = Vel alle
select-none = Vel ingen
show = Vis
show-all = Vis alle
show-less = Vis mindre
show-more = Vis meir
sort = Sorter
start = Start
stop = Stopp
undo = Angre
unlink = Fjern lenkja

## Words

all = Alle
and = og
ascending = Stigande
confidential = Fortruleg
descending = Søkkande
details = Detaljar
example = Døme
from = Frå
language = Språk
missing = Manglar
name = Namn
new = Ny
no = Nei
no-hits = Ingen treff
none = Ingen
not-set = Ikkje sett
nothing-selected = Ingenting er valt
optional = Valfritt
or = eller
other = Anna
read-only = Skriveverna
required = Må fyllast ut
search-hint = Søk…
selected = Vald
to = Til
total = Sum
unknown = Ukjend
untitled = Utan namn
wait = Vent litt…
without = Utan
yes = Ja

## Patterns

list-last = { " og " }
quoted = «{ $text }»
pair = { $first } · { $second }
labelled = { $label } { $value }
number-of = { $number } av { $total }
page-of = Side { $number } av { $total }
selected-of = { $selected } av { $total } valde
shown-of = { $shown } av { $total } er viste
and-more =
    { $n ->
        [one] og { $n } til
       *[other] og { $n } til
    }
