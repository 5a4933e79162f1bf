"""Is all there? Each check is broken in turn."""

import json
import sqlite3
import sys
import types
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from onrecord import doctor
from onrecord.cli import main
from onrecord.errors import ModelError


def model_info() -> dict[str, str]:
    return {"hash": "abcdef" * 11, "files": "encoder.onnx", "size": "24300000"}


@pytest.fixture
def modules(monkeypatch: pytest.MonkeyPatch) -> Callable[..., None]:
    """modules(name={attribute: value} or None): what `import` finds in their place."""

    def replace(**given: dict[str, Any] | None) -> None:
        for name, attributes in given.items():
            module = None if attributes is None else types.SimpleNamespace(**attributes)
            monkeypatch.setitem(sys.modules, name.replace("__", "."), module)

    replace(
        onrecord__reader={"model_info": model_info},
        onrecord__reader__cpus={"cpus": lambda: 2},
        onnxruntime={"__version__": "1.22", "get_available_providers": lambda: ["CPUExecutionProvider"]},
    )
    return replace


def run(*arguments: str) -> Result:
    return CliRunner().invoke(main, ["doctor", *arguments])


def found(name: str) -> doctor.Check:
    return next(check for check in doctor.doctor() if check.name == name)


def test_all_is_well(modules: Callable[..., None]) -> None:
    result = run()
    assert result.exit_code == 0
    lines = result.stdout.splitlines()
    assert len(lines) == 8
    assert all(line.startswith("ok ") for line in lines)
    assert "24.3 MB" in result.stdout and "2 threads" in result.stdout and "with FTS5" in result.stdout


def test_json(modules: Callable[..., None]) -> None:
    checks = json.loads(run("--json").stdout)
    assert {"name", "ok", "found", "next_step"} == set(checks[0])
    assert all(check["ok"] and check["next_step"] is None for check in checks)


def test_a_damaged_model_is_a_problem_with_a_next_step(modules: Callable[..., None]) -> None:
    def damaged() -> dict[str, str]:
        raise ModelError("encoder.onnx is damaged")

    modules(onrecord__reader={"model_info": damaged})
    result = run()
    assert result.exit_code == 1
    problem, step = (line for line in result.stdout.splitlines() if not line.startswith("ok"))
    assert problem.split(maxsplit=2) == ["problem", "model", "encoder.onnx is damaged"]
    assert "→ install it again" in step
    assert run("--json").exit_code == 1


@pytest.mark.parametrize(("module", "name"), [("onnxruntime", "onnxruntime"), ("onrecord__reader", "model")])
def test_a_missing_part_is_named_and_the_others_still_checked(
    modules: Callable[..., None], module: str, name: str
) -> None:
    modules(**{module: None})
    checks = doctor.doctor()
    assert len(checks) == 8
    check = next(check for check in checks if check.name == name)
    assert not check.ok and module.replace("__", ".") in check.found and check.next_step


def test_a_runtime_without_processor_support(modules: Callable[..., None]) -> None:
    modules(onnxruntime={"__version__": "1", "get_available_providers": lambda: ["CUDAExecutionProvider"]})
    assert not found("onnxruntime").ok


def test_sqlite_without_full_text_search(modules: Callable[..., None], monkeypatch: pytest.MonkeyPatch) -> None:
    class Without:
        def execute(self, statement: str) -> None:
            raise sqlite3.OperationalError("no such module: fts5")

        def close(self) -> None: ...

    monkeypatch.setattr(sqlite3, "connect", lambda name: Without())
    check = found("SQLite")
    assert not check.ok and "no such module: fts5" in check.found


def test_an_output_without_quotation_marks(modules: Callable[..., None], monkeypatch: pytest.MonkeyPatch) -> None:
    stream = types.SimpleNamespace(encoding="ascii", isatty=lambda: True)
    monkeypatch.setattr(sys, "stdout", stream)
    check = found("output")
    assert not check.ok and check.next_step == "set PYTHONUTF8=1"


@pytest.mark.parametrize(
    ("content", "quota"), [("max 100000\n", None), ("150000 100000\n", 1.5), ("", None), ("1 0", None), (None, None)]
)
def test_the_quota_of_a_container(tmp_path: Path, content: str | None, quota: float | None) -> None:
    file = tmp_path / "cpu.max"
    if content is not None:
        file.write_text(content)
    assert doctor.cpu_quota(file) == quota


@pytest.mark.parametrize(
    ("content", "flags"),
    [
        ("processor : 0\nflags\t\t: sse avx_vnni\nprocessor : 1\n", {"sse", "avx_vnni"}),
        ("Features : fp asimddp\n", {"fp", "asimddp"}),
        ("nothing", None),
        (None, None),
    ],
)
def test_the_flags_of_a_processor(tmp_path: Path, content: str | None, flags: set[str] | None) -> None:
    file = tmp_path / "cpuinfo"
    if content is not None:
        file.write_text(content)
    assert doctor.cpu_flags(file) == flags
