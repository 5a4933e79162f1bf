"""A link of a chain, and how near to the speaker each kind of link stands."""

from dataclasses import dataclass

from onrecord.reader.chains.phrases import Phrase

THROUGH = 0  # through her lawyer
TAKEN = 1  # told the BBC, in an interview with
CARRIER = 2  # carried by, quoted by, TASS quoted
CITED = 3  # AFP reported, citing one bishop
CREDIT = 4  # according to, per, AFP reported


@dataclass(frozen=True, slots=True)
class Link:
    """rank: one of the above. lasting: does it hold for what the same speaker says next, in another paragraph too?"""

    phrase: Phrase
    rank: int
    lasting: bool
