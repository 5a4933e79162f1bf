"""What every page needs: the record, the templates, absolute links."""

import getpass
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
    corrected. writing: held while the record is open for writing."""

    path: str
    read_only: bool = False
    public: str | None = None
    who: str = field(default_factory=login)
    token: str = field(default_factory=lambda: secrets.token_urlsafe(24))
    templates: Environment = field(default_factory=_templates)
    writing: threading.Lock = field(default_factory=threading.Lock)

    @contextmanager
    def record(self) -> Iterator[Record]:
        """For reading; one for each request, since a connection belongs to one thread."""
        with open_record(self.path) as record, record.failures():
            record.db.execute(f"PRAGMA mmap_size = {_MAPPED}")
            yield record

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


def site_of(request: Request) -> Site:
    site: Site = request.app.state.site
    return site
