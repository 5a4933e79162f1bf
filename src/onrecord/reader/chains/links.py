"""Through whom did the words reach the report? All links that one clause names."""

from collections.abc import Iterator

from onrecord.reader.chains.carriers import by_whom, through
from onrecord.reader.chains.clause import Clause
from onrecord.reader.chains.credits import ASIDES, accounts, asides, subjects
from onrecord.reader.chains.ranks import Link
from onrecord.reader.chains.receivers import PREPOSITIONS, TELLERS, heard_by, told


def find_links(clause: Clause) -> list[Link]:
    """Nearest to the speaker first; no two overlap."""
    found: list[Link] = []
    for link in sorted(_all(clause), key=lambda k: (k.rank, k.phrase.span.start)):
        if not any(link.phrase.span.overlaps(k.phrase.span) for k in found) and not _is_outer(clause, link):
            found.append(link)
    return found


def _all(clause: Clause) -> Iterator[Link]:
    for n in range(clause.first, clause.last):
        if not clause.shows(n):
            continue
        low = clause.tokens[n].low
        if low in TELLERS:
            yield from told(clause, n)
        elif low in PREPOSITIONS:
            yield from heard_by(clause, n)
        elif low == "by":
            yield from by_whom(clause, n)
        elif low in ("via", "through"):
            yield from through(clause, n)
        elif low in ("per", "according"):
            yield from accounts(clause, n)
        elif low in ASIDES:
            yield from asides(clause, n)
        yield from subjects(clause, n)


def _is_outer(clause: Clause, link: Link) -> bool:
    """Round this attribution is another, which tells more than a credit: its speaker is no link of this one, and what
    stands outside of its content is not said of this one."""
    for o in clause.others:
        if clause.credits(o):
            continue
        if o.source is not None and o.source.overlaps(link.phrase.span):
            return True
        if clause.is_within(o) and not any(c.overlaps(link.phrase.span) for c in o.content):
            return True
    return False
