"""What stands above and below an article: what it is, and what was left out of it and why."""

from collections import Counter
from datetime import date

from rich.text import Text

from onrecord.display.safe import clean, one_line
from onrecord.findings import Findings

_LONGEST = 160  # characters of a first line that stands in for a title


def title(findings: Findings) -> str:
    """The article's title, or its first line."""
    article = findings.article
    given = one_line(article.title or "")
    if given:
        return given
    line = one_line(clean(article.text[:2000].lstrip()).partition("\n")[0])
    return line if len(line) <= _LONGEST else (line[:_LONGEST].rpartition(" ")[0] or line[:_LONGEST]) + " …"


def head(findings: Findings) -> list[Text]:
    article = findings.article
    byline = one_line(article.byline or "")
    if byline and not byline.casefold().startswith("by "):
        byline = f"by {byline}"
    facts = [one_line(article.outlet or ""), _date(article.published), byline, one_line(article.source)]
    return [Text(title(findings), "bold"), Text(" · ".join(fact for fact in facts if fact), "dim")]


def foot(findings: Findings) -> list[tuple[str, str]]:
    """(what, words), each to be drawn on a line of its own."""
    article = findings.article
    left_out = []
    kinds = Counter(f.kind for f in findings.furniture)
    if kinds:
        listed = ", ".join(f"{number} {kind}" for kind, number in kinds.most_common())
        left_out.append(f"{listed} (furniture; never read for statements)")
    if article.dropped:
        left_out.append(f"{article.dropped:,} characters of page dropped by extraction")
    lines = [("Found", _found(findings)), ("Left out", "; ".join(left_out) or "nothing")]
    if article.doubtful_language:
        lines.append(("Doubtful", "the text is too short to be sure that it is English (--language en, if it is)"))
    lines.extend(("Note", one_line(note)) for note in article.notes)
    return lines


def _found(findings: Findings) -> str:
    number = len(findings.attributions)
    if not number:
        return "no attributions: nobody is quoted or reported here"
    kinds = Counter(a.kind for a in findings.attributions)
    listed = ", ".join(f"{kinds[kind]} {kind}" for kind in ("direct", "indirect", "mixed") if kinds[kind])
    return f"{number} attribution{'s' if number > 1 else ''}: {listed}"


def _date(published: str | None) -> str:
    """ "3 March 2026" for a whole ISO date; anything else as it is."""
    try:
        day = date.fromisoformat((published or "")[:10])
    except ValueError:
        return one_line(published or "")
    return f"{day.day} {day:%B %Y}"
