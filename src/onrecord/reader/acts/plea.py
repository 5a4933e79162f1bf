"""Does a content ask somebody for a deed? "banks must open their books", "Stop the trains"."""

from onrecord.findings import Act
from onrecord.reader.acts.charge import clause_before

# What may follow "should" where nobody is asked for anything: "growth should reach 2 percent".
_FORECAST = set(
    """reach rise fall grow improve help bring arrive last hit see feel look seem recover exceed cost lead mean
    benefit win become come clear ease drop know like suffice reopen open land fly sail resume melt ripen hatch
    bloom dry dock depart tip cool warm settle shine fade disappear survive heal""".split()
)
# The same, but of things only: "the strike should end soon".
_FORECAST_OF_THINGS = set(
    "begin start end take remain stay give get work provide make have run stop pass stand hold".split()
)
_THINGS = set(
    """growth price prices rate rates temperature temperatures service services train trains road roads work
    results result test tests vaccine plan deal system market markets economy unemployment inflation profit
    profits sales power water strike talks bridge building ship ferry match season show repairs traffic queue
    queues wall roof project changes change measures measure law reform tax cut cuts money snow trial journey
    flight""".split()
)
_NOT_ASKED = set(
    """able ready fine good ok okay possible available over back great better enough interesting fun easy easier clear
    there in at about around safe well open done finished home up out as no quite nice here complete completed warmer
    exhausted tired worried scared excited pleased disappointed frustrated confused mistaken married joking kidding
    noted said added remembered pointed""".split()
)
_INFERRED = set("have admit say confess feel know think love add seem like come wonder look".split())
_SUBJECTS = {"it", "that", "this", "i", "which", "what", "there"}
_IMPERATIVES = set(
    """stop give leave let go come get put take bring send tell ask show help keep hold stay wait look listen pay
    free release drop lay end scrap ban cut open close shut build fix vote act speak stand sit move run walk
    turn pull push hand return resign quit step withdraw halt cease do be make save protect respect obey follow
    answer call write sign read sell buy use try think remember forget imagine consider join support back fight
    arrest jail lock charge investigate publish explain apologise apologize admit confess surrender submit raise
    lower lift abolish repeal cancel delay postpone reject approve pass amend change reform fund hire fire sack
    evacuate avoid boil wear wash drink eat check report contact phone ring visit bear beware prepare start
    begin finish switch clear clean remove replace restore rebuild reopen recall spend invest share feed treat
    test vaccinate pick choose never always just don please back pack hurry calm relax sleep rest trust believe
    blame spare forgive pardon show name grow get""".split()
)
_NO_DEMAND = set("think imagine remember look listen consider believe trust forget call make take try".split())


def plea(words: list[str], shape: list[str], direct: bool) -> Act | None:
    """REQUEST for "banks must open their books" and "Stop the trains", ACCUSE for "they should have known"."""
    if words and words[0] in _IMPERATIVES and direct and _is_imperative(words):
        return "REQUEST"
    for n, word in enumerate(words[:-1]):
        if word in ("must", "should", "ought"):
            found = _obliged(words, shape, n, word)
        elif word in ("needs", "need", "needed", "has", "have", "had") and words[n + 1] == "to":
            found = _obliged(words, shape, n, "must") if "we" not in words[max(0, n - 2) : n] else None
        else:
            continue
        if found:
            return found
    return None


def _is_imperative(words: list[str]) -> bool:
    after = words[1] if len(words) > 1 else "."
    if after in ("is", "are", "was", "were", "will", "has", "have", "of", "and", ",") and words[0] != "please":
        return False
    if words[0] == "just" and after in _NO_DEMAND:
        return False
    if words[0] in _NO_DEMAND and after not in ("your", "this", "them", "him", "her"):
        return False
    return not (words[0] in ("let", "never", "always", "just") and after in ("me", "before", "in", "a", "the", "s"))


def _obliged(words: list[str], shape: list[str], n: int, modal: str) -> Act | None:
    clause = clause_before(words, n)
    subject = words[clause:n]
    selves = [w for w in shape[clause:n] if w.endswith("/self")]
    if not subject or "if" in subject or subject[-1] in _SUBJECTS:
        return None
    if selves and not (selves[-1] == "we/self" and modal == "must"):
        return None
    at = n + 1
    while at < len(words) - 1 and (
        words[at] in ("not", "to", "now", "also", "all", "never") or words[at].endswith("ly")
    ):
        at += 1
    if words[n] == "needed" and clause > 1:
        # "the delegates needed to win"
        return None
    verb, after = words[at], words[at + 1] if at + 1 < len(words) else "."
    nature = any("/nature" in w for w in shape[clause:n])
    if verb == "have":
        wrong = modal != "must" and "/" + "wrong" not in after and not nature and after not in ("a", "the", "no", "to")
        return "ACCUSE" if wrong and modal == "should" and after != "been" else None
    if verb == "be":
        if after in _NOT_ASKED or after in ("a", "an", "the"):
            return None
        passive = after.endswith(("ed", "en", "wn", "pt", "de", "ut", "ld", "ght", "id", "st"))
        return "REQUEST" if passive or modal == "must" else None
    if modal == "must":
        return None if verb in _INFERRED else "REQUEST"
    thing = nature or subject[-1] in _THINGS
    return None if verb in _FORECAST or (thing and verb in _FORECAST_OF_THINGS) else "REQUEST"
