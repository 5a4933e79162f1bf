"""What of a page is no part of the report.

The single lines below are in other styles and words than tests/data/furniture, to see whether the rules generalise.
Each is put into a made-up report of its own: under the headline (top), between two paragraphs (mid) or after the last
one (foot).
"""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from training.furniture import judge

from onrecord.articles import Article, Furniture, Span
from onrecord.reader.furniture import layout
from onrecord.reader.marks import kind_of
from onrecord.reader.marks.line import LONG, Line

DATA = Path(__file__).parent.parent / "data" / "furniture" / "tune.jsonl"

HEADLINE = "Harbour authority shuts north quay after diver finds crack"
REPORT = (
    "The harbour authority in Marlow Sound closed its north quay on Tuesday after a diver found a crack in the wall.",
    '"It is as long as a bus," said harbour master Edda Finch. "We will not wait for it to grow."',
    "Four trawlers were moved to the south basin, where skippers complained that there was no ice.",
    "The authority expects repairs to take until October. It has asked the state for 2.4 million.",
    "A public meeting will be held on Friday, Finch told reporters.",
)

FURNITURE = [
    # promotion
    (
        "mid",
        "promotion",
        "Get the day's biggest stories delivered to your inbox. Subscribe to our free Sunrise bulletin",
    ),
    ("mid", "promotion", "Follow Lakeside Tribune on WhatsApp, Instagram and X for live updates"),
    ("mid", "promotion", "CLICK HERE TO DOWNLOAD THE NORTHSTAR NEWS APP"),
    (
        "foot",
        "promotion",
        "Independent reporting costs money. Please consider making a donation to keep Hillside Voice free for all.",
    ),
    ("mid", "promotion", "Sign up for Kōrero Mai, our daily newsletter, straight to your inbox every weekday."),
    ("foot", "promotion", "Stay ahead of the market: start your 30-day free trial of Ledgerline Plus"),
    ("mid", "promotion", "Join our Telegram channel: https://t.me/lakeside_tribune"),
    ("foot", "promotion", "Have a story? Email tips@lakesidetribune.example or text 555-0177 in confidence."),
    ("foot", "promotion", "Our journalism is funded by readers. Donate today."),
    ("mid", "promotion", "For more on this, listen to our daily podcast, The Tideline, on Apple Podcasts or Spotify."),
    ("foot", "promotion", "Like us on Facebook and follow us on Twitter @MarlowMail"),
    ("mid", "promotion", "Don't miss a thing. Turn on notifications in the Marlow Mail app."),
    ("foot", "promotion", "Subscribe now for unlimited access. Cancel any time."),
    # related
    ("mid", "related", "SEE ALSO: Fishing fleet to get new ice plant by winter"),
    ("mid", "related", "READ MORE: Who pays when a harbour wall fails?"),
    ("mid", "related", "Related: South basin dredging delayed for a third year"),
    ("foot", "related", "You may also like"),
    ("foot", "related", "More from Lakeside Tribune"),
    ("foot", "related", "Topics: Harbours, Marlow Sound, Edda Finch"),
    ("mid", "related", "Don't miss: Ten photographs from the night of the storm"),
    ("foot", "related", "#MarlowSound #harbour #fishing"),
    ("mid", "related", "WATCH: Divers film the crack from below"),
    ("mid", "related", "Explained | How old sea walls are checked"),
    ("foot", "related", "Most popular"),
    ("mid", "related", "Opinion: We built our harbours for a sea that no longer exists"),
    ("foot", "related", "Next article: Council to vote on parking fees"),
    ("mid", "related", ">> Trawler owners sue over lost season"),
    ("foot", "related", "Read the full story here"),
    # widget
    ("top", "widget", "Share this article"),
    ("foot", "widget", "Share on Facebook | Tweet | Pin it | Email"),
    ("top", "widget", "5 minute read"),
    ("mid", "widget", "Article continues after this advertisement"),
    ("foot", "widget", "Noticed an error? Highlight the words and press Ctrl + Enter to tell our editors."),
    (
        "mid",
        "widget",
        "We and our partners use cookies and similar technologies to store and access information on your device.",
    ),
    ("foot", "widget", "Leave a comment"),
    ("foot", "widget", "View comments (37)"),
    ("top", "widget", "Listen to this story 6:14"),
    ("mid", "widget", "To play this video you need to enable JavaScript in your browser."),
    ("foot", "widget", "Did you find this story useful? Yes | No"),
    ("top", "widget", "Copy link Print A+ A-"),
    ("foot", "widget", "Log in to comment"),
    ("mid", "widget", "Scroll down to continue reading"),
    ("top", "widget", "2,306 reads"),
    ("foot", "widget", "Accept all cookies Manage preferences"),
    ("mid", "widget", "Poll: Should the north quay be rebuilt? Vote below"),
    # caption
    ("top", "caption", "The north quay in Marlow Sound, pictured on Monday. Photo: Ada Reeve / Marlow Mail"),
    (
        "mid",
        "caption",
        "Harbour master Edda Finch, right, shows the crack to reporters in the harbour. [Juno Falk/Tidewire]",
    ),
    (
        "mid",
        "caption",
        "FILE PHOTO: Trawlers are seen at the north quay in Marlow Sound, Brennia, June 3, 2025. TIDEWIRE/Ada Reeve",
    ),
    ("mid", "caption", "Image caption: The wall was built in 1921"),
    ("mid", "caption", "A file image of the harbour wall. (Supplied: Marlow Sound Harbour Authority)"),
    ("mid", "caption", "This handout picture taken and released by the harbour authority on March 3 shows the crack."),
    # credit
    ("mid", "credit", "Image source, Tidewire Images"),
    ("mid", "credit", "Photograph: Ada Reeve/The Marlow Mail"),
    ("foot", "credit", "Additional reporting by Juno Falk in Port Ellery"),
    ("foot", "credit", "(Writing by Otis Bram; editing by Lena Quist)"),
    ("foot", "credit", "Source: Tidewire"),
    ("foot", "credit", "Agencies contributed to this story."),
    ("mid", "credit", "Ada Reeve / Tidewire via Getty Images"),
    ("foot", "credit", "jf/ab/lq"),
    ("foot", "credit", "(TIDEWIRE)"),
    ("mid", "credit", "© Ada Reeve"),
    # dateline
    ("top", "dateline", "Tuesday, 3 March 2026"),
    ("top", "dateline", "Last updated: 3 Mar 2026 14:05 GMT"),
    ("top", "dateline", "Published On 3 Mar 2026"),
    ("top", "dateline", "MARLOW SOUND, Brennia, March 3 (Tidewire)"),
    ("top", "dateline", "2026-03-03 09:12"),
    ("top", "dateline", "Mar 3, 2026 / 6:40 a.m. EST"),
    ("top", "dateline", "First published 2 hours ago"),
    ("top", "dateline", "March 3, 2026, 4:15pm"),
    # byline
    ("top", "byline", "By Juno Falk and Otis Bram"),
    ("top", "byline", "Written by Juno Falk"),
    ("top", "byline", "Juno Falk, Maritime Correspondent"),
    ("top", "byline", "JUNO FALK"),
    ("top", "byline", "By our reporter in Port Ellery"),
    ("foot", "byline", "Juno Falk is a staff writer at the Marlow Mail. Follow him on X @junofalk"),
    ("foot", "byline", "Juno Falk is the Marlow Mail's maritime correspondent, based in Port Ellery."),
    ("foot", "byline", "About the author"),
    ("top", "byline", "From Otis Bram in Port Ellery"),
    ("foot", "byline", "Contact the reporter at jfalk@marlowmail.example."),
    # notice
    ("foot", "notice", "© 2026 Marlow Mail Ltd. All rights reserved."),
    ("foot", "notice", "Correction (4 March): The wall was built in 1921, not 1912."),
    ("top", "notice", "Editor's note: This story has been updated with the authority's figures."),
    ("foot", "notice", "This material may not be published, broadcast, rewritten or redistributed."),
    ("foot", "notice", "Clarification: The state has not yet decided on the request."),
    (
        "foot",
        "notice",
        "The views expressed in this article are the author's own and do not necessarily reflect those of Marlow Mail.",
    ),
    ("foot", "notice", "This article is republished from The Dialogue under a Creative Commons licence."),
    ("foot", "notice", "Comments are subject to our community guidelines, which can be viewed here."),
    (
        "foot",
        "notice",
        "(Except for the headline, this story has not been edited by our staff; it is from a syndicated feed.)",
    ),
    ("mid", "notice", "This is a developing story and will be updated."),
    ("foot", "notice", "An earlier version of this article misstated the length of the crack."),
    ("foot", "notice", "Sponsored content. The newsroom had no part in making it."),
]

REPORTS = [
    ("mid", '"Sign up now," the poster told passers-by.'),
    ("mid", "The ministry published the correction on its website on Monday."),
    ("mid", "He asked members to follow the union's Telegram channel for updates."),
    ("mid", '"Subscribe to our channel and share the video," the group urged its followers.'),
    ("mid", "Source: that was the question nobody at the inquiry could answer."),
    ("mid", "By Thursday the ice had come."),
    ("mid", "By nightfall, Finch and her crew had gone home."),
    ("mid", "Read the contract, the judge said."),
    ("mid", "Share prices in the port company fell 4%."),
    ("mid", "Related talks in Port Ellery ended without a result."),
    ("mid", "Photographs of the crack were published by the Marlow Mail."),
    ("mid", "Photo finish: the two ferries came in together."),
    ("mid", "Nobody was hurt."),
    ("mid", "Watch out for ice, the coast guard warned."),
    ("mid", "FINCH: We will not wait."),
    ("mid", "Edda Finch: We will not wait for it to grow."),
    ("mid", "- a new wall by October"),
    ("mid", "• two cranes, both of them rented"),
    ("mid", "1. Close the quay."),
    ("mid", "Q: Who pays?"),
    ("mid", "A: The state, I hope."),
    ("mid", "“No,” she said."),
    ("mid", "Comments by the minister angered the skippers."),
    ("mid", "Comment was not available from the company on Tuesday."),
    ("mid", "Donations to the fishermen's fund reached 40,000 by Tuesday, the parish said."),
    ("mid", "Donate blood, the hospital urged, and do it today."),
    ("mid", "The app, which tracks the tide, was downloaded 20,000 times."),
    ("mid", "Cookies were handed out to the crew."),
    ("mid", "The copyright holder, a firm in Port Ellery, did not reply."),
    ("mid", "All rights reserved to the crown were given up in 1848, the lawyer argued."),
    ("mid", "Updated figures show that 31 vessels use the quay."),
    ("mid", "Published in 1921, the first plans of the wall show no drains."),
    ("mid", "March 3 was the coldest day of the year."),
    ("mid", "March 3, 1921: the first stone is laid."),
    ("mid", "More than 300 people signed the petition."),
    ("mid", "More from the fishing fleet had been expected at the meeting."),
    ("mid", "Editors of the Marlow Mail were barred from the room."),
    ("mid", "The editor, Juno Falk, said his newsletter would carry the letter in full."),
    ("mid", "Juno Falk is a diver in Port Ellery. He saw the crack first."),
    ("mid", "This story is not over, Finch warned."),
    ("mid", "This article of the harbour code has been amended twice."),
    ("mid", "Email or call, the authority said; somebody will answer."),
    ("mid", "(Applause)"),
    ("mid", "The skippers have three demands:"),
    ("mid", "According to Tidewire, the state will pay half."),
    ("mid", "Finch wrote on Facebook:"),
    ("mid", "To play the anthem, the band had to stand on the ferry."),
    ("mid", "Wind: 40 knots"),
    ("mid", "Total: 2.4 million"),
    ("mid", "SAVE OUR QUAY, read the banner."),
    ("mid", "Join us, the skippers shouted from the boats."),
    ("mid", "The views from the south basin are better, she conceded."),
    ("mid", "The opinions expressed by the committee were not those of the minister, he insisted."),
    ("mid", "Listen to the fishermen, the bishop told the assembly."),
    ("mid", "Poll: 52% want the quay rebuilt, 30% do not"),
    ("mid", "See you in court, Finch replied."),
    ("mid", "The state's notice says the quay is unsafe."),
    ("mid", "Correction fluid had been used on the log, the inspector found."),
    ("mid", "Advertisement revenue from the quay's hoardings pays for the lights."),
    ("mid", "Signed, the crew of the Lady Maud"),
    ("foot", "She did not say when."),
    ("foot", "The meeting starts at seven."),
    ("foot", "Then the siren went, and everyone left."),
    ("foot", '"Bring a coat," she said.'),
    ("foot", "Three other quays were built in the same decade."),
    ("top", "The crack is as long as a bus."),
    ("top", "MARLOW SOUND: a town that lives by its quay."),
    ("top", "Nobody told the skippers."),
]

# The style of real sites, in made-up names.
SITES = [
    # promotion
    ("foot", "promotion", "(Subscribe to The Tideline on Spotify or wherever you get your podcasts.)"),
    ("foot", "promotion", "Want more from Juno? Sign up for her newsletter, The Undertow."),
    ("mid", "promotion", "Sign up to our daily briefing"),
    ("foot", "promotion", "Follow us on Telegram"),
    ("foot", "promotion", "Support independent journalism"),
    ("foot", "promotion", "Get our free morning newsletter in your inbox"),
    ("mid", "promotion", "Sign up here for The Wake-Up, our weekday email on what matters on the coast."),
    ("foot", "promotion", "If you value our reporting, please consider becoming a member today."),
    ("foot", "promotion", "Do you have a tip for our newsroom? Write to us at tips@tidewire.example"),
    ("mid", "promotion", "Download our app for breaking news alerts"),
    ("foot", "promotion", "Subscribe to our YouTube channel for more videos."),
    ("foot", "promotion", "Follow Tidewire on Google News and get the latest headlines first"),
    # related
    ("mid", "related", "Read more: What the divers saw"),
    ("mid", "related", "READ | What the divers saw"),
    ("mid", "related", "Also Read: Ice plant to open in March"),
    ("foot", "related", "Related topics"),
    ("foot", "related", "More on this story"),
    ("foot", "related", "Recommended for you"),
    ("foot", "related", "Tags: harbour, safety"),
    ("mid", "related", "» Ice plant to open in March"),
    ("foot", "related", "Read all articles by Juno Falk"),
    ("mid", "related", "You might also be interested in: Ice plant to open in March"),
    ("foot", "related", "Read the rest of the story at The Marlow Mail."),
    ("mid", "related", "Watch the full interview below."),
    # widget
    ("foot", "widget", "Found a typo? Select it and press Ctrl+Enter"),
    ("mid", "widget", "Advertisement"),
    ("mid", "widget", "ADVERTISEMENT - CONTINUE READING BELOW"),
    ("mid", "widget", "Story continues below advertisement"),
    ("top", "widget", "Listen to this article"),
    ("top", "widget", "4 min read"),
    ("top", "widget", "Share"),
    ("foot", "widget", "Share this: Facebook X WhatsApp"),
    ("foot", "widget", "Show comments"),
    ("foot", "widget", "Was this page useful?"),
    ("mid", "widget", "Please enable JavaScript to view this video"),
    ("foot", "widget", "1,204 views"),
    # caption, credit
    ("top", "caption", "Trawlers at the north quay on Monday. Photograph: Ada Reeve/Tidewire"),
    ("mid", "caption", "File photo: the north quay in Marlow Sound"),
    ("mid", "caption", "Edda Finch (left) with divers at the quay. (Photo by Ada Reeve/Tidewire Images)"),
    ("mid", "caption", "Representational image"),
    ("top", "credit", "Photograph: Ada Reeve"),
    ("mid", "credit", "Tidewire Images"),
    ("foot", "credit", "(Reporting by Juno Falk; editing by Lena Quist)"),
    ("mid", "credit", "Image: Ada Reeve/Tidewire"),
    ("mid", "credit", "Photo courtesy of Ada Reeve"),
    ("foot", "credit", "With additional reporting by Otis Bram"),
    ("mid", "credit", "[Ada Reeve/Tidewire]"),
    ("foot", "credit", "Otis Bram contributed."),
    ("foot", "credit", "Bram reported from Port Ellery."),
    ("foot", "credit", "—Additional reporting by Otis Bram"),
    ("foot", "credit", "(h/t Tidewire)"),
    ("foot", "credit", "Podcast produced by Lena Quist."),
    # dateline, byline
    ("foot", "byline", "Twitter: @junofalk"),
    ("top", "dateline", "Updated 3 Mar 2026, 2.05pm"),
    ("top", "dateline", "Tue 3 Mar 2026 09.12 GMT"),
    ("top", "dateline", "Posted at 14:05, 3 March 2026"),
    ("top", "byline", "Juno Falk in Port Ellery"),
    ("top", "byline", "Story by Juno Falk, Marlow Mail"),
    ("top", "byline", "Tidewire staff"),
    # notice
    ("foot", "notice", "This story has been updated."),
    ("foot", "notice", "© 2026 Tidewire. All Rights Reserved."),
    ("foot", "notice", "This article was first published in The Tidewire on 3 March."),
    ("mid", "notice", "This article is for subscribers only."),
    ("foot", "notice", "Disclaimer: This story is auto-generated from a syndicated feed."),
    ("foot", "notice", "We may earn a commission if you buy through links on our site."),
    ("foot", "notice", "Opinions expressed in this article are those of the author."),
]

# Reports that speak as pages do.
LOOK_ALIKES = [
    ("mid", "This reporter was on the quay on Tuesday when the wall moved."),
    ("mid", "The author is accused of forging the survey."),
    ("mid", "@junofalk"),
    ("mid", "Read it again, the judge told them."),
    ("mid", "See the crack for yourself, she said, and come down here."),
    ("mid", "The Marlow Mail reported from the quay that nobody was hurt."),
    ("mid", "Twelve parishes contributed."),
    ("mid", "She told readers to sign up for her newsletter."),
    ("mid", '"Read my lips," the mayor said.'),
    ("mid", "Follow the money was his advice."),
    ("mid", "“Share it with your mother,” she told the class."),
    ("mid", "Support for the quay has grown, a poll found."),
    ("mid", "Support independent fishermen, the placards demanded."),
    ("mid", "The report was published on Monday."),
    ("mid", "The report was reviewed by two engineers."),
    ("mid", "The text was amended after a complaint."),
    ("mid", "The plan has not been reviewed by the council."),
    ("mid", "Teenagers scroll for hours every day, the nurse said."),
    ("mid", "Subscribers to the ferry service lost 40 euros each."),
    ("mid", "Members of the union may not use the quay without permission."),
    ("mid", "The quay was built without the consent of the owners."),
    ("mid", "He posted the photo on Instagram on March 3, 2026."),
    ("mid", "The quay was opened on March 3, 1921."),
    ("mid", "Our boats, our ice, our quay."),
    ("mid", "We want our quay back."),
    ("mid", "You can see the crack from our window."),
    ("mid", "Join the queue."),
    ("mid", "No ice, no fuel, no crew."),
    ("mid", "And then nothing."),
    ("mid", "A long silence."),
    ("mid", "What now?"),
    ("mid", "But is it safe?"),
    ("mid", "Would you let your children swim there?"),
    ("mid", "Do you support the closure of the north quay? Yes, said 52%."),
    ("mid", "Vote no, the skippers told the town."),
    ("mid", "Updates will follow on Friday, the authority said."),
    ("mid", "Correction of the fault will cost 2 million."),
    ("mid", "Editor-in-chief Juno Falk denied the report."),
    ("mid", "By Monday, Edda Finch had had enough."),
    ("mid", "Written by hand, the letter ran to nine pages."),
    ("mid", "Photographer Ada Reeve saw the wall move."),
    ("mid", "Images of the crack spread within minutes."),
    ("mid", "A photograph shows the crack running to the foot of the wall, he said."),
    ("mid", "The centre, left without heating, closed on Friday."),
    ("mid", "The sea is rough, the night is long;"),
    ("mid", "we mend the nets and sing no song."),
    ("mid", "– No repairs before the vote"),
    ("mid", "a) an ice plant;"),
    ("mid", "(2) A full account of the fees."),
    ("mid", "Skippers present: 31"),
    ("mid", "Monday 7am: the divers go down."),
    ("mid", "Earlier, Finch had blamed the state."),
    ("mid", "Previously, trawlers paid nothing."),
    ("mid", "Breaking: that is what the wall was doing, the diver said."),
    ("mid", "Listen to this, she said, and held a stone to the wall."),
    ("mid", "Tell your friends, the bishop said."),
    ("mid", "Rate the risk from one to ten, the form demands."),
    ("mid", "Comments were invited until May."),
    ("mid", "Terms and conditions for the new lease were agreed on Monday."),
    ("mid", "The council's code of conduct forbids it."),
    ("mid", "Consult your lawyer, the judge advised."),
    ("mid", "If you buy fish here, you pay a fee to the state."),
    ("mid", "The podcast, which first told of the crack, has 300 listeners."),
    ("mid", "Residents can sign up for alerts on the authority's website."),
    ("mid", "The mayor's tweet was shared 4,000 times."),
    ("mid", "Some links between the firms have been proved."),
    ("mid", "For members only, the harbour bar stayed open."),
    ("foot", "The trial continues."),
    ("foot", "The hearing continues on Monday."),
    ("foot", "They have until Friday."),
    ("foot", "His phone was off."),
    ("foot", "Further talks are planned."),
    ("foot", "The Marlow Mail has asked the authority for comment."),
    ("foot", "The inquiry opens on March 3, 2027."),
    ("top", "Two trawlers sank."),
    ("top", "The north quay is closed."),
    ("top", "It was meant to last a century."),
]

DATELINES = [
    "MARLOW SOUND, March 3 (Tidewire) - ",
    "MARLOW SOUND, Brennia (TW) — ",
    "Marlow Sound, March 3 (TDI): ",
    "MARLOW SOUND, March 3. /TIDEWIRE/. ",
    "MARLOW SOUND, March 3 (Tidewire) -- ",
    "MARLOW SOUND – ",
    "MARLOW SOUND: ",
    "(TIDEWIRE) - ",
    "Marlow Sound [Brennia], March 3 (TW): ",
    "PORT ELLERY/MARLOW SOUND, Mar 3 (Tidewire) — ",
    "MARLOW SOUND. March 3 (Tidewire) - ",
    "Marlow Sound (Tidewire) – ",
    "WASHINGTON, D.C. — ",
    "ST. JOHN'S, N.L. - ",
    "TIDEWIRE, MARLOW SOUND — ",
]
NO_DATELINES = [
    "FINCH: ",
    "Finch: ",
    "The quay – long neglected – ",
    "Marlow Sound - or what the maps call by that name - ",
    "NO — ",
    "A: ",
    "MODERATOR: ",
    "BREAKING: ",
]

SECTIONS = [
    "Ice and water",
    "“We will not wait”",
    "NOBODY WARNED US",
    "Who will pay for it?",
    "What the divers saw",
    "Background:",
]


def _labels(lines: list[str], separator: str = "\n\n") -> list[str]:
    """For each line: "read", "section" or the kind of furniture that the whole of it is."""
    text = separator.join(lines)
    _, headings, furniture = layout(Article(text=text, source="test"))
    labels = []
    at = 0
    for line in lines:
        span = Span(at, at + len(line))
        at = span.end + len(separator)
        kinds = [f.kind for f in furniture if f.span == span]
        labels.append(kinds[0] if kinds else "section" if span in headings else "read")
    return labels


def _in_report(place: str, line: str) -> tuple[list[str], int]:
    at = {"top": 1, "mid": 3, "foot": 6}[place]
    lines = [HEADLINE, *REPORT]
    lines.insert(at, line)
    return lines, at


SEPARATORS = pytest.mark.parametrize("separator", ["\n\n", "\n", "\r\n"], ids=["blank", "newline", "crlf"])


@SEPARATORS
@pytest.mark.parametrize(("place", "kind", "line"), FURNITURE + SITES)
def test_furniture_is_told_and_its_neighbours_are_read(place: str, kind: str, line: str, separator: str) -> None:
    lines, at = _in_report(place, line)
    labels = _labels(lines, separator)
    assert labels.pop(at) == kind
    assert set(labels) == {"read"}


@SEPARATORS
@pytest.mark.parametrize(("place", "line"), REPORTS + LOOK_ALIKES)
def test_report_is_read(place: str, line: str, separator: str) -> None:
    lines, _ = _in_report(place, line)
    assert set(_labels(lines, separator)) == {"read"}


@pytest.mark.parametrize("line", SECTIONS)
def test_sections(line: str) -> None:
    lines, at = _in_report("mid", line)
    assert _labels(lines)[at] == "section"


@pytest.mark.parametrize("prefix", DATELINES)
def test_a_dateline_is_cut_from_its_sentence(prefix: str) -> None:
    text = "\n\n".join([HEADLINE, prefix + REPORT[0], *REPORT[1:]])
    read, _, furniture = layout(Article(text=text, source="test"))
    begin = len(HEADLINE) + 2
    assert (begin + len(prefix), begin + len(prefix + REPORT[0])) in read
    assert furniture == [Furniture(Span(begin, begin + len(prefix.rstrip())), "dateline")]


@pytest.mark.parametrize("prefix", NO_DATELINES)
def test_what_only_looks_like_a_dateline_is_read(prefix: str) -> None:
    text = "\n\n".join([HEADLINE, prefix + REPORT[0], *REPORT[1:]])
    begin = len(HEADLINE) + 2
    read, _, _ = layout(Article(text=text, source="test"))
    assert (begin, begin + len(prefix + REPORT[0])) in read


def test_a_caption_stands_beside_its_credit() -> None:
    shown = "Skipper Otis Bram waits for ice at the south basin on Monday."
    assert _labels([HEADLINE, *REPORT[:3], shown, "Photo: Ada Reeve", *REPORT[3:]])[4:6] == ["caption", "credit"]
    assert _labels([HEADLINE, *REPORT[:3], shown, *REPORT[3:]])[4] == "read"


def test_a_picture_above_the_report_needs_no_verb() -> None:
    lines = [HEADLINE, "By Juno Falk", "The north quay on Monday evening, with its lights out.", *REPORT]
    assert _labels(lines)[:4] == ["read", "byline", "caption", "read"]


def test_lines_that_are_wrapped_are_no_headings() -> None:
    words = " ".join(REPORT).split()
    lines = [" ".join(words[n : n + 9]) for n in range(0, len(words), 9)]
    assert set(_labels(lines, "\n")) == {"read"}


def test_rows_of_a_list_are_read() -> None:
    rows = ["The skippers want three things:", "an ice plant", "a new crane", "lower fees for small boats"]
    assert set(_labels([HEADLINE, *REPORT[:3], *rows, *REPORT[3:]])) == {"read"}


def test_what_the_markup_showed_is_kept() -> None:
    text = "\n".join([HEADLINE, REPORT[0], "Ice and water", *REPORT[1:], "Nobody was hurt."])
    heading = Span(text.index("Ice and water"), text.index("Ice and water") + len("Ice and water"))
    known = Furniture(Span(text.index("Nobody was hurt."), len(text)), "related")
    _, headings, furniture = layout(Article(text=text, source="test", headings=(heading,), furniture=(known,)))
    assert headings == [heading]
    assert furniture == [known]


def test_a_long_line_is_report_unless_it_is_legal() -> None:
    for text, kind in (("Share " * LONG, None), ("© Tidewire. " * LONG, "notice")):
        assert kind_of(Line(0, len(text), text[:400])) == kind


def test_labelled_articles_lose_no_report() -> None:
    rows = [json.loads(line) for line in DATA.read_text(encoding="utf8").splitlines()]
    lines = [line for row in rows for line in judge(row)]
    marked = [line for line in lines if line.guess not in ("read", "section")]
    furniture = [line for line in lines if line.label not in ("report", "headline", "section")]
    lost = [line.text for line in lines if line.label in ("report", "headline") and line.guess != "read"]
    assert lost == []
    assert len(marked) >= 0.93 * len(furniture)


# Marks, labels, dates and names, with every sort of break between them.
_MARKS = [
    "Photo: ",
    "By ",
    "/",
    " | ",
    " (Tidewire) - ",
    "© ",
    "?",
    ". ",
    ": ",
    "“",
    "”",
    '"',
    "- ",
    "1. ",
    "#tag",
    "♡",
]
_WORDS = [
    "Ada Reeve",
    "Share",
    "MARLOW SOUND",
    "March 3, 2026",
    "Ice and water",
    "Subscribe to our newsletter",
    "\ud800",
]
_BREAKS = ["\n", "\n\n", "\r\n", "\r", "\t", "\u2028", "\xa0"]
_PARTS = st.sampled_from([*_MARKS, *_WORDS, *_BREAKS, "Edda Finch said the quay would stay shut."])
_TEXTS = st.one_of(st.lists(_PARTS, max_size=40).map("".join), st.text(max_size=300))


@given(_TEXTS, st.lists(st.tuples(st.integers(0, 300), st.integers(0, 60), st.booleans()), max_size=4))
def test_each_visible_character_has_one_place(text: str, known: list[tuple[int, int, bool]]) -> None:
    spans = [(Span(at, at + size), heading) for at, size, heading in known]
    article = Article(
        text=text,
        source="test",
        headings=tuple(span for span, heading in spans if heading),
        furniture=tuple(Furniture(span, "related") for span, heading in spans if not heading),
    )
    read, headings, furniture = layout(article)
    places = [*read, *((s.start, s.end) for s in headings), *((f.span.start, f.span.end) for f in furniture)]
    held = [0] * len(text)
    for start, end in places:
        assert 0 <= start < end <= len(text)
        for n in range(start, end):
            held[n] += 1
    assert all(held[n] <= 1 for n in range(len(text)))
    assert all(held[n] == 1 for n, c in enumerate(text) if not c.isspace())
    assert read == sorted(read)
    assert headings == sorted(headings)
    assert [f.span for f in furniture] == sorted(f.span for f in furniture)
