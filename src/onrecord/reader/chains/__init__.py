"""How an attribution's words reached the report: through whom, to whom, on what occasion, by what medium.

tables, outlet_names           the words all of it rests on
tokens, report                 the text in words
outlets, parts, phrases        is it an outlet?
people, names                  others who pass words on, and what they are called
clause, swallowed              what is looked through for one attribution
receivers, carriers, credits   the links of one clause (ranks: which is nearest; lookups: outlets in a clause)
links, citing                  its chain, and whom an outlet cites that is the source
addressee, occasion, medium    to whom, where and how
alone                          what a sentence says by itself
openings, scenes               what holds for others besides
settings                       all of it
merely                         attributions that are no more than the credit of another
"""

from onrecord.reader.chains.merely import without_credits
from onrecord.reader.chains.settings import Setting, Settings, read_settings

__all__ = ["Setting", "Settings", "read_settings", "without_credits"]
