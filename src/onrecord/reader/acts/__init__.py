"""What is done with the words: say, deny, ask, threaten …

decide                      the flow, from cue and content to one of eleven acts
cues, content, answers, charge, plea, scene   what each of them tells
lead, shapes                the clause before the content; words and their forms
phrases, patterns           phrases looked up fast
words, rules                the tables
"""

from onrecord.reader.acts.decide import act_and_root, speech_act

__all__ = ["act_and_root", "speech_act"]
