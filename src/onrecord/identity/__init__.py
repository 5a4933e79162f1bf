"""One person across articles: profiles of speakers → people, with the evidence for each merge.

names, likeness, sounds, given, forms   a person's name: taken apart, compared, and its other forms
bodies                                  a body's name
roles, times, texts, rarity, words      what else a text says of somebody, and what the words stand for
profile, gather                         a speaker of one article, with all that is compared; those of one reading
evidence, jobs, runs                    what agrees: in all, in roles, in words
conflicts                               what contradicts
blocks, cluster, people                 which pairs are compared, and who is one
aliases                                 what the user says
"""

from onrecord.identity.aliases import Aliases, read_aliases
from onrecord.identity.gather import profiles_of
from onrecord.identity.people import Merge, Person, identify
from onrecord.identity.profile import Profile

__all__ = ["Aliases", "Merge", "Person", "Profile", "identify", "profiles_of", "read_aliases"]
