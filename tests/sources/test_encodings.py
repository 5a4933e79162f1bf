"""Every encoding comes out as the text that was put in, so that offsets are exact."""

import codecs

import pytest

from onrecord.sources.text import declared_in_page, decode, without_surrogates

REPORT = (
    "“We won’t wait,” the mayor of Orléans said — twice.\r\n\r\n"
    "The Cafe\u0301 owner’s co\u00adoperative\u200b spent £2,000 in\u00a0May. \u200fשלום\u200e 🙂 said the sign.\r\n"
)
WESTERN = "“We won’t wait,” the mayor of Orléans said – twice. The café’s bill was £2,000 …\r\n" * 3


@pytest.mark.parametrize(
    ("mark", "encoding"),
    [
        (codecs.BOM_UTF8, "utf-8"),
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
        (codecs.BOM_UTF32_LE, "utf-32-le"),
        (codecs.BOM_UTF32_BE, "utf-32-be"),
        (b"", "utf-8"),
    ],
)
def test_marked_and_unmarked_unicode_is_unchanged(put, got, mark, encoding):
    article = got(put("report.txt", mark + REPORT.encode(encoding)), language="en")
    assert article.text == REPORT
    assert article.notes == ()


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_utf16_without_a_mark_is_told_by_its_zeros(encoding):
    assert decode(WESTERN.encode(encoding)).text == WESTERN


def test_a_mark_of_byte_order_within_the_text_stays():
    text = "The mayor\ufeff said no."
    assert decode(codecs.BOM_UTF8 + text.encode()).text == text


@pytest.mark.parametrize("text", ["a\r\nb", "a\rb", "a\n\n\nb  ", "\ta\x0cb", "e\u0301", "é", "a\u2028b"])
def test_line_ends_and_normal_forms_stay(text):
    assert decode(text.encode()).text == text


def test_undeclared_western_text_is_guessed_and_said_so(put, got):
    article = got(put("report.txt", WESTERN.encode("cp1252")))
    assert article.text == WESTERN
    assert "guessed (Windows-1252)" in article.notes[0]


def test_undeclared_russian_text_is_guessed():
    text = "Мэр города заявил во вторник, что мост через реку откроется в мае после ремонта. " * 5
    decoded = decode(text.encode("cp1251"))
    assert decoded.text == text
    assert "guessed" in decoded.notes[0]


@pytest.mark.parametrize(
    ("declared", "encoding"),
    [("windows-1252", "cp1252"), ("ISO-8859-1", "cp1252"), ("latin1", "cp1252"), ("mac-roman", "mac-roman")],
)
def test_declared_encodings_are_followed(declared, encoding):
    assert decode(WESTERN.encode(encoding), declared).text == WESTERN


def test_a_declared_encoding_of_another_script_is_followed():
    text = "市長は火曜日に橋を閉鎖すると述べた。"
    for name in ("shift_jis", "euc-jp", "iso-2022-jp"):
        assert decode(text.encode(name), name).text == text


def test_utf8_beats_a_wrong_declaration():
    assert decode(REPORT.encode(), "iso-8859-1").text == REPORT


@pytest.mark.parametrize("name", ["utf-16", "zlib", "rot13", "unicode-escape", "idna", "no-such", "", "\x00"])
def test_names_that_are_no_encoding_are_passed_over(name):
    assert decode(b"The mayor \\u0041 said no.", name).text == "The mayor \\u0041 said no."


def test_a_page_declares_its_encoding_in_a_meta_element():
    assert declared_in_page(b'<meta charset="windows-1251">') == "windows-1251"
    assert declared_in_page(b"<meta http-equiv=content-type content='text/html; charset=koi8-r'>") == "koi8-r"
    assert declared_in_page(b'<?xml version="1.0" encoding="iso-8859-2"?>') == "iso-8859-2"
    assert declared_in_page(b"<p>charset=utf-8</p>") is None


def test_few_broken_bytes_are_replaced_and_counted(put, got):
    data = REPORT.encode() * 5
    at = data.index(b"twice")
    article = got(put("report.txt", data[:at] + b"\xff\xfe\xc3" + data[at:]), language="en")
    assert article.text.replace("\ufffd", "") == REPORT * 5
    assert article.notes == ("3 broken characters replaced with U+FFFD; save the text as UTF-8 to read them",)


def test_a_pasted_western_line_in_utf8_is_replaced_not_guessed():
    data = REPORT.encode() * 20 + "The mayor’s café".encode("cp1252")
    decoded = decode(data)
    assert decoded.text.startswith(REPORT * 20)
    assert decoded.text.count("\ufffd") == 2
    assert decoded.notes[0].startswith("2 broken characters")


def test_replacement_characters_of_the_writer_are_not_counted():
    assert decode("The sign read \ufffd\ufffd.".encode()).notes == ()


def test_broken_bytes_where_a_mark_was_given():
    decoded = decode(codecs.BOM_UTF16_LE + "The mayor".encode("utf-16-le") + b"\x00")
    assert decoded.text == "The mayor\ufffd"
    assert decoded.notes


def test_lone_surrogates_of_json_become_writable():
    assert without_surrogates("a\ud83d b\ude42") == (
        "a\ufffd b\ufffd",
        ("2 broken characters replaced with U+FFFD; save the text as UTF-8 to read them",),
    )
    assert without_surrogates("🙂") == ("🙂", ())
