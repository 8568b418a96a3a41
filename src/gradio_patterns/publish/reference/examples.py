"""The examples of the pages, and what was seen when they were run."""

from __future__ import annotations

import ast
import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

FOLDER = "examples/components"


@dataclass(frozen=True)
class Example:
    """One app; ``gradio`` and ``said`` are empty where it was not run."""

    text: str
    lead: str
    gradio: str
    said: str
    date: str

    @property
    def code(self) -> str:
        """The app without the words at its top, which a page has as its own."""
        head = ast.parse(self.text).body[0]
        lines = self.text.splitlines(keepends=True)
        return "".join(lines[head.end_lineno or 0 :]).lstrip("\n") if self.lead else self.text


def read_examples(root: Path) -> Mapping[str, Example]:
    """The examples of a checkout by slug; none where there are none, as in an installation."""
    folder = root / FOLDER
    file = folder / "seen.json"
    seen = json.loads(file.read_text(encoding="utf-8")) if file.is_file() else {}
    return {
        path.stem: _example(path.read_text(encoding="utf-8"), seen.get(path.stem, {}))
        for path in sorted(folder.glob("*.py"))
    }


def _example(text: str, row: Mapping[str, str]) -> Example:
    lead = ast.get_docstring(ast.parse(text)) or ""
    facts = (row.get(key, "") for key in ("gradio", "said", "date"))
    return Example(text, " ".join(lead.split()), *facts)
