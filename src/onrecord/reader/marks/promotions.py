"""Promotions: newsletters, channels, apps, subscriptions, pleas for money or tips, events.

A promotion has no fixed form, so what it is made of is counted.
"""

import re

from onrecord.reader.marks.line import BRAND, SAID, SAID_OR_SHOWN, Line, bag, either, one_of

PROMOTES = 4.0
SURELY = 5.5  # so much that a mention of terms makes it no notice

_CHANNELS = bag(
    # places
    "android bluesky discord facebook google instagram iphone kofi linkedin messenger patreon paypal signal spotify "
    "substack telegram threads tiktok twitter viber whatsapp youtube "
    # what is sent
    "alert alerts app apps briefing bulletin bulletins channel channels digest edition email emails epaper headlines "
    "inbox letter mail mailbox newsletter newsletters notification notifications podcast podcasts webinar "
    # what is paid
    "donate donation donations member members membership patron premium subscribe subscriber subscription "
    "subscriptions supporter supporters trial adblocker blocker paywall "
    # who makes it, and for whom
    "communities community festival journalism journalists newsdesk newsroom reporters reporting tickets tip tips"
)
_YOURS = bag("our us we we're we'll you your you're you'll yours you'd my")
_THEIRS = bag("he her him his she she's he's their them they")
_VERBS = SAID - SAID_OR_SHOWN

_CALL = re.compile(
    r"(?:^|[.!?:;–—…)»>] |\bplease |^to |\band |\bor )"
    + one_of(
        "add allow be_(?:first|the_first|among) become book buy call check_out chip_in choose claim click connect "
        "consider contact contribute discover do_not_miss donate don['’]?t_miss download e-?mail enjoy\\w* enter find "
        "follow get give have help install join keep learn like listen log make message never_miss open order pick "
        "pledge put read receive register ring save scan see send share sign[-_]up start stay subscribe support switch "
        "take tap tell text try tune turn_on unlock upgrade visit want watch whatsapp write"
    )
    + r"\b"
)
_DEAL = re.compile(
    either(
        # prices
        r"[$£€₹¥]\s?\d[\d.,]*(?: \w+){0,2} (?:a|every|off|or|per|today)\b|% off|price of|\bfree\b|\bgift\b|no card",
        r"(?:first|one|three|six) (?:month|week|year)s?\b|(?:a|per) month|a year of|\btrial\b|special offer|\bcoffee\b",
        r"ad-free|all[- ]access|cancel any ?time|unlimited",
        # when and where it comes
        r"each (?:morning|day|week\w*)|every (?:evening|morning|\w*day|week\w*)|straight to|wherever you"
        r" (?:get|listen)",
        r"stay (?:ahead|connected|informed|up to date|updated)|breaking news|more than \d+ readers|so as not to miss",
        r"\bin confidence\b|learn more|one tap|sign up here|to a friend|up to date",
    )
)
_OUTLET = r"(?:our|independent|local|public-interest|quality|this)"
_PLEA = re.compile(
    either(
        # money
        rf"(?:back|fund|power|support|sustain) (?:{_OUTLET}|\w+['’]s) (?:\w+ )?"
        r"(?:journalism|news|newsroom|reporting|work)",
        rf"{_OUTLET} (?:journalism|reporting) (?:costs|depends|is|needs|relies|takes|would)",
        r"(?:make|making) a (?:\w+ )?(?:contribution|donation|gift)|\btip jar\b|ad[- ]?blocker",
        r"become (?:a|an|our) (?:\w+ )?(?:friend|member|patron|subscriber|supporter)",
        r"readers? (?:like you|who) (?:fund|pay|support)|funded by (?:its |our )?readers",
        r"^(?:since|while) you(?:['’]re| are) here|^dear readers?|^(?:can|could|may) we ask",
        # tips
        r"do you (?:have|know) (?:a tip|information|more|something|tips)",
        r"(?:got|have) (?:a |any )?(?:\w+ )?(?:story|tips?)\b|send (?:us )?(?:your )?(?:news )?tips?\b",
        r"we(?:['’]d| would) (?:like|love) to hear",
        # channels
        r"^click here to (?:donate|download|get|join|read|register|sign|subscribe)",
        r"^(?:find us|follow us|join (?:our|us on)|like us|read us|visit our|watch us)\b|^get (?:our|the latest)\b",
        r"^(?:donate|download|sign up|subscribe|support (?:our|us))\b",
        r"(?:add|find|follow|join|like|read|watch) us on",
        r"our (?:[\w'-]+ ){0,2}(?:apps?|briefings?|bulletins?|channels?|e-?mails?|newsletters?|podcasts?)\b",
        r"wherever you (?:get|listen)|^(?:enjoy(?:ed|ing)?|liked?|lov(?:e|ed|ing)) (?:our|reading|this|what)\b",
    )
)
_OPENING = "([*•–—>» -"
_JOINING = re.compile(r"(?:^|[.!?] )(?:sign up|subscribe)\b")  # "for her newsletter"
_LINK = re.compile(
    r"\bt\.me/|https?://|\bwww\.|@\w{3,}|\b[\w-]+\.example/|\b\w+\.(?:co|com|net|news|org)/|\b\d{3}[ -]\d{3,4}\b"
)
_TURN = re.compile(r"(?:Q|A|Question|Answer)[.:] ")


def promotes(line: Line) -> float:
    """How much of what promotions are made of: a call, a channel, the outlet itself, a price.

    Words in quotation marks, reported words and other people take it back: newsletters are talked about too.
    """
    channels = len(line.bag & _CHANNELS)
    yours = not line.bag.isdisjoint(_YOURS)
    if not channels and not yours:
        return 0.0
    low = line.low.lstrip(_OPENING)
    joining = _JOINING.search(low) is not None
    plea = joining or _PLEA.search(low) is not None
    call = _CALL.search(low) is not None
    theirs = not line.bag.isdisjoint(_THEIRS) and not joining
    if not (yours or plea or call):
        return 0.0
    return (
        2.0 * (channels > 0)
        + 1.0 * (channels > 1)
        + 1.0 * yours
        + 1.5 * plea
        + 1.5 * call
        + 1.0 * (_DEAL.search(line.low) is not None)
        + 1.0 * (BRAND.search(line.text) is not None)
        + 1.0 * (_LINK.search(line.low) is not None)
        - 3.0 * line.quoted
        - 3.0 * (not line.bag.isdisjoint(_VERBS))
        - 1.5 * theirs
        - 1.5 * (len(line.words) > 40)
        - 4.0 * (_TURN.match(line.text) is not None)
    )
