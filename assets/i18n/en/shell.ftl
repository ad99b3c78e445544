# The window’s frame: top bar, rail, status bar, start page, palette, settings, dialogs.


## Keys and panels

key-ctrl = Ctrl
key-shift = Shift
key-delete = Delete
panel-map = Map
panel-chains = Value chains
panel-meetings = Meetings
panel-actions = Actions
panel-organisations = Organisations
panel-settings = Settings

## Commands

command-open = Open workspace…
command-new = New workspace
command-sample = Open the Frosta sample
command-save = Save
command-save-as = Save as…
command-close-file = Close the workspace
command-import-assets = Import assets…
command-import-chains = Import steps and flows…
command-import-regions = Import own boundaries…
command-import-employment = Import employment…
command-import-actions = Import action list…
command-import-participants = Import sign-up sheet…
command-quotients = Show industries of a county…
command-export = Export…
command-export-short = Export
command-quit = Quit
command-undo = Undo
command-redo = Redo
command-delete = Delete the selection
command-palette = Search or run a command
command-shortcuts = Show the shortcuts
command-settings = Show the settings
command-about = About Frostating
command-problems = Show what could not be read in the file
command-show-map = Show the map
command-show-chains = Show the value chains
command-show-meetings = Show the meetings
command-show-actions = Show the actions
command-show-organisations = Show the organisations
command-chain-lanes = Show the chain in lanes
command-chain-sankey = Show the chain as a Sankey
command-chain-map = Show the chain on the map
command-add-asset = Add an asset on the map
command-add-asset-by-place = Add an asset by coordinates or municipality…
command-matrix = Show counties and kinds
command-shade = Shade counties
command-rings = Show distance rings
command-measure = Measure distance and area
command-lasso = Draw around assets on the map
command-clear-filter = Clear the filter of the map
command-save-view = Save what the map shows as a view…
command-add-chain = Add a value chain
command-add-stage = Add a stage to the chain
command-add-step = Add a step to the chain
command-add-flow = Connect two steps with a flow
command-add-action = Add an action
command-add-organisation = Add an organisation
command-add-meeting = Add a meeting
command-add-decision = Add a decision
command-fit = Fit everything in view
command-fold-lane = Fold or unfold the county of the selection
command-fold-stage = Fold or unfold the stage of the selection
command-fold-others = Fold all but the selection
command-unfold = Unfold all
command-scale-up = Larger text and buttons
command-scale-down = Smaller text and buttons
command-scale-reset = Normal size
command-switch-today = Count from today
command-speak-nb = Use bokmål
command-speak-nn = Use nynorsk
command-speak-en = Use English
command-wear-light = Use the light look
command-wear-dark = Use the dark look
command-wear-high-contrast = Use high contrast
theme-light = Light
theme-dark = Dark
theme-high-contrast = High contrast
look = Look
scale = Scale
scale-percent = percent

## Why a command does not apply

obstacle-no-file = Open a workspace first.
obstacle-nothing-to-undo = There is nothing to undo.
obstacle-nothing-to-redo = There is nothing to redo.
obstacle-nothing-selected = Select something first.
obstacle-no-chain = Add a value chain first.
obstacle-too-few-steps = The chain needs at least two steps.
obstacle-already-today = Dates already count from today.
obstacle-no-problems = Everything in the file could be read.

## The start page

app-name = Frostating
start-purpose = The table for regional strategy workshops: assets on the map, value chains across county lines, agreed actions.
start-promise = Everything is in one file on this computer. Nothing is sent anywhere.
start-open = Open workspace…
start-new = New workspace
start-sample = Try the Frosta sample
start-recent = Recent
start-drop = Drop a .ron file anywhere
start-gone = moved or deleted
start-forget = Remove from the list
start-no-recent = No files yet
start-no-recent-text = Workspaces you have opened are listed here. Try the Frosta sample to see what a workshop can look like.
today-at = today { $time }
new-workspace-title = New workspace

## The bars

menu-file = File
search-or-command = Search or run a command
step-over = { $verb }: { $edit }
as-of-day = As of { $day }
as-of-hint = Due dates are counted from this day. Click to count from today.
saving = Saving…
never-saved = Not saved yet
saved-at = Saved { $time }
saved-unchanged = No unsaved changes
unsaved-something = Unsaved changes
saved-without = This is typed but not entered, and is not in the file: { $what }.
saved-before = { $file } is saved.
opened-too-late = { $file } was not shown, because something else has been opened since.
not-written-too-late = { $file } was not written, because something else has been opened since you were asked.
file-dialog-busy = A file dialog is already open. Answer that one first.
quit-waits = Frostating closes when what is being written now is finished.
status-chains-crossing = { $n } of { $total } value chains cross county lines
status-actions-open = { $n } of { $total } actions are open
status-overdue = { $n } overdue
status-incomplete = { $n } lack an owner or a due date
undone = Undone: { $edit }
redone = Redone: { $edit }
deleted = Deleted “{ $title }”
task-load-map = Reading the map
task-open = Opening the file
task-save = Saving the file
task-import = Reading the file to import
task-progress = { $task }, { $percent }%
task-export = Exporting
task-refine-chain = Arranging the value chain
task-choose = Waiting for you to choose a file
task-sweep = Tidying up old copies
task-broken = Something went wrong in the program and the work was not finished. What you have open is not affected. Try again.
exported = Exported to { $file }
settings-not-kept = The settings were not kept: { $cause }
settings-set-aside = The settings could not be read. They are set aside as { $file }, and you start with new ones.
settings-unreadable = The settings could not be read and will not be changed: { $cause }
read-only-damaged = Something in the file could not be read, so it is read-only.
read-only-file = The file is read-only. Save a copy to change it.
will-normalise = The first save writes the file in its usual form: { $what }.
map-not-ready = The map is still being read. Try again in a moment.
export-cancelled = The export was cancelled.

## Dialogs

open-failed-title = The file was not opened
open-failed-safe = The file on disk is untouched.
save-failed-title = The changes were not saved
save-failed-safe = What you have written is still here in the window.
export-failed-title = The export was not written
map-failed-title = The map could not be read
map-unreadable = The map that comes with the program is damaged. Install the program again. The workspace is not affected. ({ $cause })
no-window = The window could not be opened. Frostating needs a display (X11 or Wayland) and OpenGL 2.1; the README lists the packages. The commands “check” and “export” work without a display. ({ $cause })
problems-title = Something in the file could not be read
problems-safe = The file is open read-only and untouched on disk. Everything that could be read is shown. “Save a copy” keeps the damaged parts word for word.
problems-kept = The file can be changed. What is listed here is kept word for word until it is put right in the file.
copy-loses-comments = A saved copy leaves out the comments in the file, except those within the damaged parts.
problems-look = Look through
unsaved-title = Save the changes?
unsaved-new = “{ $title }” is not saved in any file yet.
unsaved-head = The details of “{ $title }” have changed since it was last saved.
unfinished = Something is typed but not entered, and would be left out: { $what }.
unfinished-in-panel = in the panel { $panel }
unfinished-in-inspector = a field of what is selected
replace-title = Replace { $file }?
replace-text = { $file } already exists. What it holds will be gone.
replace-in-folder = The folder { $file } exists. Files of the same names in it are replaced.
path-title = Where is the file?
path-write-title = Where is the file to be?
path-why = The system has no file dialog to offer. Type the path of the file.
path-field = Path
identity-title = Who are you here?
identity-why = What you change is marked with your organisation. If the file does not list it, the organisation and role you write here are used. Names of persons are not needed. You can change this in the settings.
identity-later = Not now
identity-organisation-hint = For example Trøndelag fylkeskommune
identity-role-hint = For example facilitator
identity-from-file = Choose among the organisations in the file
settings-window = The window
settings-me = Who I am
settings-file = This workspace
settings-minutes-language = Language of minutes and exports
settings-letters = Single letters as shortcuts (never while you type)
settings-motion = Less motion
export-what = What
export-extent = How much
export-everything = Everything
export-shown = What is shown
export-groups = Grouped by
export-split = One file for each owner, in a folder of its own
export-names = Names of persons
export-names-limit = Names that appear only in free text cannot be recognised.
export-choose-place = Choose a place…
export-picture-too-large = The picture is empty or too large to be stored.
keys-in-add-line = In the line for a new action
keys-at = @
keys-at-do = Who answers for it
keys-hash = #
keys-hash-do = What it concerns
keys-due = >
keys-due-do = When it is due, such as >2023-09-01, >friday or >+2w
keys-tab = Tab or Enter
keys-tab-do = Take the name that is offered
keys-in-tables = In tables
keys-arrows = Arrow keys
keys-arrows-in-table-do = Move among rows and columns
keys-shift-up-down = Shift arrow up and down
keys-shift-up-down-do = Select several rows
keys-ctrl-a = Ctrl A
keys-ctrl-a-do = Select all the rows shown
keys-ctrl-arrows-in-table-do = Move without changing the selection
keys-ctrl-c = Ctrl C
keys-ctrl-c-do = Copy the selected rows to a spreadsheet
keys-ctrl-v = Ctrl V
keys-ctrl-v-do = Paste into the table of assets: rows with headings, or cells from the one you stand in
keys-enter-f2 = Enter or F2
keys-enter-in-table-do = Edit the cell; Enter also follows a link in it
keys-space = Space
keys-space-in-table-do = In actions: mark the selected as done, or reopen them. Elsewhere: as Ctrl Space
keys-esc = Esc
keys-esc-in-table-do = Cancel editing and bring back what stood there
keys-in-map = In the map
keys-arrows-do = Go to the nearest in that direction
keys-shift-arrows = Shift + arrow keys
keys-shift-arrows-do = Move the view
keys-plus-minus = + and -
keys-plus-minus-do = Closer and farther away
keys-enter-in-map-do = Rename the asset
keys-esc-do = Cancel, or leave the drawing
keys-wheel = Mouse wheel
keys-wheel-do = Closer and farther away at the pointer
keys-in-chain = In the value chain drawing
keys-alt-arrows = Alt arrow keys
keys-alt-arrows-do = Move the step or stage
keys-space-in-chain-do = Go through the flows to and from the step
keys-ctrl-arrows = Ctrl arrow keys
keys-ctrl-arrows-do = Go on and keep what is selected
keys-ctrl-space = Ctrl Space
keys-ctrl-space-do = Add to the selection or take out of it
keys-menu = Shift F10
keys-menu-do = Open the menu of what is selected
keys-enter-in-chain-do = Rename the selection
keys-delete-do = Delete the selection
keys-ctrl-wheel = Ctrl mouse wheel
about-version = Version { $version }
about-purpose = An offline table for regional strategy workshops. Everything is in one readable file.
about-map = Map data: © Kartverket, CC BY 4.0 (kartverket.no). Borders are simplified, and the counties of 2024 are derived by union of the municipalities of 2020.
about-neighbours = Land around Norway: Natural Earth, public domain.
about-fonts = Type: Inter, SIL Open Font License 1.1. Icons: Phosphor, MIT licence.
about-licence = Frostating may be used under the MIT licence or the Apache licence 2.0, at your choice.
deleted-many =
    { $n ->
        [one] Deleted one record
       *[other] Deleted { $n } records
    }
unsaved-changes =
    { $n ->
        [one] { $n } unsaved change
       *[other] { $n } unsaved changes
    }
unsaved-text =
    { $n ->
        [one] { $n } record in “{ $title }” has changed since the last save.
       *[other] { $n } records in “{ $title }” have changed since the last save.
    }
status-joins-counties =
    { $n ->
        [one] Joins { $n } county
       *[other] Joins { $n } counties
    }
shortcuts-title = Shortcuts
settings-own-boundaries = { $count } regions from { $file }
own-boundaries-missing = The workspace uses boundaries of its own, but does not hold them. The counties of today are shown meanwhile. Import the boundaries again from the settings.
quotients-title = Industries of the county
quotients-none = The workspace has no employment figures. Import a table of county, industry and number of employed to see which industries the county is strong in.
quotient-strong = Strong
quotient-uncertain = Uncertain
quotient-employed = { $count ->
    [one] One is employed.
   *[other] { $count } are employed.
}
quotients-withheld = { $count ->
    [one] One figure is withheld by the source and not counted as zero.
   *[other] { $count } figures are withheld by the source and not counted as zero.
}
quotients-without-country = { $count ->
    [one] One industry cannot be compared: a county withholds its figure or is missing from the table, and the source has no sum for the country.
   *[other] { $count } industries cannot be compared: a county withholds its figure or is missing from the table, and the source has no sum for the country.
}
quotients-without = { $count ->
    [one] One industry employs nobody or has figures that do not add up.
   *[other] { $count } industries employ nobody or have figures that do not add up.
}
command-capture = Take down what is said
command-toggle-clock = Start or stop the clock of the meeting
command-next-item = Go to the next item
command-catch-up = Shorten a later item
command-show-item = Show what the item is about
command-end-meeting = End the meeting
obstacle-no-agenda = No meeting has an agenda.
obstacle-no-clock = No meeting is under way.
command-present = Show to the room, or stop
command-present-short = Show to the room
presenter-agreed = Agreed
presenter-some-assets = The map shows { $shown } of { $total } assets.

## Tools of a chain

command-gap-to-action = Make the missing step an action
command-stress-test = Stress-test the value chains
command-county-table = Show what runs from county to county
command-reconcile = Reconcile the figures of the chain…
obstacle-no-gap = Select a step that is marked as missing.
## Places in the search

place-municipality = Municipality
place-county = County ({ $year })
palette-flow = { $resource }: { $from } → { $to }
command-register = Show all decisions
register-title = All decisions
register-search = Search decisions
register-all = All { $n }
register-reserved = Open reservations { $n }
register-review = Due for review { $n }
register-past = No longer in force { $n }
register-empty = The decisions of all meetings are gathered here: what is in force, what waits for a board or a county assembly, and what is to be taken up again.
meetings-heard = Who was heard
meetings-heard-of = { $heard } of { $n } organisations present are named in notes, have a view or got an action
meetings-heard-kind = { $kind }, { $heard } of { $n } heard
meetings-heard-by = notes { $notes } · views { $views } · actions { $actions }
meetings-signed-of = { $signed } of { $n } organisations have signed
meetings-sign = Sign
meetings-sign-rest = Sign for the { $n } that remain
meetings-sign-undo = Remove the signature
awake-reason = A meeting is under way
meetings-signed-on = Day signed
