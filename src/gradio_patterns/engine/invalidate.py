"""The one place to forget what was read of the files around an app: for servers, which live on."""

from __future__ import annotations

from types import ModuleType

from gradio_patterns.api import patched
from gradio_patterns.app import project
from gradio_patterns.neighbours import modules

KEEPING: tuple[ModuleType, ...] = (project, patched)
"""Modules whose functions keep what they read."""


def forget() -> None:
    """Read everything anew from now on."""
    for module in KEEPING:
        for held in vars(module).values():
            clear = getattr(held, "cache_clear", None)
            if clear is not None:
                clear()
    modules.clear()
