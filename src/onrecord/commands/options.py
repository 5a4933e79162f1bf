"""What several commands share: kinds of values, options, exit status."""

import re
from collections.abc import Callable
from typing import Any, TypeVar

import click

SKIPPED, NOTHING = 1, 3  # exit status: something was not read; nothing was, or the command could not be done

_Command = TypeVar("_Command", bound=Callable[..., Any])


class Size(click.ParamType):  # type: ignore[type-arg,unused-ignore]  # no older click can be subscripted
    """Bytes: "500K", "20M", "1.5G", "1000"."""

    name = "size"
    _FORM = re.compile(r"(\d+(?:\.\d+)?)\s*([KMG]?)(?:i?B)?", re.IGNORECASE)

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> int:
        if isinstance(value, int):
            return value
        match = self._FORM.fullmatch(value.strip())
        size = int(float(match[1]) * 1024 ** " KMG".index(match[2].upper() or " ")) if match else 0
        if size < 1:
            self.fail(f"{value!r} is no size; give bytes, or a number with K, M or G, such as 50M", param, ctx)
        return size


class Named(click.ParamType):  # type: ignore[type-arg,unused-ignore]
    """ "url=link": a fact of the article, and the field that holds it."""

    name = "fact=field"
    FACTS = ("url", "outlet", "title", "byline", "published")

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> tuple[str, str]:
        if isinstance(value, tuple):
            return value
        fact, _, field = value.partition("=")
        if fact == "text":
            self.fail("the field that holds the text is named with --field", param, ctx)
        if fact not in self.FACTS or not field:
            self.fail(f"{value!r} is not like url=link; the facts are {', '.join(self.FACTS)}", param, ctx)
        return fact, field


def record_option(command: _Command) -> _Command:
    return click.option(
        "--record", "path", metavar="PATH", default="onrecord.db", show_default=True, help="The record's file."
    )(command)


def threads_option(command: _Command) -> _Command:
    what = "Articles read side by side; all processors by default."
    return click.option("--threads", type=click.IntRange(min=1), metavar="N", help=what)(command)
