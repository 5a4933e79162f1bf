"""The commands, without a reader: `read` is replaced by one that gives findings written by hand."""

import json
import os
import pty
import shlex
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import click
import pytest
from click.testing import CliRunner, Result

import onrecord
from onrecord.articles import Skipped
from onrecord.cli import main
from onrecord.errors import ModelError
from tests.made_up import bridge, findings

ROOT = Path(__file__).parent.parent
MISSING = Skipped("gone.txt", "no such file or folder; check the path")


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch) -> Callable[..., Result]:
    """run(what `read` gives, *arguments): Skipped goes to on_skip, exceptions are raised, findings are given."""

    def run(items: list[Any], *arguments: str) -> Result:
        def read(sources: Any, *, on_skip: Any = None, **options: Any) -> Iterator[Any]:
            run.options = {"sources": sources, **options}  # type: ignore[attr-defined]
            for item in items:
                if isinstance(item, Skipped):
                    on_skip(item)
                elif isinstance(item, BaseException):
                    raise item
                else:
                    yield item

        # Not monkeypatch.setattr: it would import the real one first.
        monkeypatch.setitem(vars(onrecord), "read", read)
        return CliRunner().invoke(main, ["read", *arguments])

    return run


def subprocess_code(read: str) -> list[str]:
    """A program that is `onrecord` with the body `read` in place of the real function."""
    body = f"""
import sys, time, onrecord
from tests.made_up import bridge, findings
def read(sources, *, on_skip, **options):
{read}
onrecord.read = read
from onrecord.cli import main
main()
"""
    return [sys.executable, "-c", body]


ENVIRONMENT = {
    **{k: v for k, v in os.environ.items() if k not in ("NO_COLOR", "FORCE_COLOR", "COLUMNS", "TERM")},
    "PYTHONPATH": os.pathsep.join([str(ROOT / "src"), str(ROOT)]),
}


def commands() -> list[Any]:
    return [pytest.param(command, id=name) for name, command in main.commands.items()]


class TestHelp:
    @pytest.mark.parametrize("command", [pytest.param(main, id="onrecord"), *commands()])
    def test_every_command_and_option_has_help_and_stands_in_an_example(self, command: click.Command) -> None:
        assert command.help
        assert command.epilog and "Examples:" in command.epilog
        examples = command.epilog.split("Exit status")[0]
        for option in command.params:
            if isinstance(option, click.Option):
                assert option.help, option.opts
                assert any(name in examples for name in option.opts), f"{option.opts} is in no example"

    @pytest.mark.parametrize("command", commands())
    def test_exit_status_is_documented(self, command: click.Command) -> None:
        assert command.epilog and "Exit status:" in command.epilog

    @pytest.mark.parametrize("command", commands())
    def test_examples_are_commands_that_would_run(self, command: click.Command) -> None:
        lines = [line.strip() for line in (command.epilog or "").splitlines() if "onrecord " in line]
        for line in lines:
            words = shlex.split(line[line.index("onrecord ") :].split("|")[0].split(">")[0])
            assert words[1] == command.name
            command.make_context("onrecord", words[2:])

    def test_help_imports_nothing_heavy(self) -> None:
        code = "import sys, onrecord.cli; print(*sys.modules)"
        loaded = subprocess.run(
            [sys.executable, "-c", code], env=ENVIRONMENT, capture_output=True, text=True, check=True
        )
        roots = {name.partition(".")[0] for name in loaded.stdout.split()}
        assert not roots & {"numpy", "onnxruntime", "rich", "trafilatura", "lxml", "tokenizers", "htmldate", "sqlite3"}

    def test_version(self) -> None:
        assert CliRunner().invoke(main, ["--version"]).output == f"onrecord, version {onrecord.__version__}\n"


class TestForms:
    def test_json_is_the_default_when_the_output_is_no_terminal(self, run: Callable[..., Result]) -> None:
        result = run([bridge(), bridge()], "a", "b")
        assert result.exit_code == 0
        assert [json.loads(line) for line in result.stdout.splitlines()] == [bridge().to_dict()] * 2

    def test_table_can_be_asked_for(self, run: Callable[..., Result]) -> None:
        assert "93% sure" in run([bridge()], "a", "--table").stdout

    def test_text_has_its_spans_marked(self, run: Callable[..., Result]) -> None:
        assert "[3k:said] [3s:the chair, Ilse Corrigan]" in run([bridge()], "a", "--text").stdout

    def test_by_speaker_is_a_table_without_saying_so(self, run: Callable[..., Result]) -> None:
        assert "Ilse Corrigan\n" in run([bridge()], "a", "--by", "speaker").stdout

    @pytest.mark.parametrize("form", ["--json", "--text"])
    def test_by_speaker_is_refused_for_what_is_no_table(self, run: Callable[..., Result], form: str) -> None:
        result = run([bridge()], "a", "--by", "speaker", form)
        assert result.exit_code == 2
        assert "--by" in result.stderr

    def test_a_rule_stands_between_articles(self, run: Callable[..., Result]) -> None:
        lines = run([bridge(), bridge(), bridge()], "a", "--table").stdout.splitlines()
        assert sum(set(line) == {"─"} for line in lines) == 2

    def test_on_a_terminal_a_table_is_the_default(self) -> None:
        ours, theirs = pty.openpty()
        command = [*subprocess_code("    yield bridge()"), "read", "a"]
        environment = {**ENVIRONMENT, "TERM": "xterm", "COLUMNS": "100"}
        with subprocess.Popen(command, stdout=theirs, env=environment):
            os.close(theirs)
            shown = b""
            try:
                while chunk := os.read(ours, 65536):
                    shown += chunk
            except OSError:
                pass  # Linux: the other end was closed
        os.close(ours)
        assert "\x1b[1mIlse Corrigan\x1b[0m" in shown.decode()


class TestOptions:
    def test_they_reach_the_function(self, run: Callable[..., Result]) -> None:
        arguments = "a b --field body --language en --max-article 1.5M --allow-host x --allow-host y --threads 3"
        run([bridge()], *arguments.split())
        assert run.options == {  # type: ignore[attr-defined]
            "sources": ("a", "b"),
            "field": "body",
            "language": "en",
            "max_article": 3 * 2**19,
            "allow_hosts": ("x", "y"),
            "threads": 3,
        }

    @pytest.mark.parametrize(
        ("given", "size"),
        [("1000", 1000), ("2K", 2048), ("20M", 20 * 2**20), ("1g", 2**30), ("3 MB", 3 * 2**20), ("1MiB", 2**20)],
    )
    def test_sizes(self, run: Callable[..., Result], given: str, size: int) -> None:
        run([bridge()], "a", "--max-article", given)
        assert run.options["max_article"] == size  # type: ignore[attr-defined]

    @pytest.mark.parametrize("given", ["", "0", "-5", "big", "5T", "0.0001K", "K", "１M2"])
    def test_what_is_no_size_is_refused_with_an_example(self, run: Callable[..., Result], given: str) -> None:
        result = run([bridge()], "a", "--max-article", given)
        assert result.exit_code == 2
        assert "such as 50M" in result.stderr

    @pytest.mark.parametrize(
        "arguments", [[], ["a", "--language", "fr"], ["a", "--threads", "0"], ["a", "--by", "cue"]]
    )
    def test_wrong_usage(self, run: Callable[..., Result], arguments: list[str]) -> None:
        assert run([bridge()], *arguments).exit_code == 2


class TestExitStatus:
    def test_all_read(self, run: Callable[..., Result]) -> None:
        result = run([bridge()], "a")
        assert (result.exit_code, result.stderr) == (0, "")

    def test_something_skipped_and_the_others_printed(self, run: Callable[..., Result]) -> None:
        result = run([bridge(), MISSING, bridge()], "a", "gone.txt", "b")
        assert result.exit_code == 1
        assert len(result.stdout.splitlines()) == 2
        assert "skipped: gone.txt: no such file or folder; check the path\n" in result.stderr
        assert "skipped 1: 1 no such file or folder\n" in result.stderr

    @pytest.mark.parametrize("items", [[], [MISSING], [MISSING, MISSING]])
    def test_nothing_read(self, run: Callable[..., Result], items: list[Any]) -> None:
        result = run(items, "gone.txt")
        assert (result.exit_code, result.stdout) == (3, "")

    def test_a_typed_error_is_a_message(self, run: Callable[..., Result]) -> None:
        result = run([ModelError("the model is damaged: install onrecord again")], "a")
        assert result.exit_code == 3
        assert result.stderr == "onrecord: the model is damaged: install onrecord again\n"

    @pytest.mark.skipif(not os.path.exists("/dev/full"), reason="no such device here")
    @pytest.mark.parametrize("command", [["read", "a"], ["doctor"]])
    def test_an_output_that_cannot_be_written(self, command: list[str]) -> None:
        code = subprocess_code("    yield bridge()")
        with open("/dev/full", "w") as full:
            done = subprocess.run([*code, *command], env=ENVIRONMENT, stdout=full, stderr=subprocess.PIPE, text=True)
        assert done.returncode == 3
        assert done.stderr.startswith("onrecord: the output could not be written (no space left on device)")

    def test_an_unexpected_error_is_not_swallowed(self, run: Callable[..., Result]) -> None:
        assert isinstance(run([bridge(), ZeroDivisionError()], "a").exception, ZeroDivisionError)


class TestStopping:
    def test_ctrl_c_between_two_articles(self, run: Callable[..., Result]) -> None:
        result = run([bridge(), bridge(), KeyboardInterrupt()], "a", "b", "c")
        assert result.exit_code == 130
        assert len(result.stdout.splitlines()) == 2
        assert result.stderr == "stopped after 2 articles\n"

    def test_a_real_ctrl_c_leaves_what_was_read(self) -> None:
        code = subprocess_code("    yield bridge()\n    yield bridge()\n    time.sleep(60)")
        pipes: dict[str, Any] = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE}
        with subprocess.Popen([*code, "read", "a", "b", "c"], env=ENVIRONMENT, text=True, **pipes) as process:
            assert process.stdout
            lines = [process.stdout.readline() for _ in range(2)]  # they come at once, not at the end
            process.send_signal(signal.SIGINT)
            rest, errors = process.communicate(timeout=20)
        assert process.returncode == 130
        assert all(json.loads(line)["contract"] == 1 for line in lines)
        assert rest == ""
        assert errors in (
            "stopped after 1 article\n",
            "stopped after 2 articles\n",
        )  # counted right after it is printed

    def test_a_reader_of_the_output_that_goes_away(self) -> None:
        code = subprocess_code("    while True:\n        yield bridge()")
        pipes: dict[str, Any] = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE}
        with subprocess.Popen([*code, "read", "a"], env=ENVIRONMENT, text=True, **pipes) as process:
            assert process.stdout and process.stderr
            assert process.stdout.readline()
            process.stdout.close()
            assert process.wait(timeout=20) == 141
            assert process.stderr.read() == ""


class TestHostileText:
    def test_no_escape_sequence_reaches_the_output(self, run: Callable[..., Result]) -> None:
        bad = "\x1bP0;owned\x07\x1b[2J\x9b31m\u202e\x00\x08"
        article = findings(
            f"[1s:The{bad} mayor] [1k:said{bad}] [1c:“it {bad} is”].", source=bad, title=bad, outlet=bad, byline=bad,
            published=bad, notes=(bad,),
        )  # fmt: skip
        for form in ("--table", "--text", "--json"):
            result = run([article, Skipped(bad, bad)], "a", form)
            assert not set(result.output) & set("\x1b\x07\x9b\u202e\x00\x08"), form
        assert "mayor" in result.output

    def test_half_characters_do_not_crash_and_json_keeps_them(self, run: Callable[..., Result]) -> None:
        article = findings("[1s:The \ud83d mayor] [1k:said] [1c:“it \udcff is”].", source="broken-\udcff.txt")
        for form in ("--table", "--text"):
            assert run([article, Skipped("\udcff", "\udcff")], "a", form).exit_code == 1
        result = run([article], "a", "--json")
        assert json.loads(result.stdout) == article.to_dict()

    @pytest.mark.parametrize("form", ["--table", "--text", "--json"])
    @pytest.mark.parametrize("encoding", ["ascii", "latin-1", "cp1252"])
    def test_an_output_that_knows_few_characters(self, form: str, encoding: str) -> None:
        environment = {**ENVIRONMENT, "PYTHONIOENCODING": encoding}
        command = [*subprocess_code("    yield bridge()"), "read", "a", form]
        result = subprocess.run(command, env=environment, capture_output=True, check=True)
        shown = result.stdout.decode(encoding)
        if form == "--json":
            assert json.loads(shown) == bridge().to_dict()
        else:
            assert "There is nothing left to patch." in " ".join(shown.split())
