"""What several articles have in common: one report, one person, one statement.

step.py          article by article, and the whole record anew
  reports.py     the same report in several outlets
    sketch.py    a few hashes of a text; how much of one text is in another
  people.py      the identity step (onrecord.identity) over the record
    speakers.py  speakers as it takes them, and the index of names
  statements.py  the same words of the same speaker
    stored.py    attributions as they are compared
    wording.py   one attribution as it is compared
      said.py    its words
    alike.py     are two of them one statement?
      laid.py    what they share, and what contradicts
    nodes.py     what was found of them; attach.py: a new one put to a statement of very many
  groups.py      pairs → groups, with what keeps apart
  asked.py       what persons said of merges
  index.py       an article put into the index without being compared
  days.py        when was it said?

Nothing is thrown away: each row keeps what it was by itself, so that every merge can be undone.
"""

from onrecord.record.merge.step import (
    MAKER,
    finish_merging,
    merge_article,
    merge_record,
    remerge,
    unmerge_article,
)

__all__ = ["MAKER", "finish_merging", "merge_article", "merge_record", "remerge", "unmerge_article"]
