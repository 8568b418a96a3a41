"""Which rules are about a name of Gradio's."""

from __future__ import annotations

import re
from collections.abc import Sequence

from gradio_patterns.publish.markup import Entry, stage
from gradio_patterns.publish.reference.names import Named

_FIELDS = ("title", "summary", "rationale", "fix")
_COMMON = (
    "Button", "Code", "Column", "Error", "File", "Group", "Image", "Info", "Label", "List",
    "Number", "Plot", "Row", "State", "Step", "Tab", "Tabs", "Text", "Timer", "Video", "Audio",
    "Warning", "Success", "Examples", "Progress", "Request", "Server", "Cache", "Theme", "Header",
    "Files", "Paint", "Gallery", "api", "cache", "load", "on", "render", "skip", "update",
    "validate", "Interface", "Workflow",
)  # fmt: skip
"""Names that are words as well: they count where they are written as code of Gradio."""


def rules_about(one: Named, entries: Sequence[Entry]) -> list[Entry]:
    """The rules that name it, those that do so in title or summary first."""
    found = []
    for entry in entries:
        if stage(entry) == "removed":
            continue
        said = [_named(one, str(entry[field])) for field in _FIELDS]
        if any(said):
            found.append((not any(said[:2]), -sum(said), entry["code"], entry))
    return [row[-1] for row in sorted(found, key=lambda row: row[:-1])]


def _named(one: Named, text: str) -> bool:
    for name in (one.name, *one.also):
        plain = r"gr\." if name in _COMMON else r"(?:gr\.|\b)"
        if re.search(rf"{plain}{name}\b(?!\.update)", text):
            return True
    return False
