from collections.abc import Callable
from pathlib import Path

import pytest

from onrecord.articles import Article, Skipped
from onrecord.sources import articles


@pytest.fixture
def put(tmp_path: Path) -> Callable[..., str]:
    """Writes a file into the test's folder and gives its path."""

    def write(name: str, data: bytes | str) -> str:
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data.encode() if isinstance(data, str) else data)
        return str(path)

    return write


@pytest.fixture
def got() -> Callable[..., Article]:
    """The one article of a source, which has to be one."""

    def read(source: str, **options: object) -> Article:
        (found,) = articles([source], **options)  # type: ignore[arg-type]
        assert isinstance(found, Article), found
        return found

    return read


@pytest.fixture
def refused() -> Callable[..., str]:
    """The reason why a source is skipped, which it has to be; always one line."""

    def read(source: str, **options: object) -> str:
        (found,) = articles([source], **options)  # type: ignore[arg-type]
        assert isinstance(found, Skipped), found
        assert "\n" not in found.reason and found.reason
        assert found.source == source
        return found.reason

    return read
