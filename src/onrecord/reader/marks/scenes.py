"""Sentences that say what a picture shows: "Agnes Thorne waits at the gate", "The bridge, with the barriers in place."

Only beside a credit, a date or above the report do such sentences make a caption: reports hold them too.
"""

import re

from onrecord.reader.marks.line import Line, bag, one_of

_ANAPHORA = bag(
    "and but by he her his i it nobody nor she so that their then there these they this those we"  # of a report's story
)
_TO_COME = re.compile(r"\b(?:can|could|may|might|must|should|that|will|would)\b")  # no picture shows it; not "May"
_PICTURED = re.compile(
    r"(?:[^\W\d_a-z][\w’'.-]*,? (?:[\w’'.-]+,? ){1,8}?|[A-Z]\w+s )"
    + one_of(
        "addresses arrives? attends? burns? carr(?:y|ies) celebrates? checks? cleans? draws? drives? gathers? "
        "gestures? greets? hangs? helps? holds? hugs? inspects? leaves? lies? looks? march(?:es)? meets? passes plays? "
        "poses? prepares? protests? pushes queues? reacts? receives? rides? rises? runs? shakes? shows? signs? sits? "
        "smiles? speaks? stands? takes? visits? waits? walks? watch(?:es)? waves? works? (?:is|are)_(?:pictured|seen)"
    )
    + r"\b"
)
_FINITE = bag(
    # auxiliaries
    "are aren't can can't could did didn't do does doesn't don't had hadn't has hasn't have haven't is isn't may might "
    "must shall should was wasn't were weren't will won't would "
    # pasts that do not end in "ed"
    "began became beat bought broke brought built burst came caught chose cost cut dealt died drew drove fell felt "
    "fled flew forgave forgot fought found froze gave got grew heard held hit hurt kept knew laid lay led left lent "
    "let lit lost made meant met paid put quit ran rang read rose sang sank sat saw sent sold set shook shot showed "
    "shrank shut slept slid spent split spoke spread stole stood struck stuck sued swam swept swore taught thought "
    "threw told took tore understood upset went withdrew woke won wore wrote "
    # presents of more than one
    "agree appear ask believe call come expect face fear go hope know live look make mean need plan remain say see "
    "seem think try use want work"
)
_BEFORE_NOUNS = bag(
    "a all and at by for from her his in its many more new of old on or our over some the their these those three "
    "through two under with"
)


def may_caption(line: Line) -> bool:
    """Nothing in it is of a report's story."""
    return not line.reports and 2 <= len(line.words) <= 35 and line.words[0] not in _ANAPHORA


def pictures(line: Line) -> bool:
    return _is_pictured(line) or is_verbless(line)


def _is_pictured(line: Line) -> bool:
    """Does it say what somebody does in the picture: "Agnes Thorne waits at the gate"?"""
    return _TO_COME.search(line.text) is None and _PICTURED.match(line.text) is not None


def is_verbless(line: Line) -> bool:
    """ "The old bridge on Tuesday morning, with the barriers in place." In doubt a word is a verb."""
    words = line.text.split()
    if len(words) < 4 or words[-1][-1:] != "." or not line.text[:1].isupper() or ":" in line.text:
        return False
    before = ""
    for word in words:
        word = word.strip(".,;()’'")
        noun = before.lower() in _BEFORE_NOUNS
        before = word
        if word.lower() in _FINITE or (word.islower() and not noun and word.endswith(("ed", "s")) and len(word) > 3):
            return False
    return not line.bag.isdisjoint(_BEFORE_NOUNS)
