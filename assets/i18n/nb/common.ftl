# Bare verbs, buttons and words that stand alone and mean the same everywhere.

## Verbs, as on buttons

add = Legg til
cancel = Avbryt
choose = Velg
close = Lukk
collapse = Fold sammen
delete = Slett
dont-save = Ikke lagre
expand = Fold ut
export = Eksporter
go-to = Gå til
move-down = Flytt ned
move-left = Flytt til venstre
move-right = Flytt til høyre
move-up = Flytt opp
next = Neste
open = Åpne
previous = Forrige
remove = Fjern
rename = Gi nytt navn
replace = Erstatt
save = Lagre
retry = Prøv igjen
save-again = Lagre på nytt
save-as = Lagre som…
save-copy = Lagre en kopi…
show-all = Vis alle
undo = Angre

## Words

ascending = Stigende
descending = Synkende
example = Eksempel
language = Språk
missing = Mangler
no-hits = Ingen treff
none = Ingen
not-set = Ikke satt
read-only = Skrivebeskyttet
required = Må fylles ut
search-hint = Søk…
selected = Valgt
unknown = Ukjent
untitled = Uten navn
without = Uten
yes = Ja
no = Nei

## Patterns

list-last = { " og " }
quoted = «{ $text }»
pair = { $first } · { $second }
labelled = { $label } { $value }
shown-of = { $shown } av { $total } vises
