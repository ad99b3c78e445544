# What exports are called and what stands in them.

export-actions-csv = Tiltak for regneark (CSV)
export-actions-xlsx = Tiltak for regneark (Excel)
export-actions-raw-csv = Tiltak for andre programmer (CSV)
export-actions-markdown = Tiltak som tekst (Markdown)
export-actions-ics = Frister for kalenderen (iCalendar)
export-actions-html = Tiltak som nettside med tegninger (HTML)
export-actions-pdf = Tiltak til utskrift (PDF)
export-actions-docx = Tiltak for tekstbehandling (Word)
export-actions-taskwarrior = Tiltak for Taskwarrior (JSON)
export-minutes = Referat
export-minutes-pdf = Referat til utskrift og signering (PDF)
export-minutes-docx = Referat for tekstbehandling (Word)
export-minutes-html = Referat som nettside (HTML)
export-minutes-markdown = Referat som tekst (Markdown)
export-decisions-csv = Vedtak for regneark (CSV)
export-decisions-xlsx = Vedtak for regneark (Excel)
export-decisions-markdown = Vedtak som tekst (Markdown)
export-assets-csv = Aktiva for regneark (CSV)
export-assets-xlsx = Aktiva for regneark (Excel)
export-assets-raw-csv = Aktiva for andre programmer (CSV)
export-assets-geojson = Aktiva for kartprogrammer (GeoJSON)
export-map-svg = Kartet som vektortegning (SVG)
export-map-png = Kartet som bilde (PNG)
export-map-pdf-a4 = Kartet på et ark i A4 (PDF)
export-map-pdf-a3 = Kartet på et ark i A3 (PDF)
export-chain-svg = Verdikjeden som vektortegning (SVG)
export-chain-png = Verdikjeden som bilde (PNG)
export-chain-pdf = Verdikjeden på egne sider (PDF)
export-chain-csv = Verdikjedens flyter for regneark (CSV)
export-chain-xlsx = Verdikjedens steg og flyter for regneark (Excel)
export-chain-graphml = Verdikjeden for nettverksprogrammer (GraphML)
export-chain-sankeymatic = Verdikjedens flyter for SankeyMATIC (tekst)

names-full = Fulle navn
names-initials = Initialer
names-role = Rolle i stedet for navn
names-none = Ingen navn

export-name-left-out = (navn utelatt)
export-left-out-records = { $count ->
    [one] Én fortrolig post er utelatt.
   *[other] { $count } fortrolige poster er utelatt.
}
export-left-out-chains = { $count ->
    [one] Én verdikjede uten mengder i det laget er utelatt.
   *[other] { $count } verdikjeder uten mengder i det laget er utelatt.
}
export-left-out-figures = { $count ->
    [one] Ett fortrolig tall er utelatt.
   *[other] { $count } fortrolige tall er utelatt.
}
export-left-out-undated = { $count ->
    [one] Ett tiltak uten frist er utelatt.
   *[other] { $count } tiltak uten frist er utelatt.
}
export-in-file = { $file }: { $what }
export-docx-failed = Word-filen kunne ikke lages.
export-no-meeting-held = Det finnes ikke noe møte å lage referat fra.
export-all-assets = { $n ->
    [one] { $n } aktivum i alt
   *[other] Alle { $n } aktiva
}
export-shown-assets = { $n ->
    [one] { $n } aktivum i visningen
   *[other] { $n } aktiva i visningen
}
export-no-chain = Det finnes ingen verdikjede å tegne.
export-chain-not-drawn = Verdikjeden «{ $name }» har flere steg og flyter enn en tegning rommer.
export-no-such-layer = Ingen av flytene har mengder i det laget.
export-pdf-failed = PDF-filen kunne ikke lages.
export-table-too-large = Det er flere rader eller kolonner enn et regneark har plass til.
export-texts-cut = { $count ->
    [one] Én tekst var lengre enn en celle har plass til, og er kortet av.
   *[other] { $count } tekster var lengre enn en celle har plass til, og er kortet av.
}
export-onto-itself = { $file } er selve arbeidsområdet, og en eksport kan ikke erstatte det. Velg et annet navn.
export-actions-title = Tiltak – { $title }
export-actions-summary = Per { $day } er det { $count } tiltak. Åpne { $open }, forsinket { $overdue }.
export-actions-open = Åpne tiltak
export-actions-closed = Utførte og frafalte tiltak
export-examples-explained = Det som er merket (eksempel), er oppdiktet.
export-marked-example = { $text } (eksempel)
export-overdue = { $status }, forsinket
export-only-chain = Bare det som gjelder verdikjeden «{ $title }».
export-only-meeting = Bare det som kommer fra møtet «{ $title }».
export-only-owner = Bare det { $title } har ansvar for.
export-only-chosen = Bare et utvalg av tiltakene.
export-only-no-owner = Bare det ingen har ansvar for.
export-no-meeting = Uten møte
export-examples-explained-one = Dette er et oppdiktet eksempel.
export-figure-map = Det tiltakene gjelder, på kartet
export-figure-chain = Verdikjeden «{ $title }»
export-drawing-shows = { $more ->
    [0] Viser { $what }.
   *[other] Viser { $what } og { $more } til.
}
export-page = Side { $page } av { $of }
export-continued = { $title } (forts.)
export-decisions-title = Vedtak – { $title }
export-decisions-summary = Per { $day } er det { $count } vedtak. { $open ->
    [0] Ingen forbehold står åpne.
    [one] Ett forbehold står åpent.
   *[other] { $open } forbehold står åpne.
}
export-reservation-told = { $body } må godkjenne innen { $by }.
export-reservation-cleared = { $body } godkjente { $on }.
export-mandate-open = Forbehold, ikke avklart
export-mandate-cleared = Forbehold, avklart
export-view-of = { $organisation } ({ LOWER($view) })
export-views-agree = Enige
export-views-remark = Med merknad
export-views-disagree = Uenige
export-views-absent = Ikke til stede
export-said = { $organisation } – { $remark }

## Minutes of a meeting

export-minutes-title = Referat fra { $meeting }
export-minutes-when = Tid
export-minutes-agenda-of = Dagsorden { $day }
export-minutes-used = Satt av { $planned }, brukt { $used }.
export-minutes-agreed = Avtalt på møtet
export-minutes-carried = Videreført fra tidligere møter
export-parked-about = gjelder { $about }
export-parked-taken-up = tatt opp på { $title }
export-signed = Signert { $day }

## Headers beside those of all spreadsheets

header-layer = Lag
header-county-by = Fylke bestemt av

## Sheets of a workbook

export-sheet-actions = Tiltak
export-sheet-decisions = Vedtak
export-sheet-assets = Aktiva
export-sheet-industries = Næringer
export-sheet-steps = Steg
export-sheet-flows = Flyter
export-sheet-crossing = Over fylkesgrenser

## Tables of a value chain

export-header-of-layer = { $header } ({ $layer })
export-amount = Mengde
export-from-step = Fra steg
export-from-stage = Fra ledd
export-from-county-code = Fra fylkesnr
export-from-county = Fra fylke
export-to-step = Til steg
export-to-stage = Til ledd
export-to-county-code = Til fylkesnr
export-to-county = Til fylke
export-to = Til { $county }
export-crosses = Krysser fylkesgrense
export-loss = Svinn, prosent
export-number-of-flows = Antall flyter

## Comments in a text for SankeyMATIC

export-sankey-nothing = Ingen flyt har en mengde, så det er ingenting å tegne.
export-sankey-account = { $account }. { $missing ->
    [0] Alle flytene har en slik mengde.
    [one] Én flyt har ingen slik mengde og er utelatt.
   *[other] { $missing } flyter har ingen slik mengde og er utelatt.
}
