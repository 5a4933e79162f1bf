"""Which function tells what a cue does, by its class in the lexicon (see `words.PHRASES`).

Each looks at what the cue governs: "asked" whether or for, "warned" of rain or of war. None where the cue leaves it to
its next word or to the content.
"""

import re
from collections.abc import Callable
from typing import cast

from onrecord.findings import Act
from onrecord.reader.acts import answers
from onrecord.reader.acts.scene import PROMISES, Scene
from onrecord.reader.acts.words import NOUNS, OWN, bag

# With an infinitive, these ask: "told them to leave".
_TELLING = bag("tell say remind signal shout yell write text email message post scream cry bark bellow")
_ASKING = bag("whether how what why who where when which about if")
_LAW = bag(
    "police court jury judge investigators detectives officers magistrate magistrates inquiry priest interrogators"
)
_UNCERTAIN = bag(
    "concern concerns question questions doubt doubts fear fears alarm possibility prospect eyebrows stakes"
)
_MEETING = bag("meeting talks call with visit conversation summit discussions negotiations phone")
_PENALTIES = bag(
    "consequences retaliation reprisals retribution response repercussions action revenge punishment sanctions penalties"
)
_PENALTY = re.compile(
    r"\b(?:could|would|will|may|might|risk\w*) (?:be )?(?:lose|losing|face|facing|stripped|fined|jailed|barred|prosecuted"
    r"|expelled|suspended|shot|dismissed|sacked|fired|evicted|deported|arrested|excluded)\b"
    r"(?! (?:delays|shortages|floods|power|weight|interest|a (?:long|cold|hard|harsh) winter))"
)
_MANY = bag("thousands hundreds people lives millions jobs more customers many patients families children")
_AUDIENCES = bag(
    """reporters students journalists fans viewers crowds crowd audience pupils children supporters voters guests
    parishioners readers listeners class school schoolchildren members camera cameras"""
)
_THEY = bag("they we both two three several men women people police")
_CONDITIONS = bag("weak strong high higher low lower poor bad rising falling soaring slow cheap global")
# "told the bank it had to raise more capital"
_DUTY = re.compile(
    r"(?:that )?(?:he|she|it|they|you) (?:must\b|should\b|(?:ought|had|has|have|needs?|needed|was|were|are) (?:not )?to\b)"
)
# "suggested that the ministry sell two buildings"
_SUBJUNCTIVE = re.compile(
    r"(?:that )?(?:the |a |an )?(?:\w+ ){1,3}be "
    r"|(?:that )?(?:the |a |an )(?:\w*[^s\W] ){1,2}(?:not )?(?:sell|cut|close|raise|delay|move|buy|hire|spend|resign|pay|stop"
    r"|ban|act|step|take|give|hold|look|wait|consider|find|join|stay|leave|build|publish|drop|open|change|keep|release|return"
    r"|review|reconsider|postpone|lower|reduce|appoint|adopt|make|set|do|go|get|use|try|end|start|remain|apologi[sz]e) "
)


def _neutral(s: Scene) -> Act:
    if s.infinitive and s.lemma not in PROMISES:
        return "REQUEST" if s.lemma in _TELLING else "SAY"
    found = s.of_content
    if not s.direct and found in ("SAY", "ACCUSE"):
        subject = s.content[1:2] if s.begins("that") else s.content[:1]
        if found == "ACCUSE":
            # "told police he had set the barn alight"
            confession = subject in (["he"], ["she"], ["they"]) and not _LAW.isdisjoint(s.between)
            return "CONCEDE" if confession else "ACCUSE"
        line = " ".join(s.content[:10]) + " "
        if s.lemma == "tell" and s.between and _DUTY.match(line):
            return "REQUEST"
        if s.lemma in ("suggest", "propose") and (_SUBJUNCTIVE.match(line) or line.split(" ", 1)[0].endswith("ing")):
            return "REQUEST"
    return found


def _claim(s: Scene) -> Act:
    """A contested statement. "insisted he had not" answers a charge."""
    found = s.of_content
    if found != "SAY":
        return found
    start = int(s.begins("that"))
    if s.lemma in ("insist", "maintain") and not {"not", "never", "nothing", "no", "nobody"}.isdisjoint(s.content[:7]):
        if s.content[start : start + 1] and s.content[start] in OWN | {"he", "she", "they", "it", "there", "i", "we"}:
            return "DENY"
    elif s.lemma in ("allege", "allegation", "suspect"):
        # Of a state there is no culprit: "alleged that the lake has a second bottom".
        return "SAY" if start and not {"is", "are", "has", "have"}.isdisjoint(s.content[:6]) else "ACCUSE"
    elif s.lemma == "protest" and s.begins("against", "at", "over"):
        return "REJECT"
    elif s.lemma in ("complain", "complaint") and s.first("wrong", "shame"):
        return "ACCUSE"
    return found


def _accuse(s: Scene) -> Act:
    """Blame on weather, markets and machines is no charge."""
    words = s.words
    if s.lemma in ("blame", "pin", "attribute", "trace", "lay", "put", "place"):
        goal = "to" if s.lemma in ("attribute", "trace") else "on"
        if goal in words:
            culprit = s.after[words.index(goal) + 1 :][:5]
        else:
            culprit = s.after[: words.index("for") if "for" in words[:8] else 4]
        if any("/nature" in w or w in _CONDITIONS for w in culprit):
            return "SAY"
    if s.lemma in ("attribute", "trace") and not s.first("wrong", "shame"):
        return "SAY"
    return "ACCUSE"


def _ask(s: Scene) -> Act:
    words = s.words
    if s.direct:
        found = s.of_content
        return found if found in ("REQUEST", "ACCUSE") else "SAY"
    if s.lemma != "ask":
        return "SAY"
    polite = not {"could", "would", "can", "may"}.isdisjoint(s.content[:4])
    if s.infinitive or s.begins("for", "that") or words[:1] in (["for"], ["that"]):
        return "REQUEST"
    if s.begins("if", "whether") and polite and s.between:
        return "REQUEST"
    if not _ASKING.isdisjoint(words[:8]):
        return "SAY"
    if ("to" in words[:10] or "for" in words[:4]) and "?" not in words:
        return "REQUEST"
    return "SAY" if "?" in words or "?" in s.tail[:1] else s.of_content


def _request(s: Scene) -> Act:
    if s.lemma in ("propose", "proposal"):
        return "REQUEST" if s.begins("that") and s.has({"should", "be"}) else "SAY"
    if s.lemma == "advise" and s.begins("that") and s.of_content == "SAY":
        return "SAY" if s.has({"is", "are", "was", "were", "had", "has", "will", "would"}, 7) else "REQUEST"
    if s.lemma in ("want", "seek") and s.words[:1] == ["to"]:
        return s.of_content
    if s.lemma in ("encourage", "invite") and (s.words[:1] in (["by"], ["that"]) or not s.content):
        return "SAY"
    if s.lemma == "plead" and s.has({"guilty"}, 3):
        return "DENY" if s.has({"not"}, 3) else "CONCEDE"
    return "REQUEST"


def _call(s: Scene) -> Act:
    """ "called the results mixed", "called him a liar", "called it a lie"."""
    if s.lemma == "call" and s.words[:1] in (["for"], ["on"], ["upon"]):
        return "REQUEST"
    shape = " ".join(s.after)
    if "/untrue" in shape or not {"lie", "lies", "fairy", "slander", "smear"}.isdisjoint(s.words[1:12]):
        return "DENY"
    if "/shame" in shape or s.lemma in ("brand", "slam"):
        return "ACCUSE"
    if "/praise" in shape:
        return "SUPPORT"
    tells = s.lemma in ("describe", "declare", "consider", "depict", "portray", "characterise")
    return s.of_content if tells else "SAY"


def _warn(s: Scene) -> Act:
    """Of what the speaker will do: a threat. To do or not to do: a request."""
    found = s.of_content
    if found in ("THREATEN", "REQUEST", "ACCUSE"):
        return found
    words = s.words
    if s.infinitive or "against" in words[:6] or "not to" in " ".join(words[:8]):
        return "REQUEST"
    if s.begins("of") and s.has(_PENALTIES, 6):
        return "THREATEN"
    penalty = _PENALTY.search(" ".join(words)) or any(
        w == "be" and s.after[n - 1] in ("would", "will") and "/harmp" in s.after[n + 1]
        for n, w in enumerate(words[:-1])
    )
    mere = s.has(_MANY, 4) or any("/nature" in w for w in s.after[:5])
    return "THREATEN" if penalty and not mere else found


def _raise(s: Scene) -> Act:
    """A topic, if there was somebody to talk to."""
    if s.has(_UNCERTAIN, 5):
        return "SAY"
    if s.has({"objection", "objections"}, 4):
        return "REJECT"
    return "CONSULT" if not _MEETING.isdisjoint(s.tail + s.words) else s.of_content


def _light(s: Scene) -> Act | None:
    """The noun after the verb: "expressed regret"."""
    for word in s.words[:6]:
        if word in NOUNS:
            return cast(Act, NOUNS[word])
        if word in ("to", "that", "who", "which", "over", "about", "."):
            return None
    return None


def _several(source: list[str]) -> bool:
    """Is more than one speaking?"""
    return bool(source) and ("and" in source or source[-1] in _THEY or source[-1].endswith("s") or source[0] in _THEY)


def _consult(s: Scene) -> Act:
    """Not a speech to an audience."""
    words = s.words
    if s.lemma in ("talk", "speak"):
        told = words[:1] in (["to"], ["of"]) and s.has(_AUDIENCES, 6)
        topic = not {"about", "over", "on"}.isdisjoint(words[:10])
        if s.lemma == "talk":
            together = not {"with", "to"}.isdisjoint(words[:3]) or _several(s.lead.source)
        else:
            together = "with" in words[:3] or "and" in s.lead.source
        return "CONSULT" if topic and together and not told and not s.direct else s.of_content
    return s.of_content if s.direct and s.lemma in ("meet", "phone", "telephone", "chat") else "CONSULT"


def _support(s: Scene) -> Act:
    if s.lemma == "honour" and s.first("proposal", "claim", within=5):
        return "AGREE"
    return "REJECT" if s.lemma == "back" and s.has({"away", "out", "off"}, 1) else "SUPPORT"


DECIDE: dict[str, Callable[[Scene], Act | None]] = {
    "say": _neutral,
    "neutral": _neutral,
    "claim": _claim,
    "reject": answers.reject,
    "DENY": answers.deny,
    "refuse": answers.refuse,
    "ignore": answers.ignore,
    "accept": answers.accept,
    "agree": answers.agree,
    "AGREE": answers.permit,
    "admit": answers.admit,
    "ACCUSE": _accuse,
    "ask": _ask,
    "REQUEST": _request,
    "call": _call,
    "warn": _warn,
    "raise": _raise,
    "defend": answers.defend,
    "light": _light,
    "CONSULT": _consult,
    "SUPPORT": _support,
}
