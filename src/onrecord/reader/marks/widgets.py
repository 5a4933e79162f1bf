"""Widgets: controls of the player, gallery or page, polls, ratings, counts, advertisements' markers, cookies."""

import re

from onrecord.reader.marks.line import SAID, SAID_OR_SHOWN, Line, either

_ANYWHERE = either(
    # broken pages and players
    r"ctrl ?\+ ?enter",
    r"(?:enable|needs?|requires?|activate|turn on) javascript",
    r"browser (?:does not|doesn'?t|is not) support",
    r"(?:video|media|audio) player (?:is|was|could)",
    r"current time \d",
    r"opens in (?:a )?new (?:window|tab)",
    r"content (?:is|was|has been) (?:blocked|hidden|not available)",
    # ratings and counts
    r"\brate the \w+ out of",
    r"\bmin(?:ute)?s? read$",
    r"(?:add|set) .{3,40} as (?:a|your) (?:preferred|trusted|favou?rite)",
)
_AT_THE_START = "^" + either(
    # advertisements
    r"(?:-+ ?)?(?:ad|advertisements?|advertise with us|advertising|anzeige|promoted|sponsored)(?: ?-+)?[.:]?$",
    r"advertisement\W+(?:article|continue|scroll|story)",
    r"(?:article|story|report|text|content|post) continues? (?:below|after)\b",
    r"continues? (?:below|after)\b",
    r"scroll (?:down )?(?:to (?:continue|keep|read)|for more)\b",
    # typing errors: "Found a typo? Let us know"
    r"(?:if you(?:'ve| have)? )?(?:found|find|noticed|notice|see|seen|spot|spotted)"
    r" (?:a |an |any )?(?:\w+ )?(?:error|inaccuracy|mistake|typo)",
    r"(?:highlight|select) (?:a|an|the) (?:error|mistake|text|typo)",
    # players
    r"play \d",
    r"(?:video|audio) \d\d?:\d\d",
    r"(?:listen to|hear) (?:this|the) (?:article|report|story|text|version|page)\b",
    r"(?:\[)?(?:tap|click|swipe|press|hit) (?:here |below |on )?.{0,30}"
    r"\bto (?:play|listen|view|enlarge|expand|see|unmute|watch|share|comment|print)\b",
    # polls
    r"(?:vote(?: now| here)?|polls?|opinion poll|(?:take )?(?:our|today'?s|the) (?:poll|quiz|survey)|quiz"
    r"|have your say)"
    r"\b ?(?:[:!|–-].*(?:\?|\bvote\b)|$)",
    r"(?:readers?|users?|visitors?) .*\bvoted\b.*%",
    r"rate (?:the|this|our|your) (?:article|story|post|page)\b",
    # comments and sharing
    r"(?:be the first|log ?in|sign in|register|join) (?:to|or \w+ to) (?:leave a |post a |add a )?(?:comment|reply)",
    r"most comments",
    r"comments? ?(?:\(?\d+\)?|section)\b(?=.{0,40}$)",
    r"tell (?:your |a )?friends?(?: about (?:it|this|us).*| ?:.*|[.!])?$",
    r"(?:kindly |please )?share (?:this|the) (?:article|news|page|post|story)\b(?=.{0,50}$)",
    r"(?:kindly |please )?share (?:this|on|via|with)\b(?=.{0,50}$)",
    r"(?:estimated )?reading time",
)
_WIDGET = re.compile(either(_ANYWHERE, _AT_THE_START))

# A cookie notice has no fixed form: what is kept where, whose page it is, and what the reader may do about it.
_STORED = re.compile(r"cookies?\b|partners?\b.*\b(?:device|browser)|(?:device|browser)\b.*\bpartners?")
_WHOSE = re.compile(r"\b(?:we|our|us|this (?:site|website|page)|partners?|you|your)\b")
_CHOICE = re.compile(
    r"\b(?:accept\w*|agree\w*|allow|browser|choices?|consent|device|experience|opt|partners?|personali[sz]e\w*|policy|"
    r"preferences?|reject|remember|settings?)\b"
)
_SPOKEN = re.compile(r"[“\"][^“”\"]{25,}[”\"]")  # longer than the name of a button
_VERBS = SAID - SAID_OR_SHOWN


def is_widget(line: Line) -> bool:
    if line.quoted and line.says:
        return False
    if _WIDGET.search(line.low) and not line.told:
        return True
    return (
        _STORED.search(line.low) is not None
        and line.bag.isdisjoint(_VERBS)
        and not _SPOKEN.search(line.text)
        and _WHOSE.search(line.low) is not None
        and _CHOICE.search(line.low) is not None
    )
