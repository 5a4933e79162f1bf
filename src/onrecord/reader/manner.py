"""Were the words said, or will, might or did they? And is it denied that they were?"""

import re
from typing import Literal

from onrecord.articles import Span
from onrecord.findings import Attribution, Polarity
from onrecord.reader.act_lead import Lead, lead_of, sentence
from onrecord.reader.acts import Act, speech_act

Modality = Literal["asserted", "future", "hypothetical", "question"]

_FUTURE = re.compile(
    r"\b(?:will|shall)\b"
    r"|\b(?:is|are|was|were|be|been|am) (?:\w+ )?(?:going|expected|set|due|about|scheduled|poised|preparing|planning|likely"
    r"|slated|hoping|aiming|ready|bound|certain|sure|supposed|intending|determined|tipped|predicted|anticipated) to\b"
    r"|\b(?:is|are|am) to\b"
    r"|\b(?:plan|plans|planned|intend|intends|intended|hope|hopes|hoped|aim|aims|prepare|prepares|expect|expects|want|wants"
    r"|going|looking|set|due|expected) to\b"
)
_MIGHT = re.compile(
    r"\b(?:would|could|might|may|should|ought)\b(?! (?:like to|only|later|often|always|sometimes|usually|not)\b)"
)
_IF = {"if", "unless", "whether", "should", "had", "suppose", "supposing", "were"}
_ASKED = set(
    """do does did has have had is are was were will would can could may might should must who what when where why how
    which whose""".split()
)


def modality(text: str, attribution: Attribution) -> Modality:
    """That of the cue, not of the content: "will deny" is future, "said it would rain" is asserted."""
    cue = attribution.cue
    if cue is None:
        return "asserted"
    lead = lead_of(text, attribution)
    if _is_question(text, attribution):
        return "question"
    chain = " ".join(lead.chain)
    negated = lead.negated
    if (lead.opening and lead.opening[-1] in _IF) or lead.before[:1] == ["if"]:
        return "hypothetical"
    if not lead.source and "if" in lead.before:
        return "hypothetical"
    if _MIGHT.search(chain) and not (negated and ("would" in chain or "could" in chain)):
        return "hypothetical"
    if _FUTURE.search(chain + " " + " ".join(lead.cue)) and not _reports_first(lead):
        return "future"
    return "asserted"


def _reports_first(lead: Lead) -> bool:
    """A cue that took in too much: "said it will"."""
    return (
        bool(lead.cue) and lead.cue[0] in ("said", "says", "told", "tells", "added", "announced") and len(lead.cue) > 1
    )


def _is_question(text: str, attribution: Attribution) -> bool:
    cue = attribution.cue
    assert cue is not None
    end = max([cue.end, *(c.end for c in attribution.content if c.start >= cue.end and c.start - cue.end < 120)])
    stop = re.search(r"[.!?\n]", text[max(0, end - 1) : end + 200])
    if stop is None or stop.group() != "?":
        return False
    first = min(s.start for s in (cue, attribution.source) if s is not None)
    whole = sentence(text, Span(first, cue.end))
    if any(c.start <= whole.start < c.end for c in attribution.content):
        return False
    words = re.findall(r"\w+", text[whole.start : cue.end + 1].lower())
    if words and words[0] in ("and", "but", "so"):
        words = words[1:]
    return bool(words) and words[0] in _ASKED


def polarity(text: str, attribution: Attribution) -> Polarity:
    """negated where the cue is: "did not say". What a negation makes, a refusal out of "would not sign", is affirmed; but
    silence that is worded with a negation ("did not respond") stays negated, unlike "declined to comment"."""
    lead = lead_of(text, attribution)
    if not lead.negated:
        return "affirmed"
    act = speech_act(text, attribution)
    if act == "REJECT" and not _SELF_NEGATING.isdisjoint(lead.cue):
        return "negated"
    return "affirmed" if act == "REJECT" else "negated"


_SELF_NEGATING = set(
    "reject rejected rejecting rule ruled ruling oppose opposed object objected refuse refused veto vetoed".split()
)

_VERBS: dict[Act, tuple[str, str]] = {
    "SAY": ("said", "say"),
    "DENY": ("denied", "deny"),
    "DECLINE": ("declined to comment", "comment"),
    "AGREE": ("agreed", "agree"),
    "CONSULT": ("discussed", "discuss"),
    "REQUEST": ("asked for", "ask for"),
    "REJECT": ("rejected", "reject"),
    "ACCUSE": ("accused", "accuse"),
    "THREATEN": ("threatened", "threaten"),
    "SUPPORT": ("backed", "back"),
    "CONCEDE": ("conceded", "concede"),
}


def act_verb(act: Act, polarity: Polarity = "affirmed", modality: Modality = "asserted") -> str:
    """The verb that a page shows before the content."""
    past, base = _VERBS[act]
    if modality == "asserted":
        return past if polarity == "affirmed" else f"did not {base}"
    if act == "DECLINE" and polarity == "affirmed":
        base = "decline to comment"
    word = {"future": "will", "hypothetical": "might", "question": "did"}[modality]
    return f"{word} {'not ' if polarity == 'negated' else ''}{base}" + ("?" if modality == "question" else "")
