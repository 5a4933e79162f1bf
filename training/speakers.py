"""How often is the speaker of an attribution right? On a gold set over PolNeAR dev (tests/data/speakers).

usage: python -m training.speakers CORPORA SCORER FILE [--gold-spans] [--wrong]

A speaker is right when it has the fullest name that the article gives (a bare surname only where there is no fuller one);
all speakers of an attribution have to be right. Names are compared without case, article and punctuation; descriptions,
where no name is given, by their words (half of them have to agree).
"""

import argparse
import json
import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np

from onrecord.articles import Article, Span
from onrecord.findings import Attribution, Speaker
from onrecord.reader import Reader
from onrecord.reader.network import MODEL
from onrecord.reader.relations import Layers, find_relations
from onrecord.reader.speakers import find_speakers, read_mentions
from onrecord.reader.words import cut_words, paragraphs
from training.corpora import polnear
from training.evaluate import scorer

_WORD = re.compile(r"[^\W_]+")
_ARTICLES = {"the", "a", "an", "some", "many", "several"}
Row = tuple[dict[str, Any], list[Speaker] | None, str, float]


def same_name(given: str, gold: str, kind: str) -> bool:
    a, b = ([w for w in _WORD.findall(name.lower()) if w not in _ARTICLES] for name in (given, gold))
    if a == b or "".join(a) == "".join(b):
        return True
    if kind in ("group", "unnamed", "document") or gold.split()[-1].islower():
        common = len(set(a) & set(b))
        return set(b) <= set(a) or 2 * common >= max(len(set(a)), len(set(b)))
    return False


def right(given: Sequence[Speaker], gold: Sequence[dict[str, str]]) -> bool:
    left = list(gold)
    for s in given:
        match = next((g for g in left if same_name(s.name, g["name"], g["kind"])), None)
        if match is None:
            return False
        left.remove(match)
    return not left


def rows_of(path: Path) -> dict[str, list[dict[str, Any]]]:
    out: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for line in path.read_text(encoding="utf8").splitlines():
        row = json.loads(line)
        out[row["article"]].append(row)
    return out


def with_gold_spans(reader: Reader, text: str, gold: list[dict[str, Any]], trace: Any = None) -> list[Row]:
    """The speakers of the gold attributions themselves: what the step does where the spans are right."""
    lines = paragraphs(text)
    seen = cut_words(text, lines)
    layers = Layers.blank(len(seen.strings))
    find_relations(reader.network, seen, layers)
    mentions, _ = read_mentions(seen, layers)
    given = []
    for n, row in enumerate(gold):
        source, cue, content = ([Span(*s) for s in row[k]] for k in ("source", "cue", "content"))
        quoted = tuple(c for c in content if text[c.start] in "\"“‘'«")
        given.append(
            Attribution(
                f"a{n}", "direct" if quoted else "indirect", source[0] if source else None, cue[0] if cue else None,
                tuple(content), quoted, (), None, None, "", 1.0,
            )
        )  # fmt: skip
    found = find_speakers(text, mentions, given, reader._ranker, trace)
    people = [Speaker(str(n), e.name, e.kind, ()) for n, e in enumerate(found.speakers)]
    return [(r, [people[n] for n in of], way, chance) for r, (of, chance, way) in zip(gold, found.of, strict=True)]


def with_predicted(reader: Reader, score: Any, article: Any, gold: list[dict[str, Any]]) -> list[Row]:
    found = reader.read(Article(article.text, article.id))
    by_id = {s.id: s for s in found.speakers}
    index = score.word_index(article.text)

    def prepared(source: Any, cue: Any, content: Any) -> Any:
        done = score.prepare([{"source": source, "cue": cue, "content": content}], index)
        return done[0] if done else None

    def pair(s: Span | None) -> list[list[int]]:
        return [] if s is None else [[s.start, s.end]]

    mine = [
        (prepared(pair(a.source), pair(a.cue), [[c.start, c.end] for c in a.content]), a) for a in found.attributions
    ]
    theirs = [(prepared(g["source"], g["cue"], g["content"]), g) for g in gold]
    mine, theirs = [m for m in mine if m[0]], [t for t in theirs if t[0]]
    given = {id(p): a for p, a in mine}
    matched = {id(g): given[id(p)] for g, p in score.match([t for t, _ in theirs], [m for m, _ in mine])}
    out: list[Row] = []
    for p, g in theirs:
        a = matched.get(id(p))
        people = None if a is None else [by_id[s] for s in a.speakers]
        out.append((g, people, "" if a is None else str(a.speaker_confidence), 0.0 if a is None else a.confidence))
    return out


def report(rows: Sequence[Row]) -> None:
    """Prints the share that is right, of those found and of all, by the kind of the source."""
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for gold, given, *_ in rows:
        if not gold["speakers"]:
            name = "nobody named"
        else:
            name = "family" if gold["family"] and gold["mention"] == "name" else gold["mention"]
        for key in (name, "all"):
            counts[key]["gold"] += 1
            if given is not None:
                counts[key]["found"] += 1
                counts[key]["right"] += right(given, gold["speakers"])
                if len(given) == len(gold["speakers"]) == 1 and right(given, gold["speakers"]):
                    counts[key]["kinds"] += 1
                    counts[key]["kind right"] += given[0].kind == gold["speakers"][0]["kind"]
    print(
        f"{'source':14}{'gold':>6}{'found':>7}{'right':>7}{'% of found':>12}{'95 % interval':>16}{'% of gold':>11}{'kind %':>8}"
    )
    for name in ("name", "family", "pronoun", "description", "relative", "none", "nobody named", "all"):
        c = counts[name]
        if c["found"]:
            low, high = wilson(c["right"], c["found"])
            print(
                f"{name:14}{c['gold']:6}{c['found']:7}{c['right']:7}{100 * c['right'] / c['found']:12.1f}"
                f"{100 * low:9.1f}-{100 * high:.1f}{100 * c['right'] / c['gold']:11.1f}"
                f"{100 * c['kind right'] / max(1, c['kinds']):8.1f}"
            )


def wilson(hits: int, count: int) -> tuple[float, float]:
    z, p = 1.96, hits / count
    middle = p + z * z / (2 * count)
    half = z * np.sqrt(p * (1 - p) / count + z * z / (4 * count * count))
    return (middle - half) / (1 + z * z / count), (middle + half) / (1 + z * z / count)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpora", type=Path)
    parser.add_argument("scorer", type=Path)
    parser.add_argument("file", type=Path)
    parser.add_argument("--model", type=Path, default=MODEL)
    parser.add_argument("--gold-spans", action="store_true")
    parser.add_argument("--wrong", action="store_true")
    args = parser.parse_args()
    reader, score = Reader(args.model), scorer(args.scorer)
    gold = rows_of(args.file)
    rows: list[Row] = []
    for article in polnear(args.corpora, "dev"):
        if article.id not in gold:
            continue
        here = (
            with_gold_spans(reader, article.text, gold[article.id])
            if args.gold_spans
            else with_predicted(reader, score, article, gold[article.id])
        )
        rows.extend(here)
        for g, given, way, _ in here if args.wrong else ():
            if given is not None and not right(given, g["speakers"]):
                source = " ".join(article.text[a:b] for a, b in g["source"])
                cue = " ".join(article.text[a:b] for a, b in g["cue"])
                print(
                    f"{g['article'][:16]} {g['cue'][0][0] if g['cue'] else 0:6} {g['mention']:12}{way:12} | {source} | {cue} | "
                    f"{[s.name for s in given]} | gold {[s['name'] for s in g['speakers']]} {g['doubt'] or ''}"
                )
    report(rows)


if __name__ == "__main__":
    main()
