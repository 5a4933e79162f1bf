"""The addresses, and what answers at each."""

from starlette.applications import Starlette
from starlette.convertors import Convertor, register_url_convertor
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.routing import Mount, Route
from starlette.staticfiles import StaticFiles

from onrecord.errors import RecordError
from onrecord.pages.safety import Safety, origin_of
from onrecord.pages.site import FOLDER, Site, login
from onrecord.pages.views import (
    check,
    corrections,
    errors,
    events,
    feeds,
    home,
    permanent,
    report,
    search,
    speaker,
    statement,
)


class _Rows(Convertor[str]):
    """How the rows of a view are wanted, where not as a page."""

    regex = "csv|json"

    def convert(self, value: str) -> str:
        return value

    def to_string(self, value: str) -> str:
        return value


register_url_convertor("rows", _Rows())


_WRITING = [
    Route("/corrections", corrections.make, methods=["POST"]),
    Route("/corrections/{correction}/undo", corrections.take_back, methods=["POST"]),
    Route("/events/{event}/apart", events.apart, methods=["POST"]),
    Route("/events/{event}/together", events.together, methods=["POST"]),
]


def make_app(path: str, *, read_only: bool = False, public: str | None = None, who: str | None = None) -> Starlette:
    """The pages over the record in the file at `path`, as an ASGI application.

    read_only: nothing can be written. public: the address under which a reverse proxy shows the pages.
    who: in whose name it is corrected; the system's name of the user by default.
    Raises ValueError for a `public` that is no address.
    """
    site = Site(path, read_only, origin_of(public) if public else None, who or login())
    app = Starlette(
        routes=[
            Route("/", home.home),
            Route("/report/{article}.json", report.contract),
            Route("/report/{article}.csv", report.rows),
            Route("/report/{article}", report.report),
            Route("/a/{attribution}", permanent.attribution),
            Route("/search", search.search),
            Route("/search.atom", feeds.of_search),
            Route("/search.{suffix:rows}", search.search),
            Route("/check", check.check, methods=["GET", "POST"]),
            Route("/check.{suffix:rows}", check.check, methods=["GET", "POST"]),
            Route("/events", events.events),
            Route("/events.{suffix:rows}", events.events),
            Route("/event/{event}", permanent.event),
            Route("/topic/{topic}.atom", feeds.of_topic),
            Route("/topic/{topic}.{suffix:rows}", search.topic),
            Route("/topic/{topic}", search.topic),
            Route("/speaker/{speaker}.atom", feeds.of_speaker),
            Route("/speaker/{speaker}.{suffix:rows}", speaker.speaker),
            Route("/speaker/{speaker}", speaker.speaker),
            Route("/statement/{statement}.{suffix:rows}", statement.statement),
            Route("/statement/{statement}", statement.statement),
            *([] if read_only else _WRITING),
            Mount("/static", StaticFiles(directory=FOLDER / "static"), name="static"),
        ],
        middleware=[Middleware(Safety, public=site.public, token=None if read_only else site.token)],
        exception_handlers={HTTPException: errors.not_there, RecordError: errors.record_failed},
    )
    app.state.site = site
    return app
