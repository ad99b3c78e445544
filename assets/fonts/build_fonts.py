#!/usr/bin/env python3
"""Makes the six bundled font files from the static web fonts of Inter 4.1.

Usage: build_fonts.py FOLDER_WITH_WOFF2 OUT_FOLDER   (the commands are in README.md)

Each weight becomes two files: `Inter-<Weight>.ttf`, the text face, and
`InterTabular-<Weight>.ttf`, where every digit is as wide as every other.
"""

import sys
from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTFont

WEIGHTS = {"Regular": 400, "Medium": 500, "SemiBold": 600}

# Blocks that a Norwegian workspace meets: Latin with the Sámi letters, Greek, Cyrillic (names from
# the Barents region), marks, punctuation, sub- and superscripts, currency, letterlike signs, number
# forms, arrows, mathematics, technical signs (keys), geometric shapes and check marks.
TEXT_RANGES = [
    (0x0020, 0x007E), (0x00A0, 0x024F), (0x0259, 0x0259), (0x0292, 0x0292), (0x02B0, 0x02FF),
    (0x0300, 0x036F), (0x0370, 0x03FF), (0x0400, 0x045F), (0x1E00, 0x1EFF), (0x2000, 0x206F),
    (0x2070, 0x209F), (0x20A0, 0x20CF), (0x2100, 0x214F), (0x2150, 0x218F), (0x2190, 0x21FF),
    (0x2200, 0x22FF), (0x2300, 0x23FF), (0x25A0, 0x25FF), (0x2713, 0x2717), (0xFFFD, 0xFFFD),
]
# Numbers in running words: without Greek, Cyrillic, rare letters and signs, for which a window falls
# back to the text face. (usvg does not: for one missing sign it sets the whole text in another face.)
TABULAR_RANGES = [
    (0x0020, 0x007E), (0x00A0, 0x017F), (0x01B7, 0x01B7), (0x01E4, 0x01E9), (0x01EE, 0x01EF),
    (0x0292, 0x0292), (0x02B9, 0x02BC), (0x0300, 0x030C), (0x2000, 0x206F), (0x2070, 0x2099),
    (0x20AC, 0x20AC), (0x2116, 0x2116), (0x2122, 0x2122), (0x2190, 0x2194), (0x2202, 0x222B),
    (0x2248, 0x2265), (0x03A9, 0x03A9), (0x03BC, 0x03BC), (0x0394, 0x0394), (0x03C3, 0x03C3), (0x2713, 0x2717), (0xFFFD, 0xFFFD),
]
FEATURES = ["calt", "ccmp", "locl", "kern", "mark", "mkmk"]


def code_points(ranges):
    return {point for first, last in ranges for point in range(first, last + 1)}


def lookups_of(font, tag):
    return [r.Feature for r in font["GSUB"].table.FeatureList.FeatureRecord if r.FeatureTag == tag]


def single_substitutions(font, tag):
    pairs = {}
    for feature in lookups_of(font, tag):
        for index in feature.LookupListIndex:
            for table in font["GSUB"].table.LookupList.Lookup[index].SubTable:
                table = getattr(table, "ExtSubTable", table)
                pairs.update(getattr(table, "mapping", {}))
    return pairs


def drop_arrow_ligatures(font):
    """What is typed is what is seen: "->" stays two characters, as in the file and every export."""
    table = font["GSUB"].table
    for feature in lookups_of(font, "calt"):
        feature.LookupListIndex = [
            index
            for index in feature.LookupListIndex
            if not touches_arrows(table.LookupList.Lookup[index])
        ]
        feature.LookupCount = len(feature.LookupListIndex)


def touches_arrows(lookup):
    """A ligature, or the context rule that puts arrow parts ("<-") together."""
    tables = [getattr(table, "ExtSubTable", table) for table in lookup.SubTable]
    return all(
        hasattr(table, "ligatures")
        or table.InputCoverage[0].glyphs[0] in ("less", "less.case")
        for table in tables
    )


def freeze_tabular_digits(font):
    tabular = single_substitutions(font, "tnum")
    frozen = set()
    for table in font["cmap"].tables:
        if id(table.cmap) in frozen:  # encodings may share one mapping
            continue
        frozen.add(id(table.cmap))
        for digit in "0123456789":
            table.cmap[ord(digit)] = tabular[table.cmap[ord(digit)]]


def rename(font, family, weight):
    name = font["name"]
    full = f"{family} {weight}"
    name.names = [record for record in name.names if record.nameID in (0, 5, 7, 13, 14)]
    legacy_family = family if weight == "Regular" else full
    for number, text in {
        1: legacy_family, 2: "Regular", 3: f"{full}; bundled with Frostating", 4: full,
        6: f"{family.replace(' ', '')}-{weight}", 16: family, 17: weight,
    }.items():
        name.setName(text, number, 3, 1, 0x409)
    font["OS/2"].usWeightClass = WEIGHTS[weight]


def build(source, target, family, weight, ranges, tabular):
    font = TTFont(source)
    drop_arrow_ligatures(font)
    if tabular:
        freeze_tabular_digits(font)
    options = subset.Options()
    options.layout_features = FEATURES
    options.name_IDs = ["*"]
    options.notdef_outline = True
    options.glyph_names = False
    options.recalc_bounds = True
    options.hinting = False
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=code_points(ranges))
    subsetter.subset(font)
    rename(font, family, weight)
    font.flavor = None
    # The same input gives the same bytes.
    font["head"].modified = font["head"].created
    font.recalcTimestamp = False
    font.save(target)
    print(target.name, target.stat().st_size, "bytes,", len(font.getGlyphOrder()), "glyphs")


def main():
    source, target = Path(sys.argv[1]), Path(sys.argv[2])
    for weight in WEIGHTS:
        woff = source / f"Inter-{weight}.woff2"
        build(woff, target / f"Inter-{weight}.ttf", "Inter", weight, TEXT_RANGES, False)
        build(woff, target / f"InterTabular-{weight}.ttf", "InterTabular", weight, TABULAR_RANGES, True)


main()
