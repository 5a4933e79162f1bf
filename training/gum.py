"""How many of GUM's attribution relations does the reader find? An outside check, of nested ones too.

usage: python -m training.gum CORPORA [--model FOLDER] [--split dev]

Its news, interviews and other genres that anyone may use are also a small corpus to train on without PolNeAR:
python -m training.train CORPORA OUT --corpus gum

GUM marks attribution between elementary discourse units, with the tokens that signal it. A relation counts as found
where an attribution's cue holds one of the signalling words and its content shares a word with the unit attributed.
Precision cannot be told: GUM leaves out noun cues, attitudes and announcements, which PolNeAR takes in.
"""

import argparse
import gzip
import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from onrecord.articles import Article, Span
from onrecord.reader import Reader
from onrecord.reader.network import MODEL
from training.corpora import Annotated

# Their texts are CC BY or CC BY-SA; the other genres have a non-commercial clause.
OPEN_GENRES = frozenset(["academic", "bio", "court", "interview", "news", "voyage"])
_RELATION = re.compile(r"attribution-(positive|negative):(\d+)->(\d+):\d+:([^;]*)")


@dataclass
class Document:
    """tokens: offsets, the first is token 1; units: for each token the number of its discourse unit.

    heads: for each token the place of its syntactic head in `tokens`, or -1; functions: its relation to that head;
    sentences: for each token the place of its sentence's first token.
    parents: for each discourse unit the one that it depends on.
    """

    id: str
    genre: str
    text: str = ""
    tokens: list[Span] = field(default_factory=list)
    units: list[int] = field(default_factory=list)
    heads: list[int] = field(default_factory=list)
    functions: list[str] = field(default_factory=list)
    sentences: list[int] = field(default_factory=list)
    parents: dict[int, int] = field(default_factory=dict)
    relations: list[tuple[int, int, list[int]]] = field(default_factory=list)


def documents(folder: Path, split: str) -> Iterator[Document]:
    document: Document | None = None
    glue = ""
    unit, first = 0, 0
    with gzip.open(folder / "gum" / f"{split}.conllu.gz", "rt", encoding="utf8") as stream:
        for line in stream:
            if line.startswith("# newdoc id = "):
                if document:
                    yield document
                name = line.split(" = ")[1].strip()
                document, glue, unit = Document(name, name.split("_")[1]), "", 0
            elif line.startswith("# sent_id") and document:
                first = len(document.tokens)
            elif line.startswith("# newpar") and document and document.text:
                glue = "\n\n"
            elif line[0].isdigit() and document:
                number, form, *_, head, function, _, misc = line.rstrip("\n").split("\t")
                if not number.isdigit():
                    continue
                marks = dict(m.split("=", 1) for m in misc.split("|") if "=" in m)
                document.text += glue
                document.tokens.append(Span(len(document.text), len(document.text) + len(form)))
                document.text += form
                document.heads.append(first + int(head) - 1 if head != "0" else -1)
                document.functions.append(function)
                document.sentences.append(first)
                glue = "" if marks.get("SpaceAfter") == "No" else " "
                if "Discourse" in marks:
                    # Each token with a mark begins a unit; the first relation's first number is the unit's own.
                    own = re.search(r":(\d+)(?:->(\d+))?", marks["Discourse"])
                    assert own, "a discourse mark without a number"
                    unit = int(own.group(1))
                    document.parents.setdefault(unit, int(own.group(2) or 0))
                    for _, source, target, signals in _RELATION.findall(marks["Discourse"]):
                        words = [int(n) for s in re.findall(r"lex-[a-z]+-([\d,-]+)", signals) for n in _numbers(s)]
                        document.relations.append((int(source), int(target), words))
                document.units.append(unit)
    if document:
        yield document


def chains(folder: Path, split: str) -> Iterator[list[tuple[str, list[tuple[int, int]]]]]:
    """For each document, in order: its coreference chains, each with its entity type ("person", "organization" ...) and
    the offsets of its mentions."""
    for document, marks in zip(documents(folder, split), _entity_marks(folder, split), strict=True):
        spans: dict[str, list[tuple[int, int]]] = {}
        types: dict[str, str] = {}
        waiting: dict[str, list[int]] = {}
        for token, mark in zip(document.tokens, marks, strict=True):
            for part in re.findall(r"\([^()]*\)?|[^()]+\)", mark):
                given = re.match(r"\(?(\d+)(?:-([a-z]+))?", part)
                if not given:
                    continue
                name = given.group(1)
                if part.startswith("("):
                    types[name] = given.group(2) or types.get(name, "")
                    if part.endswith(")"):
                        spans.setdefault(name, []).append((token.start, token.end))
                    else:
                        waiting.setdefault(name, []).append(token.start)
                elif waiting.get(name):
                    spans.setdefault(name, []).append((waiting[name].pop(), token.end))
        yield [(types[name], found) for name, found in spans.items()]


def _entity_marks(folder: Path, split: str) -> Iterator[list[str]]:
    """For each document, the Entity field of each token."""
    rows: list[str] | None = None
    with gzip.open(folder / "gum" / f"{split}.conllu.gz", "rt", encoding="utf8") as stream:
        for line in stream:
            if line.startswith("# newdoc id"):
                if rows is not None:
                    yield rows
                rows = []
            elif line[0].isdigit() and rows is not None:
                number, *_, misc = line.rstrip("\n").split("\t")
                if number.isdigit():
                    found = re.search(r"(?:^|\|)Entity=([^|]*)", misc)
                    rows.append(found.group(1) if found else "")
    if rows is not None:
        yield rows


def annotated(folder: Path, split: str) -> list[Annotated]:
    """The documents of open genres in PolNeAR's form: the signal is the cue, its subject the source, and the attributed
    unit with all that depends on it in the same sentence the content."""
    return [
        Annotated(d.id, d.text, [[found for r in d.relations if (found := _relation(d, *r))]], None)
        for d in documents(folder, split)
        if d.genre in OPEN_GENRES
    ]


def _relation(d: Document, source: int, target: int, signals: list[int]) -> dict[str, list[list[int]]] | None:
    cue = [n - 1 for n in signals if n <= len(d.tokens) and d.units[n - 1] == source]
    if not cue:
        return None
    here = [n for n in range(len(d.tokens)) if d.sentences[n] == d.sentences[cue[0]]]
    subjects = {n for n in here if d.heads[n] in cue and d.functions[n].startswith("nsubj")}
    subjects |= {d.heads[n] for n in cue if d.functions[n] == "case"}  # according to
    who = [n for n in here if d.units[n] == source and n not in cue and _under(d.heads, n, subjects)]
    said = [n for n in here if d.units[n] != source and _depends(d.parents, d.units[n], target, source)]
    if not said:
        return None
    return {"cue": _spans(d, [cue[0], cue[-1]]), "source": _spans(d, who), "content": _spans(d, said)}


def _under(heads: list[int], n: int, tops: set[int]) -> bool:
    while n >= 0:
        if n in tops:
            return True
        n = heads[n]
    return False


def _depends(parents: dict[int, int], unit: int, target: int, source: int) -> bool:
    while unit and unit != source:
        if unit == target:
            return True
        unit = parents.get(unit, 0)
    return False


def _spans(d: Document, tokens: list[int]) -> list[list[int]]:
    out: list[list[int]] = []
    for n in tokens:
        if out and not d.text[out[-1][1] : d.tokens[n].start].strip():
            out[-1][1] = d.tokens[n].end
        else:
            out.append([d.tokens[n].start, d.tokens[n].end])
    return out


def _numbers(given: str) -> list[int]:
    out = []
    for part in filter(None, given.strip("-").split(",")):
        first, _, last = part.partition("-")
        out.extend(range(int(first), int(last or first) + 1))
    return out


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpora", type=Path)
    parser.add_argument("--model", type=Path, default=MODEL)
    parser.add_argument("--split", default="dev")
    args = parser.parse_args()
    reader = Reader(args.model)
    counts: dict[str, list[int]] = defaultdict(lambda: [0, 0])
    for document in documents(args.corpora, args.split):
        found = reader.read(Article(document.text, document.id)).attributions
        attributed = {target for _, target, _ in document.relations}
        for source, target, signals in document.relations:
            cues = [document.tokens[n - 1] for n in signals if n <= len(document.tokens)]
            if not cues:
                continue
            unit = [t for t, u in zip(document.tokens, document.units, strict=True) if u == target]
            hit = any(
                a.cue is not None
                and any(a.cue.overlaps(c) for c in cues)
                and any(c.overlaps(t) for c in a.content for t in unit)
                for a in found
            )
            names = ["all", document.genre] + ["inside another"] * (source in attributed)
            for name in names:
                counts[name][0] += hit
                counts[name][1] += 1
    for name, (hits, total) in sorted(counts.items(), key=lambda c: -c[1][1]):
        print(f"{name:16}{hits:5} of {total:4}   {100 * hits / total:5.1f} %")


if __name__ == "__main__":
    main()
