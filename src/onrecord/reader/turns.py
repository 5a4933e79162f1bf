"""Words given by the layout alone: turns of a transcript, questions and answers, signed quotations.

"MODERATOR: ...", "Q: ... / A: ...", a question and its answer in paragraphs of their own, "— Lena Ott, baker". No verb
reports these words, so the network, which looks for reporting words, does not find them; the layout is enough.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from onrecord.articles import Span

Line = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Turn:
    """One speaker's words. source and cue are None where only the order of paragraphs tells who speaks."""

    source: Span | None
    cue: Span | None
    content: tuple[Span, ...]


_LABEL = re.compile(
    r"(?P<label>"
    r"(?P<qa>Q|A|Question|Answer)(?=[.:])"
    r"|(?P<capitals>(?:[A-Z][A-Z'’.\-]*[A-Z.]|[A-Z])(?: (?:[A-Z][A-Z'’.\-]*|\d{1,2}))*(?:, [A-Z][A-Z .'’\-]+)?)"
    r"|(?P<name>[A-Z][\w'’.\-]*(?: (?:[A-Z][\w'’.\-]*|of|the|de|van|von|al|bin)){0,4})"
    r")(?: \([^()\n]{1,60}\))?(?P<cue>:|(?<=[QA])\.)\s+(?=\S)"
)
# Labels of lists and boxes, not of speakers.
_FIELD = re.compile(
    r"(?:also|address|age|author|background|born|breaking|capacity|caption|comments?|contact|copyright|correction|"
    r"cost|credits?|date|deadline|details|duration|editor|email|exclusive|file|follow|for|from|headline|how|image|"
    r"in|key\b.*|latest|listen|live|location|more|news|note|notes|nb|opening|organi[sz]er|opinion|transcript|"
    r"debate|hearing|interview|p\.?s|phone|photos?|picture|place|price|published|reads?|recommended|related|"
    r"reporting|result|score|see|share|source|sources|sponsored|start|status|story|subject|summary|tags?|tel|"
    r"tickets?|time|tip|title|to|topics?|trending|update|updated|venue|video|warning|watch|web|website|what|when|"
    r"where|which|who|why|winner|wording|(?:sun|mon|tues|wednes|thurs|fri|satur)day)\b.*",
    re.IGNORECASE,
)
_STAGE = re.compile(r"[(\[][^()\[\]]*[)\]]\.?")
_SENTENCE = re.compile(r"[.?!…][\"”’'»)]?$")
_SIGNATURE = re.compile(r"(?:—|–|―|--)\s?(?P<name>[^\W\d_a-z][^\n.!?\"“”]{1,80}|[\w’' ,]{3,60})\.?$")
# Words after a dash that begin or go on with a sentence, where a signature would name somebody.
_NO_NAME = re.compile(
    r"(?:after|although|and|as|because|before|but|he|I|if|in|it|nor|not|or|she|so|that|then|there|these|they|this|those|"
    r"though|to|until|we|when|where|which|while|who|yet|you)\b",
    re.IGNORECASE,
)
_QUOTED = re.compile(r"[“\"«„‘'].*[”\"»“’']", re.DOTALL)
_CONTINUES = 3  # paragraphs that a turn may run on before the next label


def find_turns(text: str, lines: Sequence[Line]) -> list[Turn]:
    """lines: the paragraphs of the report, furniture and headings left out."""
    return [*_labelled(text, lines), *_signed(text, lines), *_questions(text, lines)]


def transcript_turns(text: str, lines: Sequence[Line]) -> list[Turn]:
    """Of a text that is known to be a transcript: each label begins a turn that goes on to the next one. Without any
    label all of it is one turn without a source: a speech."""
    labelled = _labelled(text, lines, known=True)
    if labelled or not lines:
        return labelled
    return [Turn(None, None, tuple(_trim(text, *line, stop=False) for line in lines))]


def _labelled(text: str, lines: Sequence[Line], known: bool = False) -> list[Turn]:
    found: list[tuple[int, re.Match[str]]] = []
    for n, (start, end) in enumerate(lines):
        m = _LABEL.match(text, start, end)
        if m and m.end() < end and not _FIELD.fullmatch(m["label"]):
            found.append((n, m))
    if not known and not _is_transcript(text, lines, found):
        return []
    turns = []
    for k, (n, m) in enumerate(found):
        following = found[k + 1][0] if k + 1 < len(found) else len(lines) if known else n + 1
        run_on = range(n + 1, following) if known or following - n <= _CONTINUES else range(0)
        content = [_trim(text, m.end(), lines[n][1], stop=False)]
        content += [_trim(text, *lines[i], stop=False) for i in run_on if not _STAGE.fullmatch(text, *lines[i])]
        cue = Span(m.start("cue"), m.end("cue")) if m["cue"] == ":" else None
        turns.append(Turn(Span(m.start("label"), m.end("label")), cue, tuple(c for c in content if c.start < c.end)))
    return [t for t in turns if t.content]


def _is_transcript(text: str, lines: Sequence[Line], found: list[tuple[int, re.Match[str]]]) -> bool:
    """Are these labels speakers? One "Label: words" may be anything; turns answer each other."""
    if len(found) < 2:
        return False
    labels = [m["label"] for _, m in found]
    if any(m["qa"] for _, m in found):
        return "Q" in {x[0] for x in labels} and len({x[0] for x in labels}) > 1  # A, B and C are a list
    near = any(b - a <= _CONTINUES for (a, _), (b, _) in pairwise(found))
    whole = sum(bool(_SENTENCE.search(text[slice(*lines[n])].rstrip())) for n, _ in found) >= 0.8 * len(found)
    if not near or not whole:
        return False
    asked = any("?" in text[m.end() : lines[n][1]] for n, m in found)
    again = len(set(labels)) < len(labels)
    return all(m["capitals"] for _, m in found) or asked or again


def _signed(text: str, lines: Sequence[Line]) -> list[Turn]:
    """A quotation with a dash and a name under it, or behind it on the same line."""
    found = []
    for n, (start, end) in enumerate(lines):
        m = _SIGNATURE.match(text, start, end)
        quoted = None
        if m and n:
            quoted = _QUOTED.fullmatch(text[slice(*lines[n - 1])].strip()) and _trim(text, *lines[n - 1], stop=False)
        elif not m:
            m = next((s for s in _SIGNATURE.finditer(text, start, end)), None)
            if m and _QUOTED.fullmatch(text[start : m.start()].strip()):
                quoted = _trim(text, start, m.start(), stop=False)
        if m and quoted and len(m["name"].split()) <= 8 and not _NO_NAME.match(m["name"]):
            dash = Span(m.start(), m.start() + (2 if text.startswith("--", m.start()) else 1))
            found.append(Turn(_trim(text, m.start("name"), m.end("name")), dash, (quoted,)))
    return found


def _questions(text: str, lines: Sequence[Line]) -> list[Turn]:
    """Questions and answers in paragraphs of their own, without labels."""
    asked = [n for n, line in enumerate(lines) if _is_question(text[slice(*line)])]
    pairs = [n for n in asked if n + 1 < len(lines) and n + 1 not in asked and not _LABEL.match(text, *lines[n + 1])]
    addressed = [n for n in pairs if re.search(r"\byou(?:r|rs)?\b", text[slice(*lines[n])], re.IGNORECASE)]
    answered = [n for n in pairs if re.search(r"\b(?:I|we|my|our|me|us)\b", text[slice(*lines[n + 1])])]
    if len(pairs) < 2 or len(addressed) < len(pairs) / 2 or len(answered) < len(pairs) / 2:
        return []
    return [Turn(None, None, (_trim(text, *lines[n + k], stop=False),)) for n in pairs for k in (0, 1)]


def _is_question(paragraph: str) -> bool:
    paragraph = paragraph.strip()
    return paragraph.endswith("?") and len(paragraph.split()) <= 45 and paragraph[0] not in "“\"«„‘'"


def _trim(text: str, start: int, end: int, stop: bool = True) -> Span:
    """Without white space at the ends and, with `stop`, without a full stop that ends the last sentence."""
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if stop and end - start > 1 and text[end - 1] == ".":
        end -= 1
    return Span(start, end)
