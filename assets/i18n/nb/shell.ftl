# The window’s frame: top bar, rail, status bar, start page, palette, settings, dialogs.


## Keys and panels

key-ctrl = Ctrl
key-shift = Shift
key-delete = Delete
panel-map = Kart
panel-chains = Verdikjeder
panel-meetings = Møter
panel-actions = Tiltak
panel-organisations = Organisasjoner
panel-settings = Innstillinger

## Commands

command-open = Åpne arbeidsområde…
command-new = Nytt arbeidsområde
command-sample = Åpne Frosta-eksemplet
command-save = Lagre
command-save-as = Lagre som…
command-close-file = Lukk arbeidsområdet
command-import-assets = Importer aktiva…
command-import-chains = Importer steg og flyter…
command-import-regions = Importer egne grenser…
command-import-employment = Importer sysselsetting…
command-import-actions = Importer tiltaksliste…
command-import-participants = Importer påmeldingsliste…
command-quotients = Vis næringer i et fylke…
command-export = Eksporter…
command-export-short = Eksporter
command-quit = Avslutt
command-undo = Angre
command-redo = Gjør om
command-delete = Slett det valgte
command-palette = Søk eller gi en kommando
command-shortcuts = Vis hurtigtaster
command-settings = Vis innstillinger
command-about = Om Frostating
command-problems = Vis det som ikke kunne leses i filen
command-show-map = Vis kartet
command-show-chains = Vis verdikjedene
command-show-meetings = Vis møtene
command-show-actions = Vis tiltakene
command-show-organisations = Vis organisasjonene
command-chain-lanes = Vis verdikjeden i felt
command-chain-sankey = Vis verdikjeden som Sankey
command-chain-map = Vis verdikjeden på kartet
command-add-asset = Legg til aktivum på kartet
command-add-asset-by-place = Legg til aktivum etter koordinat eller kommune…
command-matrix = Vis fylker og typer
command-shade = Fargelegg fylker
command-rings = Vis avstandsringer
command-measure = Mål avstand og areal
command-lasso = Tegn rundt aktiva på kartet
command-clear-filter = Nullstill filteret på kartet
command-save-view = Lagre det kartet viser, som en visning…
command-add-chain = Legg til verdikjede
command-add-stage = Legg til ledd i verdikjeden
command-add-step = Legg til steg i verdikjeden
command-add-flow = Knytt to steg sammen med en flyt
command-add-action = Legg til tiltak
command-add-organisation = Legg til organisasjon
command-add-meeting = Legg til møte
command-add-decision = Legg til vedtak
command-fit = Vis alt i bildet
command-fold-lane = Brett fylket til det valgte sammen eller ut
command-fold-stage = Brett leddet til det valgte sammen eller ut
command-fold-others = Brett sammen alt annet enn det valgte
command-unfold = Brett ut alt
command-scale-up = Større skrift og knapper
command-scale-down = Mindre skrift og knapper
command-scale-reset = Vanlig størrelse
command-switch-today = Regn fra dagens dato
command-speak-nb = Bruk bokmål
command-speak-nn = Bruk nynorsk
command-speak-en = Bruk engelsk
command-wear-light = Bruk lyst utseende
command-wear-dark = Bruk mørkt utseende
command-wear-high-contrast = Bruk høy kontrast
theme-light = Lyst
theme-dark = Mørkt
theme-high-contrast = Høy kontrast
look = Utseende
scale = Størrelse
scale-percent = prosent

## Why a command does not apply

obstacle-no-file = Åpne et arbeidsområde først.
obstacle-nothing-to-undo = Det er ingenting å angre.
obstacle-nothing-to-redo = Det er ingenting å gjøre om.
obstacle-nothing-selected = Velg noe først.
obstacle-no-chain = Legg til en verdikjede først.
obstacle-too-few-steps = Verdikjeden må ha minst to steg.
obstacle-already-today = Vinduet regner allerede fra dagens dato.
obstacle-no-problems = Alt i filen kunne leses.

## The start page

app-name = Frostating
start-purpose = Arbeidsbordet for regionale strategisamlinger: aktiva på kartet, verdikjeder over fylkesgrenser, avtalte tiltak.
start-promise = Alt ligger i én fil på denne maskinen. Ingenting sendes noe sted.
start-open = Åpne arbeidsområde…
start-new = Nytt arbeidsområde
start-sample = Prøv Frosta-eksemplet
start-recent = Siste
start-drop = Slipp en .ron-fil hvor som helst
start-gone = flyttet eller slettet
start-forget = Fjern fra listen
start-no-recent = Ingen filer ennå
start-no-recent-text = Arbeidsområder du har åpnet, står her. Prøv Frosta-eksemplet for å se hvordan en samling kan se ut.
today-at = i dag { $time }
new-workspace-title = Nytt arbeidsområde

## The bars

menu-file = Fil
search-or-command = Søk eller kommando
step-over = { $verb }: { $edit }
as-of-day = Per { $day }
as-of-hint = Frister regnes fra denne dagen. Klikk for å regne fra dagens dato.
saving = Lagrer…
never-saved = Ikke lagret ennå
saved-at = Lagret { $time }
saved-unchanged = Ingen ulagrede endringer
unsaved-something = Ulagrede endringer
saved-without = Dette er skrevet uten å være lagt inn, og er ikke med i filen: { $what }.
saved-before = { $file } er lagret.
opened-too-late = { $file } ble ikke vist, for noe annet er åpnet siden.
not-written-too-late = { $file } ble ikke skrevet, for noe annet er åpnet siden du ble spurt.
file-dialog-busy = En fildialog er allerede åpen. Svar på den først.
quit-waits = Frostating lukkes når det som skrives nå, er ferdig.
status-chains-crossing = { $n } av { $total } verdikjeder krysser fylkesgrenser
status-actions-open = { $n } av { $total } tiltak er åpne
status-overdue = { $n } forsinket
status-incomplete = { $n } mangler ansvarlig eller frist
undone = Angret: { $edit }
redone = Gjort om: { $edit }
deleted = Slettet «{ $title }»
task-load-map = Leser kartet
task-open = Åpner filen
task-save = Lagrer filen
task-import = Leser filen som skal importeres
task-progress = { $task }, { $percent }{ "\u00A0" }%
task-export = Eksporterer
task-refine-chain = Ordner verdikjeden
task-choose = Venter på at du velger en fil
task-sweep = Rydder i gamle kopier
task-broken = Noe gikk galt i programmet, og arbeidet ble ikke ferdig. Det du har åpent, er ikke berørt. Prøv igjen.
exported = Eksportert til { $file }
settings-not-kept = Innstillingene ble ikke tatt vare på: { $cause }
settings-set-aside = Innstillingene kunne ikke leses. De er lagt til side som { $file }, og du begynner med nye.
settings-unreadable = Innstillingene kunne ikke leses og blir ikke endret: { $cause }
read-only-damaged = Noe i filen kunne ikke leses, derfor er den skrivebeskyttet.
read-only-file = Filen er skrivebeskyttet. Lagre en kopi for å endre den.
will-normalise = Første lagring skriver filen på vanlig form: { $what }.
map-not-ready = Kartet leses ennå. Prøv igjen om et øyeblikk.
export-cancelled = Eksporten ble avbrutt.

## Dialogs

open-failed-title = Filen ble ikke åpnet
open-failed-safe = Filen på disken er urørt.
save-failed-title = Endringene ble ikke lagret
save-failed-safe = Det du har skrevet, er fortsatt her i vinduet.
export-failed-title = Eksporten ble ikke skrevet
map-failed-title = Kartet kunne ikke leses
map-unreadable = Kartet som følger programmet, er skadet. Installer programmet på nytt. Arbeidsområdet er ikke berørt. ({ $cause })
no-window = Vinduet kunne ikke åpnes. Frostating trenger en skjerm (X11 eller Wayland) og OpenGL 2.1; se README for pakkene som må til. Kommandoene «check» og «export» virker uten skjerm. ({ $cause })
problems-title = Noe i filen kunne ikke leses
problems-safe = Filen er åpnet skrivebeskyttet og er urørt på disken. Alt som kunne leses, vises. «Lagre en kopi» tar med det skadede ord for ord.
problems-kept = Filen kan endres. Det som står her, følger med ord for ord til det er rettet i filen.
copy-loses-comments = En lagret kopi har ikke med kommentarene i filen, bortsett fra dem som står i det skadede.
problems-look = Se gjennom
unsaved-title = Lagre endringene?
unsaved-new = «{ $title }» er ikke lagret i noen fil ennå.
unsaved-head = Opplysningene om «{ $title }» er endret siden sist lagring.
unfinished = Noe er skrevet uten å være lagt inn, og blir ikke med: { $what }.
unfinished-in-panel = i panelet { $panel }
unfinished-in-inspector = et felt om det valgte
replace-title = Erstatte { $file }?
replace-text = { $file } finnes fra før. Det den inneholder, blir borte.
replace-in-folder = Mappen { $file } finnes fra før. Filer i den med samme navn blir erstattet.
path-title = Hvor ligger filen?
path-write-title = Hvor skal filen ligge?
path-why = Systemet har ingen fildialog å by på. Skriv stien til filen.
path-field = Sti
identity-title = Hvem er du her?
identity-why = Det du endrer, merkes med organisasjonen din. Står den ikke i filen, merkes det med organisasjonen og rollen slik du skriver dem her. Navn på personer trengs ikke. Du kan endre dette i innstillingene.
identity-later = Ikke nå
identity-organisation-hint = For eksempel Trøndelag fylkeskommune
identity-role-hint = For eksempel prosessleder
identity-from-file = Velg blant organisasjonene i filen
settings-window = Vinduet
settings-me = Hvem jeg er
settings-file = Dette arbeidsområdet
settings-minutes-language = Språk i referat og eksport
settings-letters = Enkeltbokstaver som hurtigtaster (aldri mens du skriver)
settings-motion = Mindre bevegelse
export-what = Hva
export-extent = Hvor mye
export-everything = Alt
export-shown = Det som vises
export-groups = Gruppert etter
export-split = Én fil til hver ansvarlig, i en egen mappe
export-names = Navn på personer
export-names-limit = Navn som bare står i fritekst, kan ikke gjenkjennes.
export-choose-place = Velg sted…
export-picture-too-large = Bildet er tomt eller for stort til å lagres.
keys-in-add-line = I linja for nytt tiltak
keys-at = @
keys-at-do = Hvem som har ansvaret
keys-hash = #
keys-hash-do = Hva tiltaket gjelder
keys-due = >
keys-due-do = Fristen, for eksempel >1.9.23, >fredag eller >+2u
keys-tab = Tab eller Enter
keys-tab-do = Ta navnet som foreslås
keys-in-tables = I tabeller
keys-arrows = Piltaster
keys-arrows-in-table-do = Flytt mellom rader og kolonner
keys-shift-up-down = Shift pil opp og ned
keys-shift-up-down-do = Velg flere rader
keys-ctrl-a = Ctrl A
keys-ctrl-a-do = Velg alle radene som vises
keys-ctrl-arrows-in-table-do = Flytt uten å endre utvalget
keys-ctrl-c = Ctrl C
keys-ctrl-c-do = Kopier de valgte radene til et regneark
keys-ctrl-v = Ctrl V
keys-ctrl-v-do = Lim inn i tabellen over aktiva: rader med overskrifter, eller ruter fra den du står i
keys-enter-f2 = Enter eller F2
keys-enter-in-table-do = Rediger ruten, med Enter også følg lenken i den
keys-space = Mellomrom
keys-space-in-table-do = I tiltak: merk de valgte som utført, eller gjenåpne dem. Ellers: som Ctrl mellomrom
keys-esc = Esc
keys-esc-in-table-do = Avbryt redigeringen og få tilbake det som sto der
keys-in-map = I kartet
keys-arrows-do = Gå til nærmeste i den retningen
keys-shift-arrows = Shift + piltaster
keys-shift-arrows-do = Flytt utsnittet
keys-plus-minus = + og -
keys-plus-minus-do = Nærmere og lenger unna
keys-enter-in-map-do = Gi aktivumet et nytt navn
keys-esc-do = Avbryt, eller gå ut av figuren
keys-wheel = Rullehjul
keys-wheel-do = Nærmere og lenger unna der pekeren er
keys-in-chain = I verdikjedefiguren
keys-alt-arrows = Alt piltaster
keys-alt-arrows-do = Flytt steget eller leddet
keys-space-in-chain-do = Gå gjennom flytene til og fra steget
keys-ctrl-arrows = Ctrl piltaster
keys-ctrl-arrows-do = Gå videre og behold det som er valgt
keys-ctrl-space = Ctrl mellomrom
keys-ctrl-space-do = Legg til eller ta ut av utvalget
keys-menu = Shift F10
keys-menu-do = Åpne menyen til det valgte
keys-enter-in-chain-do = Skriv et nytt navn på det valgte
keys-delete-do = Slett det valgte
keys-ctrl-wheel = Ctrl rullehjul
about-version = Versjon { $version }
about-purpose = Et arbeidsbord uten nett for regionale strategisamlinger. Alt ligger i én lesbar fil.
about-map = Kartgrunnlag: © Kartverket, CC BY 4.0 (kartverket.no). Grensene er forenklet, og fylkene fra 2024 er satt sammen av kommunene fra 2020.
about-neighbours = Land rundt Norge: Natural Earth, fritt tilgjengelig.
about-fonts = Skrift: Inter, SIL Open Font License 1.1. Ikoner: Phosphor, MIT-lisensen.
about-licence = Frostating kan brukes etter MIT-lisensen eller Apache-lisensen 2.0, etter eget valg.
deleted-many =
    { $n ->
        [one] Slettet én post
       *[other] Slettet { $n } poster
    }
unsaved-changes =
    { $n ->
        [one] { $n } ulagret endring
       *[other] { $n } ulagrede endringer
    }
unsaved-text =
    { $n ->
        [one] { $n } post i «{ $title }» er endret siden siste lagring.
       *[other] { $n } poster i «{ $title }» er endret siden siste lagring.
    }
status-joins-counties =
    { $n ->
        [one] Knytter { $n } fylke
       *[other] Knytter { $n } fylker
    }
shortcuts-title = Hurtigtaster
settings-own-boundaries = { $count } regioner fra { $file }
own-boundaries-missing = Arbeidsområdet bruker egne grenser, men de følger ikke med. Dagens fylker vises i mens. Importer grensene på nytt fra innstillingene.
quotients-title = Næringer i fylket
quotients-none = Arbeidsområdet har ingen tall for sysselsetting. Importer en tabell med fylke, næring og antall sysselsatte, så vises det hvilke næringer fylket er sterkt i.
quotient-strong = Sterk
quotient-uncertain = Usikker
quotient-employed = { $count ->
    [one] Én er sysselsatt.
   *[other] { $count } er sysselsatte.
}
quotients-withheld = { $count ->
    [one] Ett tall er holdt tilbake av kilden og er ikke regnet som null.
   *[other] { $count } tall er holdt tilbake av kilden og er ikke regnet som null.
}
quotients-without-country = { $count ->
    [one] Én næring kan ikke sammenlignes: et fylke holder tallet sitt tilbake eller mangler i tabellen, og kilden har ingen sum for landet.
   *[other] { $count } næringer kan ikke sammenlignes: et fylke holder tallet sitt tilbake eller mangler i tabellen, og kilden har ingen sum for landet.
}
quotients-without = { $count ->
    [one] Én næring har ingen sysselsatte eller tall som ikke henger sammen.
   *[other] { $count } næringer har ingen sysselsatte eller tall som ikke henger sammen.
}
command-capture = Skriv ned det som blir sagt
command-toggle-clock = Start eller stans klokken for møtet
command-next-item = Gå til neste sak
command-catch-up = Kort ned en senere sak
command-show-item = Vis det saken gjelder
command-end-meeting = Avslutt møtet
obstacle-no-agenda = Ingen møter har en dagsorden.
obstacle-no-clock = Ingen møter er i gang.
command-present = Vis for rommet, eller slutt
command-present-short = Vis for rommet
presenter-agreed = Avtalt
presenter-some-assets = Kartet viser { $shown } av { $total } aktiva.

## Tools of a chain

command-gap-to-action = Gjør det manglende steget til tiltak
command-stress-test = Stresstest verdikjedene
command-county-table = Vis hva som går fra fylke til fylke
command-reconcile = Avstem tallene i verdikjeden…
obstacle-no-gap = Velg et steg som er merket som manglende.
## Places in the search

place-municipality = Kommune
place-county = Fylke ({ $year })
palette-flow = { $resource }: { $from } → { $to }
command-register = Vis alle vedtak
register-title = Alle vedtak
register-search = Søk i vedtak
register-all = Alle { $n }
register-reserved = Åpne forbehold { $n }
register-review = Til ny vurdering { $n }
register-past = Gjelder ikke lenger { $n }
register-empty = Her samles vedtakene fra alle møter: hva som gjelder, hva som venter på et styre eller et fylkesting, og hva som skal tas opp igjen.
meetings-heard = Hvem er hørt
meetings-heard-of = { $heard } av { $n } organisasjoner til stede er nevnt i notater, har et standpunkt eller har fått et tiltak
meetings-heard-kind = { $kind }, { $heard } av { $n } hørt
meetings-heard-by = notater { $notes } · standpunkt { $views } · tiltak { $actions }
meetings-signed-of = { $signed } av { $n } organisasjoner har signert
meetings-sign = Signer
meetings-sign-rest = Signer for de { $n } som gjenstår
meetings-sign-undo = Ta bort underskriften
awake-reason = Et møte er i gang
meetings-signed-on = Signert dag
