"""The sample reports, as a record of their own."""

from pathlib import Path

from onrecord.errors import MissingSource
from onrecord.record import add_sources, open_record

_SHIPPED = Path(__file__).parent.parent / "examples"  # in the wheel
_CLONED = Path(__file__).parents[3] / "examples"
_TRANSCRIPT = "transcript.txt"


def sample_reports() -> Path:
    """The folder that holds them. Raises MissingSource."""
    for folder in (_SHIPPED, _CLONED):
        if (folder / _TRANSCRIPT).is_file():
            return folder
    raise MissingSource(str(_SHIPPED), "the sample reports are not there; install onrecord anew, or use a clone of it")


def make_demo(path: Path) -> int:
    """Read the sample reports into a new record at `path`; how many there were."""
    reports = sorted(p for p in sample_reports().iterdir() if p.suffix in (".txt", ".html", ".jsonl"))
    with open_record(path, write=True, create=True) as record:
        count = add_sources(record, [p for p in reports if p.name != _TRANSCRIPT])
        return count + add_sources(record, [p for p in reports if p.name == _TRANSCRIPT], transcript=True)
