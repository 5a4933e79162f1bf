"""What is to be checked: quotations of the command line, of files, of articles."""

import csv
import json
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import nullcontext
from dataclasses import dataclass
from typing import TextIO

Skip = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class Asked:
    """besides: hash of the text that the quotation was taken from; it is no evidence of itself."""

    quote: str
    speaker: str | None = None
    besides: str | None = None


def in_files(paths: Sequence[str], speaker: str | None, skip: Skip) -> Iterator[Asked]:
    """skip: told what is passed over, and why. speaker: where the file names none."""
    for path in paths:
        try:
            file = nullcontext(sys.stdin) if path == "-" else open(path, encoding="utf-8-sig", errors="replace")  # noqa: SIM115
            with file as lines:
                rows = _table(path, lines, skip) if path.lower().endswith(".csv") else _lines(path, lines, skip)
                for quote, who in rows:
                    yield Asked(quote, who or speaker)
        except (OSError, csv.Error) as error:
            skip(f"{path}: {getattr(error, 'strerror', None) or error}; check the path")


def in_articles(sources: Sequence[str], skip: Skip) -> Iterator[Asked]:
    import onrecord
    from onrecord.record.check.report import quotations

    for findings in onrecord.read(sources, on_skip=lambda s: skip(f"{s.source}: {s.reason}")):
        count = 0
        for quote, who in quotations(findings):
            yield Asked(quote, who, findings.article.id)
            count += 1
        if not count:
            skip(f"{findings.article.source}: no quotation of three words or more was found in it")


def _table(path: str, lines: TextIO, skip: Skip) -> Iterator[tuple[str, str | None]]:
    rows = csv.DictReader(lines)
    if "quote" not in (rows.fieldnames or ()):
        skip(f'{path}: has no column "quote" in its first line; name the columns quote and speaker')
        return
    for row in rows:
        yield from _asked(row.get("quote"), row.get("speaker"), f"{path}:{rows.line_num}", skip)


def _lines(path: str, lines: TextIO, skip: Skip) -> Iterator[tuple[str, str | None]]:
    for number, line in enumerate(lines, 1):
        name, line = f"{path}:{number}", line.strip()
        if not line.startswith("{"):
            quote, _, who = line.partition("\t")
            yield from _asked(quote, who, name, skip) if line else ()
            continue
        try:
            row = json.loads(line)
        except ValueError as error:
            skip(f"{name}: is no valid JSON ({error})")
            continue
        yield from _asked(row.get("quote"), row.get("speaker"), name, skip)


def _asked(quote: object, who: object, name: str, skip: Skip) -> Iterator[tuple[str, str | None]]:
    if not isinstance(quote, str) or not quote.strip():
        skip(f'{name}: has no words in "quote"')
    elif who is not None and not isinstance(who, str):
        skip(f'{name}: "speaker" is no name')
    else:
        yield quote.strip(), (who or "").strip() or None
