"""Cues that answer: what is rejected, denied, refused, ignored, accepted, agreed, admitted or defended decides.

A claim that is rejected is denied, an offer refused; blame that is accepted is a concession, an offer that is accepted
an agreement. One function a class of cues.
"""

from onrecord.findings import Act
from onrecord.reader.acts.scene import Scene
from onrecord.reader.acts.shapes import shape_of
from onrecord.reader.acts.words import OWN, bag

DETAILS = bag(
    """details detail comment comments statement questions question reasons reason explanation interview interviews
    information names name identity specifics figures answer answers into further evidence view opinion anything
    timeline age address number whereabouts total cause"""
)
_WITHHELD = bag("give provide release share get go make take offer add expand hand")
_FAULTS = bag(
    """responsibility blame fault defeat liability guilt culpability mistake mistakes error errors wrongdoing
    failing failings shortcomings criticism failure failures accountability wrong lost late slow mistaken failed
    badly poor poorly worse overcharged misjudged misled neglected flawed"""
)
_PROUD = bag(
    """receipt fan being delighted love loves loved likes liked enjoys enjoyed loving moon thrilled enjoying
    applause crowd excited greeting cheers contribution contributions presence help proud lucky surprised
    nervous nerves tired happy smiling crying liking envy pleased fond"""
)
# What a law permits, nobody has agreed to.
_LAWS = bag(
    "law laws rule rules program programme bill act code article policy amendment clause constitution system visa"
)
_OWN_DEED = bag(
    """decision record handling policy conduct plan actions remarks move use himself herself itself themselves
    response role comments choice position stance claim view strategy vote work campaign title"""
)
_SOFT = bag("claim claims suggestion suggestions notion talk challenge complaint complaints charge")
_UNBELIEVING = bag("dispute dispel dismiss brush shrug scoff laugh mock ridicule wave")


def reject(s: Scene) -> Act:
    if s.first("question", within=8) and s.has(DETAILS):
        return "DECLINE"
    if any("/untrue" in w for w in s.after[:20]) or any("/untrue" in w for w in shape_of(s.lead.cue)):
        return "DENY"
    found = s.first("claim", "proposal", "thought", within=14)
    if found == "claim":
        at = next(n for n, w in enumerate(s.after) if "/claim" in w)
        soft = s.words[at] in _SOFT
        return "REJECT" if soft and s.words[at + 1 : at + 2] in (["to"], ["for"], ["by"]) else "DENY"
    if found == "thought":
        return "SAY" if s.has({"that"}, 14) else "REJECT"
    if found == "proposal":
        return "REJECT"
    return "DENY" if s.lemma in _UNBELIEVING or s.begins("that") else "REJECT"


def deny(s: Scene) -> Act:
    """ "denied the club a licence": what was asked for is refused."""
    if s.lemma != "deny" or s.begins("that", "any", "having") or any(w.endswith("ing") for w in s.content[:3]):
        return "DENY"
    return "REJECT" if s.first("proposal", "claim", within=8) == "proposal" else "DENY"


def refuse(s: Scene) -> Act:
    """ "refused to discuss": silence. "refused to pay": a refusal."""
    words = s.words
    if "to" not in words[:6]:
        return "DECLINE" if s.first("question", within=5) or s.has({"details", "explanation"}, 4) else "REJECT"
    at = words.index("to") + 1
    verb = words[at] if at < len(words) else ""
    if "/utter" in " ".join(s.after[at : at + 2]):
        return "DECLINE"
    if verb == "be" and s.has({"interviewed", "drawn", "named", "quoted", "identified", "questioned", "specific"}):
        return "DECLINE"
    return "DECLINE" if verb in _WITHHELD and not DETAILS.isdisjoint(words[at + 1 : at + 7]) else "REJECT"


def ignore(s: Scene) -> Act:
    asked = s.first("question", "proposal", within=8)
    return "DECLINE" if asked == "question" or s.has({"comment", "reporters"}) else "REJECT"


def accept(s: Scene) -> Act:
    if s.begins("that"):
        return "CONCEDE" if _unwelcome(s) else "SAY"
    return "CONCEDE" if s.has(_FAULTS, 6) else "AGREE"


def _unwelcome(s: Scene) -> bool:
    return s.of_content in ("CONCEDE", "ACCUSE") or s.has(_FAULTS, 40) or bool(s.first("wrong", "shame", within=25))


def permit(s: Scene) -> Act:
    standing = s.lemma in ("allow", "permit", "let") and not _LAWS.isdisjoint(s.lead.source)
    return "SAY" if standing else "AGREE"


def agree(s: Scene) -> Act:
    """To do a thing, or that a thing is so?"""
    words = s.words
    if "that" in (words[:1] + s.content[:1]) or s.direct:
        found = s.of_content
        if found in ("SAY", "REQUEST") and not {"would", "should", "will", "must", "be"}.isdisjoint(words[:12]):
            return "AGREE"
        return found if found in ("CONCEDE", "AGREE") else "SAY"
    if words[:1] == ["with"]:
        return "AGREE" if s.first("proposal", within=8) else "SAY"
    fact = words[:1] == ["it"] or words[1:2] in (["was"], ["is"], ["had"], ["were"], ["are"])
    return "SAY" if fact else "AGREE"


def admit(s: Scene) -> Act:
    if s.lemma in ("recognise", "recognition"):
        return "CONCEDE" if _unwelcome(s) else "SAY"
    return "SAY" if s.lemma != "concede" and s.has(_PROUD, 9) else "CONCEDE"


def defend(s: Scene) -> Act:
    """Oneself: a statement. Another: support."""
    own = s.words[:1] and s.words[0] in OWN and s.has(_OWN_DEED, 5)
    return "SAY" if own or s.lemma in ("justify", "excuse", "explain", "stick") else "SUPPORT"
