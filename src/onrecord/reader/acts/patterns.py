"""A line of the table of rules → a pattern over the shape of a content.

A line holds the words in order. `a|b` either; `/harmb` a word of that class and form, `/harm` in any form (see
`words.CLASSES`, `shapes`); `un*` any word that begins so; `x?` may be missing; `~` any adverbs and auxiliaries;
`__` up to two words, `____` up to eight, never over the end of a sentence; `^`, `$` the edges; `S` the speaker; `N`, `W` a
word but for some common ones; `V` the past tense of a rough deed; `!` no negation right before, nor the speaker.
A line that begins with `"` holds only for the speaker's very words.
"""

import re
from dataclasses import dataclass

from onrecord.findings import Act

_COMMONEST = frozenset(", not the a to of /self it".split())
_COMMON = frozenset(
    """a an the to of in on for with and or not no it that this he she they i we you is are was were be been am will
    would shall should can could may have has had do does did if his her its their our my all up out as at by from him
    them there over what who""".split()
)
_ADVERBS = (
    r"(?: (?:\w+ly|also|still|just|now|so|very|again|all|both|then|later|have|has|had|do|does|did|am|is|are|was|were"
    r"|be|been|of|course|too|simply|today|once|always|ever|even|more|much|first|himself|herself|itself|themselves"
    r"|and|must|most|quite|rather|well|as|long|absolutely|would|will|like|want|wants|to)(?:/\S+)?)*?"
)


# A past tense, but not of a kindness.
_ROUGH = (
    r"(?!(?:helped|saved|rescued|thanked|asked|treated|freed|offered|informed|praised|supported|warned|evacuated|cured"
    r"|assisted|protected|welcomed|joined|named|hired|elected|questioned|interviewed|arrested|visited|allowed|detained"
    r"|escorted|released|wanted|needed|liked|loved|followed|called|reached|showed|played|looked|noticed|identified|invited"
    r"|guided|trained|reminded|promised|convinced|advised|taught|handed|believed|expected|urged|charged|received|trusted"
    r"|enabled|guarded|served|fed|employed|contacted|counted|vaccinated|compensated|refunded|reimbursed|recruited"
    r"|endorsed|backed|picked|nominated|chosen|advertised|described|portrayed)\b)"
    r"(?:\w+ed|took|beat|shot|drove|threw|kept|held|hit|tore|broke|stole|fed|shut|hung|struck|bit|hurt)(?:/\S+)?"
)


@dataclass(frozen=True, slots=True)
class Rule:
    """Holds only for contents that have one of `triggers`, a word or a class, and one of each of `needs`; `direct` only
    for the speaker's very words."""

    act: Act
    triggers: frozenset[str]
    needs: tuple[frozenset[str], ...]
    pattern: re.Pattern[str]
    direct: bool


def _word(alternatives: str) -> str:
    found = []
    for one in alternatives.split("|"):
        if one.startswith("/"):
            found.append(rf"[^ ]*{one}\S*")
        elif one == "S":
            found.append(r"[^ /]+/self")
        elif one == "N":
            found.append(r"(?!(?:to|not|with|have|be) )[^ .;:!?,]+")
        elif one == "W":
            found.append(r"(?!(?:be|have|see|hear|say|know|win|announce|report|get|go|do) )[^ .;:!?,]+")
        elif one == "V":
            found.append(_ROUGH)
        elif one == "_":
            found.append(r"[^ .;:!?]+")
        elif one == "__":
            found.append(r"[^ .;:!?]+(?: [^ .;:!?]+)?")
        elif one == "$":
            found.append(r"(?=$)")
        elif one.startswith("*"):
            found.append(rf"\w+{one[1:]}(?:/\S+)?")
        elif one.endswith("*"):
            found.append(rf"{one[:-1]}\S*")
        else:
            found.append(rf"{re.escape(one)}(?:/\S+)?")
    return "(?:" + "|".join(found) + ")(?= |$)"


# Words of a pattern that stand for no word of a content.
_ANY = frozenset({"_", "__", "N", "W", "V", "$"})


def _commonness(word: str) -> int:
    return 3 if word in _COMMONEST else 2 if word in _COMMON else 1 if word.startswith("/") else 0


def compiled(act: Act, line: str) -> Rule:
    """The rule that a line of the table stands for."""
    direct = line.startswith('"')
    pattern = ""
    found: list[tuple[int, frozenset[str]]] = []
    for token in line.lstrip('"').split():
        if token == "~":
            pattern += _ADVERBS
        elif token == "____":
            pattern += r"(?: [^ .;:!?]+){0,8}?"
        elif token == "__":
            pattern += r"(?: [^ .;:!?]+){0,2}?"
        elif token == "!S":
            pattern += "(?<!/self)"
        elif token == "!":
            pattern += r"(?<!/self)(?<! not)(?<! never)(?<! to)(?<! will)(?<! would)(?<! could)(?<! if)"
        elif token == "^":
            pattern += "^"
        elif token == "^?":
            pass
        elif token == "$":
            pattern += r"(?: [.,!])*$"
        elif token.endswith("?"):
            pattern += f"(?: {_word(token[:-1])})?"
        else:
            # "if we do not" tells nothing of what they do.
            pattern += (r"(?<! if)(?<! unless)(?<! when)" if token == "S" and not pattern else "") + " " + _word(token)
            words = ["/self" if w == "S" else w for w in token.split("|")]
            if "*" not in token and _ANY.isdisjoint(words):
                found.append((max(map(_commonness, words)), frozenset(words)))
    # Of equally rare words the last comes first: rules part late.
    found.reverse()
    triggers, *needs = [words for _, words in sorted(found, key=lambda f: f[0])]
    return Rule(act, triggers, tuple(needs), re.compile(pattern), direct)
