"""The stretch of a sentence that can say where and when, and the places named in it."""

from onrecord.reader.events.acting import noun_of
from onrecord.reader.events.clauses import Clauses
from onrecord.reader.events.hit import Hit


def clause_of(cl: Clauses, h: Hit, tail: bool = False) -> tuple[int, int]:
    """The stretch of the sentence that can say where and when: up to the next verb with a subject of its own. tail: with a
    participle behind a comma (", killing three")."""
    s = cl.s
    own = {a.head for a in (h.actors or ([h.subject] if h.subject else []))}
    low, high = 0, len(s)
    for head, g in sorted(cl.groups.items()):
        if not g.finite or (h.group is not None and (head == h.group.head or g is cl.governor(h.group))):
            continue
        subject = cl.subject(g)
        if head < h.first:
            # "declared an emergency on Monday and cut the lines": one subject, one day
            shared = bool(own) and bool({c.head for c in subject} & own) and "and" in s.low[head : h.first]
            if not shared:
                low = head + 1
        elif head > h.last and high == len(s):
            whose = [c for c in subject if c.start > h.last]
            high = whose[0].start if whose and g.start - whose[0].end <= 6 else g.start
    for k in range(h.last + 1, h.last + 1 if tail else high):
        if s.low[k] in (";",) or (
            s.low[k] == ","
            and k + 1 < len(s)
            and (s.tags[k + 1] in ("VBG",) or s.low[k + 1] in ("leaving", "who", "which"))
        ):
            high = k
            break
    return s.start[min(low, len(s) - 1)] if low < len(s) else s.start[0], s.end[max(0, high - 1)]


_WHERE = frozenset("in at near outside around across inside throughout off above beside along".split())
_WHITHER = {
    "MOBILIZE": frozenset({"to", "toward", "towards", "into", "on"}), "RETREAT": frozenset({"from", "of"}),
    "CONSULT": frozenset({"to"}), "ASSAULT": frozenset({"on", "into"}), "COERCE": frozenset({"on"}), "PROTEST": frozenset({"through"}),
}  # fmt: skip


_SPOKEN = frozenset({"ACCUSE", "REQUEST", "AGREE", "THREATEN", "SUPPORT", "REJECT", "CONCEDE"})


def places_of(cl: Clauses, h: Hit) -> list[tuple[int, int]]:
    """Names that stand as places beside the trigger, likeliest first."""
    s = cl.s
    out: list[tuple[int, int, int]] = []
    begin, end = clause_of(cl, h)
    spoken = h.type in _SPOKEN
    where = _WHERE | (_WHITHER.get(h.type, frozenset()) if h.type != "CONSULT" or h.mode == "visit" else frozenset())
    for c in cl.chunks:
        beside = any(a.head <= c.start <= a.head + 4 for a in h.actors)
        if not beside and (spoken or not begin <= s.start[c.start] < end):
            continue  # what is only said says nothing of where
        if c.start == 0 or c.pronoun or c.time or not s.words[c.head][:1].isupper():
            continue
        lead = s.low[c.start - 1]
        k = c.start - 1
        if lead == "of" and k > 0 and cl.at(k - 1) is not None:
            owner_of = cl.at(k - 1)
            assert owner_of is not None
            if (
                noun_of(s, owner_of)
                in (
                    "city",
                    "town",
                    "village",
                    "district",
                    "province",
                    "region",
                    "capital",
                    "port",
                    "island",
                    "state",
                    "suburb",
                    "area",
                )
                and owner_of.start
            ):
                lead = s.low[owner_of.start - 1]
        if lead in where:
            at = c.start
            while at < c.head and s.tags[at] in ("DT", "JJ", "NN") and not s.words[at][:1].isupper():
                at += 1
            crossed = sum(1 for g in cl.groups.values() if g.finite and min(h.last, at) < g.head < max(h.first, at))
            out.append((crossed * 50 + abs(at - h.last), at, c.end))
    return [(s.start[a], s.end[b - 1]) for _, a, b in sorted(out)]
