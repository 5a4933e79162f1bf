"""Which speech act is it? Sentences of our own; the sets in tests/data/acts are written by another hand."""

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from training.acts import ACTS, attribution, cases, measure

from onrecord.articles import Span
from onrecord.findings import Attribution
from onrecord.reader.acts import speech_act
from tests.marked import parse

TUNE = Path(__file__).parent.parent / "data" / "acts" / "tune.jsonl"

# Act, then the text: <s> source, <k> cue, <c> content.
SENTENCES = """
    ACCUSE   <s>The inspectors</s> <k>established</k> <c>that two clerks had pocketed the fees</c>.
    ACCUSE   <s>The widow</s> <k>told</k> the court <c>her neighbour had strangled the dog</c>.
    ACCUSE   <s>The columnist</s> <k>lashed out at</k> <c>the mayor's handling of the strike</c>.
    ACCUSE   NURSES <k>ACCUSE</k> <c>CLINIC OF HIDING DEATHS</c>
    ACCUSE   <s>Two former aides</s> <k>claim</k> <c>the governor groped them</c>.
    ACCUSE   <s>The shepherds</s> <k>put the blame</k> on <c>the forestry service for the loss of pasture</c>.
    ACCUSE   <s>The driver's widow</s> <k>said</k> <c>the firm had sent him out in a lorry without brakes</c>.
    ACCUSE   <s>Mothers at the gate</s> <k>said</k> <c>the headmaster had caned their children</c>.
    ACCUSE   <s>The jury</s> <k>convicted</k> <c>the nurse of two murders</c>.
    ACCUSE   <s>The jury</s> <k>found</k> <c>the banker guilty of fraud</c>.
    ACCUSE   <s>The party</s> <k>slammed</k> <c>the new fees</c>.
    ACCUSE   <s>A spokesman for Tole</s> <k>said</k> <c>Norland's jets violated its airspace</c>.
    ACCUSE   <s>Prosecutors</s> <k>charged</k> <c>the two brothers with arson</c>.
    ACCUSE   <s>The villagers'</s> <k>complaint</k> <c>that the army had stolen their goats</c> was never heard.
    ACCUSE   <c>"She drowned those kittens,"</c> <k>said</k> <s>neighbour Per Holt</s>.
    ACCUSE   <s>Brussa</s> <k>condemned</k> <c>the shelling of the hospital</c>.
    AGREE    <s>Tole and Norland</s> <k>signed</k> <c>a pact on river traffic</c>.
    AGREE    <c>"We have a deal,"</c> <k>announced</k> <s>the mediator</s>.
    AGREE    <s>Ms Eide</s> <k>said</k> <c>she would take part in the debate as requested</c>.
    AGREE    <s>The bank</s> <k>said</k> <c>it would refund the widows in full, as the court had asked</c>.
    AGREE    <c>"We can live with these terms,"</c> <k>said</k> <s>the union's negotiator</s>.
    AGREE    <c>"You have my consent,"</c> <k>wrote</k> <s>the duke</s>.
    AGREE    <s>The board</s> <k>has okayed</k> <c>the purchase</c>.
    AGREE    <s>The army</s> <k>said</k> <c>it had agreed to pull back its guns</c>.
    AGREE    <c>"Yes, we will sign,"</c> <k>said</k> <s>the union's president</s>.
    AGREE    <s>The rebels</s> <k>said</k> <c>they would honour the truce</c>.
    AGREE    <s>The factory</s> <k>will meet</k> <c>the union's demands in full</c>.
    AGREE    <s>The estate</s> <k>consented</k> <c>to an exhibition of the letters</c>.
    AGREE    <s>The judge</s> <k>allowed</k> <c>the appeal to go ahead</c>.
    AGREE    <s>The two parties</s> <k>reached a compromise</k> <c>on school fees</c>.
    AGREE    <s>The lower house</s> <k>voted in favour</k> <c>of the pact</c>.
    AGREE    <s>The prince</s> <k>accepted</k> <c>an invitation to open the fair</c>.
    CONCEDE  <c>"It was my fault and nobody else's,"</c> <k>said</k> <s>captain Rita Moe</s>.
    CONCEDE  <s>Norland</s> <k>took responsibility</k> <c>for the stray shell</c>.
    CONCEDE  <s>The airline</s> <k>said</k> <c>it had underestimated demand and let passengers down</c>.
    CONCEDE  <s>The champion</s> threw in the towel, <k>conceding</k> <c>the match</c>.
    CONCEDE  <s>The youth</s> <k>told</k> police <c>he had set the barn alight</c>.
    CONCEDE  <s>The party</s> <k>said</k> <c>it had lost touch with its voters</c>.
    CONCEDE  <s>The premier</s> <k>took responsibility</k> <c>for the rout</c>.
    CONCEDE  <s>The army</s> <k>said</k> <c>it had bombed the wrong house</c>.
    CONCEDE  <s>The bank</s> <k>conceded</k> <c>that customers were overcharged</c>.
    CONCEDE  <s>The driver</s> <k>owned up</k> <c>to leaving the scene</c>.
    CONCEDE  <s>The coach</s> <k>accepted</k> <c>the blame for the defeat</c>.
    CONCEDE  <s>The railway</s> <k>said</k> <c>it regretted the delays</c>.
    CONCEDE  <s>The ministry</s> <k>admits</k> <c>that the tests were never done</c>.
    CONCEDE  <s>The minister</s> <k>apologised</k> <c>for misleading the house</c>.
    CONCEDE  <s>The mayor</s> <k>said</k> <c>she took full responsibility for the collapse</c>.
    CONCEDE  <s>The columnist</s> <k>took back</k> <c>what he wrote about the duke</c>.
    CONSULT  <s>The owners</s> <k>met</k> the players <c>to talk over the new rules</c>.
    CONSULT  <s>The premier</s> <k>brought up</k> <c>the fate of the sailors</c> at the summit.
    CONSULT  <s>The neighbours</s> <k>held a meeting</k> <c>about the noise</c>.
    CONSULT  <s>She</s> <k>said</k> <c>they had spoken at length about the custody of the child</c>.
    CONSULT  <s>The bishop and the rabbi</s> <k>spoke</k> <c>about the attacks</c>.
    CONSULT  <s>The king and the premier</s> <k>discussed</k> <c>the succession</c>.
    CONSULT  <s>The envoys</s> <k>will meet</k> on Friday <c>to discuss a swap</c>.
    CONSULT  <c>The budget</c> was <k>discussed</k> by <s>the ministers</s> for six hours.
    CONSULT  <s>Mr Vint</s> <k>said</k> <c>he had spoken to the chairman about the sale</c>.
    CONSULT  <s>The chancellor</s> <k>consulted</k> advisers <c>on the rescue</c>.
    CONSULT  <s>Parents and teachers</s> <k>thrashed out</k> <c>the details of the trip</c>.
    CONSULT  <s>The foreign ministers</s> <k>talked</k> <c>about the ceasefire for three hours</c>.
    CONSULT  <s>The president</s> <k>and his generals went over</k> <c>the plan of attack</c>.
    CONSULT  <s>The committee</s> <k>debated</k> <c>the wording of the ban</c>.
    CONSULT  <s>The two chairmen</s> <k>had a long conversation</k> <c>about the stadium</c>.
    CONSULT  <s>The mayor</s> <k>said</k> <c>he had talked with residents about the noise</c>.
    DECLINE  <s>The firm</s> <k>did not immediately respond</k> <c>to a request for comment</c>.
    DECLINE  <s>The palace</s> <k>said</k> <c>it never discussed private matters</c>.
    DECLINE  <c>"I won't comment on rumours,"</c> <k>said</k> <s>the manager</s>.
    DECLINE  <s>The ministry</s> <k>would not confirm</k> <c>the death of the pilot</c>.
    DECLINE  <s>The minister</s> <k>was silent</k> <c>on who would pay</c>.
    DECLINE  <c>"I have nothing to add,"</c> <k>said</k> <s>the ambassador</s>.
    DECLINE  <s>The clinic</s> <k>could not comment</k> <c>on individual cases</c>.
    DECLINE  <s>The mayor</s> <k>did not answer</k> <c>repeated questions about the land</c>.
    DECLINE  <s>The actress</s> <k>refused</k> <c>to answer questions about the divorce</c>.
    DECLINE  <s>The academy</s> <k>said</k> <c>it would not reveal the votes</c>.
    DECLINE  <s>The palace</s> <k>made no comment</k> <c>on the photographs</c>.
    DECLINE  <s>Brussa</s> <k>has yet to respond</k> <c>to the charge</c>.
    DECLINE  <s>The police</s> <k>would not give</k> <c>the age of the victim</c>.
    DECLINE  <s>The defendant</s> <k>exercised</k> <c>his right to remain silent</c>.
    DECLINE  <c>"We don't discuss operational matters,"</c> <s>the colonel</s> <k>said</k>.
    DECLINE  <s>The senator</s> <k>ducked</k> <c>a question on abortion</c>.
    DENY     <s>The guard</s> <k>insisted</k> <c>he had not touched the safe</c>.
    DENY     <s>The club</s> <k>rubbished</k> <c>talk of a takeover</c>.
    DENY     <s>The clinic</s> <k>dismissed as "pure fantasy"</k> <c>reports that organs had been sold</c>.
    DENY     <s>The party</s> <k>dismissed</k> <c>reports of a split</c>.
    DENY     <c>"The story is nonsense from beginning to end,"</c> <k>said</k> <s>the agent</s>.
    DENY     <c>The charge of bribery</c> was <k>rejected</k> by <s>the governor</s>.
    DENY     <s>The driver</s> <k>entered</k> <c>a plea of not guilty</c>.
    DENY     <s>The embassy</s> <k>described</k> <c>the reports as "pure invention"</c>.
    DENY     <s>The army</s> <k>rejected</k> <c>accusations that it had shelled the school</c>.
    DENY     <s>The queen</s> <k>let it be known</k> <c>that there was no rift with her son</c>.
    DENY     <c>"I never took a penny,"</c> <s>the treasurer</s> <k>told</k> the panel.
    DENY     <s>The boxer</s> <k>refuted</k> <c>claims that he had taken drugs</c>.
    DENY     <s>The army</s> <k>denied</k> <c>shelling the school</c>.
    DENY     <s>The broker</s> <k>contested</k> <c>the allegation that he had forged the deed</c>.
    DENY     <s>The boxer</s> <k>insists</k> <c>he has never taken drugs</c>.
    DENY     PALACE <k>DENIES</k> <c>ILLNESS RUMOURS</c>
    REJECT   <s>The guerrillas</s> <k>pulled out of</k> <c>the talks</c>.
    REJECT   <s>The strikers</s> <k>rejected</k> <c>the company's latest offer</c>.
    REJECT   <s>The villagers</s> <k>will not leave</k> <c>their valley</c>.
    REJECT   <s>The teachers</s> <k>voted against</k> <c>the new contract</c>.
    REJECT   <s>The mayor</s> <k>resisted</k> <c>pressure to quit</c>.
    REJECT   <c>"I'm not resigning,"</c> <k>said</k> <s>the speaker</s>.
    REJECT   <s>The rebels</s> <k>walked out of</k> <c>the peace talks</c>.
    REJECT   <s>The chairman</s> <k>said</k> <c>he would not step down</c>.
    REJECT   <c>A demand for his resignation</c> was <k>dismissed</k> by <s>the rector</s>.
    REJECT   <s>The dean</s> <k>rejected</k> <c>the students' demand</c>.
    REJECT   <s>The villagers</s> <k>oppose</k> <c>the new runway</c>.
    REJECT   <s>The premier</s> <k>said no</k> <c>to a snap election</c>.
    REJECT   <s>The coach</s> <k>has no intention</k> <c>of selling his captain</c>.
    REJECT   <s>The minister</s> <k>dismissed</k> <c>calls for an inquiry</c>.
    REJECT   <s>Norland</s> <k>opposes</k> <c>a truce</c>.
    REJECT   <s>The embassy</s> <k>refused</k> <c>the singer a visa</c>.
    REQUEST  <s>The bishops'</s> <k>plea</k> <c>for mercy</c> went unheard.
    REQUEST  TEACHERS <k>TO MINISTER</k>: <c>PAY US MORE</c>
    REQUEST  <s>The ministry</s> <k>told</k> travellers <c>to avoid the coast</c>.
    REQUEST  <s>The marshal</s> <k>bade</k> the crowd <c>be still</c>.
    REQUEST  <s>The committee</s> <k>proposed</k> <c>that the levy be doubled</c>.
    REQUEST  <s>The mayor</s> <k>urged</k> <c>calm</c>.
    REQUEST  <s>The coast guard</s> <k>warned</k> sailors <c>not to leave port</c>.
    REQUEST  <s>The ombudsman</s> <k>said</k> <c>the rules ought to be rewritten by the ministry</c>.
    REQUEST  <s>The refugees</s> <k>beg</k> <c>for water</c>.
    REQUEST  <s>The premier</s> <k>called for</k> <c>calm</c>.
    REQUEST  <c>"Keep calm and stay in your cabins,"</c> <k>said</k> <s>the captain</s>.
    REQUEST  <s>The coach</s> <k>said</k> <c>fans should stay at home</c>.
    REQUEST  <s>The assembly</s> <k>passed a motion calling on</k> the king <c>to step aside</c>.
    REQUEST  <s>The commission</s> <k>recommended</k> <c>closing the line</c>.
    REQUEST  <s>Parents</s> <k>petitioned</k> the council <c>for a crossing</c>.
    REQUEST  <s>The widow</s> <k>seeks</k> <c>damages from the mill</c>.
    SAY      <s>The economist</s> <k>said</k> <c>the central bank would cut rates</c>.
    SAY      <s>The sect</s> <k>claimed</k> <c>credit for the eclipse</c>.
    SAY      <s>The minister</s> <k>believes</k> <c>a deal is near</c>.
    SAY      <s>The archivist</s> <k>insisted</k> <c>that the letter was written in 1804</c>.
    SAY      <c>"What is a bridge without a river?"</c> <k>asked</k> <s>the poet</s>.
    SAY      <s>The keeper</s> <k>said</k> <c>the lion killed a goat</c>.
    SAY      <s>The actress</s> <k>said</k> <c>she would marry in June</c>.
    SAY      <s>Experts</s> <k>think</k> <c>the bridge will hold</c>.
    SAY      <s>The lawyer</s> <k>said</k> <c>his client had accepted the verdict</c>.
    SAY      <s>The envoy</s> <k>said</k> <c>the talks had failed</c>.
    SAY      <s>The sailor</s> <k>blamed</k> <c>the wreck on fog</c>.
    SAY      <s>The comedian</s> <k>joked</k> <c>that he would shoot his tailor</c>.
    SAY      <s>The miners</s> <k>said</k> <c>they could not hear the alarm</c>.
    SAY      <s>The club</s> <k>said</k> <c>the match would be replayed</c>.
    SAY      <s>The court</s> <k>ruled</k> <c>that the will was valid</c>.
    SAY      <s>The judge</s> <k>fined</k> <c>the farmer 300 crowns</c>.
    SUPPORT  <s>The governor</s> <k>said</k> <c>he fully backed the general</c>.
    SUPPORT  <c>"What these nurses did was heroic,"</c> <k>said</k> <s>the mayor</s>.
    SUPPORT  <s>The unions</s> <k>welcomed</k> <c>the ruling</c>.
    SUPPORT  <s>The trainer</s> <k>stood up for</k> <c>his young jockey</c>.
    SUPPORT  <s>The mayor</s> <k>paid homage</k> <c>to the drowned sailors</c>.
    SUPPORT  <s>The governor</s> <k>backs</k> <c>the mayor's plan</c>.
    SUPPORT  <s>The president</s> <k>offered</k> <c>condolences to the families</c>.
    SUPPORT  <s>The chancellor</s> <k>said</k> <c>her party would support the bill</c>.
    SUPPORT  <c>"Thank you for standing with us,"</c> <s>the premier</s> <k>told</k> the crowd.
    SUPPORT  <s>The majority</s> <k>approve of</k> <c>the smoking ban</c>.
    SUPPORT  <s>The club</s> <k>expressed sympathy</k> <c>for the family</c>.
    SUPPORT  <s>The union</s> <k>endorsed</k> <c>the challenger</c>.
    SUPPORT  <s>The senator</s> <k>threw his weight behind</k> <c>the bill</c>.
    SUPPORT  <s>The chairman</s> <k>vouched for</k> <c>his treasurer</c>.
    SUPPORT  <s>The island's premier</s> <k>endorsed</k> <c>the ceasefire plan</c>.
    SUPPORT  <s>The coach</s> <k>said</k> <c>his players had been magnificent</c>.
    THREATEN <c>"Hand over the keys or I shoot,"</c> <s>the robber</s> <k>told</k> her.
    THREATEN <s>Tole</s> <k>vowed</k> <c>to hit back at the new duties</c>.
    THREATEN <c>"We will destroy you,"</c> <k>said</k> <s>the caller</s>.
    THREATEN <c>"We will make them bleed,"</c> <k>said</k> <s>the gang's leader</s>.
    THREATEN <s>Kheled</s> <k>issued an ultimatum</k>: <c>leave by noon or be fired upon</c>.
    THREATEN <s>The league</s> <k>warned</k> <c>that clubs would be expelled if they fielded banned players</c>.
    THREATEN <s>The singer</s> <k>said</k> <c>she would take the magazine to court if it printed the photographs</c>.
    THREATEN MILITIA <k>SWEARS</k> <c>VENGEANCE</c>
    THREATEN <s>The school</s> <k>said</k> <c>pupils who cheated would be expelled</c>.
    THREATEN <s>The doctors</s> <k>gave</k> the ministry <c>a week to pay up or face a strike</c>.
    THREATEN <s>The general</s> <k>threatened</k> <c>to shell the town</c>.
    THREATEN <c>"You'll be hearing from my lawyers,"</c> <k>said</k> <s>the actor</s>.
    THREATEN <s>The farmers</s> <k>said</k> <c>they would block the roads until prices rose</c>.
    THREATEN <s>The league</s> <k>said</k> <c>the club faced expulsion if it fielded him again</c>.
    THREATEN <c>A boycott</c> was <k>threatened</k> by <s>nine clubs</s>.
    THREATEN <s>Karvia</s> <k>vowed</k> <c>to punish the attackers</c>.
"""

# What decides is the object, not the verb.
BORDERS = """
    DENY     <s>The mayor</s> <k>rejected</k> <c>the claim that she had lied</c>.
    REJECT   <s>The mayor</s> <k>rejected</k> <c>the offer of a seat</c>.
    SAY      <s>The chemist</s> <k>rejected</k> <c>the theory that salt burns</c>.
    DENY     <s>The court</s> <k>denied</k> <c>losing the file</c>.
    REJECT   <s>The court</s> <k>denied</k> <c>the tenant's request</c>.
    DECLINE  <s>The baker</s> <k>refused</k> <c>to comment</c>.
    REJECT   <s>The baker</s> <k>refused</k> <c>to pay</c>.
    REJECT   <s>The baker</s> <k>refused</k> <c>to apologise</c>.
    DECLINE  <s>The guard</s> <k>ignored</k> <c>questions about the key</c>.
    REJECT   <s>The guard</s> <k>ignored</k> <c>appeals to open the gate</c>.
    AGREE    <s>The club</s> <k>accepted</k> <c>the terms</c>.
    CONCEDE  <s>The club</s> <k>accepted</k> <c>the blame</c>.
    AGREE    <s>The twins</s> <k>agreed</k> <c>to testify</c>.
    SAY      <s>The twins</s> <k>agreed</k> <c>that the car was red</c>.
    ACCUSE   <s>The miners</s> <k>blamed</k> <c>the owner for the blast</c>.
    SAY      <s>The miners</s> <k>blamed</k> <c>the blast on lightning</c>.
    REQUEST  <s>The nurse</s> <k>asked</k> <c>for a pillow</c>.
    REQUEST  <s>The nurse</s> <k>asked</k> the boy <c>to lie down</c>.
    SAY      <s>The nurse</s> <k>asked</k> the boy <c>whether it hurt</c>.
    REQUEST  <s>The warden</s> <k>warned</k> hikers <c>not to light fires</c>.
    THREATEN <s>The warden</s> <k>warned</k> <c>that campers would be fined</c>.
    SAY      <s>The warden</s> <k>warned</k> <c>of falling rocks</c>.
    DENY     <s>The vet</s> <k>pleaded</k> <c>not guilty</c>.
    CONCEDE  <s>The vet</s> <k>pleaded</k> <c>guilty</c>.
    REQUEST  <s>The vet</s> <k>pleaded</k> <c>for time</c>.
    ACCUSE   <s>The rival</s> <k>called</k> <c>him a thief</c>.
    DENY     <s>The rival</s> <k>called</k> <c>the report a lie</c>.
    SAY      <s>The rival</s> <k>called</k> <c>the race long</c>.
    THREATEN <s>The clan</s> <k>vowed</k> <c>to take revenge</c>.
    SAY      <s>The clan</s> <k>vowed</k> <c>to build a school</c>.
    REJECT   <s>The clan</s> <k>vowed</k> <c>never to surrender</c>.
    CONCEDE  <s>The dean</s> <k>expressed</k> <c>regret</c>.
    SUPPORT  <s>The dean</s> <k>expressed</k> <c>solidarity</c>.
    SAY      <s>The dean</s> <k>expressed</k> <c>hope</c>.
    SUPPORT  <s>The coach</s> <k>defended</k> <c>the referee</c>.
    SAY      <s>The coach</s> <k>defended</k> <c>his decision</c>.
    AGREE    <s>The judge</s> <k>allowed</k> <c>the march</c>.
    SAY      <s>The law</s> <k>allows</k> <c>two dogs a flat</c>.
"""

# Spans as a network marks them: a cue with its adverbs, without its particle, as a noun; a content that lost a word.
IMPERFECT = """
    DENY     <s>The bank</s> <k>has strongly denied</k> <c>the charge</c>.
    DENY     <s>The bank</s> <k>issued a statement denying</k> <c>any loss</c>.
    DENY     <s>The bank's</s> <k>denial</k> <c>of a loss</c> fooled nobody.
    DENY     <s>The bank</s> <k>brushed</k> <c>the rumours</c> aside.
    DECLINE  <s>The bank</s> <k>did not immediately respond to</k> <c>questions</c>.
    DECLINE  <s>The bank</s> <k>declined to</k> <c>comment</c>.
    DECLINE  <s>The bank</s> would not <k>say</k> <c>who paid</c>.
    REJECT   <s>The bank</s> <k>turned</k> <c>the offer</c> down.
    ACCUSE   <s>The bank's</s> <k>accusation</k> <c>of theft</c> was heard.
    REQUEST  <s>The bank</s> <k>has repeatedly called on the state to</k> <c>act</c>.
    SAY      <s>The bank</s> <k>said in response to criticism</k> <c>that the vault was full</c>.
    THREATEN <s>The bank</s> <k>said it would</k> <c>sue the paper</c>.
    CONCEDE  <s>The bank</s> corrected itself, <k>saying</k> <c>the sum was ten crowns</c>.
"""

# A negation of the cue makes another act, or leaves the act as it is.
NEGATED = """
    DECLINE  <s>The queen</s> <k>will not comment</k> <c>on the book</c>.
    DECLINE  <s>The queen</s> <k>never replied</k> <c>to the letter</c>.
    DECLINE  <s>The queen</s> <k>could not discuss</k> <c>the case</c>.
    SAY      <s>The queen</s> <k>did not say</k> <c>when she would return</c>.
    SAY      <s>The queen</s> <k>could not say</k> <c>why the bell rang</c>.
    REJECT   <s>The queen</s> <k>would not sign</k> <c>the bill</c>.
    REJECT   <s>The queen</s> <k>does not support</k> <c>the plan</c>.
    DENY     <s>The queen</s> <k>did not deny</k> <c>the story</c>.
    DENY     <s>The queen</s> <k>would not accept</k> <c>that the crown was lost</c>.
    CONCEDE  <s>The queen</s> <k>did not apologise</k> <c>for the delay</c>.
"""


def rows(table: str) -> list[tuple[str, str]]:
    found = (line.split(maxsplit=1) for line in table.strip().splitlines())
    return [(act, re.sub(r"<(/?[skc])>", r"<\g<1>1>", marked)) for act, marked in found]


def act_of(marked: str) -> str:
    text, found = parse(marked)
    return speech_act(text, attribution(text, found["1"]))


@pytest.mark.parametrize(("act", "marked"), rows(SENTENCES))
def test_the_act_of_a_sentence(act: str, marked: str) -> None:
    assert act_of(marked) == act


@pytest.mark.parametrize(("act", "marked"), rows(BORDERS))
def test_the_object_tells_one_act_from_another(act: str, marked: str) -> None:
    assert act_of(marked) == act


@pytest.mark.parametrize(("act", "marked"), rows(IMPERFECT))
def test_imperfect_spans(act: str, marked: str) -> None:
    assert act_of(marked) == act


@pytest.mark.parametrize(("act", "marked"), rows(NEGATED))
def test_a_negated_cue(act: str, marked: str) -> None:
    assert act_of(marked) == act


@pytest.mark.parametrize(("british", "american"), [("criticised", "criticized"), ("apologised", "apologized")])
def test_british_and_american_spellings_are_one_word(british: str, american: str) -> None:
    marked = "<s1>The mayor</s1> <k1>{}</k1> <c1>the council</c1>."
    assert act_of(marked.format(british)) == act_of(marked.format(american)) != "SAY"


def test_curly_marks_and_capitals_change_nothing() -> None:
    plain = '<c1>"I didn\'t touch the money,"</c1> <s1>she</s1> <k1>said</k1>.'
    curly = "<c1>“I didn’t touch the money,”</c1> <s1>she</s1> <k1>said</k1>."
    assert act_of(plain) == act_of(curly) == act_of(plain.replace("said", "SAID")) == "DENY"


def test_an_attribution_without_cue_is_told_by_its_content() -> None:
    text = "We will sue the paper."
    found = Attribution("", "direct", None, None, (Span(0, 21),), (), (), None, None, "", 1.0)
    assert speech_act(text, found) == "THREATEN"


WORDS = st.sampled_from(
    "the mayor said not would never denied refused to comment if unless he they must sue sorry “ ” ' ’ . , ? : — n't's 😀 é "
    "thank you accused of lying called for a plan that".split()
)


@given(st.lists(WORDS, min_size=1, max_size=40).map(" ".join), st.data())
def test_any_text_with_any_spans_has_an_act(text: str, data: st.DataObject) -> None:
    def span() -> Span:
        start = data.draw(st.integers(0, len(text)))
        return Span(start, data.draw(st.integers(start, len(text))))

    cue, source = (span() if data.draw(st.booleans()) else None for _ in range(2))
    content = tuple(sorted(span() for _ in range(data.draw(st.integers(0, 3)))))
    found = Attribution("", "indirect", source, cue, content, (), (), None, None, "", 1.0)
    assert speech_act(text, found) in ACTS


def test_as_good_as_measured_on_the_tuned_half() -> None:
    scores = measure(list(cases(TUNE)))
    assert scores.macro >= 98.7
    assert scores.modality >= 99.0
