"""Has it happened, will it, might it, did it not?"""

from onrecord.reader.events.clauses import Clauses
from onrecord.reader.events.hit import Hit

_NOT = frozenset("not never no neither nor n't hardly barely".split())
_FUTURE = frozenset("will shall".split())
_MIGHT = frozenset("could may might should must can ought".split())
REPORTS = frozenset(
    """said says announced added told warned declared confirmed insisted stated pledged promised vowed reported indicated
    suggested predicted hoped wrote tweeted claimed thought believed maintained explained reiterated signaled signalled""".split()
)
_AHEAD = frozenset(
    """plan plans planned planning intend intends intended want wants wanted hope hopes hoped aim aims aimed expect expects
    expected set due scheduled prepare prepares prepared preparing ready going poised about slated willing propose proposes
    proposed considering consider weigh weighing decide decided decides vote voted ordered order""".split()
)
_MAYBE = frozenset(
    "consider considering considered weigh weighing mull mulling propose proposed proposes willing ready likely possible".split()
)
_FAIL = frozenset("fail failed fails failing refuse refused refuses refusing decline declined declines unable".split())
_AVOID = frozenset(
    "avoids simulate simulated avoid avoided avoiding prevent prevented preventing without against stop stopped foil foiled foiling thwart thwarted averted avert rather instead".split()
)
_COMING = frozenset("planned upcoming forthcoming scheduled looming proposed future next".split())
_PERHAPS = frozenset("possible potential likely feared imminent attempted would-be hypothetical".split())
_LONG_AGO = frozenset("decades centuries".split())


def status_of(cl: Clauses, h: Hit) -> str | None:
    """None where it is no event at all: what is to be prevented."""
    s = cl.s
    g = h.group
    start = g.start if g is not None else (h.object.start if h.object is not None else h.first)
    if g is None:
        words = set(s.low[start : h.last + 1])
        if words & {"no"}:
            return "negated"
        if words & _COMING:
            return "future"
        if words & _PERHAPS:
            return "hypothetical"
        lead = s.low[max(0, start - 3) : start]
        if any(w in _AVOID for w in lead):
            return None
        if "if" in lead:
            return "hypothetical"
        if any(w in ("plans", "planned", "planning", "plan") for w in lead):
            return "future"
        near = _verb_of(cl, start, h.last)
        if near is not None:
            return _of_helpers(cl, near, start)
        return _old(cl) or "actual"
    status = _of_helpers(cl, g.head, start)
    if status not in ("actual", "historical"):
        return status
    if _denied(cl, start):
        return "negated"
    k = start - 1
    while k >= 0 and s.tags[k] == "RB":
        if s.low[k] in _NOT:
            return "negated"
        k -= 1
    if k >= 0 and s.low[k] == "to":
        return _of_infinitive(cl, k) or status
    if not g.finite and k >= 0 and s.low[k] in _AVOID:
        return None
    if not g.finite and k >= 0 and s.low[k] == "from" and any(w in _AVOID for w in s.low[max(0, k - 8) : k]):
        return "negated"
    return status


def _denied(cl: Clauses, start: int) -> bool:
    """ "denied that it had sent the drone", "denies having sent"."""
    low = cl.s.low
    for k in range(start - 1, max(-1, start - 6), -1):
        if low[k] in ("denied", "denies", "denying", "deny"):
            return True
        if low[k] in (",", ";", "and", "but") or k in cl.groups:
            return False
    return False


def _verb_of(cl: Clauses, start: int, last: int) -> int | None:
    """The verb whose subject or object a noun is."""
    behind = cl.groups.get(next((h for h in sorted(cl.groups) if h > last), -1))
    if behind is not None and behind.start - last <= 8 and "," not in cl.s.low[last : behind.start]:
        return behind.head
    before = [h for h in cl.groups if h < start]
    if before and start - max(before) <= 3:
        return max(before)
    return None


def _of_helpers(cl: Clauses, head: int, start: int) -> str:
    s = cl.s
    g = cl.groups[head]
    helpers = set(g.helpers)
    lead = set(s.low[g.start : head])
    if (helpers | lead) & _NOT:
        return "negated"
    if helpers & _FUTURE:
        return "future" if not _conditional(cl, g.start) else "hypothetical"
    if "would" in helpers:
        said = any(w in REPORTS for w in s.low[max(0, g.start - 14) : g.start])
        return "future" if said and "have" not in helpers else "hypothetical"
    if helpers & _MIGHT:
        return "hypothetical"
    if _conditional(cl, g.start):
        return "hypothetical"
    k = g.start - 1
    while k >= 0 and s.tags[k] == "RB":
        k -= 1
    if k >= 0 and s.low[k] == "to" and not g.finite:
        return _of_infinitive(cl, k) or "actual"
    if (
        not g.finite
        and s.tags[head] == "VBG"
        and set(g.helpers) & {"is", "are"}
        and s.low[min(len(s) - 1, head + 1)] == "to"
    ):
        return "future"
    return _old(cl) or "actual"


def _conditional(cl: Clauses, start: int) -> bool:
    """Does the clause begin with "if"?"""
    s = cl.s
    for k in range(start - 1, max(-1, start - 12), -1):
        if s.low[k] in ("if", "unless", "should") and (k == 0 or s.low[k - 1] not in ("even",)) and s.tags[k] != "MD":
            return True
        if s.low[k] in (",", ";", ":", "that", "but") or (k in cl.groups and cl.groups[k].finite):
            return False
    return False


def _of_infinitive(cl: Clauses, to: int) -> str | None:
    """By the words before "to"."""
    s = cl.s
    k = to - 1
    while k >= 0 and (s.tags[k] == "RB" or s.low[k] in ("not",)):
        if s.low[k] in _NOT:
            return "negated"
        k -= 1
    if k < 0:
        return None
    low = s.low[k]
    if low in _FAIL or low == "yet":
        return "negated"
    if low in _MAYBE:
        return "hypothetical"
    if low in _AHEAD or low in ("is", "are", "was", "were"):
        return "future"
    c = cl.at(k)
    if c is not None:
        noun = s.low[c.head]
        if noun in (
            "plan",
            "plans",
            "decision",
            "intention",
            "bid",
            "deal",
            "agreement",
            "pledge",
            "promise",
            "proposal",
            "vow",
            "offer",
        ):
            return "future"
        if noun in ("refusal", "failure"):
            return "negated"
        if noun in (
            "threat",
            "threats",
            "call",
            "calls",
            "power",
            "right",
            "ability",
            "chance",
            "need",
            "effort",
            "efforts",
        ):
            return "hypothetical"
    if k in cl.groups and cl.groups[k].helpers:
        inner = _of_helpers(cl, k, k)
        return inner if inner != "actual" else None
    return None


def _old(cl: Clauses) -> str | None:
    low = cl.s.low
    for i, w in enumerate(low):
        if w in _LONG_AGO and i + 1 < len(low) and low[i + 1] in ("ago", "earlier"):
            return "historical"
    return None
