"""Were the words said, or will they, might they be? Is it said that they were not? By what verb does a page show it?"""

import re

from onrecord.articles import Span
from onrecord.findings import Act, Attribution, Modality, Polarity
from onrecord.reader.acts import act_and_root
from onrecord.reader.acts.lead import Lead, lead_of, opening, sentence
from onrecord.reader.acts.phrases import matches
from onrecord.reader.acts.shapes import lemmas_of

_FUTURE = re.compile(
    r"\b(?:will|shall)\b"
    r"|\b(?:is|are|am|was|were|be|been|appears|seems) (?:\w+ )?(?:going|expected|set|due|about|scheduled|poised|preparing"
    r"|planning|likely|slated|hoping|aiming|ready|bound|certain|sure|supposed|intending|determined|tipped|predicted"
    r"|anticipated) to\b"
    r"|\b(?:is|are|am) to\b"
    r"|\b(?:plan|plans|planned|intend|intends|intended|hope|hopes|hoped|aim|aims|prepare|prepares|expect|expects|want|wants"
    r"|going|looking|set|due|expected) to\b"
)
# "would like to thank" and "would often say" are no conditions; "would not say" was a fact.
_MIGHT = re.compile(
    r"\b(?:would|could|might|may|should|ought)\b(?! (?:like to|only|later|often|always|sometimes|usually|regularly)\b)"
)
_WOULD_NOT = re.compile(r"\b(?:would|could)\b")
_IF = frozenset("if unless whether should had suppose supposing were".split())
_AFTER = 200
_STOP = re.compile(r"[.!?\n]")
_WORD = re.compile(r"\w+")
_ASKED = frozenset(
    """do does did has have had is are was were will would can could may might should must who what when where why how
    which whose""".split()
)
# A cue that took in the beginning of its content: "said it will".
_SAID = frozenset("said says told tells added adds announced wrote".split())


def modality(text: str, attribution: Attribution) -> Modality:
    """That of the cue, not of the content: "will deny" is future, "said it would rain" is asserted."""
    if attribution.cue is None:
        return "asserted"
    if _is_question(text, attribution):
        return "question"
    lead = lead_of(text, attribution)
    if _on_condition(text, attribution, lead):
        return "hypothetical"
    chain = " ".join(lead.chain)
    if _MIGHT.search(chain) and not (lead.negated and _WOULD_NOT.search(chain)):
        return "hypothetical"
    over = len(lead.cue) > 1 and lead.cue[0] in _SAID
    if not over and _FUTURE.search(" ".join(lead.before + lead.cue)):
        return "future"
    # A headline: "MINISTER TO DENY CHARGES".
    if lead.before == ["to"] and attribution.source:
        return "future"
    return "asserted"


def _on_condition(text: str, attribution: Attribution, lead: Lead) -> bool:
    """Is the reporting itself what may or may not be? "If the pilot had said"."""
    before = lead.before
    if before[:1] == ["if"] or (attribution.source is None and "if" in before):
        return True
    ahead = opening(text, attribution)[-2:]
    return bool(ahead) and ahead[-1] in _IF and ahead != ["even", "if"]


def _is_question(text: str, attribution: Attribution) -> bool:
    """Does the sentence of the cue ask? What the content asks does not count."""
    cue = attribution.cue
    assert cue is not None
    ends = [c.end for c in attribution.content if c.start >= cue.end]
    end = max(cue.end, ends[0] if ends and ends[0] - cue.end < _AFTER else 0)
    stop = _STOP.search(text, max(0, end - 1), end + _AFTER)
    if stop is None or stop.group() != "?":
        return False
    first = min(s.start for s in (cue, attribution.source) if s is not None)
    whole = sentence(text, Span(first, cue.end))
    if any(c.start <= whole.start < c.end for c in attribution.content):
        return False
    words = [m.group().lower() for m in _WORD.finditer(text, whole.start, cue.end)][:2]
    if words[:1] in (["and"], ["but"], ["so"]):
        words = words[1:]
    return bool(words) and words[0] in _ASKED


def polarity(text: str, attribution: Attribution) -> Polarity:
    """negated where the cue is: "did not say", "did not deny".

    Where the negation makes the act, it is spent: "would not sign" is an affirmed REJECT. But silence that is worded
    by a negation ("did not respond") stays negated, unlike "declined to comment".
    """
    lead = lead_of(text, attribution)
    if not lead.negated:
        return "affirmed"
    if attribution.kind == "direct" and not matches(lemmas_of(lead.cue), len(lead.cue)):
        # What stands round the quotation reports nothing: "He did not look up."
        return "affirmed"
    act, root = act_and_root(text, attribution)
    return "negated" if act in (root, "DECLINE") else "affirmed"


# past, base
_VERBS: dict[Act, tuple[str, str]] = {
    "SAY": ("said", "say"),
    "DENY": ("denied", "deny"),
    "DECLINE": ("declined to comment", "decline to comment"),
    "AGREE": ("agreed", "agree"),
    "CONSULT": ("discussed", "discuss"),
    "REQUEST": ("asked for", "ask for"),
    "REJECT": ("rejected", "reject"),
    "ACCUSE": ("accused", "accuse"),
    "THREATEN": ("threatened", "threaten"),
    "SUPPORT": ("backed", "back"),
    "CONCEDE": ("conceded", "concede"),
}
_AUXILIARY: dict[Modality, str] = {"future": "will", "hypothetical": "might", "question": "did"}


def act_verb(act: Act, polarity: Polarity = "affirmed", modality: Modality = "asserted") -> str:
    """The verb that a page shows before the content: "said", "did not say", "might deny"; a question ends in "?"."""
    past, base = _VERBS[act]
    if polarity == "negated" and act == "DECLINE":
        # The silence itself: nobody "did not decline".
        base = "comment"
    if modality == "asserted":
        return past if polarity == "affirmed" else f"did not {base}"
    verb = f"{_AUXILIARY[modality]} {'not ' if polarity == 'negated' else ''}{base}"
    return verb + "?" if modality == "question" else verb
