"""Hand-marked reports (reports-*.txt) → the rows of record.jsonl, and the passages that a quotation is compared with."""

import re
import unicodedata
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from tests.marked import parse

Item = dict[str, Any]
Place = list[int]

ELLIPSIS = re.compile(r"\[?(?:\.\.\.|…|\. \. \.)\]?")
NUMBERS = dict(
    zip(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
        "eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety".split(),
        map(str, [*range(21), *range(30, 100, 10)]),
        strict=True,
    )
)
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
NUMBERS |= {f"{ten}-{one}": NUMBERS[ten][0] + NUMBERS[one] for ten in _TENS for one in list(NUMBERS)[1:10]}
TOKEN = re.compile(
    rf"\d+(?:[.,:]\d+)*|%|per cent\b|\b(?:{'|'.join(n for n in NUMBERS if '-' in n)})\b|[^\W\d_]+(?:['’][^\W\d_]+)*",
    re.I,
)
_SENTENCE = re.compile(r"[.?!…][”\"’'\])]*\s+(?=[“\"‘'(\[]*[A-Z0-9])")
_ABBREVIATION = re.compile(r"\b(?:Mr|Mrs|Ms|Mme|Dr|St|No|Prof|Gen|Col|Lt|[A-Z])\.\s+$")
_NOTE = re.compile(r"[\[(](?:sic|emphasis (?:added|mine|ours))[\])]")
_BRACKETED = re.compile(r"\[(\w)\](?=\w)")
_DOUBLE = re.compile(r"“([^”]+)”|\"([^\"]+)\"|„([^“]+)“|«([^»]+)»")
_OPEN, _CLOSE = "“\"‘'„«", "”\"’'“»"
_EDGES = " \t\n“”\"‘’'„«»"
_TITLE = re.compile(r"(?:Mr|Mrs|Ms|Mme|Dr)\.?$")
_NO_ROLE = re.compile(r"(?:who|whose|of|for|one|once|\d)\b|$")
_DETERMINER = re.compile(r"(?:the|its|a|an) ", re.I)


class Fault(Exception):
    """A line that does not hold what README.md says."""


@dataclass
class Passage:
    """The words of one attribution, and where one may begin and end without leaving out part of a sentence."""

    report: str
    number: int
    half: str
    speakers: list[dict[str, str]]
    text: str
    starts: set[int] = field(default_factory=set)  # numbers of first words
    ends: set[int] = field(default_factory=set)  # numbers of last words

    def __post_init__(self) -> None:
        self.places = [(m.start(), m.end()) for m in TOKEN.finditer(self.text)]
        self.tokens = [normal(self.text[a:b]) for a, b in self.places]

    @property
    def names(self) -> set[str]:
        """Of those who are known by a name."""
        return {s["name"] for s in self.speakers if s["kind"] != "unnamed"}


def plain(text: str) -> str:
    """Without accents."""
    kept = (c for c in unicodedata.normalize("NFD", text) if not unicodedata.combining(c))
    return "".join(kept).replace("ø", "o").replace("Ø", "O")


def normal(word: str) -> str:
    """What two spellings of a word have in common: marks, case, accents; 11 and eleven, % and percent, 1,150 and 1150."""
    word = plain(word).casefold().replace("’", "'")
    if word[0].isdigit():
        return re.sub(r",(?=\d{3}(?!\d))", "", word)
    return {"%": "percent", "per cent": "percent"}.get(word) or NUMBERS.get(word, word)


def tokens(text: str) -> list[str]:
    """The words, without notes on the quotation such as [sic], and with [W]e as one word."""
    text = _BRACKETED.sub(r"\1", _NOTE.sub("", text))
    return [normal(w) for w in TOKEN.findall(ELLIPSIS.sub(" ", text))]


def reports(path: Path, half: str) -> list[Item]:
    """The reports of one half, as record.jsonl has them."""
    return [_report(block, half) for block in re.split(r"^=== ", path.read_text(encoding="utf8"), flags=re.M)[1:]]


def _report(block: str, half: str) -> Item:
    head, _, rest = block.partition("\n")
    name, kind, published, outlet, title = head.split(" | ")
    listed, _, marked = rest.partition("\n---\n")
    text, roles = parse(marked.strip("\n"))
    speakers: dict[int, list[dict[str, str]]] = {}
    for line in listed.split("\n"):
        number, who, what = re.fullmatch(r"(\d+) (.+) \((\w+)\)", line).groups()  # type: ignore[union-attr]
        speakers.setdefault(int(number), []).append({"name": who, "kind": what})
    if {str(n) for n in speakers} != set(roles):
        raise Fault(f"{name}: speakers of {sorted(speakers)}, marks of {sorted(roles)}")
    attributions = []
    for number, row in sorted((int(n), r) for n, r in roles.items()):
        spoken = kind == "transcript"
        quoted = row["content"] if spoken else [q for c in row["content"] for q in _quoted(text, *c)]
        who = speakers[number]
        named = [] if spoken or len(who) > 1 else [r for s in row["source"] for r in _roles(text, s, who[0])]
        attributions.append({"number": number, "speakers": who, **row, "quoted": quoted, "roles": named})
    slug = re.sub(r"[^a-z]+", "-", outlet.lower()).strip("-")
    return {
        "id": name,
        "half": half,
        "transcript": kind == "transcript",
        "outlet": outlet,
        "published": published,
        "url": f"https://{slug}.example/{published.replace('-', '/')}/{name}",
        "title": title,
        "text": text,
        "attributions": attributions,
    }


def _quoted(text: str, start: int, end: int) -> list[Place]:
    """What stands in marks inside a piece of content; nested marks belong to it."""
    piece = text[start:end]
    if piece[0] in _OPEN and len(_DOUBLE.findall(piece)) < 2:
        return [[start + 1, end - (piece[-1] in _CLOSE)]]
    return [[start + m.start() + 1, start + m.end() - 1] for m in _DOUBLE.finditer(piece)]


def _roles(text: str, source: Place, speaker: dict[str, str]) -> list[Place]:
    """What the source's words say that a person is: before the name or after it, or all if no name is there."""
    start, end = source
    words, family = text[start:end], speaker["name"].split()[-1]
    if speaker["kind"] != "person":
        return []
    found = re.search(rf"(?:{re.escape(speaker['name'])}|\b{re.escape(family)}\b)", words)
    if not found:
        spans = [(start, end)] if words.casefold().startswith("the ") else []
    else:
        spans = [(start, start + found.start()), (start + found.end(), end)]
    kept = []
    for a, b in spans:
        words = text[a:b]
        a += len(words) - len(words.lstrip(" ,"))
        b -= len(words) - len(words.rstrip(" ,"))
        if article := _DETERMINER.match(text, a, b):
            a = article.end()
        if text[a:b].casefold() in speaker["name"].casefold().split():  # the "Van" of Joost van Ammel
            continue
        if a < b and not _NO_ROLE.match(text, a, b) and not _TITLE.match(text[a:b]):
            kept.append([a, b])
    return kept


def passages(report: Item) -> list[Passage]:
    return [_passage(report, a) for a in report["attributions"]]


def _passage(report: Item, a: Item) -> Passage:
    """Quoted pieces in order, or, where the reporter's words are part of it, the content without its marks."""
    text, quoted = report["text"], a["quoted"]
    whole = sum(e - s for s, e in quoted) + 2 * len(quoted) >= sum(e - s for s, e in a["content"])
    spans = quoted if whole else a["content"]
    words, edges = "", []
    for n, (start, end) in enumerate(spans):
        piece = text[start:end]
        if not whole:  # keep inner marks out, and remember where they stood
            inside = [(k, q) for k, q in enumerate(quoted) if start <= q[0] and q[1] <= end]
            edges += [len(words) + place - start - k * 2 - 1 for k, q in inside for place in q]
            piece = re.sub(r"[“”\"]", "", piece)
        after = text[end : spans[n + 1][0]].strip(_EDGES) if n + 1 < len(spans) else "."
        if piece.rstrip()[-1] == "," and after[-1:] in ".?!:":
            piece = piece.rstrip()[:-1] + "."
        words += piece.strip() + " "
    found = Passage(report["id"], a["number"], report["half"], a["speakers"], words.strip())
    cuts = [m.end() for m in _SENTENCE.finditer(found.text) if not _ABBREVIATION.search(found.text[: m.end()])]
    for at in [0, *cuts, *edges, len(found.text)]:
        found.starts |= {next((n for n, (s, _) in enumerate(found.places) if s >= at), len(found.places))}
        found.ends |= {max((n for n, (_, e) in enumerate(found.places) if e <= at), default=-1)}
    if not quoted and found.tokens[0] == "that":  # the reporter's
        found.starts |= {1}
    return found
