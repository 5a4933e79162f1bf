"""How well do the findings match hand-marked attributions? Measured in words: marks and punctuation do not matter."""

import re
from dataclasses import dataclass
from typing import Any

from onrecord.findings import Attribution, Findings


@dataclass(frozen=True)
class Score:
    """right: source and content exactly; linked: those found at all; with the numbers of gold and predicted ones."""

    right: int = 0
    found: int = 0
    gold: int = 0
    predicted: int = 0

    def __add__(self, other: "Score") -> "Score":
        return Score(
            self.right + other.right,
            self.found + other.found,
            self.gold + other.gold,
            self.predicted + other.predicted,
        )

    @property
    def f1(self) -> float:
        """F1 of attributions that are right in source and content, in per cent; 100 where none is due and none is
        given."""
        total = self.gold + self.predicted
        return 200 * self.right / total if total else 100.0


def words(text: str, spans: list[list[int]]) -> frozenset[int]:
    return frozenset(
        m.start() for m in re.finditer(r"\w+", text) if any(a < m.end() and m.start() < b for a, b in spans)
    )


def roles_of(text: str, a: Attribution) -> dict[str, frozenset[int]]:
    def of(*spans: Any) -> frozenset[int]:
        return words(text, [[s.start, s.end] for s in spans if s is not None])

    return {"source": of(a.source), "cue": of(a.cue), "content": of(*a.content)}


def pairs(findings: Findings, gold: dict[str, dict[str, Any]]) -> list[tuple[str, Attribution, bool]]:
    """Gold and found attributions matched one to one, best overlap first: (gold number, attribution, right)."""
    text = findings.article.text
    expected = {n: {role: words(text, spans) for role, spans in g.items()} for n, g in gold.items()}
    actual = [roles_of(text, a) for a in findings.attributions]
    candidates = []
    for n, g in expected.items():
        for i, p in enumerate(actual):
            shared = len(g["content"] & p["content"])
            if shared and (g["cue"] & p["cue"] or g["source"] & p["source"] or not (g["source"] or p["source"])):
                candidates.append((3 * len(g["cue"] & p["cue"]) + shared + len(g["source"] & p["source"]), n, i))
    out = []
    used: set[Any] = set()
    for _, n, i in sorted(candidates, key=lambda c: (-c[0], c[1], c[2])):
        if n not in used and i not in used:
            used |= {n, i}
            right = expected[n]["source"] == actual[i]["source"] and expected[n]["content"] == actual[i]["content"]
            out.append((n, findings.attributions[i], right))
    return out


def score(findings: Findings, gold: dict[str, dict[str, Any]]) -> Score:
    matched = pairs(findings, gold)
    return Score(sum(right for *_, right in matched), len(matched), len(gold), len(findings.attributions))
