# Assets in the table below the map and in the inspector: how much is known, how fresh it is, what is
# changed for many at once, what is copied and pasted.

## How much is known

part-place = place
part-owner = owner
part-capacity = capacity
part-source = source
part-as-of = date of the status
complete-percent = { $percent }{ "\u00A0" }%
complete-all = All filled in
complete-missing = { $percent }{ "\u00A0" }% filled in. Missing { $parts }
header-complete = Filled in

## How fresh it is

age-never = never
age-days = { $n }{ "\u00A0" }d
age-months = { $n }{ "\u00A0" }mo
age-years = { $n }{ "\u00A0" }yr
confirmed-today = Confirmed today
confirmed-days =
    { $n ->
        [one] Last confirmed { $n } day ago
       *[other] Last confirmed { $n } days ago
    }
confirmed-days-ask =
    { $n ->
        [one] Last confirmed { $n } day ago – ask { $owner }
       *[other] Last confirmed { $n } days ago – ask { $owner }
    }
confirmed-never = Never confirmed
confirmed-never-ask = Never confirmed – ask { $owner }
header-confirmed = Confirmed
confirm-now = Confirmed today

## Many at once

edit-set-many = Change { $records } ({ LOWER($field) })
edit-tag-many = Put the tag “{ $tag }” on { $records }
edit-untag-many = Take the tag “{ $tag }” off { $records }
several-yes = Yes
several-no = No
several-add-tag = Put a tag on all
several-set-due = Set the due date of all
several-add-contributor = Add a contributor
several-tag-all = { $tag }, on all
several-tag-some = { $tag }, on { $n } of { $all }
several-tag-spread = Put “{ $tag }” on all
several-tag-remove = Take “{ $tag }” off all
several-without-place =
    { $n ->
        [one] { $n } is not on the map and gets no county.
       *[other] { $n } are not on the map and get no county.
    }
several-due =
    { $n ->
        [one] { $n } of { $all } should be confirmed anew
       *[other] { $n } of { $all } should be confirmed anew
    }
several-more =
    { $n ->
        [one] and { $n } more
       *[other] and { $n } more
    }

## Copy and paste

copied-rows =
    { $n ->
        [one] Copied { $n } row
       *[other] Copied { $n } rows
    }
edit-paste-cells =
    { $n ->
        [one] Paste into { $n } cell
       *[other] Paste into { $n } cells
    }
pasted-cells =
    { $n ->
        [one] Pasted into { $n } cell
       *[other] Pasted into { $n } cells
    }
pasted-nothing = All that was pasted stood there before.
paste-from = From the clipboard
paste-failed-title = Nothing was pasted
paste-failed-safe = Everything is as it was. Mend it in the spreadsheet and paste again.
paste-too-large = What is on the clipboard is larger than { $most }{ "\u00A0" }MB. Save it as a file and import that.
paste-too-many-cells = The clipboard holds more than { $most } cells. Take along a line of headings, or save it as a file and import that.
paste-where = Select the row and column to paste from, or take along a line of headings, such as Name and Kind.
paste-too-many-rows = The clipboard holds { $rows } rows, but there are only { $room } from here down. If some of them are to be new assets, take along a line of headings, such as Name and Kind.
paste-too-many-columns = The clipboard holds { $columns } columns, but there are only { $room } from here to the right.
paste-cell = Row { $row }, { LOWER($column) }: { $reason }
paste-more =
    { $n ->
        [one] { $n } more error
       *[other] { $n } more errors
    }
paste-follows = This follows from something else and cannot be pasted. What stands there is “{ $shown }”.
paste-not-listed = “{ $text }” is not among the choices.
