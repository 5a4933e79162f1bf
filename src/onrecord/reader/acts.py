"""What does the source do with these words: say, deny, ask, threaten …? One of eleven speech acts.

The cue decides where it can ("denied", "threatened"); where it depends, the words that it governs do ("rejected the
claim" denies, "rejected the offer" refuses); where the cue only reports ("said"), the content does.
"""

from dataclasses import dataclass

from onrecord.findings import Attribution
from onrecord.reader.act_cues import DECIDE, Scene
from onrecord.reader.act_lead import Lead, lead_of
from onrecord.reader.act_rules import Act
from onrecord.reader.act_shapes import lemmas_of, words_of
from onrecord.reader.act_words import PHRASES

__all__ = ["Act", "speech_act"]

# Words that may stand in a gap of a phrase, and words after the cue that a phrase may reach.
_GAP = 3
_REACH = 8
_MARKS = set("\"'“”„‟«»‘’‚‹›`")
# What they report follows; no later word of the cue decides ("said in response to criticism").
_FINAL = {"say", "tell", "write", "add", "note", "reply", "answer", "state", "tweet"}


def _by_first_word() -> dict[str, list[tuple[tuple[str, ...], str]]]:
    found: dict[str, dict[tuple[str, ...], str]] = {}
    for name, phrases in PHRASES.items():
        for phrase in phrases:
            found.setdefault(phrase[0], {})[phrase[1:]] = name
    return {first: sorted(rest.items(), key=lambda r: -len(r[0])) for first, rest in found.items()}


_PHRASES = _by_first_word()


@dataclass(frozen=True, slots=True)
class Match:
    """A phrase of the lexicon in the cue: its class, first word and length in words."""

    name: str
    lemma: str
    at: int
    words: int


def speech_act(text: str, attribution: Attribution) -> Act:
    """The act of one attribution. Never fails: SAY where nothing tells another."""
    lead = lead_of(text, attribution)
    content = " ".join(c.of(text) for c in attribution.content)
    content_words = words_of(content[:1000])
    first = content[:1]
    direct = attribution.kind == "direct" or first in _MARKS
    between, tail = _around(text, attribution)
    line = lead.cue + between + content_words[:_REACH] + (tail if len(content_words) < 5 else [])
    lemmas = lemmas_of(line)
    for match in _matches(lemmas, len(lead.cue)):
        rest = lead.cue[match.at + 1 :] + between
        scene = Scene(match.lemma, rest, content_words, direct, tail, lead)
        if match.words > 1 and match.name.isupper():
            found: Act | None = match.name  # type: ignore[assignment]
        else:
            decide = DECIDE.get(match.name)
            found = decide(scene) if decide else match.name  # type: ignore[assignment]
        if found is None:
            continue
        return _negated(found, match, scene)
    colon = text[attribution.cue.end : attribution.cue.end + 3].lstrip().startswith(":") if attribution.cue else False
    scene = Scene("", between, content_words, direct or colon, tail, lead)
    return scene.of_content


def _around(text: str, attribution: Attribution) -> tuple[list[str], list[str]]:
    """(words from the cue to the content that follows it, two words after the content), within the sentence."""
    cue = attribution.cue
    if cue is None or not attribution.content:
        return [], []
    piece = next((c for c in attribution.content if c.start >= cue.end), None)
    if piece is None:
        after = text[cue.end : cue.end + 40].split("\n", 1)[0]
        return [w for w in words_of(after)[:4] if w not in ".;:!?"], []
    between = text[cue.end : piece.start] if piece.start - cue.end < 120 else ""
    tail = words_of(text[piece.end : piece.end + 20])[:2]
    return words_of(between), tail


def _matches(lemmas: list[str], cue_words: int) -> list[Match]:
    """Phrases that begin in the cue, those first that decide most surely."""
    found: list[Match] = []
    at = 0
    while at < cue_words:
        match = _match(lemmas, at)
        if match is None:
            at += 1
            continue
        passed = lemmas[at + 1 : at + 2] == ["to"] and at + 2 < cue_words and match.words == 1
        # "is expected to deny", "promised to back": the later verb is the cue.
        if not (passed and match.name in ("SAY", "say", "neutral", "claim", "admit", "light", "agree")):
            found.append(match)
        if match.lemma in _FINAL and match.words == 1 and not passed:
            break
        at += max(1, match.words if match.words > 1 and "…" not in match.lemma else 1)
    return sorted(found, key=lambda m: m.name in ("say", "neutral", "light") and 1 + (m.name != "light"))


def _match(lemmas: list[str], at: int) -> Match | None:
    for rest, name in _PHRASES.get(lemmas[at], ()):
        end = _fits(lemmas, at + 1, rest)
        if end:
            return Match(name, lemmas[at], at, 1 + len([w for w in rest if w != "…"]))
    return None


def _fits(lemmas: list[str], at: int, rest: tuple[str, ...]) -> int:
    """Where the phrase ends, or 0."""
    gap = 0
    for word in rest:
        if word == "…":
            gap = _GAP
            continue
        stop = min(len(lemmas), at + gap + 1)
        while at < stop and lemmas[at] != word:
            if lemmas[at] in ".;:!?,":
                return 0
            at += 1
        if at >= stop:
            return 0
        at += 1
        gap = 0
    return max(at, 1)


_SILENT = {"comment", "respond", "reply", "answer", "elaborate", "return", "disclose", "specify", "reveal", "identify",
           "name", "detail", "discuss", "speculate", "address", "clarify", "divulge", "react", "counter", "talk", "speak"}  # fmt: skip
_WILL = {"will", "would", "shall"}


def _negated(act: Act, match: Match, scene: Scene) -> Act:
    """ "would not say" declines, "would not sign" refuses; else a negated act is still that act ("did not apologise")."""
    lead: Lead = scene.lead
    if not lead.negated:
        return act
    willing = not _WILL.isdisjoint(lead.chain)
    able = not {"can", "could"}.isdisjoint(lead.chain)
    lemma = match.lemma
    if match.name in ("say", "neutral", "claim") or lemma in _SILENT:
        if lemma in _SILENT or willing or (able and lemma not in ("say", "confirm", "tell", "explain")):
            return "DECLINE"
        return "SAY"
    if lemma == "confirm" or (lemma == "deny" and "confirm" in lead.cue):
        return "DECLINE" if willing else "SAY"
    if act == "DENY" and able:
        return "CONCEDE"
    if act in ("AGREE", "SUPPORT"):
        perfect = {"has", "have", "had"} & set(lead.chain)
        return act if perfect and not willing else "REJECT"
    if act in ("CONCEDE",) and willing:
        return "REJECT"
    if act == "CONSULT" and willing:
        return "DECLINE"
    return act
