"""Is a quotation on record, word for word, and whose is it?

pasted        the quotation in what was pasted
words         a text in words that can be compared
  numbers     those of several words as one
  spoken      contractions as two
passages      what of the record may hold a quotation
  said        a passage in words, with its sentences
  pieces      one of several pieces
align         the words laid beside each other
  fitting     made fit to tell word from word
wording       exact, cut, altered
  sense       negations and numbers
joined        two quotations put together as one
voices        the speaker asked for, and the one who spoke
judge         from a quotation to the verdict
verdict       what comes out
  worded      in words
report        every quotation of an article
"""

from onrecord.record.check.judge import check
from onrecord.record.check.verdict import Change, Verdict

__all__ = ["Change", "Verdict", "check"]
