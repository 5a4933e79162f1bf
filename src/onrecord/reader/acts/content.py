"""What do words do that a neutral cue reports? "said it would sue" threatens, "said she was sorry" concedes."""

from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from onrecord.findings import Act
from onrecord.reader.acts.charge import charge
from onrecord.reader.acts.plea import plea
from onrecord.reader.acts.rules import RULES, TRIGGERS
from onrecord.reader.acts.shapes import shape_of

# Content beyond this many words is not looked at: what a statement does, it does early.
WORDS = 40

_PRONOUNS = {"he", "she", "they", "it"}
_OWNERS = {"his", "her", "its", "their"}
_SELVES = {"i", "we", "my", "our"} | _PRONOUNS | _OWNERS
_JOINERS = {"and", "but", ","}
# Who speaks for which body: "The minister said the government had been too slow".
_OFFICIALS = set(
    """minister premier chancellor president spokesman spokeswoman spokesperson secretary chief director chairman
    chairwoman manager owner governor mayor commissioner commander general admiral coach head boss executive ceo
    ministry official officials treasurer""".split()
)
_OUTSIDERS = {"opposition", "former", "ex", "shadow", "rival", "union", "foreign"}
_BODIES = set(
    """government ministry cabinet company firm bank club army navy force department agency airline council
    administration state city team hospital police party""".split()
)
_TRIGGERS = frozenset(TRIGGERS)
# Without these in a content, nobody is charged or asked.
_CHARGES = {"/wrong", "/shame"}
_DUTIES = {"must", "should", "ought", "to"}


class Content(NamedTuple):
    """words: in lower case; shape: the same with classes, and those that stand for the source marked "/self"; direct:
    the speaker's own words, in quotation marks or with a label before them."""

    words: list[str]
    shape: list[str]
    direct: bool


def _for_own_body(words: list[str], source: Sequence[str]) -> bool:
    """Does "the government" at the start of the content stand for the source?"""
    if words[:1] != ["the"] or len(words) < 3 or words[1] not in _BODIES:
        return False
    return words[1] in source or (not _OFFICIALS.isdisjoint(source) and _OUTSIDERS.isdisjoint(source))


def content_of(words: Sequence[str], direct: bool, source: Sequence[str] = (), promise: bool = False) -> Content:
    """source: its words. promise: the cue is a verb as "vowed"; what it governs, "to pay" or "not to pay", is read as
    "they will pay"."""
    words = list(words[:WORDS])
    if promise and words[:1] == ["to"]:
        words = ["they", "will", *words[1:]]
    elif promise and words[:2] in (["not", "to"], ["never", "to"]):
        words = ["they", "will", words[0], *words[2:]]
    shape = shape_of(words)
    start = int(words[:1] == ["that"])
    if not direct and _for_own_body(words[start : start + 3], source):
        shape[start + 1] = words[start + 1] + "/self"
    for n, word in enumerate(words):
        if word not in _SELVES:
            continue
        first = n == 0 or words[n - 1] in _JOINERS or (n == 1 and words[0] == "that")
        if word in ("i", "we") or (word in _PRONOUNS and first and not direct):
            shape[n] = word + "/self"
        elif word in ("our", "my") or (word in _OWNERS and first and not direct):
            for m in range(n + 1, min(n + 3, len(words))):
                if "/own" in shape[m]:
                    shape[m] = words[m] + "/self"
    return Content(words, shape, direct)


@lru_cache(maxsize=10_000)
def _classes(word: str) -> tuple[str, ...]:
    """ "killed/harmp" → "/harmp", "/harm"."""
    names = word.split("/")[1:]
    return tuple("/" + name for name in names) + tuple("/" + name[:-1] for name in names)


def act_of_content(content: Content, accusing: bool = False) -> Act:
    """SAY unless the words do more. accusing: the cue claims or complains, so a bare wrong is a charge.

    A charge outranks a plea, and both outrank praise; the other acts come before them all.
    """
    if not content.words:
        return "SAY"
    seen = set(content.words)
    for word in content.shape:
        if "/" in word:
            seen.update(_classes(word))
    line = ""
    ruled: Act | None = None
    for n in sorted({n for trigger in seen & _TRIGGERS for n in TRIGGERS[trigger]}):
        rule = RULES[n]
        if any(map(seen.isdisjoint, rule.needs)) or (rule.direct and not content.direct):
            continue
        line = line or " " + " ".join(content.shape)
        if rule.pattern.search(line):
            ruled = rule.act
            break
    if ruled not in (None, "REQUEST", "SUPPORT"):
        return ruled
    found: Act | None = None
    if not seen.isdisjoint(_CHARGES):
        found = charge(content.words, content.shape, content.direct, accusing)
    if found is None and (content.direct or not seen.isdisjoint(_DUTIES)):
        found = plea(content.words, content.shape, content.direct)
    return found or ruled or "SAY"
