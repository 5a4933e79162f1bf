"""What the output can show, and writing to it."""

import os
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, TextIO

from onrecord.errors import OutputError

if TYPE_CHECKING:
    from rich.console import Console
    from rich.text import Text

    from onrecord.findings import Findings

WIDEST = 112  # columns; the eye loses the next line of anything longer

# For outputs that know fewer characters: close ones first, "?" for the rest.
_CLOSE = str.maketrans(
    {"“": '"', "”": '"', "„": '"', "«": '"', "»": '"', "‘": "'", "’": "'", "…": "...", "·": "|", "—": "--", "–": "-",
     "¶": "par. ", "└": "`", "─": "-", "→": "->", "\xa0": " "}
)  # fmt: skip


def console(stream: TextIO, width: int | None = None) -> "Console":
    """A console that knows what `stream` can show: colour (or none: NO_COLOR, pipes, dumb terminals) and width."""
    from rich.console import Console

    drawn = Console(file=stream, width=width, highlight=False, markup=False, emoji=False)
    drawn.width = min(drawn.width, WIDEST)
    return drawn


def in_colour(console: "Console") -> bool:
    return bool(console.color_system) and not console.no_color


def drawn(console: "Console", lines: Iterable["Text"]) -> str:
    """The lines as one string, with the escape sequences that the console's stream can show and no others."""
    with console.capture() as capture:
        for line in lines:
            console.print(line, soft_wrap=True)  # lines come wrapped; nothing may cut them
    return capture.get()


def ruled(console: "Console", show: "Callable[[Findings], str]") -> "Callable[[Findings], str]":
    """`show` with a rule above each article but the first."""
    from rich.text import Text

    begun = False

    def with_rule(findings: "Findings") -> str:
        nonlocal begun
        rule = drawn(console, [Text(), Text("─" * console.width, "dim"), Text()]) if begun else ""
        begun = True
        return rule + show(findings)

    return with_rule


def write(stream: TextIO, text: str) -> None:
    """Write at once, so that what was read is there when the run is stopped. Never raises for a character.

    Raises OutputError, and BrokenPipeError where nobody reads it any more."""
    encoding = getattr(stream, "encoding", None) or "utf-8"
    try:
        text.encode(encoding)
    except UnicodeEncodeError:
        text = text.translate(_CLOSE).encode(encoding, "replace").decode(encoding)
    try:
        stream.write(text)
        stream.flush()
    except BrokenPipeError:
        raise
    except OSError as error:
        abandon(stream)
        cause = (error.strerror or str(error)).lower()
        raise OutputError(f"the output could not be written ({cause}); make room, or send it elsewhere") from error


def abandon(stream: TextIO) -> None:
    """Nobody reads `stream` any more: let what is left in its buffer go nowhere, quietly."""
    try:
        descriptor = stream.fileno()
    except (OSError, ValueError):
        return  # no file behind it
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, descriptor)
    os.close(nowhere)
