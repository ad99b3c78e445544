# Bare verbs, buttons and words that stand alone and mean the same everywhere.

## Verbs, as on buttons

add = Legg til
cancel = Avbryt
choose = Vel
close = Lukk
collapse = Fald saman
delete = Slett
dont-save = Ikkje lagre
expand = Fald ut
export = Eksporter
go-to = Gå til
move-down = Flytt ned
move-left = Flytt til venstre
move-right = Flytt til høgre
move-up = Flytt opp
next = Neste
open = Opne
previous = Førre
remove = Fjern
rename = Gi nytt namn
replace = Erstatt
save = Lagre
retry = Prøv igjen
save-again = Lagre på nytt
save-as = Lagre som…
save-copy = Lagre ein kopi…
show-all = Vis alle
undo = Angre

## Words

ascending = Stigande
descending = Søkkande
example = Døme
language = Språk
missing = Manglar
no-hits = Ingen treff
none = Ingen
not-set = Ikkje sett
read-only = Skriveverna
required = Må fyllast ut
search-hint = Søk…
selected = Vald
unknown = Ukjend
untitled = Utan namn
without = Utan
yes = Ja
no = Nei

## Patterns

list-last = { " og " }
quoted = «{ $text }»
pair = { $first } · { $second }
labelled = { $label } { $value }
shown-of = { $shown } av { $total } er viste
