"""`onrecord follow`: each new hit once."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from onrecord.cli import main
from onrecord.record import add_findings, open_record, remove_article
from tests.record import made


def follow(path: Path, *arguments: str) -> tuple[int, list[str]]:
    result = CliRunner().invoke(main, ["follow", "--record", str(path), "--json", *arguments])
    assert result.exception is None or isinstance(result.exception, SystemExit), result.output
    return result.exit_code, [json.loads(line)["id"] for line in result.stdout.splitlines()]


def add(path: Path, seed: int) -> None:
    with open_record(path, write=True) as record:
        add_findings(record, [made.row(seed, published="2019-01-01")])


def test_each_new_hit_is_printed_once(path: Path) -> None:
    assert follow(path, "never") == (1, [])
    add(path, 50)
    code, first = follow(path, "never")
    assert (code, len(first)) == (0, 2)
    assert follow(path, "never") == (1, [])
    add(path, 51)
    _, second = follow(path, "never")
    assert len(second) == 2
    assert set(first).isdisjoint(second)


def test_each_search_is_followed_by_itself(path: Path) -> None:
    follow(path, "never")
    add(path, 50)
    assert follow(path, "never", "--kind", "direct") == (1, [])
    assert len(follow(path, "never")[1]) == 2


def test_all_prints_what_is_there_already(path: Path) -> None:
    code, ids = follow(path, "--all", "never")
    assert (code, len(ids)) == (0, 12)
    assert follow(path, "--all", "never") == (1, [])


def test_what_came_after_a_removal_is_not_missed(path: Path) -> None:
    """The removed article's rows were the last ones: their numbers are used again."""
    add(path, 50)
    follow(path, "never")
    with open_record(path, write=True) as record:
        remove_article(record, record.one("SELECT id FROM articles ORDER BY key DESC LIMIT 1"), "libel")
    add(path, 51)
    assert len(follow(path, "never")[1]) == 2


def test_the_state_can_be_kept_elsewhere(path: Path, tmp_path: Path) -> None:
    state = tmp_path / "elsewhere.json"
    follow(path, "never", "--state", str(state))
    assert state.exists()
    assert not Path(f"{path}-followed.json").exists()


@pytest.mark.parametrize("held", ["", "{}", '{"last": 3}', '{"last": {"x": "y"}}', "\x00"])
def test_a_damaged_state_is_named_and_left_as_it_is(path: Path, tmp_path: Path, held: str) -> None:
    state = tmp_path / "state.json"
    state.write_text(held)
    result = CliRunner().invoke(main, ["follow", "never", "--record", str(path), "--state", str(state)])
    assert result.exit_code == 3
    assert "--state" in result.output
    assert state.read_text() == held


def test_for_people_words_speaker_outlet_and_link_are_printed(path: Path) -> None:
    result = CliRunner().invoke(main, ["follow", "never", "--all", "--record", str(path)])
    assert "The Marrowby Gazette: " in result.stdout
    assert "We will never" in result.stdout
    assert "https://example.org/r/5" in result.stdout


def test_what_a_new_version_repeats_is_not_new(path: Path) -> None:
    def version(more: str) -> None:
        row = made.row(50, source="live.html")
        row["article"]["text"] += more
        with open_record(path, write=True) as record:
            add_findings(record, [row])

    version("")
    assert len(follow(path, "--all", "α", "--since", "1990")[1]) > 2
    version("\n\nUpdated.")
    version("\n\nUpdated again.")
    assert follow(path, "α", "--since", "1990") == (1, [])
    assert len(follow(path, "--all", "α", "--since", "1990", "--state", str(path) + "-other")[1]) == 14
