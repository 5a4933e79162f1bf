"""Cues whose act depends on what they govern: "rejected" the claim or the offer, "asked" whether or for."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property

from onrecord.reader.act_content import act_of_content, content_of
from onrecord.reader.act_lead import Lead
from onrecord.reader.act_rules import Act
from onrecord.reader.act_shapes import shape_of
from onrecord.reader.act_words import NOUNS

_ACTS = {"SAY", "DENY", "DECLINE", "AGREE", "CONSULT", "REQUEST", "REJECT", "ACCUSE", "THREATEN", "SUPPORT", "CONCEDE"}
_PROMISES = {"vow", "promise", "pledge", "swear", "undertake", "decide", "resolve", "threaten", "determine", "choose"}


@dataclass(frozen=True)
class Scene:
    """An attribution as the rules see it.

    lemma: the word of the cue that decides; between: words from there to the content ("its neighbour"); content: the
    content's words; direct: the content stands in quotation marks; tail: a few words after the content; lead: what
    comes before the cue.
    """

    lemma: str
    between: list[str]
    content: list[str]
    direct: bool
    tail: list[str]
    lead: Lead

    @cached_property
    def after(self) -> list[str]:
        """The words that the cue governs, with their classes."""
        return shape_of(self.between[:8] + self.content[:25])

    def first(self, *classes: str, within: int = 12) -> str:
        """The first of these classes that one of the governed words has, or ""."""
        for word in self.after[:within]:
            if "/" in word:
                for name in classes:
                    if "/" + name in word:
                        return name
        return ""

    def has(self, *words: str, within: int = 8) -> bool:
        return not set(words).isdisjoint((self.between[:8] + self.content)[:within])

    @cached_property
    def of_content(self) -> Act:
        """What the content would do after a neutral cue."""
        return act_of_content(content_of(self.content, self.direct, self.lemma in _PROMISES), self.lemma in _CLAIMS)


_CLAIMS = {"claim", "allege", "assert", "allegation", "complain", "complaint", "suspect", "charge", "protest"}


def _neutral(s: Scene) -> Act:
    if s.content[:2] in (["not", "to"],) or (s.content[:1] == ["to"] and s.lemma not in _PROMISES):
        # "told them to leave", "said to boil the water".
        return (
            "REQUEST" if s.lemma in ("tell", "say", "remind", "warn", "caution", "signal", "shout", "yell") else "SAY"
        )
    return s.of_content


def _claim(s: Scene) -> Act:
    """A contested statement. "insisted he had not" answers a charge."""
    found = s.of_content
    if found != "SAY":
        return found
    words = s.content
    if s.lemma in ("insist", "maintain") and {"not", "never", "nothing", "no"} & set(words[:7]):
        own = (words[:1] == ["that"] and words[1:2]) or words[:1]
        if own and own[0] in ("he", "she", "they", "it", "there", "i", "we", "his", "her", "their", "its"):
            return "DENY"
    if s.lemma in ("allege", "allegation", "suspect"):
        return "SAY" if {"is", "are", "has", "have"} & set(words[:6]) and words[:1] == ["that"] else "ACCUSE"
    if s.lemma == "protest" and words[:1] in (["against"], ["at"], ["over"]):
        return "REJECT"
    if s.lemma == "complain" and words[:1] in (["about"], ["of"]) and s.first("wrong", "shame"):
        return "ACCUSE"
    return found


def _reject(s: Scene) -> Act:
    if s.first("question", within=8) == "question" and s.has("comment", "interview", "interviews", "questions"):
        return "DECLINE"
    if any("/untrue" in w for w in s.after[:20]) or (s.lead.cue and any("/untrue" in w for w in shape_of(s.lead.cue))):
        return "DENY"
    found = s.first("claim", "proposal", "thought", within=14)
    words = s.between[:8] + s.content
    if found == "claim":
        at = next(n for n, w in enumerate(s.after) if "/claim" in w)
        soft = words[at] in (
            "suggestion",
            "suggestions",
            "notion",
            "talk",
            "challenge",
            "complaint",
            "complaints",
            "charge",
        )
        return "REJECT" if soft and words[at + 1 : at + 2] in (["to"], ["for"], ["by"]) else "DENY"
    if found == "thought":
        return "SAY" if s.has("that", within=14) else "REJECT"
    if found == "proposal":
        return "REJECT"
    if s.lemma in ("dispute", "contest", "challenge", "dispel", "decry"):
        return "DENY" if s.lemma in ("dispute", "dispel") else "REJECT"
    if words[:1] == ["that"]:
        return "DENY"
    return (
        "DENY" if s.lemma in ("dismiss", "brush", "shrug", "scoff", "laugh", "mock", "ridicule", "wave") else "REJECT"
    )


def _deny(s: Scene) -> Act:
    """ "denied bail": a refusal. What is denied to somebody is a thing that was asked for."""
    given = s.first("proposal", "claim", within=8)
    if s.lemma == "deny" and given == "proposal" and not {"that", "any", "having"} & set(s.content[:2]):
        gerund = any(w.endswith("ing") for w in s.content[:3])
        return "DENY" if gerund else "REJECT"
    if s.lemma == "contradict" or not s.lemma:
        return "DENY"
    return "DENY"


def _refuse(s: Scene) -> Act:
    """ "refused to discuss": silence. "refused to pay": a refusal."""
    words = s.between[:4] + s.content
    at = words.index("to") + 1 if "to" in words[:6] else 0
    verb = s.after[at : at + 3]
    if at:
        if any("/utter" in w for w in verb[:2]) and not (s.lemma != "decline" and words[at] in ("recognise", "admit")):
            return "DECLINE"
        if words[at] == "be" and verb[1:2] and words[at + 1] in ("interviewed", "drawn", "named", "quoted", "identified",
                                                                    "questioned", "specific"):  # fmt: skip
            return "DECLINE"
        if words[at] in ("give", "provide", "release", "share", "get", "go", "make", "take", "offer", "add", "expand") and (
            {"details", "detail", "comment", "statement", "questions", "reasons", "reason", "explanation", "interview",
             "interviews", "information", "names", "name", "specifics", "figures", "answer", "answers", "into", "further",
             "evidence", "view", "opinion", "anything", "on", "timeline", "date"} & set(words[at + 1 : at + 7])
        ):  # fmt: skip
            return "DECLINE"
        return "REJECT"
    return "DECLINE" if s.first("question", within=5) or s.has("details", "explanation", within=4) else "REJECT"


def _ignore(s: Scene) -> Act:
    asked = s.first("question", "proposal", within=8)
    return "DECLINE" if asked == "question" or s.has("comment", "reporters") else "REJECT"


_BLAME = {"responsibility", "blame", "fault", "defeat", "liability", "guilt", "culpability", "mistake", "mistakes", "error",
          "errors", "wrongdoing", "failings", "shortcomings", "criticism", "failure", "accountability"}  # fmt: skip


def _accept(s: Scene) -> Act:
    if s.lead.negated:
        return "DENY" if s.content[:1] == ["that"] or s.first("claim", within=6) else "REJECT"
    if _BLAME & set((s.between + s.content)[:6]):
        return "CONCEDE"
    if s.content[:1] == ["that"]:
        return _admit(s, "SAY")
    return "AGREE"


def _agree(s: Scene) -> Act:
    """To do a thing, or that a thing is so?"""
    words = (s.between + s.content)[:12]
    if s.content[:1] == ["that"] or words[:1] == ["that"] or s.direct:
        found = s.of_content
        if {"would", "should", "will", "must", "be"} & set(words) and found in ("SAY", "REQUEST", "AGREE"):
            return "AGREE"
        return found if found in ("CONCEDE", "AGREE") else "SAY"
    if words[:1] == ["with"]:
        return "AGREE" if s.first("proposal", within=8) else "SAY"
    if words[:1] == ["it"] or words[1:2] in (["was"], ["is"], ["had"], ["were"], ["are"]):
        return "SAY"
    return "AGREE"


_PROUD = {"receipt", "fan", "being", "delighted", "love", "loving", "moon", "thrilled", "enjoying", "applause", "crowd",
          "excited", "greeting", "cheers", "importance", "contribution", "contributions", "role", "presence", "help", "proud"}  # fmt: skip


def _admit(s: Scene, default: Act = "CONCEDE") -> Act:
    words = s.content[:9]
    content = s.of_content
    if default == "CONCEDE":
        if _PROUD & set(words) and s.lemma != "concede":
            return "SAY"
        return "REJECT" if s.lemma == "recognise" and s.lead.negated else "CONCEDE" if s.lemma != "recognise" else "SAY"
    unwelcome = (
        content in ("CONCEDE", "ACCUSE") or _BLAME & set(s.content) or s.first("wrong", "shame", "harm", within=25)
    )
    lost = {"wrong", "lost", "error", "late", "slow", "mistaken", "failed", "badly", "poor", "poorly", "worse"} & set(
        s.content
    )
    return "CONCEDE" if unwelcome or lost else default


def _blame(s: Scene) -> Act:
    """On weather, markets and machines: no charge."""
    words = s.between + s.content
    where = words.index("on") + 1 if s.lemma in ("blame", "pin", "attribute", "trace") and "on" in words else 0
    if s.lemma in ("attribute", "trace"):
        where = words.index("to") + 1 if "to" in words else where
    if (s.lemma in ("blame", "attribute", "trace", "pin") and s.lead.cue[-1:] != ["blame"]) or s.lemma == "blame":
        if where:
            culprit = s.after[where : where + 5]
        else:
            culprit = s.after[: words.index("for") if "for" in words[:8] else 4]
        if any("/nature" in w for w in culprit):
            return "SAY"
    if s.lemma in ("attribute", "trace") and not s.first("wrong", "shame"):
        return "SAY"
    return "ACCUSE"


def _ask(s: Scene) -> Act:
    words = s.between + s.content
    if s.direct:
        return "REQUEST" if s.of_content in ("REQUEST",) else s.of_content if s.of_content == "ACCUSE" else "SAY"
    if s.lemma in ("question", "query"):
        return "SAY"
    if (
        s.content[:1] in (["for"], ["that"], ["to"])
        or s.content[:2] == ["not", "to"]
        or words[:1] in (["for"], ["that"])
    ):
        return "REQUEST"
    if s.lemma not in ("ask",):
        return "SAY"
    if {"whether", "how", "what", "why", "who", "where", "when", "which", "about"} & set(words[:8]):
        return "SAY"
    if s.content[:1] == ["if"] or words[:1] == ["if"]:
        return "REQUEST" if {"could", "would", "can", "may"} & set(s.content[:4]) else "SAY"
    if "to" in words[:10] and "?" not in words:
        return "REQUEST"
    if "for" in words[:4]:
        return "REQUEST"
    if words[:1] and words[0] in ("is", "are", "do", "does", "did", "was", "were", "has", "have", "about", "if"):
        return "SAY"
    return s.of_content


def _recommend(s: Scene) -> Act:
    return "REQUEST"


def _request(s: Scene) -> Act:
    words = s.between + s.content
    if s.lemma == "seek" and {"advice", "counsel", "opinion", "guidance"} & set(words[:4]):
        return "CONSULT"
    if s.lemma == "call" and words[:1] in (["for"], ["on"], ["upon"]):
        return "REQUEST"
    if s.lemma in ("propose", "proposal"):
        return "REQUEST" if s.content[:1] == ["that"] and {"should", "be"} & set(words[:8]) else "SAY"
    if s.lemma == "advise" and s.content[:1] == ["that"] and s.of_content == "SAY":
        return "SAY" if {"is", "are", "was", "were", "had", "has", "will", "would"} & set(words[:7]) else "REQUEST"
    if s.lemma == "want" and words[:1] == ["to"]:
        return s.of_content
    if s.lemma == "encourage" and words[:1] in (["by"], ["that"]):
        return "SAY"
    if s.lemma == "invite" and not s.content:
        return "SAY"
    if s.lemma == "promise":
        return "SAY"
    if s.lemma in ("push", "press", "lobby", "order", "command", "plead", "beg") and s.has("guilty", within=3):
        return "DENY" if s.has("not", within=3) else "CONCEDE"
    return "REQUEST"


def _call(s: Scene) -> Act:
    """ "called the results mixed", "called him a liar", "called it a lie"."""
    shape = s.after
    words = s.between[:8] + s.content
    if s.lemma == "call" and words[:1] in (["for"], ["on"], ["upon"]):
        return "REQUEST"
    if s.lemma == "call" and words[:1] == ["off"]:
        return "REJECT"
    if any("/untrue" in w for w in shape) or {"lie", "lies", "fairy", "slander"} & set(words[1:12]):
        return "DENY"
    if any("/shame" in w for w in shape):
        return "ACCUSE"
    if s.lemma in ("brand", "label", "slam"):
        return "ACCUSE"
    if any("/praise" in w for w in shape):
        return "SUPPORT"
    found = s.of_content
    return (
        found
        if found in ("ACCUSE", "REQUEST", "DENY", "SUPPORT") and s.lemma in ("describe", "declare", "consider")
        else "SAY"
    )


_CONSEQUENCE = {"consequences", "retaliation", "reprisals", "retribution", "response", "repercussions", "action", "revenge",
                "punishment", "sanctions", "penalties", "strikes", "war", "legal"}  # fmt: skip


def _warn(s: Scene) -> Act:
    """Of what the speaker will do: a threat. To do or not to do: a request."""
    found = s.of_content
    if found in ("THREATEN", "REQUEST", "ACCUSE"):
        return found
    words = s.between + s.content
    if s.content[:1] in (["to"], ["against"]) or s.content[:2] == ["not", "to"] or words[:1] == ["against"]:
        return "REQUEST"
    if "not to" in " ".join(words[:8]) or "against" in words[:6]:
        return "REQUEST"
    if s.content[:1] == ["of"] and _CONSEQUENCE & set(words[:6]):
        return "THREATEN"
    line = s.after
    passive = any(
        w in ("be", "face") and line[n - 1] in ("would", "will", "could", "may")
        and any("/harmp" in x or "/strikep" in x for x in line[n + 1 : n + 3])
        and not any("/nature" in x for x in line[:n])
        for n, w in enumerate(line)
    )  # fmt: skip
    people = {"thousands", "hundreds", "people", "lives", "millions", "jobs", "more"} & set(words[:4])
    return "THREATEN" if passive and not people else found


def _raise(s: Scene) -> Act:
    if s.has(
        "concern", "concerns", "question", "questions", "doubt", "doubts", "fears", "alarm", "possibility", within=5
    ):
        return "SAY"
    if s.has("objection", "objections", within=4):
        return "REJECT"
    return "CONSULT"


def _defend(s: Scene) -> Act:
    """Oneself: a statement. Another: support."""
    words = s.between + s.content
    own = words[:1] and words[0] in (
        "his",
        "her",
        "its",
        "their",
        "our",
        "my",
        "himself",
        "herself",
        "itself",
        "themselves",
    )
    deed = {"decision", "record", "handling", "policy", "conduct", "plan", "actions", "remarks", "move", "use", "himself",
            "herself", "itself", "themselves", "response", "role", "comments", "choice", "position", "stance"}  # fmt: skip
    if s.lemma in ("justify", "excuse", "explain", "stick"):
        return "SAY"
    return "SAY" if own and deed & set(words[:5]) else "SUPPORT"


def _light(s: Scene) -> Act | None:
    """The noun after the verb: "expressed regret"."""
    for word in (s.between + s.content)[:6]:
        if word in NOUNS:
            return NOUNS[word]  # type: ignore[return-value]
        if word in ("to", "that", "who", "which", "over", "about", "."):
            return None
    return None


def _consult(s: Scene) -> Act:
    """Two-way talk with a topic, not a speech to an audience."""
    words = s.between + s.content
    if (
        s.lemma == "talk"
        and words[:1] in (["to"], ["of"])
        and {"reporters", "students", "journalists", "fans"} & set(words[:4])
    ):
        return s.of_content
    if s.lemma in ("meet", "meeting", "phone", "telephone", "chat") and s.direct:
        return s.of_content
    if s.direct and s.lemma in ("interview", "engage", "spar", "tackle"):
        return s.of_content
    return "CONSULT"


def _support(s: Scene) -> Act:
    if s.lemma == "back" and s.has("away", "out", "off", within=1):
        return "REJECT"
    return "SUPPORT"


DECIDE: dict[str, Callable[[Scene], Act | None]] = {
    "say": _neutral,
    "neutral": _neutral,
    "claim": _claim,
    "reject": _reject,
    "DENY": _deny,
    "refuse": _refuse,
    "ignore": _ignore,
    "accept": _accept,
    "agree": _agree,
    "admit": _admit,
    "ACCUSE": _blame,
    "ask": _ask,
    "recommend": _recommend,
    "REQUEST": _request,
    "call": _call,
    "warn": _warn,
    "raise": _raise,
    "defend": _defend,
    "light": _light,
    "CONSULT": _consult,
    "SUPPORT": _support,
}
