"""An attribution as the rules on speech acts see it."""

from typing import NamedTuple

from onrecord.findings import Act
from onrecord.reader.acts.content import act_of_content, content_of
from onrecord.reader.acts.lead import Lead
from onrecord.reader.acts.shapes import shape_of
from onrecord.reader.acts.words import bag

# What follows these as an infinitive is what the speaker will do; the claim of a wrong after those is a charge.
PROMISES = bag("vow promise pledge swear undertake decide resolve determine choose opt plan intend")
_CLAIMS = bag("claim allege assert allegation complain complaint suspect charge protest grumble")


class Scene(NamedTuple):
    """The words of an attribution, by what they are to its cue.

    lemma: the word of the cue that decides; between: words from there to the content ("its neighbour"); content: the
    content's words; direct: the content stands in quotation marks; tail: the words after the content; lead: what comes
    before the cue.
    """

    lemma: str
    between: list[str]
    content: list[str]
    direct: bool
    tail: list[str]
    lead: Lead

    @property
    def words(self) -> list[str]:
        """The words that the cue governs."""
        return self.between[:8] + self.content[:40]

    @property
    def after(self) -> list[str]:
        """The same with their classes."""
        return shape_of(self.words)

    def first(self, *classes: str, within: int = 12) -> str:
        """The first of these classes that one of the governed words has, or ""."""
        for word in self.after[:within]:
            if "/" in word:
                for name in classes:
                    if "/" + name in word:
                        return name
        return ""

    def has(self, words: frozenset[str] | set[str], within: int = 8) -> bool:
        return not words.isdisjoint(self.words[:within])

    def begins(self, *words: str) -> bool:
        return bool(self.content) and self.content[0] in words

    @property
    def infinitive(self) -> bool:
        return self.begins("to") or (self.begins("not", "never") and self.content[1:2] == ["to"])

    @property
    def of_content(self) -> Act:
        """What the content would do after a neutral cue."""
        content = content_of(self.content, self.direct, self.lead.source, self.lemma in PROMISES)
        return act_of_content(content, self.lemma in _CLAIMS)
