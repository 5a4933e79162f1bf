"""`onrecord serve` and `onrecord demo` as they run."""

import os
import signal
import socket
import subprocess
import sys
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from click.testing import CliRunner
from starlette.testclient import TestClient

from onrecord.cli import main
from onrecord.pages.serving import _listen
from onrecord.record import add_findings, finish_removals, open_record, remove_article
from tests.pages.conftest import undated


@contextmanager
def running(*arguments: str, temp: Path) -> Iterator[tuple[subprocess.Popen[str], str]]:
    """(the program, its address)."""
    command = [sys.executable, "-m", "onrecord", *arguments, "--port", "0"]
    environment = {**os.environ, "TMPDIR": str(temp)}
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=environment) as program:
        assert program.stdout
        try:
            yield program, program.stdout.readline().split("http://")[1].split("/")[0]
        finally:
            program.kill()


def get(address: str, **headers: str) -> str:
    with urllib.request.urlopen(urllib.request.Request(f"http://{address}/", headers=headers), timeout=10) as answer:
        return str(answer.read().decode())


@pytest.mark.parametrize(("sign", "status"), [(signal.SIGINT, 130), (signal.SIGTERM, 143)])
def test_the_demo_shows_the_sample_reports_and_keeps_nothing(tmp_path: Path, sign: int, status: int) -> None:
    with running("demo", temp=tmp_path) as (program, address):
        assert get(address).count('href="/report/') == 12
        assert len(list(tmp_path.glob("onrecord-demo-*"))) == 1
        program.send_signal(sign)
        assert program.wait(20) == status
    assert list(tmp_path.glob("onrecord-demo-*")) == []


def test_the_record_is_served_to_this_machine(path: Path, tmp_path: Path) -> None:
    with running("serve", "--record", str(path), "--public", "https://record.example.org", temp=tmp_path) as (
        _,
        address,
    ):
        assert "Article 5" in get(address)
        assert "Article 5" in get(address, Host="record.example.org")
        with pytest.raises(urllib.error.HTTPError, match="421"):
            get(address, Host="evil.example")


def test_it_listens_on_the_loopback_address_and_on_no_other() -> None:
    with _listen(0) as listening:
        assert listening.getsockname()[0] == "127.0.0.1"
    assert "--host" not in CliRunner().invoke(main, ["serve", "--help"]).output


def test_a_port_that_is_taken_is_named_with_the_way_out(path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = str(taken.getsockname()[1])
        result = CliRunner().invoke(main, ["serve", "--record", str(path), "--port", port])
    assert result.exit_code == 3
    assert port in result.output and "--port 0" in result.output


def test_what_cannot_be_served_is_said_before_the_first_page(tmp_path: Path) -> None:
    result = CliRunner().invoke(main, ["serve", "--record", str(tmp_path / "none.db")])
    assert result.exit_code == 3
    assert "no record there" in result.output


def test_a_public_address_that_is_none_is_wrong_usage(path: Path) -> None:
    result = CliRunner().invoke(main, ["serve", "--record", str(path), "--public", "record.example.org"])
    assert result.exit_code == 2
    assert "https://record.example.org" in result.output


def test_what_changes_in_the_record_shows_on_the_next_page(client: TestClient, path: Path, tmp_path: Path) -> None:
    assert "6 reports" in client.get("/").text
    with open_record(path, write=True) as record:
        add_findings(record, undated(8))
    assert "8 reports" in client.get("/").text
    with open_record(path, write=True) as record:
        remove_article(record, record.one("SELECT id FROM articles"), "a test")
        finish_removals(record)
    assert "7 reports" in client.get("/").text
    other = tmp_path / "other.db"
    with open_record(other, write=True, create=True) as record:
        add_findings(record, undated(2))
    path.unlink()
    assert client.get("/").status_code == 503, "a record that is gone"
    other.rename(path)
    assert "2 reports" in client.get("/").text
