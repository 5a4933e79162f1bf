"""Which kind of furniture do a line's own words show? (Its neighbours are furniture.py's business.)

Two sorts of evidence. Openings and phrases that pages use and reports do not ("Photo: ", "all rights reserved"), and
lines made of nothing but the words of a date or of a row of buttons. A promotion has no fixed form, so what it is made
of is counted: a call to the reader, a channel to be had, the outlet's own name, a price. Words in quotation marks and
reported words are the report's: people talk about newsletters and cookies too.
"""

import re
from dataclasses import dataclass, field

from onrecord.articles import FurnitureKind

SEEN = 400  # characters of a line that are looked at
LONG = 600  # a longer line is report, unless it opens like a legal text

_TOKEN = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_STOP = re.compile(r"[.!?…:;,][\"”’'»“)\]]*$|[\"”’'»“)\]]\.$")
_QUOTE = re.compile(r"[\"“”„«»]|(?<!\w)['‘][^'‘’]{3,}[,.!?]?['’](?!\w)")
_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|"
    r"nov(?:ember)?|dec(?:ember)?)"
)


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


SAID = _set(
    "said says say saying told tells asked asks urged urges wrote writes added adds replied replies warned warns "
    "argued argues insisted insists noted notes claimed claims shouted laughed joked conceded explained announced "
    "promised recalled reads read denied tweeted testified ruled stated declared answered called"
)
_BEAT = (
    r"(?:correspondents?|reporters?|editors?|writers?|columnists?|journalists?|stringer|contributor|bureau|newsroom)"
)
_BRAND = re.compile(
    r"\b(?:The |Daily |Sunday )?[A-Z][\w’'-]*(?: [A-Z][\w’'-]*)* (?:Post|Times|Herald|Tribune|Gazette(?:er)?|Ledger|"
    r"Chronicle|Mail|Courier|Journal|News|Press|Wire|Sentinel|Telegraph|Observer|Mirror|Guardian|Standard|Echo|Argus|"
    r"Examiner|Dispatch|Globe|Monitor|Voice|Record|Review|Report|Insider|Today|Daily|Weekly|Radio|TV|Media|Bulletin|"
    r"Briefing|Independent|Inquirer|Advertiser|Recorder|Express|Reporter|Citizen|Nation|Star|Sun|Digest|Plus|Premium|Pro)\b"
)


@dataclass(slots=True)
class Line:
    """One line of the text: `start`, `end` without white space at the ends, and what the rules look at."""

    start: int
    end: int
    text: str
    cut: bool = False  # the rest of an overlong line
    low: str = field(init=False)
    words: list[str] = field(init=False)
    bag: frozenset[str] = field(init=False)
    stop: bool = field(init=False)

    def __post_init__(self) -> None:
        self.low = self.text.lower()
        self.words = _TOKEN.findall(self.low)
        self.bag = frozenset(self.words)
        self.stop = _STOP.search(self.text, max(0, len(self.text) - 6)) is not None

    @property
    def long(self) -> bool:
        return self.end - self.start > LONG

    @property
    def quoted(self) -> bool:
        return _QUOTE.search(self.text) is not None

    @property
    def reports(self) -> bool:
        """Does it quote or report words?"""
        return not self.bag.isdisjoint(SAID) or self.quoted


# --- lines made of the words of a date, of buttons -------------------------------------------------------------------

DATE_WORDS = _set(
    "january february march april may june july august september october november december jan feb mar apr jun jul aug "
    "sep sept oct nov dec monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri "
    "sat sun published posted updated update modified last first created added edited aired uploaded on at in date "
    "time news from to of the and am pm a p m est edt et cst cdt ct mst mdt mt pst pdt pt gmt bst utc cet cest eet eest "
    "ist pkt wat cat eat sast jst kst hkt sgt aest aedt nzdt nzst wib msk kl h hrs ago hour hours minute minutes min "
    "mins second seconds day days week weeks month months yesterday today now just st nd rd th original originally "
    "publication release issued print article story "
)
_DATED = re.compile(
    rf"\b{_MONTH}\b\.? ?\d|\d(?:st|nd|rd|th)?\.? {_MONTH}\b|\b\d{{1,4}}[./-] ?\d{{1,2}}[./-] ?\d{{2,4}}\b"
    r"|\b(?:published|posted|updated|modified|aired)\b.*(?:\d|today|yesterday|now)|\bago\b|\b(?:yesterday|today),? \d"
)
_NUMBER = re.compile(r"\d+(?:[ap]m|st|nd|rd|th|h|hrs?|k|m)?")

_BUTTON_WORDS = _set(
    "share shares sharing tweet pin print comment comments commenting save bookmark like likes dislike download embed "
    "report error errors typo mistake send listen play watch pause mute login log sign in register views view viewed "
    "reads read shared copy link facebook twitter x whatsapp telegram email e mail pinterest linkedin reddit viber vk "
    "messenger instagram threads bluesky flipboard pocket sms skype line tumblr signal font text size small medium "
    "large larger smaller increase decrease advertisement advertisements ad ads advertising sponsored promoted loading "
    "back top skip to content main navigation menu close open opens new window tab helpful useful yes no can't say "
    "rate rating ratings votes vote voted number of total minute minutes min mins time estimated reading audio video "
    "gallery photos photo fullscreen full screen expand enlarge image toggle caption hide show slide next previous "
    "this the a an article story page post news version pdf transcript as for on via with your my list later friends "
    "friend and or be first it me us i up down all about tell here now more was did you find leave add write "
    "join discussion conversation see have please kindly click tap reuse cookies cookie accept reject allow manage "
    "preferences settings policy privacy consent options marketing continue cancel submit reply loaded scroll "
    "thumbs reactions react clap claps follow following subscribe feedback tip edit translate results quiz poll "
    "republish reprint reprints bookmarked saved get shareable url clipboard copied live chat off our editors editor desk team let know"
)
# At least one of these: "Read more" and "Follow us on Facebook" are not rows of buttons.
_BUTTONS = _set(
    "share shares sharing tweet pin print comment comments commenting save bookmark dislike embed typo listen play "
    "login log views viewed reads shared copy font advertisement advertisements sponsored promoted loading top skip "
    "helpful useful ratings vote votes voted enlarge toggle cookies reuse republish reprints fullscreen report "
    "likes clap claps transcript min mins minute scroll translate feedback later version reading send ad pdf size"
)
_FINAL = re.compile(r"[^.]\.$|[”\"]$")
_SYMBOL = re.compile(r"[\u2190-\u2bff\u2700-\u27bf\U0001f300-\U0001faff✕♡]")

_WIDGET = re.compile(
    r"ctrl ?\+ ?enter|(?:found|noticed|spotted|seen|see|spot|find) (?:a |an )?(?:\w+ )?(?:mistake|typo|error|inaccuracy)"
    r"|(?:enable|needs?|requires?|activate|turn on) javascript|browser (?:does not|doesn'?t|is not) support"
    r"|(?:video|media|audio) player (?:is|was|could)|current time \d|^play \d|^(?:video|audio) \d\d?:\d\d"
    r"|^(?:article|story|report|text|content|post) continues? (?:below|after)|^continues? (?:below|after)"
    r"|scroll (?:down )?(?:to|for)|preferred source|opens in (?:a )?new (?:window|tab)"
    r"|^(?:advertisement|advertisements|ad|sponsored|promoted|anzeige|advertise with us)[.:]?$"
    r"|^(?:vote(?: now| here)?|polls?|opinion poll|(?:take )?(?:our|today'?s|the) (?:poll|quiz|survey)|quiz|have your say)"
    r"\b ?(?:[:!|–-].*(?:\?|\bvote\b)|$)|^(?:readers?|users?|visitors?) .*\bvoted\b.*%|^rate (?:the|this|our|your)\b|\brate the \w+ out of"
    r"|^(?:be the first|log ?in|sign in|register|join) (?:to|or \w+ to) (?:leave a |post a |add a )?(?:comment|reply)"
    r"|^tell (?:your |a )?friends?|^share (?:this|on|via|with|the (?:article|story|post))\b(?=.{0,50}$)"
    r"|^(?:kindly|please) share|(?:add|set) .{3,40} as (?:a|your) (?:preferred|trusted|favou?rite)"
    r"|^most comments|^comments? ?(?:\(?\d+\)?|section)\b(?=.{0,40}$)"
    r"|content (?:is|was|has been) (?:blocked|hidden|not available)|^(?:estimated )?reading time|\bmin(?:ute)?s? read$"
    r"|^(?:listen to|hear) this|^(?:tap|click|swipe|press|hit) (?:here |below |on )?.{0,30}(?:\bto (?:play|listen|view|enlarge|"
    r"expand|see|unmute|watch|share|comment|print)\b)"
)
_SPOKEN = re.compile(r"[“\"][^“”\"]{25,}[”\"]")  # longer than the name of a button
_SAID_MORE = SAID - {"read", "reads", "notes", "called"}
_COOKIES = re.compile(r"\b(?:we|our|us|this (?:site|website|page)|partners?|you|your)\b")
_STORED = re.compile(r"cookies?\b|partners?\b.*\b(?:device|browser)|(?:device|browser)\b.*\bpartners?")
_CHOICE = re.compile(
    r"\b(?:consent|partners?|accept\w*|agree\w*|settings?|preferences?|device|browser|policy|choices?|experience|"
    r"personali[sz]e\w*|allow|remember|reject|opt)\b"
)

# --- notices ---------------------------------------------------------------------------------------------------------

_THIS = (
    r"(?:article|story|report|post|piece|page|item|column|essay|interview|conversation|transcript|content|feature|"
    r"material|text|translation|headline|copy|podcast|episode|video|series|project|investigation|reporting|review|blog)"
)
_NOTICE = re.compile(
    r"^(?:[(\[*]\s?)?(?:"
    r"©|\(c\) |copyright(?: ©| \(c\)|,? \d{4}|:| by)|(?:words|text|pictures|content|photos)[^.]{0,30} copyright"
    r"|(?:correction|clarification|corrections? (?:and|&) clarifications?|update|updates?|erratum|retraction|"
    r"editor'?s?['’]?s? note|editorial note|ed(?:itor)?\.? note|note from the editor|publisher'?s note|author'?s note|"
    r"note to (?:readers|editors)|disclaimers?|disclosures?(?: statement)?|(?:content|trigger) warning|legal notice|"
    r"conflict of interest|advisory|rights|licen[cs]e|terms|paywall|right of reply)"
    r"\b(?: ?[(\[][^)\]]{0,40}[)\]]|,? [^:.]{0,30})? ?[:|–—]"
    rf"|(?:this|the|an|a|that) (?:\w+ )?{_THIS} (?:was|has been|have been|is|is being|were|first|originally|may be|may have|"
    r"will be|contains?|appeared|appears|may contain|does not)\b.{0,30}\b(?:corrected|updated|amended|edited|condensed|clarified|"
    r"revised|republished|re-published|produced|translated|published|appeared|funded|supported|made possible|generated|"
    r"written|adapted|abridged|excerpted|excerpt|part of|sponsored|paid|brought to you|developing|automatically|auto|reviewed|"
    r"affiliate|shortened|fact-checked|checked|syndicated|reproduced|available (?:only )?(?:to|for)|copyright|provided|"
    r"free to|commissioned|changed|removed|withdrawn|archived|over \w+ (?:years?|months?) old)\b"
    rf"|this is (?:a|an) (?:developing|breaking|updated|edited|automated|syndicated|rush|rolling|paid|sponsored)\b"
    rf"|(?:an?|the) (?:earlier|previous|original|prior|older) version of (?:this|the|our)\b"
    rf"|a version of this|parts? of this {_THIS}|no part of (?:this|our|the)\b.{{0,60}}\bmay"
    rf"|(?:except|barring|apart|other than|save)\b.{{0,10}} the head(?:line|ing)"
    r"|(?:published|printed|first published|originally published|appeared|appears) in (?:the )?(?:print|[a-z' ]{2,30},)"
    r"(?=.{0,60}\d{4}|.{0,40}print)"
    r"|(?:for|exclusive(?:ly)? (?:to|for)|available (?:only )?to) (?:our )?(?:paying |digital |registered )?"
    r"(?:subscribers|members)(?: only)?[.!]?$"
    r"|(?:subscriber|member)s?[ -](?:only|exclusive)|premium(?: content| article)?$"
    r"|sponsored (?:content|article|post)|paid (?:content|post|advertisement|partnership)|partner content|advertorial"
    r"|you(?:'ve| have) (?:read|reached|used|\d+)\b.{0,40}\b(?:free|articles?)|\d+ free articles?"
    r"|already (?:a|an) (?:subscriber|member)|(?:to|please) (?:continue|keep|go on) reading\b.{0,40}(?:log|sign|subscri|regist)"
    r"|(?:readers'? )?comments (?:on this (?:article|story) )?(?:are|is|have been|will be|represent|posted|that|must|may|published)\b"
    r"|please note\b.{0,60}\b(?:comments?|closed|moderat)"
    r"|our (?:standards|ethics|editorial standards|corrections policy|principles) ?(?::|policy|page)"
    r"|(?:quotes|data|prices|market data|share prices) (?:are )?delayed"
    r"|this (?:\w+ )?transcript (?:was|is|has|may)|rush transcript|this is a rush|interviews? (?:was|were|has been) (?:edited|condensed)"
    r"|if you (?:buy|purchase|click|shop)\b.{0,80}\b(?:commission|cut|earn|paid|share|fee)"
    r"|some (?:of the )?links\b|(?:we|[\w' ]{2,25}) may (?:earn|receive|get) (?:a |an )?(?:\w+ )?(?:commission|fee|cut)"
    r"|(?:when|in case of|if|while) (?:using|quoting|reprinting|republishing|citing|copying|you (?:quote|reprint|republish))"
    r"|(?:any |full or partial |partial |the )?(?:use|reproduction|redistribution|republication|copying|reprint(?:ing)?) of\b"
    r".{0,80}\b(?:prohibit|forbidden|permi|consent|licen[cs]|authori[sz]|allowed|link)"
    r"|republish (?:this|our)|you (?:may|can|are free to) republish"
    r")"
)
# Anywhere in a line that reports nothing.
_LEGAL = re.compile(
    r"all rights reserved|rights? reserved(?:\.|$)|may not be (?:published|reproduced|broadcast|rewritten|redistributed|copied|republished|"
    r"used without|distributed)|(?:do not|don't|must not) (?:rebroadcast|reproduce|republish|redistribute|copy)"
    r"|without (?:\w+,? ){0,6}(?:consent|permission|authori[sz]ation|approval|licen[cs]e)|requires? (?:\w+ ){0,3}(?:consent|permission|authori[sz]ation)"
    r"|(?:hyper)?link\b.{0,40}\b(?:obligatory|required|mandatory|compulsory)"
    r"|(?:terms|conditions) of (?:use|service)|terms (?:and|&) conditions|privacy (?:policy|notice)|community (?:guidelines|standards|rules)"
    r"|(?:comment(?:ing|s)?|house) (?:policy|rules|guidelines)|code of (?:good |editorial )?(?:practice|conduct|ethics|journalism)"
    r"|(?:not|no) (?:constitute |intended as |meant as |be taken as |a )?(?:\w+ )?(?:investment|financial|legal|medical|tax) advice"
    r"|(?:no|not a|never a) (?:substitute|replacement) for (?:\w+ ){0,6}(?:doctor|advice|physician|professional|diagnosis|care)"
    r"|consult (?:a|your|with) (?:\w+ )?(?:doctor|physician|lawyer|adviser|advisor|professional)"
    r"|(?:views|opinions|comments|contributions|contents?|statements)\b.{0,100}\b(?:not|nor) (?:necessarily )?(?:reflect|represent|those of|endorse)|responsibility of (?:the|their) (?:author|writer)s?"
    r"|(?:views|opinions|comments) (?:expressed|here|are|of|in|represent).{0,60}\b(?:own|authors?|writers?|personal)\b"
    r"|creative commons|reprint(?:ed)? (?:rights|permission|with)|affiliate (?:link|commission|partner)|press council|trust principles"
    r"|complain(?:t|ts)? (?:about|to) (?:this|us|our|the editor)|(?:been|not) (?:reviewed|edited|touched|vetted|verified|created|"
    r"written) by (?:our|the|any|subscribers|[a-z]+ (?:staff|desk))|syndicated feed|(?:to |of )?the agency\. ask|belong to the agency"
    r"|(?:misstated|misspelled|misidentified|incorrectly|wrongly|mistakenly) (?:\w+ )?.{0,60}(?:article|story|report|version)"
)
_RIGHTS = _set(
    "rights permission consent authorisation authorization licence license prohibited hyperlink link terms conditions "
    "privacy guidelines standards code advice doctor physician views opinions commons affiliate complaints complaint "
    "published reviewed edited agency feed responsibility substitute reproduce republish copyright policy rules reflect "
    "represent council principles comments misstated incorrectly misspelled misidentified earn commission redistribution "
    "reproduction rebroadcast approval"
)

# --- related items ---------------------------------------------------------------------------------------------------

_SIGN = r"\s*(?:[:|»›>→]|[-–—](?=\s)|>>)"
_RELATED = re.compile(
    r"^[\s>»›→▶►•*+|(\[-]*(?:"
    rf"(?:also read|read(?:ing)? (?:also|next|on|too|more|this|full story|the full \w+)|read|see also|see more|see|watch(?: also| live| now| this| again)?|"
    r"listen|look|view|more|more on (?:this|the)[^:]{0,30}|more (?:from|in|about|like)[^:|]{0,40}|more stories|more news|"
    r"related(?: \w+){0,2}|recommended(?: \w+){0,2}|suggested(?: \w+){0,2}|don'?t miss|do not miss|must[- ](?:read|see|watch)|"
    r"most (?:read|popular|viewed|shared|commented|watched)[^:|]{0,20}|trending(?: \w+){0,2}|top stor(?:y|ies)|in case you missed it|icymi|"
    r"you (?:may|might|will|could) (?:also )?(?:like|enjoy|be interested in|want to read)|what to read next|"
    r"next (?:article|story|post|up)|previous (?:article|story|post)|older(?: posts?)?|newer(?: posts?)?|"
    r"from (?:the|our) (?:archives?|magazine|newsroom)|in this (?:news|story|series|article)|also (?:in|on) (?:this|the|our)[^:]{0,30}|"
    r"tags?|topics?|key ?words?|labels|filed (?:under|in)|categor(?:y|ies)|hashtags?|subjects|recall|flashback|throwback|"
    r"editor'?s['’]? (?:picks?|choice)|(?:latest|other|earlier|similar|popular|breaking|further) (?:news|stor(?:y|ies)|articles?|headlines|reading|coverage)|"
    rf"explore more[^:]{{0,30}}|continue reading|further reading|background reading|read the (?:story|article|report)|links?)(?:{_SIGN}|[\])]?$)"
    # These open reports too: only where the rest reads as a headline.
    rf"|(?P<open>analysis|opinion|comment|explained|explainer|explain|live|live blog|breaking|exclusive|in pictures|pictures|photos|"
    r"gallery|video|podcast|interview|profile|feature|editorial|column|long read|timeline|fact ?check|review|graphic|infographic|map|"
    rf"in pics|viral|just in|next|data|obituary|special report|investigation|factbox|latest)(?:{_SIGN})"
    r"|(?P<earlier>as (?:previously |earlier |we |was )*reported(?: earlier| previously)?|earlier|previously|as \w+ reported earlier)[,:]"
    r")"
)
_LIST = re.compile(
    r"^(?:you (?:may|might) (?:also )?(?:like|be interested).{0,20}|(?:most|more|related|recommended|trending|popular|latest|top|other|suggested|"
    r"similar|further|next|editor'?s['’]?)\b.{0,40}|what to read next|in this (?:news|series)|all (?:the )?(?:news|stories|articles)\b.{0,20}|"
    r"read (?:more|next|also)(?: (?:on|about|from|in)\b.{0,40})?|see (?:also|more)(?: (?:on|about|from|in)\b.{0,40})?|"
    r"(?:read|see|view|get|find) (?:the |our )?(?:full |complete |entire )?(?:story|article|coverage|report|list|all)\b.{0,20}|continue reading|also in (?:this|the)\b.{0,30})$"
)
_LISTED = _set(
    "like interested read popular viewed shared commented watched stories story articles article news headlines posts "
    "picks choice coverage content reading links topics next also more videos video from on watch in"
)

# --- credits, captions -----------------------------------------------------------------------------------------------

_PICTURE = r"(?:photos?|photographs?|photography|photographers?|pictures?|pics?|pix|images?|foto|illustrations?|graphics?|cartoon|artwork|portraits?|video|footage|screenshot|screengrab|map|chart)"
_CREDIT_OPEN = re.compile(
    rf"^[(\[]?(?:(?P<picture>{_PICTURE})(?: credits?| source| courtesy| by| courtesy of| from| via)*(?: ?[:,/|]| (?<=by )| (?<=of )|(?<= by)|(?<=source)|(?<=credit)|(?<=courtesy)|(?<= of)) ?"
    r"|(?:camera|sound|edit|editing|editor|production|producers?|produced by|animation|styling|design|graphics by|"
    r"courtesy(?: of)?|credits?(?: image)?|courtesy|data|sources?|via|agencies|according to|research|fact[- ]check(?:er|ing|ed)?(?: by)?|"
    r"translation|translated by|translator|compiled by|edited by|filmed by|shot by|supplied(?: by)?|submitted(?: by)?|provided by|handout) ?[:/]? ?)"
    r"(?P<rest>.*)$",
)
_WORKED = re.compile(
    r"^[(\[]?(?:additional |more |other )?(?:reporting|writing|editing|compiled|graphics|production|research|translation) (?:and \w+ )?(?:by|from)\b"
    r"|^with (?:\w+ ){0,3}(?:files|reporting|inputs?|agencies|contributions?|wires?|reports|material|additional)\b"
    r"|\b(?:contributed|provided|conducted)\b (?:\w+ ){0,2}(?:to this (?:report|story|article|piece)|reporting|research)[.)]*$"
    r"|contributed to (?:this|the) (?:report|story|article|reporting|piece)"
    r"|;\s?(?:editing|writing|additional reporting|compiled|graphics) by"
)
_INITIALS = re.compile(r"^[(\[]?[a-z]{2,5}(?:[-/][a-z]{1,5}){1,6}[)\]]?$")
_AGENCY_TAIL = re.compile(
    r"(?:Images|Pictures|Pix|Photos?|Photography|Agency|Wire|Press|Archives?|Handout|Pool|Library)[)\]]?$"
)
_NAME_WORD = re.compile(r"(?:[^\W\d_][\w’'.-]*|&|/|\||,|;|-|–|—|·|\d{4}|@\w+|©)$")
_SMALL = _set("of for via by and the de van von der la le da di al bin el y und et at from in with / & | , ; - – — ·")

_CAPTION_OPEN = re.compile(
    r"^[(\[]?(?:(?:image |photo |picture )?caption[:,]|file ?(?:photo|image|picture|pic|footage)?\s?[:–—-]|(?:above|below|left|right|pictured|main picture|top|main image|cover)\s?:|"
    rf"(?:representational|representative|illustrative|for representation)\b.{{0,40}}{_PICTURE}?|"
    rf"(?:in )?(?:this|these|an?) (?:[\w ,]{{0,20}}[ -])?{_PICTURE}\b.{{0,80}}\b(?:shows?|showing|taken|provided|released|obtained|made available|from video|dated|grab|distributed)\b"
    rf"|an? (?:file|aerial|general|satellite|undated|archive|stock|handout|drone|library|still) (?:photo|image|picture|view|photograph|handout)\b"
    rf"|(?:a |an )?(?:screenshot|screengrab|screen grab|video grab|still) (?:of|from|shows)\b"
    rf"|(?P<label>{_PICTURE}) ?:)"
)
_CREDIT_TAIL = re.compile(
    rf"(?:[\s.|(\[–—-]|^)(?:{_PICTURE}(?: credits?| source| courtesy| by| courtesy of)? ?[:/|] ?[^.!?\"“”]{{2,70}}|{_PICTURE} (?:credit |courtesy of |courtesy )?by [^.!?a-z\"“”][^.!?\"“”]{{2,60}}"
    rf"|\((?:\w+ ){{0,2}}{_PICTURE}\)|\((?:file|archive|archives|handout|courtesy|supplied|submitted|provided|screenshot|pool)\b[^()]{{0,70}}\)"
    r"|[(\[][^()\[\]]{2,50}(?:/| via )[^()\[\]]{2,50}[)\]]|(?:courtesy|credit|credits)(?: of)?: ?[^.!?\"“”]{2,60})[)\]]?\.?$"
)
_CAPS_TAIL = re.compile(
    r"(?:\b[A-Z]{2,}(?: [A-Z]{2,})* (?:PHOTO|PICTURE|IMAGE|FILE)S?|\b[A-Z]{3,}/[A-Z][\w .'’-]{2,40}|\b[A-Z][\w .'’-]{2,30}/[A-Z]{2,}(?: [A-Z]\w+)?)[)\]]?\.?$"
)
_POSED = re.compile(
    r"(?:, |\()(?:(?:far |top |bottom |back |front |second |third |second from |third from )?(?:left|right|centre|center)|pictured(?: [\w ]{2,30})?|seen (?:here|in [\w ]{2,30}))[,.)]"
)
_DATED_END = re.compile(
    rf"\b(?:on|in) (?:\w+day,? )?(?:{_MONTH}\.? \d{{1,2}},? \d{{4}}|\d{{1,2}} {_MONTH} \d{{4}})\.?$"
)

# --- bylines ---------------------------------------------------------------------------------------------------------

_BYLINE_OPEN = re.compile(
    r"^[(\[]?(?:exclusive |story |words |text |report |reported |written |posted |interview |analysis |opinion |reviewed |"
    r"(?:medically|clinically|legally) reviewed |photos and text |words and pictures |a report |review |column |commentary |special report |compiled )?by\b:? ?(?P<rest>.+)"
    r"|^(?:authors?|autor|text|words|reporter|correspondent|interview(?:er)?|story|writer|journalist|writes|column|columnist|presenter|host)s?: (?P<role>.+)"
    r"|^as told to (?P<told>.+)"
)
ROLE = re.compile(
    rf"^(?:our|a|the|from our|by our|special|staff|senior|chief|political|news)? ?(?:[\w-]+ ){{0,4}}{_BEAT}(?:,? [\w’' -]{{2,40}})?$|^(?:staff|agencies|news ?desk|web ?desk|online desk|our bureau|staff and agencies)$"
)
BEAT_WORD = re.compile(
    rf"\b(?:{_BEAT}|fellow|author|professor|lecturer|analyst|freelance(?:r)?|novelist|researcher|historian)\b"
)
_ADDRESS = re.compile(
    r"^(?:about the (?:authors?|writers?|reporters?|journalists?)|(?:the|this) (?:writer|author|columnist|reporter)s? (?:is|are|was|can be|has|may be|teaches|works)\b"
    r"|(?:contact|reach|email|e-mail|follow|write to|message) (?:the (?:author|writer|reporter|journalist)|him|her|them|me)\b"
    r"|.{0,200}\b(?:reach|contact|email|e-mail|follow) (?:him|her|them|me) (?:at|on|via)\b|(?:[\w.+-]+@[\w-]+(?:\.[\w-]+)+)$)"
)
_FOLLOW = re.compile(
    r"^follow (?P<who>[^@]{3,40}?) on (?:twitter|x|facebook|instagram|bluesky|threads|mastodon|linkedin)\b"
)

# --- promotions ------------------------------------------------------------------------------------------------------

_CALL = re.compile(
    r"(?:^|[.!?:;–—…)»>] |\bplease |^to |\band |\bor )(?:subscribe|sign[ -]up|join|follow|download|get|support|donate|give|become|buy|try|listen|"
    r"tune|unlock|start|stay|like|add|enter|turn on|register|have|help|consider|pledge|contribute|chip in|don'?t miss|do not miss|never miss|"
    r"be (?:first|the first|among)|message|write|call|ring|text|whatsapp|email|e-mail|send|contact|tell|scan|click|tap|read|find|watch|check out|"
    r"discover|make|allow|upgrade|save|learn|receive|keep|put|share|see|claim|pick|switch|install|visit|log|connect|take|choose|want|enjoy\w*|got|order|book)\b"
)
_CHANNEL = _set(
    "newsletter newsletters bulletin bulletins digest podcast podcasts app apps channel channels inbox mailbox email emails "
    "alerts alert notifications notification whatsapp telegram viber signal facebook instagram twitter youtube tiktok "
    "threads bluesky linkedin messenger subscription subscriptions subscribe membership members member supporter supporters subscriber patron "
    "patreon donation donations donate journalism newsroom newsdesk tips tip reporters paywall premium trial headlines "
    "blocker adblocker tickets webinar festival briefing communities community mail letter e-paper epaper edition discord kofi paypal substack "
    "spotify iphone android google journalists reporting letters"
)
_DEAL = re.compile(
    r"\bfree\b|[$£€₹¥]\s?\d[\d.,]*(?: \w+){0,2} (?:a|per|every|today|or|off)\b|(?:first|one|three|six) (?:month|week|year)s?\b|(?:a|per) month|price of|cancel any ?time|% off|\bcoffee\b|"
    r"unlimited|all[- ]access|special offer|\btrial\b|wherever you (?:get|listen|find)|no card|ad-free|gift|to a friend|a year of|straight to|every (?:morning|day|week\w*|evening|\w+day)|"
    r"each (?:morning|day|week\w*)|one tap|stay (?:up to date|informed|ahead|updated|connected)|up to date|\bin confidence\b|learn more|sign up here|breaking news|worth a|so as not to miss|more than \d+ readers"
)
_PLEA = re.compile(
    r"^since you(?:'re| are) here|^dear readers?|^(?:may|can|could) we ask|(?:support|fund|sustain|back|power) (?:our|independent|local|quality|this|\w+'s) (?:\w+ )?(?:journalism|reporting|newsroom|work|news)|"
    r"(?:our|independent|quality|local|public-interest) (?:journalism|reporting) (?:is|costs|depends|needs|takes|would|relies)|(?:make|making) a (?:\w+ )?(?:donation|contribution|gift)|become (?:a|our|an) (?:\w+ )?(?:member|patron|supporter|subscriber|friend)|"
    r"\btip jar\b|wherever you (?:get|listen)|send (?:us )?(?:your )?(?:news )?tips?\b|(?:have|got) (?:a |any )?(?:\w+ )?(?:tip|story|news tip|tips)\b|do you (?:know|have) (?:something|more|information|tips|a tip)|"
    r"^(?:subscribe|sign up|download|donate|follow us|join our|join us on|like us|find us|read us|get our|get the latest|support us|support our|subscribe to our|watch us|visit our)\b|"
    r"^click here to (?:download|get|subscribe|sign|join|donate|read|register)|(?:follow|like|find|read|watch|join|add) us on|readers? (?:who|like you) (?:pay|fund|support)|funded by (?:our |its )?readers|"
    r"ad[- ]?blocker|we(?:'d| would) (?:love|like) to hear|our (?:[\w'-]+ ){0,2}(?:newsletters?|podcasts?|apps?|channels?|bulletins?|e-?mails?|briefings?)\b|"
    r"^(?:enjoy(?:ing|ed)?|lov(?:e|ed|ing)|liked?) (?:this|what|our|reading)\b"
)
_OURS = _set("our us we we're we'll you your you're you'll yours you'd my")
_THEIRS = _set("he she they his her their him them she's he's")
_LINK = re.compile(
    r"\bt\.me/|https?://|\bwww\.|@\w{3,}|\b[\w-]+\.example/|\b\w+\.(?:com|org|net|co|news)/|\b\d{3}[ -]\d{3,4}\b"
)
_QA = re.compile(r"^(?:Q|A|Question|Answer)[.:] ")

# What a line of more than a few words must hold before the slow look at each kind is worth it.
_MANY = 12
_OPENS_RELATED = _set(
    "also read reading see watch listen look view more related recommended suggested don't don’t do must most trending top in you what next "
    "previous older newer from tags tag topics topic keywords keyword key labels filed categories category hashtags subject subjects recall flashback "
    "throwback editor's editor’s editors latest other earlier similar popular breaking further explore continue background link links analysis "
    "opinion comment explained explainer explain live exclusive pictures photos gallery video podcast interview profile feature "
    "editorial column long timeline fact factcheck review graphic infographic map viral just data obituary special investigation "
    "factbox as previously icymi"
)
_OPENS_NOTICE = _set(
    "c copyright words text pictures content photos correction clarification corrections update updates erratum retraction editor's "
    "editor’s editors editorial ed note publisher's author's disclaimer disclaimers disclosure disclosures trigger legal conflict advisory "
    "licence license terms paywall right this these part parts except barring apart other save published printed first originally "
    "appeared appears for exclusive available subscriber subscribers member members premium sponsored paid partner advertorial you already "
    "to please readers reader's comments our quotes data prices market rush interview interviews if some we when while any full partial "
    "use reproduction republish"
)
_TELLS_NOTICE = _RIGHTS | _set("version transcript")
_TELLS_WIDGET = _set(
    "ctrl mistake typo error inaccuracy javascript browser player cookies cookie partners preferred vote voted poll polls quiz survey scroll "
    "share rate continues continue blocked comment comments friend friends tap click window have listen hear story article opens press current"
)
_TELLS_CREDIT = _set(
    "contributed reporting writing editing files provided inputs compiled photo photos photograph picture image images camera sound credit source "
    "sources courtesy produced edited translated via produced illustration portrait graphics foto pix agencies submitted supplied"
)
_TELLS_CAPTION = _set(
    "photo photos photograph photographs picture pictures image images caption file illustration illustrations graphic cartoon screenshot screengrab "
    "courtesy credit credits handout archive archives supplied submitted provided left right centre center pictured seen foto pic pics above below pool "
    "video footage map chart portrait representational representative still grab via"
)
_TELLS_BYLINE = _set(
    "by author authors autor words text reporter correspondent interview story writer columnist told reach contact email e follow"
)


def kind_of(line: Line) -> FurnitureKind | None:
    """The kind that the line's words show by themselves, or None."""
    if line.cut:
        return None
    if line.long:
        return "notice" if re.match(r"(?:©|\(c\)|copyright \W*\d{4})", line.low) else None
    words, text, bag = line.words, line.text, line.bag
    if not any(c.isalpha() for c in text[:60]):
        return _no_letters(line)
    if len(words) <= 25:
        short = _of_words(line)
        if short:
            return short
    few = len(words) <= _MANY
    odd = not text[0].isalnum() and text[0] not in "\"“‘'"
    if (few or odd or bag & _TELLS_BYLINE) and _byline(line):
        return "byline"
    if (few or odd or words[0] in _OPENS_RELATED) and _related(line):
        return "related"
    promotion = promotes(line)
    if few or odd or words[0] in _OPENS_NOTICE or bag & _TELLS_NOTICE:
        notice = _notice(line)
        if notice and promotion < _RATHER:
            return notice
    if (few or bag & _TELLS_WIDGET) and _widget(line):
        return "widget"
    if few or odd or bag & _TELLS_CREDIT:
        credit = _credit(line)
        if credit:
            return credit
    if (few or odd or bag & _TELLS_CAPTION or "/" in text or text.rstrip(".")[-1].isdigit()) and _caption(line):
        return "caption"
    return "promotion" if promotion >= PROMOTES else None


PROMOTES = 4.0
_RATHER = 5.5  # a promotion that speaks of terms


def _no_letters(line: Line) -> FurnitureKind | None:
    """Hearts and counts are buttons, digits alone may be a date."""
    if _SYMBOL.search(line.text):
        return "widget"
    return "dateline" if line.words and len(line.words) <= 8 and _DATED.search(line.low) else None


def _of_words(line: Line) -> FurnitureKind | None:
    """Dates and rows of buttons: every word belongs to them."""
    rest = [w for w in line.words if w not in DATE_WORDS and not _NUMBER.fullmatch(w)]
    if len(rest) <= 4 and _DATED.search(line.low):
        if not rest and not _sentence(line):
            return "dateline"
        # "SURYANAGAR, July 2, 2026 11:48 pm", "Prague Gazetteer, 12. 1. 2026 14:05"
        if rest == line.words[: len(rest)] and not line.stop and _capital(line.text[: line.low.find(rest[-1]) + 1]):
            name = line.text[: line.low.find(rest[-1]) + len(rest[-1])]
            if name.isupper() or _BRAND.match(name):
                return "dateline"
            if len(rest) >= 2 and names_only(name):
                return "byline"
    if len(line.words) <= 16 and not line.bag.isdisjoint(_BUTTONS) and not _FINAL.search(line.text):
        odd = [w for w in line.words if w not in _BUTTON_WORDS and not _NUMBER.fullmatch(w)]
        if not odd and not _QUOTE.search(line.text):
            return "widget"
    return None


def _sentence(line: Line) -> bool:
    return line.text.endswith(".") and len(line.words) > 8


def _capital(name: str) -> bool:
    return name[:1].isupper()


def _related(line: Line) -> FurnitureKind | None:
    text, low = line.text, line.low
    if text.startswith("#") and all(w.startswith("#") for w in text.split()):
        return "related"
    m = _RELATED.match(low)
    if m:
        rest = low[m.end() :].strip()
        if m["open"] or m["earlier"]:
            if rest and not line.stop and len(line.words) <= 25:
                return "related"
            return None
        if line.stop and text.endswith(".") and (_TOLD.search(low) or line.quoted):
            return None
        return "related" if len(line.words) <= 40 else None
    if (
        len(line.words) <= 9
        and not line.stop
        and _LIST.match(low)
        and line.bag & _LISTED
        and not line.bag & SAID - {"read", "reads"}
    ):
        return "related"
    if re.match(r"(?:>>|»|→|►|▶)", text) and not line.stop:
        return "related"
    return None


def _notice(line: Line) -> FurnitureKind | None:
    if line.quoted and not re.match(
        r"[(\[*]?(?:correction|clarification|update|editor|ed\b|an earlier|note)", line.low
    ):
        return None
    if _NOTICE.match(line.low):
        if line.low.startswith(("©", "(c)")) and len(line.words) <= 5 and not re.search(r"\d{4}", line.low):
            return "credit"
        return None if _told(line) else "notice"
    if line.bag & _RIGHTS and not _told(line) and _LEGAL.search(line.low):
        return "notice"
    return None


_TOLD = re.compile(
    r"(?:,[\"”’']?(?: [\w'’.-]+){1,4}|\b(?:he|she|they|who)) (?:said|says|told|insisted|argued|warned|added|asked|claimed|noted|"
    r"urged|wrote|replied|conceded)\b"
)


def _told(line: Line) -> bool:
    """Reported words, as against the "said" of "an earlier version said that"."""
    return _TOLD.search(line.low) is not None and not re.match(
        r"(?:correction|clarification|update|editor|an? |this )", line.low
    )


def _widget(line: Line) -> FurnitureKind | None:
    if line.quoted and line.bag & SAID:
        return None
    if _WIDGET.search(line.low) and not _TOLD.search(line.low):
        return "widget"
    if (
        _STORED.search(line.low)
        and not _SPOKEN.search(line.text)
        and not line.bag & _SAID_MORE
        and _COOKIES.search(line.low)
        and _CHOICE.search(line.low)
    ):
        return "widget"
    return None


def names_only(text: str) -> bool:
    """Nothing but names, roles of one word and their joints: "Ada Reeve / Tidewire via Getty Images"."""
    words = re.sub(r"([/|,;&·()\[\]])", r" \1 ", text).split()
    words = [w for w in words if w not in "()[]"]
    if not words or len(words) > 14 or (text.endswith((".", "?", "!")) and len(words) > 7):
        return False
    return all(w in _SMALL or (_NAME_WORD.match(w) and (w[0].isupper() or not w[0].isalpha())) for w in words) and any(
        w[0].isupper() for w in words
    )


def _credit(line: Line) -> FurnitureKind | None:
    text, low = line.text, line.low
    if _WORKED.search(low) and not line.quoted:
        return "credit"
    if _INITIALS.match(text):
        return "credit"
    m = _CREDIT_OPEN.match(low)
    if m:
        rest = text[m.start("rest") :].strip(" :)]")
        opened = low[: m.start("rest")].rstrip()
        sure = opened.endswith((":", "/", " by", "source", "courtesy", "credit", ",", "|"))
        if sure and rest and len(line.words) <= 16:
            if names_only(rest):
                return "credit"
            if rest[0].isupper() and not line.stop and not m["picture"] and len(line.words) <= 14 and ":" in opened:
                return "credit"
            # "Camera: Ole Bær. Edit: Siv Nord."
            if len(re.findall(r"\w+(?: by|:) [A-ZÀ-Þ]", text)) > 1 and not line.reports:
                return "credit"
            if m["picture"] and len(line.words) <= 8 and not line.stop and rest[0].islower() and " " not in rest:
                return "credit"
    bare = text.strip("()[]")
    if len(line.words) <= 9 and names_only(bare):
        if re.match(r"(?:\w[\w.’'-]* ){2,3}for (?:The )?[A-Z]", bare):
            return "credit"
        if re.search(r"\w ?/ ?[A-Z]", bare) and not re.search(r"\d", bare):
            return "credit"
        if (
            len(line.words) <= 5
            and len(line.words) > 1
            and _AGENCY_TAIL.search(text)
            and re.search(r"Images|Pix|Photo|Pictures", text)
        ):
            return "credit"
    if text.startswith(("(", "[")) and text.endswith((")", "]")) and len(line.words) <= 10:
        if re.match(
            r"[(\[](?:submitted|supplied|provided|courtesy|handout|photo|file|screenshot|pool|contributed)\b", low
        ) or (" via " in low and names_only(bare)):
            return "credit"
    return None


def _caption(line: Line) -> FurnitureKind | None:
    if _TOLD.search(line.low) or len(line.words) > 60 or line.text.startswith(("—", "–", "-")):
        return None
    m = _CAPTION_OPEN.match(line.low)
    if m and (not m["label"] or len(line.words) <= 30) and not (line.quoted and line.bag & SAID):
        if m["label"] and line.text.endswith(".") and line.text[m.end() :].strip()[:1].islower():
            return None
        return "caption"
    if line.quoted and line.bag & SAID:
        return None
    if _CREDIT_TAIL.search(line.low) or _CAPS_TAIL.search(line.text):
        return "caption"
    if len(line.words) <= 45 and not line.bag & SAID and (_POSED.search(line.low) or _DATED_END.search(line.low)):
        return "caption"
    return None


def _byline(line: Line) -> FurnitureKind | None:
    low = line.low
    if _ADDRESS.match(low) and not line.quoted:
        return "byline"
    m = _BYLINE_OPEN.match(low)
    if m and len(line.words) <= 20:
        group = next(g for g in ("rest", "role", "told") if m[g])
        rest = line.text[m.start(group) :]
        first = rest.split()[0].lower().strip(",.")
        if (
            first not in DATE_WORDS
            and first not in ("contrast", "comparison", "law", "then", "night", "nightfall")
            and is_byline(rest)
        ):
            return "byline"
    m = _FOLLOW.match(low)
    if m and "@" in low and not _BRAND.search(line.text) and len(m["who"].split()) in (2, 3) and "us" not in line.bag:
        return "byline"
    return None


def is_byline(rest: str) -> bool:
    """Names, and words for what such people are and where they write from."""
    if rest.rstrip().endswith(("?", "!", ":", ";")) or len(rest.split()) > 16:
        return False
    words = [w.strip(".,()[]|·—–-") for w in re.split(r"[\s/]+", rest)]
    words = [w for w in words if w]
    odd = [
        w
        for w in words
        if not (
            w[0].isupper()
            or w[0].isdigit()
            or w[0] == "@"
            or w.lower() in _SMALL
            or BEAT_WORD.fullmatch(w.lower())
            or w.lower() in _PLAIN
        )
    ]
    # "posted by hettie on tuesday, march 10"
    blog = rest == rest.lower() and len(words) <= 10 and rest[-1] != "." and words[0] not in DATE_WORDS
    return not odd or (blog and bool(set(words) & DATE_WORDS))


_PLAIN = _set(
    "our own staff special senior chief business political consumer health news sports agencies agency desk on updated published team a"
)


def promotes(line: Line) -> float:
    """How much of what promotions are made of: a call, a channel, the outlet itself, a price."""
    bag, low = line.bag, line.low
    channels = bag & _CHANNEL
    ours = not bag.isdisjoint(_OURS)
    if not channels and not ours:
        return 0.0
    plea = _PLEA.search(low) is not None
    score = (
        (2.0 if channels else 0.0)
        + (1.0 if len(channels) > 1 else 0.0)
        + (1.0 if ours else 0.0)
        + (1.5 if plea else 0.0)
    )
    call = _CALL.search(low) is not None
    if not ours and not plea and not call:
        return 0.0
    score += 1.5 if call else 0.0
    score += 1.0 if _DEAL.search(low) else 0.0
    score += 1.0 if _BRAND.search(line.text) else 0.0
    score += 1.0 if _LINK.search(low) else 0.0
    if _QUOTE.search(line.text):
        score -= 3.0
    if bag & _SAID_MORE:
        score -= 3.0
    if bag & _THEIRS:
        score -= 1.5
    if len(line.words) > 40:
        score -= 1.5
    if _QA.match(line.text):
        score -= 4.0
    return score
