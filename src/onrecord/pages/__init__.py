"""Web pages over a record, for a browser on this machine.

    app.py         the addresses, and what answers at each
      safety.py    who may ask at all, and the headers that every answer carries
      site.py      what every page needs: the record, the templates, absolute links
      serving.py   the server, on this machine only
      samples.py   the sample reports as a record of their own
    views/         one page each: home, report, search, speaker, statement, check, events, feeds, corrections,
                    and permanent links
    blocks.py      a text → headings, paragraphs, furniture
    marking.py     a paragraph → stretches, each with the attributions that it is part of
    notes.py       an attribution → what stands in the margin
    citation.py    an attribution → a line to paste
    cards.py       attributions as search, speaker and feed list them
    words.py       what is shown for the record's codes; text made harmless for HTML
    links.py       the addresses

Templates escape everything; no page holds inline script or style.
"""
