"""One correction: what it says, checked against the record, put in place, and carried to where the same words stand."""

from collections.abc import Sequence
from typing import Any

from onrecord.articles import Span
from onrecord.errors import CorrectionError
from onrecord.reader.acts import speech_act
from onrecord.reader.manner import modality
from onrecord.record.columns import Row, spans, whole
from onrecord.record.corrections.anchors import anchor, anchor_of
from onrecord.record.corrections.boundaries import (
    attribution,
    phrase,
    pieces,
    polarity_of,
    quoted_as,
    quoted_words,
    spoken_without_marks,
)
from onrecord.record.corrections.carrying import carry_from
from onrecord.record.corrections.correction import KEEP, Corrected, Correction
from onrecord.record.corrections.merges import carry_out, own_statement_id, pairs_asked
from onrecord.record.corrections.readings import merged_anew, reading_of, text_of
from onrecord.record.corrections.shaping import FIELDS, add_by_hand, shape, sure
from onrecord.record.corrections.stored import store, stored
from onrecord.record.corrections.voices import speaker_ids
from onrecord.record.get import find_article
from onrecord.record.runs import now
from onrecord.record.store import Record


def correct(record: Record, asked: Correction) -> Corrected:
    """Note what a person says, and show it from now on.

    Raises CorrectionError for what does not fit the record (unknown ids, offsets outside of the text, another text than
    the person saw, no change at all), NoSuchArticle, RecordError; nothing is changed then.
    """
    return correct_all(record, [asked])[0]


def correct_all(record: Record, asked: Sequence[Correction]) -> list[Corrected]:
    """The same for several, all or none of them."""
    with record.transaction():
        return [_correct(record, one) for one in asked]


def _correct(record: Record, asked: Correction) -> Corrected:
    who = " ".join(whole(asked.who).split())
    if not who:
        raise CorrectionError(record.path, "a correction needs to say who makes it")
    note = whole(asked.note).strip() if asked.note else None
    said = {"who": who, "at": now(), "note": note or None}
    if asked.kind == "missing":
        article, made, key = _missing(record, asked, said)
    elif asked.kind == "merge":
        article, made, key = _merge(record, asked, said)
    else:
        article, made, key = _reading(record, asked, said)
    carried = carry_from(record, article)
    return Corrected(record.one("SELECT id FROM corrections WHERE key = ?", key), made, carried)


def _attribution(record: Record, made: str | None) -> tuple[int, int, bool]:
    """(key, article, whether the present model finds it). Raises CorrectionError where there is none to correct."""
    row = record.db.execute(
        "SELECT t.key, t.article, t.superseded IS NULL, c.id FROM attributions t "
        "LEFT JOIN corrections c ON c.key = t.rejected WHERE t.id = ?",
        (made,),
    ).fetchone()
    if row is None:
        raise CorrectionError(record.path, f"holds no attribution {made!r}; `onrecord search --json` shows ids")
    key, article, live, rejected = row
    if rejected is not None:
        step = f"undo {rejected} if it is one after all"
        raise CorrectionError(record.path, f"{made} is set aside as no statement; {step}")
    return key, article, bool(live)


def _reading(record: Record, asked: Correction, said: Row) -> tuple[int, str, int]:
    db = record.db
    key, article, live = _attribution(record, asked.attribution)
    text = _text_seen(record, article, asked)
    before = reading_of(db, key)
    after = None if asked.kind == "no-statement" else sure(_after(record, asked, article, text, before), asked.kind)
    if after is not None and asked.kind != "right" and live and all(before[name] == after[name] for name in FIELDS):
        raise CorrectionError(
            record.path, f"that is how {asked.attribution} is read already; `right` says that it is so"
        )
    words = anchor_of(text, before, after)
    with merged_anew(db, article, asked.kind in ("speaker", "boundaries", "kind", "no-statement") or not live):
        correction = shape(db, key, asked.kind, words, said, after)
    return article, before["id"], correction


def _after(record: Record, asked: Correction, article: int, text: str, before: Row) -> Row:
    """The reading as the person has it."""
    if asked.kind == "speaker":
        if asked.speakers is None:
            raise CorrectionError(
                record.path, "`speaker` needs to say who speaks; an empty list says that nobody is named"
            )
        return {**before, "speakers": speaker_ids(record, article, asked.speakers, asked.speaker_kind)}
    if asked.kind == "boundaries":
        return _bounded(record, asked, text, before, spoken_without_marks(text, before))
    if asked.kind == "kind":
        if asked.quote_kind is None:
            raise CorrectionError(record.path, "`kind` needs direct, indirect or mixed")
        quoted = quoted_as(record.path, text, before["content"], asked.quote_kind)
        return {**before, "quoted": quoted, "kind": asked.quote_kind}
    if asked.kind == "act":
        if asked.act is None and asked.polarity is None:
            raise CorrectionError(record.path, "`act` needs an act, such as DENY, or a polarity")
        return {**before, "act": asked.act or before["act"], "polarity": asked.polarity or before["polarity"]}
    return before


def _bounded(record: Record, asked: Correction, text: str, before: Row, spoken: bool) -> Row:
    after = dict(before)
    for name, span in (("source", asked.source), ("cue", asked.cue)):
        if span is not KEEP:
            after[name] = phrase(record.path, text, span) if isinstance(span, Span) else None
    if isinstance(asked.content, tuple):
        after["content"] = pieces(record.path, text, asked.content)
    if after["content"] != before["content"]:
        after["quoted"], after["kind"] = quoted_words(text, after["content"], spoken)
    if after["cue"] != before["cue"]:
        after["polarity"] = polarity_of(text, after)
    return after


def _missing(record: Record, asked: Correction, said: Row) -> tuple[int, str, int]:
    db = record.db
    if asked.article is None or not isinstance(asked.content, tuple):
        raise CorrectionError(record.path, "a missing attribution needs its article and its words")
    article = find_article(record, asked.article, newest=True)
    text = _text_seen(record, article, asked)
    (transcript,) = db.execute("SELECT transcript FROM articles WHERE key = ?", (article,)).fetchone()
    reading = _bounded(record, asked, text, _blank(), bool(transcript))
    there = db.execute(
        "SELECT id, rejected IS NULL FROM attributions WHERE article = ? AND content_spans = ? AND cue_start IS ? "
        "AND superseded IS NULL",
        (article, spans(reading["content"]), (reading["cue"] or {}).get("start")),
    ).fetchone()
    if there is not None:
        step = "correct that one" if there[1] else "it was set aside as no statement; undo that"
        raise CorrectionError(record.path, f"these words are there as {there[0]}; {step}")
    reading["speakers"] = speaker_ids(record, article, asked.speakers or (), asked.speaker_kind)
    reading["act"] = asked.act or speech_act(text, attribution(reading))
    reading["polarity"] = asked.polarity or polarity_of(text, reading)
    reading["modality"] = modality(text, attribution(reading))
    with merged_anew(db, article):
        made, key = add_by_hand(db, article, "missing", anchor_of(text, reading), said, sure(reading, "missing"))
    return article, made, key


def _merge(record: Record, asked: Correction, said: Row) -> tuple[int, str, int]:
    db = record.db
    subject, other = asked.attribution or "", asked.same_as or asked.not_same_as
    if other is None or (asked.same_as and asked.not_same_as):
        raise CorrectionError(record.path, "`merge` needs one of the two: what it is the same as, or not the same as")
    of_speakers = subject.startswith("spk-")
    if of_speakers:
        row = db.execute("SELECT key, article FROM speakers WHERE id = ?", (subject,)).fetchone()
        if row is None:
            raise CorrectionError(
                record.path, f"holds no speaker {subject!r}; `onrecord export --format jsonl` shows ids"
            )
        key, article = row
    else:
        key, article, _ = _attribution(record, subject)
    text = _text_seen(record, article, asked)
    pairs = pairs_asked(record, subject, other, asked.same_as is not None)
    if not of_speakers:
        words, before = anchor_of(text, reading_of(db, key)), {"statement": own_statement_id(db, subject)}
    else:
        first = db.execute(
            "SELECT start, end FROM mentions WHERE speaker = ? AND part = 'mention' ORDER BY position LIMIT 1", (key,)
        ).fetchone()
        words, before = anchor(text, *first) if first else None, None
    after: dict[str, Any] = {"pairs": [list(pair) for pair in pairs], "same": asked.same_as is not None}
    correction = store(db, article, subject, "merge", words, said, before, after)
    carry_out(db, stored(db, "key = ?", correction)[0])
    return article, subject, correction


def _text_seen(record: Record, article: int, asked: Correction) -> str:
    """The article's text. Raises CorrectionError where it is gone, or another than the person saw."""
    text_hash, removed = record.db.execute(
        "SELECT text_hash, removed FROM articles WHERE key = ?", (article,)
    ).fetchone()
    if removed is not None:
        raise CorrectionError(
            record.path, "the article's words were taken out for good; nothing can be corrected there"
        )
    if asked.text_hash is not None and asked.text_hash != text_hash:
        raise CorrectionError(record.path, "the correction is for another text than this article has; open it again")
    return text_of(record.db, article)


def _blank() -> Row:
    nothing: list[Row] = []
    return {
        "id": "", "kind": "indirect", "source": None, "cue": None, "content": nothing, "quoted": nothing,
        "speakers": nothing, "via": nothing, "addressee": None, "occasion": None, "medium": None, "said_on": None,
        "act": None, "polarity": "affirmed", "modality": "asserted", "inside": None, "statement": "",
        "confidence": 1.0, "speaker_confidence": None,
    }  # fmt: skip
