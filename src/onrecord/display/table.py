"""Who said what, as a person reads it: speakers down the left, their words on the right, air between.

    1  Ilse Corrigan       “We have patched it every winter since I was elected … There is
       said                nothing left to patch.”
                           direct · ¶2 · 93% sure

No ruled lines: the words stay easy to copy, and the layout holds without colour. Narrow outputs and `--by speaker` put
the words under the speaker.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from rich.cells import cell_len
from rich.console import Console
from rich.text import Text

from onrecord.display import columns, frame, words
from onrecord.display.events import events
from onrecord.display.places import Places
from onrecord.display.screen import drawn
from onrecord.findings import Attribution, Findings

NARROW = 72  # columns below which two columns of text are too thin to read
_LEAST = 18  # columns for speakers, so that the deepest ones still have room
_DEEPEST = 3
_LABELS = 10  # columns for "Left out"


@dataclass(frozen=True, slots=True)
class _Row:
    number: str
    depth: int
    speaker: Text
    named_as: Text
    cue: Text
    words: Text
    facts: Text


def table(findings: Findings, console: Console, by: str | None = None) -> str:
    """One article, drawn for `console`. by: "speaker" groups the attributions by who speaks."""
    rows = _rows(findings)
    if by == "speaker":
        body = _grouped(rows, console)
    elif console.width < NARROW:
        body = _stacked(rows, console)
    else:
        body = _two_columns(rows, console)
    return drawn(console, _page(findings, body, console, by))


def _page(findings: Findings, body: Iterable[Text], console: Console, by: str | None) -> Iterator[Text]:
    yield from columns.wrapped(frame.head(findings), console, console.width)
    yield Text()
    empty = True
    for line in body:
        yield line
        empty = False
    if not empty:
        yield Text()
    if findings.events and by is None:
        yield from events(findings, console)
        yield Text()
    for what, said in frame.foot(findings):
        right = columns.wrapped([Text(said)], console, console.width - _LABELS)
        yield from columns.beside([Text(what, words.FAINT)], right, _LABELS, 0)


def _rows(findings: Findings) -> list[_Row]:
    places = Places(findings)
    numbers = {a.id: str(n) for n, a in enumerate(findings.attributions, 1)}
    first: dict[str, str] = {}
    again: dict[str, str | None] = {}
    for a in findings.attributions:
        again[a.id] = first.get(a.statement)
        first.setdefault(a.statement, numbers[a.id])
    rows = []
    for a, depth in _outer_first(findings.attributions):
        said = words.words(findings, a, places)
        if a.confidence < words.DOUBTFUL:
            said.stylize("dim")
        inside = numbers.get(a.inside or "")
        rows.append(
            _Row(
                numbers[a.id],
                min(depth, _DEEPEST),
                Text(words.speaker(findings, a), words.SPEAKER),
                Text(words.named_as(findings, a)),
                Text(words.cue(findings, a), words.CUE),
                said,
                Text(words.facts(findings, a, places, again[a.id], inside), words.FAINT),
            )
        )
    return rows


def _outer_first(attributions: Iterable[Attribution]) -> Iterator[tuple[Attribution, int]]:
    """Each attribution with its depth, followed at once by those inside it."""
    attributions = list(attributions)
    known = {a.id for a in attributions}
    inner: dict[str | None, list[Attribution]] = {}
    for a in attributions:
        inner.setdefault(a.inside if a.inside in known else None, []).append(a)
    shown: set[str] = set()
    # The second round is for any that lie inside each other: wrong, but not to be lost.
    waiting = [(a, 0) for a in reversed([*inner.get(None, []), *attributions])]
    while waiting:
        a, depth = waiting.pop()
        if a.id not in shown:
            shown.add(a.id)
            yield a, depth
            waiting.extend((b, depth + 1) for b in reversed(inner.get(a.id, [])))


def _two_columns(rows: list[_Row], console: Console) -> Iterator[Text]:
    margin = _margin(rows)
    widest = max((row.depth * columns.STEP + cell_len(p.plain) for row in rows for p in _left(row)), default=0)
    left = max(_LEAST, min(widest, (console.width - margin) * 3 // 10))
    place = margin + left + 2
    for n, row in enumerate(rows):
        if n:
            yield Text()
        indent = row.depth * columns.STEP
        who = columns.wrapped(_left(row), console, left - indent)
        said = columns.wrapped([row.words, row.facts], console, console.width - place)
        yield from columns.numbered(columns.beside(who, said, place, margin + indent), row.number, row.depth, margin)


def _stacked(rows: list[_Row], console: Console) -> Iterator[Text]:
    margin = _margin(rows)
    for n, row in enumerate(rows):
        if n:
            yield Text()
        indent = margin + row.depth * columns.STEP
        parts = [_joined(row.speaker, _report(row)), row.words, row.facts]
        lines = columns.wrapped(parts, console, console.width - indent)
        yield from columns.numbered(columns.beside([], lines, indent, 0), row.number, row.depth, margin)


def _grouped(rows: list[_Row], console: Console) -> Iterator[Text]:
    margin = _margin(rows)
    groups: dict[str, list[_Row]] = {}
    for row in rows:
        groups.setdefault(row.speaker.plain.casefold(), []).append(row)
    # Those without a source come last: they are nobody's.
    for n, key in enumerate(sorted(groups, key=lambda key: key == words.NOBODY)):
        if n:
            yield Text()
        heading = Text("no source named", words.SPEAKER) if key == words.NOBODY else groups[key][0].speaker
        yield from columns.wrapped([heading], console, console.width)
        for row in groups[key]:
            parts = [row.words, _joined(_report(row), row.facts)]
            lines = columns.wrapped(parts, console, console.width - margin)
            yield from columns.numbered(columns.beside([], lines, margin, 0), row.number, 0, margin)


def _margin(rows: list[_Row]) -> int:
    return 3 + max((len(row.number) for row in rows), default=1)


def _left(row: _Row) -> list[Text]:
    return [row.speaker, _report(row)]


def _report(row: _Row) -> Text:
    """ "said", or "she: said" where the speaker's name was found elsewhere."""
    return Text.assemble(row.named_as, ": " if row.named_as.plain and row.cue.plain else "", row.cue)


def _joined(*parts: Text) -> Text:
    return Text(" · ", words.FAINT).join(part for part in parts if part.plain)
