"""The settings of all attributions of an article: each from its own sentence, then from those around it."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from onrecord.articles import Span
from onrecord.findings import Attribution, Medium
from onrecord.reader.chains.alone import Alone, read_alone
from onrecord.reader.chains.clause import anchor, is_void, make_clause
from onrecord.reader.chains.names import Names
from onrecord.reader.chains.report import Report
from onrecord.reader.chains.scenes import with_credits, with_scenes
from onrecord.reader.chains.tables import NEAR


@dataclass(frozen=True, slots=True)
class Setting:
    """via: nearest to the speaker first, with article and descriptor; names: one for each, without, the fullest of
    the text.

    cited: where the source is an outlet that passes on the words of others, these. occasion: from its preposition on.
    """

    via: tuple[Span, ...] = ()
    names: tuple[str, ...] = ()
    cited: tuple[Span, ...] = ()
    addressee: Span | None = None
    occasion: Span | None = None
    medium: Medium | None = None


class Settings:
    """The settings of an article's attributions, read in two steps: what each says alone, and, once it is known who
    speaks, what holds for others besides."""

    def __init__(self, text: str, attributions: Sequence[Attribution], lines: Sequence[tuple[int, int]]) -> None:
        """lines: start and end of the paragraphs that are report."""
        self._text = text
        self._report = Report(text, lines)
        kept = (n for n, a in enumerate(attributions) if not is_void(text, a))
        self._order = sorted(kept, key=lambda n: anchor(attributions[n]))
        self._alone = _each_alone(self._report, [attributions[n] for n in self._order])
        self.cited: list[tuple[Span, ...]] = [()] * len(attributions)  # of each attribution: see Setting
        for n, alone in zip(self._order, self._alone, strict=True):
            self.cited[n] = alone.cited

    def of(self, attributions: Sequence[Attribution]) -> list[Setting]:
        """One for each. attributions: the same ones, in the same order; where they have speakers, these tell who goes
        on in a scene."""
        ordered = [attributions[n] for n in self._order]
        found = with_scenes(self._report, ordered, with_credits(self._alone))
        phrases = [k.phrase for f in found for k in f.links]
        names = Names(self._text, self._report.paragraphs() if phrases else (), phrases)
        out = [Setting()] * len(attributions)
        for n, alone in zip(self._order, found, strict=True):
            links = [k.phrase for k in alone.links if names.known or not k.phrase.doubtful]
            out[n] = Setting(
                tuple(p.span for p in links),
                tuple(names.name(p) for p in links),
                alone.cited,
                alone.addressee,
                alone.occasion,
                alone.medium,
            )
        return out


def read_settings(text: str, attributions: Sequence[Attribution], lines: Sequence[tuple[int, int]]) -> list[Setting]:
    """Both steps at once. Never raises."""
    return Settings(text, attributions, lines).of(attributions)


def _each_alone(report: Report, attributions: Sequence[Attribution]) -> list[Alone]:
    """attributions: in the order of their places."""
    places = [anchor(a) for a in attributions]
    found: list[Alone] = []
    for n, a in enumerate(attributions):
        line = report.line_at(places[n])
        if line is None:
            found.append(Alone())
            continue
        start, end = report.bounds(line)
        low = max(bisect_left(places, start), n - NEAR)
        high = min(bisect_left(places, end), n + NEAR + 1)
        paragraph = report.paragraph(line)
        found.append(read_alone(make_clause(paragraph, a, attributions[low:high]), paragraph, line))
    return found
