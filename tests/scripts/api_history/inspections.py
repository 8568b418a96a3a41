"""What an inspection of one release holds, at its smallest."""

from __future__ import annotations

from typing import Any


def inspection(version: str, parameters: list[str], **changed: Any) -> dict[str, Any]:
    """The least that one release says: a class with these constructor parameters."""
    text = {
        "kind": "class",
        "bases": [],
        "open": False,
        "signature": [[name, "k", "None", None, None] for name in parameters],
        "events": {},
        "methods": {},
        "attributes": [],
    }
    return {
        "gradio": version,
        "client": None,
        "modules": ["gradio"],
        "names": {"gradio": {"Text": "gradio.text.Text"}},
        "listeners": {},
        "retired_keywords": [],
        "objects": {"gradio.text.Text": text | changed},
    }
