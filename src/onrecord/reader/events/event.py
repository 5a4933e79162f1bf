"""An event as the contract has it (see `onrecord.findings`), and the types that there are."""

from typing import Literal

from onrecord.findings import Actor, Event, Place, Toll
from onrecord.findings import EventStatus as Status

__all__ = ["Actor", "Event", "EventType", "Place", "Status", "Toll"]

EventType = Literal[
    "AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT", "REQUEST", "REJECT", "ACCUSE", "THREATEN",
    "PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT",
]  # fmt: skip
