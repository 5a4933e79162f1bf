"""Lines made of nothing but the words of a date, or of a row of buttons."""

import re

from onrecord.articles import FurnitureKind
from onrecord.reader.marks.line import BRAND, DATE_WORDS, MONTH, Line, bag
from onrecord.reader.marks.names import names_only

_DATED = re.compile(
    rf"\b{MONTH}\b\.? ?\d|\d(?:st|nd|rd|th)?\.? {MONTH}\b|\b\d{{1,4}}[./-] ?\d{{1,2}}[./-] ?\d{{2,4}}\b"
    r"|\b(?:published|posted|updated|modified|aired)\b.*(?:\d|today|yesterday|now)|\bago\b|\b(?:yesterday|today),? \d"
)
_NUMBER = re.compile(r"\d+(?:[ap]m|st|nd|rd|th|h|hrs?|k|m)?")

# At least one of these makes a row of buttons: "Read more" and "Follow us on Facebook" are none.
_BUTTONS = bag(
    "ad advertisement advertisements bookmark claps clap comment comments cookies copy dislike embed enlarge feedback "
    "font fullscreen helpful later likes listen loading login log mins min minute pdf pin play print promoted ratings "
    "reading reads report reprints republish reuse scroll send share shared shares sharing size skip sponsored "
    "toggle top transcript translate tweet typo useful version viewed views vote voted votes"
)
_BUTTON_WORDS = _BUTTONS | bag(
    # places to share to
    "bluesky e email facebook flipboard instagram line linkedin mail messenger pinterest pocket reddit skype sms "
    "telegram threads tumblr twitter viber vk whatsapp x "
    # buttons
    "accept add advertising allow cancel click clipboard close collapse consent continue copied decrease discussion "
    "download edit expand find follow following get hide increase join leave like link main manage menu mute "
    "navigation next open opens options pause policy poll preferences previous privacy quiz rate rating react "
    "reactions read register reject reply save saved screen see select settings show shareable sign signal slide "
    "submit subscribe tap thumbs tip toggle view watch window write "
    # what they are for
    "article audio caption chat conversation cookie desk editor editors error errors friend friends gallery image "
    "large larger list live marketing medium mistake news number page photo photos post results small smaller story "
    "tab team text time total url video "
    # and what joins them
    "a about all an and as back be can't content did down estimated first for full here i in is it know let loaded me "
    "minutes more my new no now of off on or our please kindly say tell the this to up us via was with yes you your"
)
_FINAL = re.compile(r"[^.]\.$|[”\"]$")
_SYMBOL = re.compile(r"[\u2190-\u2bff\u2700-\u27bf\U0001f300-\U0001faff✕♡]")


def bare(line: Line) -> FurnitureKind | None:
    if not any(c.isalpha() for c in line.text[:60]):
        return _no_letters(line)
    if len(line.words) > 25:
        return None
    return _date(line) or ("widget" if _buttons(line) else None)


def _no_letters(line: Line) -> FurnitureKind | None:
    """Hearts and counts are buttons, digits alone may be a date."""
    if _SYMBOL.search(line.text):
        return "widget"
    return "dateline" if line.words and len(line.words) <= 8 and _DATED.search(line.low) else None


def _date(line: Line) -> FurnitureKind | None:
    rest = [w for w in line.words if w not in DATE_WORDS and not _NUMBER.fullmatch(w)]
    if len(rest) > 4 or not _DATED.search(line.low):
        return None
    if not rest:
        sentence = line.text.endswith(".") and len(line.words) > 8
        return None if sentence else "dateline"
    if rest != line.words[: len(rest)] or line.stop:
        return None
    # A name first: "SURYANAGAR, July 2, 2026 11:48 pm", "Prague Gazetteer, 12. 1. 2026 14:05".
    name = line.text[: line.low.find(rest[-1]) + len(rest[-1])]
    if name.isupper() or BRAND.match(name):
        return "dateline"
    return "byline" if len(rest) >= 2 and name[0].isupper() and names_only(name) else None


def _buttons(line: Line) -> bool:
    if len(line.words) > 16 or line.bag.isdisjoint(_BUTTONS) or _FINAL.search(line.text) or line.quoted:
        return False
    return all(w in _BUTTON_WORDS or _NUMBER.fullmatch(w) for w in line.words)
