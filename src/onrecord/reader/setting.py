"""How an attribution's words reached the report: through whom, to whom, on what occasion, by what medium.

Patterns over the sentence that reports, outside of what is reported. One credit can cover several attributions, and one
sentence can set the scene for those after it.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from onrecord.articles import Span
from onrecord.findings import Attribution, Medium
from onrecord.reader.outlets import DESCRIBING, LASTS, NOUNS, is_outlet
from onrecord.reader.speakers.nouns import PERSONS, PRONOUNS, singular

LONGEST = 700  # characters to either side of the cue that are looked through
REACH = 4  # paragraphs for which a scene holds


@dataclass(frozen=True, slots=True)
class Setting:
    """via: nearest to the speaker first; cited: whom the outlet that is the source cites, who are the speakers."""

    via: tuple[Span, ...] = ()
    cited: tuple[Span, ...] = ()
    addressee: Span | None = None
    occasion: Span | None = None
    medium: Medium | None = None
    scene: bool = False


@dataclass(frozen=True, slots=True)
class _Phrase:
    span: Span
    outlet: bool
    named: bool


_TOKEN = re.compile(r"[^\W_]+(?:[.’'&-][^\W_]+)*\+?|[^\w\s]")
_OUTER = re.compile(
    r"\b(?P<how>[Pp]er|[Vv]ia|[Aa]ccording\sto|(?:as\s)?(?:first\s)?(?:(?:reported|quoted|cited|carried|published|aired|"
    r"broadcast|released|shown|relayed|obtained|seen|reviewed|printed|posted|distributed|televised|shared|leaked|run)"
    r"(?:\son\s\w+day)?(?:\sas\s\w+ing)?\sby))\s(?=\S)"
)
_TO = re.compile(
    r"\b(?P<how>(?:told|tells|tell|telling)|(?:[Ss]peaking|[Ss]poke|[Tt]alking|[Tt]alked)\s(?:to|with|on)|"
    r"[Ii]nterview(?:s|ed)?\s(?:with|on|to|for|by|in)|"
    r"(?:[Aa]ppearing|[Aa]ppeared)\son|(?:[Cc]omments?|[Rr]emarks?|[Ss]tatements?|[Ee]mail|[Cc]all|[Ll]etter|[Mm]essage|op-ed|"
    r"essay|column|[Aa]rticle)\s(?:to|for|in|on)|(?:[Dd]escribed|[Cc]onfided|[Ee]xplained|[Rr]evealed|[Cc]onfirmed|[Ss]aid|[Dd]isclosed)\sto|[Aa]sked\sby|[Ww]riting\sin|[Ww]rote\sin)\s(?=\S)"
)
_CITING = re.compile(
    r"(?:,\s|\b)(?:citing|quoting|referring\sto|with\sreference\sto|which\s(?:cited|quoted))\s(?P<who>[^,.;:\"“”\n]{2,120})"
)
_AS_SAYING = re.compile(
    r"(?<=\s)(?:quoted|quotes|cited|cites|quoting|citing)\s(?P<who>[^,.;:\"“”\n]{2,100}?)\sas\s(?:having\s)?\w+(?:ing|id)\b"
)
_HUMAN = (
    r"\b(?:sources?|officials?|aides?|people|persons?|executives?|diplomats?|insiders?|employees|witness(?:es)?|spokes\w+|"
    r"lawyers?|advis[eo]rs?|police|prosecutors?|ministers?)\b"
)
_QUOTED = re.compile(r"\b(?:has\s|had\s)?(?:quoted|quotes|cited|cites)$|\b(?:quoted|quotes|cited|cites)\b")
_TRAILING = re.compile(
    r",\s(?P<who>[^,.;:\"“”]{2,60}?)\s(?:has\s|had\s)?(?:reported|reports|said|says|writes|wrote)(?:\son\s\w+day)?[.\s]*$"
)
_LEADING = re.compile(
    r"^\W*(?P<who>[^,.;:\"“”]{2,60}?)\s(?:has\s|had\s)?(?:reported|reports|said|wrote)(?:\son\s\w+day)?,\s"
    r"(?:citing|quoting)\s(?P<cited>[^,]{2,60}),\sthat\s"
)
_CREDIT = re.compile(r"[(\[](?P<who>[A-Z][\w .&/-]{1,40})[)\]]\W*$")
_THROUGH = re.compile(
    r"\bthrough\s(?P<who>(?:his|her|their|its|a|an|the)\s(?:[\w-]+\s){0,2}"
    r"(?:lawyers?|attorneys?|spokes\w+|agent|secretary|aide|solicitor|representative|publicist|family|office))\b"
)
_TELLING = re.compile(
    r"\b(?:told|tells?|telling|urg(?:ed|es?|ing)|warn(?:ed|s|ing)?|assur(?:ed|es?|ing)|remind(?:ed|s|ing)?|"
    r"inform(?:ed|s|ing)?|advis(?:ed|es?|ing)|instruct(?:ed|s)|order(?:ed|s)|implor(?:ed|es)|begg?(?:ed|s)|"
    r"notif(?:ied|ies)|brief(?:ed|s)|persuad(?:ed|es)|promis(?:ed|es)|ask(?:ed|s)|encourag(?:ed|es))\s+"
    r"(?P<who>(?:(?!(?:that|to|how|what|why|when|where|whether|who|not|if|about|of|in|on|at|for|from|by|it|there|last|"
    r"after|during|as|with|against|[A-Z][a-z]+day)\b)[\w’'.&-]+\s?){1,6})"
)
_LETTER = re.compile(
    r"\b(?:[Ll]etter|[Mm]emo|[Ee]-?mail|[Ss]peech|[Aa]ddress|[Mm]essage|[Rr]emarks|[Cc]omments|[Ss]tatement|[Nn]ote|[Tt]estimony|"
    r"[Ss]peaking|[Ss]poke|[Tt]alking)\s(?:sent\s|addressed\s|given\s)?(?:to|before)\s"
    r"(?P<who>(?:(?!(?:that|in|on|at|as|[A-Z][a-z]+day)\b)[\w’'.&-]+\s?){1,6})|"
    r"\b[Aa]ddressing\s(?P<other>(?:(?!(?:that|in|on|at|as|[A-Z][a-z]+day)\b)[\w’'.&-]+\s?){1,6})"
)
_EVENTS = (
    r"interview|speech|address|rally|(?:news|press)\sconference|briefing|meeting|summit|forum|sermon|debate|hearing|"
    r"ceremony|congress|conference|convention|visit|remarks|comments|sidelines|phone\scall|call|podcast|appearance|session|"
    r"lecture|dinner|funeral|march|vigil|talk|town\shall|event|inauguration|launch|trial|podium"
)
_OCCASION = re.compile(
    rf"\b(?:[Ii]n|[Aa]t|[Dd]uring|[Oo]n|[Bb]efore|[Aa]fter)\s(?:(?:a|an|the|his|her|their|its|this|that)\s)?"
    rf"(?:(?!said|says)[\w’'.-]+\s){{0,5}}?(?:{_EVENTS})\b"
    rf"(?:\s(?!(?:that|said|says|he|she|they|{'|'.join(['Mon', 'Tues', 'Wednes', 'Thurs', 'Fri', 'Satur', 'Sun'])}day|on\s\w+day|"
    rf"yesterday|last|this|and)\b)[\w’'.&\"-]+){{0,8}}"
    r"|\b(?:[Aa]ddressing|[Ss]peaking\s(?:at|in|to|before|during|from|outside|after|on)|[Aa]ppearing\s(?:on|at|before))\s"
    r"(?:(?!(?:on\s\w+day|\w+day|yesterday|said|says|that)\b)[\w’'.&-]+\s?){1,9}"
)
_MEDIA: tuple[tuple[Medium, re.Pattern[str]], ...] = (
    (
        "post",
        re.compile(
            r"\btweet(?:ed|s|ing)?\b|\bon (?:X|Twitter|Facebook|Instagram|Telegram|TikTok|Weibo|LinkedIn|YouTube|"
            r"Truth Social|Bluesky|Mastodon|social media|(?:his|her) blog)\b|\bposted on\b|"
            r"\b(?:a|in a) (?:social media )?(?:post|tweet)\b|\bwrote on (?:his|her) (?:page|blog|account)\b"
        ),
    ),
    (
        "press-conference",
        re.compile(
            r"\b(?:news|press) (?:conference|briefing)\b|\btold (?:reporters|journalists|a briefing)\b|\bbriefing\b|"
            r"\bto reporters\b",
            re.IGNORECASE,
        ),
    ),
    ("interview", re.compile(r"\binterview(?:s|ed)? (?!round)|\bpodcast\b|\bspeaking to the \w+", re.IGNORECASE)),
    (
        "speech",
        re.compile(
            r"\b(?:speech|sermon|rally|keynote|lecture|eulogy|addressing|state of the \w+)\b|\bin an address\b|"
            r"\btold (?:the |a )?(?:[\w-]+ )?(?:parliament|commons|senate|congress|crowd|delegates|lawmakers|mps|conference|"
            r"congregation|assembly|supporters|council|deputies|audience|chamber|house|convention|summit|rally|"
            r"shareholders|members)\b|\bat (?:a|an|the) (?:[\w-]+ ){0,2}(?:summit|forum|conference|ceremony|congress)\b",
            re.IGNORECASE,
        ),
    ),
    ("statement", re.compile(r"\bstatements?\b|\bcommuniqu[eé]\b|\bpress release\b|\bsaid in a release\b", re.IGNORECASE)),
    (
        "broadcast",
        re.compile(
            r"\b(?:televised|aired|broadcast(?:er)?|state (?:television|TV|radio)|in footage|in a (?:video|clip)|"
            r"video message|programme)\b",
            re.IGNORECASE,
        ),
    ),
    (
        "document",
        re.compile(
            r"\b(?:letter|memo|ruling|filing|decree|book|memoir|essay|op-ed|column|article|diary|lawsuit|court papers|"
            r"indictment|minutes|judgment|verdict|affidavit|complaint|manifesto|website)\b|\bwr(?:ote|ites|itten)\b",
            re.IGNORECASE,
        ),
    ),
)  # fmt: skip
_CREDITING = re.compile(r"(?:according to|per|via)\b", re.IGNORECASE)
_ALNUM = re.compile(r"\w")
MOSTLY = 0.75  # of the characters of an outer content, so that the inner attribution is all of it
_NOT_THE_OUTLET = frozenset(
    "board staff reporter reporters correspondent journalist chief executive viewers readers".split()
)


def read_settings(text: str, attributions: Sequence[Attribution]) -> list[Setting]:
    """One for each attribution, in their order, from its own sentence and its paragraph's credit."""
    found = [_setting(text, a) for a in attributions]
    _share_credits(text, attributions, found)
    return found


def with_scenes(text: str, attributions: Sequence[Attribution], found: Sequence[Setting]) -> list[Setting]:
    """The same, with what an earlier sentence says of the scene: "Addressing farmers in the capital, ..." holds for what
    the same speaker says in the next paragraphs. The speakers have to be known by now, where they can be."""
    found = list(found)
    sources = {a.id: a.source for a in attributions}
    last = -1
    for n in sorted(range(len(found)), key=lambda n: _anchor(attributions[n])):
        a = attributions[n]
        if a.inside is not None:
            # Whoever reports the outer words is no link of its own.
            outer = sources.get(a.inside)
            if outer is not None:
                found[n] = replace(found[n], via=tuple(v for v in found[n].via if not v.overlaps(outer)))
            continue
        mine = found[n]
        silent = not (mine.via or mine.scene or mine.medium or mine.addressee)
        if last >= 0 and found[last].scene and silent and _goes_on(text, attributions[last], a):
            before = found[last]
            found[n] = replace(
                mine, via=before.via, occasion=mine.occasion or before.occasion, medium=before.medium, scene=True
            )
        last = n
    return found


def _anchor(a: Attribution) -> int:
    return (a.cue or a.source or a.content[0]).start


def _goes_on(text: str, before: Attribution, a: Attribution) -> bool:
    """The same speaker goes on in the same scene."""
    between = text[min(_anchor(before), _anchor(a)) : max(_anchor(before), _anchor(a))]
    paragraphs = len(re.findall(r"\n\s*", between))
    if paragraphs > REACH:
        return False
    if before.speakers or a.speakers:
        return before.speakers == a.speakers
    words = a.source.of(text).lower().split() if a.source else [""]
    return bool(words) and (words[0] in PRONOUNS or (words[0] == "the" and paragraphs <= 1))


_BREAK = re.compile(r"[.!?…][\"”’)\]]*\s+(?=[\"“‘(\[]?[A-ZÀ-Þ0-9])")
_SHORTENED = re.compile(
    r"(?:\b(?:Mr|Mrs|Ms|Dr|Gov|Sen|Rep|Gen|Lt|Col|Sgt|Rev|Prof|St|vs|No|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)|\b[A-Z])\.\s*$"
)


def sentence_of(text: str, a: Attribution) -> Span:
    """The sentence of the cue, within its paragraph. A quotation's own sentences are no border: the one that reports goes
    on after it."""
    spans = [s for s in (a.cue, a.source) if s is not None] or [a.content[0]]
    start, end = min(s.start for s in spans), max(s.end for s in spans)
    low = max(text.rfind("\n", 0, start) + 1, start - LONGEST)
    high = text.find("\n", end)
    high = min(high if high >= 0 else len(text), end + LONGEST)
    first, last = low, high
    for m in _BREAK.finditer(text, low, high):
        at = m.end()
        if _SHORTENED.search(text, max(low, at - 8), at) or any(c.start < at < c.end for c in a.content):
            continue
        if at <= start:
            first = at
        elif at >= end:
            last = at
            break
    return Span(first, last)


def _masked(text: str, a: Attribution, sentence: Span) -> str:
    """The sentence, with what is reported blotted out, so that offsets hold."""
    out = list(text[sentence.start : sentence.end])
    for c in a.content:
        tail = re.search(r",\s(?:according to|per|via)\s[^,]{2,80}$", text[c.start : c.end])
        end = c.start + tail.start() if tail else c.end
        for at in range(max(c.start, sentence.start), min(end, sentence.end)):
            out[at - sentence.start] = "\x01"
    return "".join(out)


def _setting(text: str, a: Attribution) -> Setting:
    sentence = sentence_of(text, a)
    base = sentence.start
    shown = _masked(text, a, sentence)
    cue = a.cue
    near: list[Span] = []
    far: list[Span] = []
    cited: tuple[Span, ...] = ()

    for m in _TO.finditer(shown):
        phrase = _phrase(text, base + m.end(), sentence.end)
        the = phrase is not None and phrase.named and "nterview" in m["how"] and text[phrase.span.start :][:4] == "the "
        ordered = phrase is not None and text[phrase.span.end :][:4] == " to " and m["how"].startswith("t")
        if phrase and (phrase.outlet or the) and not ordered and not (a.source and phrase.span.overlaps(a.source)):
            near.append(phrase.span)
    for m in _OUTER.finditer(shown):
        if cue is not None and cue.overlaps(Span(base + m.start(), base + m.end())) and "ccording" in m["how"]:
            continue
        phrase = _phrase(text, base + m.end(), sentence.end)
        if phrase is None or (a.source and phrase.span.overlaps(a.source)):
            continue
        if phrase.outlet or "ccording" in m["how"] or (phrase.named and m["how"].endswith("by")):
            (far if m["how"][-2:] != "by" or "reported" in m["how"] else near).append(phrase.span)
    through = _THROUGH.search(shown)
    if through and not (a.source and a.source.overlaps(Span(base + through.start(), base + through.end()))):
        near.append(Span(base + through.start("who"), base + through.end("who")))
    if cue is not None and a.source is not None and a.source.start >= cue.start and _QUOTED.search(cue.of(text)):
        subject = _ending_at(text, sentence.start, cue.start)
        if subject:
            near.append(subject)
    trailing = _TRAILING.search(shown)
    if trailing:
        phrase = _phrase(text, base + trailing.start("who"), base + trailing.end("who"))
        whole = phrase is not None and phrase.span.end == base + trailing.end("who")
        if phrase and phrase.outlet and whole and not (a.source and phrase.span.overlaps(a.source)):
            far.append(phrase.span)
    leading = _LEADING.match(shown)
    if leading and a.source and a.source.start > base + leading.end("cited"):
        for group, where in (("cited", near), ("who", far)):
            phrase = _phrase(text, base + leading.start(group), base + leading.end(group))
            if phrase and phrase.outlet:
                where.append(phrase.span)
    if a.source is not None:
        phrase = _phrase(text, a.source.start, a.source.end)
        if phrase and (phrase.outlet or phrase.named) and _same(phrase.span, a.source, text):
            saying = _AS_SAYING.search(text, a.source.end, min(len(text), a.source.end + 160))
            if saying and phrase.outlet:
                # "TASS quoted the governor as saying": the governor speaks.
                near.append(a.source)
                cited = (Span(saying.start("who"), saying.end("who")),)
            citing = None if saying else _CITING.search(shown)
            # Of those who cite, only an outlet's name needs no more: a person who cites a study is the speaker.
            persons = citing and re.search(_HUMAN, citing["who"])
            if citing and (phrase.outlet or persons):
                near.append(a.source)
                cited = (Span(base + citing.start("who"), base + citing.end("who")),)
    via = _distinct([*near, *far])
    addressee = _addressee(text, a, base, shown, via)
    occasion = _occasion(a, base, shown)
    medium = _medium(text, a, shown, via, addressee)
    scene = occasion is not None or any(
        re.search(r"^\W*(?:[Aa]ddressing|[Ss]peaking|[Ii]n |[Aa]t )", shown) for _ in (0,)
    )
    told = bool(via) and any(_TO.search(shown) for _ in (0,))
    return Setting(
        via, cited, addressee, occasion, medium, (scene and (occasion is not None or medium is not None)) or told
    )


def _same(phrase: Span, source: Span, text: str) -> bool:
    return not any(c.isalnum() for c in text[source.start : phrase.start] + text[phrase.end : source.end])


def _distinct(spans: Sequence[Span]) -> tuple[Span, ...]:
    out: list[Span] = []
    for s in spans:
        if not any(s.overlaps(o) for o in out):
            out.append(s)
    return tuple(out)


def _tokens(text: str, start: int, end: int) -> Iterator[re.Match[str]]:
    return _TOKEN.finditer(text, start, min(end, start + 120))


def _phrase(text: str, start: int, end: int) -> _Phrase | None:
    """The noun phrase that begins at `start`, and whether it is an outlet."""
    last: int | None = None
    first: int | None = None
    named: list[str] = []
    described = False
    words: list[tuple[str, int, int]] = [(m.group(), m.start(), m.end()) for m in _tokens(text, start, end)]
    at = 0
    while at < len(words):
        word, a, b = words[at]
        low = word.lower()
        if first is None:
            first = a
        if at == 0 and low in ("the", "a", "an", "his", "her", "their", "its", "this", "our", "another", "one"):
            last = b
        elif (
            low in NOUNS
            and (word.islower() or not words[at + 1 : at + 2] or not words[at + 1][0][0].isalnum())
            and (word.islower() or not named)
        ):
            described = True
            last = b
        elif (
            low in DESCRIBING
            and (word.islower() or (at == 0 and any(w in NOUNS for w, _, _ in words[1:3])))
            and (any(w.lower() in NOUNS or w[0].isupper() for w, _, _ in words[at + 1 : at + 4]))
        ):
            last = b
        elif low.endswith(("'s", "’s")) and word[0].isupper() and at + 1 < len(words):
            named = []
            last = b
        elif word[0].isupper() or (word[0].isdigit() and named):
            if re.match(r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day$", word):
                break
            named.append(word)
            last = b
        elif (
            named
            and low in ("of", "de", "da", "do", "della", "la", "le", "&", "and", "al", "el", "the")
            and (at + 1 < len(words) and (words[at + 1][0][0].isupper() or words[at + 1][0] in ("the", "la", "do")))
        ):
            if low == "and" and is_outlet(" ".join(named)):
                break
        elif (
            not named
            and not described
            and at < 4
            and low not in PRONOUNS
            and low.isalpha()
            and (any(w.lower() in NOUNS for w, _, _ in words[at + 1 : at + 3]))
        ):
            last = b
        else:
            break
        at += 1
    if last is None or first is None:
        return _plain(text, start, end)
    following = words[at][0] if at < len(words) else ""
    name = " ".join(named)
    acronym = bool(re.fullmatch(r"[A-Z]{2,5}\d?", name))
    camel = bool(re.search(r"[a-z][A-Z]", name)) and not re.match(r"(?:Mc|Mac|O’|O')", name)
    begins = any(is_outlet(" ".join(named[:n])) for n in range(1, len(named)))
    alone = len(named) == 1 and named[0].lower() in LASTS and words[0][0].lower() == "the"  # "the Gazette"
    outlet = described or alone or bool(named and (is_outlet(name) or acronym or camel or begins))
    outlet = outlet and following.lower() not in _NOT_THE_OUTLET and words[0][0].lower() not in ("this", "our")
    if following and following.isalpha() and following.islower() and singular(following) in PERSONS:
        return _plain(text, start, end)
    if not named and not described:
        return _plain(text, start, end)
    return _Phrase(Span(first, last), outlet, bool(named))


def _plain(text: str, start: int, end: int) -> _Phrase | None:
    """Any other noun phrase, up to the next border."""
    m = re.compile(r"[^,.;:()\"“”\n\x01]{2,80}").match(text, start, end)
    if not m or not m.group().strip():
        return None
    span = Span(start, start + len(m.group().rstrip()))
    return _Phrase(span, False, False)


def _ending_at(text: str, start: int, end: int) -> Span | None:
    """The outlet whose phrase ends right before `end`."""
    while end > start and text[end - 1].isspace():
        end -= 1
    for m in _TOKEN.finditer(text, max(start, end - 80), end):
        phrase = _phrase(text, m.start(), end)
        if phrase and phrase.span.end == end and phrase.outlet:
            return phrase.span
    return None


def _addressee(text: str, a: Attribution, base: int, shown: str, via: Sequence[Span]) -> Span | None:
    for pattern in (_TELLING, _LETTER):
        for m in pattern.finditer(shown):
            group = "who" if m["who"] else "other"
            start = base + m.start(group)
            end = start + len(m[group].rstrip())
            span = Span(start, end)
            if any(span.overlaps(v) for v in via) or (a.source and span.overlaps(a.source)):
                continue
            if pattern is _TELLING and a.cue is not None and not Span(base + m.start(), end).overlaps(a.cue):
                continue
            while span.end > span.start and text[span.end - 1] in ".,;":
                span = Span(span.start, span.end - 1)
            words = span.of(text).split()
            if words and not (len(words) == 1 and words[0].lower() in ("me", "it")):
                return span
    return None


def _occasion(a: Attribution, base: int, shown: str) -> Span | None:
    for m in _OCCASION.finditer(shown):
        span = Span(base + m.start(), base + len(shown[: m.end()].rstrip(" ,.\x01")))
        if span.end <= span.start or (a.source and span.overlaps(a.source)):
            continue
        return span
    return None


def _medium(text: str, a: Attribution, shown: str, via: Sequence[Span], addressee: Span | None) -> Medium | None:
    plain = shown.replace("\x01", " ")
    for medium, pattern in _MEDIA:
        if pattern.search(plain):
            return medium
    return None


def _share_credits(text: str, attributions: Sequence[Attribution], found: list[Setting]) -> None:
    """A credit in brackets at the end of a paragraph is every attribution's there."""
    ends: dict[int, Span | None] = {}
    for n, a in enumerate(attributions):
        end = text.find("\n", _anchor(a))
        end = len(text) if end < 0 else end
        if end not in ends:
            m = _CREDIT.search(text[max(0, end - 60) : end])
            ends[end] = None
            if m:
                start = max(0, end - 60) + m.start("who")
                phrase = _phrase(text, start, max(0, end - 60) + m.end("who"))
                ends[end] = phrase.span if phrase and phrase.outlet else None
        credit = ends[end]
        if credit and not any(credit.overlaps(v) for v in found[n].via):
            found[n] = replace(found[n], via=(*found[n].via, credit))


def link_name(text: str, span: Span) -> str:
    """The name of a link of the chain: without article and descriptor, "the newspaper Asharq" → "Asharq"."""
    words = [(m.group(), m.start(), m.end()) for m in _TOKEN.finditer(text, span.start, span.end)]
    for n, (word, _, _) in enumerate(words):
        if word.lower().endswith(("'s", "’s")) and n + 1 < len(words):
            words = words[n + 1 :]
            break
    kept = [w for w in words if w[0][0].isalnum()]
    if len(kept) > 1 and kept[0][0].lower() in DESCRIBING and not any(w[0][0].isupper() for w in kept[1:]):
        return text[kept[0][1] : kept[-1][2]] if not kept[1][0].isdigit() else span.of(text)
    # What stands before a role is not part of the name: "UN envoy Lena Strand".
    roles = [n for n, w in enumerate(kept) if w[0].islower() and singular(w[0]) in PERSONS]
    kept = kept[roles[-1] + 1 :] if roles and roles[-1] + 1 < len(kept) else kept
    capital = [
        n for n, w in enumerate(kept) if w[0].lower() != "the" and (w[0][0].isupper() or (n and w[0][0].isdigit()))
    ]
    if capital and kept[capital[0]][0][0].isupper():
        return text[kept[capital[0]][1] : kept[capital[-1]][2]]
    return re.sub(r"^(?:the|a|an|his|her|their|its|our|this)\s", "", span.of(text), flags=re.IGNORECASE)


def without_credits(text: str, found: Sequence[Attribution]) -> list[Attribution]:
    """ "The road is shut, police said, according to AFP" is one attribution with a chain, not one inside another: the
    outer one goes where what it holds is another attribution as a whole."""
    outer = {a.id: a for a in found}
    gone: dict[str, str | None] = {}
    for a in found:
        o = outer.get(a.inside or "")
        if o is None or o.cue is None or o.source is None or a.cue is None or a.source is None:
            continue
        trailing = o.content[-1].end <= min(o.cue.start, o.source.start) and is_outlet(link_name(text, o.source))
        if not _CREDITING.match(o.cue.of(text)) and not trailing:
            continue
        mine = [a.source, a.cue, *a.content]
        theirs = sum(len(_ALNUM.findall(c.of(text))) for c in o.content)
        held = sum(len(_ALNUM.findall(s.of(text))) for s in mine if any(c.overlaps(s) for c in o.content))
        if held >= MOSTLY * theirs:
            gone[o.id] = o.inside
    return [replace(a, inside=gone[a.inside]) if a.inside in gone else a for a in found if a.id not in gone]
