"""Through whom did the words reach the report? All links that one clause names."""

from collections.abc import Iterator

from onrecord.reader.chains.carriers import by_whom, through
from onrecord.reader.chains.clause import Clause
from onrecord.reader.chains.credits import accounts, asides, subjects
from onrecord.reader.chains.ranks import Link
from onrecord.reader.chains.receivers import heard_by, told


def find_links(clause: Clause) -> list[Link]:
    """Nearest to the speaker first; no two overlap."""
    found: list[Link] = []
    for link in sorted(_all(clause), key=lambda k: (k.rank, k.phrase.span.start)):
        if not any(link.phrase.span.overlaps(k.phrase.span) for k in found) and not _is_outer(clause, link):
            found.append(link)
    return found


def _all(clause: Clause) -> Iterator[Link]:
    for n in range(clause.first, clause.last):
        if clause.shows(n):
            yield from told(clause, n)
            yield from heard_by(clause, n)
            yield from by_whom(clause, n)
            yield from through(clause, n)
            yield from accounts(clause, n)
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
