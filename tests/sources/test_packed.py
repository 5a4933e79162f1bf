"""Compressed files."""

import builtins
import gzip
import json
from pathlib import Path

import pytest

from onrecord.articles import Article, Skipped
from onrecord.sources import articles

REPORT = "“We won’t wait,” the mayor said on Tuesday. The bridge would reopen in May after repairs, she said."
ROWS = "".join(json.dumps({"text": f"{REPORT} {n}"}) + "\n" for n in range(300))


def zstd(data: bytes) -> bytes:
    zstandard = pytest.importorskip("zstandard", reason="pip install 'onrecord[zstd]'")
    return zstandard.compress(data)


PACKERS = [pytest.param(gzip.compress, ".gz", id="gzip"), pytest.param(zstd, ".zst", id="zstd")]


@pytest.mark.parametrize(("pack", "suffix"), PACKERS)
@pytest.mark.parametrize("name", ["a.txt", "a", "a.html", "a.json", "a.csv"])
def test_what_is_inside_is_read_as_its_name_says(put, got, pack, suffix, name):
    content = {
        "a.html": f"<html><body><article><p>{REPORT}</p></article></body></html>",
        "a.json": json.dumps({"text": REPORT}),
        "a.csv": f'text\n"{REPORT}"\n',
    }.get(name, REPORT)
    assert got(put(name + suffix, pack(content.encode()))).text == REPORT


@pytest.mark.parametrize(("pack", "suffix"), PACKERS)
def test_rows_are_read_one_by_one(put, pack, suffix):
    path = put(f"rows.jsonl{suffix}", pack(ROWS.encode()))
    assert [a.source for a in articles([path])] == [f"{path}:{n}" for n in range(1, 301)]


def test_a_dump_that_is_cut_off_gives_what_came_before(put):
    path = put("rows.jsonl.gz", gzip.compress(ROWS.encode(), compresslevel=0)[:30_000])
    *read, last = articles([path])
    assert len(read) > 50 and all(isinstance(a, Article) for a in read)
    assert isinstance(last, Skipped) and "damaged" in last.reason


@pytest.mark.parametrize("suffix", [".gz", pytest.param(".zst", id="zst")])
def test_what_is_not_compressed_is_refused(put, refused, suffix):
    if suffix == ".zst":
        zstd(b"")
    assert "damaged" in refused(put(f"a.txt{suffix}", REPORT))


def test_what_unpacks_to_too_much_is_refused(put, refused):
    assert "over the limit" in refused(put("a.txt.gz", gzip.compress(b"The mayor said no. " * 2_000_000)))


def test_a_folder_holds_compressed_files(put, tmp_path: Path):
    put("f/a.txt.gz", gzip.compress(REPORT.encode()))
    put("f/b.bin.gz", gzip.compress(REPORT.encode()))
    assert [a.text for a in articles([str(tmp_path / "f")])] == [REPORT]


def test_without_a_package_for_zstd_the_line_that_installs_it_is_named(put, refused, monkeypatch):
    there = builtins.__import__

    def without(name, *rest):
        if name in ("zstandard", "compression.zstd"):
            raise ImportError(name)
        return there(name, *rest)

    monkeypatch.setattr(builtins, "__import__", without)
    assert refused(put("a.txt.zst", b"x")).endswith("pip install 'onrecord[zstd]'")
