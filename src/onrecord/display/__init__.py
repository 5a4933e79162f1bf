"""Findings as a person reads them. Nothing here reads articles; nothing left of it knows that it is here.

    table        who said what, in two columns
    marked       the article's text with its spans marked
    json_lines   the output contract, one line an article
      words      what was said, verbatim kept apart from paraphrase
      places     where in the article
      frame      what stands above and below: title, date, what was left out
    progress     how far a run is, on standard error
    screen       what the output can show, and writing to it
    safe         text from strangers, made harmless for a terminal

rich is imported by the modules that draw, and those only when something is drawn: `--help` and `--json` do without.
"""
