"""Captions, and credits: who made a picture or had a hand in the report."""

import re

from onrecord.reader.marks.line import MONTH, Line, either, one_of
from onrecord.reader.marks.names import names_only
from onrecord.reader.marks.scenes import may_caption, pictures

_PICTURE = one_of(
    "artwork cartoon charts? footage foto graphics? illustrations? images? maps? photographers? photographs? "
    "photography photos? pics? pictures? pix portraits? screengrab screenshot video"
)

# --- credits ---

_PICTURE_BY = (
    rf"(?P<picture>{_PICTURE})(?: by| courtesy| courtesy of| credits?| from| source| via)*"
    r"(?: ?[:,/|]| (?<=by )| (?<=of )|(?<= by)|(?<=source)|(?<=credit)|(?<=courtesy)|(?<= of)) ?"
)
_WORK = one_of(
    "agencies animation camera courtesy(?:_of)? credits?(?:_image)? data design edit editing editor handout producers? "
    "production research sound sources? styling translation translator via "
    "(?:podcast_|story_|video_)?(?:compiled|edited|filmed|graphics|produced|provided|shot|translated)_by "
    "(?:submitted|supplied)(?:_by)? "
    "fact[-_]check(?:er|ing|ed)?(?:_by)? according_to"
)
_CREDIT = re.compile(rf"^[(\[]?(?:{_PICTURE_BY}|{_WORK} ?[:/]? ?)(?P<rest>.*)$")
_SURE = (":", "/", " by", "source", "courtesy", "credit", ",", "|")
_EACH = re.compile(r"\w+(?: by|:) [A-ZÀ-Þ]")  # "Camera: Ole Ness. Edit: Siv Dahl."
_HELPED = re.compile(
    either(
        r"^[(\[–—-]*\s?(?:additional |more |other )?"
        r"(?:compiled|editing|graphics|production|reporting|research|translation|writing) (?:and \w+ )?(?:by|from)\b",
        r"^with (?:\w+ ){0,3}(?:additional|agencies|contributions?|files|inputs?|material|reporting|reports|wires?)\b",
        r"\b(?:conducted|contributed|provided)\b (?:\w+ ){0,2}"
        r"(?:to this (?:article|piece|report|story)|reporting|research)[.)]*$",
        r"contributed to (?:the|this) (?:article|piece|report|reporting|story)",
        r"^[(\[]?(?:h/t|hat tip)\b:? ?.{2,40}$",
        r";\s?(?:additional reporting|compiled|editing|graphics|writing) by",
    )
)
# "Nolan Firth contributed.", "Firth reported from Port Ellery.": with their capitals
_WORKED = re.compile(
    r"[A-Z][\w’'.-]+(?:,? (?:and )?[A-Z][\w’'.-]+){0,7}"
    r" (?:contributed|reported from [A-Z][\w.’'-]+(?:,? (?:and )?[A-Z][\w.’'-]+){0,3})\.?[)\]]?$"
)
_INITIALS = re.compile(r"[(\[]?[a-z]{2,5}(?:[-/][a-z]{1,5}){1,6}[)\]]?$")
_LIBRARY = re.compile(r"(?:Images|Pictures|Pix|Photos?|Photography)[)\]]?$")
_LENT = re.compile(r"[(\[](?:contributed|courtesy|file|handout|photo|pool|provided|screenshot|submitted|supplied)\b")


def is_credit(line: Line) -> bool:
    text, low = line.text, line.low
    if (
        (_HELPED.search(low) and not line.quoted)
        or _WORKED.match(text)
        or _INITIALS.match(text)
        or _labelled_credit(line)
    ):
        return True
    bare = text.strip("()[].")
    if len(line.words) <= 9 and names_only(bare):
        # "Ada Reeve for The Marlow Mail", "Ada Reeve/Tidewire", "Tidewire Images"
        if re.match(r"(?:\w[\w.’'-]* ){2,3}for (?:The )?[A-Z]", bare):
            return True
        if re.search(r"\w ?/ ?[A-Z]", bare) and not re.search(r"\d", bare):
            return True
        if 2 <= len(line.words) <= 5 and _LIBRARY.search(text):
            return True
    bracketed = text.startswith(("(", "[")) and text.endswith((")", "]")) and len(line.words) <= 10
    return bracketed and bool(_LENT.match(low) or (" via " in low and names_only(bare)))


def _labelled_credit(line: Line) -> bool:
    text, low = line.text, line.low
    m = _CREDIT.match(low)
    if not m or len(line.words) > 16:
        return False
    rest = text[m.start("rest") :].strip(" :)]")
    label = low[: m.start("rest")].rstrip()
    if not rest or not label.endswith(_SURE):
        return False
    if names_only(rest):
        return True
    if rest[0].isupper() and not line.stop and not m["picture"] and len(line.words) <= 14 and ":" in label:
        return True
    if len(_EACH.findall(text)) > 1 and not line.reports:
        return True
    # "Photo: police"
    return bool(m["picture"]) and not line.stop and rest[0].islower() and " " not in rest


# --- captions ---

_CAPTION = re.compile(
    r"^[(\[]?"
    + either(
        r"(?:image |photo |picture )?caption[:,]",
        r"file ?(?:footage|image|photo|pic|picture)?\s?[:–—-]",
        r"(?:above|below|cover|left|main image|main picture|pictured|right|top)\s?:",
        rf"(?:illustrative|representational|representative) (?:\w+ )?{_PICTURE}\b|for representation\b",
        rf"(?:in )?(?:this|these|an?) (?:[\w ,]{{0,20}}[ -])?{_PICTURE}\b.{{0,80}}"
        r"\b(?:dated|distributed|from video|grab|made available|obtained|provided|released|showing|shows?|taken)\b",
        r"an? (?:aerial|archive|drone|file|general|handout|library|satellite|still|stock|undated)"
        r" (?:handout|image|photo|photograph|picture|view)\b",
        r"(?:a |an )?(?:screen ?grab|screenshot|still|video grab) (?:from|of|shows)\b",
        rf"(?P<label>{_PICTURE}) ?:",
    )
)
_LETTERS = r"(?:[^.!?\"“”]|(?<=\b[^\W\d_])\.)"  # no sentence's end; initials have full stops too
_CREDITED = re.compile(
    r"(?:[\s.|(\[–—-]|^)"
    + either(
        rf"{_PICTURE}(?: courtesy of| by| courtesy| credits?| source)? ?[:/|] ?{_LETTERS}{{2,70}}",
        rf"{_PICTURE} (?:courtesy of |courtesy |credit )?by [^.!?a-z\"“”]{_LETTERS}{{2,60}}",
        rf"\((?:\w+ ){{0,2}}{_PICTURE}\)",
        r"\((?:archives?|courtesy|file|handout|pool|provided|screenshot|submitted|supplied)\b[^()]{0,70}\)",
        r"[(\[][^()\[\]]{2,50}(?:/| via )[^()\[\]]{2,50}[)\]]",
        rf"(?:courtesy|credits?)(?: of)?: ?{_LETTERS}{{2,60}}",
    )
    + r"[)\]]?\.?$"
)
# "TIDEWIRE PHOTO", "TIDEWIRE/Ada Reeve", "Ada Reeve/TIDEWIRE": with their capitals
_AGENCY = re.compile(
    either(
        r"\b[A-Z]{2,}(?: [A-Z]{2,})* (?:FILE|IMAGE|PHOTO|PICTURE)S?",
        r"\b[A-Z]{3,}/[A-Z][\w .'’-]{2,40}",
        r"\b[A-Z][\w .'’-]{2,30}/[A-Z]{2,}(?: [A-Z]\w+)?",
    )
    + r"[)\]]?\.?$"
)
_POSED = re.compile(
    r"(?:, |\()"
    r"(?:(?:back |bottom |far |front |second |second from |third |third from |top )?(?:left|right|centre|center)"
    r"|pictured(?: [\w ]{2,30})?|seen (?:here|in [\w ]{2,30}))[,.)]"
)
_DAY = re.compile(
    rf"\b(?:on|in) (?:\w+day,? )?(?:{MONTH}\.? \d{{1,2}},? \d{{4}}|\d{{1,2}} {MONTH} \d{{4}})(?: \([^()]*\))?\.?$"
)


def is_caption(line: Line) -> bool:
    text, low = line.text, line.low
    if line.told or len(line.words) > 60 or text.startswith(("—", "–", "-")) or (line.quoted and line.says):
        return False
    m = _CAPTION.match(low)
    if m:
        if not m["label"]:
            return True
        # "Photo finish: the two boats came in together." is a sentence of the report.
        sentence = text.endswith(".") and text[m.end() :].strip()[:1].islower()
        return len(line.words) <= 30 and not sentence
    if _CREDITED.search(low) or _AGENCY.search(text):
        return True
    if len(line.words) > 45 or line.says:
        return False
    return _POSED.search(low) is not None or (_DAY.search(low) is not None and may_caption(line) and pictures(line))
