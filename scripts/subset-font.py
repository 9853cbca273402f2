#!/usr/bin/python3
"""Cuts the Chinese characters that the app uses out of Noto Sans CJK SC, as woff2 for machines without a Chinese font.

Not part of the build: run it when a test says that a character is missing, and commit what it writes.

    apt-get install fonts-noto-cjk fonttools python3-brotli
    /usr/bin/python3 scripts/subset-font.py
"""

import pathlib
import re

from fontTools import subset
from fontTools.ttLib import TTCollection

TOP = pathlib.Path(__file__).resolve().parent.parent
OUT = TOP / "src/view/fonts"
FONTS = pathlib.Path("/usr/share/fonts/opentype/noto")
CHINESE = re.compile("[\u3000-\u303f\u4e00-\u9fff\uff00-\uffef]")


def used():
    """All Chinese characters of the app's sources, its lesson files and its page, tests left out, in the order of Unicode."""
    files = [TOP / "index.html", *(file for end in ("ts", "tsx", "md") for file in (TOP / "src").rglob(f"*.{end}"))]
    texts = (file.read_text("utf8") for file in files if ".test." not in file.name)
    return "".join(sorted({char for text in texts for char in CHINESE.findall(text)}))


def cut(weight, characters):
    collection = TTCollection(FONTS / f"NotoSansCJK-{weight}.ttc")
    index = next(i for i, font in enumerate(collection.fonts) if font["name"].getDebugName(1).endswith("CJK SC"))
    options = subset.Options(font_number=index, flavor="woff2", desubroutinize=True, layout_features=[], hinting=False, name_IDs=[0, 1, 2, 4, 13, 14])
    font = subset.load_font(str(FONTS / f"NotoSansCJK-{weight}.ttc"), options)
    cutter = subset.Subsetter(options)
    cutter.populate(text=characters)
    cutter.subset(font)
    subset.save_font(font, str(OUT / f"adjoint-cjk-{weight.lower()}.woff2"), options)


characters = used()
for weight in ("Regular", "Bold"):
    cut(weight, characters)
(OUT / "characters.txt").write_text(characters + "\n", "utf8")
print(f"{len(characters)} characters in {OUT}")
