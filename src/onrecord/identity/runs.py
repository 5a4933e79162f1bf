"""Words in a row that two texts share: the same report, or the same words quoted."""

from onrecord.identity.profile import Known
from onrecord.identity.rarity import rareness, root, stem
from onrecord.identity.roles import known_word

MOST = 40  # words that are followed


def shared_run(a: Known, b: Known, said: frozenset[str]) -> tuple[str, ...]:
    """The longest run of words that both texts share, if it says something besides names and roles.

    Three words suffice where two of them are rare; else it takes four. said: roots of words of the roles.
    """
    x, y = a.run, b.run
    places: dict[tuple[str, ...], list[int]] = {}
    for n in range(len(y) - 2):
        places.setdefault(y[n : n + 3], []).append(n)
    longest: tuple[str, ...] = ()
    for n in range(len(x) - 2):
        for m in places.get(x[n : n + 3], ())[:5]:
            size = 3
            while n + size < len(x) and m + size < len(y) and x[n + size] == y[m + size] and size < MOST:
                size += 1
            if size > len(longest) and _says(x[n : n + size], a, b, said):
                longest = x[n : n + size]
    return longest


def _says(run: tuple[str, ...], a: Known, b: Known, said: frozenset[str]) -> bool:
    own = a.own | b.own
    rare = [w for w in run if w not in own and rareness(w) > 0 and root(w) not in said and not known_word(w)]
    return len(rare) > (len(run) < 4) and any(stem(w) not in a.proper for w in rare)
