"""Check: is a quotation on record, or each of those in a whole article? Nothing is written, whatever is sent."""

import io
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from threading import Lock
from urllib.parse import parse_qs

from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from onrecord.articles import Skipped
from onrecord.pages import links
from onrecord.pages.formats import as_rows
from onrecord.pages.safety import LARGEST
from onrecord.pages.site import site_of
from onrecord.pages.verdicts import as_row, judged
from onrecord.pages.words import many, shown
from onrecord.record.check import Verdict
from onrecord.record.check import check as judge
from onrecord.record.check.judge import LONGEST
from onrecord.record.check.report import quotations

MOST = 100  # quotations of one article that are checked
LONGEST_NAME = 200
_PATIENCE = 20.0  # seconds that one waits for an article that somebody else pasted
# The words, whose they are said to be, hash of the article that they were taken from: it is no evidence of itself.
_Quotation = tuple[str, str | None, str | None]
_reading = Lock()  # one article at a time: reading takes all processors


@dataclass(frozen=True, slots=True)
class _Asked:
    """What somebody pasted: a quotation, perhaps with its speaker, or an article."""

    quote: str = ""
    speaker: str = ""
    article: str = ""


async def check(request: Request) -> Response:
    """A quotation stands in the address, so that its verdict can be linked to; an article is too long for that, and
    comes as a form."""
    if request.method == "POST":
        sent = parse_qs((await request.body()).decode("utf-8", "replace"), max_num_fields=10)
        given: Mapping[str, str] = {name: values[-1] for name, values in sent.items()}
    else:
        given = request.query_params
    # A form sends line breaks as CR LF.
    fields = {name: given.get(name, "").replace("\r\n", "\n").strip() for name in ("quote", "speaker", "article")}
    return await run_in_threadpool(_answered, request, _Asked(**fields))


def _answered(request: Request, asked: _Asked) -> Response:
    site = site_of(request)
    suffix = request.path_params.get("suffix")
    fault = _fault(asked)
    verdicts: list[Verdict] = []
    shown_verdicts = []
    with site.record() as record:
        if not fault:
            found, fault = _quotations(asked)
            verdicts = [judge(record, *one) for one in found[:MOST]]
            left = len(found) - len(verdicts)
            if left:
                fault = f"Only the first {MOST} of {len(found)} quotations were checked: paste the rest by itself."
        if not suffix:
            shown_verdicts = [judged(record, v) for v in verdicts]
    if suffix == "csv":
        return as_rows(suffix, [as_row(v) for v in verdicts])
    if suffix:
        rows = [{**v.to_dict(), "link": v.passage and links.attribution(v.passage.id)} for v in verdicts]
        return as_rows(suffix, rows, total=len(rows), fault=fault)
    return site.page(
        request,
        "check",
        status=400 if fault and not verdicts else 200,
        asked=asked,
        fault=shown(fault),
        verdicts=shown_verdicts,
        summary=_summary(verdicts) if asked.article else "",
        query=links.with_state("", {"quote": asked.quote, "speaker": asked.speaker}),
        longest=LONGEST,
        longest_name=LONGEST_NAME,
    )


def _fault(asked: _Asked) -> str:
    if len(asked.quote) > LONGEST:
        return f"A quotation has at most {LONGEST:,} characters: paste what is longer as an article."
    if len(asked.speaker) > LONGEST_NAME:
        return f"A speaker's name has at most {LONGEST_NAME} characters."
    if asked.quote and not any(sign.isalnum() for sign in asked.quote):
        return "There is no word in that quotation."
    return ""


def _quotations(asked: _Asked) -> tuple[list[_Quotation], str]:
    """(what is to be checked, why there is nothing)."""
    if not asked.article:
        return ([(asked.quote, asked.speaker or None, None)] if asked.quote else []), ""
    skipped: list[Skipped] = []
    found = list(_within(asked.article, skipped))
    if skipped:
        return [], f"That could not be read as an article: {skipped[0].reason}"
    return found, "" if found else "No quotation was found in that article."


def _within(article: str, skipped: list[Skipped]) -> Iterator[_Quotation]:
    from onrecord.reading import read  # here, since it loads the model: pages without an article need none

    if not _reading.acquire(timeout=_PATIENCE):
        raise HTTPException(503, "Another article is being read. Try again in a moment.")
    try:
        pasted = io.BytesIO(article.encode("utf-8", "replace"))
        for findings in read("-", stdin=pasted, max_article=LARGEST, on_skip=skipped.append):
            yield from ((quote, who, findings.article.id) for quote, who in quotations(findings))
    finally:
        _reading.release()


def _summary(verdicts: list[Verdict]) -> str:
    good = sum(v.stands for v in verdicts)
    absent = sum(v.wording == "absent" for v in verdicts)
    other = len(verdicts) - good - absent
    counts = [(good, "on record word for word"), (other, "with differences"), (absent, "not in this record")]
    return f"{many(len(verdicts), 'quotation')}: " + ", ".join(f"{n} {what}" for n, what in counts if n)
