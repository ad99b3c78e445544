# Named views and choices of many, the same in every panel.

views = Views
views-hint = Pick, save or change a named view
view-changed = { $name } (changed)
view-update = Save the changes
view-reset = Discard the changes
view-rename-begin = Rename…
view-rename = Rename
view-new = New view of what is shown now
view-save = Save
view-name = Name of the view
view-taken = There is already a view called “{ $name }”.
filter-find = Find { LOWER($what) }
filter-more = { $n ->
    [one] One more fits. Search to find it.
   *[other] { $n } more fit. Search to find them.
}
