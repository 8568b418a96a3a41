"""Which words stand in a text: the gate that decides which checks are loaded and run.

A word may be part of a name (``auth`` in ``auth_message``) or more than one (``click(``). Looking
for each in the whole text costs half as much as parsing it; the distinct names of a text are a
fraction of it, and whatever is made of letters alone stands within one of them.
"""

from __future__ import annotations

import ast
import re
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

_NAME_BYTES = frozenset(b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_")
_APART = bytes(byte if byte in _NAME_BYTES else 0x20 for byte in range(256))
_NAME = re.compile(r"[A-Za-z0-9_]+")


def words_said(text: str, words: tuple[str, ...]) -> frozenset[str]:
    """Those of ``words`` that stand in ``text``, as ``word in text`` would say."""
    data = text.encode("utf-8", "surrogatepass")
    names = b" ".join(set(data.translate(_APART).split())).decode("ascii")
    return frozenset(
        [
            word
            for word, core in _with_core(words)
            if core in names and (word == core or word in text)
        ]
    )


@lru_cache(maxsize=8)
def _with_core(words: tuple[str, ...]) -> tuple[tuple[str, str], ...]:
    """Each word with the longest name in it; an empty one is in every text."""
    return tuple((word, max(_NAME.findall(word), key=len, default="")) for word in words)


def awaited_words(path: Path) -> tuple[str, ...] | None:
    """The ``WORDS`` of a check, read without importing it; None where it says none."""
    try:
        body = ast.parse(path.read_bytes()).body
    except (OSError, SyntaxError, ValueError):
        return None
    for statement in body:
        match statement:
            case (
                ast.Assign(targets=[ast.Name(id="WORDS")], value=ast.Tuple(elts=items))
                | ast.AnnAssign(target=ast.Name(id="WORDS"), value=ast.Tuple(elts=items))
            ):
                words = [item.value for item in items if isinstance(item, ast.Constant)]
                texts = tuple(word for word in words if isinstance(word, str) and word)
                return texts if len(texts) == len(items) else None
    return None
