"""The user's own list of names that stand for one: a CSV file with the columns name, canonical and, if wanted, kind."""

import csv
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import get_args

from onrecord.errors import OnrecordError
from onrecord.findings import SpeakerKind
from onrecord.reader.folding import folded

_KINDS: tuple[str, ...] = get_args(SpeakerKind)
_Key = tuple[str, str | None]


def _plain(name: str) -> str:
    return " ".join(folded(name).split())


@dataclass(frozen=True, slots=True)
class Aliases:
    """names: (folded name, kind or None for any) → the canonical name as the user writes it."""

    names: Mapping[_Key, str] = field(default_factory=dict)

    def canonical(self, name: str, kind: str | None) -> str | None:
        """The name that the user wants for this one; None where the list does not have it."""
        return self.names.get((_plain(name), kind)) or self.names.get((_plain(name), None))

    def key(self, name: str, kind: str | None) -> _Key | None:
        """What all names that stand for one have in common; None for a name that the list does not have."""
        canonical = self.canonical(name, kind)
        if canonical is None:
            return None
        return _plain(canonical), kind if (_plain(name), kind) in self.names else None


def read_aliases(path: Path) -> Aliases:
    """The list in a CSV file in UTF-8. Raises OnrecordError with the line that is wrong and what to do."""
    names: dict[_Key, str] = {}
    try:
        with path.open(encoding="utf-8-sig", newline="") as stream:
            rows = csv.DictReader(stream, strict=True)
            columns = [c.strip() for c in rows.fieldnames or ()]
            rows.fieldnames = columns
            if not {"name", "canonical"} <= set(columns):
                raise OnrecordError(
                    f"{path}: the first line has to name the columns name and canonical, with a comma between them; "
                    f"it has {', '.join(columns) or 'nothing'}"
                )
            for row in rows:
                _take(row, names, f"{path}, line {rows.line_num}")
    except FileNotFoundError as error:
        raise OnrecordError(f"{path}: no such file; check the path") from error
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        raise OnrecordError(f"{path}: cannot be read as CSV in UTF-8 ({error}); check the file") from error
    # A canonical name stands for itself.
    return Aliases({(_plain(c), kind): c for (_, kind), c in names.items()} | names)


def _take(row: dict[str, str | None], names: dict[_Key, str], where: str) -> None:
    name, canonical, kind = ((row.get(column) or "").strip() for column in ("name", "canonical", "kind"))
    if not name or not canonical:
        raise OnrecordError(f"{where}: name and canonical both need a value")
    if kind and kind not in _KINDS:
        raise OnrecordError(
            f"{where}: {kind} is no kind of speaker; choose one of {', '.join(_KINDS)}, or leave it empty"
        )
    before = names.setdefault((_plain(name), kind or None), canonical)
    if _plain(before) != _plain(canonical):
        raise OnrecordError(
            f"{where}: {name} stands for {before} further up and for {canonical} here; keep one of the two"
        )
