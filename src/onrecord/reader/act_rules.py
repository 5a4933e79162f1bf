"""What statements do, as patterns over the words of a content ("I would rather not say": DECLINE).

One rule a line: the words in order. `a|b` either; `/harmb` a word of that class and form, `/harm` in any form (see
`act_words.CLASSES`, `act_shapes`); `un*` any word that begins so; `x?` may be missing; `~` any adverbs and auxiliaries;
`__` up to two words, `____` up to eight, never over the end of a sentence; `^`, `$` the edges; `S` the speaker.
A line that begins with `"` holds only for the speaker's very words. The first rule that fits decides.
"""

import re
from dataclasses import dataclass
from typing import Literal

Act = Literal[
    "SAY", "DENY", "DECLINE", "AGREE", "CONSULT", "REQUEST", "REJECT", "ACCUSE", "THREATEN", "SUPPORT", "CONCEDE"
]

_RULES: tuple[tuple[Act, str], ...] = (
    ("SAY", """
        too early|soon to say|tell|know
        sorry|regret|regrets|regretted to say|inform|announce|report|hear|see|learn|lose|disappoint
        S ~ do|does|did not know|think|believe|expect|remember|recall
        S ~ do|does|did|have|has|had not? no? regret|regrets
    """),
    ("DECLINE", """
        no comment|comments
        nothing more|further|else|new|left? to add|say|announce|share|report
        S will|would|do|does|shall not ~ be? /utterb|interviewed|drawn|commenting|answering|taking
        S will|would|do|does|shall not ~ give|get|go|take|be __ interviews|interview|details|questions|specifics|into|drawn
        S can|could|may not ~ comment|discuss|talk|speak|elaborate|speculate|answer|go|divulge|disclose|reveal|name
        S ~ not going|about|prepared|willing|authorised|authorized|permitted|allowed|inclined to ~ be? /utterb|get|go|drawn|share
        not at liberty to
        not in a position to ~ comment|discuss|talk|speak|elaborate|answer|disclose|reveal|say
        S ~ unable|unwilling to ~ comment|discuss|talk|speak|elaborate|answer|disclose|reveal
        inappropriate|improper|premature|unfair|irresponsible|unwise|wrong for? __ to ~ /utterb
        not ~ appropriate|proper|right|helpful|fair|wise for? __ to ~ /utterb
        rather|prefer|preferred not ~ /utterb|get|go
        S ~ declined|refused|declines|refuses|decline|refuse to ~ /utterb
        ^ next|another question
        leave it|that at|there
        none of your business
        S ~ have|has|had said|say all|everything
        S ~ stay|staying|stayed|remain|remaining silent|quiet|mum|tight
        lips are|were sealed
        not|never ~ comment|comments|commented|commenting on
        policy|practice ____ not to|comment|discuss|confirm
        neither|not ____ confirm|confirmed nor|or ~ deny|denied
        not confirm or deny
        /questionp? __ should be directed|addressed|put to
        refer you to
        you|they|reporters would|will|should|can have|need to ask
        speak|talk to my|our|his|her|their lawyer|lawyers|attorney
        ask my|our|the lawyer|lawyers|attorney|him|her|them
        private|personal matter
    """),
    ("REJECT", """
        will|would|want|wants|wanted ~ have|has? nothing to do with it|them|him|this|that|the
    """),
    ("DENY", """
        ^ absolutely|certainly|definitely|categorically|of? course? not
        ^ not true|guilty|so|at|me
        ^ no , not|never|that|it|i|this|there|nothing|none|they
        ^ no $
        ^ never $
        ^ never , $
        ^ /untrue
        is|are|was|were|be|been|am|and|as|all|totally|completely|entirely ~ a|an|pure|utter|sheer|complete|total? __ /untrueb|/untruep|/untrues
        it|that|this|which|/claims|/claimb|story|all ~ a|all? __ lie|lies
        pack|web|tissue of lies
        not ~ true|so|correct|accurate|the? case
        no|without|any ~ truth|basis|foundation|substance|merit in|to|for|that|whatsoever?
        nothing to do with
        no|any part|role|hand|involvement|knowledge|connection|complicity in|of|with|to
        no such
        no ~ cover|collusion|rift|split|conspiracy|wrongdoing|coup|plot|quid|favouritism|bribe|bribes|scandal|affair|deal|fraud|misconduct|impropriety|discrimination|crisis $|up|between|in|of|with|by|at|here|involved
        do|did|done|doing nothing|anything wrong|illegal|improper|unlawful|untoward
        S ~ innocent
        S ~ not ~ guilty|involved|responsible|behind|part|complicit|drunk|driving|armed|corrupt
        S ~ not ~ a|an /shameb
        S did|had|have|has not ~ do|done|did it|this|that|any|so
        S had|have|has? never ~ /denial|/wrongp|/wrongb
        S did|had|have|has|was|were|would not|never ~ /denial|/wrongp|/wrongb
        S ~ deny|denied|denies|denying|dispute|disputes|disputed
        S ~ reject|rejects|rejected|dismiss|dismissed the|any|all|this? /claim
        know|knew|known nothing about|of
        fake news
        witch hunt
        smear campaign
        fairy tale
        figment of
        made up|it
        politically motivated
        mistaken identity
        /claim ~ were|was|are|is ~ /untrue
    """),
    ("THREATEN", """
        or else
        there will|would|shall|might|could be ~ __ consequences|repercussions|hell|reprisals|blood|retaliation|bloodshed
        serious|severe|grave|dire|heavy|harsh|far|unspecified|legal __ consequences
        you|they|he|she|it|who|anyone|those|nobody will|shall|would ~ ~ regret|suffer|rue|perish
        will|shall|would ~ be sorry
        live to regret
        will|shall|would|to|must ~ pay for this|it|that|what|their|his|her|its
        will|shall|would ~ pay a|the|dearly|with __ price|$|for|if|lives|life|blood
        go|goes|pass unpunished|unanswered|unavenged
        will|would|shall ____ be ~ met|answered|repelled|countered with|by|in ~ __ force|fire|kind|response|retaliation|measures|firmness|bullets|arms|steel
        will|would|shall ~ be ~ answered|avenged|retaliated
        last|final warning|chance
        been warned
        watch your back
        if|when you ____ you die|will|are ~ die|dead|kill|hurt|pay|regret|suffer|be|lose|next|finished
        if|when|unless|should ____ S will|would|shall|are|is|am ~ going? to? /harmb|/strikeb
        S will|would|shall ~ /harmb
        S ~ will|would|shall not hesitate to|in
        S ~ going|prepared|preparing|planning|about|ready|willing|determined|intend|intended|intends|plans|planned|vowed to ~ /harmb
        S ~ will|would|to ~ take ____ action|court|revenge|vengeance|measures|steps
        S ~ will|would|to ~ file|bring|launch|start|lodge|begin ____ suit|lawsuit|proceedings|charges|action|complaint
        press|pressing charges
        see you|them|him|her in court
        strike|striking|hit|fight back
        S ____ respond|answer|react|reply|act ~ in|with|firmly|forcefully|decisively|harshly|accordingly|proportionately|swiftly|strongly kind|force|fire|all|our|its|their|if|to|against|tariffs|sanctions|counter*
        S will|would|to ~ use force|violence|every
        make|making|see|ensure ~ him|her|them|you|it|those|sure? __ pay|pays|suffer
        hunt|track|hunting down|them
        teach ____ lesson
        reserve|reserves|reserved the|its|our|their|his|her right|option to
        S ~ considering|weighing|contemplating|mulling|exploring|studying|preparing __ legal|suing|lawsuit|boycott|strike|sanctions|/harmg
        legal action|proceedings against
        all|every options|option ____ table
        S will|would|shall ~ /strikeb|be|have|go|lose ____ unless|until
        S will|would|shall ~ /strikeb ____ if __ do|does|did|is|are|was|were not
        S will|would|shall ~ /strikeb ____ if ____ fails|fail|failed|refuses|refused|refuse|continue|continued|continues|ahead|attack|attacked|attacks|remains|remained
        will|would|shall ~ /strikeb|/harmb ____ unless
        will|would|shall ~ be ~ /harmp|/strikep ____ unless|if ____ not|withdraw|paid|fail|failed|refuse|refused
        unless|until ____ , S ~ will|would|shall ~
        anyone|those|whoever|any|everyone|all|anybody|every|people ____ will|would|shall|must ~ be ~ /harmp|/strikep|dealt|shot|killed|held
        anyone|those|whoever|any|everyone|all|anybody|every|people ____ will|would|shall ~ face|lose|risk|forfeit
        anyone|those|whoever|any|everyone|anybody who|__ ____ will|would|shall ~ die
        S will|would|shall|to ~ /harmb|/strikeb any|anyone|those|whoever|every who|__
        ^ ____ or you|your|we|i|face|die|lose|be|will
    """),
    ("SUPPORT", """
        sorry for your|their|his|her|the? loss|losses|pain
        regrets|regret|sorry|sorrow ____ death|loss|passing of
    """),
    ("CONCEDE", """
        S ~ sorry
        ^ sorry|apologies
        S ~ apologise|apologize|apologised|apologized|apologises|apologizes|apologising|apologizing|regret|regrets|regretted
        S ~ owe|owes|owed|offer|offers|offered __ __ apology|apologies
        my|our|sincere|sincerest|deepest|heartfelt apologies|apology
        my|our|his|her|their|its own? fault|mistake|error|blunder|failure|failing|failings|failures|mistakes|errors
        S ~ at fault
        S ~ to blame
        S ~ in the wrong
        S ~ wrong|ashamed|embarrassed|mistaken|culpable|guilty|complacent|naive|careless|beaten|outplayed|caught|remiss|negligent
        S ~ too|so slow|late|naive|soft|trusting|complacent|timid|harsh|hasty|optimistic|weak|poor
        got|get|gotten it|this|that|things|him|her|them ~ wrong
        S ~ made|make|making|committed ~ a|an|some|many|several? __ mistake|mistakes|error|errors|misjudgement|misjudgment|miscalculation|blunder
        mistakes|errors|failures|failings were|had|have ~ made|occurred|admitted
        S ~ should|could|ought to? have ~ _
        S ~ should not have
        S ~ could|should ~ done more|better
        S ____ should have ~ _
        S ~ failed|fail|fell|erred|blundered|underestimated|overestimated|misjudged|miscalculated|overlooked|neglected|mishandled|botched|misled|misspoke|mismanaged|messed|screwed|bungled|overstepped|overreacted
        S ~ let ____ down
        S ~ dropped|drop the ball
        blew it
        S ~ not ~ good|do|done|doing|act|acted|listen|listened|prepared enough|better|soon|quickly|sooner|more|properly|well|right
        not good enough
        S ~ take|accept|bear|took|accepted|takes|accepts|shoulder|assume|taking|accepting ~ full|the|all? __ responsibility|blame|rap|fault
        no excuse|excuses
        forgive me|us
        S ~ concede|conceded|lost|lose ~ the|this|that? election|race|vote|defeat|argument|match|game
        deserved|deserve to lose
        stand corrected
        take|took it|that|them|this|those|what back
        S ~ retract|retracted|retracts|withdraw my|the|its|his|her|their claim|remark|remarks|comments|statement|words
        mea culpa
        S ~ admit|admitted|admits|confess|confessed|confesses that|to? i|we|he|she|they|it|to|having|taking ~ not|was|were|had|did|made|have|/wrong
        S ~ set|started|lit ____ fire|alight|ablaze
        /claimb|/claims|report|story|article|figure|figures|statement|estimate was|were|had ~ wrong|incorrect|inaccurate|mistaken|overstated|exaggerated
        blame is|was|lies|lay|rests with me|us|him|her|mine|ours
        the|this buck stops
        S ~ own|owned up|this|that|it
    """),
    ("REJECT", """
        S will|would|shall not ~ be ~ paying|signing|accepting|attending|resigning|leaving|returning|joining|standing|running|taking|selling|moving|quitting|stepping|backing|supporting|intimidated|bullied|silenced|dictated|blackmailed|pushed|forced
        S will|would|shall not ~ /deedb
        S will|would|shall never ~ _
        S can|could not ~ accept|agree|allow|support|permit|tolerate|back|endorse|sign|approve|consent|give|grant|pay|recognise|recognize|condone|vote
        S ~ am|is|are|was|were not going to ~ /deedb|be
        S ~ not ~ resigning|quitting|leaving|stepping|giving|paying|signing|selling|moving|running|accepting|backing|budging|negotiating|interested|prepared|willing|standing|ready|changing|retiring|buying
        S ~ no intention|intentions|plan|plans|desire|wish|interest|mandate|appetite of|in|to
        S ~ not|never ~ intend|intended|intending|plan to
        S ~ not|never ~ accept|support|agree|negotiate|recognise|recognize|tolerate|allow|approve|back|endorse|favour|favor|bargain|deal|surrender|yield|bow|compromise|want the|to|any|with|a|this|that|his|her|its|their|such
        S ~ will|would|shall ~ oppose|reject|refuse|block|veto|resist|fight|boycott|vote|rebuff|defy ~ against|down|any|the|all|every|a|to|it|this|that|these|such|their|his|her|its
        S ~ oppose|opposes|opposed|opposing|reject|rejects|rejected|rejecting|refuse|refuses|refused|refusing|object|objects|objected|vetoed|spurned|rebuffed|declined|against the|to|a|any|this|that|all|an|it|such|his|her|its|their|/proposal
        S ~ turned|turning|turn|voted|ruled|ruling|rule|vote|voting ____ down|against|out
        S ~ said|say|saying no
        there will|would|can|could|shall|is|was|were|are be? no ~ __ money|deal|talks|negotiations|negotiation|concession|concessions|compromise|retreat|surrender|extension|bailout|pay|turning|going|bargaining|amnesty|ceasefire|truce|refund|refunds|apology|vote|referendum|u|exceptions|exception|question
        out of the question
        not|never ~ for|up sale|negotiable|negotiation|discussion|debate
        not|non negotiable
        not|never ~ an option
        not|never on the table
        no way
        no|not|zero a? chance
        no question of
        over my dead
        a|our|its|his|her red line
        forget it
        ^ no , thanks|thank|we|i|not|you|never
        S ~ stay|staying|remain|remaining put|in office|post
        S ~ not ~ give|hand|back|step|yield|surrender|move a|an|one|in|up|back|down inch|penny|cent|metre
        rather|sooner ____ than accept|sign|agree|give|surrender|yield|live
    """),
    ("AGREE", """
        S ~ will|would|shall|can|could ~ accept|agree|comply|honour|honor|sign|abide|grant|approve|cooperate|consent|ratify|heed|adopt
        S ~ will|would|shall ~ meet|go|take ____ demand|demands|along|request|offer|invitation
        S ~ will|would|shall ____ after all
        S ~ accepted|agreed|consented|complied|approved|signed|ratified|granted|endorsed the deal|yielded|acceded|assented
        S accept|agree|approve|consent to|the|your|this|his|her|their|it|that|with? __ /proposal
        S ~ agree to
        S ~ in|full ~ agreement
        S ~ have|has|had|reached|struck|made|signed|done|got|clinched ~ a|an|the __ deal|agreement|accord|understanding|settlement|truce|compromise|pact
        a|an|the deal|agreement|accord|settlement|truce|pact|ceasefire had|has|was|is ~ reached|agreed|signed|struck|done|made
        it|that is a deal
        ^ it? is? a? deal|agreed|ok|okay|done
        ^ yes ,
        ^ yes $
        S ~ happy|glad|willing|ready|prepared|delighted|content|pleased to accept|sign|comply|agree|cooperate|take|meet|join|adopt|consent|grant
        S ~ give|gave|given|giving ____ approval|consent|blessing|go|permission|green
        request|application|petition|demand ____ had|has|was|is|were|would ~ granted|approved|accepted|met
        S ~ bowed|yielded|relented|backed to|down
        S ~ give|gave|given in to
    """),
    ("CONSULT", """
        S ~ discussed|discussing|discuss|consulted|conferred|negotiated|negotiating|debated|debating|exchanged|deliberated|consulting|conferring
        S ~ talked|spoke|spoken|talking|met|meeting ____ about|on|over|discuss
        S ~ held|had|having|holding|in ~ __ talks|discussion|discussions|conversation|conversations|negotiations|consultations
        our|my talks|discussion|discussions|conversation|meeting ____ covered|focused|touched|centred|dealt
        raised ____ in|during|at talks|meeting|their|his|her|our
    """),
    ("REQUEST", """
        please
        S ~ urge|urges|urged|urging|beg|begged|implore|implored|beseech|plead|pleading|appeal|appealing|appealed|demand|demands|demanded|demanding|call|calling|request|requesting|insist|advise|advised|recommend|recommended|invite|encourage|exhort|petition|ask|asking to|on|for|upon|that|with|the|you|him|her|them|all|every|everyone|an|a|our|my|people|both|their|his
        S ~ want|wants|wanted|need|needs|needed|expect|expects|expected|like|challenge|challenges ~ you|him|her|them|everyone|the|all|people|parliament|our|his|her|their|__ __ to ~ _
        "^? we|i want|demand|need ~ justice|answers|action|change|our|compensation|peace|the|more
        it|time is|was|s ~ time|high|for ~ to|for|time|that
        ^? time for|to ____ act|stop|end|change|go|resign|move|stand|wake
        let us|them ~ _
        up to|on the|them|him|her|you ____ to
        "^ can|could|will|would you|the|someone|somebody|he|she|they|we __ ~ _
        "^ why do|does not|you|we|they _
        "^ would you mind
        there must|should|ought|needs|need|has|have to? be
        not be allowed|permitted to
        S ~ seek|seeks|seeking|sought __ apology|compensation|refund|damages|assurance|assurances|help|permission
        the onus|burden is|was on
    """),
    ("SUPPORT", """
        thank|thanks|thanked|thanking
        S ~ grateful|thankful|indebted|proud|delighted|supportive|behind ~ to|for|of|with|by|the|him|her|them
        S ~ proud|grateful
        congratulations|congratulate|congratulated|congratulates|condolences|bravo|kudos
        well done
        hats off
        thoughts|prayers|hearts|heart|sympathies|sympathy|sympathises ____ with|to|out
        S ~ stand|stands|stood|standing ~ by|with|behind|shoulder|firmly|together|alongside|in|ready solidarity|support|the|him|her|them|you|its|our|their|to|_
        S ~ support|supports|supported|supporting|back|backs|backed|backing|endorse|endorses|endorsed|endorsing|welcome|welcomes|welcomed|welcoming|applaud|applauds|commend|commends|salute|salutes|admire|admires|admired|respect|appreciate|appreciates|appreciated|praise|favour|favours|favor|trust|trusts|trusted|pray|praying|mourn|mourns|honour|honours
        S ~ in|all favour|favor|for of|it|this
        full|complete|total|every|utmost|unwavering|strong confidence|backing|support|trust|faith|respect|admiration
        S ~ vote|voting for
        S ~ have|has|had ~ confidence|faith|admiration|respect|sympathy in|for
        rest in peace
        good luck
        S ~ wish|wishes|wished|wishing ~ him|her|them|you|the|__ well|luck|success|best|happy|all|speedy|every
        best wishes
        job|work well
        great|fantastic|good|terrific|superb|wonderful|amazing|brilliant|excellent|tremendous|outstanding|incredible|remarkable|magnificent|marvellous|heroic job|work|leader|friend|servant|man|woman|effort|performance|courage|bravery|president|champion|team|contribution|achievement
        deserve|deserves|deserved ~ credit|praise|thanks|respect|gratitude|medal|recognition|admiration|honour|applause
        owe|owes|owed|debt ____ gratitude|life|lives|lot|debt|much
        saved|saving ~ many|my|our|countless|hundreds|dozens|the|his|her|their lives|life|day
        is|are|was|were|been|am ~ a|an|the|nothing|simply|one|such|true|real __ __ /praise
        my|our|his|her hero|heroes
        right|best|ideal|perfect man|woman|person|choice|candidate for|to
        S ~ side|sides|sided with
        done|did|doing a|us ~ proud|great|fantastic|superb|wonderful|good|service
        did|do|done the right thing
    """),
)  # fmt: skip

_COMMON = frozenset(
    """a an the to of in on for with and or not no it that this he she they i we you is are was were be been am will
    would shall should can could may have has had do does did if his her its their our my all up out as at by from him
    them there over what who""".split()
)
_ADVERBS = (
    r"(?: (?:\w+ly|also|still|just|now|so|very|again|all|both|then|later|have|has|had|do|does|did|am|is|are|was|were"
    r"|be|been|of|course|too|simply|today|once|always|ever|even|more|much|first|himself|herself|itself|themselves"
    r"|and|must|most|quite|rather|well|as|long|absolutely|would|will|like|want|wants|to)(?:/\S+)?)*?"
)


@dataclass(frozen=True, slots=True)
class Rule:
    """Holds for contents that have one of `triggers`, a word or a class; `direct` only for the speaker's very words."""

    act: Act
    triggers: frozenset[str]
    pattern: re.Pattern[str]
    direct: bool


def _word(alternatives: str) -> str:
    found = []
    for one in alternatives.split("|"):
        if one.startswith("/"):
            found.append(rf"[^ ]*{one}\S*")
        elif one == "S":
            found.append(r"[^ /]+/self")
        elif one == "_":
            found.append(r"[^ .;:!?]+")
        elif one == "__":
            found.append(r"[^ .;:!?]+(?: [^ .;:!?]+)?")
        elif one == "$":
            found.append(r"(?=$)")
        elif one.endswith("*"):
            found.append(rf"{one[:-1]}\S*")
        else:
            found.append(rf"{one}(?:/\S+)?")
    return "(?:" + "|".join(found) + ")(?= |$)"


def _compiled(act: Act, line: str) -> Rule:
    direct = line.startswith('"')
    pattern, triggers = "", None
    for token in line.lstrip('"').split():
        if token == "~":
            pattern += _ADVERBS
        elif token == "____":
            pattern += r"(?: [^ .;:!?]+){0,8}?"
        elif token == "__":
            pattern += r"(?: [^ .;:!?]+){0,2}?"
        elif token == "^":
            pattern += "^"
        elif token == "^?":
            pass
        elif token == "$":
            pattern += r"(?: [.,!])*$"
        elif token.endswith("?"):
            pattern += f"(?: {_word(token[:-1])})?"
        else:
            pattern += " " + _word(token)
            words = token.split("|")
            fit = not any(w in _COMMON or w.endswith("*") or w in ("S", "_", "__", "$", "") for w in words)
            if fit or (triggers is None and "_" not in words and not any(w.endswith("*") for w in words)):
                triggers = words
    assert triggers, line
    return Rule(act, frozenset("/self" if w == "S" else w for w in triggers), re.compile(pattern), direct)


RULES: tuple[Rule, ...] = tuple(
    _compiled(act, line.strip()) for act, lines in _RULES for line in lines.strip().splitlines()
)
