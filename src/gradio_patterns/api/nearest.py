"""The names most like a misspelt one."""

from __future__ import annotations

from collections.abc import Iterable

KNOWN_SLIPS = {
    "default": ("value",), "min": ("minimum",), "max": ("maximum",), "input": ("inputs",),
    "output": ("outputs",), "function": ("fn",), "options": ("choices",), "text": ("value",),
    "help": ("info",), "hint": ("placeholder",), "items": ("choices",), "on_click": ("click",),
    "onclick": ("click",), "on_change": ("change",), "title": ("label",), "name": ("label",),
    "source": ("sources",), "hidden": ("visible",), "disabled": ("interactive",),
    "example": ("examples",), "multiple": ("multiselect", "file_count"),
    "col_count": ("column_count",),
}  # fmt: skip
"""Words that other libraries, or other parts of Gradio, use for the same thing."""


def nearest(word: str, names: Iterable[str], most: int = 3) -> tuple[str, ...]:
    """Up to ``most`` of ``names``, best first; none where nothing is alike."""
    from difflib import get_close_matches  # slow to import, needed only for a finding

    known = list(dict.fromkeys(names))
    found = [name for name in KNOWN_SLIPS.get(word, ()) if name in known]
    lowered: dict[str, str] = {}
    for name in known:
        lowered.setdefault(name.lower(), name)
    plain = word.lower()
    if plain in lowered:
        found.append(lowered[plain])
    found += [lowered[near] for near in get_close_matches(plain, lowered, n=most, cutoff=0.75)]
    return tuple(dict.fromkeys(found))[:most]
