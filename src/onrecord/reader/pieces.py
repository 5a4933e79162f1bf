"""Words → word pieces of the encoder's vocabulary."""

from pathlib import Path

from tokenizers import Tokenizer

START, END = 101, 102
_REMEMBERED = 200_000


class Pieces:
    """Looks words up in the vocabulary and remembers them, since a few thousand words make up most of any report."""

    def __init__(self, path: Path) -> None:
        self._tokenizer = Tokenizer.from_file(str(path))
        self._tokenizer.no_padding()
        self._tokenizer.no_truncation()
        self._known: dict[str, tuple[int, ...]] = {}

    def of(self, words: list[str]) -> list[tuple[int, ...]]:
        """The pieces of each word; a word that the vocabulary does not see at all (a lone joiner) has one unknown
        piece."""
        known = self._known
        if len(known) > _REMEMBERED:
            known.clear()
        new = [word for word in dict.fromkeys(words) if word not in known]
        if new:
            # The tokenizer takes no half characters, which sources replace but a Python caller may give.
            whole = [word.encode("utf-8", "replace").decode("utf-8") for word in new]
            for word, encoding in zip(new, self._tokenizer.encode_batch(whole, add_special_tokens=False), strict=True):
                known[word] = tuple(encoding.ids) or (100,)
        return [known[word] for word in words]
