# The value chain panel and the drawing of a chain.

## The drawing

chain-stage-title = { $number } · { $name }
chain-stage-empty = Tomt ledd
chain-lane-number = fylke { $code }
chain-lane-abroad = Utenfor Norge
chain-lane-unknown = Fylke ikke satt
chain-lane-crossing =
    { $n ->
        [one] { $n } krysser grensen
       *[other] { $n } krysser grensen
    }
chain-example-note = * Eksempel, laget som illustrasjon
