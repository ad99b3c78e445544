# The Sankey drawing of a chain, and the three ways to look at one.

## The drawing

sankey-account = { $layer } · { UNIT($unit) }
sankey-account-per-year = { $layer } · { UNIT($unit) }/år
sankey-account-per-day = { $layer } · { UNIT($unit) }/døgn
sankey-loss = { $amount } · tap { $lost }
sankey-off-in = { $amount } for mykje inn
sankey-off-out = { $amount } for mykje ut
sankey-part = { $amount }{ "\u00A0" }{ $name }
sankey-wanted = mål { $wanted } · { $parts }
sankey-target = Mål { $target } · { $reached } kjem fram, { $missing } manglar
sankey-hair-note = Uten mengde i laget
sankey-off-note = Inn og ut stemmer ikkje

## The panel

sankey-ways = Måte å sjå verdikjeda på
sankey-lanes = Felt
sankey-sankey = Sankey
sankey-map = Kart
sankey-choose-account = Vel kva som blir talt
sankey-account-empty = { $name }, ingen mengder
sankey-canvas = Verdikjeda som Sankey-diagram. Piltastar går fra steg til steg, mellomrom går gjennom flytane, Enter gir nytt namn.
sankey-none-title = Ingen mengder å vise
sankey-none-text = Ingen av flytane har mengder i { $account }. Vel eit anna lag, eller vel ein flyt under Felt og skriv mengder i panelet til høgre.
sankey-none-at-all = Ingen av flytane har mengder. Vel ein flyt under Felt og skriv mengder i panelet til høgre, så blir dei teikna her like breie som mengda.
sankey-to-lanes = Vis felt
sankey-too-large = Verdikjeda er for stor til å bli teikna slik.

## As told to a screen reader

sankey-node-step = { $what }, { $amount }
sankey-node-more = { $what }, { $more }
