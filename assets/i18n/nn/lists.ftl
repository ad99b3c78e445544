# Tables and lists of records.
