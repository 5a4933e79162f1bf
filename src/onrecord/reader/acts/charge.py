"""Does a content charge somebody with a wrong, or own one? "soldiers had shot two herdsmen", "I lied"."""

import re

from onrecord.findings import Act

_TO_BE = {"is", "are", "was", "were", "been", "being", "be", "am", "got", "get", "gets"}
_STOPS = {".", ";", ":", "!", "?", ",", "that", "and", "but", "because"}
_UNREAL = set(
    """not never no nobody if whether without unless could would might may to will should must can shall nor
    neither none deny denied denies avoid prevent against risk plan plans planned intends wanted wants alleged""".split()
)
# Feats of war are no wrongs: "had sunk two enemy boats".
_WAR = re.compile(r"kill|sho[ot]t|s[aiu]nk|destroy|bomb|shell|attack|raid|beat|ambush|execut|slaughter|seiz|captur")
_FOES = set(
    """enemy rebels rebel militants militant terrorists terrorist insurgents insurgent jihadists gunman gunmen attacker
    attackers suspect suspects intruders intruder hostile pirates invaders smugglers bandits""".split()
)
_DETERMINERS = set(
    """the a an his her its their our my your this that these those no any some of in for by with under new recent such
    more and on from at into as""".split()
)
_OBJECTS = set(
    """the a an his her its their our my your us them him me people to about on women children civilians workers this
    these those everyone voters""".split()
)
_PREPOSITIONS = set("in by during at on when while after before . , last since as from and or of".split())
# Wrongs that need no victim after them.
_INTRANSITIVE = re.compile(r"lied|lying|lie/|spie|spy|fail|cheat|steal|stole|meddl|tamper|conspir|collu|discrimin|plot")


def charge(words: list[str], shape: list[str], direct: bool, accusing: bool) -> Act | None:
    """ACCUSE where somebody else is said to have done wrong, CONCEDE where the speakers say it of themselves."""
    for n, word in enumerate(shape):
        if "/shame" in word and _is_shame(words, n):
            return "ACCUSE"
        if "/wrong" not in word or not _done(words, word, n, accusing):
            continue
        clause = clause_before(words, n)
        subject = shape[clause:n]
        if _UNREAL & set(words[max(clause, n - 5) : n]):
            continue
        if _WAR.match(word) and _FOES & set(words[n : n + 7]):
            continue
        agent = shape[n + 1 : n + 9] if words[n - 1] in _TO_BE else subject
        if any("/nature" in w for w in agent):
            continue
        if not subject and not accusing:
            continue
        own = [w for w in subject if w.endswith("/self")]
        if not own or own[-1] in ("he/self", "she/self", "they/self"):
            return "ACCUSE"
        if own[-1] in ("i/self", "we/self") and direct and not _WAR.match(word):
            return "CONCEDE"
    return None


def _is_shame(words: list[str], n: int) -> bool:
    """ "is a liar", "was illegal", "guilty of": not "a liar was seen", "no crime"."""
    before = words[max(0, n - 6) : n]
    if {"not", "no", "never", "if", "without", "against", "whether"} & set(before):
        return False
    return bool({"is", "are", "was", "were", "been", "am", "be", "s", "as", "an", "such"} & set(before)) and (
        "i" not in before
    )


def _done(words: list[str], word: str, n: int, accusing: bool) -> bool:
    """Is this verb a deed that was or is done by somebody named?"""
    before = words[n - 1] if n else ""
    after = words[n + 1] if n + 1 < len(words) else "."
    if word.startswith("fail") and after not in _OBJECTS - {"on", "about"}:
        return False
    whole = _INTRANSITIVE.match(word) is not None
    if "/wrongp" in word:
        if before in _TO_BE or (before in ("not", "also") and n > 1 and words[n - 2] in _TO_BE):
            return "by" in words[n + 1 : n + 7]
        if before in _DETERMINERS:
            return False
        return whole or after not in _PREPOSITIONS or before in ("had", "has", "have")
    if "/wrongg" in word:
        return before in _TO_BE or (accusing and before in ("of", "for", "over"))
    if before in _DETERMINERS:
        return False
    if "/wrongs" in word:
        return after in _OBJECTS
    return before in ("they", "you", "who", "people", "police", "did") or (before.endswith("s") and after in _OBJECTS)


def clause_before(words: list[str], n: int) -> int:
    """Where the clause begins that the word `n` stands in, at most ten words before."""
    at = n
    while at > 0 and n - at < 10 and words[at - 1] not in _STOPS:
        at -= 1
    return at
