"""The passages of a record that may hold a quotation: by the rarest words they share."""

import json
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Any

from onrecord.record.check.words import Word
from onrecord.record.columns import JOINT
from onrecord.record.filters import ALL_VERSIONS
from onrecord.record.own import own_words
from onrecord.record.places import KEY, within
from onrecord.record.store import Record

RARE = 6  # words of a quotation that are looked up in pairs
FEW = 2_000  # passages that hold one word alone
ARTICLES = 200  # that are asked what somebody is
MOST = 40  # passages that are compared word by word

_CUT = re.compile(r"[\W_]+")
_COLUMNS = f"""SELECT t.key, t.id, t.content, t.content_spans, t.quoted_spans, t.kind, t.confidence,
t.speaker_confidence, t.corrected IS NOT NULL, t.cue, t.act, t.polarity, t.modality, t.said_on, a.key, a.id, a.outlet, a.title, a.url, a.source,
a.published, a.transcript, st.id
FROM attributions t JOIN articles a ON a.key = t.article JOIN statements st ON st.key = t.statement
WHERE {ALL_VERSIONS} AND a.removed IS NULL"""


@dataclass(frozen=True, slots=True)
class Passage:
    """The content of one attribution. pieces: (start, end) in the article's text, words: text of each."""

    key: int
    id: str
    pieces: tuple[tuple[int, int], ...]
    words: tuple[str, ...]
    quoted: tuple[tuple[int, int], ...]
    kind: str
    confidence: float
    speaker_confidence: float | None
    corrected: bool
    cue: str | None
    act: str | None
    polarity: str | None
    modality: str | None
    said_on: str | None
    article_key: int
    article: str
    outlet: str | None
    title: str | None
    url: str | None
    source: str
    published: str | None
    transcript: bool
    statement: str

    @property
    def date(self) -> str | None:
        return self.said_on or self.published

    @property
    def own(self) -> bool:
        """False where the report tells that the speaker denied, refused, asked or did not say this."""
        return own_words(self.kind, self.act, self.polarity, self.modality)


def candidates(record: Record, asked: Sequence[Word], besides: str | None = None) -> list[Passage]:
    """Those that share most of the rare words, the likeliest first. besides: hash of a text that is left out."""
    telling = [w for w in asked if not w.aside and w.weight == 1]
    own = telling if len(telling) > 2 else [w for w in asked if not w.aside]
    tokens = dict.fromkeys(t for w in own for t in _tokens(w))
    known = sorted((count, t) for t in tokens if (count := _count(record, t)))
    if not known:
        return []
    votes: Counter[int] = Counter()
    rare = known[:RARE]
    for count, token in rare:
        if count <= FEW:
            for key in _matching(record, [token], FEW):
                votes[key] += 3
    for (_, a), (_, b) in combinations(rare, 2):
        for key in _matching(record, [a, b], FEW):
            votes[key] += 2
    if len(votes) < 3 and len(known) > 3:  # all words are common: the more of them together, the fewer passages
        for part in (known[:8], known[:5], known[:4], known[2:8]):
            for key in _matching(record, [t for _, t in part], FEW):
                votes[key] += len(part)
    best = sorted(votes.items(), key=lambda item: (-item[1], item[0]))[:MOST]
    return passages(record, [key for key, _ in best], besides)


def passages(record: Record, keys: Sequence[int], besides: str | None = None) -> list[Passage]:
    """In the order of the keys."""
    marks = ", ".join("?" * len(keys))
    rows = record.db.execute(
        f"{_COLUMNS} AND t.newer IS NULL AND t.key IN ({marks}) AND a.text_hash IS NOT ?", [*keys, besides]
    )
    found = {row[0]: _passage(row) for row in rows}
    return [found[key] for key in keys if key in found]


def same_voice(record: Record, passage: Passage) -> list[Passage]:
    """All that the article has of the same speakers, in its order."""
    who = _speakers(record, passage.key)
    if not who:
        return [passage]
    rows = record.db.execute(f"{_COLUMNS} AND t.article = ? ORDER BY t.start, t.key", (passage.article_key,))
    return [p for p in map(_passage, rows) if p.key == passage.key or _speakers(record, p.key) == who]


def speakers(record: Record, key: int) -> list[tuple[str, str | None, str]]:
    """(name, kind, lasting id) of each speaker of an attribution; the name of the identity where there is one."""
    return record.db.execute(
        "SELECT coalesce(i.name, s.name), coalesce(i.kind, s.kind), s.id FROM attribution_speakers x "
        "JOIN speakers s ON s.key = x.speaker LEFT JOIN identities i ON i.key = s.identity "
        "WHERE x.attribution = ? ORDER BY x.position",
        (key,),
    ).fetchall()


def roles(record: Record, key: int) -> list[str]:
    """What the article says that the speakers of an attribution are: "chief executive of Kestrel Steel"."""
    rows = record.db.execute(
        "SELECT m.text FROM attribution_speakers x JOIN mentions m ON m.speaker = x.speaker AND m.part = 'role' "
        "WHERE x.attribution = ? ORDER BY x.position, m.position",
        (key,),
    ).fetchall()
    return [text for (text,) in rows]


def roles_elsewhere(record: Record, names: Iterable[str]) -> list[str]:
    """What articles say that those of these names are; of very many articles, some."""
    query = (
        "SELECT DISTINCT text FROM mentions WHERE part = 'role' AND speaker IN "
        "(SELECT key FROM speakers WHERE name = ? AND superseded IS NULL LIMIT ?)"
    )
    return [text for name in names for (text,) in record.db.execute(query, (name, ARTICLES))]


def _speakers(record: Record, key: int) -> tuple[int, ...]:
    rows = record.db.execute(
        "SELECT speaker FROM attribution_speakers WHERE attribution = ? ORDER BY position", (key,)
    ).fetchall()
    return tuple(k for (k,) in rows)


def _passage(row: Sequence[Any]) -> Passage:
    key, id_, content, spans, quoted, *rest = row
    pieces = tuple((start, end) for start, end in json.loads(str(spans)))
    words: list[str] = []
    at = 0
    for start, end in pieces:
        words.append(str(content)[at : at + end - start])
        at += end - start + len(JOINT)
    marks = tuple((start, end) for start, end in json.loads(str(quoted)))
    kind, confidence, sure, corrected, *facts = rest
    return Passage(key, id_, pieces, tuple(words), marks, kind, confidence, sure, bool(corrected), *facts)  # fmt: skip


def _count(record: Record, token: str) -> int:
    """In how many passages a word stands."""
    return int(record.one("SELECT doc FROM words_counts WHERE term = ?", token) or 0)


def _matching(record: Record, tokens: Iterable[str], most: int) -> list[int]:
    asked = " AND ".join(f'"{t}"' for t in tokens)
    query = f"SELECT {KEY} FROM words WHERE words MATCH ? LIMIT ?"
    return [k for (k,) in record.db.execute(query, (within(asked), most))]


def _tokens(word: Word) -> list[str]:
    """As the index of words cuts them; a number as it is written and as a figure."""
    figure = [word.norm] if word.norm.isdigit() and word.norm != word.raw else []
    return [t for t in [*_CUT.split(word.raw), *figure] if len(t) > 1 or t.isdigit()]
