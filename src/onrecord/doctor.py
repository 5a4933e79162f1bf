"""Is everything there that onrecord needs? One line a question; each problem with the next step."""

import os
import platform
import sqlite3
import sys
from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import Any

from onrecord._version import __version__
from onrecord.errors import ModelError

_AGAIN = "install it again: pip install --force-reinstall onrecord"
_OLDEST = (3, 11)


@dataclass(frozen=True, slots=True)
class Check:
    """What was asked, whether all is well, what was found, and what to do where it is not."""

    name: str
    ok: bool
    found: str
    next_step: str | None = None

    def to_dict(self) -> dict[str, Any]:
        return {"name": self.name, "ok": self.ok, "found": self.found, "next_step": self.next_step}


def doctor() -> list[Check]:
    """All checks, in order. Never raises: what goes wrong is the finding."""
    return [_asked(name, ask) for name, ask in _QUESTIONS.items()]


def _asked(name: str, ask: "Callable[[], tuple[bool, str, str]]") -> Check:
    try:
        ok, found, step = ask()
    except Exception as error:
        # Nothing is hidden: a doctor that falls over at the first broken part could not report the others.
        return Check(name, False, f"{type(error).__name__}: {error}", _AGAIN)
    return Check(name, ok, found, None if ok else step)


def _python() -> tuple[bool, str, str]:
    found = f"{platform.python_version()} ({platform.python_implementation()}) on {platform.platform()}"
    return sys.version_info >= _OLDEST, found, f"use Python {'.'.join(map(str, _OLDEST))} or newer"


def _onrecord() -> tuple[bool, str, str]:
    return True, f"{__version__}, in {Path(__file__).parent}", ""


def _processors() -> tuple[bool, str, str]:
    allowed = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    found = f"{allowed} of {os.cpu_count()} may be used"
    quota = cpu_quota()
    if quota is not None:
        found += f", within a quota of {quota:g}"
    threads = int(import_module("onrecord.reader.cpus").cpus())
    return True, f"{found}; {threads} thread{'' if threads == 1 else 's'}", ""


def cpu_quota(file: Path = Path("/sys/fs/cgroup/cpu.max")) -> float | None:
    """Processors' worth of time that the container grants, or None where there is no limit or none that can be read."""
    try:
        quota, period = file.read_text(encoding="ascii").split()
        return int(quota) / int(period)
    except (OSError, ValueError, ZeroDivisionError):
        return None


def _instructions() -> tuple[bool, str, str]:
    flags = cpu_flags()
    if flags is None:
        return True, "not to be told on this system", ""
    exact = sorted(flags & {"avx512_vnni", "avx512vnni", "avx_vnni", "amx_int8", "asimddp"})
    if exact:
        return True, f"8-bit arithmetic is exact ({', '.join(exact)})", ""
    return True, "8-bit arithmetic without VNNI: slower; 2 findings in 1,000 may differ from a newer one's", ""


def cpu_flags(file: Path = Path("/proc/cpuinfo")) -> set[str] | None:
    """Names of the processor's extensions, or None where they cannot be read."""
    try:
        lines = file.read_text(encoding="utf-8", errors="replace").splitlines()
    except OSError:
        return None
    named = (line.partition(":") for line in lines)
    return next((set(flags.split()) for name, _, flags in named if name.strip() in ("flags", "Features")), None)


def _runtime() -> tuple[bool, str, str]:
    runtime = import_module("onnxruntime")
    providers = runtime.get_available_providers()
    found = f"{runtime.__version__}, {', '.join(providers)}"
    return "CPUExecutionProvider" in providers, found, "install it again: pip install --force-reinstall onnxruntime"


def _model() -> tuple[bool, str, str]:
    try:
        info = import_module("onrecord.reader").model_info()
    except ModelError as error:
        return False, str(error), _AGAIN
    size = info["size"]
    size = f"{int(size) / 1e6:.1f} MB" if size.isdigit() else size
    return True, f"{info['hash'][:16]}, {size} ({info['files']})", ""


def _sqlite() -> tuple[bool, str, str]:
    version = sqlite3.sqlite_version
    connection = sqlite3.connect(":memory:")
    try:
        connection.execute("create virtual table asked using fts5(words)")
    except sqlite3.OperationalError as error:
        step = "use a Python whose SQLite has FTS5, such as those of python.org, Debian or conda"
        return False, f"{version} without full-text search ({error})", step
    finally:
        connection.close()
    return True, f"{version} with FTS5", ""


def _terminal() -> tuple[bool, str, str]:
    encoding = getattr(sys.stdout, "encoding", None) or "unknown"
    known = "to a terminal" if sys.stdout.isatty() else "not to a terminal"
    try:
        "“¶…”".encode(encoding)
    except (LookupError, UnicodeEncodeError):
        return False, f"{encoding}, {known}: it has no “ ” and would show replacements", "set PYTHONUTF8=1"
    return True, f"{encoding}, {known}", ""


_QUESTIONS: dict[str, Callable[[], tuple[bool, str, str]]] = {
    "Python": _python,
    "onrecord": _onrecord,
    "processors": _processors,
    "instructions": _instructions,
    "onnxruntime": _runtime,
    "model": _model,
    "SQLite": _sqlite,
    "output": _terminal,
}
