"""One quotation against the record: the flow from its words to a verdict."""

import re
from functools import partial

from onrecord.record.check.joined import with_joined
from onrecord.record.check.passages import Passage, candidates, roles, roles_elsewhere, speakers
from onrecord.record.check.pasted import quoted_only
from onrecord.record.check.pieces import in_words
from onrecord.record.check.spoken import spoken
from onrecord.record.check.verdict import SURE, Verdict, Who
from onrecord.record.check.voices import same_voice as voice
from onrecord.record.check.wording import Compared, compare
from onrecord.record.size import attributions_in
from onrecord.record.store import Record

LONGEST = 5_000  # characters of a quotation
AROUND = 400  # characters to either side of a passage in which its neighbouring sentences are looked for
CLOSE = 0.04  # share of the words within which passages count as equally near
_BREAK = re.compile(r"(?<=[.!?…])[\"”’'»)\]]*\s+(?=[\"“‘'«(\[]?[A-ZÀ-Þ0-9])|\n+")


def check(record: Record, quote: str, speaker: str | None = None, besides: str | None = None) -> Verdict:
    """What the record holds of `quote`, and whether `speaker` said it. Characters past LONGEST are not looked at.

    besides: hash of a text (its article's `id` in the contract) that is left out: where the quotation is taken from.

    Raises RecordError where the file cannot be read; anything can be asked.
    """
    quote = quoted_only(quote.strip()[:LONGEST])
    find = partial(candidates, record, besides=besides)
    with record.failures():
        asked, _ = spoken(quote)
        near = [(p, in_words(record, p)) for p in find(asked)] if asked else []
        found = with_joined(record, quote, asked, [(p, words, compare(quote, words)) for p, words in near], find)
        size, since, until = _extent(record)
        if not found:
            return Verdict(quote, speaker, "absent", "unknown", None, attributions=size, since=since, until=until)
        ranked = _ranked(record, found, speaker)
        passage, compared, who = ranked[0]
        spoke = speakers(record, passage.key)
        names = tuple(name for name, _, _ in spoke)
        if who == "unknown":  # asked by a role that this article does not give
            who = voice(speaker, spoke, partial(roles_elsewhere, record, names))
        before, words, after, start = _around(record, passage, compared)
        # A person who gave or confirmed the speaker made it wholly sure; a corrected act says nothing of the speaker.
        sure = passage.own and (passage.speaker_confidence or 0.0) > SURE
        on_record = sure and compared.wording in ("exact", "cut")
        same = [p.id for p, c, _ in ranked[1:] if c.wording != "absent" and c.wording == compared.wording]
        absent = compared.wording == "absent"
        return Verdict(
            quote, speaker, compared.wording, "unknown" if absent else who, passage, words, before, after, names,
            bool(on_record and names), compared.changes, compared.negation, compared.numbers,
            () if absent else tuple(same[:20]), size, since, until, start,
            None if absent else compared.partner,
        )  # fmt: skip


def _ranked(
    record: Record, found: list[tuple[Passage, Compared]], speaker: str | None
) -> list[tuple[Passage, Compared, Who]]:
    """The best first: most of the words, then whom was asked for, a transcript before a report, what is quoted before
    what is told, the earliest."""
    there = [c for _, c in found if c.wording != "absent"] or [c for _, c in found]
    top = max(c.share for c in there)
    best = max(c.score for c in there if c.share >= top - CLOSE)
    rows = []
    for p, c in found:
        who = voice(speaker, speakers(record, p.key), partial(roles, record, p.key))
        near = c.share >= top - CLOSE and c.score >= best - 0.5
        order = ("exact", "cut", "altered", "cut-altered", "absent").index(c.wording)
        quoted = ("direct", "mixed", "indirect").index(p.kind) if p.kind in ("direct", "mixed", "indirect") else 3
        rows.append(
            (
                (
                    c.wording == "absent",
                    not near,
                    -c.share if not near else 0,
                    order,
                    who != "same",
                    not p.transcript,
                    quoted,
                    p.date or "~",
                    p.id,
                ),
                (p, c, who),
            )
        )
    return [row for _, row in sorted(rows, key=lambda r: r[0])]


def _around(record: Record, passage: Passage, compared: Compared) -> tuple[str, str, str, int]:
    """(sentence before, the passage's own sentences, sentence behind, where these begin) in the article's text."""
    text = record.one("SELECT text FROM articles WHERE key = ?", passage.article_key) or ""
    if not passage.pieces:
        return "", "", "", 0
    first, last = _place(passage, compared.first), _place(passage, max(compared.first, compared.last - 1)) + 1
    low, high = max(0, first - AROUND), min(len(text), last + AROUND)
    cuts = [low, *(m.end() for m in _BREAK.finditer(text, low, high)), high]
    start = max((c for c in cuts if c <= first), default=low)
    end = min((c for c in cuts if c >= last), default=high)
    before = max((c for c in cuts if c < start), default=start)
    after = min((c for c in cuts if c > end), default=end)

    def shown(a: int, b: int) -> str:
        """Nothing that is no part of the report."""
        held = record.one(
            "SELECT 1 FROM furniture WHERE article = ?1 AND start < ?3 AND end > ?2 UNION ALL "
            "SELECT 1 FROM sections WHERE article = ?1 AND start < ?3 AND end > ?2",
            passage.article_key, a, b,
        )  # fmt: skip
        return "" if held else text[a:b].strip()

    return shown(before, start), text[start:end].strip(), shown(end, after), start


def _place(passage: Passage, at: int) -> int:
    """A character of the joined pieces → of the article."""
    for (start, _), words in zip(passage.pieces, passage.words, strict=True):
        if at <= len(words):
            return start + min(at, max(0, len(words) - 1))
        at -= len(words) + 1
    return passage.pieces[-1][1] - 1


def _extent(record: Record) -> tuple[int, str | None, str | None]:
    """How many attributions, and the first and last date of the articles."""
    since, until = record.db.execute(
        "SELECT (SELECT min(published) FROM articles), (SELECT max(published) FROM articles)"
    ).fetchone()
    return attributions_in(record), since, until
