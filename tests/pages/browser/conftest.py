"""The system's Chromium over a server of its own. Skipped, with the reason, where a part is missing."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from onrecord.record import add_findings, open_record
from tests.pages.conftest import undated
from tests.pages.marked_up import SCHOOL, TUNNEL

NAMES = ("chromium", "chromium-browser", "google-chrome", "chrome")
DESKTOP, PHONE = {"width": 1280, "height": 900}, {"width": 390, "height": 844}
WAIT = 30_000  # milliseconds that a page may take, on a slow machine


def chromium() -> str | None:
    return os.environ.get("ONRECORD_CHROMIUM") or next(filter(None, map(shutil.which, NAMES)), None)


def axe() -> Path | None:
    """axe.min.js, where .ci/run or a person put it: `npm install --prefix DIR axe-core`."""
    here = Path(__file__).parent / "node_modules" / "axe-core" / "axe.min.js"
    found = Path(os.environ.get("ONRECORD_AXE", here))
    return found if found.is_file() else None


@pytest.fixture(scope="session")
def browser() -> Iterator[Any]:
    api = pytest.importorskip("playwright.sync_api", reason="playwright is not installed: pip install playwright")
    program = chromium()
    if program is None:
        pytest.skip("no Chromium on this machine: apt-get install chromium, or name one in ONRECORD_CHROMIUM")
    with api.sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=program, args=["--no-sandbox"])
        yield opened
        opened.close()


class Server:
    """`onrecord serve` over the record at `path`."""

    def __init__(self, path: Path, *options: str) -> None:
        command = [sys.executable, "-m", "onrecord", "serve", "--record", str(path), "--port", "0", *options]
        self._process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
        assert self._process.stdout
        line = self._process.stdout.readline()
        self.address = line.split(": ")[-1].split(" ")[0].rstrip("/")
        self.path = path

    def one(self, query: str, *values: Any) -> Any:
        with open_record(self.path) as record:
            return record.one(query, *values)

    def close(self) -> None:
        self._process.terminate()
        self._process.wait(10)


def _filled(path: Path) -> Path:
    with open_record(path, write=True, create=True) as record:
        add_findings(record, [TUNNEL, SCHOOL, *undated(6)])
    return path


@pytest.fixture(scope="session")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """For reading."""
    running = Server(_filled(tmp_path_factory.mktemp("record") / "onrecord.db"))
    yield running
    running.close()


@pytest.fixture
def own_server(tmp_path: Path) -> Iterator[Server]:
    """For writing."""
    running = Server(_filled(tmp_path / "onrecord.db"))
    yield running
    running.close()


@pytest.fixture
def opening(browser: Any) -> Iterator[Callable[..., Any]]:
    """A new page; a message in its console, an error or a request to elsewhere fails the test."""
    contexts, faults = [], list[str]()

    def open_page(base: str, *, refusal: str = "none", **options: Any) -> Any:
        """refusal: the status with which the server is meant to refuse something."""

        def note(message: Any) -> None:
            if message.type in ("error", "warning") and f"status of {refusal}" not in message.text:
                faults.append(f"console: {message.text}")

        context = browser.new_context(base_url=base, **{"viewport": DESKTOP, **options})
        context.set_default_timeout(WAIT)
        contexts.append(context)
        page = context.new_page()
        page.on("console", note)
        page.on("pageerror", lambda e: faults.append(f"error: {e}"))
        page.on("request", lambda r: None if r.url.startswith(base) else faults.append(f"request: {r.url}"))
        return page

    yield open_page
    for context in contexts:
        context.close()
    assert faults == []
