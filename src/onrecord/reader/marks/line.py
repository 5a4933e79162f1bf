"""One line of a text as the rules see it, and the words and patterns that several kinds of furniture share.

Patterns are matched against lower case unless they look for capitals; then they say so.
"""

import re
from dataclasses import dataclass, field

SEEN = 400  # characters of a line that are looked at
LONG = 600  # a longer line is report, unless it opens like a legal text

_TOKEN = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_STOP = re.compile(r"[.!?…:;,][\"”’'»“)\]]*$|[\"”’'»“)\]]\.$")
_QUOTE = re.compile(r"[\"“”„«»]|(?<!\w)['‘][^'‘’]{3,}[,.!?]?['’](?!\w)")


def bag(words: str) -> frozenset[str]:
    return frozenset(words.split())


def one_of(words: str) -> str:
    """A pattern for one of these words, each a small pattern without spaces of its own ("_" stands for a space)."""
    return "(?:" + "|".join(word.replace("_", " ") for word in words.split()) + ")"


def either(*patterns: str) -> str:
    """A pattern for one of these patterns."""
    return "(?:" + "|".join(patterns) + ")"


@dataclass(slots=True)
class Line:
    """`start`, `end`: offsets in the text, without white space at the ends. text: the first `SEEN` characters of it.

    cut: the rest of an overlong line. stop: it ends as a sentence or clause does.
    """

    start: int
    end: int
    text: str
    cut: bool = False
    low: str = field(init=False)
    words: list[str] = field(init=False)
    bag: frozenset[str] = field(init=False)
    stop: bool = field(init=False)

    def __post_init__(self) -> None:
        self.low = self.text.lower()
        self.words = _TOKEN.findall(self.low)
        self.bag = frozenset(self.words)
        # The end of a longer line is not looked at: it counts as a sentence.
        self.stop = self.end - self.start > SEEN or bool(_STOP.search(self.text, max(0, len(self.text) - 6)))

    @property
    def long(self) -> bool:
        return self.end - self.start > LONG

    @property
    def quoted(self) -> bool:
        return _QUOTE.search(self.text) is not None

    @property
    def says(self) -> bool:
        """Does it hold a verb of saying?"""
        return not self.bag.isdisjoint(SAID)

    @property
    def reports(self) -> bool:
        """Does it quote or report words?"""
        return self.says or self.quoted

    @property
    def told(self) -> bool:
        """Are reported words and who said them in it? (As against the "said" of "an earlier version said that".)"""
        return _TOLD.search(self.low) is not None


SAID = bag(
    "added adds announced answered argued argues asked asks called claimed claims conceded declared denied explained "
    "insisted insists joked laughed noted notes promised read reads recalled replied replies ruled said say saying "
    "says shouted stated tells testified told tweeted urged urges warned warns writes wrote"
)
# Of buttons and lists of reports ("Most read", "Read the notes") as of speech.
SAID_OR_SHOWN = bag("called notes read reads")

_TOLD = re.compile(
    r"(?:,[\"”’']?(?: [\w'’.-]+){1,4}|\b(?:he|she|they|who)) "
    + one_of(
        "added advised argued asked claimed conceded demanded demands insisted joked noted recalled replied said "
        "says shouted told urged warned wrote"
    )
    + r"\b"
)

MONTH = one_of(
    "jan(?:uary)? feb(?:ruary)? mar(?:ch)? apr(?:il)? may june? july? aug(?:ust)? sept?(?:ember)? oct(?:ober)? "
    "nov(?:ember)? dec(?:ember)?"
)

DATE_WORDS = bag(
    # days and months
    "january february march april may june july august september october november december jan feb mar apr jun jul aug "
    "sep sept oct nov dec monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri "
    "sat sun yesterday today now "
    # times and zones
    "am pm a p m h hrs kl hour hours minute minutes min mins second seconds day days week weeks month months ago st nd "
    "rd th aest aedt bst cat cdt cest cet cst ct eat edt eest eet est et gmt hkt ist jst kst mdt msk mst mt nzdt nzst "
    "pdt pkt pst pt sast sgt utc wat wib "
    # what was done, and to what
    "added aired created edited first issued last modified original originally posted print printed publication "
    "published release released revised update updated uploaded article date news story time "
    "and at from in just of on the to"
)

# An outlet's own name, with its capitals.
BRAND = re.compile(
    r"\b(?:The |Daily |Sunday )?[A-Z][\w’'-]*(?: [A-Z][\w’'-]*)* "
    + one_of(
        "Advertiser Argus Briefing Bulletin Chronicle Citizen Courier Daily Digest Dispatch Echo Examiner Express "
        "Gazette(?:er)? Globe Guardian Herald Independent Inquirer Insider Journal Ledger Mail Media Mirror Monitor "
        "Nation News Observer Plus Post Premium Press Pro Radio Record Recorder Report Reporter Review Sentinel "
        "Standard Star Sun TV Telegraph Times Today Tribune Voice Weekly Wire"
    )
    + r"\b"
)
