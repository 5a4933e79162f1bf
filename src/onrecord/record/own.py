"""Do the words of an attribution hold as its speaker's own?"""

_AGAINST = ("DENY", "DECLINE", "REJECT")


def own_words(kind: str, act: str | None, polarity: str | None, modality: str | None) -> bool:
    """Of a quotation they do whatever is done by it; what is told of a denial is what is denied."""
    if polarity == "negated":
        return False
    return kind == "direct" or (act not in _AGAINST and modality != "question")
