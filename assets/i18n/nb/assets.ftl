# Assets in the table below the map and in the inspector: how much is known, how fresh it is, what is
# changed for many at once, what is copied and pasted.

## How much is known

part-place = sted
part-owner = eier
part-capacity = kapasitet
part-source = kilde
part-as-of = dato for status
complete-percent = { $percent }{ "\u00A0" }%
complete-all = Alt er utfylt
complete-missing = { $percent }{ "\u00A0" }% utfylt. Mangler { $parts }
header-complete = Utfylt

## How fresh it is

age-never = aldri
age-days = { $n }{ "\u00A0" }d
age-months = { $n }{ "\u00A0" }md.
age-years = { $n }{ "\u00A0" }år
confirmed-today = Bekreftet i dag
confirmed-days =
    { $n ->
        [one] Sist bekreftet for { $n } dag siden
       *[other] Sist bekreftet for { $n } dager siden
    }
confirmed-days-ask =
    { $n ->
        [one] Sist bekreftet for { $n } dag siden – spør { $owner }
       *[other] Sist bekreftet for { $n } dager siden – spør { $owner }
    }
confirmed-never = Aldri bekreftet
confirmed-never-ask = Aldri bekreftet – spør { $owner }
header-confirmed = Bekreftet
confirm-now = Bekreftet i dag

## Many at once

edit-set-many = Endre { $records } ({ LOWER($field) })
edit-tag-many = Sett stikkordet «{ $tag }» på { $records }
edit-untag-many = Ta stikkordet «{ $tag }» av { $records }
several-yes = Ja
several-no = Nei
several-add-tag = Sett et stikkord på alle
several-set-due = Sett fristen for alle
several-add-contributor = Legg til en som bidrar
several-tag-all = { $tag }, på alle
several-tag-some = { $tag }, på { $n } av { $all }
several-tag-spread = Sett «{ $tag }» på alle
several-tag-remove = Ta «{ $tag }» av alle
several-without-place =
    { $n ->
        [one] { $n } er ikke plassert på kartet og får ikke noe fylke.
       *[other] { $n } er ikke plassert på kartet og får ikke noe fylke.
    }
several-due =
    { $n ->
        [one] { $n } av { $all } bør bekreftes på nytt
       *[other] { $n } av { $all } bør bekreftes på nytt
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
pasted-nothing = Alt som ble limt inn, sto der fra før.
paste-from = Fra utklippstavlen
paste-failed-title = Ingenting ble limt inn
paste-failed-safe = Alt er som før. Rett det opp i regnearket og lim inn på nytt.
paste-too-large = Utklippet er større enn { $most }{ "\u00A0" }MB. Lagre det som en fil og importer den.
paste-too-many-cells = Utklippet har flere enn { $most } ruter. Ta med en linje med overskrifter, eller lagre det som en fil og importer den.
paste-where = Velg raden og kolonnen du vil lime inn fra, eller ta med en linje med overskrifter, som Navn og Type.
paste-too-many-rows = Utklippet har { $rows } rader, men det er bare { $room } herfra og ned. Skal noen av dem være nye aktiva, så ta med en linje med overskrifter, som Navn og Type.
paste-too-many-columns = Utklippet har { $columns } kolonner, men det er bare { $room } herfra og mot høyre.
paste-cell = Rad { $row }, { LOWER($column) }: { $reason }
paste-more =
    { $n ->
        [one] { $n } feil til
       *[other] { $n } feil til
    }
paste-follows = Dette følger av noe annet og kan ikke limes inn. Det som står der, er «{ $shown }».
paste-not-listed = «{ $text }» er ikke blant valgene.
