"""How well known messages fit what was said; the page scores alike (``symptoms.js``)."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

CONTAINED = 900
"""From here on one text holds the other; below it is a share of common words, in per cent."""
LIKELY = 70


def scores(said: str, known: Sequence[str]) -> list[float]:
    """For each known message: 1000 and more where it stands in what was said, 900 where what was
    said stands in it, else the per cent of its words that were said, rare ones weighing more."""
    asked, words = _flat(said), _words(said)
    texts = [text.removesuffix("…") for text in known]
    rarity = Counter(word for text in texts for word in _words(text))
    return [_score(_flat(text), _words(text), asked, words, rarity) for text in texts]


def _score(plain: str, own: set[str], asked: str, words: set[str], rarity: Counter[str]) -> float:
    if plain in asked:
        return 1000 + len(plain)
    if len(asked) > 8 and asked in plain:
        return CONTAINED + len(asked) / 1000
    total = sum(1 / rarity[word] for word in own)
    hit = sum(1 / rarity[word] for word in own & words)
    return 100 * hit / total if total else 0


def _words(text: str) -> set[str]:
    return set(re.findall(r"[a-z_][a-z0-9_]{2,}", text.lower()))


def _flat(text: str) -> str:
    return " ".join(text.lower().split())
