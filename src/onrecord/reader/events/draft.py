"""An event before it has places, dates and codes."""

from dataclasses import dataclass, field


@dataclass(slots=True)
class Draft:
    """An event before it has places, dates and codes. Spans in characters."""

    type: str
    mode: str | None
    trigger: tuple[int, int]
    actors: list[tuple[int, int]]
    recipients: list[tuple[int, int]]
    status: str
    sentence: tuple[int, int]
    toll: dict[str, int]
    places: list[tuple[int, int]]
    nominal: bool
    lemma: str
    kinds: dict[tuple[int, int], str] = field(default_factory=dict)
    clause: tuple[int, int] = (0, 0)
    others: dict[tuple[int, int], str] = field(
        default_factory=dict
    )  # all who are named in the sentence, with their kind
    confidence: float = 0.5  # that type and parties are right; what the rules alone find is never shown
    by_rules: bool = False  # do the rules see it too?
