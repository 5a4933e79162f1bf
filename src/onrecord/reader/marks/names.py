"""Lines and rests of lines that are nothing but names of people and outlets, and words for what such people are."""

import re

from onrecord.reader.marks.line import DATE_WORDS, bag, either, one_of

_BEAT = one_of(
    "bureau columnists? contributor correspondents? editors? journalists? newsroom reporters? stringer writers?"
)
BEAT_WORD = re.compile(
    r"\b"
    + either(_BEAT, one_of("analyst author fellow freelance(?:r)? historian lecturer novelist professor researcher"))
    + r"\b"
)
# "Our Special Correspondent", "Staff Reporter", "Political editor, Northern Ledger"
ROLE = re.compile(
    r"^(?:our|a|the|from our|by our|special|staff|senior|chief|political|news)? ?(?:[\w-]+ ){0,4}"
    + _BEAT
    + r"(?:,? [\w’' -]{2,40})?$|"
    r"^(?:[\w.’'-]+ ){0,2}(?:agencies|news ?desk|online desk|our bureau|staff|staff and agencies|web ?desk)$"
)

_NAME_WORD = re.compile(r"(?:[^\W\d_][\w’'.-]*|&|/|\||,|;|-|–|—|·|\d{4}|@\w+|©)$")
_JOINTS = bag("of for via by and the de van von der la le da di al bin el y und et at from in with / & | , ; - – — ·")
_STAFF = bag(
    "a agencies agency business chief consumer desk health news on our own political published senior special sports "
    "staff team updated"
)


def names_only(text: str) -> bool:
    """Nothing but names and their joints: "Ada Reeve / Tidewire via Getty Images"."""
    words = re.sub(r"([/|,;&·()\[\]])", r" \1 ", text).split()
    words = [w for w in words if w not in "()[]"]
    if not words or len(words) > 14 or (text.endswith((".", "?", "!")) and len(words) > 7):
        return False
    named = any(w[0].isupper() for w in words)
    return named and all(
        w in _JOINTS or (_NAME_WORD.match(w) and (w[0].isupper() or not w[0].isalpha())) for w in words
    )


def names_a_writer(text: str) -> bool:
    """Names, and words for what such people are and where they write from."""
    if text.rstrip().endswith(("?", "!", ":", ";")) or len(text.split()) > 16:
        return False
    words = [w.strip(".,()[]|·—–-") for w in re.split(r"[\s/]+", text)]
    words = [w for w in words if w]
    if all(map(_of_a_writer, words)):
        return True
    # "posted by hettie on tuesday, march 10"
    small = text == text.lower() and len(words) <= 10 and not text.endswith(".") and words[0] not in DATE_WORDS
    return small and not DATE_WORDS.isdisjoint(words)


def _of_a_writer(word: str) -> bool:
    low = word.lower()
    return bool(
        word[0].isupper()
        or word[0].isdigit()
        or word[0] == "@"
        or low in _JOINTS
        or low in _STAFF
        or BEAT_WORD.fullmatch(low)
    )
