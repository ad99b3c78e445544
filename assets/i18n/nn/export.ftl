# What exports are called and what stands in them.

export-actions-csv = Tiltak for rekneark (CSV)
export-actions-xlsx = Tiltak for rekneark (Excel)
export-actions-raw-csv = Tiltak for andre program (CSV)
export-actions-markdown = Tiltak som tekst (Markdown)
export-actions-ics = Fristar for kalenderen (iCalendar)
export-actions-html = Tiltak som nettside med teikningar (HTML)
export-actions-pdf = Tiltak til utskrift (PDF)
export-actions-docx = Tiltak for tekstbehandling (Word)
export-actions-taskwarrior = Tiltak for Taskwarrior (JSON)
export-minutes = Referat
export-minutes-pdf = Referat til utskrift og signering (PDF)
export-minutes-docx = Referat for tekstbehandling (Word)
export-minutes-html = Referat som nettside (HTML)
export-minutes-markdown = Referat som tekst (Markdown)
export-decisions-csv = Vedtak for rekneark (CSV)
export-decisions-xlsx = Vedtak for rekneark (Excel)
export-decisions-markdown = Vedtak som tekst (Markdown)
export-assets-csv = Aktiva for rekneark (CSV)
export-assets-xlsx = Aktiva for rekneark (Excel)
export-assets-raw-csv = Aktiva for andre program (CSV)
export-assets-geojson = Aktiva for kartprogram (GeoJSON)
export-map-svg = Kartet som vektorteikning (SVG)
export-map-png = Kartet som bilete (PNG)
export-map-pdf-a4 = Kartet på eit ark i A4 (PDF)
export-map-pdf-a3 = Kartet på eit ark i A3 (PDF)
export-chain-svg = Verdikjeda som vektorteikning (SVG)
export-chain-png = Verdikjeda som bilete (PNG)
export-chain-pdf = Verdikjeda på eigne sider (PDF)
export-chain-csv = Flytane i verdikjeda for rekneark (CSV)
export-chain-xlsx = Stega og flytane i verdikjeda for rekneark (Excel)
export-chain-graphml = Verdikjeda for nettverksprogram (GraphML)
export-chain-sankeymatic = Flytane i verdikjeda for SankeyMATIC (tekst)

names-full = Fulle namn
names-initials = Initialar
names-role = Rolle i staden for namn
names-none = Ingen namn

export-name-left-out = (namn utelate)
export-left-out-records = { $count ->
    [one] Éin fortruleg post er utelaten.
   *[other] { $count } fortrulege postar er utelatne.
}
export-left-out-chains = { $count ->
    [one] Éi verdikjede utan mengder i det laget er utelaten.
   *[other] { $count } verdikjeder utan mengder i det laget er utelatne.
}
export-left-out-figures = { $count ->
    [one] Eitt fortruleg tal er utelate.
   *[other] { $count } fortrulege tal er utelatne.
}
export-left-out-undated = { $count ->
    [one] Eitt tiltak utan frist er utelate.
   *[other] { $count } tiltak utan frist er utelatne.
}
export-in-file = { $file }: { $what }
export-docx-failed = Word-fila kunne ikkje lagast.
export-no-meeting-held = Det finst ikkje noko møte å lage referat frå.
export-all-assets = { $n ->
    [one] { $n } aktivum i alt
   *[other] Alle { $n } aktiva
}
export-shown-assets = { $n ->
    [one] { $n } aktivum i visinga
   *[other] { $n } aktiva i visinga
}
export-no-chain = Det finst inga verdikjede å teikne.
export-chain-not-drawn = Verdikjeda «{ $name }» har fleire steg og flytar enn ei teikning rommar.
export-no-such-layer = Ingen av flytane har mengder i det laget.
export-pdf-failed = PDF-fila kunne ikkje lagast.
export-table-too-large = Det er fleire rader eller kolonnar enn eit rekneark har plass til.
export-texts-cut = { $count ->
    [one] Éin tekst var lengre enn ei celle har plass til, og er korta av.
   *[other] { $count } tekstar var lengre enn ei celle har plass til, og er korta av.
}
export-onto-itself = { $file } er sjølve arbeidsområdet, og ein eksport kan ikkje erstatte det. Vel eit anna namn.
export-actions-title = Tiltak – { $title }
export-actions-summary = Per { $day } er det { $count } tiltak. Opne { $open }, forseinka { $overdue }.
export-actions-open = Opne tiltak
export-actions-closed = Utførte og fråfalne tiltak
export-examples-explained = Det som er merkt (døme), er oppdikta.
export-marked-example = { $text } (døme)
export-overdue = { $status }, forseinka
export-only-chain = Berre det som gjeld verdikjeda «{ $title }».
export-only-meeting = Berre det som kjem frå møtet «{ $title }».
export-only-owner = Berre det { $title } har ansvar for.
export-only-chosen = Berre eit utval av tiltaka.
export-only-no-owner = Berre det ingen har ansvar for.
export-no-meeting = Utan møte
export-examples-explained-one = Dette er eit oppdikta døme.
export-figure-map = Det tiltaka gjeld, på kartet
export-figure-chain = Verdikjeda «{ $title }»
export-drawing-shows = { $more ->
    [0] Viser { $what }.
   *[other] Viser { $what } og { $more } til.
}
export-page = Side { $page } av { $of }
export-continued = { $title } (framh.)
export-decisions-title = Vedtak – { $title }
export-decisions-summary = Per { $day } er det { $count } vedtak. { $open ->
    [0] Ingen atterhald står opne.
    [one] Eitt atterhald står ope.
   *[other] { $open } atterhald står opne.
}
export-reservation-told = { $body } må godkjenne innan { $by }.
export-reservation-cleared = { $body } godkjende { $on }.
export-mandate-open = Atterhald, ikkje avklart
export-mandate-cleared = Atterhald, avklart
export-view-of = { $organisation } ({ LOWER($view) })
export-views-agree = Einige
export-views-remark = Med merknad
export-views-disagree = Ueinige
export-views-absent = Ikkje til stades
export-said = { $organisation } – { $remark }

## Minutes of a meeting

export-minutes-title = Referat frå { $meeting }
export-minutes-when = Tid
export-minutes-agenda-of = Dagsorden { $day }
export-minutes-used = Sett av { $planned }, brukt { $used }.
export-minutes-agreed = Avtalt på møtet
export-minutes-carried = Ført vidare frå tidlegare møte
export-parked-about = gjeld { $about }
export-parked-taken-up = teke opp på { $title }
export-signed = Signert { $day }

## Headers beside those of all spreadsheets

header-layer = Lag
header-county-by = Fylke avgjort av

## Sheets of a workbook

export-sheet-actions = Tiltak
export-sheet-decisions = Vedtak
export-sheet-assets = Aktiva
export-sheet-industries = Næringar
export-sheet-steps = Steg
export-sheet-flows = Flytar
export-sheet-crossing = Over fylkesgrenser

## Tables of a value chain

export-header-of-layer = { $header } ({ $layer })
export-amount = Mengd
export-from-step = Frå steg
export-from-stage = Frå ledd
export-from-county-code = Frå fylkesnr
export-from-county = Frå fylke
export-to-step = Til steg
export-to-stage = Til ledd
export-to-county-code = Til fylkesnr
export-to-county = Til fylke
export-to = Til { $county }
export-crosses = Kryssar fylkesgrense
export-loss = Svinn, prosent
export-number-of-flows = Talet på flytar

## Comments in a text for SankeyMATIC

export-sankey-nothing = Ingen flyt har ei mengd, så det er ingenting å teikne.
export-sankey-account = { $account }. { $missing ->
    [0] Alle flytane har ei slik mengd.
    [one] Éin flyt har inga slik mengd og er utelaten.
   *[other] { $missing } flytar har inga slik mengd og er utelatne.
}
