"""Is a quotation on record, word for word, and whose is it?

words      a quotation in words that can be compared
passages   what of the record may hold them
align      the words laid beside each other
wording    exact, cut, altered
voices     the speaker asked for, and the one who spoke
verdict    what comes out
report     every quotation of an article
"""

from onrecord.record.check.judge import check
from onrecord.record.check.verdict import Change, Verdict

__all__ = ["Change", "Verdict", "check"]
