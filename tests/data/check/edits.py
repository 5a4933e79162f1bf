"""Hand-written edits of a passage → the quotation that is asked about, and what became of the passage's words.

    ^ words          begin here              $ words         end here
    - words          drop                    ... words       leave out, with this ellipsis (also …, [...], […])
    old => new       replace                 a style         see STYLES

"first ~ last" stands for all from the first words to the last. What follows ^ or $ without a space is put before or after
the quotation ("^... words", "$[emphasis added] words"). Every string must stand exactly once in the passage.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass, field

from tests.data.check.marks import Fault, Passage, plain, tokens

SILENT = 3  # so many words may lack inside, without an ellipsis, and it is altered; more, and it is a cut
ELLIPSES = ("...", "…", "[...]", "[…]", ". . .")
STYLES: dict[str, Callable[[str], str]] = {
    "cap": lambda q: q[:1].upper() + q[1:],
    "low": lambda q: q[:1].lower() + q[1:],
    "[cap]": lambda q: f"[{q[:1].upper()}]{q[1:]}",
    "[low]": lambda q: f"[{q[:1].lower()}]{q[1:]}",
    "dot": lambda q: q.rstrip(".,;:") + ".",
    "nodot": lambda q: q.rstrip(".,;:!"),
    "upper": str.upper,
    "lower": str.lower,
    "straight": lambda q: q.translate(str.maketrans("“”‘’„«»", '""\'\'"""')),
    "bare": lambda q: re.sub(r"(?<=\w)’(?=\w)", "'", re.sub(r"[,;:.?!“”\"](?!\d)|[‘’](?!\w)|(?<!\w)[‘’]", "", q)),
    "plain": plain,
    "lines": lambda q: re.sub(r"((?:\S+ ){5}\S+) ", r"\1\n", q),
    "spaces": lambda q: q.replace(" ", "\u00a0", 3).replace(", ", " , "),
}
_FRAMES = {
    "curly": "“{}”",
    "single": "‘{}’",
    "double": '"{}"',
    "low-high": "„{}“",
    "guillemets": "«{}»",
    "french": "«\u00a0{}\u00a0»",
    "inward": "»{}«",
    "ticks": "``{}''",
    "stars": "*{}*",
}


@dataclass
class Made:
    """A quotation made from one passage."""

    quote: str = ""
    cut: bool = False
    altered: bool = False
    removed: list[str] = field(default_factory=list)  # words replaced, or dropped without a mark
    added: list[str] = field(default_factory=list)
    left: list[str] = field(default_factory=list)  # words that a cut leaves out


@dataclass
class _Edit:
    start: int
    end: int
    new: str | None = None  # in its place; None: dropped
    ellipsis: bool = False


def apply(base: Passage, edits: list[str]) -> Made:
    """Replay edits on a passage; raises Fault for one that does not fit."""
    start, end, lead, tail, styles = 0, len(base.text), "", "", []
    changes: list[_Edit] = []
    for edit in edits:
        op, _, words = edit.partition(" ")
        if " => " in edit:
            old, new = edit.split(" => ")
            changes.append(_Edit(*_find(base.text, old), new))
        elif edit in STYLES or edit in _FRAMES:
            styles.append(edit)
        elif op == "-":
            changes.append(_Edit(*_find(base.text, words)))
        elif op in ELLIPSES:
            changes.append(_Edit(*_find(base.text, words), op, ellipsis=True))
        elif op.startswith("^"):
            start, lead = _find(base.text, words)[0], op[1:].replace("_", " ")
        elif op.startswith("$"):
            end, tail = _find(base.text, words)[1], op[1:].replace("_", " ")
        else:
            raise Fault(f"no such edit: {edit}")
    made = _replay(base, start, end, sorted(changes, key=lambda c: c.start))
    made.quote = _styled(made.quote, styles, lead, tail)
    return made


def _replay(base: Passage, start: int, end: int, changes: list[_Edit]) -> Made:
    made = Made(cut=any(c.ellipsis for c in changes))
    kept = [n for n, (a, b) in enumerate(base.places) if start <= a and b <= end]
    pieces, at = [], start
    for change in changes:
        if change.start < at or change.end > end:
            raise Fault("edits overlap")
        inside = [n for n in kept if change.start <= base.places[n][0] and base.places[n][1] <= change.end]
        pieces.append(base.text[at : change.start])
        at = change.end
        if change.ellipsis or change.new is None:
            kept = [n for n in kept if n not in inside]
            _leave_out(made, base, inside, kept, change.ellipsis)
            pieces.append({None: "", "…": "… "}.get(change.new, f" {change.new} "))
        else:
            _replace(made, [base.tokens[n] for n in inside], tokens(change.new))
            pieces.append(change.new)
    quote = re.sub(r"\s+", " ", "".join([*pieces, base.text[at:end]])).strip()
    quote = re.sub(r" ([,.;?!])(?!\.| \.)", r"\1", re.sub(r"^[,;–— ]+", "", quote))
    made.quote = re.sub(r"[,;:–— ]+$", "", quote) if end < len(base.text) else quote
    made.cut |= kept[0] not in base.starts or kept[-1] not in base.ends
    made.left += [w for n, w in enumerate(base.tokens) if n < kept[0] or n > kept[-1]]
    return made


def _leave_out(made: Made, base: Passage, inside: list[int], kept: list[int], ellipsis: bool) -> None:
    lost = [base.tokens[n] for n in inside]
    silent = not ellipsis and len(lost) <= SILENT
    at_edge = not kept or not inside or inside[0] < kept[0] or inside[-1] > kept[-1]
    (made.removed if silent else made.left).extend(lost)
    made.altered |= silent and not at_edge
    made.cut |= not silent and not at_edge


def _replace(made: Made, old: list[str], new: list[str]) -> None:
    while old and new and old[0] == new[0]:
        del old[0], new[0]
    while old and new and old[-1] == new[-1]:
        del old[-1], new[-1]
    if not new and len(old) > SILENT:
        made.cut = True
        made.left += old
    else:
        made.altered |= bool(old or new)
        made.removed += old
        made.added += new


def _find(text: str, words: str) -> tuple[int, int]:
    first, tilde, last = words.partition(" ~ ")
    if text.count(first) != 1:
        raise Fault(f"{text.count(first)} times in the passage: {first!r}")
    start = text.index(first)
    if not tilde:
        return start, start + len(first)
    if last not in text[start + len(first) :]:
        raise Fault(f"not after it: {last!r}")
    return start, text.index(last, start + len(first)) + len(last)


def _styled(quote: str, styles: list[str], lead: str, tail: str) -> str:
    for style in styles:
        quote = STYLES.get(style, str)(quote)
    before = "" if lead in ("", "…") else " "
    after = "" if tail in ("", "...", "…") else " "
    quote = f"{lead}{before}{quote}{after}{tail}"
    for style in styles:
        quote = _FRAMES.get(style, "{}").format(quote)
    return quote
