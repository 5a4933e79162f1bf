"""Which fields of a row hold what."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Self

NAMES = ("url", "outlet", "title", "byline", "published")  # beside the text


@dataclass(frozen=True, slots=True)
class Fields:
    """For each fact of an article the fields to look for; the first that holds words counts."""

    text: str = "text"
    url: tuple[str, ...] = ("url",)
    outlet: tuple[str, ...] = ("outlet", "publisher")
    title: tuple[str, ...] = ("title",)
    byline: tuple[str, ...] = ("byline", "author")
    published: tuple[str, ...] = ("published", "date")
    asked: tuple[str, ...] = ()  # those that the user named, and surely has

    @classmethod
    def named(cls, text: str, names: Mapping[str, str]) -> Self:
        """`text` for the text, and a field of its own for each fact in `names`: {"url": "link"}.

        ValueError for other facts.
        """
        for fact in names:
            if fact not in NAMES:
                raise ValueError(f"{fact!r} is none of the facts that a field can be named for: {', '.join(NAMES)}")
        return cls(text, asked=tuple(names.values()), **{fact: (name,) for fact, name in names.items()})
