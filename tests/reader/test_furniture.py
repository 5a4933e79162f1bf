"""What of a page is no part of the report.

The single lines below were written before the rules, in other styles and words than tests/data/furniture, to see whether
the rules generalise. Each is put into a made-up report of its own: under the headline (top), between two paragraphs
(mid) or after the last one (foot).
"""

from pathlib import Path

from onrecord.articles import Article, Span
from onrecord.reader.furniture import layout

DATA = Path(__file__).parent.parent / "data" / "furniture" / "tune.jsonl"

HEADLINE = "Harbour authority shuts north quay after diver finds crack"
REPORT = (
    "The harbour authority in Marlow Sound closed its north quay on Tuesday after a diver found a crack in the main wall.",
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
        "Harbour master Edda Finch, right, shows the crack to reporters in Marlow Sound on Tuesday. [Juno Falk/Tidewire]",
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
        "(Except for the headline, this story has not been edited by our staff and is published from a syndicated feed.)",
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


def _labels(lines: list[str], separator: str = "\n\n") -> list[str]:
    """For each line: "read", "section" or the kind of furniture that the whole of it is."""
    text = separator.join(lines)
    read, headings, furniture = layout(Article(text=text, source="test"))
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
