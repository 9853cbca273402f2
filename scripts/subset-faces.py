#!/usr/bin/python3
"""Cuts the signs that the first lessons use out of KaTeX's two main faces, so that those come with a third of the bytes.

Not part of the build: run it when a test says that a sign is missing, or when KaTeX has new faces, and commit what it writes.

    npm ci && apt-get install fonttools python3-brotli
    /usr/bin/python3 scripts/subset-faces.py
"""

import pathlib
import re

from fontTools import subset

TOP = pathlib.Path(__file__).resolve().parent.parent
OUT = TOP / "src/view/fonts"
FACES = TOP / "node_modules/katex/dist/fonts"
RULE = re.compile(r"url\('\./adjoint-(\w+-\w+)\.woff2'\).*?unicode-range:([^;]*);", re.S)


def numbers(ranges):
    """All characters of a `unicode-range`."""
    for part in re.findall(r"U\+([0-9A-F-]+)", ranges):
        first, _, last = part.partition("-")
        yield from range(int(first, 16), int(last or first, 16) + 1)


for name, ranges in RULE.findall((OUT / "formulas.css").read_text("utf8")):
    options = subset.Options(flavor="woff2", hinting=True, notdef_outline=True, name_IDs=[0, 1, 2, 4, 6, 13, 14])
    face = "-".join(word.capitalize() for word in name.split("-"))
    font = subset.load_font(str(FACES / f"KaTeX_{face}.woff2"), options)
    cutter = subset.Subsetter(options)
    cutter.populate(unicodes=numbers(ranges))
    cutter.subset(font)
    # The licence keeps the name for what was not changed.
    for record in font["name"].names:
        if record.nameID in (1, 4, 6):
            record.string = f"Adjoint{face}"
    subset.save_font(font, str(OUT / f"adjoint-{name}.woff2"), options)
    print(f"{OUT / f'adjoint-{name}.woff2'}: {(OUT / f'adjoint-{name}.woff2').stat().st_size} bytes")
