# What goes wrong with figures, files and storage: what happened, what is safe, what to do.

## Figures

unit-mismatch = { UNIT($from) } kan ikkje reknast om til { UNIT($to) }
quantity-not-addable = Mengder frå ulike lag eller periodar kan ikkje leggjast saman
