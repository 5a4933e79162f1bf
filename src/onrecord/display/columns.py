"""Lines of text side by side."""

from collections.abc import Iterable, Iterator
from itertools import zip_longest

from rich.cells import cell_len
from rich.console import Console
from rich.text import Text

STEP = 3  # columns that what lies inside something else is moved in


def numbered(lines: Iterator[Text], number: str, depth: int, margin: int) -> Iterator[Text]:
    """The number in the margin of the first line, right-aligned, and a hook before what lies inside another."""
    first = next(lines)
    lead = f"{number:>{margin - 2}}  " + (" " * (depth * STEP - 2) + "└ " if depth else "")
    yield Text.assemble((lead, "dim"), first[len(lead) :])
    yield from lines


def beside(left: list[Text], right: list[Text], place: int, indent: int) -> Iterator[Text]:
    """Lines of `left`, moved in by `indent`, next to those of `right`, which begin at column `place`."""
    for one, other in zip_longest(left, right, fillvalue=Text()):
        line = Text(" " * indent) + one
        if other.plain:
            line.append(" " * (place - cell_len(line.plain)))
            line.append_text(other)
        yield line


def wrapped(parts: Iterable[Text], console: Console, width: int) -> list[Text]:
    """Whole words; one that is longer than a line goes on in the next, so that nothing is lost."""
    lines = [line for part in parts if part.plain for line in part.wrap(console, max(8, width), overflow="fold")]
    for line in lines:
        line.rstrip()
    return lines
