"""What a person says of the machine's reading, and what came of it."""

from dataclasses import dataclass
from enum import Enum
from typing import Any, Final, Literal

from onrecord.articles import Span
from onrecord.findings import Act, Kind, Polarity, SpeakerKind

Verdict = Literal["speaker", "boundaries", "no-statement", "missing", "kind", "act", "merge", "right"]


class Keep(Enum):
    """The default of what a correction of boundaries leaves as it is: None says that there is no source, no cue."""

    KEEP = "as it is"


KEEP: Final = Keep.KEEP


@dataclass(frozen=True, slots=True)
class Correction:
    """One verdict. Spans are code points into the article's text.

    kind: which of these holds, and what is given with it
        speaker       speakers: names, or ids of speakers of the article; () where nobody is named. A name that the
                      article's speakers do not have is a new speaker of the kind `speaker_kind`
        boundaries    what is other of source, cue, content
        no-statement  nothing
        missing       article, content; source, cue, speakers, act as far as they are there
        kind          quote_kind
        act           act, polarity or both
        merge         same_as or not_same_as: what `attribution` is, or is not, one with: another attribution or a
                      statement. If `attribution` is the id of a speaker ("spk-..."): another speaker or a person
        right         nothing
    who: who says so. text_hash: of the text that the person saw, where that is known: the article's must be the same.
    """

    kind: Verdict
    who: str
    attribution: str | None = None
    article: str | None = None
    text_hash: str | None = None
    source: Span | Keep | None = KEEP
    cue: Span | Keep | None = KEEP
    content: tuple[Span, ...] | Keep = KEEP
    speakers: tuple[str, ...] | None = None
    speaker_kind: SpeakerKind | None = None
    act: Act | None = None
    polarity: Polarity | None = None
    quote_kind: Kind | None = None
    same_as: str | None = None
    not_same_as: str | None = None
    note: str | None = None


@dataclass(frozen=True, slots=True)
class Corrected:
    """id: of the correction, for undoing it. attribution: lasting id of what it is about; of a missing one the new
    one's. carried: in how many other articles with the same words it holds too."""

    id: str
    attribution: str
    carried: int = 0


@dataclass(frozen=True, slots=True)
class Noted:
    """A correction of the record. kind: a verdict, or "undo". at: ISO time. article: lasting id.

    exact: the words that it is tied to; None where they were taken out, or it is about no words. before, after: the
    contract's attribution, with "voices": [{"id", "name", "kind"}] of its speakers; before is None for a missing one,
    after for what is no statement. Of a merge after is {"pairs": [[id, id], ...], "same": bool}. undoes: the correction
    taken back. origin: the same correction in another text, from where it was carried. holds: no later one takes it back.
    """

    id: str
    kind: str
    article: str
    attribution: str | None
    exact: str | None
    before: dict[str, Any] | None
    after: dict[str, Any] | None
    note: str | None
    who: str
    at: str
    undoes: str | None
    origin: str | None
    holds: bool
