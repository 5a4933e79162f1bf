"""What a browser would make of a page: its elements and text."""

from typing import Any

import lxml.html


def parsed(page: str) -> Any:
    return lxml.html.document_fromstring(page)


def stretches(page: Any) -> list[tuple[int, str]]:
    """(offset in code points, text) of each stretch of a report's text."""
    return [(int(e.get("data-at")), e.text_content()) for e in page.xpath("//*[@data-at]")]


def words(element: Any) -> str:
    return " ".join(element.text_content().split())
