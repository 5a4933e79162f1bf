"""Related: links to other reports, videos and lists, and the tags of this one."""

import re

from onrecord.reader.marks.line import SAID, Line, bag, either

_BEHIND = r"\s*(?:[:|»›>→]|[-–—](?=\s)|>>)"  # what stands between a label and a headline
_STORIES = r"(?:articles?|coverage|headlines|news|reading|stor(?:y|ies))"

# Labels that no report opens with.
_LABEL = either(
    # read more
    r"also read|read|read(?:ing)? (?:also|full story|more|next|on|the full \w+|this|too)|continue reading",
    r"read the (?:article|report|story)|(?:background|further) reading|see|see also|see more|listen|look|view",
    r"watch(?: again| also| live| now| this)?",
    r"more|more news|more stories|more on (?:the|this)[^:]{0,30}|more (?:about|from|in|like)[^:|]{0,40}",
    r"related(?: \w+){0,2}|recommended(?: \w+){0,2}|suggested(?: \w+){0,2}|explore more[^:]{0,30}",
    r"you (?:could|may|might|will) (?:also )?(?:like|enjoy|be interested in|want to read)|what to read next",
    r"don['’]?t miss|do not miss|must[- ](?:read|see|watch)|in case you missed it|icymi",
    # lists
    r"most (?:commented|popular|read|shared|viewed|watched)[^:|]{0,20}|trending(?: \w+){0,2}|top stor(?:y|ies)",
    r"editor['’]?s['’]? (?:choice|picks?)|(?:breaking|earlier|further|latest|other|popular|similar) " + _STORIES,
    r"(?:next|previous) (?:article|post|story|up)|newer(?: posts?)?|older(?: posts?)?",
    r"from (?:our|the) (?:archives?|magazine|newsroom)|in this (?:article|news|series|story)",
    r"also (?:in|on) (?:our|the|this)[^:]{0,30}|flashback|throwback|recall|links?",
    # tags
    r"categor(?:y|ies)|filed (?:in|under)|hashtags?|key ?words?|labels|subjects|tags?|topics?",
)
# These open reports too: only where the rest reads as a headline.
_GENRE = (
    r"analysis|breaking|column|comment|data|editorial|exclusive|explain|explained|explainer|fact ?check|factbox|feature"
    r"|gallery|graphic|in pics|in pictures|infographic|interview|investigation|just in|latest|live|live blog|long read"
    r"|map|next|obituary|opinion|photos|pictures|podcast|profile|review|special report|timeline|video|viral"
)
_EARLIER = (
    r"as (?:previously |earlier |we |was )*reported(?: earlier| previously)?|as \w+ reported earlier|earlier|previously"
)
_RELATED = re.compile(
    r"^[\s>»›→▶►•*+|(\[-]*"
    + either(
        _LABEL + either(_BEHIND, r"[\])]?$"),
        f"(?P<genre>{_GENRE}){_BEHIND}",
        f"(?P<earlier>{_EARLIER})[,:]",
    )
)

# The heading of a list, by itself: "More stories like this", "Get the full story".
_HEADING = re.compile(
    "^"
    + either(
        r"you (?:may|might) (?:also )?(?:like|be interested).{0,20}|what to read next|continue reading",
        r"(?:further|latest|more|most|next|other|popular|recommended|related|similar|suggested|top|trending)\b.{0,40}",
        r"editor['’]?s['’]?\b.{0,40}|in this (?:news|series)|also in (?:this|the)\b.{0,30}",
        r"all (?:the )?(?:articles|news|stories)\b.{0,20}",
        r"read (?:also|more|next)(?: (?:about|from|in|on)\b.{0,40})?|see (?:also|more)(?: (?:about|from|in"
        r"|on)\b.{0,40})?",
        r"(?:find|get|read|see|view) (?:the |our )?(?:complete |entire |full )?(?:all|article|coverage|list"
        r"|report|story)"
        r"\b.{0,20}",
    )
    + "$"
)
# "Read the rest of the story at The Marlow Mail.", "Watch the full interview below:"
_ELSEWHERE = re.compile(
    r"(?:listen to|read|see|view|watch) (?:it|the (?:complete|entire|full|rest|whole))\b[^.:]{0,60}"
    r"(?:\b(?:above|below|here)|(?:article|interview|post|report|story) (?:at|on) [^.:]{2,40})[.:!]?$"
)
_LISTED = bag(
    "also article articles choice commented content coverage from headlines in interested like links more news next on "
    "picks popular posts read reading shared stories story topics video videos viewed watch watched"
)
_VERBS = SAID - bag("read reads")
_ARROW = re.compile(r"(?:>>|»|→|►|▶)")


def is_related(line: Line) -> bool:
    text, low = line.text, line.low
    if text.startswith("#") and all(w.startswith("#") for w in text.split()):
        return True
    m = _RELATED.match(low)
    if m and (m["genre"] or m["earlier"]):
        return bool(low[m.end() :].strip()) and not line.stop and len(line.words) <= 25
    if m:
        sentence = line.stop and text.endswith(".") and (line.told or line.quoted)
        return not sentence and len(line.words) <= 40
    if len(line.words) <= 14 and not line.quoted and not line.told and _ELSEWHERE.match(low):
        return True
    if line.stop:
        return False
    if _ARROW.match(text):
        return True
    few = len(line.words) <= 9
    return few and bool(_HEADING.match(low)) and not line.bag.isdisjoint(_LISTED) and line.bag.isdisjoint(_VERBS)
