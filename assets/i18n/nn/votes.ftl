# Votes: what to ask, the ballots, the keyboard that is passed around, and what came of it.

## Methods and answers

vote-method-yes-no = Ja eller nei
vote-method-fist = Null til fem fingrar
vote-method-dots = Prikkar
vote-method-impact = Effekt og gjennomførbarheit
vote-per-organisation = Éi stemme per organisasjon
vote-per-head = Éi stemme per person
vote-yes = Ja
vote-no = Nei
vote-abstain = Avstår
vote-impact = Effekt
vote-feasibility = Gjennomførbarheit
kinds-vote = Avstemmingar

## Putting something to the vote

command-vote = Hald avstemming, eller hald fram med henne
vote-put = Hald avstemming…
vote-title = Hald avstemming
vote-begin = Start avstemminga
vote-method = Metode
vote-options = Alternativ
vote-options-hint = Eitt på kvar linje. Ctrl Enter startar avstemminga
vote-dots-each = Prikkar per stemme
vote-openness = Open eller hemmeleg
vote-open = Open
vote-secret = Hemmeleg
vote-counted = Kven som har stemme
vote-voters =
    { $n ->
        [one] { $n } organisasjon har stemme
       *[other] { $n } organisasjonar har stemme
    }
vote-quorum-hint = Lat stå tomt når det ikkje er noko krav
vote-secret-how = Tastaturet går frå den eine til den andre. Ingen ser kva andre har valt, og berre summane blir lagra.
vote-needs-question = Skriv kva de stemmer over.
vote-needs-options = Skriv frå to til tolv alternativ, eitt på kvar linje.
vote-options-alike = To alternativ er like.
vote-needs-dots = Skriv eit heilt tal frå 1 til 20.
vote-needs-voters = Skriv eit heilt tal frå 1 til 500.
vote-needs-three = Ei hemmeleg avstemming treng minst tre som stemmer; elles røper tala kva dei valde.

## Ballots

vote-ballots = Stemmer
vote-ballot = Stemme { $n }
vote-your-ballot = Stemma di
vote-unanswered = ikkje stemt
vote-keys-yes-no = 1 eller J er ja, 2 eller N er nei, 3 eller A er avstår. Tilbaketast angrar, piltastar går vidare.
vote-keys-fist = Tast 0 til 5 fingrar. 0 og 1 tyder «dette kan eg ikkje vere med på». Tilbaketast angrar, piltastar går vidare.
vote-keys-dots = Tast kor mange prikkar kvart alternativ får. Tilbaketast tømmer, piltastar går vidare.
vote-keys-impact = Tast 1 til 5, først effekt og så gjennomførbarheit, der 5 er mest. Lat begge stå tomme der du ikkje har noko syn.
vote-dots-left =
    { $n ->
        [one] { $n } prikk att
       *[other] { $n } prikkar att
    }
vote-end = Avslutt avstemminga
vote-later = Hald fram seinare
vote-discard = Forkast avstemminga
vote-keep = Behald
vote-discard-sure = Stemmene som er skrivne inn, blir borte. Det kan ikkje angrast.

## A secret vote

vote-secret-title = Hemmeleg avstemming
vote-turn = Nummer { $n } av { $of }
vote-hand-over = Gi tastaturet til den neste som skal stemme.
vote-ready = Byrj å stemme
vote-give = Gi stemma
vote-say-nothing = Stem ikkje
vote-given = Stemma er motteken og blir ikkje vist.
vote-pass-on = Gi tastaturet vidare
vote-take-back = Ta stemma tilbake
vote-all-voted = Alle har hatt tastaturet.
vote-count = Tel opp
vote-too-few = Færre enn tre har stemt. Tala ville røpe kva dei valde, og blir ikkje viste.
vote-leave-title = Vil du avbryte avstemminga?
vote-leave-how = Ei stemme som ikkje er gitt vidare, tel ikkje med.
vote-stay = Hald fram med avstemminga
vote-end-now = Avslutt og tel opp

## What is under way

vote-under-way = Avstemming er i gang
vote-under-way-secret = Hemmeleg avstemming er i gang
vote-go-on = Gå til avstemminga
vote-decide = Lag vedtak av resultatet
edit-decide-vote = Laga vedtak av «{ $question }»
unfinished-vote = avstemminga som er i gang

## Results

vote-turnout = { $ballots } av { $entitled } har stemt
vote-quorum-met = kravet om { $quorum } er oppfylt
vote-quorum-missed = kravet om { $quorum } er ikkje oppfylt
vote-carried = Fleirtal for
vote-fallen = Fleirtal mot
vote-tied = Like mange stemmer
vote-nothing = Ingen har teke stilling
vote-no-quorum = For få har stemt til at resultatet gjeld
vote-option = { $option }
vote-most-dots =
    { $count ->
        [one] Flest prikkar: { $options } ({ $dots })
       *[other] Likt med flest prikkar: { $options } ({ $dots } kvar)
    }
vote-fist-mean =
    { $blocking ->
        [0] Snitt { $mean }, spreiing { $spread }. Ingen stiller seg i vegen
        [one] Snitt { $mean }, spreiing { $spread }. { $blocking } viser 0 eller 1 finger og stiller seg i vegen
       *[other] Snitt { $mean }, spreiing { $spread }. { $blocking } viser 0 eller 1 finger og stiller seg i vegen
    }
vote-best-rated = Høgast på effekt og gjennomførbarheit sett under eitt: { $option }
vote-yes-no-line = { $yes } ja, { $no } nei, { $abstain } avstår
vote-fist-line =
    { $fingers ->
        [one] { $fingers } finger: { $count }
       *[other] { $fingers } fingrar: { $count }
    }
vote-dots-line =
    { $dots ->
        [one] { $place }. { $option }: { $dots } prikk
       *[other] { $place }. { $option }: { $dots } prikkar
    }
vote-dots-tied =
    { $dots ->
        [one] { $place }. { $option }: { $dots } prikk (delt)
       *[other] { $place }. { $option }: { $dots } prikkar (delt)
    }
vote-rated-line = { $option }: effekt { $impact }, gjennomførbarheit { $feasibility } (n={ $n })
vote-unrated-line = { $option }: ingen har vurdert dette
vote-quarter-gain = Raske gevinstar
vote-quarter-lift = Store løft
vote-quarter-small = Småplukk
vote-quarter-leave = Kan vente
