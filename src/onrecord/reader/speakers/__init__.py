"""Sources → speakers: who each source is, under the fullest name that the article gives.

mentions   names and pronouns of the text
entities   which names are one's, with roles
phrases    the heads of a source
pronouns   ranks those whom a pronoun can stand for
nouns      what descriptions stand for
find       the flow
"""

from onrecord.reader.speakers.find import Found, find_speakers
from onrecord.reader.speakers.mentions import Mention, read_mentions

__all__ = ["Found", "Mention", "find_speakers", "read_mentions"]
