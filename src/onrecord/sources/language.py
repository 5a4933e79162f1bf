"""Is it English? Told from the first 2,000 characters.

py3langid takes 0.4 s to load (measured, two cores), so a text that is plainly English by its commonest words
is not shown to it.
"""

import re
from collections import Counter
from dataclasses import dataclass
from functools import cache
from typing import Any

SAMPLE = 2_000  # characters
# Letters from which another language is sure. On invented texts of six languages the chance of English was under
# 0.0002 from 32 letters on; names and quotations in an English brief need the margin.
_ENOUGH = 120
_FEW = 40  # letters under which nothing is sure

# None of them is as common in a language that shares its letters; "in" and "was", which German has too, are left out.
_COMMON_WORDS = (
    "the and to that for said with from his her it as at be have has had he she they who which this not are were been"
    " would will their but on by of after about when than what there"
)
_COMMON = frozenset(_COMMON_WORDS.split())
_NAMES = {
    "af": "Afrikaans", "ar": "Arabic", "bg": "Bulgarian", "bn": "Bengali", "ca": "Catalan", "cs": "Czech",
    "cy": "Welsh", "da": "Danish", "de": "German", "el": "Greek", "es": "Spanish", "et": "Estonian", "eu": "Basque",
    "fa": "Persian", "fi": "Finnish", "fr": "French", "ga": "Irish", "gl": "Galician", "he": "Hebrew", "hi": "Hindi",
    "hr": "Croatian", "hu": "Hungarian", "id": "Indonesian", "is": "Icelandic", "it": "Italian", "ja": "Japanese",
    "ko": "Korean", "lt": "Lithuanian", "lv": "Latvian", "ms": "Malay", "nb": "Norwegian", "nl": "Dutch",
    "nn": "Norwegian", "no": "Norwegian", "pl": "Polish", "pt": "Portuguese", "ro": "Romanian", "ru": "Russian",
    "sk": "Slovak", "sl": "Slovenian", "sq": "Albanian", "sr": "Serbian", "sv": "Swedish", "sw": "Swahili",
    "ta": "Tamil", "th": "Thai", "tl": "Tagalog", "tr": "Turkish", "uk": "Ukrainian", "ur": "Urdu",
    "vi": "Vietnamese", "zh": "Chinese",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Verdict:
    """doubtful: read it, but say that the language is not sure. refused: why it is not read, or None."""

    doubtful: bool = False
    refused: str | None = None


def judge(text: str) -> Verdict:
    """Whether `text` is read: sure English, doubtful, or surely another language."""
    sample = text[: 2 * SAMPLE].lstrip()[:SAMPLE]
    if _plainly_english(sample):
        return Verdict()
    letters = sum(map(str.isalpha, sample))
    if not letters:
        return Verdict(doubtful=True)
    chances: list[tuple[str, float]] = _identifier().rank(sample)
    best, chance = chances[0]
    english = dict(chances).get("en", 0.0)
    if best == "en":
        return Verdict(doubtful=letters < _FEW or english < 0.9)
    if letters >= _ENOUGH and english < 0.001:
        name = f"{'' if chance > 0.8 else 'perhaps '}{_NAMES.get(best, 'another language')} ({best})"
        return Verdict(refused=f"is in {name}; onrecord reads English, and --language en reads it all the same")
    return Verdict(doubtful=True)


def _plainly_english(sample: str) -> bool:
    words = re.findall(r"[^\W\d_]+", sample.lower())
    if len(words) < 50:
        return False
    counts = Counter(words)
    return counts["the"] >= len(words) / 50 and sum(counts[word] for word in _COMMON) >= len(words) / 5


@cache
def _identifier() -> Any:
    """One for the process: it holds a model of some megabytes."""
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
