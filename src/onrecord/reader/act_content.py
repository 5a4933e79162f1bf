"""What do words do that a neutral cue reports? "said it would sue" threatens, "said she was sorry" concedes."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from onrecord.reader.act_rules import RULES, Act
from onrecord.reader.act_shapes import shape_of

# Content beyond this many words is not looked at: what a statement does, it does early.
WORDS = 60

_PRONOUNS = {"he", "she", "they", "it"}
_OWNERS = {"his", "her", "its", "their"}
_JOINERS = {"that", "and", "but", "because", "so", "while", "as", "although", "though", ","}
_TO_BE = {"is", "are", "was", "were", "been", "being", "be", "am", "got", "get", "gets"}
_STOPS = {".", ";", ":", "!", "?", ",", "that", "and", "but", "because"}
_UNREAL = set(
    """not never no nobody if whether without unless could would might may to will should must can shall nor neither none
    deny denied denies avoid prevent against risk plan plans planned intends wanted wants alleged""".split()
)
_FOES = set(
    """enemy rebels rebel militants militant terrorists terrorist insurgents insurgent jihadists gunman gunmen attacker
    attackers suspect suspects intruders intruder hostile pirates invaders smugglers bandits""".split()
)
_DETERMINERS = set(
    """the a an his her its their our my your this that these those no any some of in for by with under new recent such
    more and on from at into as""".split()
)
_OBJECTS = set(
    """the a an his her its their our my your us them him me people to about on women children civilians workers this
    these those everyone voters""".split()
)
_PREPOSITIONS = set("in by during at on when while after before . , last since as from and or of".split())
# Wrongs that need no victim after them.
_INTRANSITIVE = re.compile(r"lied|lying|lie/|spie|spy|fail|cheat|steal|stole|meddl|tamper|conspir|collu|discrimin|plot")
# What may follow "should" where nobody is asked for anything: "growth should reach 2 percent".
_FORECAST = set(
    """reach rise fall grow improve help bring arrive last hit see feel look seem recover exceed begin start end take
    cost lead mean remain stay benefit win become come clear ease drop give get know like work suffice provide make
    have""".split()
)
_NOT_ASKED = set(
    """able ready fine good ok okay possible available over back great better enough interesting fun easy easier clear
    there in at about around safe well open done finished home up out as no quite nice here complete completed warmer
    noted said added remembered pointed""".split()
)
_INFERRED = set("have admit say confess feel know think love add seem like come wonder look".split())
_SUBJECTS = {"it", "that", "this", "i", "which", "what", "there"}
_IMPERATIVES = set(
    """stop give leave let go come get put take bring send tell ask show help keep hold stay wait look listen pay free
    release drop lay end scrap ban cut open close shut build fix vote act speak stand sit move run walk turn pull push
    hand return resign quit step withdraw halt cease do be make save protect respect obey follow answer call write sign
    read sell buy use try think remember forget imagine consider join support back fight arrest jail lock charge
    investigate publish explain apologise apologize admit confess surrender submit raise lower lift abolish repeal cancel
    delay postpone reject approve pass amend change reform fund hire fire sack evacuate avoid boil wear wash drink eat
    check report contact phone ring visit bear beware prepare start begin finish switch clear clean remove replace
    restore rebuild reopen recall spend invest share feed treat test vaccinate pick choose never always just don
    please back pack hurry calm relax sleep rest trust believe blame spare forgive pardon show name grow get""".split()
)
_NO_DEMAND = set("think imagine remember look listen consider believe trust forget call make take try".split())


@dataclass(frozen=True, slots=True)
class Content:
    """words: in lower case; shape: the same with classes, and those that stand for the source marked "/self"; direct:
    the speaker's own words, in quotation marks or with a label before them."""

    words: list[str]
    shape: list[str]
    direct: bool


def content_of(words: Sequence[str], direct: bool, promise: bool = False) -> Content:
    """promise: the cue is a verb as "vowed"; what it governs, "to pay" or "not to pay", is read as "they will pay"."""
    words = list(words[:WORDS])
    if promise and words[:1] == ["to"]:
        words = ["they", "will", *words[1:]]
    elif promise and words[:2] in (["not", "to"], ["never", "to"]):
        words = ["they", "will", words[0], *words[2:]]
    shape = shape_of(words)
    for n, word in enumerate(words):
        first = n == 0 or words[n - 1] in _JOINERS
        if word in ("i", "we") or (word in _PRONOUNS and first and not direct):
            shape[n] = word + "/self"
        elif word in ("our", "my") or (word in _OWNERS and first and not direct):
            for m in range(n + 1, min(n + 3, len(words))):
                if "/own" in shape[m]:
                    shape[m] = words[m] + "/self"
    return Content(words, shape, direct)


def act_of_content(content: Content, accusing: bool = False) -> Act:
    """SAY unless the words do more. accusing: the cue claims or complains, so a bare wrong is a charge."""
    if not content.words:
        return "SAY"
    line = " " + " ".join(content.shape)
    seen = set(content.words)
    for word in content.shape:
        if "/" in word:
            for part in word.split("/")[1:]:
                seen.add("/" + part)
                seen.add("/" + part[:-1] if part != "self" else "/self")
    asked = _asks(content)
    for rule in RULES:
        # A plea outranks only praise; a charge outranks both.
        if rule.triggers.isdisjoint(seen) or (rule.direct and not content.direct):
            continue
        if rule.pattern.search(line):
            if rule.act in ("REQUEST", "SUPPORT"):
                break
            return rule.act
    else:
        rule = None
    if (found := _charge(content, accusing)) is not None:
        return found
    if asked is not None:
        return asked
    return rule.act if rule else "SAY"


def _charge(content: Content, accusing: bool) -> Act | None:
    """ACCUSE where somebody else is said to have done wrong, CONCEDE where the speakers say it of themselves."""
    words, shape = content.words, content.shape
    for n, word in enumerate(shape):
        if "/shame" in word and _is_shame(words, n):
            return "ACCUSE"
        if "/wrong" not in word or not _done(words, word, n, accusing):
            continue
        clause = _clause_before(words, n)
        subject = shape[clause:n]
        if _UNREAL & set(words[max(clause, n - 5) : n]) or _FOES & set(words[n : n + 7]):
            continue
        agent = shape[n + 1 : n + 9] if words[n - 1] in _TO_BE else subject
        if any("/nature" in w for w in agent):
            continue
        if not subject and not accusing:
            continue
        own = [w for w in subject if w.endswith("/self")]
        if own and (own[-1] in ("i/self", "we/self")):
            if not content.direct or word.startswith(("/fail", "beat", "shot", "killed")):
                continue
            return "CONCEDE"
        return "ACCUSE"
    return _neglect(words)


def _is_shame(words: list[str], n: int) -> bool:
    """ "is a liar", "was illegal", "guilty of": not "a liar was seen", "no crime"."""
    before = words[max(0, n - 6) : n]
    if {"not", "no", "never", "if", "without", "against", "whether"} & set(before):
        return False
    return bool({"is", "are", "was", "were", "been", "am", "be", "s", "as", "an", "such"} & set(before)) and (
        "i" not in before
    )


_NEGLECT = re.compile(
    r"\b(?:left|leave|leaving) (?:\w+ ){1,5}(?:without|to die|to rot|stranded|for dead|unprotected|in the dark|behind)\b"
    r"|\b(?:paid|pays|pay|paying) no (?:tax|taxes|rent|heed)|\bturn(?:ed|s|ing)? a blind eye|\blook(?:ed|ing)? the other way"
    r"|\bdid nothing\b|\bdone nothing to\b|\bto blame\b|\bbroke the law|\bbroken the law|\bbreaking the law"
    r"|\bbrok\w+ (?:\w+ )?promises?|\btook (?:a |the |\w+ )?(?:bribes?|kickbacks?|money from)|\btaking (?:bribes?|kickbacks?)"
    r"|\bcut(?:ting)? corners|\bcover(?:ed|ing)? up\b|\bcovered (?:it|them|this|that) up|\bset (?:fire to|ablaze|alight)"
    r"|\b(?:responsible|culpable) for (?:the |his |her |their )?(?:\w+ )?(?:deaths?|attacks?|killings?|murders?|massacre|crisis"
    r"|shortages?|failures?|disaster|violence|bloodshed|suffering|mess|chaos)"
    r"|\bcut off (?:the |their |our |his |her )?(?:heating|water|power|food|aid|electricity|gas)"
    r"|\bput(?:s|ting)? (?:\w+ ){1,2}(?:before|above|ahead of) (?:people|safety|lives|patients|the public|passengers)"
    r"|\b(?:using|uses|used) (?:\w+ ){1,2}as (?:\w+ )?(?:shields?|guards?|weapons?|slaves?|soldiers?|pawns?|bait)"
    r"|\bunder false pretences|\bbehind (?:our|their|his|her|the \w+'?s?) backs?|\b(?:knew|known) (?:\w+ ){1,5}(?:for years|but)"
    r"|\bbehind the (?:attack|bombing|killing|murder|plot|raid|shooting|blast|hack|leak)|\bplanted the"
)


def _neglect(words: list[str]) -> Act | None:
    line = " ".join(words)
    found = _NEGLECT.search(line)
    return (
        "ACCUSE"
        if found and not re.search(r"\b(?:not|never|if|whether|i|we)\b[\w ]{0,20}$", line[: found.start()])
        else None
    )


def _done(words: list[str], word: str, n: int, accusing: bool) -> bool:
    """Is this verb a deed that was or is done by somebody named?"""
    before = words[n - 1] if n else ""
    after = words[n + 1] if n + 1 < len(words) else "."
    whole = _INTRANSITIVE.match(word) is not None
    if "/wrongp" in word:
        if before in _TO_BE or (before in ("not", "also") and n > 1 and words[n - 2] in _TO_BE):
            return "by" in words[n + 1 : n + 7]
        if before in _DETERMINERS:
            return False
        return whole or after not in _PREPOSITIONS or before in ("had", "has", "have")
    if "/wrongg" in word:
        return before in _TO_BE or (accusing and before in ("of", "for", "over"))
    if before in _DETERMINERS:
        return False
    if "/wrongs" in word:
        return after in _OBJECTS
    return before in ("they", "you", "who", "people", "police", "did") or (before.endswith("s") and after in _OBJECTS)


def _clause_before(words: list[str], n: int) -> int:
    at = n
    while at > 0 and n - at < 10 and words[at - 1] not in _STOPS:
        at -= 1
    return at


def _asks(content: Content) -> Act | None:
    """REQUEST for "banks must open their books" and "Stop the trains", ACCUSE for "they should have known"."""
    words, shape = content.words, content.shape
    if words and words[0] in _IMPERATIVES and content.direct and _is_imperative(words):
        return "REQUEST"
    for n, word in enumerate(words[:-1]):
        if word in ("must", "should", "ought"):
            found = _obliged(words, shape, n, word)
        elif word in ("needs", "need", "has", "have", "had") and words[n + 1] == "to":
            found = _obliged(words, shape, n, "should")
        else:
            continue
        if found:
            return found
    return None


def _is_imperative(words: list[str]) -> bool:
    after = words[1] if len(words) > 1 else "."
    if after in ("is", "are", "was", "were", "will", "has", "have", "of", "and", ",") and words[0] != "please":
        return False
    if words[0] in _NO_DEMAND and after not in ("your", "this", "them", "him", "her"):
        return False
    return not (words[0] in ("let", "never", "always", "just") and after in ("me", "before", "in", "a", "the", "s"))


def _obliged(words: list[str], shape: list[str], n: int, modal: str) -> Act | None:
    clause = _clause_before(words, n)
    subject = words[clause:n]
    selves = [w for w in shape[clause:n] if w.endswith("/self")]
    if not subject or "if" in subject or subject[-1] in _SUBJECTS:
        return None
    if selves and not (selves[-1] == "we/self" and modal == "must"):
        return None
    at = n + 1
    while at < len(words) - 1 and (
        words[at] in ("not", "to", "now", "also", "all", "never") or words[at].endswith("ly")
    ):
        at += 1
    verb, after = words[at], words[at + 1] if at + 1 < len(words) else "."
    nature = any("/nature" in w for w in shape[clause:n])
    if verb == "have":
        wrong = modal != "must" and "/" + "wrong" not in after and not nature and after not in ("a", "the", "no", "to")
        return "ACCUSE" if wrong and modal == "should" and after != "been" else None
    if verb == "be":
        if after in _NOT_ASKED:
            return None
        passive = after.endswith(("ed", "en", "wn", "pt", "de", "ut", "ld", "ght", "id", "st"))
        return "REQUEST" if passive or modal == "must" else None
    if modal == "must":
        return None if verb in _INFERRED else "REQUEST"
    return None if verb in _FORECAST and (nature or verb != "take") else "REQUEST"
