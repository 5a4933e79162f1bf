"""Takes the phrase apart that a source is: who are its heads, and what is said about each."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from onrecord.articles import Span
from onrecord.reader.speakers.nouns import (
    BODIES,
    CROWDS,
    DEFINITE,
    INDEFINITE,
    PAPERS,
    PERSONS,
    PREPOSITIONS,
    PRONOUNS,
    TITLES,
    singular,
)

_TOKEN = re.compile(r"[^\W_]+(?:[-–.][^\W_]+)*\.?|['’]s\b|['’](?=\s|$)|[^\w\s]")
_POSSESSIVE = frozenset(["'s", "’s", "'", "’"])
_OPENING = frozenset("who whom whose which including".split())
_EDGES = ' \t\r\n,;:."“”‘«»()[]—–-'


@dataclass(frozen=True, slots=True)
class Named:
    """A name within the phrase. key: whatever the caller knows it by; person: is it a person's name?"""

    start: int
    end: int
    key: int
    person: bool
    place: bool


@dataclass(frozen=True, slots=True)
class Head:
    """One speaker of the phrase. named: key of the name that is its head. core: the words up to the first preposition,
    lower case; noun: the last of them; whole: the phrase without determiner; owner: key of the name before "'s", or a
    possessive pronoun."""

    span: Span
    named: int | None
    core: tuple[str, ...]
    noun: str
    determiner: str
    owner: int | str | None
    role: Span | None = None


@dataclass(frozen=True, slots=True)
class _Token:
    text: str
    start: int
    end: int
    name: Named | None


def read_phrase(text: str, span: Span, names: Sequence[Named]) -> list[Head]:
    """The speakers that the words of `span` name or describe, in their order; a mere pronoun is one too."""
    tokens = _tokens(text, span, names)
    segments = _segments(tokens)
    # What a relative clause names does not speak: "the alliance, which includes two unions and an institute".
    clause = next((n for n, (_, words) in enumerate(segments) if any(t.text.lower() in _OPENING for t in words)), None)
    segments = segments if clause is None else segments[: clause + 1]
    heads: list[Head] = []
    # Behind the first name, a comma and a description of it.
    apposed = len(segments) > 2 and segments[1][0] == "," and segments[1][1][0].text.lower() in ("a", "an", "the")
    for joint, segment in segments:
        head = _head(text, segment)
        if head is None:
            continue
        if not heads:
            heads.append(head)
            continue
        last = heads[-1]
        if (
            len(heads) == 1
            and apposed
            and last.named is not None
            and head.named is None
            and head.determiner in ("a", "an")
        ):
            continue  # "Ana Roe, a fellow at the institute and a former envoy": she is both
        person = head.named is not None and next(t.name.person for t in segment if t.name and t.name.key == head.named)
        if joint == ",":
            # "the mediator, Ambassador Lise Okonde": the description is a role of the name behind it.
            one = last.noun in ("one", "another") or singular(last.noun) == last.noun
            if last.named is None and person and one and len(heads) == 1:
                heads[-1] = Head(head.span, head.named, head.core, head.noun, head.determiner, head.owner, last.span)
            elif head.named is not None and person and _is_list(segments):
                heads.append(head)
            continue
        if head.named is not None or head.determiner or (head.noun in PERSONS | PRONOUNS and last.named is None):
            place = head.named is not None and next(
                (t.name.place for t in segment if t.name and t.name.key == head.named), False
            )
            prepositional = len(segments[0][1]) > len(_core(segments[0][1]))
            if not (prepositional and (place or (head.named is not None and last.named is None and not person))):
                heads.append(head)
        elif singular(head.noun) in PERSONS and singular(head.noun) != head.noun and len(segments) == 2:
            heads.append(head)
    return heads


def _tokens(text: str, span: Span, names: Sequence[Named]) -> list[_Token]:
    out: list[_Token] = []
    at = span.start
    inside = [n for n in names if n.start >= span.start and n.end <= span.end]
    for name in [*inside, None]:
        until = name.start if name else span.end
        out.extend(
            _Token(m.group(), m.start(), m.end(), None) for m in _TOKEN.finditer(text, at, until) if m.group().strip()
        )
        if name:
            out.append(_Token(text[name.start : name.end], name.start, name.end, name))
            at = name.end
    return out


def _segments(tokens: list[_Token]) -> list[tuple[str, list[_Token]]]:
    """Split at commas, "and", "or", "&": (what stands before, the words)."""
    out: list[tuple[str, list[_Token]]] = []
    joint: str = ""
    here: list[_Token] = []
    depth = 0
    for t in tokens:
        if t.text in "([":
            depth += 1
        elif t.text in ")]":
            depth = max(0, depth - 1)
        low = t.text.lower()
        if t.name is None and depth == 0 and (t.text in ",;–—-" or low in ("and", "&", "or", "nor")):
            if here:
                out.append((joint, here))
                here = []
                joint = ""
            joint = "and" if low not in ",;–—-" else (joint or ",")
        elif depth == 0 and t.text not in '()[]"“”':
            here.append(t)
    if here:
        out.append((joint, here))
    return out


def _is_list(segments: Sequence[tuple[str, list[_Token]]]) -> bool:
    """ "A, B and C": an "and" after the commas, before a name."""
    return any(joint == "and" and any(t.name and t.name.person for t in words) for joint, words in segments)


def _core(tokens: list[_Token]) -> list[_Token]:
    """Up to the first preposition, relative pronoun, participle of a clause."""
    out: list[_Token] = []
    for t in tokens:
        if t.name is None and t.text.lower() in PREPOSITIONS and (out or t.text.lower() != "that"):
            if out:
                break
            continue
        if t.name is None and out and _is_participle(t.text) and singular(out[-1].text.lower()) in _NOUNS:
            break
        out.append(t)
    return out


_NOUNS = PERSONS | PAPERS | BODIES | CROWDS
_CLAUSES = frozenset("who whom whose which that on speaking".split())
_SELVES = frozenset("himself herself itself themselves".split())
_IRREGULAR = frozenset("seen written made sent given known found shown held signed".split())


def _is_participle(word: str) -> bool:
    """ "a survey dated June 2024", "people briefed on it": a clause begins."""
    return word.islower() and (word.endswith(("ed", "ing")) or word in _IRREGULAR)


def _until_clause(tokens: list[_Token], core: list[_Token]) -> _Token:
    """The last word before a clause begins: "official in the ministry", without "who asked not to be named"."""
    first = next((n for n, t in enumerate(tokens) if t is core[-1]), len(tokens) - 1)
    for n in range(first + 1, len(tokens)):
        t = tokens[n]
        if t.name is None and (t.text.lower() in _CLAUSES or _is_participle(t.text)):
            return tokens[n - 1]
    return tokens[-1]


def _titled(tokens: list[_Token], core: list[_Token]) -> int:
    """ "former Secretary of State Jane Doe": how many words there are up to the end of the name behind the title; 0 if
    what follows the title is no such name ("a friend of Jane Doe")."""
    if (
        len(core) == len(tokens)
        or core[-1].name is not None
        or singular(core[-1].text.lower()) not in PERSONS | set(TITLES)
    ):
        return 0
    for at in range(len(core) + 1, len(tokens)):
        t = tokens[at]
        if t.name is None and t.text.lower() in ("who", "whom", "whose", "which", "that"):
            return 0
        if t.name is not None and t.name.person:
            before = tokens[at - 1]
            plain = before.text.lower() in PREPOSITIONS | DEFINITE | INDEFINITE or before.text in _POSSESSIVE
            return 0 if plain or (at + 1 < len(tokens) and tokens[at + 1].text in _POSSESSIVE) else at + 1
    return 0


def _head(text: str, segment: list[_Token]) -> Head | None:
    tokens = list(segment)
    while tokens and tokens[0].name is None and tokens[0].text.lower() in ("according", "to", "by", "among", "both"):
        tokens = tokens[1:]
    core = _core(tokens)
    if not core:
        return None
    called = next((n for n, t in enumerate(tokens) if t.text.lower() in ("named", "called") and t.name is None), None)
    if called and called + 1 < len(tokens) and tokens[called + 1].name is not None:
        core = tokens = [t for n, t in enumerate(tokens[: called + 2]) if n != called]  # "a tuner named Hob Ferrier"
    titled = _titled(tokens, core)
    if titled:
        tokens = tokens[:titled]
        core = list(tokens)
    owner: int | str | None = None
    owned: int | None = None
    for at in range(len(core) - 1, -1, -1):
        if core[at].name is None and core[at].text in _POSSESSIVE and at:
            possessor = core[at - 1]
            if at == len(core) - 1:  # "Mr. Trump's": he himself
                core = tokens = core[:at]
            else:
                owner = possessor.name.key if possessor.name else possessor.text.lower()
                owned = possessor.start
                core = core[at + 1 :]
            break
    if not core:
        return None
    if len(core) > 1 and core[0].text.lower() == "own":
        core = core[1:]
    if len(core) > 1 and core[-1].name is None and core[-1].text.lower() in _SELVES:
        tokens = [t for t in tokens if t is not core[-1]]
        core = core[:-1]  # "the company itself"
    words = [t.text.lower().rstrip(".") for t in core]
    determiner = words[0] if core[0].name is None and words[0] in INDEFINITE | DEFINITE else ""
    if owner is None and determiner in ("his", "her", "its", "their", "our", "my"):
        owner = determiner
    last = core[-1]
    start, end = core[0].start, _until_clause(tokens, core).end
    if determiner and len(core) > 1 and determiner not in ("his", "her", "its", "their", "our", "my"):
        start = core[1].start
    if owned is not None:
        start = owned
    while end > start and text[end - 1] in _EDGES:
        end -= 1
    if end <= start:
        return None
    named, role = None, None
    if last.name is not None:
        named = last.name.key
        before = [t for t in core[:-1] if t.text.lower() != determiner]
        if (
            before
            and last.name.person
            and not (
                len(before) == 1
                and before[0].text.lower().rstrip(".") in ("mr", "mrs", "ms", "miss", "sir", "lord", "lady", "dr", "m")
            )
        ):
            role = Span(before[0].start, before[-1].end)
    elif (
        len(core) > 1
        and core[-2].name is not None
        and last.text.lower() in ("himself", "herself", "itself", "themselves")
    ):
        named = core[-2].name.key
    return Head(
        Span(start, end),
        named,
        tuple(words),
        last.text.lower() if last.name else words[-1],
        determiner,
        owner,
        role,
    )


def is_pronoun(text: str, span: Span) -> bool:
    """Nothing but pronouns: "she", "they both", "he himself", "all of us"."""
    words = [w.lower().rstrip(".") for w in _TOKEN.findall(span.of(text)) if w[0].isalnum()]
    return bool(words) and len(words) <= 4 and all(w in PRONOUNS or w in ("of", "and", "no") for w in words)


def titles_only(words: Sequence[str]) -> bool:
    return all(w in TITLES for w in words)
