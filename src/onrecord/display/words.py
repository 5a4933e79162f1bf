"""What was said, by whom, and by which word, ready to be drawn."""

import re

from rich.text import Text

from onrecord.articles import Span
from onrecord.display.places import Places
from onrecord.display.safe import one_line
from onrecord.findings import Attribution, Findings
from onrecord.reader.manner import act_verb

# Names that every terminal maps to its own theme, so that light and dark ones both stay legible.
SPEAKER = "bold"
CUE = "magenta"
VERBATIM = "green"
FAINT = "dim"

NOBODY = "—"
DOUBTFUL = 0.5  # below it an attribution is more likely wrong than right

# Cues that do not tell what was done by saying so.
_NEUTRAL = frozenset(
    "said says say saying told tells tell added adds wrote writes tweeted posted continued stated noted : has had have "
    "was is as also did not called describes described spoke went on replied answered".split()
)

_MARKS = "\"“”„‟«»‹›‘’‚‛'「」『』＂"
_OPENING = re.compile(rf"(?:``|''|[{_MARKS}])\s*$")
_CLOSING = re.compile(rf"\s*(?:''|[{_MARKS}])")
_REOPENED = re.compile(rf"\s*[{_MARKS}]?\s*")


def words(findings: Findings, a: Attribution, places: Places) -> Text:
    """The content. Verbatim words stand in quotation marks (the article's own where it has them) and in colour."""
    out = Text()
    for n, piece in enumerate(a.content):
        if n:
            out.append(" … ", FAINT)
        out.append_text(_piece(findings.article.text, piece, a.quoted, places))
    return out


def speaker(findings: Findings, a: Attribution) -> str:
    """The names of those who speak; else the source's words; else a dash."""
    known = {s.id: one_line(s.name) for s in findings.speakers}
    names = [known[i] for i in a.speakers if i in known]
    if names:
        return " and ".join([", ".join(names[:-1]), names[-1]] if len(names) > 1 else names)
    return _source(findings, a) or NOBODY


def named_as(findings: Findings, a: Attribution) -> str:
    """The source's words, where they are neither the speaker's name nor hold it: "she"."""
    source, name = _source(findings, a), speaker(findings, a)
    return "" if source.casefold() in name.casefold() or name.casefold() in source.casefold() else source


def _source(findings: Findings, a: Attribution) -> str:
    return one_line(a.source.of(findings.article.text)).rstrip(" ,;:") if a.source else ""


def cue(findings: Findings, a: Attribution) -> str:
    return one_line(a.cue.of(findings.article.text)) if a.cue else ""


def facts(findings: Findings, a: Attribution, places: Places, again: str | None, inside: str | None) -> str:
    """ "denied · direct · to reporters · via AFP · ¶3 · 93% sure"; again, inside: numbers of the attributions that it
    repeats or lies in."""
    text = findings.article.text
    # The model never knows for certain, so 100 is not shown.
    sure = f"{'only ' if a.confidence < DOUBTFUL else ''}{min(99, round(a.confidence * 100))}% sure"
    said = [_act(findings, a), a.kind, "negated" if a.polarity == "negated" else ""]
    said += [a.modality if a.modality not in (None, "asserted") else ""]
    said += [f"to {one_line(a.addressee.span.of(text))}" if a.addressee else ""]
    said += [f"via {one_line(v.span.of(text))}" for v in a.via]
    said += [(a.medium or "").replace("-", " "), a.said_on.value if a.said_on else "", places.of(a.content), sure]
    said += [f"inside {inside}" if inside else "", f"again, see {again}" if again else ""]
    return " · ".join(part for part in said if part)


def _act(findings: Findings, a: Attribution) -> str:
    """What was done by saying so, where the article's own word does not tell: a denial is never only "said"."""
    if a.act in (None, "SAY") or not _NEUTRAL.issuperset(cue(findings, a).lower().split()):
        return ""
    return act_verb(a.act, a.polarity or "affirmed", a.modality or "asserted")


def _piece(text: str, piece: Span, quoted: tuple[Span, ...], places: Places) -> Text:
    out = Text()

    def add(start: int, end: int, style: str = "", before: str = "", after: str = "") -> None:
        shown = text[start:end]
        flowing = places.flowing(shown)
        # Pieces are joined as they stood: a space or a paragraph's end at an edge is part of the running text.
        lead = _edge(shown[: len(shown) - len(shown.lstrip())], places)
        tail = _edge(shown[len(shown.rstrip()) :], places) if flowing.strip() else ""
        out.append(f"{before}{lead}{flowing.strip()}{tail}{after}", style)

    at = piece.start
    inner = [q for q in sorted(quoted) if piece.holds(q)]
    for n, q in enumerate(inner):
        gap = text[at : q.start]
        opening = _OPENING.search(gap)
        begin = at + opening.start() if opening else q.start
        add(at, begin)
        nearest = inner[n + 1].start if n + 1 < len(inner) else piece.end
        after = text[q.end : nearest]
        # Between paragraphs a quotation is opened again without having been closed.
        runs_on = n + 1 < len(inner) and "\n" in places.flowing("." + after + ".") and _REOPENED.fullmatch(after)
        closing = None if runs_on else _CLOSING.match(after)
        at = q.end + (closing.end() if closing else 0)
        add(begin, at, VERBATIM, "" if opening else "“", "" if closing or runs_on else "”")
    add(at, piece.end)
    return out


def _edge(space: str, places: Places) -> str:
    if not space:
        return ""
    return "\n" if "\n" in places.flowing("." + space + ".") else " "
