"""What statements do, as patterns over the words of a content ("I would rather not say": DECLINE).

One rule a line, in the notation of `act_patterns`. The first rule that fits decides.
"""

from onrecord.findings import Act
from onrecord.reader.acts.patterns import Rule, compiled

_RULES: tuple[tuple[Act, str], ...] = (
    ("SAY", """
        ^ can|could you imagine|believe|picture
        no one|civilians|people|passengers|injuries|casualties had|has|have|was|were ~ been? hurt|injured|reported|killed|harmed
        too early|soon to say|tell|know
        sorry|regret|regrets|regretted to say|inform|announce|report|hear|see|learn|lose|disappoint
        S will|would|shall never ~ forget|know|understand|see|find|happen|win|recover|tire|lose|stop|meet
        S ~ do|does|did not know|think|believe|expect|remember|recall
        S ~ do|does|did|have|has|had not? no? regret|regrets
    """),
    ("DECLINE", """
        no comment|comments
        nothing more|further|else|new|left? to add|say|announce|share|report
        S will|would|shall not ~ making|giving|offering|issuing ____ comment|comments|statement|statements|interview|interviews|details
        S will|would|shall not ~ be? /utterb|interviewed|drawn|commenting|answering|taking
        S do|does not ~ comment|discuss|speculate|talk|answer|respond
        S will|would|do|does|shall not ~ give|get|go|take|be __ interviews|interview|details|questions|specifics|into|drawn
        S can|could|may not ~ comment|discuss|talk|speak|elaborate|speculate|answer|divulge|disclose|reveal|name
        S ~ not going|about|prepared|willing|authorised|authorized|permitted|allowed|inclined to ~ be? /utterb|get|go|drawn|share
        not at liberty to
        not in a position to ~ comment|discuss|talk|speak|elaborate|answer|disclose|reveal|say
        S ~ unable|unwilling to ~ comment|discuss|talk|speak|elaborate|answer|disclose|reveal
        inappropriate|improper|premature|unfair|irresponsible|unwise|wrong for? __ to ~ /utterb
        not ~ appropriate|proper|right|helpful|fair|wise for? __ to ~ /utterb
        rather|prefer|preferred not ~ /utterb|get|go
        S ~ declined|refused|declines|refuses|decline|refuse to ~ /utterb
        ^ next|another question
        leave it|that at|there|to|for|with
        you|they|we|everyone will|would ~ have to wait
        a question|matter|one for ____ police|court|courts|lawyers|government|ministry|others|them|him|her|minister|president|voters|board
        none of your business
        S ~ have|has|had said|say all|everything
        S ~ stay|staying|stayed|remain|remaining silent|quiet|mum|tight
        lips are|were sealed
        S ~ never ~ discuss|discusses|discussed|comment|comments|commented
        not|never ~ comment|comments|commented|commenting on
        policy|practice ____ not to|comment|discuss|confirm
        neither|not ____ confirm|confirmed nor|or ~ deny|denied
        not confirm or deny
        /question __ should be directed|addressed|put to
        refer you to
        you|they|reporters would|will|should|can have|need to ask
        speak|talk to my|our|his|her|their lawyer|lawyers|attorney
        ask my|our|the lawyer|lawyers|attorney|him|her|them
        private|personal matter
    """),
    ("REJECT", """
        want|wanted|wants no part|truck of|in|with
        will|would|want|wants|wanted ~ have|has? nothing to do with it|them|him|this|that|the
    """),
    ("DENY", """
        ^ absolutely|certainly|definitely|categorically not
        ^ of course not
        ^ not true|guilty|so|at|me
        ^ no , not|never|that|it|i|this|there|nothing|none|they
        ^ no $
        ^ never $
        ^ never , $
        ^ /untrue
        ?|, /untrue $
        is|are|was|were|be|been|am|totally|completely|entirely ~ a|an|pure|utter|sheer|complete|total? __ /untrueb|/untruep|/untrues
        it|that|this|which|/claims|/claimb|story|all ~ a|all? __ lie|lies
        pack|web|tissue of lies
        not ~ true|so|correct|accurate
        not the case
        no|without|any ~ truth|basis|foundation|substance|merit in|to|for|that|whatsoever?
        nothing to do with
        no|any part|role|hand|involvement|knowledge|connection|complicity in|of|with|to
        no such
        S had|have|has never ~ seen|met|heard|known|owned|spoken|been|set the|that|this|him|her|them|of|a|an|to|in|inside|foot|any
        no ~ cover|collusion|rift|split|conspiracy|wrongdoing|coup|plot|quid|favouritism|bribe|bribes|scandal|affair|deal|fraud|misconduct|impropriety|discrimination|crisis $|up|between|in|of|with|by|at|here|involved
        S ~ /wrongp|/denialp nothing|nobody
        S had not known
        nothing ~ illegal|improper|unlawful|unusual|sinister|untoward|wrong|irregular in|about|with
        S ~ no /shameb|spy|thief|traitor|criminal|racist|terrorist|informer|fool|saint
        do|did|done|doing nothing|anything wrong|illegal|improper|unlawful|untoward
        S ~ innocent
        S ~ not ~ guilty|involved|responsible|behind|part|complicit|drunk|driving|armed|corrupt
        S ~ not ~ a|an /shameb
        S did|had|have|has not ~ do|done|did it|this|that|any|so
        S had|have|has? never ~ /denialp|/denialb|/wrongp|/wrongb
        S did|had|have|has|was|were not|never ~ /denialp|/denialb|/wrongp|/wrongb
        S would never ~ /wrongb|hurt|harm|do|dream
        S ~ deny|denied|denies|denying|dispute|disputes|disputed
        S ~ reject|rejects|rejected|dismiss|dismissed the|any|all|this? /claim
        know|knew|known nothing about|of
        fake news
        witch hunt
        smear campaign
        fairy tale
        figment of
        not|never|nobody ~ be|been? /wrongp
        no one|officer|employee ~ /wrongp
        nobody ~ ordered|told|asked|paid me|us|him|her|them|it|the|anyone|for|to
        nobody ~ knew
        there was|is|were|has|had been? no ~ __ , no
        not a|one word|bit|shred|grain|ounce of ____ true|truth
        a|an|is|was|the ~ fake|forgery|forgeries|fakes|concoction|frame|setup
        made up|it
        politically motivated
        mistaken identity
        /claim ~ were|was|are|is ~ /untrue
    """),
    ("THREATEN", """
        or else
        there will|would|shall|might|could be ~ __ consequences|repercussions|hell|reprisals|blood|retaliation|bloodshed|price|trouble|reckoning
        serious|severe|grave|dire|heavy|harsh|far|unspecified|legal __ consequences
        you|they|he|she|it|who|anyone|those|nobody will|shall|would ~ ~ regret|suffer|rue|perish
        will|shall|would ~ be sorry
        live to regret
        !S will|shall|would|must ~ pay for this|that|what|their|his|her|its
        !S will|shall|would ~ pay a|the|dearly|with __ price|$|for|if|lives|life|blood
        go|goes|pass unpunished|unanswered|unavenged
        will|would|shall ____ be ~ met|answered|repelled|countered with|by|in ~ __ force|fire|kind|response|retaliation|measures|firmness|bullets|arms|steel
        will|would|shall ~ be ~ answered|avenged|retaliated
        last|final warning|chance
        been warned
        watch your back
        if|when|unless you ____ you|we die|dead
        if|when you ____ you die|will|are ~ die|dead|kill|hurt|pay|regret|suffer|be|lose|next|finished
        if|when|unless|should ____ S will|would|shall|are|is|am ~ going? to? /harmb
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
        S will|would|shall answer|meet|match|repay N ____ with
        they|you|he|she|those|it will|shall ~ be ~ hunted|crushed|punished|destroyed|annihilated|avenged|wiped|obliterated|sorry
        one|another|any more ____ and|, you|i|we ~ are|am|will|be|walk
        S will|would|shall|to ~ see ____ in court
        S will|would|shall|to ~ bring|drag|take|haul ____ down|court|tribunal|justice
        next time ____ not
        down tools
        make|making him|her|them|you|it ~ bleed|suffer|regret|pay
        face|faces|faced|facing expulsion|prosecution|eviction|dismissal|arrest|jail|sanctions|fines|suspension|disqualification|punishment if|unless|for
        to ____ or face|risk|be|lose
        "^ ____ and i|we will ~ /harmb|/strikeb|make|come
        be made to pay|suffer
        S will|would|shall ~ N __ any|every ____ left|found|caught|parked|seen|used
        hearing|hear from my|our lawyer|lawyers|solicitor|solicitors|attorney|attorneys
        will|would|shall ~ meet|face|trigger|bring|draw|provoke|receive|get ____ response|retaliation|reply|reprisals|consequences
        S will|would|shall ~ close|shut|leave|quit|cut|withdraw|block|strike|suspend|cancel|halt|scrap|veto|boycott|freeze|ban|impose|withhold|break|terminate|revoke|oppose|resign|dissolve|expel|stop|act|fire|sack|report|publish|release ____ if the|a|any|you|one|it|there|anyone|sanctions|talks|_
        S will|would|shall ~ N ____ unless
        S will|would|shall ~ N ____ if ____ do|does|did|is|are|was|were not
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
        who ____ will|would|shall ~ be ~ /harmp|fined|shot|punished|dismissed|sacked
        anyone|those|whoever|any|everyone|all|anybody|every|people ____ will|would|shall|must ~ be ~ /harmp|/strikep|dealt|shot|killed|held
        anyone|those|whoever|any|everyone|all|anybody|every|people ____ will|would|shall ~ face|lose|risk|forfeit
        anyone|those|whoever|any|everyone|anybody who|__ ____ will|would|shall ~ die
        S will|would|shall|to ~ /harmb|/strikeb any|anyone|those|whoever|every|everyone ____ who|caught|found|seen
        "^ ____ or you|your|we|i|face|die
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
        "^ yes , i|we ~ /wrongp|took|did|was|were|made|hit
        S ~ missed|forgot|overlooked the|a|to|that|it|this|him|her
        had|has|have ~ made a|an __ error|mistake|blunder|slip
        S ~ to blame
        S ~ in the wrong
        S ~ wrong|ashamed|embarrassed|mistaken|culpable|guilty|complacent|naive|careless|beaten|outplayed|caught|remiss|negligent
        S ~ too|so slow|late|naive|soft|trusting|complacent|timid|harsh|hasty|optimistic|weak|poor
        S ~ got|get|gotten ____ wrong
        S ~ made|took|made|picked|chose the|a|some wrong|bad|poor|terrible|awful call|decision|choice|decisions|choices|turn
        S ~ a|an|such bad|poor|terrible|awful|lousy|fool|idiot|coward
        S ____ the wrong
        S ~ made|make|making|committed ~ a|an|some|many|several? __ mistake|mistakes|error|errors|misjudgement|misjudgment|miscalculation|blunder
        mistakes|errors|failures|failings were|had|have ~ made|occurred|admitted
        S ~ should|could|ought to? have ~ *ed|been|done|known|seen|told|gone|given|taken|made|spoken|left|found|come|thought|paid|kept|held|put|won
        S ~ should not|never have been|done|said|*ed
        S ~ could|should ~ done more|better
        S ~ failed|fail|fell|erred|blundered|underestimated|overestimated|misjudged|miscalculated|overlooked|neglected|mishandled|botched|misled|misspoke|mismanaged|messed|screwed|bungled|overstepped|overreacted
        S ~ let ____ down
        S ~ dropped|drop the ball
        blew it
        S ~ lost touch|sight|control|our|its|their|my|his|her way|nerve|temper|of|with|$
        S ~ not ~ good|do|done|doing|act|acted|listen|listened|prepared enough|better|soon|quickly|sooner|more|properly|well|right
        ^ not good enough
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
        /claimb|/claims|report|story|article|figure|figures|statement|estimate|numbers|forecast|prediction|calculation|calculations ____ was|were|had ~ wrong|incorrect|inaccurate|mistaken|overstated|exaggerated
        blame is|was|lies|lay|rests with me|us|him|her|mine|ours
        the|this buck stops
        S ~ own|owned up|this|that|it
    """),
    ("REJECT", """
        S will|would|shall not ~ be ~ going|coming|paying|signing|accepting|attending|resigning|leaving|returning|joining|standing|running|taking|selling|moving|quitting|stepping|backing|supporting|moved|broken|bowed|cowed|swayed|rushed|intimidated|bullied|silenced|dictated|blackmailed|pushed|forced
        S will|shall not ~ /deedb
        S would not /deedb
        S will|would|shall never ~ _
        S can|could not ~ accept|agree|allow|support|permit|tolerate|back|endorse|sign|approve|consent|give|grant|lend|fund|sell|release|extend|pay|recognise|recognize|condone|vote
        S ~ am|is|are|was|were not going to ~ /deedb|be
        S ~ not ~ resigning|quitting|leaving|stepping|giving|paying|signing|selling|moving|running|accepting|backing|budging|negotiating|interested|prepared|willing|standing|ready|changing|retiring|buying
        S ~ no intention|intentions|plan|plans|desire|wish|interest|mandate|appetite of|in|to
        S ~ not|never ~ intend|intended|intending|plan to
        S ~ not|never ~ accept|support|agree|negotiate|recognise|recognize|tolerate|allow|approve|back|endorse|favour|favor|bargain|deal|surrender|yield|bow|compromise|want the|to|any|with|a|this|that|his|her|its|their|such
        S ~ will|would|shall ~ oppose|reject|refuse|block|veto|resist|fight|boycott|vote|rebuff|defy ~ against|down|any|the|all|every|a|to|it|this|that|these|such|their|his|her|its
        S ~ oppose|opposes|opposed|opposing|reject|rejects|rejected|rejecting|refuse|refuses|refused|refusing|object|objects|objected|vetoed|spurned|rebuffed|declined|against the|to|a|any|this|that|all|an|it|such|his|her|its|their|/proposal
        S ~ turned|turning|turn|voted|ruled|ruling|rule|vote|voting ____ down|against|out
        S ~ said|say|saying no
        there will|would|can|could|shall|is|was|were|are be? no ~ __ second|more|further|new|money|deal|talks|negotiations|negotiation|concession|concessions|compromise|retreat|surrender|extension|bailout|pay|turning|going|bargaining|amnesty|ceasefire|truce|refund|refunds|apology|vote|referendum|u|exceptions|exception|question
        out of the question
        not|never ~ for|up sale|negotiable|negotiation|discussion|debate
        not|non negotiable
        not|never ~ an option
        not|never on the table
        ^ no way
        no|not|zero a? chance
        no question of
        ^ no deal|chance|thanks|compromise|surrender|retreat|concessions|negotiations|negotiation|talks|dice|sale|apology
        there was|were|are|is|had no plan|plans|intention|need to|of|for
        answer is|was|remains ~ no
        not a|one single? _ will|would|shall ~ _
        S can|could not ~ live with
        S ~ stand|stands|stood firm
        over my dead
        a|our|its|his|her red line
        forget it
        ^ no , thanks|thank|we|i|not|you|never
        S ~ stay|staying|remain|remaining ~ put|right|here|in|where office|post|put|here|i|we|$
        offer|proposal|terms|deal|plan|bid ~ not ~ enough|acceptable|sufficient|fair
        offer|proposal|terms|deal|plan|bid ~ too low|little|late|harsh|costly|expensive
        and|or|nor will|would not ~ /deedb|build
        S ~ not ~ give|hand|back|step|yield|surrender|move a|an|one|in|up|back|down inch|penny|cent|metre
        rather|sooner ____ than accept|sign|agree|give|surrender|yield
    """),
    ("AGREE", """
        S ~ will|would|shall|can|could ~ accept|agree|comply|honour|honor|sign|abide|grant|approve|cooperate|consent|ratify|heed|adopt
        S ~ will|would|shall ~ meet|go|take ____ demand|demands|along|request|offer|invitation
        S ~ will|would|shall ____ after all
        S ~ accepted|agreed|consented|complied|approved|signed|ratified|granted|yielded|acceded|assented
        S accept|agree|approve|consent to|the|your|this|his|her|their|it|that|with? __ /proposal
        S ~ agree to
        S ~ in ____ agreement
        S ~ taken|took|accepted the job|role|post|offer|deal|money|position
        S will|would|shall ____ as ____ asked|demanded|requested|ordered|wanted|urged
        S can|could live with
        have|has my|our|his|her|their consent|blessing|permission|agreement|approval
        S ~ have|has|had|reached|struck|made|signed|done|got|clinched ~ a|an|the __ deal|agreement|accord|understanding|settlement|truce|compromise|pact
        a|an|the deal|agreement|accord|settlement|truce|pact|ceasefire had|has|was|is ~ reached|agreed|signed|struck|done|made
        it|that is a deal
        ^ it? is? a? deal|agreed|ok|okay|done $
        ^ yes ,
        ^ fine|ok|okay|alright , i|we|you|let|then|it|that
        ^ all|very right|well , i|we|you|let|then|it|that
        S will|would|shall ~ pay|refund|reimburse|compensate the|its|any|every|all __ fine|ransom|compensation|damages|bill|customers|passengers|victims
        S ~ happy|willing to W
        ^ yes $
        S ~ happy|glad|willing|ready|prepared|delighted|content|pleased to accept|sign|comply|agree|cooperate|take|meet|join|adopt|consent|grant
        S ~ give|gave|given|giving ____ approval|consent|blessing|go|permission|green
        request|application|petition|demand ____ had|has|was|is|were|would ~ granted|approved|accepted|met
        S ~ bowed|yielded|relented|backed to|down
        S ~ give|gave|given in to
    """),
    ("CONSULT", """
        S ____ discussed|discussing|consulted|conferred|negotiated|negotiating|debated|debating|exchanged|deliberated|consulting|conferring
        S ____ talked|spoke|spoken|met ____ about|over|discuss
        S ~ raised|brought ____ with
        S ~ had|held|having a|an __ exchange|conversation|discussion|talk|meeting|debate on|about|over|with
        S ~ been talking|speaking|meeting ____ about|on|over|discuss
        S ~ held|had|having|holding|in ~ __ talks|discussion|discussions|conversation|conversations|negotiations|consultations
        our|my talks|discussion|discussions|conversation|meeting ____ covered|focused|touched|centred|dealt
        raised ____ in|during|at talks|meeting|their|his|her|our
    """),
    ("ACCUSE", """
        ! left|leave|leaves|leaving ____ without|stranded|unprotected|rot|dead|dark|die|starve
        ! pay|pays|paid|paying no tax|taxes|rent|heed
        ! turn|turned|turns|turning a blind eye
        ! look|looked|looking the other way
        ! did|done|doing nothing
        ! to blame
        !S ran|run|made off with
        /culprit ~ V ~ /victim|my|our|their
        /culprit ~ spent|spend|spending|wasted|used|diverted ____ money|funds|aid|taxes|budget|donations on
        ~ playing|gambling with ____ lives|safety|future|fire
        took|taken my|our|their|his|her brother|son|daughter|husband|father|mother|sister|children|child|baby|land|savings|passport
        never brought|came|gave|sent|let ____ back
        ____ without permission|consent|warrant|authorisation|authorization|paying
        tried|trying|attempted|attempting to ~ /harmb|/wrongb|run
        used|using|use ~ more|too|excessive ____ force
        ! stir|stirs|stirred|stirring|fan|fans|fanned|fanning|sow|sows|sowed|sowing|foment|fomented|fomenting|whip|whipped|whipping up|unrest|trouble|hatred|division|flames|discord|violence|fear|the|hate
        ! sent ____ without
        ! turned|turning ____ away because|at|from
        !S did not ~ intervene|help|warn|step|bother|care|protect|investigate|lift|stop
        ! watched ____ not|nothing
        ! break|breaks|broke|broken|breaking __ law|laws|rule|rules|window|windows|agreement|truce|ceasefire|door|arm|leg|nose|contract|treaty|promise|promises|faith
        ! take|took|taking|taken __ bribe|bribes|kickback|kickbacks
        ! took our|my|their|the land|money|houses|homes|children|jobs
        ! cut|cutting corners
        ! cover|covered|covering __ up
        ! set|setting fire
        ! responsible|culpable for the|his|her|their? __ death|deaths|attack|attacks|killing|killings|murder|murders|massacre|crisis|shortage|shortages|failure|failures|disaster|violence|bloodshed|suffering|mess|chaos|famine
        ! cut|cutting off __ heating|water|power|food|aid|electricity|gas
        ! put|puts|putting __ before|above|ahead ____ people|safety|lives|patients|passengers|public
        ! put|puts|putting __ at|in risk|danger
        ! use|used|uses|using ____ as __ shield|shields|guards|weapon|weapons|slaves|soldiers|pawns|bait
        ! use|used|using banned|chemical|illegal|slave|child|excessive|brute|too? force|weapons|gas|labour|labor|much
        under false pretences
        behind our|their|his|her|my back|backs
        ! knew|known ____ but|years|nothing
        was|is|were|are|stood|been behind the|a|it|this
        ! planted|planting the
        ! let|letting ____ rot|drown|starve|suffer|decay|bleed
        ! kept|held|keeping|holding __ slaves|hostage|hostages|captive|captives
        ! open|opened|opening fire
        ! fired|firing on|at|into
        ! buy|bought|buying votes
        ! stuff|stuffed|stuffing ballot|ballots
        ! fix|fixed|fixing the? match|price|prices|race|vote|election
        ! cook|cooked|cooking the books
        ! line|lined|lining __ pockets
        ! hush|hushed|hushing __ up
        ! swept|sweep|sweeping ____ under
        ! order|ordered|ordering the|a? killing|killings|murder|murders|massacre|attack|attacks|raid|raids|assassination|torture|shooting|bombing
        ! drag|dragged|dragging its|his|her|their feet
        ! sat|sitting on the|a report|file|evidence|complaint|results
        ! treat|treated|treats|treating us|them|him|her|me|people|_ like|as|badly|worse
        ! profit|profited|profiting from
        ! nobody|never|none ~ warned|told|paid|helped|listened|apologised|apologized|answered|checked|cared us|to|them|him|her|me|the|$
        ! refused|refusing|refuses to pay|treat|help|listen|let|investigate|protect|act|feed|admit
        ! deny|denied|denies|denying us|them|him|her|me|people|prisoners|patients|workers|women
        ! force|forced|forcing us|them|him|her|me|people|the|women|men|children|staff|workers|prisoners ____ to
        ! sold us|them|him|her out|rotten|bad|fake|faulty|short|broken|spoiled|poisoned|useless|dud
        ! sold our|my names|secrets|data|land
        ! driven|driving|drove us|them|him|her|people|families __ out|from
        /wrong|torture|abuse|rape|murder|massacre|killing|killings|beating|beatings|shelling|bombing of ____ by
    """),
    ("REQUEST", """
        please
        S ~ urge|urges|urged|urging|beg|begged|implore|implored|beseech|plead|pleading|appeal|appealing|appealed|demand|demands|demanded|demanding|call|calling|request|requesting|insist|advise|advised|recommend|recommended|invite|encourage|exhort|petition|ask|asking to|on|for|upon|that|with|the|you|him|her|them|all|every|everyone|an|a|our|my|people|both|their|his
        S ~ want|wants|wanted|need|needs|needed|expect|expects|expected|like|challenge|challenges ~ you|him|her|them|everyone|the|all|people|parliament|our|his|her|their|N __ to ~ _
        "^? we|i want|demand|need ~ justice|help|aid|food|water|doctors|medicine|weapons|support|protection|money|answers|action|change|our|compensation|peace|the|more
        it|time is|was ~ time|high ~ to|for|time|that
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
        S ~ grateful|thankful|indebted|proud|supportive|behind ~ to|for|of|with|by|the|him|her|them you|him|her|them|the|his|its|our|their|all|everyone|those|every|my|_
        congratulations|congratulate|congratulated|congratulates|condolences|bravo|kudos
        well done
        hats off
        thoughts|prayers|hearts|heart|sympathies|sympathy|sympathises ____ with|to|out
        S ~ stand|stands|stood|standing ~ by|with|behind|shoulder|firmly|together|alongside|in|ready solidarity|support|the|him|her|them|you|its|our|their|to|_
        S ~ support|supports|supported|supporting|backs|backed|backing|endorse|endorses|endorsed|endorsing|welcome|welcomes|welcomed|welcoming|applaud|applauds|commend|commends|salute|salutes|admire|admires|admired|respect|appreciate|appreciates|appreciated|praise|favour|favours|favor|trust|trusts|trusted|pray|praying|mourn|mourns|honour|honours
        S ~ back the|him|her|them|our|it|this|any
        S ~ in|all favour|favor|for of|it|this
        full|complete|total|every|utmost|unwavering|strong confidence|backing|support|trust|faith|respect|admiration
        S ~ vote|voting for
        S ~ have|has|had ~ confidence|faith|admiration|respect|sympathy in|for
        rest in peace
        good luck
        S ~ wish|wishes|wished|wishing ~ him|her|them|you|the|__ well|luck|success|best|happy|all|speedy|every
        best wishes
        what a wonderful|great|marvellous|fantastic|brave|lovely|magnificent|superb
        job|work well
        well played|done|said|deserved
        great|fantastic|good|fine|terrific|superb|wonderful|amazing|brilliant|excellent|tremendous|outstanding|incredible|remarkable|magnificent|marvellous|heroic job|work|leader|friend|servant|man|woman|effort|performance|courage|bravery|president|champion|team|contribution|achievement
        deserve|deserves|deserved ~ credit|praise|thanks|respect|gratitude|medal|recognition|admiration|honour|applause
        owe|owes|owed|debt ____ gratitude|life|lives|lot|debt|much
        nobody|none has|have done more
        acted|behaved|served|fought ____ courage|bravery|distinction|honour|dignity|professionalism|professionally|bravely
        saved|saving ~ many|my|our|countless|hundreds|dozens|the|his|her|their lives|life|day
        is|are|was|were|been|am ~ __ __ /praise
        my|our|his|her hero|heroes
        right|best|ideal|perfect man|woman|person|choice|candidate for|to
        S ~ side|sides|sided with
        done|did|doing a|us ~ proud|great|fantastic|superb|wonderful|good|service
        did|do|done the right thing
        S ~ with you|them|him|her|our
    """),
)  # fmt: skip

RULES: tuple[Rule, ...] = tuple(
    compiled(act, line.strip()) for act, lines in _RULES for line in lines.strip().splitlines()
)


def _by_trigger() -> dict[str, tuple[int, ...]]:
    found: dict[str, list[int]] = {}
    for n, rule in enumerate(RULES):
        for trigger in rule.triggers:
            found.setdefault(trigger, []).append(n)
    return {trigger: tuple(rules) for trigger, rules in found.items()}


# Word or class → the places in `RULES` of the rules that need it.
TRIGGERS = _by_trigger()
