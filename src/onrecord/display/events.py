"""Who did what to whom, under the statements.

Events
e1  ASSAULT aerial      A drone → struck → a fuel depot
                        Drosk · 2026-04-22 · 6 dead, 14 injured · only in the words of 2 · 72% sure
"""

from collections.abc import Iterator, Sequence

from rich.console import Console
from rich.text import Text

from onrecord.display import columns
from onrecord.display.safe import one_line
from onrecord.display.words import CUE, FAINT, SPEAKER
from onrecord.findings import Actor, Event, Findings

_KIND = 24  # columns for type and mode


def events(findings: Findings, console: Console) -> Iterator[Text]:
    """Nothing where there are none."""
    if not findings.events:
        return
    numbers = {a.id: str(n) for n, a in enumerate(findings.attributions, 1)}
    margin = 3 + max(len(e.id) for e in findings.events)
    yield Text("Events", SPEAKER)
    for e in findings.events:
        kind = columns.wrapped(
            [Text.assemble((e.type, SPEAKER), (f" {e.mode}" if e.mode else "", FAINT))], console, _KIND - 2
        )
        told = columns.wrapped(
            [_did(findings, e), Text(_facts(e, numbers), FAINT)], console, max(20, console.width - margin - _KIND)
        )
        yield from columns.numbered(columns.beside(kind, told, margin + _KIND, margin), e.id, 0, margin)


def _did(findings: Findings, e: Event) -> Text:
    text = findings.article.text
    did = Text(one_line(e.trigger.of(text)), CUE)
    parts = [Text(_names(text, e.actors)), did, Text(_names(text, e.recipients))]
    return Text(" → ", FAINT).join(part for part in parts if part.plain)


def _names(text: str, actors: Sequence[Actor]) -> str:
    return ", ".join(one_line(a.span.of(text)) + (f" ({a.country})" if a.country else "") for a in actors)


def _facts(e: Event, numbers: dict[str, str]) -> str:
    toll = [] if e.toll is None else [(e.toll.dead, "dead"), (e.toll.injured, "injured"), (e.toll.arrested, "arrested")]
    facts = [
        e.status if e.status != "actual" else "",
        one_line(e.place.name) if e.place else "",
        e.date.value if e.date else "",
        ", ".join(f"{n} {what}" for n, what in toll if n is not None),
        f"only in the words of {numbers[e.attribution]}" if e.attribution in numbers else "",
        f"done by saying {numbers[e.performed_by]}" if e.performed_by in numbers else "",
        f"{min(99, round(100 * e.confidence))}% sure",
    ]
    return " · ".join(fact for fact in facts if fact)
