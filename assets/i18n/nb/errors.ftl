# What goes wrong with figures, files and storage: what happened, what is safe, what to do.

## Figures

unit-mismatch = { UNIT($from) } kan ikke regnes om til { UNIT($to) }
quantity-not-addable = Mengder fra ulike lag eller perioder kan ikke legges sammen
