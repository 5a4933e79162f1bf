"""By what medium were the words given?"""

from collections.abc import Sequence
from typing import get_args

from onrecord.articles import Span
from onrecord.findings import Medium
from onrecord.reader.chains.clause import Clause
from onrecord.reader.chains.ranks import Link
from onrecord.reader.chains.tables import EVENTS, PAPERS, PLATFORMS, PRESS_HEARERS, SHOWS, SPEECH_HEARERS, WRITTEN

_LEADS = frozenset("in by through via on from".split())
_ARTICLES = frozenset("a an the his her their its".split())
_ENDS_NOUN = frozenset(
    """
    by of for from published in into on to filed seen signed that which with about between
    """.split()
)
_SPOKEN_FILM = {"address": "speech", "speech": "speech"}
_SCREEN = frozenset("television tv broadcaster channel broadcast aired televised station radio".split())
_POSTED = frozenset("tweeted tweets tweeting retweeted".split())
_BEFORE_POST = frozenset("media a facebook instagram blog twitter telegram his her x online".split())
_TALKING = frozenset("speaking interview interviewed appearing appeared".split())
_MEDIA = frozenset(get_args(Medium))


def find_medium(clause: Clause, links: Sequence[Link], addressee: Span | None, event: str | None) -> Medium | None:
    """By the occasion first (event: its noun), then by the paper, the platform, the hearers, the outlet."""
    known = EVENTS.get(event or "")
    remarks = event in ("remarks", "comments", "comment")
    found = (
        (known if event != "podcast" else None)
        or _by_paper(clause)
        or _by_post(clause)
        or (_by_remarks(clause, links) if remarks else None)
        or (_by_hearers(clause, addressee) if addressee is not None else None)
        or _by_links(clause, links, event)
        or _by_air(clause)
        or _by_writing(clause, links)
    )
    return found if found in _MEDIA else None  # type: ignore[return-value]


def _by_paper(clause: Clause) -> str | None:
    """ "in a statement", "in an internal memo", "in footage"; or a source that is written."""
    for n in range(clause.first, clause.last):
        if clause.low(n) not in _LEADS or clause.in_source(n):
            continue
        found = _paper_behind(clause, n)
        if found is not None:
            return found
    head = _source_noun(clause)
    if head in ("statement", "communique", "communiqué"):
        return "statement"
    return "document" if head in WRITTEN else None


def _paper_behind(clause: Clause, n: int) -> str | None:
    lead = clause.low(n)
    for k in range(n + 1, min(n + 7, clause.last)):
        t = clause.tokens[k]
        if not clause.shows(k) or clause.in_source(k) or (not t.word and t.text not in "-,"):
            return None
        if t.low in _ENDS_NOUN and t.low not in _ARTICLES:
            return None
        if t.low not in PAPERS:
            continue
        before, after = clause.low(k - 1), clause.low(k + 1)
        if lead in ("by", "from", "on") and not (lead == "on" and t.low in ("website", "blog")):
            return None
        if (t.low in ("email", "e-mail") and k == n + 1) or before in ("opening", "closing"):
            return None
        if PAPERS[t.low] == "broadcast" and after in ("address", "message", "statement", "speech", "call"):
            return _SPOKEN_FILM.get(after, "broadcast")
        return PAPERS[t.low]
    return None


def _source_noun(clause: Clause) -> str:
    """The head of the source: "report" of "The report by the auditors"."""
    head = ""
    for t in clause.tokens[slice(*clause.source)]:
        if head and (not t.word or t.low in _ENDS_NOUN):
            break
        if t.word:
            head = t.low
    return head


def _by_post(clause: Clause) -> str | None:
    for n in range(clause.first, clause.last):
        low = clause.low(n)
        if low in _POSTED or (low == "posted" and clause.in_cue(n)):
            return "post"
        if clause.in_source(n):
            continue
        if low in ("tweet", "post", "posts") and clause.low(n - 1) in _BEFORE_POST:
            return "post"
        if low in ("on", "to", "via", "using") and _is_platform(clause, n + 1):
            return "post"
    return None


def _is_platform(clause: Clause, n: int) -> bool:
    for k in range(n, min(n + 5, clause.last)):
        t = clause.tokens[k]
        if not clause.shows(k) or not t.word:
            return False
        if t.low in ("blog", "feed", "timeline") or (t.low in PLATFORMS and t.upper):
            return True
        if t.low == "social" and (
            clause.low(k + 1) in ("media", "network", "networks") or clause.low(k - 1) == "truth"
        ):
            return True
    return False


def _by_remarks(clause: Clause, links: Sequence[Link]) -> str | None:
    """Carried by television, or given to a paper."""
    shown = {clause.low(n) for n in range(clause.first, clause.last)}
    if shown & {"televised", "broadcast", "aired"}:
        return "broadcast"
    if links and shown & {"published", "printed"}:
        return "interview"
    return "broadcast" if any(_is_on_screen(clause, k) for k in links) else None


def _is_on_screen(clause: Clause, link: Link) -> bool:
    words = clause.tokens[link.phrase.first : link.phrase.last]
    return any(t.low in _SCREEN or t.low.endswith("tv") for t in words)


def _by_hearers(clause: Clause, addressee: Span) -> str | None:
    words = [t.low for t in clause.tokens[clause.first : clause.last] if addressee.start <= t.start < addressee.end]
    end = next((k for k, w in enumerate(words) if k and w in ("of", "in", "at")), len(words))
    head = words[end - 1] if words else ""
    if head in ("listeners", "viewers"):
        return "broadcast"
    if "own" in words or words[:1] in (["his"], ["her"]):
        return None
    if head in PRESS_HEARERS and (head not in ("media", "press") or words[0] == "the"):
        return "press-conference"
    return "speech" if head in SPEECH_HEARERS else None


def _by_links(clause: Clause, links: Sequence[Link], event: str | None) -> str | None:
    """ "Speaking to Sky News", "told the Today programme", "told Radio Kelo"."""
    for link in links:
        words = {t.low for t in clause.tokens[link.phrase.first : link.phrase.last]}
        before = [clause.low(n) for n in range(link.phrase.first - 3, link.phrase.first)]
        if words & (SHOWS - {"channel", "documentary", "series"}):
            return "broadcast"
        if set(before) & _TALKING:
            return "interview"
        told = before[-1] in ("told", "tells")
        if told and "broadcaster" in words:
            return "broadcast"
        if told and ("radio" in words or event == "sidelines"):
            return "interview"
        if before[-1] == "on" and _is_on_screen(clause, link):
            return "broadcast"
    return None


def _by_air(clause: Clause) -> str | None:
    for n in range(clause.first, clause.last):
        low, before = clause.low(n), clause.low(n - 1)
        if low == "televised" or (
            low in ("television", "tv", "radio") and before in ("on", "national", "state", "live")
        ):
            return "broadcast"
    return None


def _by_writing(clause: Clause, links: Sequence[Link]) -> str | None:
    """Who "wrote" is read; not an outlet that passes on what others said."""
    if not {clause.low(n) for n in range(*clause.cue)} & {"wrote", "writes", "writing", "written"}:
        return None
    first, last = clause.source
    return None if any(first <= k.phrase.first and k.phrase.last <= last for k in links) else "document"
