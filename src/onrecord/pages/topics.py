"""What one speaks about: names and words that are commoner in what they say than in the whole record."""

import math
import re
from collections import Counter
from collections.abc import Iterable

from onrecord.reader.folding import folded
from onrecord.record.store import Record
from onrecord.record.terms import expression

SHOWN = 14
_COMMONEST = 3_000  # attributions with a word, above which it is not counted on
_LOOKED_UP = 50  # candidates whose share in the whole record is looked up
_NAME = re.compile(r"(?<=[a-z,;:] )[A-Z][^\W\d_]+(?:[ -][A-Z][^\W\d_]+)+|(?<=[a-z,;:] )[A-Z][^\W\d_]{3,}")
_WORD = re.compile(r"[^\W\d_]{4,}")
_COMMON = frozenset(
    """
    about above after again against also although always among another anyone anything around away back because been
    before being below best better between both call came come could course does doing done down during each either else
    enough even ever every everyone everything find first four from full gave gets getting give given goes going gone
    good great have having hear heard help here himself herself hold home however into just keep kind knew know known
    last least leave left less like little long look lost made make making many matter mean might mind more most much
    must need never next night none nothing often once only open order other others ought ours over part past people
    place plan point possible quite rather really right said same says seen self several shall should show side since
    some someone something soon still such sure take taken tell than that their them themselves then there these they
    thing things think this those though thought three through time times today together told tomorrow took towards
    turn under unless until upon used very want wants ways week well went were what whatever when where whether which
    while whole will with within without woman word words work would wrong year years yesterday your
    """.split()
)


def topics_of(record: Record, contents: Iterable[str]) -> list[str]:
    """The most telling first; each as it can be searched for in a row."""
    spelled: dict[str, Counter[str]] = {}
    counts: Counter[str] = Counter()
    for content in contents:
        names = _NAME.findall(content)
        inside = {folded(word) for name in names for word in _WORD.findall(name)}
        terms = names + [w for w in _WORD.findall(content) if w.lower() not in _COMMON and folded(w) not in inside]
        for term in dict.fromkeys(terms):
            counts[folded(term)] += 1
            spelled.setdefault(folded(term), Counter())[term] += 1
    total = record.one("SELECT max(key) FROM attributions") or 1
    ranked = []
    for term, count in counts.most_common(_LOOKED_UP):
        if count < 2:
            break
        found = "SELECT count(*) FROM (SELECT 1 FROM words WHERE words MATCH ? LIMIT ?)"
        among = record.one(found, expression(f'"{term}"'), _COMMONEST) or 1
        ranked.append((count * math.log(1 + total / among), spelled[term].most_common(1)[0][0]))
    return [term for _, term in sorted(ranked, reverse=True)[:SHOWN]]
