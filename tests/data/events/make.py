"""Makes and checks the event set: python tests/data/events/make.py [--check]

Reads the hand-written tune.txt and held.txt (marked text, see README.md), writes the .jsonl beside them (--check: compares
instead) and prints counts. Faults name ids only, so that no held text is printed.
"""

import collections
import datetime
import json
import pathlib
import re
import sys

HERE = pathlib.Path(__file__).parent
DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
DEMANDS, MEETINGS = ("assist", "change", "yield", "meet"), ("visit", "third-party", "multilateral", "phone")
TYPES = {  # type: quad class, CAMEO root, modes
    "AGREE": (1, "03", ()),
    "CONSULT": (1, "04", MEETINGS),
    "SUPPORT": (1, "05", ()),
    "CONCEDE": (1, "08", ()),
    "COOPERATE": (2, "06", ()),
    "AID": (2, "07", ()),
    "RETREAT": (2, "08", ("withdraw", "release", "return", "disarm", "ceasefire", "access", "resign")),
    "REQUEST": (3, "10", DEMANDS),
    "REJECT": (3, "12", DEMANDS),
    "ACCUSE": (3, "11", ("disapprove", "investigate", "allege")),
    "THREATEN": (3, "13", ("restrict", "ban", "arrest", "relations", "expel", "territory", "violence")),
    "PROTEST": (4, "14", ("demo", "riot", "strike", "hunger", "boycott", "obstruct")),
    "MOBILIZE": (4, "15", ("troops", "weapons", "police", "militia")),
    "SANCTION": (4, "16", ("convict", "expel", "withdraw", "discontinue")),
    "COERCE": (4, "17", tuple("seize restrict ban censor curfew martial-law arrest deport withhold misinformation "
                              "cyber".split())),
    "ASSAULT": (4, "18", tuple("abduct beat torture execute sexual assassinate destroy primitive firearms explosives "
                               "suicide-attack aerial drone heavy-weapons crowd-control cleansing massacre "
                               "unconventional".split())),
}  # fmt: skip
ROOTS = {  # where the mode decides the CAMEO root
    ("ACCUSE", "investigate"): "09", ("SANCTION", "convict"): "11", ("ASSAULT", "crowd-control"): "17",
    ("ASSAULT", "destroy"): "17", ("ASSAULT", "firearms"): "19", ("ASSAULT", "aerial"): "19", ("ASSAULT", "drone"): "19",
    ("ASSAULT", "heavy-weapons"): "19", ("ASSAULT", "cleansing"): "20", ("ASSAULT", "massacre"): "20",
    ("ASSAULT", "unconventional"): "20",
}  # fmt: skip
STATUS = {"f": "future", "h": "hypothetical", "n": "negated", "x": "historical"}
SECTORS = set("GOV JUD LEG MIL COP OPP PTY REB PRM SPY UAF CVL BUS EDU MED LAB AGR JRN REF REL SOC CRM".split())
SECTORS |= {"IGO", "NGO", "ISM", "IMG", "MNC"}
TAG = re.compile(r"\{(\w+)(?::([^|{}]*))?\||\}")
EVENT = re.compile(r"^\d [A-Z]+")
WORST = 9  # words in a row that two items may not share


def resolve(value, published):
    """An ISO date, in full or in part, from: itself, a past weekday (tue), a coming one (+tue), days from publication (-1)."""
    if value.lstrip("+") in DAYS:
        day, ahead = DAYS.index(value.lstrip("+")), value.startswith("+")
        steps = (day - published.weekday() - 1) % 7 + 1 if ahead else -((published.weekday() - day) % 7)
    elif re.fullmatch(r"[+-]\d+|0", value):
        steps = int(value)
    else:
        return value
    return (published + datetime.timedelta(days=steps)).isoformat()


def unmark(marked):
    """Returns the text without its tags, and label: (info, [span, ...])."""
    text, labels, open_tags, at = "", {}, [], 0
    for tag in TAG.finditer(marked):
        text, at = text + marked[at : tag.start()], tag.end()
        if tag[0] != "}":
            open_tags.append((tag[1], tag[2], len(text)))
            continue
        label, info, start = open_tags.pop()
        known, spans = labels.get(label, (None, []))
        labels[label] = (info or known, sorted([*spans, [start, len(text)]]))
    if open_tags:
        raise ValueError("a tag is open")
    return text + marked[at:], labels


def entity(label, labels):
    country, sector = (part if part != "-" else None for part in labels[label][0].split("."))
    first, *also = labels[label][1]
    return {"span": first, "country": country, "sector": sector, "also": also}


def event(line, labels, published):
    """One event of a line such as: 1 COERCE/arrest a,b > c @p ~d arr=3 c"""
    trigger, kind, first_side, *rest = line.split()
    kind, _, mode = kind.partition("/")
    quad, root, _ = TYPES[kind]
    sides, toll, place, date, flags = [first_side], {}, None, None, set()
    if rest[:1] == [">"]:
        sides, rest = [first_side, rest[1]], rest[2:]
    for word in rest:
        if word[0] == "@":
            info, spans = labels[word[1:]]
            place = {"span": spans[0], "country": None if info == "-" else info}
        elif word[0] == "~":
            info, spans = labels[word[1:]]
            date = {"value": resolve(info, published), "span": spans[0]}
        elif "=" in word:
            name, number = word.split("=")
            toll[{"dead": "dead", "inj": "injured", "arr": "arrested"}[name]] = int(number)
        elif word in ("c", "u", *STATUS):
            flags.add(word)
        else:
            raise ValueError(f"unknown word {len(word)} long")
    statuses = [STATUS[flag] for flag in STATUS if flag in flags]
    actors, recipients = ([entity(name, labels) for name in re.split("[,&]", side) if name != "-"]
                          for side in (*sides, "-")[:2])  # fmt: skip
    first, *also = labels[trigger][1]
    two_sided = "&" in sides[0]
    if kind == "ASSAULT" and not mode and two_sided:
        root = "19"
    return {"type": kind, "mode": mode or None, "trigger": first, "also": also, "actors": actors, "recipients": recipients,
            "mutual": two_sided, "place": place, "date": date, "status": (statuses or ["actual"])[0],
            "toll": {name: toll.get(name) for name in ("dead", "injured", "arrested")} if toll else None,
            "claim": "c" in flags, "uttered": "u" in flags, "quad": quad, "cameo": ROOTS.get((kind, mode), root)}  # fmt: skip


def told(events):
    """Phenomena that the marks themselves show."""
    for found in events:
        yield from (name for name in ("claim", "uttered", "mutual") if found[name])
        yield from (name for name in ("toll", "place", "date") if found[name])
        if found["status"] != "actual":
            yield found["status"]
        if not found["actors"]:
            yield "no-agent"
        if max(len(found["actors"]) - found["mutual"], len(found["recipients"])) > 1:
            yield "compound"
    if len(events) > 1:
        yield "several"
    if not events:
        yield "no-event"


def read_item(block, name):
    """One item from its block: a head line, the marked text on one line, a line for each event."""
    head, marked, *lines = block.strip().split("\n")
    _, published, *hand = head.split()
    text, labels = unmark(marked)
    events = [event(line, labels, datetime.date.fromisoformat(published)) for line in lines]
    return {"id": name, "published": published, "text": text, "events": events,
            "phenomena": sorted({*hand, *told(events)})}, labels, lines  # fmt: skip


def faults(item, labels, lines):
    """What is wrong with an item, without its words."""
    text, published = item["text"], datetime.date.fromisoformat(item["published"])
    used = {name for line in lines for name in re.findall(r"[a-z]\d?|\d", re.sub(r"[A-Z]+(/\S+)?|\S+=\d+", "", line))}
    yield from (f"label {label} is not used" for label in labels if label not in used)
    yield from (f"a line is odd: {line.split()[0]}" for line in lines if not EVENT.match(line))
    for info, spans in labels.values():
        for start, end in spans:
            if not 0 <= start < end <= len(text) or text[start:end] != text[start:end].strip(" ,.;"):
                yield f"span {start}-{end}"
        if info and re.fullmatch(r"\d{4}-\d\d-\d\d", info):
            day = next((day for day in DAYS if re.search(rf"\b{day}\w*day\b", text[slice(*spans[0])].lower())), None)
            if day and DAYS.index(day) != datetime.date.fromisoformat(info).weekday():
                yield f"weekday at {spans[0][0]}"
    for found in item["events"]:
        if found["mode"] and found["mode"] not in TYPES[found["type"]][2]:
            yield f"mode {found['mode']}"
        if found["date"] and not re.fullmatch(r"\d{4}(-\d\d(-\d\d)?)?", found["date"]["value"]):
            yield "date"
        if found["date"] and found["status"] == "actual":
            value = found["date"]["value"]
            if value > str(published)[: len(value)]:
                yield "an actual event in the future"
            if value[:4] < str(published.year - 1):
                yield "an actual event long ago"
        for who in (*found["actors"], *found["recipients"], *([found["place"]] if found["place"] else [])):
            if who["country"] and not re.fullmatch("[A-Z]{3}", who["country"]):
                yield "country"
            if who.get("sector") and who["sector"] not in SECTORS:
                yield f"sector {who['sector']}"
    if not 25 < len(text) < 420 or "  " in text:
        yield f"length {len(text)}"


def half(name):
    """Returns (items, faults) of one half."""
    items, wrong = [], []
    for number, block in enumerate(re.split(r"\n\s*\n", (HERE / f"{name}.txt").read_text("utf-8").strip()), 1):
        ident = f"{name[0]}{number:03}"
        try:
            item, labels, lines = read_item(block, ident)
        except (ValueError, KeyError, IndexError) as error:
            wrong.append(f"{ident}: {type(error).__name__} {error}"[:60])
            continue
        items.append(item)
        wrong += [f"{ident}: {fault}" for fault in faults(item, labels, lines)]
    return items, wrong


def alike(items):
    """Pairs of items that share a long run of words."""
    seen = {}
    for item in items:
        words = re.findall(r"\w+", item["text"].lower())
        for at in range(len(words) - WORST + 1):
            other = seen.setdefault(tuple(words[at : at + WORST]), item["id"])
            if other != item["id"]:
                yield f"{item['id']}: words of {other}"


def report(name, items):
    """Prints the counts of one half."""
    events = [found for item in items for found in item["events"]]
    types = collections.Counter(found["type"] for found in events)
    without = sum(not item["events"] for item in items)
    print(f"{name}: {len(items)} items, {without} without an event, {len(events)} events")
    print("  " + ", ".join(f"{kind} {types[kind]}" for kind in TYPES))
    modes = collections.Counter((found["type"], found["mode"]) for found in events)
    print("  modes: " + ", ".join(f"{kind}/{mode} {n}" for (kind, mode), n in sorted(modes.items(), key=str) if mode))
    tags = collections.Counter(tag for item in items for tag in item["phenomena"])
    print("  phenomena: " + ", ".join(f"{tag} {n}" for tag, n in sorted(tags.items())))


def main():
    everything, wrong = [], []
    for name in ("tune", "held"):
        items, found = half(name)
        everything += items
        wrong += found
        report(name, items)
        lines = "".join(json.dumps(item, ensure_ascii=False) + "\n" for item in items)
        path = HERE / f"{name}.jsonl"
        if "--check" not in sys.argv:
            path.write_text(lines, "utf-8")
        elif path.read_text("utf-8") != lines:
            wrong.append(f"{path.name} is not what {name}.txt makes")
    wrong += alike(everything)
    print("\n".join(wrong) or "no faults")
    return bool(wrong)


if __name__ == "__main__":
    sys.exit(main())
