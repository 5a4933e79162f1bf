"""The list of an article's speakers, with those who only pass words on or have them said to."""

from collections.abc import Sequence

from onrecord.articles import Span
from onrecord.findings import Speaker, SpeakerKind
from onrecord.reader.chains.names import bare_name
from onrecord.reader.chains.outlets import is_outlet
from onrecord.reader.countries import countries_in, country_of
from onrecord.reader.speakers.entities import Entity


class People:
    """Ids are "s1", "s2" ... in the order in which they came."""

    def __init__(self, text: str, speaking: Sequence[Entity]) -> None:
        self._text = text
        self.speakers: list[Speaker] = []
        self._by_name: dict[str, str] = {}
        for n, e in enumerate(speaking, 1):
            kind = e.kind
            if kind in ("person", "place", None) and is_outlet(e.name):
                kind = "organisation"
            self.speakers.append(
                Speaker(f"s{n}", e.name, kind, tuple(e.mentions), tuple(e.roles), _country(text, e), e.anonymity)
            )
            self._by_name.setdefault(_folded(e.name), f"s{n}")

    @staticmethod
    def id(number: int) -> str:
        return f"s{number + 1}"

    def known(self, span: Span) -> str | None:
        """The id of the one whose name these words are."""
        return self._by_name.get(_folded(bare_name(self._text, span)))

    def of(self, name: str, span: Span | None = None) -> str:
        """The id of the one of that name; one who is not known yet is taken in. span: where, if the text says it."""
        found = self._by_name.get(_folded(name))
        if found is None:
            found = f"s{len(self.speakers) + 1}"
            kind: SpeakerKind = "organisation" if name[:1].isupper() else "unnamed"
            self.speakers.append(Speaker(found, name, kind, (span,) if span is not None else ()))
            self._by_name[_folded(name)] = found
        return found


def _country(text: str, entity: Entity) -> str | None:
    """Where the name or a role tells it: "Ankara", "the Greek parliament", "French finance minister"."""
    whole = country_of(entity.name)
    if whole or entity.kind == "document":
        return whole
    said = [entity.name] if entity.kind != "person" else []
    for words in [*said, *(r.of(text) for r in entity.roles)]:
        found = {code for _, _, code in countries_in(words)}
        if len(found) == 1:
            return found.pop()
    return None


def _folded(name: str) -> str:
    return name.casefold().removeprefix("the ")
