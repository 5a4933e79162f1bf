"""What persons say of the machine's readings. Every correction is added, none is ever changed; what holds is shown.

correction.py    what is asked, and what came of it
apply.py         one correction, checked and put in place
  boundaries.py  a person's boundaries as the contract has them
  voices.py      names → speakers of the article
  shaping.py     corrections → the row that is shown
  readings.py    one attribution's reading, out of its row and into it
undoing.py       taking one back
merges.py        which statements and people are one, and which are not
carrying.py      to other texts with the same words
  anchors.py     the exact words and those around them
  orphaned.py    what could not be carried
  bringing.py    from another record
stored.py        the rows themselves
finding.py       what a person types → a place, an id
training_rows.py for training

The machine's own reading stays beside: `attributions.machine`, and before and after in each correction.
"""

from onrecord.record.corrections.apply import correct, correct_all
from onrecord.record.corrections.bringing import Brought, bring
from onrecord.record.corrections.carrying import carry_to, reattach
from onrecord.record.corrections.correction import KEEP, Corrected, Correction, Keep, Noted
from onrecord.record.corrections.merges import forced_pairs, part_within, parted_pairs
from onrecord.record.corrections.orphaned import Orphan, orphans
from onrecord.record.corrections.stored import corrections_of
from onrecord.record.corrections.training_rows import training_rows
from onrecord.record.corrections.undoing import undo

__all__ = [
    "KEEP",
    "Brought",
    "Corrected",
    "Correction",
    "Keep",
    "Noted",
    "Orphan",
    "bring",
    "carry_to",
    "correct",
    "correct_all",
    "corrections_of",
    "forced_pairs",
    "orphans",
    "part_within",
    "parted_pairs",
    "reattach",
    "training_rows",
    "undo",
]
