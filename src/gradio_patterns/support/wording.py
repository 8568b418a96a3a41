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
_TELLING = 3
"""Letters; shorter names stand in half of all others."""
_REMEMBERED = 60_000
"""Names, some 8 MB."""


def reaches_gradio(text: str) -> bool:
    """Whether a text imports Gradio, launches something or has the keywords of a listener.

    Without any of these it is no part of an app, whatever it says of Gradio. Each ``gradio`` is
    looked at with what stands before it on its line; a line that goes on from the one above counts.
    """
    if "launch" in text or "inputs" in text or "outputs" in text:
        return True
    at = text.find("gradio")
    while at >= 0:
        start = text.rfind("\n", 0, at) + 1
        before = text[start:at]
        if "import" in before or "from" in before or _goes_on(text, start):
            return True
        at = text.find("gradio", at + 1)
    return False


def _goes_on(text: str, start: int) -> bool:
    """Whether the line before ``start`` ends in a backslash."""
    return text[max(0, start - 3) : start].rstrip("\r\n").endswith("\\")


def words_said(text: str, words: tuple[str, ...]) -> Said:
    """Which of ``words`` stand in ``text``, as ``word in text`` would say."""
    search = _search_for(words)
    data = text.encode("utf-8", "surrogatepass")
    names = set(data.translate(_APART).decode("ascii").split())
    said: set[str] = set()
    still_open = set(search.short)
    for core in search.cores_in(names):
        words_of = search.words_of[core]
        said.update(word for word in words_of if word == core)
        still_open.update(word for word in words_of if word != core)
    return Said(text, said, still_open)


class Said:
    """The words of a text that are known to stand in it, and those still to be looked for."""

    __slots__ = ("_open", "_said", "_text")

    def __init__(self, text: str, said: set[str], still_open: set[str]) -> None:
        self._text = text
        self._said = said
        self._open = still_open

    def any_of(self, words: tuple[str, ...]) -> bool:
        """Whether one of the words, which are among those asked about first, stands in the text."""
        if not self._said.isdisjoint(words):
            return True
        for word in words:
            if word in self._open:
                self._open.discard(word)
                if word in self._text:
                    self._said.add(word)
                    return True
        return False


class _Search:
    """How some words are looked for.

    Most names of a file are in the next one too: ``held`` says of names met before which cores
    stand in them, mostly none. Each word with a name in it that tells waits for that name, its
    core; the others (``+=``, ``on(``) are looked for in the whole text.
    """

    __slots__ = ("held", "short", "words_of")

    def __init__(self, words: tuple[str, ...]) -> None:
        cores = [(word, max(_NAME.findall(word), key=len, default="")) for word in words]
        self.words_of: dict[str, list[str]] = {}
        for word, core in cores:
            if len(core) >= _TELLING:
                self.words_of.setdefault(core, []).append(word)
        self.short = tuple(word for word, core in cores if len(core) < _TELLING)
        self.held: dict[str, tuple[str, ...]] = {}

    def cores_in(self, names: set[str]) -> set[str]:
        """The cores that stand in one of the names."""
        found: set[str] = set()
        new = []
        known = self.held.get
        for name in names:
            held = known(name)
            if held is None:
                new.append(name)
            elif held:
                found.update(held)
        if new:
            if len(self.held) > _REMEMBERED:
                self.held.clear()
            blob = " ".join(new)
            cores = [core for core in self.words_of if core in blob]
            for name in new:
                silent = not any(map(name.__contains__, cores))
                self.held[name] = () if silent else tuple([c for c in cores if c in name])
            found.update(cores)
        return found


_search_for = lru_cache(maxsize=8)(_Search)


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
