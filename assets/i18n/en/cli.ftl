# What the command line says on standard error, and what a new workspace begins with.

cli-in-file = { $file }: { $what }
cli-file-exists = { $file } already exists and was left as it is. Choose another name.
cli-file-and-verb = { $file } comes before the command. Files go after the command; without a command a window opens.
cli-output-failed = The answer could not be written: { $cause }
cli-map-failed = The map could not be read: { $cause }
cli-damaged = Nothing was exported, because not all of { $file } could be read. Open it in the window and mend what is listed.
cli-unknown-export = “{ $what }” cannot be exported as “{ $format }”. What there is: { $all }
cli-unknown-import = “{ $what }” cannot be imported. What there is: { $all }
cli-import-trial = Nothing was written, as this was only a trial.
cli-import-damaged = Nothing was imported, because not all of { $file } could be read. Open it in the window and mend what is listed.
cli-import-mapping = { $file } is not a JSON object with a text for each column.
cli-import-source = Say where the figures are from, with --source and the title of the source.
cli-not-for = { $option } does not apply to { $what }.
cli-split-needs-folder = --split needs the name of a folder. The answer cannot go to standard output.
cli-layer-without-sankey = --layer applies only together with --view sankey.
cli-ambiguous = “{ $name }” may be { $first } or { $second }. Use the id.
cli-day = write it as 2023-11-01 or 1.11.2023
cli-view-of-others = “{ $name }” is not a view of what is to be exported.
cli-unknown-record = Found no { LOWER($kind) } “{ $name }”. What there is: { $all }
cli-no-records = Found no { LOWER($kind) } “{ $name }”, as there are none.

template-workspace-title = New workspace
template-meeting-title = Regional strategy meeting
template-item-since-last = Since last time
template-item-assets = The region’s own assets
template-item-chains = Value chains across county lines
template-item-break = Break
template-item-symbioses = Symbioses, lightning round
template-item-instruments = Instruments and gaps
template-item-policy = Input to national policy
template-item-decisions = Decisions with stances and reservations
template-item-actions = Actions
template-item-signing = Signing
