# Bare verbs, buttons and words that stand alone and mean the same everywhere.

## Verbs, as on buttons

add = Add
apply = Apply
back = Back
browse = Browse…
cancel = Cancel
choose = Choose
choose-file = Choose a file…
choose-folder = Choose a folder…
clear = Clear
close = Close
collapse = Collapse
continue = Continue
copy = Copy
delete = Delete
discard = Discard
dont-save = Don’t save
duplicate = Duplicate
edit = Edit
expand = Expand
export = Export
filter = Filter
go-to = Go to
hide = Hide
import = Import
link = Link to…
move = Move
move-down = Move down
move-left = Move left
move-right = Move right
move-up = Move up
next = Next
ok = OK
open = Open
open-file = Open…
paste = Paste
pause = Pause
previous = Previous
redo = Redo
remove = Remove
rename = Rename
replace = Replace
reset = Reset
resume = Resume
retry = Try again
save = Save
save-again = Save again
save-as = Save as…
save-copy = Save a copy…
search = Search
select-all = Select all
select-none = Select none
show = Show
show-all = Show all
show-less = Show less
show-more = Show more
sort = Sort
start = Start
stop = Stop
undo = Undo
unlink = Remove the link

## Words

all = All
and = and
ascending = Ascending
confidential = Confidential
descending = Descending
details = Details
example = Example
from = From
language = Language
missing = Missing
name = Name
new = New
no = No
no-hits = No matches
none = None
not-set = Not set
nothing-selected = Nothing is selected
optional = Optional
or = or
other = Other
read-only = Read-only
required = Required
search-hint = Search…
selected = Selected
to = To
total = Total
unknown = Unknown
untitled = Untitled
wait = Please wait…
without = Without
yes = Yes

## Patterns

list-last = { " and " }
quoted = “{ $text }”
pair = { $first } · { $second }
labelled = { $label } { $value }
number-of = { $number } of { $total }
page-of = Page { $number } of { $total }
selected-of = { $selected } of { $total } selected
shown-of = { $shown } of { $total } shown
and-more =
    { $n ->
        [one] and { $n } more
       *[other] and { $n } more
    }
