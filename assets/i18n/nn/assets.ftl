# Assets in the table below the map and in the inspector: how much is known, how fresh it is, what is
# changed for many at once, what is copied and pasted.

## How much is known

part-place = stad
part-owner = eigar
part-capacity = kapasitet
part-source = kjelde
part-as-of = dato for status
complete-percent = { $percent }{ "\u00A0" }%
complete-all = Alt er fylt ut
complete-missing = { $percent }{ "\u00A0" }% fylt ut. Manglar { $parts }
header-complete = Fylt ut

## How fresh it is

age-never = aldri
age-days = { $n }{ "\u00A0" }d
age-months = { $n }{ "\u00A0" }md.
age-years = { $n }{ "\u00A0" }år
confirmed-today = Stadfesta i dag
confirmed-days =
    { $n ->
        [one] Sist stadfesta for { $n } dag sidan
       *[other] Sist stadfesta for { $n } dagar sidan
    }
confirmed-days-ask =
    { $n ->
        [one] Sist stadfesta for { $n } dag sidan – spør { $owner }
       *[other] Sist stadfesta for { $n } dagar sidan – spør { $owner }
    }
confirmed-never = Aldri stadfesta
confirmed-never-ask = Aldri stadfesta – spør { $owner }
header-confirmed = Stadfesta
confirm-now = Stadfesta i dag

## Many at once

edit-set-many = Endre { $records } ({ LOWER($field) })
edit-tag-many = Set stikkordet «{ $tag }» på { $records }
edit-untag-many = Ta stikkordet «{ $tag }» av { $records }
several-yes = Ja
several-no = Nei
several-add-tag = Set eit stikkord på alle
several-set-due = Set fristen for alle
several-add-contributor = Legg til ein som bidreg
several-tag-all = { $tag }, på alle
several-tag-some = { $tag }, på { $n } av { $all }
several-tag-spread = Set «{ $tag }» på alle
several-tag-remove = Ta «{ $tag }» av alle
several-without-place =
    { $n ->
        [one] { $n } er ikkje plassert på kartet og får ikkje noko fylke.
       *[other] { $n } er ikkje plasserte på kartet og får ikkje noko fylke.
    }
several-due =
    { $n ->
        [one] { $n } av { $all } bør stadfestast på nytt
       *[other] { $n } av { $all } bør stadfestast på nytt
    }
several-more =
    { $n ->
        [one] og { $n } til
       *[other] og { $n } til
    }

## Copy and paste

copied-rows =
    { $n ->
        [one] Kopierte { $n } rad
       *[other] Kopierte { $n } rader
    }
edit-paste-cells =
    { $n ->
        [one] Lim inn i { $n } rute
       *[other] Lim inn i { $n } ruter
    }
pasted-cells =
    { $n ->
        [one] Limte inn i { $n } rute
       *[other] Limte inn i { $n } ruter
    }
pasted-nothing = Alt som vart limt inn, stod der frå før.
paste-from = Frå utklippstavla
paste-failed-title = Ingenting vart limt inn
paste-failed-safe = Alt er som før. Rett det opp i reknearket og lim inn på nytt.
paste-too-large = Utklippet er større enn { $most }{ "\u00A0" }MB. Lagre det som ei fil og importer ho.
paste-too-many-cells = Utklippet har fleire enn { $most } ruter. Ta med ei linje med overskrifter, eller lagre det som ei fil og importer ho.
paste-where = Vel rada og kolonnen du vil lime inn frå, eller ta med ei linje med overskrifter, som Namn og Type.
paste-too-many-rows = Utklippet har { $rows } rader, men det er berre { $room } herifrå og ned. Skal nokre av dei vere nye aktiva, så ta med ei linje med overskrifter, som Namn og Type.
paste-too-many-columns = Utklippet har { $columns } kolonnar, men det er berre { $room } herifrå og mot høgre.
paste-cell = Rad { $row }, { LOWER($column) }: { $reason }
paste-more =
    { $n ->
        [one] { $n } feil til
       *[other] { $n } feil til
    }
paste-follows = Dette følgjer av noko anna og kan ikkje limast inn. Det som står der, er «{ $shown }».
paste-not-listed = «{ $text }» er ikkje blant vala.
