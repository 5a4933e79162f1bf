"""To whom were the words said?"""

from collections.abc import Sequence

from onrecord.articles import Span
from onrecord.reader.chains.clause import Clause
from onrecord.reader.chains.phrases import read_outlet
from onrecord.reader.chains.tables import ADDRESSING, DAYS, NO_ADDRESSEE, TELLING, TO_ADDRESSEE
from onrecord.reader.chains.tokens import Token

LONGEST = 9  # words

_STARTS = frozenset(
    """
    the a an his her their its our my this these those some all many several two three both
    """.split()
)
_GO_ON = frozenset("of and &".split())
_STOPS = frozenset(
    """
    is are was were had has have will would can could may might should must did does do said says told he she they
    it i we you there as than then not also again already repeatedly only just over up out down through via per
    according
    """.split()
)
_BRIEF = frozenset("it itself himself herself themselves nothing me".split())
_TIMES = frozenset("week month year morning afternoon evening".split())
_PROMISING = frozenset(
    "promised promises asked asks ordered directed".split()
)  # "promised voters jobs", "promised jobs"
_CLAUSES = frozenset("that to not how why what on about".split())
_SENT = frozenset("sent addressed given delivered written".split())
# Words for talks whose hearers follow, wherever in the clause they are.
_TALKS = frozenset(
    """
    speech testimony letter memo message email e-mail note remarks address speaking testified talking
    """.split()
)


def find_addressee(clause: Clause, links: Sequence[Span]) -> Span | None:
    """links: spans of the chain, which are not addressed."""
    order = sorted(range(clause.first, clause.last), key=lambda n: (not clause.in_cue(n), n))
    for n in order:
        if not clause.shows(n) or (clause.in_source(n) and not clause.in_cue(n)):
            continue
        span = None
        if clause.low(n) in ADDRESSING and clause.in_cue(n):
            span = _direct(clause, n + 1)
        elif clause.low(n) in ("to", "before", "with", "at") and _leads_to(clause, n):
            span = _phrase(clause, n + 1)
        if span is not None and not any(span.overlaps(link) for link in links):
            return span
    return None


def _direct(clause: Clause, at: int) -> Span | None:
    """ "told reporters that", also where the content has swallowed it: "urged" + "voters to stay at home"."""
    if clause.shows(at):
        return _phrase(clause, at)
    if not clause.first < at < clause.last or clause.tokens[at - 1].low in _PROMISING:
        return None
    n = at
    while n < min(clause.last, at + 6) and _fits(clause.tokens, n, at):
        n += 1
    if n == at or n >= clause.last or clause.tokens[n].low not in _CLAUSES:
        return None
    return Span(clause.tokens[at].start, clause.tokens[n - 1].end)


def _leads_to(clause: Clause, n: int) -> bool:
    word, before, own = clause.low(n), clause.low(n - 1), clause.in_cue(n - 1)
    if word == "with":
        return own and before in ("pleaded", "joked", "argued", "spoke")
    if word == "at":
        return own and before in ("shouted", "yelled", "shouts")
    if before in _TALKS:
        return True
    if word == "before":
        return False
    if before in _SENT:
        return clause.low(n - 2) in TO_ADDRESSEE
    return before in TO_ADDRESSEE and (own or before in ("comments", "statement"))


def _phrase(clause: Clause, at: int) -> Span | None:
    if not clause.shows(at):
        return None
    end = min(clause.border(at), at + LONGEST)
    outlet = read_outlet(clause.tokens, at, end)
    if outlet is not None and clause.low(at - 1) not in TELLING and outlet.sure and clause.low(at - 1) == "to":
        return None
    n = at
    while n < end and _fits(clause.tokens, n, at):
        n += 1
    if (n < end and clause.tokens[n].low in _TIMES) or any(t.low in _TIMES for t in clause.tokens[at:n]):
        return None  # "warned this week"
    while n > at and clause.tokens[n - 1].low in _GO_ON:
        n -= 1
    if n == at or (n == at + 1 and (clause.tokens[at].low in _STARTS or clause.tokens[at].low in _BRIEF)):
        return None
    return Span(clause.tokens[at].start, clause.tokens[n - 1].end)


def _fits(tokens: Sequence[Token], n: int, at: int) -> bool:
    t = tokens[n]
    if not t.word:
        return t.text == "&"
    if t.low in NO_ADDRESSEE and not (n == at and t.low == "this"):
        return False
    if t.low in DAYS or t.low in _STOPS or (n == at and t.low == "of"):
        return False
    return not (n > at and t.low in _STARTS and tokens[n - 1].low not in ("of", "and", "all"))
