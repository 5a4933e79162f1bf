"""Which attribution an event is known from, and which is the event itself."""

from collections.abc import Sequence

from onrecord.articles import Span
from onrecord.findings import Attribution
from onrecord.reader.events.draft import Draft

_UTTERED = frozenset({"REQUEST", "ACCUSE", "THREATEN", "AGREE", "SUPPORT", "CONCEDE"})
# Deeds of these types that no words perform.
_DONE = frozenset(
    """sue indict prosecute impeach arraign file bring open launch begin order examine probe investigate look audit review
    sign ink seal ratify establish restore resume open recognise award vote pass approve adopt enact lift annul repeal
    suspend end drop scrap ease relax release grant pardon declare reach censure accept conclude upgrade strengthen
    deepen finalise grant reinstate extend reopen withdraw summon lodge""".split()
)


def is_uttered(d: Draft) -> bool:
    """Is it done by saying so: a threat, a demand, a promise, a rebuke?"""
    if d.type not in _UTTERED or d.mode == "investigate" or d.status not in ("actual", "historical"):
        return False
    return d.nominal is False and d.lemma not in _DONE


def teller(trigger: Span, attributions: Sequence[Attribution]) -> str | None:
    """The innermost attribution in whose content the trigger lies."""
    best: tuple[int, str] | None = None
    for a in attributions:
        if a.cue is not None and a.cue.overlaps(trigger):
            continue
        for piece in a.content:
            if piece.start <= trigger.start and trigger.end <= piece.end:
                size = sum(c.end - c.start for c in a.content)
                if best is None or size < best[0]:
                    best = (size, a.id)
    return best[1] if best else None


def performer(trigger: Span, attributions: Sequence[Attribution]) -> Attribution | None:
    """The attribution whose cue the trigger is."""
    return next((a for a in attributions if a.cue is not None and a.cue.overlaps(trigger)), None)
