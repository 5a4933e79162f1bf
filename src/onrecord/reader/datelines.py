"""Where a report was written: "KORVA, March 4 (TNA) - " before the first sentence, or on a line of its own.

The prefix is furniture, the sentence behind it is the report.
"""

import re

from onrecord.reader.marks.line import bag, one_of

_MONTH = (
    one_of(
        "Jan(?:uary)? Feb(?:ruary)? Mar(?:ch)? Apr(?:il)? May June? July? Aug(?:ust)? Sept?(?:ember)? Oct(?:ober)? "
        "Nov(?:ember)? Dec(?:ember)? JAN FEB MAR APR MAY JUNE? JULY? AUG SEPT? OCT NOV DEC"
    )
    + r"\b\.?"
)
_DAY = (
    rf"(?:[A-Z][a-z]+day,? )?(?:{_MONTH} \d{{1,2}}(?:st|nd|rd|th)?|\d{{1,2}}(?:st|nd|rd|th)?\.? {_MONTH})"
    r"(?:,? \d{4})?"
)
_NAME = r"[^\W\d_a-z][\w'’.\-]*(?:(?: ?/ ?| (?:of |de |del |la |al |and )?)[^\W\d_a-z][\w'’.\-]*){0,4}"
_PARTS = (
    rf"(?P<place>{_NAME})?"
    rf"(?P<region>(?:, ?{_NAME}){{0,2}}|,? ?\[{_NAME}\])?"
    rf"(?:(?(place)(?:, ?|\. ?| ))(?P<date>{_DAY}))?"
    r"(?:(?(place)[.,]? ?)(?P<agency>\([^\W\d_a-z][^()]{1,40}\)|/[^/\n]{2,30}/\.?|(?<=\. )[A-Z]{3,}))?"
)
_PREFIX = re.compile(
    _PARTS + r"(?P<sep>\s?(?:--|[–—―-])\s|\s?[–—]\s?|:\s|(?<=/\.)\s|(?<=/)\s|(?<=\))\s?)(?=[“\"‘'(]?[\w$€£₹])"
)
_ALONE = re.compile(_PARTS + r"(?P<sep>\s?(?:--|[-–—:]))?\s*$")
# Words in capitals that open a line and are no place.
_NO_PLACE = bag(
    # labels of a page
    "ALERT ALSO ANALYSIS BREAKING CORRECTION EDITOR EXCLUSIVE LIVE MORE NEW NOTE OPINION PHOTO PHOTOS READ RELATED "
    "TIP UPDATE UPDATED VIDEO WARNING WATCH "
    # turns of a transcript
    "A ANSWER HOST INTERVIEWER MODERATOR Q QUESTION REPORTER SPEAKER "
    # verdicts, sides, scores, questions
    "AGAINST CLAIM CON FACT FALSE FOR HOW LOSER NO PRO RESULT SCORE TRUE VERDICT WHAT WHEN WHERE WHO WHY WINNER YES"
)


def dateline_prefix(text: str, start: int, end: int, *, lead: bool) -> int:
    """The offset at which the report begins behind the paragraph's dateline; `start` if there is none.

    lead: one of the first paragraphs, where a bare "KORVA - " or "KORVA: " is a dateline too.
    """
    if not text[start : start + 1].isupper() and not text.startswith(("(", "["), start):
        return start
    m = _PREFIX.match(text, start, min(end, start + 140))
    if m is None:
        return start
    # The rest has to be a sentence of its own.
    rest = text[m.end() : m.end() + 160]
    if len(rest.split()) < 4:
        return start
    place, agency, date, sep = m["place"], m["agency"], m["date"], m["sep"].strip()
    capitals = _is_place(place)
    begins = rest.lstrip("“\"‘'(")[:1]
    sure = not begins.islower()
    if agency and agency.startswith("(") and not _is_agency(agency):
        return start
    if not sep and not agency:
        return start
    if not place:
        # "(CNN) - The": a wire's name alone; "March 3 - " opens a line of a timeline.
        return m.end() if agency and not date and lead and sure and (sep or agency[1:-1].isupper()) else start
    if agency or date:
        known = capitals or bool(date and agency) or lead
        return (
            m.end()
            if known and sure and (sep or agency) and (date or capitals or sep) and (agency or capitals)
            else start
        )
    if not capitals or not lead or not sure or len(place) < 3:
        return start
    if sep == ":":
        plain = not re.match(r"(?:I|We|You|Yes|No|My|Well|It's|That)\b", rest) and len(rest.split()) >= 10
        return m.end() if plain and not _is_person(text, place) else start
    return m.end()


def is_dateline(line: str) -> bool:
    """Is the whole line a dateline without its report? "SAN JACOBO (LatPress)", "NURABAD:"."""
    if len(line) > 90 or not line[:1].isupper():
        return False
    m = _ALONE.match(line)
    if m is None or not _is_place(m["place"]):
        return False
    return bool(m["agency"] or m["date"] or m["sep"])


def _is_place(name: str | None) -> bool:
    """In capitals, and no label of a page."""
    if not name or not name.isupper() or sum(c.isalpha() for c in name) < 3:
        return False
    return name.split()[0].strip(".") not in _NO_PLACE


def _is_agency(name: str) -> bool:
    """A wire's name, not a party, an age, an aside."""
    words = name.strip("()").split()
    return len(words) <= 4 and all(w[0].isupper() or w in ("via", "of", "and", "/") for w in words)


def _is_person(text: str, label: str) -> bool:
    """Is "FINCH: " somebody who speaks in this text?"""
    name = re.escape(label.title())
    if re.search(rf"[A-Z][a-z]+ {name}\b|\b{name},? (?:said|told|asked|says|added|wrote)\b", text[:20_000]):
        return True
    return len(re.findall(r"(?m)^[A-Z][A-Z .'’-]{1,40}: ", text[:20_000])) > 1
