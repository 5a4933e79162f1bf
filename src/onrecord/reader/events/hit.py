"""A trigger with those who act and are acted on, before it is an event."""

from dataclasses import dataclass, field

from onrecord.reader.events.chunks import Chunk
from onrecord.reader.events.groups import Group
from onrecord.reader.events.tables import Entry, NounEntry

# Before "explosion" and the like: no attack.
HARMLESS = frozenset("gas boiler factory accidental mine stove cylinder heart panic cardiac asthma fireworks".split())
NEED_TO = frozenset("want ask tell order instruct command require press push petition beg expect".split())


@dataclass(slots=True)
class Hit:
    """A trigger, words first..last (last inclusive), with the phrases of those who act and are acted on."""

    type: str
    mode: str | None
    first: int
    last: int
    actors: list[Chunk]
    recipients: list[Chunk]
    group: Group | None
    entry: Entry | NounEntry
    verb: str = ""
    object: Chunk | None = None
    used: set[int] = field(default_factory=set)
    subject: Chunk | None = None
