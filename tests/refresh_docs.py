"""Make the generated blocks of the docs anew: `python -m tests.refresh_docs`. tests/test_docs.py uses the same code.

A block is a fence right after a comment:

    <!-- file: short.txt -->                 an input; the fence is its content, and the blocks below it can read it
    <!-- output of: onrecord read ... -->    what the command prints, in 80 columns; `python said.py` works as well
    <!-- first 12 attributions of: onrecord read ... --table -->    the same, cut; also `first 5 lines of`
    <!-- json of: report.txt -->             the whole output, laid out for people
    <!-- json of: report.txt, attributions article.sections -->    these parts, without the fields that are never filled
"""

import json
import re
import runpy
import shlex
import sys
from contextlib import chdir, redirect_stdout
from io import StringIO
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from click.testing import CliRunner

from onrecord.cli import main

ROOT = Path(__file__).parent.parent
PAGES = (ROOT / "README.md", ROOT / "docs" / "read.md", ROOT / "docs" / "contract.md")
# What no attribution has in this version. docs/contract.md says so.
UNFILLED: tuple[str, ...] = ()

_BLOCK = re.compile(
    r"(?P<head><!-- (?P<what>file|json of|output of|first (?P<number>\d+) (?P<unit>attributions|lines) of):"
    r" (?P<of>[^\n]+) -->\n```\w*\n)(?P<body>.*?)(?P<tail>^```$)",
    re.MULTILINE | re.DOTALL,
)
_ROW = re.compile(r" {1,3}\d+  ")  # what goes on in the next line is further in
_EVENT = re.compile(r" {1,2}e\d+  ")
_WIDE = 96  # columns of JSON


def refreshed(page: str) -> str:
    """The page with its generated blocks as the program makes them now."""

    def block(match: re.Match[str]) -> str:
        body = match["body"]
        if match["what"] == "file":
            Path(match["of"]).write_bytes(body.encode())
        elif match["what"] == "json of":
            name, _, parts = match["of"].partition(", ")
            body = _laid_out(_parts(findings(name), parts.split())) + "\n"
        else:
            body = _cut(_printed(match["of"]), int(match["number"] or 0), match["unit"])
        return match["head"] + body + match["tail"]

    with TemporaryDirectory() as folder, chdir(folder):
        Path("examples").symlink_to(ROOT / "examples")
        return _BLOCK.sub(block, page)


def findings(source: str) -> dict[str, Any]:
    return json.loads(_run(["read", source, "--json"]))


def _run(arguments: list[str]) -> str:
    return CliRunner(env={"COLUMNS": "80"}).invoke(main, arguments).output


def _printed(command: str) -> str:
    program, *arguments = shlex.split(command)
    if program == "onrecord":
        return _run(arguments)
    assert program == "python", command
    with redirect_stdout(StringIO()) as out:
        runpy.run_path(arguments[0], run_name="__main__")
    return out.getvalue()


def _cut(output: str, number: int, unit: str | None) -> str:
    """The first lines, or the first rows of a table and what stands below it, with a line that says what is missing."""
    lines = output.splitlines(keepends=True)
    if unit == "lines" and len(lines) > number:
        return "".join(lines[:number]) + f"[... {len(lines) - number} more lines, cut here ...]\n"
    rows = [n for n, line in enumerate(lines) if _ROW.match(line)]
    if unit == "attributions" and len(rows) > number:
        foot = next(n for n, line in enumerate(lines) if line.startswith("Found "))
        told = sum(bool(_EVENT.match(line)) for line in lines)
        cut = f"[... {len(rows) - number} more attributions{f' and {told} events' if told else ''}, cut here ...]\n\n"
        return "".join([*lines[: rows[number]], cut, *lines[foot:]])
    return output


def _parts(found: dict[str, Any], names: list[str]) -> dict[str, Any]:
    parts: dict[str, Any] = {}
    for name in names:
        outer, _, inner = name.partition(".")
        if inner:
            parts.setdefault(outer, {})[inner] = found[outer][inner]
        else:
            parts[name] = found[name]
    if "attributions" in parts:
        parts["attributions"] = [{k: v for k, v in a.items() if k not in UNFILLED} for a in found["attributions"]]
    return parts or found


def _laid_out(value: Any, indent: int = 0, taken: int = 0) -> str:
    """JSON, on one line what fits into one."""
    line = json.dumps(value, ensure_ascii=False)
    if indent + taken + len(line) < _WIDE or not isinstance(value, dict | list):
        return line
    named = (
        [(f"{json.dumps(k)}: ", v) for k, v in value.items()] if isinstance(value, dict) else [("", v) for v in value]
    )
    inner = " " * (indent + 2)
    rows = ",\n".join(inner + name + _laid_out(v, indent + 2, len(name)) for name, v in named)
    opening, closing = "{}" if isinstance(value, dict) else "[]"
    return f"{opening}\n{rows}\n{' ' * indent}{closing}"


if __name__ == "__main__":
    for path in PAGES:
        old = path.read_text(encoding="utf-8")
        new = refreshed(old)
        if new != old:
            path.write_text(new, encoding="utf-8")
        print("changed" if new != old else "as it was", path.relative_to(ROOT), file=sys.stderr)
