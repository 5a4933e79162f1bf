"""Each bad source gets one clear line with the next step, and the others are still read."""

import io
import os

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from onrecord.articles import Article, Skipped
from onrecord.sources import articles

REPORT = "The mayor said on Tuesday that the bridge would reopen in May. " * 5


def test_the_other_sources_are_still_read(put):
    sources = [put("a.txt", REPORT), put("b.txt", ""), "nowhere.txt", "ftp://example.org/a", put("c.txt", REPORT)]
    assert [type(found).__name__ for found in articles(sources)] == ["Article", *["Skipped"] * 3, "Article"]


def test_missing_file(refused):
    assert refused("/no/such/report.txt") == "no such file or folder; check the path"
    assert "could not be read" in refused("a\0b.txt")


@pytest.mark.parametrize("name", ["a.txt", "a.html", "a.json", "a.jsonl", "a.unknown"])
def test_empty_file(put, refused, name):
    assert "is empty" in refused(put(name, b""))


@pytest.mark.parametrize("name", ["a.txt", "a.html"])
def test_only_white_space(put, refused, name):
    assert "holds no" in refused(put(name, b" \n\t \r\n"))


@pytest.mark.parametrize(
    ("head", "what"),
    [
        (b"%PDF-1.7\n", "PDF"),
        (b"PK\x03\x04\x14\x00", "ZIP archive or an office document"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "office document"),
        (b"\x89PNG\r\n\x1a\n", "PNG image"),
        (b"\xff\xd8\xff\xe0", "JPEG image"),
        (b"\x1f\x8b\x08", "gzip-compressed"),
        (b"{\\rtf1\\ansi", "RTF document"),
        (b"\x00\x00\x00\x18ftypmp42", "media file"),
        (b"\x7fELF\x02\x01\x01\x00\x00\x00", "binary file"),
        (b"The mayor said\x00 no.", "binary file"),
        (bytes(range(1, 32)) * 10, "binary file"),
    ],
)
@pytest.mark.parametrize("name", ["a.txt", "a.html", "a.json", "a.bin"])
def test_binary_file_is_named_with_the_next_step(put, refused, name, head, what):
    reason = refused(put(name, head + b"\x01\x02 more"))
    assert what in reason
    assert "first" in reason or "give" in reason


@pytest.mark.parametrize("name", ["a.txt", "a.html", "a.json", "a.unknown"])
def test_huge_file_is_refused_without_reading_it(tmp_path, refused, name):
    path = tmp_path / name
    with path.open("wb") as file:
        file.write(REPORT.encode())
        file.truncate(200 * 2**20)  # sparse: it takes no room
    assert refused(str(path)).startswith(
        "is 200 MB, over the limit of 20 MB for one article; raise it with --max-article"
    )


def test_the_limit_can_be_raised_and_lowered(put, got, refused):
    path = put("a.txt", REPORT)
    assert "over the limit of 100 bytes" in refused(path, max_article=100)
    assert got(path, max_article=len(REPORT)).text == REPORT
    assert "over the limit" in refused("-", max_article=100, stdin=io.BytesIO(REPORT.encode()))


def test_one_line_of_15_megabytes_is_read(put, got):
    text = "The mayor said no. " * (15 * 2**20 // 19)
    assert got(put("a.txt", text)).text == text
    page = got(put("a.html", f"<html><body><article><p>{text}</p></article></body></html>"))
    assert page.text == text.strip()


def test_a_paragraph_of_100_000_words_is_read(put, got):
    text = "The mayor said no. " * 25_000
    assert got(put("a.html", f"<html><body><article><p>{text}</p></article></body></html>")).text == text.strip()


@pytest.mark.parametrize("tag", ["div", "b", "blockquote", "ul", "table", "span"])
def test_deeply_nested_html_is_refused(put, refused, tag):
    page = f"<{tag}>" * 100_000 + REPORT + f"</{tag}>" * 100_000
    assert "nested too deeply" in refused(put("a.html", page))


def test_a_tag_with_endless_attributes_is_refused(put, refused):
    page = f"<p {' '.join(f'a{number}=1' for number in range(100_000))}>{REPORT}</p>"
    assert "too many attributes" in refused(put("a.html", page))


def test_an_image_given_in_place_is_no_hindrance(put, got):
    page = f"<article><img src='data:image/png;base64,{'QUJD' * 100_000}'><p>{REPORT}</p></article>"
    assert got(put("a.html", page)).text == REPORT.strip()


def test_a_page_of_a_hundred_thousand_elements_is_read_by_its_markup(put, got):
    page = f"<article>{'<span> </span>' * 100_000}<p>{REPORT}</p></article>"
    assert got(put("a.html", page)).text == REPORT.strip()


def test_rather_deeply_nested_html_is_read(put, got):
    page = "<div>" * 600 + f"<p>{REPORT}</p>" + "</div>" * 600
    assert got(put("a.html", page)).text == REPORT.strip()


def test_malformed_html_is_read(put, got):
    a, b, c, d = (REPORT.replace("May", month).strip() for month in ("May", "June", "July", "August"))
    page = f"<html><p><b><i>{a}</b></p><p class='<'>{b}<table><tr><p>{c}</html></body><p>{d}"
    assert got(put("a.html", page)).text == "\n\n".join((a, b, c, d))


def test_a_pipe_in_a_folder_is_not_waited_for(tmp_path, refused):
    os.mkfifo(tmp_path / "pipe.txt")
    assert "holds no article" in refused(str(tmp_path))


def test_folder_without_articles(tmp_path, put, refused):
    assert "holds no article; put files there whose names end in one of .txt" in refused(str(tmp_path))
    put(".hidden.txt", REPORT)
    put(".git/a.txt", REPORT)
    put("notes.docx", REPORT)
    assert "holds no article" in refused(str(tmp_path))


@pytest.mark.parametrize("source", ["ftp://example.org/a.txt", "file:///etc/passwd", "gopher://x", "s3://bucket/a"])
def test_other_schemes_are_refused(refused, source):
    assert "only http and https are read" in refused(source)


def test_programmers_errors_raise_at_once():
    with pytest.raises(ValueError, match="English"):
        articles([], language="de")
    with pytest.raises(ValueError, match="max_article"):
        articles([], max_article=0)
    with pytest.raises(TypeError, match="list"):
        articles("a.txt")


_PARTS = (
    "<html> <body> <p> </p> <div> </div> <article> <br> <q> </q> <time> <h1> </h1> <li> <!-- --> <![CDATA[ <script>"
    " <table> <td> <pre> <blockquote> <figcaption> <title> <meta charset=utf-16> &amp; &#0; &#xD800; <svg> hidden=1>"
    ' <p style="display:none"> <a rel=author> By The said “no” \x00 \ud800 \u200b {"text":"x"} [ ] { } , "'
)
_MARKUP = st.lists(st.sampled_from(_PARTS.split(" ")), max_size=40).map(
    lambda parts: " ".join(parts).encode("utf-8", "surrogatepass")
)


@pytest.mark.parametrize("name", ["a.txt", "a.html", "a.json", "a.jsonl", "a"])
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.binary(max_size=300) | st.text().map(str.encode) | _MARKUP)
def test_no_bytes_ever_raise(tmp_path, name, data):
    path = tmp_path / name
    path.write_bytes(data)
    for found in articles([path]):
        assert isinstance(found, Article | Skipped)
        if isinstance(found, Article):
            found.text.encode()  # whatever it is, it can be written out
            for span in (*found.headings, *(part.span for part in found.furniture)):
                assert 0 <= span.start < span.end <= len(found.text)
                assert "\n\n" not in span.of(found.text)
        else:
            assert "\n" not in found.reason
