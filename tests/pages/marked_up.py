"""Reports of our own with their attributions told by their words: the contract's objects, without any reader."""

from typing import Any

Row = dict[str, Any]


def report(
    text: str, *attributions: Row, outlet: str = "The Wexcombe Herald", day: str = "2026-04-02", **facts: Any
) -> Row:
    """attributions: {"who", "words" (one or several), "source", "cue", "act", "quoted", "inside"}; the words stand in the
    text once, or are meant where they stand last."""
    speakers: dict[str, Row] = {}
    rows: list[Row] = []

    def span(words: str | None) -> Row | None:
        if words is None:
            return None
        start = text.rindex(words)
        return {"start": start, "end": start + len(words), "text": words}

    for n, a in enumerate(attributions, 1):
        pieces = [a["words"]] if isinstance(a["words"], str) else a["words"]
        content = [span(piece) for piece in pieces]
        quoted = [span(piece.strip("“”")) for piece in pieces] if a.get("quoted", pieces[0][0] == "“") else []
        who = a.get("who")
        if who is not None:
            speaker = {"id": f"s{len(speakers) + 1}", "name": who, "kind": "person", "roles": [], "country": None,
                       "anonymity": None, "mentions": [span(who)] if who in text else []}  # fmt: skip
            speakers.setdefault(who, speaker)
        rows.append(
            {
                "id": f"a{n}", "kind": "direct" if quoted else "indirect", "source": span(a.get("source")),
                "cue": span(a.get("cue")), "content": content, "quoted": quoted,
                "speakers": [speakers[who]["id"]] if who is not None else [], "via": [], "addressee": None,
                "occasion": None, "medium": None, "said_on": None, "act": a.get("act", "SAY"), "polarity": "affirmed",
                "modality": "asserted", "inside": a.get("inside"), "statement": f"st{n}",
                "confidence": a.get("confidence", 0.9), "speaker_confidence": 0.9 if who is not None else None,
            }
        )  # fmt: skip
    title = text.partition("\n")[0]
    article = {
        "id": "", "source": f"own/{title}.html", "url": f"https://herald.example/{len(title)}", "outlet": outlet,
        "title": title, "byline": None, "published": day, "retrieved": "2026-04-02T10:00:00+00:00", "language": "en",
        "doubtful_language": False, "notes": [], "text": text, "dropped": 0, "transcript": False, "sections": [],
        "furniture": [], **facts,
    }  # fmt: skip
    return {"contract": 1, "reader": {"version": "0.1.0", "model": "0" * 64}, "article": article,
            "speakers": list(speakers.values()), "attributions": rows, "events": []}  # fmt: skip


TUNNEL = report(
    "No tunnel 🚇 for Wexcombe\n\n"
    "👩‍🏫 “We will not dig 🕳️ under the old market,” Mayor Odile Tarrant told the council. “The roof comes first.”\n\n"
    "The auditor said the council had admitted that the plan was dead.\n\n"
    "Councillor Bram Oakley 😀 whispered that nobody had asked him. The clerk nodded.\n\n"
    "Read also 📰: Ferry late again",
    {"who": "Odile Tarrant", "words": ["“We will not dig 🕳️ under the old market,”", "“The roof comes first.”"],
     "source": "Mayor Odile Tarrant", "cue": "told"},
    {"who": "The auditor", "words": "the council had admitted that the plan was dead", "source": "The auditor", "cue": "said"},
    {"who": "the council", "words": "that the plan was dead", "source": "the council", "cue": "had admitted", "act": "CONCEDE",
     "inside": "a2", "confidence": 0.4},
)  # fmt: skip
_FERRY = TUNNEL["article"]["text"].index("Read also")
TUNNEL["article"]["furniture"] = [{"start": _FERRY, "end": len(TUNNEL["article"]["text"]), "kind": "related"}]
SCHOOL = report(
    "Roof first, says mayor\n\nMayor Odile Tarrant said the school roof came before any tunnel.\n\n"
    "“We will not dig under the old market,” Tarrant told the Echo.",
    {"who": "Odile Tarrant", "words": "the school roof came before any tunnel", "source": "Mayor Odile Tarrant", "cue": "said"},
    {"who": "Odile Tarrant", "words": "“We will not dig under the old market,”", "source": "Tarrant", "cue": "told"},
    outlet="Low Marling Echo",
    day="2026-04-03",
)  # fmt: skip
