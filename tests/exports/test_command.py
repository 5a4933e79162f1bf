"""`onrecord export`: files that are there whole or not at all, and messages that say what to do."""

import builtins
import json
import os
import stat
import sys
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from onrecord import exports
from onrecord.cli import main
from onrecord.commands import export as command
from onrecord.exports import FORMATS, web_annotation


def run(path: Path, *arguments: str) -> Result:
    return CliRunner().invoke(main, ["export", *arguments, "--record", str(path)])


def test_the_command_takes_every_format() -> None:
    assert tuple(FORMATS) == command.FORMATS


@pytest.mark.parametrize("form", [form for form, of in FORMATS.items() if of.what == "attributions"])
def test_a_file_is_written_whole(form: str, path: Path, tmp_path: Path) -> None:
    target = tmp_path / "said"
    done = run(path, "--format", form, "--output", str(target))
    assert (done.exit_code, done.stdout) == (0, "") and done.stderr.endswith(" attributions\n")
    assert target.stat().st_size > 1000 and os.listdir(tmp_path) == ["said"]
    if FORMATS[form].screen:
        assert run(path, "--format", form).stdout_bytes == target.read_bytes()


def test_nothing_is_replaced_without_force(path: Path, tmp_path: Path) -> None:
    target = tmp_path / "said.csv"
    target.write_text("mine")
    target.chmod(0o640)
    done = run(path, "--format", "csv", "--output", str(target))
    assert done.exit_code == 3 and "--force" in done.stderr and target.read_text() == "mine"
    assert run(path, "--format", "csv", "--output", str(target), "--force").exit_code == 0
    assert target.read_text().startswith("id,") and stat.S_IMODE(target.stat().st_mode) == 0o640


def test_the_record_is_never_replaced(path: Path) -> None:
    before = path.read_bytes()
    done = run(path, "--format", "csv", "--output", str(path), "--force")
    assert done.exit_code == 3 and "the record itself" in done.stderr and path.read_bytes() == before


def test_what_breaks_off_leaves_nothing(path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(web_annotation, "annotation", full)
    target = tmp_path / "said"
    target.write_text("mine")
    done = run(path, "--format", "w3c", "--output", str(target), "--force")
    assert done.exit_code == 3 and "no space left" in done.stderr
    assert target.read_text() == "mine" and os.listdir(tmp_path) == ["said"]


def test_what_another_program_put_there_meanwhile_stays(path: Path, tmp_path: Path) -> None:
    target = tmp_path / "said"
    with pytest.raises(exports.ExportError, match="meanwhile"), exports.opened(str(target)) as out:
        out.write(b"ours")
        target.write_text("theirs")
    assert target.read_text() == "theirs" and os.listdir(tmp_path) == ["said"]


@pytest.mark.parametrize("where", ["", "none/said.csv"])
def test_places_that_cannot_be_are_explained(where: str, path: Path, tmp_path: Path) -> None:
    done = run(path, "--format", "csv", "--output", str(tmp_path / where))
    assert done.exit_code == 3 and "--output" in done.stderr


def test_an_empty_result_says_which_filter_emptied_it(path: Path, tmp_path: Path) -> None:
    target = tmp_path / "said.csv"
    done = run(path, "bridge", "--speaker", "nobody at all", "--format", "csv", "--output", str(target))
    assert done.exit_code == 1 and done.stdout == "" and not target.exists()
    assert done.stderr == "Nothing found. Something would be without --speaker nobody at all.\n"
    assert run(path, '"open', "--format", "csv").exit_code == 3


def test_wrong_usage(path: Path) -> None:
    assert "--output" in run(path, "--format", "parquet").stderr
    for arguments in (["--format", "parquet"], ["--format", "jsonl", "--bom"], ["--format", "xml"], []):
        assert run(path, *arguments).exit_code == 2


def test_a_missing_extra_prints_the_line_that_installs_it(
    path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = builtins.__import__

    def without(name: str, *rest: Any) -> Any:
        if name.partition(".")[0] == "pyarrow":
            raise ImportError(name)
        return real(name, *rest)

    monkeypatch.delitem(sys.modules, "onrecord.exports.parquet", raising=False)
    monkeypatch.setattr(builtins, "__import__", without)
    done = run(path, "--format", "parquet", "--output", str(tmp_path / "said"))
    assert done.exit_code == 3 and "pip install 'onrecord[parquet]'" in done.stderr and os.listdir(tmp_path) == []


def test_excel_gets_its_mark(path: Path) -> None:
    plain = run(path, "--format", "csv", "--kind", "direct").stdout_bytes
    assert run(path, "--format", "csv", "--kind", "direct", "--bom").stdout_bytes == b"\xef\xbb\xbf" + plain


def test_a_terminal_is_sent_nothing_that_acts(path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Any) -> None:
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    with exports.opened(None) as out:
        out.write("a\x1b[31mb\u202e\n".encode())
    assert capsys.readouterr().out == "a␛[31mb\n"


def test_a_pipe_is_written_to(path: Path, tmp_path: Path) -> None:
    assert run(path, "--format", "jsonl", "--output", os.devnull).exit_code == 0
    assert run(path, "--format", "jsonl", "--output", "-").stdout_bytes == run(path, "--format", "jsonl").stdout_bytes


def test_examples_go_the_whole_way(tmp_path: Path) -> None:
    """The reader's own output, through the record, to JSON Lines: places fit the texts."""
    from onrecord.record import add_sources, open_record

    record_path = tmp_path / "onrecord.db"
    examples = Path(__file__).parent.parent.parent / "examples"
    with open_record(record_path, write=True, create=True) as record:
        add_sources(record, [str(examples)])
        texts = dict(record.db.execute("SELECT id, text FROM articles"))
    lines = [json.loads(line) for line in run(record_path, "--format", "jsonl").stdout.splitlines()]
    assert len(lines) > 100
    for line in lines:
        assert line["content_pieces"] == [texts[line["article"]][start:end] for start, end in line["content_spans"]]
