"""The words by which speech acts are told: our own lists, in lower case, British spelling, the base form of verbs.

A gap "…" in a phrase stands for up to three words ("give … approval").
"""

# Spellings of past tense and participle that are not made by rule.
IRREGULAR: dict[str, tuple[str, ...]] = {
    row.split()[0]: tuple(row.split()[1:])
    for row in """
    be was were been am is are|bear bore borne|beat beat beaten|become became|begin began begun|bend bent|bet bet
    betray betrayed|bid bade bid bidden|bind bound|bite bit bitten|bleed bled|blow blew blown|break broke broken|bring brought
    build built|burn burned burnt|buy bought|cast cast|catch caught|choose chose chosen|cling clung|come came|cost cost
    cut cut|deal dealt|dig dug|do did done|draw drew drawn|drive drove driven|eat ate eaten|fall fell fallen|feel felt
    fight fought|find found|flee fled|fling flung|forbid forbade forbidden|foresee foresaw foreseen|forgive forgave
    forgiven|forget forgot forgotten|get got gotten|give gave given|go went gone|grow grew grown|hang hung hanged
    have had has|hear heard|hide hid hidden|hit hit|hold held|hurt hurt|keep kept|know knew known|lay laid|lead led
    leave left|lend lent|let let|lie lied|lose lost|make made|mean meant|meet met|mislead misled|overcome overcame
    override overrode overridden|overthrow overthrew overthrown|pay paid|plead pleaded pled|put put|quit quit
    read read|rid rid|ride rode ridden|ring rang rung|rise rose risen|run ran run|say said|see saw seen|seek sought
    sell sold|send sent|set set|shake shook shaken|shed shed|shoot shot|show showed shown|shut shut|sing sang sung
    sink sank sunk|sit sat|slay slew slain|speak spoke spoken|spend spent|spin spun|spit spat|split split
    spread spread|stand stood|steal stole stolen|stick stuck|strike struck stricken|swear swore sworn|take took taken
    teach taught|tear tore torn|tell told|think thought|throw threw thrown|understand understood
    uphold upheld|wear wore worn|win won|withdraw withdrew withdrawn|withhold withheld|write wrote written|ok oked okd
    """.replace("\n    ", "|").split("|")
    if row.strip()
}  # fmt: skip


def bag(words: str) -> frozenset[str]:
    return frozenset(words.split())


def _phrases(text: str) -> tuple[tuple[str, ...], ...]:
    return tuple(tuple(p.split()) for p in " ".join(text.split()).split(", "))


# What a cue does. Names in capitals are acts; those in small letters depend on the content (see `acts`).
PHRASES: dict[str, tuple[tuple[str, ...], ...]] = {
    name: _phrases(text)
    for name, text in {
        # Words that only report; the content tells the act.
        "say": "say, tell, state, write, add",
        "neutral": """note, remark, observe, comment, post, tweet, retweet, email, text, message, report, announce,
            declare, proclaim, pronounce, reveal, disclose, divulge, leak, confide, recount, relate, explain,
            elaborate, describe, argue, contend, reason, submit, point out, stress, emphasise, underline,
            underscore, highlight, reiterate, repeat, echo, conclude, find, show, suggest, indicate, signal,
            hint, imply, intimate, mention, cite, quote, refer, believe, think, feel, consider, testify, swear,
            attest, shout, yell, cry, scream, bark, roar, thunder, snap, growl, mutter, whisper, murmur, sob,
            sigh, chant, mumble, exclaim, interject, interrupt, continue, go on, begin, open, finish, reply,
            answer, respond, retort, shoot back, hit back, fire back, react, counter, according, accord to,
            clarify, specify, caution, inform, notify, assure, reassure, brief, lecture, preach, address, air,
            utter, opine, reckon, view, regard, see, see as, portray, read, sing, intone, order of the day, make
            clear, make it clear, pass … motion, pass … resolution, adopt … resolution, let it be known, spell
            out, set out, lay out, outline, detail, give, put, issue, release, publish, file, statement, remark,
            comment, word, like, voice, express, decide, resolve, determine, speculate, opt, choose, plan,
            intend, promise, pledge, vow, undertake, message, letter, report, speech, tweet, post, answer,
            reply, vote, suggestion, argument, view, opinion, position, belief, contention, announcement,
            assertion, promise, pledge, vow, protest, tear into tears, sound, caption, headline, quip back,
            confirm, attribute""",
        "warn": "warn, warning, caution, alert, remind",
        # No act but saying, whatever the content.
        "SAY": """joke, quip, jest, forecast, foresee, predict, project, estimate, expect, anticipate, imagine,
            envisage, recall, recollect, remember, reminisce, wonder, muse, guess, dream, hope, fear, worry,
            boast, brag, crow, gloat, marvel, enthuse, gush, acquit, clear, exonerate, sentence, rule,
            adjudicate, overturn, quash, uphold, doubt, know, learn, hear, read, calculate, compute, notice,
            notice that, realise, understand, prediction, forecast, estimate, hope, fear, expectation, sound the
            alarm, raise the alarm, regret to say, regret to inform, sorry to say, greet, introduce, name, ask
            after, ring, joke that, hypothesise, theorise, posit, disagree with the view, dispute the theory,
            early to say, look forward, toast, count, list, rank, rate, poll, diagnose, teach, translate, offer,
            volunteer, float, propose toast, claim responsibility, claim … credit, question, doubt whether,
            query, be sceptical, be skeptical, propose to, tease, misspeak, speak of, think of, bid farewell,
            say goodbye, say hello, say farewell""",
        "claim": """claim, assert, allege, maintain, insist, aver, avow, charge that, allegation, assertion, claim that,
            complain, complaint, grumble, moan, lament, bemoan, deplore that, protest that, protest, object that,
            suspect, hint that, accuse that""",
        "DENY": """deny, refute, rebut, disavow, debunk, denial, rebuttal, protest … innocence, maintain … innocence,
            proclaim … innocence, assert … innocence, declare … innocence, insist on … innocence, plead innocent, plead
            … not guilty, enter … plea of not guilty, plea of not guilty, disclaim, give the lie to, discredit, knock
            down, shoot down claim, quash rumour, scotch, rubbish, play down,
            downplay, contradict, repudiate, laugh off, laugh at, pooh, swat away, call … false, call … lie, call …
            untrue, call … nonsense, hit out at claim, take issue with, distance, make light of, clear … name, minimise,
            plead ignorance, say it is untrue, beg to differ""",
        "reject": """reject, dismiss, brush aside, brush … aside, brush off, brush … off, shrug off, shrug … off,
            wave aside, wave … aside, wave away, wave … away, bat away, bat aside, scoff, scoff at, scorn, sneer
            at, deride, ridicule, mock, discount, fend off, rejection, dismissal, give short shrift, pour scorn,
            pour cold water, throw out, bristle at, strike down, shoot down, shoot … down, sweep aside, push
            aside, cast aside, laugh out, decry claim, slap down, push back, pooh pooh, push back against, push
            back on, hit back at, slam … claim, blast … claim, denounce as false, dispute, contest, challenge,
            resist suggestion, resist, dispel, condemn … claim, decry, trash""",
        "refuse": """refuse, refusal, decline, demur, declination, will not, be unwilling, be reluctant, be not willing,
            unwillingness, reluctance, unwilling, reluctant""",
        "DECLINE": """no comment, decline to comment, refuse comment, decline comment, stay silent, remain silent,
            keep silent, keep silence, stay mum, be mum, mum on, remain mum, keep mum, keep quiet, stay quiet,
            remain quiet, keep … counsel, stay tight lipped, remain tight lipped, be tight lipped, tight lipped,
            stonewall, sidestep, side step, dodge, duck, evade, deflect, skirt, parry, fudge, hedge, brush off
            question, wave off question, ignore question, invoke … right, exercise … right, assert … right to
            silence, invoke … silence, invoke the fifth, take the fifth, plead the fifth, claim … privilege,
            invoke … privilege, cite … privilege, withhold, clam up, hang up, walk away from question, walk off,
            give nothing away, give little away, give away little, remain coy, be coy, stay coy, coy, silence,
            neither confirm nor deny, could not be reached, can not be reached, not be reached, be unreachable,
            unreachable, unavailable, not available, be unavailable, not return, no reply, no response, no
            answer, no immediate response, no immediate comment, refer question, refer … questions, refer …
            inquiries, refer … reporters to, direct … questions, direct … inquiries, pass … on question, refuse
            to be drawn, not be drawn, be evasive, evasive, cagey, be cagey, remain cagey, hold … tongue, bite …
            tongue, keep … lips sealed, lips be sealed, say nothing, give no, offer no comment, make no comment,
            offer no reply, have no comment, steer clear of, shy away from question, close down question, shut
            down question, cut off question, avoid question, avoid answering, avoid saying, keep under wraps,
            keep … to herself, keep … to himself, keep … to itself, keep … to themselves, would say only, would
            only say, keep … secret, be silent, silent, fall silent, leave unanswered, leave … unanswered, keep
            … cards close, fail to respond, fail to reply, fail to answer, fail to comment, have yet to respond,
            have yet to comment, have yet to reply, yet to comment, yet to respond, speak no word, refrain from
            comment, refrain from commenting, change the subject, reserve comment, stop short of saying, plead
            the fifth amendment, draw a veil over, play coy, be not available, stay schtum, keep schtum, stay
            out of reach, hide behind, take no questions, not take questions, take no question""",
        "ignore": """ignore, disregard, turn a deaf ear, turn deaf ear, shun, snub, wave off, avoid, fob off""",
        "accept": """accept, acceptance, embrace, swallow""",
        "agree": """agree, concur, agreement, accord""",
        "AGREE": """consent, assent, accede, acquiesce, comply, yield, give in, cave in, cave, bow, bow to,
            capitulate, relent, back down, back … down, climb down, submit to, surrender to, fold, approve,
            ratify, rubber stamp, rubberstamp, pass, adopt, authorise, sanction the, okay, ok, green light,
            greenlight, green lit, greenlit, wave through, wave … through, nod through, grant, permit, allow,
            let, sign, sign off, sign up, initial, give … consent, give … approval, give … nod, give … blessing,
            give … permission, give … assent, give … go ahead, give … green light, give … yes, give … thumbs up,
            give … backing to deal, give way, give ground, settle, settle on, reach … agreement, reach … deal,
            reach … accord, reach … compromise, reach … settlement, reach … pact, strike … deal, strike …
            bargain, strike … agreement, cut … deal, clinch … deal, seal … deal, close … deal, make … deal, come
            to … agreement, come to terms, conclude … treaty, conclude … agreement, conclude … pact, shake
            hands, say yes to, go along with, take up … offer, take up … invitation, take … up on, meet …
            demand, meet … request, heed, honour, vote to approve, vote to accept, vote to adopt, vote to back,
            vote in favour, vote for, vote through, vote to pass, vote yes, vote to, take … offer, take … job,
            take … post, jump at, snap up, approval, consent, assent, ratification, deal, pact, treaty, commit
            to, abide by, answer … call, answer … appeal, accommodate, oblige, hammer out … deal, hammer out …
            agreement, thrash out … deal, work out … deal, clear the way, give leave, license, fall in with, opt
            in, sign on, endorse … deal, rise to, acquiescence, compliance, compromise, be in agreement, uphold
            … complaint, allow … appeal, make concession, bend to, bow under, meet … halfway, sell to, resolve
            to accept, welcome … offer, say … yes to, stand down after, drop … objection, drop … opposition,
            lift … veto, strike a truce""",
        "CONCEDE": """confess, confession, own up, fess up, come clean, plead guilty, plead … guilty, enter …
            guilty plea, guilty plea, plea of guilty, apologise, apology, regret, repent, rue, atone, retract,
            recant, take back, take … back, withdraw … remark, withdraw … comment, withdraw … claim, withdraw …
            allegation, withdraw … accusation, retraction, backtrack, back pedal, backpedal, row back, walk
            back, walk … back, climb down on claim, correct itself, correct himself, correct herself, correct
            themselves, correct … error, correct … mistake, take … blame, take … responsibility, take … rap,
            shoulder … blame, shoulder … responsibility, assume … responsibility, assume … blame, accept …
            blame, accept … responsibility, accept … defeat, accept … fault, accept … liability, bear …
            responsibility, bear … blame, concede defeat, admit defeat, own the, own … mistake, say sorry, beg …
            forgiveness, ask … forgiveness, seek … forgiveness, beg … pardon, ask for … pardon from, ask …
            pardon, eat … words, swallow … words, eat humble pie, eat … crow, blame itself, blame himself, blame
            herself, blame themselves, blame myself, blame ourselves, fault himself, admission, concession, mea
            culpa, contrition, remorse, express regret, acknowledgement of guilt, throw in the towel, eat … hat,
            hold … hands up, hold up … hands, own … error, concede the race, concede the election, concede to,
            set … record straight on error, reproach himself, kick himself, rue the""",
        "admit": """admit, acknowledge, concede, grant that, recognise, allow that, acknowledgement, acknowledgment,
            recognition""",
        "CONSULT": """discuss, consult, confer, negotiate, renegotiate, deliberate, debate, parley, converse, chat,
            haggle, hold … talk, hold … meeting, hold … discussion, hold … negotiation, hold … consultation,
            have … talk, have … discussion, have … conversation, have … meeting, hold … conversation, talk
            through, talk … over, talk over, talk with, talk, speak, speak by phone, speak by telephone, speak
            on the phone, speak on the telephone, speak over the phone, discussion, negotiation, talks, talk
            between, consultation, deliberation, dialogue, conversation, meeting, meet, sit down, sit with,
            exchange view, exchange idea, exchange opinion, exchange letter, exchange note, swap view, swap
            idea, compare note, sound out, sound … out, bounce idea, thrash out, thrash … out, hash out, hash …
            out, hammer out, hammer … out, iron out, work through, go over, mull over, quarrel, squabble, weigh
            up, brainstorm, mediate, bargain, engage in, put … heads together, seek … advice, seek … counsel,
            seek … opinion, seek … view, seek … input, seek … feedback, ask … view, seek … guidance, ask …
            advice, ask … opinion, take … advice, take … soundings, take soundings, take question, liaise,
            powwow, huddle, touch base, catch up with, review with, open … talk, begin … talk, start … talk,
            resume … talk, resume … negotiation, open … negotiation, begin … negotiation, enter … talk, enter …
            negotiation, be in talks, be in negotiations, conduct … talk, conduct … negotiation, wrangle, spar,
            telephone, phone, call by phone, convene, canvass, talks with, exchange words, exchange … on, raise
            with, bring up with, argue over, quarrel over, wrestle with, kick around, chew over, tackle, cover …
            topic, pick … brain, trade idea, hold … summit, summit, conference call, get together, gather to
            discuss, meet to discuss, join in talks, weigh with""",
        "raise": """raise, bring up, broach, take up""",
        "ask": """ask, inquire, enquire, query, quiz, question, grill, interrogate""",
        "REQUEST": """urge, demand, request, beg, beseech, implore, entreat, appeal, petition, plead, plea, call
            for, call on, call upon, call … to, call, order, command, instruct, direct, mandate, require, oblige
            to, advise, counsel, recommend, exhort, encourage, press, press for, pressure, lobby, lean on, push,
            push for, agitate for, campaign for, summon, subpoena, invite, suggest to, put forward, seek,
            solicit, crave, bid, challenge … to, dare, remind … to, tell … to, warn … against, warn … off, warn
            against, caution against, advise against, caution … against, apply for, bring motion, move for, move
            that, move to strike, want, insist on, insist that … must, pray for peace, sue for, sue for peace,
            ask for, ask that, ask to, ask … to, ask permission, ask leave, propose that, advocate, call out
            for, cry out for, clamour for, decree, ordain, enjoin, admonish, nudge, prod, prompt, cajole, coax,
            ply, nag, pester, badger, make … appeal, launch … appeal, make … plea, make … request, issue …
            order, issue … call, issue … appeal, put in … request, submit … request, file … request, lodge …
            request, file … motion, give … order, set … condition, tell to, recommendation, instruction, advice,
            direction, injunction, exhortation, ask for help, send for, press … to, seek permission, order that,
            hand down … order, canvass for, hold out for, make … demand, lay down … condition, lay down …
            demand, plead with, set … deadline, convoke, commission, requisition, shout for, cry for, scream
            for, chant for, propose, proposal""",
        "REJECT": """turn down, turn … down, rule out, rule … out, spurn, rebuff, repel, veto, block, oppose,
            object, object to, objection, opposition, say no to, say … no to, vote against, vote down, vote …
            down, vote to reject, vote to block, vote no, defeat, thwart, defy, defiance, balk, baulk, balk at,
            break off, call off, pull out, walk out, walk away from, storm out, quit talks, withdraw from, opt
            out, boycott, scrap, shelve, cancel, abandon talks, suspend talks, freeze talks, cut off talks,
            decline … offer, decline … invitation, hold out against, hold firm, stand firm, stand … ground, dig
            in, stick to … guns, forbid, prohibit, ban, bar, disallow, outlaw, overrule, rule against allowing,
            dissent, disapprove, come out against, speak out against, speak against, campaign against, argue
            against, lobby against, take a stand against, draw … line at, be opposed, be against, opposed,
            opposed to, draw the line, kill off, torpedo, scupper, nix, pooh, decline to accept, refuse to
            accept, pass on, pass up, say never, have no plan, have no intention, have no wish, have no desire,
            have no interest, close the door, slam the door, shut the door, close … door, slam … door, shut …
            door, tear up, rip up, renege, refuse permission, refuse consent, refuse entry, withhold …
            endorsement, withhold … support, withhold … backing, withhold … consent, withhold … approval,
            withhold … permission, withhold … assent, give thumbs down, give … thumbs down, hand back, send
            back, return … medal, stay away, back out, back away, decline … role, strike out against,
            resistance, veto threat, non compliance, disobey, flout, filibuster, stymie, end talks, end …
            negotiation, end … talks, break … talks, suspend … talks, suspend … negotiation, leave … talks, deny
            … bail, deny … permit, deny … request, deny … permission, deny … access, deny … entry, deny … visa,
            deny … licence, deny … license, deny … parole, deny … motion, deny … appeal, deny … application,
            deny … asylum, deny … petition, deny … bid""",
        "ACCUSE": """accuse, accusation, blame, criticise, criticism, condemn, condemnation, denounce,
            denunciation, decry, deplore, lambast, lambaste, slam, blast, attack, assail, castigate, chide,
            rebuke, reprimand, reproach, reprove, upbraid, scold, berate, excoriate, censure, vilify, malign,
            slate, savage, pillory, skewer, roast, rip into, lay into, tear into, light into, lace into, hit
            out, hit out at, lash out, lash, lash into, rail, rail at, rail against, inveigh, fulminate, rage,
            fume, hammer, pan, knock, flay, bash, trash, disparage, denigrate, belittle, insult, taunt, mock,
            fault, find fault, impugn, impeach, indict, indictment, convict, conviction, charge, charge with,
            prosecute, sue, arraign, arraign on, implicate, incriminate, finger, point … finger, point … finger
            at, lay … blame, place … blame, put … blame, pin … blame, pin … on, apportion blame, heap blame,
            heap scorn, hold … responsible, hold … accountable, hold … liable, find … guilty, find … liable,
            find … culpable, declare … guilty, pronounce … guilty, find against, take … to task, take aim, take
            … aim, take … swipe, take … jab, take … shot, be scathing, have harsh word, have … harsh word, have
            strong word, be critical, scathing about, critical of, level … charge, level … accusation, make …
            accusation, bring … charge, file … charge, press … charge, file … complaint against, lodge …
            complaint against, file … lawsuit, file suit, file … suit, bring … suit, bring … case against, bring
            … lawsuit, lawsuit, complaint against, speak out about, blow the whistle, call out, call … out, name
            and shame, expose, unmask, brand, brand … liar, tar, smear, slander, snipe, snipe at, carp, sneer,
            jeer, heckle, boo, cry foul, voice … outrage, voice … anger, express … outrage, express … anger,
            express … disgust, outrage, tirade, attack on, swipe, swipe at, suspect … of, suspicion, point to …
            guilt, turn on, round on, round upon, vent … fury, vent … anger, vent … ire, fire … broadside, hurl,
            single … out, rap, rip, chastise, dress down, dress … down, rubbish … record, question … integrity,
            question … honesty, cast … as villain, cast aspersions, demonise, deride, ridicule, scorn, lament
            the lack, hit … over, go after, zero in on, inculpate, trace … to, attribute … to, lay … at the door
            of, lay … at the feet of, decry the, object to … conduct, reprehend, remonstrate, rat on, inform on,
            tell on, denounce as""",
        "THREATEN": """threaten, threat, ultimatum, menace, vow revenge, vow vengeance, vow retaliation, swear revenge,
            swear vengeance, promise revenge, promise retaliation, pledge revenge, pledge retaliation, issue …
            ultimatum, give … ultimatum, deliver … ultimatum, set … ultimatum, issue … threat, make … threat, blackmail,
            extort, brandish, warn … consequence, warn … retaliation, warn … reprisal, warn … retribution, rattle …
            sabre, rattle … saber, put … on notice, serve notice, give notice, vow to retaliate, warn … of action,
            intimidate, hold … to ransom, declare war, warn … of war, put a price on, raise the prospect of action""",
        "SUPPORT": """praise, laud, commend, applaud, hail, salute, acclaim, extol, extoll, celebrate, cheer,
            champion, compliment, congratulate, congratulation, thank, thanks, back, support, endorse,
            endorsement, welcome, favour, second, side with, stand by, stand with, stand behind, stand up for,
            stick by, stick up for, rally behind, rally round, rally around, rally to, get behind, line up
            behind, throw … weight behind, throw … support behind, put … weight behind, lend … support, lend …
            backing, lend … weight, lend … voice, give … backing, give … support, give … endorsement, express
            support, express solidarity, express sympathy, express gratitude, express appreciation, express
            admiration, express confidence, express condolence, express thanks, offer … condolence, send …
            condolence, extend … condolence, offer … sympathy, offer … congratulation, offer … thanks, offer …
            praise, offer … support, offer … backing, offer … prayer, speak in favour, speak in support, speak
            up for, speak in defence, speak warmly, speak highly, speak fondly, come out in favour, come out
            for, come out in support, come to … defence, leap to … defence, spring to … defence, rush to …
            defence, rise to … defence, be in favour, be supportive, be proud, be grateful, pray, pray for, keep
            faith, have confidence, have faith, think highly, think the world, be thankful, grateful, thankful,
            vouch, vouch for, root for, cheer on, cheer … on, egg on, bless, honour … memory, pay tribute, pay
            homage, pay … homage, pay … tribute, pay … respect, tribute, hail as, heap praise, lavish praise,
            pour praise, shower, sing … praise, sing … praises, tip … hat, take … hat off, doff … hat, raise …
            glass, toast, admire, esteem, revere, mourn, grieve with, sympathise, commiserate, condole,
            empathise, console, comfort, wish … well, wish … luck, wish … success, wish … speedy recovery, wish
            … happy, send … best wishes, send … wishes, send … regards, stand shoulder to shoulder, stand …
            together, solidarity, praise for, tout, trumpet, plug, credit, give credit, nominate, rave, rave
            about, be full of praise, full of praise, reserve … praise, single … out for praise, gratitude,
            appreciate, appreciation, tribute to, backing, support for, sign up behind, vote for, approve of,
            plump for, rally for, swing behind, pledge … support, pledge … solidarity, pledge … loyalty, pledge
            … allegiance, pledge … backing, swear … allegiance, promise … support for, voice support, voice …
            support, voice sympathy, voice solidarity, voice … confidence, welcome … as, glad of, take … side,
            close ranks behind, embrace as, join … call, recognise … bravery, recognise … courage, decorate,
            honour, laud as, stump for, urge on, put in a good word, defend the honour, plead … cause of, speak
            for the cause""",
        "defend": """defend, justify, excuse, explain away, defence, stick to, stand by … decision""",
        "call": """call, describe, label, dub, term, brand, characterise, paint, depict, portray, style, deem, consider,
            declare, compare, liken, cast, slam as, refer to … as, dismiss as""",
        # Verbs that carry the noun after them: "express regret", "issue a threat", "renew its call".
        "light": """express, voice, extend, convey, send, offer, give, show, issue, register, renew, reiterate, repeat,
            deliver, announce, signal, make, lodge, file, place, launch, mount, put forward, have, hold, receive,
            level, declare, indicate, state, restate, put, take, bring, publish, vow, promise, swear, pledge, share,
            air, vent, reaffirm, affirm, underline, stress, speak of, submit, utter""",
    }.items()
}

# What a noun after a light verb does ("express regret", "voice opposition").
NOUNS: dict[str, str] = {
    noun: act
    for act, nouns in {
        "CONCEDE": "regret apology apologies remorse contrition shame sorrow mea",
        "SUPPORT": """support backing solidarity sympathy condolence condolences thanks gratitude appreciation
            admiration praise congratulations endorsement tribute approbation compassion prayers sympathies
            applause commendation allegiance loyalty kudos homage confidence trust faith respect esteem""",
        "REJECT": "opposition objection objections disapproval veto resistance defiance dissent refusal rejection",
        "ACCUSE": """criticism criticisms outrage anger condemnation fury disgust indignation accusation accusations
            rebuke reproach censure contempt scorn displeasure allegation allegations blame broadside indictment
            dismay""",
        "AGREE": "approval consent assent acceptance agreement blessing nod permission acquiescence",
        "REQUEST": """demand demands appeal appeals plea pleas request requests call calls order orders instruction
            instructions recommendation recommendations advisory edict decree subpoena motion petition advice""",
        "THREATEN": """threat threats ultimatum revenge vengeance retaliation retribution reprisals reprisal punishment
            consequences crackdown war bloodbath bloodshed hell""",
        "DENY": "denial denials rebuttal innocence",
    }.items()
    for noun in nouns.split()
}

# Classes of words in contents and objects.
CLASSES: dict[str, frozenset[str]] = {
    # What a charge is called. "rejected allegations": DENY.
    "claim": bag(
        """allegation accusation claim charge rumour report speculation insinuation innuendo assertion notion smear
        slur gossip chatter whisper imputation suspicion suggestion talk criticism innuendos conspiracy involvement
        wrongdoing knowledge link tie responsibility complicity affair contention complaint narrative story counts
        count misconduct account lie scare"""
    ),
    # What is asked or offered. "rejected a proposal": REJECT.
    "proposal": bag(
        """proposal offer plan bid request appeal demand call plea invitation deal bill law motion application petition
        amendment compromise truce ceasefire treaty contract budget reform draft advice bribe resignation candidate
        candidacy nomination visa permit licence license permission bail entry access parole asylum leave ultimatum
        takeover merger pact agreement settlement extension condition role post job membership pressure mediation
        help aid transfer challenge vote referendum measure resolution role warning option overture terms rise
        increase tax lawsuit case suit audition claimant merger delay possibility prospect intervention negotiation"""
    ),
    # What one believes. "rejected the theory that": SAY.
    "thought": bag("idea theory view hypothesis belief wisdom premise assumption interpretation doctrine myth cliche"),
    "untrue": bag(
        """untrue false baseless unfounded groundless nonsense rubbish ridiculous absurd preposterous ludicrous
        fabricate fabrication fiction fictitious hoax invention fantasy fairy bogus fake slander libel libellous
        defamatory laughable unsubstantiated falsehood falsehoods malicious scurrilous inaccurate incorrect fanciful
        poppycock hogwash bunk tosh balderdash garbage bullshit canard erroneous wrongheaded misleading"""
    ),
    # What is not done by one who keeps silent. "refused to discuss": DECLINE.
    "speak": bag(
        """comment say discuss speak answer respond reply elaborate name identify confirm deny speculate disclose reveal
        specify talk tell explain divulge detail expand address clarify release provide describe share give interview
        state mention testify estimate predict indicate quantify characterise offer rule set detail weigh
        draw publish meet spell expound shed engage"""
    ),
    "utter": bag(
        """comment say discuss speak answer respond reply elaborate name identify confirm deny speculate disclose reveal
        specify talk tell explain divulge clarify describe state mention testify estimate indicate quantify
        characterise interview detail"""
    ),
    "question": bag("question query inquiry enquiry comment interview reporter journalist email phone"),
    # What a person says he never did. "I did not push him": DENY.
    "denial": bag(
        """push touch take meet order approve authorise hit use leak instruct handle threaten condone own steal
        promise enter cross fire target offer pay sell sign meddle contact hire request demand cause attack hurt
        harm commit engage participate agree help assist encourage pressure"""
    ),
    "harm": bag(
        """kill murder shoot execute behead bomb shell destroy crush hunt retaliate avenge punish sue prosecute
        imprison evict excommunicate annihilate obliterate flatten eliminate assassinate torture hang hurt beat burn
        expel blockade annex invade sink torpedo maim blacklist confiscate seize jail arrest bury ruin bankrupt
        dismember exterminate stone whip flog decapitate pulverise demolish crucify enslave deport intern ostracise
        litigate sanction penalise disqualify dock cripple strangle starve"""
    ),
    # Harm only where a condition goes with it, or as an answer.
    "strike": bag(
        """stop close shut leave quit resign cut withdraw end block strike attack walk pull suspend cancel halt scrap
        move veto boycott release publish report call fire sack dismiss oppose freeze take appeal seek ban impose
        withhold raise break expose act respond use detain terminate void forfeit dissolve collapse disconnect lock
        revoke bring stay return down answer hit open sell join pursue evacuate launch storm force reveal tell send
        remove enter topple overthrow refuse"""
    ),
    # Bad deeds of a culprit.
    "wrong": bag(
        """kill murder shoot burn rob lie steal poison hide starve spy cheat bribe torture ram bomb shell abuse
        assault kidnap abduct falsify forge embezzle launder loot plant betray mislead deceive breach violate
        ignore neglect destroy threaten harass bully defraud plot incite sabotage hack meddle invade evade
        abandon dump pollute rig tamper smuggle traffic groom exploit overcharge misuse squander plunder pilfer
        swindle con trick dupe fabricate doctor conceal fail rape molest grope beat stab strangle execute
        massacre slaughter gas maim mutilate terrorise persecute oppress suppress intimidate coerce blackmail
        extort frame libel slander defame smear discriminate exclude manipulate distort exaggerate flout disobey
        conspire collude covered whitewash plagiarise trespass vandalise torch raid ransack desecrate occupy
        annex besiege bulldoze evict mistreat maltreat manhandle humiliate degrade insult demean sack bury botch
        bungle mishandle mismanage jeopardise endanger profiteer gouge pocket siphon divert stoke inflame
        provoke arm fund harbour shelter orchestrate mastermind infiltrate wiretap eavesdrop stalk ambush snatch
        imprison jail silence censor muzzle gag stifle trample undermine hoard contaminate overlook disregard
        shirk renege backstab desert dodge skimp underpay withhold racketeer ruin wreck cripple fleece dock
        attack seize confiscate kick punch slap shove spit scam hoodwink hijack drag batter knife gun shove
        sicken infect scald burgle mug heist loiter jeer heckle taunt cane detonate cyberattack sink capsize
        butcher overwork underfund underfeed poach nobble bug tap impersonate counterfeit backdate misdirect
        mislabel misappropriate misrepresent misreport misspend overbill disappear lynch behead flog whip drown
        choke drug"""
    ),
    # Causes that nobody is charged with.
    "nature": bag(
        """fire flood storm quake earthquake crash accident blast explosion bomb virus disease outbreak drought
        heat heatwave cold wave wind rain snow avalanche landslide mudslide collapse fall shark bear dog wolf
        wolves cancer weather hurricane typhoon cyclone tornado tsunami frost hail fog ice lightning infection
        epidemic pandemic illness flu fever malaria cholera bird insect locust volcano eruption currency market
        price export import trade sale harvest turnout rumour lack inflation demand dollar crown euro rate
        recession slump oil season sun sea tide river mine strike traffic fungus beetle pest moth algae mould
        pollen lion tiger elephant crocodile snake fox eagle hyena jellyfish wasp mosquito rat cat wildfire
        blaze derailment capsize smoke luck fate age wear tear competition supply shortage cost economy
        technology fatigue turbulence gust mist chance holiday"""
    ),
    # Who is charged with rough deeds, and whom they are done to: "guards pushed them into the river".
    "culprit": bag(
        """guard police soldier officer official troop agent gunman gunmen militia militiaman militiamen boss
        manager executive employer landlord thug gang smuggler trafficker army regime company firm gangster
        robber raider policeman policemen authority owner foreman supervisor warder warden jailer invader
        kidnapper hijacker mob mobster rioter insurer bank union ministry council government junta clinic
        hospital school operator agency men man"""
    ),
    "victim": bag(
        """us them him me people prisoner child children woman women resident villager civilian protester patient
        worker detainee family families tenant passenger pupil customer girl boy brother sister son daughter
        husband wife mother father pensioner refugee migrant hostage journalist victim inmate"""
    ),
    # What the source may call its own: "her country would stand by".
    "own": bag(
        """government country forces army navy troops party team side company firm bank union nation people ministry
        administration group club council men fighters members movement officers soldiers office force state city
        department agency airline staff department paper newspaper family church"""
    ),
    # Deeds that a refusal is about.
    "deed": bag(
        """accept allow pay give sign take let agree join support back negotiate talk leave quit resign step withdraw
        return yield surrender bow tolerate recognise attend extend fund sell drop change release cooperate compromise
        grant hand vote stand participate run raise reopen apologise permit approve endorse budge move obey comply
        submit abandon retreat concede reconsider renew retire buy bail rescue help lend intervene send deploy seek
        use participate testify appear serve play work follow implement enforce host admit receive meet hold debate
        entertain consider contemplate condone honour bend cave shrink hesitate kneel disarm share merge rejoin lift
        repeal reverse end stop shake sit dignify abide continue amend alter delay postpone lower cut ratify adopt
        back walk waver rest cede relinquish exchange trade bargain put pull"""
    ),
    "praise": bag(
        """hero heroine heroic brave courageous outstanding brilliant superb magnificent exemplary splendid fantastic
        marvellous terrific inspiring inspiration inspirational selfless gallant tireless exceptional valiant
        phenomenal incredible amazing remarkable visionary trailblazer legend bravest finest greatest wonderful
        extraordinary treasure patriot role heroism courage bravery dedication admirable commendable laudable sterling
        stellar masterful excellent impeccable"""
    ),
    "shame": bag(
        """liar thief murderer criminal fraud crook dictator coward disgrace disgraceful shameful shameless outrageous
        outrage negligent negligence reckless scandal scandalous crime barbaric cowardly atrocity brutal brutality
        racist racism sexist incompetent incompetence dishonest corrupt corruption illegal unlawful unconstitutional
        betrayal genocide tyrant tyranny bully killer traitor treason terrorist terrorism hypocrite hypocrisy
        hypocritical irresponsible immoral unethical unfair unjust inhumane cruel cruelty callous despicable vile
        heinous appalling deplorable abhorrent repugnant evil sham farce mockery travesty butcher predator charlatan
        cheat bigot fascist demagogue puppet parasite vandal theft robbery aggression blackmail bribery propaganda
        unforgivable inexcusable indefensible cynical provocation sabotage espionage manslaughter abuse complicit
        culpable guilty incompetently mismanagement malpractice misconduct cronyism nepotism unacceptable disgusting"""
    ),
}  # fmt: skip

OWN = bag("his her its their our my himself herself itself themselves myself ourselves")
