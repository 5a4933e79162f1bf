"""Invented pages in the styles of many sites, each with what has to come out of it."""

PARAGRAPHS = (
    "The harbour board of Marrowby voted on Tuesday night to close the old swing bridge for eleven months, a decision"
    " that its chair called long overdue.",
    "“We have patched it every winter since I was elected,” said the chair, Ilse Corrigan. “There is nothing left to"
    " patch.”",
    "Shopkeepers on the east bank said the closure would cost them half of their summer trade, and that nobody had"
    " asked them before the vote was called.",
    "The board's engineer, Tomas Ahlgren, told members that two of the four main bearings had cracked and that the"
    " bridge could not carry buses any longer.",
    "A ferry for people on foot will run every twenty minutes from April, the board said in a statement.",
)
QUOTED = "“Nobody on the east bank was asked, and nobody will forget it,” read the letter that the traders sent."
ITEMS = (
    "The footpath closes on 2 April, Ms Corrigan said.",
    "Buses turn back at Quay Street, according to the plan.",
    "The new bearings come from a foundry in Tarnholm, the engineer said.",
)
HEADINGS = ("What the engineer found", "What happens next")
TITLE = "Marrowby closes its swing bridge for eleven months"
_P = "\n".join(f"<p>{text}</p>" for text in PARAGRAPHS)

_BODY = "\\n\\n".join(PARAGRAPHS)
_NAVIGATION = """<nav><ul><li><a href="/">Home</a></li><li><a href="/news">News</a></li>
<li><a href="/sport">Sport</a></li><li><a href="/weather">Weather</a></li></ul></nav>"""
_FOOTER = """<footer><p>© 2026 The Marrowby Ledger. All rights reserved.</p>
<ul><li><a href="/about">About us</a></li><li><a href="/jobs">Jobs</a></li></ul></footer>"""

# A large site: JSON-LD with references, figure and caption, sections, a quoted block, a list, promotions in an aside.
LEDGER = f"""<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>{TITLE} | The Marrowby Ledger</title>
<meta property="og:site_name" content="The Marrowby Ledger"><meta property="og:title" content="{TITLE}">
<link rel="canonical" href="https://ledger.example/2026/03/bridge">
<script type="application/ld+json">{{"@context":"https://schema.org","@graph":[
{{"@type":"WebSite","@id":"#site","name":"The Marrowby Ledger"}},
{{"@type":"Person","@id":"#dana","name":"Dana Whitlock"}},
{{"@type":"NewsArticle","headline":"{TITLE}","datePublished":"2026-03-04T23:40:00-05:00",
"dateModified":"2026-03-06T09:00:00Z","author":[{{"@id":"#dana"}},{{"@type":"Person","name":"Piet Okafor"}}],
"publisher":{{"@id":"#site"}}}}]}}</script></head><body>{_NAVIGATION}
<main><article><header><h1>{TITLE}</h1>
<p class="byline">By <a rel="author" href="/dana">Dana Whitlock</a></p>
<time datetime="2026-03-04T23:40:00-05:00">4 March 2026</time></header>
<figure><img src="bridge.jpg" alt="">
<figcaption>The swing bridge at Marrowby in January. Photo: R. Quill</figcaption></figure>
<p>{PARAGRAPHS[0]}</p><p>{PARAGRAPHS[1]}</p>
<h2>{HEADINGS[0]}</h2><p>{PARAGRAPHS[3]}</p>
<blockquote><p>{QUOTED}</p></blockquote>
<aside class="promo"><h3>Sign up to our newsletter</h3><p>Get the morning briefing in your inbox every day.</p></aside>
<h2>{HEADINGS[1]}</h2><p>{PARAGRAPHS[4]}</p>
<ul><li>{ITEMS[0]}</li><li>{ITEMS[1]}</li><li>{ITEMS[2]}</li></ul>
<p>{PARAGRAPHS[2]}</p>
<div class="share"><a href="#">Share on Chirper</a> <a href="#">Send by mail</a></div></article></main>
<section class="related"><h2>More stories</h2><ul><li><a href="/a">Ferry fares to rise in May</a></li>
<li><a href="/b">Library opens on Sundays</a></li></ul></section>{_FOOTER}</body></html>"""

# A small site: no article element, nested divs without p, the date in a meta element only.
DIVS = f"""<html><head><title>{TITLE} - Coast Wire</title><meta name="application-name" content="Coast Wire">
<meta name="author" content="By Lena Brandt"><meta name="date" content="2026-03-05"></head><body>
<div id="top"><a href="/">Coast Wire</a> <a href="/archive">Archive</a></div>
<div id="wrap"><div class="story"><h1>{TITLE}</h1><div class="body">
{"".join(f"<div><div>{text}</div></div>" for text in (*PARAGRAPHS, QUOTED))}
</div></div></div><div id="foot">Coast Wire, 3 Pier Road, Marrowby</div></body></html>"""

# An old site: text between <br><br>, fonts and tables, no metadata but the title.
BREAKS = f"""<html><head><title>{TITLE}</title></head><body bgcolor=white><table width=100%><tr><td>
<font size=5><b>{TITLE}</b></font><br><br>
<font size=2>{"<br><br>".join(PARAGRAPHS)}<br>
<br>{QUOTED}</font></td></tr></table></body></html>"""

# A blog: microdata, the article's body marked by itemprop, single <br> in a signed statement.
MICRODATA = f"""<!doctype html><html><head><title>Tideline: {TITLE}</title>
<meta property="og:site_name" content="Tideline"></head><body><div itemscope itemtype="https://schema.org/BlogPosting">
<h1 itemprop="headline">{TITLE}</h1><span itemprop="author">Mo Vance</span>
<time itemprop="datePublished" datetime="2026-02-27">27 February</time>
<div itemprop="articleBody">{_P}<blockquote>“We will reopen it in one piece.”<br>“You have my word.”</blockquote></div>
</div></body></html>"""

# An agency: sections, an ordered list, a heading for each part of the list, inline quotation elements.
AGENCY = f"""<!doctype html><html><head><title>{TITLE}</title>
<meta property="article:published_time" content="2026-03-04T07:15:00Z"><meta name="author" content="Sefa Lund">
<meta property="og:site_name" content="North Shore Agency"></head><body><div role="main"><section>
<h1>{TITLE}</h1>{_P}<h3>{HEADINGS[1]}</h3><ol>{"".join(f"<li><p>{text}</p></li>" for text in ITEMS)}</ol>
<p>Ms Corrigan said that <q>the river does not wait for a budget</q> and asked for patience from all who cross it.</p>
</section></div></body></html>"""

# A page made by a script: next to nothing in <article>, all of the text in JSON-LD.
SCRIPTED = f"""<!doctype html><html><head><title>{TITLE}</title><script type="application/ld+json">
{{"@type":["NewsArticle"],"headline":"{TITLE}","publisher":{{"name":"Quayside"}},"author":"Ana Ruiz",
"datePublished":"2026-01-09","articleBody":"{_BODY}"}}</script></head><body><div id="app"></div>
</body></html>"""

# A live page with many short paragraphs and times, XHTML with an XML declaration.
LIVE = f"""<?xml version="1.0" encoding="utf-8"?><!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN" "">
<html xmlns="http://www.w3.org/1999/xhtml"><head><title>{TITLE}: live</title>
<meta name="dc.date.issued" content="2026-03-04" /></head><body><article><h1>{TITLE}</h1>
{"".join(f"<section><time>1{n}:05</time><p>{text}</p></section>" for n, text in enumerate(PARAGRAPHS))}
<pre>MODERATOR: Why now?

CORRIGAN: Because it is cracked.</pre></article></body></html>"""

PAYWALL = f"""<html><head><title>{TITLE}</title></head><body>{_NAVIGATION}<article><h1>{TITLE}</h1>
<p>The harbour board of Marrowby voted on Tuesday night to close the old swing bridge.</p>
<div><p>Subscribe now to continue reading this article and all of the Ledger.</p></div></article>{_FOOTER}
</body></html>"""

COOKIES = """<html><head><title>Before you go on</title></head><body><div><p>We and our partners use
cookies to store and read data on your device. Accept all cookies to see this page, or manage your choices in the
settings.</p></div></body></html>"""

EMPTY = f"<html><head><title>{TITLE}</title></head><body>{_NAVIGATION}{_FOOTER}</body></html>"
