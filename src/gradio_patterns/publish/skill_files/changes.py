"""The skill starts no other program, so it cannot ask Git what changed."""

from __future__ import annotations

from typing import NoReturn

from gradio_patterns.findings.diagnostics import GIT, refuse


def since(base: str) -> NoReturn:
    """Refused."""
    raise refuse(GIT, "--diff needs the gradio-patterns package")


def staged() -> NoReturn:
    """Refused."""
    raise refuse(GIT, "--staged needs the gradio-patterns package")


def is_revision(text: str) -> bool:
    """Unknown here."""
    return False
