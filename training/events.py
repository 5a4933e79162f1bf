"""How often are events right? On our own sentences, and against the actors and quad classes of ConfliBERT's corpora.

usage: python -m training.events FILE [--wrong]             our own set, e.g. tests/data/events/tune.jsonl; "sentences": those of
                                                     training/sentences that the network has not learned from
       python -m training.events FILE --confusion           each wanted type against the type found
       python -m training.events FILE --without PART        the same without one part of the reader ("all": each in turn)
       python -m training.events --corpora CORPORA [--wrong]
       python -m training.events --calibrate [--model FOLDER]

On our own set each text is read on its own, from raw text to events. An event is right if its type is, and each of its
two lists of parties: one member at least is hit and no member misses; an empty list is matched by an empty one only. A
member is hit where the head of either phrase overlaps the other, or another mention of it does; two names of one
government are one. Where all take part alike, the two lists are joined. "All members" is a stricter figure: every one
must be hit. Extra are events without a wanted one of their type left, a sentence. Negated events count like others.
"""

import argparse
import gzip
import json
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import AbstractContextManager
from functools import partial
from pathlib import Path
from typing import Any
from unittest.mock import patch

import numpy as np

from onrecord.articles import Article, Span
from onrecord.reader import Reader
from onrecord.reader.confidence import log_odds
from onrecord.reader.countries import seat_of
from onrecord.reader.events import Actor, Event, event_drafts, ruled_drafts, taken_apart, to_events
from onrecord.reader.events.frames import Frames
from onrecord.reader.events.signs import Ruled
from onrecord.reader.network import MODEL
from onrecord.reader.relations import Layers, find_relations
from onrecord.reader.words import cut_words, paragraphs
from training.calibrate import calibration_error, fit
from training.event_sentences import sentences
from training.speakers import wilson


def read(reader: Reader, text: str, published: str | None) -> tuple[list[Event], Any]:
    findings = reader.read(Article(text, "set", published=published))
    words = cut_words(text, paragraphs(text))
    layers = Layers.blank(len(words.strings))
    find_relations(reader.network, words, layers)
    found = event_drafts(words, layers, reader.events)
    return to_events(text, found, findings.attributions, findings.speakers, published), findings


def overlaps(a: Span, b: Sequence[int]) -> bool:
    shared = min(a.end, b[1]) - max(a.start, b[0])
    return shared * 2 >= min(a.end - a.start, b[1] - b[0]) > 0


_HEAD = re.compile(r"[\w'’-]+(?=\s+(?:of|in|from|for|at|on|with|who|that|by|to)\b|\s*[,(]|\s*$)")


def head(text: str, start: int, end: int) -> tuple[int, int]:
    """The last word before "of", a comma or a clause."""
    m = _HEAD.search(text[start:end])
    return (start + m.start(), start + m.end()) if m else (start, end)


def hit(text: str, have: Actor, want: dict[str, Any]) -> bool:
    a = (have.span.start, have.span.end)
    for b in [want["span"], *want.get("also", [])]:
        for x, y in ((head(text, *a), tuple(b)), (a, head(text, *b))):
            if x[0] < y[1] and y[0] < x[1]:
                return True
    code = seat_of(have.span.of(text))
    return code is not None and code == seat_of(text[slice(*want["span"])])


def same_parties(text: str, have: Sequence[Actor], want: Sequence[dict[str, Any]], all_members: bool) -> bool:
    if not have or not want:
        return not have and not want
    if any(not any(hit(text, h, w) for w in want) for h in have):
        return False
    return not all_members or all(any(hit(text, h, w) for h in have) for w in want)


def right(text: str, have: Event, want: dict[str, Any], all_members: bool = False) -> bool:
    if have.type != want["type"]:
        return False
    if want.get("mutual"):
        return same_parties(text, [*have.actors, *have.recipients], [*want["actors"], *want["recipients"]], all_members)
    return same_parties(text, have.actors, want["actors"], all_members) and same_parties(
        text, have.recipients, want["recipients"], all_members
    )


def matched(
    text: str, have: Sequence[Event], want: Sequence[dict[str, Any]], others: bool = False
) -> Iterator[tuple[Event | None, dict[str, Any] | None, bool]]:
    """others: one trigger under two types is a pair too. (found, wanted, all right): right ones first, then those of one type with one trigger, then those of one type."""
    left, open_ = list(have), list(want)
    whole = partial(right, text)
    for test in (
        whole,
        lambda h, w: h.type == w["type"] and overlaps(h.trigger, w["trigger"]),
        lambda h, w: h.type == w["type"],
    ):
        for w in list(open_):
            h = next((h for h in left if test(h, w)), None)
            if h is not None:
                left.remove(h)
                open_.remove(w)
                yield h, w, test is whole
    for w in list(open_):  # the same words under another type
        h = next((h for h in left if overlaps(h.trigger, w["trigger"])), None)
        if h is not None and others:
            left.remove(h)
            open_.remove(w)
            yield h, w, False
    for h in left:
        yield h, None, False
    for w in open_:
        yield None, w, False


_ENDS = re.compile(r"[.!?][\"”’)]*(?:\s|$)")


def on_file(path: Path, wrong: bool, confusion: bool = False, model: Path = MODEL) -> None:
    reader = Reader(model)
    rows = _rows(path)
    count: Counter[str] = Counter()
    confused: Counter[tuple[str, str]] = Counter()
    fields: dict[str, Counter[bool]] = {
        k: Counter()
        for k in ("country", "sector", "status", "mode", "quad", "cameo", "toll", "place", "date", "claim", "uttered")
    }
    for row in rows:
        text = row["text"]
        have, _ = read(reader, text, row.get("published"))
        want = row["events"]
        count["have"] += len(have)
        count["sentences"] += sum(1 for _ in _ENDS.finditer(text)) or 1
        count["want"] += len(want)
        for h, w, good in matched(text, have, want, others=confusion):
            count["right"] += good
            count["strict"] += bool(good and right(text, h, w, all_members=True))  # type: ignore[arg-type]
            if wrong and not good:
                print(row["id"], "|", text[:300])
                print("    want", w and _wanted(text, w))
                print("    have", h and _found(text, h))
            if h is None:
                confused[(w["type"], "-")] += 1  # type: ignore[index]
                continue
            if w is None:
                count["extra"] += 1
                confused[("-", h.type)] += 1
                continue
            count["typed"] += h.type == w["type"]
            if h.type != w["type"]:
                confused[(w["type"], h.type)] += 1
                continue
            confused[(w["type"], h.type)] += confusion
            _compare(h, w, text, fields)
    if confusion:
        _table(confused)
        return
    f1 = 2 * count["right"] / max(1, count["have"] + count["want"])
    print(f"{len(rows)} texts, {count['want']} events wanted, {count['have']} found")
    print(
        f"type, actor and recipient right: F1 {100 * f1:.1f} (precision {100 * count['right'] / max(1, count['have']):.1f}, "
        f"recall {100 * count['right'] / max(1, count['want']):.1f}); type alone F1 "
        f"{200 * count['typed'] / max(1, count['have'] + count['want']):.1f}; extra events a sentence {count['extra'] / max(1, count['sentences']):.2f}; "
        f"all members F1 {200 * count['strict'] / max(1, count['have'] + count['want']):.1f}"
    )
    shares = {"precision": (count["right"], count["have"]), "recall": (count["right"], count["want"])}
    shares["country"] = (fields["country"][True], fields["country"].total())
    print("Wilson 95 %: " + "  ".join(f"{k} {_interval(*own)}" for k, own in shares.items()))
    print(
        "of those of the right type: "
        + "  ".join(f"{k} {100 * c[True] / max(1, c.total()):.0f} ({c.total()})" for k, c in fields.items())
    )
    print("wanted→found: " + "  ".join(f"{a}→{b} {n}" for (a, b), n in confused.most_common(30)))


def _interval(hits: int, of: int) -> str:
    low, high = wilson(hits, of) if of else (0.0, 1.0)
    return f"{100 * low:.1f}-{100 * high:.1f}"


def _rows(path: Path) -> list[dict[str, Any]]:
    if path.name == "sentences":
        return sentences(left_out=True)
    return [json.loads(line) for line in path.read_text(encoding="utf8").splitlines() if line.strip()]


def _table(confused: Counter[tuple[str, str]]) -> None:
    """Rows: wanted; columns: found; "-": none."""
    kinds = [*sorted({k for pair in confused for k in pair} - {"-"}), "-"]
    print(" " * 10 + " ".join(f"{k[:5]:>5}" for k in kinds))
    for a in kinds:
        print(f"{a:10}" + " ".join(f"{confused[(a, b)] or '.':>5}" for b in kinds))


def without(part: str) -> AbstractContextManager[Any]:
    """The reader of events with one part left out, the network as it is."""
    return patch(*PARTS[part])


PARTS: dict[str, tuple[str, Any]] = {
    "network": (
        "onrecord.reader.events.united",
        lambda words, apart, told, ruled, begins: [d for d, *_ in ruled.events],
    ),
    "rules": ("onrecord.reader.events.ruled_drafts", lambda words, apart: []),
    "tables": ("onrecord.reader.events.signs._known", lambda word: None),
    "frames": ("onrecord.reader.events.frames.Frames.of", lambda self, at, a, b: np.zeros(b - a, dtype=np.int64)),
    "context": ("onrecord.reader.events.with_context", lambda text, found: sorted(found, key=lambda d: d.trigger)),
    "home": ("onrecord.reader.events.home._local", lambda text, a, attack: False),
}


def _compare(h: Event, w: dict[str, Any], text: str, fields: dict[str, Counter[bool]]) -> None:
    for have, want in zip([*h.actors, *h.recipients], [*w["actors"], *w["recipients"]], strict=False):
        if hit(text, have, want):
            fields["country"][have.country == want.get("country")] += 1
            if want.get("sector"):
                fields["sector"][have.sector == want["sector"]] += 1
    fields["status"][h.status == w["status"]] += 1
    fields["mode"][h.mode == w["mode"]] += 1
    fields["quad"][h.quad == w["quad"]] += 1
    fields["cameo"][h.cameo == w["cameo"]] += 1
    toll = (
        {
            k: v
            for k, v in (("dead", h.toll.dead), ("injured", h.toll.injured), ("arrested", h.toll.arrested))
            if v is not None
        }
        if h.toll
        else {}
    )
    if w.get("toll") or toll:
        fields["toll"][toll == {k: v for k, v in (w.get("toll") or {}).items() if v is not None}] += 1
    if w.get("place") or h.place:
        fields["place"][_same_place(h, w.get("place"), text)] += 1
    if w.get("date") or h.date:
        fields["date"][(h.date.value if h.date else None) == _value(w.get("date"))] += 1
    fields["claim"][(h.attribution is not None) == bool(w.get("claim"))] += 1
    if h.type in ("AGREE", "REQUEST", "ACCUSE", "THREATEN"):
        fields["uttered"][(h.performed_by is not None) == bool(w.get("uttered"))] += 1


def _value(date: Any) -> str | None:
    return date.get("value") if isinstance(date, dict) else date


def _same_place(h: Event, want: Any, text: str) -> bool:
    if h.place is None or not want:
        return not h.place and not want
    span = want.get("span") if isinstance(want, dict) else want
    return overlaps(h.place.span, span) if isinstance(span, list) else h.place.span.of(text) == span


def _wanted(text: str, w: dict[str, Any]) -> str:
    def names(key: str) -> list[str]:
        return [text[slice(*a["span"])] for a in w[key]]

    return f"{w['type']} {w['mode']} [{text[slice(*w['trigger'])]}] {names('actors')} → {names('recipients')} {w['status']}"


def _found(text: str, h: Event) -> str:
    return f"{h.type} {h.mode} [{h.trigger.of(text)}] {[a.span.of(text) for a in h.actors]} → {[a.span.of(text) for a in h.recipients]} {h.status}"


# --- against corpora that mark one pair or one class a sentence ---


def lines(path: Path) -> list[dict[str, Any]]:
    with gzip.open(path, "rt", encoding="utf8") as stream:
        return [json.loads(line) for line in stream if line.strip()]


def on_corpora(folder: Path, wrong: bool) -> None:
    """`event-spans`: do actor and recipient of some event overlap the sentence's source and target? `event-quad`: is the
    class among those of the events found, and is none found where none is?"""
    reader = Reader()
    count: Counter[str] = Counter()
    for row in lines(folder / "event-spans" / "train.jsonl.gz"):
        text, spans = joined(row["tokens"], row["tags"])
        have, _ = read(reader, text, None)
        source = [s for kind, s in spans if kind == "S"]
        target = [s for kind, s in spans if kind == "T"]
        count["sentences"] += 1
        acts = any(overlaps(a.span, s) for e in have for a in e.actors for s in source)
        is_acted = any(overlaps(a.span, s) for e in have for a in e.recipients for s in target)
        both = any(
            (
                any(overlaps(a.span, s) for a in e.actors for s in source)
                and any(overlaps(a.span, s) for a in [*e.recipients, *e.actors] for s in target)
            )
            for e in have
        )
        count["events"] += len(have)
        count["source"] += acts
        count["target"] += is_acted
        count["both"] += both
        count["none"] += not have
        if wrong and not both:
            print(text)
            print("    want", [text[slice(*s)] for s in source], "→", [text[slice(*s)] for s in target])
            for h in have:
                print("    have", _found(text, h))
    total = count["sentences"]
    print(
        f"event-spans: {total} sentences, {count['events'] / total:.2f} events each, none in {count['none']}; source "
        f"{100 * count['source'] / total:.1f}, target {100 * count['target'] / total:.1f}, both of one event {100 * count['both'] / total:.1f}"
    )
    sums: Counter[str] = Counter()
    table: Counter[tuple[int, str]] = Counter()
    for row in lines(folder / "event-quad" / "train.jsonl.gz"):
        have, _ = read(reader, row["sentence"], None)
        quads = {e.quad for e in have if e.status in ("actual", "historical")} or {e.quad for e in have}
        sums["all"] += 1
        sums["right"] += row["quad"] in quads if row["quad"] else not quads
        table[(row["quad"], ",".join(map(str, sorted(quads))) or "-")] += 1
    print(
        f"event-quad: {sums['all']} sentences, class among those found (none where 0) {100 * sums['right'] / sums['all']:.1f}"
    )
    print("    " + "  ".join(f"{a}→{b} {n}" for (a, b), n in table.most_common(24)))


def joined(tokens: list[str], tags: list[str]) -> tuple[str, list[tuple[str, tuple[int, int]]]]:
    """Running text of a list of tokens, and the spans of S and T in it."""
    text, spans = "", list[tuple[str, tuple[int, int]]]()
    opened: tuple[str, int] | None = None
    for n, (token, tag) in enumerate(zip(tokens, tags, strict=True)):
        glued = (
            not text
            or token in ".,;:!?)%”"
            or text[-1] in "(“"
            or token in ("'s", "’s")
            or (n and tokens[n - 1] in "'’" and token in ("s", "t"))
        )
        glued = glued or (token in "'’-" or (n and tokens[n - 1] == "-"))
        if opened and not tag.startswith("I"):
            spans.append((opened[0], (opened[1], len(text))))
            opened = None
        text += ("" if glued else " ") + token
        if tag.startswith("B"):
            opened = (tag[2:], len(text) - len(token))
    if opened:
        spans.append((opened[0], (opened[1], len(text))))
    return text, spans


def calibrate(model: Path) -> None:
    """Fits `confidence` on the sentences that the network has not learned from, and says how far it can be trusted: the
    error is cross-fitted over five parts. Writes events.json into the model's folder."""
    reader = Reader(model)
    x, y = [], []
    for row in sentences(left_out=True):
        text = row["text"]
        words = cut_words(text, paragraphs(text))
        layers = Layers.blank(len(words.strings))
        find_relations(reader.network, words, layers)
        apart = taken_apart(words, layers)
        told, _ = reader.events.read(words, layers, Ruled(words, ruled_drafts(words, apart)), Frames(words, apart))
        chances = {int(words.starts[t.trigger[0]]): t.chances for t in told}
        have = read(reader, text, row["published"])[0]
        for h, _, good in matched(text, have, row["events"]):
            if h is not None and h.trigger.start in chances:
                x.append([log_odds(c) for c in chances[h.trigger.start]])
                y.append(float(good))
    xs, ys = np.array(x), np.array(y)
    part = np.arange(len(ys)) % 5
    chance = np.zeros(len(ys))
    for n in range(5):
        w = fit(xs[part != n], ys[part != n])
        chance[part == n] = 1 / (1 + np.exp(-np.column_stack([xs[part == n], np.ones((part == n).sum())]) @ w))
    w = fit(xs, ys)
    row = {"weights": [round(float(v), 4) for v in w[:-1]], "bias": round(float(w[-1]), 4)}
    (model / "events.json").write_text(json.dumps(row) + "\n", encoding="utf8")
    print(
        f"{len(ys)} events, {100 * ys.mean():.1f} % right; expected calibration error {calibration_error(chance, ys):.3f}"
    )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("file", type=Path, nargs="?")
    parser.add_argument("--corpora", type=Path)
    parser.add_argument("--wrong", action="store_true", help="list what is missed, found without cause or wrong")
    parser.add_argument("--confusion", action="store_true", help="each wanted type against the type found")
    parser.add_argument("--without", choices=[*PARTS, "all"], help="leave one part of the reader out")
    parser.add_argument("--model", type=Path, default=MODEL)
    parser.add_argument("--calibrate", action="store_true", help="fit the confidence of events")
    args = parser.parse_args()
    if args.calibrate:
        calibrate(args.model)
    if args.corpora:
        on_corpora(args.corpora, args.wrong)
    if args.file and args.without:
        for part in PARTS if args.without == "all" else [args.without]:
            print(f"--- without {part}")
            with without(part):
                on_file(args.file, args.wrong, args.confusion, args.model)
    elif args.file:
        on_file(args.file, args.wrong, args.confusion, args.model)


if __name__ == "__main__":
    main()
