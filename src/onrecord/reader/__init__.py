"""Article → Findings. One encoder pass; each module owns one question.

words, quotes, pieces, windows   what the network sees
network                          runs it
relations                        which words report, and who and what belongs to them
attributions                     the same in characters, with kind, nesting, repetition
speakers                         who each source is, under the fullest name of the article
chains                           through whom, to whom, where and how
dates, said_on                   when
acts, manner                     what was done by saying so; whether it is told as done
events                           who did what to whom
furniture                        what of the page is no report
confidence                       how sure
"""

from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import replace
from itertools import islice
from pathlib import Path

from onrecord._version import __version__
from onrecord.articles import Article, Section, Span
from onrecord.findings import Attribution, Findings, Link
from onrecord.reader.acts import speech_act
from onrecord.reader.attributions import nested, statements, to_attributions, with_turns
from onrecord.reader.chains import Settings, without_credits
from onrecord.reader.confidence import Calibration
from onrecord.reader.cpus import cpus
from onrecord.reader.events import Draft, EventNetwork, event_drafts, to_events
from onrecord.reader.furniture import layout
from onrecord.reader.manner import modality, polarity
from onrecord.reader.mend import mended
from onrecord.reader.network import FILES, MODEL, Network, model_hash
from onrecord.reader.people import People
from onrecord.reader.relations import Layers, find_relations
from onrecord.reader.said_on import saying_dates
from onrecord.reader.speakers import Mention, find_speakers, read_mentions
from onrecord.reader.speakers.pronouns import Ranker
from onrecord.reader.turns import find_turns, transcript_turns
from onrecord.reader.words import cut_words

SLAB = 60_000  # characters read together: memory stays the same for a book as for a report


TURN_CONFIDENCE = 0.9  # of what the layout alone gives; PolNeAR has too few turns to calibrate it


class Reader:
    """Reads articles with one model. Safe to share between threads."""

    def __init__(self, folder: Path = MODEL) -> None:
        """Raises ModelError."""
        self._folder = folder
        self.network = Network(folder)
        self.events = EventNetwork(folder)
        self._calibration = Calibration.load(folder / "confidence.json")
        self._ranker = Ranker.load(folder / "speakers.json")
        self._hash = self.network.hash

    def __reduce__(self) -> tuple[type, tuple[Path]]:
        # A process pool sends the folder; each process loads the weights itself.
        return Reader, (self._folder,)

    def read(self, article: Article) -> Findings:
        """All findings of one article. Never raises on any text."""
        text = article.text
        lines, headings, furniture = layout(article)
        found: list[Attribution] = []
        mentions: list[Mention] = []
        told: list[Draft] = []
        sentence, paragraph = 0, 0
        slab: list[tuple[int, int]] = []
        for line in [*lines, None]:
            if slab and (line is None or line[1] - slab[0][0] > SLAB):
                seen = cut_words(text, slab)
                layers = Layers.blank(len(seen.strings))
                relations = mended(seen, find_relations(self.network, seen, layers))
                found.extend(to_attributions(seen, relations, self._calibration))
                more, sentence = read_mentions(seen, layers, sentence, paragraph)
                mentions.extend(more)
                told.extend(event_drafts(seen, layers, self.events))
                paragraph += len(slab)
                slab = []
            if line is not None:
                slab.append(line)
        turns = transcript_turns(text, lines) if article.transcript else find_turns(text, lines)
        found = with_turns(text, found, turns, TURN_CONFIDENCE)
        found = [replace(a, id=f"a{n}") for n, a in enumerate(found, 1)]
        found = [replace(a, inside=o) for a, o in zip(found, nested(found), strict=True)]
        found = without_credits(text, found)
        settings = Settings(text, found, lines)
        # Where an outlet cites others, these are the speakers.
        asked = [replace(a, source=cited[0]) if cited else a for a, cited in zip(found, settings.cited, strict=True)]
        who = find_speakers(text, mentions, asked, self._ranker)
        people = People(text, who.speakers)
        found = [
            replace(a, speakers=tuple(people.id(n) for n in numbers), speaker_confidence=self._ranker.sure(way, chance))
            for a, (numbers, chance, way) in zip(found, who.of, strict=True)
        ]
        if article.transcript and article.byline and all(t.source is None for t in turns):
            speaks = (people.of(article.byline),)  # a speech: what has no other source is the speaker's
            found = [
                a if a.source or a.speakers else replace(a, speakers=speaks, speaker_confidence=0.99) for a in found
            ]
        found = [
            replace(
                a,
                via=tuple(Link(v, people.of(name, v)) for v, name in zip(s.via, s.names, strict=True)),
                addressee=None if s.addressee is None else Link(s.addressee, people.known(s.addressee)),
                occasion=s.occasion,
                medium=s.medium,
                act=speech_act(text, a),
                modality=modality(text, a),
                polarity=polarity(text, a),
            )
            for a, s in zip(found, settings.of(found), strict=True)
        ]
        dates = saying_dates(text, found, article.published)
        found = [replace(a, said_on=date) for a, date in zip(found, dates, strict=True)]
        said = statements(text, found)
        events = to_events(text, told, found, people.speakers, article.published)
        return Findings(
            article=article,
            sections=tuple(Section(s.of(text).strip(), s) for s in headings),
            furniture=tuple(furniture),
            speakers=tuple(people.speakers),
            attributions=tuple(replace(a, statement=s) for a, s in zip(found, said, strict=True)),
            version=__version__,
            model=self._hash,
            events=tuple(events),
        )

    def read_all(self, articles: Iterable[Article], threads: int | None = None) -> Iterator[Findings]:
        """Findings in the order of the articles, a few of them read ahead in parallel. threads: as many as
        processors."""
        threads = threads or cpus()
        if threads == 1:
            yield from map(self.read, articles)
            return
        pending: deque[Future[Findings]] = deque()
        coming = iter(articles)
        pool = ThreadPoolExecutor(threads)
        try:
            for article in islice(coming, threads + 1):
                pending.append(pool.submit(self.read, article))
            while pending:
                yield pending.popleft().result()
                for article in islice(coming, 1):
                    pending.append(pool.submit(self.read, article))
        finally:
            pool.shutdown(wait=True, cancel_futures=True)


def model_info(folder: Path = MODEL) -> dict[str, str]:
    """hash, files and size (bytes) of the shipped model. Raises ModelError."""
    Network(folder)
    sizes = {name: (folder / name).stat().st_size for name in FILES}
    return {"hash": model_hash(folder), "files": ", ".join(sizes), "size": str(sum(sizes.values()))}


__all__ = ["Reader", "Section", "Span", "model_info"]
