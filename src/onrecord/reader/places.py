"""What does a line's place show: above the first paragraph, between two paragraphs, under the last one?

Lines that their own words mark stand; the others are the report's unless their neighbours speak against it.
"""

import re
from collections.abc import Sequence

from onrecord.articles import FurnitureKind
from onrecord.reader.datelines import is_dateline
from onrecord.reader.marks import kind_of
from onrecord.reader.marks.line import DATE_WORDS, Line, bag, one_of
from onrecord.reader.marks.names import BEAT_WORD, ROLE, names_a_writer, names_only
from onrecord.reader.marks.scenes import is_verbless, may_caption, pictures

Label = FurnitureKind | str  # "headline", "section", "report" or a kind of furniture

_TITLE = 20  # words; what opens a text and is longer is a sentence
_NAMED = 20  # lines in which writers are named
_BIOS = 4  # lines at the end that may present a writer whom no byline names


def placed(lines: Sequence[Line]) -> list[Label]:
    """The label of each line."""
    labels: list[Label] = [kind_of(line) or "report" for line in lines]
    body = _headline(lines, labels)
    _first_picture(lines, labels, body)
    prose = [n for n in range(body, len(lines)) if labels[n] == "report" and _is_prose(lines[n])]
    if not prose or _is_wrapped(lines, labels):
        return labels
    _head(lines, labels, body, prose[0])
    _writers(lines, labels, prose[0])
    _middle(lines, labels, prose[0], prose[-1])
    _foot(lines, labels, prose[-1])
    return labels


def _is_prose(line: Line) -> bool:
    """A sentence, or so long that it must be one."""
    return line.cut or len(line.words) >= 18 or (line.stop and len(line.words) >= 4)


def _is_wrapped(lines: Sequence[Line], labels: Sequence[Label]) -> bool:
    """Do lines end anywhere, not where sentences do? Then the ends tell nothing."""
    unmarked = [line for line, label in zip(lines, labels, strict=True) if label == "report" and len(line.words) >= 4]
    open_ended = sum(not line.stop and len(line.words) >= 6 for line in unmarked)
    small = sum(line.text[:1].islower() for line in unmarked)
    return open_ended > max(4, 0.4 * len(unmarked)) or small > 0.25 * len(unmarked)


# --- above the first paragraph ---


def _headline(lines: Sequence[Line], labels: list[Label]) -> int:
    """Marks the headline and a standfirst under it. Returns the number of the first line behind them."""
    n = 0
    while n < len(lines) and (
        labels[n] in ("dateline", "byline") or (labels[n] in ("widget", "notice") and len(lines[n].words) <= 6)
    ):
        n += 1
    if n == len(lines):
        return n
    if _is_prose(lines[n]) and len(lines[n].words) > _TITLE:
        labels[n] = "report"
        return n + 1
    labels[n] = "headline"
    n += 1
    if n < len(lines) and labels[n] == "report":
        line = lines[n]
        if not line.stop and len(line.words) >= 5 and not _is_name(line) and not is_dateline(line.text):
            labels[n] = "headline"
            n += 1
    return n


def _first_picture(lines: Sequence[Line], labels: list[Label], body: int) -> None:
    """Marks a picture's text that ends as a sentence does, but has no verb."""
    n = body
    while n < len(lines) and labels[n] != "report":
        n += 1
    if n > body and n + 1 < len(lines) and _may_be_caption(lines[n]) and is_verbless(lines[n]):
        labels[n] = "caption"


def _head(lines: Sequence[Line], labels: list[Label], body: int, first: int) -> None:
    """Between the headline and the first paragraph: whose report, when, and what a picture shows."""
    for n in range(body, first):
        line = lines[n]
        if labels[n] != "report":
            continue
        marked = n > body and labels[n - 1] != "report"
        if is_dateline(line.text):
            labels[n] = "dateline"
        elif _is_name(line):
            labels[n] = "byline"
        elif (marked or _credited(labels, n)) and not line.stop and len(line.words) >= 3 and not _is_bullet(line):
            labels[n] = "caption"


def _is_name(line: Line) -> bool:
    """ "Rowan Achterberg", "Noor Haddad Senior writer, privacy", "Our Special Correspondent"."""
    if line.stop or len(line.words) > 12 or any(c.isdigit() for c in line.text):
        return False
    if ROLE.match(line.low):
        return True
    if len(line.words) < 2 or not names_a_writer(line.text):
        return False
    short = len(line.words) <= 6 or "·" in line.text or "|" in line.text
    return bool(BEAT_WORD.search(line.low)) or (short and names_only(line.text))


# --- writers ---

_NAME = re.compile(r"[^\W\d_a-z][\w’'-]+(?: [^\W\d_a-z][\w.’'-]*){1,3}")
_NO_NAME = bag("and at by in on posted the written") | DATE_WORDS
_BIO = re.compile(
    r"[A-Z][\w’'.-]+(?: [A-Z][\w’'.-]*){1,3},? (?:covers|has been|is|reports|was|works|writes) .{0,100}\b"
    + one_of(
        "author bureau columnist contributor correspondent editor fellow freelancer? journalist professor reporter "
        "stringer writer"
    )
    + r"\b"
)


def _writers(lines: Sequence[Line], labels: list[Label], first: int) -> None:
    """Who is named above the report is presented below it: "Mara Ilic covers roads and councils for the Orta Post"."""
    names: set[str] = set()
    for line, label in zip(lines[: min(first + 1, _NAMED)], labels, strict=False):
        if label == "byline":
            names.update(_NAME.findall(line.text) or [w.capitalize() for w in line.words if w not in _NO_NAME])
    openings = tuple(name + " " for name in names)
    for n in range(max(first + 1, len(lines) // 2), len(lines)):
        line = lines[n]
        if line.cut or line.long or line.reports:
            continue
        last = n >= len(lines) - _BIOS and labels[n] == "report" and len(line.words) <= 40
        if line.text.startswith(openings) or (last and _BIO.match(line.text)):
            labels[n] = "byline"


# --- captions ---


def _may_be_caption(line: Line) -> bool:
    return may_caption(line) and not _is_bullet(line)


def _credited(labels: Sequence[Label], n: int) -> bool:
    """Does a picture's credit stand below this line?"""
    return n + 1 < len(labels) and labels[n + 1] == "credit"


# --- between paragraphs ---

_ITEM = re.compile(r"(?:[-–—•*·▪●◦]|\(?\d{1,3}[.)]|[a-z]\))\s|\d")
_TURN = re.compile(r"[A-Z][A-Z .'’-]{1,40}: |[QA][:.] ")
_FIGURE = re.compile(r"[^\W\d_a-z][\w’'.-]*(?: [\w’'.-]+){0,4}: .*\d")  # "Wind: 40 knots"
_COLON = re.compile(r"[^\W\d_a-z][\w’'.-]*(?: [\w’'.-]+){0,4}: \S")
_QUOTED = re.compile(r"[\"“‘'«„].*[\"”’'»“]$")
_ASKS = re.compile(
    one_of("and are but can could did do does has have how is should so was were what when where which who why will")
    + r"\b"
)
_ADDRESSED = bag("he her his i me my she that their they this you your")  # a question in somebody's talk
_TELLING = bag("added asked said wrote")
_HEADLINE_VERBS = bag(
    "approves arrested arrests asks backs bans beats blocks calls charged cuts dead denies dies drops faces falls "
    "finds found frees gets halts held hits holds jailed jails joins killed kills launches leads loses named opens "
    "orders passes plans raises rejects returns rises rules says seeks sentenced signs sues tells told urges vows "
    "warned warns weds wins"
)
_LIST_HEADINGS = 5  # words
_NEAR = 20  # lines; furniture between two paragraphs is not longer
_LABELS = re.compile(r"(?:background|context|details|for reference|reference|why it matters|the background):$")


def _middle(lines: Sequence[Line], labels: list[Label], first: int, last: int) -> None:
    """Headings, captions beside their credit, headlines of other reports."""
    n = first
    while n < last:
        n += 1
        line = lines[n]
        if labels[n] != "report":
            continue
        if _is_caption(lines, labels, n):
            labels[n] = "caption"
        elif _LABELS.match(line.low):
            labels[n] = "section"
        elif line.text.endswith("?"):
            if _is_asking_heading(line) and labels[n - 1] != "headline" and not _introduced(lines, labels, n):
                labels[n] = "section"
        elif not _is_prose(line) and not _is_bullet(line):
            run = n
            while run <= last and labels[run] == "report" and _is_open(lines[run]):
                run += 1
            near = range(run, min(len(lines), run + _NEAR))
            follows = next((lines[k].text[:1] for k in near if labels[k] == "report"), "")
            rows = line.stop or run - n > 2 or any(_is_item(x) for x in lines[n:run])
            if not rows and not follows.islower() and not _introduced(lines, labels, n):
                for k in range(n, run):
                    labels[k] = _lone(lines, labels, k)
            n = max(n, run - 1)


def _is_open(line: Line) -> bool:
    return not line.stop and not _is_prose(line)


def _is_caption(lines: Sequence[Line], labels: Sequence[Label], n: int) -> bool:
    """Beside a credit: a title, or a sentence that says what somebody does in the picture."""
    line = lines[n]
    if not _may_be_caption(line):
        return False
    if _credited(labels, n):
        return not line.stop or pictures(line)
    below = labels[n - 1] == "credit" and (n < 2 or labels[n - 2] != "caption")
    return below and line.stop and pictures(line)


def _is_item(line: Line) -> bool:
    """A row of a list or table, a turn of a transcript."""
    text = line.text
    if _TURN.match(text) or _FIGURE.match(text):
        return True
    if text[0].isdigit():
        return len(line.words) < 6 or any(w.isdigit() for w in line.words[1:])
    return _is_bullet(line) or text[-1].isdigit() or line.words[:1] in (["signed"], ["yours"])


def _is_bullet(line: Line) -> bool:
    text = line.text
    if text[0].isdigit():
        return bool(re.match(r"\d{1,3}[.)]\s", text))
    return bool(_ITEM.match(text)) or (not text[0].isalnum() and text[0] not in "\"“‘'«„")


def _introduced(lines: Sequence[Line], labels: Sequence[Label], n: int) -> bool:
    """Does the paragraph before lead up to this line, or is this one more row of a list?"""
    near = range(n - 1, max(-1, n - 1 - _NEAR), -1)
    before = next((lines[k] for k in near if labels[k] in ("report", "headline")), None)
    if before is None:
        return False
    if before.text.rstrip("\"”’'»").endswith((":", ",", ";")) or lines[n].text[:1].islower():
        return True
    return not _is_prose(before) and _is_item(before) and not _is_bullet(before)


def _is_asking_heading(line: Line) -> bool:
    """A short question that nobody is asked: "What do we know about the records?" """
    return (
        (5 if "it" in line.bag else 3) <= len(line.words) <= 9  # "But is it safe?" is the report's
        and _ASKS.match(line.low) is not None
        and not line.reports
        and line.bag.isdisjoint(_ADDRESSED)
        and not _TURN.match(line.text)
    )


def _lone(lines: Sequence[Line], labels: Sequence[Label], n: int) -> Label:
    """An unfinished line between paragraphs: a section's heading or another report's headline?"""
    line = lines[n]
    count = len(line.words)
    if count > 16 or not line.bag.isdisjoint(_TELLING):
        return "report"
    if (_QUOTED.match(line.text) and count <= 12) or (line.text.isupper() and count <= 8):
        return "section"
    names = any(w[0].isupper() for w in line.text.split()[1:])
    if labels[n - 1] == "related" and (names or count > 4 or len(lines[n - 1].words) <= _LIST_HEADINGS):
        return "related"
    if count <= 4:
        return "section"
    if "?" in line.text or line.words[0] in ("how", "what", "who", "why"):
        return "section" if count <= 9 else "related"
    if count <= 8 and not names and not _COLON.match(line.text) and line.bag.isdisjoint(_HEADLINE_VERBS):
        return "section"
    return "related"


# --- under the last paragraph ---

_STAGE = bag(
    "applause booing cheering cheers crosstalk inaudible laughs laughter music pause silence sighs singing "
    "unintelligible"
)


def _is_wire(line: Line) -> bool:
    """ "(TIDEWIRE)", "[Tidewire]"; not "(Applause)"."""
    names = re.fullmatch(r"[(\[][A-Z][\w.’'-]*(?:[ /][A-Z][\w.’'-]*){0,2}[)\]]", line.text)
    return names is not None and line.bag.isdisjoint(_STAGE)


def _foot(lines: Sequence[Line], labels: list[Label], last: int) -> None:
    listing = False
    for n in range(last + 1, len(lines)):
        line = lines[n]
        listing = listing or labels[n] == "related"
        if labels[n] != "report" or line.stop:
            continue
        if line.text[:1].islower() and not listing:
            between = labels[n - 1] != "report" and n + 1 < len(lines) and labels[n + 1] != "report"
            if between and 2 <= len(line.words) <= 8:
                labels[n] = "related"  # a row of tags
        elif _credited(labels, n):
            labels[n] = "caption"
        elif _is_name(line):
            labels[n] = "byline"
        elif _is_wire(line):
            labels[n] = "credit"
        elif listing or (len(line.words) >= 4 and not _is_item(line)):
            labels[n] = "related"
