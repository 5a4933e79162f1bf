"""For which other attributions does a setting hold? One credit covers a paragraph; a scene lasts while its speaker
speaks."""

from collections.abc import Sequence
from dataclasses import replace

from onrecord.articles import Span
from onrecord.findings import Attribution
from onrecord.reader.chains.alone import Alone, read_alone
from onrecord.reader.chains.clause import anchor, bare_source
from onrecord.reader.chains.openings import find_opening
from onrecord.reader.chains.ranks import CREDIT, TAKEN
from onrecord.reader.chains.report import Report
from onrecord.reader.chains.tables import NEAR
from onrecord.reader.chains.tokens import Token, cut_tokens
from onrecord.reader.speakers.nouns import BODIES, CROWDS, HE, IT, PERSONS, SHE, THEY, TITLES, singular

REACH = 2  # paragraphs without a word of the speaker, after which the scene is over
BREATH = 400  # characters in one sentence
BACK = 2  # sentences before an attribution that may open its scene

_ADDED = frozenset("for of at in with from who".split())
_NO_NAMES = frozenset("the a an mr mrs ms".split())
_PRONOUNS = HE | SHE | THEY | IT


def with_credits(found: Sequence[Alone]) -> list[Alone]:
    """found: in the order of the text. A credit that closes a paragraph is that of every attribution in it that has
    none."""
    out = list(found)
    for n, alone in enumerate(found):
        if not alone.closing:
            continue
        credit = tuple(k for k in alone.links if k.rank == CREDIT)[-1:]
        for m in range(n - 1, max(-1, n - 1 - NEAR), -1):
            if out[m].paragraph != alone.paragraph or not out[m].silent:
                break
            out[m] = replace(out[m], links=credit)
    return out


def with_scenes(report: Report, attributions: Sequence[Attribution], found: Sequence[Alone]) -> list[Alone]:
    """Both in the order of the text."""
    out = list(found)
    outer = {a.id: a for a in attributions}
    mere = {a.inside for a in attributions if a.inside in outer and _is_credit(outer[a.inside], a)}
    last: int | None = None
    speaking: Attribution | None = None  # whoever spoke last, by the words that name him
    for n, a in enumerate(attributions):
        mine = out[n]
        if mine.paragraph is None or a.id in mere or (a.inside is not None and a.inside not in mere):
            continue
        opened = _opening(report, mine, None if last is None else out[last]) if mine.open else None
        scene, speaker = opened or (None if last is None else out[last], speaking)
        same = speaker is not None and same_speaker(report.text, speaker, a)
        elsewhere = scene is not None and mine.told and any(k.rank == TAKEN for k in scene.links)
        if mine.open and same and scene is not None and not elsewhere and _is_near(scene, mine):
            here = mine.paragraph == scene.paragraph
            out[n] = replace(
                mine,
                links=tuple(k for k in scene.links if k.lasting or here),
                occasion=mine.occasion or scene.occasion,
                medium=mine.medium or scene.medium,
            )
        speaking = speaker if same and _is_pronoun(report.text, a) else a
        last = n
    return out


def _is_credit(outer: Attribution, a: Attribution) -> bool:
    """ "AFP reported" behind what is said, "according to AFP": no words round those of the speaker."""
    if outer.cue is None:
        return False
    return outer.cue.start > anchor(a) or (outer.source is not None and outer.source.start > outer.cue.start)


def _is_near(scene: Alone, mine: Alone) -> bool:
    return scene.paragraph is not None and mine.paragraph is not None and mine.paragraph - scene.paragraph <= REACH


def _is_pronoun(text: str, a: Attribution) -> bool:
    words = _words(text, bare_source(a))
    return not words or (len(words) == 1 and words[0].low in _PRONOUNS)


def _opening(report: Report, mine: Alone, before: Alone | None) -> tuple[Alone, Attribution] | None:
    """The sentence between the attribution before and this one that sets a scene and reports nothing itself."""
    assert mine.paragraph is not None
    line, sentence = mine.paragraph, mine.sentence
    for _ in range(BACK):
        sentence -= 1
        if sentence < 0:
            line -= 1
            if line < 0 or line < mine.paragraph - 1:
                return None
            sentence = len(report.paragraph(line).starts) - 1
        if before is not None and (line, sentence) <= (before.paragraph or 0, before.sentence):
            return None
        paragraph = report.paragraph(line)
        if not paragraph.tokens:
            return None
        opening = find_opening(paragraph, sentence)
        if opening is not None:
            clause, speaker = opening
            return read_alone(clause, paragraph, line), speaker
    return None


def same_speaker(text: str, before: Attribution, a: Attribution) -> bool:
    """Does the same one go on speaking? By the ids of the speakers, where they are known; else by the words."""
    old, new = _words(text, bare_source(before)), _words(text, bare_source(a))
    if before.speakers and a.speakers:
        return before.speakers == a.speakers or (bool(new) and _is_described(new) and not _is_many(old or new))
    if not new:
        return not old or bool(a.quoted) or _in_one_breath(text, before, a)
    if not old:
        return new[0].low in _PRONOUNS
    if before.source == a.source:
        return True
    if new[0].low in ("a", "an", "another", "some", "other", "one"):
        return False
    if new[0].low in _PRONOUNS and len(new) == 1:
        if old[0].low in _PRONOUNS:
            return old[0].low == new[0].low
        if new[0].low in HE | SHE:
            return not _is_many(old)
        return _is_many(old) or not any(singular(t.low) in PERSONS for t in old)
    if old[0].low in _PRONOUNS and len(old) == 1:
        return _is_described(new)
    mine, theirs = _capitals(new), _capitals(old)
    if mine and theirs:
        return mine[-1] == theirs[-1] or (len(mine) == 1 and mine[0] in theirs)
    if [t.low for t in new] == [t.low for t in old]:
        return True
    return _is_described(new) and not _is_many(old) and (bool(theirs) or new[-1].low in {t.low for t in old})


def _in_one_breath(text: str, before: Attribution, a: Attribution) -> bool:
    """ "Kroll told the BBC that it was over and warned of chaos." """
    start, end = anchor(before), anchor(a)
    between = text[start : min(end, start + BREATH)]
    return end - start <= BREATH and not any(mark in between for mark in (". ", "? ", "! ", "\n", ".” ", '." '))


def _words(text: str, source: Span | None) -> list[Token]:
    """Up to the first mark: "Petra Lindqvist, the village's only doctor"."""
    if source is None:
        return []
    tokens = cut_tokens(text, source.start, min(source.end, source.start + 200))
    first = next((n for n, t in enumerate(tokens) if t.word), len(tokens))
    end = next((n for n in range(first, len(tokens)) if not tokens[n].word), len(tokens))
    return tokens[first:end]


def _capitals(words: Sequence[Token]) -> list[str]:
    """The names in it, without titles, and without what a preposition adds: "the spokesman for the Dural campaign"."""
    end = next((n for n, t in enumerate(words) if n and t.low in _ADDED), len(words))
    names = (t.low for t in words[:end] if t.upper and t.low not in _NO_NAMES)
    return [w for w in names if w not in TITLES and w not in CROWDS | BODIES and singular(w) not in PERSONS]


def _is_many(words: Sequence[Token]) -> bool:
    if any(t.low == "and" for t in words):
        return True
    last = words[-1]
    return not last.upper and (last.low in CROWDS or (last.low.endswith("s") and singular(last.low) in PERSONS))


def _is_described(words: Sequence[Token]) -> bool:
    """ "the 44-year-old welder": the one just named, in other words."""
    if words[0].low != "the" or any(t.upper or t.owns for t in words[1:]):
        return False
    last = words[-1].low
    return any("-year-old" in t.low for t in words) or (last in PERSONS and not last.endswith("s"))
