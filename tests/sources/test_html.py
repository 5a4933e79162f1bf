"""Pages of many styles: what is kept, in which order, and what they say about themselves."""

import logging

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from onrecord.sources.blocks import blocks
from tests.sources import sample_pages as pages
from tests.sources.sample_pages import HEADINGS, ITEMS, PARAGRAPHS, QUOTED, TITLE


@pytest.mark.parametrize(
    ("page", "outlet", "byline", "published"),
    [
        (pages.LEDGER, "The Marrowby Ledger", "Dana Whitlock, Piet Okafor", "2026-03-04"),
        (pages.DIVS, "Coast Wire", "Lena Brandt", "2026-03-05"),
        (pages.BREAKS, None, None, None),
        (pages.MICRODATA, "Tideline", "Mo Vance", "2026-02-27"),
        (pages.AGENCY, "North Shore Agency", "Sefa Lund", "2026-03-04"),
        (pages.SCRIPTED, "Quayside", "Ana Ruiz", "2026-01-09"),
        (pages.LIVE, None, None, "2026-03-04"),
    ],
)
def test_facts_and_paragraphs(put, got, page, outlet, byline, published):
    article = got(put("page.html", page))
    assert (article.title, article.outlet, article.byline, article.published) == (TITLE, outlet, byline, published)
    text = article.text.split("\n\n")
    assert text[0] == TITLE
    assert [part for part in PARAGRAPHS if part not in text] == []
    assert article.language == "en"
    assert not article.doubtful_language
    assert article.retrieved is None


def test_a_full_page_in_page_order(put, got):
    article = got(put("page.html", pages.LEDGER))
    caption = "The swing bridge at Marrowby in January. Photo: R. Quill"
    assert article.text.split("\n\n") == [
        TITLE, caption, PARAGRAPHS[0], PARAGRAPHS[1], HEADINGS[0], PARAGRAPHS[3], QUOTED, HEADINGS[1], PARAGRAPHS[4],
        *ITEMS, PARAGRAPHS[2],
    ]  # fmt: skip
    assert [span.of(article.text) for span in article.headings] == list(HEADINGS)
    assert [(part.kind, part.span.of(article.text)) for part in article.furniture] == [("caption", caption)]
    assert article.url == "https://ledger.example/2026/03/bridge"
    assert 200 < article.dropped < 400  # the menus, the promotion, the related reports


def test_ordered_lists_and_inline_quotations(put, got):
    text = got(put("page.html", pages.AGENCY)).text.split("\n\n")
    assert text[-4:] == [
        *ITEMS,
        "Ms Corrigan said that “the river does not wait for a budget” and asked for patience from all who cross it.",
    ]


def test_quoted_blocks_and_broken_lines(put, got):
    text = got(put("page.html", pages.MICRODATA)).text.split("\n\n")
    assert text[-2:] == ["“We will reopen it in one piece.”", "“You have my word.”"]
    assert QUOTED in got(put("page.html", pages.BREAKS)).text.split("\n\n")


def test_turns_in_preformatted_text(put, got):
    text = got(put("page.html", pages.LIVE)).text.split("\n\n")
    assert text[-2:] == ["MODERATOR: Why now?", "CORRIGAN: Because it is cracked."]


@pytest.mark.parametrize("page", [pages.PAYWALL, pages.COOKIES])
def test_walls_are_skipped(put, refused, page):
    assert refused(put("page.html", page)).startswith("shows only a request to subscribe, sign in or accept cookies;")


def test_pages_without_a_report_are_skipped(put, refused):
    assert refused(put("page.html", pages.EMPTY)).startswith("holds no report")


def test_a_beginning_before_a_wall_is_read_and_said_so(put, got):
    page = f"<article><p>{PARAGRAPHS[0]}</p><p>{PARAGRAPHS[3]}</p><p>Subscribe now to continue reading.</p></article>"
    assert "may hold only a beginning" in got(put("page.html", page)).notes[0]


def test_invisible_characters_and_no_break_spaces_stay(put, got):
    written = "The co\u00adoperative\u200b said\u00a0on Tuesday that its cafe\u0301 would \u200fshut\u200e in May. 🙂 "
    page = f"<html><body><article><h1>Shut</h1><p>{written * 3}</p><p>{PARAGRAPHS[0]}</p></article></body></html>"
    article = got(put("page.html", page))
    assert article.text.split("\n\n") == ["Shut", (written * 3).strip(), PARAGRAPHS[0]]


def test_entities_and_white_space(put, got):
    written = "The\n  mayor&rsquo;s\t<b>aide</b>&nbsp;&mdash; A&amp;B   &#8220;said&#8221;\r\n so on Tuesday in town."
    page = f"<article><p>{PARAGRAPHS[0]}</p><p>{written}</p></article>"
    text = got(put("page.html", page)).text.split("\n\n")
    assert text[-1] == "The mayor’s aide\u00a0— A&B “said” so on Tuesday in town."


@pytest.mark.parametrize("charset", ["windows-1252", "utf-8", "utf-16"])
def test_charset_of_the_page(put, got, charset):
    page = f'<html><head><meta charset="{charset}"></head><article><p>{PARAGRAPHS[1]} Élodie paid £3.</p></article>'
    assert got(put("page.html", page.encode(charset))).text == f"{PARAGRAPHS[1]} Élodie paid £3."


def test_a_headline_differing_from_the_one_for_search_is_the_shown_one(put, got):
    page = f"""<html><head><title>Bridge closure Marrowby</title><meta property="og:title" content="Bridge closure">
</head><body><article><h1>{TITLE}</h1><p>{PARAGRAPHS[0]}</p><p>{PARAGRAPHS[1]}</p></article></body></html>"""
    article = got(put("page.html", page))
    assert article.title == TITLE
    assert article.text.count(TITLE) == 1
    assert article.headings == ()


def test_the_name_of_the_site_is_no_title(put, got):
    page = f"""<html><head><title>{TITLE} | Ledger</title><meta property="og:title" content="{TITLE}"></head><body>
<header><h1><a href="/">Ledger</a></h1></header><div><h2>{TITLE}</h2>
{"".join(f"<p>{text}</p>" for text in PARAGRAPHS)}</div></body></html>"""
    article = got(put("page.html", page))
    assert article.title == TITLE
    assert article.text.split("\n\n")[0] == TITLE
    assert article.text.count(TITLE) == 1


def test_an_outlet_before_the_headline_is_no_title(put, got):
    page = f"""<html><head><title>The Marrowby Ledger: {TITLE}</title></head><body><h1>The Marrowby Ledger</h1>
<article><h1>{TITLE}</h1><p>{PARAGRAPHS[0]}</p><p>{PARAGRAPHS[1]}</p></article>"""
    assert got(put("page.html", page)).title == TITLE


def test_the_outlet_is_cut_from_the_title_of_the_window(put, got):
    for shown, outlet in ((f"<b>{TITLE}</b><br><br>", ""), ("", '<meta property="og:site_name" content="The Ledger">')):
        body = shown + "<br><br>".join(PARAGRAPHS)
        page = f"<html><head><title>{TITLE} | The Ledger</title>{outlet}</head><body>{body}"
        article = got(put("page.html", page))
        assert article.title == TITLE
        assert article.text.split("\n\n") == [TITLE, *PARAGRAPHS]


def test_a_pull_quote_beside_its_paragraph_is_not_doubled(put, got):
    pull = "We have patched it every winter since I was elected"
    page = f"""<html><body><article><h1>{TITLE}</h1><p>{PARAGRAPHS[0]}</p><aside><p>{pull}</p></aside>
<p>{PARAGRAPHS[1]}</p><p>{PARAGRAPHS[3]}</p></article></body></html>"""
    assert got(put("page.html", page)).text.split("\n\n") == [TITLE, PARAGRAPHS[0], PARAGRAPHS[1], PARAGRAPHS[3]]


def test_a_date_in_the_text_is_not_taken_for_that_of_publication(put, got):
    text = "The bridge closes on 2 April 2025, the board said, and opened on 3 May 1911."
    assert got(put("page.html", f"<article><p>{PARAGRAPHS[0]}</p><p>{text}</p></article>")).published is None


def test_a_byline_wholly_marked_as_such_is_furniture_if_kept():
    from lxml.html import fromstring

    tree = fromstring(
        '<div><p>By <a rel="author">Dana Roe</a> and <b rel="author">Al Poe</b></p>'
        '<p>By the river <a rel="author">Dana Roe</a> wept</p>'
        "<p>Published <time>4 May</time></p><p>On <time>4 May</time> it fell</p></div>"
    )
    assert [block.mark for block in blocks(tree)] == ["byline", None, "time", None]


def test_menus_of_links_and_hidden_text_are_told():
    from lxml.html import fromstring

    tree = fromstring(
        '<main><ul><li><a href="/">All news</a></li></ul><p hidden>No</p><p style="display: none">No'
        "<p>Yes<script>no</script><p>Caught<br>twice by a<br><br>break</main>"
    )
    assert [(block.text, block.linked) for block in blocks(tree)] == [
        ("All news", 1.0), ("Yes", 0.0), ("Caught twice by a", 0.0), ("break", 0.0),
    ]  # fmt: skip


@pytest.mark.parametrize("start", ["<script>1</script>", "<head><title>A</title>", "<meta name=a content=b><main>"])
def test_a_report_that_the_parser_leaves_in_the_head(put, got, start):
    page = f"{start}<article><p>{PARAGRAPHS[0]}</p><h2>{HEADINGS[0]}</h2><p>{PARAGRAPHS[3]}</p></article>"
    article = got(put("page.html", page))
    assert article.title in (None, "A")  # never a heading of a section
    assert article.text.endswith("\n\n".join((PARAGRAPHS[0], HEADINGS[0], PARAGRAPHS[3])))
    assert [span.of(article.text) for span in article.headings] == [HEADINGS[0]]


def test_lone_surrogates_in_linked_data_become_writable(put, got):
    data = '{"@type": "Article", "headline": "No \\ud83d", "author": "A\\ude42"}'
    page = f'<script type="application/ld+json">{data}</script><article><p>{PARAGRAPHS[0]}</p></article>'
    article = got(put("page.html", page))
    assert (article.title, article.byline) == ("No \ufffd", "A\ufffd")
    assert article.text.startswith("No \ufffd\n\n")


def test_pages_do_not_fill_the_log(put, got, refused, caplog):
    with caplog.at_level(logging.DEBUG):
        got(put("page.html", pages.LEDGER))
        refused(put("page.html", "<p>"))
    assert [record for record in caplog.records if record.levelno >= logging.WARNING] == []


_PLAIN = st.text(st.characters(exclude_characters="<>&", exclude_categories=("Cc", "Cs")), min_size=1)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(parts=st.lists(_PLAIN.map(str.split).map(" ".join).filter(bool), max_size=5))
def test_every_paragraph_kept_is_verbatim(put, got, parts):
    page = f"<html><body><article><p>{PARAGRAPHS[0]}</p>{''.join(f'<p>{part}</p>' for part in parts)}</article>"
    text = got(put("page.html", page), language="en").text
    rest = [part for part in text.split("\n\n") if part != PARAGRAPHS[0]]
    assert all(part in parts for part in rest), (rest, parts)
