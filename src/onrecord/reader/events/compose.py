"""From triggers to events of one sentence."""

from onrecord.reader.events.acting import acts, extended
from onrecord.reader.events.chunks import Chunk
from onrecord.reader.events.clauses import Clauses
from onrecord.reader.events.draft import Draft
from onrecord.reader.events.embed import embedded, merged
from onrecord.reader.events.hit import Hit
from onrecord.reader.events.modes import mode_of
from onrecord.reader.events.retype import retype
from onrecord.reader.events.setting import clause_of, places_of
from onrecord.reader.events.sift import is_play, is_thin
from onrecord.reader.events.status import status_of
from onrecord.reader.events.tables import Entry
from onrecord.reader.events.tokens import Sentence
from onrecord.reader.events.toll import toll_of
from onrecord.reader.events.triggers import hits

# Behind their object, "of" says what it is about: "accused the minister of fraud".
_OF_WHAT = frozenset("accuse suspect convict acquit clear absolve warn inform rob strip deprive assure find".split())


def drafts(cl: Clauses) -> list[Draft]:
    """The events that one sentence tells, by tables and rules."""
    s = cl.s
    if is_play(s):
        return []
    found = hits(cl)
    if not found:
        return []
    found = embedded(cl, found)
    found = merged(cl, found)
    out = []
    for h in found:
        retype(cl, h)
        status = status_of(cl, h)
        if status is None:
            continue
        if status == "negated" and h.group is not None and _will(h.group.helpers) and h.type in _GIVEN and h.actors:
            # "will not lift the ban", "would not let them in"
            h.type, h.mode, status = "REJECT", None, "actual"
        elif is_thin(cl, h):
            continue
        out.append(_draft(cl, h, status))
    named = named_in(cl)
    for d in out:
        d.others = named
    return _distinct(out)


def named_in(cl: Clauses) -> dict[tuple[int, int], str]:
    """All who are named in the sentence, with their kind."""
    s = cl.s
    named = {
        (s.start[e.start], s.end[e.end - 1]): s.kinds[c.head]
        for c in cl.chunks
        if acts(s, c)
        for e in (extended(cl, c),)
    }
    return named | dict.fromkeys(_locations(s), "LOCATION")


_GIVEN = frozenset({"CONCEDE", "RETREAT", "AID", "COOPERATE", "CONSULT", "AGREE", "SUPPORT"})


def _will(helpers: tuple[str, ...]) -> bool:
    return bool({"will", "would", "wo", "won"} & set(helpers))


def _locations(s: Sentence) -> list[tuple[int, int]]:
    """Names of places, in whatever phrase they stand."""
    out: list[tuple[int, int]] = []
    k = 0
    while k < len(s):
        end = k
        while end < len(s) and s.kinds[end] == "LOCATION" and s.words[end][:1].isupper():
            end += 1
        if end > k:
            out.append((s.start[k], s.end[end - 1]))
        k = max(end, k + 1)
    return out


def _draft(cl: Clauses, h: Hit, status: str) -> Draft:
    s = cl.s
    kinds: dict[tuple[int, int], str] = {}

    def spans(chunks: list[Chunk]) -> list[tuple[int, int]]:
        out: list[tuple[int, int]] = []
        for c in chunks:
            e = c if h.verb in _OF_WHAT and c in h.recipients else extended(cl, c)
            span = (s.start[e.start], s.end[e.end - 1])
            kinds[span] = s.kinds[c.head]
            if not any(o[0] <= span[0] and span[1] <= o[1] for o in out):
                out.append(span)
        return out

    if _mutual(h):
        h.actors, h.recipients = h.actors + [r for r in h.recipients if r not in h.actors], []
    actors = spans(h.actors)
    recipients = [r for r in spans(h.recipients) if r not in actors]
    mode_of(cl, h)
    return Draft(
        h.type,
        h.mode,
        (s.start[h.first], s.end[h.last]),
        actors,
        recipients,
        status,
        (s.start[0], s.end[-1]),
        toll_of(cl, h, clause_of(cl, h, tail=True)),
        places_of(cl, h),
        h.group is None,
        h.verb,
        kinds,
        clause_of(cl, h),
        {},
    )


def _mutual(h: Hit) -> bool:
    """Do all of them do it alike?"""
    if h.type == "CONSULT":
        return h.mode not in ("visit", "third-party") or (isinstance(h.entry, Entry) and h.entry.mutual)
    return isinstance(h.entry, Entry) and h.entry.mutual and h.type in ("SUPPORT", "COOPERATE", "ASSAULT")


def _distinct(found: list[Draft]) -> list[Draft]:
    out: list[Draft] = []
    for d in found:
        if any(o.type == d.type and o.actors == d.actors and o.recipients == d.recipients for o in out):
            continue
        out.append(d)
    return out
