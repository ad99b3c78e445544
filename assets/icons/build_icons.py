#!/usr/bin/env python3
"""Makes the bundled icon font: the Phosphor icons that `icons.txt` names, and no others.

Usage: build_icons.py PHOSPHOR_REGULAR_FOLDER   (the commands are in README.md)

Each line of `icons.txt` is a name of an icon; its code point is looked up and written beside it.
"""

import re
import sys
from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTFont

HERE = Path(__file__).parent


def code_points(css):
    pattern = re.compile(r'\.ph\.ph-([a-z0-9-]+):before \{\s*content: "\\([0-9a-f]+)"')
    return {name: int(code, 16) for name, code in pattern.findall(css)}


def main():
    source = Path(sys.argv[1])
    known = code_points((source / "style.css").read_text())
    listed = HERE / "icons.txt"
    names = sorted({line.split()[0] for line in listed.read_text().splitlines() if line.strip()})
    unknown = [name for name in names if name not in known]
    if unknown:
        sys.exit(f"not in Phosphor: {', '.join(unknown)}")
    listed.write_text("".join(f"{name} {known[name]:04x}\n" for name in names))

    font = TTFont(source / "Phosphor.ttf")
    options = subset.Options()
    options.layout_features = []
    options.glyph_names = False
    options.name_IDs = ["*"]
    options.hinting = False
    options.notdef_outline = True
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=[known[name] for name in names])
    subsetter.subset(font)
    # The same input gives the same bytes.
    font["head"].modified = font["head"].created
    font.recalcTimestamp = False
    target = HERE / "Phosphor-subset.ttf"
    font.save(target)
    print(target.name, target.stat().st_size, "bytes,", len(names), "icons")


main()
