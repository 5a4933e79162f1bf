"""A report as the page shows it."""

import json
import re
from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from starlette.testclient import TestClient

from onrecord.articles import Span
from onrecord.pages.blocks import LONGEST, PART, blocks_of, part_at, parts_of
from onrecord.pages.marking import Mark, Marks
from onrecord.pages.words import day, shown
from tests.pages.html import parsed, stretches, words
from tests.record import made

TEXTS = st.text(alphabet=st.sampled_from("ab é😀\n\r\t“”.\x00\u202e"), max_size=120)


def first_report(client: TestClient) -> str:
    return str(parsed(client.get("/").text).xpath("(//ol[@class='reports']//a/@href)[1]")[0])


@given(TEXTS, st.lists(st.tuples(st.integers(0, 120), st.integers(1, 40)), max_size=4))
def test_blocks_leave_out_white_space_only(text: str, spans: list[tuple[int, int]]) -> None:
    furniture = [(Span(a, min(len(text), a + n)), "related") for a, n in spans if a < len(text)]
    blocks = blocks_of(text, None, [], furniture)
    at = 0
    for block in blocks:
        assert at <= block.span.start < block.span.end
        assert text[at : block.span.start].strip() == ""
        at = block.span.end
    assert text[at:].strip() == ""


@settings(max_examples=200)
@given(TEXTS, st.lists(st.tuples(st.integers(0, 120), st.integers(1, 60), st.integers(1, 5)), max_size=8))
def test_stretches_of_nested_and_crossing_marks_are_the_text(text: str, spans: list[tuple[int, int, int]]) -> None:
    marks = [Mark(Span(a, min(len(text), a + n)), "words", k) for a, n, k in spans if a < len(text)]
    blocks = [b.span for b in blocks_of(text, None, [], [])]
    marked = Marks(blocks, marks)
    begins = {m.span.start: [m.number] for m in marks}
    for block in blocks:
        found = marked.stretches(text, block, begins)
        assert "".join(s.text for s in found) == block.of(text)
        for s in found:
            covering = {m.number for m in marks if m.span.start <= s.start and s.start + len(s.text) <= m.span.end}
            assert set(s.numbers) == covering
            assert bool(s.begins) == (s.start in begins)


@given(st.text())
def test_what_is_shown_has_as_many_code_points(text: str) -> None:
    assert len(shown(text)) == len(text)
    assert not re.search("[\x00-\x08\x0b-\x1f\x7f\u202a-\u202e\u2066-\u2069]", shown(text))


def test_the_text_is_there_as_stored(client: TestClient) -> None:
    row = made.row(5)
    text = row["article"]["text"]
    found = stretches(parsed(client.get(first_report(client)).text))
    assert found
    assert all(text[at : at + len(part)] == part for at, part in found)
    assert "".join("".join(part for _, part in found).split()) == "".join(text.split())


def test_each_attribution_shows_source_cue_and_words(client: TestClient) -> None:
    row = made.row(5)
    page = parsed(client.get(first_report(client)).text)
    for number, a in enumerate(row["attributions"], 1):
        pieces = page.xpath(f"//*[@data-at and contains(concat(' ', @data-of, ' '), ' {number} ')]")
        of = {
            role: "".join(e.text_content() for e in pieces if role in e.get("class").split())
            for role in ("source", "cue", "quoted", "words")
        }
        assert of["source"] == a["source"]["text"]
        assert of["cue"] == a["cue"]["text"]
        assert of["quoted"] == "".join(q["text"] for q in a["quoted"])
        if a["kind"] == "indirect":
            assert of["words"] == a["content"][0]["text"]


def test_the_margin_names_speaker_act_chain_and_confidence(client: TestClient) -> None:
    row = made.row(5)
    names = {s["id"]: s["name"] for s in row["speakers"]}
    notes = parsed(client.get(first_report(client)).text).xpath("//li[contains(@class, 'note')]/p[@class='who']")
    assert len(notes) == len(row["attributions"])
    said = " ".join(words(n) for n in notes)
    for a in row["attributions"]:
        assert names[a["speakers"][0]] in said
        assert f"via state media {round(100 * a['confidence'])}% sure" in said


def test_low_confidence_is_told_in_words_and_marked(opened: Callable[..., TestClient]) -> None:
    row = made.row(1, quotes=1)
    row["attributions"][0]["confidence"] = 0.31
    client = opened(row)
    page = parsed(client.get(first_report(client)).text)
    assert "only 31% sure" in words(page.xpath("//li[contains(@class, 'low')]")[0])
    assert page.xpath("//*[@data-at and contains(@class, 'quoted') and contains(@class, 'doubtful')]")


def test_an_attribution_inside_another_is_listed_below_it(opened: Callable[..., TestClient]) -> None:
    row = made.row(1, quotes=0)
    text = "The auditor said the bank had admitted losses."
    row["article"].update(text=text, sections=[], furniture=[])

    def span(part: str) -> dict[str, object]:
        return {"start": text.index(part), "end": text.index(part) + len(part), "text": part}

    base = made.row(2, quotes=1)["attributions"][0]
    base = {
        **base,
        "kind": "indirect",
        "quoted": [],
        "via": [],
        "addressee": None,
        "occasion": None,
        "said_on": None,
        "speakers": [],
    }
    outer = {
        **base,
        "id": "a1",
        "source": span("The auditor"),
        "cue": span("said"),
        "content": [span("the bank had admitted losses")],
        "act": "SAY",
    }
    inner = {
        **base,
        "id": "a2",
        "source": span("the bank"),
        "cue": span("had admitted"),
        "content": [span("losses")],
        "inside": "a1",
        "act": "CONCEDE",
    }
    client = opened({**row, "attributions": [outer, inner], "events": []})
    page = parsed(client.get(first_report(client)).text)
    (nested,) = page.xpath("//li[@id='note-1']/ol[@class='inner']/li")
    assert (
        words(nested).startswith("2 the bank might conceded")
        or "conceded" in words(nested)
        or "concede" in words(nested)
    )
    (last,) = [e for e in page.xpath("//*[@data-at]") if e.text_content() == "losses"]
    assert last.get("data-of") == "1 2"
    assert "within" in last.get("class").split()


def test_furniture_is_folded_and_sections_are_headings(client: TestClient) -> None:
    page = parsed(client.get(first_report(client)).text)
    (fold,) = page.xpath("//details[@class='furniture']")
    assert "promotion" in words(fold.xpath("summary")[0])
    assert "Get our app ★" in words(fold)
    assert len(page.xpath("//div[@class='block']/h2")) == 1


def test_the_permanent_link_opens_the_report_at_the_words(client: TestClient) -> None:
    address = first_report(client)
    for ref in parsed(client.get(address).text).xpath("//a[@class='ref']/@id"):
        answer = client.get(f"/a/{ref}", follow_redirects=False)
        assert answer.status_code == 303
        assert answer.headers["location"] == f"{address}#{ref}"


def test_what_is_not_there_is_said(client: TestClient) -> None:
    for address in ("/a/att-none", "/report/art-none", "/nothing"):
        answer = client.get(address)
        assert answer.status_code == 404
        assert parsed(answer.text).xpath("//h1")


def test_a_link_to_words_that_are_no_longer_found_says_so(client: TestClient, path: object) -> None:
    from onrecord.record import open_record

    address = first_report(client)
    ref = parsed(client.get(address).text).xpath("(//a[@class='ref']/@id)[1]")[0]
    with open_record(str(path), write=True) as record, record.transaction() as db:
        db.execute("UPDATE attributions SET superseded = 1 WHERE id = ?", (ref,))
    page = parsed(client.get(f"/a/{ref}").text)
    assert "no longer read as an attribution" in words(page.xpath("//*[@class='notice']")[0])
    assert page.xpath(f"//*[@id='{ref}']") == []


def test_a_removed_report_leaves_a_gap(client: TestClient, path: object) -> None:
    from onrecord.record import open_record, remove_article

    address = first_report(client)
    with open_record(str(path), write=True) as record:
        remove_article(record, address.rpartition("/")[2], "libel")
    answer = client.get(address)
    assert answer.status_code == 410
    assert "libel" in answer.text
    assert address not in client.get("/").text


def test_the_citation_says_who_how_where_and_when(client: TestClient) -> None:
    page = parsed(client.get(first_report(client)).text)
    row = made.row(5)
    cited = page.xpath("//button/@data-cite")
    assert len(cited) == len(row["attributions"])
    for line, a in zip(cited, row["attributions"], strict=True):
        assert a["content"][0]["text"] in line
        assert "via state media" in line
        assert "at the harbour" in line
        assert "The Marrowby Gazette" in line
        assert day(row["article"]["published"]) in line
        assert "https://example.org/r/5" in line
        assert re.search(r"\[http://127\.0\.0\.1:8470/a/att-\w+\]", line)
        assert ("[paraphrase]" in line) == (a["kind"] != "direct")


def test_a_long_report_is_shown_in_parts(opened: Callable[..., TestClient]) -> None:
    row = made.row(3, quotes=2000)
    text = row["article"]["text"]
    assert len(text) > 3 * PART
    client = opened(row)
    address = first_report(client)
    seen, sizes = "", []
    for part in range(1, 100):
        answer = client.get(f"{address}?part={part}" if part > 1 else address)
        page = parsed(answer.text)
        seen += "".join(t for _, t in stretches(page))
        sizes.append(len(answer.text))
        ref = page.xpath("(//a[@class='ref']/@id)[last()]")[0]
        assert f"part={part}#" in client.get(f"/a/{ref}", follow_redirects=False).headers["location"] or part == 1
        if not page.xpath("//a[@rel='next']"):
            break
    assert "".join(seen.split()) == "".join(text.split())
    assert len(sizes) > 3


def test_parts_hold_every_block_once() -> None:
    text = "word " * 50_000
    blocks = blocks_of(text, None, [], [])
    assert max(b.span.end - b.span.start for b in blocks) <= LONGEST
    parts = parts_of(blocks)
    assert [b for part in parts for b in part] == blocks
    assert all(part_at(parts, b.span.start) == n for n, part in enumerate(parts, 1) for b in part)


def test_an_article_without_text_or_words_is_shown(opened: Callable[..., TestClient]) -> None:
    row = made.row(1, quotes=0)
    row["article"].update(text="", title=None, sections=[], furniture=[])
    client = opened({**row, "attributions": [], "events": [], "speakers": []})
    assert client.get(first_report(client)).status_code == 200


def test_dates_are_words() -> None:
    assert [day(v) for v in ("2026-03-04", "2026-03", "2026", None, "soon", "2026-13")] == [
        "4 March 2026", "March 2026", "2026", "", "soon", "2026-13",
    ]  # fmt: skip


@pytest.mark.parametrize("page", ["0", "-1", "x", "99999999999", "²"])
def test_odd_page_numbers_are_no_error(client: TestClient, page: str) -> None:
    assert client.get(f"/?page={page}").status_code == 200
    assert json.dumps(page)
