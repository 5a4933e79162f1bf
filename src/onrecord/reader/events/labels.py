"""What the network of events tells apart. Its weights depend on the order: add at the end, and train again."""

from onrecord.reader.events.codes import CODES

TYPES = tuple(CODES)
MODES_OF: dict[str, tuple[str, ...]] = {
    "CONSULT": ("visit", "third-party", "multilateral", "phone"),
    "RETREAT": ("withdraw", "release", "return", "disarm", "ceasefire", "access", "resign"),
    "REQUEST": ("assist", "change", "yield", "meet"),
    "REJECT": ("assist", "change", "yield", "meet"),
    "ACCUSE": ("disapprove", "investigate", "allege"),
    "THREATEN": ("restrict", "ban", "arrest", "relations", "expel", "territory", "violence"),
    "PROTEST": ("demo", "riot", "strike", "hunger", "boycott", "obstruct"),
    "MOBILIZE": ("troops", "weapons", "police", "militia"),
    "SANCTION": ("convict", "expel", "withdraw", "discontinue"),
    "COERCE": (
        "seize", "restrict", "ban", "censor", "curfew", "martial-law", "arrest", "deport", "withhold", "misinformation",
        "cyber",
    ),
    "ASSAULT": (
        "abduct", "beat", "torture", "execute", "sexual", "assassinate", "destroy", "primitive", "firearms", "explosives",
        "suicide-attack", "aerial", "drone", "heavy-weapons", "crowd-control", "cleansing", "massacre", "unconventional",
    ),
}  # fmt: skip
MODES = tuple((t, m) for t in TYPES for m in (None, *MODES_OF.get(t, ())))
STATUSES = ("actual", "future", "hypothetical", "negated", "historical")
# Of each word: outside, the begin of a trigger of each type, inside a trigger, another word for an event that is told before.
OUTSIDE, INSIDE, AGAIN = 0, len(TYPES) + 1, len(TYPES) + 2
TAGS = len(TYPES) + 3
NOBODY, ACTOR, RECIPIENT = 0, 1, 2
