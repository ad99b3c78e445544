# Tables and lists of records.

sorted-by = { $column }, { LOWER($order) }
