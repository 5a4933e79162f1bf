"""What a check says: its two parts, the passage, and what differs."""

from dataclasses import asdict, dataclass, field
from typing import Any, Literal

from onrecord.record.check.passages import Passage

Wording = Literal["exact", "cut", "altered", "cut-altered", "absent"]
Who = Literal["same", "another", "unknown"]
SURE = 0.9  # of a speaker, from which "on record under" is asserted


@dataclass(frozen=True, slots=True)
class Change:
    """asked, said: words of the quotation, and of the passage, that stand in each other's place; either may be empty.

    kind: "left-out" (marked by an ellipsis, or more than a few words), "before", "after" (the rest of the sentence at
    the ends), "dropped", "added", "replaced", "joined" (another passage begins here; `said` is what the sentences have
    besides at that place). at: where it stands in the quotation: the character at which `asked` begins, or behind which
    `said` is missing."""

    kind: Literal["left-out", "before", "after", "dropped", "added", "replaced", "joined"]
    asked: str
    said: str
    at: int = 0


@dataclass(frozen=True, slots=True)
class Verdict:
    """wording and speaker: the two parts. passage: the one that it was compared with; where nothing is near, None.

    names: who said the passage. on_record: whether it may be asserted that these words are theirs: the wording is exact
    or merely cut, the speaker is surer than SURE or a person gave or confirmed that speaker, and the report does not tell
    them as what was denied. negation: "added" or
    "dropped" where the quotation says the opposite. numbers: whether numbers differ. before, after: the sentences round
    the passage. also: ids of other attributions that match as well. attributions, since, until: the size and dates of
    the record.
    """

    quote: str
    asked: str | None
    wording: Wording
    speaker: Who
    passage: Passage | None
    words: str = ""
    before: str = ""
    after: str = ""
    names: tuple[str, ...] = ()
    on_record: bool = False
    changes: tuple[Change, ...] = ()
    negation: Literal["added", "dropped"] | None = None
    numbers: bool = False
    also: tuple[str, ...] = ()
    attributions: int = 0
    since: str | None = None
    until: str | None = None
    start: int | None = field(default=None)
    joined: str | None = None

    @property
    def stands(self) -> bool:
        """Word for word, and of nobody else: nothing has to be looked into."""
        own = self.passage is not None and self.passage.own
        return self.wording == "exact" and self.speaker != "another" and own

    def to_dict(self) -> dict[str, Any]:
        """Ready for `json.dumps`."""
        row = asdict(self)
        p = self.passage
        row["passage"] = p and {
            "attribution": p.id, "statement": p.statement, "kind": p.kind, "act": p.act, "polarity": p.polarity,
            "cue": p.cue, "own": p.own, "date": p.date, "outlet": p.outlet, "title": p.title, "url": p.url,
            "got_from": p.source, "article": p.article, "start": self.start, "transcript": p.transcript, "corrected": p.corrected, "confidence": p.confidence,
            "speaker_confidence": p.speaker_confidence,
        }  # fmt: skip
        del row["start"]
        return row
