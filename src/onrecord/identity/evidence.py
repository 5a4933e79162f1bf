"""What speaks for two profiles being one besides their names."""

from dataclasses import dataclass

from onrecord.identity.jobs import Shared, listed, shared_roles
from onrecord.identity.likeness import alike
from onrecord.identity.profile import Known
from onrecord.identity.rarity import stem
from onrecord.identity.runs import shared_run

# What each kind of agreement is worth; equal full names need about 1.4 in all (`cluster`). Chosen by hand on the tuned half.
STATED = 0.8  # an article states the other's name as a former or an artist's
BOTH_STATED = 0.2  # the full name and the acronym, perhaps in two languages
EXPANDED = 0.35  # for each word of a body's name that the other text uses for its acronym
NAMES = (0.0, 0.7, 1.0, 1.3)  # by how many names of places and others the texts share
COUNTRY, COUNTRY_IN_TEXT, OTHER_COUNTRY = 0.5, 0.3, -0.2
BESIDE = 1.0
WORK = 1.5
AGE = 0.8
YEAR = 0.4  # one text names the year of the other
MOST_WORDS = 1.5  # that rare words can be worth
RUN = {3: 0.4, 4: 0.5, 5: 1.0, 6: 1.0}  # by the words in a row; more are worth LONG_RUN
LONG_RUN = 1.5


@dataclass(frozen=True, slots=True)
class Evidence:
    """reasons: in words. score: their worth. office: the same office or trade; firm: its place or body is the same.
    work: a title that both name."""

    reasons: tuple[str, ...]
    score: float
    office: bool
    firm: bool
    work: bool


def agreement(a: Known, b: Known, stated: bool = False) -> Evidence:
    """All that agrees between two profiles; a role that does not fit counts against.

    stated: whether their names fit only because one article states both.
    """
    p, q = a.profile, b.profile
    roles = shared_roles(a, b)
    if stated and roles.score < 0:  # who changed the name may have changed the job
        roles = Shared()
    score, reasons = roles.score, [roles.why] if roles.why else []

    def add(worth: float, reason: str) -> None:
        nonlocal score
        score += worth
        reasons.append(reason)

    if stated and a.person:
        add(STATED, "another name that the article states")
    elif stated:
        if len(a.bodies) > 1 and len(b.bodies) > 1:
            add(BOTH_STATED, "both state it")
        expanded = _expansion(a, b) | _expansion(b, a)
        if expanded:
            add(min(3, len(expanded)) * EXPANDED, "words of the full name, " + listed(expanded, a, b))
    shared = sorted(((a.proper & b.capitals) | (a.capitals & b.proper)) - roles.used)
    if shared:
        add(NAMES[min(3, len(shared))] * (0.5 if roles.used else 1), "both name " + listed(shared[:4], a, b))
    if p.country and p.country == q.country:
        add(COUNTRY, f"country {p.country}")
    elif {p.country, *a.countries} & {q.country, *b.countries} - {None}:
        add(COUNTRY_IN_TEXT, "the same country in the text")
    elif a.countries and b.countries:
        add(OTHER_COUNTRY, "other countries in the text")
    beside = sorted(
        x.plain[-1] for x in a.beside if any(alike(x, y) in ("equal", "order", "short", "part") for y in b.beside)
    )
    if beside:
        add(BESIDE, "beside " + ", ".join(beside[:3]))
    works = sorted(a.works & b.works)
    if works:
        add(WORK, f"both name “{works[0]}”")
    if a.born and b.born and a.born[0] <= b.born[1] + 1 and b.born[0] <= a.born[1] + 1:
        add(AGE, "the same age")
    if a.year and b.year and a.year != b.year and (a.year in b.years or b.year in a.years):
        add(YEAR, "one names the year of the other")
    said = frozenset(w for r in a.roles for w in r.plain) & frozenset(w for r in b.roles for w in r.plain)
    rare = {w: a.content[w] for w in a.content.keys() & b.content.keys() - said}
    if rare:
        add(
            min(MOST_WORDS, sum(rare.values())),
            "both say " + listed(sorted(rare, key=lambda w: (-rare[w], w))[:5], a, b),
        )
    run = shared_run(a, b, said) if rare or shared else ()
    if run:
        add(RUN.get(len(run), LONG_RUN), f"the same words: “{' '.join(run)}”")
    return Evidence(tuple(reasons), round(score, 2), roles.office, roles.firm, bool(works))


def _expansion(a: Known, b: Known) -> frozenset[str]:
    """Words of a's full name in b's text, which has the acronym."""
    full = frozenset(stem(w) for w in max((n.kept for n in a.bodies), key=len))
    return full & frozenset(stem(w) for w in b.run) - frozenset(stem(w) for n in b.bodies for w in n.kept)
