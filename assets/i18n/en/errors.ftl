# What goes wrong with figures, files and storage: what happened, what is safe, what to do.

## Figures

unit-mismatch = { UNIT($from) } cannot be converted to { UNIT($to) }
quantity-not-addable = Amounts of different layers or periods cannot be added
