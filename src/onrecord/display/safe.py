"""Text from strangers, made harmless for a terminal.

An article may hold escape sequences that recolour, retitle or overwrite a terminal, and marks that turn the order of
letters round so that a sentence reads as another one. Nothing that a person did not see as text may act.
"""

import re

_BREAK = re.compile("\r\n|[\r\n\v\f\x85\u2028\u2029]")
_SHOWN: dict[int, str] = {
    **{code: chr(0x2400 + code) for code in range(32)},  # "␛[31m" tells what was there and does nothing
    ord("\t"): "  ",
    ord("\n"): "\n",
    0x7F: "␡",
    **dict.fromkeys(range(0x80, 0xA0), "\ufffd"),
    **dict.fromkeys(range(0xD800, 0xE000), "\ufffd"),  # half characters, which no terminal can be sent
    **dict.fromkeys([*range(0x202A, 0x202F), *range(0x2066, 0x206A)], ""),  # order of letters
    **dict.fromkeys([0xAD, 0x200B, 0x2060, 0xFEFF, *range(0xFFF9, 0xFFFC), *range(0xE0000, 0xE0080)], ""),  # unseen
}


def clean(text: str) -> str:
    """`text` with every line break as "\\n" and no other character that a terminal acts on."""
    return _BREAK.sub("\n", text).translate(_SHOWN)


def one_line(text: str) -> str:
    """The same on one line, with single spaces."""
    return " ".join(clean(text).split())
