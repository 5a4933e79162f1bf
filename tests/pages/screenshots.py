"""The screenshots of docs/pages.md, made anew: `python -m tests.pages.screenshots`. Needs playwright and Chromium."""

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any
from urllib.parse import quote

from playwright.sync_api import sync_playwright

from onrecord.pages.samples import make_demo
from onrecord.record import Record, add_sources, open_record
from tests.pages.browser.conftest import chromium

OUT = Path(__file__).parents[2] / "docs" / "screenshots"
ALTERED = "We will dig a tunnel under the old market while the roof leaks"
DESKTOP, PHONE = {"width": 1080, "height": 720}, {"width": 360, "height": 640}


def shots(record: Record) -> dict[str, tuple[str, dict[str, Any], Callable[[Any], Any]]]:
    """name: (address, what the browser is like, what is done before the picture is taken)."""
    report = record.one("SELECT id FROM articles WHERE title LIKE 'Halvorn:%'")
    speaker = record.one("SELECT coalesce(i.id, s.id) FROM speakers s LEFT JOIN identities i ON i.key = s.identity "
                         "WHERE s.name = 'Odile Tarrant'")  # fmt: skip
    statement = record.one("SELECT st.id FROM statements st JOIN attributions t ON t.statement = st.key "
                           "GROUP BY st.key ORDER BY count(DISTINCT t.article) DESC LIMIT 1")  # fmt: skip

    def steps(keys: str) -> Callable[[Any], None]:
        return lambda page: [page.keyboard.press(key) for key in keys.split()] and None

    def nothing(page: Any) -> None:
        pass

    def to(selector: str) -> Callable[[Any], None]:
        return lambda page: page.evaluate(f"scrollTo(0, document.querySelector('{selector}').offsetTop - 40)")

    desktop, dark = {"viewport": DESKTOP}, {"viewport": DESKTOP, "color_scheme": "dark"}
    phone = {"viewport": PHONE, "device_scale_factor": 2, "has_touch": True}
    return {
        "report": (f"/report/{report}", desktop, steps("j j j j j j j")),
        "report-dark": (f"/report/{report}", dark, steps("j j j j")),
        "report-phone": (f"/report/{report}", phone, lambda page: page.locator(".text .quoted").first.tap()),
        "correct": (f"/report/{report}", desktop, steps("j j j Control+Enter w")),
        "check": (f"/check?quote={quote(ALTERED)}&speaker=Tarrant", desktop, nothing),
        "check-phone": (f"/check?quote={quote(ALTERED)}", {**phone, "color_scheme": "dark"}, to(".judged")),
        "events": ("/events?by=week", desktop, nothing),
        "events-phone": ("/events?type=ASSAULT", {**phone, "color_scheme": "dark"}, to("table")),
        "search": ("/search?q=line+OR+tunnel", desktop, nothing),
        "search-phone": ("/search?q=line+OR+tunnel", {**phone, "color_scheme": "dark"}, nothing),
        "speaker": (f"/speaker/{speaker}", desktop, nothing),
        "statement": (f"/statement/{statement}", desktop, nothing),
    }


def main() -> None:
    OUT.mkdir(exist_ok=True)
    with TemporaryDirectory() as folder, sync_playwright() as playwright:
        path = Path(folder) / "onrecord.db"
        make_demo(path)
        with open_record(path, write=True) as record:
            add_sources(record, [Path(__file__).parent / "three_outlets.jsonl"])
            wanted = shots(record)
        command = [sys.executable, "-m", "onrecord", "serve", "--record", str(path), "--port", "0"]
        with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as server:
            assert server.stdout
            base = server.stdout.readline().split(": ")[-1].split(" ")[0].rstrip("/")
            browser = playwright.chromium.launch(executable_path=chromium(), args=["--no-sandbox"])
            for name, (address, options, do) in wanted.items():
                page = browser.new_context(base_url=base, reduced_motion="reduce", **options).new_page()
                page.goto(address)
                page.wait_for_load_state("load")
                do(page)
                page.wait_for_timeout(300)
                page.screenshot(path=str(OUT / f"{name}.png"))
                print(OUT / f"{name}.png", file=sys.stderr)
            browser.close()
            server.terminate()


if __name__ == "__main__":
    main()
