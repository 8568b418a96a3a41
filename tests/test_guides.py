"""Code in the guides uses names that are there."""

from __future__ import annotations

import re
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
IMPORT = re.compile(r"(?m)^from (gradio_patterns[\w.]*) import ([\w, ]+)$")
NAMED = sorted(
    {
        (path.relative_to(ROOT).as_posix(), module, name.strip())
        for path in (
            ROOT / "README.md",
            ROOT / "docs/design.md",
            *(ROOT / "docs/guides").glob("*.md"),
        )
        for module, names in IMPORT.findall(path.read_text(encoding="utf-8"))
        for name in names.split(",")
    }
)


@pytest.mark.parametrize(("page", "module", "name"), NAMED)
def test_an_import_in_a_guide_works(page: str, module: str, name: str) -> None:
    assert hasattr(import_module(module), name) or find_spec(f"{module}.{name}"), page
