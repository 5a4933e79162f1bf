"""The hand-written source texts of the merge set, read into reports with offsets (see README.md, "Source texts")."""

import re
from dataclasses import dataclass, field

KINDS = {"p": "person", "o": "organisation", "g": "group", "l": "place", "d": "document", "u": "unnamed"}
CLOSING = {"“": "”", '"': '"', "‘": "’", "'": "'", "«": "»", "„": "“"}
OPEN = re.compile(r"\{([sckq])(\d(?:,\d)*) ")
COPY = re.compile(r"&(\d+)\.(\d+)(?:-(\d+))?(?: : (.*))?")


@dataclass
class Report:
    """One report: `raw` paragraphs still tagged; `said` rows are (label, kind, names, statement key, form)."""

    story: str
    outlet: str
    published: str
    title: str
    cluster: str
    raw: list[str] = field(default_factory=list)
    said: list[tuple] = field(default_factory=list)


def read_source(text):
    """Returns (reports, apart); apart holds (key, key, why) of statements that look alike and are not the same."""
    reports, apart, story, here = [], [], "", []
    for line in filter(None, map(str.rstrip, text.splitlines())):
        mark, _, rest = line.partition(" ")
        if mark == "##":
            story, here = rest, []
        elif mark == "@":
            outlet, published, title, *cluster = rest.split(" | ")
            here.append(Report(story, outlet, published, title, cluster[0] if cluster else story))
            reports.append(here[-1])
        elif mark == ">":
            who, key, form = rest.split(" | ")
            label, kind, names = who.split(" ", 2)
            here[-1].said.append((label, KINDS[kind], names.split("; "), whole_key(story, key), form))
        elif mark == "!":
            keys, why = rest.split(" | ")
            one, two = keys.split(" ~ ")
            apart.append((whole_key(story, one), whole_key(story, two), why))
        elif copy := COPY.fullmatch(line):
            here[-1].raw += copied(here, *copy.groups())
        else:
            here[-1].raw.append(line)
    return reports, apart


def whole_key(story, key):
    return key if "." in key else f"{story}.{key}"


def copied(here, report, first, last, changes):
    """Paragraphs first..last of the story's report, with `old => new` changes, each of which must apply."""
    paragraphs = here[int(report) - 1].raw[int(first) - 1 : int(last or first)]
    if not paragraphs:
        raise ValueError(f"{here[-1].title}: nothing to copy at {report}.{first}")
    for change in changes.split(" ;; ") if changes else []:
        old, new = change.split(" =>")
        if not any(old in p for p in paragraphs):
            raise ValueError(f"{here[-1].title}: not in the copied text: {old}")
        paragraphs = [p.replace(old, new.removeprefix(" ")) for p in paragraphs]
    return paragraphs


def untagged(raw):
    """Returns (text, {tag: {label: [[start, end]]}}) of tagged paragraphs; paragraphs are split by a blank line."""
    source, out, size, stack = "\n\n".join(raw), [], 0, []
    spans = {"s": {}, "k": {}, "c": {}, "q": {}}
    at = 0
    while at < len(source):
        if tag := OPEN.match(source, at):
            stack.append((tag[1], tag[2].split(","), size))
            at = tag.end()
        elif source[at] == "}":
            letter, labels, start = stack.pop()
            for label in labels:
                spans[letter].setdefault(label, []).append([start, size])
            at += 1
        else:
            out.append(source[at])
            size += 1
            at += 1
    if stack:
        raise ValueError(f"an open tag in: {source[:60]}")
    return "".join(out), {tag: {k: sorted(v) for k, v in labels.items()} for tag, labels in spans.items()}


def quotations(text, start, end):
    """The spans between outermost quotation marks in text[start:end]; an open quotation ends with the piece."""
    found, closing, begin = [], None, start
    for i in range(start, end):
        before, after = text[i - 1 : i] or " ", text[i + 1 : i + 2] or " "
        if closing is None:
            apostrophe = text[i] in "'‘" and (before.isalnum() or after.isspace())
            if text[i] in CLOSING and not apostrophe:
                closing, begin = CLOSING[text[i]], i + 1
        elif text[i] == closing and not (closing in "'’" and after.isalnum()):
            found.append([begin, i])
            closing = None
    if closing is not None:
        found.append([begin, end])
    return found


def said_rows(report, text, spans):
    """The `said` rows of one report, numbered in the order of its `>` lines."""
    rows = []
    for n, (label, kind, names, _, _) in enumerate(report.said, 1):
        content = spans["c"][label]
        quoted = spans["q"].get(label) or [q for piece in content for q in quotations(text, *piece)]
        rows.append(
            {
                "n": n,
                "speakers": [{"name": name, "kind": kind} for name in names],
                "source": spans["s"].get(label, [None])[0],
                "cue": spans["k"].get(label, [None])[0],
                "content": content,
                "quoted": quoted,
                "kind": kind_of(text, content, quoted),
            }
        )
    return rows


def kind_of(text, content, quoted):
    """direct if every letter and digit of the content is quoted, indirect if none, else mixed."""
    inside = {i for start, end in quoted for i in range(start, end)}
    words = [i for start, end in content for i in range(start, end) if text[i].isalnum()]
    count = sum(i in inside for i in words)
    return "direct" if count == len(words) else "mixed" if count else "indirect"
