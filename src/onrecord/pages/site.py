"""What every page needs: the record, the templates, absolute links."""

import getpass
import os
import secrets
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response

from onrecord._version import __version__
from onrecord.pages import links, words
from onrecord.record.store import Record, open_record

_MAPPED = 2**31  # bytes of the file that are read without being copied
FOLDER = Path(__file__).parent


def _templates() -> Environment:
    made = Environment(
        loader=FileSystemLoader(FOLDER / "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        auto_reload=False,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.globals.update(links=links, version=__version__)
    made.filters.update(shown=words.shown, day=words.day, many=words.many, sure=words.sure)
    return made


def login() -> str:
    """The name under which this program's user is known to the system."""
    try:
        return getpass.getuser()
    except (OSError, KeyError):
        return "somebody"


@dataclass(frozen=True)
class Site:
    """path: the record's file. read_only: nothing can be written. public: the origin that a reverse proxy shows.
    token: what a page of ours sends along when it writes; another one for each start. who: in whose name it is
    corrected. writing: held while the record is open for writing. open: what each thread reads from."""

    path: str
    read_only: bool = False
    public: str | None = None
    who: str = field(default_factory=login)
    token: str = field(default_factory=lambda: secrets.token_urlsafe(24))
    templates: Environment = field(default_factory=_templates)
    writing: threading.Lock = field(default_factory=threading.Lock)
    open: threading.local = field(default_factory=threading.local)

    @contextmanager
    def record(self) -> Iterator[Record]:
        """For reading. A connection belongs to one thread, and stays open for its next request, for opening the file
        anew takes longer than most pages do. It is opened anew where another file was put in its place, and after a
        fault."""
        held: tuple[tuple[int, int], Record] | None = getattr(self.open, "record", None)
        here = _file(self.path)
        if held is not None and held[0] != here:
            held[1].close()
            held = None
        record = held[1] if held is not None else open_record(self.path)
        self.open.record = None  # till it is seen that nothing went wrong; a request inside this one has its own
        try:
            with record.failures():
                if held is None:
                    record.db.execute(f"PRAGMA mmap_size = {_MAPPED}")
                yield record
        except BaseException:
            record.close()
            raise
        self.open.record = (here, record)

    def base(self, request: Request) -> str:
        """The beginning of an absolute link."""
        return self.public or f"http://{request.headers['host']}"

    def filled(self, request: Request, template: str, /, **values: Any) -> str:
        """`template`.html, filled in."""
        q = request.query_params.get("q", "") if request.url.path == "/search" else ""
        known = {
            "token": None if self.read_only else self.token,
            "q": q,
            "base": self.base(request),
            "here": request.url.path,
        }
        return self.templates.get_template(f"{template}.html").render(**known, **values)

    def page(self, request: Request, template: str, /, *, status: int = 200, **values: Any) -> Response:
        return HTMLResponse(self.filled(request, template, **values), status)


def _file(path: str) -> tuple[int, int]:
    """Which file it is, whatever its name."""
    try:
        found = os.stat(path)
    except OSError:
        return 0, 0  # opening it says why
    return found.st_dev, found.st_ino


def site_of(request: Request) -> Site:
    site: Site = request.app.state.site
    return site
