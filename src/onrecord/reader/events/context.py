"""What the sentences around tell: for whom a pronoun stands, and against whom a protest, a demand, a refusal goes that names
nobody: the party of what was told just before."""

from collections.abc import Sequence

from onrecord.reader.events.draft import Draft

Span = tuple[int, int]
_HE = frozenset("he him his himself she her hers herself".split())
_IT = frozenset("it its itself".split())
_THEY = frozenset("they them their themselves".split())
# Those whose other side is told before: "Iran seized a tanker; the Pentagon demanded its release".
_ANSWERS = frozenset({"ACCUSE", "REJECT", "SUPPORT", "REQUEST", "CONCEDE", "THREATEN"})
_FAR = 400  # characters over which a party is carried on


def with_context(text: str, found: Sequence[Draft]) -> list[Draft]:
    """In the order of their triggers; pronouns among the parties are replaced by whom they stand for."""
    out: list[Draft] = []
    seen: list[tuple[Span, str]] = []  # parties that were named, in order, with their kind of name
    for d in sorted(found, key=lambda d: d.trigger):
        for span, kind in sorted(d.others.items()):
            if (span, kind) not in seen and not _pronoun(text, span):
                seen.append((span, kind))
        told = [a for o in out[-3:] for a in o.actors]
        d.actors = _resolved(text, d.actors, seen, [], told)
        d.recipients = [r for r in _resolved(text, d.recipients, seen, d.actors, told) if r not in d.actors]
        if not d.actors and not d.recipients:
            continue
        together = d.type == "SUPPORT" and len(d.actors) > 1
        if not d.recipients and d.type in _ANSWERS and d.actors and not together:
            d.recipients = _other_side(text, d, out)
        d.actors = [a for a in d.actors if a not in d.recipients] or d.actors
        out.append(d)
    return out


def _pronoun(text: str, span: Span) -> bool:
    low = text[span[0] : span[1]].lower()
    return low in _HE or low in _IT or low in _THEY


def _resolved(
    text: str, spans: list[Span], seen: list[tuple[Span, str]], others: list[Span], told: Sequence[Span]
) -> list[Span]:
    """told: those who acted before, in order; others: those whom it cannot be."""
    out: list[Span] = []
    for span in spans:
        low = text[span[0] : span[1]].lower()
        best = span
        before = [(s, k) for s, k in seen if s[1] <= span[0] and span[0] - s[1] < _FAR and s not in others]
        if low in _HE:
            best = next((s for s, k in reversed(before) if k == "PERSON" or _one_person(text[s[0] : s[1]])), span)
        elif low in _IT:
            best = next(
                (
                    s
                    for s, k in reversed(before[-3:])
                    if k in ("LOCATION", "ORGANIZATION") or not _plural(text[s[0] : s[1]])
                ),
                span,
            )
        elif low in _THEY:
            doers = [a for a in told if a[1] <= span[0] and span[0] - a[1] < _FAR and a not in others]
            best = next((a for a in reversed(doers) if _plural(text[a[0] : a[1]])), None) or next(
                (s for s, k in reversed(before) if _plural(text[s[0] : s[1]])), span
            )
        if best not in out:
            out.append(best)
    return out


_PERSONAL = (
    "man",
    "woman",
    "minister",
    "president",
    "leader",
    "king",
    "queen",
    "candidate",
    "senator",
    "governor",
    "mayor",
    "judge",
    "officer",
    "general",
    "chief",
    "editor",
    "ambassador",
    "consul",
    "envoy",
    "official",
)


def _one_person(words: str) -> bool:
    return words.lower().rstrip(".").endswith(_PERSONAL)


def _plural(words: str) -> bool:
    last = words.lower().split()[-1] if words.split() else ""
    return last.endswith(("s", "people", "police", "men", "women", "children")) and not last.endswith(
        ("ss", "us", "'s")
    )


def _other_side(text: str, d: Draft, before: Sequence[Draft]) -> list[Span]:
    own = {text[a[0] : a[1]].lower() for a in d.actors}
    for o in reversed(before[-3:]):
        between = text[o.trigger[1] : d.trigger[0]]
        if len(between) > _FAR or "\n" in between or o.status == "negated":
            return []  # another paragraph tells of somebody else too often
        for side in (o.actors, o.recipients):
            other = [p for p in side if text[p[0] : p[1]].lower() not in own]
            if other and len(other) == len(side) and not any(_overlap(a, p) for a in d.actors for p in side):
                return other
    return []


def _overlap(a: Span, b: Span) -> bool:
    return a[0] < b[1] and b[0] < a[1]
