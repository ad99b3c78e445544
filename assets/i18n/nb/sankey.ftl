# The Sankey drawing of a chain, and the three ways to look at one.

## The drawing

sankey-account = { $layer } · { UNIT($unit) }
sankey-account-per-year = { $layer } · { UNIT($unit) }/år
sankey-account-per-day = { $layer } · { UNIT($unit) }/døgn
sankey-loss = { $amount } · tap { $lost }
sankey-off-in = { $amount } for mye inn
sankey-off-out = { $amount } for mye ut
sankey-part = { $amount }{ "\u00A0" }{ $name }
sankey-wanted = mål { $wanted } · { $parts }
sankey-target = Mål { $target } · { $reached } kommer fram, { $missing } mangler
sankey-hair-note = Uten mengde i laget
sankey-off-note = Inn og ut stemmer ikke

## The panel

sankey-ways = Måte å se verdikjeden på
sankey-lanes = Felt
sankey-sankey = Sankey
sankey-map = Kart
sankey-choose-account = Velg hva som telles
sankey-account-empty = { $name }, ingen mengder
sankey-canvas = Verdikjeden som Sankey-diagram. Piltaster går fra steg til steg, mellomrom går gjennom flytene, Enter gir nytt navn.
sankey-none-title = Ingen mengder å vise
sankey-none-text = Ingen av flytene har mengder i { $account }. Velg et annet lag, eller velg en flyt under Felt og skriv mengder i panelet til høyre.
sankey-none-at-all = Ingen av flytene har mengder. Velg en flyt under Felt og skriv mengder i panelet til høyre, så tegnes de her like brede som mengden.
sankey-to-lanes = Vis felt
sankey-too-large = Verdikjeden er for stor til å tegnes slik.

## As told to a screen reader

sankey-node-step = { $what }, { $amount }
sankey-node-more = { $what }, { $more }
