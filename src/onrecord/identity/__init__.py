"""One person across articles: profiles of speakers → people, with the evidence for each merge.

names     two forms of one name
people    what agrees, what contradicts, who is one
aliases   what the user says
"""

from onrecord.identity.aliases import read_aliases
from onrecord.identity.people import Merge, Person, Profile, identify

__all__ = ["Merge", "Person", "Profile", "identify", "read_aliases"]
