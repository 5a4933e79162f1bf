"""What does the source do with these words: say, deny, ask, threaten …? One of eleven speech acts.

The cue decides where it can ("denied", "threatened"); where it depends, the words that it governs do ("rejected the
claim" denies, "rejected the offer" refuses); where the cue only reports ("said"), the content does.
"""

from typing import cast

from onrecord.findings import Act, Attribution
from onrecord.reader.acts.answers import DETAILS
from onrecord.reader.acts.cues import DECIDE
from onrecord.reader.acts.lead import clause, lead_of
from onrecord.reader.acts.phrases import Match, matches
from onrecord.reader.acts.scene import PROMISES, Scene
from onrecord.reader.acts.shapes import lemmas_of, words_of

# Words after the cue that a phrase may reach into.
_REACH = 8
# Characters of a piece of content, and pieces, that are looked at; characters beside it.
_LONG = 260
_PIECES = 6
_BETWEEN = 120
_TAIL = 80
_MARKS = set("\"'“”„‟«»‘’‚‹›`")
# Of these the end of the sentence may tell: "raised it in a meeting".
_OPEN = {"raise", "bring", "broach", "take", "ask"}
_TELLS = ("say", "neutral")
_TO_PRESS = {"comment", "interview", "interviews"}
_MODALS = {"will", "would", "must", "should", "shall"}
# What a verb in the clause before does, the words after "saying" do too: "hit back, saying"; "denied it, saying".
_WHILE_SAYING = {"saying", "writing", "telling", "stating", "adding", "calling"}
_CARRIES_OVER = ("DENY", "CONCEDE", "ACCUSE", "SUPPORT", "REJECT", "THREATEN")


def speech_act(text: str, attribution: Attribution) -> Act:
    """The act of one attribution. Never fails: SAY where nothing tells another."""
    return act_and_root(text, attribution)[0]


def act_and_root(text: str, attribution: Attribution) -> tuple[Act, Act]:
    """The act, and that of the same words without a negation of the cue: (REJECT, AGREE) for "would not sign"."""
    cue, pieces = attribution.cue, attribution.content
    lead = lead_of(text, attribution)
    content = words_of(" ".join([text[c.start : min(c.end, c.start + _LONG)] for c in pieces[:_PIECES]]))
    direct = attribution.kind == "direct" or (bool(pieces) and text[pieces[0].start : pieces[0].start + 1] in _MARKS)
    between = _between(text, attribution)
    line = lemmas_of(lead.cue + between + content[:_REACH])
    tail = _tail(text, attribution) if len(content) < _REACH or not _OPEN.isdisjoint(line) else []
    if len(content) < _REACH // 2:
        line += lemmas_of(tail[:2])
    lemma, over = "", list[str]()
    for match in matches(line, len(lead.cue)):
        rest = lead.cue[match.at + 1 :]
        scene = Scene(match.lemma, rest + between, content, direct, tail, lead)
        if _takes_in_content(match, rest):
            scene = Scene(match.lemma, [], rest + between + content, False, tail, lead)
        root = _decided(match, scene)
        if root is None:
            lemma = match.lemma
            over = rest if _takes_in_content(match, rest) else []
            continue
        if root == "SAY" and lead.cue[0] in _WHILE_SAYING:
            root = _of_main_clause(clause(text, attribution))
        return (_negated(root, match, scene) if lead.negated else root), root
    colon = cue is not None and text[cue.end : cue.end + 3].lstrip().startswith(":")
    scene = Scene(lemma, between, over + content, direct or colon, tail, lead)
    root = scene.of_content
    if lead.negated and root == "SAY" and not direct and not _WILLING.isdisjoint(lead.chain):
        # "would not give the name", "would not budge"
        return ("DECLINE" if scene.has(DETAILS) else "REJECT"), root
    return root, root


def _takes_in_content(match: Match, rest: list[str]) -> bool:
    """Did the cue take in the beginning of the content? "said it would", "vowed to avenge"."""
    return (match.name in _TELLS and not _MODALS.isdisjoint(rest)) or (rest[:1] == ["to"] and match.lemma in PROMISES)


def _decided(match: Match, scene: Scene) -> Act | None:
    if match.words > 1 and match.name.isupper():
        if match.name == "REJECT" and scene.has(_TO_PRESS):
            return "DECLINE"
        return cast(Act, match.name)
    decide = DECIDE.get(match.name)
    return decide(scene) if decide else cast(Act, match.name)


def _of_main_clause(words: list[str]) -> Act:
    """Of "corrected itself" in "The paper corrected itself, writing that"."""
    lemmas = lemmas_of(words)
    for match in matches(lemmas, len(lemmas)):
        if match.name in _CARRIES_OVER and match.lemma not in ("back", "charge", "attack", "meet"):
            return cast(Act, match.name)
    return "SAY"


def _between(text: str, attribution: Attribution) -> list[str]:
    """The words from the cue to the content that follows it; a few after the cue where none does."""
    cue = attribution.cue
    if cue is None:
        return []
    for piece in attribution.content:
        if piece.start >= cue.end:
            return words_of(text[cue.end : piece.start]) if 1 < piece.start - cue.end < _BETWEEN else []
    after = words_of(text[cue.end : cue.end + _BETWEEN // 3].split("\n", 1)[0])
    return [w for w in after[:4] if w not in ".;:!?"]


def _tail(text: str, attribution: Attribution) -> list[str]:
    """The words after the content, within its sentence."""
    cue = attribution.cue
    end = next((c.end for c in attribution.content if cue and c.start >= cue.end), None)
    return words_of(text[end : end + _TAIL].split("\n", 1)[0].split(".", 1)[0]) if end else []


_WILLING = frozenset({"will", "would", "shall"})
_SILENT = {"comment", "respond", "reply", "answer", "elaborate", "return", "disclose", "specify", "reveal", "identify",
           "name", "detail", "discuss", "speculate", "address", "clarify", "divulge", "react", "counter", "talk", "speak",
           "release"}  # fmt: skip
_REPORTS = ("say", "neutral", "claim", "SAY", "warn", "call")
_HEARING = {"hear", "consider", "decide", "give", "promise"}
_KNOWING = {"say", "confirm", "tell", "explain", "recall", "remember", "see", "find"}


def _negated(act: Act, match: Match, scene: Scene) -> Act:
    """ "would not say" declines, "would not sign" rejects; else a negated act is still that act ("did not apologise")."""
    chain = set(scene.lead.chain)
    willing = not chain.isdisjoint(_WILLING)
    able = not chain.isdisjoint(("can", "could"))
    if match.name in _REPORTS or match.lemma in _SILENT:
        if match.lemma in _HEARING:
            return "REJECT" if willing else "SAY"
        silent = match.lemma in _SILENT or willing or (able and match.lemma not in _KNOWING)
        return "DECLINE" if silent and match.name not in ("SAY", "call", "warn") else "SAY"
    if match.name == "accept":
        return "DENY" if scene.begins("that") or scene.first("claim", within=6) else "REJECT"
    if match.lemma == "confirm":
        return "DECLINE" if willing else "SAY"
    if act == "DENY" and able:
        return "CONCEDE"
    if act in ("AGREE", "SUPPORT"):
        # "has not agreed" may still.
        return act if "has" in chain or "have" in chain else "REJECT"
    if act == "CONCEDE" and willing:
        return "REJECT"
    return "DECLINE" if act == "CONSULT" and (willing or able) else act
