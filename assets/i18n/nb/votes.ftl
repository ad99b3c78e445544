# Votes: what to ask, the ballots, the keyboard that is passed around, and what came of it.

## Methods and answers

vote-method-yes-no = Ja eller nei
vote-method-fist = Null til fem fingre
vote-method-dots = Prikker
vote-method-impact = Effekt og gjennomførbarhet
vote-per-organisation = Én stemme per organisasjon
vote-per-head = Én stemme per person
vote-yes = Ja
vote-no = Nei
vote-abstain = Avstår
vote-impact = Effekt
vote-feasibility = Gjennomførbarhet
kinds-vote = Avstemninger

## Putting something to the vote

command-vote = Hold avstemning, eller fortsett den
vote-put = Hold avstemning…
vote-title = Hold avstemning
vote-begin = Start avstemningen
vote-method = Metode
vote-options = Alternativer
vote-options-hint = Ett på hver linje. Ctrl Enter starter avstemningen
vote-dots-each = Prikker per stemme
vote-openness = Åpen eller hemmelig
vote-open = Åpen
vote-secret = Hemmelig
vote-counted = Hvem som har stemme
vote-voters =
    { $n ->
        [one] { $n } organisasjon har stemme
       *[other] { $n } organisasjoner har stemme
    }
vote-quorum-hint = La stå tomt når det ikke er noe krav
vote-secret-how = Tastaturet går fra den ene til den andre. Ingen ser hva andre har valgt, og bare summene blir lagret.
vote-needs-question = Skriv hva det stemmes over.
vote-needs-options = Skriv fra to til tolv alternativer, ett på hver linje.
vote-options-alike = To alternativer er like.
vote-needs-dots = Skriv et helt tall fra 1 til 20.
vote-needs-voters = Skriv et helt tall fra 1 til 500.
vote-needs-three = En hemmelig avstemning trenger minst tre som stemmer; ellers røper tallene hva de valgte.

## Ballots

vote-ballots = Stemmer
vote-ballot = Stemme { $n }
vote-your-ballot = Stemmen din
vote-unanswered = ikke stemt
vote-keys-yes-no = 1 eller J er ja, 2 eller N er nei, 3 eller A er avstår. Tilbaketast angrer, piltaster går videre.
vote-keys-fist = Tast 0 til 5 fingre. 0 og 1 betyr «dette kan jeg ikke være med på». Tilbaketast angrer, piltaster går videre.
vote-keys-dots = Tast hvor mange prikker hvert alternativ får. Tilbaketast tømmer, piltaster går videre.
vote-keys-impact = Tast 1 til 5, først effekt og så gjennomførbarhet, der 5 er mest. La begge stå tomme der du ikke har noe syn.
vote-dots-left =
    { $n ->
        [one] { $n } prikk igjen
       *[other] { $n } prikker igjen
    }
vote-end = Avslutt avstemningen
vote-later = Fortsett senere
vote-discard = Forkast avstemningen
vote-keep = Behold
vote-discard-sure = Stemmene som er skrevet inn, blir borte. Det kan ikke angres.

## A secret vote

vote-secret-title = Hemmelig avstemning
vote-turn = Nummer { $n } av { $of }
vote-hand-over = Gi tastaturet til den neste som skal stemme.
vote-ready = Begynn å stemme
vote-give = Avgi stemmen
vote-say-nothing = Stem ikke
vote-given = Stemmen er mottatt og vises ikke.
vote-pass-on = Gi tastaturet videre
vote-take-back = Ta stemmen tilbake
vote-all-voted = Alle har hatt tastaturet.
vote-count = Tell opp
vote-too-few = Færre enn tre har stemt. Tallene ville røpe hva de valgte, og blir ikke vist.
vote-leave-title = Vil du avbryte avstemningen?
vote-leave-how = En stemme som ikke er gitt videre, teller ikke med.
vote-stay = Fortsett avstemningen
vote-end-now = Avslutt og tell opp

## What is under way

vote-under-way = Avstemning pågår
vote-under-way-secret = Hemmelig avstemning pågår
vote-go-on = Gå til avstemningen
vote-decide = Lag vedtak av resultatet
edit-decide-vote = Laget vedtak av «{ $question }»
unfinished-vote = avstemningen som pågår

## Results

vote-turnout = { $ballots } av { $entitled } har stemt
vote-quorum-met = kravet om { $quorum } er oppfylt
vote-quorum-missed = kravet om { $quorum } er ikke oppfylt
vote-carried = Flertall for
vote-fallen = Flertall mot
vote-tied = Stemmelikhet
vote-nothing = Ingen har tatt stilling
vote-no-quorum = For få har stemt til at resultatet gjelder
vote-option = { $option }
vote-most-dots =
    { $count ->
        [one] Flest prikker: { $options } ({ $dots })
       *[other] Likt med flest prikker: { $options } ({ $dots } hver)
    }
vote-fist-mean =
    { $blocking ->
        [0] Snitt { $mean }, spredning { $spread }. Ingen stiller seg i veien
        [one] Snitt { $mean }, spredning { $spread }. { $blocking } viser 0 eller 1 finger og stiller seg i veien
       *[other] Snitt { $mean }, spredning { $spread }. { $blocking } viser 0 eller 1 finger og stiller seg i veien
    }
vote-best-rated = Høyest på effekt og gjennomførbarhet sett under ett: { $option }
vote-yes-no-line = { $yes } ja, { $no } nei, { $abstain } avstår
vote-fist-line =
    { $fingers ->
        [one] { $fingers } finger: { $count }
       *[other] { $fingers } fingre: { $count }
    }
vote-dots-line =
    { $dots ->
        [one] { $place }. { $option }: { $dots } prikk
       *[other] { $place }. { $option }: { $dots } prikker
    }
vote-dots-tied =
    { $dots ->
        [one] { $place }. { $option }: { $dots } prikk (delt)
       *[other] { $place }. { $option }: { $dots } prikker (delt)
    }
vote-rated-line = { $option }: effekt { $impact }, gjennomførbarhet { $feasibility } (n={ $n })
vote-unrated-line = { $option }: ingen har vurdert dette
vote-quarter-gain = Raske gevinster
vote-quarter-lift = Store løft
vote-quarter-small = Småplukk
vote-quarter-leave = Kan vente
