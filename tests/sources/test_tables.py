"""JSON and JSON Lines."""

import io
import json
import tracemalloc

import pytest

from onrecord.articles import Article, Skipped
from onrecord.sources import articles

REPORT = "“We won’t wait,” the mayor said on Tuesday.\r\nThe bridge would reopen in May after repairs, she said. 🙂"


def row(**fields: object) -> str:
    return json.dumps({"text": REPORT, **fields})


def test_one_object_with_its_facts(put, got):
    path = put("a.json", json.dumps({
        "text": REPORT, "title": "Bridge to reopen", "publisher": "The Ledger", "author": ["Ann Roe", "Bo Lee"],
        "date": "2026-03-04T23:00:00-05:00", "url": "https://ledger.example/1", "id": 7,
    }, indent=2))  # fmt: skip
    article = got(path)
    assert article.text == REPORT  # the title stays out of it
    assert article.source == path
    assert (article.title, article.outlet, article.byline) == ("Bridge to reopen", "The Ledger", "Ann Roe, Bo Lee")
    assert (article.published, article.url) == ("2026-03-04", "https://ledger.example/1")


@pytest.mark.parametrize(
    ("written", "day"),
    [
        ("2026-03-04", "2026-03-04"),
        ("20260304", "2026-03-04"),
        ("2026-03-04 10:00", "2026-03-04"),
        ("Wed, 04 Mar 2026 23:10:00 -0500", "2026-03-04"),
        ("2026/03/04", "2026-03-04"),
        ("4 March 2026", "2026-03-04"),
        ("Wednesday, March 4, 2026 at 10:00", "2026-03-04"),
        ("3/4/2026", None),
        ("March 2026", None),
        ("2026-02-31", None),
        ("yesterday", None),
        ("", None),
        (20260304, None),
        (None, None),
    ],
)
def test_dates(put, got, written, day):
    assert got(put("a.json", row(published=written))).published == day


def test_other_fields_of_other_types_are_passed_over(put, got):
    article = got(put("a.json", row(title=3, outlet={"name": "x"}, byline=[], url=None, published=[1])))
    assert (article.title, article.outlet, article.byline, article.url, article.published) == (None,) * 5


def test_a_list_of_objects(put):
    path = put("a.json", json.dumps([{"text": REPORT}, {"body": REPORT}, "x", {"text": REPORT, "title": "Last"}]))
    found = list(articles([path]))
    assert [item.source for item in found] == [f"{path}:{number}" for number in (1, 2, 3, 4)]
    assert [isinstance(item, Article) for item in found] == [True, False, False, True]


def test_json_without_the_field_names_what_it_has(put, refused, got):
    path = put("a.json", json.dumps({"id": 1, "body": REPORT}))
    assert refused(path) == "has no field 'text'; name its text field with --field (of 'id', 'body')"
    assert got(path, field="body").text == REPORT


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        ("{", "no valid JSON"),
        ('{"text": 3}', "is a number, not text"),
        ('{"text": null}', "is null, not text"),
        ('{"text": ["a"]}', "is a list, not text"),
        ('{"text": "  "}', "holds no words"),
        ("[]", "empty list"),
        ('"text"', "is a string, not an object"),
        ("3.5", "is a number, not an object"),
        ("[" * 100_000, "nested too deeply"),
        ('{"text": ' * 100_000, "nested too deeply"),
    ],
)
def test_bad_json(put, refused, content, reason):
    assert reason in refused(put("a.json", content))


def test_a_file_named_json_may_hold_lines(put):
    path = put("a.json", f"{row()}\n{row()}\n")
    assert [item.source for item in articles([path])] == [f"{path}:1", f"{path}:2"]


def test_lines_with_bad_rows(put):
    lines = [row(title="One"), "", "{", '{"text": ""}', "[]", '"x"', row(title="Last")]
    path = put("a.jsonl", "\ufeff" + "\r\n".join(lines))
    found = {item.source.rpartition(":")[2]: item for item in articles([path])}
    assert list(found) == ["1", "3", "4", "5", "6", "7"]
    assert [number for number, item in found.items() if isinstance(item, Article)] == ["1", "7"]
    assert found["1"].text == found["7"].text == REPORT
    assert "no valid JSON" in found["3"].reason
    assert "not an object" in found["5"].reason


def test_a_broken_row_is_read_and_said_so(put, got):
    data = row().encode().replace(b"mayor", b"mayor\xff").replace(b"said", "sai\u0301d".encode())
    article = got(put("a.jsonl", data), language="en")
    assert "mayor\ufffd" in article.text
    assert article.notes[0].startswith("1 broken character")


def test_lone_surrogates(put, got):
    article = got(put("a.jsonl", '{"text": "The mayor \\ud83d said no."}'), language="en")
    assert article.text == "The mayor \ufffd said no."
    assert article.notes


def test_a_row_over_the_limit_is_passed_over_without_holding_it(tmp_path):
    path = tmp_path / "a.jsonl"
    with path.open("w") as file:
        file.write(row() + "\n")
        file.write('{"text": "')
        for _ in range(60):
            file.write("x" * 2**20)
        file.write('"}\n' + row())
    tracemalloc.start()
    found = list(articles([path], max_article=2**20))
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert [type(item) for item in found] == [Article, Skipped, Article]
    assert found[1].reason == "is over the limit of 1 MB for one article; raise it with --max-article"
    assert peak < 8 * 2**20


def test_rows_are_read_as_they_are_asked_for(tmp_path):
    path = tmp_path / "a.jsonl"
    path.write_text((row() + "\n") * 20_000)  # over the limit as a whole, which counts for each row
    found = articles([path], max_article=10_000)
    tracemalloc.start()
    for _ in range(1000):
        assert isinstance(next(found), Article)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 2**20


def test_lines_in_utf16_are_refused(put, refused):
    assert "save it as UTF-8" in refused(put("a.jsonl", row().encode("utf-16")))


def test_a_whole_file_in_utf16(put, got):
    assert got(put("a.json", row().encode("utf-16"))).text == REPORT


def test_lines_with_no_row(put, refused):
    assert "is empty" in refused(put("a.ndjson", "\n\n"))


def test_rows_from_a_pipe_come_as_they_arrive():
    class Live(io.RawIOBase):
        sent = 0

        def readable(self):
            return True

        def readinto(self, buffer):
            data = (row() + "\n").encode()
            self.sent += 1
            buffer[: len(data)] = data
            return len(data)

    live = Live()
    found = articles(["-"], stdin=io.BufferedReader(live, 256))
    assert [next(found).source for _ in range(3)] == ["-:1", "-:2", "-:3"]
    assert live.sent < 12
