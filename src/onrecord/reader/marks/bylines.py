"""Bylines: who wrote the report, and how to reach them."""

import re

from onrecord.reader.marks.line import BRAND, DATE_WORDS, Line, bag, either
from onrecord.reader.marks.names import names_a_writer

_BY = re.compile(
    r"^[(\[]?"
    + either(
        r"(?:(?:medically |clinically |legally )?reviewed|(?:photos|pictures) and (?:text|words)"
        r"|(?:text|words) and (?:photos|pictures)|special report|compiled|commentary"
        r"|(?:a )?(?:report|review|analysis|column|exclusive|interview|opinion|story|text|words)"
        r"|posted|reported|written)? ?\bby\b:? ?(?P<rest>.+)",
        r"(?:author|autor|column|columnist|correspondent|host|interview(?:er)?|journalist|presenter|reporter|story|text"
        r"|words|writer|writes)s?: (?P<role>.+)",
        r"as told to (?P<told>.+)",
    )
)
_NOT_BY = bag("comparison contrast law night nightfall then")  # "By contrast, the Greens"

_ABOUT = re.compile(
    "^"
    + either(
        r"about the (?:author|journalist|reporter|writer)s?\b",
        r"(?:the|this) (?:author|columnist|reporter|writer)s? "
        r"(?:(?:can|may) be (?:contacted|e-?mailed|reached)|(?:are|is) (?:an? |based |our )|teaches\b)",
        r"(?:contact|e-?mail|follow|message|reach|write to)"
        r" (?:the (?:author|journalist|reporter|writer)|him|her|them|me)\b",
        r".{0,200}\b(?:contact|e-?mail|follow|reach) (?:him|her|them|me) (?:at|on|via)\b",
        r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+$",
        r"(?:on )?(?:bluesky|instagram|twitter|x) ?:? ?@\w{2,}\.?$",  # the handle alone signs a post that is quoted
    )
)
_FOLLOW = re.compile(
    r"^follow (?P<who>[^@]{3,40}?) on (?:bluesky|facebook|instagram|linkedin|mastodon|threads|twitter|x)\b"
)


def is_byline(line: Line) -> bool:
    low = line.low
    if _ABOUT.match(low) and not line.quoted:
        return True
    m = _BY.match(low)
    if m and len(line.words) <= 20:
        group = next(g for g in ("rest", "role", "told") if m[g])
        rest = line.text[m.start(group) :]
        first = rest.split()[0].lower().strip(",.")
        if first not in _NOT_BY and first not in DATE_WORDS and names_a_writer(rest):
            return True
    # "Follow Tamsin Oke on X @tamsinoke"; of an outlet it is a promotion.
    m = _FOLLOW.match(low)
    return bool(
        m and "@" in low and not BRAND.search(line.text) and len(m["who"].split()) in (2, 3) and "us" not in line.bag
    )
