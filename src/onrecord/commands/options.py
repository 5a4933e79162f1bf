"""What several commands share: kinds of values, options, exit status."""

import re
from collections.abc import Callable
from datetime import date
from typing import Any, TypeVar

import click

ACTS = "SAY DENY DECLINE AGREE CONSULT REQUEST REJECT ACCUSE THREATEN SUPPORT CONCEDE".split()
RECORD = "onrecord.db"
SKIPPED, NOTHING = 1, 3  # exit status: something was not read; nothing was, or the command could not be done

_DATE = re.compile(r"\d{4}(-\d\d(-\d\d)?)?", re.ASCII)
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


class Date(click.ParamType):  # type: ignore[type-arg,unused-ignore]
    """ "2026", "2026-03" or "2026-03-04"."""

    name = "date"

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> str:
        parts = [int(part) for part in str(value).split("-")] if _DATE.fullmatch(str(value)) else []
        try:
            date(*[*parts, 1, 1][:3])
        except (TypeError, ValueError):
            self.fail(f"{value!r} is no date; write it as 2026, 2026-03 or 2026-03-04", param, ctx)
        return str(value)


class Day(Date):
    """ "2026-03-04"."""

    name = "day"

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> str:
        day = super().convert(value, param, ctx)
        if len(day) < len("2026-03-04"):
            self.fail(f"{value!r} is no day; write it as 2026-03-04", param, ctx)
        return day


def record_option(command: _Command) -> _Command:
    return click.option(
        "--record", "path", metavar="PATH", default=RECORD, show_default=True, help="The record's file."
    )(command)


def named(path: str) -> list[str]:
    """The option for a command that is shown to be run on the same record."""
    return [] if path == RECORD else ["--record", path]


def threads_option(command: _Command) -> _Command:
    what = "Articles read side by side; all processors by default."
    return click.option("--threads", type=click.IntRange(min=1), metavar="N", help=what)(command)


def filter_options(command: _Command) -> _Command:
    """The filters of a search: see `onrecord.record.search.Search`, whose fields they are."""
    for option in reversed(_FILTERS):
        command = option(command)
    return command


_FILTERS = (
    click.option("--speaker", help="A part of the speaker's name."),
    click.option("--outlet", help="A part of the outlet's name."),
    click.option("--via", help="A part of the name of who passed the words on."),
    click.option("--kind", type=click.Choice(["direct", "indirect", "mixed"]), help="Quoted, told, or both."),
    click.option("--act", type=click.Choice(ACTS, case_sensitive=False), help="What was done by saying so."),
    click.option("--since", type=Date(), help="Said on this day or later."),
    click.option("--until", type=Date(), help="Said on this day or before."),
    click.option("--min-confidence", type=click.FloatRange(0, 1), help="Leave out what is less sure."),
    click.option(
        "--corrected/--machine", default=None, help="What a person corrected or confirmed; or only the machine read."
    ),
    click.option("--all-versions", is_flag=True, help="Also what a newer version of the report repeats."),
)
