# The value chain panel and the drawing of a chain.

## The drawing

chain-stage-title = { $number } · { $name }
chain-stage-empty = Tomt ledd
chain-lane-number = fylke { $code }
chain-lane-abroad = Utanfor Noreg
chain-lane-unknown = Fylke ikkje sett
chain-lane-crossing =
    { $n ->
        [one] { $n } kryssar grensa
       *[other] { $n } kryssar grensa
    }
chain-example-note = * Døme, laga som illustrasjon
