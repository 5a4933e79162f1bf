"""What stands in the margin of a report: for each attribution who, by which act, through whom, how sure."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from onrecord.articles import Span
from onrecord.pages import links, words
from onrecord.pages.citation import cite
from onrecord.pages.marking import Mark

Row = dict[str, Any]


@dataclass(slots=True)
class Note:
    """number: as it stands before the words. speakers: (name, address of the page). low: more likely wrong than right.
    corrected: what a person said of it: "corrected", "confirmed", or nothing. spans: of content, source and cue, as
    "12-40 52-60", for correcting.
    inside: the number of the attribution that it lies in. inner: notes of those that lie in this one, in its block."""

    number: int
    id: str
    start: int
    speakers: list[tuple[str, str | None]]
    verb: str
    via: str
    addressee: str
    setting: str
    kind: str
    confidence: str
    low: bool
    doubtful_speaker: bool
    depth: int
    inside: int | None
    statement: str
    told: int
    corrected: str
    act: str | None
    polarity: str
    spans: dict[str, str]
    citation: str
    inner: list["Note"] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Around:
    """What the contract's object does not hold. speakers: for a speaker's id its page's address. told: how many
    attributions a statement has in the whole record. corrected: what a person said of an attribution, by its id."""

    speakers: Mapping[str, str]
    told: Mapping[str, int]
    corrected: Mapping[str, str]
    base: str


def notes_of(findings: Row, around: Around) -> list[Note]:
    """In the order of the words."""
    rows = sorted(findings["attributions"], key=_start)
    numbers = {row["id"]: n for n, row in enumerate(rows, 1)}
    names = {s["id"]: words.shown(s["name"]) for s in findings["speakers"]}
    by_id = {row["id"]: row for row in rows}
    return [_note(row, numbers, names, by_id, findings["article"], around) for row in rows]


def marks_of(findings: Row, notes: Sequence[Note]) -> list[Mark]:
    by_id = {note.id: note for note in notes}
    out: list[Mark] = []
    for row in findings["attributions"]:
        note = by_id[row["id"]]
        spans = [("words", c) for c in row["content"]] + [("quoted", q) for q in row["quoted"]]
        spans += [(role, row[role]) for role in ("source", "cue") if row[role]]
        out += [Mark(_span(s), role, note.number, note.depth, note.low) for role, s in spans]  # type: ignore[arg-type]
    out += [Mark(_span(f), "furniture") for f in findings["article"]["furniture"]]
    out += [Mark(_span(e["trigger"]), "trigger", id=e["id"]) for e in findings["events"]]
    return [mark for mark in out if mark.span.start < mark.span.end]


def placed(notes: Sequence[Note], blocks: Sequence[Span]) -> dict[int, list[Note]]:
    """For the start of each block the notes that stand beside it, those inside another of the block below that one."""
    starts = sorted(b.start for b in blocks)
    of: dict[int, int] = {}
    out: dict[int, list[Note]] = defaultdict(list)
    by_number = {note.number: note for note in notes}
    for note in notes:
        at = starts[max(0, bisect_right(starts, note.start) - 1)] if starts else 0
        of[note.number] = at
        outer = by_number.get(note.inside or 0)
        if outer is not None and of.get(outer.number) == at:
            outer.inner.append(note)
        else:
            out[at].append(note)
    return out


def _note(
    row: Row,
    numbers: Mapping[str, int],
    names: Mapping[str, str],
    by_id: Mapping[str, Row],
    article: Row,
    around: Around,
) -> Note:
    who = [(names[s], around.speakers.get(s)) for s in row["speakers"] if s in names]
    if not who:
        who = [(words.shown(row["source"]["text"]) if row["source"] else "nobody named", None)]
    verb = words.verb(row["act"], row["polarity"], row["modality"], row["cue"] and row["cue"]["text"])
    via = ", ".join(_link(link, names) for link in row["via"])
    addressee = _link(row["addressee"], names) if row["addressee"] else ""
    said_on = row["said_on"]["value"] if row["said_on"] else None
    occasion = words.shown(row["occasion"]["text"]) if row["occasion"] else ""
    setting = ", ".join(
        part
        for part in (
            f"to {addressee}" if addressee else "",
            occasion or (row["medium"] or "").replace("-", " "),
            words.day(said_on),
        )
        if part
    )
    start = _start(row)
    return Note(
        number=numbers[row["id"]],
        id=row["id"],
        start=start,
        speakers=who,
        verb=verb,
        via=via,
        addressee=addressee,
        setting=setting,
        kind=words.KINDS.get(row["kind"], ""),
        confidence=words.sure(row["confidence"]),
        low=row["confidence"] < words.DOUBTFUL,
        doubtful_speaker=row["speaker_confidence"] is not None and row["speaker_confidence"] < words.DOUBTFUL,
        depth=_depth(row, by_id),
        inside=numbers.get(row["inside"]) if row["inside"] else None,
        statement=row["statement"],
        told=around.told.get(row["statement"], 1),
        corrected=around.corrected.get(row["id"], ""),
        act=row["act"],
        polarity=row["polarity"] or "affirmed",
        spans={
            name: " ".join(f"{s['start']}-{s['end']}" for s in spans)
            for name, spans in (("content", row["content"]), ("source", [row["source"]]), ("cue", [row["cue"]]))
            if spans != [None]
        },
        citation=cite(
            words=" … ".join(c["text"] for c in row["content"]),
            verbatim=row["kind"] == "direct",
            speaker=words.joined([name for name, _ in who]),
            verb=verb,
            via=via,
            setting=setting,
            outlet=words.shown(article["outlet"] or ""),
            title=words.shown(article["title"] or ""),
            date=words.day(article["published"]),
            url=links.outside(article["url"]),
            link=around.base + links.attribution(row["id"]),
        ),
    )


def _link(link: Row, names: Mapping[str, str]) -> str:
    if link["speaker"] in names:
        return names[link["speaker"]]
    return words.shown(" ".join(link["span"]["text"].split())) if link["span"] else "somebody"


def _start(row: Row) -> int:
    first = row["content"] or [span for span in (row["cue"], row["source"]) if span]
    return int(first[0]["start"]) if first else 0


def _depth(row: Row, by_id: Mapping[str, Row]) -> int:
    depth, seen = 0, {row["id"]}
    while row["inside"] in by_id and row["inside"] not in seen:
        row = by_id[row["inside"]]
        seen.add(row["id"])
        depth += 1
    return depth


def _span(span: Row) -> Span:
    return Span(span["start"], span["end"])
