# Bare verbs, buttons and words that stand alone and mean the same everywhere.

## Verbs, as on buttons

add = Add
cancel = Cancel
choose = Choose
close = Close
collapse = Collapse
delete = Delete
dont-save = Don’t save
expand = Expand
export = Export
go-to = Go to
move-down = Move down
move-left = Move left
move-right = Move right
move-up = Move up
next = Next
open = Open
previous = Previous
remove = Remove
rename = Rename
replace = Replace
save = Save
retry = Try again
save-again = Save again
save-as = Save as…
save-copy = Save a copy…
show-all = Show all
undo = Undo

## Words

ascending = Ascending
descending = Descending
example = Example
language = Language
missing = Missing
no-hits = No matches
none = None
not-set = Not set
read-only = Read-only
required = Required
search-hint = Search…
selected = Selected
unknown = Unknown
untitled = Untitled
without = Without
yes = Yes
no = No

## Patterns

list-last = { " and " }
quoted = “{ $text }”
pair = { $first } · { $second }
labelled = { $label } { $value }
shown-of = { $shown } of { $total } shown
