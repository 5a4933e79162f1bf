"""Files, folders and standard input."""

import io
import os
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from onrecord.articles import Article, Skipped
from onrecord.sources import articles
from tests.sources.sample_pages import LEDGER, TITLE

REPORT = "The mayor said on Tuesday that the bridge would reopen in May.\r\n\r\n“We start,” she said. " * 5


def names(found, folder):
    return [os.path.relpath(item.source, folder) for item in found]


def test_a_folder_is_walked_in_order_of_names(put, tmp_path):
    for name in ("b.txt", "a/z.md", "a/b/c.text", "a.TXT", ".hidden/e.txt", "a/.f.txt", "image.png", "g.xml"):
        put(name, REPORT)
    put("c/d.jsonl", '{"text": "' + "The mayor said no. " * 9 + '"}')
    found = list(articles([tmp_path]))
    assert names(found, tmp_path) == ["a.TXT", "a/b/c.text", "a/z.md", "b.txt", "c/d.jsonl:1"]
    assert all(isinstance(item, Article) for item in found)
    assert list(articles([str(tmp_path) + os.sep])) == found


def test_bad_files_in_a_folder_are_skipped_by_name(put, tmp_path):
    put("a.txt", "")
    put("b.txt", REPORT)
    put("c.json", "{")
    found = list(articles([tmp_path]))
    assert names(found, tmp_path) == ["a.txt", "b.txt", "c.json"]
    assert [type(item) for item in found] == [Skipped, Article, Skipped]


def test_a_circle_of_links_ends(put, tmp_path):
    put("a/b.txt", REPORT)
    (tmp_path / "a" / "up").symlink_to(tmp_path)
    (tmp_path / "link.txt").symlink_to(tmp_path / "a" / "b.txt")
    (tmp_path / "gone.txt").symlink_to(tmp_path / "nowhere.txt")
    assert names(articles([tmp_path]), tmp_path) == ["a/b.txt", "link.txt"]


def test_a_folder_is_read_lazily(put, tmp_path):
    for number in range(50):
        put(f"{number:02}.txt", REPORT)
    found = articles([tmp_path])
    assert isinstance(next(found), Article)
    (tmp_path / "40.txt").unlink()
    assert [item.source for item in found if isinstance(item, Skipped)] == [str(tmp_path / "40.txt")]


@pytest.mark.parametrize("name", ["page.html", "page.HTM", "page.xhtml", "page", "page.asp"])
def test_kind_by_suffix_or_by_content(put, got, name):
    assert got(put(name, LEDGER)).title == TITLE


def test_kinds_of_files_without_a_known_suffix(put, got):
    assert got(put("report", REPORT)).text == REPORT
    assert got(put("a.data", '{"text": "' + "The mayor said no. " * 9 + '"}')).source.endswith("a.data:1")
    assert got(put("b.data", '{\n"title": "A",\n"text": "' + "The mayor said no. " * 9 + '"}')).title == "A"
    assert got(put("c.data", '[{"text": "' + "The mayor said no. " * 9 + '"}]')).source.endswith("c.data:1")
    assert got(put("d.data", "\ufeff  <!-- x -->\n<!DOCTYPE HTML>" + LEDGER)).title == TITLE
    assert got(put("e.data", ("<html>" + LEDGER).encode("utf-16"))).title == TITLE


@pytest.mark.parametrize("start", ["[UPDATE] ", "{sic} ", "<mayor> ", "{\n", "[", "<3 "])
def test_text_that_begins_like_another_kind(put, got, start):
    assert got(put("report", start + REPORT)).text == start + REPORT


def test_plain_text_has_no_title_and_no_time(put, got):
    article = got(put("a.txt", REPORT))
    assert (article.title, article.url, article.retrieved, article.dropped) == (None, None, None, 0)
    assert (article.language, article.doubtful_language, article.notes) == ("en", False, ())


@pytest.mark.parametrize("data", [REPORT, LEDGER, '{"text": "' + "The mayor said no. " * 9 + '"}'])
def test_standard_input_is_told_by_its_content(data):
    (found,) = articles(["-"], stdin=io.BytesIO(data.encode()))
    assert isinstance(found, Article)
    assert found.source in ("-", "-:1")
    assert found.text == data or found.text.startswith((TITLE, "The mayor said no."))


def test_standard_input_that_is_empty_or_binary(refused):
    assert "is empty" in refused("-", stdin=io.BytesIO())
    assert "PDF" in refused("-", stdin=io.BytesIO(b"%PDF-1.4\n%\xff"))


def test_a_named_pipe_is_read(tmp_path, got):
    pipe = tmp_path / "pipe.txt"
    os.mkfifo(pipe)
    writer = threading.Thread(target=pipe.write_bytes, args=(REPORT.encode(),))
    writer.start()
    assert got(str(pipe)).text == REPORT
    writer.join()


def test_paths_of_every_type(put):
    path = put("a.txt", REPORT)
    assert {item.source for item in articles([path, Path(path)])} == {path}


def test_importing_loads_no_heavy_parser():
    code = (
        "import sys, onrecord.sources\n"
        "heavy = {'trafilatura', 'htmldate', 'lxml', 'py3langid', 'charset_normalizer', 'numpy', 'http.client'}\n"
        "print(sorted(heavy & set(sys.modules)))\n"
        f"list(onrecord.sources.articles(['-'], stdin=__import__('io').BytesIO({REPORT.encode() * 2!r})))\n"
        "print(sorted(heavy & set(sys.modules)))\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.split("\n")[:2] == ["[]", "[]"]
