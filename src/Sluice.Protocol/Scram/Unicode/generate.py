#!/usr/bin/env python3
"""Writes saslprep.txt: what SASLprep (RFC 4013) needs of RFC 3454's tables and of the Unicode Character Database.

Only code points assigned in Unicode 3.2 are kept: SASLprep refuses the others, and normalization of assigned ones never changes.
"""
import pathlib
import stringprep
import sys
import textwrap
import unicodedata

POINTS = range(sys.maxunicode + 1)
ASSIGNED = [c for c in POINTS if not stringprep.in_table_a1(chr(c))]
HANGUL = range(0xAC00, 0xD7A4)


def ranges(predicate):
    """Inclusive ranges of the code points that satisfy predicate, as first-last in hex."""
    found = []
    for c in POINTS:
        if not predicate(chr(c)):
            continue
        if found and found[-1][1] == c - 1:
            found[-1][1] = c
        else:
            found.append([c, c])
    return [f"{first:X}-{last:X}" for first, last in found]


def prohibited(char):
    tables = "c12 c21_c22 c3 c4 c5 c6 c7 c8 c9".split()
    return any(getattr(stringprep, "in_table_" + table)(char) for table in tables)


def decompositions():
    """Full compatibility decompositions, Hangul left out (it is arithmetic)."""
    for c in ASSIGNED:
        parts = unicodedata.normalize("NFKD", chr(c))
        if c not in HANGUL and parts != chr(c):
            yield f"{c:X}=" + "+".join(f"{ord(p):X}" for p in parts)


def compositions():
    """Pairs that compose: canonical, of two, and not excluded from composition."""
    for c in ASSIGNED:
        parts = unicodedata.decomposition(chr(c)).split()
        if len(parts) == 2 and "<" not in parts[0] and unicodedata.normalize("NFC", chr(c)) == chr(c):
            yield f"{parts[0].lstrip('0')}+{parts[1].lstrip('0')}={c:X}"


def classes():
    return [f"{c:X}={unicodedata.combining(chr(c))}" for c in ASSIGNED if unicodedata.combining(chr(c))]


SECTIONS = {
    "space": ranges(stringprep.in_table_c12),
    "nothing": ranges(stringprep.in_table_b1),
    "prohibited": ranges(prohibited),
    "unassigned": ranges(stringprep.in_table_a1),
    "right-to-left": ranges(stringprep.in_table_d1),
    "left-to-right": ranges(stringprep.in_table_d2),
    "class": classes(),
    "decompose": list(decompositions()),
    "compose": list(compositions()),
}

with open(pathlib.Path(__file__).with_name("saslprep.txt"), "w", encoding="ascii") as out:
    out.write("# Written by generate.py from RFC 3454's tables and the Unicode Character Database\n")
    out.write(f"# {unicodedata.unidata_version}, Copyright Unicode, Inc., https://www.unicode.org/license.txt\n")
    for name, entries in SECTIONS.items():
        out.write(f"[{name}]\n" + textwrap.fill(" ".join(entries), 400, break_on_hyphens=False) + "\n")
