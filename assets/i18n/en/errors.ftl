# What goes wrong with figures, files and storage: what happened, what is safe, what to do.

## Figures

unit-mismatch = { UNIT($from) } cannot be converted to { UNIT($to) }
quantity-not-addable = Amounts of different layers or periods cannot be added

## Reading a file: what is wrong, and where

read-at = Line { $line }, column { $column }: { $what }
read-too-large = The file is larger than { $most } MB and is not opened.
read-empty = The file is empty. Open an earlier copy, or make a new workspace.
read-utf-16 = The file is saved as UTF-16. Save it as UTF-8 in a text editor and open it again.
read-not-utf-8 = There is a byte ({ $byte }) here that is not valid UTF-8. Save the file as UTF-8 in a text editor and open it again.
read-conflict = The file holds two versions here after a merge in git. Keep one of them and remove the marker lines.
read-too-deep = Brackets are nested deeper than { $most } levels here. No workspace does that.
read-deep-comment = Comments are nested deeper than { $most } levels here.
read-long-name = There is a name here longer than any field has. This is no workspace, or the file is damaged.
read-too-many-records = The file has more than { $most } records and is not opened. Split it into several workspaces.
read-too-many-values = The file has more values than any workspace and is not opened.
read-newer = The file “{ $title }” is in format { $format }, written by { $written_by }. This program knows the formats up to { $known }. Open it with a newer version; the file is untouched.
read-no-format = This is not a workspace: the field “format” is missing. Choose another file.
read-bad-format = “{ $found }” is not a format number. A whole number from 1 up belongs here.
read-eof = The file ends in the middle of something. The rest is gone; fetch it from an earlier copy.
read-unclosed = What begins before this is never closed. Put in the bracket or quote that is missing.
read-stray = “{ $found }” does not belong here. A record, such as "id": Name(…), or a field is expected.
read-after-end = “{ $found }” comes after the end of the workspace. Remove it, or mend the brackets before it.
read-unknown-field = The field “{ $found }” is unknown here. The known ones are { $known }. Correct the name, or open the file with a newer version.
read-unknown-field-near = The field “{ $found }” is unknown here. Did you mean “{ $nearest }”? Correct the name, or open the file with a newer version.
read-unknown-variant = “{ $found }” is not one of the choices here. They are { $known }. Correct it, or open the file with a newer version.
read-unknown-variant-near = “{ $found }” is not one of the choices here. Did you mean “{ $nearest }”? Correct it, or open the file with a newer version.
read-missing-field = The field “{ $field }” is missing. Put it in.
read-duplicate-field = The field “{ $field }” is there twice. Remove one.
read-duplicate-id = The id “{ $id }” is used by a record further up. Give this one another id; until then it is kept as text.
read-expected-struct = { $name }(…) is expected here, not “{ $found }”.
read-expected-comma = A comma is missing before “{ $found }”.
read-expected-colon = A colon is missing before “{ $found }”.
read-expected-text = Text in quotes is expected here, not “{ $found }”.
read-expected-number = A number is expected here, not “{ $found }”.
read-expected-boolean = Here true or false is expected, not “{ $found }”.
read-expected-list = A list in square brackets is expected here, not “{ $found }”.
read-expected-map = Entries in curly brackets are expected here, not “{ $found }”.
read-expected-bracket = A bracket is missing before “{ $found }”.
read-number-range = The number { $found } is too large or too small for this field.
read-bad-escape = A backslash introduces a character here that does not exist. Write two of them to get one.
read-bad-value = “{ $found }” cannot be the value here. A date is written as "2023-05-11" and a time of day as "10:20".
read-open-text = The text that begins here has no closing quote.
read-open-comment = The comment that begins here is never closed with */.
read-kept-as-text = { $count ->
    [one] One record could not be read before and is kept as text. Correct it and move it back to its place.
   *[other] { $count } records could not be read before and are kept as text. Correct them and move them back to their places.
}

## What the first save of a file changes besides its content

normalise-format = The file takes the shape of this version of the program
normalise-byte-order-mark = The invisible mark at the beginning of the file goes
normalise-line-endings = Lines end in LF instead of CR LF
normalise-comments = The comments in the file go
normalise-order = Records and fields are put in a fixed order
normalise-layout = Lines and spaces are set in a fixed way

## Why the system refused, and what to do: the end of a sentence

cause-disk-full = the disk is full. Free some space, or choose another disk.
cause-quota = your share of the disk is used up. Free some space, or choose another disk.
cause-no-permission = you have no permission here. Choose another folder, or ask its owner for access.
cause-read-only-disk = the disk is read-only. Choose another one.
cause-gone = the file or its folder is no longer there. Choose another folder, or connect the disk again.
cause-in-use = another program is using the file. Close it and try again.
cause-disk-failed = the disk or the network answered with an error. Try again, or choose another disk.
cause-too-many-open = too many files are open. Close some programs and try again.
cause-other-disk = the file cannot be moved into place from another disk. Choose another folder.
cause-too-large = the file is too large for this disk. Choose another one.
cause-bad-name = the name cannot be used on this disk. Choose another one.
cause-other = the system answered “{ $words }”. Try again, or choose another folder.

## Opening

open-missing = The file { $file } does not exist. It may have been moved or renamed.
open-folder = { $file } is a folder. Choose a file in it.
open-not-a-file = { $file } is not an ordinary file. Choose another one.
open-link-loop = The link { $file } leads in a circle and to no file. Choose the file itself.
open-too-large = The file { $file } is larger than { $most } MB and is not opened. It is untouched.
open-failed = The file { $file } was not opened: { $cause }
open-unreadable = { $file } could not be read. { $what }

## Saving

save-changed-outside = Somebody else has changed { $file } since it was read. Nothing is overwritten. Save as another file, or replace it.
save-missing = { $file } has been deleted or moved since it was read. Save it anew, or elsewhere.
save-read-only = { $file } is read-only and has not been changed. Save as another file, or lift the protection.
save-foreign = { $file } belongs to another user and would change hands. It has not been changed. Save as another file.
save-folder = { $file } is a folder. Choose a name for a file in it.
save-not-a-file = { $file } is not an ordinary file and has not been changed. Choose another one.
save-link-loop = The link { $file } leads in a circle and to no file. Choose the file itself.
save-failed = { $file } was not saved and is as it was: { $cause }
save-not-confirmed = { $file } holds the new content, but the disk did not confirm it: { $cause } Save again before you switch the machine off.
save-no-snapshot = The file is saved, but what it held before was not kept: { $cause }
