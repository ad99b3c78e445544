# The value chain panel and the drawing of a chain.

## The drawing

chain-stage-title = { $number } · { $name }
chain-stage-empty = Empty stage
chain-lane-number = county { $code }
chain-lane-abroad = Outside Norway
chain-lane-unknown = County not set
chain-lane-crossing =
    { $n ->
        [one] { $n } crosses the line
       *[other] { $n } cross the line
    }
chain-example-note = * Example, made for illustration
