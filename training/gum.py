"""How many of GUM's attribution relations does the reader find? An outside check, of nested ones too.

usage: python -m training.gum CORPORA [--model FOLDER] [--split dev]

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

_RELATION = re.compile(r"attribution-(positive|negative):(\d+)->(\d+):\d+:([^;]*)")


@dataclass
class Document:
    """tokens: offsets, the first is token 1; units: for each token the number of its discourse unit."""

    id: str
    genre: str
    text: str = ""
    tokens: list[Span] = field(default_factory=list)
    units: list[int] = field(default_factory=list)
    relations: list[tuple[int, int, list[int]]] = field(default_factory=list)


def documents(folder: Path, split: str) -> Iterator[Document]:
    document: Document | None = None
    glue = ""
    unit = 0
    with gzip.open(folder / "gum" / f"{split}.conllu.gz", "rt", encoding="utf8") as stream:
        for line in stream:
            if line.startswith("# newdoc id = "):
                if document:
                    yield document
                name = line.split(" = ")[1].strip()
                document, glue, unit = Document(name, name.split("_")[1]), "", 0
            elif line.startswith("# newpar") and document and document.text:
                glue = "\n\n"
            elif line[0].isdigit() and document:
                number, form, *_, misc = line.rstrip("\n").split("\t")
                if not number.isdigit():
                    continue
                marks = dict(m.split("=", 1) for m in misc.split("|") if "=" in m)
                document.text += glue
                document.tokens.append(Span(len(document.text), len(document.text) + len(form)))
                document.text += form
                glue = "" if marks.get("SpaceAfter") == "No" else " "
                if "Discourse" in marks:
                    # Each token with a mark begins a unit; the first relation's first number is the unit's own.
                    unit = int(re.search(r":(\d+)", marks["Discourse"]).group(1))  # type: ignore[union-attr]
                    for _, source, target, signals in _RELATION.findall(marks["Discourse"]):
                        words = [int(n) for s in re.findall(r"lex-[a-z]+-([\d,-]+)", signals) for n in _numbers(s)]
                        document.relations.append((int(source), int(target), words))
                document.units.append(unit)
    if document:
        yield document


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
