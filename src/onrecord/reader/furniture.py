"""What of a page is no part of the report?

Each line is judged by its own words first (marks.py), then by its place: above the first paragraph, between two
paragraphs, under the last one. A line of the report that is taken for furniture loses statements, and furniture that is
read costs little, so everything in doubt is report.
"""

import re
from collections.abc import Sequence

from onrecord.articles import Article, Furniture, FurnitureKind, Span
from onrecord.reader.datelines import dateline_prefix, is_dateline
from onrecord.reader.marks import BEAT_WORD, DATE_WORDS, ROLE, SEEN, Line, is_byline, kind_of, names_only
from onrecord.reader.words import paragraphs

Label = FurnitureKind | str  # "headline", "section", "report" or a kind of furniture

_TITLE = 20  # words; what opens a text and is longer is a sentence
_LEADS = 3  # paragraphs in which a place in capitals alone is a dateline
_ITEM = re.compile(r"(?:[-–—•*·▪●◦]|\(?\d{1,3}[.)]|[a-z]\))\s|\d")
_TURN = re.compile(r"[A-Z][A-Z .'’-]{1,40}: |[QA][:.] ")
_QUOTED = re.compile(r"[\"“‘'«„].*[\"”’'»“]$")
_ASKS = re.compile(
    r"(?:so|and|but|what|how|why|who|where|when|which|is|are|was|were|will|can|could|should|do|does|did|has|have)\b"
)
_COLON = re.compile(r"[^\W\d_a-z][\w’'.-]*(?: [\w’'.-]+){0,4}: \S")


def layout(article: Article) -> tuple[list[tuple[int, int]], list[Span], list[Furniture]]:
    """(paragraphs to read for statements, headings, furniture), each in the order of the text.

    What the markup showed is kept. Every visible character lies in exactly one of the three.
    """
    text = article.text
    known: list[tuple[Span, FurnitureKind | None]] = _known(article)
    lines, pieces = _lines(text, [span for span, _ in known])
    labels = _labels(lines)
    headings = [span for span, kind in known if kind is None]
    furniture = [Furniture(span, kind) for span, kind in known if kind is not None]
    read: list[tuple[int, int]] = []
    leads = 0
    for line, piece, label in zip(lines, pieces, labels, strict=True):
        if label == "section":
            headings.append(Span(line.start, line.end))
        elif label in ("report", "headline"):
            start, end = piece
            if label == "report" and not line.cut:
                begins = dateline_prefix(text, line.start, line.end, lead=leads < _LEADS)
                leads += len(line.words) >= 6
                if begins > line.start:
                    furniture.append(Furniture(_trim(text, line.start, begins), "dateline"))
                    start = begins
            read.append((start, end))
        else:
            furniture.append(Furniture(Span(line.start, line.end), label))  # type: ignore[arg-type]
    return read, sorted(headings), sorted(furniture, key=lambda f: f.span)


def _known(article: Article) -> list[tuple[Span, FurnitureKind | None]]:
    """What the markup showed, in order, without what overlaps; the kind is None for a heading."""
    text = article.text
    spans: list[tuple[Span, FurnitureKind | None]] = [(s, None) for s in article.headings]
    spans += [(f.span, f.kind) for f in article.furniture]
    kept: list[tuple[Span, FurnitureKind | None]] = []
    for span, kind in sorted(spans, key=lambda x: x[0]):
        trimmed = _trim(text, max(0, span.start), min(len(text), span.end))
        if trimmed.start < trimmed.end and (not kept or kept[-1][0].end <= trimmed.start):
            kept.append((trimmed, kind))
    return kept


def _lines(text: str, known: Sequence[Span]) -> tuple[list[Line], list[tuple[int, int]]]:
    """The visible lines outside of the known spans, and the stretches of the text that they came from."""
    lines: list[Line] = []
    pieces: list[tuple[int, int]] = []
    at = 0
    for start, end in paragraphs(text):
        cut = start > 0 and text[start - 1] not in "\r\n"
        while at < len(known) and known[at].end <= start:
            at += 1
        begin = start
        free: list[tuple[int, int]] = []
        for span in known[at:]:
            if span.start >= end:
                break
            free.append((begin, span.start))
            begin = span.end
        free.append((begin, end))
        for a, b in free:
            whole = _trim(text, a, b)
            if whole.start < whole.end:
                lines.append(Line(whole.start, whole.end, text[whole.start : min(whole.end, whole.start + SEEN)], cut))
                if whole.end - whole.start > SEEN:
                    lines[-1].stop = True  # its end is not looked at
                pieces.append((a, b))
    return lines, pieces


def _trim(text: str, start: int, end: int) -> Span:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Span(start, end)


def _labels(lines: Sequence[Line]) -> list[Label]:
    kinds = [kind_of(line) for line in lines]
    labels: list[Label] = [kind or "report" for kind in kinds]
    body = _headline(lines, labels)
    prose = [n for n in range(body, len(lines)) if labels[n] == "report" and _is_prose(lines[n])]
    if not prose:
        return labels
    if _is_wrapped(lines, labels):
        return labels
    _head(lines, labels, body, prose[0])
    _writers(lines, labels, body, prose[0])
    _middle(lines, labels, prose)
    _foot(lines, labels, prose)
    return labels


def _headline(lines: Sequence[Line], labels: list[Label]) -> int:
    """Marks the headline and a standfirst under it. Returns the number of the first line behind them."""
    n = 0
    while n < len(lines) and (
        labels[n] in ("dateline", "byline") or (labels[n] in ("widget", "notice") and len(lines[n].words) <= 6)
    ):
        n += 1
    if n == len(lines):
        return n
    labels[n] = "report" if _is_prose(lines[n]) and len(lines[n].words) > _TITLE else "headline"
    n += 1
    if n < len(lines) and labels[n - 1] == "headline" and labels[n] == "report":
        line = lines[n]
        if not line.stop and len(line.words) >= 5 and not _is_name(line) and not is_dateline(line.text):
            labels[n] = "headline"
            n += 1
    return n


def _is_prose(line: Line) -> bool:
    """A sentence, or so long that it must be one."""
    return line.cut or len(line.words) >= 18 or (line.stop and len(line.words) >= 4)


def _is_wrapped(lines: Sequence[Line], labels: Sequence[Label]) -> bool:
    """Do lines end anywhere, not where sentences do? Then the ends tell nothing."""
    unmarked = [line for line, label in zip(lines, labels, strict=True) if label == "report" and len(line.words) >= 4]
    open_ended = [line for line in unmarked if not line.stop and len(line.words) >= 6]
    small = sum(line.text[:1].islower() for line in unmarked)
    return len(open_ended) > max(4, 0.4 * len(unmarked)) or small > 0.25 * len(unmarked)


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
        elif not line.stop and len(line.words) >= 3 and (marked or _credited(labels, n)) and not _ITEM.match(line.text):
            labels[n] = "caption"


def _is_name(line: Line) -> bool:
    """ "Rowan Achterberg", "Noor Haddad Senior writer, privacy", "Our Special Correspondent"."""
    if line.stop or len(line.words) > 12 or any(c.isdigit() for c in line.text):
        return False
    if ROLE.match(line.low):
        return True
    return (
        len(line.words) >= 2
        and is_byline(line.text)
        and (
            (names_only(line.text)
            and (len(line.words) <= 6 or "·" in line.text or "|" in line.text))
            or bool(BEAT_WORD.search(line.low))
        )
    )


def _writers(lines: Sequence[Line], labels: list[Label], body: int, first: int) -> None:
    """Who is named above the report is presented below it: "Mara Ilic covers roads and councils for the Orta Post"."""
    names: set[str] = set()
    for n, line in enumerate(lines[: first + 1]):
        if labels[n] == "byline":
            names.update(_NAME.findall(line.text) or [w.capitalize() for w in line.words if w not in _NO_NAME])
    for n in range(max(first + 1, len(lines) // 2), len(lines)):
        line = lines[n]
        if (
            not line.cut
            and not line.long
            and not line.reports
            and any(line.text.startswith(name + " ") for name in names)
        ):
            labels[n] = "byline"
    for n in range(max(first + 1, len(lines) - _BIOS), len(lines)):
        if labels[n] == "report" and not lines[n].reports and len(lines[n].words) <= 40 and _BIO.match(lines[n].text):
            labels[n] = "byline"


_NAME = re.compile(r"[^\W\d_a-z][\w’'-]+(?: [^\W\d_a-z][\w.’'-]*){1,3}")
_NO_NAME = frozenset(["by", "posted", "on", "the", "written", "and", "in", "at"]) | DATE_WORDS
_BIOS = 4  # lines at the end that may present a writer whom no byline names
_BIO = re.compile(
    r"[A-Z][\w’'.-]+(?: [A-Z][\w’'.-]*){1,3},? (?:is|was|has been|covers|writes|reports|works) (?:an? |the |as |for |[\w’' ]{0,40})?.{0,60}"
    r"\b(?:correspondent|reporter|editor|writer|columnist|journalist|stringer|contributor|bureau|freelancer?|fellow|professor|author)\b"
)


def _credited(labels: Sequence[Label], n: int) -> bool:
    """Does a picture's credit stand beside this line?"""
    return n + 1 < len(labels) and labels[n + 1] == "credit"


def _middle(lines: Sequence[Line], labels: list[Label], prose: Sequence[int]) -> None:
    """Between paragraphs: headings, captions beside their credit, headlines of other reports."""
    last = prose[-1]
    n = prose[0]
    while n < last:
        n += 1
        line = lines[n]
        if labels[n] != "report":
            continue
        if (
            (_credited(labels, n)
            and _may_be_caption(line))
            or (labels[n - 1] == "credit"
            and line.stop
            and _may_be_caption(line))
        ):
            labels[n] = "caption"
            continue
        if _is_prose(line):
            if _is_asking_heading(line) and labels[n - 1] != "headline" and not _introduced(lines, labels, n):
                labels[n] = "section"
            continue
        run = n
        while run <= last and labels[run] == "report" and not lines[run].stop and not _is_prose(lines[run]):
            run += 1
        follows = next((lines[k].text[:1] for k in range(run, len(lines)) if labels[k] == "report"), "")
        if (
            line.stop
            or run - n > 2
            or follows.islower()
            or _introduced(lines, labels, n)
            or any(_is_item(x) for x in lines[n:run])
        ):
            n = max(n, run - 1)
            continue
        for k in range(n, run):
            labels[k] = _lone(lines, labels, k)
        n = run - 1


def _is_item(line: Line) -> bool:
    """A row of a list or table, a turn of a transcript."""
    text = line.text
    if _TURN.match(text) or (_COLON.match(text) and any(c.isdigit() for c in text)):
        return True
    if text[0].isdigit():
        return len(line.words) < 6 or any(w.isdigit() for w in line.words[1:])
    return _is_bullet(line) or text[-1].isdigit() or line.words[:1] in (["signed"], ["yours"])


def _is_bullet(line: Line) -> bool:
    text = line.text
    return bool(_ITEM.match(text)) or (not text[:1].isalnum() and text[0] not in "\"“‘'«„")


def _introduced(lines: Sequence[Line], labels: Sequence[Label], n: int) -> bool:
    """Does the paragraph before lead up to this line, or is this one more row of a list?"""
    before = n - 1
    while before >= 0 and labels[before] not in ("report", "headline"):
        before -= 1
    if before < 0:
        return False
    previous = lines[before]
    if previous.text.rstrip("\"”’'»").endswith((":", ",", ";")) or lines[n].text[:1].islower():
        return True
    return not _is_prose(previous) and _is_item(previous) and not _is_bullet(previous)


def _may_be_caption(line: Line) -> bool:
    """Beside a credit: a title, or a sentence that says what somebody does in the picture."""
    if line.reports or not 2 <= len(line.words) <= 35 or line.words[0] in _ANAPHORA:
        return False
    return not line.stop or _PICTURED.match(line.text) is not None


_ANAPHORA = frozenset(
    ["he", "she", "it", "they", "we", "i", "that", "this", "those", "these", "but", "and", "so", "then", "nobody", "nor", "there", "his", "her", "their", "by"]
)
_PICTURED = re.compile(
    r"(?:[^\W\d_a-z][\w’'.-]*,? (?:[\w’'.-]+,? ){1,8}?|[A-Z]\w+s )(?:stands?|sits?|walks?|waits?|speaks?|leaves?|arrives?|looks?|holds?|helps?|shakes?|"
    r"shows?|poses?|attends?|addresses|gestures?|reacts?|greets?|waves?|works?|carr(?:y|ies)|draws?|rises?|runs?|plays?|celebrates?|smiles?|gathers?|inspects?|"
    r"watch(?:es)?|checks?|passes|rides?|drives?|receives?|signs?|meets?|visits?|lies?|hangs?|burns?|pushes|queues?|protests?|march(?:es)?|prepares?|cleans?|"
    r"takes?|is seen|are seen|is pictured|are pictured)\b"
)


def _is_asking_heading(line: Line) -> bool:
    """A short question that nobody is asked: "What do we know about the records?" """
    return (
        line.text.endswith("?")
        and len(line.words) <= 9
        and _ASKS.match(line.low) is not None
        and not line.reports
        and line.bag.isdisjoint(_ADDRESSED)
        and not _TURN.match(line.text)
    )


_ADDRESSED = frozenset(["you", "your", "i", "my", "me", "he", "she", "they", "him", "his", "her", "their", "it", "that", "this"])


def _lone(lines: Sequence[Line], labels: Sequence[Label], n: int) -> Label:
    """An unfinished line between paragraphs: a section's heading or another report's headline?"""
    line = lines[n]
    count = len(line.words)
    if count > 16 or not line.bag.isdisjoint(_TELLING):
        return "report"
    if _QUOTED.match(line.text) and count <= 12:
        return "section"
    if line.text.isupper() and count <= 8:
        return "section"
    if labels[n - 1] == "related":
        return "related"
    if count <= 4:
        return "section"
    if "?" in line.text or line.words[0] in ("what", "how", "why", "who"):
        return "section" if count <= 9 else "related"
    names = any(w[0].isupper() for w in line.text.split()[1:])
    if count <= 8 and not names and not _COLON.match(line.text) and line.bag.isdisjoint(_HEADLINE_VERBS):
        return "section"
    return "related"


_TELLING = frozenset(["said", "asked", "added", "wrote"])
_HEADLINE_VERBS = frozenset(
    ["says", "tells", "signs", "warns", "wins", "faces", "gets", "backs", "hits", "seeks", "opens", "calls", "urges", "denies", "vows", "asks", "rules", "finds", "loses", "kills", "dies", "leads", "beats", "joins", "plans", "sues", "rejects", "approves", "passes", "cuts", "raises", "falls", "rises", "launches", "returns", "bans", "blocks", "orders", "drops", "arrests", "jails", "frees", "weds", "halts", "holds", "named", "held", "dead", "killed", "jailed", "arrested", "charged", "found", "warned", "told", "sentenced"]
)


def _foot(lines: Sequence[Line], labels: list[Label], prose: Sequence[int]) -> None:
    """Under the last paragraph."""
    listing = False
    for n in range(prose[-1] + 1, len(lines)):
        line = lines[n]
        if labels[n] == "related":
            listing = True
        if labels[n] != "report":
            continue
        if line.stop:
            continue
        if line.text[:1].islower() and not listing:
            # A row of tags
            if (
                labels[n - 1] != "report"
                and n + 1 < len(lines)
                and labels[n + 1] != "report"
                and 2 <= len(line.words) <= 8
            ):
                labels[n] = "related"
            continue
        if _credited(labels, n):
            labels[n] = "caption"
        elif _is_name(line):
            labels[n] = "byline"
        elif (len(line.words) >= 4 and not _is_item(line)) or listing:
            labels[n] = "related"
