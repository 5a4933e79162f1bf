"""Makes and checks the merge set: python tests/data/merge/make.py [--check] [--simple]

Reads tune.txt, held.txt, more-first.txt, more-second.txt, reports-tune.txt and reports-held.txt, writes the .jsonl beside
them (--check: compares instead) and prints counts. --simple adds what simple rules reach. Faults name ids only, so that no held text is printed.
"""

import collections
import difflib
import itertools
import json
import pathlib
import re
import sys

sys.path.insert(0, str(pathlib.Path(__file__).parent))
from marks import read_source, said_rows, untagged

HERE = pathlib.Path(__file__).parent
LETTERS = {"tune": "t", "held": "h", "more-first": "f", "more-second": "s"}  # with which the ids of a set begin
SAME_REPORT = 0.6  # share of the shorter report's sentences
LISTED = 3  # pairs listed of two statements that look alike
ABBREVIATIONS = re.compile(r"\b(Mr|Mrs|Ms|Dr|St|No|Inc|Ltd|Lt|Col|Gen|Sgt|[ap]\.m|[A-Z])\.$")


def address(report):
    """A made-up address under .example, as an outlet would form it."""
    host = re.sub(r"[^a-z0-9]", "", report.outlet.lower())
    slug = re.sub(r"[^a-z0-9]+", "-", report.title.lower()).strip("-")
    return f"https://{host}.example/{report.published.replace('-', '/')}/{slug}"


def statement_lines(half):
    """Returns (lines, faults) of one half of the statements."""
    reports, apart = read_source((HERE / f"{half}.txt").read_text("utf-8"))
    lines, faults, clusters, forms = [], [], collections.defaultdict(list), {}
    for number, report in enumerate(reports, 1):
        name = f"{LETTERS[half]}{number:03}"
        text, spans = untagged(report.raw)
        labels = {label for tags in spans.values() for label in tags}
        if labels != {row[0] for row in report.said} or any(row[0] not in spans["c"] for row in report.said):
            faults.append(f"{name}: tags {sorted(labels)} and rows differ, or a row without content")
            continue
        said = said_rows(report, text, spans)
        for row, (_, _, names, key, form) in zip(said, report.said, strict=True):
            clusters[key].append((name, row["n"]))
            forms[name, row["n"]] = form
            faults += [f"{name} {row['n']}: {fault}" for fault in row_faults(row, names, text, report.title)]
        lines.append({"report": {"id": name, "outlet": report.outlet, "published": report.published,
                                 "url": address(report), "title": report.title, "text": text, "said": said}})  # fmt: skip
    ids = [line["report"]["url"] for line in lines]
    faults += [f"{url}: twice" for url, n in collections.Counter(ids).items() if n > 1]
    pairs = []
    for members in clusters.values():
        for a, b in itertools.combinations(members, 2):
            pairs.append({"a": list(a), "b": list(b), "same": True, "why": f"{forms[a]} / {forms[b]}"})
    for one, two, why in apart:
        if one not in clusters or two not in clusters or one == two:
            faults.append(f"no such statement: {one} ~ {two}")
            continue
        for a, b in spread(list(itertools.product(clusters[one], clusters[two]))):
            pairs.append({"a": list(a), "b": list(b), "same": False, "why": why})
    if len(
        {(tuple(p["a"]), tuple(p["b"])) for p in pairs} | {(tuple(p["b"]), tuple(p["a"])) for p in pairs}
    ) != 2 * len(pairs):
        faults.append("a pair is listed twice")
    lines += [{"pair": pair} for pair in pairs]
    lines += [{"cluster": [list(member) for member in members]} for members in clusters.values()]
    return lines, faults


def spread(pairs):
    """At most LISTED of the pairs, evenly spread; the clusters hold them all."""
    step = max(1, len(pairs) / LISTED)
    return [pairs[int(i * step)] for i in range(min(LISTED, len(pairs)))]


def row_faults(row, names, text, title):
    spans = [s for s in (row["source"], row["cue"], *row["content"], *row["quoted"]) if s]
    for start, end in spans:
        if not 0 <= start < end <= len(text) or text[start:end] != text[start:end].strip() or "\n" in text[start:end]:
            yield f"span {start}-{end}"
    for one, two in itertools.pairwise(
        sorted(map(tuple, row["content"] + [s for s in (row["source"], row["cue"]) if s]))
    ):
        if one[1] > two[0]:
            yield f"spans overlap at {two[0]}"
    if row["quoted"] and not any(text[s:e].strip(" .,") for s, e in row["quoted"]):
        yield "empty quotation"
    for name in names:
        if fold(name.split()[-1]) not in fold(text + " " + title):
            yield f"speaker's name not in the text: {name.split()[-1]}"


def report_lines(half):
    """Returns (lines, faults) of one half of the near-duplicates; cluster borders are measured by shared sentences."""
    reports, _ = read_source((HERE / f"reports-{half}.txt").read_text("utf-8"))
    lines = []
    for number, report in enumerate(reports, 1):
        text, spans = untagged(report.raw)
        assert not any(spans.values()), report.title
        lines.append({"id": f"{half[0]}r{number:03}", "outlet": report.outlet, "published": report.published,
                      "title": report.title, "text": text, "report": report.cluster})  # fmt: skip
    sentences = {line["id"]: sentences_of(line["text"]) for line in lines}
    faults, parent = [], {line["id"]: line["id"] for line in lines}

    def root(name):
        while parent[name] != name:
            name = parent[name]
        return name

    for a, b in itertools.combinations(lines, 2):
        share = shared(sentences[a["id"]], sentences[b["id"]])
        if share >= SAME_REPORT and a["report"] == b["report"]:
            parent[root(a["id"])] = root(b["id"])
        elif share >= SAME_REPORT:
            faults.append(f"{a['id']} {b['id']}: apart, but {share:.2f} shared")
    for a, b in itertools.combinations(lines, 2):
        if a["report"] == b["report"] and root(a["id"]) != root(b["id"]):
            share = shared(sentences[a["id"]], sentences[b["id"]])
            faults.append(f"{a['id']} {b['id']}: one report, but {share:.2f} shared")
    return lines, faults


def sentences_of(text):
    """Sentences by full stops; stops of a few abbreviations do not end one."""
    found = []
    for paragraph in text.split("\n\n"):
        begin = 0
        for stop in re.finditer(r"[.!?][”’\"']?(?= |$)", paragraph):
            if not ABBREVIATIONS.search(paragraph[: stop.start() + 1][-6:]):
                found.append(paragraph[begin : stop.end()].strip())
                begin = stop.end()
        found.append(paragraph[begin:].strip())
    return [s for s in found if any(c.isalpha() for c in s)]


def shared(one, two):
    """Share of the shorter report's sentences that the other has too, a few letters or words apart, same numbers."""
    short, long = sorted((one, two), key=len)
    return sum(any(alike(a, b) for b in long) for a in short) / len(short)


def alike(a, b):
    x, y = fold(a), fold(b)
    if x == y:
        return True
    if sorted(re.findall(r"\d+", x)) != sorted(re.findall(r"\d+", y)):
        return False
    matcher = difflib.SequenceMatcher(None, x.split(), y.split(), autojunk=False)
    return matcher.ratio() >= 0.8


def fold(text):
    return " ".join(re.findall(r"\w+", text.casefold().replace("’", "'").replace("'", "")))


def counted(lines):
    """What the README's tables show."""
    rows = [row for line in lines if "report" in line for row in line["report"]["said"]]
    pairs = [line["pair"] for line in lines if "pair" in line]
    clusters = [line["cluster"] for line in lines if "cluster" in line]
    return {
        "reports": sum("report" in line for line in lines),
        "attributions": len(rows),
        **{kind: sum(row["kind"] == kind for row in rows) for kind in ("direct", "mixed", "indirect")},
        "clusters of two or more": sum(len(c) > 1 for c in clusters),
        "single": sum(len(c) == 1 for c in clusters),
        "pairs same": sum(p["same"] for p in pairs),
        "pairs apart": sum(not p["same"] for p in pairs),
    }


def simple_rules(lines):
    """Precision and recall over the listed pairs of two rules that look at speaker's last word and quoted words only."""
    words, who = {}, {}
    for report in (line["report"] for line in lines if "report" in line):
        for row in report["said"]:
            spans = row["quoted"] or row["content"]
            words[report["id"], row["n"]] = fold(" ".join(report["text"][s:e] for s, e in spans)).split()
            who[report["id"], row["n"]] = {s["name"].split()[-1] for s in row["speakers"]}
    rules = {
        "equal words": lambda a, b: a == b,
        "nine tenths of the shorter one's words": lambda a, b: len({*a} & {*b}) >= 0.9 * min(len({*a}), len({*b})),
    }
    pairs = [line["pair"] for line in lines if "pair" in line]
    for name, rule in rules.items():
        told = [p["same"] for p in pairs for a, b in [(tuple(p["a"]), tuple(p["b"]))]
                if who[a] & who[b] and rule(words[a], words[b])]  # fmt: skip
        right = sum(told)
        print(f"  {name}: precision {right / len(told):.2f}, recall {right / sum(p['same'] for p in pairs):.2f}")


def main(options):
    failed = False
    for half in LETTERS:
        sets = ((half, statement_lines), (f"reports-{half}", report_lines))
        for name, build in sets if half in ("tune", "held") else sets[:1]:
            lines, faults = build(half)
            out = "".join(json.dumps(line, ensure_ascii=False) + "\n" for line in lines)
            path = HERE / f"{name}.jsonl"
            if "--check" in options and path.read_text("utf-8") != out:
                faults.append("differs from its source text")
            elif "--check" not in options:
                path.write_text(out, "utf-8")
            if build is statement_lines:
                print(name, counted(lines))
                if "--simple" in options:
                    simple_rules(lines)
            else:
                sizes = collections.Counter(collections.Counter(line["report"] for line in lines).values())
                print(name, {"reports": len(lines), "clusters by size": dict(sorted(sizes.items()))})
            for fault in faults:
                print("  FAULT", name, fault)
            failed = failed or bool(faults)
    return int(failed)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
