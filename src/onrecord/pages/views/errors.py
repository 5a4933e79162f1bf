"""What went wrong, said on a page."""

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from onrecord.errors import RecordError
from onrecord.pages.site import site_of
from onrecord.pages.words import shown

_TITLES = {400: "That could not be understood", 404: "Not on record", 405: "Not possible here"}


def not_there(request: Request, error: Exception) -> Response:
    assert isinstance(error, HTTPException)
    title = _TITLES.get(error.status_code, "That did not work")
    return site_of(request).page(request, "error", status=error.status_code, title=title, why=shown(error.detail))


def record_failed(request: Request, error: Exception) -> Response:
    assert isinstance(error, RecordError)
    return site_of(request).page(
        request, "error", status=503, title="The record could not be used", why=shown(str(error))
    )
