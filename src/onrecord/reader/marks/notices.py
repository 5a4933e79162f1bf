"""Notices: rights, terms, rules for comments, corrections, updates, editors' notes, disclosures, paywalls."""

import re

from onrecord.articles import FurnitureKind
from onrecord.reader.marks.line import Line, bag, either, one_of

_ITEM = one_of(
    "article blog column content conversation copy episode essay feature headline interview investigation item "
    "material page piece podcast post project report reporting review series story text transcript translation video"
)
_DONE = one_of(  # to the report, by the newsroom
    # to its words
    "abridged adapted amended changed checked clarified condensed corrected edited excerpt excerpted fact-checked "
    "generated produced reproduced reviewed revised shortened translated updated written auto automatically "
    # to its place
    "appeared archived copyright developing part_of provided published re-published removed republished syndicated "
    r"withdrawn over_\w+_(?:months?|years?)_old "
    # and who paid
    "affiliate brought_to_you commissioned free_to funded made_possible paid sponsored supported "
    "available_(?:only_)?(?:for|to)"
)
_LABELS = one_of(
    "advisory clarification conflict_of_interest correction corrections? corrections?_(?:and|&)_clarifications? "
    "disclaimers? disclosures?(?:_statement)? ed(?:itor)?\\.?_note editorial_note erratum legal_notice licen[cs]e "
    "note_from_the_editor note_to_(?:readers|editors) paywall retraction right_of_reply rights terms updates? "
    r"(?:content|trigger)_warning (?:author|editor|publisher)['’]?s?['’]?_note"
)
_OPENS = re.compile(
    r"^(?:[(\[*]\s?)?"
    + either(
        # rights
        r"©|\(c\) |copyright(?: ©| \(c\)|,? \d{4}|:| by)",
        r"(?:words|text|pictures|content|photos)[^.]{0,30} copyright",
        r"no part of (?:this|our|the)\b.{0,60}\bmay",
        r"(?:any |full or partial |partial |the )?(?:copying|redistribution|reprint(?:ing)?|reproduction"
        r"|republication|use)"
        r" of\b.{0,80}\b(?:prohibit|forbidden|permi|consent|licen[cs]|authori[sz]|allowed|link)",
        r"(?:when|in case of|if|while)"
        r" (?:using|quoting|reprinting|republishing|citing|copying|you (?:quote|reprint|republish))",
        r"republish (?:this|our)",
        r"you (?:may|can|are free to) republish",
        # labels: "Correction (4 March): ", "Editor's note, added on Monday: "
        _LABELS + r"\b(?: ?[(\[][^)\]]{0,40}[)\]]|,? [^:.]{0,30})? ?[:|–—]",
        # what was done to the report
        r"the (?:above |preceding )?(?:article|headline|post|story) (?:has been|was) (?:amended|corrected|updated)\b",
        rf"(?:this|(?:the|an) (?:above|accompanying|attached|earlier|following|preceding)) (?:\w+ )?{_ITEM} "
        r"(?:appeared|appears|contains?|does not|first|has been|have been|is|is being|may be|may contain|may have"
        r"|originally|was|were|will be)"
        rf"\b.{{0,30}}\b{_DONE}\b",
        r"this is (?:a|an) (?:automated|breaking|developing|edited|paid|rolling|rush|sponsored|syndicated|updated)\b",
        r"(?:an?|the) (?:earlier|older|original|previous|prior) version of (?:this|the|our)\b",
        rf"a version of this|parts? of this {_ITEM}",
        r"(?:except|barring|apart|other than|save)\b.{0,10} the head(?:line|ing)",
        r"(?:appeared|appears|first published|originally published|printed|published) in (?:the )?"
        r"(?:print|[a-z' ]{2,30},)(?=.{0,60}\d{4}|.{0,40}print)",
        r"this (?:\w+ )?transcript (?:was|is|has|may)|rush transcript|this is a rush",
        r"(?:the )?(?:conversation|interview|transcript)s? (?:has been|was|were) (?:\w+ )?(?:condensed|edited"
        r"|shortened)"
        r" (?:and \w+ )?for\b(?=[^.]*\.?$)",
        # who paid
        r"(?:sponsored|paid) (?:article|content|partnership|post)|paid advertisement|partner content|advertorial",
        r"if you (?:buy|click|purchase|shop)\b.{0,60}\b(?:links?|page|site)\b.{0,80}\b(?:commission|cut|earn"
        r"|fee|paid|share)",
        r"some (?:of the )?links\b.{0,40}\b(?:affiliate|commission|earn|on this page|in this article)\b",
        r"(?:we|[\w' ]{2,25}) may (?:earn|receive|get) (?:a |an )?(?:\w+ )?(?:commission|fee|cut)",
        # rules
        r"(?:readers'? )?comments (?:on this (?:article|story) )?"
        r"(?:are|have been|is|may|must|posted|published|represent|that|will be)\b(?=.*\b(?:closed|moderat"
        r"|polic|rules?|views"
        r"|guidelines|standards|subject|removed|deleted|reflect|represent))",
        r"please note\b.{0,60}\b(?:comments?|closed|moderat)",
        r"our (?:standards|ethics|editorial standards|corrections policy|principles) ?(?::|policy|page)",
        r"(?:quotes|data|prices|market data|share prices) (?:are )?delayed",
    )
)
_PAYWALL = re.compile(
    r"^[(\[*]?\s?"
    + either(
        r"(?:available (?:only )?to|exclusive(?:ly)? (?:to|for)|for) (?:our )?(?:paying |digital |registered )?"
        r"(?:subscribers|members)(?: only)?[.!]?$",
        r"(?:subscriber|member)s?[ -](?:only|exclusive)|premium(?: content| article)?$",
        r"you(?:'ve| have) (?:read|reached|used|\d+)\b.{0,40}\b(?:free|articles?)|\d+ free articles?",
        rf"this {_ITEM} is (?:only )?(?:available )?(?:only )?(?:for|to) (?:our )?(?:\w+ )?(?:subscribers|members)\b",
        r"already (?:a|an) (?:subscriber|member)",
        r"(?:to|please) (?:continue|keep|go on) reading\b.{0,40}(?:log|sign|subscri|regist)",
    )
)
_ANYWHERE = re.compile(
    either(
        # rights
        r"all rights reserved|rights? reserved(?:\.|$)|creative commons|reprint(?:ed)? (?:rights|permission|with)",
        r"may not be (?:broadcast|copied|distributed|published|redistributed|reproduced|republished|rewritten"
        r"|used without)",
        r"(?:do not|don't|must not) (?:rebroadcast|reproduce|republish|redistribute|copy)",
        r"without (?:\w+ ){0,3}(?:written|prior|express|explicit)\b(?:,? \w+){0,4}"
        r" (?:approval|authori[sz]ation|consent|licen[cs]e|permission)",
        r"requires? (?:\w+ ){0,3}(?:written|prior|express) (?:\w+ )?(?:authori[sz]ation|consent|permission)",
        r"(?:hyper)?link\b.{0,40}\b(?:compulsory|mandatory|obligatory|required)",
        # disclaimers
        r"(?:not|no) (?:constitute |intended as |meant as |be taken as |a )?(?:\w+ )?"
        r"(?:financial|investment|legal|medical|tax) advice",
        r"(?:no|not a|never a) (?:replacement|substitute) for (?:\w+ ){0,6}(?:advice|care|diagnosis|doctor|physician)",
        r"consult (?:a|with|your) (?:\w+ )?(?:adviser|advisor|doctor|lawyer|physician|professional)",
        r"(?:comments|contents?|contributions|opinions|statements|views)\b.{0,100}\b(?:not|nor) (?:necessarily )?"
        r"(?:endorse|reflect|represent|those of)",
        r"responsibility of (?:the|their) (?:author|writer)s?",
        r"(?:comments|opinions|views) (?:are|expressed|here|in|of|represent).{0,60}\b(?:authors?|own|personal"
        r"|writers?)\b",
        r"affiliate (?:link|commission|partner)",
        # who looked at it
        r"(?:\bcontents?|this (?:article|post|release|report|story|video))\b.{0,100}"
        r"\b(?:not|never) (?:been )?(?:checked|created|edited|reviewed|verified|vetted|written) by",
        r"syndicated feed",
        # corrections
        r"(?:incorrectly|misidentified|misspelled|misstated|mistakenly|wrongly) (?:\w+ )?.{0,60}(?:article"
        r"|report|story|version)",
    )
)
_PRICE = re.compile(r"[$£€₹¥]\s?\d|\d ?(?:cents|dollars|euros|pence|pounds)\b|\bfree (?:month|trial|week)\b|% off")
# Reports are about terms and rules too: these are the page's where the reader is spoken to.
_RULES = re.compile(
    either(
        r"terms of (?:use|service)|terms (?:and|&) conditions|privacy (?:policy|notice)",
        r"community (?:guidelines|standards|rules)|(?:comment(?:ing|s)?|house) (?:guidelines|policy|rules)",
        r"code of (?:good |editorial )?(?:practice|conduct|ethics|journalism)|press council|trust principles",
        r"complain(?:t|ts)? (?:about|to) (?:this|us|our|the editor)",
    )
)
_READER = bag("comments our please see site this us we website you your")
_LABELLED = re.compile(r"[(\[*]*(?:an earlier|clarification|correction|ed\b|editor|note|update)")
_OF_THE_PAGE = re.compile(r"[(\[*]*(?:an? |clarification|correction|editor|this |update)")


def notice(line: Line, *, offer: bool) -> FurnitureKind | None:
    """A notice; or the credit that a name behind a © is. offer: it promotes so much that its terms count for less."""
    if line.quoted and not _LABELLED.match(line.low):
        return None
    if line.told and not _OF_THE_PAGE.match(line.low):
        return None
    if _PAYWALL.match(line.low):
        return None if offer and _PRICE.search(line.low) else "notice"
    if offer:
        return None
    if _OPENS.match(line.low):
        name = line.low.startswith(("©", "(c)")) and len(line.words) <= 5 and not re.search(r"\d{4}", line.low)
        return "credit" if name else "notice"
    if _ANYWHERE.search(line.low):
        return "notice"
    to_the_reader = not line.bag.isdisjoint(_READER) or (not line.stop and len(line.words) <= 10)
    return "notice" if to_the_reader and _RULES.search(line.low) else None
