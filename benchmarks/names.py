"""Does the time to read one article stay linear in its length, also where hundreds of people are named?

usage: python -m benchmarks.names

Made-up texts of 2,500 to 40,000 words with 40 to 600 names; processor time of one thread.
"""

import random
import time

from onrecord.articles import Article
from onrecord.reader import Reader

SIZES = ((2_500, 40), (5_000, 75), (10_000, 150), (20_000, 300), (40_000, 600))  # words, names
FIRST = "Ada Bela Cora Dina Ezra Finn Gil Hana Ivo Jana Karl Lena Mara Nils Olga Piet Rosa Sven Tara Uwe".split()
STEMS = "Bran Cor Dal Fen Gar Hol Kes Lor Mor Nor Pel Ros Sand Tor Vas".split()
LAST = [stem + end for stem in STEMS for end in "ley ton wick by mann sen er dale ford ski".split()]


def text(words: int, names: int, chance: random.Random) -> str:
    """Sentences that report, by name, by surname, by title, by pronoun."""
    people = chance.sample([(first, last) for first in FIRST for last in LAST], names)
    out: list[str] = []
    count = 0
    while count < words:
        (first, last), other = chance.choice(people), " ".join(chance.choice(people))
        who = chance.choice([f"{first} {last}", last, f"Mr {last}", "He", "She", "The minister"])
        thing, done = chance.choice("bridge harbour budget school".split()), chance.choice("closed sold moved".split())
        sentence = f"{who} said the {thing} would be {done} by May, after {other} told reporters that it was safe."
        out.append(sentence + ("\n\n" if chance.random() < 0.3 else " "))
        count += len(sentence.split())
    return "".join(out)


def main() -> None:
    reader = Reader()
    chance = random.Random(1)
    reader.read(Article(text(200, 10, chance), "warm"))
    print(f"{'words':>8}{'names':>8}{'seconds':>10}{'µs a word':>11}")
    for words, names in SIZES:
        article = Article(text(words, names, chance), "made")
        begun = time.process_time()
        reader.read(article)
        took = time.process_time() - begun
        print(f"{words:8,}{names:8}{took:10.2f}{1e6 * took / words:11.0f}")


if __name__ == "__main__":
    main()
