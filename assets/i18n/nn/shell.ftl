# The window’s frame: top bar, rail, status bar, start page, palette, settings, dialogs.


## Keys and panels

key-ctrl = Ctrl
key-shift = Shift
key-delete = Delete
panel-map = Kart
panel-chains = Verdikjeder
panel-meetings = Møte
panel-actions = Tiltak
panel-organisations = Organisasjonar
panel-settings = Innstillingar

## Commands

command-open = Opne arbeidsområde…
command-new = Nytt arbeidsområde
command-sample = Opne Frosta-dømet
command-save = Lagre
command-save-as = Lagre som…
command-close-file = Lukk arbeidsområdet
command-import-assets = Importer aktiva…
command-import-chains = Importer steg og flytar…
command-import-regions = Importer eigne grenser…
command-import-employment = Importer sysselsetjing…
command-import-actions = Importer tiltaksliste…
command-import-participants = Importer påmeldingsliste…
command-quotients = Vis næringar i eit fylke…
command-export = Eksporter…
command-export-short = Eksporter
command-quit = Avslutt
command-undo = Angre
command-redo = Gjer om
command-delete = Slett det valde
command-palette = Søk eller gi ein kommando
command-shortcuts = Vis snøggtastar
command-settings = Vis innstillingar
command-about = Om Frostating
command-problems = Vis det som ikkje kunne lesast i fila
command-show-map = Vis kartet
command-show-chains = Vis verdikjedene
command-show-meetings = Vis møta
command-show-actions = Vis tiltaka
command-show-organisations = Vis organisasjonane
command-chain-lanes = Vis verdikjeda i felt
command-chain-sankey = Vis verdikjeda som Sankey
command-chain-map = Vis verdikjeda på kartet
command-add-asset = Legg til aktivum på kartet
command-add-asset-by-place = Legg til aktivum etter koordinat eller kommune…
command-matrix = Vis fylke og typar
command-shade = Fargelegg fylke
command-rings = Vis avstandsringar
command-measure = Mål avstand og areal
command-lasso = Teikn rundt aktiva på kartet
command-clear-filter = Nullstill filteret på kartet
command-save-view = Lagre det kartet viser, som ei vising…
command-add-chain = Legg til verdikjede
command-add-stage = Legg til ledd i verdikjeda
command-add-step = Legg til steg i verdikjeda
command-add-flow = Knyt to steg saman med ein flyt
command-add-action = Legg til tiltak
command-add-organisation = Legg til organisasjon
command-add-meeting = Legg til møte
command-add-decision = Legg til vedtak
command-fit = Vis alt i biletet
command-fold-lane = Brett fylket til det valde saman eller ut
command-fold-stage = Brett leddet til det valde saman eller ut
command-fold-others = Brett saman alt anna enn det valde
command-unfold = Brett ut alt
command-scale-up = Større skrift og knappar
command-scale-down = Mindre skrift og knappar
command-scale-reset = Vanleg storleik
command-switch-today = Rekn frå dagens dato
command-speak-nb = Bruk bokmål
command-speak-nn = Bruk nynorsk
command-speak-en = Bruk engelsk
command-wear-light = Bruk lys utsjånad
command-wear-dark = Bruk mørk utsjånad
command-wear-high-contrast = Bruk høg kontrast
theme-light = Lys
theme-dark = Mørk
theme-high-contrast = Høg kontrast
look = Utsjånad
scale = Storleik
scale-percent = prosent

## Why a command does not apply

obstacle-no-file = Opne eit arbeidsområde først.
obstacle-nothing-to-undo = Det er ingenting å angre.
obstacle-nothing-to-redo = Det er ingenting å gjere om.
obstacle-nothing-selected = Vel noko først.
obstacle-no-chain = Legg til ei verdikjede først.
obstacle-too-few-steps = Verdikjeda må ha minst to steg.
obstacle-already-today = Vindauget reknar allereie frå dagens dato.
obstacle-no-problems = Alt i fila kunne lesast.

## The start page

app-name = Frostating
start-purpose = Arbeidsbordet for regionale strategisamlingar: aktiva på kartet, verdikjeder over fylkesgrenser, avtalte tiltak.
start-promise = Alt ligg i éi fil på denne maskina. Ingenting blir sendt nokon stad.
start-open = Opne arbeidsområde…
start-new = Nytt arbeidsområde
start-sample = Prøv Frosta-dømet
start-recent = Siste
start-drop = Slepp ei .ron-fil kvar som helst
start-gone = flytta eller sletta
start-forget = Fjern frå lista
start-no-recent = Ingen filer enno
start-no-recent-text = Arbeidsområde du har opna, står her. Prøv Frosta-dømet for å sjå korleis ei samling kan sjå ut.
today-at = i dag { $time }
new-workspace-title = Nytt arbeidsområde

## The bars

menu-file = Fil
search-or-command = Søk eller kommando
step-over = { $verb }: { $edit }
as-of-day = Per { $day }
as-of-hint = Fristar blir rekna frå denne dagen. Klikk for å rekne frå dagens dato.
saving = Lagrar…
never-saved = Ikkje lagra enno
saved-at = Lagra { $time }
saved-unchanged = Ingen ulagra endringar
unsaved-something = Ulagra endringar
saved-without = Dette er skrive utan å vere lagt inn, og er ikkje med i fila: { $what }.
saved-before = { $file } er lagra.
opened-too-late = { $file } vart ikkje vist, for noko anna er opna sidan.
not-written-too-late = { $file } vart ikkje skriven, for noko anna er opna sidan du vart spurd.
file-dialog-busy = Ein fildialog er alt open. Svar på den først.
quit-waits = Frostating blir lukka når det som blir skrive no, er ferdig.
status-chains-crossing = { $n } av { $total } verdikjeder kryssar fylkesgrenser
status-actions-open = { $n } av { $total } tiltak er opne
status-overdue = { $n } forseinka
status-incomplete = { $n } manglar ansvarleg eller frist
undone = Angra: { $edit }
redone = Gjort om: { $edit }
deleted = Sletta «{ $title }»
task-load-map = Les kartet
task-open = Opnar fila
task-save = Lagrar fila
task-import = Les fila som skal importerast
task-progress = { $task }, { $percent }{ "\u00A0" }%
task-export = Eksporterer
task-refine-chain = Ordnar verdikjeda
task-choose = Ventar på at du vel ei fil
task-sweep = Ryddar i gamle kopiar
task-broken = Noko gjekk gale i programmet, og arbeidet vart ikkje ferdig. Det du har ope, er ikkje råka. Prøv igjen.
exported = Eksportert til { $file }
settings-not-kept = Innstillingane vart ikkje tekne vare på: { $cause }
settings-set-aside = Innstillingane kunne ikkje lesast. Dei er lagde til side som { $file }, og du byrjar med nye.
settings-unreadable = Innstillingane kunne ikkje lesast og blir ikkje endra: { $cause }
read-only-damaged = Noko i fila kunne ikkje lesast, difor er ho skriveverna.
read-only-file = Fila er skriveverna. Lagre ein kopi for å endre ho.
will-normalise = Første lagring skriv fila på vanleg form: { $what }.
map-not-ready = Kartet blir framleis lese. Prøv igjen om ein augneblink.
export-cancelled = Eksporten vart avbroten.

## Dialogs

open-failed-title = Fila vart ikkje opna
open-failed-safe = Fila på disken er urørt.
save-failed-title = Endringane vart ikkje lagra
save-failed-safe = Det du har skrive, er framleis her i vindauget.
export-failed-title = Eksporten vart ikkje skriven
map-failed-title = Kartet kunne ikkje lesast
map-unreadable = Kartet som følgjer programmet, er skadd. Installer programmet på nytt. Arbeidsområdet er ikkje råka. ({ $cause })
no-window = Vindauget kunne ikkje opnast. Frostating treng ein skjerm (X11 eller Wayland) og OpenGL 2.1; sjå README for pakkane som må til. Kommandoane «check» og «export» verkar utan skjerm. ({ $cause })
problems-title = Noko i fila kunne ikkje lesast
problems-safe = Fila er opna skriveverna og er urørt på disken. Alt som kunne lesast, er vist. «Lagre ein kopi» tek med det skadde ord for ord.
problems-kept = Fila kan endrast. Det som står her, følgjer med ord for ord til det er retta i fila.
copy-loses-comments = Ein lagra kopi har ikkje med kommentarane i fila, bortsett frå dei som står i det skadde.
problems-look = Sjå gjennom
unsaved-title = Lagre endringane?
unsaved-new = «{ $title }» er ikkje lagra i noka fil enno.
unsaved-head = Opplysningane om «{ $title }» er endra sidan sist lagring.
unfinished = Noko er skrive utan å vere lagt inn, og blir ikkje med: { $what }.
unfinished-in-panel = i panelet { $panel }
unfinished-in-inspector = eit felt om det valde
replace-title = Erstatte { $file }?
replace-text = { $file } finst frå før. Det ho inneheld, blir borte.
replace-in-folder = Mappa { $file } finst frå før. Filer i mappa med same namn blir erstatta.
path-title = Kvar ligg fila?
path-write-title = Kvar skal fila liggje?
path-why = Systemet har ingen fildialog å by på. Skriv stien til fila.
path-field = Sti
identity-title = Kven er du her?
identity-why = Det du endrar, blir merkt med organisasjonen din. Står han ikkje i fila, blir det merkt med organisasjonen og rolla slik du skriv dei her. Namn på personar trengst ikkje. Du kan endre dette i innstillingane.
identity-later = Ikkje no
identity-organisation-hint = Til dømes Trøndelag fylkeskommune
identity-role-hint = Til dømes prosessleiar
identity-from-file = Vel blant organisasjonane i fila
settings-window = Vindauget
settings-me = Kven eg er
settings-file = Dette arbeidsområdet
settings-minutes-language = Språk i referat og eksport
settings-letters = Enkeltbokstavar som snøggtastar (aldri medan du skriv)
settings-motion = Mindre rørsle
export-what = Kva
export-extent = Kor mykje
export-everything = Alt
export-shown = Det som er vist
export-groups = Gruppert etter
export-split = Éi fil til kvar ansvarleg, i ei eiga mappe
export-names = Namn på personar
export-names-limit = Namn som berre står i fritekst, kan ikkje kjennast att.
export-choose-place = Vel stad…
export-picture-too-large = Biletet er tomt eller for stort til å lagrast.
keys-in-add-line = I linja for nytt tiltak
keys-at = @
keys-at-do = Kven som har ansvaret
keys-hash = #
keys-hash-do = Kva tiltaket gjeld
keys-due = >
keys-due-do = Fristen, til dømes >1.9.23, >fredag eller >+2v
keys-tab = Tab eller Enter
keys-tab-do = Ta namnet som blir føreslått
keys-in-tables = I tabellar
keys-arrows = Piltastar
keys-arrows-in-table-do = Flytt mellom rader og kolonnar
keys-shift-up-down = Shift pil opp og ned
keys-shift-up-down-do = Vel fleire rader
keys-ctrl-a = Ctrl A
keys-ctrl-a-do = Vel alle radene som er viste
keys-ctrl-arrows-in-table-do = Flytt utan å endre utvalet
keys-ctrl-c = Ctrl C
keys-ctrl-c-do = Kopier dei valde radene til eit rekneark
keys-ctrl-v = Ctrl V
keys-ctrl-v-do = Lim inn i tabellen over aktiva: rader med overskrifter, eller ruter frå den du står i
keys-enter-f2 = Enter eller F2
keys-enter-in-table-do = Rediger ruta, med Enter òg følg lenkja i ho
keys-space = Mellomrom
keys-space-in-table-do = I tiltak: merk dei valde som utførte, eller opne dei att. Elles: som Ctrl mellomrom
keys-esc = Esc
keys-esc-in-table-do = Avbryt redigeringa og få att det som stod der
keys-in-map = I kartet
keys-arrows-do = Gå til næraste i den retninga
keys-shift-arrows = Shift + piltastar
keys-shift-arrows-do = Flytt utsnittet
keys-plus-minus = + og -
keys-plus-minus-do = Nærare og lenger unna
keys-enter-in-map-do = Gi aktivumet eit nytt namn
keys-esc-do = Avbryt, eller gå ut av figuren
keys-wheel = Rullehjul
keys-wheel-do = Nærare og lenger unna der peikaren er
keys-in-chain = I verdikjedefiguren
keys-alt-arrows = Alt piltastar
keys-alt-arrows-do = Flytt steget eller leddet
keys-space-in-chain-do = Gå gjennom flytane til og frå steget
keys-ctrl-arrows = Ctrl piltastar
keys-ctrl-arrows-do = Gå vidare og behald det som er valt
keys-ctrl-space = Ctrl mellomrom
keys-ctrl-space-do = Legg til eller ta ut av utvalet
keys-menu = Shift F10
keys-menu-do = Opne menyen til det valde
keys-enter-in-chain-do = Skriv eit nytt namn på det valde
keys-delete-do = Slett det valde
keys-ctrl-wheel = Ctrl rullehjul
about-version = Versjon { $version }
about-purpose = Eit arbeidsbord utan nett for regionale strategisamlingar. Alt ligg i éi lesbar fil.
about-map = Kartgrunnlag: © Kartverket, CC BY 4.0 (kartverket.no). Grensene er forenkla, og fylka frå 2024 er sette saman av kommunane frå 2020.
about-neighbours = Land rundt Noreg: Natural Earth, fritt tilgjengeleg.
about-fonts = Skrift: Inter, SIL Open Font License 1.1. Ikon: Phosphor, MIT-lisensen.
about-licence = Frostating kan brukast etter MIT-lisensen eller Apache-lisensen 2.0, etter eige val.
deleted-many =
    { $n ->
        [one] Sletta éin post
       *[other] Sletta { $n } postar
    }
unsaved-changes =
    { $n ->
        [one] { $n } ulagra endring
       *[other] { $n } ulagra endringar
    }
unsaved-text =
    { $n ->
        [one] { $n } post i «{ $title }» er endra sidan siste lagring.
       *[other] { $n } postar i «{ $title }» er endra sidan siste lagring.
    }
status-joins-counties =
    { $n ->
        [one] Knyter { $n } fylke
       *[other] Knyter { $n } fylke
    }
shortcuts-title = Snøggtastar
settings-own-boundaries = { $count } regionar frå { $file }
own-boundaries-missing = Arbeidsområdet bruker eigne grenser, men dei følgjer ikkje med. Fylka i dag blir viste så lenge. Importer grensene på nytt frå innstillingane.
quotients-title = Næringar i fylket
quotients-none = Arbeidsområdet har ingen tal for sysselsetjing. Importer ein tabell med fylke, næring og talet på sysselsette, så blir det vist kva næringar fylket er sterkt i.
quotient-strong = Sterk
quotient-uncertain = Usikker
quotient-employed = { $count ->
    [one] Éin er sysselsett.
   *[other] { $count } er sysselsette.
}
quotients-withheld = { $count ->
    [one] Eitt tal er halde tilbake av kjelda og er ikkje rekna som null.
   *[other] { $count } tal er haldne tilbake av kjelda og er ikkje rekna som null.
}
quotients-without-country = { $count ->
    [one] Éi næring kan ikkje samanliknast: eit fylke held talet sitt tilbake eller manglar i tabellen, og kjelda har ingen sum for landet.
   *[other] { $count } næringar kan ikkje samanliknast: eit fylke held talet sitt tilbake eller manglar i tabellen, og kjelda har ingen sum for landet.
}
quotients-without = { $count ->
    [one] Éi næring har ingen sysselsette eller tal som ikkje heng saman.
   *[other] { $count } næringar har ingen sysselsette eller tal som ikkje heng saman.
}
command-capture = Skriv ned det som blir sagt
command-toggle-clock = Start eller stans klokka for møtet
command-next-item = Gå til neste sak
command-catch-up = Kort ned ei seinare sak
command-show-item = Vis det saka gjeld
command-end-meeting = Avslutt møtet
obstacle-no-agenda = Ingen møte har ein dagsorden.
obstacle-no-clock = Ingen møte er i gang.
command-present = Vis for rommet, eller slutt
command-present-short = Vis for rommet
presenter-agreed = Avtalt
presenter-some-assets = Kartet viser { $shown } av { $total } aktiva.

## Tools of a chain

command-gap-to-action = Gjer det manglande steget til tiltak
command-stress-test = Stresstest verdikjedene
command-county-table = Vis kva som går frå fylke til fylke
command-reconcile = Avstem tala i verdikjeda…
obstacle-no-gap = Vel eit steg som er merkt som manglande.
## Places in the search

place-municipality = Kommune
place-county = Fylke ({ $year })
palette-flow = { $resource }: { $from } → { $to }
command-register = Vis alle vedtak
register-title = Alle vedtak
register-search = Søk i vedtak
register-all = Alle { $n }
register-reserved = Opne atterhald { $n }
register-review = Til ny vurdering { $n }
register-past = Gjeld ikkje lenger { $n }
register-empty = Her er vedtaka frå alle møte samla: kva som gjeld, kva som ventar på eit styre eller eit fylkesting, og kva som skal takast opp att.
meetings-heard = Kven er høyrde
meetings-heard-of = { $heard } av { $n } organisasjonar til stades er nemnde i notat, har eit standpunkt eller har fått eit tiltak
meetings-heard-kind = { $kind }, { $heard } av { $n } høyrde
meetings-heard-by = notat { $notes } · standpunkt { $views } · tiltak { $actions }
meetings-signed-of = { $signed } av { $n } organisasjonar har signert
meetings-sign = Signer
meetings-sign-rest = Signer for dei { $n } som står att
meetings-sign-undo = Ta bort underskrifta
awake-reason = Eit møte er i gang
meetings-signed-on = Signert dag
